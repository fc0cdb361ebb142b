//! Merged cells: a theme goes to all the rows it stands beside, a heading to all its columns, an answer nowhere
//! else.

use citylab::import::{Asked, Columns, ImportError, Reading, Remark, Role, What, read};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Worksheet};

use super::archives::{
    BinarySheet, book_of, naming_row, ods, ods_cell, sheet, strings, xls_with, xlsb,
};
use super::hidden::{book, try_read, write};
use super::{by, column, shown, texts_of};

fn merge(sheet: &mut Worksheet, [top, left, bottom, right]: [u16; 4], said: &str) {
    let (top, bottom) = (top.into(), bottom.into());
    sheet.merge_range(top, left, bottom, right, said, &Format::new()).unwrap();
}

fn merged(name: &str, rows: usize) -> Remark {
    Remark::Merged(name.to_owned(), rows)
}

/// Answers beside themes and groups that are merged over several rows.
fn grouped() -> Vec<u8> {
    book(|sheet| {
        write(sheet, 0, &["Topic", "Idea", "Side", "Likes"]);
        write(sheet, 1, &["", "Lamps along the canal", "", "5"]);
        write(sheet, 2, &["", "A bench at each stop", "", "2"]);
        write(sheet, 3, &["", "Cut the hedge", "", "7"]);
        write(sheet, 4, &["", "Fix the pump", "business", ""]);
        merge(sheet, [1, 0, 2, 0], "Walking");
        merge(sheet, [3, 0, 4, 0], "Water & green");
        merge(sheet, [1, 2, 3, 2], "activists");
    })
}

#[test]
fn what_is_merged_over_rows_goes_to_each_of_them() {
    let reading = try_read(&grouped()).unwrap();
    let rows = [
        "2 Lamps along the canal||activists|Walking|5",
        "3 A bench at each stop||activists|Walking|2",
        "4 Cut the hedge||activists|Water & green|7",
        "5 Fix the pump||business|Water & green|0",
    ];
    assert_eq!(shown(&reading), rows);
    assert_eq!(reading.remarks, [merged("Topic", 2), merged("Side", 2)]);
}

#[test]
fn merged_cells_of_binary_workbooks_go_to_each_row() {
    let mut sheet = BinarySheet::new();
    sheet.row(0, false, &["Theme", "Answer"]);
    sheet.row(1, false, &["Light", "Dark yard"]);
    sheet.row(2, false, &["", "Broken lamp"]);
    sheet.merge([1, 2, 0, 0]);
    let reading = try_read(&xlsb(&[("S", false, sheet)])).unwrap();
    assert_eq!(shown(&reading), ["2 Dark yard|||Light|0", "3 Broken lamp|||Light|0"]);
}

#[test]
fn merged_cells_of_libreoffice_go_to_each_row() {
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let covered = "<table:covered-table-cell><text:p>beneath</text:p></table:covered-table-cell>";
    let rows = [
        row(&[ods_cell("Тема", ""), ods_cell("Ответ", "")]),
        row(&[ods_cell("Дворы", " table:number-rows-spanned=\"3\""), ods_cell("Темно", "")]),
        row(&[covered.to_owned(), ods_cell("Скользко", "")]),
        row(&[covered.to_owned(), ods_cell("Шумно", "")]),
        row(&[String::new(), ods_cell("Парки", ""), ods_cell("Мало лавок", "")]),
    ];
    let reading = try_read(&ods(&rows.concat())).unwrap();
    let themed = ["2 Темно|||Дворы|0", "3 Скользко|||Дворы|0", "4 Шумно|||Дворы|0"];
    assert_eq!(shown(&reading), [&themed[..], &["5 Мало лавок|||Парки|0"]].concat());
}

#[test]
fn merged_cells_of_workbooks_before_2007_go_to_each_row() {
    // The cells A2 to A4 are merged.
    let merged = [1_u16, 1, 3, 0, 0].map(u16::to_le_bytes).concat();
    let bytes = xls_with(&[(0, 1), (1, 0), (1, 1), (2, 1), (3, 1)], &[(0xe5, merged)]);
    let roles = [Some(Role::Theme), Some(Role::Text)].to_vec();
    let asked = Asked { columns: Columns::Chosen(roles), ..Asked::default() };
    let reading = read(&bytes, "", &asked).unwrap();
    assert_eq!(shown(&reading), ["1 7||||0", "2 7|||7|0", "3 7|||7|0", "4 7|||7|0"]);
    assert_eq!(reading.remarks, [Remark::Merged("A".to_owned(), 2)]);
}

#[test]
fn an_answer_that_is_merged_is_one_answer() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Answer", "Who", "Theme"]);
        merge(sheet, [1, 0, 2, 0], "The school yard floods");
        write(sheet, 1, &["", "Ann"]);
        write(sheet, 3, &["No ramp", "Bob"]);
        merge(sheet, [1, 2, 3, 2], "Roads");
    });
    let reading = try_read(&bytes).unwrap();
    assert_eq!(
        shown(&reading),
        ["2 The school yard floods|Ann||Roads|0", "4 No ramp|Bob||Roads|0"]
    );
    assert!(reading.refused.is_empty(), "{reading:?}");
}

#[test]
fn a_row_in_which_only_a_merged_theme_begins_is_no_empty_answer() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Theme", "Answer"]);
        merge(sheet, [1, 0, 3, 0], "Transport");
        write(sheet, 2, &["", "Rare buses"]);
        write(sheet, 3, &["", "Dear tickets"]);
    });
    let reading = try_read(&bytes).unwrap();
    assert_eq!(shown(&reading), ["3 Rare buses|||Transport|0", "4 Dear tickets|||Transport|0"]);
    assert!(reading.refused.is_empty(), "{reading:?}");
}

#[test]
fn a_theme_whose_first_row_is_hidden_is_not_lost() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Theme", "Answer"]);
        merge(sheet, [1, 0, 3, 0], "Transport");
        write(sheet, 1, &["", "Spam"]);
        write(sheet, 2, &["", "Rare buses"]);
        write(sheet, 3, &["", "Dear tickets"]);
        sheet.set_row_hidden(1).unwrap();
    });
    let reading = try_read(&bytes).unwrap();
    assert_eq!(shown(&reading), ["3 Rare buses|||Transport|0", "4 Dear tickets|||Transport|0"]);
}

#[test]
fn headings_in_two_rows_are_headings() {
    let bytes = book(|sheet| {
        merge(sheet, [0, 0, 0, 4], "What people said in May");
        merge(sheet, [1, 0, 2, 0], "Theme");
        merge(sheet, [1, 1, 2, 1], "Answer");
        merge(sheet, [1, 2, 1, 3], "From whom");
        write(sheet, 2, &["", "", "Name", "Group"]);
        merge(sheet, [1, 4, 2, 4], "Votes");
        write(sheet, 3, &["Air", "Smoke in the morning", "Rita", "residents", "4"]);
        write(sheet, 4, &["Air", "Dust", "Max", "business", "2"]);
    });
    let reading = try_read(&bytes).unwrap();
    assert_eq!(
        shown(&reading),
        ["4 Smoke in the morning|Rita|residents|Air|4", "5 Dust|Max|business|Air|2"]
    );
    assert!(reading.refused.is_empty(), "{reading:?}");
    assert_eq!(column(&reading, Role::Group), Some("Group"));
}

#[test]
fn a_heading_that_is_not_known_by_itself_keeps_the_one_above() {
    let bytes = book(|sheet| {
        merge(sheet, [0, 0, 1, 0], "Answer");
        merge(sheet, [0, 1, 0, 2], "Marks");
        write(sheet, 1, &["", "first round", "second round"]);
        write(sheet, 2, &["A longer green phase", "x", "y"]);
    });
    let reading = try_read(&bytes).unwrap();
    assert_eq!(texts_of(&reading), ["A longer green phase"]);
    let names: Vec<&str> = reading.columns.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Answer", "Marks: first round", "Marks: second round"]);
}

#[test]
fn a_heading_that_is_merged_over_columns_names_each() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Name"]);
        merge(sheet, [0, 1, 0, 3], "Answers");
        write(sheet, 1, &["Ann", "Ice on the stairs", "No railing", ""]);
        write(sheet, 2, &["Bob", "Crossing too wide", "", "Cars on the kerb"]);
    });
    let reading = try_read(&bytes).unwrap();
    let names: Vec<&str> = reading.columns.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Name", "Answers", "Answers", "Answers"]);
    let roles = [Some(Role::Voice), Some(Role::Text), None, None].to_vec();
    let asked = Asked { columns: Columns::Chosen(roles), ..Asked::default() };
    let rows = read(&bytes, "", &asked).unwrap();
    assert_eq!(texts_of(&rows), ["Ice on the stairs", "Crossing too wide"]);
}

#[test]
fn headings_of_sections_that_are_merged_over_the_table_are_themes() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["No", "Answer", "Votes"]);
        merge(sheet, [1, 0, 1, 2], "Courtyards");
        write(sheet, 2, &["1", "Cars on the lawn", "3"]);
        write(sheet, 3, &["2", "Loud pump", "1"]);
        merge(sheet, [4, 0, 4, 2], "Schools");
        write(sheet, 5, &["3", "No crossing", "8"]);
    });
    let reading = try_read(&bytes).unwrap();
    let themed = [
        "3 Cars on the lawn|||Courtyards|3",
        "4 Loud pump|||Courtyards|1",
        "6 No crossing|||Schools|8",
    ];
    assert_eq!(shown(&reading), themed);
    assert!(reading.refused.is_empty(), "{reading:?}");
    // On the screen every column is chosen, that of the sections too.
    let roles = reading.columns.iter().map(|it| it.role).collect();
    let asked = Asked { columns: Columns::Chosen(roles), ..Asked::default() };
    assert_eq!(shown(&read(&bytes, "", &asked).unwrap()), themed);
}

#[test]
fn a_merged_line_in_a_table_with_themes_makes_no_themes() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Answer", "Theme"]);
        write(sheet, 1, &["Cars on the lawn", "Yards"]);
        merge(sheet, [2, 0, 2, 1], "An answer over both columns");
        write(sheet, 3, &["Loud pump", "Noise"]);
    });
    let reading = try_read(&bytes).unwrap();
    assert_eq!(
        texts_of(&reading),
        ["Cars on the lawn", "An answer over both columns", "Loud pump"]
    );
}

/// A workbook of texts and what is behind its cells.
fn with_ranges(rows: &str, texts: &str, ranges: impl Iterator<Item = String>) -> Vec<u8> {
    let ranges: String = ranges.map(|range| format!(r#"<mergeCell ref="{range}"/>"#)).collect();
    let behind = format!("</sheetData><mergeCells>{ranges}</mergeCells>");
    let sheet = sheet(rows).replace("</sheetData>", &behind);
    book_of(sheet, strings("", texts))
}

#[test]
fn a_merged_cell_over_the_whole_sheet_costs_nothing() {
    let rows: String = (1..=100).map(naming_row).collect();
    let ranges = ["A1:XFD1048576", "A1:XFD1048576", "B2:A1", "XFD1:A1048576", "A0:A9", "", ":"];
    let ranges = ranges.iter().map(|range| (*range).to_owned());
    let bytes = with_ranges(&rows, "<si><t>Dark</t></si>", ranges);
    let reading = read(&bytes, "", &by("text=A")).unwrap();
    assert_eq!(reading.rows.len(), 100);
}

#[test]
fn ranges_that_cover_each_other_cost_no_more_than_their_rows() {
    let rows: String = (1..=20_000).map(naming_row).collect();
    let ranges = (1..=100_000).map(|row| format!("A{}:B20000", row % 20_000 + 1));
    let bytes = with_ranges(&rows, "<si><t>Dark</t></si>", ranges);
    let reading = read(&bytes, "", &by("text=A")).unwrap();
    assert_eq!(reading.rows.len(), 20_000);
}

#[test]
fn a_long_theme_that_is_merged_over_all_rows_is_refused() {
    let cell =
        |row: u32| format!(r#"<c r="B{row}" t="inlineStr"><is><t>Answer {row}</t></is></c>"#);
    let text = |place: &str, said: &str| {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{said}</t></is></c>"#)
    };
    let mut rows = format!(r#"<row r="1">{}{}</row>"#, text("A1", "Theme"), text("B1", "Answer"));
    rows += &format!(r#"<row r="2">{}{}</row>"#, text("A2", &"a".repeat(30_000)), cell(2));
    rows.extend((3..=5_000).map(|row| format!(r#"<row r="{row}">{}</row>"#, cell(row))));
    let bytes = with_ranges(&rows, "", ["A2:A5000".to_owned()].into_iter());
    let read = read(&bytes, "", &by("text=Answer theme=Theme"));
    assert!(matches!(read, Err(ImportError::TooMuch)));
}

proptest! {
    #[test]
    fn every_row_gets_the_theme_that_stands_beside_it(
        lengths in proptest::collection::vec(1_u16..5, 1..12)
    ) {
        let mut expected = Vec::new();
        let bytes = book(|sheet| {
            write(sheet, 0, &["Theme", "Answer"]);
            let mut row = 1;
            for (theme, length) in lengths.iter().enumerate() {
                let theme = format!("Theme {theme}");
                for line in row..row + length {
                    write(sheet, line.into(), &["", &format!("Answer {line}")]);
                    expected.push(format!("{} Answer {line}|||{theme}|0", line + 1));
                }
                if *length > 1 {
                    merge(sheet, [row, 0, row + length - 1, 0], &theme);
                } else {
                    sheet.write(row.into(), 0, theme).unwrap();
                }
                row += length;
            }
        });
        let reading: Reading = try_read(&bytes).unwrap();
        prop_assert_eq!(shown(&reading), expected);
        prop_assert!(reading.refused.is_empty());
        prop_assert!(reading.left_out.iter().all(|it| it.what != What::HiddenRow));
    }
}
