//! The workbook: what we found, the ways, the actions, the requirements, the passport, and charts.
//!
//! A sheet is printed one page wide, without the columns that are only looked up, and every row is as high
//! as its texts, since not every program makes it so by itself. Texts are written as texts, so nothing is ever calculated; one that looks like a formula is marked
//! so that it stays a text when somebody edits it. Days and numbers are days and numbers.

mod charts;
mod size;

use std::ops::Range;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Workbook, XlsxError,
};

use super::progress::Progress;
use super::report::{Align, Block, Cell, Column, ColumnUse, Fact, PASSPORT, Report, Table};
use super::weight;
use crate::i18n::Lang;
use crate::t;
use crate::text::looks_like_formula;

/// The most a cell holds, in UTF-16 units ("Excel specifications and limits").
const CELL: usize = 32_767;
/// The margin at the left and the right of what is printed, in inches.
const MARGIN: f64 = 0.4;
/// A4, as the format numbers papers.
const A4: u8 = 9;

/// Writes a report's sheets as a workbook.
///
/// # Errors
///
/// Fails where the format's own limits are passed, such as a million rows.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let styles = Styles::of(report.lang);
    for worksheet in &report.worksheets {
        write_grid(report, worksheet, &styles, progress, workbook.add_worksheet())?;
    }
    write_passport(report, &styles, workbook.add_worksheet())?;
    charts::write(report, &styles, &mut workbook)?;
    let mut properties = DocProperties::new()
        .set_title(&report.properties.title)
        .set_subject(&report.properties.subject)
        .set_author(&report.properties.author)
        .set_comment(report.draft.as_deref().unwrap_or_default());
    if let Ok(created) = known(report.properties.created.local()) {
        properties = properties.set_creation_datetime(&created);
    }
    workbook.set_properties(&properties);
    let mut writer = progress.writer();
    workbook.save_to_writer(&mut writer)?;
    Ok(writer.into_bytes())
}

/// How cells look.
struct Styles {
    head: Format,
    text: Format,
    formula_like: Format,
    number: Format,
    hundredths: Format,
    date: Format,
    moment: Format,
    name: Format,
    title: Format,
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
            number: top().set_num_format("0").set_align(FormatAlign::Right).set_indent(1),
            hundredths: top().set_num_format("0.00").set_align(FormatAlign::Right).set_indent(1),
            date: top().set_num_format(date).set_align(FormatAlign::Left),
            moment: top().set_num_format(moment).set_align(FormatAlign::Left),
            name: top().set_bold().set_text_wrap(),
            title: top().set_bold(),
        }
    }

    /// Chooses the look of a text; one that a spreadsheet would calculate keeps being a text.
    fn of_text(&self, text: &str) -> &Format {
        if looks_like_formula(text) { &self.formula_like } else { &self.text }
    }
}

fn write_grid(
    report: &Report,
    worksheet: &Table,
    styles: &Styles,
    progress: &Progress<'_>,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<(), XlsxError> {
    sheet.set_name(&worksheet.caption)?;
    let widths = size::widths(worksheet);
    let heads = worksheet.columns.iter().map(|column| column.title.as_str());
    sheet.set_row_height(0, size::height(heads.zip(&widths), size::BOLD))?;
    for (column, (Column { title, align, .. }, width)) in
        (0_u16..).zip(worksheet.columns.iter().zip(&widths))
    {
        sheet.set_column_width(column, f64::from(*width))?;
        let head = match align {
            Align::Start => styles.head.clone(),
            Align::End => styles.head.clone().set_align(FormatAlign::Right).set_indent(1),
        };
        sheet.write_string_with_format(0, column, title, &head)?;
    }
    let mut next = 1;
    for row in &worksheet.rows {
        progress.step(weight::of_row(row));
        next = write_row(report, &worksheet.columns, row, &widths, styles, next, sheet)?;
    }
    for (column, Column { filled, .. }) in (0_u16..).zip(&worksheet.columns) {
        help_filling(filled, column, next, styles, sheet)?;
    }
    let last = u16::try_from(worksheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, (next - 1).max(1), last)?;
    let printed = worksheet.columns.iter().rposition(size::is_printed);
    if let Some(printed) = printed.and_then(|at| u16::try_from(at).ok()) {
        sheet.set_print_area(0, 0, next - 1, printed)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    set_page(report, sheet);
    Ok(())
}

/// Gives a column what helps who fills it in, or hides it; `end` is the row after the last.
fn help_filling(
    filled: &ColumnUse,
    column: u16,
    end: u32,
    styles: &Styles,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<(), XlsxError> {
    match filled {
        ColumnUse::Choice(texts) if end > 1 => {
            // Other words are not refused, only asked about.
            let choice = DataValidation::new()
                .allow_list_strings(texts)?
                .set_error_style(DataValidationErrorStyle::Warning);
            sheet.add_data_validation(1, column, end - 1, column, &choice)?;
        }
        ColumnUse::Day => {
            for row in 1..end {
                sheet.write_blank(row, column, &styles.date)?;
            }
        }
        ColumnUse::Hidden => {
            sheet.set_column_hidden(column)?;
        }
        ColumnUse::Read | ColumnUse::Unprinted | ColumnUse::Written | ColumnUse::Choice(_) => {}
    }
    Ok(())
}

/// Writes one row and, where a text is longer than a cell, its continuations below it; returns the
/// row after.
fn write_row(
    report: &Report,
    columns: &[Column],
    row: &[Cell],
    widths: &[u16],
    styles: &Styles,
    first: u32,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<u32, XlsxError> {
    let mut after = first + 1;
    sheet.set_row_height(first, size::of_row(row, widths, report.lang))?;
    for (column, cell) in (0_u16..).zip(row) {
        match cell {
            Cell::Empty => {}
            Cell::Number(number) => {
                sheet.write_number_with_format(first, column, *number as f64, &styles.number)?;
            }
            Cell::Hundredths(number) => {
                let number = *number as f64 / 100.0;
                sheet.write_number_with_format(first, column, number, &styles.hundredths)?;
            }
            Cell::Share(share) => {
                sheet.write_number_with_format(first, column, share.votes, &styles.number)?;
            }
            Cell::Bubble(bubble) => {
                sheet.write_number_with_format(first, column, bubble.votes, &styles.number)?;
            }
            Cell::Date(day) => match known(day.at(0, 0, 0, 0)) {
                Ok(known) => {
                    sheet.write_datetime_with_format(first, column, &known, &styles.date)?;
                }
                Err(_) => {
                    let text = day.to_string();
                    sheet.write_string_with_format(first, column, text, &styles.text)?;
                }
            },
            Cell::Moment(at) => match known(at.local()) {
                Ok(known) => {
                    sheet.write_datetime_with_format(first, column, &known, &styles.moment)?;
                }
                Err(_) => {
                    let text = format!("{} {}", at.date(), at.hour_minute());
                    sheet.write_string_with_format(first, column, text, &styles.text)?;
                }
            },
            Cell::Noted(..) => {
                let text = cell.show(report.lang);
                sheet.write_string_with_format(first, column, text, &styles.text)?;
            }
            Cell::Text(text) => {
                for (line, part) in (first..).zip(parts(text)) {
                    let style = styles.of_text(part);
                    sheet.write_string_with_format(line, column, part, style)?;
                    if line > first {
                        sheet.set_row_height(line, size::HIGHEST)?;
                    }
                    after = after.max(line + 1);
                }
            }
        }
    }
    if after > first + 1 {
        name_continuations(report, columns, row, styles, first + 1..after, sheet)?;
    }
    Ok(after)
}

/// Writes in the column of labels that these rows continue the one above them.
fn name_continuations(
    report: &Report,
    columns: &[Column],
    row: &[Cell],
    styles: &Styles,
    lines: Range<u32>,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<(), XlsxError> {
    let is_number = |column: &Column| column.title == t!(report.lang, "report-column-number");
    let Some(column) = columns.iter().position(is_number) else { return Ok(()) };
    let label = row.get(column).map(|cell| cell.show(report.lang)).unwrap_or_default();
    let continued = t!(report.lang, "report-continued", label = label);
    let column = u16::try_from(column).unwrap_or_default();
    for line in lines {
        sheet.write_string_with_format(line, column, &continued, &styles.text)?;
    }
    Ok(())
}

/// Parts a text into pieces that fit a cell; together they are the text.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let (part, after) = text.split_at_checked(fitting(text)).unwrap_or((text, ""));
        rest = (!after.is_empty()).then_some(after);
        Some(part)
    })
}

/// Returns how many bytes at the beginning of a text fit a cell.
fn fitting(text: &str) -> usize {
    let mut used = 0;
    let mut passes = |c: char| {
        used += c.len_utf16();
        used > CELL
    };
    text.char_indices().find(|(_, c)| passes(*c)).map_or(text.len(), |(at, _)| at)
}

fn write_passport(
    report: &Report,
    styles: &Styles,
    sheet: &mut rust_xlsxwriter::Worksheet,
) -> Result<(), XlsxError> {
    /// The columns: what it is called, and what it is.
    const WIDTHS: [u16; 2] = [28, 90];
    let Some(passport) = report.sections.iter().find(|it| it.id == PASSPORT) else { return Ok(()) };
    sheet.set_name(&passport.heading)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, f64::from(width))?;
    }
    let note = [report.draft.clone().unwrap_or_default(), report.note.clone()];
    let note = note.into_iter().filter(|line| !line.is_empty()).map(|n| Fact::new("", n));
    let facts = passport.blocks.iter().flat_map(|block| match block {
        Block::Facts(facts) => facts.as_slice(),
        Block::Paragraph(_)
        | Block::Notice(_)
        | Block::Figures(_)
        | Block::Table(_)
        | Block::Answers(_)
        | Block::Chain(_)
        | Block::Chart(_) => &[],
    });
    for (row, Fact { name, value }) in (0_u32..).zip(note.chain(facts.cloned())) {
        sheet.write_string_with_format(row, 0, &name, &styles.name)?;
        let shown = parts(&value).next().unwrap_or_default();
        let height = size::height([name.as_str(), shown].into_iter().zip(&WIDTHS), size::BOLD);
        sheet.set_row_height(row, height)?;
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
    sheet.set_margins(MARGIN, MARGIN, 0.7, 0.6, 0.3, 0.3);
    sheet.set_header(format!("&L{}", line.replace('&', "&&")));
    sheet.set_footer("&R&P / &N");
}

/// Returns a moment to the minute as a workbook holds it; one before 1900 or after 9999 is shown as
/// text, since a workbook knows no such days.
fn known(at: jiff::civil::DateTime) -> Result<ExcelDateTime, XlsxError> {
    let out_of_range = || XlsxError::DateTimeRangeError(at.to_string());
    let year = u16::try_from(at.year()).ok().filter(|year| *year >= 1900);
    let small = |number: i8| u8::try_from(number).map_err(|_| out_of_range());
    let day = ExcelDateTime::from_ymd(
        year.ok_or_else(out_of_range)?,
        small(at.month())?,
        small(at.day())?,
    )?;
    day.and_hms(u16::from(small(at.hour())?), small(at.minute())?, 0)
}
