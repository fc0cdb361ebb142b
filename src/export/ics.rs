//! The days by which something is done, for a calendar (RFC 5545).
//!
//! Every promise with a day is an event of that day or a task, as was chosen, and is called to mind a week
//! before. Names stay the same from export to export and the sequence grows, so a second import brings the
//! first up to date. Without any such promise there is no calendar: programs say nothing of an empty one.

use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property, Todo, Trigger};
use jiff::civil::Date;

use super::progress::Progress;
use super::report::{Cell, Report, Task};
use crate::domain::{CalendarEntries, Moment};

/// The most characters of the calendar's name.
const NAME: usize = 1000;

/// Writes the dated promises of a report as a calendar; none where there are none.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> Option<String> {
    let dates = report.formats.dates;
    let mut calendar = Calendar::empty();
    let name: String = report.properties.title.chars().take(NAME).collect();
    let head = [
        ("VERSION", "2.0".to_owned()),
        ("PRODID", format!("-//citylab//report//{}", report.lang.code().to_uppercase())),
        ("CALSCALE", "GREGORIAN".to_owned()),
        // RFC 7986, and what programs read that are older.
        ("NAME", escaped(&name)),
        ("X-WR-CALNAME", name),
    ];
    for (key, value) in head {
        calendar.append_property(Property::new(key, value));
    }
    for task in &report.tasks {
        progress.step(1);
        // An event needs a day that calendars know.
        let is_event = dates != CalendarEntries::Tasks && basic(task.due).is_some();
        if dates != CalendarEntries::Events || !is_event {
            calendar.push(todo(report, task));
        }
        if is_event {
            calendar.push(event(report, task));
        }
    }
    (!calendar.components.is_empty()).then(|| calendar.to_string())
}

/// Escapes a text (RFC 5545, 3.3.11); icalendar 0.17 does not know that a name is one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

/// Makes what calls a promise to mind a week before its day, which is the start of an event and the end of a
/// task; nothing where it is over.
fn alarm(report: &Report, task: &Task, related: &str) -> Option<Alarm> {
    let is_open = task.done.is_none() && !task.dropped && basic(task.due).is_some();
    is_open.then(|| {
        // The trigger is written anew as a week of days, which stays a week when clocks are put on.
        let mut alarm = Alarm::display(&task.title, Trigger::Duration(Default::default(), None));
        let mut trigger = Property::new("TRIGGER", "-P7D");
        alarm.append_property(trigger.add_parameter("RELATED", related).done());
        // The library would make a new name at every export, and look at the clock.
        alarm.add_property("UID", format!("{}-alarm-{}@citylab", task.id, related.to_lowercase()));
        alarm.add_property("DTSTAMP", stamp(report));
        alarm.done()
    })
}

fn todo(report: &Report, task: &Task) -> Todo {
    let mut todo = Todo::new();
    common(report, task, "todo", &mut todo);
    append_day(&mut todo, "DUE", task.due);
    let status = match (task.dropped, task.done) {
        (true, _) => "CANCELLED",
        (false, Some(_)) => "COMPLETED",
        (false, None) => "NEEDS-ACTION",
    };
    todo.add_property("STATUS", status);
    if let Some(done) = task.done {
        if let Some(day) = basic(done) {
            // The hour is not known; noon is that day nearly everywhere.
            todo.add_property("COMPLETED", format!("{day}T120000Z"));
        }
        todo.add_property("PERCENT-COMPLETE", "100");
    }
    if let Some(alarm) = alarm(report, task, "END") {
        todo.append_component(alarm);
    }
    todo.done()
}

fn event(report: &Report, task: &Task) -> Event {
    let mut event = Event::new();
    common(report, task, "event", &mut event);
    append_day(&mut event, "DTSTART", task.due);
    // Without an end an event of a day lasts that day (RFC 5545, 3.6.1).
    if let Ok(next) = task.due.tomorrow() {
        append_day(&mut event, "DTEND", next);
    }
    let status = match (task.dropped, &report.draft) {
        (true, _) => "CANCELLED",
        (false, Some(_)) => "TENTATIVE",
        (false, None) => "CONFIRMED",
    };
    event.add_property("STATUS", status);
    // A due date takes up no time in a calendar.
    event.add_property("TRANSP", "TRANSPARENT");
    if !task.place.is_empty() {
        event.location(&task.place);
    }
    if let Some(alarm) = alarm(report, task, "START") {
        event.alarm(alarm);
    }
    event.done()
}

fn common(report: &Report, task: &Task, kind: &str, component: &mut impl Component) {
    component.uid(&format!("{}-{kind}@citylab", task.id));
    component.summary(&task.title);
    let known = basic(task.due).is_some();
    let day = (!known).then(|| format!("\n{}", Cell::Date(task.due).show(report.lang)));
    component.description(&format!("{}{}", task.description, day.unwrap_or_default()));
    component.add_property("SEQUENCE", task.sequence.to_string());
    component.add_property("DTSTAMP", stamp(report));
    if let Some(said) = utc(task.said) {
        component.add_property("CREATED", said);
    }
}

/// Returns when the report was made.
fn stamp(report: &Report) -> String {
    utc(report.properties.created).unwrap_or_else(|| FIRST.to_owned())
}

/// The first moment that every calendar can hold; it stands where an earlier one must stand.
const FIRST: &str = "00010101T000000Z";

/// Adds a day, unless it is before all that a calendar can hold.
fn append_day(component: &mut impl Component, name: &str, day: Date) {
    if let Some(day) = basic(day) {
        component.append_property(Property::new(name, day).add_parameter("VALUE", "DATE").done());
    }
}

/// Writes a day as RFC 5545 does: `20150301`; its readers know no years before 1.
fn basic(day: Date) -> Option<String> {
    (day.year() > 0).then(|| day.strftime("%Y%m%d").to_string())
}

fn utc(at: Moment) -> Option<String> {
    at.utc().map(|utc| utc.strftime("%Y%m%dT%H%M%SZ").to_string())
}
