//! Workbooks: values of cells as people read them, what is no value, and what stands beside.

use citylab::import::{Asked, ImportError, Reading, Row, What, read};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Note, Workbook};

use super::archives::{book_of, ods, ods_cell, sheet as sheet_of, strings, xlsx};
use super::hidden::{book, left_out, try_read, write};
use super::{by, shown, texts_of};

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

/// Reads a sheet of which the first column has these cells, one below the other.
fn cells(cells: &[&str], texts: &str) -> Reading {
    let row = |(place, cell): (usize, &&str)| format!(r#"<row r="{}">{cell}</row>"#, place + 1);
    let rows: String = cells.iter().enumerate().map(row).collect();
    read(&book_of(sheet_of(rows), strings("", texts)), "", &by("text=A")).unwrap()
}

#[test]
fn numbers_read_as_people_see_them() {
    let number = |written: &str| format!("<c><v>{written}</v></c>");
    let written = [
        ("5", "5"),
        ("5.0", "5"),
        ("0.30000000000000004", "0.3"),
        ("1.1000000000000001", "1.1"),
        ("-2.50", "-2.5"),
        ("79261234567", "79261234567"),
        ("12345678901234567890", "12345678901234567890"),
        ("1.2345678901E10", "12345678901"),
        ("1E+25", "1E25"),
        ("1e-12", "1E-12"),
        ("word", "word"),
    ];
    let rows = written.map(|(written, _)| number(written));
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(texts_of(&cells(&rows, "")), written.map(|(_, shown)| shown));
}

#[test]
fn days_times_and_parts_of_a_hundred_read_as_they_are_shown() {
    let shown = [
        (0.25, "0%", "25%"),
        (0.075, "0.0%", "7.5%"),
        (45_986.0, "d. mmmm yyyy", "2025-11-25"),
        (45_986.420_138_888_9, "dd/mm/yyyy hh:mm", "2025-11-25 10:05"),
        (45_986.420_150_462_96, "yyyy-mm-dd hh:mm:ss", "2025-11-25 10:05:01"),
        (0.420_138_888_9, "h:mm AM/PM", "10:05"),
        (1.25, "[h]:mm", "30:00"),
        (45_986.0, "\"day\" 0", "45986"),
        (45_986.0, "[$-419]General", "45986"),
        (-3.0, "dd.mm.yyyy", "-3"),
        (9e9, "dd.mm.yyyy", "9000000000"),
    ];
    let bytes = book(|sheet| {
        for (row, (number, format, _)) in (0..).zip(shown) {
            let format = Format::new().set_num_format(format);
            sheet.write_with_format(row, 0, number, &format).unwrap();
            sheet.write(row, 1, "An answer of some length").unwrap();
        }
    });
    let reading = read(&bytes, "", &by("text=B voice=A")).unwrap();
    let said = reading.rows.iter().map(|row| row.voices[0].person.as_deref().unwrap());
    assert_eq!(said.collect::<Vec<_>>(), shown.map(|(_, _, shown)| shown));
}

#[test]
fn days_counted_from_1904_read_as_the_same_days() {
    let relations = "<Relationships>\
        <Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"sheet.xml\"/>\
        <Relationship Id=\"rId2\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>";
    let styles =
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    let row = r#"<row r="1"><c r="A1" s="1"><v>40909</v></c></row>"#;
    for (property, day) in [("1", "2016-01-02"), ("0", "2012-01-01")] {
        let book = format!(
            "<workbook><workbookPr date1904=\"{property}\"/><sheets>\
             <sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>"
        );
        let root = "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" \
                    Target=\"xl/workbook.xml\"/></Relationships>";
        let bytes = super::archives::Archive::new()
            .add("_rels/.rels", root)
            .add("xl/workbook.xml", book)
            .add("xl/_rels/workbook.xml.rels", relations)
            .add("xl/styles.xml", styles)
            .add("xl/sheet.xml", sheet_of(row))
            .bytes();
        assert_eq!(texts_of(&read(&bytes, "", &by("text=A")).unwrap()), [day]);
    }
}

#[test]
fn texts_read_whole_however_they_are_written() {
    let texts = "<si><t>Plain</t></si>\
        <si><r><t xml:space=\"preserve\">In </t></r><r><rPr><b/></rPr><t>parts</t></r></si>\
        <si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si>\
        <si><t>One_x000D_\ntwo _x005F_x000D_ _xD83D__xDE00_ _xZZZZ_ a_xb</t></si>\
        <si><t><![CDATA[<b> & ]]>&lt;&#65;</t></si>";
    let rows = [
        r#"<c t="s"><v>0</v></c>"#,
        r#"<c t="s"><v>1</v></c>"#,
        r#"<c t="s"><v>2</v></c>"#,
        r#"<c t="s"><v>3</v></c>"#,
        r#"<c t="s"><v>4</v></c>"#,
        r#"<c t="inlineStr"><is><r><t>With</t></r><r><t>in</t></r></is></c>"#,
        r#"<c t="str"><f>A1&amp;"!"</f><v>Plain!</v></c>"#,
        r#"<c t="b"><v>1</v></c>"#,
        r#"<c t="d"><v>2026-11-26T10:05:00.000</v></c>"#,
    ];
    let reading = cells(&rows, texts);
    let emoji = "One\ntwo _x000D_ \u{1f600} _xZZZZ_ a_xb";
    let expected = [
        "Plain",
        "In parts",
        "東京",
        emoji,
        "<b> & <A",
        "Within",
        "Plain!",
        "TRUE",
        "2026-11-26 10:05",
    ];
    assert_eq!(texts_of(&reading), expected);
}

#[test]
fn formulas_that_were_never_calculated_are_told() {
    let rows = [
        r#"<c t="inlineStr"><is><t>Answer</t></is></c>"#,
        r#"<c t="inlineStr"><is><t>Dark</t></is></c><c><f>1+1</f></c>"#,
        r#"<c><f>A2</f><v></v></c>"#,
        r#"<c t="str"><f>""</f><v></v></c><c t="inlineStr"><is><t>beside</t></is></c>"#,
        r#"<c t="str"><f>A2</f><v>Calculated</v></c>"#,
    ];
    let reading = cells(&rows, "");
    assert_eq!(texts_of(&reading), ["Dark", "Calculated"]);
    let formulas = left_out(&reading, What::Formula).unwrap();
    assert_eq!((formulas.count, formulas.lines.as_slice()), (2, &[2, 3][..]));
}

#[test]
fn errors_are_no_answers_and_are_told() {
    let text = |said: &str| format!(r#"<c t="inlineStr"><is><t>{said}</t></is></c>"#);
    let rows = [
        text("Answer") + &text("Theme"),
        text("Dark") + r#"<c t="e"><v>#N/A</v></c>"#,
        r##"<c t="e"><f>Z1</f><v>#REF!</v></c>"##.to_owned() + &text("Light"),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let reading = cells(&rows, "");
    assert_eq!(shown(&reading), ["2 Dark||||0"]);
    let errors = left_out(&reading, What::Error).unwrap();
    assert_eq!(
        (errors.count, errors.examples.as_slice()),
        (2, &["#N/A", "#REF!"].map(str::to_owned)[..])
    );
    assert_eq!(reading.refused.len(), 1);
}

#[test]
fn notes_beside_cells_are_told() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Answer"]);
        write(sheet, 1, &["No bridge"]);
        sheet.insert_note(1, 0, &Note::new("asked twice").add_author_prefix(false)).unwrap();
    });
    let reading = try_read(&bytes).unwrap();
    let notes = left_out(&reading, What::Note).unwrap();
    assert_eq!((notes.count, notes.lines.as_slice()), (1, &[2][..]));
    assert_eq!(notes.examples, ["asked twice"]);
    let note = "<office:annotation><text:p>seen by nobody</text:p></office:annotation>";
    let cell = ods_cell("Dark", "").replace("<text:p>", &format!("{note}<text:p>"));
    let reading = try_read(&ods(&format!("<table:table-row>{cell}</table:table-row>"))).unwrap();
    assert_eq!(texts_of(&reading), ["Dark"]);
    assert_eq!(left_out(&reading, What::Note).unwrap().examples, ["seen by nobody"]);
}

#[test]
fn cells_of_libreoffice_read_as_people_see_them() {
    let cell = |attributes: &str, shown: &str| {
        format!(
            "<table:table-row><table:table-cell {attributes}>{shown}</table:table-cell>\
             </table:table-row>"
        )
    };
    let p = |said: &str| format!("<text:p>{said}</text:p>");
    let date = "office:value-type=\"date\" office:date-value";
    let rows = [
        cell("office:value-type=\"float\" office:value=\"5.0\"", &p("5,00")),
        cell("office:value-type=\"percentage\" office:value=\"0.25\"", &p("25 %")),
        cell(&format!("{date}=\"2026-11-26\""), &p("26.11.26")),
        cell(&format!("{date}=\"2026-11-26T10:05:00\""), &p("26.11.26 10:05")),
        cell("office:value-type=\"time\" office:time-value=\"PT10H05M00S\"", &p("10:05")),
        cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", &p("ИСТИНА")),
        cell(
            "office:value-type=\"string\"",
            "<text:p>a<text:s text:c=\"2\"/>b<text:tab/>c</text:p>",
        ),
        cell(
            "office:value-type=\"string\"",
            "<text:p>a<text:line-break/>b</text:p><text:p>c</text:p>",
        ),
        cell(
            "office:value-type=\"string\"",
            "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>\
             <text:p><text:a>link</text:a> <text:span>bold</text:span></text:p>",
        ),
        cell("table:formula=\"of:=1+1\"", ""),
        cell("office:value-type=\"string\" calcext:value-type=\"error\"", &p("#REF!")),
    ];
    let reading = try_read(&ods(&rows.concat())).unwrap();
    let expected = [
        "5",
        "25%",
        "2026-11-26",
        "2026-11-26 10:05",
        "10:05",
        "TRUE",
        "a  b c",
        "a\nb\nc",
        "link bold",
    ];
    assert_eq!(texts_of(&reading), expected);
    assert_eq!(left_out(&reading, What::Formula).unwrap().lines, [10]);
    assert_eq!(left_out(&reading, What::Error).unwrap().lines, [11]);
}

#[test]
fn columns_far_to_the_right_are_told() {
    let bytes = book(|sheet| {
        write(sheet, 0, &["Answer"]);
        write(sheet, 1, &["No bridge"]);
        sheet.write(1, 511, "near").unwrap();
        sheet.write(1, 512, "far").unwrap();
        sheet.write(2, 16_383, "farther").unwrap();
    });
    let reading = try_read(&bytes).unwrap();
    let far = left_out(&reading, What::FarColumns).unwrap();
    assert_eq!((far.count, far.lines.as_slice()), (2, &[2, 3][..]));
    assert_eq!(far.examples, ["far", "farther"]);
    assert_eq!(reading.columns.len(), 512);
}

#[test]
fn rows_and_cells_that_do_not_say_where_they_stand_stand_behind_each_other() {
    let text = |said: &str| format!(r#"<c t="inlineStr"><is><t>{said}</t></is></c>"#);
    let rows = format!(
        "<row>{}{}</row><row r=\"5\">{}</row><row>{}</row>",
        text("Answer"),
        text("Theme"),
        text("Dark"),
        text("Cold") + &text("Rooms")
    );
    let bytes = xlsx(1).add("xl/sheet.xml", sheet_of(rows)).bytes();
    assert_eq!(shown(&try_read(&bytes).unwrap()), ["5 Dark||||0", "6 Cold|||Rooms|0"]);
}

proptest! {
    #[test]
    fn texts_that_are_written_are_read(
        texts in proptest::collection::vec("[ -~а-яёА-ЯЁ一-三😀-😂]{1,40}", 1..20)
    ) {
        let bytes = book(|sheet| {
            sheet.write(0, 0, "Answer").unwrap();
            for (row, text) in (1..).zip(&texts) {
                sheet.write(row, 0, text).unwrap();
            }
        });
        let reading = read(&bytes, "", &by("text=A"));
        let clean: Vec<&str> = texts.iter().map(|text| text.trim()).filter(|it| !it.is_empty()).collect();
        match reading {
            Ok(reading) => {
                // A heading may stand among the answers, and is none.
                let read = texts_of(&reading);
                prop_assert!(clean.iter().all(|text| read.contains(text) || *text == "Answer"), "{read:?}");
            }
            Err(error) => prop_assert!(clean.is_empty(), "{error}"),
        }
    }

    #[test]
    fn whole_numbers_that_are_written_are_read(number in -1_000_000_000_000_000_i64..1_000_000_000_000_000) {
        let bytes = book(|sheet| {
            #[allow(clippy::cast_precision_loss, reason = "up to fifteen digits are exact")]
            sheet.write(0, 0, number as f64).unwrap();
        });
        let reading = read(&bytes, "", &by("text=A")).unwrap();
        prop_assert_eq!(texts_of(&reading), [number.to_string()]);
    }
}
