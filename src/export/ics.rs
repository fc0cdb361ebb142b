//! The days by which something is done, for a calendar (RFC 5545).
//!
//! Every promise with a day is a task, for programs that keep tasks, and an event of that day, for
//! those that do not. Names stay the same from export to export and the sequence grows, so a second
//! import brings the first up to date.

use icalendar::{Calendar, Component, Event, EventLike, Property, Todo};
use jiff::civil::Date;

use super::progress::Progress;
use super::report::{Cell, Report, Task};
use crate::domain::Moment;

/// The most characters of the calendar's name.
const NAME: usize = 1000;

/// Writes the dated promises of a report as a calendar.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> String {
    let mut calendar = Calendar::new();
    calendar.append_property(("PRODID", "-//citylab//report//EN"));
    let name: String = report.properties.title.chars().take(NAME).collect();
    calendar.name(&name);
    for task in &report.tasks {
        progress.step(1);
        calendar.push(todo(report, task));
        // An event needs a day that calendars know.
        if basic(task.due).is_some() {
            calendar.push(event(report, task));
        }
    }
    calendar.to_string()
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
    event.done()
}

fn common(report: &Report, task: &Task, kind: &str, component: &mut impl Component) {
    component.uid(&format!("{}-{kind}@citylab", task.id));
    component.summary(&task.title);
    let known = basic(task.due).is_some();
    let day = (!known).then(|| format!("\n{}", Cell::Date(task.due).show(report.lang)));
    component.description(&format!("{}{}", task.description, day.unwrap_or_default()));
    component.add_property("SEQUENCE", task.sequence.to_string());
    component.add_property("DTSTAMP", utc(report.properties.created).as_deref().unwrap_or(FIRST));
    if let Some(said) = utc(task.said) {
        component.add_property("CREATED", said);
    }
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
