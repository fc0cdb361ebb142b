//! The top of the first page: the logo and, beside it, what an organisation has at the top of its letters.

use std::io::{self, Write};

use super::body::Body;
use super::pages::Strip;
use super::pen::{Margins, Row, WIDTH, table_start};
use super::picture;
use super::xml::Look;

const MARGINS: Margins = Margins { height: 40, width: 108 };
/// What stands between the logo and the lines beside it, in twips.
const BETWEEN: u32 = 280;

impl<W: Write> Body<'_, W> {
    /// Writes the logo and the letterhead, as far as there are such, and a line below the letterhead.
    pub(super) fn head(&mut self) -> io::Result<()> {
        let report = self.report;
        let lines = report.template.letterhead.join("\n");
        let letterhead = self.paragraph("Letterhead").text(&lines, Look::Plain);
        let Some(logo) = &report.logo else {
            if lines.is_empty() {
                return Ok(());
            }
            self.put(letterhead)?;
            return self.put(self.paragraph("LetterheadRule"));
        };
        // A point is 20 twips.
        let (width, height) = logo.size();
        let (width, height) = ((width * 20.0) as u32, (height * 20.0) as u32);
        let style = if lines.is_empty() { "Normal" } else { "Letterhead" };
        let drawn = self.paragraph(style).raw(&picture::drawing(logo));
        if lines.is_empty() {
            let (xml, strip) = drawn.end(WIDTH);
            return self.put_strip((xml, Strip { line: strip.line.max(height), ..strip }));
        }
        let width = width + BETWEEN;
        self.put_xml(&table_start("Facts", &[width, WIDTH - width], ""))?;
        let mut row = Row::new(MARGINS, true, false);
        row.cell(width, vec![drawn]);
        row.cell(WIDTH - width, vec![letterhead]);
        let (xml, strip) = row.end(0);
        let taken = strip.lines.saturating_mul(strip.line).max(height);
        self.put_strip((xml, Strip { lines: 1, line: taken, ..strip }))?;
        self.put_xml("</w:tbl>\n")?;
        self.put(self.paragraph("LetterheadRule"))
    }
}
