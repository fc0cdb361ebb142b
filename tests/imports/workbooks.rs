//! Workbooks: the first sheet or a named one, dates and numbers as they read.

use citylab::import::{Columns, ImportError, Kind, Reading, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{by, shown};

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Пусто").unwrap();
    let sheet = book.add_worksheet().set_name("Ответы").unwrap();
    sheet.write(2, 1, "Ответ").unwrap();
    sheet.write(2, 2, "Голоса").unwrap();
    sheet.write(2, 3, "Когда").unwrap();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let minute = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let date = ExcelDateTime::from_ymd(2014, 11, 26).unwrap();
    sheet.write(3, 1, "Свалка у реки\nрастёт").unwrap();
    sheet.write(3, 2, 12).unwrap();
    sheet.write_with_format(3, 3, &date, &day).unwrap();
    sheet.write(5, 1, "Нет баков").unwrap();
    sheet.write(5, 2, "3").unwrap();
    sheet.write_with_format(5, 3, date.and_hms(10, 5, 0).unwrap(), &minute).unwrap();
    sheet.write(6, 1, 2.5).unwrap();
    let other = book.add_worksheet().set_name("Other").unwrap();
    other.write(0, 0, "An answer without a heading").unwrap();
    book.save_to_buffer().unwrap()
}

fn sheet(name: Option<&str>, columns: &Columns) -> Result<Reading, ImportError> {
    read(&workbook(), &Kind::Workbook { sheet: name.map(str::to_owned) }, columns)
}

#[test]
fn the_first_sheet_with_anything_in_it_is_read() {
    let reading = sheet(None, &Columns::default()).unwrap();
    assert_eq!(reading.sheet.as_deref(), Some("Ответы"));
    let rows = ["4 Свалка у реки\nрастёт||||12", "6 Нет баков||||3", "7 2.5||||0"];
    assert_eq!(shown(&reading), rows);
    assert_eq!(shown(&sheet(None, &by("text=B")).unwrap()), rows);
}

#[test]
fn dates_read_as_dates() {
    let reading = sheet(None, &by("text=ответ voice=когда")).unwrap();
    let said: Vec<Option<&str>> = reading.rows.iter().map(|row| row.person.as_deref()).collect();
    assert_eq!(said, [Some("2014-11-26"), Some("2014-11-26 10:05"), None]);
}

#[test]
fn a_sheet_is_found_by_its_name() {
    let reading = sheet(Some("OTHER"), &Columns::default()).unwrap();
    assert_eq!(shown(&reading), ["1 An answer without a heading||||0"]);
    let there = ["Пусто", "Ответы", "Other"].map(str::to_owned).to_vec();
    assert_eq!(
        sheet(Some("Third"), &Columns::default()),
        Err(ImportError::NoSheet { wanted: "Third".to_owned(), there })
    );
}

#[test]
fn a_workbook_is_one_under_any_name() {
    let reading = read(&workbook(), &Kind::Delimited, &Columns::default()).unwrap();
    assert_eq!(reading.rows.len(), 3);
    let kind = Kind::Workbook { sheet: None };
    let reading = read(b"text;votes\nDark;1\n", &kind, &Columns::default()).unwrap();
    assert_eq!(shown(&reading), ["2 Dark||||1"]);
}

#[test]
fn a_stray_cell_in_the_far_corner_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "The yard is dark").unwrap();
    sheet.write(1_048_575, 16_383, "stray").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let reading = read(&bytes, &Kind::Delimited, &Columns::default()).unwrap();
    assert_eq!(shown(&reading), ["1 The yard is dark||||0"]);
}

#[test]
fn a_broken_workbook_is_told() {
    let bytes = workbook();
    for end in (4..bytes.len()).step_by(97) {
        let read = read(&bytes[..end], &Kind::Delimited, &Columns::default());
        assert!(matches!(read, Err(ImportError::BadWorkbook { .. })), "{end}: {read:?}");
    }
}
