//! Errors in brief: the file by its name alone and the cause in plain words, for documents that go to
//! others and for screens with little room. Line and column stand in the whole sentence.

use std::path::Path;

use crate::i18n::Lang;
use crate::storage::format::Cause;
use crate::storage::library::PlanFault;
use crate::storage::{DiskError, FormatError, OpenError};
use crate::t;
use crate::text::clean_line;

use super::disk::reason;

/// What can be said in one short sentence, without a path and without a place in a file.
pub trait InBrief {
    /// Returns the sentence in a language.
    fn in_brief(&self, lang: Lang) -> String;
}

impl InBrief for FormatError {
    fn in_brief(&self, lang: Lang) -> String {
        match self {
            Self::TooLarge { .. } => t!(lang, "brief-too-large"),
            Self::Syntax { cause, .. } => of_cause(cause, lang),
            Self::Invalid { .. } => t!(lang, "brief-rule"),
            Self::Newer(_) => t!(lang, "brief-newer"),
            Self::Unknown(_) | Self::Migration { .. } => t!(lang, "brief-layout"),
        }
    }
}

fn of_cause(cause: &Cause, lang: Lang) -> String {
    match cause {
        Cause::Empty => t!(lang, "brief-empty"),
        Cause::CutOff { .. } => t!(lang, "brief-cut-off"),
        Cause::Encoding(encoding) => t!(lang, "brief-encoding", name = encoding.name()),
        Cause::Zeros | Cause::NoText => t!(lang, "brief-damaged"),
        Cause::Stranger => t!(lang, "brief-stranger"),
        Cause::UnknownField { .. } | Cause::MissingField { .. } | Cause::FieldTwice { .. } => {
            t!(lang, "brief-fields")
        }
        Cause::UnknownValue { .. }
        | Cause::NoLabel(_)
        | Cause::NoDay(_)
        | Cause::NoMoment(_)
        | Cause::NoId(_)
        | Cause::WrongKind { .. }
        | Cause::NoValue { .. }
        | Cause::Bounds
        | Cause::TooDeep => t!(lang, "brief-value"),
        Cause::GoesOn
        | Cause::UnclosedText
        | Cause::UnopenedText
        | Cause::InnerQuote
        | Cause::PrintQuotes
        | Cause::UnclosedComment
        | Cause::Unclosed { .. }
        | Cause::Unopened(_)
        | Cause::Superfluous(_)
        | Cause::MissingComma
        | Cause::ExtraComma
        | Cause::MissingColon { .. }
        | Cause::Escape
        | Cause::Unexpected(_) => t!(lang, "brief-marks"),
    }
}

impl InBrief for OpenError {
    fn in_brief(&self, lang: Lang) -> String {
        match self {
            Self::Missing { path, .. } => t!(lang, "error-missing", path = name(path)),
            Self::Unreadable { source, .. } => source.in_brief(lang),
            Self::Disk(error) => error.in_brief(lang),
        }
    }
}

impl InBrief for DiskError {
    fn in_brief(&self, lang: Lang) -> String {
        let why = reason(&self.source, lang);
        t!(lang, "error-disk-read", path = name(&self.path), why = why)
    }
}

impl InBrief for PlanFault {
    fn in_brief(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(error) => t!(lang, "brief-plan", why = error.in_brief(lang)),
            Self::Newer { .. } => t!(lang, "brief-plan-newer"),
            Self::Misnamed(files) => {
                let names: Vec<String> = files.iter().map(|file| name(file)).collect();
                t!(lang, "brief-plan-misnamed", n = names.len(), names = names.join(", "))
            }
        }
    }
}

fn name(path: &Path) -> String {
    clean_line(&path.file_name().unwrap_or_default().to_string_lossy())
}
