//! Export: the formats to choose from, the language of the report, whose names leave the room.

use ratatui::layout::Rect;

use crate::app::{Model, Names, OptionRow, Overlay, OverlayKind, Target};
use crate::i18n::Lang;
use crate::t;
use crate::text::pad_right;

use super::canvas::{Canvas, below, cells, from, row};
use super::layout::is_airy;
use super::sheet::draw_marks;
use super::style::Look;
use super::window;

/// The cells of what a row is about.
const NAME: usize = 10;

/// Draws how a report is to be written.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::Export { options, .. }, selected, .. }) = &model.overlay
    else {
        return;
    };
    let lang = model.lang;
    canvas.put(row(area, 0), &t!(lang, "export-title"), Look::Loud);
    let list = below(area, if is_airy(canvas.area()) { 2 } else { 1 });
    let rows: Vec<OptionRow> = OptionRow::all().collect();
    let seen = window::from_top(rows.len(), usize::from(list.height), Some(*selected));
    for (at, index) in seen.enumerate() {
        let Some(option_row) = rows.get(index) else { continue };
        let place = row(list, cells(at));
        let chosen = index == *selected;
        let (name, text, look) = match option_row {
            OptionRow::Format(format) => {
                let look = if options.has(format) { Look::Plain } else { Look::Quiet };
                (String::from(*format), describe(format, lang), look)
            }
            OptionRow::Language => {
                (t!(lang, "export-language"), language(options.lang, lang), Look::Plain)
            }
            OptionRow::Names => (t!(lang, "export-names"), names(options.names, lang), Look::Plain),
        };
        let on = matches!(option_row, OptionRow::Format(format) if options.has(format));
        draw_marks(canvas, place, chosen, false);
        canvas.put(place, if on { "✓ " } else { "  " }, Look::Accent);
        let name_look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(from(place, 2), &pad_right(&name, NAME), name_look);
        canvas.put(from(place, 2 + cells(NAME) + 1), &text, look);
        canvas.spot(place, Target::Row(index));
    }
}

/// Says what a format is good for.
fn describe(format: &str, lang: Lang) -> String {
    match format {
        "docx" => t!(lang, "export-docx"),
        "pdf" => t!(lang, "export-pdf"),
        "html" => t!(lang, "export-html"),
        "md" => t!(lang, "export-md"),
        "txt" => t!(lang, "export-txt"),
        "xlsx" => t!(lang, "export-xlsx"),
        "csv" => t!(lang, "export-csv"),
        "json" => t!(lang, "export-json"),
        "ics" => t!(lang, "export-ics"),
        other => other.to_owned(),
    }
}

fn language(report: Lang, lang: Lang) -> String {
    match report {
        Lang::En => t!(lang, "export-in-english"),
        Lang::Ru => t!(lang, "export-in-russian"),
    }
}

fn names(names: Names, lang: Lang) -> String {
    match names {
        Names::Names => t!(lang, "export-with-names"),
        Names::Groups => t!(lang, "export-with-groups"),
        Names::None => t!(lang, "export-with-none"),
    }
}
