//! Names of people within texts that name offices too, taken out where a report shows nobody.
//!
//! A person is whoever the session knows by name: on the roster, among the voices, the experts, those who let
//! a turn pass, or leading. Any word of such a name is found in any case. Where somebody is named as the
//! owner of something, names that the session does not know are found by how they are written: initials,
//! patronymics, endings of surnames, a name beside a position, words that all begin with a capital. When in
//! doubt a name is taken out, since an office that is hidden does less harm than a person who is not; an
//! office is left where a word says that it is one. What cannot be found: a nickname that is a common
//! word, and an unknown name within a sentence that is not written as one.

mod found;

use std::collections::{HashMap, HashSet};

use crate::domain::{GroupKey, Session, Voice, Voices};
use crate::i18n::{Lang, NameWord, ends_like_surname, name_root, name_word};
use crate::t;
use crate::text::clean_line;

use super::super::Options;
use found::{Found, Kind, Token, tokens};

/// The fewest letters of a name that is found though it is written small.
const LETTERS_OF_SMALL: usize = 3;

/// The people whom a session knows, with the groups they stand for.
pub(super) struct People {
    /// The group of each person.
    groups: Vec<Option<GroupKey>>,
    /// Who has this root among the words of their names.
    roots: HashMap<String, HashSet<usize>>,
    /// The names of groups at the beginning of a text, and within one.
    names: HashMap<GroupKey, (String, String)>,
    /// The names of groups by whatever they are called, in small letters.
    called: HashMap<String, String>,
    /// The words of groups and of the place of the event, which are nobody's unless they are known to be.
    spared: HashSet<String>,
    withheld: String,
}

impl People {
    /// Gathers everybody named in these sessions, if a report shows nobody.
    pub(super) fn to_hide<'a>(
        sessions: impl IntoIterator<Item = &'a Session>,
        options: &Options,
    ) -> Option<Self> {
        match options.voices {
            Voices::Names | Voices::Groups => return None,
            Voices::None => {}
        }
        let mut people = Self {
            spared: HashSet::new(),
            groups: Vec::new(),
            roots: HashMap::new(),
            names: HashMap::new(),
            called: HashMap::new(),
            withheld: t!(options.lang, "report-owner-withheld"),
        };
        sessions.into_iter().for_each(|session| people.learn(session, options.lang));
        Some(people)
    }

    fn learn(&mut self, session: &Session, lang: Lang) {
        for group in &session.groups {
            let named = || (lang.group_in_full(group), lang.group_within(group));
            self.names.entry(group.key.clone()).or_insert_with(named);
            let full = Lang::ALL.map(|each| each.group_in_full(group)).into_iter();
            let short = Lang::ALL.map(|each| each.group(group)).into_iter();
            for name in full.chain(short).chain([group.key.clone()]) {
                let called = self.called.entry(name.to_lowercase());
                called.or_insert_with(|| lang.group_in_full(group));
            }
        }
        let spared = session.groups.iter().map(|group| group.name.as_str());
        let spared = spared.chain([session.lab.place.as_str()]).flat_map(tokens);
        self.spared.extend(spared.map(|word| name_root(word.text)));
        let mut seen: HashSet<&Voice> = HashSet::new();
        let said = session.parts().flat_map(|(_, part)| {
            part.voices.iter().chain(part.opinions.iter().map(|opinion| &opinion.voice))
        });
        for voice in session.roster.iter().chain(said).filter(|voice| seen.insert(voice)) {
            if let Some(person) = &voice.person {
                self.add(person, voice.group.clone());
            }
        }
        let passed = session.passes.iter().map(|pass| &pass.person);
        let leading = session.experts.iter().chain([&session.facilitator]);
        passed.chain(leading).for_each(|name| self.add(name, None));
    }

    /// Learns a name; what stands behind a comma or in brackets is a position.
    fn add(&mut self, name: &str, group: Option<GroupKey>) {
        let name = name.split([',', '(', ';', '/', '—', '–']).next().unwrap_or_default();
        let name = clean_line(name);
        let words = tokens(&name);
        let is_written_large = words.iter().any(Token::is_large);
        // An office may speak too. Whoever is called like one has a first name, all of it written large.
        if words.iter().any(Token::is_office)
            && (words.iter().all(Token::is_office) || !words.iter().all(Token::is_title))
        {
            return;
        }
        let id = self.groups.len();
        self.groups.push(group);
        let of_name = words.iter().filter(|word| word.is_large() || !is_written_large);
        let of_name = of_name.filter(|word| !word.is_office() || ends_like_surname(word.text));
        for word in of_name.filter(|word| word.letters() > 1) {
            self.roots.entry(name_root(word.text)).or_default().insert(id);
        }
    }

    /// Takes people out of a text that names who does something, and leaves offices and groups in it.
    pub(super) fn hide_in_names(&self, text: &mut String) {
        match self.called.get(&text.trim().to_lowercase()) {
            Some(group) => text.clone_from(group),
            None => self.hide(text, Kind::Names),
        }
    }

    /// Takes people out of a text that says something else: those known, and names with initials or a
    /// patronymic.
    pub(super) fn hide_in_text(&self, text: &mut String) {
        self.hide(text, Kind::Text);
    }

    fn hide(&self, text: &mut String, kind: Kind) {
        let tokens = tokens(text);
        let is_known = |token: &Token| {
            let is_written = match kind {
                Kind::Names => token.is_large() || token.letters() >= LETTERS_OF_SMALL,
                Kind::Text => token.is_large() || token.is_small_surname(),
            };
            let is_office = !token.is_large() && name_word(token.text).is_some();
            is_written && !is_office && self.roots.contains_key(&name_root(token.text))
        };
        let known: Vec<bool> = tokens.iter().map(is_known).collect();
        let is_spared = |token: &Token| self.spared.contains(&name_root(token.text));
        let spared: Vec<bool> = tokens.iter().map(is_spared).collect();
        let found = Found { text, tokens: &tokens, known: &known, spared: &spared, kind }.spans();
        if found.is_empty() {
            return;
        }
        let mut shown = String::with_capacity(text.len());
        let mut end = 0;
        let mut last: Option<String> = None;
        for span in found {
            let between = text.get(end..span.start).unwrap_or_default();
            let place = match tokens.get(span.tokens.clone()).and_then(|it| self.group_of(it)) {
                None => self.withheld.clone(),
                Some((full, _)) if shown.is_empty() && between.trim().is_empty() => full.clone(),
                Some((_, within)) => within.clone(),
            };
            // Several of whom the same is shown are shown once.
            let is_same =
                last.as_ref().is_some_and(|last| last.to_lowercase() == place.to_lowercase());
            if !(is_same && is_only_between(between)) {
                shown.push_str(between);
                shown.push_str(&place);
            }
            last = Some(place);
            end = span.end;
        }
        shown.push_str(text.get(end..).unwrap_or_default());
        *text = shown;
    }

    /// Returns the group of whoever is named by these words, if all who may be meant are of one. A first
    /// name beside an unknown surname is somebody else's.
    fn group_of(&self, words: &[Token<'_>]) -> Option<&(String, String)> {
        let words = words.iter().filter(|word| word.letters() > 1);
        let known: Option<Vec<_>> =
            words.map(|word| self.roots.get(&name_root(word.text))).collect();
        let meant = known?.into_iter().cloned().reduce(|some, more| &some & &more)?;
        let mut groups = meant.iter().map(|id| self.groups.get(*id).and_then(Option::as_ref));
        let first = groups.next()??;
        let is_one = groups.all(|group| group == Some(first));
        self.names.get(first).filter(|_| is_one)
    }
}

/// Tells whether nothing but signs and words between two names stands here.
fn is_only_between(text: &str) -> bool {
    !text.contains(['(', ')', '\n'])
        && tokens(text).iter().all(|word| name_word(word.text) == Some(NameWord::Between))
}
