//! The chain and the votes as inline pictures.
//!
//! Each picture is followed by the same facts as a list or a table, so it hides itself from a screen
//! reader; and its parts differ in place and in a number each, not in colour alone.

use super::escape::text;
use crate::domain::Sheet;
use crate::export::report::{Bar, ChainLink, Chart};
use crate::i18n::Lang;
use crate::t;
use crate::text::clip;

/// The width of every picture, in the units its letters of 13 are set in.
const WIDTH: f64 = 800.0;
/// How many colours the styles name.
const COLOURS: usize = 8;
/// Most troubles in the picture of the chain; the list below it has them all.
const TROUBLES: usize = 10;

/// Draws votes as bars, each made of the parts its groups gave.
pub(super) fn bars(chart: &Chart) -> String {
    const ROW: f64 = 40.0;
    let longest = chart.bars.iter().map(Bar::total).fold(1.0, f64::max);
    let one_series = chart.series.len() < 2;
    let legend = if one_series { 0.0 } else { legend_height(&chart.series) };
    let height = legend + ROW * chart.bars.len() as f64 + 6.0;
    let mut svg = open(&chart.caption, height);
    if !one_series {
        svg.push_str(&legend_of(&chart.series));
    }
    for (row, bar) in chart.bars.iter().enumerate() {
        let top = legend + ROW * row as f64;
        let label = text(&bar.label);
        svg.push_str(&line_of_text(0.0, top + 14.0, "strong", &label));
        let said = clip(&bar.text, 100);
        svg.push_str(&line_of_text(46.0, top + 14.0, "", &text(&said)));
        let mut left = 46.0;
        for (part, votes) in bar.drawn() {
            let width = f64::from(votes) / longest * (WIDTH - 46.0 - 50.0);
            let colour = part % COLOURS + 1;
            let name = chart.series.get(part).map_or("", String::as_str);
            svg.push_str(&format!(
                "<rect class=\"p{colour}\" x=\"{left:.1}\" y=\"{:.1}\" width=\"{:.1}\" \
                 height=\"13\"><title>{}: {votes}</title></rect>",
                top + 20.0,
                (width - 1.0).max(1.0),
                text(name)
            ));
            left += width;
        }
        svg.push_str(&line_of_text(left + 5.0, top + 31.0, "dim", &format!("{:.0}", bar.total())));
        svg.push('\n');
    }
    close(svg)
}

/// Places the names of the parts in rows of three.
fn legend_of(series: &[String]) -> String {
    let mut svg = String::new();
    for (index, name) in series.iter().enumerate() {
        let left = (index % 3) as f64 * WIDTH / 3.0;
        let top = (index / 3) as f64 * 20.0;
        let colour = index % COLOURS + 1;
        svg.push_str(&format!(
            "<rect class=\"p{colour}\" x=\"{left:.1}\" y=\"{:.1}\" width=\"12\" height=\"12\"/>",
            top + 3.0
        ));
        svg.push_str(&line_of_text(left + 18.0, top + 14.0, "dim", &text(&clip(name, 34))));
    }
    svg
}

fn legend_height(series: &[String]) -> f64 {
    series.len().div_ceil(3) as f64 * 20.0 + 10.0
}

/// Where a column of the chain begins, and how many cells of text it holds.
const COLUMNS: [(f64, usize); 3] = [(0.0, 33), (278.0, 33), (556.0, 32)];
const LINE: f64 = 34.0;

/// Draws the first troubles of the chain with their ways and actions in three columns.
pub(super) fn chain(links: &[ChainLink], lang: Lang) -> String {
    let mut drawing = Drawing { svg: String::new(), next: 0.0 };
    for link in links.iter().take(TROUBLES) {
        drawing.place(link, 0);
        drawing.next += 8.0;
    }
    let caption = if links.len() > TROUBLES {
        t!(lang, "report-chain-first", n = TROUBLES)
    } else {
        t!(lang, "report-chain-picture")
    };
    let mut svg = open(&caption, drawing.next.max(LINE));
    svg.push_str(&drawing.svg);
    close(svg)
}

/// A picture that grows downwards.
struct Drawing {
    svg: String,
    next: f64,
}

impl Drawing {
    /// Draws a link with all below it to its right, and returns the height of its own line.
    fn place(&mut self, link: &ChainLink, depth: usize) -> f64 {
        let Some((left, cells)) = COLUMNS.get(depth).copied() else { return self.next };
        let top = self.next;
        let votes = if link.votes > 0 { format!(" · {}", link.votes) } else { String::new() };
        let head = format!("{}{votes}", link.label);
        self.svg.push_str(&line_of_text(left, top + 13.0, "strong", &text(&head)));
        self.svg.push_str(&line_of_text(left, top + 27.0, "", &text(&clip(&link.text, cells))));
        if let Some(gap) = &link.gap {
            let after = left + 8.0 * (head.chars().count() as f64 + 1.0);
            self.svg.push_str(&line_of_text(after, top + 13.0, "missing", &text(gap)));
        }
        self.svg.push('\n');
        let middle = top + 9.0;
        for (index, child) in link.children.iter().enumerate() {
            if index > 0 {
                self.next = self.next.max(top + LINE);
            }
            // An action straight for a trouble stands in the column of actions.
            let column = if child.sheet == Sheet::Actions { 2 } else { depth + 1 };
            let height = self.place(child, column);
            self.connect(left, column, middle, height);
        }
        self.next = self.next.max(top + LINE);
        middle
    }

    fn connect(&mut self, left: f64, column: usize, from: f64, to: f64) {
        let Some((right, _)) = COLUMNS.get(column) else { return };
        let end = right - 6.0;
        let bend = end - 24.0;
        self.svg.push_str(&format!(
            "<path class=\"line\" d=\"M{:.1} {from:.1} H{:.1} C{end:.1} {from:.1} {bend:.1} \
             {to:.1} {end:.1} {to:.1}\"/>",
            (left + 96.0).max(right - 60.0),
            bend
        ));
    }
}

fn open(caption: &str, height: f64) -> String {
    format!(
        "<figure>\n<figcaption>{}</figcaption>\n<svg viewBox=\"0 0 {WIDTH} {height:.0}\" \
         aria-hidden=\"true\" xmlns=\"http://www.w3.org/2000/svg\">\n",
        text(caption)
    )
}

fn close(mut svg: String) -> String {
    svg.push_str("</svg>\n</figure>\n");
    svg
}

fn line_of_text(x: f64, y: f64, class: &str, text: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<text x=\"{x:.1}\" y=\"{y:.1}\"{class}>{text}</text>")
}
