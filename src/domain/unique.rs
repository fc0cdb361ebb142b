//! Lists in which everything stands once, and lists gathered under keys, in the order of their first
//! appearance; all are meant for tens of different items, since each is compared with all before.

/// Lists items, each once.
pub fn unique<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for item in items {
        if !list.contains(&item) {
            list.push(item);
        }
    }
    list
}

/// Lists items, the first of each key, as [`unique`] does.
pub fn unique_by<T, K: PartialEq>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let mut list: Vec<T> = Vec::new();
    for item in items {
        if list.iter().all(|known| key(known) != key(&item)) {
            list.push(item);
        }
    }
    list
}

/// Gathers items under their keys: these keys first, then others as they appear; a key without
/// items is left out.
pub fn gathered<K: PartialEq, T>(
    keys: impl IntoIterator<Item = K>,
    items: impl IntoIterator<Item = (K, T)>,
) -> Vec<(K, Vec<T>)> {
    let mut gathered: Vec<(K, Vec<T>)> =
        unique(keys).into_iter().map(|key| (key, Vec::new())).collect();
    for (key, item) in items {
        match gathered.iter_mut().find(|(known, _)| *known == key) {
            Some((_, list)) => list.push(item),
            None => gathered.push((key, vec![item])),
        }
    }
    gathered.retain(|(_, list)| !list.is_empty());
    gathered
}
