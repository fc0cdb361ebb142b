//! Finding an answer on any sheet by some of its letters.

use crate::domain::{Answer, Label, Session};
use crate::text::Query;

/// How many answers are shown at most.
const MOST: usize = 200;

/// Lists the answers that have what is typed, or its letters in that order; the best first, and all
/// in the order of the sheets while nothing is typed. Merged wordings are found too.
#[must_use]
pub fn find_answers(session: &Session, typed: &str) -> Vec<Label> {
    let answers = session.answers().map(|(_, answer)| answer);
    if typed.trim().is_empty() {
        return answers.map(|answer| answer.label).take(MOST).collect();
    }
    if let Ok(label) = typed.trim().parse::<Label>()
        && let Some(answer) = session.standing(label)
    {
        return vec![answer.label];
    }
    let mut query = Query::new(typed);
    let mut score = |answer: &Answer| {
        let mut best = None;
        answer.for_each(&mut |part| best = best.max(query.score(&part.text)));
        best
    };
    let mut found: Vec<(u32, Label)> =
        answers.filter_map(|answer| Some((score(answer)?, answer.label))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.truncate(MOST);
    found.into_iter().map(|(_, label)| label).collect()
}
