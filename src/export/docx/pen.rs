//! What writes the document, or measures it first to know the pages.

use std::collections::HashMap;

use super::pages::Strip;
use super::style::{STYLES, Style};
use super::xml::{Paragraph, Shape};
use crate::export::shade::Rgb;

/// The width of the text on A4 between its margins, in twips.
pub(super) const WIDTH: u32 = 9638;

/// What is shorter, in bytes, is kept together on one page.
pub(super) const TOGETHER: usize = 1500;

/// Turns millimetres into twips.
pub(super) fn twips(millimetres: u32) -> u32 {
    millimetres * 1440 * 10 / 254
}

/// What is done with the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pass {
    /// Its pages are counted.
    Measure,
    /// It is written.
    Write,
}

/// Begins paragraphs and rows that are written or only measured.
pub(super) struct Pen {
    pub(super) pass: Pass,
    styles: HashMap<&'static str, Style>,
    /// How many bookmarks and pictures have a number so far.
    numbers: usize,
}

impl Pen {
    /// Takes up the pen.
    pub(super) fn new(pass: Pass) -> Self {
        let ids = STYLES.split("w:styleId=\"").skip(1).filter_map(|rest| rest.split('"').next());
        // The picture of the logo is the first.
        Self { pass, styles: ids.map(|id| (id, Style::of(id))).collect(), numbers: 1 }
    }

    /// Begins a paragraph of a style.
    pub(super) fn paragraph(&self, id: &str, shape: Shape) -> Paragraph {
        let style = self.styles.get(id).copied().unwrap_or_else(|| Style::of("Normal"));
        match self.pass {
            Pass::Measure => Paragraph::measured(style, shape),
            Pass::Write => Paragraph::written(id, style, shape),
        }
    }

    /// Gives a number that nothing else in the document has.
    pub(super) fn number(&mut self) -> usize {
        self.numbers += 1;
        self.numbers
    }
}

/// The distances within the cells of a table, in twips.
#[derive(Debug, Clone, Copy)]
pub(super) struct Margins {
    /// Above and below together, with the line between rows.
    pub(super) height: u32,
    /// Left and right together.
    pub(super) width: u32,
}

/// A row of a table that is being put together.
pub(super) struct Row {
    xml: String,
    margins: Margins,
    strip: Strip,
}

impl Row {
    /// Begins a row: one that is repeated on every page, one that stays whole, or one that need not.
    pub(super) fn new(margins: Margins, whole: bool, is_head: bool) -> Self {
        let properties = match (whole, is_head) {
            (_, true) => "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
            (true, false) => "<w:trPr><w:cantSplit/></w:trPr>",
            (false, false) => "",
        };
        let strip = Strip { whole: whole || is_head, ..Strip::default() };
        Self { xml: format!("<w:tr>{properties}"), margins, strip }
    }

    /// Makes a row that has not begun a cell yet at least so high.
    pub(super) fn at_least(mut self, height: u32) -> Self {
        let height_of_row =
            format!("<w:trHeight w:val=\"{height}\" w:hRule=\"atLeast\"/></w:trPr>");
        self.xml = match self.xml.strip_suffix("</w:trPr>") {
            Some(properties) => format!("{properties}{height_of_row}"),
            None => format!("{}<w:trPr>{height_of_row}", self.xml),
        };
        (self.strip.lines, self.strip.line) = (1, height.saturating_sub(self.margins.height));
        self
    }

    /// Adds a cell of a width.
    pub(super) fn cell(&mut self, width: u32, paragraphs: Vec<Paragraph>) {
        self.filled_cell(width, None, paragraphs);
    }

    /// Adds a cell of a width on a field of a colour.
    pub(super) fn filled_cell(
        &mut self,
        width: u32,
        fill: Option<Rgb>,
        paragraphs: Vec<Paragraph>,
    ) {
        let fill = fill.map(|(red, green, blue)| {
            let fill = format!("{red:02X}{green:02X}{blue:02X}");
            format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>")
        });
        self.put_cell(width, &fill.unwrap_or_default(), paragraphs);
    }

    /// Adds an empty cell of a width into which people write by hand, with a line at its side.
    pub(super) fn written_cell(&mut self, width: u32, paragraph: Paragraph) {
        let line = "<w:tcBorders><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"999999\"/></w:tcBorders>";
        self.put_cell(width, line, vec![paragraph]);
    }

    fn put_cell(&mut self, width: u32, properties: &str, paragraphs: Vec<Paragraph>) {
        self.xml.push_str(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{properties}</w:tcPr>"
        ));
        let (mut height, mut line, mut after) = (0, 0, 0);
        for paragraph in paragraphs {
            let (xml, strip) = paragraph.end(width.saturating_sub(self.margins.width));
            self.xml.push_str(&xml);
            let before = strip.before.saturating_sub(after);
            height += before + strip.lines.saturating_mul(strip.line) + strip.after;
            (line, after) = (strip.line, strip.after);
            self.strip.keep |= strip.keep;
        }
        self.xml.push_str("</w:tc>");
        if height > self.strip.lines.saturating_mul(self.strip.line) {
            // A row that need not stay whole is broken between the lines of its longest cell.
            let line = if self.strip.whole { height } else { line.max(1) };
            (self.strip.lines, self.strip.line) = (height.div_ceil(line.max(1)), line);
        }
    }

    /// Ends the row, over which a head of a height is repeated.
    pub(super) fn end(self, head: u32) -> (String, Strip) {
        let strip = Strip { pad: self.margins.height, head, ..self.strip };
        (format!("{}</w:tr>\n", self.xml), strip)
    }
}

/// Begins a table, described for who does not see it.
pub(super) fn table_start(style: &str, widths: &[u32], description: &str) -> String {
    let columns = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
    let columns = columns.collect::<String>();
    let width: u32 = widths.iter().sum();
    let described = if description.is_empty() {
        String::new()
    } else {
        format!("<w:tblCaption w:val=\"{}\"/>", super::xml::escape(description).replace('\n', " "))
    };
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{described}\
         </w:tblPr><w:tblGrid>{columns}</w:tblGrid>\n"
    )
}
