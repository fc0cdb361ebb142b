//! The text of a page as it is read: blanks as the page shows them, a line for each block.

use super::entities::decoded;
use super::tokens::{Token, attribute, is};

/// Elements that begin on a line of their own, and after which another one begins.
const BLOCKS: &str = " address article aside blockquote body br caption center dd details dialog dir div dl dt \
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol optgroup option p \
    pre section summary table tbody td tfoot th thead title tr ul ";

/// Tells whether an element begins on a line of its own.
pub(super) fn is_block(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    BLOCKS.split(' ').any(|known| known == name && !known.is_empty())
}

/// A text that is put together from tokens.
#[derive(Debug, Default)]
pub(super) struct Flow {
    text: String,
    /// What is written before the next word: nothing, a blank, or the end of a line.
    gap: Option<char>,
    /// Whether line ends of the source are only blanks.
    keeps_lines: bool,
    /// The address of a link or a picture, told where the text has nothing else.
    address: Option<String>,
}

impl Flow {
    /// Begins a text in which line ends of the source stay line ends.
    pub(super) fn with_lines() -> Self {
        Self { keeps_lines: true, ..Self::default() }
    }

    /// Puts a token behind what is there.
    pub(super) fn add(&mut self, token: Token) {
        match token {
            Token::Text(text) => self.add_text(&decoded(text)),
            Token::Open(name, said) => {
                if is_block(name) {
                    self.end_line();
                }
                let alternative = if is(name, "img") { attribute(said, "alt") } else { None };
                if let Some(alternative) = alternative {
                    self.add_text(&decoded(alternative));
                }
                if self.address.is_none() {
                    let address = attribute(said, "href").or_else(|| attribute(said, "src"));
                    self.address = address.filter(|it| it.contains("//")).map(decoded);
                }
            }
            Token::Close(name) if is_block(name) => self.end_line(),
            Token::Close(_) => {}
        }
    }

    /// Says that what comes next stands on a line of its own.
    pub(super) fn end_line(&mut self) {
        self.gap = Some('\n');
    }

    fn add_text(&mut self, text: &str) {
        let is_blank = |c: char| c.is_whitespace();
        let mut rest = text;
        while !rest.is_empty() {
            let blank = rest.len() - rest.trim_start_matches(is_blank).len();
            if blank > 0 {
                let (blanks, after) = rest.split_at_checked(blank).unwrap_or((rest, ""));
                rest = after;
                let ends_line = self.keeps_lines && blanks.contains('\n');
                self.gap = match self.gap {
                    Some('\n') => Some('\n'),
                    _ if ends_line => Some('\n'),
                    _ => Some(' '),
                };
                continue;
            }
            let end = rest.find(is_blank).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            rest = after;
            if let Some(gap) = self.gap.take().filter(|_| !self.text.is_empty()) {
                self.text.push(gap);
            }
            self.text.push_str(word);
        }
    }

    /// Tells whether nothing was said yet.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns the text, and where there is none, the address of what is there instead.
    pub(super) fn into_text(self) -> String {
        if self.text.is_empty() { self.address.unwrap_or_default() } else { self.text }
    }
}
