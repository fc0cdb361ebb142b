//! The walk over a RON text that finds the first fault in its brackets, quotes, commas and colons,
//! without knowing what the fields mean. Where one of these is missing, the reader stumbles later and
//! over something else.

use std::iter::Peekable;

use super::cause::Cause;
use super::position::Position;
use super::quotes;
use super::scan::Token;
use super::structure::{
    Context, Fault, Frame, Holds, Next, Piece, Pieces, closing, is_closed, lacks, unexpected,
};
use crate::domain::Label;

/// How deep brackets are followed.
const DEEPEST: usize = 8_192;

/// What a walk over a text has seen.
#[derive(Debug)]
pub(super) struct Survey<'a> {
    /// The first fault.
    pub(super) fault: Option<Fault>,
    /// What stands at the byte asked for; none when a fault comes before it.
    pub(super) context: Option<Context<'a>>,
    /// Where the last token starts.
    pub(super) last: usize,
}

/// Walks over a text up to its first fault, noting what stands at a byte.
pub(super) fn survey(text: &str, byte: usize) -> Survey<'_> {
    let pieces = Pieces::new(text).peekable();
    let mut walk =
        Walk { text, pieces, frames: Vec::new(), before: None, is_over: false, done: None };
    let mut context = None;
    loop {
        let piece = walk.pieces.peek().copied();
        if context.is_none() && piece.is_none_or(|piece| piece.end > byte) {
            let after = walk.pieces.clone().nth(1).map(|piece| piece.token);
            let frames = walk.frames.clone();
            context = Some(Context { frames, piece, after, before: walk.before });
        }
        let last = walk.before.map_or(0, |before| before.start);
        match walk.step() {
            Ok(true) => {}
            Ok(false) => return Survey { fault: None, context, last },
            Err(fault) => return Survey { fault: Some(fault), context, last },
        }
    }
}

/// The state of a walk.
struct Walk<'a> {
    text: &'a str,
    pieces: Peekable<Pieces<'a>>,
    frames: Vec<Frame<'a>>,
    before: Option<Piece<'a>>,
    /// Whether the one value of the file is complete.
    is_over: bool,
    /// The last field that is complete, and its answer.
    done: Option<(&'a str, Option<Label>)>,
}

impl<'a> Walk<'a> {
    fn fault(&self, at: usize, seen: usize, cause: Cause) -> Fault {
        let label = self.frames.iter().rev().find_map(|frame| frame.label);
        Fault { at, seen, label, cause }
    }

    /// Where something that is missing before the next token belongs: before the comma just read, or
    /// after what else was.
    fn gap(&self) -> usize {
        match self.before {
            Some(Piece { token: Token::Comma, start, .. }) => start,
            Some(before) => before.end,
            None => 0,
        }
    }

    fn next_is(&self, token: Token<'_>) -> bool {
        self.pieces.clone().next().is_some_and(|next| next.token == token)
    }

    /// Takes one token; false at the end.
    fn step(&mut self) -> Result<bool, Fault> {
        let Some(piece) = self.pieces.next() else { return self.end().map(|()| false) };
        self.take(piece)?;
        self.before = Some(piece);
        Ok(true)
    }

    /// Judges the end of the text.
    fn end(&self) -> Result<(), Fault> {
        let end = self.before.map_or(0, |before| before.end);
        if self.frames.is_empty() {
            return Ok(());
        }
        let (after, label) = self.done.unzip();
        let after = after.map(str::to_owned);
        Err(Fault { at: end, seen: end, label: label.flatten(), cause: Cause::CutOff { after } })
    }

    fn take(&mut self, piece: Piece<'a>) -> Result<(), Fault> {
        self.check_ends(piece)?;
        let Some(frame) = self.frames.last() else { return self.take_outside(piece) };
        match frame.next {
            Next::Start => self.take_start(piece),
            Next::Value => self.take_value(piece),
            Next::Comma => self.take_comma(piece),
        }
    }

    /// Judges a text or a comment that goes on to the end of the file.
    fn check_ends(&self, piece: Piece<'a>) -> Result<(), Fault> {
        match piece.token {
            Token::Comment(_) => Err(self.fault(piece.start, piece.start, Cause::UnclosedComment)),
            Token::Text(quoted) if !is_closed(quoted) => {
                if quoted.trim_end().contains('\n') {
                    return Err(self.fault(piece.start, piece.start, Cause::UnclosedText));
                }
                let mut fault = self.end().err();
                if let Some(fault) = &mut fault {
                    (fault.at, fault.seen) = (piece.end, piece.start);
                }
                fault.map_or(Ok(()), Err)
            }
            Token::Text(_)
            | Token::Word(_)
            | Token::Open(_)
            | Token::Close(_)
            | Token::Comma
            | Token::Colon => Ok(()),
        }
    }

    fn take_outside(&mut self, piece: Piece<'a>) -> Result<(), Fault> {
        let cause = match piece.token {
            Token::Close(bracket) => Cause::Superfluous(bracket),
            _ if self.is_over => Cause::GoesOn,
            Token::Open('(') => return self.open(piece),
            Token::Word(_) if self.next_is(Token::Colon) => Cause::Unopened('('),
            // The name of what is in the brackets may stand before them.
            Token::Word(_) if self.next_is(Token::Open('(')) => return Ok(()),
            _ => Cause::Stranger,
        };
        Err(self.fault(piece.start, piece.start, cause))
    }

    fn take_start(&mut self, piece: Piece<'a>) -> Result<(), Fault> {
        let Some(frame) = self.frames.last() else { return Ok(()) };
        let holds = frame.holds;
        let (gap, seen) = (self.gap(), piece.start);
        match piece.token {
            Token::Close(bracket) => self.close(piece, bracket),
            Token::Comma => {
                let cause = self.doubled_comma(holds);
                Err(self.fault(piece.start, seen, cause))
            }
            Token::Word(name) if self.next_is(Token::Colon) => match holds {
                Holds::Fields | Holds::Unknown => {
                    self.field(name);
                    Ok(())
                }
                Holds::Pairs => self.key(),
                Holds::Items => {
                    let depth = self.frames.len().saturating_sub(2);
                    let outer = self.frames.get(depth);
                    let is_outer = frame.bracket == '('
                        || outer.is_some_and(|outer| lacks(outer, depth, name));
                    if is_outer {
                        return Err(self.fault(gap, seen, self.unclosed()));
                    }
                    Err(self.fault(seen, seen, Cause::Unopened('(')))
                }
            },
            Token::Word(name) if holds == Holds::Fields => {
                // The file may end here.
                if self.pieces.peek().is_none() {
                    return Ok(());
                }
                let field = name.trim_end_matches(['=', ';']).to_owned();
                Err(self.fault(piece.end, seen, Cause::MissingColon { field }))
            }
            Token::Open(_) if holds == Holds::Fields => Err(self.fault(gap, seen, self.unclosed())),
            Token::Text(_) if holds == Holds::Pairs && self.next_is(Token::Colon) => self.key(),
            Token::Open(_) | Token::Text(_) | Token::Word(_) if holds != Holds::Fields => {
                if let Some(frame) = self.frames.last_mut()
                    && holds == Holds::Unknown
                {
                    frame.holds = Holds::Items;
                }
                self.take_value(piece)
            }
            // The reader says better what these are.
            Token::Colon | Token::Open(_) | Token::Text(_) | Token::Word(_) | Token::Comment(_) => {
                Err(self.fault(seen, seen, unexpected(piece, self.text)))
            }
        }
    }

    /// Says what a second comma means: it may be what is left where a bracket was.
    fn doubled_comma(&self, holds: Holds) -> Cause {
        let mut rest = self.pieces.clone();
        let (next, after) = (rest.next(), rest.next());
        let is_field = matches!(next, Some(Piece { token: Token::Word(_), .. }))
            && matches!(after, Some(Piece { token: Token::Colon, .. }));
        let lost = match next.map(|next| next.token) {
            Some(Token::Open(_)) => holds == Holds::Fields,
            Some(Token::Word(_)) => holds == Holds::Items && is_field,
            Some(Token::Close(bracket)) => {
                self.frames.last().is_some_and(|frame| closing(frame.bracket) != bracket)
            }
            Some(Token::Text(_) | Token::Comma | Token::Colon | Token::Comment(_)) | None => false,
        };
        if lost { self.unclosed() } else { Cause::ExtraComma }
    }

    fn take_value(&mut self, piece: Piece<'a>) -> Result<(), Fault> {
        match piece.token {
            Token::Open(_) => self.open(piece),
            Token::Text(_) => self.complete(),
            Token::Word(_) => {
                // A word with brackets behind it is one value.
                if !self.next_is(Token::Open('(')) {
                    return self.complete();
                }
                if let Some(frame) = self.frames.last_mut() {
                    frame.next = Next::Value;
                }
                Ok(())
            }
            Token::Comma | Token::Close(_) => {
                let field = self.frames.last().map(|frame| frame.field).unwrap_or_default();
                let cause = Cause::NoValue { field: field.to_owned() };
                Err(self.fault(self.gap(), piece.start, cause))
            }
            Token::Colon | Token::Comment(_) => {
                Err(self.fault(piece.start, piece.start, unexpected(piece, self.text)))
            }
        }
    }

    fn take_comma(&mut self, piece: Piece<'a>) -> Result<(), Fault> {
        match piece.token {
            Token::Comma => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.next = Next::Start;
                }
                Ok(())
            }
            Token::Close(bracket) => self.close(piece, bracket),
            _ => {
                let Some(before) = self.before else { return Ok(()) };
                let is_field = matches!(piece.token, Token::Word(_)) && self.next_is(Token::Colon);
                let (at, cause) = quotes::run_together(self.text, before, piece, is_field);
                Err(self.fault(at, piece.start, cause))
            }
        }
    }

    fn open(&mut self, piece: Piece<'a>) -> Result<(), Fault> {
        let Token::Open(bracket) = piece.token else { return Ok(()) };
        if self.frames.len() > DEEPEST {
            return Err(self.fault(piece.start, piece.start, Cause::TooDeep));
        }
        let holds = match bracket {
            '[' => Holds::Items,
            '{' => Holds::Pairs,
            _ => Holds::Unknown,
        };
        self.frames.push(Frame {
            bracket,
            start: piece.start,
            holds,
            next: Next::Start,
            field: "",
            seen: Vec::new(),
            label: None,
        });
        Ok(())
    }

    fn close(&mut self, piece: Piece<'a>, bracket: char) -> Result<(), Fault> {
        let opened = |frame: &Frame<'_>| closing(frame.bracket) == bracket;
        if self.frames.last().is_some_and(opened) {
            self.frames.pop();
            return self.complete();
        }
        if self.frames.iter().any(opened) {
            return Err(self.fault(self.gap(), piece.start, self.unclosed()));
        }
        Err(self.fault(piece.start, piece.start, Cause::Superfluous(bracket)))
    }

    /// Says that the innermost bracket is not closed.
    fn unclosed(&self) -> Cause {
        let frame = self.frames.last();
        let line = frame.map_or(1, |frame| Position::of_byte(self.text, frame.start).line);
        Cause::Unclosed { bracket: frame.map_or(')', |frame| closing(frame.bracket)), line }
    }

    /// Notes that a value is complete.
    fn complete(&mut self) -> Result<(), Fault> {
        let label = self.frames.iter().rev().find_map(|frame| frame.label);
        match self.frames.last_mut() {
            Some(frame) => {
                frame.next = Next::Comma;
                if frame.holds == Holds::Fields {
                    self.done = Some((frame.field, label));
                }
            }
            None => self.is_over = true,
        }
        Ok(())
    }

    /// Takes the colon after a field's name.
    fn field(&mut self, name: &'a str) {
        let label = if name == "label" { self.label_ahead() } else { None };
        let colon = self.pieces.next();
        if let Some(frame) = self.frames.last_mut() {
            frame.holds = Holds::Fields;
            frame.next = Next::Value;
            frame.field = name;
            frame.seen.push(name);
            frame.label = label.or(frame.label);
        }
        self.before = colon;
    }

    /// Takes the colon after a key.
    fn key(&mut self) -> Result<(), Fault> {
        self.before = self.pieces.next();
        if let Some(frame) = self.frames.last_mut() {
            frame.next = Next::Value;
        }
        Ok(())
    }

    /// Reads a label such as `T(7)` behind a colon.
    fn label_ahead(&self) -> Option<Label> {
        let mut rest = self.pieces.clone().skip(1).map(|piece| piece.token);
        let (letter, open, number) = (rest.next()?, rest.next()?, rest.next()?);
        let (Token::Word(letter), Token::Open('('), Token::Word(number)) = (letter, open, number)
        else {
            return None;
        };
        let number = number.parse().ok()?;
        match letter {
            "T" => Some(Label::T(number)),
            "W" => Some(Label::W(number)),
            "A" => Some(Label::A(number)),
            "P" => Some(Label::P(number)),
            _ => None,
        }
    }
}
