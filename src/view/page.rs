//! A page of the session that is open, as all that draws it sees it.

use crate::app::{Model, Workspace};
use crate::i18n::Lang;

/// The model and the session that is open in it.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) model: &'a Model,
    pub(super) workspace: &'a Workspace,
    pub(super) lang: Lang,
}

impl<'a> Page<'a> {
    /// Looks at the session that is open in a model.
    pub(super) fn new(model: &'a Model, workspace: &'a Workspace) -> Self {
        Self { model, workspace, lang: model.lang }
    }

    /// Returns the short name of a group of the session.
    pub(super) fn group(self, key: &str) -> String {
        self.lang.group_of(&self.workspace.session, key)
    }
}
