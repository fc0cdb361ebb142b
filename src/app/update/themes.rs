//! Themes: naming, renaming, joining, dissolving, and proposals that are taken or left.

use crate::app::desk::{Aside, Focus};
use crate::app::strip::Field;
use crate::app::themes::{ThemeRow, theme_rows};
use crate::domain::{Edit, Label, Proposal, proposals};
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
        match row {
            ThemeRow::Proposal(proposal) => {
                let name = if typed.is_empty() { proposal.name.clone() } else { typed };
                if self.give_theme(&proposal.labels, Some(name)) {
                    self.drop_proposal(&proposal);
                }
            }
            ThemeRow::Theme { labels, .. } if typed.is_empty() && self.no_theme_marked() => {
                if let Some(desk) = &mut self.model.desk {
                    desk.by_theme = true;
                }
                if let Some(label) = labels.first() {
                    self.show_answer(*label);
                }
            }
            ThemeRow::Theme { name, labels } => {
                let name = if typed.is_empty() { name } else { typed };
                let joined = self.marked_labels();
                let labels = if joined.is_empty() { labels } else { joined };
                self.give_theme(&labels, Some(name));
            }
        }
    }

    fn no_theme_marked(&self) -> bool {
        self.model.desk.as_ref().is_none_or(|desk| desk.marked_themes.is_empty())
    }

    /// Lists the answers of all marked themes, on all sheets.
    fn marked_labels(&self) -> Vec<Label> {
        let Some(desk) = &self.model.desk else { return Vec::new() };
        let marked = |theme: &Option<String>| {
            theme.as_ref().is_some_and(|theme| desk.marked_themes.contains(theme))
        };
        let answers = desk.session.answers().filter(|(_, answer)| marked(&answer.theme));
        answers.map(|(_, answer)| answer.label).collect()
    }

    /// Dissolves the chosen theme, or leaves the chosen proposal.
    pub(super) fn dissolve_theme(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        match theme_rows(desk).into_iter().nth(desk.row) {
            Some(ThemeRow::Theme { labels, .. }) => drop(self.give_theme(&labels, None)),
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

    /// Gives answers a theme or takes it away, as one step.
    fn give_theme(&mut self, labels: &[Label], theme: Option<String>) -> bool {
        let edits = labels.iter().map(|label| Edit::Theme(*label, theme.clone()));
        let done = self.perform(Edit::Batch(edits.collect()));
        if let Some(desk) = self.model.desk.as_mut().filter(|_| done) {
            desk.side.clear();
            desk.marked_themes.clear();
            desk.row = desk.row.min(theme_rows(desk).len().saturating_sub(1));
        }
        done
    }
}
