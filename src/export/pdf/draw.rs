//! The laid out pages written by krilla, with headers, footers, bookmarks and tags.

use std::collections::HashMap;
use std::sync::Arc;

use krilla::color::rgb;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::face::{BUILT_IN, FaceId};
use super::lines::Line as Stroke;
use super::links::{link, link_to, outline};
use super::metadata::metadata;
use super::page::{LEFT, Landmarks, Mark, PAGE, QUIET, RIGHT, RULE, Sheet, WARN, span, style};
use super::piece::{Colour, Line, Piece};
use super::shape::Shaper;
use super::system::FontFile;
use super::tags::Tags;
use super::tree::{Texts, tree};
use crate::export::logo::Logo;
use crate::export::report::Report;
use crate::t;

/// How far under the text of a poster its last line stands.
const UNDER: f32 = 16.0;

/// Where the number of a page stands.
const FOOT: f32 = PAGE.1 - 36.0;

/// What a file is for programs that read it aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// It is tagged and keeps all rules of PDF/UA-1 that krilla knows.
    Accessible,
    /// It is tagged.
    Tagged,
    /// It has no tags, since there would be too many.
    Plain,
}

/// Draws pages one after another into a file.
pub(super) struct Printer<'a> {
    report: &'a Report,
    language: String,
    document: Document,
    fonts: Fonts,
    texts: Texts,
    sheet: Sheet,
    settings: PageSettings,
    /// How many pages there will be.
    count: usize,
    /// How many are drawn.
    drawn: usize,
    landmarks: Landmarks,
    is_tagged: bool,
}

impl<'a> Printer<'a> {
    /// Begins a document of so many pages with what its links lead to.
    ///
    /// # Errors
    ///
    /// Fails when a font cannot be embedded.
    pub(super) fn new(
        report: &'a Report,
        sheet: Sheet,
        count: usize,
        landmarks: Landmarks,
        form: Form,
        system: &[FontFile],
    ) -> Result<Self, String> {
        let is_tagged = form != Form::Plain;
        let configuration = match form {
            Form::Accessible => ConfigurationBuilder::new()
                .with_accessibility_validator(Accessibility::UA1)
                .finish()
                .map_err(|error| format!("{error:?}"))?,
            Form::Tagged | Form::Plain => Configuration::default(),
        };
        let settings =
            SerializeSettings { enable_tagging: is_tagged, configuration, ..Default::default() };
        Ok(Self {
            report,
            language: report.lang.to_string(),
            document: Document::new_with(settings),
            fonts: Fonts::read(system).ok_or("the fonts cannot be embedded")?,
            texts: Vec::new(),
            sheet,
            settings: PageSettings::from_wh(sheet.size.0, sheet.size.1)
                .ok_or("a page has no size")?,
            count,
            drawn: 0,
            landmarks,
            is_tagged,
        })
    }

    /// Returns the page on which a chapter begins.
    pub(super) fn page_of(&self, chapter: usize) -> Option<usize> {
        self.landmarks.chapters.get(chapter).map(|chapter| chapter.page)
    }

    /// Tells whether an answer stands somewhere in full.
    pub(super) fn has_answer(&self, label: &str) -> bool {
        self.landmarks.answers.contains_key(label)
    }

    /// Draws the next page.
    pub(super) fn draw(&mut self, marks: &[Mark], shaper: &mut Shaper) {
        let mut page = self.document.start_page_with(self.settings.clone());
        let mut links = Vec::new();
        let mut surface = page.surface();
        let texts = self.is_tagged.then_some(&mut self.texts);
        let language = self.language.as_str();
        let mut pen = Pen { surface: &mut surface, fonts: &self.fonts, texts, language };
        if self.sheet.is_poster() {
            let (scale, (left, top)) = (self.sheet.scale, self.sheet.origin());
            pen.surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, left, top));
            let foot = self.sheet.bottom + UNDER;
            pen.footer(&self.report.template.footer, shaper, self.sheet.right, foot);
        } else {
            pen.margins(self.report, shaper, self.drawn, self.count);
        }
        for mark in marks {
            match mark {
                Mark::Text { x, y, piece, leaf } => {
                    pen.text(*x, *y, piece, leaf.map(|leaf| leaf.0));
                }
                Mark::Fill { x, y, width, height, colour } => {
                    pen.fill(*x, *y, *width, *height, *colour);
                }
                Mark::Disc { x, y, diameter, colour } => pen.disc(*x, *y, *diameter, *colour),
                Mark::Logo { x, y, width, height, leaf } => {
                    if let Some(image) = self.report.logo.as_ref().and_then(Logo::image) {
                        pen.picture(image, *x, *y, (*width, *height), leaf.0);
                    }
                }
                Mark::Frame(frame) => frame.draw(pen.surface),
                Mark::Stroke { x, y, steps, width, colour, is_dashed } => {
                    let (from, width, colour) = ((*x, *y), *width, *colour);
                    Stroke { from, steps, width, colour, is_dashed: *is_dashed }.draw(pen.surface);
                }
                Mark::Answer { x, y, width, height, name, said, leaf } => {
                    let rect = Rect::from_xywh(*x, *y, *width, *height);
                    let to = self.landmarks.answers.get(name);
                    let link = rect.zip(to).map(|(rect, to)| link_to(rect, *to, name, said));
                    links.extend(link.zip(Some(leaf.0)));
                }
                Mark::Link { y, height, chapter, leaf } => {
                    links.extend(
                        link(&self.landmarks.chapters, *y, *height, *chapter).zip(Some(leaf.0)),
                    );
                }
            }
        }
        if self.sheet.is_poster() {
            surface.pop();
        }
        surface.finish();
        for (link, leaf) in links {
            let identifier = page.add_tagged_annotation(link);
            if self.is_tagged {
                note(&mut self.texts, leaf, identifier);
            }
        }
        page.finish();
        self.drawn += 1;
    }

    /// Ends the document and returns the file.
    ///
    /// # Errors
    ///
    /// Fails when krilla refuses the whole.
    pub(super) fn finish(mut self, tags: &Tags) -> Result<Vec<u8>, String> {
        self.document.set_outline(outline(self.report, &self.landmarks.chapters));
        self.document.set_metadata(metadata(self.report));
        if self.is_tagged {
            let nodes: Vec<Node> = tree(tags, &self.texts);
            self.document.set_tag_tree(TagTree::from(nodes).with_lang(Some(self.language)));
        }
        let mut file = self.document.finish().map_err(|error| format!("{error:?}"))?;
        leave_out_suspects(&mut file);
        Ok(file)
    }
}

/// Leaves out, byte for byte, that no tag is suspect, which is so where nothing is said: poppler 22.12
/// takes the word `false` for a fault and tells of it whenever it opens the file.
fn leave_out_suspects(file: &mut [u8]) {
    const SAID: &[u8] = b"/MarkInfo<</Marked true/Suspects false>>";
    const LEFT: &[u8] = b"/MarkInfo<</Marked true               >>";
    let at = file.windows(SAID.len()).rposition(|bytes| bytes == SAID);
    let place = at.and_then(|at| file.get_mut(at..at + LEFT.len()));
    place.into_iter().for_each(|place| place.copy_from_slice(LEFT));
}

/// The fonts as krilla embeds them.
struct Fonts(HashMap<FaceId, Font>);

impl Fonts {
    fn read(system: &[FontFile]) -> Option<Self> {
        let built_in = BUILT_IN.map(|id| Some((id, Font::new(id.bytes().into(), 0)?)));
        let system = system.iter().enumerate().map(|(place, file)| {
            let font = Font::new(Arc::clone(&file.bytes).into(), file.index)?;
            Some((FaceId::System(place), font))
        });
        Some(Self(built_in.into_iter().chain(system).collect::<Option<_>>()?))
    }

    fn get(&self, id: FaceId) -> Option<&Font> {
        // The sign for a missing letter is of that font.
        let id = if id == FaceId::Missing { FaceId::Rest } else { id };
        self.0.get(&id)
    }
}

/// What draws on one page.
struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    fonts: &'a Fonts,
    /// The marked pieces of the texts, where the document has tags.
    texts: Option<&'a mut Texts>,
    /// The language of the document.
    language: &'a str,
}

impl Pen<'_, '_> {
    /// Draws glyphs, as part of a text or, without one, as part of the page alone.
    fn text(&mut self, x: f32, y: f32, piece: &Piece, leaf: Option<usize>) {
        let Some(font) = self.fonts.get(piece.face) else { return };
        let glyphs: Vec<KrillaGlyph> = piece
            .shapes
            .iter()
            .map(|shape| {
                let id = GlyphId::new(shape.id);
                let range = shape.range.clone();
                KrillaGlyph::new(id, shape.advance, shape.x, shape.y, 0.0, range, None)
            })
            .collect();
        let tag = match leaf {
            Some(_) => {
                let language = piece.language.filter(|language| *language != self.language);
                ContentTag::Span(SpanTag::empty().with_lang(language))
            }
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
        };
        let identifier = self.surface.start_tagged(tag);
        self.surface.set_fill(Some(paint(piece.style.colour)));
        let start = Point::from_xy(x, y);
        let (text, size) = (&piece.text, piece.style.size);
        self.surface.draw_glyphs(start, &glyphs, font.clone(), text, size, false);
        self.surface.end_tagged();
        if let Some(leaf) = leaf {
            self.note(leaf, identifier);
        }
    }

    /// Draws a picture that is a part of the text.
    fn picture(&mut self, image: Image, x: f32, y: f32, (width, height): (f32, f32), leaf: usize) {
        let Some(size) = Size::from_wh(width, height) else { return };
        let identifier = self.surface.start_tagged(ContentTag::Other);
        self.surface.push_transform(&Transform::from_translate(x, y));
        self.surface.draw_image(image, size);
        self.surface.pop();
        self.surface.end_tagged();
        self.note(leaf, identifier);
    }

    fn note(&mut self, leaf: usize, identifier: Identifier) {
        if let Some(texts) = &mut self.texts {
            note(texts, leaf, identifier);
        }
    }

    fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        let Some(rect) = Rect::from_xywh(x, y, width, height) else { return };
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        self.shape(path, colour);
    }

    fn disc(&mut self, x: f32, y: f32, diameter: f32, colour: Colour) {
        let radius = diameter / 2.0;
        // How far the handles of a quarter of a circle reach.
        let reach = radius * 0.552_285;
        let mut path = PathBuilder::new();
        path.move_to(x + radius, y);
        let (right, left, under, over) = (x + radius, x - radius, y + radius, y - radius);
        path.cubic_to(right, y + reach, x + reach, under, x, under);
        path.cubic_to(x - reach, under, left, y + reach, left, y);
        path.cubic_to(left, y - reach, x - reach, over, x, over);
        path.cubic_to(x + reach, over, right, y - reach, right, y);
        path.close();
        self.shape(path, colour);
    }

    fn shape(&mut self, path: PathBuilder, colour: Colour) {
        let Some(path) = path.finish() else { return };
        let artifact = Artifact::with_kind(ArtifactType::Other);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        self.surface.set_fill(Some(paint(colour)));
        self.surface.draw_path(&path);
        self.surface.end_tagged();
    }

    /// Writes what stands over and under the text of every page.
    fn margins(&mut self, report: &Report, shaper: &mut Shaper, index: usize, count: usize) {
        let quiet = style(FaceId::Regular, 7.5, QUIET);
        if index > 0 {
            let title = crate::text::clip(&report.properties.title, 80);
            self.margin(shaper, &title, quiet, 40.0, false);
            self.fill(LEFT, 46.0, RIGHT - LEFT, 0.4, RULE);
        }
        if let Some(draft) = &report.draft {
            self.margin(shaper, draft, style(FaceId::Bold, 7.5, WARN), 40.0, true);
        }
        let (page, pages) = (index + 1, count);
        let number = t!(report.lang, "report-page", page = page, pages = pages);
        self.margin(shaper, &number, quiet, FOOT, true);
        self.footer(&report.template.footer, shaper, RIGHT, FOOT);
    }

    /// Writes what an organisation says at the foot of every page, its last line beside the number of the page.
    fn footer(&mut self, text: &str, shaper: &mut Shaper, right: f32, foot: f32) {
        if text.is_empty() {
            return;
        }
        let quiet = style(FaceId::Regular, 7.5, QUIET);
        let lines = shaper.lines(&[span(text, quiet)], (right - LEFT) * 0.78);
        let above = lines.len().saturating_sub(1) as f32;
        for (place, line) in lines.into_iter().enumerate() {
            self.line(line, LEFT, foot - 9.5 * (above - place as f32));
        }
    }

    fn margin(
        &mut self,
        shaper: &mut Shaper,
        text: &str,
        look: super::piece::Style,
        y: f32,
        at_end: bool,
    ) {
        let line = shaper.line(text, look);
        let x = if at_end { RIGHT - line.width() } else { LEFT };
        self.line(line, x, y);
    }

    fn line(&mut self, line: Line, x: f32, y: f32) {
        let mut x = x;
        for piece in line.pieces {
            self.text(x, y, &piece, None);
            x += piece.width();
        }
    }
}

/// Notes what was drawn as a piece of a text.
fn note(texts: &mut Texts, leaf: usize, identifier: Identifier) {
    if texts.len() <= leaf {
        texts.resize_with(leaf + 1, Vec::new);
    }
    texts.get_mut(leaf).into_iter().for_each(|text| text.push(identifier));
}

fn paint((red, green, blue): Colour) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}
