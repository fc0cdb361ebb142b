//! The ranking of a sheet: its answers by votes, or by the points of ballots with five picks.

use crate::app::key::{DOWN, UP, f};
use crate::app::modes::Paging;
use crate::app::{Chord, Command, Definition, Mode, Typing};

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[(UP, Command::Up), (DOWN, Command::Down), (f(7), Command::Ranking)],
    footer: &[
        (Command::Up, "hint-choose"),
        (Command::ShowVotes, "hint-show-votes"),
        (Command::Back, "hint-back"),
    ],
    help: ["help-ranking-title", "help-ranking"],
    typing: Typing::Nothing,
    paging: Paging::RowsBut(3),
    rows: |workspace| workspace.answers().len(),
    command: |it, command| match command {
        Command::Back | Command::Ranking => {
            it.leave_ranking();
            true
        }
        _ => it.step_panel(command),
    },
    key: |it, chord| it.types_beyond_ranking(chord),
    paste: |it, text| {
        it.leave_ranking();
        it.paste(text);
    },
    ..Definition::PANEL
};

impl Update<'_> {
    /// Shows the ranking of the sheet, over the counting of votes where that is looked at.
    pub(in crate::app) fn show_ranking(&mut self) {
        let Some(workspace) = self.workspace() else { return };
        let counted = (workspace.page() == Mode::Votes)
            .then(|| (workspace.vote_group.clone(), workspace.reading_ballots));
        if self.nothing_on_sheet() || !self.look(Mode::Ranking) {
            return;
        }
        if let Some(workspace) = &mut self.model.workspace {
            workspace.counted_before = counted;
        }
    }

    /// Goes back to the counting of votes where it was, or to the stage.
    fn leave_ranking(&mut self) {
        let counted = self.model.workspace.as_mut().and_then(|it| it.counted_before.take());
        let Some((group, reads_ballots)) = counted else { return self.leave_panel() };
        self.look(Mode::Votes);
        if let Some(workspace) = &mut self.model.workspace {
            workspace.vote_group = group;
            workspace.reading_ballots = reads_ballots;
        }
    }

    /// Takes a letter into the line below, which the ranking gives free.
    fn types_beyond_ranking(&mut self, chord: Chord) -> bool {
        if chord.typed().is_none() {
            return false;
        }
        self.leave_ranking();
        self.press(chord);
        true
    }
}
