//! The document itself: title, contents, and the blocks of every section.

use std::io::{self, Write};

use super::pages::{Pages, Strip};
use super::pen::{Pass, Pen, TOGETHER, WIDTH};
use super::xml::{Look, Paragraph, Shape, escape, run};
use crate::export::anchors::{self, Anchors};
use crate::export::language::other_language;
use crate::export::progress::Progress;
use crate::export::report::{Block, Entry, Fact, Letter, Report, Section};
use crate::export::weight;
use crate::t;

/// A list of contents deeper than this is longer than what it leads to.
const CONTENTS_LEVEL: u8 = 2;

/// The height of the text on A4 between its margins, in twips.
const HEIGHT: u32 = 16_838 - 1247 - 1134;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" \
xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>\n";

const PAGE: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>\
<w:footerReference w:type=\"default\" r:id=\"rId3\"/>\
<w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
<w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" \
w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// Writes the body of the document, paragraph by paragraph; before that its pages are counted.
///
/// # Errors
///
/// What the writer says.
pub(super) fn write(
    report: &Report,
    progress: &Progress<'_>,
    out: &mut impl Write,
) -> io::Result<()> {
    let anchors = Anchors::of(report);
    let mut measured = Body::new(report, &anchors, Pass::Measure, io::sink());
    measured.document(progress)?;
    let chapters = measured.pages.finish();
    let mut body = Body { chapters, ..Body::new(report, &anchors, Pass::Write, out) };
    body.put_xml(HEAD)?;
    body.document(progress)?;
    body.put_xml(PAGE)?;
    body.put_xml("</w:body></w:document>")
}

pub(super) struct Body<'a, W> {
    pub(super) report: &'a Report,
    pub(super) anchors: &'a Anchors<'a>,
    pub(super) pen: Pen,
    pub(super) pages: Pages,
    out: W,
    /// How many tables have a number so far.
    pub(super) tables: usize,
    /// The page of each section, as far as they are known.
    chapters: Vec<usize>,
}

impl<'a, W: Write> Body<'a, W> {
    fn new(report: &'a Report, anchors: &'a Anchors<'a>, pass: Pass, out: W) -> Self {
        let (pen, pages) = (Pen::new(pass), Pages::new(HEIGHT));
        Self { report, anchors, pen, pages, out, tables: 0, chapters: Vec::new() }
    }

    fn document(&mut self, progress: &Progress<'_>) -> io::Result<()> {
        self.title()?;
        let letter = self.report.letter.as_ref();
        let opening = letter.into_iter().flat_map(|letter| &letter.opening);
        opening.into_iter().try_for_each(|block| self.block(block, false))?;
        let sections = &self.report.sections;
        for (index, section) in sections.iter().enumerate() {
            if index == self.report.front && letter.is_none() {
                self.contents()?;
            }
            self.section(index, section, progress)?;
        }
        letter.map_or(Ok(()), |letter| self.closing(letter))
    }

    pub(super) fn paragraph(&self, style: &str) -> Paragraph {
        self.pen.paragraph(style, Shape::default())
    }

    pub(super) fn put(&mut self, paragraph: Paragraph) -> io::Result<()> {
        self.put_strip(paragraph.end(WIDTH))
    }

    pub(super) fn put_strip(&mut self, (xml, strip): (String, Strip)) -> io::Result<()> {
        match self.pen.pass {
            Pass::Measure => {
                self.pages.add(strip);
                Ok(())
            }
            Pass::Write => self.out.write_all(xml.as_bytes()),
        }
    }

    /// Writes what takes no room.
    pub(super) fn put_xml(&mut self, xml: &str) -> io::Result<()> {
        match self.pen.pass {
            Pass::Measure => Ok(()),
            Pass::Write => self.out.write_all(xml.as_bytes()),
        }
    }

    fn title(&mut self) -> io::Result<()> {
        let report = self.report;
        self.head()?;
        match &report.letter {
            Some(letter) => self.letter_head(letter)?,
            None => self.put(self.paragraph("Title").text(&report.title, Look::Plain))?,
        }
        let subtitle = if report.letter.is_some() { "" } else { &report.subtitle };
        let texts = [("Subtitle", subtitle), ("Note", &report.note)];
        for (style, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
            self.put(self.paragraph(style).text(text, Look::Plain))?;
        }
        if let Some(draft) = &report.draft {
            self.put(self.paragraph("Draft").text(draft, Look::Plain))?;
        }
        Ok(())
    }

    /// Writes the contents as a field that shows its entries and their pages already.
    ///
    /// The document does not ask to have its fields updated on opening: Word would put a question to the
    /// reader before showing anything. Whoever updates them gets the pages as Word counts them.
    fn contents(&mut self) -> io::Result<()> {
        let report = self.report;
        let heading = t!(report.lang, "report-contents");
        self.put_xml(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>\
             <w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>\n",
        )?;
        let shape = Shape { opens_page: report.front > 0, ..Shape::default() };
        self.put(self.pen.paragraph("TOCHeading", shape).text(&heading, Look::Plain))?;
        let sections = report.sections.iter().enumerate();
        let listed = || sections.clone().filter(|(_, section)| section.level <= CONTENTS_LEVEL);
        let last = listed().next_back().map(|(index, _)| index);
        for (place, (index, section)) in listed().enumerate() {
            let mut entry = self.paragraph(&format!("TOC{}", section.level));
            if place == 0 {
                entry = entry.raw(&field_start(" TOC \\o \"1-2\" \\h \\z \\u "));
            }
            let name = chapter(section);
            let page = self.chapters.get(index).copied().unwrap_or(1).to_string();
            entry = entry
                .raw(&format!("<w:hyperlink w:anchor=\"{name}\" w:history=\"1\">"))
                .text(&section.heading, Look::Plain)
                .raw("<w:r><w:tab/></w:r>")
                .raw(&field_start(&format!(" PAGEREF {name} \\h ")))
                .raw(&run(&page, Look::Plain))
                .raw(FIELD_END)
                .raw("</w:hyperlink>");
            if Some(index) == last {
                entry = entry.raw(FIELD_END);
            }
            self.put(entry)?;
        }
        self.put_xml("</w:sdtContent></w:sdt>\n")
    }

    fn section(
        &mut self,
        index: usize,
        section: &Section,
        progress: &Progress<'_>,
    ) -> io::Result<()> {
        let style = match self.report.letter {
            Some(_) => "LetterHeading".to_owned(),
            None => format!("Heading{}", section.level.clamp(1, 3)),
        };
        let (mark, name) = (self.pen.number(), chapter(section));
        let heading = self.paragraph(&style).bookmark(mark, &name, &section.heading, Look::Plain);
        let (xml, strip) = heading.end(WIDTH);
        self.put_strip((xml, Strip { chapter: Some(index), ..strip }))?;
        let next = self.report.sections.get(index + 1);
        let leads_on = next.is_some_and(|next| next.level > section.level);
        let mut opens = true;
        for (at, block) in section.blocks.iter().enumerate() {
            progress.step(weight::of_block(block));
            // Short sentences under a heading say what follows, and stay with it.
            opens &= matches!(block, Block::Paragraph(_) | Block::Notice(_));
            let leads = if at + 1 < section.blocks.len() { opens } else { leads_on };
            // A letter is not signed on a page where nothing else stands.
            let is_last = at + 1 == section.blocks.len() && next.is_none();
            self.block(block, leads || is_last && self.report.letter.is_some())?;
        }
        Ok(())
    }

    /// Writes a block; the sentence that leads to what follows stays with it.
    fn block(&mut self, block: &Block, leads: bool) -> io::Result<()> {
        match block {
            Block::Paragraph(text) => {
                let shape = Shape::kept(leads && text.len() < TOGETHER / 2);
                let paragraph = self.pen.paragraph("Normal", shape);
                self.put(self.linked(paragraph, text, Linked::Text))
            }
            Block::Notice(text) => {
                let shape = Shape::kept(leads && text.len() < TOGETHER / 2);
                self.put(self.pen.paragraph("Notice", shape).text(text, Look::Plain))
            }
            Block::Figures(figures) => self.figures(figures),
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table, leads),
            Block::Answers(entries) => self.entries(entries, 1),
            Block::Chain(strands) => self.chain(strands),
            Block::Chart(chart) => self.chart(chart),
        }
    }

    /// Writes what stands after the last section of a letter, all of it on one page.
    fn closing(&mut self, letter: &Letter) -> io::Result<()> {
        for (place, block) in (1..).zip(&letter.closing) {
            match block {
                Block::Paragraph(text) => {
                    let shape = Shape::kept(place < letter.closing.len());
                    let line = self.pen.paragraph("LetterSignature", shape);
                    self.put(line.text(text, Look::Plain))
                }
                other => self.block(other, false),
            }?;
        }
        Ok(())
    }

    fn entries(&mut self, entries: &[Entry], level: usize) -> io::Result<()> {
        let longest = entries.iter().map(|entry| entry.label.chars().count()).max();
        for entry in entries {
            let keep = !entry.remarks.is_empty() && entry.text.len() < TOGETHER;
            let said = self.pen.paragraph("Answer", Shape::hanging(level, keep).widened(longest));
            let language = other_language(&entry.text, self.report.lang);
            let mut said = self.label(said, entry).tab().said(&entry.text, language);
            if !entry.votes.is_empty() {
                said = said.text(&format!(" ·\u{a0}{}", entry.votes), Look::Strong);
            }
            for detail in &entry.details {
                said = self.linked(said.text(DOT, Look::Detail), detail, Linked::Detail);
            }
            self.put(said)?;
            for line in entry.remark_lines() {
                let mut remarks =
                    self.pen.paragraph("Details", Shape::indented(level).widened(longest));
                for (place, Fact { name, value }) in line.iter().enumerate() {
                    let dot = if place > 0 { DOT } else { "" };
                    remarks = remarks.text(&format!("{dot}{name}: "), Look::Plain);
                    remarks = self.linked(remarks, value, Linked::List);
                }
                self.put(remarks)?;
            }
            self.entries(&entry.children, level + 1)?;
        }
        Ok(())
    }

    /// Writes the label of an answer: where the answer stands in full it can be led to, elsewhere it
    /// leads there.
    fn label(&mut self, paragraph: Paragraph, entry: &Entry) -> Paragraph {
        if self.anchors.is_here(entry) {
            let mark = self.pen.number();
            return paragraph.bookmark(mark, &answer(&entry.label), &entry.label, Look::Label);
        }
        self.leading(paragraph, &entry.label)
    }

    pub(super) fn leading(&self, paragraph: Paragraph, label: &str) -> Paragraph {
        match self.anchors.name(label) {
            Some(_) => paragraph.link(&answer(label), label, Look::Label),
            None => paragraph.text(label, Look::Label),
        }
    }

    /// Writes a text in which labels lead to their answers.
    pub(super) fn linked(&self, paragraph: Paragraph, text: &str, linked: Linked) -> Paragraph {
        let parts = match linked {
            Linked::Cell => self.anchors.cell(text),
            Linked::List => self.anchors.list(text),
            Linked::Text | Linked::Detail => self.anchors.parts(text),
        };
        let look = if linked == Linked::Detail { Look::Detail } else { Look::Plain };
        parts.into_iter().fold(paragraph, |paragraph, part| match part.leads {
            Some(_) => paragraph.link(&answer(part.text), part.text, Look::Link),
            None => paragraph.text(part.text, look),
        })
    }
}

/// What parts the details of an answer.
const DOT: &str = " · ";

/// Where labels within a text lead to their answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Linked {
    /// Before an answer in a cell, or in a list of them.
    Cell,
    /// In a text that is nothing but labels.
    List,
    /// At the end of a text.
    Text,
    /// At the end of a text that stands back behind the answer before it.
    Detail,
}

/// Begins a field and ends its code; what it shows follows.
fn field_start(code: &str) -> String {
    let code = escape(code);
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">\
         {code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    )
}

const FIELD_END: &str = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

/// Makes the name of a section's bookmark: letters, digits and `_`, 40 at most.
fn chapter(section: &Section) -> String {
    let name: String = section.id.replace('-', "_").chars().take(34).collect();
    escape(&format!("_Toc_{name}"))
}

/// Makes the name of an answer's bookmark.
pub(super) fn answer(label: &str) -> String {
    anchors::name(label).replace('-', "_")
}
