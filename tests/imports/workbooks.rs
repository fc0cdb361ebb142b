//! Workbooks: the first sheet or a named one, dates and numbers as they read.

use citylab::import::{Asked, ImportError, Reading, Row, read};
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

fn sheet(name: Option<&str>, asked: Asked) -> Result<Reading, ImportError> {
    read(&workbook(), "xlsx", &Asked { sheet: name.map(str::to_owned), ..asked })
}

#[test]
fn the_first_sheet_with_anything_in_it_is_read() {
    let reading = sheet(None, Asked::default()).unwrap();
    assert_eq!(reading.source.sheet.as_deref(), Some("Ответы"));
    let rows = ["4 Свалка у реки\nрастёт||||12", "6 Нет баков||||3", "7 2.5||||0"];
    assert_eq!(shown(&reading), rows);
    assert_eq!(shown(&sheet(None, by("text=B")).unwrap()), rows);
}

#[test]
fn dates_read_as_dates() {
    let reading = sheet(None, by("text=ответ voice=когда")).unwrap();
    let who = |row: &Row| row.voices.first().and_then(|voice| voice.person.clone());
    let said: Vec<Option<String>> = reading.rows.iter().map(who).collect();
    let days = ["2014-11-26", "2014-11-26 10:05"].map(|day| Some(day.to_owned()));
    assert_eq!(said, [days.to_vec(), vec![None]].concat());
}

#[test]
fn a_sheet_is_found_by_its_name() {
    let reading = sheet(Some("OTHER"), Asked::default()).unwrap();
    assert_eq!(shown(&reading), ["1 An answer without a heading||||0"]);
    let there = ["Пусто", "Ответы", "Other"].map(str::to_owned).to_vec();
    assert_eq!(
        sheet(Some("Third"), Asked::default()),
        Err(ImportError::NoSheet { wanted: "Third".to_owned(), there })
    );
}

#[test]
fn a_workbook_is_one_under_any_name() {
    let reading = read(&workbook(), "csv", &Asked::default()).unwrap();
    assert_eq!(reading.rows.len(), 3);
    let reading = read(b"text;votes\nDark;1\n", "xlsx", &Asked::default()).unwrap();
    assert_eq!(shown(&reading), ["2 Dark||||1"]);
}

#[test]
fn a_stray_cell_in_the_far_corner_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "The yard is dark").unwrap();
    sheet.write(1_048_575, 16_383, "stray").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let reading = read(&bytes, "csv", &Asked::default()).unwrap();
    assert_eq!(shown(&reading), ["1 The yard is dark||||0"]);
}

#[test]
fn a_broken_workbook_is_told() {
    let bytes = workbook();
    for end in (4..bytes.len()).step_by(97) {
        let read = read(&bytes[..end], "csv", &Asked::default());
        assert!(matches!(read, Err(ImportError::BadWorkbook { .. })), "{end}: {read:?}");
    }
}
