//! The session as a report may show it: clean, and without the names that stay in the room.
//!
//! The rule, for every format alike:
//!
//! | voices | who said it | who was in the room | who leads | who promised |
//! |---|---|---|---|---|
//! | names | as recorded | by name | by name | as recorded |
//! | groups | the group alone | counted | by name | as recorded: a promise is made in public |
//! | none | nothing | counted | nobody | the group where it is known, else "name withheld" |
//!
//! What an answer itself says is never changed, so a name spoken within an answer stays. What can
//! be undone and the half-typed line belong to the facilitator and leave with no report.

use std::collections::HashMap;

use crate::domain::{Answer, Commitment, Session, Voice, Voices, unique};
use crate::i18n::Lang;
use crate::t;
use crate::text::{self, clean_line};

use super::super::Options;
use super::words::GroupNames;

/// Copies a session with its texts cleaned and its names as far as the options allow, with the day it
/// was held and the people who were there filled in where they follow from something else.
pub(super) fn shown(session: &Session, options: &Options) -> Session {
    let mut record = session.without_history();
    clean(&mut record);
    record.date = record.day_held();
    let present: Vec<u32> = record.groups.iter().map(|it| record.people_of(&it.key)).collect();
    record.groups.iter_mut().zip(present).for_each(|(group, present)| group.present = present);
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
    for_each_answer(&mut record, &mut |answer| match &owners {
        None => {
            let groups = answer.voices.iter().filter_map(|voice| voice.group.clone());
            answer.voices = unique(groups.map(Voice::group));
        }
        Some(owners) => {
            answer.voices.clear();
            owners.hide(&mut answer.commitment);
        }
    });
    record
}

/// Knows which group a person stands for, to show a promise without its name.
struct Owners {
    groups: HashMap<String, String>,
    withheld: String,
}

impl Owners {
    fn of(record: &Session, lang: Lang) -> Self {
        let names = GroupNames::of(record, lang);
        let mut groups = HashMap::new();
        let mut note = |voice: &Voice| {
            if let (Some(person), Some(key)) = (&voice.person, &voice.group) {
                groups.insert(person.to_lowercase(), names.group(key));
            }
        };
        record.roster.iter().for_each(&mut note);
        record.parts().flat_map(|(_, part)| &part.voices).for_each(&mut note);
        for group in &record.groups {
            let names = Lang::ALL.map(|lang| lang.group_in_full(group)).into_iter();
            for name in names.chain([group.key.clone()]) {
                groups.insert(name.to_lowercase(), lang.group_in_full(group));
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
    let earlier = record.earlier.iter_mut();
    earlier.flat_map(|it| [&mut it.platform, &mut it.lab]).for_each(line);
    for_each_answer(record, &mut |answer| {
        answer.text = text::clean(&answer.text);
        answer.verbatim = answer.verbatim.as_deref().map(text::clean);
        answer.theme.iter_mut().for_each(line);
        answer.voices.iter_mut().filter_map(|voice| voice.person.as_mut()).for_each(line);
        let note = answer.requirement.iter_mut().map(|requirement| &mut requirement.note);
        note.for_each(|note| *note = text::clean(note));
        answer.commitment.for_each_text(|_, text| *text = text::clean(text));
        answer.commitment.why = text::clean(&answer.commitment.why);
        let carried = answer.carried.iter_mut();
        carried.flat_map(|it| [&mut it.platform, &mut it.lab]).for_each(line);
    });
}
