//! Every text a person reads, and all else that differs from language to language.
//!
//! A language is a folder of texts in Fluent files, one for each part of the program, and a file of
//! its rules beside the folder. To add one, write both, name the file's `Language` in [`Lang::ALL`],
//! and switch its stemmer on in `Cargo.toml`, at the crate `frostem`. Tests compare the texts of all
//! languages key by key and argument by argument, and look for every key the code asks for, so a
//! missing text never reaches a person.

mod bundle;
mod counting;
mod dates;
mod earlier;
mod en;
mod headings;
mod keyboard;
mod labels;
mod lang;
mod language;
mod merging;
mod names;
mod naming;
mod numbers;
mod people;
mod plan;
mod promises;
mod replies;
mod roster;
mod ru;
mod spoken;
mod tables;
mod verdicts;
mod words;

pub use bundle::Args;
pub use counting::counting_named;
pub use dates::{due, past_day};
pub use headings::{cell_words, heading_words};
pub use keyboard::qwerty;
pub use labels::{parse_label, parse_platform_label};
pub use lang::Lang;
pub use merging::{MergeRow, RowKind};
pub use naming::{group_named, voice_named};
pub use people::{NameWord, ends_like_patronymic, ends_like_surname, name_root, name_word};
pub use plan::{days, lab_group, question_named, stage_named};
pub use promises::{due_and_why, outcomes_typed};
pub use replies::reply_named;
pub use roster::roster;
pub use spoken::{Named, Spoken, known_doer, speaker};
pub use tables::{CellWord, Heading, HeadingWords};
pub use words::WORD_RULES;

/// Returns a text in a language: `t!(lang, "saved")`, `t!(lang, "troubles-count", n = 3)`.
///
/// The key must be written out, so that a test can look it up in every language.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:literal) => {
        $lang.text($key)
    };
    ($lang:expr, $key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::Args::new();
        $(args.set(stringify!($name), $value);)+
        $lang.format($key, &args)
    }};
}
