//! Rows: where a command leads among them, and how high a page of them is.

use crate::app::modes::Paging;
use crate::app::{Command, Mode, Model};

/// How many rows of a page stay seen when the next one is shown, where a page has as many to spare.
const KEPT: usize = 2;

/// From this height of what stands above the line on, blank rows part its pieces.
const AIRY: usize = 14;

impl Model {
    /// Returns how many rows the screen has for a list under a title.
    pub(super) fn room_for_rows(&self) -> usize {
        let rows = usize::from(self.size.rows);
        // The line with what stands above and below it, and the footer.
        let below = match rows {
            8.. => 4,
            4.. => 3,
            _ => 2,
        };
        let upper = rows.saturating_sub(below);
        let is_airy = upper >= AIRY;
        let header = match self.workspace.as_ref().filter(|_| self.mode() != Mode::Plenary) {
            None => 0,
            Some(_) if is_airy => 4,
            Some(_) if upper >= 5 => 3,
            Some(_) => 1,
        };
        upper.saturating_sub(header + if is_airy { 2 } else { 1 }).max(1)
    }

    /// Returns the row that a command leads to from a row of so many; none for other commands.
    pub(super) fn step(&self, command: Command, row: usize, rows: usize) -> Option<usize> {
        let room = match self.mode().definition().paging {
            Paging::None | Paging::Whole => self.room_for_rows(),
            Paging::Half => self.room_for_rows() / 2,
        };
        let page = if room > 2 * KEPT { room - KEPT } else { room.max(1) };
        let last = rows.saturating_sub(1);
        let to = match command {
            Command::Up => row.saturating_sub(1),
            Command::Down => row.saturating_add(1),
            Command::PageUp => row.saturating_sub(page),
            Command::PageDown => row.saturating_add(page),
            Command::First => 0,
            Command::Last => last,
            _ => return None,
        };
        Some(to.min(last))
    }
}
