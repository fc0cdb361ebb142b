//! Errors as a person reads them: each becomes one sentence that says what failed, where, and why.
//!
//! Every room has errors of its own, typed by what was intended. Here they meet the languages.

mod brief;
mod cause;
mod config;
mod disk;
mod export;
mod import;
mod runtime;
mod storage;
mod syntax;

use crate::app::refusal_sentence;
use crate::domain::Refusal;
use crate::i18n::Lang;

pub use brief::InBrief;
pub use cause::how_to_mend;
pub use storage::{copies_to_tell, handed_over, library_faults};

/// What can be said to a person in one sentence.
pub trait Sentence {
    /// Returns the sentence in a language.
    fn sentence(&self, lang: Lang) -> String;
}

impl Sentence for Refusal {
    fn sentence(&self, lang: Lang) -> String {
        refusal_sentence(self, lang)
    }
}
