//! Counting votes: each answer in turn takes a typed number.

use crate::app::desk::{Aside, Desk};
use crate::domain::{Edit, Sheet, Stage, Voting, budget};
use crate::t;

use super::Turn;

impl Turn<'_> {
    /// Looks at something beside the stage, or ends that look when it is the same.
    pub(super) fn look(&mut self, aside: Aside) -> bool {
        self.return_to_line();
        let Some(desk) = &mut self.model.desk else { return false };
        if desk.aside == Some(aside) {
            desk.aside = None;
            return false;
        }
        desk.aside = Some(aside);
        desk.row = 0;
        desk.side.clear();
        desk.vote_group = None;
        desk.marked_themes.clear();
        true
    }

    /// Begins to count the votes of the sheet, hidden from the room while nobody has any.
    pub(super) fn count_votes(&mut self) {
        if self.nothing_on_sheet() || !self.look(Aside::Votes) {
            return;
        }
        let Some(desk) = &self.model.desk else { return };
        let voting = desk.session.voting;
        let counted = desk.answers().iter().any(|answer| !answer.votes.is_empty());
        if !counted && !voting.hidden {
            self.perform(Edit::Voting(Voting { hidden: true, ..voting }));
        }
    }

    /// Says so where the sheet that would be worked on has no answers yet.
    pub(super) fn nothing_on_sheet(&mut self) -> bool {
        let Some(desk) = &self.model.desk else { return true };
        let sheet = match desk.session.stage {
            Stage::Ways => Sheet::Ways,
            Stage::Actions => Sheet::Actions,
            Stage::Opening | Stage::Troubles | Stage::Review | Stage::Closed => Sheet::Troubles,
        };
        let nothing = desk.session.sheet(sheet).is_empty();
        if nothing {
            self.model.warn(t!(self.model.lang, "notice-sheet-empty"));
        }
        nothing
    }

    /// Shows the votes to the room, or hides them.
    pub(super) fn show_votes(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        let voting = desk.session.voting;
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
        let Some(desk) = &self.model.desk else { return };
        let Some(answer) = desk.answers().get(desk.row) else { return };
        let typed = desk.side.text().trim().to_owned();
        if typed.is_empty() {
            return self.aside_down();
        }
        let Ok(count) = typed.parse::<u32>() else {
            return self.model.warn(t!(self.model.lang, "opening-number-please"));
        };
        let mut votes = answer.votes.clone();
        match &desk.vote_group {
            // What the groups gave is part of what the whole room gave.
            None => votes.hands = count.saturating_sub(votes.total() - votes.hands),
            Some(key) if count == 0 => drop(votes.groups.remove(key)),
            Some(key) => drop(votes.groups.insert(key.clone(), count)),
        }
        let edit = Edit::Votes(answer.label, votes);
        if self.perform(edit) {
            if let Some(desk) = &mut self.model.desk {
                desk.side.clear();
            }
            self.aside_down();
            self.warn_of_budget();
        }
    }

    /// Says when more votes were given than there are.
    fn warn_of_budget(&mut self) {
        let Some((desk, sheet)) = self.model.desk.as_ref().and_then(|d| Some((d, d.sheet()?)))
        else {
            return;
        };
        let purse = budget(&desk.session, sheet);
        let over = match &desk.vote_group {
            Some(key) => purse.overspent().find(|(group, _)| *group == key).map(|(_, over)| over),
            None => Some(purse.whole.over()),
        };
        if let Some(over) = over.filter(|over| *over > 0) {
            self.model.warn(t!(self.model.lang, "notice-votes-over", n = over));
        }
    }

    /// Goes on to count another group's votes; after the last group the whole room's.
    pub(super) fn turn_group(&mut self, forward: bool) {
        let Some(desk) = &mut self.model.desk else { return };
        let keys: Vec<_> = desk.session.groups.iter().map(|group| group.key.clone()).collect();
        let place = desk.vote_group.as_ref().and_then(|key| keys.iter().position(|k| k == key));
        let next = match (place, forward) {
            (None, true) => Some(0),
            (None, false) => keys.len().checked_sub(1),
            (Some(place), true) => Some(place + 1),
            (Some(place), false) => place.checked_sub(1),
        };
        desk.vote_group = next.and_then(|place| keys.into_iter().nth(place));
        desk.row = 0;
        desk.side.clear();
    }

    /// Goes to the row above in what is looked at beside the stage.
    pub(super) fn aside_up(&mut self) {
        if let Some(desk) = &mut self.model.desk {
            desk.row = desk.row.saturating_sub(1);
        }
    }

    /// Goes to the row below in what is looked at beside the stage.
    pub(super) fn aside_down(&mut self) {
        if let Some(desk) = &mut self.model.desk {
            desk.row = (desk.row + 1).min(desk.aside_rows().saturating_sub(1));
        }
    }
}

impl Desk {
    /// Returns how many rows there are to choose from beside the stage.
    fn aside_rows(&self) -> usize {
        match self.aside {
            Some(Aside::Votes | Aside::Readback) => self.answers().len(),
            Some(Aside::Duplicates) => self.pairs.len(),
            Some(Aside::Themes) => crate::app::themes::theme_rows(self).len(),
            Some(Aside::Requirements) => {
                crate::app::requirements::requirement_rows(&self.session).len()
            }
            Some(Aside::Parked | Aside::Chain) | None => 0,
        }
    }
}
