//! Pages that fill from top to bottom, one after another.

use super::draw::Printer;
use super::page::{ACCENT, LEFT, Landmarks, Mark, Place, Sheet, TOP};
use super::parts::parts;
use super::piece::{Colour, Line, Span};
use super::shape::Shaper;
use super::tags::{Kind, Leaf, Tags};
use crate::export::progress::Progress;

/// What becomes of the pages.
pub(super) enum Paper<'a> {
    /// They are only counted.
    Counted,
    /// Each is printed as soon as it is full, so that one page alone is held at a time.
    Printed(Box<Printer<'a>>),
}

/// The page that is being filled, and what is known of those before it.
pub(super) struct Layout<'a> {
    pub(super) sheet: Sheet,
    pub(super) shaper: Shaper<'a>,
    pub(super) tags: Tags,
    pub(super) landmarks: Landmarks,
    /// The place of the page among all.
    pub(super) page: usize,
    /// Where the next line goes on the page.
    pub(super) y: f32,
    /// The colour of rules and labels.
    pub(super) accent: Colour,
    /// How much of what follows a table stays on the page of its last row.
    pub(super) tail: f32,
    marks: Vec<Mark>,
    last_marks: Vec<Mark>,
    paper: Paper<'a>,
    progress: &'a Progress<'a>,
}

impl<'a> Layout<'a> {
    /// Begins the first page.
    pub(super) fn new(
        sheet: Sheet,
        shaper: Shaper<'a>,
        tags: Tags,
        paper: Paper<'a>,
        progress: &'a Progress<'a>,
    ) -> Self {
        Self {
            sheet,
            shaper,
            tags,
            landmarks: Landmarks::default(),
            page: 0,
            y: TOP,
            accent: ACCENT,
            tail: 0.0,
            marks: Vec::new(),
            last_marks: Vec::new(),
            paper,
            progress,
        }
    }

    /// Begins a page.
    pub(super) fn new_page(&mut self) {
        self.end_page();
        self.page += 1;
        self.y = TOP;
    }

    /// Ends the last page, and hands over what was learnt.
    pub(super) fn finish(mut self) -> (Shaper<'a>, Tags, Landmarks, Paper<'a>) {
        self.end_page();
        (self.shaper, self.tags, self.landmarks, self.paper)
    }

    fn end_page(&mut self) {
        let mut marks = std::mem::take(&mut self.marks);
        marks.append(&mut self.last_marks);
        if let Paper::Printed(printer) = &mut self.paper {
            printer.draw(&marks, &mut self.shaper);
        }
    }

    /// Returns the number of the page on which a chapter begins, as far as that is known.
    pub(super) fn page_of(&self, chapter: usize) -> Option<usize> {
        match &self.paper {
            Paper::Counted => None,
            Paper::Printed(printer) => printer.page_of(chapter),
        }
    }

    /// Tells that so much of a text is laid out.
    pub(super) fn step(&self, bytes: usize) {
        self.progress.step(bytes);
    }

    /// Notes that an answer stands here in full; of several such places the last counts.
    pub(super) fn note_answer(&mut self, label: &str) {
        let here = Place { page: self.page, y: self.y };
        self.landmarks.answers.insert(label.to_owned(), here);
    }

    /// Returns the label with which a text begins, where it leads to its answer and is not one of a list.
    pub(super) fn leads(&self, text: &str) -> Option<String> {
        let label = text.split([' ', '\u{a0}', '\n']).next()?;
        match &self.paper {
            Paper::Printed(printer) if printer.has_answer(label) => Some(label.to_owned()),
            Paper::Printed(_) | Paper::Counted => None,
        }
    }

    /// Begins a page when less than this is left on this one; returns whether it did.
    pub(super) fn need(&mut self, height: f32) -> bool {
        let full = self.y + height > self.sheet.bottom && self.y > TOP;
        if full {
            self.new_page();
        }
        full
    }

    /// Leaves room, unless at the top of a page.
    pub(super) fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// Puts a mark onto the page.
    pub(super) fn put(&mut self, mark: Mark) {
        self.tags.count +=
            usize::from(matches!(mark, Mark::Text { leaf: Some(_), .. } | Mark::Logo { .. }));
        if let Paper::Printed(_) = self.paper {
            self.marks.push(mark);
        }
    }

    /// Puts a mark onto the page after all others of it.
    pub(super) fn put_last(&mut self, mark: Mark) {
        if let Paper::Printed(_) = self.paper {
            self.last_marks.push(mark);
        }
    }

    /// Puts a line of glyphs where its box of this height begins; nothing moves.
    pub(super) fn put_line(
        &mut self,
        line: Line,
        x: f32,
        top: f32,
        height: f32,
        leaf: Option<Leaf>,
    ) {
        let size = line.pieces.iter().map(|piece| piece.style.size).fold(0.0, f32::max);
        // Capital letters of these fonts are 0.71 of their size high; they stand in the middle.
        let y = top + height / 2.0 + size * 0.36;
        let mut x = x;
        for piece in line.pieces {
            let width = piece.width();
            self.put(Mark::Text { x, y, piece, leaf });
            x += width;
        }
    }

    /// Writes a text over as many lines and pages as it takes, lines this many times its size apart.
    pub(super) fn text(&mut self, spans: &[Span], x: f32, leading: f32) {
        let size = spans.iter().map(|span| span.style.size).fold(0.0, f32::max);
        let height = size * leading;
        let leaf = self.tags.text();
        for (index, part) in parts(spans).enumerate() {
            self.step(part.iter().map(|span| span.text.len()).sum());
            let lines = self.shaper.lines(&part, self.sheet.right - x);
            let all = lines.len();
            if index == 0 {
                // Two lines at least begin on a page, and two end on one, so three stay together.
                self.need(height * if all == 3 { 3.0 } else { all.min(2) as f32 });
            }
            for (place, line) in lines.into_iter().enumerate() {
                let is_last_but_one = all > 3 && place + 2 == all;
                self.need(if is_last_but_one { 2.0 * height } else { height });
                let top = self.y;
                self.put_line(line, x, top, height, Some(leaf));
                self.y += height;
            }
        }
    }

    /// Writes a text as a part of its own kind.
    pub(super) fn tagged(&mut self, kind: Kind, spans: &[Span], x: f32, leading: f32) {
        self.tags.open(kind);
        self.text(spans, x, leading);
        self.tags.close();
    }

    /// Draws a line across the text.
    pub(super) fn rule(&mut self, thickness: f32, colour: Colour) {
        let width = self.sheet.right - LEFT;
        let mark = Mark::Fill { x: LEFT, y: self.y, width, height: thickness, colour };
        self.put(mark);
        self.y += thickness;
    }
}
