//! Reading what a newer program wrote: the fields this one knows, and none it does not.

use serde::Deserialize;

use crate::domain::Session;

use super::scan::{Scan, Token};
use super::{FormatError, parse};

/// The one field every layout has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

/// Reads the layout and nothing else.
pub(super) fn format_of(text: &str, options: &ron::Options) -> Result<u32, FormatError> {
    match parse::<Format>(text, options) {
        Ok(read) => Ok(read.format),
        // What is wrong with the layout's number is best said by the reader of the whole.
        Err(error) => match parse::<Session>(text, options) {
            Err(better) => Err(better),
            Ok(_) => Err(error),
        },
    }
}

/// Reads a session, cutting out one unknown field after another; nothing when that is not enough.
pub(super) fn read(text: &str, options: &ron::Options) -> Option<Session> {
    let mut text = text.to_owned();
    // Each round reads the whole file again, so their number is bounded: no file may take long.
    for _ in 0..500 {
        match options.from_str::<Session>(&text) {
            Ok(session) => return Some(session),
            Err(error) => {
                let ron::Error::NoSuchStructField { found, .. } = error.code else { return None };
                let before = byte_of(&text, error.span.end.line, error.span.end.col)?;
                text = without_field(&text, &found, before)?;
            }
        }
    }
    None
}

/// Returns the byte at a line and column.
fn byte_of(text: &str, line: usize, column: usize) -> Option<usize> {
    let start: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let within = text.get(start..)?.chars().take(column.saturating_sub(1));
    Some(start + within.map(char::len_utf8).sum::<usize>())
}

/// Cuts out the last field of this name that begins before a byte, with its value and comma.
fn without_field(text: &str, name: &str, before: usize) -> Option<String> {
    let mut scan = Scan::new(text);
    let mut field = None;
    while let Some(token) = scan.next() {
        let end = scan.offset();
        let is_name = matches!(token, Token::Word(word) if word == name);
        if is_name && end <= before && scan.clone().next() == Some(Token::Colon) {
            field = Some((end - name.len(), scan.clone()));
        }
        if end > before {
            break;
        }
    }
    let (start, mut rest) = field?;
    let mut depth = 0_usize;
    loop {
        let here = rest.offset();
        match rest.next()? {
            Token::Open(_) => depth += 1,
            // The end of the value that holds the field: it was the last.
            Token::Close(_) if depth == 0 => return cut(text, start, here),
            Token::Close(_) => depth -= 1,
            Token::Comma if depth == 0 => return cut(text, start, rest.offset()),
            Token::Comma | Token::Colon | Token::Word(_) | Token::Text(_) | Token::Comment(_) => {}
        }
    }
}

fn cut(text: &str, start: usize, end: usize) -> Option<String> {
    Some(format!("{}{}", text.get(..start)?, text.get(end..)?))
}
