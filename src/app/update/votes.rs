//! Counting votes: each answer in turn takes a typed number.

use crate::app::workspace::{Panel, Workspace};
use crate::domain::{Edit, Sheet, Stage, Voting, budget};
use crate::t;

use super::Update;

impl Update<'_> {
    /// Looks at something beside the stage, or ends that look when it is the same.
    pub(super) fn look(&mut self, panel: Panel) -> bool {
        self.return_to_line();
        let Some(workspace) = &mut self.model.workspace else { return false };
        if workspace.panel == Some(panel) {
            workspace.panel = None;
            return false;
        }
        workspace.panel = Some(panel);
        workspace.row = 0;
        workspace.side.clear();
        workspace.vote_group = None;
        workspace.marked_themes.clear();
        true
    }

    /// Begins to count the votes of the sheet, hidden from the room while nobody has any.
    pub(super) fn count_votes(&mut self) {
        if self.nothing_on_sheet() || !self.look(Panel::Votes) {
            return;
        }
        let Some(workspace) = &self.model.workspace else { return };
        let voting = workspace.session.voting;
        let counted = workspace.answers().iter().any(|answer| !answer.votes.is_empty());
        if !counted && !voting.hidden {
            self.perform(Edit::Voting(Voting { hidden: true, ..voting }));
        }
    }

    /// Says so where the sheet that would be worked on has no answers yet.
    pub(super) fn nothing_on_sheet(&mut self) -> bool {
        let Some(workspace) = &self.model.workspace else { return true };
        let sheet = match workspace.session.stage {
            Stage::Ways => Sheet::Ways,
            Stage::Actions => Sheet::Actions,
            Stage::Opening | Stage::Troubles | Stage::Review | Stage::Closed => Sheet::Troubles,
        };
        let nothing = workspace.session.sheet(sheet).is_empty();
        if nothing {
            self.model.warn(t!(self.model.lang, "notice-sheet-empty"));
        }
        nothing
    }

    /// Shows the votes to the room, or hides them.
    pub(super) fn show_votes(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let voting = workspace.session.voting;
        let hidden = !voting.hidden;
        if self.perform(Edit::Voting(Voting { hidden, ..voting })) {
            let lang = self.model.lang;
            self.model.say(if hidden {
                t!(lang, "notice-votes-hidden")
            } else {
                t!(lang, "notice-votes-shown")
            });
        }
    }

    /// Sets the typed number as the votes of the chosen answer and goes to the next one.
    pub(super) fn count_typed(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(answer) = workspace.answers().get(workspace.row) else { return };
        let typed = workspace.side.text().trim().to_owned();
        if typed.is_empty() {
            return self.panel_down();
        }
        let Ok(count) = typed.parse::<u32>() else {
            return self.model.warn(t!(self.model.lang, "opening-number-please"));
        };
        let mut votes = answer.votes.clone();
        match &workspace.vote_group {
            // What the groups gave is part of what the whole room gave.
            None => votes.hands = count.saturating_sub(votes.total() - votes.hands),
            Some(key) if count == 0 => drop(votes.groups.remove(key)),
            Some(key) => drop(votes.groups.insert(key.clone(), count)),
        }
        let edit = Edit::Votes(answer.label, votes);
        if self.perform(edit) {
            if let Some(workspace) = &mut self.model.workspace {
                workspace.side.clear();
            }
            self.panel_down();
            self.warn_of_budget();
        }
    }

    /// Says when more votes were given than there are.
    fn warn_of_budget(&mut self) {
        let Some((workspace, sheet)) =
            self.model.workspace.as_ref().and_then(|d| Some((d, d.sheet()?)))
        else {
            return;
        };
        let purse = budget(&workspace.session, sheet);
        let over = match &workspace.vote_group {
            Some(key) => purse.overspent().find(|(group, _)| *group == key).map(|(_, over)| over),
            None => Some(purse.whole.over()),
        };
        if let Some(over) = over.filter(|over| *over > 0) {
            self.model.warn(t!(self.model.lang, "notice-votes-over", n = over));
        }
    }

    /// Goes on to count another group's votes; after the last group the whole room's.
    pub(super) fn turn_group(&mut self, forward: bool) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let keys: Vec<_> = workspace.session.groups.iter().map(|group| group.key.clone()).collect();
        let place =
            workspace.vote_group.as_ref().and_then(|key| keys.iter().position(|k| k == key));
        let next = match (place, forward) {
            (None, true) => Some(0),
            (None, false) => keys.len().checked_sub(1),
            (Some(place), true) => Some(place + 1),
            (Some(place), false) => place.checked_sub(1),
        };
        workspace.vote_group = next.and_then(|place| keys.into_iter().nth(place));
        workspace.row = 0;
        workspace.side.clear();
    }

    /// Goes to the row above in what is looked at beside the stage.
    pub(super) fn panel_up(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.row = workspace.row.saturating_sub(1);
        }
    }

    /// Goes to the row below in what is looked at beside the stage.
    pub(super) fn panel_down(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.row = (workspace.row + 1).min(workspace.panel_rows().saturating_sub(1));
        }
    }
}

impl Workspace {
    /// Returns how many rows there are to choose from beside the stage.
    fn panel_rows(&self) -> usize {
        match self.panel {
            Some(Panel::Votes | Panel::Readback) => self.answers().len(),
            Some(Panel::Duplicates) => self.pairs.len(),
            Some(Panel::Themes) => crate::app::themes::theme_rows(self).len(),
            Some(Panel::Requirements) => {
                crate::app::requirements::requirement_rows(&self.session).len()
            }
            Some(Panel::Parked | Panel::Chain) | None => 0,
        }
    }
}
