//! Days and moments at the ends of every calendar, in every format.

use calamine::{Data, Reader, Xlsx};
use citylab::domain::{
    CalendarEntries, Commitment, Edit, Format, FormatOptions, Moment, Outcome, Session, Sheet,
    Voices,
};
use citylab::export::{Document, Options, Report};
use citylab::i18n::Lang;
use jiff::civil::{Date, date};

use super::corpus::{Builder, render};
use super::readers::{has, run};

/// The ends of what the program, Excel, Python, RFC 5545 and Unix know, and their neighbours.
const MOMENTS: [&str; 12] = [
    "-009999-01-02T01:59:59Z",
    "-000001-12-31T23:59:59+14:00",
    "0000-01-01T00:00:00Z",
    "0000-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00+14:00",
    "0001-06-01T10:00:00+07:00",
    "1899-12-31T23:59:59Z",
    "1900-01-01T00:00:00+07:00",
    "1969-12-31T23:59:59Z",
    "1970-01-01T00:00:00-12:00",
    "9999-12-30T21:59:59+07:00",
    "9999-12-30T22:00:00Z",
];

/// The day of the session below; it is replaced in the text, since no edit takes others.
const DAY: Date = date(2017, 7, 17);

fn session(at: Moment, day: Date) -> Session {
    let mut b = Builder::new("Waste management");
    let label = b.say(Sheet::Actions, "Draw a map of the dumps");
    let outcome = Some(Outcome::Done(DAY));
    let commitment =
        Commitment { who: "Petrov".into(), due: Some(DAY), outcome, ..Commitment::default() };
    b.perform(Edit::Commit(label, commitment.into()));
    let said = ron::to_string(&b.session).unwrap();
    let said = said.replace(&b.session.actions[0].at.to_string(), &at.to_string());
    let session: Session =
        ron::from_str(&said.replace(&DAY.to_string(), &day.to_string())).unwrap();
    assert_eq!((session.actions[0].at, session.actions[0].commitment.due), (at, Some(day)));
    session
}

fn every() -> impl Iterator<Item = (Moment, Session)> {
    MOMENTS.into_iter().map(|text| {
        let at: Moment = text.parse().unwrap();
        (at, session(at, at.date()))
    })
}

fn report(session: &Session, now: Moment, lang: Lang) -> Report {
    let formats = FormatOptions { dates: CalendarEntries::Both, ..FormatOptions::default() };
    Report::of_session(session, &Options { lang, voices: Voices::Names, now }).with_formats(formats)
}

fn written(session: &Session, now: Moment, format: Format) -> Vec<Document> {
    render(&report(session, now, Lang::EN), format).unwrap()
}

#[test]
fn no_moment_fails_a_format() {
    for (at, session) in every() {
        for lang in Lang::ALL {
            let report = report(&session, at, lang);
            for format in Format::ALL {
                let made = render(&report, format);
                assert!(made.is_ok(), "{format} of {at}: {made:?}");
            }
        }
    }
}

#[test]
fn a_day_that_a_workbook_does_not_know_stands_there_as_text() {
    for (day, is_date) in [
        (date(-9999, 1, 1), false),
        (date(0, 1, 1), false),
        (date(1, 1, 1), false),
        (date(1899, 12, 31), false),
        (date(1900, 1, 1), true),
        (date(9999, 12, 31), true),
    ] {
        let at: Moment = "2014-11-26T10:00:00+07:00".parse().unwrap();
        let shown = day.to_string();
        let document = written(&session(at, day), at, Format::Xlsx).remove(0);
        let mut book = Xlsx::new(std::io::Cursor::new(document.bytes)).unwrap();
        let range = book.worksheet_range("Actions").unwrap();
        let column = range.rows().next().unwrap().iter().position(|c| *c == "By");
        match &range.rows().nth(1).unwrap()[column.unwrap()] {
            Data::DateTime(found) => {
                let (year, month, of_month, ..) = found.to_ymd_hms_milli();
                let read = date(i16::try_from(year).unwrap(), month as i8, of_month as i8);
                assert!(is_date && read == day, "{day}: {read}");
            }
            Data::String(text) => assert!(!is_date && *text == shown, "{day}: {text}"),
            other => panic!("{day}: {other:?}"),
        }
    }
}

#[test]
fn a_calendar_holds_only_years_of_four_figures() {
    for (at, session) in every() {
        let document = written(&session, at, Format::Ics).remove(0);
        let text = String::from_utf8(document.bytes).unwrap().replace("\r\n ", "");
        let said = text.contains("Draw a map");
        assert!(said && text.contains("DTSTAMP:"), "{at}: {text}");
        for line in text.lines() {
            let Some((name, value)) = line.split_once(':') else { continue };
            let name = name.split(';').next().unwrap();
            let dated = ["DTSTAMP", "CREATED", "DUE", "DTSTART", "DTEND", "COMPLETED"];
            if dated.contains(&name) {
                let day = value.split('T').next().unwrap();
                let is_day = day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit());
                assert!(is_day && !day.starts_with("0000"), "{at}: {line}");
            }
        }
        // What stands in no field of its own stands in the words.
        if at.date().year() < 1 {
            assert!(
                text.contains(&format!("January {}", at.date().year()))
                    || text.contains(&format!("December {}", at.date().year())),
                "{at}: {text}"
            );
        }
        if let ("9999-12-31", Some(start)) =
            (at.date().to_string().as_str(), text.find("BEGIN:VEVENT"))
        {
            assert!(!text[start..].contains("DTEND"), "an event that ends as it begins: {text}");
        }
    }
}

#[test]
fn python_reads_the_calendars_and_documents_of_all_times() {
    if !has("python3", &["-c", "import icalendar"]) {
        return;
    }
    let script = "
import sys, icalendar
for part in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).subcomponents:
    assert not part.errors, part.errors";
    for (at, session) in every() {
        let document = written(&session, at, Format::Ics).remove(0);
        run("python3", &["-c", script], &document.bytes);
    }
}
