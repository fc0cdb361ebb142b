//! Which sheet of a workbook is read, what is said of the others, and what is no workbook.

use citylab::import::{Asked, ImportError, NoWorkbook, Reading, What, read};
use rust_xlsxwriter::Workbook;

use super::archives::{Archive, compound_of, ods_with, sheet, strings, xlsx};
use super::hidden::{left_out, try_read, write};
use super::measured::import;
use super::{by, shown, texts_of};

/// A workbook of sheets with names and rows.
fn sheets(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            write(sheet, row, cells);
        }
    }
    book.save_to_buffer().unwrap()
}

fn others(reading: &Reading) -> Vec<(&str, usize)> {
    let others = reading.left_out.iter().filter(|it| it.what == What::Sheet);
    others.map(|it| (it.name.as_str(), it.count)).collect()
}

const NOTES: &[&[&str]] = &[
    &["How this file is made"],
    &["Each group had an hour and wrote down what came to its mind, in its own words."],
    &["Do not print."],
];

#[test]
fn the_sheet_with_answers_is_read_wherever_it_stands() {
    let bytes = sheets(&[
        ("Read me", NOTES),
        ("Codes", &[&["Code", "Meaning"], &["1", "yes"], &["2", "no"]]),
        ("Replies", &[&["Name", "Answer"], &["Ann", "The hall is cold"], &["Bob", "No lift"]]),
    ]);
    let reading = try_read(&bytes).unwrap();
    assert_eq!(reading.source.sheet.as_deref(), Some("Replies"));
    assert_eq!(reading.source.sheets, ["Read me", "Codes", "Replies"]);
    assert_eq!(shown(&reading), ["2 The hall is cold|Ann|||0", "3 No lift|Bob|||0"]);
    assert_eq!(others(&reading), [("Read me", 3), ("Codes", 3)]);
    let notes = left_out(&reading, What::Sheet).unwrap();
    assert_eq!(notes.examples.last().map(String::as_str), Some("Do not print."));
}

#[test]
fn of_sheets_of_one_form_the_others_are_told() {
    let bytes = sheets(&[
        ("Инструкция", &[&["Заполните листы столов и отправьте их ведущему до конца дня."]]),
        ("Стол 1", &[&["Ответ", "Голоса"], &["Нет урн", "3"], &["Темно", "1"]]),
        ("Стол 2", &[&["Ответ", "Голоса"], &["Шумно", "2"]]),
    ]);
    let reading = try_read(&bytes).unwrap();
    assert_eq!(texts_of(&reading), ["Нет урн", "Темно"]);
    assert_eq!(others(&reading), [("Инструкция", 1), ("Стол 2", 2)]);
    let asked = Asked { sheet: Some("стол 2".to_owned()), ..Asked::default() };
    let reading = read(&bytes, "", &asked).unwrap();
    assert_eq!(texts_of(&reading), ["Шумно"]);
    assert_eq!(others(&reading), [("Инструкция", 1), ("Стол 1", 3)]);
}

#[test]
fn the_sheet_that_has_the_columns_a_person_named_is_read() {
    let bytes = sheets(&[
        ("Meeting", &[&["Answer"], &["One"], &["Two"], &["Three"]]),
        ("Letters", &[&["Received", "Complaint"], &["May", "The bus is late"]]),
    ]);
    let reading = read(&bytes, "", &by("text=complaint")).unwrap();
    assert_eq!(texts_of(&reading), ["The bus is late"]);
}

#[test]
fn a_sheet_that_cannot_be_read_is_told_beside_one_that_can() {
    let relation = |id: u32| {
        format!("<Relationship Id=\"rId{id}\" Type=\"http://x/worksheet\" Target=\"s{id}.xml\"/>")
    };
    let cell = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Dark</t></is></c></row>"#;
    let bytes = Archive::new()
        .add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" \
             Target=\"/XL\\Workbook.xml\"/></Relationships>",
        )
        .add(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"Broken\" r:id=\"rId1\"/>\
             <sheet name=\"Lost\" r:id=\"rId2\"/><sheet name=\"Whole\" r:id=\"rId3\"/>\
             </sheets></workbook>",
        )
        .add(
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{}</Relationships>", [1, 2, 3].map(relation).concat()),
        )
        .add("xl/s1.xml", "<worksheet><sheetData><row><c><v>1</v>")
        .add("xl/s3.xml", sheet(cell))
        .bytes();
    let reading = try_read(&bytes).unwrap();
    assert_eq!(texts_of(&reading), ["Dark"]);
    assert_eq!(others(&reading), [("Broken", 1), ("Lost", 1)]);
    let asked = Asked { sheet: Some("Broken".to_owned()), ..Asked::default() };
    assert!(matches!(read(&bytes, "", &asked), Err(ImportError::BadWorkbook { .. })));
}

#[test]
fn thousands_of_sheets_are_looked_at_in_the_time_there_is() {
    let rows: String = (1..=50)
        .map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#))
        .collect();
    let bytes = xlsx(9_000)
        .add("xl/sheet.xml", sheet(rows))
        .add("xl/sharedStrings.xml", strings("", "<si><t>Dark</t></si>"))
        .bytes();
    let ran = import("list.xlsx", bytes);
    assert_eq!(ran.err.lines().count(), usize::from(ran.code == 1), "{ran:?}");
}

#[test]
fn what_is_no_workbook_is_told_by_what_it_is() {
    let office = |main: &str| {
        let relations = format!(
            "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" \
             Target=\"{main}\"/></Relationships>"
        );
        Archive::new().add("_rels/.rels", relations).add(main, "<x/>").bytes()
    };
    let open = |sort: &str| {
        let sort = format!("application/vnd.oasis.opendocument.{sort}");
        Archive::new().add("mimetype", sort).add("content.xml", "<x/>").bytes()
    };
    for (bytes, is, said) in [
        (office("ppt/presentation.xml"), NoWorkbook::Slides, "presentation"),
        (open("text"), NoWorkbook::Document, "text document"),
        (open("presentation"), NoWorkbook::Slides, "presentation"),
        (Archive::new().add("Index/Document.iwa", "x").bytes(), NoWorkbook::Apple, "Numbers"),
        (Archive::new().add("Index.zip", "x").bytes(), NoWorkbook::Apple, "Numbers"),
        (
            Archive::new().add("answers.csv", "text\nDark\n").bytes(),
            NoWorkbook::Archive,
            "unpack it",
        ),
        (Archive::new().add("_rels/.rels", "").bytes(), NoWorkbook::Archive, "unpack it"),
        (compound_of("WordDocument", vec![0; 9]), NoWorkbook::Document, "text document"),
        (compound_of("PowerPoint Document", vec![0; 9]), NoWorkbook::Slides, "presentation"),
    ] {
        assert_eq!(try_read(&bytes), Err(ImportError::NoWorkbook(is)), "{is:?}");
        import("list.xlsx", bytes).fails(1, &["list.xlsx", said]);
    }
}

#[test]
fn a_workbook_that_is_locked_with_a_password_is_told_so() {
    let manifest = "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry>\
                    <manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let open = Archive::new()
        .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .add("META-INF/manifest.xml", manifest)
        .add("content.xml", [0x17, 0xf3, 0x00, 0x9b])
        .bytes();
    // What says how it is encrypted comes first of all.
    let old = [9, 8, 16, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x2f, 0, 2, 0, 1, 0];
    for bytes in
        [compound_of("EncryptedPackage", vec![0; 64]), compound_of("Workbook", old.to_vec()), open]
    {
        assert_eq!(try_read(&bytes), Err(ImportError::Locked));
        import("list.xlsx", bytes).fails(1, &["list.xlsx", "locked with a password"]);
    }
}

#[test]
fn entities_of_a_workbook_do_not_grow() {
    let entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>";
    let cell =
        r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Dark &b; &amp; wet &#x43;</t></is></c></row>"#;
    let bytes = xlsx(1).add("xl/sheet.xml", format!("{entities}{}", sheet(cell))).bytes();
    assert_eq!(texts_of(&try_read(&bytes).unwrap()), ["Dark &b; & wet C"]);
}

#[test]
fn elements_within_each_other_without_end_are_gone_through() {
    let deep = format!("{}{}", "<a>".repeat(2_000_000), "</a>".repeat(2_000_000));
    let cell = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Dark</t></is></c></row>"#;
    let bytes = xlsx(1).add("xl/sheet.xml", sheet(format!("{deep}{cell}"))).bytes();
    let ran = import("list.xlsx", bytes);
    assert_eq!(ran.err.lines().count(), usize::from(ran.code == 1), "{ran:?}");
    let table = "<table:table table:name=\"S\">".repeat(300_000);
    let ran = import("list.ods", ods_with("", &table));
    assert_eq!((ran.code, ran.err.lines().count()), (1, 1), "{ran:?}");
}
