//! A summary: the few facts the library shows of a session, without reading it whole.

use crate::domain::{FORMAT, Stage};
use crate::text;

use super::super::format::depth;
use super::super::format::scan::{Scan, Token};

/// How many answers each sheet has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// On the sheet of troubles.
    pub troubles: usize,
    /// On the sheet of ways.
    pub ways: usize,
    /// On the sheet of actions.
    pub actions: usize,
    /// On the sheet of what is parked.
    pub parked: usize,
}

/// What a summary brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Summary {
    pub(super) platform: String,
    pub(super) lab: String,
    pub(super) stage: Stage,
    pub(super) counts: Counts,
    pub(super) is_newer: bool,
}

/// Glances at the text of a session; nothing when it does not look like one.
pub(super) fn summary(text: &str) -> Option<Summary> {
    let mut seen = Summary {
        platform: String::new(),
        lab: String::new(),
        stage: Stage::default(),
        counts: Counts::default(),
        is_newer: false,
    };
    let mut format = None;
    let mut field = "";
    let mut depth = 0_usize;
    let mut scan = Scan::new(text.strip_prefix('\u{feff}').unwrap_or(text)).peekable();
    while let Some(token) = scan.next() {
        match token {
            Token::Open(bracket) => {
                depth += 1;
                if depth == 3
                    && bracket == '('
                    && let Some(count) = counted(&mut seen.counts, field)
                {
                    *count += 1;
                }
            }
            Token::Close(_) => depth = depth.checked_sub(1)?,
            Token::Word(word) if depth == 1 && scan.peek() == Some(&Token::Colon) => field = word,
            Token::Word(word) if depth == 1 && field == "format" => format = word.parse().ok(),
            Token::Word(word) if depth == 1 && field == "stage" => {
                seen.stage = depth::usual().from_str(word).ok()?;
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

fn counted<'a>(counts: &'a mut Counts, field: &str) -> Option<&'a mut usize> {
    match field {
        "troubles" => Some(&mut counts.troubles),
        "ways" => Some(&mut counts.ways),
        "actions" => Some(&mut counts.actions),
        "parked" => Some(&mut counts.parked),
        _ => None,
    }
}
