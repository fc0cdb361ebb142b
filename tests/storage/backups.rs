//! Backups: what is kept of earlier states, and how one comes back.

use std::fs;

use citylab::storage::{self, OpenError};

use super::fixture::{Fixture, names_in, now, open, open_at, said, texts};

#[test]
fn the_last_three_and_one_a_day_for_a_week_are_kept() {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    for day in 0..10 {
        for hour in 0..4 {
            let moment = now().plus_seconds(day * 86_400 + hour * 3_600);
            let mut at = open_at(&path, moment).unwrap();
            at.say_and_wait(&format!("day {day}, hour {hour}"));
            at.close();
        }
    }
    let stamps: Vec<String> = storage::backups(&path).into_iter().map(|b| b.stamp).collect();
    let expected = [
        "20141205-131403",
        "20141205-121403",
        "20141205-111403",
        "20141204-131403",
        "20141203-131403",
        "20141202-131403",
        "20141201-131403",
        "20141130-131403",
        "20141129-131403",
    ];
    assert_eq!(stamps, expected);
}

#[test]
fn a_damaged_file_is_shown_with_its_place_and_a_backup_brings_all_back() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    at.enter_and_say("answer 3");
    let wreck = at.crash();
    let folder = wreck.workspace.path(".backups");
    fs::create_dir(&folder).unwrap();
    for backup in storage::backups(&at.path) {
        let name = backup.path.file_name().unwrap().to_str().unwrap().replace("Waste", "waste");
        fs::copy(&backup.path, folder.join(name)).unwrap();
    }
    let damaged = fs::read_to_string(&wreck.path).unwrap().replace("troubles: [", "troubles: {");
    fs::write(&wreck.path, &damaged).unwrap();
    let before = names_in(&wreck.workspace.path("."));
    let Err(OpenError::Unreadable { backups, .. }) = open_at(&wreck.path, now()) else { panic!() };
    assert_eq!(fs::read_to_string(&wreck.path).unwrap(), damaged);
    assert_eq!(names_in(&wreck.workspace.path(".")), before);
    let kept = storage::restore(&wreck.path, &backups[0], now()).unwrap().unwrap();
    assert_eq!(fs::read_to_string(kept).unwrap(), damaged);
    // The backup is from before the first two; the journal has the third, and says so.
    let at = open(&wreck.path);
    assert_eq!(texts(&at.session), ["answer 3"]);
    assert!(!at.notes.is_empty());
}

#[test]
fn a_missing_file_is_offered_back() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let path = at.path.clone();
    at.close();
    let mut at = open(&path);
    at.say_and_wait("answer 3");
    at.close();
    fs::remove_file(&path).unwrap();
    let Err(OpenError::Missing { backups, .. }) = open_at(&path, now()) else { panic!() };
    assert_eq!(storage::restore(&path, &backups[0], now()).unwrap(), None);
    assert_eq!(texts(&open(&path).session), said(2));
}
