//! What tables of other programs call their columns, and what they write into cells, in every language.

use super::lang::Lang;
use super::tables::{CellWord, Heading, HeadingWords};

/// Goes over the words of a heading in each language.
pub fn heading_words(heading: Heading) -> impl Iterator<Item = HeadingWords> {
    Lang::ALL.into_iter().map(move |Lang(language)| (language.headings)(heading))
}

/// Goes over the words of cells in all languages, in small letters.
pub fn cell_words(word: CellWord) -> impl Iterator<Item = &'static str> {
    let lists = Lang::ALL.into_iter().map(move |Lang(language)| (language.cells)(word));
    lists.flat_map(|list| list.split(',')).map(str::trim).filter(|word| !word.is_empty())
}
