//! The session as a report may show it: clean, and without the names that stay in the room.
//!
//! The rule, for every format alike:
//!
//! | voices | who said it | who was in the room | who leads | who promised | what else is written |
//! |---|---|---|---|---|---|
//! | names | as recorded | by name | by name | as recorded | as recorded |
//! | groups | the group alone | counted | by name | as recorded: a promise is made in public | as recorded |
//! | none | nothing | counted | nobody | offices and groups as recorded, for people their group where it is known, else "name withheld" | without known people |
//!
//! Who objects to an answer or supports it, and whose ballot it was, is treated as who said it: a ballot names no
//! person, and with `none` no group either.
//!
//! What else is written are themes, why somebody objects or supports, first steps, needs, replies in a side's own words, reasons, organisers and
//! the note. What an answer itself says is never changed, so a name spoken within an answer stays; so do the
//! titles of the lab and of the platform, and to whom a letter is addressed in `lab.ron`. How people are told
//! from offices stands in `people`. What can be undone and the half-typed line belong to the facilitator and
//! leave with no report.

use crate::domain::{Answer, Commitment, Session, Voice, Voices, unique};
use crate::text::{self, clean_line};

use super::super::Options;
use super::people::People;

/// Copies a session with its texts cleaned and its names as far as the options allow, with the day it
/// was held and the people who were there filled in where they follow from something else.
pub(super) fn shown(session: &Session, options: &Options) -> Session {
    shown_without(session, options, People::to_hide([session], options).as_ref())
}

/// Copies a session as [`shown`] does, as one of several of which all people are known.
pub(super) fn shown_without(
    session: &Session,
    options: &Options,
    people: Option<&People>,
) -> Session {
    let mut record = session.without_history();
    clean(&mut record);
    record.date = record.day_held();
    let present: Vec<u32> = record.groups.iter().map(|it| record.people_of(&it.key)).collect();
    record.groups.iter_mut().zip(present).for_each(|(group, present)| group.present = present);
    match options.voices {
        Voices::Names => return record,
        Voices::Groups => for_each_answer(&mut record, &mut |answer| {
            let groups = answer.voices.iter().filter_map(|voice| voice.group.clone());
            answer.voices = unique(groups.map(Voice::group));
            answer.opinions.iter_mut().for_each(|opinion| opinion.voice.person = None);
        }),
        Voices::None => {
            people.iter().for_each(|people| hide_people(&mut record, people));
            record.experts.clear();
            record.facilitator.clear();
            for_each_answer(&mut record, &mut |answer| {
                answer.voices.clear();
                answer.opinions.iter_mut().for_each(|opinion| opinion.voice = Voice::default());
            });
            record.ranked_ballots.iter_mut().for_each(|ballot| ballot.group = None);
        }
    }
    record.roster.clear();
    record.passes.clear();
    record
}

/// Takes those who can be recognised out of everything but the answers' own texts.
fn hide_people(record: &mut Session, people: &People) {
    people.hide_in_text(&mut record.note);
    record.lab.organisers.iter_mut().for_each(|name| people.hide_in_names(name));
    for_each_answer(record, &mut |answer| {
        answer.theme.iter_mut().for_each(|theme| people.hide_in_text(theme));
        answer.requirement.iter_mut().for_each(|asked| people.hide_in_text(&mut asked.note));
        answer.opinions.iter_mut().for_each(|opinion| people.hide_in_text(&mut opinion.why));
        hide_owners(&mut answer.commitment, people);
    });
}

/// Copies what was promised, without the people who are not to be named.
pub(super) fn promised(commitment: &Commitment, people: Option<&People>) -> Commitment {
    let mut shown = commitment.clone();
    people.iter().for_each(|people| hide_owners(&mut shown, people));
    shown
}

fn hide_owners(commitment: &mut Commitment, people: &People) {
    people.hide_in_text(&mut commitment.why);
    commitment.for_each_text(|field, text| match field.names_people() {
        true => people.hide_in_names(text),
        false => people.hide_in_text(text),
    });
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
        for opinion in &mut answer.opinions {
            opinion.voice.person.iter_mut().for_each(line);
            opinion.why = text::clean(&opinion.why);
        }
        let note = answer.requirement.iter_mut().map(|requirement| &mut requirement.note);
        note.for_each(|note| *note = text::clean(note));
        answer.commitment.for_each_text(|_, text| *text = text::clean(text));
        answer.commitment.why = text::clean(&answer.commitment.why);
        let carried = answer.carried.iter_mut();
        carried.flat_map(|it| [&mut it.platform, &mut it.lab]).for_each(line);
    });
}
