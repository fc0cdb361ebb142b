//! What was said against an answer and for it: in full in the chapter of disagreements, elsewhere counted.

use super::source::Source;
use super::words::joined;
use super::{Entry, Fact};
use crate::domain::{Answer, Opinion, Stance};
use crate::t;

/// How long the dotted line is that is left for what was said for an answer, or against it.
const ROOM: usize = 34;

/// Says in full what was said for an answer and against it, a line for each opinion, those of one group
/// together.
pub(super) fn said(source: &Source, answer: &Answer) -> Vec<Fact> {
    let both = [Stance::Support, Stance::Objection]
        .map(|stance| (name(source, stance), listed(source, answer, stance)));
    Fact::known(both)
}

/// Says the same, and leaves room to write on where nothing was recorded.
pub(super) fn said_or_room(source: &Source, answer: &Answer) -> Vec<Fact> {
    let both = [Stance::Support, Stance::Objection].map(|stance| {
        let said = listed(source, answer, stance);
        let said = if said.is_empty() { "…".repeat(ROOM) } else { said };
        Fact::new(name(source, stance), said)
    });
    both.into()
}

/// Leaves room to write on for what was not recorded, and says how much was; it stands in full in the annex
/// of the platform.
pub(super) fn counted_or_room(source: &Source, answer: &Answer, entry: Entry) -> Entry {
    let mut entry = entry;
    entry.details.extend(counted(source, answer));
    for stance in [Stance::Support, Stance::Objection] {
        if answer.opinions_with_merged(stance).next().is_none() {
            entry.remarks.push(Fact::new(name(source, stance), "…".repeat(ROOM)));
        }
    }
    entry
}

/// Counts the objections to an answer and the supports of it; none where there are none.
pub(super) fn counted(source: &Source, answer: &Answer) -> Option<String> {
    let both = Stance::ALL.map(|stance| {
        let n = answer.opinions_with_merged(stance).count();
        if n > 0 { count(source, stance, n) } else { String::new() }
    });
    Some(joined(both, ", ")).filter(|said| !said.is_empty())
}

/// Counts the objections to an answer alone, for where it is only named.
pub(super) fn objections(source: &Source, answer: &Answer) -> Option<String> {
    let n = answer.opinions_with_merged(Stance::Objection).count();
    (n > 0).then(|| count(source, Stance::Objection, n))
}

fn name(source: &Source, stance: Stance) -> String {
    match stance {
        Stance::Support => t!(source.lang(), "report-said-for"),
        Stance::Objection => t!(source.lang(), "report-said-against"),
    }
}

/// Lists the opinions of one kind, those of one group together, in the session's order of groups; of several
/// each stands on a line of its own below their number.
fn listed(source: &Source, answer: &Answer, stance: Stance) -> String {
    let mut opinions: Vec<&Opinion> = answer.opinions_with_merged(stance).collect();
    let groups = &source.session.groups;
    opinions.sort_by_cached_key(|opinion| {
        let key = opinion.voice.group.as_ref();
        key.and_then(|key| groups.iter().position(|it| it.key == *key)).unwrap_or(groups.len())
    });
    if let [only] = opinions.as_slice() {
        return line(source, only);
    }
    let number = (!opinions.is_empty()).then(|| count(source, stance, opinions.len()));
    let lines = opinions.into_iter().map(|opinion| format!("– {}", line(source, opinion)));
    joined(number.into_iter().chain(lines), "\n")
}

fn count(source: &Source, stance: Stance, n: usize) -> String {
    match stance {
        Stance::Objection => t!(source.lang(), "count-objections", n = n),
        Stance::Support => t!(source.lang(), "count-supports", n = n),
    }
}

/// Says who thinks so and why, as far as that was said.
pub(super) fn line(source: &Source, opinion: &Opinion) -> String {
    let lang = source.lang();
    let (who, why) = (source.names.voices([&opinion.voice]), opinion.why.as_str());
    match (who.is_empty(), why.is_empty()) {
        (false, false) => t!(lang, "report-opinion", who = who, why = why),
        (true, false) => t!(lang, "report-opinion-of-nobody", why = why),
        (false, true) => t!(lang, "report-opinion-without-why", who = who),
        (true, true) => t!(lang, "report-opinion-of-nobody-without-why"),
    }
}
