//! A copy compared with its session: what the merge adds, and both wordings where the two differ.

use ratatui::layout::Rect;

use crate::app::{MERGE_LABEL, Model, Overlay, OverlayKind, merge_lines};
use crate::i18n::RowKind;
use crate::t;

use super::canvas::{Canvas, below, cells, from, row};
use super::layout::{below_title, is_airy};
use super::style::Look;
use super::window::draw_title;

/// Draws what the merge changes, from the row on that it is scrolled to.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::Merge(compared), selected, .. }) = &model.overlay else {
        return;
    };
    let lang = model.lang;
    let list = below_title(canvas, area);
    let told = lang.merge_summary(&compared.preview);
    let used = canvas.put_wrapped(list, &told, Look::Plain);
    let body = below(list, used + u16::from(is_airy(canvas.area())));
    let lines = merge_lines(model);
    let start = (*selected).min(lines.len().saturating_sub(usize::from(body.height)));
    let end = (start + usize::from(body.height)).min(lines.len());
    for (at, line) in lines.iter().take(end).skip(start).enumerate() {
        let place = row(body, cells(at));
        let (name, text) = match line.kind {
            RowKind::Heading => (Look::Loud, Look::Loud),
            RowKind::Entry => (Look::Accent, Look::Plain),
            RowKind::Other => (Look::Quiet, Look::Quiet),
        };
        let indent = if line.kind == RowKind::Heading { 0 } else { cells(MERGE_LABEL) };
        canvas.put(place, &line.name, name);
        canvas.put(from(place, indent), &line.text, text);
    }
    let (copy, platform) = (compared.name.as_str(), compared.platform.as_str());
    let title = t!(lang, "merge-into", copy = copy, platform = platform);
    draw_title(canvas, row(area, 0), &title, lines.len(), &(start..end));
}
