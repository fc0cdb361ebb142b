//! The panic hook: what happens when the program breaks by a fault of its own.

use std::io::Write;
use std::panic::{self, PanicHookInfo};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use crate::i18n::Lang;
use crate::storage::paths::shown;
use crate::t;
use crate::text::inert;

use super::effects::OpenSession;
use super::terminal::Tty;

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync>;

/// While this lives, a panic of the loop's thread gives the terminal back, and then says in one
/// sentence what happened and where the answers are. Other threads catch their own panics and go
/// on, so theirs are not shown.
pub(super) struct Guard {
    before: Arc<Hook>,
}

impl Guard {
    pub(super) fn new(lang: Lang, tty: Arc<Tty>, open: OpenSession, sessions: PathBuf) -> Self {
        let before = Arc::new(panic::take_hook());
        let loop_thread = thread::current().id();
        panic::set_hook(Box::new(move |info| {
            if thread::current().id() != loop_thread {
                return;
            }
            tty.give_back();
            let path = open.path_if_free().unwrap_or_else(|| sessions.clone());
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            let path = shown(&path);
            let sentence = t!(lang, "error-broke-down", path = path, place = place);
            // Nothing can be done where even this cannot be said.
            let _ = writeln!(std::io::stderr(), "citylab: {}", inert(&sentence));
        }));
        Self { before }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // While a panic unwinds the hook cannot be changed, and the program ends anyway.
        if !thread::panicking() {
            let before = Arc::clone(&self.before);
            panic::set_hook(Box::new(move |info| before(info)));
        }
    }
}
