//! What Review tells of opinions, groups and causes: how many answers of each kind, and which.

use crate::app::{Findings, ReviewRow};
use crate::domain::{GroupVotes, Session, Stance};
use crate::i18n::Lang;
use crate::t;

use super::facts;
use super::wording;

/// How many answers that are not judged yet are named.
const NAMED: usize = 6;

/// A kind of row, with its rows by their place in the list.
pub(super) struct Kind {
    pub(super) name: String,
    pub(super) rows: Vec<(usize, String)>,
}

/// Gathers what is disputed and what is agreed, from this place in the list of rows on.
pub(super) fn kinds(found: &Findings, lang: Lang, from: usize) -> Vec<Kind> {
    let disputed: Vec<String> = found
        .disputed
        .iter()
        .map(|disputed| {
            let counts = wording::counts(Stance::ALL.into_iter().zip(disputed.opinions));
            format!("{} {counts}", lang.label(disputed.label)).trim_end().to_owned()
        })
        .collect();
    let common: Vec<String> = found.common.iter().map(|it| lang.label(it.label)).collect();
    let apart: Vec<String> = found.disagreements.iter().map(|it| lang.label(it.label)).collect();
    let mut place = from;
    let mut kinds = Vec::new();
    let mut put = |name: String, names: Vec<String>| {
        let rows: Vec<(usize, String)> = (place..).zip(names).collect();
        place += rows.len();
        if !rows.is_empty() {
            kinds.push(Kind { name, rows });
        }
    };
    put(t!(lang, "review-disputed", n = disputed.len()), disputed);
    put(t!(lang, "review-common", n = common.len()), common);
    put(t!(lang, "review-apart", n = apart.len()), apart);
    kinds
}

/// Gathers the core troubles, each with how many come from it.
pub(super) fn core(found: &Findings, lang: Lang, from: usize) -> Option<Kind> {
    let names =
        found.core.iter().map(|(label, effects)| format!("{} →{effects}", lang.label(*label)));
    let rows: Vec<(usize, String)> = (from..).zip(names).collect();
    let name = t!(lang, "review-core", n = rows.len());
    (!rows.is_empty()).then_some(Kind { name, rows })
}

/// Says which answers are not judged yet, and why; nothing where all are.
pub(super) fn not_judged(found: &Findings, session: &Session, lang: Lang) -> Option<String> {
    if found.votes_are_of_room {
        return Some(t!(lang, "review-not-by-group"));
    }
    let groups = found.uncounted.iter().map(|key| lang.group_of(session, key));
    let groups = groups.collect::<Vec<_>>().join(", ");
    let more = found.not_judged.len().saturating_sub(NAMED);
    let labels = wording::labels(found.not_judged.iter().take(NAMED), lang);
    match (found.not_judged.len(), more) {
        (0, _) => None,
        (_, 0) => Some(t!(lang, "review-not-judged", labels = labels, groups = groups)),
        _ => Some(t!(lang, "review-not-judged-more", labels = labels, n = more, groups = groups)),
    }
}

/// Says of the chosen row what stands behind it: the answer's words, and who says what of it.
pub(super) fn told(
    row: &ReviewRow,
    found: &Findings,
    session: &Session,
    lang: Lang,
) -> Option<String> {
    let answer = session.answer(row.label()?)?;
    let more = match row {
        ReviewRow::Disputed(_) => facts::of(answer, session, lang),
        ReviewRow::Common(label) => {
            let common = found.common.iter().find(|it| it.label == *label);
            common.map(|it| shares(&it.groups, session, lang)).unwrap_or_default()
        }
        ReviewRow::Disagreement(label) => {
            let apart = found.disagreements.iter().find(|it| it.label == *label);
            apart
                .map(|it| lang.verdict(it, |key| lang.group_of(session, key), true))
                .unwrap_or_default()
        }
        ReviewRow::Gap(_) | ReviewRow::Core(_) | ReviewRow::Cause(_) | ReviewRow::Answer { .. } => {
            String::new()
        }
    };
    let text = answer.text.replace('\n', " ");
    Some(if more.is_empty() { text } else { format!("{text}\n{more}") })
}

/// Says what each group gave.
fn shares(groups: &[GroupVotes], session: &Session, lang: Lang) -> String {
    let several = groups.iter().any(|group| group.votes > group.people);
    let share =
        |votes: &GroupVotes| lang.support(&lang.group_of(session, &votes.group), votes, several);
    groups.iter().map(share).collect::<Vec<_>>().join(", ")
}
