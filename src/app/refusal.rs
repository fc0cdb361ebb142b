//! Why an edit was refused, as the facilitator reads it.

use crate::domain::{Label, Refusal};
use crate::i18n::Lang;
use crate::t;

/// Returns the sentence for a refusal.
pub fn sentence(refusal: &Refusal, lang: Lang) -> String {
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
    }
}
