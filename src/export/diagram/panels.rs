//! Where the boxes stand: each column fills from top to bottom, and what is linked begins side by side.

mod edges;

use std::collections::HashMap;

use super::routes::{Edge, PORT, routes};
use super::{Measures, Panel, Placed, What, column_of};
use crate::export::report::{ChainNode, Strand};

/// How many lines of a box the columns may be out of step.
const DRIFT: f32 = 5.0;
/// The most boxes of a column that each name an answer of an earlier panel, and the most passages; what is
/// beyond shares the last.
const EARLIER: usize = 12;

/// Puts a strand onto panels.
pub(super) struct Placing<'a> {
    measures: &'a Measures,
    strand: &'a Strand,
    heights: &'a [f32],
    /// The places of the answers that each is for.
    above: Vec<Vec<usize>>,
    /// How many troubles each action is for straight, and how many such actions each trouble has.
    straight: Vec<usize>,
    /// How far down boxes may reach on this panel and on those after it.
    limit: f32,
    next_limit: f32,
    /// Where each answer stands: its panel, and its place among the boxes there.
    places: Vec<Option<(usize, usize)>>,
    panels: Vec<Filling>,
}

/// A panel that is being filled.
#[derive(Default)]
struct Filling {
    /// Where the next box of each column may begin.
    next: [f32; 3],
    boxes: Vec<Placed>,
    /// The boxes that name answers of earlier panels, by these.
    earlier: HashMap<usize, usize>,
    /// How many such boxes each column has, and the last of them.
    earlier_of: [(usize, usize); 3],
    /// Where lines pass straight from troubles to actions, by the answer at the end that has more of them.
    passages: HashMap<usize, usize>,
    /// The passage that was added last.
    last_passage: usize,
    /// The boxes of gaps, by the answers they are for.
    gaps: HashMap<usize, usize>,
}

impl<'a> Placing<'a> {
    pub(super) fn new(
        measures: &'a Measures,
        strand: &'a Strand,
        heights: &'a [f32],
        limit: f32,
        next_limit: f32,
    ) -> Self {
        let mut above = vec![Vec::new(); strand.nodes.len()];
        let mut straight = vec![0; strand.nodes.len()];
        for (place, node) in strand.nodes.iter().enumerate() {
            for below in &node.below {
                above.get_mut(*below).into_iter().for_each(|it: &mut Vec<usize>| it.push(place));
                let target = strand.nodes.get(*below).map_or(1, column_of);
                if target == column_of(node) + 2 {
                    for end in [place, *below] {
                        straight.get_mut(end).into_iter().for_each(|count| *count += 1);
                    }
                }
            }
        }
        let places = vec![None; strand.nodes.len()];
        let panels = vec![Filling::default()];
        Self { measures, strand, heights, above, straight, limit, next_limit, places, panels }
    }

    pub(super) fn panels(mut self) -> Vec<Panel> {
        for (place, node) in self.strand.nodes.iter().enumerate() {
            self.put(place, node);
        }
        let edges = self.edges();
        let panels = self.panels.into_iter().zip(edges);
        panels.map(|(panel, edges)| finish(panel, &edges, self.measures)).collect()
    }

    /// Puts an answer onto this panel, or onto a new one where it has no room.
    fn put(&mut self, place: usize, node: &ChainNode) {
        let column = column_of(node);
        let height = self.height(place);
        if !self.fits(place, node) {
            self.turn();
        }
        // What stands on earlier panels and is linked to it is named beside it.
        let top = self.top(place, node);
        self.name_earlier(place, node, top);
        let at = self.add(What::Answer(place), column, top, height);
        if let Some(it) = self.places.get_mut(place) {
            *it = Some((self.panels.len() - 1, at));
        }
        if node.gap.is_some() && column < 2 {
            let beside = top.max(self.next(column + 1));
            let gap = self.add(What::Gap(place), column + 1, beside, self.measures.line);
            self.panels.last_mut().into_iter().for_each(|panel| {
                panel.gaps.insert(place, gap);
            });
        }
        for key in self.unpassed(place, node) {
            self.add_passage(key, top);
        }
    }

    fn height(&self, place: usize) -> f32 {
        self.heights.get(place).copied().unwrap_or(self.measures.line)
    }

    fn next(&self, column: usize) -> f32 {
        let next = self.panels.last().and_then(|panel| panel.next.get(column));
        next.copied().unwrap_or_default()
    }

    fn place(&self, place: usize) -> Option<(usize, usize)> {
        self.places.get(place).copied().flatten()
    }

    /// Tells whether an answer stands on an earlier panel.
    fn is_earlier(&self, place: usize) -> bool {
        self.place(place).is_some_and(|(panel, _)| panel + 1 < self.panels.len())
    }

    /// Returns how far down an answer begins: beside what it is read under, and not much above what is
    /// read under it.
    fn top(&self, place: usize, node: &ChainNode) -> f32 {
        let column = column_of(node);
        let beside = node.under.and_then(|under| self.place(under)).and_then(|(panel, at)| {
            let panel = self.panels.get(panel).filter(|_| panel + 1 == self.panels.len());
            panel?.boxes.get(at)
        });
        let drift = DRIFT * self.measures.line;
        let mut top = beside.map_or(0.0, |it| it.top).max(self.next(column));
        for (deeper, drift) in (column + 1..3).zip([drift, 1.5 * drift]) {
            // A column in which nothing of its own will stand does not matter.
            let has_own = deeper == column + 1 || !node.below.is_empty();
            if has_own || node.gap.is_some() {
                top = top.max(self.next(deeper) - drift);
            }
        }
        if self.is_empty() || place == 0 { self.next(column) } else { top }
    }

    fn is_empty(&self) -> bool {
        self.panels.last().is_none_or(|panel| panel.boxes.is_empty())
    }

    /// Tells whether an answer has room on this panel, with the first of what is read under it.
    fn fits(&self, place: usize, node: &ChainNode) -> bool {
        if self.is_empty() {
            return true;
        }
        let mut top = self.top(place, node);
        let mut named = [0.0_f32; 3];
        for other in self.unnamed(place, node) {
            let column = self.column(other);
            named.get_mut(column).into_iter().for_each(|it| *it += 1.0);
        }
        let passages = self.unpassed(place, node).len().min(EARLIER) as f32;
        let [_, middle, _] = &mut named;
        *middle += passages;
        for (column, count) in named.into_iter().enumerate() {
            let count = count.min(2.0 * EARLIER as f32);
            let below = top.max(self.next(column)) + count * self.row();
            if count > 0.0 && below > self.limit {
                return false;
            }
        }
        let (mut place, mut node) = (place, node);
        loop {
            let column = column_of(node);
            top = top.max(self.next(column));
            if top + self.height(place) > self.limit {
                return false;
            }
            if node.gap.is_some() && column < 2 {
                return top.max(self.next(column + 1)) + self.measures.line <= self.limit;
            }
            let first = place + 1;
            match self.strand.nodes.get(first).filter(|it| it.under == Some(place)) {
                Some(below) => (place, node) = (first, below),
                None => return true,
            }
        }
    }

    /// Returns the height of a box of one line with the gap after it.
    fn row(&self) -> f32 {
        self.measures.line + self.measures.gap
    }

    fn turn(&mut self) {
        self.limit = self.next_limit;
        self.panels.push(Filling::default());
    }

    /// Lists the answers of earlier panels that are linked to one and are not named on this panel yet.
    fn unnamed(&self, place: usize, node: &ChainNode) -> Vec<usize> {
        let Some(panel) = self.panels.last() else { return Vec::new() };
        let above = self.above.get(place).map_or(&[][..], Vec::as_slice);
        let linked = above.iter().chain(&node.below).copied();
        let earlier = linked.filter(|it| self.is_earlier(*it));
        earlier.filter(|it| !panel.earlier.contains_key(it)).collect()
    }

    fn name_earlier(&mut self, place: usize, node: &ChainNode, top: f32) {
        for other in self.unnamed(place, node) {
            let column = self.column(other);
            let (count, last) = self.earlier_of(column);
            let at = if count < EARLIER {
                let top = top.max(self.next(column));
                let at = self.add(What::Earlier(vec![other]), column, top, self.measures.line);
                let panel = self.panels.last_mut();
                let of = panel.and_then(|panel| panel.earlier_of.get_mut(column));
                of.into_iter().for_each(|it| *it = (count + 1, at));
                at
            } else {
                let panel = self.panels.last_mut();
                if let Some(What::Earlier(others)) =
                    panel.and_then(|panel| panel.boxes.get_mut(last)).map(|it| &mut it.what)
                {
                    others.push(other);
                }
                last
            };
            if let Some(panel) = self.panels.last_mut() {
                panel.earlier.insert(other, at);
            }
        }
    }

    /// Lists the passages that an answer and those placed before it need on this panel, by their keys.
    fn unpassed(&self, place: usize, node: &ChainNode) -> Vec<usize> {
        let Some(panel) = self.panels.last() else { return Vec::new() };
        let mut keys = Vec::new();
        match column_of(node) {
            0 => {
                let straight = node.below.iter().filter(|it| self.column(**it) == 2);
                let placed = straight.filter(|it| self.place(**it).is_some());
                keys.extend(placed.filter_map(|action| self.passage_key(panel, place, *action)));
            }
            2 => {
                let above = self.above.get(place).map_or(&[][..], Vec::as_slice);
                let straight = above.iter().filter(|it| self.column(**it) == 0);
                let placed = straight.filter(|it| self.place(**it).is_some());
                keys.extend(placed.filter_map(|trouble| self.passage_key(panel, *trouble, place)));
            }
            _ => {}
        }
        keys.retain(|key| !panel.passages.contains_key(key));
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Tells by which of both a passage from a trouble straight to an action is known; none is needed where
    /// words stand on the way.
    fn passage_key(&self, panel: &Filling, trouble: usize, action: usize) -> Option<usize> {
        if panel.gaps.contains_key(&trouble) {
            return None;
        }
        let of = |it: usize| self.straight.get(it).copied().unwrap_or_default();
        Some(if of(trouble) > 1 || of(action) < 2 { trouble } else { action })
    }

    fn column(&self, place: usize) -> usize {
        self.strand.nodes.get(place).map_or(1, column_of)
    }

    fn add_passage(&mut self, key: usize, top: f32) {
        // The line goes straight on from a box beside it.
        let port = PORT * self.measures.line - self.measures.gap / 2.0;
        let top = (top + port).max(self.next(1));
        let is_full = self.panels.last().is_some_and(|it| it.passages.len() >= EARLIER);
        let at = match self.panels.last() {
            Some(panel) if is_full => panel.last_passage,
            _ => self.add(What::Passage, 1, top, self.measures.gap),
        };
        if let Some(panel) = self.panels.last_mut() {
            panel.last_passage = at;
            panel.passages.insert(key, at);
        }
    }

    fn earlier_of(&self, column: usize) -> (usize, usize) {
        let panel = self.panels.last();
        panel.and_then(|panel| panel.earlier_of.get(column)).copied().unwrap_or_default()
    }

    fn add(&mut self, what: What, column: usize, top: f32, height: f32) -> usize {
        let gap = self.measures.gap;
        let Some(panel) = self.panels.last_mut() else { return 0 };
        panel.next.get_mut(column).into_iter().for_each(|it| *it = top + height + gap);
        panel.boxes.push(Placed { what, column, top, height });
        panel.boxes.len() - 1
    }
}

fn finish(panel: Filling, edges: &[Edge], measures: &Measures) -> Panel {
    let height = panel.boxes.iter().map(|it| it.top + it.height).fold(0.0, f32::max);
    let lines = routes(&panel.boxes, edges, measures);
    Panel { height, boxes: panel.boxes, lines }
}
