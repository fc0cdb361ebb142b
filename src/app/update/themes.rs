//! Themes: naming, renaming, joining, dissolving, and proposals that are taken or left.

use crate::app::key::{DELETE, DOWN, ENTER, SPACE, TAB, UP};
use crate::app::{Command, Definition, Field, Focus, Mode, Workspace};
use crate::domain::{Edit, Label, Proposal, Sheet, Theme, proposals, themes};
use crate::i18n::WORD_RULES;
use crate::t;
use crate::text::clean_line;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (SPACE, Command::Mark),
        (DELETE, Command::Delete),
        (TAB, Command::ProposeThemes),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Choose, "hint-rename"),
        (Command::Mark, "hint-mark"),
        (Command::Delete, "hint-dissolve"),
        (Command::ProposeThemes, "hint-propose"),
        (Command::Back, "hint-done"),
    ],
    help: ["help-themes-title", "help-themes"],
    hint: Some("themes-type"),
    rows: |workspace| theme_rows(workspace).len(),
    command: |it, command| {
        match command {
            Command::Choose => it.take_theme(),
            Command::Mark => it.mark_theme(),
            Command::Delete => it.dissolve_theme(),
            _ => return it.step_panel(command),
        }
        true
    },
    ..Definition::PANEL
};

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

impl Update<'_> {
    /// Asks for the theme of the chosen answers; with none chosen, shows the themes of the sheet.
    pub(in crate::app) fn name_theme(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        if workspace.focus == Focus::List && !workspace.concerned().is_empty() {
            return self.open_prompt(Field::Theme);
        }
        if self.nothing_on_sheet() || !self.look(Mode::Themes) {
            return;
        }
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.proposals.clear();
        if theme_rows(workspace).is_empty() {
            self.propose_themes();
        }
    }

    /// Proposes themes for the answers that have none, as rows to be taken or left.
    pub(in crate::app) fn propose_themes(&mut self) {
        if self.workspace().is_some_and(|workspace| workspace.panel != Some(Mode::Themes)) {
            self.look(Mode::Themes);
        }
        let Some(workspace) = &mut self.model.workspace else { return };
        let Some(sheet) = workspace.sheet() else { return };
        workspace.proposals = proposals(&workspace.session, sheet, WORD_RULES);
        if workspace.proposals.is_empty() {
            self.model.say(t!(self.model.lang, "notice-no-proposals"));
        } else {
            workspace.row = theme_rows(workspace).len() - workspace.proposals.len();
        }
    }

    /// Shows the sheet by theme, or in the order of capture again.
    pub(in crate::app) fn toggle_by_theme(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.by_theme = !workspace.by_theme;
            if workspace.panel == Some(Mode::Themes) {
                workspace.panel = None;
            }
        }
    }

    /// Marks the chosen theme to be joined with others, or takes the mark away.
    fn mark_theme(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        if let Some(ThemeRow::Theme { name, .. }) =
            theme_rows(workspace).into_iter().nth(workspace.row)
            && !workspace.marked_themes.remove(&name)
        {
            workspace.marked_themes.insert(name);
        }
    }

    /// Gives the typed name to the chosen theme, to the marked ones as one, or to a proposal; with
    /// nothing typed a proposal is taken as it is and a theme's answers are shown on the sheet.
    fn take_theme(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let typed = clean_line(workspace.side.text());
        let Some(row) = theme_rows(workspace).into_iter().nth(workspace.row) else { return };
        let taken = |name: &str| if typed.is_empty() { name.to_owned() } else { typed.clone() };
        match row {
            ThemeRow::Proposal(proposal) => {
                let edit = workspace.session.theming(&proposal.labels, &taken(&proposal.name));
                if self.settle_themes(edit) {
                    self.drop_proposal(&proposal);
                }
            }
            ThemeRow::Theme { labels, .. }
                if typed.is_empty() && workspace.marked_themes.is_empty() =>
            {
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.by_theme = true;
                }
                if let Some(label) = labels.first() {
                    self.show_answer(*label);
                }
            }
            ThemeRow::Theme { name, .. } if workspace.marked_themes.is_empty() => {
                self.settle_themes(workspace.session.renaming_theme(&name, &typed));
            }
            ThemeRow::Theme { name, .. } => {
                let marked: Vec<&str> =
                    workspace.marked_themes.iter().map(String::as_str).collect();
                self.settle_themes(workspace.session.joining_themes(&marked, &taken(&name)));
            }
        }
    }

    /// Dissolves the chosen theme, or leaves the chosen proposal.
    fn dissolve_theme(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        match theme_rows(workspace).into_iter().nth(workspace.row) {
            Some(ThemeRow::Theme { name, .. }) => {
                self.settle_themes(workspace.session.dissolving_theme(&name));
            }
            Some(ThemeRow::Proposal(proposal)) => self.drop_proposal(&proposal),
            None => {}
        }
    }

    fn drop_proposal(&mut self, proposal: &Proposal) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.proposals.retain(|other| other != proposal);
            workspace.row = workspace.row.min(theme_rows(workspace).len().saturating_sub(1));
        }
    }

    /// Performs an edit of themes; then nothing is typed or marked any more.
    fn settle_themes(&mut self, edit: Edit) -> bool {
        let changes_nothing = edit == Edit::Batch(Vec::new());
        let done = changes_nothing || self.perform(edit);
        if let Some(workspace) = self.model.workspace.as_mut().filter(|_| done) {
            workspace.side.clear();
            workspace.marked_themes.clear();
            workspace.row = workspace.row.min(theme_rows(workspace).len().saturating_sub(1));
        }
        done
    }
}
