//! What lies over the screen: help, the palette, questions.

use crate::app::export_options::OptionRow;
use crate::app::mode::Mode;
use crate::app::overlay::{Choice, Confirm, Overlay};
use crate::app::palette::palette_commands;
use crate::text::Line;

use super::Update;

impl Update<'_> {
    pub(super) fn show_help(&mut self) {
        self.model.overlay = match self.model.overlay {
            Some(Overlay::Help { .. }) => None,
            Some(
                Overlay::Palette { .. }
                | Overlay::Find { .. }
                | Overlay::Export { .. }
                | Overlay::Paste { .. }
                | Overlay::Confirm { .. },
            )
            | None => Some(Overlay::Help { scroll: 0 }),
        };
    }

    pub(super) fn show_palette(&mut self) {
        self.model.overlay = match self.model.overlay {
            Some(Overlay::Palette { .. }) => None,
            Some(
                Overlay::Help { .. }
                | Overlay::Find { .. }
                | Overlay::Export { .. }
                | Overlay::Paste { .. }
                | Overlay::Confirm { .. },
            )
            | None => Some(Overlay::Palette { line: Line::new(), selected: 0 }),
        };
    }

    pub(super) fn overlay_up(&mut self) {
        match &mut self.model.overlay {
            Some(Overlay::Help { scroll: place })
            | Some(
                Overlay::Palette { selected: place, .. }
                | Overlay::Find { selected: place, .. }
                | Overlay::Export { selected: place, .. }
                | Overlay::Paste { selected: place, .. }
                | Overlay::Confirm { selected: place, .. },
            ) => *place = place.saturating_sub(1),
            None => {}
        }
    }

    pub(super) fn overlay_down(&mut self) {
        let last = match &self.model.overlay {
            Some(Overlay::Help { .. }) => {
                let place = self.model.mode_beneath();
                self.model.keymap.keys_at(place).len()
            }
            Some(Overlay::Palette { line, .. }) => {
                palette_commands(self.model, line.text()).len().saturating_sub(1)
            }
            Some(Overlay::Export { .. }) => OptionRow::all().count().saturating_sub(1),
            Some(Overlay::Find { line, .. }) => self.found(line.text()).len().saturating_sub(1),
            Some(overlay @ (Overlay::Paste { .. } | Overlay::Confirm { .. })) => {
                overlay.choices().len().saturating_sub(1)
            }
            None => 0,
        };
        match &mut self.model.overlay {
            Some(
                Overlay::Help { scroll: place }
                | Overlay::Palette { selected: place, .. }
                | Overlay::Find { selected: place, .. }
                | Overlay::Export { selected: place, .. }
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
                    Overlay::Help { .. }
                    | Overlay::Palette { .. }
                    | Overlay::Find { .. }
                    | Overlay::Export { .. } => 0,
                };
                if let Some(choice) = overlay.choices().get(selected) {
                    self.answer_question(overlay, *choice);
                }
            }
            Some(Overlay::Find { line, selected }) => {
                if let Some(label) = self.found(line.text()).get(selected) {
                    self.show_answer(*label);
                }
            }
            Some(Overlay::Export { what, options, .. }) => self.write_report(what, options),
            Some(Overlay::Help { .. }) => {}
            None => self.choose_beside(),
        }
    }

    /// Takes the chosen row of what is looked at beside the stage.
    fn choose_beside(&mut self) {
        match self.model.mode() {
            Mode::Review => self.go_to_row(),
            Mode::Duplicates => self.merge_pair(),
            Mode::Themes => self.take_theme(),
            Mode::Requirements => self.take_requirement(),
            Mode::Library
            | Mode::Plenary
            | Mode::Opening
            | Mode::Line
            | Mode::List
            | Mode::FieldPrompt
            | Mode::Closed
            | Mode::Votes
            | Mode::Readback
            | Mode::Find
            | Mode::Export
            | Mode::Palette
            | Mode::Help
            | Mode::Question => {}
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
                Confirm::CloseWithGaps { .. } => self.close_with_gaps(),
                Confirm::QuitUnsaved => self.leave(),
            },
            (
                Overlay::Confirm { .. },
                Choice::No | Choice::OneAnswer | Choice::ManyAnswers | Choice::IntoLine,
            )
            | (
                Overlay::Help { .. }
                | Overlay::Palette { .. }
                | Overlay::Find { .. }
                | Overlay::Export { .. },
                _,
            ) => {}
        }
    }
}
