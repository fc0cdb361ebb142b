//! Tables of facts, of answers, and of votes with their bars.

use std::io::{self, Write};

use super::body::{Body, Linked, answer};
use super::chart::{self, SQUARE};
use super::columns::Columns;
use super::pen::{Margins, Row, TOGETHER, WIDTH, table_start, twips};
use super::xml::{Look, Paragraph, Shape};
use crate::export::report::{Align, Bar, Cell, Chart, Column, Fact, Figure, Table, WRITTEN_HEIGHT};
use crate::export::shade::{Rgb, Shade};
use crate::t;

/// The width of the names of facts, in twips.
const NAMES: u32 = 2600;
/// What stands between a picture in a line and the text beside it.
const BLANK: &str = "\u{a0}";
const FACTS: Margins = Margins { height: 40, width: 108 };
const REPORT: Margins = Margins { height: 90, width: 140 };
/// The field of a figure.
const FIELD: Rgb = (234, 241, 246);
/// What the square beside the name of a part takes with the blank after it.
const MARK: u32 = SQUARE + 60;

impl<W: Write> Body<'_, W> {
    /// Writes facts, which stand on one page unless they would fill it.
    pub(super) fn facts(&mut self, facts: &[Fact]) -> io::Result<()> {
        self.put_xml(&table_start("Facts", &[NAMES, WIDTH - NAMES], ""))?;
        let bytes: usize = facts.iter().map(|fact| fact.value.len()).sum();
        let together = bytes < 2 * TOGETHER && facts.len() < 30;
        for (at, Fact { name, value }) in facts.iter().enumerate() {
            let keep = Shape::kept(together && at + 1 < facts.len());
            let name = self.pen.paragraph("TableText", keep).text(name, Look::Quiet);
            let value_shown = self.pen.paragraph("TableText", keep).text(value, Look::Plain);
            let mut row = Row::new(FACTS, value.len() < TOGETHER, false);
            row.cell(NAMES, vec![name]);
            row.cell(WIDTH - NAMES, vec![value_shown]);
            self.put_strip(row.end(0))?;
        }
        self.end_table(false)
    }

    /// Writes figures side by side, each in a field of its own.
    pub(super) fn figures(&mut self, figures: &[Figure]) -> io::Result<()> {
        let count = u32::try_from(figures.len()).unwrap_or(1).max(1);
        let widths = vec![WIDTH / count; figures.len()];
        self.put_xml(&table_start("Facts", &widths, ""))?;
        let mut row = Row::new(FACTS, true, false);
        for (Figure { number, what }, width) in figures.iter().zip(&widths) {
            let number = self.paragraph("Figure").text(number, Look::Strong);
            let what = self.paragraph("TableText").text(what, Look::Plain);
            row.filled_cell(*width, Some(FIELD), vec![number, what]);
        }
        self.put_strip(row.end(0))?;
        self.end_table(false)
    }

    fn end_table(&mut self, keep: bool) -> io::Result<()> {
        self.put_xml("</w:tbl>\n")?;
        self.put(self.pen.paragraph("AfterTable", Shape::kept(keep)))
    }

    /// Writes rows under column heads that are repeated on every page.
    /// The last row may have to stay on the page of what follows.
    pub(super) fn table(&mut self, table: &Table, keep: bool) -> io::Result<()> {
        self.caption(&table.caption)?;
        let columns = Columns::of(table, self.report.lang, REPORT.width, 0);
        self.put_xml(&table_start("Report", &columns.widths, &table.caption))?;
        let mut head = Row::new(REPORT, true, true);
        for (column, width) in table.columns.iter().zip(&columns.widths) {
            let shape = Shape { right: is_number(column), ..Shape::default() };
            let title = self.pen.paragraph(columns.head, shape).text(&column.title, Look::Plain);
            head.cell(*width, vec![title]);
        }
        let height = self.put_head(head)?;
        let last = table.rows.len().saturating_sub(1);
        for (at, cells) in table.rows.iter().enumerate() {
            let row = self.row(cells, &table.columns, &columns.widths, keep && at == last);
            self.put_strip(row.end(height))?;
        }
        self.end_table(keep)
    }

    /// Writes the head of a table and returns its height.
    fn put_head(&mut self, head: Row) -> io::Result<u32> {
        let (xml, strip) = head.end(0);
        self.put_strip((xml, strip))?;
        Ok(strip.pad + strip.lines * strip.line)
    }

    fn row(&mut self, cells: &[Cell], columns: &[Column], widths: &[u32], keep: bool) -> Row {
        let lang = self.report.lang;
        let texts: Vec<String> = cells.iter().map(|cell| cell.show(lang)).collect();
        let mut row = Row::new(REPORT, is_short(&texts), false);
        if columns.iter().any(Column::is_written) {
            row = row.at_least(twips(WRITTEN_HEIGHT));
        }
        let here = self.anchors.in_row(cells);
        for (((cell, text), column), width) in cells.iter().zip(&texts).zip(columns).zip(widths) {
            let shape = Shape { right: is_number(column), keep, ..Shape::default() };
            let paragraph = self.pen.paragraph("TableText", shape);
            if column.is_written() {
                row.written_cell(*width, paragraph.text(text, Look::Plain));
                continue;
            }
            if let Cell::Noted(text, notes) = cell {
                let mut paragraphs = vec![paragraph.text(text, Look::Plain)];
                for note in notes {
                    let below = self.pen.paragraph("TableNote", Shape::kept(keep));
                    paragraphs.push(below.text(note, Look::Quiet));
                }
                row.cell(*width, paragraphs);
                continue;
            }
            if let Cell::Share(share) = cell {
                let shade = share.shade();
                let look = if shade == Shade::Dark { Look::Inverse } else { Look::Plain };
                let text = paragraph.text(&share.in_lines(lang), look);
                row.filled_cell(*width, Some(shade.fill()), vec![text]);
                continue;
            }
            if let Cell::Bubble(bubble) = cell {
                let (disc, width_of_disc) = chart::disc(*bubble, text, self.pen.number());
                let shown = format!("{BLANK}{text}");
                let paragraph = paragraph.picture(&disc, width_of_disc).text(&shown, Look::Plain);
                row.cell(*width, vec![paragraph]);
                continue;
            }
            let paragraph = match here.filter(|label| *label == text) {
                Some(label) => {
                    paragraph.bookmark(self.pen.number(), &answer(label), label, Look::Plain)
                }
                None => self.linked(paragraph, text, Linked::List),
            };
            row.cell(*width, vec![paragraph]);
        }
        row
    }

    /// Writes a chart as a table of its numbers, with a bar and its total under each text.
    pub(super) fn chart(&mut self, chart: &Chart) -> io::Result<()> {
        let table = chart.table(self.report.lang);
        self.caption(&table.caption)?;
        let columns = Columns::of(&table, self.report.lang, REPORT.width, MARK);
        self.put_xml(&table_start("Report", &columns.widths, &table.caption))?;
        let before = table.columns.len().saturating_sub(chart.series.len());
        let mut head = Row::new(REPORT, true, true);
        for (at, (column, width)) in table.columns.iter().zip(&columns.widths).enumerate() {
            let shape = Shape { right: is_number(column), ..Shape::default() };
            let mut title = self.pen.paragraph(columns.head, shape);
            if let Some(part) = at.checked_sub(before) {
                let square = chart::square(part, &column.title, self.pen.number());
                title = title.picture(&square, SQUARE).text(BLANK, Look::Plain);
            }
            head.cell(*width, vec![title.text(&column.title, Look::Plain)]);
        }
        let height = self.put_head(head)?;
        // The total stands after the longest bar too.
        let subject = columns.widths.get(before.saturating_sub(1)).copied().unwrap_or(WIDTH);
        let longest = subject.saturating_sub(REPORT.width + 500);
        for (cells, bar) in table.rows.iter().zip(&chart.bars) {
            let mut row = Row::new(REPORT, true, false);
            let cells = cells.iter().zip(&table.columns).zip(&columns.widths).enumerate();
            for (at, ((cell, column), width)) in cells {
                let shape = Shape { right: is_number(column), ..Shape::default() };
                let text = self.pen.paragraph("TableText", shape);
                let text = self.linked(text, &cell.show(self.report.lang), Linked::Cell);
                let mut paragraphs = vec![text];
                if at + 1 == before {
                    paragraphs.push(self.bar(chart, bar, longest));
                }
                row.cell(*width, paragraphs);
            }
            self.put_strip(row.end(height))?;
        }
        self.end_table(false)
    }

    fn bar(&mut self, chart: &Chart, bar: &Bar, longest: u32) -> Paragraph {
        let line = self.paragraph("TableText");
        let total = format!("{:.0}", bar.total());
        if bar.total() <= 0.0 {
            return line.text(&total, Look::Strong);
        }
        let (xml, width) = chart::bar(chart, bar, longest, self.pen.number());
        line.picture(&xml, width).text(&format!("{BLANK}{total}"), Look::Strong)
    }

    /// Writes a caption with a number that Word counts on with.
    fn caption(&mut self, caption: &str) -> io::Result<()> {
        const NUMBER: &str = "\u{1}";
        if caption.is_empty() {
            return Ok(());
        }
        self.tables += 1;
        let whole = t!(self.report.lang, "report-table", n = NUMBER, caption = caption);
        let (before, after) = whole.split_once(NUMBER).unwrap_or((&whole, ""));
        let number = self.tables.to_string();
        let paragraph = self.paragraph("Caption").text(before, Look::Plain);
        let paragraph = paragraph.field("SEQ Table \\* ARABIC", &number).text(after, Look::Plain);
        self.put(paragraph)
    }
}

fn is_number(column: &Column) -> bool {
    column.align == Align::End
}

/// Tells whether a row is short enough to stay on one page.
fn is_short(texts: &[String]) -> bool {
    texts.iter().all(|text| text.len() < TOGETHER)
}
