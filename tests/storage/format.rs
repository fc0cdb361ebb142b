//! The session file: what it looks like and what it says when it is wrong.

use citylab::domain::{Answer, Sheet};
use citylab::storage::format;

use crate::desk::{now, session};

#[test]
fn a_session_reads_like_a_page() {
    let mut session = session("Waste management");
    let label = session.next_label(Sheet::Troubles);
    let edit = session
        .adding(Sheet::Troubles, Answer::new(label, "It's \"near\" the river\nand grows", now()));
    session.perform(edit).unwrap();
    let text = format::write(&session).unwrap();
    println!("{text}");
    assert_eq!(format::read(text.as_bytes()).unwrap().session, session);
}
