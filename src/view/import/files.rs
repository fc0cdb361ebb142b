//! The files to choose from while the path of one is typed.

use ratatui::layout::Rect;

use crate::app::{FileRow, Model, file_rows};
use crate::t;
use crate::view::canvas::{Canvas, below, from, row, without_right};
use crate::view::columns::GAP;
use crate::view::layout::below_title;
use crate::view::style::Look;
use crate::view::window::{draw_rows, draw_title};
use crate::view::wording;

/// Draws the folder, why nothing could be read, and what can be chosen.
pub(in crate::view) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some((search, line)) = model.file_search() else { return };
    let lang = model.lang;
    let platform = model.workspace.as_ref().map(|open| open.session.platform.clone());
    let mut list = below_title(canvas, area);
    let listing = search.listing.as_ref();
    let folder = listing.map(|listing| listing.shown.as_str()).unwrap_or_default();
    canvas.put(row(list, 0), folder, Look::Quiet);
    list = below(list, 1);
    let faults = [search.fault.as_deref(), listing.and_then(|listing| listing.fault.as_deref())];
    for fault in faults.into_iter().flatten() {
        let fault = format!("! {fault}");
        let taken = canvas.put_wrapped(list, &fault, Look::Alarm);
        list = below(list, taken);
    }
    let rows = file_rows(search, line.text());
    let selected = model.overlay.as_ref().map_or(0, |overlay| overlay.selected);
    let seen = draw_rows(canvas, list, rows.len(), selected, |canvas, place, index, chosen| {
        let look = if chosen { Look::Accent } else { Look::Plain };
        match rows.get(index) {
            Some(FileRow::Above(_)) => {
                let used = canvas.put(place, "../", look);
                canvas.put(from(place, used + GAP), &t!(lang, "import-screen-above"), Look::Quiet);
            }
            Some(FileRow::Entry(entry)) => {
                let when = entry.changed.map(|at| wording::when(at, model.now, lang));
                let used = canvas.put_right(place, &when.unwrap_or_default(), Look::Quiet);
                let sign = if entry.is_folder { "/" } else { "" };
                let name = format!("{}{sign}", entry.name);
                canvas.put(without_right(place, used + GAP), &name, look);
            }
            None => {}
        }
    });
    let has_files = rows.iter().any(|row| matches!(row, FileRow::Entry(_)));
    let is_sound = faults.into_iter().flatten().next().is_none();
    if listing.is_some() && is_sound && !has_files {
        let list = below(list, u16::from(!rows.is_empty()));
        canvas.put_wrapped(list, &t!(lang, "import-screen-no-files"), Look::Quiet);
    }
    let title = t!(lang, "import-screen-into", platform = platform.unwrap_or_default());
    draw_title(canvas, row(area, 0), &title, rows.len(), &seen);
}
