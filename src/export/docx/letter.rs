//! The head of a letter: who writes to whom, when, and what it is about.

use std::io::{self, Write};

use super::body::Body;
use super::pen::{Margins, Row, WIDTH, table_start};
use super::xml::{Look, Paragraph};
use crate::export::report::Letter;

/// The width of the sender's side, in twips.
const SENDER: u32 = WIDTH * 56 / 100;
const PARTIES: Margins = Margins { height: 40, width: 108 };

impl<W: Write> Body<'_, W> {
    /// Writes sender and addressee beside each other, the day under them, and the subject.
    pub(super) fn letter_head(&mut self, letter: &Letter) -> io::Result<()> {
        self.put_xml(&table_start("Facts", &[SENDER, WIDTH - SENDER], ""))?;
        let mut row = Row::new(PARTIES, true, false);
        for (width, party) in [(SENDER, &letter.sender), (WIDTH - SENDER, &letter.addressee)] {
            let line = |line: &String| self.paragraph("LetterLine").text(line, Look::Plain);
            let mut lines: Vec<Paragraph> = party.iter().map(line).collect();
            if lines.is_empty() {
                lines.push(self.paragraph("LetterLine"));
            }
            row.cell(width, lines);
        }
        self.put_strip(row.end(0))?;
        self.put_xml("</w:tbl>\n")?;
        self.put(self.paragraph("LetterDate").text(&letter.date, Look::Plain))?;
        self.put(self.paragraph("LetterSubject").text(&letter.subject, Look::Plain))
    }
}
