//! Who was heard: voices by group and person, and whose turn it is.

use std::collections::{HashMap, HashSet};

use super::answer::Answer;
use super::group::GroupKey;
use super::question::{Question, Sheet};
use super::session::Session;
use super::voice::Voice;

/// How often each group and person was heard.
///
/// Every answer counts once for each of its voices, merged answers included, and so does what is said
/// against an answer or for it. A person without a group speaks for the group the roster gives them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Participation {
    /// The session's groups in their order, with how often each was heard.
    pub groups: Vec<(GroupKey, Heard)>,
    /// The roster in its order, then others as they first spoke, with how often each was heard.
    pub people: Vec<(String, Heard)>,
    /// Answers said by nobody named.
    pub unnamed: usize,
}

/// How often somebody was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Heard {
    /// The answers they gave.
    pub answers: usize,
    /// What they said against answers and for them.
    pub opinions: usize,
}

impl Heard {
    const ANSWER: Self = Self { answers: 1, opinions: 0 };
    const OPINION: Self = Self { answers: 0, opinions: 1 };

    /// Returns how often they were heard in all.
    pub fn total(self) -> usize {
        self.answers.saturating_add(self.opinions)
    }

    fn add(&mut self, heard: Self) {
        self.answers = self.answers.saturating_add(heard.answers);
        self.opinions = self.opinions.saturating_add(heard.opinions);
    }
}

/// Counts the voices on these sheets; [`Sheet::ALL`] for the whole session.
pub fn participation(session: &Session, sheets: &[Sheet]) -> Participation {
    let roster: HashMap<String, &Voice> =
        named(&session.roster).map(|(person, voice)| (name_key(person), voice)).collect();
    let mut groups: HashMap<&str, Heard> = HashMap::new();
    let mut people: HashMap<String, Heard> = HashMap::new();
    let mut guests: Vec<String> = Vec::new();
    let mut unnamed = 0;
    for (_, part) in session.parts().filter(|(sheet, _)| sheets.contains(sheet)) {
        unnamed += usize::from(part.voices.iter().all(Voice::is_empty));
        let answered = part.voices.iter().map(|voice| (voice, Heard::ANSWER));
        let argued = part.opinions.iter().map(|opinion| (&opinion.voice, Heard::OPINION));
        for (voice, heard) in answered.chain(argued) {
            let key = voice.person.as_deref().map(name_key);
            let listed = key.as_ref().and_then(|key| roster.get(key));
            let group = voice.group.as_deref();
            if let Some(group) = group.or_else(|| listed.and_then(|v| v.group.as_deref())) {
                groups.entry(group).or_default().add(heard);
            }
            if let (Some(key), Some(person)) = (key, &voice.person) {
                if listed.is_none() && !people.contains_key(&key) {
                    guests.push(person.clone());
                }
                people.entry(key).or_default().add(heard);
            }
        }
    }
    let count = |person: String| {
        let heard = people.get(&name_key(&person)).copied().unwrap_or_default();
        (person, heard)
    };
    let of_group =
        |key: &GroupKey| (key.clone(), groups.get(key.as_str()).copied().unwrap_or_default());
    Participation {
        groups: session.groups.iter().map(|group| of_group(&group.key)).collect(),
        people: named(&session.roster)
            .map(|(person, _)| person.to_owned())
            .chain(guests)
            .map(count)
            .collect(),
        unnamed,
    }
}

impl Participation {
    /// Lists the groups that are in the room and have said nothing; while nobody is counted, all
    /// groups are taken to be there.
    pub fn silent_groups(&self, session: &Session) -> Vec<GroupKey> {
        let (is_counted, people) = (session.is_counted(), session.people_of_groups());
        let in_room = |key: &str| !is_counted || people.get(key).is_some_and(|people| *people > 0);
        let silent = self.groups.iter().filter(|(key, heard)| heard.total() == 0 && in_room(key));
        silent.map(|(key, _)| key.clone()).collect()
    }

    /// Lists the people who have said nothing, in the order of the roster.
    pub fn silent_people(&self) -> Vec<String> {
        let silent = self.people.iter().filter(|(_, heard)| heard.total() == 0);
        silent.map(|(person, _)| person.clone()).collect()
    }
}

/// Whose turn it is when the question goes round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn<'a> {
    /// The person to ask now.
    pub next: &'a Voice,
    /// The number of the round, from 1.
    pub round: usize,
    /// Those who still have their turn in this round after that person.
    pub then: Vec<&'a Voice>,
}

/// Tells whose turn it is in a round over the roster; nothing when nobody is on it.
///
/// Those with the fewest turns come first, in the order of the roster. To answer and to pass are
/// turns both, so who spoke out of turn waits a round and who passed is asked again in the next.
pub fn turn(session: &Session, question: Question) -> Option<Turn<'_>> {
    let mut turns: HashMap<String, usize> = HashMap::new();
    let parts = session.sheet(question.sheet()).iter().flat_map(Answer::with_merged);
    for (person, _) in parts.flat_map(|part| named(&part.voices)) {
        *turns.entry(name_key(person)).or_default() += 1;
    }
    for pass in session.passes.iter().filter(|pass| pass.question == question) {
        *turns.entry(name_key(&pass.person)).or_default() += 1;
    }
    let taken = |person: &str| turns.get(&name_key(person)).copied().unwrap_or(0);
    let mut known = HashSet::new();
    let people: Vec<(usize, &Voice)> = named(&session.roster)
        .filter(|(person, _)| known.insert(name_key(person)))
        .map(|(person, voice)| (taken(person), voice))
        .collect();
    let fewest = people.iter().map(|(taken, _)| *taken).min()?;
    let mut waiting = people.into_iter().filter(|(t, _)| *t == fewest).map(|(_, voice)| voice);
    let next = waiting.next()?;
    Some(Turn { next, round: fewest + 1, then: waiting.collect() })
}

fn named(voices: &[Voice]) -> impl Iterator<Item = (&str, &Voice)> {
    voices.iter().filter_map(|voice| Some((voice.person.as_deref()?, voice)))
}

/// Brings a name to the form in which names are compared: small letters, single spaces, е for ё.
fn name_key(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('ё', "е")
}
