//! The rows of the themes of a sheet: those in use, then those proposed.

use crate::domain::{Label, Proposal, Session, Sheet};

use super::desk::Desk;

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
pub fn theme_rows(desk: &Desk) -> Vec<ThemeRow> {
    let sheet = desk.sheet().unwrap_or(Sheet::Troubles);
    let themes = themes_of(&desk.session, sheet).into_iter();
    let themes = themes.map(|(name, labels)| ThemeRow::Theme { name, labels });
    let proposals = desk.proposals.iter().cloned().map(ThemeRow::Proposal);
    themes.chain(proposals).collect()
}

/// Lists the themes of a sheet with their answers, in the order they first appear.
fn themes_of(session: &Session, sheet: Sheet) -> Vec<(String, Vec<Label>)> {
    let mut themes: Vec<(String, Vec<Label>)> = Vec::new();
    for answer in session.sheet(sheet) {
        let Some(theme) = &answer.theme else { continue };
        match themes.iter_mut().find(|(name, _)| name == theme) {
            Some((_, labels)) => labels.push(answer.label),
            None => themes.push((theme.clone(), vec![answer.label])),
        }
    }
    themes
}
