//! The days by which something is done, for a calendar (RFC 5545).
//!
//! Every promise with a day is a task, for programs that keep tasks, and an event of that day, for
//! those that do not. Names stay the same from export to export and the sequence grows, so a second
//! import brings the first up to date.

use icalendar::{Calendar, Component, Event, EventLike, Property, Todo};
use jiff::civil::Date;

use super::report::{Report, Task};
use crate::domain::Moment;

/// Writes the dated promises of a report as a calendar.
pub(super) fn write(report: &Report) -> String {
    let mut calendar = Calendar::new();
    calendar.append_property(("PRODID", "-//citylab//report//EN"));
    calendar.name(&report.properties.title);
    for task in &report.tasks {
        calendar.push(todo(report, task));
        calendar.push(event(report, task));
    }
    calendar.to_string()
}

fn todo(report: &Report, task: &Task) -> Todo {
    let mut todo = Todo::new();
    common(report, task, "todo", &mut todo);
    todo.append_property(day("DUE", task.due));
    let status = match (task.dropped, task.done) {
        (true, _) => "CANCELLED",
        (false, Some(_)) => "COMPLETED",
        (false, None) => "NEEDS-ACTION",
    };
    todo.add_property("STATUS", status);
    if let Some(done) = task.done {
        // The hour is not known; noon is that day nearly everywhere.
        todo.add_property("COMPLETED", format!("{}T120000Z", basic(done)));
        todo.add_property("PERCENT-COMPLETE", "100");
    }
    todo.done()
}

fn event(report: &Report, task: &Task) -> Event {
    let mut event = Event::new();
    common(report, task, "event", &mut event);
    event.append_property(day("DTSTART", task.due));
    event.append_property(day("DTEND", task.due.tomorrow().unwrap_or(task.due)));
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
    component.description(&task.description);
    component.add_property("SEQUENCE", task.sequence.to_string());
    component.add_property("DTSTAMP", utc(report.properties.created));
    component.add_property("CREATED", utc(task.said));
}

fn day(name: &str, day: Date) -> Property {
    Property::new(name, basic(day)).add_parameter("VALUE", "DATE").done()
}

/// Writes a day as RFC 5545 does: `20150301`.
fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn utc(at: Moment) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}
