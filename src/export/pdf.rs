//! The report as PDF: final, with its fonts inside, tagged for readers of the screen.
//!
//! The text is laid out here: shaped by rustybuzz, broken by the Unicode rules, put onto A4 pages.
//! That is done twice, once to learn the page of each chapter and how many pages there are, once to
//! print them, so that no more than a page is held at a time. krilla writes the file as PDF/UA-1 and
//! holds its rules: subsets of the fonts, bookmarks, links, the tree of tags, unless the document is
//! too long for one. Where no font has a letter a sign for that stands in its place; the text behind it
//! is whole, so it can be searched for and copied.

mod blocks;
mod chart;
mod draw;
mod face;
mod layout;
mod page;
mod parts;
mod piece;
mod shape;
mod speech;
mod table;
mod tags;
mod tree;

use super::progress::Progress;
use super::report::Report;
use draw::{Form, Printer};
use face::Faces;
use layout::{Layout, Paper};
use page::Chapter;
use shape::Shaper;
use tags::Tags;

/// Writes a report as PDF.
///
/// # Errors
///
/// Fails when the fonts built into the program cannot be read, or when krilla refuses.
pub(super) fn write(report: &Report, progress: &Progress) -> Result<Vec<u8>, String> {
    let faces = Faces::built_in().ok_or("the built-in fonts cannot be read")?;
    let mut layout = Layout::new(Shaper::new(faces), Tags::new(false), Paper::Counted, progress);
    blocks::write(report, &mut layout);
    let count = layout.page + 1;
    let (shaper, tags, chapters, _) = layout.finish();
    let form = if tags.count <= tags::MOST { Form::Accessible } else { Form::Plain };
    let counted = Counted { count, chapters };
    let (shaper, printed) = counted.set(report, form, shaper, progress)?;
    match printed {
        // A rule that is broken is no reason to be without the document.
        Err(_) if form == Form::Accessible => {
            counted.set(report, Form::Tagged, shaper, progress)?.1
        }
        printed => printed,
    }
}

impl Report {
    /// Returns what the document is called: one without a title by the event, else by what kind of paper
    /// it is.
    fn name(&self) -> &str {
        let names = [&self.title, &self.properties.title, &self.properties.subject];
        names.into_iter().find(|name| !name.trim().is_empty()).map_or("citylab", String::as_str)
    }
}

/// What is known of the pages before they are printed.
struct Counted {
    count: usize,
    chapters: Vec<Chapter>,
}

impl Counted {
    /// Sets the pages and prints them; hands back what shapes the text.
    fn set<'a>(
        &self,
        report: &'a Report,
        form: Form,
        shaper: Shaper,
        progress: &'a Progress<'a>,
    ) -> Result<(Shaper, Result<Vec<u8>, String>), String> {
        let printer = Printer::new(report, self.count, self.chapters.clone(), form)?;
        let paper = Paper::Printed(Box::new(printer));
        let tags = Tags::new(form != Form::Plain);
        let mut layout = Layout::new(shaper, tags, paper, progress);
        blocks::write(report, &mut layout);
        let (shaper, tags, _, paper) = layout.finish();
        let printed = match paper {
            Paper::Printed(printer) => printer.finish(&tags),
            Paper::Counted => Ok(Vec::new()),
        };
        Ok((shaper, printed))
    }
}
