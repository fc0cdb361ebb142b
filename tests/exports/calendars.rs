//! Calendars as other programs read them: each promise with its day, once, called to mind a week before.

use citylab::domain::{
    CalendarEntries, Commitment, Edit, Format, FormatOptions, Outcome, Session, Sheet, Voices,
};
use citylab::export::Report;
use citylab::i18n::Lang;
use citylab::text::clean;
use icalendar::parser::{Component, read_calendar, unfold};
use jiff::civil::date;

use super::corpus::{self, Builder, options, render};
use super::readers::{has, run};

fn ics(session: &Session, lang: Lang, dates: CalendarEntries) -> Vec<u8> {
    let formats = FormatOptions { dates, ..FormatOptions::default() };
    let report = Report::of_session(session, &options(lang, Voices::Names)).with_formats(formats);
    render(&report, Format::Ics).unwrap().remove(0).bytes
}

/// What a reader found of an entry.
type Found = [String; 6];

/// Reads with the parser of the crate icalendar: kind, id, title, description, day, trigger of the alarm.
fn read(bytes: &[u8]) -> Vec<Found> {
    let text = unfold(std::str::from_utf8(bytes).unwrap());
    let calendar = read_calendar(&text).unwrap();
    let value = |part: &Component<'_>, name: &str| {
        let found = part.find_prop(name).map(|property| property.val.to_string());
        found.unwrap_or_default().replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
    };
    let entry = |part: &Component<'_>| {
        let day = value(part, "DUE") + &value(part, "DTSTART");
        let alarm = part.components.first().map(|alarm| value(alarm, "TRIGGER"));
        let texts = ["UID", "SUMMARY", "DESCRIPTION"].map(|name| value(part, name));
        let [uid, title, description] = texts;
        [part.name.to_string(), uid, title, description, day, alarm.unwrap_or_default()]
    };
    calendar.components.iter().map(entry).collect()
}

const ICALENDAR: &str = "
import sys, json, icalendar
raw = sys.stdin.buffer.read()
assert all(len(line) <= 75 for line in raw.split(b'\\r\\n')), 'a line is longer than 75 bytes'
assert b'\\n' not in raw.replace(b'\\r\\n', b''), 'a bare line end'
calendar = icalendar.Calendar.from_ical(raw)
assert isinstance(calendar['PRODID'], icalendar.vText), 'not one PRODID'
found = [[]]
for part in calendar.subcomponents:
    assert not part.errors, part.errors
    day = part.get('DUE') or part.get('DTSTART')
    alarms = [str(alarm['TRIGGER'].dt.days) for alarm in part.walk('VALARM')]
    found.append([part.name, str(part['UID']), str(part['SUMMARY']), str(part['DESCRIPTION']),
                  day.dt.isoformat(), ' '.join(alarms)])
json.dump(found, sys.stdout)";

const ICS: &str = "
import sys, json, ics
calendar = ics.Calendar(sys.stdin.buffer.read().decode())
found = [[]]
for kind, parts in (('VEVENT', calendar.events), ('VTODO', calendar.todos)):
    for part in parts:
        day = (part.begin if kind == 'VEVENT' else part.due).date().isoformat()
        alarms = [str(alarm.trigger.days) for alarm in part.alarms]
        found.append([kind, part.uid, part.name, part.description, day, ' '.join(alarms)])
json.dump(found, sys.stdout)";

const VOBJECT: &str = "
import sys, json, vobject
calendar = vobject.readOne(sys.stdin.buffer.read().decode())
assert len(calendar.contents['prodid']) == 1
found = [[calendar.contents[name][0].value for name in ('name', 'x-wr-calname')]]
for part in calendar.components():
    day = (part.due if part.name == 'VTODO' else part.dtstart).value
    alarms = [str(alarm.trigger.value.days) for alarm in part.components()]
    found.append([part.name, part.uid.value, part.summary.value, part.description.value,
                  day.isoformat(), ' '.join(alarms)])
json.dump(found, sys.stdout)";

/// Reads with each of the readers of Python that are there; the first row is the calendar itself.
fn python(bytes: &[u8]) -> Vec<(&'static str, Vec<Vec<String>>)> {
    let readers = [("icalendar", ICALENDAR), ("ics", ICS), ("vobject", VOBJECT)];
    let there = readers
        .into_iter()
        .filter(|(module, _)| has("python3", &["-c", &format!("import {module}")]));
    let found = there.map(|(module, script)| {
        let output = run("python3", &["-c", script], bytes);
        (module, serde_json::from_str(&output).unwrap())
    });
    found.collect()
}

const KINDS: [(CalendarEntries, &[&str]); 3] = [
    (CalendarEntries::Events, &["VEVENT"]),
    (CalendarEntries::Tasks, &["VTODO"]),
    (CalendarEntries::Both, &["VEVENT", "VTODO"]),
];

#[test]
fn every_promise_with_a_day_is_there_once_as_was_chosen() {
    let session = corpus::hostile();
    for (dates, kinds) in KINDS {
        let found = read(&ics(&session, Lang::EN, dates));
        assert_eq!(
            ics(&session, Lang::EN, dates),
            ics(&session, Lang::EN, dates),
            "every export alike"
        );
        assert_eq!(found.len(), session.sheet(Sheet::Actions).len() * kinds.len(), "{dates:?}");
        for action in &session.actions {
            let due = action.commitment.due.unwrap().strftime("%Y%m%d").to_string();
            for kind in kinds {
                let there = found.iter().filter(|[name, uid, _, _, day, alarm]| {
                    let label = format!("-{}-", action.label);
                    name == kind && uid.contains(&label) && *day == due && alarm == "-P7D"
                });
                assert_eq!(there.count(), 1, "{kind} {:?}", action.text);
            }
        }
    }
    assert_eq!(FormatOptions::default().dates, CalendarEntries::Events, "what every program reads");
}

#[test]
fn three_readers_of_python_read_every_promise() {
    let session = corpus::hostile();
    for (dates, kinds) in KINDS {
        for (module, found) in python(&ics(&session, Lang::EN, dates)) {
            let entries = &found[1..];
            assert_eq!(entries.len(), session.actions.len() * kinds.len(), "{module} {dates:?}");
            for action in &session.actions {
                let due = action.commitment.due.unwrap().to_string();
                let text = clean(&action.text);
                for kind in kinds {
                    let there = entries.iter().any(|it| {
                        it[0] == *kind && it[3].starts_with(&text) && it[4] == due && it[5] == "-7"
                    });
                    assert!(there, "{module} {kind} {text:?}");
                }
            }
        }
    }
}

#[test]
fn the_name_of_the_calendar_is_escaped_and_there_is_one_product() {
    let mut b = Builder::new("Roads, yards; C:\\new");
    let label = b.say(Sheet::Actions, "Draw a map");
    let due = Some(date(2015, 3, 1));
    b.perform(Edit::Commit(
        label,
        Commitment { who: "Petrov".into(), due, ..Commitment::default() }.into(),
    ));
    let bytes = ics(&b.session, Lang::EN, CalendarEntries::Events);
    let text = unfold(std::str::from_utf8(&bytes).unwrap());
    assert_eq!(text.matches("PRODID:").count(), 1, "{text}");
    assert!(text.contains("\nX-WR-CALNAME:Roads\\, yards\\; C:\\\\new · The City"), "{text}");
    assert!(text.contains("\nNAME:Roads\\, yards\\;"), "{text}");
    for (module, found) in python(&bytes) {
        // The others leave the escapes of names as they are.
        if module == "vobject" {
            let name = "Roads, yards; C:\\new · The City for Life";
            assert_eq!(found[0], [name, name]);
        }
    }
}

#[test]
fn what_is_over_calls_nothing_to_mind_and_keeps_its_name() {
    let mut b = Builder::new("Waste");
    let due = Some(date(2015, 3, 1));
    let outcomes = [
        None,
        Some(Outcome::Done(date(2015, 2, 1))),
        Some(Outcome::Moved(date(2015, 4, 15))),
        Some(Outcome::Dropped(date(2015, 2, 1))),
    ];
    let mut labels = Vec::new();
    for n in 0..outcomes.len() {
        let label = b.say(Sheet::Actions, &format!("Action {n}"));
        let promised = Commitment { who: "Petrov".into(), due, ..Commitment::default() };
        b.perform(Edit::Commit(label, promised.into()));
        labels.push(label);
    }
    let before = read(&ics(&b.session, Lang::EN, CalendarEntries::Both));
    for (label, outcome) in labels.into_iter().zip(outcomes) {
        let promised = Commitment { who: "Petrov".into(), due, outcome, ..Commitment::default() };
        b.perform(Edit::Commit(label, promised.into()));
    }
    let after = read(&ics(&b.session, Lang::RU, CalendarEntries::Both));
    let uids = |found: &[Found]| found.iter().map(|it| it[1].clone()).collect::<Vec<_>>();
    assert_eq!(uids(&before), uids(&after), "names depend on neither language nor what came of it");
    let alarms: Vec<&str> = after.iter().map(|it| it[5].as_str()).collect();
    assert_eq!(alarms, ["-P7D", "-P7D", "", "", "-P7D", "-P7D", "", ""]);
    let days: Vec<&str> = after.iter().map(|it| it[4].as_str()).collect();
    assert_eq!(days[4], "20150415", "put off, so the later day: {days:?}");
}

#[test]
fn a_calendar_keeps_its_names_and_takes_the_later_day() {
    let english = read(&ics(&corpus::full(), Lang::EN, CalendarEntries::Both));
    let russian = read(&ics(&corpus::closed(), Lang::RU, CalendarEntries::Both));
    let uids = |found: &[Found]| found.iter().map(|part| part[1].clone()).collect::<Vec<_>>();
    assert_eq!(uids(&english), uids(&russian), "names do not depend on language or stage");
    assert_eq!(english.len(), 2);
    assert_ne!(english[0][1], english[1][1]);
    assert!(english.iter().all(|part| part[4] == "20150415"), "put off, so the later day");
    assert!(russian[0][2].starts_with("Д1. "));
    let bytes = ics(&corpus::full(), Lang::EN, CalendarEntries::Events);
    assert!(String::from_utf8(bytes).unwrap().contains("STATUS:TENTATIVE"));
    let bytes = ics(&corpus::closed(), Lang::EN, CalendarEntries::Events);
    assert!(String::from_utf8(bytes).unwrap().contains("STATUS:CONFIRMED"));
}

#[test]
fn without_a_day_there_is_no_calendar() {
    let session = Builder::new("Waste").session;
    assert!(corpus::export(&session, Format::Ics, &corpus::english()).unwrap().is_empty());
}
