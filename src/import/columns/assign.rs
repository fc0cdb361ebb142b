//! Which column gets which role, so that all together fit best.

use std::collections::HashMap;

use super::super::role::Role;

/// Gives each role at most one column and each column at most one role, so that the sum of what they score is
/// the highest.
///
/// It is an auction (D. P. Bertsekas, "The auction algorithm", Annals of Operations Research 14, 1988): each
/// role bids for the column that is worth most to it at its price, and by as much more as that column is worth
/// more than the next best. With whole scores and a step below one by their number the end is the best there is.
pub(super) fn assign(offers: &[(Role, usize, i32)]) -> Vec<(Role, usize)> {
    let mut wanted: HashMap<Role, Vec<(usize, i64)>> = HashMap::new();
    for (role, column, score) in offers {
        wanted.entry(*role).or_default().push((*column, i64::from(*score)));
    }
    let mut waiting: Vec<Role> = wanted.keys().copied().collect();
    waiting.sort();
    let scale = i64::try_from(waiting.len()).unwrap_or(1) + 1;
    let mut prices: HashMap<usize, i64> = HashMap::new();
    let mut holders: HashMap<usize, Role> = HashMap::new();
    while let Some(role) = waiting.pop() {
        let columns = wanted.get(&role).map(Vec::as_slice).unwrap_or_default();
        let (mut best, mut second) = (None, 0_i64);
        for (column, score) in columns {
            let price = prices.get(column).copied().unwrap_or(0);
            let value = score * scale - price;
            match best {
                Some((_, most)) if value <= most => second = second.max(value),
                Some((_, most)) => {
                    second = second.max(most);
                    best = Some((*column, value));
                }
                None => best = Some((*column, value)),
            }
        }
        // A role whose best column costs more than it is worth goes without.
        let Some((column, value)) = best.filter(|(_, value)| *value > 0) else { continue };
        *prices.entry(column).or_default() += value - second + 1;
        if let Some(before) = holders.insert(column, role) {
            waiting.push(before);
        }
    }
    let mut assigned: Vec<(Role, usize)> =
        holders.into_iter().map(|(column, role)| (role, column)).collect();
    assigned.sort();
    assigned
}
