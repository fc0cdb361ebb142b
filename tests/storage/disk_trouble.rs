//! Trouble with the disk while a session is open: no room, no right to write, no file where it was.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use citylab::error::Sentence;
use citylab::i18n::Lang;
use citylab::storage::{self, OpenMode, ReadOnly, SaveEvent};

use super::fixture::{Fixture, names_in, open, start_in, texts};

/// A folder on a file system of its own, taken away in the end.
pub struct Mount {
    pub workspace: Fixture,
}

impl Mount {
    /// Makes a small file system in memory; nothing, said aloud, where that is not permitted.
    pub fn new(options: &str) -> Option<Self> {
        let mount = Self { workspace: Fixture::new() };
        fs::create_dir(mount.folder()).unwrap();
        if !mount.run("mount", &["-t", "tmpfs", "-o", options, "tmpfs"]) {
            eprintln!("SKIPPED: only root may mount, so no disk was full");
            return None;
        }
        Some(mount)
    }

    pub fn folder(&self) -> PathBuf {
        self.workspace.path("disk")
    }

    fn run(&self, program: &str, options: &[&str]) -> bool {
        let mut command = Command::new(program);
        command.args(options).arg(self.folder()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        self.run("umount", &["-l"]);
    }
}

#[test]
fn a_full_disk_is_said_and_when_there_is_room_all_is_saved() {
    let Some(mount) = Mount::new("size=256k") else { return };
    let mut at = start_in(&mount.folder());
    let long = "Illegal dumps ".repeat(100);
    // Until the disk is full; what the room says goes on all the while.
    let mut saved = 0;
    let failing = loop {
        at.say(&long);
        match at.wait(|report| matches!(report, SaveEvent::Saved(_) | SaveEvent::Failing(_))) {
            SaveEvent::Saved(seq) => saved = seq,
            report => break report,
        }
    };
    let SaveEvent::Failing(error) = failing else { panic!() };
    assert!(error.sentence(Lang::EN).contains("the disk is full"), "{error}");
    assert!(saved < at.session.seq);
    for _ in 0..5 {
        at.say(&long);
    }
    let on_disk = storage::look_at(&at.path).unwrap();
    assert!(on_disk.seq >= saved, "{} of {saved}", on_disk.seq);
    assert!(mount.run("mount", &["-o", "remount,size=8m"]));
    at.wait_saved(at.session.seq);
    at.wait(|report| matches!(report, SaveEvent::Recovered));
    let path = at.path.clone();
    let session = at.close();
    assert_eq!(open(&path).session, session);
}

#[test]
fn on_a_full_disk_another_place_is_taken() {
    let Some(mount) = Mount::new("size=64k") else { return };
    let mut at = start_in(&mount.folder());
    at.say(&"x".repeat(100_000));
    at.wait(|report| matches!(report, SaveEvent::Failing(_)));
    at.saver().save_elsewhere(vec![mount.folder().join("reports"), mount.workspace.path("home")]);
    at.wait_saved(at.session.seq);
    let session = at.close();
    assert_eq!(open(&mount.workspace.path("home/Waste.ron")).session, session);
}

#[test]
fn a_failed_attempt_leaves_no_pieces() {
    let Some(mount) = Mount::new("size=64k") else { return };
    let mut at = start_in(&mount.folder());
    at.say_and_wait("short");
    at.say(&"x".repeat(100_000));
    at.wait(|report| matches!(report, SaveEvent::Failing(_)));
    assert_eq!(names_in(&mount.folder()), ["Waste.ron", "Waste.ron.journal"]);
    assert_eq!(texts(&storage::look_at(&at.path).unwrap())[0], "short");
}

#[test]
fn a_folder_that_cannot_be_written_opens_for_reading() {
    let Some(mount) = Mount::new("size=1m") else { return };
    let mut at = start_in(&mount.folder());
    at.say_and_wait("answer 1");
    let path = at.path.clone();
    at.close();
    assert!(mount.run("mount", &["-o", "remount,ro"]));
    let at = open(&path);
    assert_eq!(texts(&at.session), ["answer 1"]);
    let OpenMode::ReadOnly(ReadOnly::NotWritable(error)) = &at.mode else {
        panic!("{:?}", at.mode)
    };
    assert!(error.sentence(Lang::RU).contains("диск только для чтения"), "{error:?}");
}

#[test]
fn a_file_beyond_the_journal_cannot_be_closed_as_if_it_were_saved() {
    let Some(mount) = Mount::new("size=64k") else { return };
    let mut at = start_in(&mount.folder());
    at.say(&"x".repeat(100_000));
    at.wait(|report| matches!(report, SaveEvent::Failing(_)));
    let OpenMode::Writing(saver) = at.mode else { panic!() };
    assert!(saver.close().is_err());
}
