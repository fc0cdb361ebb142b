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
mod cells;
mod chain;
mod chart;
mod coverage;
mod draw;
mod face;
mod figures;
mod keep;
mod layout;
mod letter;
mod lines;
mod links;
mod metadata;
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
use page::{Landmarks, QUIET, Sheet, style};
use shape::Shaper;
use system::FontFile;
use tags::Tags;

/// Writes a report as PDF; tells which letters it could not show.
///
/// # Errors
///
/// Fails when the fonts built into the program cannot be read, or when krilla refuses.
pub(super) fn write(report: &Report, progress: &Progress) -> Made {
    write_on(&[Sheet::A4], report, progress)
}

/// Writes page one of a report alone on a sheet for the wall, in the largest type in which it has room;
/// tells which letters it could not show.
///
/// # Errors
///
/// Fails as [`write()`] does.
pub(super) fn write_poster(report: &Report, progress: &Progress) -> Made {
    let poster = report.poster();
    let largest = if table::has_fields(&poster) { LARGEST_FIELDS } else { LARGEST };
    let sheets: Vec<Sheet> = (SMALLEST..=largest).rev().map(Sheet::poster).collect();
    write_on(&sheets, &poster, progress)
}

/// The file, and what of the report no font can show; or why there is none.
type Made = Result<(Vec<u8>, Option<Unshown>), String>;

/// How many hundredths of the size in a document the type of a poster has.
const LARGEST: u16 = 240;
/// In larger type the names of groups break within words over their fields.
const LARGEST_FIELDS: u16 = 170;
const SMALLEST: u16 = 40;

/// Writes a report on the first of these sheets that holds all of it, else on the last.
fn write_on(sheets: &[Sheet], report: &Report, progress: &Progress) -> Made {
    let counted = Counted::first(sheets, report, &[], progress)?;
    let missing = counted.shaper.missing();
    let fonts = if missing.is_empty() { Vec::new() } else { system::find(missing) };
    if !fonts.is_empty()
        && let Ok(made) = Counted::first(sheets, report, &fonts, progress)?.set(report, progress)
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
    sheet: Sheet,
    count: usize,
    landmarks: Landmarks,
    fonts: &'a [FontFile],
    shaper: Shaper<'a>,
    form: Form,
}

impl<'a> Counted<'a> {
    /// Lays the pages out on the first of these sheets, the largest type first, of which one alone is
    /// needed, else on the last.
    fn first(
        sheets: &[Sheet],
        report: &Report,
        fonts: &'a [FontFile],
        progress: &'a Progress<'a>,
    ) -> Result<Self, String> {
        let (mut fitting, mut rest) = (None, sheets);
        while let Some(sheet) = rest.get(rest.len() / 2) {
            let counted = Self::of(*sheet, report, fonts, progress)?;
            let (larger, smaller) = rest.split_at(rest.len() / 2);
            let fits = counted.count == 1;
            rest = if fits { larger } else { smaller.get(1..).unwrap_or_default() };
            if fits || rest.is_empty() && fitting.is_none() {
                fitting = Some(counted);
            }
        }
        fitting.ok_or_else(|| "there is no paper".to_owned())
    }

    /// Lays the pages out, with these fonts of the system beside those of the program.
    fn of(
        sheet: Sheet,
        report: &Report,
        fonts: &'a [FontFile],
        progress: &'a Progress<'a>,
    ) -> Result<Self, String> {
        let shaper = shaper_with(fonts)?;
        let mut layout = Layout::new(sheet, shaper, Tags::new(false), Paper::Counted, progress);
        blocks::write(report, &mut layout);
        // What stands at the top and the foot of every page is shaped as well, so that its fonts are known.
        let small = style(FaceId::Regular, 7.5, QUIET);
        for text in [&report.properties.title, &report.template.footer] {
            layout.shaper.line(text, small);
        }
        let count = layout.page + 1;
        let (shaper, tags, landmarks, _) = layout.finish();
        let form = if tags.count <= tags::MOST { Form::Accessible } else { Form::Plain };
        Ok(Self { sheet, count, landmarks, fonts, shaper, form })
    }

    /// Lays the pages out again and prints them.
    fn set(
        self,
        report: &'a Report,
        progress: &'a Progress<'a>,
    ) -> Result<(Vec<u8>, Option<Unshown>), String> {
        let unshown = Unshown::of(report, self.shaper.missing());
        let (sheet, form, landmarks) = (self.sheet, self.form, self.landmarks);
        let sheets = |shaper, form, landmarks| {
            let printer = Printer::new(report, sheet, self.count, landmarks, form, self.fonts)?;
            let paper = Paper::Printed(Box::new(printer));
            let tags = Tags::new(form != Form::Plain);
            let mut layout = Layout::new(sheet, shaper, tags, paper, progress);
            blocks::write(report, &mut layout);
            // What is remembered of words makes room for the file.
            let (_, tags, _, paper) = layout.finish();
            match paper {
                Paper::Printed(printer) => printer.finish(&tags),
                Paper::Counted => Ok(Vec::new()),
            }
        };
        let bytes = match sheets(self.shaper, form, landmarks.clone()) {
            // A rule that is broken is no reason to be without the document.
            Err(_) if form == Form::Accessible => {
                sheets(shaper_with(self.fonts)?, Form::Tagged, landmarks)?
            }
            made => made?,
        };
        Ok((bytes, unshown))
    }
}
