//! The workbook: what we found, what we do, the requirements, and the passport.
//!
//! Texts are written as texts, so nothing is ever calculated; one that looks like a formula is marked
//! so that it stays a text when somebody edits it. Days and numbers are days and numbers.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};

use super::formula;
use super::report::{Align, Block, Cell, Column, Fact, Report, Table};
use crate::i18n::Lang;
use crate::t;

/// The most a cell holds, in UTF-16 units ("Excel specifications and limits").
const CELL: usize = 32_767;
/// A4, as the format numbers papers.
const A4: u8 = 9;

/// Writes a report's sheets as a workbook.
///
/// # Errors
///
/// Fails where the format's own limits are passed, such as a million rows.
pub(super) fn write(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let styles = Styles::of(report.lang);
    for worksheet in &report.worksheets {
        write_grid(report, worksheet, &styles, workbook.add_worksheet())?;
    }
    write_passport(report, &styles, workbook.add_worksheet())?;
    let properties = DocProperties::new()
        .set_title(&report.properties.title)
        .set_subject(&report.properties.subject)
        .set_author(&report.properties.author)
        .set_comment(report.draft.as_deref().unwrap_or_default())
        .set_creation_datetime(&moment(report.properties.created)?);
    workbook.set_properties(&properties);
    workbook.save_to_buffer()
}

/// How cells look.
struct Styles {
    head: Format,
    text: Format,
    formula_like: Format,
    number: Format,
    date: Format,
    moment: Format,
    name: Format,
}

impl Styles {
    fn of(lang: Lang) -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let (date, moment) = lang.spreadsheet_formats();
        Self {
            head: top()
                .set_bold()
                .set_text_wrap()
                .set_background_color(Color::RGB(0x00E3_EDF4))
                .set_border_bottom(FormatBorder::Medium),
            text: top().set_text_wrap(),
            formula_like: top().set_text_wrap().set_quote_prefix(),
            number: top().set_num_format("0"),
            date: top().set_num_format(date).set_align(FormatAlign::Left),
            moment: top().set_num_format(moment).set_align(FormatAlign::Left),
            name: top().set_bold().set_text_wrap(),
        }
    }

    /// Chooses the look of a text; one that a spreadsheet would calculate keeps being a text.
    fn of_text(&self, text: &str) -> &Format {
        if formula::looks_like_one(text) { &self.formula_like } else { &self.text }
    }
}

fn write_grid(
    report: &Report,
    worksheet: &Table,
    styles: &Styles,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<(), XlsxError> {
    sheet.set_name(&worksheet.caption)?;
    for (column, Column { title, weight: width, align }) in (0_u16..).zip(&worksheet.columns) {
        sheet.set_column_width(column, f64::from(*width))?;
        let head = match align {
            Align::Start => styles.head.clone(),
            Align::End => styles.head.clone().set_align(FormatAlign::Right),
        };
        sheet.write_string_with_format(0, column, title, &head)?;
    }
    let mut next = 1;
    for row in &worksheet.rows {
        next = write_row(report, row, styles, next, sheet)?;
    }
    let last = u16::try_from(worksheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, (next - 1).max(1), last)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    set_page(report, sheet);
    Ok(())
}

/// Writes one row and, where a text is longer than a cell, its continuations below it; returns the
/// row after.
fn write_row(
    report: &Report,
    row: &[Cell],
    styles: &Styles,
    first: u32,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<u32, XlsxError> {
    let mut after = first + 1;
    for (column, cell) in (0_u16..).zip(row) {
        match cell {
            Cell::Empty => {}
            Cell::Number(number) => {
                sheet.write_number_with_format(first, column, *number as f64, &styles.number)?;
            }
            Cell::Date(date) => match ExcelDateTime::parse_from_str(&date.to_string()) {
                Ok(day) => {
                    sheet.write_datetime_with_format(first, column, &day, &styles.date)?;
                }
                // A workbook knows no days before 1900.
                Err(_) => {
                    sheet.write_string_with_format(
                        first,
                        column,
                        date.to_string(),
                        &styles.text,
                    )?;
                }
            },
            Cell::Moment(at) => {
                sheet.write_datetime_with_format(first, column, &moment(*at)?, &styles.moment)?;
            }
            Cell::Text(text) => {
                for (line, part) in (first..).zip(parts(text)) {
                    let style = styles.of_text(part);
                    sheet.write_string_with_format(line, column, part, style)?;
                    after = after.max(line + 1);
                }
            }
        }
    }
    for line in first + 1..after {
        name_continuation(report, row, styles, line, sheet)?;
    }
    Ok(after)
}

/// Writes in the column of labels that a row continues the one above it.
fn name_continuation(
    report: &Report,
    row: &[Cell],
    styles: &Styles,
    line: u32,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<(), XlsxError> {
    // The label is the one short text that every worksheet has right before the answer.
    let answer = row.iter().position(|cell| matches!(cell, Cell::Text(t) if units(t) > CELL));
    let Some(column) = answer.and_then(|column| column.checked_sub(1)) else { return Ok(()) };
    let label = row.get(column).map(|cell| cell.show(report.lang)).unwrap_or_default();
    let continued = t!(report.lang, "report-continued", label = label);
    let column = u16::try_from(column).unwrap_or_default();
    sheet.write_string_with_format(line, column, continued, &styles.text)?;
    Ok(())
}

/// Parts a text into pieces that fit a cell; together they are the text.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while units(rest) > CELL {
        let mut used = 0;
        let fits = |(_, c): &(usize, char)| {
            used += c.len_utf16();
            used > CELL
        };
        let end = rest.char_indices().find(fits).map_or(rest.len(), |(at, _)| at);
        let (part, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

fn write_passport(
    report: &Report,
    styles: &Styles,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<(), XlsxError> {
    let Some(passport) = report.sections.first() else { return Ok(()) };
    sheet.set_name(&passport.heading)?;
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 90)?;
    let note = [report.draft.clone().unwrap_or_default(), report.note.clone()];
    let note = note.into_iter().filter(|line| !line.is_empty()).map(|n| Fact::new("", n));
    let facts = passport.blocks.iter().flat_map(|block| match block {
        Block::Facts(facts) => facts.as_slice(),
        Block::Paragraph(_)
        | Block::Notice(_)
        | Block::Table(_)
        | Block::Answers(_)
        | Block::Chain(_)
        | Block::Chart(_) => &[],
    });
    for (row, Fact { name, value }) in (0_u32..).zip(note.chain(facts.cloned())) {
        sheet.write_string_with_format(row, 0, name, &styles.name)?;
        let shown = parts(&value).first().copied().unwrap_or_default();
        sheet.write_string_with_format(row, 1, shown, styles.of_text(shown))?;
    }
    set_page(report, sheet);
    Ok(())
}

fn set_page(report: &Report, sheet: &mut rust_xlsxwriter::Worksheet) {
    /// The most a header or footer holds.
    const LONGEST: usize = 200;
    let line = [Some(report.properties.title.as_str()), report.draft.as_deref()];
    let line = line.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let line: String = line.chars().take(LONGEST).collect();
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_header(format!("&L{}", line.replace('&', "&&")));
    sheet.set_footer("&R&P / &N");
}

fn moment(at: crate::domain::Moment) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::parse_from_str(&format!("{}T{}", at.date(), at.hour_minute()))
}
