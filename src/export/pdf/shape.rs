//! Texts made into lines of glyphs.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use rustybuzz::script::UNKNOWN;
use rustybuzz::{Direction, Face, Script, ShapePlan, UnicodeBuffer};
use unicode_bidi::{BidiInfo, ParagraphInfo};
use unicode_segmentation::UnicodeSegmentation;

use super::face::{FaceId, Faces};
use super::piece::{Line, Run, Shape, Span, Style, cut};
use super::speech::language_of;

/// The most words of a font that are remembered; beyond it people have said others for long.
const MOST_KNOWN: usize = 20_000;
/// The most bytes of a word that is remembered.
const LONGEST_KNOWN: usize = 64;

/// Shapes words and remembers them, since people say the same words again.
pub(super) struct Shaper<'a> {
    faces: Faces<'a>,
    known: HashMap<FaceId, HashMap<String, Rc<[Run]>>>,
    /// How a font shapes a script; making such a plan takes longer than shaping a word.
    plans: HashMap<(FaceId, Direction, Option<Script>), ShapePlan>,
}

/// What stands between two places where a line may end.
struct Word {
    runs: Vec<(Rc<[Run]>, Style)>,
    range: Range<usize>,
    width: f32,
    /// The width without the blank after it, which may hang over the edge.
    bare_width: f32,
}

impl<'a> Shaper<'a> {
    pub(super) fn new(faces: Faces<'a>) -> Self {
        Self { faces, known: HashMap::new(), plans: HashMap::new() }
    }

    /// Returns the graphemes that none of the fonts has, of all that were shaped.
    pub(super) fn missing(&self) -> &BTreeSet<String> {
        self.faces.missing()
    }

    /// Breaks a text into lines of at most this width in points.
    pub(super) fn lines(&mut self, spans: &[Span], width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut paragraph: Vec<Span> = Vec::new();
        for span in spans {
            for (index, part) in span.text.split('\n').enumerate() {
                if index > 0 {
                    self.break_paragraph(&paragraph, width, &mut lines);
                    paragraph.clear();
                }
                // No glyph may stand for these, and they show nothing.
                let text = part.replace(['\0', '\u{feff}', '\u{fffe}'], "");
                paragraph.push(Span { text, style: span.style });
            }
        }
        self.break_paragraph(&paragraph, width, &mut lines);
        lines
    }

    /// Shapes a text that stays on one line.
    pub(super) fn line(&mut self, text: &str, style: Style) -> Line {
        let spans = [Span { text: text.replace('\n', " "), style }];
        self.lines(&spans, f32::MAX).into_iter().next().unwrap_or_default()
    }

    fn break_paragraph(&mut self, spans: &[Span], width: f32, lines: &mut Vec<Line>) {
        let text: String = spans.iter().map(|span| span.text.as_str()).collect();
        let bidi = text.chars().any(is_right_to_left).then(|| BidiInfo::new(&text, None));
        let order = bidi.as_ref().and_then(|bidi| Some((bidi, bidi.paragraphs.first()?)));
        let mut line = Line::default();
        let mut used = 0.0;
        let mut range = 0..0;
        for word in self.words(spans, &text) {
            if used > 0.0 && used + word.bare_width > width {
                let done = std::mem::take(&mut line);
                lines.push(self.finish(done, spans, &text, range, order));
                used = 0.0;
                range = word.range.start..word.range.start;
            }
            if word.bare_width > width {
                used = split_word(&word, width, &mut line, lines);
            } else {
                for (runs, style) in &word.runs {
                    runs.iter().for_each(|run| line.push(run, *style));
                }
                used += word.width;
            }
            range.end = word.range.end;
        }
        lines.push(self.finish(line, spans, &text, range, order));
    }

    /// Puts the pieces of a line that has letters of both directions into the order they are seen.
    fn finish(
        &mut self,
        line: Line,
        spans: &[Span],
        text: &str,
        range: Range<usize>,
        order: Option<(&BidiInfo, &ParagraphInfo)>,
    ) -> Line {
        let Some((bidi, paragraph)) = order else { return line };
        let (levels, runs) = bidi.visual_runs(paragraph, range);
        let mut seen = Line::default();
        for run in runs {
            let reversed = levels.get(run.start).is_some_and(|level| level.is_rtl());
            let mut parts = styled(spans, &run);
            if reversed {
                parts.reverse();
            }
            for (part, style) in parts {
                let part = text.get(part).unwrap_or_default();
                let direction =
                    if reversed { Direction::RightToLeft } else { Direction::LeftToRight };
                let mut shaped = self.shape(part, style.face, Some(direction));
                if reversed {
                    shaped.reverse();
                }
                shaped.iter().for_each(|run| seen.push(run, style));
            }
        }
        seen
    }

    /// Parts a paragraph at the places where a line may end.
    fn words(&mut self, spans: &[Span], text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        let mut start = 0;
        for (end, _) in unicode_linebreak::linebreaks(text) {
            let mut word =
                Word { runs: Vec::new(), range: start..end, width: 0.0, bare_width: 0.0 };
            for (part, style) in styled(spans, &(start..end)) {
                let part = text.get(part).unwrap_or_default();
                let runs = self.word(part, style.face);
                let width = runs.iter().map(Run::advance).sum::<f32>() * style.size;
                let blank = part.len() - part.trim_end_matches(' ').len();
                let space = 0.26 * style.size * blank as f32;
                word.bare_width = word.width + (width - space).max(0.0);
                word.width += width;
                word.runs.push((runs, style));
            }
            words.push(word);
            start = end;
        }
        words
    }

    fn word(&mut self, text: &str, face: FaceId) -> Rc<[Run]> {
        if let Some(runs) = self.known.get(&face).and_then(|known| known.get(text)) {
            return Rc::clone(runs);
        }
        let runs: Rc<[Run]> = self.shape(text, face, None).into();
        if text.len() <= LONGEST_KNOWN {
            let known = self.known.entry(face).or_default();
            if known.len() >= MOST_KNOWN {
                known.clear();
            }
            known.insert(text.to_owned(), Rc::clone(&runs));
        }
        runs
    }

    /// Shapes a text font by font; a direction not given is that of the letters.
    fn shape(&mut self, text: &str, wished: FaceId, direction: Option<Direction>) -> Vec<Run> {
        let mut runs: Vec<(FaceId, String)> = Vec::new();
        for grapheme in text.graphemes(true) {
            let face = self.faces.choose(grapheme, wished);
            match runs.last_mut() {
                Some((last, run)) if *last == face => run.push_str(grapheme),
                Some(_) | None => runs.push((face, grapheme.to_owned())),
            }
        }
        runs.into_iter().map(|(face, text)| self.shape_run(face, text, direction)).collect()
    }

    fn shape_run(&mut self, id: FaceId, text: String, direction: Option<Direction>) -> Run {
        if id == FaceId::Missing {
            return self.missing_run(text, direction);
        }
        let face = self.faces.get(id);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        buffer.guess_segment_properties();
        if let Some(direction) = direction {
            buffer.set_direction(direction);
        }
        let script = Some(buffer.script()).filter(|script| *script != UNKNOWN);
        let direction = buffer.direction();
        let plan = self.plans.entry((id, direction, script));
        let plan = plan.or_insert_with(|| ShapePlan::new(face, direction, script, None, &[]));
        let glyphs = rustybuzz::shape_with_plan(face, plan, buffer);
        let mut starts: Vec<usize> =
            glyphs.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        let end_of = |start: usize| {
            let after = starts.partition_point(|other| *other <= start);
            starts.get(after).copied().unwrap_or(text.len())
        };
        let units = face.units_per_em() as f32;
        let glyphs = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions());
        // The box of a font is no glyph that a text may have.
        let blank = blank(face);
        let shapes = glyphs.map(|(info, position)| Shape {
            id: if info.glyph_id == 0 { blank } else { info.glyph_id },
            advance: position.x_advance as f32 / units,
            x: position.x_offset as f32 / units,
            y: position.y_offset as f32 / units,
            range: info.cluster as usize..end_of(info.cluster as usize),
        });
        let shapes = shapes.collect();
        Run { language: language_of(&text), text, face: id, shapes }
    }

    /// Puts the sign for a missing letter in the place of each grapheme.
    fn missing_run(&self, text: String, direction: Option<Direction>) -> Run {
        let face = self.faces.get(FaceId::Missing);
        let sign = self.faces.missing_sign();
        let advance = face.glyph_hor_advance(sign).map_or(1.0, f32::from);
        let advance = advance / face.units_per_em() as f32;
        // Readers take what the sign stands for from a cluster alone, since it stands for many letters;
        // an empty glyph before it makes the cluster.
        let clusters = text.grapheme_indices(true).map(|(start, grapheme)| {
            let range = start..start + grapheme.len();
            let sign = Shape { id: u32::from(sign.0), advance, x: 0.0, y: 0.0, range };
            [Shape { id: blank(face), advance: 0.0, ..sign.clone() }, sign]
        });
        let mut clusters: Vec<[Shape; 2]> = clusters.collect();
        if direction == Some(Direction::RightToLeft) {
            clusters.reverse();
        }
        let shapes = clusters.into_iter().flatten().collect();
        Run { language: language_of(&text), text, face: FaceId::Missing, shapes }
    }
}

/// Returns the glyph of a blank.
fn blank(face: &Face) -> u32 {
    face.glyph_index(' ').map_or(0, |glyph| u32::from(glyph.0))
}

/// Breaks a word that is wider than a line between its glyphs; returns what is used of the last.
fn split_word(word: &Word, width: f32, line: &mut Line, lines: &mut Vec<Line>) -> f32 {
    let mut used = line.width();
    for (runs, style) in &word.runs {
        for run in runs.iter() {
            let mut from = 0;
            for cluster in run.shapes.chunk_by(|a, b| a.range == b.range) {
                let advance: f32 = cluster.iter().map(|shape| shape.advance).sum();
                let advance = advance * style.size;
                if used > 0.0 && used + advance > width {
                    lines.push(std::mem::take(line));
                    used = 0.0;
                }
                let upto = from + cluster.len();
                line.push(&cut(run, from..upto), *style);
                from = upto;
                used += advance;
            }
        }
    }
    used
}

/// Parts a range of a paragraph by the styles of its spans.
fn styled(spans: &[Span], range: &Range<usize>) -> Vec<(Range<usize>, Style)> {
    let mut parts = Vec::new();
    let mut start = 0;
    for span in spans {
        let end = start + span.text.len();
        let part = start.max(range.start)..end.min(range.end);
        if part.start < part.end {
            parts.push((part, span.style));
        }
        start = end;
    }
    parts
}

/// Tells whether a letter is written from right to left (the Hebrew and Arabic blocks).
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
        || matches!(c, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
