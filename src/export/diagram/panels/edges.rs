//! Which boxes of a panel are linked, and what each panel says of those after it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::routes::Edge;
use super::super::{Placed, What, column_of};
use super::Placing;

impl Placing<'_> {
    /// Lists what is drawn between the boxes of each panel, and adds what names later panels.
    pub(super) fn edges(&mut self) -> Vec<Vec<Edge>> {
        let count = self.panels.len();
        let mut edges: Vec<BTreeMap<(usize, usize), Edge>> = vec![BTreeMap::new(); count];
        let mut later: Vec<[BTreeSet<usize>; 3]> = vec![<[BTreeSet<usize>; 3]>::default(); count];
        // The foot has no place among the boxes yet; each column has one.
        let mut to_foot: Vec<(usize, usize, usize, bool)> = Vec::new();
        for (place, node) in self.strand.nodes.iter().enumerate() {
            let Some((panel, at)) = self.place(place) else { continue };
            let votes = node.votes;
            let gap = self.panels.get(panel).and_then(|it| it.gaps.get(&place));
            if let Some(gap) = gap.filter(|_| column_of(node) == 1) {
                add_edge(&mut edges, panel, Edge { left: at, right: *gap, votes, is_dashed: true });
            }
            for below in &node.below {
                let Some((other, there)) = self.place(*below) else { continue };
                let Some(target) = self.strand.nodes.get(*below) else { continue };
                let on = panel.max(other);
                let here = self.panels.get(on);
                let named = |it: usize| here.and_then(|panel| panel.earlier.get(&it)).copied();
                let left = if panel == on { Some(at) } else { named(place) };
                let right = if other == on { Some(there) } else { named(*below) };
                let Some((left, right)) = left.zip(right) else { continue };
                let is_dashed = target.gap.is_some() && column_of(target) == 2;
                if column_of(target) - column_of(node) == 1 {
                    add_edge(&mut edges, on, Edge { left, right, votes, is_dashed });
                    if panel < other {
                        name_later(&mut later, panel, column_of(target), *below);
                        to_foot.push((panel, at, column_of(target), true));
                    } else if other < panel {
                        name_later(&mut later, other, column_of(node), place);
                        to_foot.push((other, there, column_of(node), false));
                    }
                } else if let Some(passage) = here.and_then(|it| {
                    let key = self.passage_key(it, place, *below);
                    key.map_or_else(|| it.gaps.get(&place), |key| it.passages.get(&key)).copied()
                }) {
                    let gap = node.gap.is_some();
                    add_edge(&mut edges, on, Edge { left, right: passage, votes, is_dashed: gap });
                    let is_dashed = is_dashed || gap;
                    add_edge(&mut edges, on, Edge { left: passage, right, votes, is_dashed });
                }
            }
        }
        let feet = self.add_feet(later);
        for (panel, at, column, is_right) in to_foot {
            let foot = feet.get(panel).and_then(|feet| feet.get(column)).copied().flatten();
            let Some(foot) = foot else { continue };
            let (left, right) = if is_right { (at, foot) } else { (foot, at) };
            let votes = self.votes_of(panel, left);
            add_edge(&mut edges, panel, Edge { left, right, votes, is_dashed: false });
        }
        edges.into_iter().map(|edges| edges.into_values().collect()).collect()
    }

    fn votes_of(&self, panel: usize, at: usize) -> u32 {
        let boxes = self.panels.get(panel).map(|panel| &panel.boxes);
        let votes = |it: &usize| self.strand.nodes.get(*it).map_or(0, |node| node.votes);
        match boxes.and_then(|boxes| boxes.get(at)).map(|it| &it.what) {
            Some(What::Answer(place) | What::Gap(place)) => votes(place),
            Some(What::Earlier(places) | What::Later(places)) => {
                places.iter().map(votes).max().unwrap_or_default()
            }
            Some(What::Passage) | None => 0,
        }
    }

    /// Names below the columns of each panel the answers that its lines lead to on later ones.
    fn add_feet(&mut self, later: Vec<[BTreeSet<usize>; 3]>) -> Vec<[Option<usize>; 3]> {
        let (line, gap) = (self.measures.line, self.measures.gap);
        let feet = self.panels.iter_mut().zip(later).map(|(panel, later)| {
            let top = panel.next.iter().copied().fold(0.0, f32::max).max(gap);
            let mut feet = [None; 3];
            for ((column, places), foot) in later.into_iter().enumerate().zip(&mut feet) {
                if !places.is_empty() {
                    let what = What::Later(places.into_iter().collect());
                    panel.boxes.push(Placed { what, column, top, height: line });
                    *foot = Some(panel.boxes.len() - 1);
                }
            }
            feet
        });
        feet.collect()
    }
}

/// Notes an edge; several between the same boxes are one, which is whole if any is.
fn add_edge(edges: &mut [BTreeMap<(usize, usize), Edge>], panel: usize, edge: Edge) {
    let Some(edges) = edges.get_mut(panel) else { return };
    let it = edges.entry((edge.left, edge.right)).or_insert(edge);
    it.is_dashed &= edge.is_dashed;
    it.votes = it.votes.max(edge.votes);
}

fn name_later(later: &mut [[BTreeSet<usize>; 3]], panel: usize, column: usize, place: usize) {
    let places = later.get_mut(panel).and_then(|columns| columns.get_mut(column));
    places.into_iter().for_each(|places| {
        places.insert(place);
    });
}
