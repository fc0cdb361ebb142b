//! The layout of a file: which value stands on a line of its own.
//!
//! The writer of the `ron` crate gives one long line; here it is broken so that a person can read
//! it and one changed answer changes only its own lines.

use super::scan::{Scan, Token};

/// The fields that hold the sheets, in the order of [`Sheet::ALL`](crate::domain::Sheet::ALL); their
/// answers have a line for each field.
const SHEETS: [&str; 4] = ["troubles", "ways", "actions", "parked"];
/// The field whose own fields are lists with a line for each entry.
const HISTORY: &str = "history";

/// Lays a value out in lines, each list entry and each field of an answer on its own.
pub(super) fn lay_out(compact: &str) -> String {
    let mut out = arrange(compact, stands_open);
    out.push('\n');
    out
}

/// Lays a value out on one line.
pub(super) fn on_one_line(compact: &str) -> String {
    arrange(compact, |_, _, _| false)
}

/// Lays a value out; `breaks` tells of an open bracket, of those around it and of the field of the
/// whole value whether its parts stand on lines of their own.
fn arrange(compact: &str, breaks: fn(char, &[bool], &str) -> bool) -> String {
    let mut out = String::with_capacity(compact.len() + compact.len() / 4);
    // For each open bracket whether its parts stand on lines of their own.
    let mut open: Vec<bool> = Vec::new();
    let mut field = "";
    let mut tokens = Scan::new(compact).peekable();
    while let Some(token) = tokens.next() {
        match token {
            Token::Open(bracket) => {
                out.push(bracket);
                let empty = matches!(tokens.peek(), Some(Token::Close(_)));
                let is_broken = !empty && breaks(bracket, &open, field);
                open.push(is_broken);
                if is_broken {
                    new_line(&mut out, open.len());
                }
            }
            Token::Close(bracket) => {
                if open.pop() == Some(true) {
                    out.push(',');
                    new_line(&mut out, open.len());
                }
                out.push(bracket);
            }
            Token::Comma => {
                out.push(',');
                match open.last() {
                    Some(true) => new_line(&mut out, open.len()),
                    Some(false) | None => out.push(' '),
                }
            }
            Token::Colon => out.push_str(": "),
            Token::Word(word) => {
                if open.len() == 1 && matches!(tokens.peek(), Some(Token::Colon)) {
                    field = word;
                }
                out.push_str(word);
            }
            // The writer escapes apostrophes too, which in a text is only hard to read.
            Token::Text(text) => push_text(&mut out, text),
            Token::Comment(_) => {}
        }
    }
    out
}

fn stands_open(bracket: char, open: &[bool], field: &str) -> bool {
    let all_open = open.iter().all(|breaks| *breaks);
    match open.len() {
        0 => true,
        1 => bracket == '[' || field == HISTORY,
        2 => all_open && (SHEETS.contains(&field) && bracket == '(' || field == HISTORY),
        _ => false,
    }
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("    ");
    }
}

fn push_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let mut chars = after.chars();
        match chars.next() {
            Some('\'') => out.push('\''),
            Some(other) => {
                out.push('\\');
                out.push(other);
            }
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}
