//! Votes as bars that take the width there is, each under the whole text it stands for.
//!
//! The numbers follow as a table, so the bars hide themselves from a screen reader. Parts differ by light
//! and dark and by a number each, not by colour alone.

use super::Page;
use super::escape::text;
use crate::export::report::{Bar, Chart};
use crate::export::shades::SHADES;

/// Names the shades for the styles.
pub(super) fn shades() -> String {
    let rules = SHADES.iter().zip(1..).map(|(shade, number)| {
        format!(".p{number} {{ background: #{}; color: #{}; }}\n", shade.fill, shade.ink)
    });
    rules.collect()
}

/// Draws votes as bars, each made of the parts its groups gave.
pub(super) fn write(page: &mut Page<'_>, chart: &Chart) {
    page.push(&format!("<figure>\n<figcaption>{}</figcaption>\n", text(&chart.caption)));
    if chart.series.len() > 1 {
        page.push("<ul class=\"legend\">\n");
        for (part, name) in chart.series.iter().enumerate() {
            let class = part % SHADES.len() + 1;
            let name = text(name);
            page.push(&format!("<li><span class=\"part p{class}\"></span> {name}</li>\n"));
        }
        page.push("</ul>\n");
    }
    page.push("<ul class=\"bars\">\n");
    let longest = chart.bars.iter().map(Bar::total).fold(1.0, f64::max);
    for bar in &chart.bars {
        page.push("<li><p>");
        if !bar.label.is_empty() {
            page.label(&bar.label);
            page.push(" ");
        }
        page.said(&bar.text, "");
        let share = bar.total() / longest;
        page.push(&format!(
            "</p>\n<div class=\"line\"><span class=\"bar\" style=\"--share: {share:.4}\" \
             aria-hidden=\"true\">"
        ));
        for (part, votes) in bar.drawn() {
            let class = part % SHADES.len() + 1;
            let shown = votes.to_string();
            // A number stands only where it has room on a phone.
            let room = f64::from(votes) / longest >= 0.02 + 0.03 * shown.len() as f64;
            let shown = if room { shown.as_str() } else { "" };
            page.push(&format!(
                "<span class=\"part p{class}\" style=\"flex-grow: {votes}\">{shown}</span>"
            ));
        }
        page.push(&format!("</span> <span class=\"total\">{:.0}</span></div></li>\n", bar.total()));
    }
    page.push("</ul>\n</figure>\n");
}
