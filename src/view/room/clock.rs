//! A clock in big digits, whose shape says without colours how much time is left.
//!
//! Plain digits while there is time, a bar under them when little is left, digits cut out of a lit
//! block when it runs out, and with a `+` before them when it is over.

use ratatui::layout::{Alignment, Rect};

use super::font::{CAPITAL_HEIGHT, CAPITAL_TOP, GAP, Glyph, glyph};
use super::pixels::Pixels;
use crate::view::canvas::{Canvas, cells};
use crate::view::style::Look;

/// With so many seconds left or fewer, little time is left.
const LITTLE: i64 = 5 * 60;

/// With so many seconds left or fewer, time runs out.
const LAST: i64 = 60;

/// Pixels around the digits, which the lit block fills.
const MARGIN: usize = 1;

/// Pixels of the clock from top to bottom, the same in all shapes so that the digits stay in place.
const HEIGHT: usize = BAR + 1;

/// The row of the bar under the digits.
const BAR: usize = CAPITAL_TOP + CAPITAL_HEIGHT + 1;

/// How much time is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Left {
    Enough,
    Little,
    Last,
    Over,
}

impl Left {
    /// Tells how much so many seconds of a whole are.
    ///
    /// A time that is no longer than a limit at its start does not begin beyond it: four minutes begin
    /// as enough, and are little at no time.
    fn of(seconds: i64, whole: u32) -> Self {
        let is_within = |limit: i64| seconds <= limit && i64::from(whole) > limit;
        if seconds < 0 {
            Self::Over
        } else if is_within(LAST) {
            Self::Last
        } else if is_within(LITTLE) {
            Self::Little
        } else {
            Self::Enough
        }
    }

    fn look(self) -> Look {
        match self {
            Self::Enough => Look::Plain,
            Self::Little => Look::Accent,
            Self::Last | Self::Over => Look::Alarm,
        }
    }

    /// Returns how it looks in ordinary digits.
    fn small_look(self) -> Look {
        match self {
            Self::Enough => Look::Loud,
            Self::Little | Self::Last | Self::Over => self.look(),
        }
    }
}

/// Draws a clock at the top of an area, as large as it fits; returns the rows of cells it takes, and
/// draws nothing and returns 0 if it does not fit.
///
/// `seconds` are left of `whole`; those below 0 are over it. The clock shows minutes, however many, and
/// seconds: `17:42`, `125:00`, `+00:30`.
pub(in crate::view) fn draw(
    canvas: &mut Canvas<'_>,
    area: Rect,
    seconds: i64,
    whole: u32,
    alignment: Alignment,
) -> u16 {
    let left = Left::of(seconds, whole);
    let pixels = pixels(seconds, left);
    let scale = scale(&pixels, area);
    if scale == 0 {
        return 0;
    }
    pixels.draw(canvas, area, scale, alignment, left.look());
    cells(pixels.rows(scale))
}

/// Returns the cells that the clock takes from left to right in an area; 0 if it does not fit.
pub(super) fn width(area: Rect, seconds: i64, whole: u32) -> u16 {
    let pixels = pixels(seconds, Left::of(seconds, whole));
    cells(pixels.width() * scale(&pixels, area))
}

/// Puts the clock at the right end of a row, where there is no room for big digits; returns the cells it
/// takes. Signs before the digits say how much time is left.
pub(super) fn put(canvas: &mut Canvas<'_>, area: Rect, seconds: i64, whole: u32) -> u16 {
    let left = Left::of(seconds, whole);
    let sign = match left {
        Left::Enough => "",
        Left::Little => "! ",
        Left::Last | Left::Over => "!! ",
    };
    canvas.put_right(area, &format!("{sign}{}", figures(seconds)), left.small_look())
}

/// Returns how many cells wide a pixel of the clock can be in an area.
fn scale(pixels: &Pixels, area: Rect) -> usize {
    let widest = usize::from(area.width) / pixels.width();
    widest.min(usize::from(area.height) * 2 / HEIGHT)
}

/// Draws the clock in its smallest size.
fn pixels(seconds: i64, left: Left) -> Pixels {
    let figures: Vec<Glyph> = figures(seconds).chars().filter_map(figure).collect();
    let digits: usize = figures.iter().map(|figure| figure.width + GAP).sum();
    let width = digits.saturating_sub(GAP) + 2 * MARGIN;
    let mut pixels = Pixels::new(width, HEIGHT);
    let mut at = MARGIN;
    for figure in figures {
        figure.ink().for_each(|(x, y)| pixels.light(at + x, y));
        at += figure.width + GAP;
    }
    match left {
        Left::Enough => {}
        Left::Little => pixels.invert(0..width, BAR..HEIGHT),
        Left::Last | Left::Over => {
            let top = CAPITAL_TOP - MARGIN;
            pixels.invert(0..width, top..top + CAPITAL_HEIGHT + 2 * MARGIN);
        }
    }
    pixels
}

/// Returns the time as the clock shows it.
fn figures(seconds: i64) -> String {
    let sign = if seconds < 0 { "+" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!("{sign}{:02}:{:02}", seconds / 60, seconds % 60)
}

/// Returns the picture of a figure: zeros without a stroke, since no letter O stands in a clock, and a
/// colon that stands half way up the digits.
fn figure(c: char) -> Option<Glyph> {
    match c {
        '0' => glyph("O"),
        ':' => glyph("∶"),
        c => glyph(c.encode_utf8(&mut [0; 4])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Colours;
    use crate::view::room::picture;

    fn clock(width: u16, height: u16, seconds: i64) -> Vec<String> {
        picture(width, height, Colours::None, |canvas, area| {
            draw(canvas, area, seconds, 1_800, Alignment::Left);
        })
    }

    #[test]
    fn the_shape_says_how_much_is_left() {
        assert_eq!(
            clock(40, 5, 1_062),
            [
                "   ▄   ▄▄▄▄▄      ▄   ▄▄▄",
                " ▄▀█      ▄▀ ▄  ▄▀█  ▀   █",
                "   █    ▄▀   ▄ █▄▄█▄   ▄▀",
                " ▄▄█▄▄  █         █  ▄█▄▄▄",
                "",
            ]
        );
        assert_eq!(
            clock(40, 5, 245),
            [
                "  ▄▄▄     ▄     ▄▄▄  ▄▄▄▄▄",
                " █   █  ▄▀█  ▄ █   █ █▄▄▄",
                " █   █ █▄▄█▄ ▄ █   █     █",
                " ▀▄▄▄▀    █    ▀▄▄▄▀ ▀▄▄▄▀",
                "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄",
            ]
        );
        assert_eq!(
            clock(40, 5, 38),
            [
                "██▀▀▀███▀▀▀████▀▀▀▀▀██▀▀▀██",
                "█ ███ █ ███ █▀███▀▄██ ███ █",
                "█ ███ █ ███ █▀████▄▀█▀▄▄▄▀█",
                "█▄▀▀▀▄█▄▀▀▀▄███▄▀▀▀▄█▄▀▀▀▄█",
                "▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀",
            ]
        );
        assert_eq!(
            clock(40, 5, -75),
            [
                "████████▀▀▀████▀███████▀███▀▀▀▀▀█",
                "███▀███ ███ █▀▄ ███▀█▀▄ ███ ▀▀▀██",
                "█▀▀ ▀▀█ ███ ███ ███▀███ ███████ █",
                "███ ███▄▀▀▀▄█▀▀ ▀▀███▀▀ ▀▀█▄▀▀▀▄█",
                "▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀",
            ]
        );
    }

    #[test]
    fn limits_hold_for_what_began_beyond_them() {
        for (seconds, whole, left) in [
            (301, 1_800, Left::Enough),
            (300, 1_800, Left::Little),
            (61, 1_800, Left::Little),
            (60, 1_800, Left::Last),
            (0, 1_800, Left::Last),
            (-1, 1_800, Left::Over),
            (240, 240, Left::Enough),
            (300, 300, Left::Enough),
            (60, 240, Left::Last),
            (60, 60, Left::Enough),
            (-1, 60, Left::Over),
        ] {
            assert_eq!(Left::of(seconds, whole), left, "{seconds} of {whole}");
        }
    }

    #[test]
    fn the_shape_is_the_same_with_and_without_colours() {
        for seconds in [1_062, 245, 38, -75] {
            let [usual, none, projector] = [Colours::Usual, Colours::None, Colours::HighContrast]
                .map(|colours| {
                    picture(40, 5, colours, |canvas, area| {
                        draw(canvas, area, seconds, 1_800, Alignment::Right);
                    })
                });
            assert_eq!(usual, none);
            assert_eq!(usual, projector);
        }
    }

    #[test]
    fn it_is_as_large_as_the_area_allows() {
        for (width, height, seconds, rows) in [
            (26, 5, 1_062, 0),
            (27, 4, 1_062, 0),
            (27, 5, 1_062, 5),
            (32, 5, 1_062, 5),
            (54, 10, 1_062, 10),
            (54, 9, 1_062, 5),
            (76, 24, 1_062, 10),
            (81, 24, 1_062, 15),
            (27, 5, -1, 0),
            (0, 0, 1_062, 0),
            (200, 60, i64::MIN, 5),
        ] {
            let mut drawn = 0;
            picture(width, height, Colours::Usual, |canvas, area| {
                drawn = draw(canvas, area, seconds, 1_800, Alignment::Center);
            });
            assert_eq!(drawn, rows, "{seconds} in {width}×{height}");
        }
    }
}
