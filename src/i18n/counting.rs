//! Ways of counting votes: in words as people type them, and as they are shown.

use crate::domain::Counting;
use crate::t;

use super::lang::Lang;

/// The most dots that anybody has on a sheet.
const MOST_DOTS: u32 = 1_000;

/// Finds the way of counting that is meant, in any language: `show of hands`, `dots 3`, `dots=3`, `3`, `five picks`,
/// `пять лучших`. A number alone is that of the dots each person has; nothing or no dots mean a show of hands. None
/// where no way is named.
pub fn counting_named(text: &str) -> Option<Counting> {
    let text = text.trim().to_lowercase();
    let is_less_than_none = |part: &str| {
        let number = part.strip_prefix(['-', '−', '–']);
        number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
    };
    if text.split(['=', ' ']).any(is_less_than_none) {
        return None;
    }
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        parts.partition(|part| part.chars().all(|c| c.is_ascii_digit()));
    let [dots, picks, hands, aside] = [
        in_each(|lang| t!(lang, "counting-words-dots")),
        in_each(|lang| t!(lang, "counting-words-picks")),
        in_each(|lang| t!(lang, "counting-words-hands")),
        in_each(|lang| t!(lang, "counting-words-aside")),
    ];
    let begins = |word: &str, list: &[String]| list.iter().any(|it| word.starts_with(it.as_str()));
    let says = |list: &[String]| words.iter().any(|word| begins(word, list));
    let is_known = |word: &&str| {
        [&dots, &picks, &hands].iter().any(|list| begins(word, list))
            || aside.iter().any(|it| it == *word)
    };
    if !words.iter().all(is_known) {
        return None;
    }
    let is_of_dots = says(&dots);
    match numbers.as_slice() {
        [] if text.is_empty() => Some(Counting::Hands),
        [number] if words.is_empty() || is_of_dots => match number.parse() {
            Ok(0) => Some(Counting::Hands),
            Ok(dots) => Some(Counting::Dots(dots)).filter(|_| dots <= MOST_DOTS),
            Err(_) => None,
        },
        [] | ["5"] if !is_of_dots && says(&picks) => Some(Counting::FivePicks),
        [] if says(&hands) => Some(Counting::Hands),
        _ => None,
    }
}

/// Returns the words of a list in every language.
fn in_each(list: impl Fn(Lang) -> String) -> Vec<String> {
    let words = |lang| list(lang).split(", ").map(str::to_owned).collect::<Vec<_>>();
    Lang::ALL.into_iter().flat_map(words).collect()
}

impl Lang {
    /// Returns a way of counting in words: `show of hands`, `dots, 3 each`, `five picks`.
    pub fn counting(self, counting: Counting) -> String {
        match counting {
            Counting::Hands => t!(self, "counting-hands"),
            Counting::Dots(dots) => t!(self, "counting-dots", n = dots),
            Counting::FivePicks => t!(self, "counting-five-picks"),
        }
    }
}
