//! Counting votes: each answer in turn takes a typed number.

use crate::app::{Command, Definition, Mode};
use crate::domain::{Edit, Voting, budget};
use crate::t;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: Definition::FIELD_KEYS,
    footer: &[
        (Command::Keep, "hint-count"),
        (Command::ShowVotes, "hint-show-votes"),
        (Command::Fields, "hint-by-group"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-done"),
    ],
    help: ["help-votes-title", "help-votes"],
    hint: Some("votes-type"),
    rows: |workspace| workspace.answers().len(),
    command: |it, command| {
        match command {
            Command::Keep => it.count_typed(),
            Command::Fields => it.next_group(true),
            Command::FieldsBack => it.next_group(false),
            _ => return it.step_panel(command),
        }
        true
    },
    ..Definition::PANEL
};

impl Update<'_> {
    /// Begins to count the votes of the sheet, hidden from the room while nobody has any.
    pub(in crate::app) fn count_votes(&mut self) {
        if self.nothing_on_sheet() || !self.look(Mode::Votes) {
            return;
        }
        let Some(workspace) = &self.model.workspace else { return };
        let voting = workspace.session.voting;
        let counted = workspace.answers().iter().any(|answer| !answer.votes.is_empty());
        if !counted && !voting.hidden {
            self.perform(Edit::Voting(Voting { hidden: true, ..voting }));
        }
    }

    /// Shows the votes to the room, or hides them.
    pub(in crate::app) fn show_votes(&mut self) {
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
    fn count_typed(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(answer) = workspace.answers().get(workspace.row) else { return };
        let typed = workspace.side.text().trim().to_owned();
        if typed.is_empty() {
            return self.row_down();
        }
        let Ok(count) = typed.parse::<u32>() else {
            return self.model.warn(t!(self.model.lang, "opening-number-please"));
        };
        let mut votes = answer.votes.clone();
        match &workspace.vote_group {
            // What the groups gave is part of what the whole room gave.
            None => votes.hands = count.saturating_sub(votes.total() - votes.hands),
            Some(key) => drop(votes.groups.insert(key.clone(), count)),
        }
        let edit = Edit::Votes(answer.label, votes);
        if self.perform(edit) {
            if let Some(workspace) = &mut self.model.workspace {
                workspace.side.clear();
            }
            self.row_down();
            self.warn_of_budget();
        }
    }

    /// Says when more votes were given than there are.
    fn warn_of_budget(&mut self) {
        let Some((workspace, sheet)) = self.workspace().and_then(|d| Some((d, d.sheet()?))) else {
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
    fn next_group(&mut self, forward: bool) {
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
}
