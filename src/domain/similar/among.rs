//! All pairs of like answers at once, with what each stem is like found out only once.

use std::hash::Hash;

use super::Likeness;

/// What is summed up for each answer beside the one that is compared, by its number.
struct Sums {
    /// How well one word is met.
    best: Vec<f64>,
    /// The weight of the words that are met.
    shared: Vec<f64>,
    /// The weight of the other answer's own stems that are met.
    back: Vec<f64>,
    /// The answers for which something is summed up.
    touched: Vec<usize>,
}

/// The index with answers and stems by their numbers.
struct Numbered<K> {
    keys: Vec<K>,
    stems: Vec<Vec<usize>>,
    /// The answers that have each stem, in the order of their numbers.
    holders: Vec<Vec<usize>>,
    /// How much each stem weighs.
    weights: Vec<f64>,
    /// How much the stems of each answer weigh together.
    own: Vec<f64>,
    /// What each stem that is held is like.
    like: Vec<Vec<(usize, f64)>>,
}

impl<K: Copy + Ord + Hash> Likeness<K> {
    /// Lists the pairs of answers at least so alike, the most alike first.
    pub fn pairs(&self, threshold: f64) -> Vec<(K, K, f64)> {
        let index = self.numbered();
        let mut sums = Sums::new(index.keys.len());
        let mut found = Vec::new();
        for ((at, key), stems) in index.keys.iter().enumerate().zip(&index.stems) {
            index.compare(at, stems, &mut sums);
            let own = index.own.get(at).copied().unwrap_or_default();
            for (other, likeness) in sums.take(own, &index) {
                if likeness >= threshold {
                    found.push((*key, other, likeness));
                }
            }
        }
        found.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
        found
    }

    fn numbered(&self) -> Numbered<K> {
        let mut holders = vec![Vec::new(); self.vocabulary.len()];
        for (at, ids) in self.answers.values().enumerate() {
            for id in ids {
                if let Some(holders) = holders.get_mut(*id) {
                    holders.push(at);
                }
            }
        }
        let entries = || self.vocabulary.iter();
        let weights: Vec<f64> = entries().map(|it| self.weight(it.holders.len())).collect();
        let like = entries().map(|entry| {
            if entry.holders.is_empty() { Vec::new() } else { self.like_stems(&entry.stem) }
        });
        let weigh = |ids: &Vec<usize>| ids.iter().filter_map(|id| weights.get(*id)).sum();
        Numbered {
            keys: self.answers.keys().copied().collect(),
            stems: self.answers.values().cloned().collect(),
            holders,
            own: self.answers.values().map(weigh).collect(),
            like: like.collect(),
            weights,
        }
    }
}

impl<K> Numbered<K> {
    /// Sums up what an answer shares with each of those after it.
    fn compare(&self, at: usize, stems: &[usize], sums: &mut Sums) {
        // The stems that are like one of the words, each as well as it is met by any.
        let mut met: Vec<(usize, f64)> = Vec::new();
        for word in stems {
            let like = self.like.get(*word).map_or(&[][..], Vec::as_slice);
            for (id, likeness) in like {
                match met.iter_mut().find(|(known, _)| known == id) {
                    Some((_, known)) => *known = known.max(*likeness),
                    None => met.push((*id, *likeness)),
                }
                self.after(at, *id).for_each(|other| sums.meet(other, *likeness));
            }
            let weight = self.weights.get(*word).copied().unwrap_or_default();
            for (id, _) in like {
                self.after(at, *id).for_each(|other| sums.share(other, weight));
            }
        }
        for (id, likeness) in met {
            let weight = likeness * self.weights.get(id).copied().unwrap_or_default();
            self.after(at, id).for_each(|other| sums.give_back(other, weight));
        }
    }

    /// Goes over the answers after one that have a stem.
    fn after(&self, at: usize, stem: usize) -> impl Iterator<Item = usize> {
        let holders = self.holders.get(stem).map_or(&[][..], Vec::as_slice);
        let first = holders.partition_point(|holder| *holder <= at);
        holders.iter().skip(first).copied()
    }
}

impl Sums {
    fn new(answers: usize) -> Self {
        let nothing = || vec![0.0; answers];
        Self { best: nothing(), shared: nothing(), back: nothing(), touched: Vec::new() }
    }

    /// Notes that the present word is met by another answer.
    fn meet(&mut self, other: usize, likeness: f64) {
        if let (Some(best), Some(shared)) = (self.best.get_mut(other), self.shared.get(other)) {
            if *best == 0.0 && *shared == 0.0 {
                self.touched.push(other);
            }
            *best = best.max(likeness);
        }
    }

    /// Adds the present word, once for each answer that meets it.
    fn share(&mut self, other: usize, weight: f64) {
        if let (Some(best), Some(shared)) = (self.best.get_mut(other), self.shared.get_mut(other)) {
            *shared += *best * weight;
            *best = 0.0;
        }
    }

    fn give_back(&mut self, other: usize, weight: f64) {
        if let Some(back) = self.back.get_mut(other) {
            *back += weight;
        }
    }

    /// Returns each answer that shares something with its likeness, and begins anew.
    fn take<'a, K: Copy>(
        &'a mut self,
        own: f64,
        index: &'a Numbered<K>,
    ) -> impl Iterator<Item = (K, f64)> + 'a {
        let Self { shared, back, touched, .. } = self;
        touched.drain(..).filter_map(move |other| {
            let both =
                std::mem::take(shared.get_mut(other)?) + std::mem::take(back.get_mut(other)?);
            Some((*index.keys.get(other)?, both / (own + index.own.get(other)?)))
        })
    }
}
