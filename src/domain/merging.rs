//! Merging in sight: what bringing a copy into a session changes, and on what the two differ.

use super::answer::Answer;
use super::copies::{CommonAnswers, Relation};
use super::difference::difference;
use super::label::Label;
use super::question::Question;
use super::session::Session;

/// What merging a copy into a session would change, for a person to look at first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergePreview {
    /// How the copy stands to the session.
    pub relation: Relation,
    /// The answers that come, each with the label it has in the copy where that is another one.
    pub added: Vec<(Answer, Option<Label>)>,
    /// The answers that go, since the copy is a later state without them.
    pub removed: Vec<Answer>,
    /// The answers that get another wording, since the copy is a later state: before and after.
    pub reworded: Vec<(Answer, Answer)>,
    /// The answers that stay as they are worded and get something else: before and after.
    pub changed: Vec<(Answer, Answer)>,
    /// What changes about the session itself.
    pub facts: Vec<SessionFact>,
    /// What both say, each in another way.
    pub clashes: Vec<Clash>,
}

/// What both copies say of one thing, each in another way. What the session says stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// An answer; the copy's version of it is kept merged into that of the session.
    Answer {
        /// As the session has it.
        ours: Box<Answer>,
        /// As the copy has it.
        theirs: Box<Answer>,
    },
    /// A trouble of which the copy says a cause that would close a circle with those of the session; that
    /// cause is not taken over.
    Causes {
        /// The trouble as the session has it.
        ours: Box<Answer>,
        /// The causes that are left out.
        left_out: Vec<Label>,
    },
    /// A fact about the session itself; what the copy says is not taken over.
    Fact {
        /// Which.
        fact: SessionFact,
        /// As the session has it.
        ours: String,
        /// As the copy has it.
        theirs: String,
    },
}

/// A fact about the session itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SessionFact {
    /// The name of the platform.
    Platform,
    /// The event.
    Lab,
    /// The day it was held.
    Date,
    /// Who leads it through the questions.
    Facilitator,
    /// Who leads it by knowledge.
    Experts,
    /// The stakeholder groups and how many of each are there.
    Groups,
    /// Who is there by name.
    Roster,
    /// The wording of a key question.
    Questions,
    /// How many paper ballots were counted.
    Ballots,
    /// Who passed.
    Passes,
    /// What became of the actions of earlier sessions.
    Earlier,
    /// Half-typed lines.
    HalfTyped,
    /// Anything else, such as minutes and how votes are counted.
    Other,
}

impl MergePreview {
    /// Compares a session with what it would be after the merge of a copy.
    pub fn new(relation: Relation, ours: &Session, theirs: &Session, merged: &Session) -> Self {
        let found = difference(merged, ours);
        let before = |answer: &Answer| part(ours, answer.label).cloned();
        let pair = |after: &Answer| Some((before(after)?, after.clone()));
        let common = CommonAnswers::of(ours, theirs);
        let added = found.only_now.into_iter().filter_map(|answer| {
            let there = label_in(theirs, answer);
            // A version of an answer that is there already stands among the clashes.
            let is_version = there.filter(|label| *label != answer.label).is_some_and(|label| {
                let pair = part(ours, label).zip(part(theirs, label));
                pair.is_some_and(|(own, other)| common.are_same(own, other))
            });
            let there = there.filter(|label| *label != answer.label);
            (!is_version).then(|| (answer.clone(), there))
        });
        Self {
            relation,
            added: added.collect(),
            removed: found.only_then.into_iter().cloned().collect(),
            reworded: found
                .reworded
                .into_iter()
                .map(|(after, before)| (before.clone(), after.clone()))
                .collect(),
            changed: found.changed.into_iter().filter_map(pair).collect(),
            facts: facts(ours, merged),
            clashes: if ours.changes_since(theirs).or(theirs.changes_since(ours)).is_some() {
                Vec::new()
            } else {
                let causes = causes_left_out(ours, theirs, merged, &common);
                clashes_in(ours, theirs, &common).into_iter().chain(causes).collect()
            },
        }
    }
}

/// Lists on what two copies of a session differ although both say something, unless what theirs says
/// is already merged into the answer of ours.
pub fn clashes(ours: &Session, theirs: &Session) -> Vec<Clash> {
    clashes_in(ours, theirs, &CommonAnswers::of(ours, theirs))
}

fn clashes_in(ours: &Session, theirs: &Session, common: &CommonAnswers) -> Vec<Clash> {
    let facts = [
        (SessionFact::Platform, ours.platform.clone(), theirs.platform.clone()),
        (SessionFact::Lab, ours.lab.title.clone(), theirs.lab.title.clone()),
        (SessionFact::Date, day(ours), day(theirs)),
        (SessionFact::Facilitator, ours.facilitator.clone(), theirs.facilitator.clone()),
    ];
    let question = |question: &Question| {
        let of = |session: &Session| session.questions.get(question).cloned().unwrap_or_default();
        (SessionFact::Questions, of(ours), of(theirs))
    };
    let facts = facts.into_iter().chain(Question::ALL.iter().map(question));
    let facts =
        facts.filter(|(_, own, other)| !own.is_empty() && !other.is_empty() && own != other);
    let facts = facts.map(|(fact, ours, theirs)| Clash::Fact { fact, ours, theirs });
    let answers = theirs.parts().filter_map(|(_, other)| {
        let own = part(ours, other.label).filter(|own| common.are_same(own, other))?;
        let holder = ours.standing(other.label)?;
        let is_known = holder.with_merged().any(|part| part.is_version_of(other));
        let clash = || Clash::Answer { ours: alone(own), theirs: alone(other) };
        (own.contradicts(other) && !is_known).then(clash)
    });
    facts.chain(answers).collect()
}

/// Lists the causes that the copy has of an answer and that the merge could not take over.
fn causes_left_out(
    ours: &Session,
    theirs: &Session,
    merged: &Session,
    common: &CommonAnswers,
) -> Vec<Clash> {
    let own = |other: &Answer| part(ours, other.label).filter(|own| common.are_same(own, other));
    let is_common = |label: &Label| part(theirs, *label).and_then(own).is_some();
    let left_out = theirs.parts().filter_map(|(_, other)| {
        let (ours, taken) = (own(other)?, &part(merged, other.label)?.causes);
        let causes = other.causes.iter().copied();
        let left_out = causes.filter(|cause| is_common(cause) && !taken.contains(cause));
        let left_out: Vec<Label> = left_out.collect();
        (!left_out.is_empty()).then(|| Clash::Causes { ours: alone(ours), left_out })
    });
    left_out.collect()
}

impl Answer {
    /// Tells whether another copy of this answer says something else than this one.
    pub fn contradicts(&self, other: &Self) -> bool {
        let same = self.text == other.text
            && (other.theme.is_none() || self.theme.is_none() || self.theme == other.theme)
            && (other.commitment.is_empty()
                || self.commitment.is_empty()
                || self.commitment == other.commitment)
            && (other.requirement.is_none()
                || self.requirement.is_none()
                || self.requirement == other.requirement);
        !same
    }

    /// Tells whether this is what another copy says of an answer, whatever its label.
    pub fn is_version_of(&self, other: &Self) -> bool {
        self.at == other.at
            && self.text == other.text
            && self.commitment == other.commitment
            && self.requirement == other.requirement
            && self.theme == other.theme
    }
}

fn alone(answer: &Answer) -> Box<Answer> {
    Box::new(Answer { merged: Vec::new(), ..answer.clone() })
}

fn day(session: &Session) -> String {
    session.date.map(|day| day.to_string()).unwrap_or_default()
}

/// Finds an answer, merged or not.
fn part(session: &Session, label: Label) -> Option<&Answer> {
    session.standing(label)?.with_merged().find(|part| part.label == label)
}

/// Finds the label that an answer has in another copy: that of the same words at the same moment.
fn label_in(session: &Session, answer: &Answer) -> Option<Label> {
    let same = |part: &Answer| part.at == answer.at && part.text == answer.text;
    if part(session, answer.label).is_some_and(same) {
        return Some(answer.label);
    }
    session.parts().map(|(_, part)| part).find(|part| same(part)).map(|part| part.label)
}

/// Lists what of the session itself differs between two states.
fn facts(before: &Session, after: &Session) -> Vec<SessionFact> {
    let known = [
        (SessionFact::Platform, before.platform != after.platform),
        (SessionFact::Lab, before.lab != after.lab),
        (SessionFact::Date, before.date != after.date),
        (SessionFact::Facilitator, before.facilitator != after.facilitator),
        (SessionFact::Experts, before.experts != after.experts),
        (SessionFact::Groups, before.groups != after.groups),
        (SessionFact::Roster, before.roster != after.roster),
        (SessionFact::Questions, before.questions != after.questions),
        (
            SessionFact::Ballots,
            (&before.ballots, &before.ranked_ballots) != (&after.ballots, &after.ranked_ballots),
        ),
        (SessionFact::Passes, before.passes != after.passes),
        (SessionFact::Earlier, before.earlier != after.earlier),
        (SessionFact::HalfTyped, (&before.draft, &before.drafts) != (&after.draft, &after.drafts)),
        (
            SessionFact::Other,
            (&before.voting, &before.unlike, &before.agenda, &before.silent)
                != (&after.voting, &after.unlike, &after.agenda, &after.silent),
        ),
    ];
    known.into_iter().filter(|(_, differs)| *differs).map(|(fact, _)| fact).collect()
}
