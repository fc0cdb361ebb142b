//! The chain as a drawing, its answers as a list for programs that read it aloud.

use super::face::FaceId::{Bold, Regular};
use super::layout::Layout;
use super::lines::Frame;
use super::page::{ACCENT, BOTTOM, INK, LEFT, Mark, QUIET, RIGHT, RULE, TOP, WARN, span, style};
use super::piece::{Colour, Line, Style};
use super::tags::{Kind, Leaf};
use crate::domain::Sheet;
use crate::export::diagram::{Measures, Panel, Placed, Stroke, What, named};
use crate::export::report::{ChainNode, Strand};
use crate::i18n::Lang;
use crate::t;

/// The size of letters, and the distance of lines.
const SIZE: f32 = 7.6;
const LEAD: f32 = 9.4;
/// The distance between the edge of a box and its text.
const ASIDE: f32 = 4.0;
const ABOVE: f32 = 2.6;
/// The height of the names of the columns, with the room under them.
const HEAD: f32 = 15.0;
/// The room between strands.
const BETWEEN: f32 = 11.0;

const LINES: Colour = (78, 108, 132);
const EDGE: Colour = (116, 138, 154);
const FIELDS: [Colour; 3] = [(231, 239, 245), (255, 255, 255), (245, 245, 240)];

fn measures(strands: &[Strand]) -> Measures {
    let votes = strands.iter().flat_map(|strand| &strand.nodes).map(|node| node.votes);
    Measures {
        width: RIGHT - LEFT,
        gutter: 29.0,
        gap: 4.0,
        line: LEAD + 2.0 * ABOVE,
        thickness: (0.7, 3.4),
        most_votes: votes.max().unwrap_or_default(),
        page: BOTTOM - TOP - HEAD,
    }
}

/// Measures the drawing from its head to where a page may end.
pub(super) fn opening(strands: &[Strand], layout: &mut Layout) -> f32 {
    let measures = measures(strands);
    let Some(strand) = strands.first() else { return 0.0 };
    let nodes = strand.nodes.iter().take(Measures::LARGE);
    let heights: Vec<f32> = nodes.map(|node| height(node, &measures, layout)).collect();
    2.6 * SIZE + 4.0 + HEAD + measures.opening(strand, &heights)
}

/// Draws strands one below the other; answers that are linked stand in the order they are read, each
/// within the one it is read under.
pub(super) fn write(strands: &[Strand], lang: Lang, layout: &mut Layout) {
    let measures = measures(strands);
    let legend = span(t!(lang, "report-chain-legend"), style(Regular, SIZE, QUIET));
    layout.tagged(Kind::Paragraph, &[legend], LEFT, 1.3);
    layout.gap(4.0);
    layout.tags.open(Kind::List);
    for (place, strand) in strands.iter().enumerate() {
        let heights: Vec<f32> =
            strand.nodes.iter().map(|node| height(node, &measures, layout)).collect();
        let above = if place > 0 { BETWEEN } else { HEAD };
        let room = BOTTOM - layout.y - above;
        let mut drawing = Drawing { measures: &measures, strand, open: Vec::new() };
        for (at, panel) in measures.panels(strand, &heights, room).iter().enumerate() {
            let is_first = place == 0 && at == 0;
            let between = if at == 0 { above } else { BETWEEN };
            if layout.need(between + panel.height) || is_first {
                head(&measures, lang, layout);
            } else {
                let (x, y, width) = (LEFT, layout.y + between / 2.0, RIGHT - LEFT);
                layout.put(Mark::Fill { x, y, width, height: 0.4, colour: RULE });
                layout.y += between;
            }
            drawing.panel(panel, layout);
            layout.y += panel.height;
        }
        drawing.close_all(layout);
    }
    layout.tags.close();
}

/// Names the columns; the label of each answer tells as much to who does not see them.
fn head(measures: &Measures, lang: Lang, layout: &mut Layout) {
    let sheets = [Sheet::Troubles, Sheet::Ways, Sheet::Actions];
    for (column, sheet) in sheets.into_iter().enumerate() {
        let line = layout.shaper.line(&lang.sheet(sheet), style(Bold, SIZE, QUIET));
        let (x, top) = (LEFT + measures.left(column), layout.y);
        layout.put_line(line, x, top, HEAD - 3.0, None);
    }
    layout.y += HEAD;
}

fn text_style() -> Style {
    style(Regular, SIZE, INK)
}

/// Breaks what stands in the box of an answer into lines, no more than a page has room for.
fn lines(node: &ChainNode, measures: &Measures, layout: &mut Layout) -> Vec<Line> {
    let bold = style(Bold, SIZE, INK);
    let mut said = vec![
        span(&node.label, style(Bold, SIZE, ACCENT)),
        span("  ", text_style()),
        span(&node.text, text_style()),
    ];
    let votes = node.votes_behind();
    said.push(span(&votes, bold));
    let width = measures.column() - 2.0 * ASIDE;
    let mut lines = layout.shaper.lines(&said, width);
    let gap = node.gap.as_ref().filter(|_| node.is_open());
    let gap = gap.map(|gap| layout.shaper.lines(&[span(gap, style(Bold, SIZE, WARN))], width));
    let gap = gap.unwrap_or_default();
    let most = ((measures.highest() - 2.0 * ABOVE) / LEAD) as usize;
    let most = most.saturating_sub(gap.len());
    if lines.len() > most {
        lines.truncate(most.saturating_sub(1));
        let cut = [span("…", text_style()), span(&votes, bold)];
        lines.extend(layout.shaper.lines(&cut, width).into_iter().take(1));
    }
    lines.extend(gap);
    lines
}

fn height(node: &ChainNode, measures: &Measures, layout: &mut Layout) -> f32 {
    lines(node, measures, layout).len() as f32 * LEAD + 2.0 * ABOVE
}

/// A strand that is being drawn.
struct Drawing<'a> {
    measures: &'a Measures,
    strand: &'a Strand,
    /// The answers whose tags are open, and whether a list is open within each.
    open: Vec<(usize, bool)>,
}

impl Drawing<'_> {
    fn panel(&mut self, panel: &Panel, layout: &mut Layout) {
        for line in &panel.lines {
            self.stroke(line, layout);
        }
        for placed in &panel.boxes {
            match &placed.what {
                What::Answer(place) => self.answer(*place, placed, layout),
                What::Gap(place) => self.gap(*place, placed, layout),
                What::Earlier(places) => self.others(places, "↑", placed, layout),
                What::Later(places) => self.others(places, "↓", placed, layout),
                What::Passage => {}
            }
        }
    }

    fn stroke(&self, line: &Stroke, layout: &mut Layout) {
        let colour = if line.is_dashed { WARN } else { LINES };
        let steps = line.steps(self.measures);
        let (x, y) = (LEFT, layout.y);
        let (width, is_dashed) = (line.thickness, line.is_dashed);
        layout.put(Mark::Stroke { x, y, steps, width, colour, is_dashed });
    }

    fn frame(&self, placed: &Placed, is_dashed: bool, layout: &mut Layout) {
        let (x, y) = (LEFT + self.measures.left(placed.column), layout.y + placed.top);
        let (width, height) = (self.measures.column(), placed.height);
        let fill = FIELDS.get(placed.column).copied().filter(|_| !is_dashed);
        let fill = fill.unwrap_or((255, 255, 255));
        let edge = if is_dashed { WARN } else { EDGE };
        layout.put(Mark::Frame(Frame { x, y, width, height, fill, edge, is_dashed }));
    }

    fn answer(&mut self, place: usize, placed: &Placed, layout: &mut Layout) {
        let Some(node) = self.strand.nodes.get(place) else { return };
        layout.step(node.text.len());
        self.frame(placed, node.gap.is_some() && node.sheet == Sheet::Actions, layout);
        while self.open.last().is_some_and(|(last, _)| node.under != Some(*last)) {
            self.close(layout);
        }
        if let Some((_, has_list)) = self.open.last_mut()
            && !std::mem::replace(has_list, true)
        {
            layout.tags.open(Kind::List);
        }
        layout.tags.open(Kind::ListItem);
        layout.tags.open(Kind::Label);
        layout.tags.open(Kind::Link);
        let label = layout.tags.text();
        layout.tags.close();
        layout.tags.close();
        layout.tags.open(Kind::ListBody);
        let body = layout.tags.text();
        self.open.push((place, false));
        let x = LEFT + self.measures.left(placed.column) + ASIDE;
        let mut top = layout.y + placed.top + ABOVE;
        let width = layout.shaper.line(&node.label, style(Bold, SIZE, ACCENT)).width();
        let (name, said) = (node.label.clone(), node.elsewhere.clone());
        layout.put(Mark::Answer { x, y: top, width, height: LEAD, name, said, leaf: label });
        for line in lines(node, self.measures, layout) {
            self.line(line, x, top, label, body, layout);
            top += LEAD;
        }
    }

    /// Puts a line of an answer; what has the colour of a label is its label.
    fn line(&self, line: Line, x: f32, top: f32, label: Leaf, body: Leaf, layout: &mut Layout) {
        let y = top + LEAD / 2.0 + SIZE * 0.36;
        let mut x = x;
        for piece in line.pieces {
            let width = piece.width();
            let leaf = if piece.style.colour == ACCENT { label } else { body };
            layout.put(Mark::Text { x, y, piece, leaf: Some(leaf) });
            x += width;
        }
    }

    /// Says in the place of what is missing that it is.
    fn gap(&self, place: usize, placed: &Placed, layout: &mut Layout) {
        self.frame(placed, true, layout);
        let gap = self.strand.nodes.get(place).and_then(|node| node.gap.as_deref());
        let leaf = layout.tags.text();
        self.words(gap.unwrap_or_default(), style(Bold, SIZE, WARN), placed, Some(leaf), layout);
    }

    /// Names answers of other panels, as many as there is room for; it is no part of the text.
    fn others(&self, places: &[usize], sign: &str, placed: &Placed, layout: &mut Layout) {
        let labels = places.iter().filter_map(|place| self.strand.nodes.get(*place));
        let labels: Vec<&str> = labels.map(|node| node.label.as_str()).collect();
        let named = named(&labels, (self.measures.column() / (SIZE * 0.62)) as usize);
        self.frame(placed, false, layout);
        let said = format!("{sign} {named}");
        self.words(&said, style(Regular, SIZE, QUIET), placed, None, layout);
    }

    fn words(
        &self,
        said: &str,
        look: Style,
        placed: &Placed,
        leaf: Option<Leaf>,
        layout: &mut Layout,
    ) {
        let line = layout.shaper.line(said, look);
        let (x, top) = (LEFT + self.measures.left(placed.column) + ASIDE, layout.y + placed.top);
        layout.put_line(line, x, top, placed.height, leaf);
    }

    fn close(&mut self, layout: &mut Layout) {
        let Some((_, has_list)) = self.open.pop() else { return };
        (0..if has_list { 3 } else { 2 }).for_each(|_| layout.tags.close());
    }

    fn close_all(&mut self, layout: &mut Layout) {
        while !self.open.is_empty() {
            self.close(layout);
        }
    }
}
