//! What is wrong in the config, said to somebody who has just edited it.

use ron::Error;

use crate::i18n::Lang;
use crate::t;
use crate::text::clean_line;

/// Returns the sentence for what the reader of a file stumbled over, without the place.
pub(super) fn sentence(error: &Error, lang: Lang) -> String {
    match error {
        Error::Eof => t!(lang, "error-ron-ends"),
        Error::TrailingCharacters => t!(lang, "error-ron-goes-on"),
        Error::ExpectedStringEnd => t!(lang, "error-ron-open-quote"),
        Error::UnclosedBlockComment => t!(lang, "error-ron-open-comment"),
        Error::InvalidEscape(_) => t!(lang, "error-ron-escape"),
        Error::IntegerOutOfBounds => t!(lang, "error-ron-bounds"),
        Error::Utf8Error(_) => t!(lang, "error-ron-utf8"),
        Error::ExceededRecursionLimit => t!(lang, "error-ron-too-deep"),
        Error::ExpectedString => t!(lang, "error-ron-expected-text"),
        Error::ExpectedInteger => t!(lang, "error-ron-expected-number"),
        Error::ExpectedBoolean => t!(lang, "error-ron-expected-boolean"),
        Error::ExpectedIdentifier => t!(lang, "error-ron-expected-name"),
        Error::UnexpectedChar(found) => {
            t!(lang, "error-ron-unexpected", found = clean_line(&found.to_string()))
        }
        Error::NoSuchStructField { expected, found, .. } => {
            t!(
                lang,
                "error-ron-no-field",
                found = clean_line(found),
                expected = expected.join(", ")
            )
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            t!(
                lang,
                "error-ron-no-variant",
                found = clean_line(found),
                expected = expected.join(", ")
            )
        }
        Error::MissingStructField { field, .. } => t!(lang, "error-ron-missing", field = *field),
        Error::DuplicateStructField { field, .. } => t!(lang, "error-ron-twice", field = *field),
        Error::InvalidValueForType { expected, found } => t!(
            lang,
            "error-ron-wrong-value",
            expected = clean_line(expected),
            found = clean_line(found)
        ),
        other => match missing_mark(other) {
            Some(mark) => t!(lang, "error-ron-expected", mark = mark),
            None => t!(lang, "error-ron-other", what = clean_line(&other.to_string())),
        },
    }
}

/// Returns the mark that should stand where the reader stopped.
fn missing_mark(error: &Error) -> Option<&'static str> {
    match error {
        Error::ExpectedArray => Some("["),
        Error::ExpectedArrayEnd => Some("]"),
        Error::ExpectedComma => Some(","),
        Error::ExpectedMap => Some("{"),
        Error::ExpectedMapEnd => Some("}"),
        Error::ExpectedMapColon => Some(":"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Some("("),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Some(")"),
        // The reader knows many more, that no file of ours brings about.
        _ => None,
    }
}
