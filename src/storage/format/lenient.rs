//! Reading what a newer program wrote: the fields this one knows, and none it does not.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::domain::FORMAT;

use super::diagnosis;
use super::position::byte_of;
use super::scan::{Scan, Token};
use super::{FormatError, parse};

/// The one field every layout has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

/// Reads the layout and nothing else.
pub(super) fn format_of<T: DeserializeOwned>(
    text: &str,
    options: &ron::Options,
) -> Result<u32, FormatError> {
    let error = match options.from_str::<Format>(text) {
        Ok(read) => return Ok(read.format),
        Err(error) => error,
    };
    // What a newer program wrote cannot be judged by its fields, but its brackets and quotes can.
    if let Some(format) = scanned_format(text).filter(|format| *format > FORMAT) {
        return Err(diagnosis::structural(text).unwrap_or(FormatError::Newer(format)));
    }
    // What is wrong with the layout's number is best said by the reader of the whole.
    match parse::<T>(text, options) {
        Err(better) => Err(better),
        Ok(_) => Err(diagnosis::diagnose(text, &error)),
    }
}

/// Finds the layout in a text that cannot be read.
fn scanned_format(text: &str) -> Option<u32> {
    let mut scan = Scan::new(text);
    let mut depth = 0_usize;
    while let Some(token) = scan.next() {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth = depth.checked_sub(1)?,
            Token::Word("format") if depth == 1 => {
                let mut value = scan.clone();
                if let (Some(Token::Colon), Some(Token::Word(number))) =
                    (value.next(), value.next())
                {
                    return number.parse().ok();
                }
            }
            Token::Word(_) | Token::Text(_) | Token::Comma | Token::Colon | Token::Comment(_) => {}
        }
    }
    None
}

/// Reads a session or a plan, cutting out one unknown field after another; nothing when that is not
/// enough.
pub(super) fn read<T: DeserializeOwned>(text: &str, options: &ron::Options) -> Option<T> {
    let mut text = text.to_owned();
    // Each round reads the whole file again, so their number is bounded: no file may take long.
    for _ in 0..500 {
        match options.from_str::<T>(&text) {
            Ok(read) => return Some(read),
            Err(error) => {
                let ron::Error::NoSuchStructField { found, .. } = error.code else { return None };
                let before = byte_of(&text, error.span.end.line, error.span.end.col)?;
                text = without_field(&text, &found, before)?;
            }
        }
    }
    None
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
