//! Promises with a day: what a calendar takes over.

use std::borrow::Cow;

use jiff::civil::Date;

use super::source::Source;
use crate::domain::{Answer, Commitment, FieldValue, Label, Moment, Outcome};
use crate::t;

/// The most characters of a text that a calendar shows; more is said in the other formats. The
/// lines of a calendar are folded in steps that each go over the whole of it.
const LONGEST: usize = 4000;

/// A promise with the day by which it is kept.
#[derive(Debug, Clone)]
pub struct Task {
    /// A name that stays the same from export to export: the session's id and the label.
    pub id: String,
    /// The label of the answer.
    pub label: Label,
    /// A number that grows with every change of the session.
    pub sequence: u64,
    /// The label in the report's language and the first line of the answer.
    pub title: String,
    /// All that was said about it, on several lines.
    pub description: String,
    /// The day by which it is done, the later one where it was put off.
    pub due: Date,
    /// Whether it was done, and when.
    pub done: Option<Date>,
    /// Whether it was given up.
    pub dropped: bool,
    /// The city or hall; may be empty.
    pub place: String,
    /// When it was said.
    pub said: Moment,
}

/// Lists the promises of one platform among several, each named by it.
pub(super) fn of_platform(source: &Source) -> impl Iterator<Item = Task> {
    let platform = head(&source.platform).into_owned();
    let named = move |task: Task| Task { title: format!("{platform} · {}", task.title), ..task };
    of(source).into_iter().map(named)
}

/// Lists the promises that have a day, in the order of the sheets.
pub(super) fn of(source: &Source) -> Vec<Task> {
    let session = source.session;
    let answers = [&session.actions, &session.ways, &session.troubles].into_iter().flatten();
    let tasks = answers.filter_map(|answer| {
        let commitment = answer.commitment_with_merged();
        let label = source.words.label(answer.label);
        let first = answer.text.lines().next().unwrap_or_default();
        Some(Task {
            id: format!("{}-{}", session.id, answer.label),
            label: answer.label,
            sequence: session.seq,
            title: format!("{label}. {}", head(first)),
            description: description(source, answer, &commitment),
            due: commitment.due_now()?,
            done: match commitment.outcome {
                Some(Outcome::Done(day)) => Some(day),
                Some(Outcome::Moved(_) | Outcome::Dropped(_)) | None => None,
            },
            dropped: matches!(commitment.outcome, Some(Outcome::Dropped(_))),
            place: head(&session.lab.place).into_owned(),
            said: answer.at,
        })
    });
    tasks.collect()
}

fn description(source: &Source, answer: &Answer, commitment: &Commitment) -> String {
    let (lang, session) = (source.lang(), source.session);
    // The day stands in the calendar itself.
    let promised = commitment.said().filter_map(|(field, value)| match value {
        FieldValue::Text(text) => Some((lang.commitment_field(field), text)),
        FieldValue::Day(_) => None,
    });
    let event = [
        (t!(lang, "report-platform"), source.platform.as_str()),
        (t!(lang, "report-lab"), session.lab.title.as_str()),
    ];
    let facts = promised.chain(event).filter(|(_, value)| !value.is_empty());
    let lines = facts.map(|(name, value)| format!("{name}: {}", head(value)));
    let became = source.words.became(commitment);
    let became =
        (!became.is_empty()).then(|| format!("{}: {}", t!(lang, "report-outcome"), head(&became)));
    let lines = lines.chain(became);
    let text = head(&answer.text).into_owned();
    let mut lines: Vec<String> = [text].into_iter().chain(lines).collect();
    let carried = source.words.carried(answer);
    if !carried.is_empty() {
        lines.push(format!("{}: {carried}", t!(lang, "report-carried")));
    }
    if !session.is_closed() {
        lines.push(t!(lang, "report-draft"));
    }
    lines.join("\n")
}

/// Returns the beginning of a very long text, and others whole.
fn head(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}
