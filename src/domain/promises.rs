//! Promises: the actions of several sessions, as they stand on a day, and what they come to.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::answer::Answer;
use super::commitment::Commitment;
use super::group::{Group, GroupKey};
use super::label::Label;
use super::naming::{Fit, Naming};
use super::progress::Progress;
use super::session::Session;
use super::unique::{gathered, unique, unique_by};
use super::voice::Voice;
use crate::text::{fold, folded_words};

/// An action among several sessions, as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The place of its session in the list given.
    pub session: usize,
    /// The id of that session.
    pub id: Uuid,
    /// The number of its platform in its lab.
    pub number: u32,
    /// Its label there.
    pub label: Label,
    /// What is done.
    pub text: String,
    /// What it is for: the texts of the ways and troubles it is linked to.
    pub purposes: Vec<String>,
    /// Who does it, by when, with what, and what became of it.
    pub commitment: Commitment,
    /// How it stands.
    pub progress: Progress,
    /// The groups it concerns: those of its owners, then those it is addressed to; each once.
    pub sides: Vec<Group>,
}

/// How promises are put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PromiseOrder {
    /// By their days, what is overdue first, what is over last.
    Due,
    /// By those who do them.
    Owner,
    /// By the groups they concern.
    Side,
    /// By how they stand.
    State,
}

/// What promises stand together under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromiseHead {
    /// Nothing: they are ordered by their days alone.
    All,
    /// One who does them; empty where nobody took them.
    Owner(String),
    /// A group they concern; none where they concern no group.
    Side(Option<Group>),
    /// How they stand.
    State(Progress),
}

/// How many promises there are of each kind. The five states add up to all that was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PromiseSummary {
    /// All of them.
    pub promised: usize,
    /// Done.
    pub done: usize,
    /// Put off to a day that comes.
    pub moved: usize,
    /// Not done, and their day is over.
    pub overdue: usize,
    /// Given up.
    pub dropped: usize,
    /// To be done, as they were promised.
    pub open: usize,
    /// Those still to be done that have no day.
    pub undated: usize,
    /// Those still to be done that nobody took.
    pub unowned: usize,
}

impl Promise {
    /// Returns where it stands by its day: what is overdue, what comes, what has no day, what is over.
    fn urgency(&self) -> (u8, Option<Date>) {
        let day = self.commitment.due_now();
        let rank = match (self.progress, day) {
            (Progress::Overdue, _) => 0,
            (Progress::Open | Progress::Moved, Some(_)) => 1,
            (Progress::Open | Progress::Moved, None) => 2,
            (Progress::Done | Progress::Dropped, _) => 3,
        };
        (rank, day)
    }
}

impl PromiseOrder {
    /// All orders, in the sequence in which they are gone through.
    pub const ALL: [Self; 4] = [Self::Due, Self::Owner, Self::Side, Self::State];

    /// Returns the name of the order in any language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Owner => "owner",
            Self::Side => "side",
            Self::State => "state",
        }
    }

    /// Puts promises in order and returns their places under what they stand together under. A promise of
    /// several owners, or one that concerns several groups, stands under each of them.
    pub fn apply(self, promises: &[Promise]) -> Vec<(PromiseHead, Vec<usize>)> {
        let mut places: Vec<usize> = (0..promises.len()).collect();
        places.sort_by_key(|at| promises.get(*at).map(Promise::urgency));
        let all = places.into_iter().filter_map(|at| Some((at, promises.get(at)?)));
        let headed = all.flat_map(|(at, promise)| {
            self.heads(promise).into_iter().map(move |(key, head)| (key, (head, at)))
        });
        let parts = gathered([], headed).into_iter().filter_map(|(key, headed)| {
            let (heads, places): (Vec<_>, Vec<usize>) = headed.into_iter().unzip();
            Some((key, heads.into_iter().next()?, places))
        });
        // What stands under nothing comes last.
        let mut parts: Vec<((bool, String), PromiseHead, Vec<usize>)> = parts.collect();
        match self {
            Self::Due | Self::State => {}
            Self::Owner | Self::Side => parts.sort_by(|(a, _, _), (b, _, _)| a.cmp(b)),
        }
        if self == Self::State {
            let rank = |head: &PromiseHead| {
                Progress::ALL.iter().position(|state| PromiseHead::State(*state) == *head)
            };
            parts.sort_by_key(|(_, head, _)| rank(head));
        }
        parts.into_iter().map(|(_, head, places)| (head, places)).collect()
    }

    /// Returns what a promise stands under, with the keys by which that is put in order and known again.
    fn heads(self, promise: &Promise) -> Vec<((bool, String), PromiseHead)> {
        let none = (true, String::new());
        let heads: Vec<_> = match self {
            Self::Due => vec![(none.clone(), PromiseHead::All)],
            Self::State => {
                let key = (false, promise.progress.key().to_owned());
                vec![(key, PromiseHead::State(promise.progress))]
            }
            Self::Owner => {
                let owners = promise.commitment.owners();
                let owners =
                    owners.map(|it| ((false, fold(it)), PromiseHead::Owner(it.to_owned())));
                owners.collect()
            }
            Self::Side => {
                let sides = promise.sides.iter();
                let key = |group: &Group| (false, fold(&group.key));
                sides.map(|it| (key(it), PromiseHead::Side(Some(it.clone())))).collect()
            }
        };
        if !heads.is_empty() {
            return unique_by(heads, |(key, _)| key.clone());
        }
        let nobody = match self {
            Self::Side => PromiseHead::Side(None),
            Self::Due | Self::Owner | Self::State => PromiseHead::Owner(String::new()),
        };
        vec![(none, nobody)]
    }
}

/// Finds who of those who do something may be meant by a name, as [`Naming::fit_of_words`] says; where
/// some fit better than others, those alone.
///
/// Each person comes with all the ways in which they were written down; `stem` takes the endings off a
/// word in small letters.
pub fn owners_named<'a>(
    promises: &'a [Promise],
    name: &str,
    stem: fn(&str) -> String,
) -> Vec<Vec<&'a str>> {
    let named = Naming::new(name, stem);
    let owners = unique(promises.iter().flat_map(|promise| promise.commitment.owners()));
    let fitting = owners.into_iter().filter_map(|owner| {
        let own = Naming::new(owner, stem);
        Some((own.fit_of_words(&named)?, owner, own))
    });
    let mut fitting: Vec<(Fit, &str, Naming)> = fitting.collect();
    let best = fitting.iter().map(|(fit, _, _)| *fit).min();
    fitting.retain(|(fit, _, _)| Some(*fit) == best);
    let mut people: Vec<Vec<(&str, Naming)>> = Vec::new();
    for (_, owner, own) in fitting {
        let is_same = |(_, other): &(&str, Naming)| {
            let fits = [own.fit_of_words(other), other.fit_of_words(&own)];
            fits.contains(&Some(Fit::Whole))
        };
        match people.iter_mut().find(|person| person.iter().all(is_same)) {
            Some(person) => person.push((owner, own)),
            None => people.push(vec![(owner, own)]),
        }
    }
    people.into_iter().map(|person| person.into_iter().map(|(owner, _)| owner).collect()).collect()
}

impl PromiseSummary {
    /// Counts promises.
    pub fn of<'a>(promises: impl IntoIterator<Item = &'a Promise>) -> Self {
        let mut sum = Self::default();
        for promise in promises {
            sum.promised += 1;
            let of_state = match promise.progress {
                Progress::Overdue => &mut sum.overdue,
                Progress::Open => &mut sum.open,
                Progress::Moved => &mut sum.moved,
                Progress::Done => &mut sum.done,
                Progress::Dropped => &mut sum.dropped,
            };
            *of_state += 1;
            if !promise.progress.is_over() {
                sum.undated += usize::from(promise.commitment.due_now().is_none());
                sum.unowned += usize::from(promise.commitment.who.trim().is_empty());
            }
        }
        sum
    }
}

/// Lists the actions of sessions with the numbers of their platforms, as they stand on a day.
///
/// `group_named` finds the group that is meant by what an owner is called, if one is.
pub fn promises<'a>(
    sessions: impl IntoIterator<Item = (u32, &'a Session)>,
    today: Date,
    group_named: impl Fn(&[Group], &str) -> Option<GroupKey>,
) -> Vec<Promise> {
    let mut promises = Vec::new();
    for (place, (number, session)) in sessions.into_iter().enumerate() {
        let people = People::of(session);
        let mut known: HashMap<String, Option<GroupKey>> = HashMap::new();
        for answer in &session.actions {
            let commitment = answer.commitment_with_merged();
            let mut sides = Vec::new();
            for owner in commitment.owners() {
                let of_owner = known.entry(owner.to_owned()).or_insert_with(|| {
                    let of_person = people.group_of(owner).cloned();
                    of_person.or_else(|| group_named(&session.groups, owner))
                });
                sides.extend(of_owner.clone());
            }
            sides.extend(answer.requirements_with_merged().iter().map(|asked| asked.to.clone()));
            let group = |key: GroupKey| {
                let known = session.group(&key).cloned();
                known.unwrap_or(Group { key, ..Group::default() })
            };
            promises.push(Promise {
                session: place,
                id: session.id,
                number,
                label: answer.label,
                text: answer.text.clone(),
                purposes: purposes(session, answer),
                progress: commitment.progress(today),
                commitment,
                sides: unique_by(sides, GroupKey::clone).into_iter().map(group).collect(),
            });
        }
    }
    promises
}

fn purposes(session: &Session, action: &Answer) -> Vec<String> {
    let targets = action.targets_with_merged().into_iter();
    let standing = targets.filter_map(|target| session.standing(target));
    unique_by(standing, |answer| answer.label).into_iter().map(|it| it.text.clone()).collect()
}

/// The people of a session whose group is known, by the words of their names.
struct People {
    names: HashMap<Vec<String>, BTreeSet<GroupKey>>,
    /// How many words these names have.
    lengths: BTreeSet<usize>,
    /// The same people by the first and the last word of their names.
    words: HashMap<String, BTreeSet<GroupKey>>,
}

impl People {
    fn of(session: &Session) -> Self {
        let mut people =
            Self { names: HashMap::new(), lengths: BTreeSet::new(), words: HashMap::new() };
        let mut seen: HashSet<&Voice> = HashSet::new();
        let said = session.parts().flat_map(|(_, part)| &part.voices);
        for voice in session.roster.iter().chain(said).filter(|voice| seen.insert(voice)) {
            let (Some(person), Some(group)) = (&voice.person, &voice.group) else { continue };
            let name = folded_words(person);
            for word in name.first().into_iter().chain(name.last()) {
                people.words.entry(word.clone()).or_default().insert(group.clone());
            }
            if !name.is_empty() {
                people.lengths.insert(name.len());
                people.names.entry(name).or_default().insert(group.clone());
            }
        }
        people
    }

    /// Returns the group of whoever's name stands in what was written down as an owner, such as `Petrov,
    /// for the waste operator`, the longest name first; one word may be a first name or a surname. None
    /// where several groups have people of that name.
    fn group_of(&self, owner: &str) -> Option<&GroupKey> {
        let said = folded_words(owner);
        let only = |groups: &'_ BTreeSet<GroupKey>| groups.len() == 1;
        for length in self.lengths.iter().rev() {
            let found = said.windows(*length).find_map(|part| self.names.get(part));
            if let Some(groups) = found {
                return groups.first().filter(|_| only(groups));
            }
        }
        let [word] = said.as_slice() else { return None };
        let groups = self.words.get(word)?;
        groups.first().filter(|_| only(groups))
    }
}
