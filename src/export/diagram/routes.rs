//! How the lines run: out of a box to the right, up or down between the columns, and into a box.
//!
//! Lines of one box share what they can: from a trouble with many ways one trunk goes down, and into a way
//! for many troubles one trunk leads, so that there are no more trunks than boxes.

use std::collections::{BTreeMap, HashMap};

use super::{Measures, Placed, Stroke, What};

/// How far below the top of a box its lines end, in parts of the height of a line.
pub(super) const PORT: f32 = 0.5;
/// The least distance between a trunk and a column, in parts of the gutter.
const MARGIN: f32 = 0.18;

/// What is drawn between two boxes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) left: usize,
    pub(super) right: usize,
    /// The votes of the answer on its left.
    pub(super) votes: u32,
    pub(super) is_dashed: bool,
}

/// Lines that share a trunk: those out of one box, or those into one.
struct Trunk<'e> {
    /// Whether they share the box on the left.
    is_left: bool,
    hub: usize,
    edges: Vec<&'e Edge>,
    /// Where it leaves its own box.
    from: f32,
    /// Where each of its lines ends.
    ends: Vec<f32>,
    /// Its place among the others between the same columns, if it goes up or down.
    track: Option<usize>,
}

/// Draws all lines of a panel.
pub(super) fn routes(boxes: &[Placed], edges: &[Edge], measures: &Measures) -> Vec<Stroke> {
    let mut strokes: Vec<Stroke> = boxes.iter().filter_map(|it| passage(it, measures)).collect();
    let votes: HashMap<usize, &Edge> = edges.iter().map(|edge| (edge.right, edge)).collect();
    let passages = boxes.iter().enumerate().filter(|(_, it)| it.what == What::Passage);
    for ((at, _), stroke) in passages.zip(&mut strokes) {
        let edge = votes.get(&at);
        stroke.thickness = edge.map_or(stroke.thickness, |it| measures.thickness(it.votes));
    }
    for column in [0, 1] {
        let is_here = |edge: &&Edge| boxes.get(edge.left).is_some_and(|it| it.column == column);
        let edges: Vec<&Edge> = edges.iter().filter(is_here).collect();
        let mut trunks = trunks(&edges);
        set_ends(&mut trunks, boxes, measures);
        let tracks = set_tracks(&mut trunks);
        for trunk in &trunks {
            draw(trunk, column, tracks, measures, &mut strokes);
        }
    }
    strokes
}

/// Draws what passes through the middle column.
fn passage(placed: &Placed, measures: &Measures) -> Option<Stroke> {
    let y = placed.top + placed.height / 2.0;
    let left = measures.left(1);
    let points = vec![(left, y), (left + measures.column(), y)];
    let stroke = Stroke { points, thickness: measures.thickness.0, is_dashed: false };
    (placed.what == What::Passage).then_some(stroke)
}

/// Gathers the lines of each box that has more of them than the box at their other end.
fn trunks<'e>(edges: &[&'e Edge]) -> Vec<Trunk<'e>> {
    let (mut out, mut into) = (HashMap::new(), HashMap::new());
    for edge in edges {
        *out.entry(edge.left).or_insert(0_usize) += 1;
        *into.entry(edge.right).or_insert(0_usize) += 1;
    }
    let mut trunks: BTreeMap<(bool, usize), Vec<&Edge>> = BTreeMap::new();
    for edge in edges {
        let is_left = out.get(&edge.left) >= into.get(&edge.right);
        let hub = if is_left { edge.left } else { edge.right };
        trunks.entry((is_left, hub)).or_default().push(edge);
    }
    let trunks = trunks.into_iter().map(|((is_left, hub), edges)| Trunk {
        is_left,
        hub,
        edges,
        from: 0.0,
        ends: Vec::new(),
        track: None,
    });
    trunks.collect()
}

fn port(placed: &Placed, measures: &Measures) -> f32 {
    placed.top + (PORT * measures.line).min(placed.height / 2.0)
}

/// Finds where the lines leave and reach their boxes: those that reach one box from several do so side by
/// side, as they come.
fn set_ends(trunks: &mut [Trunk], boxes: &[Placed], measures: &Measures) {
    let port_of = |at: usize| boxes.get(at).map_or(0.0, |it| port(it, measures));
    // Which trunks reach a box on the right, and from where.
    let mut into: HashMap<usize, Vec<(f32, usize)>> = HashMap::new();
    for (at, trunk) in trunks.iter().enumerate() {
        if trunk.is_left {
            let from = port_of(trunk.hub);
            trunk.edges.iter().for_each(|it| into.entry(it.right).or_default().push((from, at)));
        } else {
            let sum: f32 = trunk.edges.iter().map(|it| port_of(it.left)).sum();
            into.entry(trunk.hub).or_default().push((sum / trunk.edges.len() as f32, at));
        }
    }
    let mut ends: HashMap<(usize, usize), f32> = HashMap::new();
    for (right, mut coming) in into {
        let Some(placed) = boxes.get(right) else { continue };
        coming.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let (first, room) = (port(placed, measures), placed.height);
        let margin = 0.2 * measures.line;
        let last = coming.len().saturating_sub(1).max(1) as f32;
        let step = (measures.thickness.1 * 1.4).min((room - 2.0 * margin).max(0.0) / last);
        let lowest = placed.top + room - margin;
        // One that comes straight goes straight on; else they stand about the middle.
        let straight = coming.iter().position(|(from, _)| (from - first).abs() < step / 2.0);
        let before = straight.map_or((coming.len() - 1) as f32 / 2.0, |it| it as f32);
        let start = (first - step * before)
            .min(lowest - step * (coming.len() - 1) as f32)
            .max(placed.top + margin);
        let start = if coming.len() == 1 { first } else { start };
        for (order, (_, trunk)) in coming.into_iter().enumerate() {
            ends.insert((trunk, right), start + step * order as f32);
        }
    }
    for (at, trunk) in trunks.iter_mut().enumerate() {
        let end = |right: usize| ends.get(&(at, right)).copied().unwrap_or_default();
        trunk.from = if trunk.is_left { port_of(trunk.hub) } else { end(trunk.hub) };
        let other = |edge: &&Edge| if trunk.is_left { end(edge.right) } else { port_of(edge.left) };
        trunk.ends = trunk.edges.iter().map(other).collect();
    }
}

/// Gives each trunk a track beside those it would lie upon; returns how many tracks there are. Trunks that
/// begin further up run further to the right, so that they are crossed little.
fn set_tracks(trunks: &mut [Trunk]) -> usize {
    let mut order: Vec<(f32, f32, usize)> = Vec::new();
    for (at, trunk) in trunks.iter().enumerate() {
        let top = trunk.ends.iter().copied().fold(trunk.from, f32::min);
        let bottom = trunk.ends.iter().copied().fold(trunk.from, f32::max);
        if bottom > top {
            order.push((top, bottom, at));
        }
    }
    order.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.2.cmp(&other.2)));
    // How far down each track is taken.
    let mut taken: Vec<f32> = Vec::new();
    for (top, bottom, at) in order {
        let free = taken.iter().position(|until| *until < top);
        let track = free.unwrap_or(taken.len());
        match taken.get_mut(track) {
            Some(until) => *until = bottom,
            None => taken.push(bottom),
        }
        trunks.get_mut(at).into_iter().for_each(|it| it.track = Some(track));
    }
    taken.len()
}

fn draw(
    trunk: &Trunk,
    column: usize,
    tracks: usize,
    measures: &Measures,
    strokes: &mut Vec<Stroke>,
) {
    let start = measures.left(column) + measures.column();
    let end = start + measures.gutter;
    let room = measures.gutter * (1.0 - 2.0 * MARGIN);
    let step = (room / tracks.max(1) as f32).min(measures.thickness.1 * 2.0);
    // Where tracks are close, lines are as thin as lets them be told apart.
    let most = (step * 0.7).max(measures.thickness.0 * 0.6);
    let scale = (most / measures.thickness.1).min(1.0);
    let thickness = |votes| measures.thickness(votes) * scale;
    let middle = (start + end) / 2.0;
    let place = trunk.track.unwrap_or_default() as f32 - tracks.saturating_sub(1) as f32 / 2.0;
    let x = middle - step * place;
    let (hub, other) = if trunk.is_left { (start, end) } else { (end, start) };
    let from = trunk.from;
    if let ([edge], [y]) = (trunk.edges.as_slice(), trunk.ends.as_slice()) {
        let points = if *y == from {
            vec![(start, *y), (end, *y)]
        } else {
            in_order(trunk.is_left, vec![(hub, from), (x, from), (x, *y), (other, *y)])
        };
        let is_dashed = edge.is_dashed;
        strokes.push(Stroke { points, thickness: thickness(edge.votes), is_dashed });
        return;
    }
    let corner = super::RADIUS * measures.gutter * 2.0;
    let is_dashed = trunk.edges.iter().all(|it| it.is_dashed);
    let mut push = |points, votes, is_dashed| {
        let points = in_order(trunk.is_left, points);
        strokes.push(Stroke { points, thickness: thickness(votes), is_dashed });
    };
    let top = trunk.ends.iter().copied().fold(from, f32::min);
    let bottom = trunk.ends.iter().copied().fold(from, f32::max);
    let (top, bottom) = ((top + corner).min(from), (bottom - corner).max(from));
    for (y, is_up) in [(top, true), (bottom, false)] {
        if y != from {
            let here = trunk.edges.iter().zip(&trunk.ends);
            let here = here.filter(|(_, end)| if is_up { **end < from } else { **end > from });
            let thickest = here.map(|(edge, _)| edge.votes).max().unwrap_or_default();
            push(vec![(hub, from), (x, from), (x, y)], thickest, is_dashed);
        }
    }
    for (edge, y) in trunk.edges.iter().zip(trunk.ends.iter().copied()) {
        let near = if y < from { (y + corner).min(from) } else { (y - corner).max(from) };
        let points = if y == from {
            vec![(hub, y), (other, y)]
        } else if near == from {
            vec![(hub, from), (x, from), (x, y), (other, y)]
        } else {
            vec![(x, near), (x, y), (other, y)]
        };
        push(points, edge.votes, edge.is_dashed);
    }
}

fn in_order(is_left: bool, mut points: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    if !is_left {
        points.reverse();
    }
    points
}
