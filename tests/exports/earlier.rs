//! What an earlier lab left, and the days of replies, in every format, by another reader.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use citylab::domain::{
    Carried, Commitment, Date, Earlier, Edit, Format, Label, Reply, Requirement, Session, Sheet,
    Voices,
};
use citylab::export::{Platforms, Report};
use citylab::i18n::Lang;
use uuid::Uuid;

use super::corpus::{self, Builder, options, render};
use super::readers::{has, pandoc, run};

fn day(text: &str) -> Option<Date> {
    Some(text.parse().unwrap())
}

fn earlier(number: u128, [promised, done, moved, dropped]: [u32; 4]) -> Earlier {
    Earlier {
        session: Uuid::from_u128(number),
        platform: format!("Waste {number}"),
        lab: "City for Life".to_owned(),
        held: day("2013-11-26"),
        promised,
        done,
        moved,
        dropped,
    }
}

/// A session with an action carried over, what became of 5 promises, and a reply on 20 December.
fn session() -> Session {
    let mut b = Builder::new("Waste management");
    b.perform(Edit::Earlier(vec![earlier(1, [5, 2, 1, 1])]));
    let label = b.session.next_label(Sheet::Actions);
    let mut answer = citylab::domain::Answer::new(label, "Buy a truck", b.at());
    answer.carried = Some(Box::new(Carried {
        session: Uuid::from_u128(1),
        label: Label::A(3),
        platform: "Waste 1".to_owned(),
        lab: "City for Life".to_owned(),
        held: day("2013-11-26"),
        due: day("2014-03-01"),
    }));
    let commitment =
        Commitment { who: "Kim".to_owned(), due: day("2015-03-01"), ..Commitment::default() };
    answer.commitment = commitment.into();
    let edit = b.session.adding(Sheet::Actions, answer);
    b.perform(edit);
    let asked = Requirement {
        to: "authority".to_owned(),
        reply: Some(Reply::Accepted),
        note: "We will".to_owned(),
        on: day("2014-12-20"),
    };
    b.perform(Edit::Require(label, Some(Box::new(asked))));
    b.perform(Edit::Plenary(label, true));
    b.session
}

const BECAME: &str = "Of 5 promised at City for Life, 2013: 2 done, 1 moved, 1 dropped, 1 open.";
const CARRIED: &str = "A3 of “Waste 1”, City for Life, 2013, promised by 1 March 2014";
const REPLIED: &str = "accepted, 20 December 2014";

fn report(lang: Lang, voices: Voices) -> Report {
    Report::of_session(&session(), &options(lang, voices))
}

fn bytes(report: &Report, format: Format) -> Vec<Vec<u8>> {
    render(report, format).unwrap().into_iter().map(|document| document.bytes).collect()
}

/// A text with all blanks and line ends as one blank, and nothing escaped.
fn flat(text: &str) -> String {
    let text = text.replace("<br>", " ").replace('\\', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_said(text: &str, format: &str) {
    let text = flat(text);
    for said in [BECAME, CARRIED, REPLIED] {
        assert!(text.contains(said), "{format} does not say {said:?}: {text}");
    }
}

#[test]
fn documents_say_where_an_action_comes_from_and_what_became_of_the_others() {
    let report = report(Lang::EN, Voices::None);
    for format in [Format::Markdown, Format::Text] {
        let text = String::from_utf8(bytes(&report, format).remove(0)).unwrap();
        // A narrow column breaks a text in its own way.
        let whole = format == Format::Text && !flat(&text).contains(CARRIED);
        if !whole {
            assert_said(&text, format.extension());
        }
        assert!(flat(&text).contains(BECAME));
    }
    for (from, format) in [("docx", Format::Docx), ("html", Format::Html)] {
        let Some(blocks) = pandoc_or_text(from, &bytes(&report, format)[0]) else { continue };
        assert_said(&blocks, from);
    }
    if has("pdftotext", &["-v"]) {
        let text = run("pdftotext", &["-", "-"], &bytes(&report, Format::Pdf)[0]);
        assert!(flat(&text).contains(BECAME), "{text}");
        for word in ["Waste", "promised", "December"] {
            assert!(text.contains(word), "{word}: {text}");
        }
    }
}

fn pandoc_or_text(from: &str, bytes: &[u8]) -> Option<String> {
    if from == "html" {
        return has("pandoc", &["--version"])
            .then(|| run("pandoc", &["-f", "html", "-t", "plain", "--wrap=none"], bytes));
    }
    pandoc(from, bytes).map(|blocks| blocks.join("\n"))
}

#[test]
fn tables_have_columns_of_their_own_for_them() {
    let report = report(Lang::EN, Voices::Names);
    let mut book = Xlsx::new(Cursor::new(bytes(&report, Format::Xlsx).remove(0))).unwrap();
    let row = |book: &mut Xlsx<_>, sheet: &str, column: &str| -> Data {
        let range = book.worksheet_range(sheet).unwrap();
        let head: Vec<String> =
            range.rows().next().unwrap().iter().map(|c| c.to_string()).collect();
        let place = head.iter().position(|title| title == column);
        range.rows().nth(1).unwrap()[place.unwrap_or_else(|| panic!("{column}: {head:?}"))].clone()
    };
    assert_eq!(row(&mut book, "Actions", "Carried over").to_string(), CARRIED);
    let replied = row(&mut book, "Requirements", "Replied on");
    let Data::DateTime(replied) = replied else { panic!("{replied:?}") };
    assert_eq!(replied.to_ymd_hms_milli().0, 2014);
    for (column, count) in
        [("Promised", "5"), ("Done", "2"), ("Moved", "1"), ("Dropped", "1"), ("Open", "1")]
    {
        assert_eq!(row(&mut book, "Promised earlier", column).to_string(), count, "{column}");
    }
    let all: Vec<u8> = bytes(&report, Format::Csv).concat();
    let all = String::from_utf8(all).unwrap();
    assert!(all.contains("A3 of “Waste 1”") && all.contains("2014-12-20"), "{all}");
    assert!(all.contains("Waste 1,City for Life,2013-11-26,5,2,1,1,1"), "{all}");
    let ics = String::from_utf8(bytes(&report, Format::Ics).remove(0)).unwrap();
    let ics = ics.replace("\r\n ", "").replace('\\', "");
    assert!(ics.contains(&format!("Carried over: {CARRIED}")), "{ics}");
}

#[test]
fn json_has_all_of_it() {
    let bytes = bytes(&report(Lang::RU, Voices::None), Format::Json).remove(0);
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let session = &json["sessions"][0];
    let action = &session["actions"][0];
    assert_eq!(action["requirement"]["on"], "2014-12-20");
    let id = Uuid::from_u128(1).to_string();
    let carried = serde_json::json!({
        "session": id, "label": "A3", "platform": "Waste 1", "lab": "City for Life",
        "held": "2013-11-26", "due": "2014-03-01",
    });
    assert_eq!(action["carried"], carried);
    let earlier = serde_json::json!([{
        "session": id, "platform": "Waste 1", "lab": "City for Life", "held": "2013-11-26",
        "promised": 5, "done": 2, "moved": 1, "dropped": 1,
    }]);
    assert_eq!(session["earlier"], earlier);
    let plain: serde_json::Value = serde_json::from_slice(
        &corpus::export(&Builder::new("Air").session, Format::Json, &corpus::english())
            .unwrap()
            .remove(0)
            .bytes,
    )
    .unwrap();
    assert!(plain["sessions"][0].get("earlier").is_none());
}

#[test]
fn the_plenary_sums_over_its_platforms_and_counts_each_earlier_session_once() {
    let mut other = session();
    let both = vec![earlier(1, [5, 2, 1, 1]), earlier(2, [8, 4, 0, 1])];
    other.perform(Edit::Earlier(both)).unwrap();
    let platforms = Platforms { sessions: vec![session(), other], ..Platforms::default() };
    let text = |report: &Report| String::from_utf8(bytes(report, Format::Markdown).remove(0));
    let options = options(Lang::EN, Voices::Names);
    let plenary = text(&Report::of_lab(&platforms, &options)).unwrap();
    let became = "Of 13 promised at City for Life, 2013: 6 done, 1 moved, 2 dropped, 4 open.";
    assert!(flat(&plenary).contains(became), "{plenary}");
    // Both stand in the calendar and in the resolution.
    assert!(flat(&plenary).matches(CARRIED).count() >= 4, "{plenary}");
    let letter = text(&Report::for_group(&platforms, &"authority".to_owned(), &options)).unwrap();
    let (reply, day) = REPLIED.split_once(", ").unwrap();
    assert!(letter.to_lowercase().contains(&format!("## {reply} · ")), "{letter}");
    assert!(flat(&letter).contains(day), "{letter}");
    let russian = corpus::russian();
    let plenary = text(&Report::of_lab(&platforms, &russian)).unwrap();
    let became = "Из 13 обещанных на лаборатории «City for Life, 2013»: сделано 6, перенесено 1, \
        снято 2, открыто 4.";
    assert!(flat(&plenary).contains(became), "{plenary}");
}
