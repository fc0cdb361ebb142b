//! A reminder: what somebody promised in one lab or several, what is overdue first.

use std::collections::HashSet;

use uuid::Uuid;

use super::people::People;
use super::source::Source;
use super::words::joined;
use super::{Block, Entry, Fact, Properties, Report, Section, Words, record, tasks};
use crate::domain::{
    CommitmentField, FormatOptions, Label, Promise, PromiseSummary, Session, unique,
};
use crate::export::{Options, Template};
use crate::t;
use crate::text::{clean, clean_line};

/// What a reminder tells.
#[derive(Debug)]
pub struct Reminder<'a> {
    /// Whose promises they are, as the title says it.
    pub title: String,
    /// The sessions, each with the title of its lab and the number of its platform there.
    pub sessions: Vec<(&'a str, u32, &'a Session)>,
    /// The promises, in the order in which they are told; each names its session by the place.
    pub promises: Vec<&'a Promise>,
    /// What they come to, with those that are not told.
    pub sum: PromiseSummary,
    /// Whether it says who does each.
    pub tells_owners: bool,
}

impl Report {
    /// Builds a reminder: a part for each lab, with what is to be done, what for, by when and how it stands.
    pub fn reminder(reminder: &Reminder<'_>, options: &Options) -> Self {
        let lang = options.lang;
        let people = People::to_hide(reminder.sessions.iter().map(|it| it.2), options);
        let lab_of = |promise: &Promise| reminder.sessions.get(promise.session).map(|it| it.0);
        let labs = unique(reminder.promises.iter().filter_map(|promise| lab_of(promise)));
        let mut sections = Vec::new();
        for (number, lab) in (1..).zip(labs) {
            let told = reminder.promises.iter().filter(|promise| lab_of(promise) == Some(lab));
            let entries =
                told.filter_map(|promise| entry(reminder, promise, options, people.as_ref()));
            let blocks = vec![Block::Answers(entries.collect())];
            let heading = match clean_line(lab) {
                lab if lab.is_empty() => t!(lang, "report-actions"),
                lab => lab,
            };
            sections.push(Section::new(format!("promises-{number}"), 1, heading, blocks));
        }
        let sum = match sections.is_empty() {
            true => t!(lang, "reminder-none"),
            false => lang.promise_summary(&reminder.sum),
        };
        let mut title = clean_line(&reminder.title);
        let ids = reminder.sessions.iter().map(|(_, _, session)| session.id.as_u128());
        let organisers = reminder.sessions.iter().flat_map(|it| &it.2.lab.organisers);
        let mut organisers = joined(unique(organisers.map(|name| clean_line(name))), ", ");
        if let Some(people) = &people {
            people.hide_in_text(&mut title);
            people.hide_in_names(&mut organisers);
        }
        Self {
            lang,
            title: title.clone(),
            subtitle: sum,
            note: String::new(),
            logo: None,
            template: Template::default(),
            formats: FormatOptions::default(),
            draft: None,
            letter: None,
            properties: Properties {
                title: title.clone(),
                subject: title,
                author: organisers,
                created: options.now,
                id: Uuid::from_u128(ids.fold(0, |sum, id| sum ^ id)),
            },
            sections,
            front: 0,
            wall: Vec::new(),
            worksheets: Vec::new(),
            tasks: tasks_of(reminder, options, people.as_ref()),
            voices: options.voices,
            records: Vec::new(),
        }
    }
}

fn entry(
    reminder: &Reminder<'_>,
    promise: &Promise,
    options: &Options,
    people: Option<&People>,
) -> Option<Entry> {
    let (lang, words) = (options.lang, Words::new(options.lang));
    let (_, number, session) = reminder.sessions.get(promise.session)?;
    let commitment = &record::promised(&promise.commitment, people);
    let state = lang.standing(commitment, promise.progress, |day| words.date(day));
    let purposes = joined(promise.purposes.iter().map(|text| clean(text)), "\n");
    let field =
        |field| (lang.commitment_field(field), clean(&words.promised(commitment.get(field))));
    let remarks = Fact::known([
        (t!(lang, "report-column-for"), purposes),
        (lang.commitment_field(CommitmentField::Due), words.due_days(commitment)),
        (t!(lang, "report-standing"), clean_line(&state)),
        if reminder.tells_owners {
            field(CommitmentField::Owner)
        } else {
            (String::new(), String::new())
        },
        field(CommitmentField::Partners),
        field(CommitmentField::FirstStep),
        field(CommitmentField::Needs),
    ]);
    Some(Entry {
        label: format!("{number}.{}", lang.label(promise.label)),
        text: clean(&promise.text),
        is_whole: true,
        votes: String::new(),
        details: vec![clean_line(&session.platform)],
        remarks,
        children: Vec::new(),
    })
}

/// Lists what a calendar takes over: those that have a day.
fn tasks_of(
    reminder: &Reminder<'_>,
    options: &Options,
    people: Option<&People>,
) -> Vec<super::Task> {
    let mut found = Vec::new();
    for (place, (_, _, session)) in reminder.sessions.iter().enumerate() {
        let told = reminder.promises.iter().filter(|promise| promise.session == place);
        let told: HashSet<Label> = told.map(|promise| promise.label).collect();
        if told.is_empty() {
            continue;
        }
        let shown = record::shown_without(session, options, people);
        let source = Source::new(&shown, session, options);
        found.extend(tasks::of_platform(&source).filter(|task| told.contains(&task.label)));
    }
    found
}
