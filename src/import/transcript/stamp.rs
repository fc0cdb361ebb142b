//! Dates and times as programs write them before or behind what was said.

/// Longest line that is looked at for a time at its end, in bytes.
const LONGEST: usize = 200;

/// A time that was found, with what stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamped<'a> {
    /// What stands before it, or behind it.
    pub(super) rest: &'a str,
    /// Whether it cannot be a time of an agenda: it has seconds, a day, or brackets around it, or a wide gap
    /// before it.
    pub(super) is_sure: bool,
}

/// A date and a time read so far.
#[derive(Debug, Default, Clone, Copy)]
struct Pieces {
    has_time: bool,
    is_sure: bool,
}

/// Takes a time off the beginning of a line, in brackets or without, with its day or without.
pub(super) fn leading(line: &str) -> Option<Stamped<'_>> {
    let line = line.trim_start_matches(is_blank);
    let close = match line.chars().next()? {
        '[' => Some(']'),
        '(' => Some(')'),
        c if c.is_ascii_digit() => None,
        _ => return None,
    };
    let inner = if close.is_some() { line.get(1..)? } else { line };
    let (pieces, mut rest) = pieces(inner);
    if !pieces.has_time {
        return None;
    }
    if let Some(close) = close {
        rest = rest.strip_prefix(close)?;
    } else if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let after = rest.trim_start_matches(is_blank);
    let dash = after.strip_prefix(['-', '–', '—', '|']).filter(|after| after.starts_with(is_blank));
    let rest = dash.unwrap_or(after).trim_start_matches(is_blank);
    Some(Stamped { rest, is_sure: pieces.is_sure || close.is_some() })
}

/// Takes a time off the end of a line: what stands before it is who speaks next.
pub(super) fn trailing(line: &str) -> Option<Stamped<'_>> {
    let line = line.trim_end().trim_end_matches(':');
    if line.len() > LONGEST
        || !line.ends_with(|c: char| c.is_ascii_alphanumeric() || "])Z".contains(c))
    {
        return None;
    }
    let mut gap = 0;
    for (at, c) in line.char_indices() {
        let begins = c.is_ascii_digit() || c == '[' || c == '(';
        if begins && gap > 0 {
            let (before, from) = line.split_at_checked(at)?;
            if let Some(stamp) = leading(from).filter(|stamp| stamp.rest.is_empty()) {
                let tail = |c: char| is_blank(c) || ",-–—|:".contains(c);
                let rest = before.trim_end_matches(tail);
                let is_apart =
                    gap > 1 || before.trim_end_matches(is_blank).ends_with(['—', '|', ',']);
                return Some(Stamped { rest, is_sure: stamp.is_sure || is_apart });
            }
        }
        gap = match c {
            '\t' => 2,
            c if is_blank(c) => gap + 1,
            _ => 0,
        };
    }
    None
}

/// Tells whether a line is a time and nothing else.
pub(super) fn is_alone(line: &str) -> bool {
    leading(line).is_some_and(|stamp| stamp.rest.is_empty())
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{feff}')
}

/// Reads dates and times as long as there are some; returns what follows.
fn pieces(text: &str) -> (Pieces, &str) {
    let mut read = Pieces::default();
    let mut rest = text;
    loop {
        let next = rest.trim_start_matches(|c: char| is_blank(c) || c == ',');
        if let Some((has_seconds, after)) = time(next).filter(|_| !read.has_time) {
            read.has_time = true;
            read.is_sure |= has_seconds;
            rest = after;
        } else if let Some(after) = date(next) {
            read.is_sure = true;
            rest = after;
        } else {
            return (read, rest);
        }
    }
}

/// Takes so many digits off.
fn digits(text: &str, least: usize, most: usize) -> Option<&str> {
    let count = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    if (least..=most).contains(&count) { text.get(count..) } else { None }
}

/// Reads a time of day or of a recording; returns whether it has seconds, and what follows.
fn time(text: &str) -> Option<(bool, &str)> {
    let after = digits(digits(text, 1, 3)?.strip_prefix(':')?, 2, 2)?;
    let seconds = after.strip_prefix(':').and_then(|after| digits(after, 2, 2));
    let after_seconds = seconds.unwrap_or(after);
    let part = after_seconds.strip_prefix(['.', ',']).and_then(|after| digits(after, 1, 6));
    let mut rest = part.unwrap_or(after_seconds);
    let half = rest.trim_start_matches(is_blank);
    let halves = ["AM", "PM", "am", "pm", "a.m.", "p.m.", "UTC", "Z"];
    let ends = |after: &&str| !after.starts_with(|c: char| c.is_alphanumeric());
    if let Some(after) = halves.iter().find_map(|it| half.strip_prefix(it)).filter(ends) {
        rest = after;
    }
    Some((seconds.is_some(), rest))
}

/// Reads a day in digits; returns what follows.
fn date(text: &str) -> Option<&str> {
    let after = digits(text, 1, 4)?;
    let sign = after.chars().next().filter(|c| ['.', '/', '-'].contains(c))?;
    let after = digits(after.strip_prefix(sign)?, 1, 2)?.strip_prefix(sign)?;
    let after = digits(after, 1, 4)?;
    let after = after.strip_prefix('T').unwrap_or(after);
    Some(after.strip_prefix(" г.").unwrap_or(after))
}
