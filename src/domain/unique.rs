//! Lists in which everything stands once, and lists gathered under keys, in the order of their first
//! appearance; each is made in one pass, however many items there are.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// Lists items, each once.
pub fn unique<T: Eq + Hash + Clone>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    unique_by(items, T::clone)
}

/// Lists items, the first of each key.
pub fn unique_by<T, K: Eq + Hash>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let mut known = HashSet::new();
    items.into_iter().filter(|item| known.insert(key(item))).collect()
}

/// Gathers items under their keys: these keys first, then others as they appear; a key without
/// items is left out.
pub fn gathered<K: Eq + Hash + Clone, T>(
    keys: impl IntoIterator<Item = K>,
    items: impl IntoIterator<Item = (K, T)>,
) -> Vec<(K, Vec<T>)> {
    let mut gathered: Vec<(K, Vec<T>)> = Vec::new();
    let mut places: HashMap<K, usize> = HashMap::new();
    let nothing = keys.into_iter().map(|key| (key, None));
    for (key, item) in nothing.chain(items.into_iter().map(|(key, item)| (key, Some(item)))) {
        let place = match places.entry(key) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                gathered.push((new.key().clone(), Vec::new()));
                *new.insert(gathered.len() - 1)
            }
        };
        if let Some((_, list)) = gathered.get_mut(place) {
            list.extend(item);
        }
    }
    gathered.retain(|(_, list)| !list.is_empty());
    gathered
}
