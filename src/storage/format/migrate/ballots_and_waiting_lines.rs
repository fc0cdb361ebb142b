//! From layout 1 to 2: what a session may have since then is left out where it has none, so nothing but
//! the number changes.

use super::super::scan::{Scan, Token};

pub(super) fn migrate(text: &str) -> Result<String, String> {
    let mut scan = Scan::new(text);
    let mut depth = 0_usize;
    while let Some(token) = scan.next() {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth = depth.saturating_sub(1),
            Token::Word("format") if depth == 1 => {
                if let Some(migrated) = with_number(text, scan.clone()) {
                    return Ok(migrated);
                }
            }
            Token::Comma | Token::Colon | Token::Word(_) | Token::Text(_) | Token::Comment(_) => {}
        }
    }
    Err("it does not name its layout".to_owned())
}

/// Puts the new number in place of the one that follows, if one does.
fn with_number(text: &str, mut scan: Scan<'_>) -> Option<String> {
    let mut next = || scan.by_ref().find(|token| !matches!(token, Token::Comment(_)));
    if next() != Some(Token::Colon) {
        return None;
    }
    let Some(Token::Word(number)) = next() else { return None };
    let end = scan.offset();
    let before = text.get(..end.checked_sub(number.len())?)?;
    Some(format!("{before}2{}", text.get(end..)?))
}
