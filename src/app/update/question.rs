//! A question before something is done: its choices.

use super::Update;
use crate::domain::Stage;

use crate::app::{Choice, Chord, Command, Confirm, Definition, OverlayKind};

pub(in crate::app) static MODE: Definition = Definition {
    help: ["help-question-title", "help-question"],
    command: |it, command| match command {
        Command::Choose => {
            let selected = it.model.overlay.as_ref().map(|overlay| overlay.selected);
            selected.is_some_and(|selected| it.answer_question(selected))
        }
        _ => {
            let overlay = it.model.overlay.as_ref();
            let choices = overlay.map_or(0, |overlay| overlay.kind.choices().len());
            it.step_overlay(command, choices)
        }
    },
    key: |it, chord| match number(chord) {
        Some(place) => it.answer_question(place),
        None => false,
    },
    paste: |it, text| it.paste_more(text),
    ..Definition::OVERLAY
};

/// Returns the place, from zero, of the choice that a digit key takes.
pub(super) fn number(chord: Chord) -> Option<usize> {
    let digit = chord.typed()?.to_digit(10)?;
    (digit as usize).checked_sub(1)
}

impl Update<'_> {
    /// Takes a choice by its place; a place that has none leaves the question as it is.
    fn answer_question(&mut self, place: usize) -> bool {
        let Some(overlay) = &self.model.overlay else { return false };
        let Some(choice) = overlay.kind.choices().get(place).copied() else { return true };
        let Some(overlay) = self.take_overlay() else { return false };
        match (overlay.kind, choice) {
            (OverlayKind::Paste { text, sheet, .. }, choice) => {
                self.take_paste(&text, sheet, choice);
            }
            (OverlayKind::LabFits(lab), choice) => self.start_in_lab(lab, choice),
            (OverlayKind::Confirm(what), Choice::Yes) => match what {
                Confirm::LoseLinks { edit, to, .. } => self.moved(*edit, to),
                Confirm::CloseWithGaps { .. } => self.enter(Stage::Closed),
                Confirm::ClearRoster { .. } => self.clear_roster(),
                Confirm::LeaveLab { quits } => self.left_lab_form(quits),
                Confirm::QuitUnsaved => self.leave(),
            },
            (OverlayKind::Reply(label), Choice::Reply(reply)) => self.set_reply(label, reply),
            (OverlayKind::Counting(_), Choice::Counting(counting)) => self.count_by(counting),
            (_, Choice::No | Choice::Yes | Choice::Reply(_) | Choice::InLab(_) | Choice::Alone)
            | (_, Choice::OneAnswer | Choice::ManyAnswers)
            | (_, Choice::NobodysAnswers | Choice::IntoLine | Choice::Counting(_)) => {}
        }
        true
    }
}
