//! Text: the input line, widths in cells, wrapping, cleaning, finding and file names.
//!
//! Everything here goes by grapheme (what a person takes for one character) and by cell (a column
//! of the terminal), never by byte or code point. Nothing here knows of screens, files or keys.
//!
//! - [`clean()`], [`clean_line`]: texts from files, pastes and imports made safe to show
//! - [`without_bullet`]: pasted lines without their numbering
//! - [`inert()`], [`is_steering`], [`is_hidden`]: what must not be written to a terminal as it is
//! - [`width()`], [`plain_width`], [`clip`], [`pad_left`], [`pad_right`], [`one_line`]: widths in cells
//! - [`wrap()`], [`wrap_by`]: the rows of a text in a given width
//! - [`graphemes`], [`letter_forms`]: a text grapheme by grapheme, and the letters that show each
//! - [`Line`], [`Layout`]: the input line and where its cursor stands
//! - [`fold`], [`same_folded`], [`words`], [`folded_words`], [`Query`], [`Fit`]: finding a text however it
//!   was typed
//! - [`nearest`], [`distance_to_start`]: what was meant by a mistyped word
//! - [`looks_like_formula`], [`without_formula`], [`is_marked_formula`]: what a spreadsheet would calculate
//! - [`file_stem`], [`same_name`], [`is_special_name`]: safe file names

mod bullet;
mod clean;
mod distance;
mod formula;
mod fuzzy;
mod grapheme;
mod inert;
mod line;
mod name;
mod search;
mod width;
mod wrap;

pub use bullet::without_bullet;
pub use clean::{clean, clean_line};
pub use distance::{distance_to_start, nearest};
pub use formula::{is_marked_formula, looks_like_formula, without_formula};
pub use fuzzy::{Fit, Query};
pub use grapheme::{graphemes, letter_forms};
pub use inert::{inert, is_hidden, is_steering};
pub use line::{Layout, Line};
pub use name::{file_stem, is_special_name, same_name};
pub use search::{fold, folded_words, same_folded, words};
pub use width::{clip, one_line, pad_left, pad_right, plain_width, width};
pub use wrap::{Wrapped, wrap, wrap_by};
