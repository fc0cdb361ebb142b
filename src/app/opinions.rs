//! What is said for and against answers: which answers the command is about, and how a typed line is read.

use crate::domain::{Answer, Opinion, Session, Stance, Voice};
use crate::i18n::speaker;

use super::field_prompt::{FieldPrompt, Offer};

/// The most words of a name; more are what somebody says.
const WORDS_OF_NAME: usize = 4;
/// The longest name, in characters.
const LONGEST_NAME: usize = 60;

/// Lists what was said before for or against the answer that a prompt is about; nothing where it is about
/// several.
pub(super) fn said(prompt: &FieldPrompt, session: &Session, stance: Stance) -> Vec<Offer> {
    let [label] = prompt.about.as_slice() else { return Vec::new() };
    let parts = session.answer(*label).into_iter().flat_map(Answer::with_merged);
    let said = parts.flat_map(|part| part.opinions.iter().map(|opinion| (part.label, opinion)));
    let said = said.filter(|(_, opinion)| opinion.stance == stance);
    said.map(|(label, opinion)| Offer::Said(label, opinion.clone())).collect()
}

/// Reads "Petrov: the figure is from 2010" as who says it and why, and words that are too many for a name
/// as the reason alone; nothing where a name is typed.
pub(super) fn read(typed: &str, session: &Session, stance: Stance) -> Option<Offer> {
    let opinion = |voice: Voice, why: &str| Opinion { stance, voice, why: why.to_owned() };
    let named = typed.split_once(':').map(|(name, why)| (name.trim(), why.trim()));
    let named = named.filter(|_| !typed.contains("://"));
    let named = named.map(|(name, why)| (name, why, speaker(name, session)));
    if let Some((name, why, known)) =
        named.filter(|(name, _, known)| known.is_some() || is_name(name))
    {
        let is_new = known.as_ref().is_none_or(|known| known.is_new);
        let who = known.map_or_else(|| Voice::person(name, None), |known| known.who);
        return Some(Offer::Opinion(opinion(who, why), is_new));
    }
    let is_worded = typed.contains(':') || !is_name(typed);
    (is_worded && !typed.is_empty())
        .then(|| Offer::Opinion(opinion(Voice::default(), typed), false))
}

/// Offers several words, which may be a name, as the reason of somebody who is not named.
pub(super) fn unnamed(typed: &str, stance: Stance) -> Option<Offer> {
    let opinion = Opinion { stance, voice: Voice::default(), why: typed.to_owned() };
    typed.contains(' ').then_some(Offer::Opinion(opinion, false))
}

fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=WORDS_OF_NAME).contains(&words)
        && text.chars().count() <= LONGEST_NAME
        && !text.chars().any(|c| c.is_ascii_digit())
}
