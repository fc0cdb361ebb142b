//! Edits in words: what one did, for "taken back: …", and why one was refused.

mod step;

pub(super) use step::step;

use crate::domain::{LAST_LABEL, Label, Limit, MERGED_DEEP, Refusal, SESSION_BYTES, YEARS};
use crate::i18n::Lang;
use crate::t;
use crate::text::clean_line;

use super::keymap::BadKey;

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
        Refusal::BadCause(from, to) => {
            t!(lang, "refusal-bad-cause", from = show(from), to = show(to))
        }
        Refusal::Circle(from, to) => {
            t!(lang, "refusal-circle", from = show(from), to = show(to))
        }
        Refusal::CircleByMerge(from, into) => {
            t!(lang, "refusal-circle-by-merge", from = show(from), into = show(into))
        }
        Refusal::BadBallot => t!(lang, "refusal-bad-ballot"),
        Refusal::NoBallot => t!(lang, "refusal-no-ballot"),
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
