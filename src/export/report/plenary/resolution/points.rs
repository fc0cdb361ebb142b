//! The points of a resolution: what several platforms say alike, or word for word, is one of them.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::Said;
use crate::domain::{self, Answer, GroupKey, Question, Sheet};
use crate::export::report::plenary::crossing::Alike;
use crate::text::fold;

/// A point of the resolution.
pub(super) struct Point<'a> {
    /// The sheet it is of; what is a way here and an action there is an action.
    pub(super) sheet: Sheet,
    /// Who says it, in the order of the platforms.
    pub(super) said: Vec<Said<'a>>,
}

impl Point<'_> {
    /// Returns the wording with the most votes; of equals the first.
    pub(super) fn text(&self) -> &str {
        let strongest = self.said.iter().min_by_key(|(_, _, it)| Reverse(it.total_votes()));
        strongest.map_or("", |(_, _, answer)| answer.text.as_str())
    }

    /// Tells whether somebody does not agree to it.
    pub(super) fn is_contested(&self) -> bool {
        self.said.iter().any(|(_, _, answer)| answer.is_contested())
    }

    /// Goes over the groups that are asked for it; a trouble asks nobody.
    pub(super) fn asked(&self) -> impl Iterator<Item = &GroupKey> {
        let asking = self.said.iter().filter(|(_, sheet, _)| *sheet != Sheet::Troubles);
        asking.flat_map(|(_, _, it)| it.requirements_with_merged()).map(|asked| &asked.to)
    }
}

/// What makes two answers one point.
#[derive(PartialEq, Eq, Hash)]
enum Bond {
    /// They are of one cluster of like answers to a question.
    Cluster(usize, usize),
    /// They say the same words: both name a trouble, or neither does.
    Words(bool, String),
}

/// Gathers what was said into points, in the order in which each was said first.
pub(super) fn points<'a>(said: Vec<Said<'a>>, alike: &Alike) -> Vec<Point<'a>> {
    let mut clusters: HashMap<(Sheet, domain::Place), (usize, usize)> = HashMap::new();
    for (number, (question, found)) in Question::ALL.into_iter().zip(alike).enumerate() {
        for (cluster, places) in found.iter().enumerate() {
            let placed = places.iter().map(|place| ((question.sheet(), *place), (number, cluster)));
            clusters.extend(placed);
        }
    }
    let mut points: Vec<Point> = Vec::new();
    let mut known: HashMap<Bond, usize> = HashMap::new();
    for (place, sheet, answer) in said {
        let words = Bond::Words(sheet == Sheet::Troubles, words(answer));
        let cluster = clusters.get(&(sheet, (place, answer.label)));
        let cluster = cluster.map(|(question, cluster)| Bond::Cluster(*question, *cluster));
        let bonds: Vec<Bond> = cluster.into_iter().chain([words]).collect();
        let mut at = bonds.iter().filter_map(|bond| known.get(bond)).copied().collect::<Vec<_>>();
        at.sort_unstable();
        let first = at.first().copied().unwrap_or(points.len());
        if first == points.len() {
            points.push(Point { sheet, said: Vec::new() });
        }
        // What binds two points makes them one.
        for other in at.into_iter().filter(|other| *other != first) {
            let moved = points.get_mut(other).map(|it| std::mem::take(&mut it.said));
            let (moved, sheet) = (moved.unwrap_or_default(), points.get(other).map(|it| it.sheet));
            if let Some(point) = points.get_mut(first) {
                point.said.extend(moved);
                point.sheet = later(point.sheet, sheet.unwrap_or(point.sheet));
            }
            known.values_mut().filter(|at| **at == other).for_each(|at| *at = first);
        }
        known.extend(bonds.into_iter().map(|bond| (bond, first)));
        if let Some(point) = points.get_mut(first) {
            point.said.push((place, sheet, answer));
            point.sheet = later(point.sheet, sheet);
        }
    }
    points.retain(|point| !point.said.is_empty());
    for point in &mut points {
        point.said.sort_by_key(|(place, _, answer)| (*place, answer.label));
    }
    points
}

/// Returns that of two sheets on which more is promised.
fn later(one: Sheet, other: Sheet) -> Sheet {
    if other == Sheet::Actions { other } else { one }
}

fn words(answer: &Answer) -> String {
    fold(&answer.text.split_whitespace().collect::<Vec<_>>().join(" "))
}
