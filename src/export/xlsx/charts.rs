//! The sheet of charts: the bars of the report, each chart beside the numbers that it is drawn from.

use rust_xlsxwriter::{
    Chart as Drawing, ChartFormat, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType,
    Color, Workbook, XlsxError,
};

use super::super::report::{Block, Cell, Chart, Report};
use super::{Styles, set_page, size};
use crate::t;

/// The columns of numbers: label, answer, and parts.
const WIDTHS: [u16; 3] = [8, 44, 12];
/// The pixels of a row of the usual height.
const ROW: u32 = 20;
/// The pixels of a digit.
const DIGIT: u32 = 7;
/// How many digits are printed beside one another on a page of A4 on its side, at full size.
const PAGE: u32 = 125;
/// The pixels of a chart: its width, what surrounds its bars, and what each bar takes.
const WIDE: u32 = 640;
const AROUND: u32 = 130;
const BAR: u32 = 26;
/// The most bytes of a chart's alternative text; 255 UTF-16 units are allowed.
const ALTERNATIVE: usize = 200;
/// From dark to light, told apart in grey print too; each part has a dark edge besides.
const SHADES: [u32; 6] = [0x1F_4E79, 0x9D_C3E6, 0x54_8235, 0xF4_B183, 0x7F_7F7F, 0xE7_E6E6];

/// Writes the charts of a report on a sheet of their own; none where it has none.
pub(super) fn write(
    report: &Report,
    styles: &Styles,
    workbook: &mut Workbook,
) -> Result<(), XlsxError> {
    let charts = named(report);
    if charts.is_empty() {
        return Ok(());
    }
    let name = t!(report.lang, "report-worksheet-charts");
    let sheet = workbook.add_worksheet();
    sheet.set_name(&name)?;
    let columns = charts.iter().map(|(_, chart)| chart.table(report.lang).columns.len()).max();
    let columns = u16::try_from(columns.unwrap_or_default()).unwrap_or(u16::MAX);
    let mut next = 0;
    let mut breaks = Vec::new();
    for (title, chart) in &charts {
        breaks.extend((next > 0).then_some(next));
        next = write_one(report, (title, chart), (&name, columns), styles, next, sheet)?;
    }
    set_page(report, sheet);
    // A page that is made as wide as its paper would be parted within a chart.
    let [label, answer, part] = WIDTHS.map(u32::from);
    let width = label + answer + (u32::from(columns) + 1) * part + WIDE / DIGIT;
    sheet.set_print_scale(u16::try_from(PAGE * 100 / width.max(PAGE)).unwrap_or(100).max(10));
    sheet.set_page_breaks(&breaks)?;
    Ok(())
}

/// Lists the charts that show something, each with a title that no other has.
fn named(report: &Report) -> Vec<(String, &Chart)> {
    let mut above: Vec<(u8, &str)> = Vec::new();
    let mut charts: Vec<(&str, &Chart)> = Vec::new();
    for section in &report.sections {
        above.retain(|(level, _)| *level < section.level);
        let place = above.last().map_or(section.heading.as_str(), |(_, heading)| heading);
        above.push((section.level, &section.heading));
        for block in &section.blocks {
            if let Block::Chart(chart) = block
                && chart.bars.iter().any(|bar| bar.drawn().next().is_some())
            {
                charts.push((place, chart));
            }
        }
    }
    let is_alone = |chart: &Chart| {
        charts.iter().filter(|(_, other)| other.caption == chart.caption).count() == 1
    };
    let title = |place: &str, chart: &Chart| match is_alone(chart) {
        true => chart.caption.clone(),
        false => format!("{place} · {}", chart.caption),
    };
    charts.iter().map(|(place, chart)| (title(place, chart), *chart)).collect()
}

/// Writes the numbers of a chart from a row on, and the chart to the right of all numbers, which take so many
/// columns; returns the row after.
fn write_one(
    report: &Report,
    (title, chart): (&str, &Chart),
    (sheet_name, columns): (&str, u16),
    styles: &Styles,
    first: u32,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<u32, XlsxError> {
    let table = chart.table(report.lang);
    let count = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    let parts = u16::try_from(chart.series.len()).unwrap_or(u16::MAX).min(count);
    let texts = count - parts;
    let widths: Vec<u16> = (0..count).map(|at| width(at, texts)).collect();
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, f64::from(*width))?;
    }
    sheet.write_string_with_format(first, 0, title, &styles.title)?;
    let head = first + 1;
    let heads = table.columns.iter().map(|column| column.title.as_str());
    sheet.set_row_height(head, size::height(heads.zip(&widths), size::BOLD))?;
    for (column, head_of) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(head, column, &head_of.title, &styles.head)?;
    }
    let mut next = head + 1;
    for row in &table.rows {
        sheet.set_row_height(next, size::of_row(row, &widths, report.lang))?;
        for (column, cell) in (0..).zip(row) {
            match cell {
                Cell::Number(number) => {
                    sheet.write_number_with_format(next, column, *number as f64, &styles.number)?;
                }
                Cell::Empty => {}
                Cell::Text(_)
                | Cell::Hundredths(_)
                | Cell::Share(_)
                | Cell::Bubble(_)
                | Cell::Noted(..)
                | Cell::Date(_)
                | Cell::Moment(_) => {
                    let text = cell.show(report.lang);
                    sheet.write_string_with_format(next, column, &text, styles.of_text(&text))?;
                }
            }
        }
        next += 1;
    }
    let bars = u32::try_from(chart.bars.len()).unwrap_or(u32::MAX).min(200);
    let high = AROUND + bars * BAR;
    let drawing = draw(title, sheet_name, (head, next - 1), (texts, parts), high);
    sheet.insert_chart(first, columns + 1, &drawing)?;
    // The next chart begins below this one, whichever is longer.
    Ok(next.max(first + high.div_ceil(ROW)) + 2)
}

fn width(column: u16, texts: u16) -> u16 {
    let [label, answer, part] = WIDTHS;
    match column {
        column if column >= texts => part,
        0 if texts > 1 => label,
        _ => answer,
    }
}

/// Draws the bars from the rows of numbers, the head row first, and the columns: texts, then parts.
fn draw(
    title: &str,
    sheet: &str,
    (head, last): (u32, u32),
    (texts, parts): (u16, u16),
    high: u32,
) -> Drawing {
    let mut drawing = Drawing::new(ChartType::BarStacked);
    for part in 0..parts {
        let column = texts + part;
        let shade = SHADES.iter().cycle().nth(usize::from(part)).copied().unwrap_or_default();
        let mut format = ChartFormat::new();
        format
            .set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(shade)))
            .set_border(ChartLine::new().set_color(Color::RGB(0x40_4040)).set_width(0.75));
        drawing
            .add_series()
            .set_name((sheet, head, column))
            .set_categories((sheet, head + 1, 0, last, 0))
            .set_values((sheet, head + 1, column, last, column))
            .set_gap(40)
            .set_format(&mut format);
    }
    let mut alternative = title.to_owned();
    alternative.truncate(alternative.floor_char_boundary(ALTERNATIVE));
    drawing.set_alt_text(alternative).set_width(WIDE).set_height(high);
    drawing.title().set_name(title);
    drawing.legend().set_position(ChartLegendPosition::Bottom);
    // The bars of a chart of bars stand along the upright axis; the first is the topmost.
    drawing.y_axis().set_reverse();
    drawing.x_axis().set_num_format("0");
    drawing
}
