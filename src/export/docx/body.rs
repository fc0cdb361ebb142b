//! The document itself: title, contents, and the blocks of every section.

use std::io::{self, Write};

use super::picture;
use super::xml::{Look, Paragraph, escape, run};
use crate::export::progress::Progress;
use crate::export::report::{
    Align, Block, Cell, ChainLink, Entry, Fact, Figure, Report, Section, Table,
};
use crate::export::shade::Rgb;
use crate::export::weight;
use crate::t;

/// The width of the text on A4 between its margins, in twips.
const WIDTH: u32 = 9638;
/// A list of contents deeper than this is longer than what it leads to.
const CONTENTS_LEVEL: u8 = 2;

/// The field of a figure.
const FIELD: Rgb = (234, 241, 246);

/// What is shorter, in bytes, is kept together on one page.
const TOGETHER: usize = 1500;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n";

const PAGE: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>\
<w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
<w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
<w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" \
w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// Writes the body of the document, paragraph by paragraph.
///
/// # Errors
///
/// What the writer says.
pub(super) fn write(
    report: &Report,
    progress: &Progress<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut body = Body { report, out, tables: 0, marks: 0 };
    body.put_xml(HEAD)?;
    body.title()?;
    for (index, section) in report.sections.iter().enumerate() {
        if index == report.front {
            body.contents()?;
        }
        body.section(section, progress)?;
    }
    body.put_xml(PAGE)?;
    body.put_xml("</w:body></w:document>")
}

struct Body<'a, W> {
    report: &'a Report,
    out: &'a mut W,
    /// How many tables have a number so far.
    tables: usize,
    /// How many bookmarks there are so far.
    marks: usize,
}

impl<W: Write> Body<'_, W> {
    fn put(&mut self, paragraph: Paragraph) -> io::Result<()> {
        self.put_xml(&paragraph.end())
    }

    fn put_xml(&mut self, xml: &str) -> io::Result<()> {
        self.out.write_all(xml.as_bytes())
    }

    fn title(&mut self) -> io::Result<()> {
        let report = self.report;
        if let Some(logo) = &report.logo {
            self.put(Paragraph::new("Normal").raw(&picture::drawing(logo)))?;
        }
        self.put(Paragraph::new("Title").text(&report.title, Look::Plain))?;
        if !report.subtitle.is_empty() {
            self.put(Paragraph::new("Subtitle").text(&report.subtitle, Look::Plain))?;
        }
        if !report.note.is_empty() {
            self.put(Paragraph::new("Note").text(&report.note, Look::Plain))?;
        }
        if let Some(draft) = &report.draft {
            self.put(Paragraph::new("Draft").text(draft, Look::Plain))?;
        }
        Ok(())
    }

    /// Writes the contents as a field that shows its entries already.
    ///
    /// It has no page numbers, since only the program that lays the pages out knows them; each entry
    /// leads to its chapter.
    fn contents(&mut self) -> io::Result<()> {
        let heading = t!(self.report.lang, "report-contents");
        self.put_xml(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>\
             <w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>\n",
        )?;
        let page = if self.report.front > 0 { "<w:pageBreakBefore/>" } else { "" };
        self.put(Paragraph::with("TOCHeading", page).text(&heading, Look::Plain))?;
        let sections = self.report.sections.iter();
        for (index, section) in sections.filter(|s| s.level <= CONTENTS_LEVEL).enumerate() {
            let mut entry = Paragraph::new(&format!("TOC{}", section.level));
            if index == 0 {
                entry = entry.raw(
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>\
                     <w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\n \\h \\z </w:instrText>\
                     </w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                );
            }
            let entry = entry.raw(&format!(
                "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{}</w:hyperlink>",
                bookmark(section),
                run(&section.heading, Look::Plain)
            ));
            self.put(entry)?;
        }
        let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        self.put(Paragraph::new("TOC1").raw(end))?;
        self.put_xml("</w:sdtContent></w:sdt>\n")
    }

    fn section(&mut self, section: &Section, progress: &Progress<'_>) -> io::Result<()> {
        let style = format!("Heading{}", section.level.min(3));
        let (mark, name) = (self.marks, bookmark(section));
        self.marks += 1;
        let heading = Paragraph::new(&style)
            .raw(&format!("<w:bookmarkStart w:id=\"{mark}\" w:name=\"{name}\"/>"))
            .text(&section.heading, Look::Plain)
            .raw(&format!("<w:bookmarkEnd w:id=\"{mark}\"/>"));
        self.put(heading)?;
        for block in &section.blocks {
            progress.step(weight::of_block(block));
            match block {
                Block::Paragraph(text) => {
                    self.put(Paragraph::new("Normal").text(text, Look::Plain))
                }
                Block::Notice(text) => self.put(Paragraph::new("Notice").text(text, Look::Plain)),
                Block::Figures(figures) => self.figures(figures),
                Block::Facts(facts) => self.facts(facts),
                Block::Table(table) => self.table(table),
                Block::Answers(entries) => self.entries(entries, 1),
                Block::Chain(links) => self.chain(links, 1),
                Block::Chart(chart) => self.table(&chart.table(self.report.lang)),
            }?;
        }
        Ok(())
    }

    fn facts(&mut self, facts: &[Fact]) -> io::Result<()> {
        self.put_xml(&table_start("Facts", &[2600, WIDTH - 2600]))?;
        for Fact { name, value } in facts {
            let name = Paragraph::new("TableText").text(name, Look::Quiet).end();
            let value = Paragraph::new("TableText").text(value, Look::Plain).end();
            let cells = format!("{}{}", cell(2600, &name), cell(WIDTH - 2600, &value));
            self.put_xml(&format!("<w:tr>{cells}</w:tr>\n"))?;
        }
        self.end_table()
    }

    fn end_table(&mut self) -> io::Result<()> {
        self.put_xml("</w:tbl>\n")?;
        self.put(Paragraph::new("AfterTable"))
    }

    fn table(&mut self, table: &Table) -> io::Result<()> {
        if !table.caption.is_empty() {
            self.caption(&table.caption)?;
        }
        let sum = table.columns.iter().map(|c| u32::from(c.weight)).sum::<u32>().max(1);
        let widths: Vec<u32> =
            table.columns.iter().map(|c| WIDTH * u32::from(c.weight) / sum).collect();
        // The names of groups stand over narrow fields.
        let is_shaded = table.rows.iter().flatten().any(|cell| matches!(cell, Cell::Share(_)));
        let head_style = if is_shaded { "TableHeadNarrow" } else { "TableHead" };
        let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
            let head = Paragraph::with(head_style, side(column.align));
            cell(*width, &head.text(&column.title, Look::Plain).end())
        });
        let head = heads.collect::<String>();
        self.put_xml(&table_start("Report", &widths))?;
        let whole = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        self.put_xml(&format!("<w:tr>{whole}{head}</w:tr>\n"))?;
        for row in &table.rows {
            let texts = row.iter().map(|content| self.show(content));
            let long = texts.map(|text| text.len()).max().unwrap_or_default() >= TOGETHER;
            let whole = if long { "" } else { "<w:trPr><w:cantSplit/></w:trPr>" };
            self.put_xml(&format!("<w:tr>{whole}"))?;
            for ((content, column), width) in row.iter().zip(&table.columns).zip(&widths) {
                let text = Paragraph::with("TableText", side(column.align));
                let shown = self.show(content);
                let Cell::Share(share) = content else {
                    self.put_xml(&cell(*width, &text.text(&shown, Look::Plain).end()))?;
                    continue;
                };
                let shown = share.in_lines(self.report.lang);
                let text = text.coloured(&shown, share.shade().ink()).end();
                self.put_xml(&shaded_cell(*width, share.shade().fill(), &text))?;
            }
            self.put_xml("</w:tr>\n")?;
        }
        self.end_table()
    }

    /// Writes the figures side by side, each in a field of its own.
    fn figures(&mut self, figures: &[Figure]) -> io::Result<()> {
        let count = u32::try_from(figures.len()).unwrap_or(1).max(1);
        let widths = vec![WIDTH / count; figures.len()];
        self.put_xml(&table_start("Report", &widths))?;
        self.put_xml("<w:tr><w:trPr><w:cantSplit/></w:trPr>")?;
        for (Figure { number, what }, width) in figures.iter().zip(&widths) {
            let number = Paragraph::new("Figure").text(number, Look::Strong).end();
            let what = Paragraph::new("TableText").text(what, Look::Plain).end();
            self.put_xml(&shaded_cell(*width, FIELD, &format!("{number}{what}")))?;
        }
        self.put_xml("</w:tr>\n")?;
        self.end_table()
    }

    fn show(&self, content: &Cell) -> String {
        content.show(self.report.lang)
    }

    /// Writes a caption with a number that Word counts on with.
    fn caption(&mut self, caption: &str) -> io::Result<()> {
        const NUMBER: &str = "\u{1}";
        self.tables += 1;
        let whole = t!(self.report.lang, "report-table", n = NUMBER, caption = caption);
        let (before, after) = whole.split_once(NUMBER).unwrap_or((&whole, ""));
        let number = self.tables.to_string();
        let paragraph = Paragraph::with("Caption", "<w:keepNext/>").text(before, Look::Plain);
        let paragraph = paragraph.field("SEQ Table \\* ARABIC", &number).text(after, Look::Plain);
        self.put(paragraph)
    }

    fn entries(&mut self, entries: &[Entry], level: usize) -> io::Result<()> {
        for entry in entries {
            let alone = entry.details.is_empty() && entry.remarks.is_empty();
            let keep = !alone && entry.text.len() < TOGETHER;
            let mut said = Paragraph::hanging("Answer", level, keep)
                .text(&entry.label, Look::Label)
                .tab()
                .text(&entry.text, Look::Plain);
            if !entry.votes.is_empty() {
                said = said.text(&format!(" ·\u{a0}{}", glued(&entry.votes)), Look::Strong);
            }
            self.put(said)?;
            if !entry.details.is_empty() {
                let details = Paragraph::indented("Details", level);
                self.put(details.text(&entry.details.join(" · "), Look::Plain))?;
            }
            for Fact { name, value } in &entry.remarks {
                let remark = Paragraph::indented("Details", level);
                self.put(remark.text(&format!("{name}: "), Look::Plain).text(value, Look::Plain))?;
            }
            self.entries(&entry.children, level + 1)?;
        }
        Ok(())
    }

    fn chain(&mut self, links: &[ChainLink], level: usize) -> io::Result<()> {
        for link in links {
            let mut line = Paragraph::hanging("ChainLine", level, false)
                .text(&link.label, Look::Label)
                .tab()
                .text(&link.text, Look::Plain);
            if link.votes > 0 {
                line = line.text(&format!(" ·\u{a0}{}", link.votes), Look::Strong);
            }
            if let Some(gap) = &link.gap {
                line = line.text(&format!(" — {gap}"), Look::Missing);
            }
            self.put(line)?;
            self.chain(&link.children, level + 1)?;
        }
        Ok(())
    }
}

/// Keeps a number and its word on one line.
fn glued(votes: &str) -> String {
    votes.replace(' ', "\u{a0}")
}

/// Makes the name of a section's bookmark: letters, digits and `_`, 40 at most.
fn bookmark(section: &Section) -> String {
    let name: String = section.id.replace('-', "_").chars().take(34).collect();
    escape(&format!("_Toc_{name}"))
}

fn side(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => "<w:jc w:val=\"right\"/>",
    }
}

fn cell(width: u32, paragraphs: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{paragraphs}</w:tc>")
}

fn shaded_cell(width: u32, (red, green, blue): Rgb, paragraphs: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>\
         <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{red:02X}{green:02X}{blue:02X}\"/></w:tcPr>\
         {paragraphs}</w:tc>"
    )
}

/// Begins a table.
fn table_start(style: &str, widths: &[u32]) -> String {
    let columns = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>"));
    let columns = columns.collect::<String>();
    let width: u32 = widths.iter().sum();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:firstRow=\"1\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>\
         <w:tblGrid>{columns}</w:tblGrid>\n"
    )
}
