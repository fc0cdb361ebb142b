//! From a layout to the next where a session only may have more than before: what it has none of is left
//! out, so nothing but the number changes.

use super::super::scan::{Scan, Token};

/// Gives a text the number of a layout.
pub(super) fn renumbered(text: &str, layout: u32) -> Result<String, String> {
    let mut scan = Scan::new(text);
    let mut depth = 0_usize;
    while let Some(token) = scan.next() {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth = depth.saturating_sub(1),
            Token::Word("format") if depth == 1 => {
                if let Some(migrated) = with_number(text, scan.clone(), layout) {
                    return Ok(migrated);
                }
            }
            Token::Comma | Token::Colon | Token::Word(_) | Token::Text(_) | Token::Comment(_) => {}
        }
    }
    Err("it does not name its layout".to_owned())
}

/// Puts the new number in place of the one that follows, if one does.
fn with_number(text: &str, mut scan: Scan<'_>, layout: u32) -> Option<String> {
    let mut next = || scan.by_ref().find(|token| !matches!(token, Token::Comment(_)));
    if next() != Some(Token::Colon) {
        return None;
    }
    let Some(Token::Word(number)) = next() else { return None };
    let end = scan.offset();
    let before = text.get(..end.checked_sub(number.len())?)?;
    Some(format!("{before}{layout}{}", text.get(end..)?))
}
