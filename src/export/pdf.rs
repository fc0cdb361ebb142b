//! The report as PDF: final, with its fonts inside, tagged for readers of the screen.
//!
//! The text is laid out here: shaped by rustybuzz, broken by the Unicode rules, put onto A4 pages.
//! That is done twice, once to learn the page of each chapter and how many pages there are, once to
//! print them, so that no more than a page is held at a time. krilla writes the file as PDF/UA-1 and
//! holds its rules: subsets of the fonts, bookmarks, links, the tree of tags, unless the document is
//! too long for one. What the fonts inside the program lack is set in those of the system; where none has
//! a letter a sign for that stands in its place, and the text behind it is whole, so it can be searched
//! for and copied.

mod blocks;
mod chart;
mod coverage;
mod draw;
mod face;
mod figures;
mod keep;
mod layout;
mod letter;
mod page;
mod parts;
mod piece;
mod shape;
mod speech;
mod system;
mod table;
mod tags;
mod tree;

use super::progress::Progress;
use super::report::Report;
use super::unshown::Unshown;
use draw::{Form, Printer};
use face::{FaceId, Faces};
use layout::{Layout, Paper};
use page::{Chapter, QUIET, style};
use shape::Shaper;
use system::FontFile;
use tags::Tags;

/// Writes a report as PDF; tells which letters it could not show.
///
/// # Errors
///
/// Fails when the fonts built into the program cannot be read, or when krilla refuses.
pub(super) fn write(
    report: &Report,
    progress: &Progress,
) -> Result<(Vec<u8>, Option<Unshown>), String> {
    let counted = Counted::of(report, &[], progress)?;
    let missing = counted.shaper.missing();
    let fonts = if missing.is_empty() { Vec::new() } else { system::find(missing) };
    if !fonts.is_empty()
        && let Ok(made) = Counted::of(report, &fonts, progress)?.set(report, progress)
    {
        return Ok(made);
    }
    // No font of the system has what is missing, or krilla cannot use it.
    counted.set(report, progress)
}

impl Report {
    /// Returns what the document is called: one without a title by the event, else by what kind of paper
    /// it is.
    fn name(&self) -> &str {
        let names = [&self.title, &self.properties.title, &self.properties.subject];
        names.into_iter().find(|name| !name.trim().is_empty()).map_or("citylab", String::as_str)
    }
}

fn shaper_with(fonts: &[FontFile]) -> Result<Shaper<'_>, String> {
    let faces = Faces::read(fonts).ok_or("the built-in fonts cannot be read")?;
    Ok(Shaper::new(faces))
}

/// What is known of the pages before they are printed.
struct Counted<'a> {
    count: usize,
    chapters: Vec<Chapter>,
    fonts: &'a [FontFile],
    shaper: Shaper<'a>,
    form: Form,
}

impl<'a> Counted<'a> {
    /// Lays the pages out, with these fonts of the system beside those of the program.
    fn of(
        report: &Report,
        fonts: &'a [FontFile],
        progress: &'a Progress<'a>,
    ) -> Result<Self, String> {
        let shaper = shaper_with(fonts)?;
        let mut layout = Layout::new(shaper, Tags::new(false), Paper::Counted, progress);
        blocks::write(report, &mut layout);
        // What stands at the top and the foot of every page is shaped as well, so that its fonts are known.
        let small = style(FaceId::Regular, 7.5, QUIET);
        for text in [&report.properties.title, &report.template.footer] {
            layout.shaper.line(text, small);
        }
        let count = layout.page + 1;
        let (shaper, tags, chapters, _) = layout.finish();
        let form = if tags.count <= tags::MOST { Form::Accessible } else { Form::Plain };
        Ok(Self { count, chapters, fonts, shaper, form })
    }

    /// Lays the pages out again and prints them.
    fn set(
        self,
        report: &'a Report,
        progress: &'a Progress<'a>,
    ) -> Result<(Vec<u8>, Option<Unshown>), String> {
        let unshown = Unshown::of(report, self.shaper.missing());
        let (form, chapters) = (self.form, self.chapters);
        let sheets = |shaper, form, chapters| {
            let printer = Printer::new(report, self.count, chapters, form, self.fonts)?;
            let paper = Paper::Printed(Box::new(printer));
            let tags = Tags::new(form != Form::Plain);
            let mut layout = Layout::new(shaper, tags, paper, progress);
            blocks::write(report, &mut layout);
            // What is remembered of words makes room for the file.
            let (_, tags, _, paper) = layout.finish();
            match paper {
                Paper::Printed(printer) => printer.finish(&tags),
                Paper::Counted => Ok(Vec::new()),
            }
        };
        let bytes = match sheets(self.shaper, form, chapters.clone()) {
            // A rule that is broken is no reason to be without the document.
            Err(_) if form == Form::Accessible => {
                sheets(shaper_with(self.fonts)?, Form::Tagged, chapters)?
            }
            made => made?,
        };
        Ok((bytes, unshown))
    }
}
