//! Answers as they stand in the document, with what belongs to each.

use super::source::Source;
use super::{Entry, Fact};
use crate::domain::{Answer, Sheet};
use crate::t;

/// Shows an answer with its votes and voices.
pub(super) fn brief(source: &Source, answer: &Answer) -> Entry {
    named(source, answer, answer.text.clone())
}

/// Shows an answer with its votes and voices; a very long one is cut, since its label leads to the
/// whole of it in its chapter.
pub(super) fn short(source: &Source, answer: &Answer) -> Entry {
    let is_long = answer.text.chars().nth(LONG).is_some();
    let text = if is_long { cut(&answer.text, LONG) } else { answer.text.clone() };
    let mut entry = named(source, answer, text);
    let long = |voices: &&mut String| voices.chars().nth(MANY_VOICES).is_some();
    entry.details.iter_mut().filter(long).for_each(|voices| *voices = cut(voices, MANY_VOICES));
    entry
}

fn named(source: &Source, answer: &Answer, text: String) -> Entry {
    let voices = source.voices(answer);
    Entry {
        label: source.words.label(answer.label),
        text,
        votes: source.words.votes(answer.total_votes()),
        details: if voices.is_empty() { Vec::new() } else { vec![voices] },
        remarks: Vec::new(),
        children: Vec::new(),
    }
}

/// The most characters of an answer where it is only named again.
const LONG: usize = 400;
/// The most characters of its voices there.
const MANY_VOICES: usize = 2000;

/// Shows an answer with all that the session knows of it, merged answers below.
pub(super) fn whole(source: &Source, sheet: Sheet, answer: &Answer) -> Entry {
    let (lang, words) = (source.lang(), source.words);
    let mut details = vec![source.names.voices(&answer.voices)];
    details
        .extend(answer.theme.iter().map(|theme| t!(lang, "report-theme", theme = theme.as_str())));
    if !answer.targets.is_empty() {
        details.push(t!(lang, "report-for", labels = words.labels(&answer.targets)));
    }
    if answer.label.origin() != sheet {
        let origin = lang.sheet(answer.label.origin());
        details.push(t!(lang, "report-moved-from", sheet = origin));
    }
    details.extend(
        answer
            .readback
            .map(|readback| t!(lang, "report-readback", result = lang.readback(readback))),
    );
    if answer.plenary {
        details.push(t!(lang, "report-picked"));
    }
    details.push(answer.at.hour_minute());
    details.retain(|part| !part.is_empty());
    details.shrink_to_fit();
    Entry {
        label: words.label(answer.label),
        text: answer.text.clone(),
        votes: words.votes(answer.votes.total()),
        details,
        remarks: remarks(source, answer),
        children: answer.merged.iter().map(|part| merged(source, sheet, part)).collect(),
    }
}

fn merged(source: &Source, sheet: Sheet, answer: &Answer) -> Entry {
    let mut entry = whole(source, sheet, answer);
    entry.details.insert(0, t!(source.lang(), "report-merged"));
    entry
}

fn remarks(source: &Source, answer: &Answer) -> Vec<Fact> {
    let (lang, words) = (source.lang(), source.words);
    let commitment = &answer.commitment;
    let mut remarks = Vec::new();
    let mut note = |name: String, value: String| {
        if !value.is_empty() {
            remarks.push(Fact { name, value });
        }
    };
    note(t!(lang, "report-first-said"), answer.verbatim.clone().unwrap_or_default());
    note(t!(lang, "report-votes-by-group"), source.names.votes(&answer.votes));
    for (field, value) in commitment.said() {
        note(lang.commitment_field(field), words.promised(value));
    }
    let carried = answer.carried.as_ref();
    let carried = carried.map(|carried| lang.carried(carried, |day| words.date(day)));
    note(t!(lang, "report-carried"), carried.unwrap_or_default());
    note(t!(lang, "report-outcome"), words.became(commitment));
    if let Some(requirement) = &answer.requirement {
        let to = source.names.within(&requirement.to);
        let reply = words.reply(requirement);
        let said = t!(lang, "report-addressed-reply", group = to, reply = reply);
        note(t!(lang, "report-addressed"), said);
        note(t!(lang, "report-reply-note"), requirement.note.clone());
    }
    // There is a list for every answer, and most have little.
    remarks.shrink_to_fit();
    remarks
}

/// Cuts an answer to one short line for where its label leads to the whole of it. No more of it is
/// read than is shown.
pub(super) fn cut(text: &str, longest: usize) -> String {
    let (mut line, mut count, mut blank) = (String::new(), 0, false);
    for c in text.chars() {
        if c.is_whitespace() {
            blank = count > 0;
            continue;
        }
        if blank {
            line.push(' ');
            (count, blank) = (count + 1, false);
        }
        line.push(c);
        count += 1;
        if count > longest {
            break;
        }
    }
    if count <= longest {
        return line;
    }
    let head: String = line.chars().take(longest.saturating_sub(1)).collect();
    // The cut is made after a word where one ends in the last third.
    let end = head.rfind(' ').filter(|at| *at * 3 > head.len() * 2).unwrap_or(head.len());
    format!("{}…", head.get(..end).unwrap_or(&head).trim_end())
}
