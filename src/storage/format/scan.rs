//! A scan over RON as a row of tokens, without judging it: for laying out and for finding a
//! place.

/// A piece of RON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum Token<'a> {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A name, a number, or whatever else stands outside of quotes.
    Word(&'a str),
    /// A text with its quotes, as it is written.
    Text(&'a str),
    /// A comment, as it is written.
    Comment(&'a str),
}

/// Goes over the tokens of a RON text.
#[derive(Debug, Clone)]
pub(in crate::storage) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    /// Starts at the beginning of a text.
    pub(in crate::storage) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Returns the byte at which the rest begins.
    pub(in crate::storage) fn offset(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Takes this many bytes, to the next whole character.
    fn take(&mut self, bytes: usize) -> &'a str {
        let mut end = (self.at + bytes).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        let taken = self.text.get(self.at..end).unwrap_or_default();
        self.at = end;
        taken
    }

    /// Returns the length of a quoted text, its quotes included.
    fn quoted(rest: &[u8]) -> usize {
        let mut at = 1;
        while let Some(found) = rest.iter().skip(at).position(|b| matches!(b, b'"' | b'\\')) {
            at += found;
            if rest.get(at) == Some(&b'"') {
                return at + 1;
            }
            at += 2;
        }
        rest.len()
    }

    /// Returns the length of a raw text such as `r#"…"#`; none when there is none.
    fn raw(rest: &[u8]) -> Option<usize> {
        let marks = rest.get(1..)?.iter().take_while(|b| **b == b'#').count();
        if rest.first() != Some(&b'r') || rest.get(1 + marks) != Some(&b'"') {
            return None;
        }
        let start = marks + 2;
        let body = rest.get(start..)?;
        let closes = |at: usize| {
            body.get(at + 1..at + 1 + marks).is_some_and(|tail| tail.iter().all(|b| *b == b'#'))
        };
        let end = body.iter().enumerate().find(|(at, byte)| **byte == b'"' && closes(*at));
        Some(end.map_or(rest.len(), |(at, _)| start + at + 1 + marks))
    }

    /// Returns the length of a comment; none when there is none.
    fn comment(rest: &[u8]) -> Option<usize> {
        match (rest.first()?, rest.get(1)?) {
            (b'/', b'/') => Some(rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())),
            (b'/', b'*') => {
                let mut depth = 0_usize;
                let mut at = 0;
                while let Some(pair) = rest.get(at..at + 2) {
                    match pair {
                        b"/*" => depth += 1,
                        b"*/" => depth -= 1,
                        _ => {
                            at += 1;
                            continue;
                        }
                    }
                    at += 2;
                    if depth == 0 {
                        return Some(at);
                    }
                }
                Some(rest.len())
            }
            _ => None,
        }
    }

    fn word(rest: &[u8]) -> usize {
        let ends = |byte: &u8| {
            byte.is_ascii_whitespace()
                || matches!(byte, b'(' | b'[' | b'{' | b')' | b']' | b'}' | b',' | b':' | b'"')
        };
        rest.iter().position(ends).unwrap_or(rest.len()).max(1)
    }
}

impl<'a> Iterator for Scan<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let blank = self.rest().iter().position(|byte| !byte.is_ascii_whitespace())?;
        self.at += blank;
        let rest = self.rest();
        let one = |scan: &mut Self, token| {
            scan.at += 1;
            token
        };
        Some(match rest.first()? {
            byte @ (b'(' | b'[' | b'{') => one(self, Token::Open(char::from(*byte))),
            byte @ (b')' | b']' | b'}') => one(self, Token::Close(char::from(*byte))),
            b',' => one(self, Token::Comma),
            b':' => one(self, Token::Colon),
            b'"' => Token::Text(self.take(Self::quoted(rest))),
            _ => match (Self::comment(rest), Self::raw(rest)) {
                (Some(length), _) => Token::Comment(self.take(length)),
                (None, Some(length)) => Token::Text(self.take(length)),
                (None, None) => Token::Word(self.take(Self::word(rest))),
            },
        })
    }
}
