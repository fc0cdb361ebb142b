//! What is no ordinary file where a file of the session belongs: it is neither followed nor waited for,
//! and what a link leads to stays as it is.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::error::Sentence;
use citylab::i18n::Lang;
use citylab::storage::{self, Notice, OpenError, OpenMode, ReadOnly};

use super::fixture::{
    At, CrashFiles, Fixture, journal_of, names_in, now, open, open_at, said, texts,
};
use crate::shared::irregular::{Kind, within};

const FOREIGN: &str = "what somebody else wrote";

/// A session that was closed, with two answers and an earlier state, and a file of somebody else.
struct Closed {
    workspace: Fixture,
    path: PathBuf,
    foreign: PathBuf,
}

impl Closed {
    fn new() -> Self {
        let workspace = Fixture::new();
        let mut at = workspace.start();
        at.say_all(2);
        let path = at.path.clone();
        at.close();
        let folder = workspace.path("of others");
        fs::create_dir(&folder).unwrap();
        let foreign = folder.join("letter.txt");
        fs::write(&foreign, FOREIGN).unwrap();
        Self { workspace, path, foreign }
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.workspace.path(name)
    }

    fn open(&self) -> Result<At, OpenError> {
        let path = self.path.clone();
        within(move || open_at(&path, now()))
    }

    /// Holds that it opens, but only to be read, and that it is said why and of which file.
    fn is_only_read(&self, beside: &Path, about: &str) {
        let at = self.open().unwrap();
        assert_eq!(texts(&at.session), said(2), "{about}");
        let OpenMode::ReadOnly(why) = &at.mode else { panic!("{about}: it is written") };
        assert!(matches!(why, ReadOnly::NotWritable(_)), "{about}: {why:?}");
        let name = beside.file_name().unwrap().to_str().unwrap();
        for lang in Lang::ALL {
            let sentence = why.sentence(lang);
            assert!(sentence.contains(name), "{about}: {sentence}");
        }
        self.leaves_others_alone(about);
    }

    fn leaves_others_alone(&self, about: &str) {
        assert_eq!(fs::read_to_string(&self.foreign).unwrap(), FOREIGN, "{about}");
        assert_eq!(names_in(self.foreign.parent().unwrap()), ["letter.txt"], "{about}");
    }
}

#[test]
fn a_lock_that_is_no_file_is_neither_followed_nor_waited_for() {
    for kind in Kind::ALL {
        let closed = Closed::new();
        let lock = closed.beside("Waste.ron.lock");
        if kind.put(&lock, &closed.foreign) {
            closed.is_only_read(&lock, &format!("{kind:?}"));
            let folder = closed.workspace.folder.path().to_owned();
            let library = within(move || storage::library::list(&folder));
            assert_eq!(library.labs[0].sessions.len(), 1);
        }
    }
}

#[test]
fn a_lock_that_is_a_hard_link_leaves_the_other_file_as_it_is() {
    let closed = Closed::new();
    let lock = closed.beside("Waste.ron.lock");
    fs::remove_file(&lock).unwrap();
    fs::hard_link(&closed.foreign, &lock).unwrap();
    closed.is_only_read(&lock, "a hard link");
    // As the sentence says: it is removed, and a new one is made.
    fs::remove_file(&lock).unwrap();
    assert!(matches!(closed.open().unwrap().mode, OpenMode::Writing(_)));
}

/// A second name, by a hard link, does no harm to what is only read or replaced: it is made while an
/// earlier state is kept, and the program may stop just then.
#[test]
fn a_second_name_of_session_journal_or_backup_keeps_nothing_from_being_written() {
    let crash = CrashFiles::of(3);
    for (number, file) in [&crash.path, &crash.journal].into_iter().enumerate() {
        fs::hard_link(file, crash.workspace.path(&format!("second name {number}"))).unwrap();
    }
    let mut at = crash.open();
    assert_eq!(texts(&at.session), said(3));
    at.say_and_wait("answer 4");
    let path = at.path.clone();
    at.close();
    fs::hard_link(&storage::backups(&path)[0].path, crash.workspace.path("third")).unwrap();
    assert!(!storage::backups(&path).is_empty());
    assert_eq!(texts(&open(&path).session), said(4));
}

#[test]
fn a_journal_that_is_no_file_is_neither_followed_nor_waited_for() {
    for kind in Kind::ALL {
        let closed = Closed::new();
        let journal = journal_of(&closed.path);
        if !kind.put(&journal, &closed.foreign) {
            continue;
        }
        let Err(OpenError::Disk(error)) = closed.open() else { panic!("{kind:?}") };
        assert!(error.sentence(Lang::EN).contains("Waste.ron.journal"), "{error:?}");
        assert!(fs::symlink_metadata(&journal).is_ok());
        closed.leaves_others_alone(&format!("{kind:?}"));
    }
}

/// A file that was left unfinished is replaced; a link is removed and not what it leads to.
#[test]
fn an_unfinished_file_that_is_none_is_replaced_or_said() {
    for name in [".Waste.ron.new", ".Waste.ron.journal.new"] {
        for kind in Kind::ALL {
            let (closed, about) = (Closed::new(), format!("{name} {kind:?}"));
            let new = closed.beside(name);
            if !kind.put(&new, &closed.foreign) {
                continue;
            }
            if *kind == Kind::Folder {
                closed.is_only_read(&new, &about);
                continue;
            }
            let mut at = closed.open().unwrap();
            at.say_and_wait("answer 3");
            at.enter_and_say("answer 4");
            at.close();
            assert_eq!(texts(&open(&closed.path).session), said(4), "{about}");
            closed.leaves_others_alone(&about);
        }
    }
}

#[test]
fn a_backup_folder_that_is_none_is_said_and_not_written_into() {
    for kind in Kind::ALL {
        let closed = Closed::new();
        let backups = closed.beside(".backups");
        if *kind == Kind::Folder {
            continue;
        }
        fs::remove_dir_all(&backups).unwrap();
        if kind.put(&backups, &closed.foreign) {
            closed.is_only_read(&backups, &format!("{kind:?}"));
        }
    }
    let closed = Closed::new();
    fs::remove_dir_all(closed.beside(".backups")).unwrap();
    fs::write(closed.beside(".backups"), "").unwrap();
    closed.is_only_read(&closed.beside(".backups"), "a file");
}

/// Names of many backups of `Waste.ron`.
#[cfg(unix)]
fn backup_names() -> Vec<String> {
    (1..=9).map(|number| format!("Waste.{number:06}.20141126-101403.ron")).collect()
}

/// A folder of somebody else with files that have the names of backups.
#[cfg(unix)]
fn foreign_backups(closed: &Closed) -> PathBuf {
    let foreign = closed.beside("foreign");
    fs::create_dir(&foreign).unwrap();
    for name in backup_names() {
        fs::write(foreign.join(name), FOREIGN).unwrap();
    }
    foreign
}

/// A restoring too neither lists, writes nor removes anything there.
#[cfg(unix)]
#[test]
fn a_backup_folder_that_is_a_link_is_not_restored_into() {
    let closed = Closed::new();
    let (backups, foreign) = (closed.beside(".backups"), foreign_backups(&closed));
    fs::remove_dir_all(&backups).unwrap();
    std::os::unix::fs::symlink(&foreign, &backups).unwrap();
    assert_eq!(storage::backups(&closed.path), []);
    let state = storage::look_at(&closed.path).unwrap();
    assert!(storage::restore(&closed.path, &state, now()).is_err());
    assert_eq!(names_in(&foreign), backup_names());
}

/// While a session is open its hidden folder may become a link too.
#[cfg(unix)]
#[test]
fn a_backup_folder_that_becomes_a_link_costs_no_foreign_file() {
    let closed = Closed::new();
    let foreign = foreign_backups(&closed);
    let mut at = closed.open().unwrap();
    at.say_and_wait("answer 3");
    fs::remove_dir_all(closed.beside(".backups")).unwrap();
    std::os::unix::fs::symlink(&foreign, closed.beside(".backups")).unwrap();
    let edit = at.session.entering(citylab::domain::Stage::Ways, now());
    at.give(edit);
    at.say_and_wait("answer 4");
    // The journal has what the file lacks, and goes on having it.
    at.close();
    assert_eq!(names_in(&foreign), backup_names());
    assert_eq!(texts(&storage::look_at(&closed.path).unwrap()), said(4));
    fs::remove_file(closed.beside(".backups")).unwrap();
    assert_eq!(texts(&open(&closed.path).session), said(4));
}

#[test]
fn what_is_no_file_among_the_backups_is_no_state_and_stays() {
    for kind in Kind::ALL {
        let closed = Closed::new();
        let known = storage::backups(&closed.path);
        let name = "Waste.000099.20141126-101403.ron";
        let path = closed.beside(".backups").join(name);
        if !kind.put(&path, &closed.foreign) {
            continue;
        }
        assert_eq!(storage::backups(&closed.path), known, "{kind:?}");
        let session = closed.path.clone();
        let states = within(move || storage::earlier_states(&session).len());
        assert_eq!(states, known.len());
        for count in 3..9 {
            let mut at = closed.open().unwrap();
            at.say_and_wait(&format!("answer {count}"));
            at.close();
        }
        assert!(fs::symlink_metadata(&path).is_ok(), "{kind:?}");
        closed.leaves_others_alone(&format!("{kind:?}"));
    }
}

/// What takes the place of the session while it is open is kept under a name of its own.
#[test]
fn a_session_that_becomes_none_while_open_is_written_again() {
    for kind in Kind::ALL {
        let closed = Closed::new();
        let mut at = closed.open().unwrap();
        at.say_and_wait("answer 3");
        if !kind.put_instead(&closed) {
            continue;
        }
        at.say_and_wait("answer 4");
        let path = closed.path.clone();
        within(move || at.close());
        let found = within(move || open(&path));
        assert_eq!(texts(&found.session), said(4), "{kind:?}");
        closed.leaves_others_alone(&format!("{kind:?}"));
    }
}

impl Kind {
    /// Puts it in place of the session file, which may be written again at this very moment.
    fn put_instead(self, closed: &Closed) -> bool {
        let made = closed.beside("made");
        if !self.put(&made, &closed.foreign) {
            return false;
        }
        let is_put = (0..1000).any(|_| {
            let _ = fs::remove_file(&closed.path);
            fs::rename(&made, &closed.path).is_ok()
        });
        assert!(is_put, "{self:?}");
        true
    }
}

#[test]
fn what_is_no_file_is_no_session() {
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Link) {
        let closed = Closed::new();
        if !kind.put_instead(&closed) {
            continue;
        }
        let Err(OpenError::Disk(error)) = closed.open() else { panic!("{kind:?}") };
        for lang in Lang::ALL {
            assert!(error.sentence(lang).contains("Waste.ron"), "{kind:?}: {error:?}");
        }
        let folder = closed.workspace.folder.path().to_owned();
        let library = within(move || storage::library::list(&folder));
        let listed = library.labs.iter().flat_map(|lab| &lab.sessions).count();
        // A folder is a folder, whatever its name ends in.
        assert_eq!(listed, usize::from(*kind != Kind::Folder), "{kind:?}");
    }
}

/// It is listed as the session is that the link leads to.
#[cfg(unix)]
#[test]
fn a_link_to_an_open_session_is_listed_as_in_use() {
    let (workspace, elsewhere) = (Fixture::new(), Fixture::new());
    let mut at = workspace.start();
    at.say_all(2);
    std::os::unix::fs::symlink(&at.path, elsewhere.path("waste.ron")).unwrap();
    let library = storage::library::list(elsewhere.folder.path());
    let entry = &library.labs[0].sessions[0];
    assert!(matches!(entry.state, storage::library::State::InUse(_)), "{entry:?}");
    assert_eq!(entry.counts[0], 2);
    assert_eq!(entry.path, elsewhere.path("waste.ron"));
    at.close();
}

/// A session may be a link to one: what belongs beside it is beside the file that the link leads to.
#[cfg(unix)]
#[test]
fn a_session_that_is_a_link_is_followed_once() {
    let closed = Closed::new();
    let elsewhere = Fixture::new();
    let link = elsewhere.path("waste.ron");
    std::os::unix::fs::symlink(&closed.path, &link).unwrap();
    let mut at = open(&link);
    assert_eq!(at.path, closed.path.canonicalize().unwrap());
    at.say_and_wait("answer 3");
    at.close();
    assert_eq!(elsewhere.names(), ["waste.ron"]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(texts(&open(&closed.path).session), said(3));
}

#[test]
fn two_journals_kept_within_a_second_are_both_kept() {
    let closed = Closed::new();
    let mut kept = Vec::new();
    for text in ["one", "two"] {
        fs::write(journal_of(&closed.path), format!("no journal: {text}\n")).unwrap();
        let at = closed.open().unwrap();
        for note in &at.notes {
            if let Notice::OtherJournal(path) | Notice::BadJournal { kept: path, .. } = note {
                kept.push(fs::read_to_string(path).unwrap());
            }
        }
        at.close();
    }
    assert_eq!(kept, ["no journal: one\n", "no journal: two\n"]);
}
