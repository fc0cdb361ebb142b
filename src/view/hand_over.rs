//! Handing a session over: what the file is for.

use ratatui::layout::Rect;

use crate::app::{Model, OverlayKind};
use crate::t;

use super::canvas::{Canvas, row};
use super::layout::below_title;
use super::style::Look;

/// Draws which session is handed over, and what the file holds.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(OverlayKind::HandOver(asked)) = model.overlay.as_ref().map(|overlay| &overlay.kind)
    else {
        return;
    };
    let title = t!(model.lang, "hand-over-title", platform = asked.platform.as_str());
    canvas.put(row(area, 0), &title, Look::Loud);
    canvas.put_wrapped(below_title(canvas, area), &t!(model.lang, "hand-over-why"), Look::Quiet);
}
