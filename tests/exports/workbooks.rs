//! The workbook as somebody works with it: sheets, choices, heights, print, charts.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use citylab::domain::{Format, Sheet};
use citylab::export::{Platforms, Report};
use serde_json::Value;

use super::corpus::{self, render};
use super::readers::{has, run};

fn example(options: &citylab::export::Options) -> Report {
    let sessions = corpus::EXAMPLES.map(corpus::example).into();
    Report::of_lab(&Platforms { sessions, ..Platforms::default() }, options)
}

fn workbook(report: &Report) -> Vec<u8> {
    render(report, Format::Xlsx).unwrap().remove(0).bytes
}

#[test]
fn ways_and_actions_have_sheets_of_their_own_and_labels_the_number_of_their_platform() {
    for (options, names, letter) in [
        (corpus::english(), ["Ways", "Actions"], ["W", "A"]),
        (corpus::russian(), ["Способы решения", "Действия"], ["С", "Д"]),
    ] {
        let mut book = Xlsx::new(Cursor::new(workbook(&example(&options)))).unwrap();
        for (name, letter) in names.into_iter().zip(letter) {
            let range = book.worksheet_range(name).unwrap();
            let head = range.rows().next().unwrap().iter().map(ToString::to_string);
            let column = head.into_iter().position(|head| ["No.", "№"].contains(&head.as_str()));
            let labels: Vec<String> =
                range.rows().skip(1).map(|row| row[column.unwrap()].to_string()).collect();
            for platform in 1..=4 {
                let start = format!("{platform}.{letter}");
                assert!(labels.iter().any(|label| label.starts_with(&start)), "{name}: {labels:?}");
            }
            assert!(labels.iter().all(|label| label.contains(letter)), "{name}: {labels:?}");
        }
    }
}

const LOOK: &str = "
import sys, io, json, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
found = {}
for s in book:
    found[s.title] = {
        'rows': s.max_row,
        'heights': [s.row_dimensions[n].height for n in range(1, s.max_row + 1)],
        'landscape': s.page_setup.orientation,
        'fit': [bool(s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage),
                s.page_setup.fitToWidth, s.page_setup.fitToHeight],
        'titles': s.print_title_rows,
        'area': s.print_area,
        'heads': [c.value for c in s[1]],
        'choices': {str(v.sqref): v.formula1 for v in s.data_validations.dataValidation},
        'columns': [[c.min, c.max, c.width] for c in s.column_dimensions.values()],
        'margins': [s.page_margins.left, s.page_margins.right],
        'charts': len(s._charts),
    }
json.dump(found, sys.stdout)";

fn look(report: &Report) -> Option<Value> {
    has("python3", &["-c", "import openpyxl"])
        .then(|| run("python3", &["-c", LOOK], &workbook(report)))
        .map(|json| serde_json::from_str(&json).unwrap())
}

#[test]
fn a_sheet_is_printed_one_page_wide_with_its_heads_and_every_row_is_as_high_as_its_texts() {
    let Some(found) = look(&example(&corpus::english())) else { return };
    for name in ["What we found", "Ways", "Actions", "Requirements"] {
        let sheet = &found[name];
        assert_eq!(sheet["landscape"], "landscape", "{name}");
        assert_eq!(sheet["fit"][0], true, "{name}");
        assert_eq!((&sheet["fit"][1], &sheet["titles"]), (&Value::Null, &"$1:$1".into()), "{name}");
        let area = sheet["area"].as_str().unwrap();
        let heads = sheet["heads"].as_array().unwrap();
        // The columns that are only looked up stand behind those that are printed.
        let question = heads.iter().position(|head| head == "Question").unwrap();
        let last = char::from(b'A' + u8::try_from(question - 1).unwrap());
        assert!(area.contains(&format!(":${last}$")), "{name}: {area}");
        let heights = sheet["heights"].as_array().unwrap();
        assert!(heights.iter().all(Value::is_number), "{name}: {heights:?}");
        assert!(heights[1..].iter().any(|it| it.as_f64().unwrap() > 30.0), "{name}: {heights:?}");
    }
}

#[test]
fn what_is_printed_has_letters_of_eight_points_or_more() {
    for options in [corpus::english(), corpus::russian()] {
        let session = corpus::example("waste-management");
        for report in [example(&options), Report::of_session(&session, &options)] {
            let Some(found) = look(&report) else { return };
            for (name, sheet) in found.as_object().unwrap() {
                let Some(area) = sheet["area"].as_str().filter(|area| area.contains(':')) else {
                    continue;
                };
                let last = area.rsplit(':').next().unwrap().trim_matches('$').as_bytes()[0];
                let last = f64::from(last - b'A' + 1);
                let columns = sheet["columns"].as_array().unwrap();
                let digits = columns.iter().map(|column| {
                    let at = |place: usize| column[place].as_f64().unwrap();
                    (at(1).min(last) - at(0) + 1.0).max(0.0) * at(2)
                });
                let margins = sheet["margins"].as_array().unwrap();
                let margins: f64 = margins.iter().map(|it| it.as_f64().unwrap()).sum();
                // A digit of Calibri at 11 points takes 7 pixels of 96 to the inch; A4 is 297 mm long.
                let printed = digits.sum::<f64>() * 7.0 / 96.0;
                let points = 11.0 * ((297.0 / 25.4 - margins) / printed).min(1.0);
                assert!(points >= 8.0, "{name}: {points}");
            }
        }
    }
}

#[test]
fn a_row_is_higher_where_its_text_is_longer() {
    let mut b = corpus::Builder::new("Waste");
    b.say(Sheet::Troubles, "Dust");
    b.say(Sheet::Troubles, "Каждый двор хочет своё место для стекла и бумаги. ".repeat(6).trim());
    b.say(Sheet::Troubles, "one\ntwo\nthree");
    let report = Report::of_session(&b.session, &corpus::english());
    let Some(found) = look(&report) else { return };
    let heights = found["What we found"]["heights"].as_array().unwrap();
    let heights: Vec<f64> = heights.iter().map(|it| it.as_f64().unwrap()).collect();
    assert!(heights[1] < 20.0, "{heights:?}");
    // 300 letters in a column of at most 60.
    assert!(heights[2] >= 75.0 && heights[2] < 180.0, "{heights:?}");
    assert!(heights[3] >= 45.0 && heights[3] < 60.0, "{heights:?}");
}

#[test]
fn status_and_reply_are_chosen_from_a_list() {
    for (options, actions, status, reply) in [
        (corpus::english(), "Actions", ("Now", "overdue,open,moved,done,dropped"), "Reply"),
        (
            corpus::russian(),
            "Действия",
            ("Состояние", "просрочено,открыто,перенесено,сделано,снято"),
            "Реакция стороны",
        ),
    ] {
        let Some(found) = look(&example(&options)) else { return };
        let sheet = &found[actions];
        let choices = |head: &str| {
            let column = sheet["heads"].as_array().unwrap().iter().position(|it| it == head);
            let letter = char::from(b'A' + u8::try_from(column.unwrap()).unwrap());
            let all = sheet["choices"].as_object().unwrap();
            let found = all.iter().find(|(place, _)| place.starts_with(letter));
            found.map(|(_, texts)| texts.as_str().unwrap().trim_matches('"').to_owned()).unwrap()
        };
        assert_eq!(choices(status.0), status.1);
        assert_eq!(choices(reply).split(',').count(), 5, "{}", choices(reply));
    }
}

#[test]
fn the_charts_of_the_report_stand_on_a_sheet_of_their_own() {
    let Some(found) = look(&example(&corpus::english())) else { return };
    let charts = found["Charts"]["charts"].as_u64().unwrap();
    assert_eq!(charts, 5, "the replies, and the troubles of four platforms");
    let unvoted = corpus::Builder::new("Waste").session;
    let Some(found) = look(&Report::of_session(&unvoted, &corpus::english())) else { return };
    assert!(found.get("Charts").is_none());
}
