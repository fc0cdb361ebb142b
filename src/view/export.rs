//! Export: the formats to choose from, the language of the report, whose names leave the room.

use ratatui::layout::Rect;

use crate::app::{Model, Names, OptionRow, Overlay, OverlayKind};
use crate::i18n::Lang;
use crate::t;
use crate::text::pad_right;

use super::canvas::{Canvas, cells, from};
use super::layout::titled;
use super::style::Look;
use super::window::draw_rows;

/// The cells of what a row is about.
const NAME: usize = 10;

/// Draws how a report is to be written.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::Export { options, .. }, selected, .. }) = &model.overlay
    else {
        return;
    };
    let lang = model.lang;
    let list = titled(canvas, area, &t!(lang, "export-title"));
    let rows: Vec<OptionRow> = OptionRow::all().collect();
    draw_rows(canvas, list, rows.len(), *selected, |canvas, place, index, chosen| {
        let Some(option_row) = rows.get(index) else { return };
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
        canvas.put(place, if on { "✓ " } else { "  " }, Look::Accent);
        let name_look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(from(place, 2), &pad_right(&name, NAME), name_look);
        canvas.put(from(place, 2 + cells(NAME) + 1), &text, look);
    });
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
    t!(lang, "export-in", code = report.code(), name = report.name())
}

fn names(names: Names, lang: Lang) -> String {
    match names {
        Names::Names => t!(lang, "export-with-names"),
        Names::Groups => t!(lang, "export-with-groups"),
        Names::None => t!(lang, "export-with-none"),
    }
}
