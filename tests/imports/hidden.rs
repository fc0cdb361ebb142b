//! What is hidden in a workbook is not taken, unless it is asked for, and is told with its rows.

use citylab::import::{Asked, ImportError, LeftOut, Reading, Remark, What, read};
use rust_xlsxwriter::{FilterCondition, FilterCriteria, Workbook, Worksheet};

use super::archives::{BinarySheet, ods, ods_cell, ods_with, sheet, xls_with, xlsb, xlsx};
use super::{by, shown, texts_of};

/// Writes a row of texts.
pub fn write(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0..).zip(cells) {
        if !cell.is_empty() {
            sheet.write(row, column, *cell).unwrap();
        }
    }
}

/// A workbook of one sheet, whatever is done to it.
pub fn book(work: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    work(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

pub fn try_read(bytes: &[u8]) -> Result<Reading, ImportError> {
    read(bytes, "", &Asked::default())
}

pub fn with_hidden(bytes: &[u8]) -> Reading {
    read(bytes, "", &Asked { hidden: true, ..Asked::default() }).unwrap()
}

pub fn left_out(reading: &Reading, what: What) -> Option<&LeftOut> {
    reading.left_out.iter().find(|it| it.what == what)
}

/// Answers of which the second is hidden by hand, the fourth by a filter and the sixth in a folded group.
fn moderated() -> Vec<u8> {
    book(|sheet| {
        write(sheet, 0, &["Answer", "State"]);
        let rows = [
            ("No light in the underpass", "shown"),
            ("An insult", "hidden"),
            ("The ramp is steep", "shown"),
            ("Spam", "filtered"),
            ("Nobody sweeps", "shown"),
            ("A detail", "folded"),
            ("The clinic is far", "shown"),
        ];
        for (row, (answer, state)) in (1..).zip(rows) {
            write(sheet, row, &[answer, state]);
        }
        sheet.set_row_hidden(2).unwrap();
        sheet.autofilter(0, 0, 7, 1).unwrap();
        let condition =
            FilterCondition::new().add_custom_filter(FilterCriteria::NotEqualTo, "filtered");
        sheet.filter_column(1, &condition).unwrap();
        sheet.group_rows_collapsed(6, 6).unwrap();
    })
}

const SEEN: [&str; 4] =
    ["No light in the underpass", "The ramp is steep", "Nobody sweeps", "The clinic is far"];

#[test]
fn hidden_rows_are_not_taken() {
    let reading = try_read(&moderated()).unwrap();
    assert_eq!(texts_of(&reading), SEEN);
    let hidden = left_out(&reading, What::HiddenRow).unwrap();
    assert_eq!((hidden.count, hidden.lines.as_slice()), (3, &[3, 5, 7][..]));
    assert_eq!(hidden.examples, ["An insult · hidden", "Spam · filtered", "A detail · folded"]);
    assert!(reading.refused.is_empty() && reading.remarks.is_empty(), "{reading:?}");
}

#[test]
fn hidden_rows_that_are_asked_for_are_taken_and_counted() {
    let reading = with_hidden(&moderated());
    assert_eq!(reading.rows.len(), 7);
    assert_eq!(reading.remarks, [Remark::Hidden(3)]);
    assert_eq!(left_out(&reading, What::HiddenRow), None);
}

#[test]
fn a_row_without_height_is_hidden() {
    let cell =
        |row: u32, said: &str| format!(r#"<c r="A{row}" t="inlineStr"><is><t>{said}</t></is></c>"#);
    let rows = format!(
        r#"<row r="1">{}</row><row r="2" ht="0" customHeight="1">{}</row><row r="3" hidden="true">{}</row><row>{}</row>"#,
        cell(1, "Answer"),
        cell(2, "Flat"),
        cell(3, "Off"),
        cell(4, "Plain"),
    );
    let bytes = xlsx(1).add("xl/sheet.xml", sheet(rows)).bytes();
    let reading = try_read(&bytes).unwrap();
    assert_eq!(shown(&reading), ["4 Plain||||0"]);
    assert_eq!(left_out(&reading, What::HiddenRow).unwrap().lines, [2, 3]);
}

#[test]
fn hidden_columns_are_not_taken() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Name", "Answer", "Theme", "Phone", "Votes"]);
        write(sheet, 1, &["Ivanova", "The fence rusts", "Yards", "555-01", "3"]);
        write(sheet, 2, &["Petrov", "Dogs run free", "", "555-02", "1"]);
        sheet.set_column_hidden(0).unwrap();
        sheet.set_column_range_hidden(2, 3).unwrap();
    });
    let reading = try_read(&bytes).unwrap();
    assert_eq!(shown(&reading), ["2 The fence rusts||||3", "3 Dogs run free||||1"]);
    let hidden = reading.left_out.iter().filter(|it| it.what == What::HiddenColumn);
    let hidden: Vec<(&str, usize)> = hidden.map(|it| (it.name.as_str(), it.count)).collect();
    assert_eq!(hidden, [("Name", 2), ("Theme", 1), ("Phone", 2)]);
    let all = ["2 The fence rusts|Ivanova||Yards|3", "3 Dogs run free|Petrov|||1"];
    assert_eq!(shown(&with_hidden(&bytes)), all);
}

#[test]
fn hidden_columns_without_a_heading_are_told_by_their_letters() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Answer"]);
        write(sheet, 1, &["The fence rusts", "", "aside"]);
        sheet.set_column_range_hidden(1, 16_383).unwrap();
    });
    let reading = try_read(&bytes).unwrap();
    let hidden = left_out(&reading, What::HiddenColumn).unwrap();
    assert_eq!((hidden.name.as_str(), hidden.count), ("C", 1));
    assert_eq!(hidden.examples, ["aside"]);
}

/// A workbook whose first sheet is hidden, and another so that only programs see it.
fn with_hidden_sheets() -> Vec<u8> {
    let mut book = Workbook::new();
    let old = book.add_worksheet().set_name("Last year").unwrap();
    write(old, 0, &["Answer"]);
    write(old, 1, &["Answered long ago"]);
    old.set_hidden(true);
    let new = book.add_worksheet().set_name("This year").unwrap();
    write(new, 0, &["Answer"]);
    write(new, 1, &["The stop has no roof"]);
    new.set_active(true);
    let lists = book.add_worksheet().set_name("Lists").unwrap();
    write(lists, 0, &["Answer"]);
    write(lists, 1, &["yes"]);
    write(lists, 2, &["no"]);
    lists.set_very_hidden(true);
    book.save_to_buffer().unwrap()
}

#[test]
fn hidden_sheets_are_not_taken_but_can_be_named() {
    let bytes = with_hidden_sheets();
    let reading = try_read(&bytes).unwrap();
    assert_eq!(texts_of(&reading), ["The stop has no roof"]);
    let hidden = reading.left_out.iter().filter(|it| it.what == What::HiddenSheet);
    let hidden: Vec<(&str, usize)> = hidden.map(|it| (it.name.as_str(), it.count)).collect();
    assert_eq!(hidden, [("Last year", 2), ("Lists", 3)]);
    let asked = Asked { sheet: Some("last year".to_owned()), ..Asked::default() };
    let reading = read(&bytes, "", &asked).unwrap();
    assert_eq!(texts_of(&reading), ["Answered long ago"]);
    assert_eq!(left_out(&reading, What::Sheet).unwrap().name, "This year");
}

#[test]
fn a_workbook_that_shows_nothing_is_told_so() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Answer"]);
        write(sheet, 1, &["Nobody sees this"]);
        sheet.set_row_hidden(0).unwrap().set_row_hidden(1).unwrap();
    });
    assert_eq!(try_read(&bytes), Err(ImportError::OnlyHidden { there: Vec::new() }));
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Store").unwrap();
    write(sheet, 0, &["Nobody sees this"]);
    sheet.set_hidden(true);
    book.add_worksheet().set_active(true);
    let bytes = book.save_to_buffer().unwrap();
    let there = vec!["Store".to_owned()];
    assert_eq!(try_read(&bytes), Err(ImportError::OnlyHidden { there }));
}

#[test]
fn rows_hidden_by_a_filter_or_in_a_group_of_libreoffice_are_not_taken() {
    let row = |attributes: &str, said: &str| {
        format!("<table:table-row{attributes}>{}</table:table-row>", ods_cell(said, ""))
    };
    let rows = [
        row("", "Answer"),
        row(" table:visibility=\"filter\"", "Filtered"),
        format!(
            "<table:table-row-group table:display=\"false\">{}</table:table-row-group>",
            row("", "Folded")
        ),
        row(" table:visibility=\"collapse\" table:number-rows-repeated=\"2\"", "Twice hidden"),
        row("", "Seen"),
    ];
    let reading = try_read(&ods(&rows.concat())).unwrap();
    assert_eq!(shown(&reading), ["6 Seen||||0"]);
    assert_eq!(left_out(&reading, What::HiddenRow).unwrap().lines, [2, 3, 4, 5]);
}

#[test]
fn sheets_hidden_by_their_style_in_libreoffice_are_not_taken() {
    let style = "<style:style style:name=\"ta2\" style:family=\"table\">\
                 <style:table-properties table:display=\"false\"/></style:style>";
    let table = |name: &str, style: &str, said: &str| {
        format!(
            "<table:table table:name=\"{name}\" table:style-name=\"{style}\">\
             <table:table-row>{}</table:table-row></table:table>",
            ods_cell(said, "")
        )
    };
    let tables = table("Old", "ta2", "An old answer") + &table("New", "ta1", "A new answer");
    let reading = try_read(&ods_with(style, &tables)).unwrap();
    assert_eq!(texts_of(&reading), ["A new answer"]);
    assert_eq!(left_out(&reading, What::HiddenSheet).unwrap().name, "Old");
}

#[test]
fn what_is_hidden_in_workbooks_before_2007_is_not_taken() {
    // The row 2 and the column B are hidden.
    let row = [1_u16, 0, 2, 255, 0, 0, 0x20, 0].map(u16::to_le_bytes).concat();
    let columns = [1_u16, 1, 2_000, 0, 1, 0].map(u16::to_le_bytes).concat();
    let records = [(0x7d, columns), (0x208, row)];
    let bytes = xls_with(&[(0, 0), (1, 0), (2, 0), (2, 1)], &records);
    let reading = read(&bytes, "", &by("text=A")).unwrap();
    assert_eq!(shown(&reading), ["1 7||||0", "3 7||||0"]);
    assert_eq!(left_out(&reading, What::HiddenRow).unwrap().lines, [2]);
    assert_eq!(left_out(&reading, What::HiddenColumn).unwrap().name, "B");
}

#[test]
fn what_is_hidden_in_binary_workbooks_is_not_taken() {
    let mut sheet = BinarySheet::new();
    sheet.row(0, false, &["Answer", "Name"]);
    sheet.row(1, true, &["An insult", "Petrov"]);
    sheet.row(2, false, &["The clinic is far", "Ivanova"]);
    sheet.hide_column(1);
    let bytes = xlsb(&[("Old", true, BinarySheet::of(&["Old answer"])), ("New", false, sheet)]);
    let reading = try_read(&bytes).unwrap();
    assert_eq!(shown(&reading), ["3 The clinic is far||||0"]);
    assert_eq!(left_out(&reading, What::HiddenRow).unwrap().examples, ["An insult · Petrov"]);
    assert_eq!(left_out(&reading, What::HiddenColumn).unwrap().name, "Name");
    assert_eq!(left_out(&reading, What::HiddenSheet).unwrap().name, "Old");
}
