//! What lies over the screen: help, the palette, questions.

use crate::app::desk::Desk;
use crate::app::model::Place;
use crate::app::overlay::{Choice, Confirm, Overlay};
use crate::app::palette::palette_commands;
use crate::domain::Stage;
use crate::text::Line;

use super::Turn;

impl Turn<'_> {
    pub(super) fn show_help(&mut self) {
        self.model.overlay = match self.model.overlay {
            Some(Overlay::Help { .. }) => None,
            Some(Overlay::Palette { .. } | Overlay::Paste { .. } | Overlay::Confirm { .. })
            | None => Some(Overlay::Help { scroll: 0 }),
        };
    }

    pub(super) fn show_palette(&mut self) {
        self.model.overlay = match self.model.overlay {
            Some(Overlay::Palette { .. }) => None,
            Some(Overlay::Help { .. } | Overlay::Paste { .. } | Overlay::Confirm { .. }) | None => {
                Some(Overlay::Palette { line: Line::new(), selected: 0 })
            }
        };
    }

    pub(super) fn overlay_up(&mut self) {
        match &mut self.model.overlay {
            Some(Overlay::Help { scroll: place })
            | Some(
                Overlay::Palette { selected: place, .. }
                | Overlay::Paste { selected: place, .. }
                | Overlay::Confirm { selected: place, .. },
            ) => *place = place.saturating_sub(1),
            None => {}
        }
    }

    pub(super) fn overlay_down(&mut self) {
        let last = match &self.model.overlay {
            Some(Overlay::Help { .. }) => {
                let place = self.model.desk.as_ref().map_or(Place::Library, Desk::place);
                self.model.keymap.keys_at(place).len()
            }
            Some(Overlay::Palette { line, .. }) => {
                palette_commands(self.model, line.text()).len().saturating_sub(1)
            }
            Some(overlay @ (Overlay::Paste { .. } | Overlay::Confirm { .. })) => {
                overlay.choices().len().saturating_sub(1)
            }
            None => 0,
        };
        match &mut self.model.overlay {
            Some(
                Overlay::Help { scroll: place }
                | Overlay::Palette { selected: place, .. }
                | Overlay::Paste { selected: place, .. }
                | Overlay::Confirm { selected: place, .. },
            ) => *place = (*place + 1).min(last),
            None => {}
        }
    }

    /// Takes the choice under the cursor: a command of the palette, an answer to a question, a row
    /// of Review.
    pub(super) fn choose(&mut self) {
        match self.model.overlay.take() {
            Some(Overlay::Palette { line, selected }) => {
                let command = palette_commands(self.model, line.text()).into_iter().nth(selected);
                if let Some(command) = command {
                    self.perform_command(command);
                }
            }
            Some(overlay @ (Overlay::Paste { .. } | Overlay::Confirm { .. })) => {
                let selected = match &overlay {
                    Overlay::Paste { selected, .. } | Overlay::Confirm { selected, .. } => {
                        *selected
                    }
                    Overlay::Help { .. } | Overlay::Palette { .. } => 0,
                };
                if let Some(choice) = overlay.choices().get(selected) {
                    self.answer_question(overlay, *choice);
                }
            }
            Some(Overlay::Help { .. }) => {}
            None if self.model.place() == Place::Review => self.go_to_row(),
            None => {}
        }
    }

    /// Takes the choice with this number, where a question is asked.
    pub(super) fn choose_number(&mut self, place: usize) -> bool {
        let Some(overlay) = self.model.overlay.take() else { return false };
        match overlay.choices().get(place).copied() {
            Some(choice) => self.answer_question(overlay, choice),
            None => self.model.overlay = Some(overlay),
        }
        true
    }

    fn answer_question(&mut self, overlay: Overlay, choice: Choice) {
        match (overlay, choice) {
            (Overlay::Paste { text, .. }, choice) => self.take_paste(&text, choice),
            (Overlay::Confirm { what, .. }, Choice::Yes) => match what {
                Confirm::LoseLinks { edit, to, .. } => self.moved(*edit, to),
                Confirm::CloseWithHoles { .. } => self.enter(Stage::Closed),
                Confirm::QuitUnsaved => self.leave(),
            },
            (
                Overlay::Confirm { .. },
                Choice::No | Choice::OneAnswer | Choice::ManyAnswers | Choice::IntoLine,
            )
            | (Overlay::Help { .. } | Overlay::Palette { .. }, _) => {}
        }
    }
}
