//! Read-back: one answer as large as the screen allows, and whether it is what was meant.

use ratatui::layout::{Alignment, Rect};

use crate::domain::{Answer, Readback};
use crate::t;
use crate::view::canvas::{Canvas, below, from, row, without_right};
use crate::view::style::Look;

use super::Scene;
use super::banner::Banner;
use super::entry::{opinion_marks, said_by};
use super::frame::{Stands, bottom, large, without_bottom};

/// From this height on what stands above and below the answer is in block letters too.
const LARGE: u16 = 30;

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>, answer: &Answer) {
    let lang = scene.lang;
    let marks = opinion_marks(answer).map(|marks| format!("   {marks}")).unwrap_or_default();
    let who = said_by(scene, answer).map(|who| format!("   {who}")).unwrap_or_default();
    let head = format!("{}{marks}{who}", lang.label(answer.label));
    let judged = answer.readback.map(|it| format!("{} {}", sign(it), lang.readback(it)));
    let judged = judged.unwrap_or_default();
    let meant = t!(lang, "seen-meant");
    let small = |text: &str| Banner::small(text, area.width, 1);
    let edges = [small(&head), small(&meant), small(&judged)];
    let scale = |edge: u16| {
        let height = area.height.saturating_sub(2 * edge);
        let banner = Banner::new(&answer.text, area.width, height, Alignment::Left);
        banner.map_or(0, |banner| banner.scale())
    };
    // Nothing makes the letters of the answer smaller.
    if area.height >= LARGE
        && scale(6) == scale(2)
        && let [Some(head), Some(meant), Some(judged)] = edges
        && meant.width() + judged.width() + 4 <= area.width
    {
        head.draw(canvas, area, Look::Plain);
        let foot = bottom(area, 5);
        meant.draw(canvas, foot, Look::Plain);
        let indent = area.width.saturating_sub(judged.width());
        judged.draw(canvas, from(foot, indent), Look::Loud);
        let text = without_bottom(below(area, 6), 6);
        return large(canvas, text, &answer.text, Stands::Middle);
    }
    canvas.put(row(area, 0), &head, Look::Loud);
    let foot = row(bottom(area, 1), u16::from(area.height < 2));
    let taken = canvas.put_right(foot, &judged, Look::Loud);
    canvas.put(without_right(foot, taken + 2), &meant, Look::Plain);
    let edge = if area.height >= 10 { 2 } else { 1 };
    let text = without_bottom(below(area, edge), edge);
    large(canvas, text, &answer.text, Stands::Middle);
}

fn sign(readback: Readback) -> &'static str {
    match readback {
        Readback::Confirmed => "✓",
        Readback::Unclear => "?",
        Readback::Disputed => "✗",
    }
}
