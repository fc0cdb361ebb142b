//! Silent writing: its countdown, its end, and the round after it.

use citylab::domain::{Edit, Session, Stage, Voice};
use citylab::i18n::Lang;

use super::judgement::session;
use crate::shared::room::{self, noon, perform};
use crate::shared::walk::{Seen, Walk, walk};

/// A session at Troubles with three people on the roster.
fn room() -> Session {
    let mut s = room::session();
    let people = ["Ivanova", "Petrov", "Kim"];
    perform(&mut s, Edit::Roster(people.map(|name| Voice::person(name, None)).to_vec()));
    perform(&mut s, Edit::Enter(Stage::Troubles, noon()));
    s
}

fn open(s: &Session, lang: Lang, (columns, rows): (u16, u16)) -> Walk {
    Walk::of(s).lang(lang).size(columns, rows)
}

fn with_people(keys: &str) -> Seen {
    open(&room(), Lang::EN, (80, 24)).keys(keys)
}

#[test]
fn it_counts_down_and_then_the_round_goes_over_the_roster() {
    let seen = with_people(
        "<expect Shift+F1 silence><S-F1><expect Everybody writes in silence for 4 minutes; F6 adds one.>\
         <expect silent writing   4:00 left><wait 61s><expect 2:59 left><wait 178s><expect 0:01 left>\
         <wait 1s><expect Silent writing is over; the round begins with Ivanova.><expect Ivanova>",
    );
    assert!(seen.says("0:00 of 30:00") && seen.says("round 1"), "{}", seen.screen());
    assert_eq!(session(&seen).silent.len(), 1);
    assert!(!seen.says("Shift+F1"), "offered once: {}", seen.screen());
    let once = with_people("<S-F1><wait 240s>Buses smoke<Enter>");
    assert!(!once.says("Silent writing is over"), "told once: {}", once.screen());
    assert_eq!(session(&once).troubles[0].voices, [Voice::person("Ivanova", None)]);
}

#[test]
fn without_a_roster_it_goes_round_the_table() {
    let seen = walk("<S-F1><wait 240s>");
    assert!(seen.says("Silent writing is over: now go round the table."), "{}", seen.screen());
}

#[test]
fn a_late_tick_ends_it_as_well() {
    let late = with_people("<S-F1><wait 601s>");
    assert!(late.says("Silent writing is over"), "{}", late.screen());
    let by_key = with_people("<S-F1><wait 700s><Up>");
    assert!(by_key.says("round 1"), "{}", by_key.screen());
}

#[test]
fn typing_goes_on_all_the_while() {
    let seen = with_people("<S-F1>Buses smoke<Enter><wait 10s>Dust<expect 3:50 left>");
    assert_eq!(session(&seen).troubles.len(), 1);
    assert!(seen.says("›  Dust"), "{}", seen.screen());
}

#[test]
fn it_is_ended_early_and_lengthened() {
    let early =
        with_people("<S-F1><wait 30s><expect end silence><S-F1><expect Silent writing is over;>");
    assert_eq!(session(&early).silent[0].seconds, 30);
    let longer = with_people("<S-F1><wait 30s><F6><expect 4:30 left><wait 269s><expect 0:01 left>");
    assert_eq!(session(&longer).silent[0].seconds, 300);
    let minutes =
        session(&with_people("<S-F1><F6><S-F1><F6>")).slot(Stage::Troubles).unwrap().minutes;
    assert_eq!(minutes, 32, "after it F6 is about the stage again");
    let twice = with_people("<S-F1><S-F1><S-F1><expect 4:00 left>");
    assert_eq!(session(&twice).silent.len(), 2);
}

#[test]
fn one_undo_takes_its_beginning_back() {
    let seen = with_people("<S-F1><wait 5s><c-z><expect Taken back: silent writing><wait 300s>");
    assert!(session(&seen).silent.is_empty());
    assert!(!seen.says("is over") && !seen.says("round 1"), "{}", seen.screen());
    let again = with_people("<S-F1><wait 5s><c-z><c-y><expect 3:55 left><wait 235s>");
    assert!(again.says("Silent writing is over"), "{}", again.screen());
    let undone_end = with_people("<S-F1><wait 5s><S-F1><c-z><expect 3:55 left>");
    assert_eq!(session(&undone_end).silent[0].seconds, 240);
}

#[test]
fn it_goes_on_after_a_restart() {
    let first = with_people("<S-F1><wait 60s>");
    let path = first.session_of(0).0;
    let again = Walk::new().after(&first).open(&path).keys("<expect 3:00 left><wait 180s>");
    assert!(again.says("Silent writing is over; the round begins with Ivanova."));
    let over = Walk::new().after(&again).open(&path).keys("<wait 1s>");
    assert!(!over.says("Silent writing"), "{}", over.screen());
}

#[test]
fn another_question_is_no_end_of_it() {
    let seen = with_people("<S-F1><F4><expect What ways><wait 300s>");
    assert!(!seen.says("is over"), "{}", seen.screen());
    let back = with_people("<S-F1><wait 60s><F4><wait 60s><F3><expect 2:00 left><wait 120s>");
    assert!(back.says("Silent writing is over"), "{}", back.screen());
    for keys in ["<F3><S-F1>", "<F4><F4><F4><S-F1>"] {
        let elsewhere = with_people(keys);
        assert!(elsewhere.says("Silent writing goes with a question"), "{}", elsewhere.screen());
        assert!(session(&elsewhere).silent.is_empty());
    }
    assert!(with_people("<F2>silent<Enter>").says("4:00 left"));
}

#[test]
fn silent_writing_at_every_size() {
    for size in [(80, 24), (40, 12)] {
        for lang in Lang::ALL {
            for (what, keys) in [("running", "<wait 47s>"), ("over", "<wait 240s>")] {
                let seen = open(&room(), lang, size).keys(&format!("<F5><S-F1>{keys}"));
                insta::assert_snapshot!(
                    format!("{what}_{}_{}", lang.code(), size.0),
                    seen.screen()
                );
            }
        }
    }
}
