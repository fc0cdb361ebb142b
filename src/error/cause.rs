//! What is wrong in the text of a session or a plan, said to somebody who has just edited it or got it by mail.

use crate::i18n::Lang;
use crate::storage::format::{Cause, Encoding, Kind};
use crate::t;
use crate::text::clean_line;

/// Returns the sentence for what is wrong in a text, without the place.
pub(super) fn sentence(cause: &Cause, lang: Lang) -> String {
    match cause {
        Cause::Empty => t!(lang, "wrong-empty"),
        Cause::Zeros => t!(lang, "wrong-zeros"),
        Cause::Encoding(Encoding::Packed) => t!(lang, "wrong-packed"),
        Cause::Encoding(encoding) => t!(lang, "wrong-encoding", name = encoding.name()),
        Cause::NoText => t!(lang, "wrong-no-text"),
        Cause::Stranger => t!(lang, "wrong-stranger"),
        Cause::CutOff { after: Some(field) } => {
            t!(lang, "wrong-cut-off-after", field = clean_line(field))
        }
        Cause::CutOff { after: None } => t!(lang, "wrong-cut-off"),
        Cause::GoesOn => t!(lang, "wrong-goes-on"),
        Cause::UnclosedText => t!(lang, "wrong-open-quote"),
        Cause::UnopenedText => t!(lang, "wrong-no-open-quote"),
        Cause::InnerQuote => t!(lang, "wrong-inner-quote"),
        Cause::PrintQuotes => t!(lang, "wrong-print-quotes"),
        Cause::UnclosedComment => t!(lang, "wrong-open-comment"),
        Cause::Unclosed { bracket, line } => {
            t!(lang, "wrong-unclosed", mark = bracket.to_string(), line = *line)
        }
        Cause::Unopened(bracket) => t!(lang, "wrong-unopened", mark = bracket.to_string()),
        Cause::Superfluous(bracket) => {
            t!(lang, "wrong-superfluous", mark = bracket.to_string())
        }
        Cause::MissingComma => t!(lang, "wrong-no-comma"),
        Cause::ExtraComma => t!(lang, "wrong-extra-comma"),
        Cause::MissingColon { field } => {
            t!(lang, "wrong-no-colon", field = clean_line(field))
        }
        Cause::NoValue { field } => t!(lang, "wrong-no-value", field = clean_line(field)),
        Cause::UnknownField { .. } | Cause::MissingField { .. } | Cause::FieldTwice { .. } => {
            of_fields(cause, lang)
        }
        Cause::UnknownValue { found, nearest, known } => {
            let found = clean_line(found);
            match nearest {
                Some(nearest) => {
                    t!(lang, "wrong-no-variant-near", found = found, nearest = *nearest)
                }
                None => {
                    t!(lang, "wrong-no-variant", found = found, expected = known.join(", "))
                }
            }
        }
        Cause::NoLabel(found) => t!(lang, "wrong-no-label", found = clean_line(found)),
        Cause::NoDay(found) => t!(lang, "wrong-no-day", found = clean_line(found)),
        Cause::NoMoment(found) => t!(lang, "wrong-no-moment", found = clean_line(found)),
        Cause::NoId(found) => t!(lang, "wrong-no-id", found = clean_line(found)),
        Cause::WrongKind { field, expected, found } => {
            let (expected, found) = (kind(*expected, lang), kind(*found, lang));
            if field.is_empty() {
                return t!(lang, "wrong-value", expected = expected, found = found);
            }
            let field = clean_line(field);
            t!(lang, "wrong-value-of", field = field, expected = expected, found = found)
        }
        Cause::Escape => t!(lang, "wrong-escape"),
        Cause::Bounds => t!(lang, "wrong-bounds"),
        Cause::TooDeep => t!(lang, "wrong-too-deep"),
        Cause::Unexpected(found) => t!(lang, "wrong-unexpected", found = clean_line(found)),
    }
}

fn of_fields(cause: &Cause, lang: Lang) -> String {
    match cause {
        Cause::UnknownField { found, nearest: Some(nearest), .. } => {
            t!(lang, "wrong-no-field-near", found = clean_line(found), nearest = *nearest)
        }
        Cause::UnknownField { found, known, within: Some(within), .. } => {
            let (found, within) = (clean_line(found), clean_line(within));
            let known = known.join(", ");
            t!(lang, "wrong-no-field-in", found = found, within = within, expected = known)
        }
        Cause::UnknownField { found, known, .. } => {
            t!(lang, "wrong-no-field", found = clean_line(found), expected = known.join(", "))
        }
        Cause::MissingField { field, within: Some(within) } => {
            t!(lang, "wrong-missing-in", field = *field, within = clean_line(within))
        }
        Cause::MissingField { field, within: None } => {
            t!(lang, "wrong-missing", field = *field)
        }
        Cause::FieldTwice { field } => t!(lang, "wrong-twice", field = *field),
        _ => String::new(),
    }
}

fn kind(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Text => t!(lang, "wrong-kind-text"),
        Kind::Number => t!(lang, "wrong-kind-number"),
        Kind::Boolean => t!(lang, "wrong-kind-boolean"),
        Kind::Word => t!(lang, "wrong-kind-word"),
        Kind::List => t!(lang, "wrong-kind-list"),
        Kind::Pairs => t!(lang, "wrong-kind-pairs"),
        Kind::Fields => t!(lang, "wrong-kind-fields"),
    }
}

/// Says what to do about it in a text editor, each cause in its own way.
pub fn how_to_mend(cause: &Cause, line: usize, lang: Lang) -> String {
    match cause {
        Cause::Empty => t!(lang, "mend-empty"),
        Cause::Zeros => t!(lang, "mend-zeros"),
        Cause::Encoding(Encoding::Packed) => t!(lang, "mend-packed"),
        Cause::Encoding(encoding) => t!(lang, "mend-encoding", name = encoding.name()),
        Cause::NoText => t!(lang, "mend-no-text", line = line),
        Cause::Stranger => t!(lang, "mend-stranger"),
        Cause::CutOff { .. } => t!(lang, "mend-cut-off"),
        Cause::GoesOn => t!(lang, "mend-goes-on", line = line),
        Cause::UnclosedText => t!(lang, "mend-open-quote", line = line),
        Cause::UnopenedText => t!(lang, "mend-no-open-quote", line = line),
        Cause::InnerQuote => t!(lang, "mend-inner-quote", line = line),
        Cause::PrintQuotes => t!(lang, "mend-print-quotes", line = line),
        Cause::UnclosedComment => t!(lang, "mend-open-comment"),
        Cause::Unclosed { bracket, .. } => {
            t!(lang, "mend-unclosed", line = line, mark = bracket.to_string())
        }
        Cause::Unopened(bracket) => {
            t!(lang, "mend-unopened", line = line, mark = bracket.to_string())
        }
        Cause::Superfluous(bracket) => {
            t!(lang, "mend-superfluous", line = line, mark = bracket.to_string())
        }
        Cause::MissingComma => t!(lang, "mend-no-comma", line = line),
        Cause::ExtraComma => t!(lang, "mend-extra-comma", line = line),
        Cause::MissingColon { field } => {
            t!(lang, "mend-no-colon", line = line, field = clean_line(field))
        }
        Cause::NoValue { field } => {
            t!(lang, "mend-no-value", line = line, field = clean_line(field))
        }
        Cause::UnknownField { found, nearest: Some(nearest), .. } => {
            t!(
                lang,
                "mend-no-field-near",
                line = line,
                found = clean_line(found),
                nearest = *nearest
            )
        }
        Cause::UnknownField { found, .. } => {
            t!(lang, "mend-no-field", line = line, found = clean_line(found))
        }
        Cause::MissingField { field, .. } => {
            t!(lang, "mend-missing", line = line, field = *field)
        }
        Cause::FieldTwice { field } => t!(lang, "mend-field-twice", line = line, field = *field),
        Cause::UnknownValue { known, .. } => {
            t!(lang, "mend-no-variant", line = line, expected = known.join(", "))
        }
        Cause::NoLabel(_) => t!(lang, "mend-no-label", line = line),
        Cause::NoDay(_) => t!(lang, "mend-no-day", line = line),
        Cause::NoMoment(_) => t!(lang, "mend-no-moment", line = line),
        Cause::NoId(_) => t!(lang, "mend-no-id", line = line),
        Cause::WrongKind { expected, .. } => mend_of_kind(*expected, line, lang),
        Cause::Escape => t!(lang, "mend-escape", line = line),
        Cause::Bounds => t!(lang, "mend-bounds", line = line),
        Cause::TooDeep => t!(lang, "mend-too-deep"),
        Cause::Unexpected(found) => {
            t!(lang, "mend-unexpected", line = line, found = clean_line(found))
        }
    }
}

fn mend_of_kind(expected: Kind, line: usize, lang: Lang) -> String {
    match expected {
        Kind::Text => t!(lang, "mend-kind-text", line = line),
        Kind::Number => t!(lang, "mend-kind-number", line = line),
        Kind::Boolean => t!(lang, "mend-kind-boolean", line = line),
        Kind::Word => t!(lang, "mend-kind-word", line = line),
        Kind::List => t!(lang, "mend-kind-list", line = line),
        Kind::Pairs => t!(lang, "mend-kind-pairs", line = line),
        Kind::Fields => t!(lang, "mend-kind-fields", line = line),
    }
}
