//! Moments of clocks that are set to any age.

use std::time::{Duration, SystemTime};

use citylab::domain::{Answer, LabPlan, Label, Moment, Session, Sheet};

fn clock(second: i64) -> Option<SystemTime> {
    let far = Duration::from_secs(second.unsigned_abs());
    if second < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(far)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(far)
    }
}

const CLOCKS: [i64; 13] = [
    i64::MIN,
    -400_000_000_000,
    -2_208_988_801,
    -2_208_988_800,
    -1,
    0,
    1,
    253_402_207_199,
    253_402_207_200,
    253_402_300_799,
    253_402_300_800,
    400_000_000_000,
    i64::MAX,
];

#[test]
fn no_clock_is_outside_of_the_years_of_a_session() {
    for clock in CLOCKS.into_iter().filter_map(clock) {
        let moment = Moment::of(clock);
        assert!((1900..=9999).contains(&moment.date().year()), "{clock:?}: {moment}");
        assert_eq!(moment.to_string().parse::<Moment>().unwrap(), moment, "{clock:?}");
        let ids = [moment.new_id(), moment.new_id()];
        assert_ne!(ids[0], ids[1], "{clock:?}");
        assert_eq!(ids[0].get_version_num(), 7);
    }
}

#[test]
fn no_clock_makes_an_edit_be_refused() {
    for clock in CLOCKS.into_iter().filter_map(clock) {
        let at = Moment::of(clock);
        let mut session = Session::new(at.new_id(), "Waste management", &LabPlan::default());
        let answer = Answer::new(Label::T(1), "Nobody collects glass", at);
        let added = session.adding(Sheet::Troubles, answer);
        session.perform(added).unwrap_or_else(|refused| panic!("{at}: {refused:?}"));
    }
}
