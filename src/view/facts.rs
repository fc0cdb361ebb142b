//! Everything known of one answer, in a sentence: shown under the answer that is chosen.

use crate::domain::{Answer, Opinion, Owner, Session, Stance};
use crate::i18n::Lang;
use crate::t;

use super::wording;

/// Returns what is known of an answer beside its text: what is said against it and for it line by line,
/// then the rest separated by ` · `; empty when nothing is.
pub(super) fn of(answer: &Answer, session: &Session, lang: Lang) -> String {
    let said = opinions(answer).map(|opinion| wording::opinion(opinion, session, lang));
    let rest = Some(beside_opinions(answer, session, lang)).filter(|rest| !rest.is_empty());
    said.chain(rest).collect::<Vec<_>>().join("\n")
}

fn opinions(answer: &Answer) -> impl Iterator<Item = &Opinion> {
    Stance::ALL.into_iter().flat_map(|stance| answer.opinions_with_merged(stance))
}

fn beside_opinions(answer: &Answer, session: &Session, lang: Lang) -> String {
    let mut facts = Vec::new();
    let voices: Vec<String> = answer
        .voices_with_merged()
        .into_iter()
        .map(|voice| lang.voice(session, voice).join(", "))
        .filter(|voice| !voice.is_empty())
        .collect();
    if !voices.is_empty() {
        facts.push(voices.join("; "));
    }
    let targets = answer.targets_with_merged();
    if !targets.is_empty() {
        facts.push(t!(lang, "sheet-fact-for", labels = wording::labels(&targets, lang)));
    }
    let causes = answer.causes_with_merged();
    if !causes.is_empty() {
        facts.push(t!(lang, "sheet-fact-because", labels = wording::labels(&causes, lang)));
    }
    if let Some(theme) = &answer.theme {
        facts.push(t!(lang, "sheet-fact-theme", theme = theme.as_str()));
    }
    facts.extend(votes(answer, session, lang));
    facts.extend(promise(answer, lang));
    let carried = answer.with_merged().filter_map(|part| part.carried.as_ref());
    facts.extend(carried.map(|carried| lang.carried(carried, |day| lang.day(day))));
    facts.extend(requirement(answer, session, lang));
    facts.extend(lang.read_back(answer));
    if answer.plenary {
        facts.push(t!(lang, "sheet-fact-plenary"));
    }
    if !answer.merged.is_empty() {
        let merged: Vec<_> = answer.with_merged().skip(1).map(|part| part.label).collect();
        facts.push(t!(lang, "sheet-fact-merged", labels = wording::labels(&merged, lang)));
    }
    if let Some(first) = &answer.verbatim {
        facts.push(t!(lang, "sheet-fact-verbatim", text = first.as_str()));
    }
    facts.join(" · ")
}

/// Says all that is known of an answer, its label first.
pub(super) fn with_label(answer: &Answer, session: &Session, lang: Lang) -> String {
    format!("{}: {}", lang.label(answer.label), in_full(answer, session, lang))
}

/// Says all that is known of an answer but its label: its text, what is said against it and for it, who said
/// it and for what, its votes unless they are hidden.
pub fn in_full(answer: &Answer, session: &Session, lang: Lang) -> String {
    let mut said = vec![answer.text.replace('\n', " / ")];
    said.extend(opinions(answer).map(|opinion| wording::opinion_aloud(opinion, session, lang)));
    said.push(beside_opinions(answer, session, lang).replace(" · ", "; "));
    let votes = answer.total_votes();
    if votes > 0 && !session.voting.hidden {
        said.push(t!(lang, "count-votes", n = votes));
    }
    said.retain(|part| !part.is_empty());
    said.join("; ")
}

/// Returns the votes group by group, where they were counted so.
fn votes(answer: &Answer, session: &Session, lang: Lang) -> Option<String> {
    let votes = answer.votes_with_merged();
    if votes.groups.is_empty() {
        return None;
    }
    let of_group = |(key, votes): (&String, &u32)| {
        let name = lang.group_of(session, key);
        format!("{name} {votes}")
    };
    let groups: Vec<String> = votes.groups.iter().map(of_group).collect();
    Some(t!(lang, "sheet-fact-votes", groups = groups.join(", ")))
}

/// Returns who does it, by when, with what, and what became of it.
fn promise(answer: &Answer, lang: Lang) -> Vec<String> {
    let promise = answer.commitment_with_merged();
    let nobody = (promise.owner() == Owner::Nobody).then(|| t!(lang, "sheet-nobody"));
    let facts = promise.said().map(|(field, value)| lang.commitment_fact(field, &lang.said(value)));
    let became = Some(lang.told_outcome(&promise)).filter(|said| !said.is_empty());
    nobody.into_iter().chain(facts).chain(became).collect()
}

/// Returns whom it is addressed to, and the reply.
fn requirement(answer: &Answer, session: &Session, lang: Lang) -> Option<String> {
    let requirement = answer.requirement_with_merged()?;
    let to = lang.group_of(session, &requirement.to);
    let reply = lang.reply_with_day(requirement);
    Some(t!(lang, "sheet-fact-addressed", group = to, reply = reply))
}
