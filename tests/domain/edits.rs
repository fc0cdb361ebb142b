//! What holds after any edits in any order.

use std::collections::HashSet;

use citylab::domain::{Answer, Edit, Label, LabelCounters, Session, Sheet, Stage, coverage};
use proptest::prelude::*;

use crate::shared::cases::cases;
use crate::shared::edits::{after, carry_out, deeds, fresh, wishes};

/// The session but for the numbers given, which are never taken back.
fn but_given(session: &Session) -> Session {
    Session { given: LabelCounters::default(), ..session.clone() }
}

/// The session but for the number of its last change too, which undo counts on.
fn but_seq(session: &Session) -> Session {
    Session { seq: 0, ..but_given(session) }
}

fn labels(session: &Session) -> Vec<Label> {
    session.parts().map(|(_, part)| part.label).collect()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn an_edit_and_its_inverse_change_nothing(wishes in wishes(40)) {
        let mut session = fresh();
        for wish in wishes {
            let edit = wish.edit(&session);
            let before = but_given(&session);
            if let Ok(inverse) = session.apply(edit.clone()) {
                let mut back = session.clone();
                let again = back.apply(inverse.clone());
                let again = again.map_err(|refusal| {
                    TestCaseError::fail(format!("{refusal}: {inverse:?} after {edit:?}"))
                })?;
                prop_assert_eq!(but_given(&back), before);
                back.apply(again).map_err(|refusal| TestCaseError::fail(refusal.to_string()))?;
                prop_assert_eq!(but_given(&back), but_given(&session));
            }
        }
    }

    #[test]
    fn a_refused_edit_leaves_the_session_untouched(wishes in wishes(40)) {
        let mut session = fresh();
        for wish in wishes {
            let edit = wish.edit(&session);
            let before = session.clone();
            if session.perform(edit).is_err() {
                prop_assert_eq!(&session, &before);
            }
        }
    }

    #[test]
    fn no_edit_makes_a_flaw(deeds in deeds(40)) {
        let mut session = fresh();
        for deed in deeds {
            carry_out(&mut session, &deed);
            prop_assert_eq!(session.check(), Ok(()), "after {:?}", deed);
        }
    }

    #[test]
    fn undoing_all_and_redoing_all_changes_nothing(wishes in wishes(40)) {
        let mut session = after(&wishes);
        let end = but_seq(&session);
        while session.undo().unwrap().is_some() {}
        prop_assert_eq!(labels(&session), vec![]);
        while session.redo().unwrap().is_some() {}
        prop_assert_eq!(but_seq(&session), end);
    }

    #[test]
    fn the_steps_make_the_same_session_again(deeds in deeds(40)) {
        let (mut session, mut again) = (fresh(), fresh());
        for deed in deeds {
            if let Some(step) = carry_out(&mut session, &deed) {
                again.apply_step(&step).unwrap();
            }
        }
        prop_assert_eq!(again, session);
    }

    #[test]
    fn going_from_stage_to_stage_never_changes_an_answer(
        wishes in wishes(20),
        walk in prop::collection::vec(0..6_usize, 1..6),
    ) {
        let mut session = after(&wishes);
        let before: Vec<Answer> = session.answers().map(|(_, answer)| answer.clone()).collect();
        for (minute, stage) in walk.into_iter().enumerate() {
            let now = crate::shared::room::noon().plus_seconds(60 * i64::try_from(minute).unwrap());
            session.perform(session.entering(Stage::ALL[stage], now)).unwrap();
            let answers: Vec<Answer> = session.answers().map(|(_, a)| a.clone()).collect();
            prop_assert_eq!(&answers, &before);
        }
    }

    #[test]
    fn a_merge_and_a_split_change_nothing(wishes in wishes(30)) {
        let session = after(&wishes);
        for sheet in Sheet::ALL {
            for (index, from) in session.sheet(sheet).iter().enumerate() {
                for into in session.sheet(sheet).iter().filter(|into| into.label != from.label) {
                    let mut merged = session.clone();
                    let (label, into) = (from.label, into.label);
                    merged.apply(Edit::Merge { from: label, into }).unwrap();
                    prop_assert_eq!(merged.standing(label).map(|a| a.label), Some(into));
                    merged.apply(Edit::Split { label, sheet, index }).unwrap();
                    prop_assert_eq!(&merged, &session);
                }
            }
        }
    }

    #[test]
    fn a_merge_keeps_all_voices_votes_and_links(wishes in wishes(30)) {
        let session = after(&wishes);
        for sheet in Sheet::ALL {
            if let [a, b, ..] = session.sheet(sheet) {
                let mut merged = session.clone();
                merged.apply(Edit::Merge { from: b.label, into: a.label }).unwrap();
                let one = merged.answer(a.label).unwrap();
                prop_assert_eq!(one.total_votes(), a.total_votes() + b.total_votes());
                prop_assert_eq!(one.total_votes(), one.votes_with_merged().total());
                let (voices, targets) = (one.voices_with_merged(), one.targets_with_merged());
                for part in [a, b] {
                    prop_assert!(part.voices_with_merged().iter().all(|v| voices.contains(v)));
                    prop_assert!(part.targets_with_merged().iter().all(|t| targets.contains(t)));
                }
            }
        }
    }

    #[test]
    fn no_label_is_given_twice(deeds in deeds(40)) {
        let mut session = fresh();
        let mut known = HashSet::new();
        for deed in deeds {
            carry_out(&mut session, &deed);
            known.extend(labels(&session));
            for sheet in Sheet::ALL {
                prop_assert!(!known.contains(&session.next_label(sheet)), "after {:?}", deed);
            }
        }
    }

    #[test]
    fn what_is_written_reads_back_the_same(deeds in deeds(30)) {
        let mut session = fresh();
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        for deed in &deeds {
            if let Some(step) = carry_out(&mut session, deed) {
                let written = options.to_string(&step).unwrap();
                prop_assert_eq!(options.from_str::<citylab::domain::Step>(&written).unwrap(), step);
            }
        }
        let plain = ron::ser::PrettyConfig::default();
        let written = options.to_string_pretty(&session, plain).unwrap();
        let read: Session = options.from_str(&written).map_err(|error| {
            TestCaseError::fail(format!("{error} in {written}"))
        })?;
        prop_assert_eq!(read, session);
    }
}

#[test]
fn the_wishes_are_mostly_granted_and_sometimes_refused() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut granted, mut refused, mut answers) = (0, 0, 0);
    for _ in 0..100 {
        let mut session = fresh();
        for wish in wishes(40).new_tree(&mut runner).unwrap().current() {
            let edit = wish.edit(&session);
            if session.perform(edit).is_ok() { granted += 1 } else { refused += 1 }
        }
        answers += session.answers().count();
    }
    assert!(granted > 2 * refused && refused > 100, "{granted} granted, {refused} refused");
    assert!(answers > 300, "{answers} answers");
}

#[test]
fn undo_leaves_stage_clock_and_half_typed_line_alone() {
    let mut session = fresh();
    let answer = Answer::new(Label::T(1), "Dust", crate::shared::room::noon());
    let add = session.adding(Sheet::Troubles, answer);
    let enter = Edit::Enter(Stage::Troubles, crate::shared::room::noon());
    let draft = Edit::Draft(String::new());
    session.perform(Edit::Batch(vec![enter, add, draft])).unwrap();
    session.perform(Edit::Draft("the next li".to_owned())).unwrap();
    session.undo().unwrap();
    assert_eq!(labels(&session), []);
    assert_eq!((session.stage, session.draft.as_str()), (Stage::Troubles, "the next li"));
}

#[test]
fn a_parked_answer_for_another_can_be_merged_into_it_moved_and_removed() {
    let mut session = fresh();
    let one = crate::shared::room::say(&mut session, Sheet::Parked, "A bridge");
    let two = crate::shared::room::say_for(&mut session, Sheet::Parked, "Its pillars", &[one]);
    session.perform(Edit::Merge { from: two, into: one }).unwrap();
    let direct = Edit::Move { label: one, sheet: Sheet::Ways, index: 0 };
    assert!(session.clone().perform(direct).is_err(), "a way cannot be for a way");
    session.perform(session.moving_to_sheet(one, Sheet::Ways).unwrap()).unwrap();
    assert_eq!(session.check(), Ok(()));
    session.undo().unwrap();
    let before = session.clone();
    session.perform(Edit::Remove(one)).unwrap();
    session.undo().unwrap();
    assert_eq!(session.parked, before.parked);
}

#[test]
fn one_undo_takes_the_closing_back_and_everything_is_as_it_was() {
    let mut s = fresh();
    let at = s.answers().map(|(_, answer)| answer.at).next();
    let now = at.unwrap_or_else(|| "2014-11-26T12:00:00+07:00".parse().unwrap());
    let action = Answer::new(Label::A(1), "Set up containers", now);
    s.perform(s.adding(Sheet::Actions, action)).unwrap();
    s.perform(s.entering(Stage::Review, now)).unwrap();
    s.perform(s.toggling_clock(now)).unwrap();
    let before = s.clone();
    s.perform(s.closing(now.plus_seconds(60))).unwrap();
    assert_eq!((s.stage, s.clock), (Stage::Closed, None));
    assert_eq!(s.left_open, coverage(&before).gaps());
    assert_eq!(s.actions, before.actions, "nothing is said of an action by closing");
    s.undo().unwrap();
    assert_eq!(
        (s.stage, &s.left_open, &s.visits),
        (before.stage, &before.left_open, &before.visits)
    );
    s.redo().unwrap();
    assert_eq!(s.stage, Stage::Closed);
}

#[test]
fn undoing_the_closing_of_a_session_that_was_opened_again_leaves_it_where_it_is() {
    let mut s = fresh();
    let now = "2014-11-26T12:00:00+07:00".parse().unwrap();
    s.perform(s.closing(now)).unwrap();
    s.perform(s.entering(Stage::Ways, now)).unwrap();
    let visits = s.visits.clone();
    s.undo().unwrap();
    assert_eq!((s.stage, &s.visits), (Stage::Ways, &visits));
    s.redo().unwrap();
    assert_eq!((s.stage, &s.visits), (Stage::Ways, &visits));
}
