//! Restoring an earlier state of a session: the states that are kept, what each would change.

use crate::app::modes::Paging;
use crate::app::{Command, Definition, Effect, OverlayKind};
use std::path::PathBuf;

use crate::domain::{Answer, Label, Session, Stage, difference};

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    footer: &[
        (Command::Choose, "hint-restore"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-back"),
    ],
    help: ["help-restore-title", "help-restore"],
    hint: Some("restore-hint"),
    paging: Paging::UpperRows,
    command: |it, command| match command {
        Command::Choose => it.restore_chosen(),
        _ => {
            let states = match it.model.overlay.as_ref().map(|overlay| &overlay.kind) {
                Some(OverlayKind::Restore(kept)) => kept.states.len(),
                _ => 0,
            };
            it.step_overlay(command, states)
        }
    },
    // A click looks at a state; Enter puts it in place.
    click: |it, row| {
        if let Some(overlay) = &mut it.model.overlay {
            overlay.selected = row;
        }
    },
    ..Definition::OVERLAY
};

/// What is kept of the earlier states of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierStates {
    /// The session's file.
    pub path: PathBuf,
    /// The platform's name.
    pub platform: String,
    /// The states, newest first.
    pub states: Vec<EarlierState>,
}

/// An earlier state of a session, and what restoring it would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierState {
    /// The number of its backup.
    pub number: u64,
    /// When it was replaced by a newer state, as people read it.
    pub replaced: String,
    /// The stage it was at.
    pub stage: Stage,
    /// How many troubles, ways and actions it has.
    pub counts: [usize; 3],
    /// The answers that would go, come back, get the wording they had then, and get the votes, links
    /// or details they had then; none where the present state cannot be read.
    pub changes: Option<[Vec<(Label, String)>; 4]>,
}

impl EarlierState {
    /// Describes an earlier state beside the present one, if that can be read.
    pub fn new(number: u64, replaced: String, now: Option<&Session>, then: &Session) -> Self {
        let lines = |answers: Vec<&Answer>| {
            answers.into_iter().map(|answer| (answer.label, answer.text.clone())).collect()
        };
        let changes = now.map(|now| difference(now, then)).map(|found| {
            let reworded = found.reworded.into_iter().map(|(_, then)| then).collect();
            [found.only_now, found.only_then, reworded, found.changed].map(lines)
        });
        let counts = [&then.troubles, &then.ways, &then.actions].map(Vec::len);
        Self { number, replaced, stage: then.stage, counts, changes }
    }
}

impl Update<'_> {
    /// Asks for the earlier states of the open session or of the one chosen in the library.
    pub(in crate::app) fn list_earlier_states(&mut self) {
        let open = self.workspace().map(|workspace| &workspace.path);
        let path = open.or_else(|| self.model.library.chosen().map(|row| &row.path));
        if let Some(path) = path.cloned() {
            self.effects.push(Effect::ListEarlierStates(path));
        }
    }

    /// Puts the chosen state in place; the open session is closed in order before, so that nothing
    /// of it is lost, and opened again.
    fn restore_chosen(&mut self) -> bool {
        let Some(overlay) = self.take_overlay() else { return false };
        let OverlayKind::Restore(kept) = overlay.kind else { return false };
        let Some(state) = kept.states.get(overlay.selected) else { return true };
        let is_open = self.model.workspace.is_some();
        if is_open {
            self.put_away();
            self.model.workspace = None;
        }
        let number = state.number;
        self.effects.push(Effect::Restore { path: kept.path, number, opens: is_open });
        true
    }
}
