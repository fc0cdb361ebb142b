//! What can go wrong with reports.

use crate::export::{ExportFailed, WriteFailed};
use crate::i18n::Lang;
use crate::t;

use super::Sentence;
use super::disk::shown;

impl Sentence for ExportFailed {
    fn sentence(&self, lang: Lang) -> String {
        let why = crate::text::clean_line(&self.reason);
        t!(lang, "error-export", format = self.format.to_string(), why = why)
    }
}

impl Sentence for WriteFailed {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Exists { path } => t!(lang, "error-taken", path = shown(path)),
            Self::Write { path, source } => {
                t!(lang, "error-disk-write", path = shown(path), why = source.sentence(lang))
            }
        }
    }
}
