//! The plenary of the lab that a session belongs to: its facts for the screen, and its report.

use std::path::Path;

use crate::app::{Msg, PlenaryFacts};
use crate::export::Platforms;
use crate::i18n::Lang;
use crate::runtime::lab;
use crate::storage::library;
use crate::t;

/// Reads the platforms beside a session and counts what they say together.
pub(super) fn facts(session: &Path, lang: Lang) -> Msg {
    let Some(platforms) = platforms(session, lang) else {
        return Msg::Failed(t!(lang, "plenary-no-sessions"));
    };
    let remarks = platforms.remarks.iter().map(|remark| remark.sentence(lang)).collect();
    let Platforms { lab, sessions, .. } = platforms;
    let facts = PlenaryFacts::of(session.to_owned(), lab, &sessions, remarks);
    Msg::Plenary(Box::new(facts))
}

/// Reads the platforms beside a session; none where there are none.
pub(super) fn platforms(session: &Path, lang: Lang) -> Option<Platforms> {
    let folder = session.parent()?;
    let library = library::list(folder);
    let lab = library.labs.iter().find(|lab| lab.path == folder)?;
    Some(lab::platforms(lab, &library.faults, lang))
}
