//! Words that stand in cells of many rows.

use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use super::counts::{Count, count};
use crate::domain::{Question, Readback, Sheet};
use crate::i18n::{CellWord, Lang, cell_words, question_named};
use crate::text;

/// Longest text that is compared with words, in bytes.
const LONGEST: usize = 200;

/// Tells whether a cell is one of these words and nothing else.
pub(in super::super) fn is_any(cell: &str, word: CellWord) -> bool {
    cell.len() <= LONGEST && list(word).contains(&plain(cell))
}

/// Tells whether a cell is a box, ticked or not.
pub(in super::super) fn is_tick(cell: &str) -> bool {
    matches!(cell.trim(), "0" | "1" | "✓" | "✔" | "☑" | "☒" | "☐" | "✗" | "✘")
        || is_any(cell, CellWord::Yes)
        || is_any(cell, CellWord::No)
}

/// Tells whether a cell names a sum; the sum itself may stand behind it.
pub(in super::super) fn is_total(cell: &str) -> bool {
    if cell.len() > LONGEST {
        return false;
    }
    let named = cell.trim().trim_end_matches(|c: char| {
        c.is_ascii_digit() || c.is_whitespace() || ":.,=–—-".contains(c)
    });
    !named.is_empty() && is_any(named, CellWord::Total) && {
        let rest = cell.trim().get(named.len()..).unwrap_or_default();
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || ":=–—-".contains(c));
        count(rest) != Count::Odd
    }
}

/// Reads what reading an answer back brought.
pub(in super::super) fn readback(cell: &str) -> Option<Readback> {
    let cell = plain(cell);
    let names = |readback: Readback| {
        Lang::ALL
            .map(|lang| plain(&lang.readback(readback)))
            .into_iter()
            .chain([readback.key().to_owned()])
    };
    Readback::ALL.into_iter().find(|readback| names(*readback).any(|name| cell.starts_with(&name)))
}

/// Reads which sheet a question is of.
pub(in super::super) fn sheet(cell: &str) -> Option<Sheet> {
    if let Some(question) = question_named(cell) {
        return Some(question.sheet());
    }
    let cell = plain(cell);
    let is_parked = Lang::ALL.iter().any(|lang| plain(&lang.sheet(Sheet::Parked)) == cell);
    let is_asked = |question: &Question| {
        Lang::ALL.iter().any(|lang| plain(&lang.usual_question(*question)) == cell)
    };
    let asked = Question::ALL.into_iter().find(is_asked).map(Question::sheet);
    asked.or(is_parked.then_some(Sheet::Parked))
}

fn plain(text: &str) -> String {
    let folded = text::fold(&text::clean_line(text));
    folded.trim_matches(|c: char| c.is_whitespace() || ".,:;!?\"'()-".contains(c)).to_owned()
}

fn list(word: CellWord) -> &'static HashSet<String> {
    static LISTS: OnceLock<BTreeMap<CellWord, HashSet<String>>> = OnceLock::new();
    static NONE: OnceLock<HashSet<String>> = OnceLock::new();
    const WORDS: [CellWord; 8] = [
        CellWord::Total,
        CellWord::Anonymous,
        CellWord::Nobody,
        CellWord::Yes,
        CellWord::No,
        CellWord::Another,
        CellWord::Rejected,
        CellWord::NamePart,
    ];
    let read = |word: CellWord| (word, cell_words(word).map(plain).collect());
    let lists = LISTS.get_or_init(|| WORDS.into_iter().map(read).collect());
    lists.get(&word).unwrap_or_else(|| NONE.get_or_init(HashSet::new))
}
