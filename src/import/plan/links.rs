//! Links: what answers are for and what they come from, by labels in any language or by what is said.

use std::collections::HashMap;

use super::super::left_out::{Gathered, What};
use super::Draft;
use super::labels::Labels;
use crate::domain::{Answer, AnswerIndex, Label, Session, Sheet};
use crate::i18n::parse_platform_label;
use crate::text;

/// Gives every draft its links. Those that lead nowhere, or where they may not, are left out.
pub(super) fn resolve(
    session: &Session,
    drafts: &mut [Draft],
    labels: &Labels,
    left_out: &mut Gathered,
) {
    let has_links = |draft: &Draft| !draft.targets.is_empty() || !draft.causes.is_empty();
    if !drafts.iter().any(has_links) {
        return;
    }
    let mut known = Known {
        labels,
        index: AnswerIndex::of(session),
        sheets: drafts.iter().map(|draft| (draft.answer.label, draft.sheet)).collect(),
        texts: None,
    };
    let is_text = |said: &String| parse_platform_label(said).is_none();
    if drafts.iter().any(|draft| draft.targets.iter().chain(&draft.causes).any(is_text)) {
        known.learn_texts(session, drafts);
    }
    for draft in drafts.iter_mut() {
        let (own, sheet, line) = (draft.answer.label, draft.sheet, draft.line);
        let mut found = |said: Vec<String>, may: fn(Sheet, Sheet) -> bool| {
            let mut links = Vec::new();
            for said in said {
                match known.find(&said, |label, on| label != own && may(sheet, on)) {
                    Some(label) => links.push(label),
                    None => left_out.note(What::Link, "", line, &said),
                }
            }
            links
        };
        let targets = found(std::mem::take(&mut draft.targets), Sheet::may_link_to);
        let causes = found(std::mem::take(&mut draft.causes), Sheet::may_come_from);
        draft.answer.targets = targets;
        draft.answer.causes = causes;
    }
    part_circles(drafts, left_out);
}

/// What links can lead to.
struct Known<'a> {
    labels: &'a Labels,
    index: AnswerIndex<'a>,
    /// The sheets of the new answers.
    sheets: HashMap<Label, Sheet>,
    /// All answers by what they say, folded; none while no link is given so.
    texts: Option<HashMap<String, Vec<Label>>>,
}

impl Known<'_> {
    fn learn_texts(&mut self, session: &Session, drafts: &[Draft]) {
        let mut texts: HashMap<String, Vec<Label>> = HashMap::new();
        let new = drafts.iter().map(|draft| &*draft.answer);
        for answer in new.chain(session.answers().flat_map(|(_, it)| Answer::with_merged(it))) {
            texts.entry(folded(&answer.text)).or_default().push(answer.label);
        }
        self.texts = Some(texts);
    }

    /// Finds the answer that is meant, if a link may lead to it.
    fn find(&self, said: &str, may: impl Fn(Label, Sheet) -> bool) -> Option<Label> {
        let sheet =
            |label: Label| self.sheets.get(&label).copied().or_else(|| self.index.sheet(label));
        let fits = |label: &Label| sheet(*label).is_some_and(|on| may(*label, on));
        let named = parse_platform_label(said).map(|(_, label)| label);
        // What the file calls so comes before what the session calls so.
        let by_label = named.map(|named| self.labels.get(named).unwrap_or(named));
        by_label
            .filter(fits)
            .or_else(|| self.texts.as_ref()?.get(&folded(said))?.iter().copied().find(fits))
    }
}

fn folded(said: &str) -> String {
    text::fold(&text::clean_line(said))
}

/// Takes out the causes with which an answer would come from itself.
fn part_circles(drafts: &mut [Draft], left_out: &mut Gathered) {
    let places: HashMap<Label, usize> = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| !draft.answer.causes.is_empty())
        .map(|(place, draft)| (draft.answer.label, place))
        .collect();
    let mut states = vec![State::New; drafts.len()];
    for start in 0..drafts.len() {
        // The place of each answer on the way, and which of its causes is looked at next.
        let mut way: Vec<(usize, usize)> = Vec::new();
        if states.get(start) == Some(&State::New) {
            enter(&mut states, &mut way, start);
        }
        while let Some((place, next)) = way.last_mut() {
            let (place, at) = (*place, *next);
            let Some(draft) = drafts.get_mut(place) else { break };
            let Some(cause) = draft.answer.causes.get(at).copied() else {
                if let Some(state) = states.get_mut(place) {
                    *state = State::Done;
                }
                way.pop();
                continue;
            };
            let leads = places.get(&cause).copied();
            match leads.and_then(|leads| Some((leads, *states.get(leads)?))) {
                Some((_, State::OnWay)) => {
                    draft.answer.causes.remove(at);
                    left_out.note(What::Link, "", draft.line, &cause.to_string());
                }
                Some((leads, State::New)) => {
                    *next += 1;
                    enter(&mut states, &mut way, leads);
                }
                Some((_, State::Done)) | None => *next += 1,
            }
        }
    }
}

/// How far an answer is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    OnWay,
    Done,
}

fn enter(states: &mut [State], way: &mut Vec<(usize, usize)>, place: usize) {
    if let Some(state) = states.get_mut(place) {
        *state = State::OnWay;
    }
    way.push((place, 0));
}
