//! The rows of the themes of a sheet: those in use, then those proposed.

use crate::domain::{Label, Proposal, Sheet, Theme, themes};

use super::workspace::Workspace;

/// A row of the themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeRow {
    /// A theme in use, with its answers on the sheet.
    Theme {
        /// Its name.
        name: String,
        /// Its answers.
        labels: Vec<Label>,
    },
    /// A theme proposed, to be taken or left.
    Proposal(Proposal),
}

/// Lists the themes of the sheet that is looked at, then the proposals.
#[must_use]
pub fn theme_rows(workspace: &Workspace) -> Vec<ThemeRow> {
    let looked_at = workspace.sheet().unwrap_or(Sheet::Troubles);
    let here = |theme: Theme<'_>| {
        let answers = theme.answers.iter().filter(|(sheet, _)| *sheet == looked_at);
        let labels: Vec<Label> = answers.map(|(_, answer)| answer.label).collect();
        let is_here = !labels.is_empty();
        is_here.then(|| ThemeRow::Theme { name: theme.name.to_owned(), labels })
    };
    let themes = themes(&workspace.session).into_iter().filter_map(here);
    themes.chain(workspace.proposals.iter().cloned().map(ThemeRow::Proposal)).collect()
}
