//! Counts as tables write them.

use super::super::headings::{Parts, fit};
use crate::i18n::Heading;
use crate::text;

/// Longest text that can be a count, in bytes.
const LONGEST: usize = 64;

/// The most votes that a file is believed to mean.
const MOST: u32 = 10_000_000;

/// What a cell of counts says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Count {
    /// Nothing.
    Empty,
    /// So many.
    Of(u32),
    /// Something that is no count, or none that can be.
    Odd,
}

/// Reads a count: `12`, `+5`, `7.0`, `1 200`, `1,200`, `12 votes`, `+++`.
pub(in super::super) fn count(cell: &str) -> Count {
    let cell = cell.trim();
    if cell.is_empty() {
        return Count::Empty;
    }
    if cell.len() > LONGEST {
        return Count::Odd;
    }
    let plain = cell.bytes().all(|byte| byte.is_ascii_digit());
    let found = if plain { cell.parse().ok() } else { number(cell).or_else(|| marks(cell)) };
    match found.or_else(|| with_word(cell)) {
        Some(count) if count <= MOST => Count::Of(count),
        Some(_) | None => Count::Odd,
    }
}

/// Reads a whole number with the signs that part its thousands.
fn number(cell: &str) -> Option<u32> {
    let cell = text::clean_line(cell);
    let cell = cell.strip_prefix('+').unwrap_or(&cell);
    let whole = match cell.rsplit_once(['.', ',']) {
        Some((whole, zeros)) if (1..=2).contains(&zeros.len()) => {
            zeros.bytes().all(|byte| byte == b'0').then_some(whole)?
        }
        _ => cell,
    };
    let is_sign =
        |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | ',' | '\'' | '’');
    let mut groups = whole.split(is_sign);
    let first = groups.next()?;
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = groups.collect();
    let is_number = is_digits(first)
        && (groups.is_empty() || first.len() <= 3)
        && groups.iter().all(|group| group.len() == 3 && is_digits(group));
    if !is_number {
        return None;
    }
    format!("{first}{}", groups.concat()).parse().ok()
}

/// Reads a number with the word for what is counted before or after it.
fn with_word(cell: &str) -> Option<u32> {
    let cell = text::clean_line(cell);
    let is_digit = |c: char| c.is_ascii_digit();
    let (count, word) = if cell.starts_with(|c: char| is_digit(c) || c == '+') {
        cell.split_at_checked(cell.rfind(is_digit)? + 1)?
    } else {
        let (word, count) = cell.split_at_checked(cell.find(is_digit)?)?;
        (count, word)
    };
    let word = Parts::of(word.trim_matches(|c: char| c.is_whitespace() || ":()×x".contains(c)));
    (fit(&word, Heading::Votes) > 0).then(|| number(count.trim()))?
}

/// Counts signs that stand for a vote each.
fn marks(cell: &str) -> Option<u32> {
    let mut signs =
        text::graphemes(cell).map(|(_, sign)| sign).filter(|sign| !sign.trim().is_empty());
    let first = signs.next()?;
    let is_mark =
        ["+", "•", "●", "★", "✓", "✔", "👍", "❤", "❤️", "🔴", "🟢", "🔵"].contains(&first);
    if !is_mark {
        return None;
    }
    let mut count = 1;
    for sign in signs {
        if sign != first {
            return None;
        }
        count += 1;
    }
    Some(count)
}
