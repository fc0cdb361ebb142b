//! Files that claim, unpack to, or name much more than they are: one sentence, little time and memory.

use citylab::import::{Asked, ImportError, read};
use rust_xlsxwriter::Workbook;

use super::archives::{Archive, book_of, naming_row, ods, ods_cell, sheet, strings, xls, xlsx};
use super::measured::import;
use super::{by, texts_of};

const UNPACKS: &str =
    "The workbook unpacks to more than 96 MiB; delete the sheets, rows and columns";
const TOO_MUCH: &str = "There is more in it than a session can hold.";

/// More than a workbook may unpack to.
const LARGE: usize = 100;

/// This many mebibytes of one letter.
fn mebibytes(count: usize) -> impl Iterator<Item = Vec<u8>> {
    (0..count).map(|_| vec![b'a'; 1 << 20])
}

fn one_row(cell: &str) -> String {
    sheet(format!(r#"<row r="1">{cell}</row>"#))
}

/// A workbook of a kilobyte that says it has four thousand million texts.
fn unique_max() -> Vec<u8> {
    let claims = r#"count="1" uniqueCount="4294967295""#;
    book_of(sheet(naming_row(1)), strings(claims, "<si><t>x</t></si>"))
}

/// One long text that each of many cells names.
fn amplified() -> Vec<u8> {
    let text = "a".repeat(1_000_000);
    let rows: String = (1..=90_000).map(naming_row).collect();
    book_of(sheet(rows), strings("", &format!("<si><t>{text}</t></si>")))
}

#[test]
fn a_workbook_that_claims_too_many_texts_is_refused() {
    import("list.xlsx", unique_max()).fails(1, &["list.xlsx", UNPACKS]);
    let refused = read(&unique_max(), "csv", &Asked::default());
    assert_eq!(refused, Err(ImportError::Unpacks { mebibytes: 96 }));
}

#[test]
fn a_claim_that_nobody_makes_room_for_is_no_fault() {
    let claims = r#"count="4294967295" uniqueCount="1""#;
    let wide = r#"<dimension ref="A1:XFD1048576"/><sheetData>"#;
    let sheet = sheet(naming_row(1)).replace("<sheetData>", wide);
    let ran = import("list.xlsx", book_of(sheet, strings(claims, "<si><t>Dark</t></si>")));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("T1  Dark"), "{ran:?}");
}

#[test]
fn a_long_text_that_many_cells_name_is_refused() {
    import("list.xlsx", amplified()).fails(1, &["list.xlsx", TOO_MUCH]);
    let refused = read(&amplified(), "csv", &Asked::default());
    assert_eq!(refused, Err(ImportError::TooMuch));
}

#[test]
fn a_long_blank_text_that_many_cells_name_is_refused() {
    let text = " ".repeat(1_000_000);
    let rows: String = (1..=90_000).map(naming_row).collect();
    let texts = format!("<si><t xml:space=\"preserve\">{text}</t></si>");
    import("list.xlsx", book_of(sheet(rows), strings("", &texts)))
        .fails(1, &["list.xlsx", TOO_MUCH]);
}

#[test]
fn a_huge_text_is_refused_while_it_unpacks() {
    let around = strings("", "<si><t>|</t></si>");
    let (before, after) = around.split_once('|').unwrap();
    let pieces = [before.as_bytes().to_vec()].into_iter().chain(mebibytes(LARGE));
    let bytes = xlsx(1)
        .add("xl/sheet.xml", sheet(naming_row(1)))
        .add_pieces("xl/sharedStrings.xml", pieces.chain([after.as_bytes().to_vec()]))
        .bytes();
    assert!(bytes.len() < 1 << 20);
    import("list.xlsx", bytes).fails(1, &["list.xlsx", UNPACKS]);
}

#[test]
fn a_huge_cell_is_refused_while_it_unpacks() {
    let around = one_row(r#"<c r="A1" t="inlineStr"><is><t>|</t></is></c>"#);
    let (before, after) = around.split_once('|').unwrap();
    let pieces = [before.as_bytes().to_vec()].into_iter().chain(mebibytes(LARGE));
    let bytes = xlsx(1)
        .add_pieces("xl/sheet.xml", pieces.chain([after.as_bytes().to_vec()]))
        .add("xl/sharedStrings.xml", strings("", ""))
        .bytes();
    import("list.xlsx", bytes).fails(1, &["list.xlsx", UNPACKS]);
}

#[test]
fn a_sheet_of_millions_of_rows_is_refused() {
    let rows = "<row><c><v>1</v></c></row>".repeat(1_000_000);
    import("list.xlsx", book_of(sheet(&rows), strings("", ""))).fails(1, &["list.xlsx", TOO_MUCH]);
    let many = (0..LARGE).map(|_| &rows[..1 << 20]);
    let bytes = xlsx(1).add_pieces("xl/sheet.xml", many).bytes();
    import("list.xlsx", bytes).fails(1, &["list.xlsx", UNPACKS]);
}

#[test]
fn thousands_of_empty_sheets_are_gone_through() {
    let bytes =
        xlsx(3_000).add("xl/sheet.xml", sheet("")).add("xl/sharedStrings.xml", strings("", ""));
    import("list.xlsx", bytes.bytes()).fails(1, &["list.xlsx", "There is nothing in it."]);
}

#[test]
fn cells_in_one_column_or_one_place_are_one_row() {
    let cell = r#"<c r="A1" t="inlineStr"><is><t>Dark</t></is></c>"#;
    let ran = import("list.xlsx", book_of(one_row(&cell.repeat(50_000)), strings("", "")));
    assert!(ran.out.contains("To keep: 1 answer."), "{ran:?}");
}

#[test]
fn rows_that_go_back_and_forth_are_refused() {
    let back = format!("{}{}", naming_row(1), naming_row(1_048_576)).repeat(60_000);
    let bytes = book_of(sheet(back), strings("", "<si><t>Dark</t></si>"));
    import("list.xlsx", bytes).fails(1, &["list.xlsx", TOO_MUCH]);
}

#[test]
fn a_directory_that_lies_about_sizes_is_not_believed() {
    let archive = xlsx(1).add_pieces("xl/sheet.xml", mebibytes(LARGE));
    let mut bytes = archive.bytes();
    let size = u32::try_from(LARGE << 20).unwrap().to_le_bytes();
    let lie = 1_000_u32.to_le_bytes();
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter_map(|(place, window)| (window == size).then_some(place))
        .collect();
    assert!(!places.is_empty());
    for place in places {
        bytes[place..place + 4].copy_from_slice(&lie);
    }
    let ran = import("list.xlsx", bytes);
    assert_eq!(ran.code, 1, "{ran:?}");
}

#[test]
fn parts_that_overlap_count_as_often_as_they_are_there() {
    // Entries of the directory, which all have names of one length, are pointed at the first part.
    let mut archive = Archive::new().add_pieces("part0000", mebibytes(1));
    for number in 1..200 {
        archive = archive.add(&format!("part{number:04}"), "");
    }
    let mut bytes = archive.bytes();
    let entries: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter_map(|(place, window)| (window == b"PK\x01\x02").then_some(place))
        .collect();
    assert_eq!(entries.len(), 200);
    let first = bytes[entries[0]..entries[0] + 46].to_vec();
    for entry in entries {
        // The method, the sum, both sizes; then where the part begins.
        bytes[entry + 10..entry + 28].copy_from_slice(&first[10..28]);
        bytes[entry + 42..entry + 46].copy_from_slice(&first[42..46]);
    }
    let ran = import("list.xlsx", bytes);
    assert_eq!(ran.code, 1, "{ran:?}");
}

#[test]
fn an_archive_of_all_the_parts_it_can_have_is_refused() {
    let mut archive = Archive::new();
    for number in 0..65_535 {
        archive = archive.add(&number.to_string(), "");
    }
    import("list.xlsx", archive.bytes()).fails(1, &["list.xlsx", UNPACKS]);
}

#[test]
fn an_encrypted_archive_is_told() {
    let mut bytes = book_of(sheet(naming_row(1)), strings("", "<si><t>Dark</t></si>"));
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> =
            (0..bytes.len() - 4).filter(|at| &bytes[*at..*at + 4] == mark).collect();
        for place in places {
            bytes[place + flags] |= 1;
        }
    }
    import("list.xlsx", bytes).fails(1, &["list.xlsx"]);
}

#[test]
fn cells_repeated_without_end_are_refused() {
    let rows = |row: &str, cell: &str| {
        let cell = ods_cell("Dark", cell);
        ods(&format!("<table:table-row{row}>{cell}</table:table-row>"))
    };
    let ran = import("list.ods", rows("", ""));
    assert!(ran.out.contains("T1  Dark"), "{ran:?}");
    let (down, right) =
        (" table:number-rows-repeated=\"1048576\"", " table:number-columns-repeated=\"16384\"");
    for (down, right) in [(down, ""), (down, right)] {
        let ran = import("list.ods", rows(down, right));
        assert_eq!((ran.code, ran.err.lines().count()), (1, 1), "{ran:?}");
    }
    let both = rows(" table:number-rows-repeated=\"18446744073709551615\"", right);
    assert_eq!(import("list.ods", both).code, 1);
}

#[test]
fn a_stray_cell_of_an_old_workbook_takes_no_more_memory_than_there_may_be() {
    let reading = read(&xls(&[(0, 0), (1, 0)]), "", &by("text=A")).unwrap();
    assert_eq!(texts_of(&reading), ["7", "7"]);
    import("list.xls", xls(&[(0, 0), (65_535, 255)])).fails(
        1,
        &["list.xls", "The workbook is damaged or takes more than 112 MiB of memory to read; save"],
    );
}

#[test]
fn a_workbook_that_takes_long_is_given_up() {
    let row = one_row(&"<!-- -->".repeat(1_000_000));
    let bytes = xlsx(5_000).add("xl/sheet.xml", row).add("xl/sharedStrings.xml", strings("", ""));
    let ran = import("list.xlsx", bytes.bytes());
    assert_eq!((ran.code, ran.err.lines().count()), (1, 1), "{ran:?}");
    let long = "The workbook takes too long to read; save the sheet as CSV";
    assert!(ran.err.contains(long) || ran.err.contains(UNPACKS), "{ran:?}");
}

#[test]
fn a_large_honest_workbook_is_read() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..10_000 {
        for column in 0..10 {
            sheet.write(row, column, format!("The yard {row} is dark, says {column}")).unwrap();
        }
    }
    let ran = import("list.xlsx", book.save_to_buffer().unwrap());
    assert!(ran.out.contains("To keep: 10,000 answers."), "{}", ran.err);
}
