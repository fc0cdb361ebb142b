//! The plenary of the lab that a session belongs to: its facts for the screen, and its report.

use std::path::{Path, PathBuf};

use crate::app::{Msg, PlenaryFacts, PlenarySession};
use crate::export::Platforms;
use crate::i18n::Lang;
use crate::runtime::lab;
use crate::runtime::lab_sessions::LabSessions;
use crate::storage::library;
use crate::t;

/// Reads the platforms beside a session and counts what they say together.
pub(super) fn facts(session: &Path, lang: Lang) -> Msg {
    let Some((found, unlisted)) = library::lab_of(session) else {
        return Msg::Failed(t!(lang, "plenary-no-sessions"));
    };
    let faults = lab::faults(&found, &unlisted, lang);
    let read = LabSessions::read(found);
    let paths: Vec<PathBuf> = read.sessions.iter().map(|session| session.path.clone()).collect();
    let platforms = lab::platforms(read, &unlisted, lang);
    let remarks = platforms.remarks.iter().map(|remark| remark.sentence(lang)).collect();
    let Platforms { lab, sessions, numbers, .. } = platforms;
    let sessions = numbers.into_iter().zip(paths).zip(sessions);
    let sessions =
        sessions.map(|((number, path), session)| PlenarySession { number, path, session });
    let mut facts = PlenaryFacts::of(session.to_owned(), lab, sessions.collect(), remarks);
    facts.faults = faults;
    Msg::Plenary(Box::new(facts))
}

/// Reads the platforms beside a session; none where there are none.
pub(super) fn platforms(session: &Path, lang: Lang) -> Option<Platforms> {
    let (lab, faults) = library::lab_of(session)?;
    Some(lab::platforms(LabSessions::read(lab), &faults, lang))
}
