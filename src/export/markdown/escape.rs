//! Escaping, so that a text comes back from Markdown as it went in.
//!
//! A backslash where every reader takes one; a numeric entity where readers differ: `|` ends a cell
//! of a table before backslashes are looked at, `<` and `&` begin HTML, and spaces in a row are one.

use crate::export::markup::push_lines;

/// Escapes one line of text for within a line, wherever that begins.
pub(super) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = Before::default();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let next = rest.as_str().chars().next();
        if needs_entity(&before, c, next) {
            out.push_str(&format!("&#{};", u32::from(c)));
        } else {
            if needs_backslash(&before, c, next) {
                out.push('\\');
            }
            out.push(c);
        }
        before.pass(c);
    }
    guard_start(out)
}

/// What stands before a character, as far as it matters.
#[derive(Default)]
struct Before {
    /// The character before; none at the beginning.
    last: Option<char>,
    /// The letters of the word so far, up to a few; a full stop belongs to it.
    word: String,
    /// Whether the word has a colon in it.
    colon: bool,
}

impl Before {
    fn pass(&mut self, c: char) {
        if c.is_whitespace() {
            self.word.clear();
            self.colon = false;
        } else if self.word.len() <= LONGEST_ABBREVIATION {
            self.word.push(c);
        }
        self.colon |= c == ':';
        self.last = Some(c);
    }
}

/// Escapes a text of several lines; the lines after the first hang at this depth.
pub(super) fn hanging(text: &str, depth: usize) -> String {
    let mut out = String::new();
    push_lines(&mut out, text, &format!("\\\n{}", " ".repeat(depth)), inline);
    out
}

/// Escapes a text for a cell of a table, which is one line: its line ends become `<br>`.
pub(super) fn cell(text: &str) -> String {
    let mut out = String::new();
    push_lines(&mut out, text, "<br>", inline);
    out
}

fn needs_entity(before: &Before, c: char, next: Option<char>) -> bool {
    match c {
        '|' | '<' | '>' | '\u{A0}' => true,
        '&' => next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()),
        ' ' => next.is_none() || before.last.is_none_or(|last| last == ' '),
        _ => false,
    }
}

fn needs_backslash(before: &Before, c: char, next: Option<char>) -> bool {
    let doubled = || next == Some(c) || before.last == Some(c);
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '~' | '^' | '$' | '@' | '#' => true,
        // Some readers replace quotation marks, `--` and `...` by typographic signs.
        '"' | '\'' => true,
        '-' | '=' => doubled(),
        '.' => doubled() || before.ends_like_abbreviation(next),
        '!' => next == Some('['),
        // `:word:` is an emoji, `https://` a link; `17:42` is neither.
        ':' => {
            let starts = next.is_some_and(|next| next.is_ascii_graphic());
            let time = before.last.is_some_and(|last| last.is_ascii_digit())
                && next.is_some_and(|next| next.is_ascii_digit());
            before.colon || (starts && !time)
        }
        _ => false,
    }
}

/// Longer words are no abbreviations.
const LONGEST_ABBREVIATION: usize = 4;

impl Before {
    /// Tells whether a full stop may end one of the abbreviations after which pandoc lets no line
    /// end (`e.g.`, `Mr.`), or makes a link of what follows (`www.`).
    fn ends_like_abbreviation(&self, next: Option<char>) -> bool {
        let short = (1..=LONGEST_ABBREVIATION).contains(&self.word.len());
        let latin = self.word.chars().all(|c| c.is_ascii_alphabetic() || c == '.');
        let link = self.word.eq_ignore_ascii_case("www") && next.is_some();
        link || (short && latin && next == Some(' '))
    }
}

/// Escapes what makes a list, a heading or a rule at the beginning of a line.
fn guard_start(mut line: String) -> String {
    if line.starts_with(['-', '+', '=', ':', '%', '(']) {
        line.insert(0, '\\');
        return line;
    }
    // All characters before the mark are ASCII, so their number is their length.
    let word: String = line.chars().take_while(char::is_ascii_alphanumeric).collect();
    let counts = word.chars().all(|c| c.is_ascii_digit())
        || word.chars().all(|c| "ivxlcdmIVXLCDM".contains(c))
        || word.len() == 1;
    let rest: Vec<char> = line.chars().skip(word.len()).take(2).collect();
    let marked = rest.first().is_some_and(|c| *c == '.' || *c == ')')
        && rest.get(1).is_none_or(|c| c.is_whitespace());
    if !word.is_empty() && counts && marked {
        line.insert(word.len(), '\\');
    }
    line
}
