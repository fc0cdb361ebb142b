//! Themes: naming, renaming, joining, dissolving, and proposals that are taken or left.

use crate::app::desk::{Aside, Focus};
use crate::app::strip::Field;
use crate::app::themes::{ThemeRow, theme_rows};
use crate::domain::{Edit, Proposal, proposals};
use crate::t;
use crate::text::clean_line;

use super::Turn;

impl Turn<'_> {
    /// Asks for the theme of the chosen answers; with none chosen, shows the themes of the sheet.
    pub(super) fn name_theme(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        if desk.focus == Focus::List && !desk.concerned().is_empty() {
            return self.open_strip(Field::Theme);
        }
        if self.nothing_on_sheet() || !self.look(Aside::Themes) {
            return;
        }
        let Some(desk) = &mut self.model.desk else { return };
        desk.proposals.clear();
        if theme_rows(desk).is_empty() {
            self.propose_themes();
        }
    }

    /// Proposes themes for the answers that have none, as rows to be taken or left.
    pub(super) fn propose_themes(&mut self) {
        if self.model.desk.as_ref().is_some_and(|desk| desk.aside != Some(Aside::Themes)) {
            self.look(Aside::Themes);
        }
        let Some(desk) = &mut self.model.desk else { return };
        let Some(sheet) = desk.sheet() else { return };
        desk.proposals = proposals(&desk.session, sheet);
        if desk.proposals.is_empty() {
            self.model.say(t!(self.model.lang, "notice-no-proposals"));
        } else {
            desk.row = theme_rows(desk).len() - desk.proposals.len();
        }
    }

    /// Shows the sheet by theme, or in the order of capture again.
    pub(super) fn toggle_by_theme(&mut self) {
        if let Some(desk) = &mut self.model.desk {
            desk.by_theme = !desk.by_theme;
            if desk.aside == Some(Aside::Themes) {
                desk.aside = None;
            }
        }
    }

    /// Marks the chosen theme to be joined with others, or takes the mark away.
    pub(super) fn mark_theme(&mut self) {
        let Some(desk) = &mut self.model.desk else { return };
        if let Some(ThemeRow::Theme { name, .. }) = theme_rows(desk).into_iter().nth(desk.row)
            && !desk.marked_themes.remove(&name)
        {
            desk.marked_themes.insert(name);
        }
    }

    /// Gives the typed name to the chosen theme, to the marked ones as one, or to a proposal; with
    /// nothing typed a proposal is taken as it is and a theme's answers are shown on the sheet.
    pub(super) fn take_theme(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        let typed = clean_line(desk.side.text());
        let Some(row) = theme_rows(desk).into_iter().nth(desk.row) else { return };
        let taken = |name: &str| if typed.is_empty() { name.to_owned() } else { typed.clone() };
        match row {
            ThemeRow::Proposal(proposal) => {
                let edit = desk.session.theming(&proposal.labels, &taken(&proposal.name));
                if self.settle_themes(edit) {
                    self.drop_proposal(&proposal);
                }
            }
            ThemeRow::Theme { labels, .. } if typed.is_empty() && desk.marked_themes.is_empty() => {
                if let Some(desk) = &mut self.model.desk {
                    desk.by_theme = true;
                }
                if let Some(label) = labels.first() {
                    self.show_answer(*label);
                }
            }
            ThemeRow::Theme { name, .. } if desk.marked_themes.is_empty() => {
                self.settle_themes(desk.session.renaming_theme(&name, &typed));
            }
            ThemeRow::Theme { name, .. } => {
                let marked: Vec<&str> = desk.marked_themes.iter().map(String::as_str).collect();
                self.settle_themes(desk.session.joining_themes(&marked, &taken(&name)));
            }
        }
    }

    /// Dissolves the chosen theme, or leaves the chosen proposal.
    pub(super) fn dissolve_theme(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        match theme_rows(desk).into_iter().nth(desk.row) {
            Some(ThemeRow::Theme { name, .. }) => {
                self.settle_themes(desk.session.dissolving_theme(&name));
            }
            Some(ThemeRow::Proposal(proposal)) => self.drop_proposal(&proposal),
            None => {}
        }
    }

    fn drop_proposal(&mut self, proposal: &Proposal) {
        if let Some(desk) = &mut self.model.desk {
            desk.proposals.retain(|other| other != proposal);
            desk.row = desk.row.min(theme_rows(desk).len().saturating_sub(1));
        }
    }

    /// Performs an edit of themes; then nothing is typed or marked any more.
    fn settle_themes(&mut self, edit: Edit) -> bool {
        let changes_nothing = edit == Edit::Batch(Vec::new());
        let done = changes_nothing || self.perform(edit);
        if let Some(desk) = self.model.desk.as_mut().filter(|_| done) {
            desk.side.clear();
            desk.marked_themes.clear();
            desk.row = desk.row.min(theme_rows(desk).len().saturating_sub(1));
        }
        done
    }
}
