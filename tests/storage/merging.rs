//! Merging two copies that went apart.

use citylab::domain::{
    Answer, Commitment, Edit, Label, RankedBallot, Session, Sheet, Voice, clashes,
};
use citylab::storage::{merge, relation};
use proptest::prelude::*;

use super::fixture::{add, now, session, texts};
use crate::shared::cases::cases;
use crate::shared::edits::{carry_out, deeds, fresh};

fn merged(ours: &Session, theirs: &Session) -> Session {
    let mut session = ours.clone();
    if let Some(edit) = merge(ours, theirs) {
        session.perform(edit).unwrap();
    }
    session
}

fn later(session: &mut Session, text: &str) -> Label {
    let label = session.next_label(Sheet::Troubles);
    let answer = Answer::new(label, text, now().plus_seconds(7));
    session.perform(session.adding(Sheet::Troubles, answer)).unwrap();
    label
}

/// Every wording in a session, merged and verbatim ones included, sorted.
fn wordings(session: &Session) -> Vec<String> {
    let parts = session.answers().flat_map(|(_, answer)| answer.with_merged());
    let mut wordings: Vec<String> = parts.map(|part| part.text.clone()).collect();
    wordings.sort();
    wordings
}

#[test]
fn what_only_the_other_copy_has_is_added() {
    let mut ours = session("Waste");
    add(&mut ours, "both");
    let mut theirs = ours.clone();
    add(&mut theirs, "theirs");
    assert_eq!(texts(&merged(&ours, &theirs)), ["both", "theirs"]);
    assert_eq!(merge(&theirs, &ours), None);
}

#[test]
fn one_label_for_two_answers_is_no_loss() {
    let mut ours = session("Waste");
    add(&mut ours, "both");
    let mut theirs = ours.clone();
    add(&mut ours, "ours");
    let clash = later(&mut theirs, "theirs");
    let way = Answer { targets: vec![clash], ..Answer::new(Label::W(1), "their way", now()) };
    theirs.perform(theirs.adding(Sheet::Ways, way)).unwrap();
    let session = merged(&ours, &theirs);
    assert_eq!(texts(&session), ["both", "ours", "theirs"]);
    assert_eq!(session.troubles[2].label, Label::T(3));
    assert_eq!(session.ways[0].targets, [Label::T(3)]);
}

#[test]
fn two_wordings_of_one_answer_are_both_kept() {
    let mut ours = session("Waste");
    add(&mut ours, "as said");
    let mut theirs = ours.clone();
    let reword =
        |text: &str| Edit::Reword { label: Label::T(1), text: text.to_owned(), verbatim: None };
    ours.perform(reword("ours")).unwrap();
    theirs.perform(reword("theirs")).unwrap();
    let voice = Voice::person("Ivanova", None);
    theirs.perform(Edit::Voices(Label::T(1), vec![voice.clone()])).unwrap();
    let session = merged(&ours, &theirs);
    assert_eq!(texts(&session), ["ours"]);
    assert_eq!(wordings(&session), ["ours", "theirs"]);
    assert_eq!(session.troubles[0].voices, [voice]);
    assert_eq!(merge(&session, &theirs), None);
}

#[test]
fn what_is_empty_here_is_filled_and_what_is_not_stays() {
    let mut ours = session("Waste");
    add(&mut ours, "a");
    let mut theirs = ours.clone();
    let promise = Commitment { who: "Petrov".into(), ..Commitment::default() };
    theirs.perform(Edit::Commit(Label::T(1), promise.clone().into())).unwrap();
    theirs.perform(Edit::Theme(Label::T(1), Some("dumps".into()))).unwrap();
    ours.perform(Edit::Facilitator("Anna".into())).unwrap();
    theirs.perform(Edit::Facilitator("Boris".into())).unwrap();
    let session = merged(&ours, &theirs);
    assert_eq!(session.troubles[0].commitment, promise);
    assert_eq!(session.troubles[0].theme.as_deref(), Some("dumps"));
    assert_eq!(session.facilitator, "Anna");
    assert_eq!(session.troubles.len(), 1);
}

#[test]
fn one_undo_takes_the_whole_merge_back() {
    let mut ours = session("Waste");
    add(&mut ours, "both");
    let mut theirs = ours.clone();
    add(&mut ours, "ours");
    later(&mut theirs, "theirs");
    let mut session = merged(&ours, &theirs);
    session.undo().unwrap();
    assert_eq!(session.troubles, ours.troubles);
}

/// Every answer of a session, merged ones included.
fn all(session: &Session) -> Vec<&Answer> {
    session.answers().flat_map(|(_, answer)| answer.with_merged()).collect()
}

/// Tells whether an answer of one copy is in the merged session, with all its voices and at least as
/// many votes of each group.
fn has(merged: &Session, answer: &Answer) -> bool {
    let same = |part: &&Answer| part.at == answer.at && part.text == answer.text;
    let said: Vec<&Answer> = all(merged).into_iter().filter(same).collect();
    // Of another wording for the same answer, votes and voices stand with the one that was there.
    let known = all(merged).into_iter().filter(|part| part.at == answer.at);
    let parts: Vec<&Answer> = known.collect();
    let has_voice = |voice: &Voice| parts.iter().any(|part| part.voices.contains(voice));
    let has_votes = parts.iter().any(|part| {
        let of = |key: &str| part.votes.groups.get(key).copied().unwrap_or_default();
        part.votes.hands >= answer.votes.hands
            && answer.votes.groups.iter().all(|(key, votes)| of(key) >= *votes)
    });
    !said.is_empty() && answer.voices.iter().all(has_voice) && has_votes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..cases() })]

    /// Whatever was done in two copies that went apart: no answer, voice or vote of either is lost, and
    /// the result is sound. Where one is a later state of the other, that is what comes of it.
    #[test]
    fn no_merge_loses_anything(start in deeds(12), here in deeds(12), there in deeds(12)) {
        let mut base = fresh();
        let done = |session: &mut Session, deeds: &[crate::shared::edits::Deed]| {
            for deed in deeds {
                let _ = carry_out(session, deed);
            }
        };
        done(&mut base, &start);
        let (mut ours, mut theirs) = (base.clone(), base);
        done(&mut ours, &here);
        done(&mut theirs, &there);
        let session = merged(&ours, &theirs);
        prop_assert_eq!(session.check(), Ok(()));
        let sheets = |session: &Session| {
            Sheet::ALL.map(|sheet| session.sheet(sheet).to_vec())
        };
        if ours.changes_since(&theirs).is_some() {
            prop_assert_eq!(sheets(&session), sheets(&ours));
        } else if theirs.changes_since(&ours).is_some() {
            prop_assert_eq!(sheets(&session), sheets(&theirs));
        } else {
            for answer in all(&ours).into_iter().chain(all(&theirs)) {
                prop_assert!(has(&session, answer), "{answer:?} is lost");
            }
            let standing = |session: &Session| {
                session.answers().map(|(_, a)| a.label).collect::<Vec<_>>()
            };
            for label in standing(&ours) {
                prop_assert!(standing(&session).contains(&label));
            }
        }
        prop_assert_eq!(merge(&session, &theirs), None);
        prop_assert!(!relation(&session, &theirs).has_news() || !clashes(&session, &theirs).is_empty());
        let mut back = session.clone();
        // A half-typed line is no step.
        if merge(&ours, &theirs).is_some_and(|edit| edit.is_undoable()) {
            back.undo().unwrap();
            prop_assert_eq!(sheets(&back), sheets(&ours));
            prop_assert_eq!(
                (&back.roster, &back.groups, &back.facilitator, &back.ballots),
                (&ours.roster, &ours.groups, &ours.facilitator, &ours.ballots)
            );
        }
    }
}

#[test]
fn a_ballot_with_a_pick_that_is_gone_is_taken_in_once() {
    let mut ours = session("Waste");
    add(&mut ours, "both");
    let ballot = |picks: &[u32]| RankedBallot {
        sheet: Sheet::Troubles,
        group: None,
        picks: picks.iter().copied().map(Label::T).collect(),
        at: now(),
    };
    let edit = ours.casting(ballot(&[9, 1]));
    ours.perform(edit).unwrap();
    let mut theirs = ours.clone();
    add(&mut ours, "ours");
    let edit = theirs.casting(ballot(&[1]));
    theirs.perform(edit).unwrap();
    let session = merged(&ours, &theirs);
    assert_eq!(session.ranked_ballots.len(), 2, "two people may say the same in one second");
    assert_eq!(merge(&session, &theirs), None);
}
