//! Coverage: the gaps in the chain trouble → way → action, and who was not heard.

use super::answer::{Answer, Readback};
use super::chain::{Voted, links, most_voted_first};
use super::commitment::{Outcome, Owner};
use super::gap::Gap;
use super::group::GroupKey;
use super::label::Label;
use super::participation::participation;
use super::question::{Question, Sheet};
use super::session::Session;

/// What a session has left open, each list most-voted first.
///
/// Merged answers count through the answer they were merged into. What is for a parked answer
/// alone counts as for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Troubles that no way and no action is for.
    pub troubles_without_way: Vec<Label>,
    /// Ways that no action is for.
    pub ways_without_action: Vec<Label>,
    /// Actions that nobody was asked to take.
    pub actions_without_owner: Vec<Label>,
    /// Actions for which an owner was looked for and none was found.
    pub actions_nobody_took: Vec<Label>,
    /// Actions without a day by which they are done.
    pub actions_without_date: Vec<Label>,
    /// Ways that are for no trouble.
    pub ways_for_nothing: Vec<Label>,
    /// Actions that are for no way and no trouble.
    pub actions_for_nothing: Vec<Label>,
    /// Answers to a question of which nobody could say what they mean when they were read back.
    pub unclear: Vec<Label>,
    /// What is parked.
    pub parked: Vec<Label>,
    /// Groups in the room of which no voice is on any sheet.
    pub groups_not_heard: Vec<GroupKey>,
    /// People of the roster of whom no voice is on any sheet.
    pub people_not_heard: Vec<String>,
}

/// Looks for what a session has left open.
///
/// A trouble with an action straight for it is answered, also without a way. An action that is
/// done or given up needs neither owner nor date any more.
pub fn coverage(session: &Session) -> Coverage {
    let links = links(session);
    let heard = participation(session, &Sheet::ALL);
    let labels = |answers: Vec<Voted>| answers.iter().map(|(answer, _)| answer.label).collect();
    let open = |sheet| {
        let mut answers = most_voted_first(session, sheet);
        answers.retain(|(answer, _)| !links.below.contains_key(&answer.label));
        labels(answers)
    };
    let mut found = Coverage {
        troubles_without_way: open(Sheet::Troubles),
        ways_without_action: open(Sheet::Ways),
        unclear: unclear(session),
        parked: labels(most_voted_first(session, Sheet::Parked)),
        groups_not_heard: heard.silent_groups(session),
        people_not_heard: heard.silent_people(),
        ..Coverage::default()
    };
    for (action, _) in most_voted_first(session, Sheet::Actions) {
        let commitment = action.commitment_with_merged();
        if matches!(commitment.outcome, Some(Outcome::Done(_) | Outcome::Dropped(_))) {
            continue;
        }
        match commitment.owner() {
            Owner::Named(_) => {}
            Owner::Nobody => found.actions_nobody_took.push(action.label),
            Owner::Open => found.actions_without_owner.push(action.label),
        }
        if commitment.due_now().is_none() {
            found.actions_without_date.push(action.label);
        }
    }
    found.ways_for_nothing = labels(links.loose_ways);
    found.actions_for_nothing = labels(links.loose_actions);
    found
}

/// Lists the answers that were unclear in read-back, question by question.
fn unclear(session: &Session) -> Vec<Label> {
    let unclear = |answer: &Answer| answer.readback == Some(Readback::Unclear);
    let of_sheet = |question: &Question| most_voted_first(session, question.sheet());
    let answers = Question::ALL.iter().flat_map(of_sheet).map(|(answer, _)| answer);
    answers.filter(|answer| unclear(answer)).map(|answer| answer.label).collect()
}

impl Coverage {
    /// Lists what to settle, in the order of the walk.
    ///
    /// An action that nobody took is settled: it is known. People who said nothing are no gap,
    /// since their group may have spoken for them.
    pub fn gaps(&self) -> Vec<Gap> {
        fn all<T: Clone>(from: &[T], gap: fn(T) -> Gap) -> impl Iterator<Item = Gap> {
            from.iter().cloned().map(gap)
        }
        all(&self.troubles_without_way, Gap::TroubleWithoutWay)
            .chain(all(&self.ways_without_action, Gap::WayWithoutAction))
            .chain(all(&self.actions_without_owner, Gap::ActionWithoutOwner))
            .chain(all(&self.actions_without_date, Gap::ActionWithoutDate))
            .chain(all(&self.ways_for_nothing, Gap::WayForNothing))
            .chain(all(&self.actions_for_nothing, Gap::ActionForNothing))
            .chain(all(&self.unclear, Gap::Unclear))
            .chain(all(&self.groups_not_heard, Gap::GroupNotHeard))
            .chain(all(&self.parked, Gap::Parked))
            .collect()
    }

    /// Returns how many things there are to settle.
    pub fn total(&self) -> usize {
        self.gaps().len()
    }
}
