//! Lists in which everything stands once, in the order of its first appearance.

/// Lists items, each once; meant for lists of tens, since every item is compared with all before.
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
