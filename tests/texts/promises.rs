//! What became of an action, as people type it.

use citylab::domain::Outcome;
use citylab::i18n::{due_and_why, outcomes_typed};
use jiff::civil::{Date, date};

const TODAY: Date = date(2027, 3, 10);

#[test]
fn a_reason_follows_the_day() {
    let may = date(2027, 5, 1);
    for (typed, day, why) in [
        ("1 May, no money", may, "no money"),
        ("1 May no money", may, "no money"),
        ("1 May, 2027", may, ""),
        ("1 May, 2028: the tender failed", date(2028, 5, 1), "the tender failed"),
        ("2027-05-01 — no money", may, "no money"),
        ("до 1 мая – нет денег", may, "нет денег"),
        ("1 мая 2027 года, нет денег", may, "нет денег"),
        ("01.05.27 торги сорвались", may, "торги сорвались"),
        ("через две недели; болен", date(2027, 3, 24), "болен"),
        ("1 мая, деньги будут в апреле", may, "деньги будут в апреле"),
        ("к концу мая 2027 — тендер", date(2027, 5, 31), "тендер"),
        ("1 мая, день города перенесли", may, "день города перенесли"),
        ("tomorrow", date(2027, 3, 11), ""),
    ] {
        assert_eq!(due_and_why(typed, TODAY), Ok((day, why.to_owned())), "{typed}");
    }
    for typed in ["", "no money", "31 февраля, нет денег"] {
        assert!(due_and_why(typed, TODAY).is_err(), "{typed}");
    }
}

#[test]
fn words_say_what_became_of_an_action() {
    let may = date(2027, 5, 1);
    for (typed, outcome, why) in [
        ("done", Outcome::Done(TODAY), ""),
        ("сделано 3 марта", Outcome::Done(date(2027, 3, 3)), ""),
        ("СНЯТО: нет денег", Outcome::Dropped(TODAY), "нет денег"),
        ("dropped", Outcome::Dropped(TODAY), ""),
        ("перенесено на 1 мая", Outcome::Moved(may), ""),
        ("1 May, no money", Outcome::Moved(may), "no money"),
        ("nobody wants it", Outcome::Dropped(TODAY), "nobody wants it"),
    ] {
        let read = outcomes_typed(typed, TODAY);
        assert_eq!(read.first(), Some(&(outcome, why.to_owned())), "{typed}");
    }
}
