//! Votes as bars, each made of the parts its groups gave.

use super::face::FaceId::{Bold, Regular};
use super::layout::Layout;
use super::page::{ACCENT, INK, LEFT, Mark, QUIET, RIGHT, span, style};
use super::piece::Colour;
use super::tags::{Figure, Kind};
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
const TEXT: f32 = 12.0;
const THICK: f32 = 9.0;
const ROW: f32 = TEXT + THICK + 7.0;

/// Draws a chart under its caption; the numbers stand in and behind the bars.
pub(super) fn write(chart: &Chart, layout: &mut Layout) {
    layout.need(40.0 + ROW * 2.0);
    let caption = span(&chart.caption, style(Bold, 9.0, INK));
    layout.tagged(Kind::Caption, &[caption], LEFT, 1.5);
    if chart.series.len() > 1 {
        legend(&chart.series, layout);
    }
    let longest = chart.bars.iter().map(Bar::total).fold(1.0, f64::max) as f32;
    let scale = (RIGHT - LEFT - LABEL - 34.0) / longest;
    for bar in &chart.bars {
        layout.need(ROW);
        let (alt, area) = (described(chart, bar), (LEFT, layout.y, RIGHT - LEFT, ROW));
        layout.tags.open(Kind::Figure(Figure { alt, page: layout.page, area }));
        draw(bar, scale, bar.total(), layout);
        layout.tags.close();
        layout.y += ROW;
    }
}

/// Says a bar in words: `T1 Trucks …: business 3, activists 9`.
fn described(chart: &Chart, bar: &Bar) -> String {
    let named = |(index, votes)| Some(format!("{} {votes}", chart.series.get(index)?));
    let parts: Vec<String> = bar.drawn().filter_map(named).collect();
    format!("{} {}: {}", bar.label, bar.text, parts.join(", "))
}

fn draw(bar: &Bar, scale: f32, total: f64, layout: &mut Layout) {
    let leaf = Some(layout.tags.text());
    let top = layout.y;
    let label = layout.shaper.line(&bar.label, style(Bold, 8.5, ACCENT));
    layout.put_line(label, LEFT, top, TEXT, leaf);
    let text = layout.shaper.line(&bar.text, style(Regular, 8.5, INK));
    layout.put_line(text, LEFT + LABEL, top, TEXT, leaf);
    let mut x = LEFT + LABEL;
    for (index, votes) in bar.drawn() {
        let width = votes as f32 * scale;
        let colour = COLOURS.get(index % COLOURS.len()).copied().unwrap_or(INK);
        let shown = (width - 0.7).max(0.5);
        layout.put(Mark::Fill { x, y: top + TEXT, width: shown, height: THICK, colour });
        let number = layout.shaper.line(&votes.to_string(), style(Bold, 6.5, (255, 255, 255)));
        if number.width() + 3.0 < width {
            let middle = x + (width - number.width()) / 2.0;
            layout.put_line(number, middle, top + TEXT, THICK, leaf);
        }
        x += width;
    }
    let sum = layout.shaper.line(&format!("{total:.0}"), style(Bold, 8.5, INK));
    layout.put_line(sum, x + 5.0, top + TEXT, THICK, leaf);
}

/// Names the parts, as many on a line as fit.
fn legend(series: &[String], layout: &mut Layout) {
    let mut x = LEFT;
    layout.tags.open(Kind::Paragraph);
    let leaf = layout.tags.text();
    for (index, name) in series.iter().enumerate() {
        let line = layout.shaper.line(name, style(Regular, 8.0, QUIET));
        let width = line.width() + 28.0;
        if x + width > RIGHT && x > LEFT {
            x = LEFT;
            layout.y += 13.0;
        }
        let colour = COLOURS.get(index % COLOURS.len()).copied().unwrap_or(INK);
        let y = layout.y;
        layout.put(Mark::Fill { x, y: y + 2.5, width: 8.0, height: 8.0, colour });
        layout.put_line(line, x + 12.0, y, 13.0, Some(leaf));
        x += width;
    }
    layout.tags.close();
    layout.y += 17.0;
}
