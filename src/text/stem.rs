//! Word forms: what is left of a word without its endings, in Russian and English.

use frostem::{Algorithm, Stemmer};

/// Returns the stem of a word already made alike by [`fold`](super::fold): "свалки" and "свалку"
/// give the same, so do "container" and "containers".
///
/// Cyrillic goes by the Russian rules of Snowball, all else by the English ones, which leave other
/// alphabets and figures as they are.
#[must_use]
pub fn stem(word: &str) -> String {
    let cyrillic = word.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    let rules = if cyrillic { Algorithm::Russian } else { Algorithm::English };
    Stemmer::new(rules).stem(word).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            ["свалка", "свалки", "свалкой"],
            ["раздельный", "раздельного", "раздельным"],
            ["контейнер", "контейнеры", "контейнерами"],
            ["container", "containers", "container's"],
            ["sort", "sorting", "sorted"],
        ] {
            assert!(forms.iter().all(|form| stem(form) == stem(forms[0])), "{forms:?}");
        }
    }

    #[test]
    fn other_alphabets_and_figures_stay() {
        for word in ["한국", "2015", "h2o", "ὀδύσσεια"] {
            assert_eq!(stem(word), word);
        }
    }
}
