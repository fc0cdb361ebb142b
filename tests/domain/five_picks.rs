//! Five picks: points, places, mean and spread, and what they say of groups.

use citylab::domain::{
    Edit, Label, RankedBallot, Refusal, Session, Sheet, Voting, ranking, tally, verdicts,
};
use proptest::prelude::*;

use crate::shared::edits::{after, wishes};
use crate::shared::room::{count, noon, perform, say, session};

fn t(number: u32) -> Label {
    Label::T(number)
}

fn ballot(group: Option<&str>, picks: &[u32]) -> RankedBallot {
    RankedBallot {
        sheet: Sheet::Troubles,
        group: group.map(str::to_owned),
        picks: picks.iter().copied().map(t).collect(),
        at: noon(),
    }
}

fn room(answers: usize) -> Session {
    let mut s = session();
    perform(&mut s, Edit::Voting(Voting { five_picks: true, ..Voting::default() }));
    for n in 0..answers {
        say(&mut s, Sheet::Troubles, &format!("Trouble {n}"));
    }
    s
}

fn cast(s: &mut Session, group: Option<&str>, picks: &[u32]) {
    let edit = s.casting(ballot(group, picks));
    perform(s, edit);
}

#[test]
fn five_points_for_the_first_pick_down_to_one_for_the_fifth() {
    let mut s = room(6);
    cast(&mut s, None, &[3, 1, 2, 4, 5]);
    cast(&mut s, None, &[3, 2]);
    let tally = tally(&s, Sheet::Troubles);
    let seen: Vec<_> =
        tally.ranked.iter().map(|it| (it.place, it.tied, it.label, it.points, it.picked)).collect();
    assert_eq!(tally.ballots, 2);
    assert_eq!(
        seen,
        [
            (1, false, t(3), 10, 2),
            (2, false, t(2), 7, 2),
            (3, false, t(1), 4, 1),
            (4, false, t(4), 2, 1),
            (5, false, t(5), 1, 1),
            (6, false, t(6), 0, 0),
        ]
    );
    let t2 = tally.ranked[1];
    assert!((t2.mean - 3.5).abs() < 1e-9 && (t2.spread - 0.5).abs() < 1e-9, "of 3 and 4: {t2:?}");
}

#[test]
fn a_ballot_is_taken_back_whole_by_one_undo() {
    let mut s = room(3);
    cast(&mut s, Some("business"), &[1, 2, 3]);
    let before = s.clone();
    cast(&mut s, Some("business"), &[2]);
    s.undo().unwrap();
    assert_eq!((s.ranked_ballots.len(), &s.troubles), (1, &before.troubles));
    s.undo().unwrap();
    assert!(s.troubles.iter().all(|answer| answer.votes.is_empty()), "no group is left with 0");
}

#[test]
fn points_of_merged_answers_add_up_and_the_ballot_counts_once() {
    let mut s = room(3);
    cast(&mut s, None, &[1, 2, 3]);
    perform(&mut s, Edit::Merge { from: t(2), into: t(1) });
    let tally = tally(&s, Sheet::Troubles);
    assert_eq!((tally.ranked[0].points, tally.ranked[0].picked), (9, 1));
    assert_eq!(ranking(s.sheet(Sheet::Troubles))[0].votes, 9, "and they are its votes");
}

#[test]
fn a_ballot_picks_five_answers_at_most_each_once() {
    let mut s = room(7);
    let refused = |s: &mut Session, picks: &[u32]| {
        s.apply(Edit::Cast(Box::new(ballot(None, picks)))).unwrap_err()
    };
    assert_eq!(refused(&mut s, &[1, 2, 1]), Refusal::BadBallot);
    assert_eq!(refused(&mut s, &[1, 2, 3, 4, 5, 6]), Refusal::BadBallot);
    assert_eq!(s.apply(Edit::Uncast), Err(Refusal::NoBallot));
}

#[test]
fn a_group_supports_what_its_ballots_pick_whatever_the_points() {
    let mut s = room(4);
    count(&mut s, &[("business", 3), ("activists", 2)]);
    cast(&mut s, Some("business"), &[1, 2]);
    cast(&mut s, Some("business"), &[2, 1]);
    cast(&mut s, Some("activists"), &[3, 1]);
    cast(&mut s, Some("activists"), &[1, 3]);
    let early = verdicts(&s, Sheet::Troubles);
    assert_eq!(early.common, [], "one of business has not voted");
    assert_eq!(early.uncounted, ["business"]);
    cast(&mut s, Some("business"), &[4]);
    let found = verdicts(&s, Sheet::Troubles);
    let common: Vec<Label> = found.common.iter().map(|it| it.label).collect();
    assert_eq!(common, [t(1)], "two of three, and both; T3 only one side");
    assert_eq!((found.common[0].groups[0].votes, found.common[0].groups[0].people), (2, 3));
}

proptest! {
    #[test]
    fn the_points_of_a_sheet_are_those_of_its_ballots(wishes in wishes(60)) {
        let session = after(&wishes);
        for sheet in Sheet::ALL {
            let tally = tally(&session, sheet);
            let here = |label: &Label| session.sheet_of(*label) == Some(sheet);
            let points: u32 = session
                .ranked_on(sheet)
                .flat_map(RankedBallot::points)
                .filter(|(label, _)| here(label))
                .map(|(_, points)| points)
                .sum();
            prop_assert_eq!(tally.ranked.iter().map(|it| it.points).sum::<u32>(), points);
            for pair in tally.ranked.windows(2) {
                prop_assert!(pair[0].points >= pair[1].points);
                prop_assert_eq!(pair[0].place == pair[1].place, pair[0].points == pair[1].points);
            }
            for it in &tally.ranked {
                prop_assert!(it.picked <= tally.ballots && it.spread >= 0.0 && it.mean <= 15.0);
            }
        }
    }
}
