//! The theme map: votes by theme and platform, as discs whose areas are those of the votes.

use std::collections::BTreeMap;
use std::io::Read;

use citylab::domain::{Edit, Format, Session, Sheet, Votes};
use citylab::export::{Block, Bubble, Cell, Platforms, Report, Table};
use citylab::i18n::Lang;
use citylab::t;

use super::corpus::{self, Builder, options, render};

fn report(sessions: Vec<Session>, lang: Lang) -> Report {
    let platforms = Platforms { sessions, ..Platforms::default() };
    Report::of_lab(&platforms, &options(lang, Default::default()))
}

fn map(report: &Report) -> Option<&Table> {
    let caption = t!(report.lang, "plenary-map-caption");
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Table(table) if table.caption == caption => Some(table),
            _ => None,
        })
        .next()
}

/// A platform whose answers stand under these themes, each with so many votes.
fn platform(name: &str, themes: &[(&str, u32)]) -> Session {
    let mut b = Builder::new(name);
    for (theme, hands) in themes {
        let label = b.say(Sheet::Troubles, &format!("{name}: something about {theme}"));
        b.perform(Edit::Theme(label, Some((*theme).to_owned())));
        b.perform(Edit::Votes(label, Votes { hands: *hands, ..Votes::default() }));
    }
    b.session
}

#[test]
fn its_numbers_are_the_votes_of_the_answers_of_each_theme() {
    let sessions = corpus::EXAMPLES.map(corpus::example).to_vec();
    let report = report(sessions.clone(), Lang::EN);
    let map = map(&report).unwrap();
    let mut known: BTreeMap<(String, usize), u32> = BTreeMap::new();
    for (place, session) in sessions.iter().enumerate() {
        for (_, answer) in session.answers() {
            if let Some(theme) = &answer.theme {
                *known.entry((theme.clone(), place)).or_default() += answer.total_votes();
            }
        }
    }
    assert_eq!(map.rows.len(), 20);
    let mut last = u64::MAX;
    for row in &map.rows {
        let names = row[0].show(Lang::EN);
        let mut sum = 0;
        for place in 0..sessions.len() {
            let votes: u32 =
                names.split(" / ").filter_map(|name| known.get(&(name.to_owned(), place))).sum();
            match &row[place + 1] {
                Cell::Bubble(bubble) => assert_eq!(bubble.votes, votes, "{names} on {place}"),
                _ => assert_eq!(votes, 0, "{names} on {place}"),
            }
            sum += u64::from(votes);
        }
        assert_eq!(row.last(), Some(&Cell::Number(sum)), "{names}");
        assert!(sum <= last, "the strongest themes come first");
        last = sum;
    }
}

#[test]
fn what_was_not_raised_has_a_dash_and_what_has_no_votes_says_so() {
    let sessions = vec![
        platform("Waste", &[("landfill", 12), ("tariff", 0), ("trust", 3)]),
        platform("Land", &[("landfills", 4), ("dust", 3), ("coal", 0)]),
    ];
    for lang in Lang::ALL {
        let report = report(sessions.clone(), lang);
        let rows: Vec<Vec<String>> = map(&report)
            .unwrap()
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.show(lang)).collect())
            .collect();
        assert_eq!(rows[0], ["landfill / landfills", "12", "4", "16"]);
        assert_eq!(rows.len(), 3, "themes without a vote are counted: {rows:?}");
        assert!(rows.iter().any(|row| row[1..] == ["–", "3", "3"]), "{rows:?}");
        let rule = t!(lang, "plenary-map-rule", rest = 0, unvoted = 2);
        let text = String::from_utf8(render(&report, Format::Markdown).unwrap().remove(0).bytes);
        assert!(text.unwrap().contains(&rule), "{rule}");
    }
    let unvoted = vec![platform("Waste", &[("tariff", 0)]), platform("Land", &[("dust", 0)])];
    assert!(map(&report(unvoted, Lang::EN)).is_none());
}

#[test]
fn a_theme_raised_without_votes_beside_one_with_them_is_no_zero() {
    let sessions =
        vec![platform("Waste", &[("landfill", 12)]), platform("Land", &[("landfill", 0)])];
    let report = report(sessions, Lang::EN);
    let row = &map(&report).unwrap().rows[0];
    assert_eq!(row[2].show(Lang::EN), t!(Lang::EN, "plenary-map-unvoted"));
}

#[test]
fn areas_are_as_the_votes() {
    for (votes, of) in [(100, 100), (25, 100), (50, 200), (9, 16), (361, 400)] {
        let area = f64::from(Bubble { votes, most: of }.diameter()).powi(2);
        assert!((area - f64::from(votes) / f64::from(of)).abs() < 1e-5, "{votes} of {of}: {area}");
    }
    assert!(Bubble { votes: 1, most: 100_000 }.diameter() > 0.1, "it is still seen");
}

#[test]
fn each_document_draws_each_disc_once_and_says_its_number() {
    let report = report(corpus::EXAMPLES.map(corpus::example).to_vec(), Lang::RU);
    let cells = map(&report).unwrap().rows.iter().flatten();
    let discs = cells.filter(|cell| matches!(cell, Cell::Bubble(_))).count();
    let html = render(&report, Format::Html).unwrap().remove(0).bytes;
    let html = String::from_utf8(html).unwrap();
    assert_eq!(html.matches("<svg class=\"disc\"").count(), discs);
    let docx = render(&report, Format::Docx).unwrap().remove(0).bytes;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    assert_eq!(xml.matches("prst=\"ellipse\"").count(), discs);
}
