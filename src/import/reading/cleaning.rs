//! Cells made clean: without what steers a terminal, without marks of HTML, without a spreadsheet's
//! apostrophe.

use super::super::cells::without_apostrophe;
use super::super::columns::Chosen;
use super::super::html::without_markup;
use crate::text;

/// What cleaning a cell brought.
#[derive(Debug, Default)]
pub(super) struct Cleaned {
    /// What it says.
    pub(super) text: String,
    /// Whether controls or hidden characters were taken out.
    pub(super) had_controls: bool,
    /// Whether marks of HTML were.
    pub(super) had_markup: bool,
}

/// Cleans what a cell says.
pub(super) fn clean(raw: &str, chosen: &Chosen) -> Cleaned {
    let raw = as_meant(raw, chosen);
    let plain = read_marks(raw, chosen);
    let had_markup = plain.is_some();
    let raw = plain.as_deref().unwrap_or(raw);
    let text = text::clean(raw).trim().to_owned();
    Cleaned { had_controls: is_changed(raw, &text), had_markup, text }
}

/// Cleans what a cell says and brings it to one line.
pub(super) fn clean_line(raw: &str, chosen: &Chosen) -> String {
    let raw = as_meant(raw, chosen);
    let plain = read_marks(raw, chosen);
    text::clean_line(plain.as_deref().unwrap_or(raw))
}

/// Returns what a cell with marks of HTML says; where there can be none, what looks like them was said.
fn read_marks(raw: &str, chosen: &Chosen) -> Option<String> {
    if chosen.may_have_markup { without_markup(raw) } else { None }
}

/// Returns a cell without the apostrophe that only keeps spreadsheets from calculating it.
fn as_meant<'a>(raw: &'a str, chosen: &Chosen) -> &'a str {
    if chosen.has_apostrophes { without_apostrophe(raw, chosen.is_own) } else { raw }
}

/// Tells whether cleaning took more away than blanks and kinds of line ends.
fn is_changed(raw: &str, clean: &str) -> bool {
    if raw.trim() == clean {
        return false;
    }
    let plain = raw.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    plain.trim() != clean
}
