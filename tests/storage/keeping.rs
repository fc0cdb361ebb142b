//! Keeping: steps reach the disk, and come back from it.

use citylab::storage;

use crate::desk::{Desk, open, texts};

#[test]
fn what_was_said_is_there_after_closing() {
    let desk = Desk::new();
    let mut at = desk.start();
    let path = at.path.clone();
    at.say_and_wait("Illegal dumps along the river");
    at.say_and_wait("Fines are never paid");
    let session = at.close();
    let again = open(&path).unwrap();
    assert_eq!(again.session, session);
    assert_eq!(texts(&again.session), ["Illegal dumps along the river", "Fines are never paid"]);
    assert_eq!(again.notes, []);
    assert!(!path.with_extension("ron.journal").exists());
}

#[test]
fn who_looks_on_sees_what_is_saved() {
    let desk = Desk::new();
    let mut at = desk.start();
    at.say_and_wait("Fines are never paid");
    assert_eq!(storage::look_at(&at.path).unwrap(), at.session);
}
