//! The letter to one stakeholder group: what is required of it, and what it promised itself.

use super::owners::Owners;
use super::requirements::{counts, replies};
use super::{All, Platforms};
use crate::domain::{Answer, CommitmentField, Demand, GroupKey, Session, calendar, requirements};
use crate::export::report::words::joined;
use crate::export::report::{Block, Cell, Column, Section, Table};
use crate::t;

/// Copies the sessions with nothing on their sheets but what concerns the group: answers addressed
/// to it, and actions that it promised. To whom else something is addressed is left out.
pub(super) fn concerned(
    records: &[Session],
    platforms: &Platforms,
    group: &GroupKey,
) -> Vec<Session> {
    let pairs = records.iter().zip(&platforms.sessions);
    let prune = |(shown, whole): (&Session, &Session)| {
        let owners = Owners::of(whole, group);
        let promised = |answer: &Answer| {
            // The name of who promised may be withheld from what is shown.
            let said = whole.answer(answer.label).unwrap_or(answer);
            owners.own(&said.commitment_with_merged().who)
        };
        let mut record = shown.clone();
        record.troubles.clear();
        record.parked.clear();
        record.ways.retain(|answer| is_asked(answer, group));
        record.actions.retain(|answer| is_asked(answer, group) || promised(answer));
        for answer in record.ways.iter_mut().chain(&mut record.actions) {
            leave_out_others(answer, group);
        }
        record
    };
    pairs.map(prune).collect()
}

fn is_asked(answer: &Answer, group: &GroupKey) -> bool {
    answer.requirements_with_merged().iter().any(|asked| asked.to == *group)
}

fn leave_out_others(answer: &mut Answer, group: &GroupKey) {
    answer.requirement = answer.requirement.take().filter(|asked| asked.to == *group);
    for part in &mut answer.merged {
        leave_out_others(part, group);
    }
}

pub(super) fn write(all: &All, theirs: &All, group: &GroupKey, sections: &mut Vec<Section>) {
    write_requirements(all, theirs, group, sections);
    write_promises(theirs, all, group, sections);
}

fn write_requirements(all: &All, theirs: &All, group: &GroupKey, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let shown = theirs.shown();
    let lists = requirements(&shown);
    let asked = lists.iter().find(|(key, _)| key == group).map_or(&[][..], |(_, list)| list);
    let name = all.group(group);
    let summary = if asked.is_empty() {
        t!(lang, "plenary-letter-nothing", group = name.as_str())
    } else {
        let counted = replies().zip(counts(asked)).filter(|(_, count)| *count > 0);
        let counted = counted.map(|(reply, n)| format!("{}: {n}", all.words.reply(reply)));
        let replies = joined(counted, ", ");
        t!(lang, "plenary-letter-asked", n = asked.len(), replies = replies)
    };
    let heading = t!(lang, "plenary-letter-requirements", group = name.as_str());
    sections.push(Section::new("requirements", 1, heading, vec![Block::Paragraph(summary)]));
    for place in 0..all.sources.len() {
        let of_platform = asked.iter().filter(|demand| demand.session == place);
        let rows: Vec<Vec<Cell>> = of_platform.map(|demand| row(all, demand)).collect();
        if rows.is_empty() {
            continue;
        }
        let columns = [
            Column::text(t!(lang, "report-column-number"), 8),
            Column::text(t!(lang, "report-column-requirement"), 32),
            Column::text(t!(lang, "plenary-column-trouble"), 28),
            Column::text(t!(lang, "report-column-reply"), 12),
            Column::text(t!(lang, "report-column-in-their-words"), 20),
        ];
        let table = Block::Table(Table::new(columns, rows));
        let id = format!("requirements-{}", place + 1);
        let heading = format!("{}. {}", place + 1, all.platform(place));
        sections.push(Section::new(id, 2, heading, vec![table]));
    }
}

fn row(all: &All, demand: &Demand) -> Vec<Cell> {
    vec![
        Cell::text(all.label(demand.session, demand.answer.label)),
        Cell::text(&demand.answer.text),
        Cell::text(all.troubles(demand.session, demand.answer)),
        Cell::text(all.words.reply(demand.requirement.reply)),
        Cell::text(&demand.requirement.note),
    ]
}

/// Lists what the group promised: with a day first, in the order of days, then without.
fn write_promises(theirs: &All, all: &All, group: &GroupKey, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let shown = theirs.shown();
    let promised = |place: usize, answer: &Answer| {
        let whole = all.platforms.sessions.get(place);
        let said = whole.and_then(|session| session.answer(answer.label)).unwrap_or(answer);
        let who = said.commitment_with_merged().who;
        whole.is_some_and(|session| Owners::of(session, group).own(&who))
    };
    let dated = calendar(&shown);
    let dated: Vec<_> = dated.into_iter().filter(|d| promised(d.session, d.answer)).collect();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for deadline in &dated {
        let day = match deadline.outcome {
            None => Cell::Date(deadline.day),
            Some(outcome) => Cell::Text(all.words.outcome(outcome)),
        };
        rows.push(promise(all, deadline.session, deadline.answer, day));
    }
    for (place, session) in shown.iter().enumerate() {
        let listed = |answer: &Answer| {
            dated.iter().any(|d| d.session == place && d.answer.label == answer.label)
        };
        let undated = session.actions.iter();
        let undated = undated.filter(|answer| !listed(answer) && promised(place, answer));
        rows.extend(undated.map(|answer| promise(all, place, answer, Cell::Empty)));
    }
    let block = if rows.is_empty() {
        Block::Paragraph(t!(lang, "plenary-letter-no-promises"))
    } else {
        let columns = [
            Column::text(lang.commitment_field(CommitmentField::Due), 14),
            Column::text(t!(lang, "report-column-number"), 8),
            Column::text(t!(lang, "report-column-action"), 32),
            Column::text(t!(lang, "report-platform"), 16),
            Column::text(lang.commitment_field(CommitmentField::Owner), 15),
            Column::text(lang.commitment_field(CommitmentField::FirstStep), 15),
        ];
        Block::Table(Table::new(columns, rows))
    };
    sections.push(Section::new("promises", 1, t!(lang, "plenary-letter-promises"), vec![block]));
}

fn promise(all: &All, place: usize, answer: &Answer, day: Cell) -> Vec<Cell> {
    let commitment = answer.commitment_with_merged();
    vec![
        day,
        Cell::text(all.label(place, answer.label)),
        Cell::text(&answer.text),
        Cell::text(all.platform(place)),
        Cell::text(commitment.who),
        Cell::text(commitment.first_step),
    ]
}
