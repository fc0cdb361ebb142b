//! Answers as they stand in the document, with what belongs to each.

use super::opinions;
use super::source::Source;
use super::{Entry, Fact};
use crate::domain::{Answer, Commitment, Sheet};
use crate::t;

/// Names an answer by its first words, its votes and how many object to it, where its label leads to the whole of it.
pub(super) fn mention(source: &Source, answer: &Answer) -> Entry {
    Entry {
        label: source.words.label(answer.label),
        text: cut(&answer.text, FIRST_WORDS),
        votes: source.votes(answer),
        details: opinions::objections(source, answer).into_iter().collect(),
        ..Entry::default()
    }
}

/// How many characters of an answer stand where it is only named again.
pub(super) const FIRST_WORDS: usize = 80;

/// What the place where an answer stands says of it already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Under {
    /// The heading of its theme.
    Theme,
    /// The trouble that it answers.
    Trouble,
    /// Nothing.
    Sheet,
}

/// Shows an answer in full, once in a document, with all that the session knows of it and the merged
/// answers below. A report over several platforms leaves what was merged, and when each was said, to
/// the platform's own.
pub(super) fn whole(source: &Source, sheet: Sheet, answer: &Answer, under: Under) -> Entry {
    if source.is_one_of_several {
        let voices = Some(source.voices(answer)).filter(|voices| !voices.is_empty());
        let linked = linked(source, answer, under);
        let opinions = opinions(source, answer);
        return Entry {
            text: answer.text.clone(),
            is_whole: true,
            details: voices.into_iter().chain(linked).chain(opinions).collect(),
            remarks: promised(source, answer, &answer.commitment_with_merged()),
            ..mention(source, answer)
        };
    }
    let merged = answer.merged.iter().map(|part| merged(source, sheet, part));
    let mut entry = Entry {
        votes: source.votes(answer),
        children: merged.collect(),
        ..record(source, sheet, answer, under)
    };
    entry.details.extend(opinions(source, answer));
    entry
}

/// Says how many object to an answer and support it, and where it stands what they say.
fn opinions(source: &Source, answer: &Answer) -> Option<String> {
    let chapter = t!(source.lang(), "report-disagreements");
    let counted = opinions::counted(source, answer)?;
    Some(t!(source.lang(), "report-opinions-in", counted = counted, chapter = chapter))
}

fn merged(source: &Source, sheet: Sheet, answer: &Answer) -> Entry {
    let mut entry = record(source, sheet, answer, Under::Sheet);
    entry.details.insert(0, t!(source.lang(), "report-merged"));
    entry.children = answer.merged.iter().map(|part| merged(source, sheet, part)).collect();
    entry
}

/// Shows what the session knows of an answer itself, without those merged into it.
fn record(source: &Source, sheet: Sheet, answer: &Answer, under: Under) -> Entry {
    let (lang, words) = (source.lang(), source.words);
    let mut details = vec![source.names.voices(&answer.voices)];
    details.extend(linked(source, answer, under));
    if answer.label.origin() != sheet {
        let origin = lang.sheet(answer.label.origin());
        details.push(t!(lang, "report-moved-from", sheet = origin));
    }
    let readback = source.readback(answer);
    details.extend(readback.map(|result| t!(lang, "report-readback", result = result)));
    if answer.plenary {
        details.push(t!(lang, "report-picked"));
    }
    details.push(answer.at.hour_minute());
    details.retain(|part| !part.is_empty());
    details.shrink_to_fit();
    Entry {
        label: words.label(answer.label),
        text: answer.text.clone(),
        is_whole: true,
        votes: words.votes(answer.votes.total(), source.unit(sheet)),
        details,
        remarks: remarks(source, answer),
        children: Vec::new(),
    }
}

/// Says the theme of an answer, what it is for and from what it comes, as far as its place does not.
fn linked(source: &Source, answer: &Answer, under: Under) -> Vec<String> {
    let (lang, words) = (source.lang(), source.words);
    let theme = answer.theme.iter().filter(|_| under != Under::Theme);
    let theme = theme.map(|theme| t!(lang, "report-theme", theme = theme.as_str()));
    let is_told = answer.targets.is_empty() || under == Under::Trouble;
    let purpose =
        (!is_told).then(|| t!(lang, "report-for", labels = words.labels(&answer.targets)));
    // Over several platforms what was merged has no entry of its own.
    let causes = match source.is_one_of_several {
        true => source.standing.causes(answer).into_iter().map(|cause| cause.label).collect(),
        false => answer.causes.clone(),
    };
    let causes = words.labels(&causes);
    let causes =
        (!causes.is_empty()).then(|| t!(lang, "report-because-of", labels = causes.as_str()));
    theme.chain(purpose).chain(causes).collect()
}

fn remarks(source: &Source, answer: &Answer) -> Vec<Fact> {
    let lang = source.lang();
    let first = answer.verbatim.clone().unwrap_or_default();
    let mut remarks = Fact::known([
        (t!(lang, "report-first-said"), first),
        (source.unit_of(answer).by_group(lang), source.names.votes_given(&answer.votes)),
    ]);
    remarks.extend(promised(source, answer, &answer.commitment));
    // There is a list for every answer, and most have little.
    remarks.shrink_to_fit();
    remarks
}

/// Says what was promised, what became of it, and what is asked of whom.
fn promised(source: &Source, answer: &Answer, commitment: &Commitment) -> Vec<Fact> {
    let (lang, words) = (source.lang(), source.words);
    let fields = commitment.said();
    let fields = fields.map(|(field, it)| (lang.commitment_field(field), words.promised(it)));
    let carried = answer.carried.as_ref();
    let carried = carried.map(|carried| lang.carried(carried, |day| words.date(day)));
    let became = [
        (t!(lang, "report-carried"), carried.unwrap_or_default()),
        (t!(lang, "report-outcome"), words.became(commitment)),
    ];
    let mut remarks = Fact::known(fields.chain(became));
    if let Some(requirement) = &answer.requirement {
        let to = source.names.within(&requirement.to);
        let reply = words.reply(requirement);
        let said = t!(lang, "report-addressed-reply", group = to, reply = reply);
        remarks.push(Fact::new(t!(lang, "report-addressed"), said));
        let note = (t!(lang, "report-reply-note"), requirement.note.clone());
        remarks.extend(Fact::known([note]));
    }
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
