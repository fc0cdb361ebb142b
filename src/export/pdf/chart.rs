//! Votes as bars, each made of the parts its groups gave.

use super::face::FaceId::{Bold, Regular};
use super::layout::Layout;
use super::page::{INK, LEFT, Mark, QUIET, RIGHT, span, style};
use super::piece::{Colour, Line};
use super::tags::{Figure, Kind};
use crate::domain::contrast;
use crate::export::report::{Bar, Chart};

const COLOURS: [Colour; 8] = [
    (11, 90, 138),
    (200, 116, 26),
    (75, 139, 59),
    (138, 75, 154),
    (179, 50, 59),
    (109, 109, 109),
    (47, 154, 154),
    (165, 138, 31),
];
const LABEL: f32 = 30.0;
/// How much room a letter of a label takes, with what parts the label from its bar.
const LETTER: f32 = 6.2;
const TEXT: f32 = 12.0;
const THICK: f32 = 9.0;

/// Draws a chart under its caption; the numbers stand in and behind the bars.
pub(super) fn write(chart: &Chart, layout: &mut Layout) {
    let opening = opening(chart, layout);
    layout.need(opening);
    let caption = span(&chart.caption, style(Bold, 9.0, INK));
    layout.tagged(Kind::Caption, &[caption], LEFT, 1.5);
    if chart.series.len() > 1 {
        legend(&chart.series, layout);
    }
    let longest = chart.bars.iter().map(Bar::total).fold(1.0, f64::max) as f32;
    let left = LEFT + room(chart);
    let scale = (RIGHT - left - 34.0) / longest;
    let all: Vec<Vec<Line>> = chart.bars.iter().map(|bar| lines(bar, left, layout)).collect();
    let last = all.last().map_or(0.0, |lines| row(lines));
    for (index, (bar, lines)) in chart.bars.iter().zip(all).enumerate() {
        let row = row(&lines);
        // The last bar stands with the one above it.
        layout.need(if index + 2 == chart.bars.len() { row + last } else { row });
        let (alt, area) = (described(chart, bar), (LEFT, layout.y, RIGHT - LEFT, row));
        layout.tags.open(Kind::Figure(Figure { alt, page: layout.page, area }));
        draw(bar, lines, (left, scale), layout);
        layout.tags.close();
        layout.y += row;
    }
}

/// Measures a chart from its caption to the end of its second bar: its legend stands with bars.
pub(super) fn opening(chart: &Chart, layout: &mut Layout) -> f32 {
    let legend = placed(&chart.series, layout).last().map_or(0.0, |(_, down, _)| down + 17.0);
    let legend = if chart.series.len() > 1 { legend } else { 0.0 };
    let left = LEFT + room(chart);
    let bars = chart.bars.iter().take(2).map(|bar| row(&lines(bar, left, layout))).sum::<f32>();
    9.0 * 1.5 + legend + bars
}

/// Returns how much room the longest label takes.
fn room(chart: &Chart) -> f32 {
    let longest = chart.bars.iter().map(|bar| bar.label.chars().count()).max();
    LABEL.max(longest.unwrap_or_default() as f32 * LETTER)
}

/// Breaks what a bar stands for into lines from a left edge on.
fn lines(bar: &Bar, left: f32, layout: &mut Layout) -> Vec<Line> {
    let text = span(&bar.text, style(Regular, 8.5, INK));
    layout.shaper.lines(&[text], RIGHT - left)
}

/// Measures a bar with the lines over it and the room under it.
fn row(lines: &[Line]) -> f32 {
    TEXT * lines.len() as f32 + THICK + 7.0
}

/// Says a bar in words: `T1 Trucks …: business 3, activists 9`.
fn described(chart: &Chart, bar: &Bar) -> String {
    let named = |(index, votes)| Some(format!("{} {votes}", chart.series.get(index)?));
    let parts: Vec<String> = bar.drawn().filter_map(named).collect();
    format!("{} {}: {}", bar.label, bar.text, parts.join(", "))
}

fn draw(bar: &Bar, lines: Vec<Line>, (left, scale): (f32, f32), layout: &mut Layout) {
    let leaf = Some(layout.tags.text());
    let label = layout.shaper.line(&bar.label, style(Bold, 8.5, layout.accent));
    let mut top = layout.y;
    layout.put_line(label, LEFT, top, TEXT, leaf);
    for line in lines {
        layout.put_line(line, left, top, TEXT, leaf);
        top += TEXT;
    }
    let mut x = left;
    for (index, votes) in bar.drawn() {
        let width = votes as f32 * scale;
        let colour = colour(index);
        let shown = (width - 0.7).max(0.5);
        layout.put(Mark::Fill { x, y: top, width: shown, height: THICK, colour });
        let number = style(Bold, 6.5, digits_on(colour));
        let number = layout.shaper.line(&votes.to_string(), number);
        if number.width() + 3.0 < width {
            let middle = x + (width - number.width()) / 2.0;
            layout.put_line(number, middle, top, THICK, leaf);
        }
        x += width;
    }
    let sum = layout.shaper.line(&format!("{:.0}", bar.total()), style(Bold, 8.5, INK));
    layout.put_line(sum, x + 5.0, top, THICK, leaf);
}

fn colour(index: usize) -> Colour {
    COLOURS.get(index % COLOURS.len()).copied().unwrap_or(INK)
}

/// Chooses black or white for digits on a colour: one of them differs from any by 4.5 : 1 at least.
fn digits_on(colour: Colour) -> Colour {
    let (black, white) = ((0, 0, 0), (255, 255, 255));
    if contrast(colour, black) > contrast(colour, white) { black } else { white }
}

/// Places the names of the parts, as many on a line as fit; each with how far right and down it stands.
fn placed(series: &[String], layout: &mut Layout) -> Vec<(f32, f32, Line)> {
    let (mut x, mut down) = (LEFT, 0.0);
    let names = series.iter().map(|name| {
        let line = layout.shaper.line(name, style(Regular, 8.0, QUIET));
        let width = line.width() + 28.0;
        if x + width > RIGHT && x > LEFT {
            (x, down) = (LEFT, down + 13.0);
        }
        let place = (x, down, line);
        x += width;
        place
    });
    names.collect()
}

/// Names the parts.
fn legend(series: &[String], layout: &mut Layout) {
    layout.tags.open(Kind::Paragraph);
    let leaf = layout.tags.text();
    let top = layout.y;
    for (index, (x, down, line)) in placed(series, layout).into_iter().enumerate() {
        let (y, colour) = (top + down, colour(index));
        layout.put(Mark::Fill { x, y: y + 2.5, width: 8.0, height: 8.0, colour });
        layout.put_line(line, x + 12.0, y, 13.0, Some(leaf));
        layout.y = y;
    }
    layout.tags.close();
    layout.y += 17.0;
}
