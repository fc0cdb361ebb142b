//! Edits in words: what one did, for "taken back: …", and why one was refused.

use crate::domain::{Edit, LAST_LABEL, Label, Limit, MERGED_DEEP, Refusal, SESSION_BYTES, YEARS};
use crate::i18n::Lang;
use crate::t;
use crate::text::clean_line;

use super::keymap::BadKey;

/// Describes what a step taken back or done again was about.
///
/// `inverse` tells that the edit is the one that takes the step back: removing takes an adding
/// back.
pub(super) fn edit(edit: &Edit, lang: Lang, inverse: bool) -> String {
    let show = |label: &Label| lang.label(*label);
    match edit {
        Edit::Add { answer, .. } if inverse => {
            t!(lang, "edit-delete", label = show(&answer.label))
        }
        Edit::Add { answer, .. } => t!(lang, "edit-add", label = show(&answer.label)),
        Edit::Remove(label) if inverse => t!(lang, "edit-add", label = show(label)),
        Edit::Remove(label) => t!(lang, "edit-delete", label = show(label)),
        Edit::Reword { label, .. } => t!(lang, "edit-reword", label = show(label)),
        Edit::Move { label, .. } => t!(lang, "edit-move", label = show(label)),
        Edit::Merge { from, .. } if inverse => t!(lang, "edit-split", label = show(from)),
        Edit::Split { label, .. } if !inverse => t!(lang, "edit-split", label = show(label)),
        Edit::Merge { from: label, .. } | Edit::Split { label, .. } => {
            t!(lang, "edit-merge", label = show(label))
        }
        Edit::Voices(label, _) => t!(lang, "edit-voice", label = show(label)),
        Edit::Theme(label, _) => t!(lang, "edit-theme", label = show(label)),
        Edit::Votes(label, _) => t!(lang, "edit-votes", label = show(label)),
        Edit::Link(label, _) => t!(lang, "edit-link", label = show(label)),
        Edit::Commit(label, _) => t!(lang, "edit-commit", label = show(label)),
        Edit::Require(label, _) => t!(lang, "edit-require", label = show(label)),
        Edit::Readback(label, _) => t!(lang, "edit-readback", label = show(label)),
        Edit::Plenary(label, _) => t!(lang, "edit-plenary", label = show(label)),
        Edit::Unlike(..) => t!(lang, "edit-unlike"),
        Edit::Enter(..) | Edit::Unenter => t!(lang, "edit-stage"),
        Edit::Clock(_) | Edit::Used(..) | Edit::Minutes(..) => t!(lang, "edit-minutes"),
        Edit::Draft(_) | Edit::Drafts(_) => t!(lang, "edit-draft"),
        Edit::Close { .. } | Edit::Unclose { .. } => t!(lang, "edit-close"),
        Edit::Ballots(_) => t!(lang, "edit-ballots"),
        Edit::Platform(_)
        | Edit::Lab(_)
        | Edit::Date(_)
        | Edit::Facilitator(_)
        | Edit::Experts(_)
        | Edit::Questions(_)
        | Edit::Voting(_) => t!(lang, "edit-passport"),
        Edit::Groups(_) | Edit::Roster(_) | Edit::Passes(_) => t!(lang, "edit-people"),
        Edit::Batch(edits) => batch(edits, lang, inverse),
    }
}

/// Describes a batch by the part that says most: an answer that came or went.
fn batch(edits: &[Edit], lang: Lang, inverse: bool) -> String {
    let steps: Vec<&Edit> = edits.iter().filter(|part| part.is_undoable()).collect();
    let telling = |part: &&&Edit| {
        matches!(
            part,
            Edit::Add { .. }
                | Edit::Remove(_)
                | Edit::Move { .. }
                | Edit::Merge { .. }
                | Edit::Split { .. }
        )
    };
    let count = steps.iter().filter(telling).count();
    if count > 1 {
        return t!(lang, "edit-many", n = count);
    }
    let part = steps.iter().find(telling).or_else(|| steps.first());
    part.map_or_else(|| t!(lang, "edit-passport"), |part| edit(part, lang, inverse))
}

/// Says what there is too much of, and what to do.
fn beyond(limit: Limit, lang: Lang) -> String {
    match limit {
        Limit::Bytes => t!(lang, "refusal-bytes", n = SESSION_BYTES >> 20),
        Limit::Merged => t!(lang, "refusal-merged", n = MERGED_DEEP),
        Limit::Changes => t!(lang, "refusal-changes"),
        Limit::Labels => t!(lang, "refusal-labels", n = i64::from(LAST_LABEL)),
        Limit::Years => {
            let (first, last) = (YEARS.start().to_string(), YEARS.end().to_string());
            t!(lang, "refusal-years", first = first, last = last)
        }
    }
}

/// Returns the sentence for a refusal.
pub fn refusal(refusal: &Refusal, lang: Lang) -> String {
    let show = |shown: &Label| lang.label(*shown);
    match refusal {
        Refusal::NoAnswer(label) => t!(lang, "refusal-no-answer", label = show(label)),
        Refusal::LabelTaken(label) => t!(lang, "refusal-label-taken", label = show(label)),
        Refusal::NotGiven(label) => t!(lang, "refusal-not-given", label = show(label)),
        Refusal::NoPlace(_) => t!(lang, "refusal-no-place"),
        Refusal::Blank => t!(lang, "refusal-blank"),
        Refusal::Unclean => t!(lang, "refusal-unclean"),
        Refusal::BadLink(from, to) => {
            t!(lang, "refusal-bad-link", from = show(from), to = show(to))
        }
        Refusal::Linked(label, other) => {
            t!(lang, "refusal-linked", label = show(label), other = show(other))
        }
        Refusal::SameAnswer(label) => t!(lang, "refusal-same-answer", label = show(label)),
        Refusal::NoGroup(key) => t!(lang, "refusal-no-group", group = key.clone()),
        Refusal::GroupTwice(key) => t!(lang, "refusal-group-twice", group = key.clone()),
        Refusal::NoSlot(_) => t!(lang, "refusal-no-slot"),
        Refusal::NoVisit => t!(lang, "refusal-no-visit"),
        Refusal::Beyond(limit) => beyond(*limit, lang),
    }
}

/// Returns the sentence for a key that a command cannot have.
pub fn bad_key(bad: &BadKey, lang: Lang) -> String {
    match bad {
        BadKey::NoCommand(name) => t!(lang, "error-key-no-command", name = clean_line(name)),
        BadKey::NoKey(key) => t!(lang, "error-key-none", key = clean_line(key)),
        BadKey::TypesText(key) => t!(lang, "error-key-types", key = clean_line(key)),
        BadKey::Taken(key, command) => {
            let what = lang.text(command.name_key());
            t!(lang, "error-key-taken", key = clean_line(key), what = what)
        }
    }
}
