//! The numbers of platforms: given by the lab's order, and kept.

use citylab::domain::{Numbered, platform_numbers};
use proptest::prelude::*;
use uuid::Uuid;

fn session(age: u128, platform: &str, number: u32) -> Numbered<'_> {
    Numbered { id: Uuid::from_u128(age), platform, number }
}

fn plan() -> Vec<String> {
    ["Waste", "Water", "Transport"].map(str::to_owned).to_vec()
}

#[test]
fn the_plan_numbers_its_platforms_whenever_they_come() {
    let all = [session(9, "Transport", 0), session(3, " waste", 0)];
    assert_eq!(platform_numbers(&plan(), &all), [3, 1]);
    assert_eq!(platform_numbers(&plan(), &all[..1]), [3], "alone as well");
}

#[test]
fn a_renamed_platform_keeps_the_number_it_was_started_with() {
    let all = [session(1, "Waste and recycling", 1), session(2, "Transport", 3)];
    assert_eq!(platform_numbers(&plan(), &all), [1, 3]);
}

#[test]
fn of_two_platforms_of_one_name_the_first_started_has_the_number_of_the_name() {
    let all = [session(8, "Water", 2), session(4, "Water", 2), session(9, "Parks", 0)];
    assert_eq!(platform_numbers(&plan(), &all), [4, 2, 5]);
}

#[test]
fn without_a_plan_sessions_are_numbered_as_they_were_started() {
    let all = [session(5, "b", 0), session(2, "z", 0), session(7, "a", 0)];
    assert_eq!(platform_numbers(&[], &all), [2, 1, 3]);
}

#[test]
fn a_platform_renamed_after_another_takes_its_number_from_nobody() {
    let all = [session(3, "Water", 1), session(4, "Water", 2)];
    assert_eq!(platform_numbers(&plan(), &all), [1, 2]);
}

proptest! {
    #[test]
    fn every_session_has_a_number_of_its_own_that_no_later_one_changes(
        sessions in prop::collection::vec(("[a-d]", 0_u32..6), 1..12),
        planned in prop::sample::subsequence(vec!["a", "b", "c", "d"], 0..4),
    ) {
        let planned: Vec<String> = planned.into_iter().map(str::to_owned).collect();
        let all: Vec<Numbered<'_>> = (1..)
            .zip(&sessions)
            .map(|(age, (name, number))| session(age, name, *number))
            .collect();
        let numbers = platform_numbers(&planned, &all);
        let mut distinct = numbers.clone();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assert_eq!(distinct.len(), all.len());
        prop_assert!(!numbers.contains(&0));
        // Those that the plan names keep their numbers whatever else is there: of one name the one that
        // was started with its number, else the first.
        for (at, one) in all.iter().enumerate() {
            let place = |it: &Numbered<'_>| {
                planned.iter().position(|name| name == it.platform).map(|place| place as u32 + 1)
            };
            let kept = |it: &Numbered<'_>| place(it) == Some(it.number);
            let of_name = || all.iter().filter(|other| other.platform == one.platform);
            let winner = of_name().find(|it| kept(it)).or(of_name().next());
            let is_first = winner.is_some_and(|winner| winner.id == one.id);
            if is_first && planned.iter().any(|name| name == one.platform) {
                prop_assert_eq!(platform_numbers(&planned, &[*one]), [numbers[at]]);
            }
        }
    }
}
