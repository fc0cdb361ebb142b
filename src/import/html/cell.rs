//! Cells of tables that hold the text of a page.

use super::entities::{decoded, has_entity};
use super::flow::{Flow, is_block};
use super::tokens::{Mode, Token, Tokens, is};

/// Elements that have no end.
const WITHOUT_END: [&str; 3] = ["br", "hr", "img"];

/// Elements with which the text of an editor begins, so that a cut one is known by them.
const FIRST: [&str; 4] = ["p", "div", "ul", "ol"];

/// Most different elements that wait for their ends.
const MOST_OPEN: usize = 64;

/// Returns the text that a person reads in a cell with the marks of HTML; none where it has none.
///
/// An angle bracket alone is no mark, nor are a name and an address between two: an element must be one that
/// HTML has, and must end, unless it is one that never does. A text that was encoded twice is read twice.
pub(in crate::import) fn without_markup(cell: &str) -> Option<String> {
    if !cell.contains(['<', '&']) {
        return None;
    }
    if has_markup(cell) {
        return Some(text(cell));
    }
    if !has_entity(cell) {
        return None;
    }
    let plain = decoded(cell);
    if has_markup(&plain) {
        return Some(text(&plain));
    }
    Some(if has_entity(&plain) { decoded(&plain) } else { plain })
}

fn text(cell: &str) -> String {
    let tokens = || Tokens::of(cell, Mode::Cell).map(|(_, token)| token);
    let is_block = |token: Token| matches!(token, Token::Open(name, _) if is_block(name));
    let mut flow = if tokens().any(is_block) { Flow::default() } else { Flow::with_lines() };
    tokens().for_each(|token| flow.add(token));
    flow.into_text()
}

fn has_markup(cell: &str) -> bool {
    if !cell.contains('<') {
        return false;
    }
    let mut open: Vec<&str> = Vec::new();
    let mut is_first = true;
    for (_, token) in Tokens::of(cell, Mode::Cell) {
        match token {
            Token::Text(text) if text.trim().is_empty() => continue,
            Token::Text(_) => {}
            Token::Open(name, said) => {
                let is_any = |names: &[&str]| names.iter().any(|known| is(name, known));
                if is_any(&WITHOUT_END) || (is_first && is_any(&FIRST)) || said.ends_with('/') {
                    return true;
                }
                if open.len() < MOST_OPEN && !open.iter().any(|known| is(known, name)) {
                    open.push(name);
                }
            }
            Token::Close(name) if open.iter().any(|known| is(known, name)) => return true,
            Token::Close(_) => {}
        }
        is_first = false;
    }
    false
}
