//! The chain as a drawing made of boxes and the lines between them.
//!
//! The boxes hold the answers as text in the order they are read, so that there is nothing to describe; on
//! a phone they stand one below the other, without lines. All is measured in parts of the width there is,
//! in letters as wide as those of Arial.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::escape::text;
use super::page::Page;
use crate::domain::Sheet;
use crate::export::diagram::{Measures, Panel, Placed, Step, What, named};
use crate::export::docx::lines::Words;
use crate::export::report::{ChainNode, Strand};
use crate::t;

/// The size of letters and the distance of lines, in parts of a width of 792.
const SIZE: f32 = 12.4;
const LEAD: f32 = 16.0;
/// The distance between the edge of a box and its text.
const ASIDE: f32 = 7.0;
const ABOVE: f32 = 4.0;
/// How much of the width of a box a line may fill: letters are not measured exactly.
const FILLED: f32 = 0.97;
/// The parts of a unit in which letters are measured.
const PARTS: f32 = 100.0;
/// How many labels of answers that stand elsewhere are named in a box.
const LABELS: usize = 28;

fn measures(strands: &[Strand]) -> Measures {
    let votes = strands.iter().flat_map(|strand| &strand.nodes).map(|node| node.votes);
    Measures {
        width: 792.0,
        gutter: 48.0,
        gap: 7.0,
        line: LEAD + 2.0 * ABOVE,
        thickness: (1.2, 5.6),
        most_votes: votes.max().unwrap_or_default(),
        // So much stands on a printed page of A4.
        page: 1060.0,
    }
}

/// Writes strands one below the other.
pub(super) fn write(strands: &[Strand], page: &mut Page<'_>) {
    let lang = page.report.lang;
    let measures = measures(strands);
    let legend = t!(lang, "report-chain-legend");
    page.push(&format!("<p class=\"details legend-of-chain\">{}</p>\n", text(&legend)));
    page.push("<div class=\"diagram\">\n<div class=\"columns\" aria-hidden=\"true\">");
    for sheet in [Sheet::Troubles, Sheet::Ways, Sheet::Actions] {
        page.push(&format!("<span>{}</span>", text(&lang.sheet(sheet))));
    }
    page.push("</div>\n");
    for strand in strands {
        let shown = |node| measures.shown(node, LEAD, |text| lines(node, text, &measures));
        let texts: Vec<String> = strand.nodes.iter().map(shown).collect();
        let heights = strand
            .nodes
            .iter()
            .zip(&texts)
            .map(|(node, text)| lines(node, text, &measures) as f32 * LEAD + 2.0 * ABOVE);
        let heights: Vec<f32> = heights.collect();
        let drawing = Drawing { measures: &measures, strand, texts: &texts };
        for panel in measures.panels(strand, &heights, measures.page) {
            drawing.panel(&panel, page);
        }
    }
    page.push("</div>\n");
}

/// Counts the lines in the box of an answer.
fn lines(node: &ChainNode, text: &str, measures: &Measures) -> usize {
    let mut words = Words::default();
    words.push(&node.label, true);
    words.push("   ", false);
    words.push(text, false);
    words.push(&node.votes_behind(), true);
    let width = (measures.column() - 2.0 * ASIDE) * FILLED;
    let lines = words.lines((SIZE * PARTS) as u32, 0, (width * PARTS) as u32) as usize;
    lines + usize::from(node.is_open())
}

struct Drawing<'a> {
    measures: &'a Measures,
    strand: &'a Strand,
    texts: &'a [String],
}

impl Drawing<'_> {
    fn panel(&self, panel: &Panel, page: &mut Page<'_>) {
        page.push(&format!("<div class=\"panel\" style=\"--h:{:.1}\">\n", panel.height));
        page.push(&self.lines(panel));
        for placed in &panel.boxes {
            let (places, sign) = match &placed.what {
                What::Earlier(places) => (places, '↑'),
                What::Later(places) => (places, '↓'),
                What::Answer(_) | What::Gap(_) | What::Passage => continue,
            };
            let labels = places.iter().filter_map(|place| self.strand.nodes.get(*place));
            let labels: Vec<&str> = labels.map(|node| node.label.as_str()).collect();
            let (open, named) = (self.open(placed, "other"), named(&labels, LABELS));
            page.push(&format!("{open} aria-hidden=\"true\">{sign} {}</div>\n", text(&named)));
        }
        page.push("<ul>\n");
        let gap_of = |place: usize| panel.boxes.iter().find(move |it| it.what == What::Gap(place));
        for placed in &panel.boxes {
            if let What::Answer(place) = placed.what {
                self.answer(place, placed, gap_of(place), page);
            }
        }
        page.push("</ul>\n</div>\n");
    }

    fn answer(&self, place: usize, placed: &Placed, gap: Option<&Placed>, page: &mut Page<'_>) {
        let Some((node, said)) = self.strand.nodes.get(place).zip(self.texts.get(place)) else {
            return;
        };
        let is_open = node.is_open();
        let open = self.open(placed, if is_open { "open" } else { "" });
        page.push(&format!("<li class=\"in-{}\">{open}>", placed.column));
        page.label(&node.label);
        page.push(" ");
        page.said(said, "said");
        if !node.votes_said.is_empty() {
            page.push(&format!(" <span class=\"votes\">{}</span>", text(&node.votes_said)));
        }
        if is_open {
            page.push(&missing(node));
        }
        if !node.elsewhere.is_empty() {
            page.push(&format!(" <span class=\"elsewhere\">{}</span>", text(&node.elsewhere)));
        }
        page.push("</div>");
        if let Some(gap) = gap {
            page.push(&format!("{}>{}</div>", self.open(gap, "open"), missing(node)));
        }
        page.push("</li>\n");
    }

    /// Begins a box; its tag is left open.
    fn open(&self, placed: &Placed, class: &str) -> String {
        let (left, top) = (self.measures.left(placed.column), placed.top);
        let class = if class.is_empty() { String::new() } else { format!(" {class}") };
        format!(
            "<div class=\"box{class}\" style=\"--x:{left:.1};--y:{top:.1};--h:{:.1}\"",
            placed.height
        )
    }

    /// Draws the lines, those of a kind as one path.
    fn lines(&self, panel: &Panel) -> String {
        let mut kinds: BTreeMap<(bool, u32), String> = BTreeMap::new();
        for line in &panel.lines {
            let tenths = (line.thickness * 10.0).round() as u32;
            let path = kinds.entry((line.is_dashed, tenths)).or_default();
            for step in line.steps(self.measures) {
                // Writing to a string does not fail.
                let _ = match step {
                    Step::Move(x, y) => write!(path, "M{x:.1} {y:.1}"),
                    Step::Line(x, y) => write!(path, "L{x:.1} {y:.1}"),
                    Step::Corner((x1, y1), (x, y)) => {
                        write!(path, "Q{x1:.1} {y1:.1} {x:.1} {y:.1}")
                    }
                };
            }
        }
        let (width, height) = (self.measures.width, panel.height);
        let mut svg = format!("<svg viewBox=\"0 0 {width} {height:.1}\" aria-hidden=\"true\">");
        for ((is_dashed, tenths), path) in kinds {
            let class = if is_dashed { " class=\"open\"" } else { "" };
            let width = tenths as f32 / 10.0;
            svg.push_str(&format!("<path{class} stroke-width=\"{width}\" d=\"{path}\"/>"));
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn missing(node: &ChainNode) -> String {
    format!("<em class=\"gap\">{}</em>", text(node.gap.as_deref().unwrap_or_default()))
}
