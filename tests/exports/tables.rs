//! XLSX, CSV and JSON: data for other programs.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use citylab::domain::{Format, Session, Sheet};
use citylab::export::Options;
use citylab::text::clean;

use super::corpus::{self, wordings};
use super::readers::{has, run};

fn bytes(session: &Session, format: Format, options: &Options) -> Vec<u8> {
    corpus::export(session, format, options).unwrap().remove(0).bytes
}

fn python(module: &str, script: &str, input: &[u8]) -> Option<String> {
    has("python3", &["-c", &format!("import {module}")])
        .then(|| run("python3", &["-c", script], input))
}

/// Asserts that each wording is a cell, or the cells below one another that continue it.
fn assert_cells(wordings: &[String], cells: &[String], reader: &str) {
    let all = cells.concat();
    for wording in wordings {
        let there = cells.contains(wording) || (wording.len() > 32_000 && all.contains(wording));
        assert!(there, "{reader} does not find {wording:?}");
    }
}

fn workbook(session: &Session) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes(session, Format::Xlsx, &corpus::english()))).unwrap()
}

#[test]
fn calamine_finds_every_answer_in_the_workbook() {
    let mut sessions: Vec<Session> = corpus::EXAMPLES.map(corpus::example).into();
    sessions.push(corpus::hostile());
    for session in sessions {
        let mut book = workbook(&session);
        let mut cells = Vec::new();
        for name in book.sheet_names() {
            let range = book.worksheet_range(&name).unwrap();
            // Down the columns, so that a text and its continuation stand together.
            for column in 0..range.width() {
                let texts = range.rows().filter_map(|row| row[column].get_string());
                cells.extend(texts.map(str::to_owned));
            }
        }
        assert_cells(&wordings(&session), &cells, "calamine");
    }
}

#[test]
fn the_workbook_never_calculates() {
    let mut book = workbook(&corpus::hostile());
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()));
    }
}

#[test]
fn votes_are_numbers_and_days_are_days() {
    let mut book = workbook(&corpus::full());
    let names = book.sheet_names();
    assert_eq!(names, ["What we found", "Ways", "Actions", "Requirements", "Passport", "Charts"]);
    let found = book.worksheet_range("What we found").unwrap();
    let head: Vec<String> = found.rows().next().unwrap().iter().map(|c| c.to_string()).collect();
    let votes = head.iter().position(|title| title == "Votes").unwrap();
    let answers: Vec<&[Data]> = found.rows().skip(1).collect();
    let total: f64 = answers.iter().filter_map(|row| row[votes].as_f64()).sum();
    assert_eq!(total, 16.0, "a sum over the column counts every vote once");
    let do_sheet = book.worksheet_range("Actions").unwrap();
    let head: Vec<String> = do_sheet.rows().next().unwrap().iter().map(|c| c.to_string()).collect();
    let due = head.iter().position(|title| title == "By").unwrap();
    let years: Vec<u16> = do_sheet
        .rows()
        .skip(1)
        .filter_map(|row| row[due].get_datetime())
        .map(|day| day.to_ymd_hms_milli().0)
        .collect();
    assert_eq!(years, [2015]);
}

#[test]
fn openpyxl_finds_every_answer_in_the_workbook() {
    let session = corpus::hostile();
    let script = "
import sys, io, json, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
cells = [c.value for s in book for column in s.columns for c in column if isinstance(c.value, str)]
assert all(c.data_type != 'f' for s in book for row in s for c in row)
assert all(s.freeze_panes == 'A2' and s.auto_filter.ref for s in list(book)[:3])
assert all(len(c.encode('utf-16-le')) // 2 <= 32767 for c in cells)
json.dump(cells, sys.stdout)";
    let book = bytes(&session, Format::Xlsx, &corpus::russian());
    let Some(output) = python("openpyxl", script, &book) else { return };
    let cells: Vec<String> = serde_json::from_str(&output).unwrap();
    assert_cells(&wordings(&session), &cells, "openpyxl");
}

/// Takes off the apostrophe that keeps a spreadsheet from calculating.
fn without_guard(cell: &str) -> String {
    let guarded = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    guarded.unwrap_or(cell).to_owned()
}

#[test]
fn another_reader_finds_every_answer_in_csv() {
    let session = corpus::hostile();
    let mut cells = Vec::new();
    for document in corpus::export(&session, Format::Csv, &corpus::english()).unwrap() {
        let body = document.bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a byte-order mark");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(body);
        for record in reader.records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
                cells.push(without_guard(cell));
            }
        }
    }
    assert_cells(&wordings(&session), &cells, "the csv crate");
}

#[test]
fn a_formula_after_blanks_and_line_ends_is_no_formula_either() {
    let signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
    let before = ["", " ", "\n", "\n\n ", "\u{a0}", "\u{3000}", "\u{2003}\n", " \u{200e}"];
    for sign in signs {
        for before in before {
            let text = format!("{before}{sign}cmd|' /C calc'!A0");
            let mut b = corpus::Builder::new("x");
            b.say(Sheet::Troubles, &text);
            let document = corpus::export(&b.session, Format::Csv, &corpus::english()).unwrap();
            let mut reader = csv::Reader::from_reader(&document[0].bytes[3..]);
            let row = reader.records().next().unwrap().unwrap();
            let guarded = format!("'{}", clean(&text));
            assert!(row.iter().any(|cell| cell == guarded), "{text:?}: {row:?}");
        }
    }
    // A sign within a text, or a number of the program's own, is left alone.
    let mut b = corpus::Builder::new("x");
    b.say(Sheet::Troubles, "two - three");
    let document = corpus::export(&b.session, Format::Csv, &corpus::english()).unwrap();
    assert!(String::from_utf8_lossy(&document[0].bytes).contains(",two - three,"));
}

#[test]
fn python_finds_every_answer_in_csv() {
    let session = corpus::hostile();
    let script = "
import sys, io, csv, json
csv.field_size_limit(10**9)
text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8-sig', newline='')
json.dump([cell for row in csv.reader(text, strict=True) for cell in row], sys.stdout)";
    let mut cells = Vec::new();
    for document in corpus::export(&session, Format::Csv, &corpus::english()).unwrap() {
        let Some(output) = python("csv", script, &document.bytes) else { return };
        let read: Vec<String> = serde_json::from_str(&output).unwrap();
        cells.extend(read.iter().map(|cell| without_guard(cell)));
    }
    assert_cells(&wordings(&session), &cells, "Python");
}

#[test]
fn every_row_of_csv_has_its_question_and_theme() {
    let documents = corpus::export(&corpus::full(), Format::Csv, &corpus::english()).unwrap();
    let names: Vec<&str> = documents.iter().map(|d| d.file_name.as_str()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    for document in &documents {
        let mut reader = csv::Reader::from_reader(&document.bytes[3..]);
        let head = reader.headers().unwrap().clone();
        let question = head.iter().position(|title| title == "Question").unwrap();
        assert!(head.iter().any(|title| title == "Theme"));
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        assert!(!rows.is_empty() && rows.iter().all(|row| !row[question].is_empty()));
    }
}

#[test]
fn json_gives_the_whole_session_back() {
    let session = corpus::full();
    let json: serde_json::Value =
        serde_json::from_slice(&bytes(&session, Format::Json, &corpus::russian())).unwrap();
    assert_eq!(json["format"], 1);
    let read = &json["sessions"][0];
    assert_eq!(read["draft"], true);
    assert_eq!(read["platform"], "Waste management");
    let labels = |sheet: &str| -> Vec<String> {
        let answers = read[sheet].as_array().unwrap();
        answers.iter().map(|a| a["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(labels("troubles"), ["T1", "T2", "T4"]);
    assert_eq!(labels("ways"), ["W1", "W2"]);
    assert_eq!(labels("actions"), ["A1", "A2"]);
    assert_eq!(labels("parked"), ["P1"]);
    let merged = &read["troubles"][1];
    assert_eq!(merged["merged"][0]["text"], "The landfill has two years of capacity left");
    assert_eq!(merged["votes"]["groups"]["activists"], 3);
    assert_eq!(read["troubles"][2]["first_said"], "Bins overflow by Sunday");
    assert_eq!(read["troubles"][0]["voices"][0]["person"], "Zinaida Ivanova");
    let action = &read["actions"][0];
    assert_eq!(action["for"][0], "W1");
    assert_eq!(action["commitment"]["due"], "2015-03-01");
    assert_eq!(action["commitment"]["outcome"]["is"], "moved");
    assert_eq!(read["ways"][1]["requirement"]["reply"], "noted");
}

#[test]
fn python_finds_every_answer_in_json() {
    let session = corpus::hostile();
    let script = "
import sys, json
def texts(node):
    if isinstance(node, dict):
        yield from ([node['text']] if 'text' in node else [])
        yield from (t for v in node.values() for t in texts(v))
    elif isinstance(node, list):
        yield from (t for v in node for t in texts(v))
json.dump(list(texts(json.load(sys.stdin.buffer))), sys.stdout)";
    let json = bytes(&session, Format::Json, &corpus::english());
    let Some(output) = python("json", script, &json) else { return };
    let texts: Vec<String> = serde_json::from_str(&output).unwrap();
    assert_cells(&wordings(&session), &texts, "Python");
}
