//! Texts that a spreadsheet would calculate.

/// What begins a formula, the wide forms of Asian keyboards included.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Tells whether a spreadsheet may take a text for a formula (OWASP, "CSV Injection"): it begins
/// with the sign of one, be it after blanks and line ends, which many programs cut off, or with a
/// tab or a carriage return, at which some begin a cell.
pub fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['\t', '\r']) || text.trim_start_matches(is_blank).starts_with(SIGNS)
}

/// Tells whether a character shows nothing at the beginning of a cell.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Tells whether an apostrophe at the beginning only keeps a spreadsheet from calculating what follows, or from
/// taking off another apostrophe there.
pub fn is_marked_formula(text: &str) -> bool {
    text.starts_with('\'') && looks_like_formula(text.trim_start_matches('\''))
}

/// Puts an apostrophe before what a spreadsheet would calculate, and before what looks as if that was done.
pub fn without_formula(text: &str) -> String {
    if looks_like_formula(text) || is_marked_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
