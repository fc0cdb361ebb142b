//! A text in block letters, as large as an area allows, wrapped between words.

use std::ops::Range;

use ratatui::layout::{Alignment, Rect};

use super::font::{self, GAP, Glyph, advance, glyph};
use super::pixels::Pixels;
use crate::text::{graphemes, wrap_by};
use crate::view::canvas::{Canvas, cells};
use crate::view::style::Look;

/// Pixels from a line to the next one, where there is room.
const PITCH: usize = font::HEIGHT;

/// Pixels from a line to the next one where room is short: what hangs below a line reaches between
/// the letters of the next.
const TIGHT_PITCH: usize = 8;

/// A text laid out in block letters.
pub(in crate::view) struct Banner {
    pixels: Pixels,
    scale: usize,
    alignment: Alignment,
}

impl Banner {
    /// Lays a text out in so many cells, in the largest letters that fit; nothing if even the smallest
    /// do not, or if there is a letter in it that has no picture.
    ///
    /// Lines break between words; no word is cut. Lines move together where they would not fit otherwise
    /// and no letters touch.
    pub(in crate::view) fn new(
        text: &str,
        width: u16,
        height: u16,
        alignment: Alignment,
    ) -> Option<Self> {
        let (text, width, height) = (text.trim(), usize::from(width), usize::from(height));
        if text.is_empty() {
            return Some(Self { pixels: Pixels::new(0, 0), scale: 1, alignment });
        }
        if width == 0 || height == 0 || !graphemes(text).all(|(_, one)| font::is_known(one)) {
            return None;
        }
        (1..=height * 2 / PITCH).rev().find_map(|scale| {
            let lines = Lines::new(text, width / scale)?;
            let fits = |pitch| lines.height(pitch) * scale <= height * 2;
            let pitch = if fits(PITCH) {
                PITCH
            } else if fits(TIGHT_PITCH) && lines.are_apart(alignment) {
                TIGHT_PITCH
            } else {
                return None;
            };
            Some(Self { pixels: lines.pixels(pitch, alignment), scale, alignment })
        })
    }

    /// Returns the rows of cells the text takes.
    pub(in crate::view) fn height(&self) -> u16 {
        cells(self.pixels.rows(self.scale))
    }

    /// Lays a text out in the smallest letters, in so many lines at most.
    pub(super) fn small(text: &str, width: u16, lines: u16) -> Option<Self> {
        // Letters are larger only where fewer lines would do.
        (1..=lines).find_map(|lines| Self::new(text, width, lines * 5, Alignment::Left))
    }

    /// Lays a text out in the smallest letters, in so many lines at most, without those of its last words that
    /// have no room before what must stand after it.
    pub(super) fn shortened(text: &str, after: &str, width: u16, lines: u16) -> Option<Self> {
        let shortened = |end: usize| {
            let words = text.get(..end)?.trim_end_matches(|c: char| !c.is_alphanumeric());
            Self::small(&format!("{words}…{after}"), width, lines)
        };
        let ends: Vec<usize> = text.match_indices(char::is_whitespace).map(|(at, _)| at).collect();
        let fitting = ends.partition_point(|end| shortened(*end).is_some());
        shortened(*ends.get(fitting.checked_sub(1)?)?)
    }

    /// Returns how many times larger than the smallest its letters are.
    pub(super) fn scale(&self) -> usize {
        self.scale
    }

    /// Returns the cells the text takes from left to right.
    pub(super) fn width(&self) -> u16 {
        cells(self.pixels.width() * self.scale)
    }

    /// Draws the text at the top of an area.
    pub(in crate::view) fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, look: Look) {
        self.pixels.draw(canvas, area, self.scale, self.alignment, look);
    }
}

/// The lines of a text.
struct Lines(Vec<Line>);

impl Lines {
    /// Breaks a text into lines of so many pixels; nothing if a word is wider than that.
    fn new(text: &str, width: usize) -> Option<Self> {
        let wrapped = wrap_by(text, width + GAP, advance);
        if wrapped.is_cut {
            return None;
        }
        let line = |bytes: Range<usize>| Line::new(text.get(bytes).unwrap_or_default().trim());
        let lines = Self(wrapped.rows.into_iter().map(line).collect());
        (lines.width() <= width).then_some(lines)
    }

    /// Returns the pixels of the widest line.
    fn width(&self) -> usize {
        self.0.iter().map(|line| line.width).max().unwrap_or_default()
    }

    /// Returns the pixels from the top of the first line to the foot of the last.
    fn height(&self, pitch: usize) -> usize {
        self.0.len().saturating_sub(1) * pitch + font::HEIGHT
    }

    /// Walks over the light pixels of a line, from its own top and from the left edge of all lines.
    fn ink<'a>(
        &self,
        line: &'a Line,
        alignment: Alignment,
    ) -> impl Iterator<Item = (usize, usize)> + use<'a> {
        let free = self.width().saturating_sub(line.width);
        let indent = match alignment {
            Alignment::Left => 0,
            Alignment::Center => free / 2,
            Alignment::Right => free,
        };
        line.letters.iter().flat_map(move |(at, glyph)| {
            let start = indent + at;
            glyph.ink().map(move |(x, y)| (start + x, y))
        })
    }

    /// Tells whether no letters of two lines touch where the lines stand close together.
    fn are_apart(&self, alignment: Alignment) -> bool {
        self.0.iter().zip(self.0.iter().skip(1)).all(|(upper, lower)| {
            let feet: Vec<_> =
                self.ink(upper, alignment).filter(|(_, y)| *y + 1 >= TIGHT_PITCH).collect();
            let mut heads =
                self.ink(lower, alignment).filter(|(_, y)| y + TIGHT_PITCH <= font::HEIGHT);
            heads.all(|(x, y)| {
                let y = y + TIGHT_PITCH;
                feet.iter().all(|foot| foot.0.abs_diff(x) > 1 || foot.1.abs_diff(y) > 1)
            })
        })
    }

    /// Draws the lines one below the other.
    fn pixels(&self, pitch: usize, alignment: Alignment) -> Pixels {
        let mut pixels = Pixels::new(self.width(), self.height(pitch));
        for (index, line) in self.0.iter().enumerate() {
            for (x, y) in self.ink(line, alignment) {
                pixels.light(x, index * pitch + y);
            }
        }
        pixels
    }
}

/// A line of letters.
struct Line {
    /// The letters, each with the pixels before it.
    letters: Vec<(usize, Glyph)>,
    width: usize,
}

impl Line {
    fn new(text: &str) -> Self {
        let mut end = 0;
        let place = |glyph: Glyph| {
            let at = end;
            end += glyph.width + GAP;
            (at, glyph)
        };
        let letters = graphemes(text).filter_map(|(_, one)| glyph(one)).map(place).collect();
        Self { letters, width: end.saturating_sub(GAP) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::app::Colours;
    use crate::view::room::picture;

    const WORDS: &[&str] = &[
        "Какие",
        "у",
        "нас",
        "есть",
        "проблемы?",
        "Щёлково",
        "troubles",
        "do",
        "W",
        "jumping",
        "№",
        "—",
        "й",
        "и\u{306}",
        "землеустроительного",
        "Novokuznetsk",
        "2014",
        "(12:34)",
        "漢字",
    ];

    fn banner(text: &str, width: u16, height: u16, alignment: Alignment) -> Vec<String> {
        picture(width, height, Colours::Usual, |canvas, area| {
            if let Some(banner) = Banner::new(text, width, height, alignment) {
                banner.draw(canvas, area, Look::Plain);
            }
        })
    }

    /// Returns the letters of a text that are not blank.
    fn letters(text: &str) -> Vec<Glyph> {
        graphemes(text).filter_map(|(_, one)| glyph(one)).filter(|g| g.ink().count() > 0).collect()
    }

    #[test]
    fn questions_are_readable() {
        assert_eq!(
            banner("Какие у нас есть проблемы?", 76, 10, Alignment::Left),
            [
                "▄   ▄",
                "█ ▄▀   ▄▄  ▄  ▄ ▄   ▄  ▄▄     ▄  ▄    ▄  ▄  ▄▄   ▄▄▄     ▄▄   ▄▄▄ ▄▄▄▄▄ ▄",
                "█▀▄    ▄▄█ █▄▀  █ ▄▀█ █▄▄█    █  █    █▄▄█  ▄▄█ █       █▄▄█ █      █   █▄▄",
                "█  ▀▄ ▀▄▄█ █ ▀▄ █▀  █ ▀▄▄▄    ▀▄▄█    █  █ ▀▄▄█ ▀▄▄▄    ▀▄▄▄ ▀▄▄▄   █   █▄▄▀",
                "                              ▄▄▄▀",
                "                  ▄                         ▄▄▄",
                "▄▄▄▄ ▄▄▄   ▄▄  ▄▀▀   ▄▄▄  ▄▄  ▄   ▄ ▄    ▄ ▀   █",
                "█  █ █  █ █  █ █▀▀▄  █ █ █▄▄█ █▀▄▀█ █▄▄  █   ▄▀",
                "█  █ █▄▄▀ ▀▄▄▀ ▀▄▄▀ ▄▀ █ ▀▄▄▄ █   █ █▄▄▀ █   ▄",
                "     █",
            ]
        );
        assert_eq!(
            banner("What troubles do we have?", 76, 10, Alignment::Left),
            [
                "▄     ▄ ▄          ▄       ▄                  ▄    ▄                  ▄",
                "█     █ █▄▄   ▄▄  ▄█▄▄    ▄█▄▄ ▄ ▄▄  ▄▄  ▄  ▄ █▄▄  █   ▄▄   ▄▄▄     ▄▄█  ▄▄",
                "█ ▄▀▄ █ █  █  ▄▄█  █       █   █▀   █  █ █  █ █  █ █  █▄▄█ ▀▄▄     █  █ █  █",
                "█▀   ▀█ █  █ ▀▄▄█  ▀▄▄     ▀▄▄ █    ▀▄▄▀ ▀▄▄█ █▄▄▀ ▀▄ ▀▄▄▄ ▄▄▄▀    ▀▄▄█ ▀▄▄▀",
                "",
                "              ▄                     ▄▄▄",
                "▄   ▄  ▄▄     █▄▄   ▄▄  ▄   ▄  ▄▄  ▀   █",
                "█ █ █ █▄▄█    █  █  ▄▄█ ▀▄ ▄▀ █▄▄█   ▄▀",
                "▀▄▀▄▀ ▀▄▄▄    █  █ ▀▄▄█  ▀▄▀  ▀▄▄▄   ▄",
                "",
            ]
        );
    }

    #[test]
    fn letters_are_as_large_as_the_area_allows() {
        for (text, width, height, rows) in [
            ("Как?", 76, 4, None),
            ("Как?", 76, 5, Some(5)),
            ("Как?", 76, 24, Some(15)),
            ("Как?", 120, 24, Some(20)),
            ("Какие есть способы решения этих проблем?", 76, 12, None),
            ("Какие есть способы решения этих проблем?", 76, 13, Some(13)),
            ("Какие есть способы решения этих проблем?", 76, 24, Some(15)),
            ("Какие есть способы решения этих проблем?", 160, 40, Some(30)),
            // What hangs below the first line would touch the letters of the second.
            ("yyy\nhhh", 76, 9, None),
            ("yyy\nhhh", 76, 10, Some(10)),
            ("", 76, 24, Some(0)),
            ("Щ", 7, 24, None),
        ] {
            let banner = Banner::new(text, width, height, Alignment::Left);
            assert_eq!(banner.map(|it| it.height()), rows, "{text} in {width}×{height}");
        }
    }

    #[test]
    fn a_word_is_never_cut() {
        let long = "Переосвидетельствование";
        for (width, seen) in [(76, None), (140, Some((1, 5))), (240, Some((2, 10)))] {
            let banner = Banner::new(long, width, 48, Alignment::Left);
            assert_eq!(banner.map(|it| (it.scale, it.height())), seen);
        }
    }

    #[test]
    fn what_has_a_letter_without_a_picture_is_refused() {
        assert!(Banner::new("✓ A → Щ", 76, 20, Alignment::Left).is_some());
        for text in ["漢字", "A שלום", "👩‍🌾"] {
            assert!(Banner::new(text, 76, 20, Alignment::Left).is_none(), "{text}");
        }
    }

    #[test]
    fn lines_stand_left_right_or_in_the_middle() {
        let start = |alignment| {
            let rows = banner("Ш", 20, 5, alignment);
            rows.iter().map(|row| row.chars().take_while(|c| *c == ' ').count()).max()
        };
        assert_eq!(start(Alignment::Left), Some(0));
        assert_eq!(start(Alignment::Center), Some(6));
        assert_eq!(start(Alignment::Right), Some(13));
    }

    proptest! {
        #[test]
        fn words_stay_whole_and_in_order(
            mut words in vec(select(WORDS), 1..12),
            width in 10..120usize,
        ) {
            // Between two dashes no line ends (UAX #14, LB17).
            words.dedup();
            let text = words.join(" ");
            let Some(lines) = Lines::new(&text, width) else {
                let too_wide = |word: &&str| Line::new(word).width > width;
                prop_assert!(words.iter().any(too_wide), "does not fit");
                return Ok(());
            };
            prop_assert!(lines.width() <= width);
            let of_lines: Vec<Vec<Glyph>> = lines.0.iter().map(|line| {
                let all = line.letters.iter().map(|(_, glyph)| *glyph);
                all.filter(|glyph| glyph.ink().count() > 0).collect()
            }).collect();
            prop_assert_eq!(of_lines.concat(), letters(&text));

            let ends: Vec<usize> = of_lines.iter().scan(0, |end, line| {
                *end += line.len();
                Some(*end)
            }).collect();
            let mut at = 0;
            for word in words {
                let inside = at + 1..at + letters(word).len();
                at += letters(word).len();
                let may_break = word == "漢字";
                prop_assert!(may_break || !ends.iter().any(|end| inside.contains(end)), "{}", word);
            }
        }

        #[test]
        fn any_text_fits_its_area_or_is_refused(
            text in any::<String>(),
            width in 0..130u16,
            height in 0..50u16,
        ) {
            if let Some(banner) = Banner::new(&text, width, height, Alignment::Center) {
                prop_assert!(banner.height() <= height);
                prop_assert!(banner.pixels.width() * banner.scale <= usize::from(width));
            }
        }
    }
}
