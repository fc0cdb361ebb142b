//! How names of people differ from names of offices, in any language.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::domain::Group;

use super::lang::Lang;
use super::words::WORD_RULES;

/// The fewest letters of a stem by which a word is known.
const LETTERS_OF_STEM: usize = 4;

/// What a word tells of the name it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameWord {
    /// Only offices, groups and bodies are called so: "committee", "school", "residents".
    Office,
    /// A person is named beside it: "director", "Mr".
    Position,
    /// A place, or whoever something is named after, stands behind it: "city", "named after".
    Place,
    /// It parts two names: "and", "from".
    Between,
}

/// Tells what a word says of the name it stands in; none for other words. Offices are known whatever the
/// ending, unless the word is written as a surname is: "Советов" is nobody's "совет".
pub fn name_word(word: &str) -> Option<NameWord> {
    let is_written_large = word.chars().next().is_some_and(char::is_uppercase);
    let may_bend = !(is_written_large && ends_like_surname(word));
    let word = plain(word);
    let is_bent = |list: &HashSet<String>| may_bend && list.contains(&(WORD_RULES.stem)(&word));
    let Lists { between, positions, places, offices, office_stems } = lists();
    if between.contains(&word) {
        Some(NameWord::Between)
    } else if positions.contains(&word) {
        Some(NameWord::Position)
    } else if places.contains(&word) {
        Some(NameWord::Place)
    } else {
        (offices.contains(&word) || is_bent(office_stems)).then_some(NameWord::Office)
    }
}

/// Tells whether a word ends as surnames do, in any case, whatever letters it is written in.
pub fn ends_like_surname(word: &str) -> bool {
    ends_like(word, |Lang(language)| language.person_endings.surnames)
}

/// Tells whether a word ends as patronymics do, in any case.
pub fn ends_like_patronymic(word: &str) -> bool {
    ends_like(word, |Lang(language)| language.person_endings.patronymics)
}

/// Takes the endings off a name, so that "Иванова", "Ивановой" and "Иванову" have the root of "Иванов".
pub fn name_root(word: &str) -> String {
    let word = plain(word);
    let of_language =
        |lang: &Lang| word.chars().next().is_some_and(|c| lang.0.letters.contains(&c));
    let endings = Lang::ALL.into_iter().filter(of_language);
    let endings = endings.flat_map(|lang| lang.0.person_endings.cases.split_whitespace());
    let root = endings.filter_map(|ending| before(&word, ending)).min_by_key(|root| root.len());
    root.unwrap_or(&word).to_owned()
}

fn ends_like(word: &str, endings: impl Fn(Lang) -> &'static str) -> bool {
    let word = plain(word);
    let all = Lang::ALL.into_iter().flat_map(|lang| endings(lang).split_whitespace());
    all.into_iter().any(|ending| before(&word, ending).is_some())
}

/// Returns what stands before an ending: two letters or more.
fn before<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    word.strip_suffix(ending).filter(|root| root.chars().nth(1).is_some())
}

fn plain(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}

/// The words that tell what a name is.
struct Lists {
    between: HashSet<String>,
    positions: HashSet<String>,
    places: HashSet<String>,
    offices: HashSet<String>,
    office_stems: HashSet<String>,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let groups = |lang: Lang| {
            let named = Group::WELL_KNOWN.into_iter().flat_map(|key| {
                let full = lang.known_group_in_full(key);
                lang.group_synonyms(key).into_iter().chain(full)
            });
            named.collect::<Vec<_>>().join(" ")
        };
        let offices = words(|lang| format!("{} {}", lang.text("name-words-office"), groups(lang)));
        Lists {
            between: words(|lang| lang.text("name-words-between")),
            positions: words(|lang| lang.text("name-words-position")),
            places: words(|lang| lang.text("name-words-place")),
            office_stems: long_stems(&offices),
            offices,
        }
    })
}

/// Lists the stems that are long enough to be of no other word: "АНО" has that of "Анна".
fn long_stems(words: &HashSet<String>) -> HashSet<String> {
    let stems = words.iter().map(|word| (WORD_RULES.stem)(word));
    stems.filter(|stem| stem.chars().count() >= LETTERS_OF_STEM).collect()
}

fn words(text: impl Fn(Lang) -> String) -> HashSet<String> {
    let texts = Lang::ALL.map(|lang| plain(&text(lang)));
    let words = texts.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
