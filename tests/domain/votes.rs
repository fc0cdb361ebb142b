//! Rankings, the budget of votes, and how much groups disagree.

use citylab::domain::{
    DISAGREES_FROM, Edit, Label, Session, Sheet, Support, Voting, budget, disagreement, ranking,
    top,
};
use proptest::prelude::*;

use crate::shared::cases::cases;
use crate::shared::room::{count, perform, say, session, vote, vote_by_group};

fn with_votes(votes: &[u32]) -> Session {
    let mut s = session();
    for (n, hands) in votes.iter().enumerate() {
        let label = say(&mut s, Sheet::Troubles, &format!("Trouble {n}"));
        vote(&mut s, label, *hands);
    }
    s
}

fn support(groups: &[(u32, u32)]) -> Vec<Support> {
    groups.iter().map(|(votes, people)| Support { votes: *votes, people: *people }).collect()
}

#[test]
fn equal_votes_share_a_place_and_leave_out_the_next() {
    let s = with_votes(&[5, 9, 5, 1]);
    let places: Vec<(usize, bool, String)> = ranking(&s.troubles)
        .into_iter()
        .map(|ranked| (ranked.place, ranked.tied, ranked.label.to_string()))
        .collect();
    let expected = [(1, false, "T2"), (2, true, "T1"), (2, true, "T3"), (4, false, "T4")];
    assert_eq!(places, expected.map(|(place, tied, label)| (place, tied, label.to_owned())));
}

#[test]
fn the_top_takes_ties_in_and_leaves_out_what_nobody_voted_for() {
    let top_of = |votes: &[u32], n| top(&ranking(&with_votes(votes).troubles), n).len();
    assert_eq!(top_of(&[5, 9, 5, 1], 2), 3);
    assert_eq!(top_of(&[5, 9, 5, 1], 3), 3);
    assert_eq!(top_of(&[4, 0, 0], 3), 1);
    assert_eq!(top_of(&[0, 0, 0], 3), 0);
    assert_eq!(top_of(&[], 3), 0);
}

#[test]
fn merged_votes_rank_with_the_answer_that_stands() {
    let mut s = with_votes(&[2, 3, 2]);
    let (t1, t3) = (s.troubles[0].label, s.troubles[2].label);
    perform(&mut s, Edit::Merge { from: t3, into: t1 });
    let first = ranking(&s.troubles)[0];
    assert_eq!((first.label, first.votes), (t1, 4));
}

#[test]
fn the_budget_tells_what_is_left_and_who_gave_too_many() {
    let mut s = session();
    count(&mut s, &[("activists", 6), ("business", 2)]);
    let t = say(&mut s, Sheet::Troubles, "Dust");
    vote_by_group(&mut s, t, &[("activists", 7), ("business", 8)]);
    assert_eq!(budget(&s, Sheet::Troubles).whole.of, None, "no limit yet");
    perform(&mut s, Edit::Voting(Voting { dots: Some(3), ..Voting::default() }));
    let found = budget(&s, Sheet::Troubles);
    assert_eq!((found.whole.given, found.whole.of, found.whole.left()), (15, Some(24), Some(9)));
    assert_eq!(found.overspent().collect::<Vec<_>>(), [(&"business".to_owned(), 2)]);
    assert_eq!(found.groups[0].1.left(), Some(11));
}

#[test]
fn nobody_counted_means_no_limit() {
    let mut s = with_votes(&[5]);
    perform(&mut s, Edit::Voting(Voting { dots: Some(3), ..Voting::default() }));
    assert_eq!(budget(&s, Sheet::Troubles).whole.of, None);
}

#[test]
fn groups_that_want_the_same_do_not_disagree() {
    let alike = disagreement(&support(&[(6, 12), (2, 4), (2, 4)])).unwrap();
    assert!(alike < 0.0, "{alike}");
}

#[test]
fn one_group_for_and_the_other_against_is_full_disagreement() {
    let split = disagreement(&support(&[(8, 8), (0, 8)])).unwrap();
    assert!((split - 1.0).abs() < 1e-9, "{split}");
}

#[test]
fn a_few_votes_by_chance_are_no_disagreement() {
    let by_chance = disagreement(&support(&[(3, 12), (0, 4), (0, 4)])).unwrap();
    assert!(by_chance < DISAGREES_FROM, "{by_chance}");
    let by_will = disagreement(&support(&[(0, 12), (3, 4), (0, 4)])).unwrap();
    assert!(by_will > 0.6, "{by_will}");
    assert_eq!(disagreement(&support(&[(2, 2), (0, 20)])), None, "too few to tell");
}

/// A session with an answer and one merged into it, each with these votes of the activists.
fn merged(own: u32, within: u32) -> (Session, Label) {
    let mut s = session();
    let into = say(&mut s, Sheet::Troubles, "Dust");
    let from = say(&mut s, Sheet::Troubles, "Dust on the sills");
    vote_by_group(&mut s, into, &[("activists", own), ("business", 1)]);
    vote_by_group(&mut s, from, &[("activists", within)]);
    perform(&mut s, Edit::Merge { from, into });
    (s, into)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_count_is_what_the_answer_has_afterwards(
        (own, within, count) in (0..9_u32, 0..9_u32, prop::option::of(0..20_u32))
    ) {
        let (mut s, label) = merged(own, within);
        let edits = s.counting(label, &"activists".to_owned(), count);
        perform(&mut s, Edit::Batch(edits));
        let votes = s.answer(label).unwrap().votes_with_merged();
        prop_assert_eq!(votes.groups.get("activists").copied(), count);
        prop_assert_eq!(votes.groups.get("business").copied(), Some(1));
        let (mut s, label) = merged(own, within);
        let of_groups = own + within + 1;
        let room = count.unwrap_or(0) + of_groups;
        let edits = s.counting_room(label, room);
        perform(&mut s, Edit::Batch(edits));
        prop_assert_eq!(s.answer(label).unwrap().total_votes(), room);
    }

    #[test]
    fn a_ballot_is_one_step_that_undo_takes_back(
        picks in prop::collection::btree_set(0..5_usize, 0..4),
        group in prop::option::of(Just("business".to_owned())),
    ) {
        let mut s = with_votes(&[1, 0, 2, 0, 0]);
        let labels: Vec<Label> = picks.iter().map(|at| s.troubles[*at].label).collect();
        let before = s.clone();
        let given = budget(&s, Sheet::Troubles).whole.given;
        let ballot = s.counting_ballot(Sheet::Troubles, group.as_ref(), &labels);
        perform(&mut s, ballot);
        prop_assert_eq!(s.ballots_of(Sheet::Troubles, group.as_ref()), 1);
        prop_assert_eq!(s.ballots_on(Sheet::Ways), 0);
        let now = budget(&s, Sheet::Troubles).whole.given;
        prop_assert_eq!(now, given + u32::try_from(labels.len()).unwrap());
        s.undo().unwrap();
        prop_assert_eq!(&s.troubles, &before.troubles);
        prop_assert_eq!(&s.ballots, &before.ballots);
    }

    #[test]
    fn disagreement_stays_within_its_range(
        groups in prop::collection::vec((0..40_u32, 1..20_u32), 0..6)
    ) {
        if let Some(measure) = disagreement(&support(&groups)) {
            prop_assert!(measure.is_finite() && measure <= 1.0 + 1e-9, "{}", measure);
        }
    }

    #[test]
    fn a_place_counts_those_with_more_votes(votes in prop::collection::vec(0..9_u32, 0..12)) {
        for ranked in ranking(&with_votes(&votes).troubles) {
            let more = votes.iter().filter(|other| **other > ranked.votes).count();
            prop_assert_eq!(ranked.place, more + 1);
            let same = votes.iter().filter(|other| **other == ranked.votes).count();
            prop_assert_eq!(ranked.tied, same > 1);
        }
    }
}
