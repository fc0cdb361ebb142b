//! Next year's lab: what it takes up, what became of that, and what each platform would get.

use ratatui::layout::Rect;

use crate::app::{Model, Overlay, OverlayKind};
use crate::t;
use crate::text::wrap;

use super::canvas::{Canvas, below, cells, row, without_right};
use super::columns::GAP;
use super::layout::below_title;
use super::style::Look;
use super::window::{draw_rows, draw_title};

/// Draws what is known of next year's lab.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::NextLab(form), selected, .. }) = &model.overlay else {
        return;
    };
    let lang = model.lang;
    let list = below_title(canvas, area);
    let Some(preview) = &form.preview else {
        let title = t!(lang, "next-lab-after", lab = form.old.as_str());
        canvas.put(row(area, 0), &title, Look::Loud);
        draw_wrapped(canvas, list, &t!(lang, "next-lab-how"), Look::Quiet);
        return;
    };
    let mut list = list;
    for became in &preview.became {
        let taken = draw_wrapped(canvas, list, &lang.became(became), Look::Plain);
        list = below(list, taken);
    }
    for fault in &preview.faults {
        let taken = draw_wrapped(canvas, list, fault, Look::Alarm);
        list = below(list, taken);
    }
    let list = below(list, 1);
    let rows = Rect { height: list.height.saturating_sub(1), ..list };
    let items = preview.rows.len();
    let seen = draw_rows(canvas, rows, items, *selected, |canvas, place, index, chosen| {
        let Some(part) = preview.rows.get(index) else { return };
        let mut facts = vec![t!(lang, "next-lab-carries", n = part.new)];
        if part.there > 0 {
            facts.push(t!(lang, "next-lab-there", n = part.there));
        }
        let used = canvas.put_right(place, &facts.join(", "), Look::Quiet);
        let look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(without_right(place, used + GAP), &part.platform, look);
    });
    let title = format!("{} ← {}", preview.title, preview.old);
    draw_title(canvas, row(area, 0), &title, items, &seen);
    let last = cells(items).min(rows.height);
    canvas.put(row(list, last), &t!(lang, "next-lab-enter-makes"), Look::Accent);
}

/// Draws a text in as many rows as it needs and returns how many those are.
fn draw_wrapped(canvas: &mut Canvas<'_>, area: Rect, text: &str, look: Look) -> u16 {
    let rows = wrap(text, usize::from(area.width)).into_iter();
    let mut taken = 0;
    for part in rows.filter_map(|part| text.get(part)).take(usize::from(area.height)) {
        canvas.put(row(area, taken), part.trim_end(), look);
        taken += 1;
    }
    taken
}
