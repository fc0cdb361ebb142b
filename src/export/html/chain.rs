//! The chain as an inline picture.
//!
//! It is followed by the same facts as a list, so it hides itself from a screen reader.

use super::escape::text;
use crate::domain::Sheet;
use crate::export::report::ChainLink;
use crate::i18n::Lang;
use crate::t;
use crate::text::clip;

/// The width of every picture, in the units its letters of 13 are set in.
const WIDTH: f64 = 800.0;
/// Most troubles in the picture of the chain; the list below it has them all.
const TROUBLES: usize = 10;

/// Where a column of the chain begins, and how many cells of text it holds.
const COLUMNS: [(f64, usize); 3] = [(0.0, 33), (278.0, 33), (556.0, 32)];
const LINE: f64 = 34.0;

/// Draws the first troubles of the chain with their ways and actions in three columns.
pub(super) fn picture(links: &[ChainLink], lang: Lang) -> String {
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
        "<figure class=\"picture\">\n<figcaption>{}</figcaption>\n<svg viewBox=\"0 0 {WIDTH} {height:.0}\" \
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
