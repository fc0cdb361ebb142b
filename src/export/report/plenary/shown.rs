//! The platforms and their event as they may be shown.

use super::{All, Platforms};
use crate::domain::{Lab, Session};
use crate::export::Options;
use crate::export::report::people::People;
use crate::export::report::record;
use crate::text::{clean, clean_line};

/// Copies the sessions as they may be shown, with the numbers of their platforms.
pub(super) fn records(platforms: &Platforms, options: &Options) -> Vec<Session> {
    let people = people(platforms, options);
    let shown = platforms.sessions.iter().enumerate().map(|(place, session)| Session {
        number: platforms.number(place),
        ..record::shown_without(session, options, people.as_ref())
    });
    shown.collect()
}

/// Returns the note of the lab, or that of the first session that has one.
pub(super) fn note_of(all: &All) -> String {
    let of_sessions = all.platforms.sessions.iter().map(|session| &session.note);
    let mut notes = [&all.platforms.note].into_iter().chain(of_sessions);
    let note = notes.find(|note| !note.trim().is_empty());
    let mut note = note.map(|note| clean(note)).unwrap_or_default();
    all.people.iter().for_each(|people| people.hide_in_text(&mut note));
    note
}

/// Returns the event, cleaned.
pub(super) fn lab(platforms: &Platforms, people: Option<&People>) -> Lab {
    let of_sessions = || platforms.sessions.iter().map(|session| &session.lab);
    let named = |lab: &&Lab| !lab.title.trim().is_empty();
    let lab = [&platforms.lab].into_iter().chain(of_sessions()).find(named);
    let lab = lab.unwrap_or(&platforms.lab).clone().with_days_of(&platforms.sessions);
    Lab {
        title: clean_line(&lab.title),
        place: clean_line(&lab.place),
        from: lab.from,
        to: lab.to,
        organisers: lab.organisers.iter().map(|name| organiser(name, people)).collect(),
    }
}

fn organiser(name: &str, people: Option<&People>) -> String {
    let mut name = clean_line(name);
    people.iter().for_each(|people| people.hide_in_names(&mut name));
    name
}

/// Gathers everybody named on any platform, in the lab before too, if nobody is to be named.
pub(super) fn people(platforms: &Platforms, options: &Options) -> Option<People> {
    let earlier = platforms.since.iter().flat_map(|lab| &lab.sessions).map(|(_, session)| session);
    People::to_hide(platforms.sessions.iter().chain(earlier), options)
}
