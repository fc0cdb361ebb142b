//! The chain as a drawing: shapes with text, grouped into one picture for each part that stays on a page.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::body::Body;
use super::chart::group;
use super::lines::Words;
use super::pages::Strip;
use super::pen::{Pass, WIDTH};
use super::xml::{Look, Shape};
use crate::domain::Sheet;
use crate::export::diagram::{Measures, Panel, Placed, Step, What, named};
use crate::export::language::other_language;
use crate::export::report::{ChainNode, Strand};
use crate::t;

/// What parts the label of an answer from its text.
const GAP: &str = "  ";
/// Parts of a twip in which the format measures pictures.
const UNITS: f32 = 635.0;
/// The size of letters and the distance of lines, as the style of the boxes says, in twips.
const SIZE: u32 = 150;
const LEAD: f32 = 188.0;
/// The distance between the edge of a box and its text.
const ASIDE: f32 = 80.0;
const ABOVE: f32 = 50.0;
/// The radius of the corners of a box.
const RADIUS: f32 = 40.0;
/// How much of the width of a box a line may fill: letters are not measured exactly.
const FILLED: f32 = 0.98;
/// How high the first picture may be, so that the heading of the chapter stands over it, in twips.
const FIRST: f32 = 12_000.0;
/// How many labels of answers that stand elsewhere are named in a box.
const LABELS: usize = 30;
/// The most letters of what the picture is described by.
const DESCRIBED: usize = 2000;

const FIELDS: [&str; 3] = ["E7EFF5", "FFFFFF", "F5F5F0"];
const EDGE: &str = "748A9A";
const LINE: &str = "4E6C84";
const MISSING: &str = "9A3B00";

fn measures(strands: &[Strand]) -> Measures {
    let votes = strands.iter().flat_map(|strand| &strand.nodes).map(|node| node.votes);
    Measures {
        width: WIDTH as f32,
        gutter: 580.0,
        gap: 80.0,
        line: LEAD + 2.0 * ABOVE,
        thickness: (14.0, 68.0),
        most_votes: votes.max().unwrap_or_default(),
        // The names of the columns and the distances about a picture take the rest of a page.
        page: 13_700.0,
    }
}

impl<W: Write> Body<'_, W> {
    /// Draws strands one below the other.
    pub(super) fn chain(&mut self, strands: &[Strand]) -> io::Result<()> {
        let lang = self.report.lang;
        let legend = t!(lang, "report-chain-legend");
        let kept = Shape::kept(true);
        self.put(self.pen.paragraph("Details", kept).text(&legend, Look::Plain))?;
        let mut head = self.pen.paragraph("ChainHead", kept);
        for (at, sheet) in [Sheet::Troubles, Sheet::Ways, Sheet::Actions].into_iter().enumerate() {
            head = if at > 0 { head.tab() } else { head };
            head = head.text(&lang.sheet(sheet), Look::Plain);
        }
        self.put(head)?;
        let measures = measures(strands);
        for (place, strand) in strands.iter().enumerate() {
            let shown = |node| measures.shown(node, LEAD, |text| lines(node, text, &measures));
            let texts: Vec<String> = strand.nodes.iter().map(shown).collect();
            let heights = strand
                .nodes
                .iter()
                .zip(&texts)
                .map(|(node, text)| lines(node, text, &measures) as f32 * LEAD + 2.0 * ABOVE);
            let heights: Vec<f32> = heights.collect();
            let drawing = Drawing { measures: &measures, strand, texts: &texts };
            let room = if place == 0 { FIRST } else { measures.page };
            for panel in measures.panels(strand, &heights, room) {
                let number = self.pen.number();
                let xml = match self.pen.pass {
                    Pass::Measure => String::new(),
                    Pass::Write => drawing.picture(&panel, number, self),
                };
                let (xml, strip) = self.paragraph("ChainPicture").raw(&xml).end(WIDTH);
                let line = panel.height.ceil() as u32;
                self.put_strip((xml, Strip { line, lines: 1, whole: true, ..strip }))?;
            }
        }
        Ok(())
    }
}

/// Counts the lines in the box of an answer.
fn lines(node: &ChainNode, text: &str, measures: &Measures) -> usize {
    let mut words = Words::default();
    words.push(&node.label, true);
    words.push(GAP, false);
    words.push(text, false);
    words.push(&node.votes_behind(), true);
    let width = (measures.column() - 2.0 * ASIDE) * FILLED;
    let lines = words.lines(SIZE, 0, width as u32) as usize;
    lines + usize::from(node.is_open())
}

struct Drawing<'a> {
    measures: &'a Measures,
    strand: &'a Strand,
    texts: &'a [String],
}

impl Drawing<'_> {
    /// Writes a panel as a picture that stands in a line of text.
    fn picture<W: Write>(&self, panel: &Panel, number: usize, body: &Body<'_, W>) -> String {
        let mut shapes = self.lines(panel, number);
        for placed in &panel.boxes {
            let (text, is_dashed) = match &placed.what {
                What::Passage => continue,
                What::Answer(place) => {
                    let node = self.strand.nodes.get(*place);
                    (self.answer(*place, body), node.is_some_and(ChainNode::is_open))
                }
                What::Gap(place) => {
                    let gap = self.strand.nodes.get(*place).and_then(|node| node.gap.as_deref());
                    let line =
                        body.paragraph("ChainText").text(gap.unwrap_or_default(), Look::Missing);
                    (line.end(WIDTH).0, true)
                }
                What::Earlier(places) => (self.others(places, '↑', body), false),
                What::Later(places) => (self.others(places, '↓', body), false),
            };
            shapes.push_str(&self.shape(placed, &text, is_dashed, number));
        }
        let (width, height) = (units(self.measures.width), units(panel.height));
        group(&shapes, (width, height), "chain", &self.described(panel), number)
    }

    /// Says which answers of a panel are linked, by their labels.
    fn described(&self, panel: &Panel) -> String {
        let label = |place: &usize| self.strand.nodes.get(*place).map(|node| node.label.as_str());
        let mut links = Vec::new();
        for placed in &panel.boxes {
            let What::Answer(place) = placed.what else { continue };
            let Some(node) = self.strand.nodes.get(place) else { continue };
            if !node.below.is_empty() {
                let below: Vec<&str> = node.below.iter().filter_map(label).collect();
                links.push(format!("{} → {}", node.label, named(&below, DESCRIBED / 2)));
            } else if let Some(gap) = &node.gap {
                links.push(format!("{}: {gap}", node.label));
            }
        }
        links.join("; ").chars().take(DESCRIBED).collect()
    }

    fn answer<W: Write>(&self, place: usize, body: &Body<'_, W>) -> String {
        let Some((node, text)) = self.strand.nodes.get(place).zip(self.texts.get(place)) else {
            return String::new();
        };
        let language = other_language(text, body.report.lang);
        let line = body.leading(body.paragraph("ChainText"), &node.label).text(GAP, Look::Plain);
        let (line, votes) = (line.said(text, language), node.votes_behind());
        let line = if votes.is_empty() { line } else { line.text(&votes, Look::Strong) };
        let mut xml = line.end(WIDTH).0;
        if node.is_open() {
            let gap = node.gap.as_deref().unwrap_or_default();
            xml.push_str(&body.paragraph("ChainText").text(gap, Look::Missing).end(WIDTH).0);
        }
        xml
    }

    fn others<W: Write>(&self, places: &[usize], sign: char, body: &Body<'_, W>) -> String {
        let labels = places.iter().filter_map(|place| self.strand.nodes.get(*place));
        let labels: Vec<&str> = labels.map(|node| node.label.as_str()).collect();
        let said = format!("{sign} {}", named(&labels, LABELS));
        body.paragraph("ChainText").text(&said, Look::Quiet).end(WIDTH).0
    }

    /// Writes a box with its text.
    fn shape(&self, placed: &Placed, text: &str, is_dashed: bool, number: usize) -> String {
        let (left, top) = (units(self.measures.left(placed.column)), units(placed.top));
        let (width, height) = (units(self.measures.column()), units(placed.height));
        let field = FIELDS.get(placed.column).copied().unwrap_or("FFFFFF");
        let (field, edge, dash) = match is_dashed {
            true => ("FFFFFF", MISSING, "<a:prstDash val=\"sysDash\"/>"),
            false => (field, EDGE, ""),
        };
        let (aside, above) = (units(ASIDE), units(ABOVE));
        // The radius of corners is told in hundred thousandths of the shorter side.
        let corner = 100_000 * units(RADIUS) / height.min(width).max(1);
        format!(
            "<wps:wsp><wps:cNvPr id=\"{number}\" name=\"box\"/><wps:cNvSpPr txBox=\"1\"/><wps:spPr>\
             <a:xfrm><a:off x=\"{left}\" y=\"{top}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val {corner}\"/>\
             </a:avLst></a:prstGeom><a:solidFill><a:srgbClr val=\"{field}\"/></a:solidFill>\
             <a:ln w=\"7620\"><a:solidFill><a:srgbClr val=\"{edge}\"/></a:solidFill>{dash}</a:ln>\
             </wps:spPr><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>\
             <wps:bodyPr wrap=\"square\" lIns=\"{aside}\" tIns=\"{above}\" rIns=\"{aside}\" \
             bIns=\"0\" anchor=\"t\"><a:noAutofit/></wps:bodyPr></wps:wsp>"
        )
    }

    /// Draws the lines, those of a kind as one shape.
    fn lines(&self, panel: &Panel, number: usize) -> String {
        let mut kinds: BTreeMap<(bool, u32), String> = BTreeMap::new();
        for line in &panel.lines {
            let path = kinds.entry((line.is_dashed, line.thickness.round() as u32)).or_default();
            for step in line.steps(self.measures) {
                let point = |x, y| format!("<a:pt x=\"{}\" y=\"{}\"/>", units(x), units(y));
                // Writing to a string does not fail.
                let _ = match step {
                    Step::Move(x, y) => write!(path, "<a:moveTo>{}</a:moveTo>", point(x, y)),
                    Step::Line(x, y) => write!(path, "<a:lnTo>{}</a:lnTo>", point(x, y)),
                    Step::Corner((x1, y1), (x, y)) => {
                        let (corner, to) = (point(x1, y1), point(x, y));
                        write!(path, "<a:quadBezTo>{corner}{to}</a:quadBezTo>")
                    }
                };
            }
        }
        let (width, height) = (units(self.measures.width), units(panel.height));
        let shapes = kinds.into_iter().map(|((is_dashed, thickness), path)| {
            let (colour, dash) = match is_dashed {
                true => (MISSING, "<a:prstDash val=\"sysDash\"/>"),
                false => (LINE, ""),
            };
            let thickness = units(thickness as f32);
            format!(
                "<wps:wsp><wps:cNvPr id=\"{number}\" name=\"lines\"/><wps:cNvSpPr/><wps:spPr><a:xfrm>\
                 <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
                 <a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>\
                 <a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>\
                 <a:path w=\"{width}\" h=\"{height}\" fill=\"none\">{path}</a:path></a:pathLst>\
                 </a:custGeom><a:noFill/><a:ln w=\"{thickness}\"><a:solidFill>\
                 <a:srgbClr val=\"{colour}\"/></a:solidFill>{dash}</a:ln></wps:spPr><wps:bodyPr/>\
                 </wps:wsp>"
            )
        });
        shapes.collect()
    }
}

fn units(twips: f32) -> u32 {
    (twips * UNITS).round() as u32
}
