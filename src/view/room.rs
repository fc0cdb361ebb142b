//! What the group sees from its seats: letters, figures and a clock as large as the screen allows.
//!
//! - [`font`]: the block letters
//! - [`banner`]: a text in block letters, wrapped between words
//! - [`clock`]: the time left, in digits whose shape says how much that is
//! - [`pixels`]: pictures of square pixels, two in a cell, one above the other

// The views of the room, which use all of this, are not there yet.
#![allow(dead_code)]

mod banner;
mod clock;
mod font;
mod pixels;

/// Returns what is drawn on a screen of so many cells, row by row, without blanks at the ends.
#[cfg(test)]
fn picture(
    width: u16,
    height: u16,
    colours: crate::app::Colours,
    draw: impl FnOnce(&mut super::canvas::Canvas<'_>, ratatui::layout::Rect),
) -> Vec<String> {
    let area = ratatui::layout::Rect::new(0, 0, width, height);
    let mut buffer = ratatui::buffer::Buffer::empty(area);
    let colours = crate::app::Colouring { chosen: colours, no_color: false };
    draw(&mut super::canvas::Canvas::new(&mut buffer, colours), area);
    let cells: Vec<&str> = buffer.content.iter().map(|cell| cell.symbol()).collect();
    cells.chunks(usize::from(width.max(1))).map(|row| row.concat().trim_end().to_owned()).collect()
}
