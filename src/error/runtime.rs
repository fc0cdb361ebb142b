//! What can go wrong with the program on a terminal.

use crate::i18n::Lang;
use crate::runtime::Error;
use crate::t;

use super::Sentence;
use super::disk::shown;

impl Sentence for Error {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Terminal(error) => t!(lang, "error-terminal", why = error.sentence(lang)),
            Self::Threads(error) => t!(lang, "error-threads", why = error.sentence(lang)),
            Self::Open(error) => error.sentence(lang),
            Self::Unsaved(unsaved) => {
                let why = unsaved.source.sentence(lang);
                match &unsaved.path {
                    Some(path) => t!(lang, "error-unsaved", path = shown(path), why = why),
                    None => why,
                }
            }
        }
    }
}
