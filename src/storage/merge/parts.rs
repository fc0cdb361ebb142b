//! What two copies say of one thing, put together.

use std::collections::BTreeMap;

use crate::domain::{BallotCount, Earlier, Group, Votes};

/// Returns ours with what only theirs has; nothing when there is no such thing.
pub(super) fn union<T: Clone + PartialEq>(ours: &[T], theirs: &[T]) -> Option<Vec<T>> {
    let mut all = ours.to_vec();
    for one in theirs {
        if !all.contains(one) {
            all.push(one.clone());
        }
    }
    (all.len() > ours.len()).then_some(all)
}

/// Returns our groups with those that only theirs has, and of each the higher count of who is there,
/// since both count the same people; nothing when ours have it all.
pub(super) fn groups(ours: &[Group], theirs: &[Group]) -> Option<Vec<Group>> {
    let mut all = ours.to_vec();
    for other in theirs {
        match all.iter_mut().find(|own| own.key == other.key) {
            Some(own) => {
                own.present = own.present.max(other.present);
                if own.name.is_empty() {
                    own.name.clone_from(&other.name);
                }
            }
            None => all.push(other.clone()),
        }
    }
    (all != ours).then_some(all)
}

/// Returns ours with what only theirs tells of an earlier session; nothing when there is no such thing.
pub(super) fn earlier(ours: &[Earlier], theirs: &[Earlier]) -> Option<Vec<Earlier>> {
    let is_new = |other: &&Earlier| ours.iter().all(|own| own.session != other.session);
    let new: Vec<Earlier> = theirs.iter().filter(is_new).cloned().collect();
    (!new.is_empty()).then(|| [ours, &new].concat())
}

/// Returns ours with what theirs has for keys that ours lacks; nothing when there is no such key.
pub(super) fn filled<K: Ord + Clone, V: Clone>(
    ours: &BTreeMap<K, V>,
    theirs: &BTreeMap<K, V>,
) -> Option<BTreeMap<K, V>> {
    let mut all = theirs.clone();
    all.extend(ours.clone());
    (all.len() > ours.len()).then_some(all)
}

/// Returns the higher of each two counts of ballots; nothing when ours are the higher.
pub(super) fn ballots(ours: &[BallotCount], theirs: &[BallotCount]) -> Option<Vec<BallotCount>> {
    let mut all = ours.to_vec();
    for other in theirs {
        let is_same =
            |own: &&mut BallotCount| (own.sheet, &own.group) == (other.sheet, &other.group);
        match all.iter_mut().find(is_same) {
            Some(own) => own.ballots = own.ballots.max(other.ballots),
            None => all.push(other.clone()),
        }
    }
    (all != ours).then_some(all)
}

/// Returns votes without some of them; a group of which none is left is left out.
pub(super) fn without(votes: &Votes, some: Option<&Votes>) -> Votes {
    let Some(some) = some else { return votes.clone() };
    let mut left = votes.clone();
    left.hands = left.hands.saturating_sub(some.hands);
    for (group, points) in &some.groups {
        if let Some(count) = left.groups.get_mut(group) {
            *count = count.saturating_sub(*points);
        }
    }
    left.groups.retain(|group, count| *count > 0 || !some.groups.contains_key(group));
    left
}

/// Returns the higher of each two counts, since both count the same votes.
pub(super) fn most(ours: &Votes, theirs: &Votes) -> Votes {
    let mut votes = ours.clone();
    votes.hands = votes.hands.max(theirs.hands);
    for (group, count) in &theirs.groups {
        let own = votes.groups.entry(group.clone()).or_default();
        *own = (*own).max(*count);
    }
    votes
}
