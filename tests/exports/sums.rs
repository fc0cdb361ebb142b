//! Sums of votes: the same in every format, over merged answers too, and blank where nobody voted.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use citylab::domain::{Edit, Format, Group, Label, Session, Sheet, Votes};
use citylab::export::{Platforms, Report};
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;

use super::corpus::{self, Builder, render};
use crate::shared::cases::cases;

/// An answer to come: its sheet, the votes of the whole room and of two groups, and what it is merged into.
type Said = (usize, Option<u32>, Option<u32>, Option<u32>, Option<usize>);

fn said() -> impl Strategy<Value = Said> {
    let counted = || prop::option::weighted(0.4, 0u32..30);
    (0usize..4, counted(), counted(), counted(), prop::option::weighted(0.3, 0usize..20))
}

fn session(platform: &str, all: &[Said]) -> Session {
    let mut b = Builder::new(platform);
    let group = |key: &str| Group { key: key.to_owned(), name: String::new(), present: 9 };
    b.perform(Edit::Groups(vec![group("activists"), group("business")]));
    let mut labels: Vec<Label> = Vec::new();
    for (n, (sheet, room, activists, business, into)) in all.iter().enumerate() {
        let label = b.say(Sheet::ALL[*sheet], &format!("Answer {n}"));
        let groups = [("activists", activists), ("business", business)];
        let groups = groups.into_iter().filter_map(|(key, n)| Some((key.to_owned(), (*n)?)));
        let votes = Votes { hands: room.unwrap_or_default(), groups: groups.collect() };
        if !votes.is_empty() {
            b.perform(Edit::Votes(label, votes));
        }
        if let Some(into) = into.and_then(|at| labels.get(at)) {
            // What cannot be merged stays as it is.
            let _ = b.session.perform(Edit::Merge { from: label, into: *into });
        }
        labels.push(label);
    }
    b.session
}

/// Adds up what is known; none where nothing is.
fn known(votes: impl IntoIterator<Item = Option<u64>>) -> Option<u64> {
    votes.into_iter().flatten().reduce(|sum, votes| sum + votes)
}

fn of_session(session: &Session) -> Option<u64> {
    let votes = session.parts().map(|(_, part)| &part.votes);
    known(votes.map(|it| (!it.is_empty()).then(|| u64::from(it.total()))))
}

/// The tables of a workbook and of CSV: the column of votes of every sheet of answers together, and that of
/// the comparison.
fn of_tables(tables: &[Vec<Vec<String>>]) -> [Option<u64>; 2] {
    let number = |cell: &String| (!cell.is_empty()).then(|| cell.parse().unwrap());
    let (mut answers, mut platforms) = (Vec::new(), Vec::new());
    for table in tables {
        let Some(column) = table[0].iter().position(|title| title == "Votes") else { continue };
        let votes = table[1..].iter().map(|row| number(&row[column]));
        let is_comparison = table[0].iter().any(|title| title == "Dated");
        if is_comparison { platforms.extend(votes) } else { answers.extend(votes) }
    }
    [known(answers), known(platforms)]
}

fn of_workbook(report: &Report) -> [Option<u64>; 2] {
    let bytes = render(report, Format::Xlsx).unwrap().remove(0).bytes;
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let shown = |cell: &Data| match cell.as_f64() {
        Some(number) if cell.is_float() => format!("{}", number as u64),
        _ => cell.to_string(),
    };
    let tables = book.sheet_names().into_iter().map(|name| {
        let range = book.worksheet_range(&name).unwrap();
        range.rows().map(|row| row.iter().map(shown).collect()).collect()
    });
    of_tables(&tables.collect::<Vec<Vec<Vec<String>>>>())
}

fn of_csv(report: &Report) -> [Option<u64>; 2] {
    let tables = render(report, Format::Csv).unwrap().into_iter().map(|document| {
        let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&document.bytes[3..]);
        let rows = reader.into_records().map(|row| row.unwrap());
        rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
    });
    of_tables(&tables.collect::<Vec<Vec<Vec<String>>>>())
}

/// The votes of JSON: those of each answer alone, and those of the answers that stand with all merged.
fn of_json(report: &Report) -> [Option<u64>; 2] {
    fn own(answer: &Value, votes: &mut Vec<Option<u64>>) {
        votes.push(answer["votes"]["total"].as_u64());
        answer["merged"].as_array().into_iter().flatten().for_each(|it| own(it, votes));
    }
    let json: Value =
        serde_json::from_slice(&render(report, Format::Json).unwrap()[0].bytes).unwrap();
    let (mut alone, mut with_merged) = (Vec::new(), Vec::new());
    for session in json["sessions"].as_array().unwrap() {
        for sheet in Sheet::ALL {
            for answer in session[sheet.key()].as_array().unwrap() {
                own(answer, &mut alone);
                let all = &answer["votes_with_merged"]["total"];
                with_merged.push(all.as_u64().or_else(|| answer["votes"]["total"].as_u64()));
            }
        }
    }
    [known(alone), known(with_merged)]
}

/// The cell of the votes in the last row of the comparison in Markdown, where the sums stand.
fn of_markdown(report: &Report) -> String {
    let bytes = render(report, Format::Markdown).unwrap().remove(0).bytes;
    let text = String::from_utf8(bytes).unwrap();
    let cells = |line: &str| line.split('|').map(|it| it.trim().to_owned()).collect::<Vec<_>>();
    let mut lines =
        text.lines().skip_while(|line| !(line.contains("Votes") && line.contains("Dated")));
    let column = cells(lines.next().unwrap()).iter().position(|it| it == "Votes").unwrap();
    cells(lines.take_while(|line| line.starts_with('|')).last().unwrap()).remove(column)
}

proptest! {
    #![proptest_config(Config { cases: cases().cases.min(64), ..cases() })]

    #[test]
    fn sums_of_votes_are_the_same_in_every_format(
        first in prop::collection::vec(said(), 0..20),
        second in prop::collection::vec(said(), 0..6),
    ) {
        let sessions = vec![session("Waste", &first), session("Water", &second)];
        let wanted = known(sessions.iter().map(of_session));
        let platforms = Platforms { sessions, ..Platforms::default() };
        let report = Report::of_lab(&platforms, &corpus::english());
        prop_assert_eq!(of_workbook(&report), [wanted; 2]);
        prop_assert_eq!(of_csv(&report), [wanted; 2]);
        prop_assert_eq!(of_json(&report), [wanted; 2]);
        let shown = wanted.map_or("–".to_owned(), |votes| votes.to_string());
        prop_assert_eq!(of_markdown(&report), shown);
    }
}

#[test]
fn where_nobody_voted_no_format_says_zero() {
    let unvoted = [(0, None, None, None, None), (1, None, None, None, None)];
    let sessions = vec![session("Waste", &unvoted), session("Water", &unvoted)];
    let platforms = Platforms { sessions, ..Platforms::default() };
    let report = Report::of_lab(&platforms, &corpus::english());
    for tables in [of_workbook(&report), of_csv(&report), of_json(&report)] {
        assert_eq!(tables, [None, None]);
    }
    assert_eq!(of_markdown(&report), "–");
    let counted = [(0, None, Some(0), None, None)];
    let sessions = vec![session("Waste", &counted), session("Water", &unvoted)];
    let report =
        Report::of_lab(&Platforms { sessions, ..Platforms::default() }, &corpus::english());
    assert_eq!(of_workbook(&report), [Some(0), Some(0)], "counted, and it was none");
}

#[test]
fn a_side_that_nobody_counted_is_blank_among_those_present() {
    let mut b = Builder::new("Waste");
    let group = |key: &str, present| Group { key: key.to_owned(), name: String::new(), present };
    b.perform(Edit::Groups(vec![group("activists", 9), group("business", 0)]));
    let platforms = Platforms { sessions: vec![b.session], ..Platforms::default() };
    let options = corpus::english();
    let reports = [
        Report::of_session(&platforms.sessions[0], &options),
        Report::of_lab(&platforms, &options),
    ];
    for report in reports {
        let bytes = render(&report, Format::Markdown).unwrap().remove(0).bytes;
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains("| Business | – | 0 |"), "{text}");
        assert!(text.contains("| Civic activists | 9 | 0 |"), "{text}");
    }
}

#[test]
fn all_who_share_the_third_place_are_named() {
    let voted = |votes: &[u32]| {
        let all: Vec<Said> = votes.iter().map(|n| (0, Some(*n), None, None, None)).collect();
        let report = Report::of_session(&session("Waste", &all), &corpus::english());
        let bytes = render(&report, Format::Markdown).unwrap().remove(0).bytes;
        let text = String::from_utf8(bytes).unwrap();
        let start = text.find("### The first troubles").unwrap();
        let end = text[start..].find("\n## ").unwrap();
        text[start..start + end].to_owned()
    };
    let short = voted(&[9, 8, 2, 2, 2, 2, 1]);
    assert!(
        short.contains("Place 3 is shared by 4 answers with 2 votes each: T3, T4, T5, T6."),
        "{short}"
    );
    assert_eq!(short.matches("\n- **T").count(), 6, "{short}");
    let long = voted(&[&[9, 8][..], &[1; 20]].concat());
    assert!(long.contains("Place 3 is shared by 20 answers with 1 vote each: T3, T4,"), "{long}");
    assert!(long.contains("T22"), "{long}");
    assert_eq!(long.matches("\n- **T").count(), 2, "the clear ones stand in full: {long}");
    let clear = voted(&[9, 8, 7, 1]);
    assert!(!clear.contains("shared"), "{clear}");
}
