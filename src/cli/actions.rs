//! `citylab actions`: what was promised in all sessions of the lab, and what became of it.

mod listed;
mod record;
mod reminder;

use serde_json::{Value, json};

use super::arguments::Actions;
use super::outcome::{Failure, print, print_json};
use super::sessions::{Sessions, exact};
use super::table::{room, table};
use crate::domain::{
    CommitmentField, Date, FieldValue, Moment, Promise, PromiseHead, PromiseOrder, unique,
};
use crate::i18n::Lang;
use crate::t;
use listed::Listed;

/// Lists the actions, or records what became of some of them.
pub(super) fn run(sessions: &Sessions, asked: &Actions) -> Result<(), Failure> {
    let sessions = &sessions.within(asked.within.lab())?;
    if asked.done.is_some() || asked.moved.is_some() || asked.dropped.is_some() || asked.open {
        return record::run(sessions, asked);
    }
    let lang = sessions.lang;
    let now = Moment::now();
    let listed = Listed::read(sessions, asked, now.date())?;
    let parts = asked.by.apply(&listed.promises);
    if asked.json {
        // Whoever reads it by a program has each action once.
        let places = unique(parts.iter().flat_map(|(_, places)| places.iter().copied()));
        let promises = places.into_iter().filter_map(|at| listed.promises.get(at));
        return print_json(&promises.map(|it| as_json(&listed, it)).collect::<Vec<_>>());
    }
    if !asked.to.is_empty() || listed.owner.is_some() {
        return reminder::run(lang, asked, &listed, now);
    }
    print(&action_table(lang, asked, &listed, &parts))
}

fn action_table(
    lang: Lang,
    asked: &Actions,
    listed: &Listed,
    parts: &[(PromiseHead, Vec<usize>)],
) -> String {
    let sum = match listed.sum.promised {
        0 => String::new(),
        _ => format!("\n{}\n", lang.promise_summary(&listed.sum)),
    };
    if listed.promises.is_empty() {
        let nothing = match (asked.overdue, asked.open_only) {
            (true, _) => t!(lang, "actions-none-overdue"),
            (false, true) => t!(lang, "actions-none-open"),
            (false, false) => t!(lang, "actions-none"),
        };
        return format!("{nothing}\n{sum}");
    }
    let labs = listed.has_several_labs();
    let row = |head: &PromiseHead, at: &usize| {
        let promise = listed.promises.get(*at)?;
        row(lang, listed, promise, (head, asked.by), labs)
    };
    let rows = parts.iter().flat_map(|(head, places)| {
        places.iter().filter_map(|at| row(head, at)).collect::<Vec<_>>()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let text = rows.first().map_or(0, |row| row.len().saturating_sub(4));
    format!("{}{sum}", table(&rows, &[], text, room()))
}

/// Makes a row: label, lab where there are several, platform, side where that orders them, text, owner,
/// day, state.
fn row(
    lang: Lang,
    listed: &Listed,
    promise: &Promise,
    (head, by): (&PromiseHead, PromiseOrder),
    labs: bool,
) -> Option<Vec<String>> {
    let none = || "–".to_owned();
    let or_none = |text: String| if text.is_empty() { none() } else { text };
    let (lab, session) = listed.session_of(promise)?;
    let owner = match (head, by) {
        (PromiseHead::Owner(name), PromiseOrder::Owner) => name.clone(),
        _ => promise.commitment.who.trim().to_owned(),
    };
    let commitment = &promise.commitment;
    let day = commitment.due_now().map(|day| match commitment.due_before() {
        Some(first) => format!("{first} → {day}"),
        None => day.to_string(),
    });
    let state = lang.standing(commitment, promise.progress, |day| day.to_string());
    let label = lang.label_of_platform(promise.number, promise.label);
    let lab = labs.then(|| or_none(lab.to_owned()));
    let side = match head {
        PromiseHead::Side(group) => Some(group.as_ref().map_or_else(none, |it| lang.group(it))),
        PromiseHead::All | PromiseHead::Owner(_) | PromiseHead::State(_) => None,
    };
    let facts = [or_none(owner), day.unwrap_or_else(none), state];
    let before = [Some(label), lab, Some(session.session.platform.clone()), side];
    Some(before.into_iter().flatten().chain([promise.text.clone()]).chain(facts).collect())
}

/// Shows an action to other programs; fields are added over time, and none is taken away.
///
/// `due` is the day by which it is to be done now, `promised` that which was promised first, and
/// `ended` the day on which it was done or given up.
fn as_json(listed: &Listed, promise: &Promise) -> Value {
    let commitment = &promise.commitment;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let session = listed.session_of(promise);
    let (lab, file, platform) = session.map_or_else(Default::default, |(lab, session)| {
        (lab, exact(&session.path), session.session.platform.as_str())
    });
    let sides: Vec<&str> = promise.sides.iter().map(|side| side.key.as_str()).collect();
    let mut json = json!({
        "file": file, "lab": lab, "platform": platform, "number": promise.number,
        "label": promise.label.to_string(), "text": promise.text, "for": promise.purposes,
        "due": day(commitment.due_now()), "promised": day(commitment.due),
        "state": promise.progress.key(), "ended": day(commitment.ended()),
        "why": commitment.reason(), "sides": sides,
    });
    for field in CommitmentField::ALL {
        if let (FieldValue::Text(text), Some(json)) = (commitment.get(field), json.as_object_mut())
        {
            let name = if field == CommitmentField::Owner { "owner" } else { field.id() };
            json.insert(name.to_owned(), text.into());
        }
    }
    if let Some(json) = json.as_object_mut() {
        json.insert("owners".to_owned(), commitment.owners().collect::<Vec<_>>().into());
    }
    json
}
