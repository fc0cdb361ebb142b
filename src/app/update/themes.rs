//! Themes: naming, renaming, joining, dissolving, and proposals that are taken or left.

use crate::app::key::{DELETE, DOWN, ENTER, SPACE, TAB, UP};
use crate::app::modes::Paging;
use crate::app::theme_rows::placed;
use crate::app::{Chord, Code, Command, Definition, Field, Focus, Mode, ThemeRow, theme_rows};
use crate::domain::{Edit, Proposal, proposals};
use crate::i18n::WORD_RULES;
use crate::t;
use crate::text::clean_line;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (SPACE, Command::Mark),
        (Chord::plain(Code::Right), Command::ShowTheme),
        (DELETE, Command::Delete),
        (TAB, Command::ProposeThemes),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Choose, "hint-take"),
        (Command::Mark, "hint-mark"),
        (Command::ShowTheme, "hint-on-sheet"),
        (Command::Delete, "hint-dissolve"),
        (Command::ProposeThemes, "hint-propose"),
        (Command::Back, "hint-done"),
    ],
    help: ["help-themes-title", "help-themes"],
    hint: Some("themes-type"),
    paging: Paging::UpperRows,
    rows: |workspace| theme_rows(workspace).len(),
    command: |it, command| {
        match command {
            Command::Choose => it.take_theme(),
            Command::Mark => it.mark_theme(),
            Command::ShowTheme => it.show_theme(),
            Command::Delete => it.dissolve_theme(),
            Command::Back => it.leave_themes(),
            _ => return it.step_panel(command),
        }
        true
    },
    ..Definition::PANEL
};

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
        workspace.theme_places.clear();
        workspace.place_themes();
        if workspace.theme_places.is_empty() {
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
        let proposals = proposals(&workspace.session, sheet, WORD_RULES);
        let proposed = proposals.len();
        workspace.place_proposals(proposals);
        if proposed == 0 {
            self.model.say(t!(self.model.lang, "notice-no-proposals"));
        } else {
            workspace.row = theme_rows(workspace).len().saturating_sub(proposed);
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

    /// Takes the chosen proposal, or gives the typed name to what is chosen, or makes one theme of the
    /// marked ones; then the row below is chosen. Everything stays in its place.
    fn take_theme(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.place_themes();
        let rows = placed(workspace);
        let Some((place, row)) = rows.get(workspace.row) else { return };
        let typed = clean_line(workspace.theme_line.text());
        let taken = |name: &str| if typed.is_empty() { name.to_owned() } else { typed.clone() };
        let marked: Vec<&str> = workspace.marked_themes.iter().map(String::as_str).collect();
        let session = &workspace.session;
        let (place, name, edit) = match row {
            ThemeRow::Proposal(proposal) => {
                let name = taken(&proposal.name);
                let edit = session.theming(&proposal.labels, &name);
                (*place, name, edit)
            }
            ThemeRow::Theme { name: old, .. } if marked.is_empty() => {
                let name = taken(old);
                let edit = session.renaming_theme(old, &name);
                (*place, name, edit)
            }
            ThemeRow::Theme { name: old, .. } => {
                let name = taken(old);
                let joins = |(_, row): &&(usize, ThemeRow)| {
                    matches!(row, ThemeRow::Theme { name: known, .. }
                        if marked.contains(&known.as_str()) || *known == name)
                };
                let first = rows.iter().find(joins).map_or(*place, |(place, _)| *place);
                let edit = session.joining_themes(&marked, &name);
                (first, name, edit)
            }
        };
        let joined = matches!(row, ThemeRow::Theme { .. });
        if !self.perform_on_themes(edit) {
            return;
        }
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.name_place(place, &name);
        workspace.theme_line.clear();
        if joined {
            workspace.marked_themes.clear();
        }
        let rows = placed(workspace);
        let below = rows.iter().position(|(other, _)| *other > place);
        workspace.row = below.unwrap_or(rows.len().saturating_sub(1));
    }

    /// Shows the answers of the chosen theme, or of the chosen proposal, on the sheet by theme.
    fn show_theme(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let Some(row) = theme_rows(workspace).into_iter().nth(workspace.row) else { return };
        let (ThemeRow::Theme { labels, .. } | ThemeRow::Proposal(Proposal { labels, .. })) = row;
        workspace.by_theme = true;
        if let Some(label) = labels.first() {
            self.show_answer(*label);
        }
    }

    /// Dissolves the chosen theme, or leaves the chosen proposal.
    fn dissolve_theme(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.place_themes();
        let rows = placed(workspace);
        match rows.get(workspace.row) {
            Some((_, ThemeRow::Theme { name, .. })) => {
                let edit = workspace.session.dissolving_theme(name);
                if self.perform_on_themes(edit)
                    && let Some(workspace) = &mut self.model.workspace
                {
                    workspace.marked_themes.clear();
                }
            }
            Some((place, ThemeRow::Proposal(_))) => workspace.leave_proposal(*place),
            None => {}
        }
        self.stay_in_rows();
    }

    /// Leaves the themes; tells where a name waits that was typed and not given.
    fn leave_themes(&mut self) {
        let waits = self.workspace().map(|workspace| clean_line(workspace.theme_line.text()));
        self.leave_panel();
        if let Some(name) = waits.filter(|name| !name.is_empty()) {
            self.model.say(t!(self.model.lang, "notice-theme-waits", name = name));
        }
    }

    /// Performs an edit of themes, unless it changes nothing.
    fn perform_on_themes(&mut self, edit: Edit) -> bool {
        edit == Edit::Batch(Vec::new()) || self.perform(edit)
    }
}
