//! The diagnosis: what the reader stumbled over, brought back to what is wrong in the file.

use std::str::Utf8Error;

use ron::Error;
use ron::error::SpannedError;

use super::cause::{Cause, Kind};
use super::position::{Position, byte_of};
use super::quotes::{PRINT_QUOTES, bare_text, quotes_to_the_end};
use super::scan::Token;
use super::structure::{Context, Fault, Frame, Next, Piece, unexpected};
use super::walk::survey;
use super::{FormatError, encoding};
use crate::text::nearest;

/// Says what is wrong in a text that the reader refused, and where.
pub(super) fn diagnose(text: &str, error: &SpannedError) -> FormatError {
    let stopped = stopped_at(text, error);
    let survey = survey(text, stopped);
    if let Some(fault) = survey.fault.as_ref() {
        let is_cut = matches!(fault.cause, Cause::CutOff { .. }) && stopped >= survey.last;
        if fault.seen <= stopped || is_cut {
            return syntax(text, fault.clone());
        }
    }
    let Some(context) = survey.context else {
        let fault = Fault { at: stopped, seen: stopped, label: None, cause: Cause::Stranger };
        return syntax(text, survey.fault.unwrap_or(fault));
    };
    let (at, cause) = read_as_meant(text, &error.code, &context, stopped, survey.fault.is_some());
    syntax(text, Fault { at, seen: stopped, label: context.label(), cause })
}

/// Says what is wrong in the structure of a text, whatever it means; none where that is sound.
pub(super) fn structural(text: &str) -> Option<FormatError> {
    survey(text, text.len()).fault.map(|fault| syntax(text, fault))
}

/// Says why bytes are no text.
pub(super) fn no_text(bytes: &[u8]) -> Option<FormatError> {
    if let Some(encoding) = encoding::other_than_utf8(bytes) {
        let cause = Cause::Encoding(encoding);
        return Some(FormatError::Syntax {
            place: Position::START,
            label: None,
            cause: Box::new(cause),
        });
    }
    let zeros = bytes.iter().rev().take_while(|byte| **byte == 0).count();
    if zeros > 0 {
        let written = bytes.get(..bytes.len() - zeros).unwrap_or_default();
        let written = std::str::from_utf8(written).unwrap_or_else(|error| valid(written, &error));
        let place = Position::of_byte(written, written.len());
        let zeros = FormatError::Syntax { place, label: None, cause: Box::new(Cause::Zeros) };
        return Some(structural(written).unwrap_or(zeros));
    }
    let error = std::str::from_utf8(bytes).err()?;
    let valid = valid(bytes, &error);
    let cut = error.error_len().is_none().then(|| structural(valid)).flatten();
    Some(cut.unwrap_or_else(|| FormatError::Syntax {
        place: Position::of_byte(valid, valid.len()),
        label: None,
        cause: Box::new(Cause::NoText),
    }))
}

/// Returns the text before the first byte that is none.
fn valid<'a>(bytes: &'a [u8], error: &Utf8Error) -> &'a str {
    let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
    std::str::from_utf8(valid).unwrap_or_default()
}

fn syntax(text: &str, fault: Fault) -> FormatError {
    let place = Position::of_byte(text, fault.at);
    FormatError::Syntax { place, label: fault.label, cause: Box::new(fault.cause) }
}

/// Returns the byte of what the reader stumbled over.
fn stopped_at(text: &str, error: &SpannedError) -> usize {
    let end = byte_of(text, error.span.end.line, error.span.end.col).unwrap_or(text.len());
    match error.code {
        // Here the reader has gone past it.
        Error::Message(_)
        | Error::InvalidValueForType { .. }
        | Error::NoSuchStructField { .. }
        | Error::NoSuchEnumVariant { .. }
        | Error::DuplicateStructField { .. }
        | Error::ExpectedDifferentStructName { .. }
        | Error::InvalidEscape(_)
        | Error::IntegerOutOfBounds => end.saturating_sub(1),
        _ => end,
    }
}

/// Turns what the reader says into the byte and the cause of what is wrong.
fn read_as_meant(
    text: &str,
    error: &Error,
    context: &Context<'_>,
    stopped: usize,
    is_torn: bool,
) -> (usize, Cause) {
    let start = context.piece.map_or(stopped, |piece| piece.start);
    let within = || context.within().map(str::to_owned);
    let cause = match error {
        Error::NoSuchStructField { expected, found, .. } => {
            if is_torn && context.belongs_outside(found) {
                return not_closed(text, context);
            }
            Cause::UnknownField {
                found: found.clone(),
                nearest: nearest(found, expected),
                known: expected,
                within: within(),
            }
        }
        Error::MissingStructField { field, .. } => {
            let open = context.frames.last().map_or(start, |frame| frame.start);
            return (open, Cause::MissingField { field, within: within() });
        }
        Error::DuplicateStructField { field, .. } => {
            if is_torn && context.belongs_outside(field) {
                return not_closed(text, context);
            }
            Cause::FieldTwice { field }
        }
        Error::NoSuchEnumVariant { expected: ["T", "W", "A", "P"], .. } => {
            Cause::NoLabel(said(text, context))
        }
        Error::NoSuchEnumVariant { expected, found, .. } => Cause::UnknownValue {
            found: found.clone(),
            nearest: nearest(found, expected),
            known: expected,
        },
        Error::ExpectedDifferentStructName { .. } if context.after == Some(Token::Colon) => {
            Cause::Unopened('(')
        }
        Error::Message(why) if why.starts_with("UUID") => Cause::NoId(said(text, context)),
        Error::Message(why) if why.contains("is not a moment") => {
            Cause::NoMoment(said(text, context))
        }
        Error::Message(_) => Cause::NoDay(said(text, context)),
        Error::InvalidEscape(_) => return (stopped, Cause::Escape),
        Error::IntegerOutOfBounds => Cause::Bounds,
        Error::ExceededRecursionLimit => Cause::TooDeep,
        Error::ExpectedComma if start < stopped => wrong_kind(text, context, Kind::Number),
        Error::ExpectedString => wrong_kind(text, context, Kind::Text),
        Error::ExpectedInteger
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning
        | Error::ExpectedFloat => wrong_kind(text, context, Kind::Number),
        Error::ExpectedBoolean => wrong_kind(text, context, Kind::Boolean),
        Error::ExpectedArray => match context.piece.map(|piece| piece.token) {
            Some(Token::Open('(')) => Cause::Unopened('['),
            _ => wrong_kind(text, context, Kind::List),
        },
        Error::ExpectedMap => match context.piece.map(|piece| piece.token) {
            Some(Token::Text(_) | Token::Word(_)) if context.after == Some(Token::Colon) => {
                Cause::Unopened('{')
            }
            _ => wrong_kind(text, context, Kind::Pairs),
        },
        Error::ExpectedStructLike if context.field() == "label" => {
            Cause::NoLabel(said(text, context))
        }
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. } => wrong_kind(text, context, Kind::Fields),
        Error::ExpectedIdentifier
        | Error::SuggestRawIdentifier(_)
        | Error::InvalidIdentifier(_)
            if context.next() != Some(Next::Start) || is_item(context) =>
        {
            if context.field() == "label" {
                Cause::NoLabel(said(text, context))
            } else {
                wrong_kind(text, context, Kind::Word)
            }
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            return not_closed(text, context);
        }
        _ => match context.piece {
            Some(piece) => unexpected(piece, text),
            None => Cause::Empty,
        },
    };
    (start, cause)
}

/// Tells whether the innermost bracket holds values without names.
fn is_item(context: &Context<'_>) -> bool {
    context.frames.last().is_some_and(|frame| frame.field.is_empty())
}

/// Says that the innermost bracket is not closed before this place.
fn not_closed(text: &str, context: &Context<'_>) -> (usize, Cause) {
    let at = match context.before {
        Some(Piece { token: Token::Comma, start, .. }) => start,
        Some(before) => before.end,
        None => 0,
    };
    let line = context.frames.last().map_or(1, |frame| Position::of_byte(text, frame.start).line);
    let bracket = context.frames.last().map_or(')', Frame::closing);
    (at, Cause::Unclosed { bracket, line })
}

/// Returns what stands at the place, shortened, without its quotes.
fn said(text: &str, context: &Context<'_>) -> String {
    let piece = context.piece.and_then(|piece| text.get(piece.start..piece.end));
    piece.unwrap_or_default().trim_matches('"').chars().take(40).collect()
}

/// Says that a value of another kind is expected.
fn wrong_kind(text: &str, context: &Context<'_>, expected: Kind) -> Cause {
    let field = context.field().to_owned();
    let Some(piece) = context.piece else { return Cause::Empty };
    let found = match piece.token {
        Token::Text(_) => Kind::Text,
        Token::Open('[') => Kind::List,
        Token::Open('{') => Kind::Pairs,
        Token::Open(_) => Kind::Fields,
        Token::Comma | Token::Close(_) => return Cause::NoValue { field },
        Token::Colon | Token::Comment(_) => return unexpected(piece, text),
        Token::Word(word) if expected == Kind::Text && word.starts_with(PRINT_QUOTES) => {
            return Cause::PrintQuotes;
        }
        Token::Word(_)
            if expected == Kind::Text && quotes_to_the_end(text, piece.start) % 2 == 1 =>
        {
            return bare_text(text, piece.start);
        }
        Token::Word("true" | "false") => Kind::Boolean,
        Token::Word(word) if word.parse::<f64>().is_ok() && expected != Kind::Number => {
            Kind::Number
        }
        Token::Word(_) => Kind::Word,
    };
    Cause::WrongKind { field, expected, found }
}
