//! Silent writing: its countdown, its end, and what is left of it.

use citylab::domain::{SilentWriting, Stage};

use crate::shared::room::{noon, perform, session};

#[test]
fn it_runs_down_by_itself_and_can_be_lengthened_or_ended() {
    let mut s = session();
    let start = noon();
    let enter = s.entering(Stage::Troubles, start);
    perform(&mut s, enter);
    let begin = s.beginning_silence(SilentWriting::USUAL, start);
    perform(&mut s, begin);
    let left = |s: &citylab::domain::Session, seconds: i64| {
        let now = start.plus_seconds(seconds);
        s.silent_now(now).and_then(|silent| silent.left(now))
    };
    assert_eq!([left(&s, 0), left(&s, 239), left(&s, 240)], [Some(240), Some(1), None]);
    let longer = s.lengthening_silence(60, start.plus_seconds(100)).unwrap();
    perform(&mut s, longer);
    assert_eq!(left(&s, 240), Some(60));
    let end = s.ending_silence(start.plus_seconds(250)).unwrap();
    perform(&mut s, end);
    assert_eq!(left(&s, 250), None);
    assert_eq!(s.ending_silence(start.plus_seconds(260)), None);
    assert_eq!(s.silent_seconds(Stage::Troubles, start.plus_seconds(999)), 250);
    let enter = s.entering(Stage::Ways, start.plus_seconds(1000));
    perform(&mut s, enter);
    let begin = s.beginning_silence(60, start.plus_seconds(1000));
    perform(&mut s, begin);
    assert_eq!(s.silent_seconds(Stage::Ways, start.plus_seconds(1030)), 30, "as far as it is gone");
    s.undo().unwrap();
    assert!(s.silent_now(start.plus_seconds(1001)).is_none());
}
