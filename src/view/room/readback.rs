//! Read-back: one answer as large as the screen allows, and whether it is what was meant.

use ratatui::layout::Rect;

use crate::domain::{Answer, Readback};
use crate::t;
use crate::view::canvas::{Canvas, below, from, row};
use crate::view::style::Look;

use super::Scene;
use super::entry::opinion_marks;
use super::frame::{Stands, bottom, large, without_bottom};

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>, answer: &Answer) {
    let lang = scene.lang;
    let used = canvas.put(row(area, 0), &lang.label(answer.label), Look::Loud);
    if let Some(marks) = opinion_marks(answer) {
        canvas.put(from(row(area, 0), used + 3), &marks, Look::Loud);
    }
    let foot = row(bottom(area, 1), u16::from(area.height < 2));
    let judged =
        answer.readback.map(|readback| format!("{} {}", sign(readback), lang.readback(readback)));
    let taken = judged.map_or(0, |judged| canvas.put_right(foot, &judged, Look::Loud));
    let meant = Rect { width: foot.width.saturating_sub(taken + 2), ..foot };
    canvas.put(meant, &t!(lang, "seen-meant"), Look::Plain);
    let gap = u16::from(area.height >= 10);
    let text = without_bottom(below(area, 1 + gap), 1 + gap);
    large(canvas, text, &answer.text, Stands::Middle);
}

fn sign(readback: Readback) -> &'static str {
    match readback {
        Readback::Confirmed => "✓",
        Readback::Unclear => "?",
        Readback::Disputed => "✗",
    }
}
