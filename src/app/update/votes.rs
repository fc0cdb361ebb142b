//! Counting votes: each answer in turn takes a typed number, or each ballot the numbers of its answers.

use crate::app::counting::{self, Count};
use crate::app::key::{DOWN, ENTER, SHIFT_TAB, TAB, UP, f};
use crate::app::modes::Paging;
use crate::app::{Command, Definition, Mode, Workspace};
use crate::domain::{Edit, Label, RankedBallot, Voting, budget};
use crate::t;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Keep),
        (TAB, Command::Fields),
        (SHIFT_TAB, Command::FieldsBack),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (f(7), Command::Ranking),
        (f(8), Command::Ballots),
    ],
    footer: &[
        (Command::Keep, "hint-count"),
        (Command::Ballots, "hint-ballots"),
        (Command::Ranking, "hint-ranking"),
        (Command::Fields, "hint-by-group"),
        (Command::ShowVotes, "hint-show-votes"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-done"),
    ],
    offers: |model, command| {
        let takes_picks = model.workspace.as_ref().is_some_and(Workspace::takes_picks);
        command != Command::Ballots || !takes_picks
    },
    help: ["help-votes-title", "help-votes"],
    paging: Paging::RowsBut(2),
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
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.unjudged = None;
        let voting = workspace.session.voting;
        let counted = workspace.ballots_read() > 0
            || workspace.answers().iter().any(|answer| !answer.votes.is_empty());
        if !counted && !voting.hidden {
            self.perform(Edit::Voting(Voting { hidden: true, ..voting }));
        }
    }

    /// Reads paper ballots from now on, or counts answer by answer again; begins to count where that is
    /// not done yet. Five picks are counted by ballots alone.
    pub(in crate::app) fn read_ballots(&mut self) {
        if self.workspace().is_none_or(|workspace| workspace.page() != Mode::Votes) {
            self.count_votes();
        }
        if self.workspace().is_some_and(Workspace::takes_picks) {
            return self.model.say(t!(self.model.lang, "notice-picks-alone"));
        }
        if let Some(workspace) =
            self.model.workspace.as_mut().filter(|workspace| workspace.page() == Mode::Votes)
        {
            workspace.reading_ballots = !workspace.reading_ballots;
        }
    }

    /// Takes what is typed: votes of an answer, the way to one, or a ballot. What cannot be taken
    /// stays in the line.
    fn count_typed(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        match counting::typed(workspace) {
            Ok(Count::Nothing) if workspace.reads_ballots() => {}
            Ok(Count::Nothing) => self.row_down(),
            Ok(Count::GoTo(label)) => self.choose_counted(label),
            Ok(Count::Votes(label, votes)) => {
                let session = &workspace.session;
                let edits = match &workspace.vote_group {
                    Some(group) => session.counting(label, group, votes),
                    None => session.counting_room(label, votes.unwrap_or(0)),
                };
                if self.perform_all(edits) {
                    self.choose_counted(label);
                    self.row_down();
                    self.warn_of_budget();
                }
            }
            Ok(Count::Ballot(labels)) => self.take_ballot(&labels),
            Ok(Count::Picks(picks)) => self.take_picks(picks),
            Err(why) => self.model.warn(self.model.not_counted_sentence(&why)),
        }
    }

    /// Counts one ballot as one step.
    fn take_ballot(&mut self, labels: &[Label]) {
        let Some((workspace, sheet)) = self.workspace().and_then(|it| Some((it, it.sheet()?)))
        else {
            return;
        };
        let group = workspace.vote_group.as_ref();
        let edit = workspace.session.counting_ballot(sheet, group, labels);
        self.keep_ballot(edit);
    }

    /// Takes in one ballot with five picks as one step.
    fn take_picks(&mut self, picks: Vec<Label>) {
        let at = self.model.now;
        let Some((workspace, sheet)) = self.workspace().and_then(|it| Some((it, it.sheet()?)))
        else {
            return;
        };
        let group = workspace.vote_group.clone();
        let edit = workspace.session.casting(RankedBallot { sheet, group, picks, at });
        self.keep_ballot(edit);
    }

    /// Keeps a ballot, empties the line and says when there are more than people.
    fn keep_ballot(&mut self, edit: Edit) {
        if self.perform(edit)
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.side.clear();
            let (read, people) = (workspace.ballots_read(), workspace.ballots_expected());
            let over = read.saturating_sub(people);
            if people > 0 && over > 0 {
                self.model.warn(t!(self.model.lang, "notice-ballots-over", n = over));
            }
        }
    }

    /// Chooses the answer that was named, and empties the line.
    fn choose_counted(&mut self, label: Label) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.side.clear();
            let row = workspace.answers().iter().position(|answer| answer.label == label);
            workspace.row = row.unwrap_or(workspace.row);
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
    }
}
