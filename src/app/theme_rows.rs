//! The list of themes: those in use and those proposed, each in a place that it keeps until the list is left.

use std::collections::HashMap;

use crate::domain::{Label, Proposal, Sheet, themes};

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

/// A place in the list of themes.
///
/// What stands there is looked up in the session, so that undo brings a theme, or the proposal it was,
/// back into its own place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ThemePlace {
    /// The names that the theme there was given, the newest last.
    names: Vec<String>,
    /// The proposal there, as long as it has not been taken.
    proposal: Option<Proposal>,
}

/// Lists the themes of the sheet that is looked at, and the proposals.
pub fn theme_rows(workspace: &Workspace) -> Vec<ThemeRow> {
    placed(workspace).into_iter().map(|(_, row)| row).collect()
}

/// Lists the rows with their places; a theme that has none stands after those that have.
pub(super) fn placed(workspace: &Workspace) -> Vec<(usize, ThemeRow)> {
    let places = &workspace.theme_places;
    let named = in_use(workspace);
    let mut free: HashMap<&str, Vec<Label>> =
        named.iter().map(|(name, labels)| (name.as_str(), labels.clone())).collect();
    let mut take = |name: &str| {
        let labels = free.remove(name)?;
        Some(ThemeRow::Theme { name: name.to_owned(), labels })
    };
    // The newest names go first: an old one may have been given to another theme since.
    let mut rows: Vec<Option<ThemeRow>> =
        places.iter().map(|place| take(place.names.last()?)).collect();
    for (place, row) in places.iter().zip(&mut rows) {
        let older = || place.names.iter().rev().skip(1).find_map(|name| take(name));
        *row = row.take().or_else(older).or_else(|| place.open(workspace));
    }
    let unplaced = named.iter().filter_map(|(name, _)| take(name));
    let unplaced: Vec<ThemeRow> = unplaced.collect();
    let all = rows.into_iter().chain(unplaced.into_iter().map(Some)).enumerate();
    all.filter_map(|(place, row)| Some((place, row?))).collect()
}

/// Lists the themes that answers on the sheet belong to.
fn in_use(workspace: &Workspace) -> Vec<(String, Vec<Label>)> {
    let looked_at = workspace.sheet().unwrap_or(Sheet::Troubles);
    let themes = themes(&workspace.session).into_iter().map(|theme| {
        let here = theme.answers.iter().filter(|(sheet, _)| *sheet == looked_at);
        (theme.name.to_owned(), here.map(|(_, answer)| answer.label).collect::<Vec<_>>())
    });
    themes.filter(|(_, labels)| !labels.is_empty()).collect()
}

impl ThemePlace {
    /// Returns the proposal with those of its answers that have no theme yet.
    fn open(&self, workspace: &Workspace) -> Option<ThemeRow> {
        let Proposal { name, labels } = self.proposal.clone()?;
        let has_none = |label: &Label| {
            workspace.session.answer(*label).is_some_and(|answer| answer.theme.is_none())
        };
        let labels: Vec<Label> = labels.into_iter().filter(has_none).collect();
        (!labels.is_empty()).then_some(ThemeRow::Proposal(Proposal { name, labels }))
    }
}

impl Workspace {
    /// Gives every theme of the sheet a place in the list.
    pub(super) fn place_themes(&mut self) {
        let places = self.theme_places.len();
        for (_, row) in placed(self).into_iter().filter(|(place, _)| *place >= places) {
            if let ThemeRow::Theme { name, .. } = row {
                self.theme_places.push(ThemePlace { names: vec![name], proposal: None });
            }
        }
    }

    /// Puts proposals at the end of the list, instead of those that were not taken.
    pub(super) fn place_proposals(&mut self, proposals: Vec<Proposal>) {
        self.place_themes();
        self.theme_places.retain(|place| !place.names.is_empty());
        self.theme_places.iter_mut().for_each(|place| place.proposal = None);
        let places = proposals.into_iter().map(Some);
        self.theme_places
            .extend(places.map(|proposal| ThemePlace { proposal, ..ThemePlace::default() }));
    }

    /// Notes the name that the theme in a place was given.
    pub(super) fn name_place(&mut self, place: usize, name: &str) {
        if let Some(place) = self.theme_places.get_mut(place)
            && place.names.last().is_none_or(|known| known != name)
        {
            place.names.push(name.to_owned());
        }
    }

    /// Leaves the proposal in a place.
    pub(super) fn leave_proposal(&mut self, place: usize) {
        if let Some(place) = self.theme_places.get_mut(place) {
            place.proposal = None;
        }
    }
}
