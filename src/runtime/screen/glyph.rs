//! What the cells of a pane show, made safe for the terminal.

use ratatui::buffer::{Buffer, CellDiffOption, CellWidth};
use unicode_width::UnicodeWidthChar;

use crate::text::{is_steering, plain_width};

/// Stands for what must not reach a terminal.
const REPLACEMENT: &str = "\u{fffd}";

/// More characters than this in one cell are no writing.
const MOST_CHARACTERS: usize = 16;

/// Replaces symbols that must not reach a terminal or do not fit in their row, and blanks the cells
/// behind wide ones. All cells that a symbol may touch beside its first one are written again in
/// each frame, and once more when it is gone.
pub(super) fn make_safe(buffer: &mut Buffer) {
    let columns = usize::from(buffer.area.width);
    for row in buffer.content.chunks_mut(columns.max(1)) {
        let (mut behind, mut touched) = (0, 0);
        for (x, cell) in row.iter_mut().enumerate() {
            if x < behind {
                cell.set_symbol(" ");
            }
            if x < touched {
                cell.set_diff_option(CellDiffOption::AlwaysUpdate);
            }
            let is_printable_ascii = matches!(cell.symbol().as_bytes(), [b' '..=b'~']);
            if is_printable_ascii || plain_width(cell.symbol()) == Some(1) {
                continue;
            }
            if !is_safe(cell.symbol()) {
                cell.set_symbol(REPLACEMENT);
            }
            let width = usize::from(cell.symbol().cell_width());
            if width == 0 || x + width > columns {
                cell.set_symbol(" ");
            }
            behind = behind.max(x + width);
            touched = touched.max(x + width.max(usize::from(reach(cell.symbol()))));
        }
    }
}

/// Returns how many cells a terminal gives a symbol that counts it character by character, as some
/// do with joined emoji.
pub(super) fn reach(symbol: &str) -> u16 {
    let cells: usize = symbol.chars().filter_map(UnicodeWidthChar::width).sum();
    u16::try_from(cells).unwrap_or(u16::MAX)
}

/// Tells whether a symbol holds nothing that steers a terminal or turns the direction of writing.
fn is_safe(symbol: &str) -> bool {
    let mut characters = 0;
    symbol.chars().all(|c| {
        characters += 1;
        !is_steering(c) && characters <= MOST_CHARACTERS
    })
}
