//! How something stands, in a word of any language.

use std::sync::OnceLock;

use crate::i18n::{CellWord, WORD_RULES, cell_words};
use crate::text;

/// Longest text that begins with such a word, in bytes.
const LONGEST: usize = 1_000;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Standing {
    /// It is still to be done.
    Open,
    /// It is done.
    Done,
    /// It was put off.
    Moved,
    /// It was given up.
    Dropped,
}

/// Reads how something stands, with what is said behind the word: `done 3 March (at last)`.
pub(in super::super) fn standing(cell: &str) -> Option<(Standing, String)> {
    if cell.len() > LONGEST {
        return None;
    }
    let cell = text::clean_line(cell);
    let said: Vec<&str> = text::words(&cell).collect();
    let stems: Vec<String> = said.iter().map(|word| (WORD_RULES.stem)(&text::fold(word))).collect();
    let begins = words().iter().filter(|(_, words)| stems.starts_with(words));
    let (standing, words) = begins.max_by_key(|(_, words)| words.len())?;
    let mut rest = cell.as_str();
    for word in said.iter().take(words.len()) {
        rest = rest.split_once(word)?.1;
    }
    Some((*standing, rest.trim().to_owned()))
}

/// Lists the words by their stems.
fn words() -> &'static [(Standing, Vec<String>)] {
    static WORDS: OnceLock<Vec<(Standing, Vec<String>)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let of = |standing: Standing, word: CellWord| {
            cell_words(word).map(move |entry| {
                let stems = text::words(entry).map(|word| (WORD_RULES.stem)(&text::fold(word)));
                (standing, stems.collect())
            })
        };
        of(Standing::Open, CellWord::Open)
            .chain(of(Standing::Done, CellWord::Done))
            .chain(of(Standing::Moved, CellWord::Moved))
            .chain(of(Standing::Dropped, CellWord::Dropped))
            .filter(|(_, stems): &(Standing, Vec<String>)| !stems.is_empty())
            .collect()
    })
}
