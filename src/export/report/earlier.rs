//! What became of the promises of earlier labs, as a sheet of a workbook.

use super::source::Source;
use super::{Cell, Column, Table};
use crate::domain::became;
use crate::i18n::Lang;
use crate::t;

/// Makes the sheet, a row for each earlier session; none where nothing was promised earlier.
pub(super) fn worksheet(sources: &[Source], platforms: bool, lang: Lang) -> Option<Table> {
    let mut columns = Vec::new();
    if platforms {
        columns.push(Column::text(t!(lang, "report-platform"), 24));
    }
    columns.extend([
        Column::text(t!(lang, "report-column-earlier-platform"), 24),
        Column::text(t!(lang, "report-lab"), 30),
        Column::text(t!(lang, "report-date"), 14),
        Column::number(t!(lang, "report-column-promised"), 11),
        Column::number(t!(lang, "report-column-done"), 11),
        Column::number(t!(lang, "report-column-moved"), 11),
        Column::number(t!(lang, "report-column-dropped"), 11),
        Column::number(t!(lang, "report-column-open"), 11),
    ]);
    let mut rows = Vec::new();
    for source in sources {
        for earlier in &source.session.earlier {
            let open = became([earlier]).first().map_or(0, |became| became.open());
            let mut row = Vec::new();
            if platforms {
                row.push(Cell::text(&source.platform));
            }
            row.extend([
                Cell::text(&earlier.platform),
                Cell::text(&earlier.lab),
                earlier.held.map_or(Cell::Empty, Cell::Date),
            ]);
            let counts = [earlier.promised, earlier.done, earlier.moved, earlier.dropped, open];
            row.extend(counts.map(|count| Cell::Number(u64::from(count))));
            rows.push(row);
        }
    }
    let caption = t!(lang, "report-earlier");
    (!rows.is_empty()).then(|| Table { caption, ..Table::new(columns, rows) })
}
