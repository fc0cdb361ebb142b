//! What is wrong with the config.

use crate::app::{BadKey, bad_key_sentence};
use crate::config::ConfigError;
use crate::i18n::Lang;
use crate::t;

use super::Sentence;
use super::disk::shown;
use super::syntax;

impl Sentence for ConfigError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Read { path, source } => {
                let why = source.sentence(lang);
                t!(lang, "error-disk-read", path = shown(path), why = why)
            }
            Self::Write { path, source } => {
                let why = source.sentence(lang);
                t!(lang, "error-disk-write", path = shown(path), why = why)
            }
            Self::TooLarge { path } => t!(lang, "error-config-too-large", path = shown(path)),
            Self::Syntax { path, line, column, what } => {
                format!("{}:{line}:{column}: {}", shown(path), syntax::sentence(what, lang))
            }
            Self::Key { path, line, column, bad } => {
                format!("{}:{line}:{column}: {}", shown(path), bad.sentence(lang))
            }
            Self::NoPlace { path } => t!(lang, "error-config-no-place", path = shown(path)),
        }
    }
}

impl Sentence for BadKey {
    fn sentence(&self, lang: Lang) -> String {
        bad_key_sentence(self, lang)
    }
}
