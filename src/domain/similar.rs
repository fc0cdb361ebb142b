//! Likeness of answers: the same thing said in other word forms, another order, or mistyped.
//!
//! Two answers are as alike as the weight of the telling words they share over the weight of all
//! their telling words (the Dice coefficient). Words are compared by their stems, stems that
//! differ by a typing mistake count for less than equal ones, and a word weighs the more the fewer
//! answers have it (inverse document frequency), so what everybody says tells little.

mod among;
mod terms;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

pub use terms::WordRules;
pub(super) use terms::{Term, alike, terms, to_float};
use terms::{likeness, pairs};

use super::answer::Answer;
use super::answer_index::AnswerIndex;
use super::label::Label;
use super::question::Sheet;
use super::session::Session;

/// From this likeness on two answers are worth asking about: "like T3".
pub const LIKE_FROM: f64 = 0.5;

/// Stems that share fewer pairs of letters are not compared any closer; short ones may share fewer.
const FEWEST_PAIRS: usize = 5;

/// An index of answers for finding like ones, kept up to date answer by answer.
#[derive(Debug, Clone)]
pub struct Likeness<K = Label> {
    rules: WordRules,
    stems: HashMap<String, usize>,
    vocabulary: Vec<Entry<K>>,
    by_letters: HashMap<(char, char), Vec<usize>>,
    answers: BTreeMap<K, Vec<usize>>,
}

/// A stem with the answers that have it.
#[derive(Debug, Clone)]
struct Entry<K> {
    stem: String,
    letters: usize,
    holders: Vec<K>,
}

impl<K> Likeness<K> {
    /// Makes an empty index.
    pub fn new(rules: WordRules) -> Self {
        Self {
            rules,
            stems: HashMap::new(),
            vocabulary: Vec::new(),
            by_letters: HashMap::new(),
            answers: BTreeMap::new(),
        }
    }
}

impl Likeness<Label> {
    /// Indexes all answers on a sheet, merged ones under their own labels; [`Session::standing`]
    /// tells into which answer one was merged.
    pub fn of(session: &Session, sheet: Sheet, rules: WordRules) -> Self {
        let mut index = Self::new(rules);
        for part in session.sheet(sheet).iter().flat_map(Answer::with_merged) {
            index.add(part.label, &part.text);
        }
        index
    }
}

/// Lists the answers on a sheet that may be one and the same, the most alike first.
///
/// A pair is left out when any two of the wordings in it are known to be unlike.
pub fn duplicates(session: &Session, sheet: Sheet, rules: WordRules) -> Vec<(Label, Label, f64)> {
    let standing = AnswerIndex::of(session);
    let stands = |label| standing.get(label).map_or(label, |answer| answer.label);
    let ordered = |a: Label, b: Label| (a.min(b), a.max(b));
    let unlike: HashSet<(Label, Label)> =
        session.unlike.iter().map(|(a, b)| ordered(stands(*a), stands(*b))).collect();
    let mut listed = HashSet::new();
    let pairs = Likeness::of(session, sheet, rules).pairs(LIKE_FROM).into_iter();
    let pairs = pairs.map(|(a, b, likeness)| (ordered(stands(a), stands(b)), likeness));
    // Pairs come most alike first, so the first of two answers is the one that counts.
    let fresh = pairs.filter(|(pair, _)| pair.0 != pair.1 && !unlike.contains(pair));
    fresh.filter(|(pair, _)| listed.insert(*pair)).map(|((a, b), like)| (a, b, like)).collect()
}

/// A word of a question put to the index: how much it weighs, and the stems it is like.
struct Asked {
    weight: f64,
    like: Vec<(usize, f64)>,
}

impl<K: Copy + Ord + Hash> Likeness<K> {
    /// Takes an answer in; one that is in already is replaced.
    pub fn add(&mut self, key: K, text: &str) {
        self.remove(key);
        let mut ids = Vec::new();
        for term in terms(text, self.rules) {
            let id = self.stem_id(term.stem);
            if let Some(entry) = self.vocabulary.get_mut(id) {
                entry.holders.push(key);
                ids.push(id);
            }
        }
        self.answers.insert(key, ids);
    }

    /// Takes an answer out.
    pub fn remove(&mut self, key: K) {
        for id in self.answers.remove(&key).unwrap_or_default() {
            if let Some(entry) = self.vocabulary.get_mut(id) {
                entry.holders.retain(|holder| *holder != key);
            }
        }
    }

    /// Lists the answers most like a text with their likeness up to 1, the most alike first; at
    /// most `limit`.
    pub fn nearest(&self, text: &str, limit: usize) -> Vec<(K, f64)> {
        let asked: Vec<Asked> =
            terms(text, self.rules).iter().map(|term| self.ask(&term.stem)).collect();
        let mut found = self.score(&asked);
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(limit);
        found
    }

    /// Returns the answer most like a text, when it is alike enough to ask about.
    pub fn like(&self, text: &str) -> Option<K> {
        let nearest = self.nearest(text, 1).into_iter().next();
        nearest.filter(|(_, likeness)| *likeness >= LIKE_FROM).map(|(key, _)| key)
    }

    fn stem_id(&mut self, stem: String) -> usize {
        if let Some(id) = self.stems.get(&stem) {
            return *id;
        }
        let id = self.vocabulary.len();
        for pair in pairs(&stem) {
            self.by_letters.entry(pair).or_default().push(id);
        }
        let letters = stem.chars().count();
        self.vocabulary.push(Entry { stem: stem.clone(), letters, holders: Vec::new() });
        self.stems.insert(stem, id);
        id
    }

    /// Weighs a stem by how few answers have it (as in BM25).
    fn weight(&self, holders: usize) -> f64 {
        let (all, with) = (to_float(self.answers.len()), to_float(holders));
        (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
    }

    fn ask(&self, stem: &str) -> Asked {
        let id = self.stems.get(stem);
        let exact = id.and_then(|id| self.vocabulary.get(*id)).map_or(0, |e| e.holders.len());
        Asked { weight: self.weight(exact), like: self.like_stems(stem) }
    }

    /// Lists the stems of the index that are like one, with their likeness.
    fn like_stems(&self, stem: &str) -> Vec<(usize, f64)> {
        let mut shared = vec![0_usize; self.vocabulary.len()];
        for pair in pairs(stem) {
            for id in self.by_letters.get(&pair).into_iter().flatten() {
                if let Some(count) = shared.get_mut(*id) {
                    *count += 1;
                }
            }
        }
        let length = stem.chars().count();
        let mut like = Vec::new();
        for ((id, entry), shared) in self.vocabulary.iter().enumerate().zip(shared) {
            if shared < FEWEST_PAIRS.min(length.max(entry.letters) / 2) || entry.holders.is_empty()
            {
                continue;
            }
            let likeness = likeness(stem, &entry.stem);
            if likeness > 0.0 {
                like.push((id, likeness));
            }
        }
        like
    }

    /// Scores every answer that shares a word with what is asked.
    fn score(&self, asked: &[Asked]) -> Vec<(K, f64)> {
        // For each answer: the weight of the asked words it has, and how well each of its own
        // stems is met.
        let mut met: HashMap<K, (f64, Vec<(usize, f64)>)> = HashMap::new();
        for word in asked {
            let mut best: HashMap<K, f64> = HashMap::new();
            for (id, likeness) in &word.like {
                for key in self.vocabulary.get(*id).into_iter().flat_map(|entry| &entry.holders) {
                    let known = best.entry(*key).or_default();
                    *known = known.max(*likeness);
                    let (_, stems) = met.entry(*key).or_default();
                    match stems.iter_mut().find(|(known, _)| known == id) {
                        Some((_, known)) => *known = known.max(*likeness),
                        None => stems.push((*id, *likeness)),
                    }
                }
            }
            for (key, likeness) in best {
                met.entry(key).or_default().0 += likeness * word.weight;
            }
        }
        let asked_weight: f64 = asked.iter().map(|word| word.weight).sum();
        let scored = met.into_iter().filter_map(|(key, (shared, stems))| {
            let weigh = |id: &usize| self.vocabulary.get(*id).map(|e| self.weight(e.holders.len()));
            let own: f64 = self.answers.get(&key)?.iter().filter_map(weigh).sum();
            let back: f64 = stems.iter().filter_map(|(id, s)| Some(s * weigh(id)?)).sum();
            Some((key, (shared + back) / (asked_weight + own)))
        });
        scored.collect()
    }
}
