//! Ballots with five picks: the ranking adds up, and what are points is nowhere called votes.

use citylab::domain::{Format, Label, Session, Sheet, Voices, tally};
use citylab::export::{Block, Cell, Platforms, Report, Section, Table};
use citylab::i18n::Lang;
use proptest::prelude::*;

use super::corpus::{self, options, render};
use super::readers::{has, run};
use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};

fn section<'a>(report: &'a Report, id: &str) -> &'a Section {
    report.sections.iter().find(|section| section.id == id).unwrap()
}

fn table(section: &Section) -> &Table {
    let mut tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.next_back().unwrap()
}

fn shown(table: &Table, lang: Lang) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(|cell| cell.show(lang)).collect()).collect()
}

#[test]
fn the_ranking_says_place_points_ballots_mean_and_spread() {
    let session = corpus::contested();
    for (lang, mean, spread) in [(Lang::EN, "5.00", "0.00"), (Lang::RU, "5,00", "0,00")] {
        let report = Report::of_session(&session, &options(lang, Voices::Names));
        let ranking = table(section(&report, "ranking-troubles"));
        assert!(ranking.columns[4].title.contains("40"), "{}", ranking.columns[4].title);
        let rows = shown(ranking, lang);
        // Everybody picked the first trouble first: forty ballots, five points each.
        assert_eq!(rows[0][0], "1");
        assert_eq!(rows[0][1], lang.label(Label::T(1)));
        assert_eq!(rows[0][3..], ["200", "40", mean, spread]);
        // Counted by hand: 17 ballots give the second trouble 4 points, 10 more give it 1.
        let second = rows.iter().find(|row| row[1] == lang.label(Label::T(2))).unwrap();
        let spread = if lang == Lang::EN { ["1.95", "1.80"] } else { ["1,95", "1,80"] };
        assert_eq!(second[3..], ["78", "27", spread[0], spread[1]]);
    }
}

#[test]
fn ballots_stand_beside_attendance_by_group() {
    let session = corpus::contested();
    for lang in Lang::ALL {
        for voices in [Voices::Names, Voices::None] {
            let report = Report::of_session(&session, &options(lang, voices));
            let rows = shown(table(section(&report, "ranking")), lang);
            let counts: Vec<&[String]> = rows.iter().map(|row| &row[1..]).collect();
            assert_eq!(counts, [["18", "17"], ["14", "13"], ["12", "10"], ["44", "40"]]);
        }
    }
}

#[test]
fn points_are_called_points_in_every_document() {
    let session = corpus::contested();
    let platforms = Platforms { sessions: vec![session.clone()], ..Platforms::default() };
    for (options, points, votes) in [
        (corpus::english(), "200 points", "200 votes"),
        (corpus::russian(), "200 баллов", "200 голосов"),
    ] {
        for report in [Report::of_session(&session, &options), Report::of_lab(&platforms, &options)]
        {
            for format in [Format::Text, Format::Html, Format::Markdown] {
                let bytes = render(&report, format).unwrap().remove(0).bytes;
                let text = String::from_utf8(bytes).unwrap().replace('\u{a0}', " ");
                assert!(text.contains(points), "{format}: {text}");
                assert!(!text.contains(votes), "{format}");
            }
            let heads = report.worksheets.iter().flat_map(|it| &it.columns);
            assert!(heads.clone().all(|it| it.title != "Votes" && it.title != "Голоса"));
        }
    }
}

#[test]
fn the_passport_says_the_rule_by_which_votes_were_counted() {
    let passport = |session: &Session, options: &citylab::export::Options| {
        let report = Report::of_session(session, options);
        let Block::Facts(facts) = &section(&report, "passport").blocks[0] else { panic!() };
        facts.iter().map(|fact| fact.value.clone()).collect::<Vec<_>>().join("\n")
    };
    let picks = passport(&corpus::contested(), &corpus::english());
    assert!(picks.contains("get 5, 4, 3, 2 and 1 points; counted group by group"), "{picks}");
    let hands = passport(&corpus::full(), &corpus::english());
    assert!(hands.contains("by a show of hands"), "{hands}");
    let picks = passport(&corpus::contested(), &corpus::russian());
    assert!(picks.contains("5, 4, 3, 2 и 1 балл; подсчёт по сторонам"), "{picks}");
    let dots = passport(&corpus::example("social-urban-planning"), &corpus::russian());
    assert!(dots.contains("у каждого участника 3 голоса"), "{dots}");
}

#[test]
fn page_one_shows_the_share_of_ballots_and_not_of_points() {
    let report = Report::of_session(&corpus::contested(), &corpus::english());
    let front =
        table(&Section { blocks: report.sections[0].blocks.clone(), ..report.sections[0].clone() })
            .clone();
    let strongest = report.sections[0].blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.rows.iter().flatten().any(is_share) => Some(table.clone()),
        _ => None,
    });
    let strongest = strongest.unwrap_or(front);
    for row in &strongest.rows {
        for cell in row {
            if let Cell::Share(share) = cell {
                assert!(share.votes <= share.people, "{share:?}");
            }
        }
    }
    assert_eq!(
        shown(&strongest, Lang::EN)[0][1..],
        ["100% · 17/17", "100% · 13/13", "100% · 10/10", "200"]
    );
}

fn is_share(cell: &Cell) -> bool {
    matches!(cell, Cell::Share(_))
}

const READ: &str = "
import sys, io, json, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
print(json.dumps({s.title: [[c.value for c in row] for row in s] for s in book}, default=str))
";

#[test]
fn a_workbook_has_the_ranking_as_numbers() {
    if !has("python3", &["-c", "import openpyxl"]) {
        return;
    }
    for (options, sheet) in [(corpus::english(), "Ranking"), (corpus::russian(), "Рейтинг")]
    {
        let report = Report::of_session(&corpus::contested(), &options);
        let bytes = render(&report, Format::Xlsx).unwrap().remove(0).bytes;
        let book: serde_json::Value =
            serde_json::from_str(&run("python3", &["-c", READ], &bytes)).unwrap();
        let rows = book[sheet].as_array().unwrap();
        let first = &rows[1];
        assert_eq!(
            (&first[1], &first[4], &first[5], &first[6]),
            (&1.into(), &200.into(), &40.into(), &40.into())
        );
        let mean = |row: &serde_json::Value| row[7].as_f64().unwrap();
        assert!((mean(first) - 5.0).abs() < 0.001);
        let points: u64 = rows.iter().skip(1).map(|row| row[4].as_u64().unwrap()).sum();
        assert_eq!(points, 40 * 15);
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_points_of_a_ranking_are_those_of_its_ballots(wishes in wishes(60)) {
        let session = after(&wishes);
        let report = Report::of_session(&session, &options(Lang::EN, Voices::Names));
        for sheet in Sheet::ALL {
            let id = format!("ranking-{}", sheet.key());
            let found = report.sections.iter().find(|it| it.id == id);
            prop_assert_eq!(found.is_some(), session.ranked_on(sheet).next().is_some());
            let Some(found) = found else { continue };
            let standing = |label: &Label| session.sheet_of(*label) == Some(sheet);
            let given: u64 = session.ranked_on(sheet).flat_map(|ballot| {
                ballot.points().filter(|(label, _)| standing(label)).map(|(_, n)| u64::from(n)).collect::<Vec<_>>()
            }).sum();
            let sum: u64 = table(found).rows.iter().map(|row| match row[3] {
                Cell::Number(points) => points,
                _ => 0,
            }).sum();
            prop_assert_eq!(sum, given);
            prop_assert_eq!(tally(&session, sheet).ballots as usize, session.ranked_on(sheet).count());
        }
    }
}
