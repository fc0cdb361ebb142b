//! What lies over the screen: what help, palette, search, export and questions share.

use super::Update;
use crate::app::{Command, Mode, Overlay, OverlayKind};

impl Update<'_> {
    /// Puts something over the screen; what lies there already waits beneath it.
    pub(super) fn ask(&mut self, kind: OverlayKind) {
        let beneath = self.model.overlay.take().map(Box::new);
        self.model.overlay = Some(Overlay { beneath, ..kind.into() });
    }

    /// Puts something over the screen, or takes it away when it already lies there.
    pub(super) fn toggle(&mut self, kind: OverlayKind) {
        if self.model.mode() == kind.mode() {
            self.take_overlay();
        } else {
            self.ask(kind);
        }
    }

    /// Goes up and down the rows of what lies over the screen, or closes it; tells whether the
    /// command was one of these.
    pub(super) fn step_overlay(&mut self, command: Command, rows: usize) -> bool {
        let Some(selected) = self.model.overlay.as_ref().map(|overlay| overlay.selected) else {
            return false;
        };
        if command == Command::Back {
            self.take_overlay();
            return true;
        }
        let row = self.model.step(command, selected, rows);
        if let Some((overlay, row)) = self.model.overlay.as_mut().zip(row) {
            overlay.selected = row;
        }
        row.is_some()
    }

    /// Goes back to the first row after what is looked for has changed.
    pub(super) fn search_anew(&mut self) {
        if let Some(overlay) = &mut self.model.overlay {
            overlay.selected = 0;
        }
    }

    /// Takes the row that was clicked.
    pub(in crate::app) fn click_overlay(&mut self, row: usize) {
        if let Some(overlay) = &mut self.model.overlay {
            overlay.selected = row;
        }
        let marks = self.model.mode() == Mode::Export;
        self.perform_command(if marks { Command::Mark } else { Command::Choose });
    }

    /// Returns what is typed into what lies over the screen.
    pub(super) fn overlay_text(&self) -> &str {
        self.model.overlay.as_ref().map_or("", |overlay| overlay.line.text())
    }

    /// Takes away what lies over the screen and hands it over; what waited beneath it is back.
    pub(super) fn take_overlay(&mut self) -> Option<Overlay> {
        let mut top = self.model.overlay.take()?;
        self.model.overlay = top.beneath.take().map(|beneath| *beneath);
        Some(top)
    }
}
