//! Rows: where a command leads among them, and how high a page of them is.

use crate::app::modes::Paging;
use crate::app::{Command, Model};

/// How many rows stay seen when what is read is scrolled by a page.
const KEPT: usize = 1;

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
        let header = match self.headed_by() {
            None => 0,
            Some(_) if is_airy => 4,
            Some(_) if upper >= 5 => 3,
            Some(_) => 1,
        };
        upper.saturating_sub(header + if is_airy { 2 } else { 1 }).max(1)
    }

    /// Returns the row that a command leads to from a row of so many; none for other commands.
    pub(super) fn step(&self, command: Command, row: usize, rows: usize) -> Option<usize> {
        let room = self.room_for_rows();
        // The chosen row stands in the middle of those seen, so no row is skipped by half of them.
        let page = match self.mode().definition().paging {
            Paging::None | Paging::Scroll => room.saturating_sub(KEPT),
            Paging::RowsBut(others) => room.saturating_sub(usize::from(others)) / 2,
            Paging::UpperRows => room / 4,
        };
        let page = page.max(1);
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
