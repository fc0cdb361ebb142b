//! Verdicts: where the groups disagree, told only once every group that votes is counted.

use std::collections::BTreeMap;

use citylab::domain::{
    BallotCount, Disagreement, Edit, Group, GroupKey, Label, Question, Session, Sheet, Stage,
    Votes, Voting, disagreements, verdicts,
};
use proptest::prelude::*;

use crate::shared::cases::cases;
use crate::shared::example::{
    ENVIRONMENTAL_REHABILITATION, PUBLIC_PARTICIPATION, SOCIAL_URBAN_PLANNING, WASTE_MANAGEMENT,
    session as session_of,
};
use crate::shared::room::{count, noon, perform, say, session, vote_by_group};

/// Ten activists, ten of business, five experts, and a tariff to vote on beside something else.
fn room() -> (Session, Label, Label) {
    let mut s = session();
    count(&mut s, &[("activists", 10), ("business", 10), ("experts", 5)]);
    let calm = say(&mut s, Sheet::Ways, "More bins");
    let hot = say(&mut s, Sheet::Ways, "A new tariff");
    (s, calm, hot)
}

fn hot_labels(s: &Session) -> Vec<Label> {
    disagreements(s, Sheet::Ways).into_iter().map(|found| found.label).collect()
}

fn dots(s: &mut Session, dots: u32) {
    perform(s, Edit::Voting(Voting { dots: Some(dots), ..Voting::default() }));
}

#[test]
fn disputed_answers_name_the_groups_farthest_apart() {
    let (mut s, calm, hot) = room();
    vote_by_group(&mut s, calm, &[("activists", 5), ("business", 5), ("experts", 2)]);
    vote_by_group(&mut s, hot, &[("activists", 1), ("business", 9), ("experts", 2)]);
    let found = disagreements(&s, Sheet::Ways);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].label, hot);
    assert_eq!(
        (&found[0].most[..], &found[0].least[..]),
        (&["business".to_owned()][..], &["activists".to_owned()][..])
    );
    assert!(found[0].measure > 0.5, "{}", found[0].measure);
    assert!(!found[0].several_each);
}

#[test]
fn a_group_in_the_room_that_is_not_counted_yet_keeps_the_verdict_back() {
    let (mut s, calm, hot) = room();
    vote_by_group(&mut s, hot, &[("activists", 1), ("business", 9)]);
    let found = verdicts(&s, Sheet::Ways);
    assert_eq!(found.disagreements, []);
    assert_eq!(
        (found.judged, found.not_judged, found.uncounted),
        (0, vec![hot], vec!["experts".to_owned()])
    );
    vote_by_group(&mut s, hot, &[("activists", 1), ("business", 9), ("experts", 0)]);
    assert_eq!(hot_labels(&s), [], "the experts may still vote on the other answer");
    vote_by_group(&mut s, calm, &[("experts", 0)]);
    assert_eq!(hot_labels(&s), [hot], "counted and none is counted");
    let groups: Vec<_> =
        disagreements(&s, Sheet::Ways)[0].groups.iter().map(|votes| votes.group.clone()).collect();
    assert_eq!(groups, ["activists", "business"], "the experts did not take part");
}

#[test]
fn a_group_counted_on_another_answer_alone_is_waited_for() {
    let (mut s, calm, hot) = room();
    vote_by_group(&mut s, calm, &[("experts", 2)]);
    vote_by_group(&mut s, hot, &[("activists", 1), ("business", 9)]);
    assert_eq!(hot_labels(&s), []);
}

#[test]
fn a_spent_budget_completes_a_groups_count() {
    let (mut s, calm, hot) = room();
    dots(&mut s, 1);
    vote_by_group(&mut s, calm, &[("activists", 9), ("business", 1), ("experts", 4)]);
    vote_by_group(&mut s, hot, &[("activists", 1), ("business", 9)]);
    assert!(!hot_labels(&s).contains(&hot), "one expert has a vote left");
    vote_by_group(&mut s, calm, &[("activists", 9), ("business", 1), ("experts", 5)]);
    let found = disagreements(&s, Sheet::Ways);
    let hot = found.iter().find(|found| found.label == hot).unwrap();
    assert_eq!(hot.least, ["experts"]);
}

#[test]
fn as_many_ballots_as_people_complete_a_groups_count() {
    let (mut s, calm, hot) = room();
    vote_by_group(&mut s, calm, &[("activists", 9), ("business", 1), ("experts", 4)]);
    vote_by_group(&mut s, hot, &[("activists", 1), ("business", 9)]);
    let ballots = |group: &str, ballots| {
        Edit::Ballots(vec![BallotCount {
            sheet: Sheet::Ways,
            group: Some(group.to_owned()),
            ballots,
        }])
    };
    perform(&mut s, ballots("experts", 4));
    assert!(!hot_labels(&s).contains(&hot));
    perform(&mut s, ballots("experts", 5));
    assert!(hot_labels(&s).contains(&hot));
}

#[test]
fn closing_completes_the_counts_that_were_begun_and_no_others() {
    let (mut s, calm, hot) = room();
    vote_by_group(&mut s, calm, &[("activists", 9), ("business", 1)]);
    vote_by_group(&mut s, hot, &[("business", 9)]);
    perform(&mut s, Edit::Enter(Stage::Closed, noon()));
    assert_eq!(hot_labels(&s), [], "nobody counted the experts");
    vote_by_group(&mut s, calm, &[("activists", 9), ("business", 1), ("experts", 0)]);
    assert!(hot_labels(&s).contains(&hot));
    perform(&mut s, Edit::Enter(Stage::Ways, noon()));
    assert!(!hot_labels(&s).contains(&hot), "open again, the activists may still vote on it");
}

#[test]
fn every_group_with_the_same_share_is_named() {
    let mut s = session();
    count(&mut s, &[("activists", 9), ("business", 6), ("experts", 3), ("public", 12)]);
    let t = say(&mut s, Sheet::Ways, "A new tariff");
    vote_by_group(&mut s, t, &[("activists", 3), ("business", 2), ("experts", 1), ("public", 12)]);
    let found = &disagreements(&s, Sheet::Ways)[0];
    assert_eq!((&found.most[..], found.least.len()), (&["public".to_owned()][..], 3));
    assert_eq!(found.least, ["activists", "business", "experts"]);
}

#[test]
fn with_several_dots_each_one_person_may_have_given_several_votes() {
    let (mut s, calm, hot) = room();
    dots(&mut s, 3);
    vote_by_group(&mut s, calm, &[("activists", 10), ("business", 3), ("experts", 5)]);
    vote_by_group(&mut s, hot, &[("activists", 0), ("business", 20), ("experts", 1)]);
    let found = disagreements(&s, Sheet::Ways);
    assert!(found.iter().all(|found| found.several_each));
    assert_eq!(found[0].least, ["activists"]);
}

#[test]
fn the_example_lab_shows_its_disagreements() {
    let found = |s: Session| {
        let all = Question::ALL.map(|question| verdicts(&s, question.sheet()));
        assert!(all.iter().all(|found| found.not_judged.is_empty()), "{}", s.platform);
        let labels = all.iter().flat_map(|found| &found.disagreements);
        labels.map(|found| found.label.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(found(session_of(WASTE_MANAGEMENT)), "T8 T11 T14");
    assert_eq!(found(session_of(PUBLIC_PARTICIPATION)), "T8 T12 T3 T4 W5 A5");
    assert_eq!(found(session_of(SOCIAL_URBAN_PLANNING)), "T10 T8 T1 W1 W5 W8 A9");
    let environment = found(session_of(ENVIRONMENTAL_REHABILITATION));
    assert_eq!(environment, "T14 T1 T9 T11 W11 W4 W2 W7 A6");
}

/// What the groups gave to each answer of a sheet.
#[derive(Debug, Clone)]
struct Count {
    people: Vec<u32>,
    /// Answer by answer, group by group.
    votes: Vec<Vec<u32>>,
    dots: Option<u32>,
}

fn any_count() -> impl Strategy<Value = Count> {
    (2..5_usize, 1..5_usize).prop_flat_map(|(groups, answers)| {
        let votes = prop::collection::vec(prop::collection::vec(0..10_u32, groups), answers);
        let people = prop::collection::vec(1..10_u32, groups);
        let dots = prop::option::of(1..4_u32);
        (people, votes, dots).prop_map(|(people, votes, dots)| Count { people, votes, dots })
    })
}

/// Counts on a new sheet what is not left out; groups stand in this order.
fn counted(count: &Count, order: &[usize], left_out: impl Fn(usize, usize) -> bool) -> Session {
    let mut s = session();
    let group = |index: &usize| Group {
        key: key(*index),
        name: String::new(),
        present: count.people[*index],
    };
    perform(&mut s, Edit::Groups(order.iter().map(group).collect()));
    if let Some(each) = count.dots {
        dots(&mut s, each);
    }
    for (answer, votes) in count.votes.iter().enumerate() {
        let label = say(&mut s, Sheet::Troubles, &format!("Trouble {answer}"));
        let given = votes.iter().enumerate().filter(|(group, _)| !left_out(answer, *group));
        let groups: BTreeMap<GroupKey, u32> =
            given.map(|(group, votes)| (key(group), *votes)).collect();
        perform(&mut s, Edit::Votes(label, Votes { hands: 0, groups }));
    }
    s
}

fn key(group: usize) -> GroupKey {
    format!("g{group}")
}

/// Brings verdicts into a form in which the order of groups makes no difference.
fn sorted(mut found: Vec<Disagreement>) -> Vec<Disagreement> {
    for one in &mut found {
        one.most.sort();
        one.least.sort();
        one.groups.sort_by(|a, b| a.group.cmp(&b.group));
    }
    found
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn there_is_no_verdict_while_a_group_in_the_room_is_uncounted(
        count in any_count(),
        missing in 0..5_usize,
        closed: bool,
    ) {
        let missing = missing % count.people.len();
        let order: Vec<usize> = (0..count.people.len()).collect();
        let mut s = counted(&count, &order, |_, group| group == missing);
        if closed {
            perform(&mut s, Edit::Enter(Stage::Closed, noon()));
        }
        let found = verdicts(&s, Sheet::Troubles);
        prop_assert_eq!(found.judged, 0);
        prop_assert_eq!(found.disagreements, Vec::new());
        prop_assert_eq!(found.uncounted, vec![key(missing)]);
    }

    #[test]
    fn a_verdict_before_all_is_counted_is_the_verdict_afterwards(
        count in any_count(),
        missing in prop::collection::vec((0..5_usize, 0..5_usize), 0..6),
    ) {
        let order: Vec<usize> = (0..count.people.len()).collect();
        let missing: Vec<(usize, usize)> = missing
            .into_iter()
            .map(|(answer, group)| (answer % count.votes.len(), group % count.people.len()))
            .collect();
        // A group that gives more votes than it has counts as complete before it is.
        let gives = |group: usize| count.votes.iter().map(|votes| votes[group]).sum::<u32>();
        let people = |group: usize| count.people[group];
        let too_many = |dots: u32| order.iter().any(|group| gives(*group) > dots * people(*group));
        let count = Count { dots: count.dots.filter(|dots| !too_many(*dots)), ..count.clone() };
        let whole = counted(&count, &order, |_, _| false);
        let partly = counted(&count, &order, |answer, group| missing.contains(&(answer, group)));
        let after = disagreements(&whole, Sheet::Troubles);
        for found in verdicts(&partly, Sheet::Troubles).disagreements {
            let same = after.iter().find(|one| one.label == found.label);
            prop_assert_eq!(same.map(|one| (&one.most, &one.least)), Some((&found.most, &found.least)));
        }
        for (label, votes) in whole.troubles.iter().map(|answer| (answer.label, &answer.votes)) {
            let mut late = partly.clone();
            for answer in &whole.troubles {
                perform(&mut late, Edit::Votes(answer.label, answer.votes.clone()));
            }
            prop_assert_eq!(&late.answer(label).unwrap().votes, votes);
            prop_assert_eq!(disagreements(&late, Sheet::Troubles), after.clone());
        }
    }

    #[test]
    fn all_groups_with_the_highest_and_the_lowest_share_are_named(count in any_count()) {
        let order: Vec<usize> = (0..count.people.len()).collect();
        let s = counted(&count, &order, |_, _| false);
        for found in disagreements(&s, Sheet::Troubles) {
            // Shares of fewer than 10 people are compared over one denominator.
            let share = |group: &GroupKey| {
                let votes = found.groups.iter().find(|votes| votes.group == *group).unwrap();
                votes.votes * (2520 / votes.people)
            };
            let shares = || found.groups.iter().map(|votes| (share(&votes.group), votes.group.clone()));
            let with = |extreme: u32| {
                shares().filter(|(share, _)| *share == extreme).map(|(_, group)| group).collect::<Vec<_>>()
            };
            let highest = shares().map(|(share, _)| share).max().unwrap();
            let lowest = shares().map(|(share, _)| share).min().unwrap();
            prop_assert_eq!(&found.most, &with(highest));
            prop_assert_eq!(&found.least, &with(lowest));
        }
    }

    /// Common ground is each answer that gets three votes for five people from every group that votes.
    #[test]
    fn common_ground_is_what_sixty_percent_of_every_group_support(count in any_count()) {
        let order: Vec<usize> = (0..count.people.len()).collect();
        let s = counted(&count, &order, |_, _| false);
        let found = verdicts(&s, Sheet::Troubles).common;
        let takes_part = |group: usize| count.votes.iter().any(|votes| votes[group] > 0);
        let groups: Vec<usize> = order.iter().copied().filter(|group| takes_part(*group)).collect();
        let supports = |votes: &[u32]| {
            groups.len() > 1 && groups.iter().all(|it| votes[*it] * 5 >= count.people[*it] * 3)
        };
        let expected = count.votes.iter().filter(|votes| supports(votes)).count();
        prop_assert_eq!(found.len(), expected);
        for pair in found.windows(2) {
            prop_assert!(pair[0].measure >= pair[1].measure);
        }
        for one in &found {
            let votes = s.answer(one.label).unwrap().votes.clone();
            let product: f64 = groups.iter().map(|group| {
                let given = votes.groups[&key(*group)];
                (f64::from(given) / f64::from(count.people[*group])).min(1.0)
            }).product();
            prop_assert!((one.measure - product).abs() < 1e-9);
            prop_assert_eq!(one.groups.len(), groups.len());
        }
    }

    #[test]
    fn the_order_of_the_groups_makes_no_difference(
        (count, order) in any_count().prop_flat_map(|count| {
            let order: Vec<usize> = (0..count.people.len()).collect();
            (Just(count), Just(order).prop_shuffle())
        })
    ) {
        let usual: Vec<usize> = (0..count.people.len()).collect();
        let found = |order: &[usize]| {
            sorted(disagreements(&counted(&count, order, |_, _| false), Sheet::Troubles))
        };
        prop_assert_eq!(found(&order), found(&usual));
    }
}
