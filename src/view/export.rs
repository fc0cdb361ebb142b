//! Export: the formats to choose from, the language of the report, whose names leave the room.

use ratatui::layout::Rect;

use crate::app::{Model, OptionRow, Overlay, OverlayKind};
use crate::t;
use crate::text::{pad_right, width};

use super::canvas::{Canvas, cells, from};
use super::style::Look;
use super::window::draw_list;

/// Draws how a report is to be written.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::Export { what, options }, selected, .. }) =
        &model.overlay
    else {
        return;
    };
    let lang = model.lang;
    let title = t!(lang, "export-title");
    let rows: Vec<OptionRow> = OptionRow::all(what).collect();
    let names = [t!(lang, "export-letters"), t!(lang, "export-language"), t!(lang, "export-names")];
    let name_cells = names.iter().map(|name| width(name)).max().unwrap_or(0);
    draw_list(canvas, area, &title, (rows.len(), *selected), |canvas, place, index, chosen| {
        let Some(option_row) = rows.get(index) else { return };
        let (name, text, look) = match option_row {
            OptionRow::Format(format) => {
                let look = if options.has(*format) { Look::Plain } else { Look::Quiet };
                (format.to_string(), lang.report_format(*format), look)
            }
            OptionRow::Letters => {
                let look = if options.letters { Look::Plain } else { Look::Quiet };
                (t!(lang, "export-letters"), t!(lang, "export-letters-what"), look)
            }
            OptionRow::Language => {
                let (code, name) = (options.lang.code(), options.lang.name());
                (
                    t!(lang, "export-language"),
                    t!(lang, "export-in", code = code, name = name),
                    Look::Plain,
                )
            }
            OptionRow::Voices => {
                (t!(lang, "export-names"), lang.report_voices(options.voices), Look::Plain)
            }
        };
        let on = match option_row {
            OptionRow::Format(format) => options.has(*format),
            OptionRow::Letters => options.letters,
            OptionRow::Language | OptionRow::Voices => false,
        };
        canvas.put(place, if on { "✓ " } else { "  " }, Look::Accent);
        let name_look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(from(place, 2), &pad_right(&name, name_cells), name_look);
        canvas.put(from(place, 2 + cells(name_cells) + 2), &text, look);
    });
}
