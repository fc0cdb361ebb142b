//! The apostrophe that programs put before what a spreadsheet would calculate.

/// What begins a formula, the wide forms of Asian keyboards included.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Takes off a cell the apostrophe that keeps a spreadsheet from calculating it; in a file of another
/// program only where no other apostrophe stands in the cell, which may as well be a quotation.
pub(in super::super) fn without_apostrophe(cell: &str, is_own: bool) -> &str {
    let Some(rest) = cell.strip_prefix('\'') else { return cell };
    let is_blank = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let is_formula =
        rest.starts_with(['\t', '\r']) || rest.trim_start_matches(is_blank).starts_with(SIGNS);
    if is_formula && (is_own || !rest.contains('\'')) { rest } else { cell }
}
