//! The plenary of the lab that a session belongs to: its facts for the screen, and its report.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::app::{Msg, PlenaryFacts, PlenarySession};
use crate::export::Platforms;
use crate::i18n::Lang;
use crate::runtime::lab;
use crate::storage::DiskError;
use crate::storage::library::{self, LabFolder};
use crate::t;

/// Reads the platforms beside a session and counts what they say together.
pub(super) fn facts(session: &Path, lang: Lang) -> Msg {
    let found = lab_of(session).map(|(lab, faults)| {
        let told = lab::faults(&lab, &faults, lang);
        (lab::platforms(&lab, &faults, lang), lab, told)
    });
    let Some((platforms, found, faults)) = found else {
        return Msg::Failed(t!(lang, "plenary-no-sessions"));
    };
    let remarks = platforms.remarks.iter().map(|remark| remark.sentence(lang)).collect();
    let paths: HashMap<Uuid, PathBuf> =
        found.sessions.into_iter().map(|entry| (entry.id, entry.path)).collect();
    let Platforms { lab, sessions, numbers, .. } = platforms;
    let sessions = numbers.into_iter().zip(sessions).map(|(number, session)| PlenarySession {
        number,
        path: paths.get(&session.id).cloned().unwrap_or_default(),
        session,
    });
    let mut facts = PlenaryFacts::of(session.to_owned(), lab, sessions.collect(), remarks);
    facts.faults = faults;
    Msg::Plenary(Box::new(facts))
}

/// Reads the platforms beside a session; none where there are none.
pub(super) fn platforms(session: &Path, lang: Lang) -> Option<Platforms> {
    lab_of(session).map(|(lab, faults)| lab::platforms(&lab, &faults, lang))
}

/// Finds the lab in whose folder a session lies, with what could not be listed.
fn lab_of(session: &Path) -> Option<(LabFolder, Vec<DiskError>)> {
    let folder = session.parent()?;
    let library = library::list(folder);
    let lab = library.labs.into_iter().find(|lab| lab.path == folder)?;
    Some((lab, library.faults))
}
