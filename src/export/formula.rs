//! Texts that a spreadsheet would calculate.

/// What begins a formula, the wide forms of Asian keyboards included.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Tells whether a spreadsheet may take a text for a formula (OWASP, "CSV Injection"): it begins
/// with the sign of one, be it after blanks and line ends, which many programs cut off, or with a
/// tab or a carriage return, at which some begin a cell.
pub(super) fn looks_like_one(text: &str) -> bool {
    text.starts_with(['\t', '\r']) || text.trim_start_matches(is_blank).starts_with(SIGNS)
}

/// Tells whether a character shows nothing at the beginning of a cell.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
