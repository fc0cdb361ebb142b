//! Finding the names of people in a text.

use std::ops::Range;

use crate::i18n::{NameWord, ends_like_patronymic, ends_like_surname, name_word};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It names who does something.
    Names,
    /// It says something else.
    Text,
}

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    start: usize,
    end: usize,
}

impl Token<'_> {
    /// Tells whether it begins with a capital letter.
    pub(super) fn is_large(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    pub(super) fn letters(&self) -> usize {
        self.text.chars().count()
    }

    /// Tells whether it is written small and ends as a surname does all the same.
    pub(super) fn is_small_surname(&self) -> bool {
        ends_like_surname(self.text)
    }

    /// Tells whether it is all capitals without a vowel, as only abbreviations are: "ЖКХ".
    fn is_abbreviation(&self) -> bool {
        const VOWELS: &str = "AEIOUYАЕЁИОУЫЭЮЯІЇЄ";
        self.letters() > 1 && self.text.chars().all(|c| c.is_uppercase() && !VOWELS.contains(c))
    }

    /// Tells whether only its first letter is a capital.
    pub(super) fn is_title(&self) -> bool {
        self.is_large() && !self.text.chars().skip(1).any(char::is_uppercase)
    }

    pub(super) fn is_office(&self) -> bool {
        self.is_abbreviation() || name_word(self.text) == Some(NameWord::Office)
    }
}

/// Parts a text into words: letters, with apostrophes within.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}');
    let mut tokens: Vec<Token> = Vec::new();
    let mut start = None;
    let end_of_text = [(text.len(), ' ')];
    for (at, c) in text.char_indices().chain(end_of_text) {
        let is_within = start.is_some() && matches!(c, '\'' | '’' | 'ʼ');
        match start {
            None if is_letter(c) => start = Some(at),
            Some(from) if !is_letter(c) && !is_within => {
                let word = text.get(from..at).unwrap_or_default();
                let word = word.trim_end_matches(['\'', '’', 'ʼ']);
                tokens.push(Token { text: word, start: from, end: from + word.len() });
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

/// Where a name stands in a text: its bytes, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) tokens: Range<usize>,
}

/// A text in which people are looked for.
pub(super) struct Found<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token<'a>],
    /// Which words are of a name that is known.
    pub(super) known: &'a [bool],
    /// Which words are of the name of a group or a place.
    pub(super) spared: &'a [bool],
    pub(super) kind: Kind,
}

impl Found<'_> {
    /// Lists where people are named, in the order of the text.
    pub(super) fn spans(&self) -> Vec<Span> {
        let mut marks = self.known.to_vec();
        marks.resize(self.tokens.len(), false);
        self.mark_initials(&mut marks);
        self.mark_addresses(&mut marks);
        self.mark_patronymics(&mut marks);
        if self.kind == Kind::Names {
            for part in self.parts() {
                self.mark_part(part, &mut marks);
            }
            self.mark_small(&mut marks);
        }
        self.joined(&marks)
    }

    fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    /// Tells whether a word may be of a name that is not known: it is written large, and is neither an
    /// abbreviation nor a word of offices, groups or places.
    fn may_be_name(&self, at: usize) -> bool {
        self.spared.get(at) != Some(&true)
            && self.token(at).is_some_and(|it| {
                it.is_large() && !it.is_abbreviation() && name_word(it.text).is_none()
            })
    }

    /// Returns what stands between a word and the next.
    fn behind(&self, at: usize) -> &str {
        let from = self.token(at).map_or(self.text.len(), |token| token.end);
        let to = self.token(at + 1).map_or(self.text.len(), |token| token.start);
        self.text.get(from..to).unwrap_or_default()
    }

    /// Tells whether a word and the next may be of one name.
    fn is_joined(&self, at: usize) -> bool {
        at + 1 < self.tokens.len()
            && self.behind(at).chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '.' | '-'))
    }

    fn is_initial(&self, at: usize) -> bool {
        self.token(at).is_some_and(|it| it.letters() == 1) && self.behind(at).starts_with('.')
    }

    /// Marks "Сидоров А. П." and "J. Smith"; written small, only beside what ends as a surname.
    fn mark_initials(&self, marks: &mut [bool]) {
        let initials: Vec<usize> =
            (0..self.tokens.len()).filter(|at| self.is_initial(*at)).collect();
        for at in initials {
            let is_name = |place: usize| {
                self.token(place).is_some_and(|word| {
                    let of_name = word.is_large() || ends_like_surname(word.text);
                    word.letters() > 1 && of_name && !word.is_office()
                })
            };
            let is_large = self.token(at).is_some_and(Token::is_large);
            let mut named: Vec<usize> = Vec::new();
            let mut before = at;
            while before > 0 && self.is_joined(before - 1) {
                before -= 1;
                named.push(before);
                if !self.is_initial(before) {
                    break;
                }
            }
            let mut after = at;
            while self.is_joined(after) {
                after += 1;
                named.push(after);
                if !self.is_initial(after) {
                    break;
                }
            }
            let of_name = |place: &usize| {
                is_name(*place)
                    && (is_large || self.token(*place).is_some_and(|it| ends_like_surname(it.text)))
            };
            let found = named.iter().any(of_name);
            if found {
                set(marks, at);
                named.into_iter().filter(|at| is_name(*at)).for_each(|at| set(marks, at));
            }
        }
    }

    /// Marks the words of mail addresses.
    fn mark_addresses(&self, marks: &mut [bool]) {
        let mut start = 0;
        for chunk in self.text.split_inclusive(char::is_whitespace) {
            let end = start + chunk.len();
            let is_address = chunk
                .split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
            if is_address {
                let within = |token: &Token| start <= token.start && token.end <= end;
                let places = self.tokens.iter().enumerate().filter(|(_, token)| within(token));
                places.for_each(|(at, _)| set(marks, at));
            }
            start = end;
        }
    }

    /// Marks "Анна Петровна" and whatever else of the name stands beside it.
    fn mark_patronymics(&self, marks: &mut [bool]) {
        for (at, token) in self.tokens.iter().enumerate() {
            if token.is_large() && ends_like_patronymic(token.text) {
                self.mark_with_neighbours(at, marks);
            }
        }
    }

    /// Marks a word of a name and those on both sides of it that may be of the same.
    fn mark_with_neighbours(&self, at: usize, marks: &mut [bool]) {
        set(marks, at);
        let may_be = |at: usize| self.may_be_name(at);
        let mut before = at;
        while before > 0 && self.is_joined(before - 1) && may_be(before - 1) {
            before -= 1;
            set(marks, before);
        }
        let mut after = at;
        while self.is_joined(after) && may_be(after + 1) {
            after += 1;
            set(marks, after);
        }
    }

    /// Lists the parts of the text that may each name somebody else.
    fn parts(&self) -> Vec<Range<usize>> {
        let is_between = |at: usize| {
            self.token(at).is_some_and(|it| name_word(it.text) == Some(NameWord::Between))
        };
        let mut parts = Vec::new();
        let mut start = 0;
        for at in 0..self.tokens.len() {
            if is_between(at) {
                parts.push(start..at);
                start = at + 1;
            } else if self
                .behind(at)
                .contains([',', ';', '/', '&', '+', '(', ')', '—', '–', ':', '\n'])
            {
                parts.push(start..at + 1);
                start = at + 1;
            }
        }
        parts.push(start..self.tokens.len());
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// Tells whether a word stands within quotation marks, as names of offices do.
    fn is_quoted(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        let before = self.text.get(..token.start).unwrap_or_default();
        let count = |signs: &[char]| before.matches(signs).count();
        count(&['«', '“', '„']) > before.matches(['»', '”']).count() || count(&['"']) % 2 == 1
    }

    /// Tells whether a word is an adjective before what it belongs to: "Кировского района".
    fn is_adjective(&self, at: usize) -> bool {
        let is_followed =
            self.is_joined(at) && self.token(at + 1).is_some_and(|next| !next.is_large());
        let is_like = self.token(at).is_some_and(|it| {
            let word = it.text.to_lowercase();
            [
                "ий", "ый", "ой", "ая", "яя", "ое", "ого", "его", "ому", "им", "ым", "ом", "ую",
                "ие", "ые", "их", "ых",
            ]
            .iter()
            .any(|ending| word.ends_with(ending))
        });
        is_followed && is_like
    }

    fn is_behind_place(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        before.is_some_and(|it| name_word(it.text) == Some(NameWord::Place))
    }

    /// Marks what is written as a person is in one part of a text that names somebody.
    fn mark_part(&self, part: Range<usize>, marks: &mut [bool]) {
        let may_be = |at: usize| {
            let is_long = self.token(at).is_some_and(|it| it.letters() > 1);
            is_long && self.may_be_name(at) && !self.is_quoted(at) && !self.is_behind_place(at)
        };
        let word = |at: usize| self.token(at).map_or("", |it| it.text);
        for at in part.clone() {
            let is_surname = ends_like_surname(word(at)) && !self.is_adjective(at);
            if may_be(at) && is_surname {
                self.mark_with_neighbours(at, marks);
            }
        }
        let holds = |kind| part.clone().any(|at| name_word(word(at)) == Some(kind));
        if holds(NameWord::Position) {
            let named = part.clone().filter(|at| may_be(*at) && !self.is_adjective(*at));
            named.for_each(|at| set(marks, at));
        }
        let is_office = part.clone().any(|at| self.token(at).is_some_and(Token::is_office));
        let is_place = holds(NameWord::Place);
        if is_office || is_place {
            self.mark_runs(part, marks, &may_be);
        } else if part.clone().all(|at| may_be(at) || marks.get(at) == Some(&true)) {
            part.for_each(|at| set(marks, at));
        }
    }

    /// Marks two and more words written large that are not the name of the office beside them: that stands
    /// behind its legal form in Russian, "ООО Чистый Город", and before the last word in English.
    fn mark_runs(&self, part: Range<usize>, marks: &mut [bool], may_be: &impl Fn(usize) -> bool) {
        let mut at = part.start;
        while at < part.end {
            let mut end = at;
            while end < part.end && may_be(end) && (end == at || self.is_joined(end - 1)) {
                end += 1;
            }
            if end - at > 1 {
                let office = |place: Option<usize>| {
                    let place = place.filter(|place| part.contains(place));
                    place.and_then(|place| self.token(place)).filter(|it| it.is_office())
                };
                let before = office(at.checked_sub(1));
                let is_form = before.is_some_and(|it| it.text.chars().all(char::is_uppercase));
                let is_title = office(Some(end)).is_some_and(|it| it.text.is_ascii());
                if !is_form && !is_title {
                    (at..end).for_each(|at| set(marks, at));
                }
            }
            at = end.max(at + 1);
        }
    }

    /// Marks names in a text of a few words typed without any capital: "анна иванова".
    fn mark_small(&self, marks: &mut [bool]) {
        let is_plain = |it: &Token| !it.is_large() && (name_word(it.text).is_none());
        let parts = self.parts();
        let words: usize = parts.iter().map(Range::len).sum();
        if words != self.tokens.iter().filter(|it| is_plain(it)).count() {
            return;
        }
        for part in parts.into_iter().filter(|part| part.len() < 4) {
            let is_surname =
                |at: usize| self.token(at).is_some_and(|it| ends_like_surname(it.text));
            if part.clone().any(is_surname) {
                part.for_each(|at| set(marks, at));
            }
        }
    }

    /// Joins marked words that stand together.
    fn joined(&self, marks: &[bool]) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            if marks.get(at) != Some(&true) {
                continue;
            }
            let mut end = token.end;
            if self.is_initial(at) {
                end += 1;
            }
            match spans.last_mut() {
                Some(last) if last.tokens.end == at && self.is_of_one_name(at - 1) => {
                    last.end = end;
                    last.tokens.end = at + 1;
                }
                _ => spans.push(Span { start: token.start, end, tokens: at..at + 1 }),
            }
        }
        spans
    }

    /// Tells whether a word and the next are of one name, or of one address.
    fn is_of_one_name(&self, at: usize) -> bool {
        self.is_joined(at)
            || !self.behind(at).contains(char::is_whitespace)
                && self.behind(at).contains(['@', '.', '_'])
    }
}

fn set(marks: &mut [bool], at: usize) {
    if let Some(mark) = marks.get_mut(at) {
        *mark = true;
    }
}
