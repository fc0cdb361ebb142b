//! The chain as a drawing: boxes in three columns, and the lines between them.
//!
//! Troubles stand on the left, ways in the middle, actions on the right. It is laid out here for all
//! formats, in whatever units they measure texts: a renderer says how high each box is, and draws what it
//! gets. What is higher than a page goes on in another panel, where a small box names what a line comes
//! from; no box is cut.

mod panels;
mod routes;
mod wording;

use super::report::{ChainNode, Strand};
use crate::domain::Sheet;
use panels::Placing;

use wording::fitted;
pub(super) use wording::named;

/// How a drawing is measured.
#[derive(Debug, Clone, Copy)]
pub struct Measures {
    /// The width of the whole.
    pub width: f32,
    /// The distance between two columns, where the lines run.
    pub gutter: f32,
    /// The distance between two boxes, one below the other.
    pub gap: f32,
    /// The height of a box of one line.
    pub line: f32,
    /// The width of the thinnest and of the thickest line.
    pub thickness: (f32, f32),
    /// The most votes that an answer has; their line is the thickest.
    pub most_votes: u32,
    /// The height of a page.
    pub page: f32,
}

/// A part of a drawing that stands on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// How high it is.
    pub height: f32,
    /// Its boxes, answers in the order they are read.
    pub boxes: Vec<Placed>,
    /// Its lines; they are drawn before the boxes.
    pub lines: Vec<Stroke>,
}

/// Something with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// What it is.
    pub what: What,
    /// Its column: 0, 1 or 2.
    pub column: usize,
    /// How far down it begins.
    pub top: f32,
    /// How high it is.
    pub height: f32,
}

/// What stands in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An answer, by its place in the strand.
    Answer(usize),
    /// Words for what is missing after an answer, in the place of that.
    Gap(usize),
    /// No box: here a line passes from a trouble straight to actions.
    Passage,
    /// The labels of answers that stand in full on an earlier panel.
    Earlier(Vec<usize>),
    /// The labels of answers that stand in full on a later panel.
    Later(Vec<usize>),
}

/// A line through these points, its corners rounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// The points, each right or below or above the one before it.
    pub points: Vec<(f32, f32)>,
    /// How thick it is: the more votes the answer on its left has, the thicker.
    pub thickness: f32,
    /// Whether something is missing where it leads.
    pub is_dashed: bool,
}

/// A step of the pen along a stroke.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begins at a point.
    Move(f32, f32),
    /// Goes straight to a point.
    Line(f32, f32),
    /// Goes round a corner, the first point, to the second: a quadratic curve.
    Corner((f32, f32), (f32, f32)),
}

/// The radius of corners, in parts of the gutter.
const RADIUS: f32 = 0.16;

impl Measures {
    /// A strand of more answers is higher than half a page, whatever they say.
    pub const LARGE: usize = 300;

    /// Returns the width of a column.
    pub fn column(&self) -> f32 {
        (self.width - 2.0 * self.gutter) / 3.0
    }

    /// Returns how far to the right a column begins.
    pub fn left(&self, column: usize) -> f32 {
        column as f32 * (self.column() + self.gutter)
    }

    /// Returns how high a box of an answer may be, so that it stands whole on a page.
    pub fn highest(&self) -> f32 {
        self.page - 2.0 * (self.line + self.gap)
    }

    /// Returns what is shown of an answer: all of it, unless its lines, each of this height and counted so,
    /// are higher than a page.
    pub(super) fn shown(
        &self,
        node: &ChainNode,
        lead: f32,
        lines: impl Fn(&str) -> usize,
    ) -> String {
        let most = ((self.highest() - (self.line - lead)) / lead) as usize;
        fitted(&node.text, most, lines).into_owned()
    }

    /// Returns how much room a strand needs below what stands above it, so that it begins there.
    pub fn opening(&self, strand: &Strand, heights: &[f32]) -> f32 {
        let whole = match strand.nodes.len() {
            0..=Self::LARGE => self.panels(strand, heights, self.page),
            _ => Vec::new(),
        };
        match whole.as_slice() {
            [one] if one.height <= self.page / 2.0 => one.height,
            _ => self.least(strand, heights),
        }
    }

    /// Returns the least room in which a strand of several panels begins, with its first answer and the
    /// first of those that are for it.
    fn least(&self, strand: &Strand, heights: &[f32]) -> f32 {
        let nodes = strand.nodes.iter().zip(heights).enumerate();
        let first = nodes.take_while(|(at, (node, _))| node.under == at.checked_sub(1));
        let highest = first.map(|(_, (_, height))| *height).fold(0.0, f32::max);
        (highest + 2.0 * (self.line + self.gap)).max(self.page / 4.0).min(self.page)
    }

    fn thickness(&self, votes: u32) -> f32 {
        let (thin, thick) = self.thickness;
        let share = f64::from(votes) / f64::from(self.most_votes.max(1));
        thin + (thick - thin) * share as f32
    }

    /// Lays a strand out whose answers are so high, the first panel no higher than a room; where that is
    /// too little to begin in, as high as a page.
    ///
    /// The time it takes grows with the answers and the links.
    pub fn panels(&self, strand: &Strand, heights: &[f32], room: f32) -> Vec<Panel> {
        let whole = Placing::new(self, strand, heights, self.page, self.page).panels();
        match whole.as_slice() {
            [one] if one.height <= room || one.height <= self.page / 2.0 => return whole,
            _ => {}
        }
        let first = if room >= self.least(strand, heights) { room } else { self.page };
        if first >= self.page && whole.len() == 1 {
            return whole;
        }
        // Below the columns of each panel is named where its lines go on.
        let foot = self.line + self.gap;
        Placing::new(self, strand, heights, first - foot, self.page - foot).panels()
    }
}

impl Stroke {
    /// Goes along the stroke.
    pub fn steps(&self, measures: &Measures) -> Vec<Step> {
        let mut steps = Vec::new();
        for (at, point) in self.points.iter().copied().enumerate() {
            let next = self.points.get(at + 1).copied();
            match (at.checked_sub(1).and_then(|it| self.points.get(it)).copied(), next) {
                (None, _) => steps.push(Step::Move(point.0, point.1)),
                (Some(_), None) => steps.push(Step::Line(point.0, point.1)),
                (Some(before), Some(after)) => {
                    let half = |other| distance(point, other) / 2.0;
                    let radius = (RADIUS * measures.gutter).min(half(before)).min(half(after));
                    let start = towards(point, before, radius);
                    steps.push(Step::Line(start.0, start.1));
                    steps.push(Step::Corner(point, towards(point, after, radius)));
                }
            }
        }
        steps
    }
}

fn distance(one: (f32, f32), other: (f32, f32)) -> f32 {
    (one.0 - other.0).abs() + (one.1 - other.1).abs()
}

fn towards(from: (f32, f32), to: (f32, f32), length: f32) -> (f32, f32) {
    let whole = distance(from, to);
    let share = if whole > 0.0 { length / whole } else { 0.0 };
    (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
}

fn column_of(node: &ChainNode) -> usize {
    match node.sheet {
        Sheet::Troubles => 0,
        Sheet::Ways => 1,
        Sheet::Actions | Sheet::Parked => 2,
    }
}
