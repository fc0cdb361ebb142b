//! The layout of a file: which value stands on a line of its own.
//!
//! The writer of the `ron` crate gives one long line; here it is broken so that a person can read
//! it and one changed answer changes only its own lines. That is done while it is written: a session may
//! be of a hundred thousand answers, and one copy of its text is enough.

use std::fmt;

/// The fields that hold the sheets, in the order of [`Sheet::ALL`](crate::domain::Sheet::ALL); their
/// answers have a line for each field.
const SHEETS: [&str; 4] = ["troubles", "ways", "actions", "parked"];
/// The field whose own fields are lists with a line for each entry.
const HISTORY: &str = "history";

/// Tells of a bracket, of those around it that are still open and of the field of the whole value whether its
/// parts stand on lines of their own.
type Breaks = fn(char, &[bool], &str) -> bool;

/// How many bytes are laid out before they are passed on.
const PIECE: usize = 128 << 10;

/// Where what is laid out is passed on to.
type Passes<'a> = &'a mut (dyn FnMut(&str) -> fmt::Result + Send);

/// Takes what the writer writes, piece by piece, and lays it out.
pub(super) struct Layout<'a> {
    out: String,
    passes: Option<Passes<'a>>,
    breaks: Breaks,
    /// For each open bracket whether its parts stand on lines of their own.
    open: Vec<bool>,
    /// A bracket that was opened last: it stays as it is where it is closed at once.
    opening: Option<char>,
    /// The word that was written last.
    word: String,
    /// The field of the whole value.
    field: String,
    within: Within,
}

/// Where in a value the next character stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Value,
    /// In a text between quotation marks.
    Text,
    /// Behind a backslash in a text.
    Escape,
}

impl<'a> Layout<'a> {
    /// Lays a value out in lines behind this heading: each list entry and each field of an answer on its own.
    pub(super) fn in_lines(heading: String) -> Self {
        Self::behind(heading, stands_open)
    }

    /// Passes on what is laid out as soon as it is much; the text has what is left of it.
    pub(super) fn passing_on(self, passes: Passes<'a>) -> Self {
        Self { passes: Some(passes), ..self }
    }

    /// Lays a value out on one line.
    pub(super) fn on_one_line() -> Self {
        Self::behind(String::new(), |_, _, _| false)
    }

    fn behind(out: String, breaks: Breaks) -> Self {
        Self {
            out,
            passes: None,
            breaks,
            open: Vec::new(),
            opening: None,
            word: String::new(),
            field: String::new(),
            within: Within::Value,
        }
    }

    /// Returns the text that was not passed on.
    pub(super) fn into_text(self) -> String {
        self.out
    }

    /// Writes a bracket that was opened, now that it is known whether it holds anything.
    fn open(&mut self, holds: bool) {
        let Some(bracket) = self.opening.take() else { return };
        self.out.push(bracket);
        let is_broken = holds && (self.breaks)(bracket, &self.open, &self.field);
        self.open.push(is_broken);
        if is_broken {
            self.new_line();
        }
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.open.len() {
            self.out.push_str("    ");
        }
    }

    /// Takes what stands outside of texts up to the next sign; returns the rest.
    fn value<'b>(&mut self, part: &'b str) -> &'b str {
        let is_sign = |c: char| matches!(c, '(' | '[' | '{' | ')' | ']' | '}' | ',' | ':' | '"');
        let (word, rest) =
            part.split_at_checked(part.find(is_sign).unwrap_or(part.len())).unwrap_or((part, ""));
        if !word.is_empty() {
            self.open(true);
            self.word.push_str(word);
            self.out.push_str(word);
        }
        let mut chars = rest.chars();
        let Some(sign) = chars.next() else { return "" };
        self.open(!matches!(sign, ')' | ']' | '}'));
        match sign {
            '(' | '[' | '{' => self.opening = Some(sign),
            ')' | ']' | '}' => {
                if self.open.pop() == Some(true) {
                    self.out.push(',');
                    self.new_line();
                }
                self.out.push(sign);
            }
            ',' => {
                self.out.push(',');
                match self.open.last() {
                    Some(true) => self.new_line(),
                    Some(false) | None => self.out.push(' '),
                }
            }
            ':' => {
                if self.open.len() == 1 {
                    self.field.clone_from(&self.word);
                }
                self.out.push_str(": ");
            }
            _ => {
                self.out.push(sign);
                self.within = Within::Text;
            }
        }
        self.word.clear();
        chars.as_str()
    }

    /// Takes what stands in a text up to its end or the next backslash; returns the rest.
    fn text<'b>(&mut self, part: &'b str) -> &'b str {
        let end = part.find(['"', '\\']).unwrap_or(part.len());
        let (before, rest) = part.split_at_checked(end).unwrap_or((part, ""));
        self.out.push_str(before);
        let mut chars = rest.chars();
        match chars.next() {
            Some('"') => {
                self.out.push('"');
                self.within = Within::Value;
            }
            Some(_) => self.within = Within::Escape,
            None => {}
        }
        chars.as_str()
    }

    /// Takes what stands behind a backslash; returns the rest.
    fn escaped<'b>(&mut self, part: &'b str) -> &'b str {
        let mut chars = part.chars();
        if let Some(c) = chars.next() {
            // The writer escapes apostrophes too, which in a text is only hard to read.
            if c != '\'' {
                self.out.push('\\');
            }
            self.out.push(c);
            self.within = Within::Text;
        }
        chars.as_str()
    }
}

impl fmt::Write for Layout<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let mut rest = part;
        while !rest.is_empty() {
            rest = match self.within {
                Within::Value => self.value(rest),
                Within::Text => self.text(rest),
                Within::Escape => self.escaped(rest),
            };
        }
        if self.out.len() >= PIECE
            && let Some(pass) = &mut self.passes
        {
            pass(&self.out)?;
            self.out.clear();
        }
        Ok(())
    }
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

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    const COMPACT: &str = r#"(format:4,lab:(title:"It\'s (a: \"test\")",tags:[]),troubles:[(label:"T1",voices:[(person:"A\\")]),(label:"T2")],history:(done:[Remove("T1")],undone:[]))"#;

    const LINES: &str = r#"(
    format: 4,
    lab: (title: "It's (a: \"test\")", tags: []),
    troubles: [
        (
            label: "T1",
            voices: [(person: "A\\")],
        ),
        (
            label: "T2",
        ),
    ],
    history: (
        done: [
            Remove("T1"),
        ],
        undone: [],
    ),
)"#;

    #[test]
    fn pieces_of_any_length_are_laid_out_alike() {
        for length in 1..COMPACT.len() {
            let mut layout = Layout::in_lines(String::new());
            let chars: Vec<char> = COMPACT.chars().collect();
            for piece in chars.chunks(length) {
                let piece: String = piece.iter().collect();
                assert_eq!(layout.write_str(&piece), Ok(()));
            }
            assert_eq!(layout.into_text(), LINES, "in pieces of {length}");
        }
    }
}
