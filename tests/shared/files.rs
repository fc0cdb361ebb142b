//! Session files: changed as another program would, and compared byte for byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{Edit, Moment, Session};
use citylab::storage::{self, OpenMode, Opened};

/// Performs the edit that is made of a session, and closes it.
pub fn change(path: &Path, edit: impl FnOnce(&Session) -> Edit) {
    let opened = storage::open(path, Moment::now(), |_| {}).unwrap();
    let Opened { mut session, mode: OpenMode::Writing(saver), .. } = opened else {
        panic!("{path:?} cannot be written")
    };
    let edit = edit(&session);
    saver.save(session.perform(edit).unwrap());
    saver.close().unwrap();
}

/// Every file of a folder and of those in it with its bytes, but for locks.
pub fn bytes_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(bytes_in(&path));
        } else if path.extension().is_none_or(|ending| ending != "lock") {
            all.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    all
}
