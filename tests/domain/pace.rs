//! How the time goes. The usual agenda: 10, 30, 40, 30 and 15 minutes, 125 in all.

use citylab::domain::{Edit, Moment, Session, Sheet, Slot, Stage, pace, sharing_out};
use proptest::prelude::*;

use crate::shared::cases::cases;
use crate::shared::room::{noon, perform, say, session};

fn minutes_later(minutes: i64) -> Moment {
    noon().plus_seconds(60 * minutes)
}

/// A walk that spent so many minutes on each stage and stands at the last of them, clock running.
fn walked(minutes: &[i64]) -> (Session, Moment) {
    let mut s = session();
    let mut now = noon();
    s.perform(s.toggling_clock(now)).unwrap();
    for (place, spent) in minutes.iter().enumerate() {
        if place > 0 {
            s.perform(s.entering(Stage::ALL[place], now)).unwrap();
        }
        now = now.plus_seconds(60 * spent);
    }
    (s, now)
}

fn gets(s: &Session, now: Moment) -> Vec<(Stage, u64)> {
    pace(s, now).later.iter().map(|forecast| (forecast.stage, forecast.gets)).collect()
}

fn minutes(s: &Session) -> Vec<u32> {
    s.agenda.iter().map(|slot| slot.minutes).collect()
}

#[test]
fn on_time_every_stage_gets_what_it_was_to_have() {
    let (s, now) = walked(&[10, 30, 12]);
    assert_eq!(gets(&s, now), [(Stage::Actions, 30), (Stage::Review, 15)]);
    let found = pace(&s, now);
    assert_eq!((found.planned, found.used, found.left), (Some(2400), 720, 73 * 60));
}

#[test]
fn an_overrun_goes_on_at_its_speed() {
    // 52 of 40 minutes so far: ways will take 52 too, so 21 of 125 are left for 45.
    let (s, now) = walked(&[10, 42, 12]);
    assert_eq!(gets(&s, now), [(Stage::Actions, 14), (Stage::Review, 7)]);
}

#[test]
fn a_stage_over_its_time_takes_from_those_to_come() {
    let (s, now) = walked(&[10, 60]);
    assert_eq!(
        gets(&s, now),
        [(Stage::Ways, 25), (Stage::Actions, 19), (Stage::Review, 9)],
        "55 minutes for 85"
    );
}

#[test]
fn what_was_saved_is_shared_too() {
    let (s, now) = walked(&[1, 5]);
    assert_eq!(gets(&s, now), [(Stage::Ways, 44), (Stage::Actions, 33), (Stage::Review, 16)]);
}

#[test]
fn nothing_is_left_when_all_is_used() {
    let (s, now) = walked(&[10, 200]);
    assert!(gets(&s, now).iter().all(|(_, minutes)| *minutes == 0));
    assert_eq!(pace(&s, now).left, -85 * 60);
    assert_eq!(sharing_out(&s, now), Edit::Batch(vec![]));
}

#[test]
fn answers_a_minute_count_from_the_first_minute_on() {
    let (mut s, _) = walked(&[0, 0]);
    for n in 0..6 {
        say(&mut s, Sheet::Troubles, &format!("Trouble {n}"));
    }
    assert_eq!(pace(&s, noon().plus_seconds(59)).answers_a_minute, None);
    assert_eq!(pace(&s, minutes_later(3)).answers_a_minute, Some(2.0));
    let (opening, now) = walked(&[5]);
    assert_eq!(pace(&opening, now).answers_a_minute, None);
}

#[test]
fn sharing_out_keeps_the_whole_agenda_as_long_as_it_was() {
    let (mut s, now) = walked(&[10, 60]);
    let shared = sharing_out(&s, now);
    perform(&mut s, shared);
    assert_eq!(minutes(&s), [10, 60, 26, 19, 10]);
    assert_eq!(sharing_out(&s, now), Edit::Batch(vec![]), "it is shared");
    s.undo().unwrap();
    assert_eq!(minutes(&s), [10, 30, 40, 30, 15]);
}

#[test]
fn the_stage_now_shares_what_it_still_has() {
    let (mut s, now) = walked(&[10, 52, 20]);
    let shared = sharing_out(&s, now);
    perform(&mut s, shared);
    // 43 minutes for 20 + 30 + 15.
    assert_eq!(minutes(&s), [10, 52, 33, 20, 10]);
}

#[test]
fn a_closed_session_has_nothing_to_come() {
    let (s, now) = walked(&[10, 30, 40, 30, 15, 0]);
    assert_eq!(pace(&s, now).later, []);
    assert_eq!(pace(&s, now).planned, None);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_minute_is_lost_or_made(spent in prop::collection::vec(0..70_i64, 1..6)) {
        let (mut s, now) = walked(&spent);
        let before: u32 = minutes(&s).iter().sum();
        let used: i64 = spent.iter().sum();
        let shared = sharing_out(&s, now);
        let is_shared = shared != Edit::Batch(vec![]);
        perform(&mut s, shared);
        let after = minutes(&s);
        prop_assert!(s.agenda.iter().all(|slot: &Slot| slot.minutes > 0 || slot.stage <= s.stage));
        if is_shared && i64::from(before) - used > 5 {
            prop_assert_eq!(after.iter().sum::<u32>(), before, "{:?}", after);
        }
        let found = pace(&s, now);
        let given: u64 = found.later.iter().map(|forecast| forecast.gets).sum();
        prop_assert!(given * 60 <= u64::try_from(found.left.max(0)).unwrap());
    }
}
