//! The session as a report may show it: clean, and without the names that stay in the room.
//!
//! The rule, for every format alike:
//!
//! | voices | who said it | who was in the room | who leads | who promised |
//! |---|---|---|---|---|
//! | names | as recorded | by name | by name | as recorded |
//! | groups | the group alone | counted | by name | as recorded: a promise is made in public |
//! | none | nothing | counted | nobody | the group where it is known, else "named" |
//!
//! What an answer itself says is never changed, so a name spoken within an answer stays. What can
//! be undone and the half-typed line belong to the facilitator and leave with no report.

use std::collections::HashMap;

use crate::domain::{Answer, Commitment, Group, History, Session, Voice, Voices, unique};
use crate::i18n::Lang;
use crate::t;
use crate::text::{self, clean_line};

use super::super::Options;
use super::words::Words;

/// Copies a session with its texts cleaned and its names as far as the options allow.
pub(super) fn shown(session: &Session, options: &Options) -> Session {
    let mut record = without_private(session);
    clean(&mut record);
    let owners = match options.voices {
        Voices::Names => return record,
        Voices::Groups => None,
        Voices::None => Some(Owners::of(&record, options.lang)),
    };
    record.roster.clear();
    record.passes.clear();
    if owners.is_some() {
        record.experts.clear();
        record.facilitator.clear();
    }
    for_each_answer(&mut record, &mut |answer| {
        answer.voices = match &owners {
            None => groups_of(&answer.voices),
            Some(_) => Vec::new(),
        };
        if let Some(owners) = &owners {
            owners.hide(&mut answer.commitment);
        }
    });
    record
}

fn without_private(session: &Session) -> Session {
    Session {
        history: History::default(),
        draft: String::new(),
        format: session.format,
        note: session.note.clone(),
        id: session.id,
        lab: session.lab.clone(),
        platform: session.platform.clone(),
        date: session.date,
        experts: session.experts.clone(),
        facilitator: session.facilitator.clone(),
        groups: session.groups.clone(),
        roster: session.roster.clone(),
        questions: session.questions.clone(),
        stage: session.stage,
        agenda: session.agenda.clone(),
        voting: session.voting,
        troubles: session.troubles.clone(),
        ways: session.ways.clone(),
        actions: session.actions.clone(),
        parked: session.parked.clone(),
        unlike: session.unlike.clone(),
        passes: session.passes.clone(),
        visits: session.visits.clone(),
        clock: session.clock,
        given: session.given,
        seq: session.seq,
    }
}

fn groups_of(voices: &[Voice]) -> Vec<Voice> {
    unique(voices.iter().filter_map(|voice| voice.group.clone()).map(Voice::group))
}

/// Knows which group a person stands for, to show a promise without its name.
struct Owners {
    groups: HashMap<String, String>,
    withheld: String,
}

impl Owners {
    fn of(record: &Session, lang: Lang) -> Self {
        let words = Words::new(lang);
        let mut groups = HashMap::new();
        let mut note = |voice: &Voice| {
            if let (Some(person), Some(key)) = (&voice.person, &voice.group) {
                groups.insert(person.to_lowercase(), words.group_of(record, key));
            }
        };
        record.roster.iter().for_each(&mut note);
        record.parts().flat_map(|(_, part)| &part.voices).for_each(&mut note);
        for group in &record.groups {
            groups.insert(group.key.to_lowercase(), words.group(group));
            for name in group_names(group) {
                groups.insert(name.to_lowercase(), words.group(group));
            }
        }
        Self { groups, withheld: t!(lang, "report-owner-withheld") }
    }

    fn hide(&self, commitment: &mut Commitment) {
        commitment.for_each_text(|field, name| {
            if field.names_people() && !name.is_empty() {
                let group = self.groups.get(&name.to_lowercase());
                *name = group.unwrap_or(&self.withheld).clone();
            }
        });
    }
}

fn group_names(group: &Group) -> impl Iterator<Item = String> {
    Lang::ALL.into_iter().map(|lang| Words::new(lang).group(group))
}

fn for_each_answer(record: &mut Session, change: &mut impl FnMut(&mut Answer)) {
    fn deep(answer: &mut Answer, change: &mut impl FnMut(&mut Answer)) {
        change(answer);
        for part in &mut answer.merged {
            deep(part, change);
        }
    }
    for sheet in [&mut record.troubles, &mut record.ways, &mut record.actions, &mut record.parked] {
        for answer in sheet {
            deep(answer, change);
        }
    }
}

/// Cleans every text a person typed; a session read from a file may not have been checked.
fn clean(record: &mut Session) {
    let line = |text: &mut String| *text = clean_line(text);
    let lab = &mut record.lab;
    record.note = text::clean(&record.note);
    [&mut record.platform, &mut record.facilitator, &mut lab.title, &mut lab.place]
        .into_iter()
        .for_each(line);
    let people = record.roster.iter_mut().filter_map(|voice| voice.person.as_mut());
    lab.organisers.iter_mut().chain(&mut record.experts).chain(people).for_each(line);
    record.questions.values_mut().for_each(line);
    record.groups.iter_mut().for_each(|group| line(&mut group.name));
    for_each_answer(record, &mut |answer| {
        answer.text = text::clean(&answer.text);
        answer.verbatim = answer.verbatim.as_deref().map(text::clean);
        answer.theme.iter_mut().for_each(line);
        answer.voices.iter_mut().filter_map(|voice| voice.person.as_mut()).for_each(line);
        let note = answer.requirement.iter_mut().map(|requirement| &mut requirement.note);
        note.for_each(|note| *note = text::clean(note));
        answer.commitment.for_each_text(|_, text| *text = text::clean(text));
    });
}
