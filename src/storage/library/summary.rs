//! A summary: the few facts the library shows of a session, read without the rest of the session.

use uuid::Uuid;

use crate::domain::{FORMAT, Session, Sheet, Stage};
use crate::text;

use super::super::format::scan::{Scan, Token};
use super::super::format::{SHEETS, depth};
use super::example::is_example;

/// The facts the library shows of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Summary {
    pub(super) id: Uuid,
    pub(super) number: u32,
    pub(super) platform: String,
    pub(super) lab: String,
    pub(super) stage: Stage,
    pub(super) counts: [usize; 4],
    pub(super) is_newer: bool,
    pub(super) is_example: bool,
}

impl Summary {
    /// Takes the facts from a session that was read whole.
    pub(super) fn of(session: Session) -> Self {
        Self {
            counts: Sheet::ALL.map(|sheet| session.sheet(sheet).len()),
            is_newer: session.format > FORMAT,
            is_example: is_example(session.id),
            id: session.id,
            number: session.number,
            stage: session.stage,
            platform: session.platform,
            lab: session.lab.title,
        }
    }
}

/// Reads the facts from the text of a session; nothing when it does not look like one.
pub(super) fn summary(text: &str) -> Option<Summary> {
    let mut seen = Summary::default();
    let mut format = None;
    let mut field = "";
    let mut depth = 0_usize;
    let mut scan = Scan::new(text.strip_prefix('\u{feff}').unwrap_or(text)).peekable();
    while let Some(token) = scan.next() {
        match token {
            Token::Open(bracket) => {
                depth += 1;
                let counts = SHEETS.iter().zip(&mut seen.counts);
                for (_, count) in counts.filter(|(sheet, _)| **sheet == field) {
                    *count += usize::from(depth == 3 && bracket == '(');
                }
            }
            Token::Close(_) => depth = depth.checked_sub(1)?,
            Token::Word(word) if depth == 1 && scan.peek() == Some(&Token::Colon) => field = word,
            Token::Word(word) if depth == 1 && field == "format" => format = word.parse().ok(),
            Token::Word(word) if depth == 1 && field == "number" => {
                seen.number = word.parse().ok()?;
            }
            Token::Word(word) if depth == 1 && field == "stage" => {
                seen.stage = depth::usual().from_str(word).ok()?;
            }
            Token::Text(quoted) if depth == 1 && field == "id" => {
                seen.id = unquoted(quoted)?.parse().ok()?;
                seen.is_example = is_example(seen.id);
            }
            Token::Text(quoted) if depth == 1 && field == "platform" => {
                seen.platform = unquoted(quoted)?;
            }
            Token::Word("title") if depth == 2 && field == "lab" => {
                scan.next_if_eq(&Token::Colon)?;
                if let Some(Token::Text(quoted)) = scan.peek() {
                    seen.lab = unquoted(quoted)?;
                }
            }
            Token::Word(_) | Token::Text(_) | Token::Comma | Token::Colon | Token::Comment(_) => {}
        }
    }
    let format: u32 = format?;
    seen.is_newer = format > FORMAT;
    (depth == 0 && format >= FORMAT && !seen.platform.is_empty()).then_some(seen)
}

fn unquoted(quoted: &str) -> Option<String> {
    let text: String = depth::usual().from_str(quoted).ok()?;
    Some(text::clean_line(&text))
}
