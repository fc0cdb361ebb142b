//! Names that say the same, like "dumps" and "illegal dumps", grouped however many there are.

use std::collections::HashMap;

use super::similar::{Term, alike};

/// Groups names of which two share more than half of their words, and returns for each name the lowest
/// number of its group. Every name is compared with each other that has other words, and every word
/// with each other only once.
pub(super) fn grouped(names: impl Iterator<Item = Vec<Term>>) -> Vec<usize> {
    let mut groups = Groups::default();
    let mut vocabulary = Vocabulary::default();
    let mut known: HashMap<Vec<usize>, usize> = HashMap::new();
    let mut compared: Vec<(usize, Vec<usize>)> = Vec::new();
    for (number, name) in names.enumerate() {
        groups.0.push(number);
        let stems: Vec<usize> = name.into_iter().map(|term| vocabulary.id(term.stem)).collect();
        if stems.is_empty() {
            continue;
        }
        if let Some(same) = known.get(&stems) {
            groups.join(*same, number);
            continue;
        }
        let like = vocabulary.like(&stems);
        for (other, theirs) in &compared {
            let shared = theirs.iter().filter(|stem| like.get(**stem) == Some(&true)).count();
            if 4 * shared > theirs.len() + stems.len() {
                groups.join(*other, number);
            }
        }
        known.insert(stems.clone(), number);
        compared.push((number, stems));
    }
    (0..groups.0.len()).map(|number| groups.lowest(number)).collect()
}

/// The stems of all names, each with those that are the same but for a typing mistake.
#[derive(Debug, Default)]
struct Vocabulary {
    ids: HashMap<String, usize>,
    stems: Vec<(String, Vec<usize>)>,
}

impl Vocabulary {
    fn id(&mut self, stem: String) -> usize {
        if let Some(id) = self.ids.get(&stem) {
            return *id;
        }
        let id = self.stems.len();
        let mut like = vec![id];
        for (other, (known, theirs)) in self.stems.iter_mut().enumerate() {
            if alike(known, &stem) {
                theirs.push(id);
                like.push(other);
            }
        }
        self.ids.insert(stem.clone(), id);
        self.stems.push((stem, like));
        id
    }

    /// Marks the stems that are like one of these.
    fn like(&self, stems: &[usize]) -> Vec<bool> {
        let mut marks = vec![false; self.stems.len()];
        let like = stems.iter().filter_map(|stem| self.stems.get(*stem));
        for id in like.flat_map(|(_, like)| like) {
            if let Some(mark) = marks.get_mut(*id) {
                *mark = true;
            }
        }
        marks
    }
}

/// For each number another of its group, a lower one unless it is the lowest itself.
#[derive(Debug, Default)]
struct Groups(Vec<usize>);

impl Groups {
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.lowest(a), self.lowest(b));
        if let Some(above) = self.0.get_mut(a.max(b)) {
            *above = a.min(b);
        }
    }

    /// Returns the lowest number of a group, and shortens the way to it.
    fn lowest(&mut self, number: usize) -> usize {
        let mut lowest = number;
        while let Some(lower) = self.0.get(lowest).copied().filter(|lower| *lower < lowest) {
            lowest = lower;
        }
        if let Some(lower) = self.0.get_mut(number) {
            *lower = lowest;
        }
        lowest
    }
}
