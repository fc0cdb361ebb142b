//! The head of a letter: who writes to whom, when, and what it is about.

use super::xml::{Look, Paragraph};
use crate::export::report::Letter;

/// Makes sender and addressee, beside each other on a page whose text is so many twips wide, the day under
/// them, and the subject.
pub(super) fn head(letter: &Letter, width: u32) -> String {
    let lines = |lines: &[String]| {
        let line = |line: &String| Paragraph::new("LetterLine").text(line, Look::Plain).end();
        let lines: String = lines.iter().map(line).collect();
        if lines.is_empty() { Paragraph::new("LetterLine").end() } else { lines }
    };
    let sender = width * 56 / 100;
    let parties = [(sender, &letter.sender), (width - sender, &letter.addressee)];
    let columns = parties.map(|(width, _)| format!("<w:gridCol w:w=\"{width}\"/>")).concat();
    let cells = parties.map(|(width, party)| {
        let party = lines(party);
        let width = format!("<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
        format!("<w:tc>{width}{party}</w:tc>")
    });
    let date = Paragraph::new("LetterDate").text(&letter.date, Look::Plain).end();
    let subject = Paragraph::new("LetterSubject").text(&letter.subject, Look::Plain).end();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblLayout \
         w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>\
         </w:tblPr><w:tblGrid>{columns}</w:tblGrid><w:tr>{}</w:tr></w:tbl>\n{date}{subject}",
        cells.concat()
    )
}
