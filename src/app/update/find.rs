//! Finding an answer on any sheet, and going there.

use crate::app::find::find_answers;
use crate::app::overlay::Overlay;
use crate::domain::Label;
use crate::text::Line;

use super::Update;

impl Update<'_> {
    /// Asks what is to be found.
    pub(super) fn show_find(&mut self) {
        if self.model.workspace.is_some() {
            self.model.overlay = Some(Overlay::Find { line: Line::new(), selected: 0 });
        }
    }

    /// Lists what is found for what is typed.
    pub(super) fn found(&self, typed: &str) -> Vec<Label> {
        let session = self.model.workspace.as_ref().map(|workspace| &workspace.session);
        session.map(|session| find_answers(session, typed)).unwrap_or_default()
    }
}
