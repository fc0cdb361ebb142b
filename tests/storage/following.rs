//! Following a session that another program has open: whatever it does, a look gives what is on the disk.

use std::fs;
use std::path::Path;

use citylab::domain::{Label, RoomPlan, RoomView, Session, Sheet};
use citylab::storage::{Follower, OpenError, look_at, read_room_plan, restore, write_room_plan};
use proptest::prelude::*;

use super::fixture::{At, Fixture, now, open, texts};
use crate::shared::cases::cases;
use crate::shared::edits::{Deed, carry_out, deeds};

/// Looks at a session; returns its troubles if it is another one than before.
fn seen(follower: &mut Follower) -> Option<Vec<String>> {
    let news = follower.look().unwrap();
    news.session.map(|session| texts(session).into_iter().map(str::to_owned).collect())
}

#[test]
fn each_look_gives_what_was_saved_since_and_nothing_twice() {
    let fixture = Fixture::new();
    let mut at = fixture.start();
    let mut follower = Follower::new(&at.path);
    assert_eq!(seen(&mut follower), Some(vec![]));
    assert_eq!(seen(&mut follower), None);
    at.say_and_wait("dust");
    assert_eq!(seen(&mut follower), Some(vec!["dust".to_owned()]));
    at.say_and_wait("noise");
    at.say_and_wait("dumps");
    let three = ["dust", "noise", "dumps"].map(str::to_owned).to_vec();
    assert_eq!(seen(&mut follower), Some(three.clone()));
    at.close();
    assert_eq!(seen(&mut follower), None, "closing changes no answer");
    let mut at = open(&fixture.path("Waste.ron"));
    at.say_and_wait("fines");
    assert_eq!(seen(&mut follower), Some([three, vec!["fines".to_owned()]].concat()));
}

#[test]
fn half_a_line_of_the_journal_waits_for_its_rest() {
    let fixture = Fixture::new();
    let mut at = fixture.start();
    at.say_and_wait("dust");
    let mut follower = Follower::new(&at.path);
    assert_eq!(seen(&mut follower).unwrap().len(), 1);
    at.say_and_wait("noise");
    let journal = fixture.path("Waste.ron.journal");
    let whole = fs::read(&journal).unwrap();
    fs::write(&journal, &whole[..whole.len() - 9]).unwrap();
    assert_eq!(seen(&mut follower), None);
    fs::write(&journal, &whole).unwrap();
    assert_eq!(seen(&mut follower).unwrap(), ["dust", "noise"]);
}

#[test]
fn a_replaced_a_missing_and_a_broken_file_are_told_and_outlived() {
    let fixture = Fixture::new();
    let mut at = fixture.start();
    at.say_and_wait("dust");
    at.say_and_wait("noise");
    at.close();
    let path = fixture.path("Waste.ron");
    let mut follower = Follower::new(&path);
    assert_eq!(seen(&mut follower).unwrap().len(), 2);
    let whole = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(matches!(follower.look(), Err(OpenError::Missing { .. })));
    fs::write(&path, "(format: 4,").unwrap();
    assert!(matches!(follower.look(), Err(OpenError::Unreadable { .. })));
    fs::write(&path, whole.replace("noise", "a lot of noise")).unwrap();
    assert_eq!(seen(&mut follower).unwrap(), ["dust", "a lot of noise"]);
    fs::write(&path, &whole).unwrap();
    assert_eq!(seen(&mut follower).unwrap(), ["dust", "noise"]);
    let mut earlier = look_at(&path).unwrap();
    earlier.undo().unwrap();
    restore(&path, &earlier, now()).unwrap();
    assert_eq!(seen(&mut follower).unwrap(), ["dust"]);
}

#[test]
fn a_session_that_is_back_is_told_even_if_it_is_as_before() {
    let fixture = Fixture::new();
    let at = fixture.start();
    at.close();
    let path = fixture.path("Waste.ron");
    let mut follower = Follower::new(&path);
    follower.look().unwrap();
    let away = fixture.path("away.ron");
    fs::rename(&path, &away).unwrap();
    assert!(follower.look().is_err());
    fs::rename(&away, &path).unwrap();
    assert!(follower.look().unwrap().was_lost);
    assert!(!follower.look().unwrap().was_lost);
}

#[test]
fn the_plan_of_the_room_is_read_back_and_goes_when_it_is_the_usual() {
    let fixture = Fixture::new();
    let session = fixture.path("Waste.ron");
    let plan = RoomPlan {
        view: RoomView::Ranking,
        votes: true,
        types: true,
        typed: "The landfill \"is\" full\nof dust".to_owned(),
        sheet: Some(Sheet::Ways),
        reading: Some(Label::W(3)),
        language: "ru".to_owned(),
        ..RoomPlan::default()
    };
    write_room_plan(&session, &plan).unwrap();
    assert_eq!(read_room_plan(&session), plan);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(fixture.path("Waste.ron.room")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    write_room_plan(&session, &RoomPlan::default()).unwrap();
    assert!(fixture.names().is_empty());
    write_room_plan(&session, &RoomPlan::default()).unwrap();
    assert_eq!(read_room_plan(&session), RoomPlan::default());
}

#[test]
fn a_plan_that_is_none_or_hostile_does_no_harm() {
    let fixture = Fixture::new();
    let (session, file) = (fixture.path("Waste.ron"), fixture.path("Waste.ron.room"));
    let usual = RoomPlan::default();
    for text in ["", "(view: Nowhere)", "(((((", "\0\0", &"(view: ".repeat(100_000)] {
        fs::write(&file, text).unwrap();
        assert_eq!(read_room_plan(&session), usual, "{text:.20}");
    }
    fs::write(&file, "(view: Blank, mood: Good)").unwrap();
    assert_eq!(read_room_plan(&session).view, RoomView::Blank, "a newer program may say more");
    fs::write(&file, "(types: true, typed: \"a\\u{1b}[2Jb\")").unwrap();
    assert!(!read_room_plan(&session).typed.contains('\u{1b}'));
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert_eq!(read_room_plan(&session), usual);
}

/// Does deeds, and looks after some of them; what is seen in the end is what is on the disk.
fn followed(deeds: &[Deed], looks: &[bool]) -> (Session, Option<Session>) {
    let fixture = Fixture::new();
    let mut at: At = fixture.start();
    let path = at.path.clone();
    let mut follower = Follower::new(&path);
    let (mut last, mut waited) = (None, 0);
    let mut look = |follower: &mut Follower| {
        if let Some(session) = follower.look().unwrap().session {
            last = Some(session.clone());
        }
    };
    for (deed, looks) in deeds.iter().zip(looks.iter().cycle()) {
        if let Some(step) = carry_out(&mut at.session, deed) {
            at.saver().save(step.clone());
            if *looks {
                at.wait_saved(step.seq);
                waited = step.seq;
                look(&mut follower);
            }
        }
    }
    if at.session.seq > waited {
        at.wait_saved(at.session.seq);
    }
    look(&mut follower);
    (on_disk(&path), last)
}

fn on_disk(path: &Path) -> Session {
    look_at(path).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases().cases.div_ceil(8), ..cases() })]

    #[test]
    fn whatever_is_done_the_follower_sees_it(
        deeds in deeds(30),
        looks in prop::collection::vec(any::<bool>(), 1..7),
    ) {
        let (session, seen) = followed(&deeds, &looks);
        let seen = seen.expect("the first look gives the session");
        prop_assert_eq!(&seen.history, &session.history);
        prop_assert_eq!(seen, session);
    }
}
