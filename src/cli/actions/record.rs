//! Recording what became of actions.

use super::super::arguments::Actions;
use super::super::outcome::{Failure, print};
use super::super::saving::Writable;
use super::super::sessions::Sessions;
use crate::domain::{
    Answer, Date, Edit, Label, Moment, NoPastDay, Outcome, Progress, Session, Sheet,
};
use crate::i18n::{Lang, due, past_day};
use crate::t;
use crate::text;

/// Records what became of the actions named, as one change in each session.
pub(super) fn run(sessions: &Sessions, asked: &Actions) -> Result<(), Failure> {
    let lang = sessions.lang;
    let today = Moment::now().date();
    let outcome = outcome(lang, asked, today)?;
    let why = asked.why.as_deref().map(text::clean_line);
    let named = sessions.answers(&asked.name)?;
    for (path, labels) in &named {
        let session = Writable::look(sessions, path)?;
        labels.iter().try_for_each(|wanted| find(lang, &session, *wanted).map(drop))?;
    }
    let mut changes = Vec::new();
    for (path, labels) in named {
        let writable = Writable::open(sessions, &path)?;
        let (mut edits, mut standing) = (Vec::new(), Vec::new());
        for wanted in labels {
            let action = find(lang, &writable.session, wanted)?;
            edits.push(action.recording(outcome, why.as_deref()));
            standing.push(action.label);
        }
        changes.push((writable, edits, standing));
    }
    // All that is named was found by now, so either all of it is recorded or nothing.
    for (writable, edits, standing) in changes {
        let session = writable.save(sessions, Edit::Batch(edits))?;
        // The change is on the disk by now, so a failure to print is no failure of the command.
        let _ = print(&told(lang, &session, &standing));
    }
    Ok(())
}

/// Reads which outcome was asked for; none means open again.
fn outcome(lang: Lang, asked: &Actions, today: Date) -> Result<Option<Outcome>, Failure> {
    Ok(match (&asked.done, &asked.moved, &asked.dropped) {
        (Some(said), _, _) => Some(Outcome::Done(past(lang, said.as_deref(), today)?)),
        (_, Some(said), _) => Some(Outcome::Moved(day(lang, said, today)?)),
        (_, _, Some(said)) => Some(Outcome::Dropped(past(lang, said.as_deref(), today)?)),
        (None, None, None) => None,
    })
}

/// Reads the new day of an action that is moved; who looks back may mean yesterday by it.
fn day(lang: Lang, said: &str, today: Date) -> Result<Date, Failure> {
    due(said, today).or_else(|_| past_day(said, today)).map_err(|_| not_a_day(lang, said))
}

/// Reads a day that has been; today if nothing is said.
fn past(lang: Lang, said: Option<&str>, today: Date) -> Result<Date, Failure> {
    let Some(said) = said else { return Ok(today) };
    past_day(said, today).map_err(|why| match why {
        NoPastDay::NotADate => not_a_day(lang, said),
        NoPastDay::ToCome(day) => {
            Failure::Usage(t!(lang, "actions-in-the-future", day = lang.day(day)))
        }
    })
}

fn not_a_day(lang: Lang, said: &str) -> Failure {
    Failure::Usage(t!(lang, "prompt-not-a-date", typed = text::clean_line(said)))
}

/// Finds the action that stands for a label.
fn find(lang: Lang, session: &Session, wanted: Label) -> Result<&Answer, Failure> {
    let platform = session.platform.as_str();
    let shown = lang.label(wanted);
    let Some(answer) = session.standing(wanted) else {
        let why = t!(lang, "actions-no-answer", label = shown, platform = platform);
        return Err(Failure::Failed(why));
    };
    if session.sheet_of(wanted) != Some(Sheet::Actions) {
        let why = t!(lang, "actions-no-action", label = shown, platform = platform);
        return Err(Failure::Failed(why));
    }
    Ok(answer)
}

/// Says what became of the actions, one a line, and why if that is known.
fn told(lang: Lang, session: &Session, labels: &[Label]) -> String {
    let line = |answer: &Answer| {
        let commitment = answer.commitment_with_merged();
        let state = commitment.outcome.map_or(Progress::Open, Outcome::progress);
        let day = commitment.outcome.map(|outcome| format!(" {}", outcome.day()));
        let day = day.unwrap_or_default();
        let (label, state) = (lang.label(answer.label), lang.progress(state));
        let text = text::one_line(&answer.text);
        let text = text::clip(&text, 60);
        let why = Some(commitment.reason()).filter(|why| !why.is_empty());
        let why = why.map(|why| format!(" — {why}")).unwrap_or_default();
        format!("{label} {state}{day}: {text}{why}\n")
    };
    labels.iter().filter_map(|label| session.answer(*label)).map(line).collect()
}
