//! A line as it is typed in a hurry, in any language: who says it before a colon, and in an action
//! who does it after `@` and by when after `!`.

use crate::domain::{Answer, Date, Group, Session, Sheet, Voice};

use super::dates::due;
use super::lang::Lang;
use super::naming::group_named;

/// The longest name before a colon, in characters.
const LONGEST_NAME: usize = 60;
/// The fewest characters by which a person is named.
const SHORTEST_NAME: usize = 2;
/// The most words of a name.
const WORDS_OF_NAME: usize = 4;
/// The most words of a date: "by the end of next month".
const WORDS_OF_DATE: usize = 6;
/// What may stand after a name or a date that ends a clause.
const SIGNS: [char; 4] = [',', ';', '.', ':'];

/// What a typed line says beside the answer itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// The answer in its own words.
    pub text: String,
    /// Who says it, where that stands before a colon.
    pub voice: Option<Named<Voice>>,
    /// Who does it.
    pub owners: Vec<Named<String>>,
    /// By when.
    pub due: Option<Date>,
}

/// Somebody named, and whether the session knows them already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<T> {
    /// Who it is.
    pub who: T,
    /// Whether nobody of this name was known before.
    pub is_new: bool,
}

impl Spoken {
    /// Reads a line as an answer to a sheet; dates are read as seen from a day.
    ///
    /// What stands before the first colon is whose voice it is when a known person or group is meant
    /// by it, or a new person with a known group; anything else stays part of the text. `@` and `!`
    /// count on the sheet of actions alone.
    pub fn read(line: &str, session: &Session, sheet: Sheet, today: Date, lang: Lang) -> Self {
        let line = line.trim();
        let (voice, text) = match voice(line, session) {
            Some((voice, text)) => (Some(voice), text),
            None => (None, line),
        };
        let mut spoken = Self { text: text.to_owned(), voice, owners: Vec::new(), due: None };
        if sheet == Sheet::Actions && may_promise(text) {
            spoken.read_promise(session, today, lang);
        }
        spoken
    }

    /// Tells whether a line names whose voice it is.
    pub fn names_voice(line: &str, session: &Session) -> bool {
        voice(line, session).is_some()
    }

    /// Tells whether a line may say more than an answer, so that it is worth reading.
    pub fn may_say_more(line: &str, sheet: Sheet) -> bool {
        line.contains(':') || (sheet == Sheet::Actions && may_promise(line))
    }

    /// Tells whether the line is the answer and nothing more.
    pub fn is_literal(&self) -> bool {
        self.voice.is_none() && self.owners.is_empty() && self.due.is_none()
    }

    /// Returns all who do it, as a commitment has them; empty when nobody is named.
    fn owner(&self) -> String {
        let names: Vec<&str> = self.owners.iter().map(|owner| owner.who.as_str()).collect();
        names.join(", ")
    }

    /// Gives an answer what the line says beside the text: whose voice it is, who does it, by when.
    pub fn give_to(&self, answer: &mut Answer) {
        if let Some(voice) = &self.voice {
            answer.voices = vec![voice.who.clone()];
        }
        if !self.owners.is_empty() {
            answer.commitment.who = self.owner();
            answer.commitment.nobody = false;
        }
        answer.commitment.due = self.due.or(answer.commitment.due);
    }

    /// Takes who does it and by when out of the text.
    fn read_promise(&mut self, session: &Session, today: Date, lang: Lang) {
        let mut kept = String::with_capacity(self.text.len());
        let whole = std::mem::take(&mut self.text);
        let mut rest = whole.as_str();
        while let Some(sign) = rest.chars().next() {
            let begins = kept.chars().next_back().is_none_or(char::is_whitespace);
            let after = rest.get(sign.len_utf8()..).unwrap_or_default();
            let taken = match sign {
                '@' if begins => self.take_owners(after, session, lang),
                '!' if begins && self.due.is_none() => self.take_due(after, today),
                _ => None,
            };
            rest = match taken {
                Some(left) => left.strip_prefix(' ').filter(|_| begins).unwrap_or(left),
                None => {
                    kept.push(sign);
                    after
                }
            };
        }
        self.text = kept.trim_end_matches([' ', ',', ';']).trim().to_owned();
    }

    /// Takes one name or several parted by commas; returns what is left.
    fn take_owners<'a>(&mut self, text: &'a str, session: &Session, lang: Lang) -> Option<&'a str> {
        let (owner, mut rest) = owner(text, session, lang)?;
        self.owners.push(owner);
        while let Some(more) = rest.strip_prefix(',') {
            // Whoever comes after a comma must be known: it may as well be the text that goes on.
            let Some((owner, left)) = known_owner(more.trim_start(), session, lang) else { break };
            self.owners.push(owner);
            rest = left;
        }
        Some(rest)
    }

    fn take_due<'a>(&mut self, text: &'a str, today: Date) -> Option<&'a str> {
        let (day, rest) = longest(text, WORDS_OF_DATE, |words| due(words, today).ok())?;
        self.due = Some(day);
        Some(rest)
    }
}

fn may_promise(text: &str) -> bool {
    text.contains(['@', '!'])
}

/// Takes whose voice it is from before the first colon of the first row.
fn voice<'a>(line: &'a str, session: &Session) -> Option<(Named<Voice>, &'a str)> {
    let (name, text) = line.split_once(':')?;
    let name = name.trim();
    let is_name = !name.is_empty()
        && !name.contains('\n')
        && !text.starts_with("//")
        && name.chars().count() <= LONGEST_NAME;
    let voice = is_name.then(|| speaker(name, session)).flatten()?;
    Some((voice, text.trim()))
}

/// Finds who is meant by a name: a person or a group that is known, or a new person with a group.
pub fn speaker(name: &str, session: &Session) -> Option<Named<Voice>> {
    let known = |who: Voice| Some(Named { who, is_new: false });
    if let Some((name, group)) = name.rsplit_once(',') {
        let group = group_named(&session.groups, group)?.key.clone();
        return person_of(name.trim(), group, session);
    }
    let person = || {
        let named = name.chars().count() >= SHORTEST_NAME;
        named.then(|| session.person_named(name)).flatten().cloned()
    };
    match (group_named(&session.groups, name), person()) {
        (Some(group), Some(person)) => {
            let has_word = person.person.as_deref().is_some_and(|full| has_word(full, name));
            known(if has_word { person } else { Voice::group(group.key.clone()) })
        }
        (Some(Group { key, .. }), None) => known(Voice::group(key.clone())),
        (None, Some(person)) => known(person),
        (None, None) => None,
    }
}

/// Finds a person of a group, known or new.
fn person_of(name: &str, group: String, session: &Session) -> Option<Named<Voice>> {
    let is_name = !name.is_empty()
        && !name.contains(',')
        && name.split_whitespace().count() <= WORDS_OF_NAME
        && !name.chars().any(|c| c.is_ascii_digit());
    if !is_name {
        return None;
    }
    let person = session.person_named(name).and_then(|voice| voice.person.clone());
    let is_new = person.is_none();
    let who = Voice::person(person.unwrap_or_else(|| name.to_owned()), Some(group));
    Some(Named { who, is_new })
}

fn has_word(full: &str, name: &str) -> bool {
    full.split_whitespace().any(|word| word.to_lowercase() == name.to_lowercase())
}

/// Takes who does it from the start of a text: somebody known, or else the words of a new name.
fn owner<'a>(text: &'a str, session: &Session, lang: Lang) -> Option<(Named<String>, &'a str)> {
    known_owner(text, session, lang).or_else(|| {
        let is_name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
        let named = |words: &str| {
            let all =
                words.split_whitespace().enumerate().all(|(at, word)| at == 0 || is_name(word));
            all.then(|| Named { who: words.to_owned(), is_new: true })
        };
        longest(text, WORDS_OF_NAME - 1, named)
    })
}

fn known_owner<'a>(
    text: &'a str,
    session: &Session,
    lang: Lang,
) -> Option<(Named<String>, &'a str)> {
    longest(text, WORDS_OF_NAME, |words| {
        known_doer(words, session, lang).map(|who| Named { who, is_new: false })
    })
}

/// Finds who is known and meant by some words: a person, an earlier owner, or a group.
pub fn known_doer(words: &str, session: &Session, lang: Lang) -> Option<String> {
    if words.chars().count() < SHORTEST_NAME {
        return None;
    }
    let person = session.person_named(words).and_then(|voice| voice.person.clone());
    let earlier = || session.owner_named(words);
    let group = || group_named(&session.groups, words).map(|group| lang.group(group));
    person.or_else(earlier).or_else(group)
}

/// Takes the most words from the start of a text of which something can be made; returns it with the
/// rest. Signs at the end of the words are no part of them.
fn longest<T>(text: &str, most: usize, read: impl Fn(&str) -> Option<T>) -> Option<(T, &str)> {
    if text.chars().next().is_none_or(char::is_whitespace) {
        return None;
    }
    // A name or a date stands in one row and ends before the next sign.
    let row = text.split(['\n', '@', '!']).next().unwrap_or_default();
    let mut ends: Vec<usize> = Vec::new();
    for (at, c) in row.char_indices().chain([(row.len(), ' ')]) {
        let begins_blank = c == ' ' && row.get(..at).is_some_and(|before| !before.ends_with(' '));
        if begins_blank && ends.len() < most {
            ends.push(at);
        }
    }
    ends.into_iter().rev().find_map(|end| {
        let words = row.get(..end)?.trim_end_matches(SIGNS);
        let read = read(words)?;
        Some((read, text.get(words.len()..)?))
    })
}
