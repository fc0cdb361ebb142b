//! Sentences: what is said of one thing: an answer, a row, a field, the line, the clock.

use crate::app::{Model, Target};
use crate::domain::Label;
use crate::t;
use crate::view::{self, AloudRow};

/// Says that an answer is kept, and whether the disk has it.
pub(super) fn kept(label: Label, model: &Model) -> String {
    let (lang, name) = (model.lang, model.lang.label(label));
    let Some(workspace) = &model.workspace else { return name };
    let answer = workspace.session.answer(label);
    let text = answer.map(|answer| view::in_full(answer, &workspace.session, lang));
    let text = text.unwrap_or_default();
    if workspace.is_saved_but_draft() {
        t!(lang, "plain-kept", label = name, text = text)
    } else {
        t!(lang, "plain-kept-not-saved", label = name, text = text)
    }
}

/// Says what was judged of answers that are read back.
pub(super) fn judged(rows: &[AloudRow], old: &[AloudRow], model: &Model) -> Vec<String> {
    let answers = model.workspace.as_ref().map(|workspace| workspace.answers()).unwrap_or_default();
    let rows = rows.iter().zip(old).zip(answers);
    let judged = rows.filter(|((row, old), _)| row.text != old.text).filter_map(|(_, answer)| {
        let readback = model.lang.read_back(answer)?;
        Some(format!("{}: {readback}", model.lang.label(answer.label)))
    });
    judged.collect()
}

/// Says which of how many answers is read back, and the answer.
pub(super) fn place_of(rows: &[AloudRow], model: &Model) -> Option<String> {
    let (index, row) = rows.iter().enumerate().find(|(_, row)| row.is_chosen)?;
    let place = t!(model.lang, "plain-place-of", n = index + 1, of = rows.len());
    Some(format!("{place}. {}", row.text))
}

/// Says a row, with its number where a number chooses it.
pub(super) fn row_told(row: &AloudRow, model: &Model) -> String {
    let mut text = match row.target {
        Some(Target::Row(place)) => format!("{}. {}", place + 1, row.text),
        _ => row.text.clone(),
    };
    if row.is_marked {
        text = t!(model.lang, "plain-is-marked", row = text);
    }
    if row.is_chosen { t!(model.lang, "plain-chosen", row = text) } else { text }
}

/// Says what a field asks for.
pub(super) fn prompt(model: &Model) -> Vec<String> {
    let Some(asked) = view::asked(model) else { return Vec::new() };
    let lang = model.lang;
    let mut told = vec![match (asked.now, asked.hint) {
        (Some(now), _) => t!(lang, "plain-prompt", name = asked.name, now = now),
        (None, Some(hint)) => t!(lang, "plain-prompt-hint", name = asked.name, hint = hint),
        (None, None) => t!(lang, "plain-prompt-empty", name = asked.name),
    }];
    let choices = asked.choices.iter().enumerate().map(|(index, choice)| {
        if asked.has_numbers { format!("{} {choice}", index + 1) } else { choice.clone() }
    });
    let choices = choices.collect::<Vec<_>>().join("; ");
    if let Some(chosen) = asked.chosen.and_then(|place| asked.choices.get(place)) {
        told = vec![t!(lang, "plain-chosen", row = chosen.as_str())];
    } else if !choices.is_empty() && asked.has_numbers {
        told.push(t!(lang, "plain-prompt-choices", choices = choices));
    } else if !choices.is_empty() {
        told.push(t!(lang, "plain-prompt-offers", choices = choices));
    }
    told
}

/// Says what stands in the line, and what comes of it.
pub(super) fn line(model: &Model) -> Option<String> {
    let (lang, text) = (model.lang, model.line()?.text());
    let is_reworded = model.workspace.as_ref().is_some_and(|it| it.editing.is_some());
    Some(match text {
        "" => t!(lang, "plain-line-empty"),
        text if is_reworded => t!(lang, "plain-line-replaced", text = text),
        text => t!(lang, "plain-line-waits", text = text),
    })
}

/// Says how the clock of the stage stands; nothing where the stage has no time of its own.
pub(super) fn clock(model: &Model) -> Option<String> {
    let (lang, session) = (model.lang, &model.workspace.as_ref()?.session);
    let slot = session.slot(session.stage)?;
    let used = session.used_seconds(session.stage, model.now);
    let of = format!("{}:00", slot.minutes);
    let used = format!("{}:{:02}", used / 60, used % 60);
    Some(match session.clock {
        Some(_) => t!(lang, "plain-clock", used = used, of = of),
        None => t!(lang, "plain-clock-stands", used = used, of = of),
    })
}
