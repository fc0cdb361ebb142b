//! What is told above the line: what was taken back, whose turn it is, how the time is shared.

use citylab::i18n::Lang;

use crate::shared::walk::{Seen, Walk};

const PEOPLE: &str = "Ivanova, activists\nPetrov, business\nKim, business";

/// Walks from Troubles of a new session with three people on its roster.
fn with_people(lang: Lang, script: &str) -> Seen {
    let roster = "<Down>".repeat(12);
    let begun = format!("{roster}<paste>{PEOPLE}</paste><Enter><F4>{script}");
    Walk::new().lang(lang).start("Waste management").keys(&begun)
}

#[track_caller]
fn says(seen: &Seen, texts: &[&str]) {
    for text in texts {
        assert!(seen.says(text), "“{text}” is not on the screen:\n{}", seen.screen());
    }
}

#[test]
fn what_was_deleted_and_comes_back_is_named() {
    let deleted = "<F4>Dumps<Enter>Fines<Enter><Up><Del>";
    let walk = |script: &str| Walk::new().start("Waste").keys(&format!("{deleted}{script}"));
    says(&walk("<c-z>"), &["Taken back: T2 deleted, now back on the sheet"]);
    says(&walk("<c-z><c-y>"), &["Done again: T2 deleted"]);
    says(&walk("<c-z><c-z>"), &["Taken back: T2 added"]);
}

#[test]
fn what_was_pasted_comes_and_goes_as_one() {
    let pasted = "<F4><paste>a\nb\nc</paste><Enter>";
    let walk = |script: &str| Walk::new().start("Waste").keys(&format!("{pasted}{script}"));
    says(&walk("<c-z>"), &["Taken back: T1, T2, T3 added"]);
    says(&walk("<c-z><c-y>"), &["Done again: T1, T2, T3 added"]);
}

#[test]
fn a_round_says_that_it_runs_and_whose_turn_it_is() {
    let begun = with_people(Lang::EN, "<S-F5>");
    says(
        &begun,
        &["The round begins: Ivanova, activists.", "activists · Ivanova   round 1, then Petrov"],
    );
    let begun = with_people(Lang::RU, "<S-F5>");
    says(
        &begun,
        &["Круг начат: Ivanova, активисты.", "активисты · Ivanova   круг 1, далее Petrov"],
    );
    let last = with_people(Lang::EN, "<S-F5>One<Enter>Two<Enter>");
    says(&last, &["business · Kim   round 1 "]);
    let over = with_people(Lang::EN, "<S-F5><S-F5>");
    says(&over, &["The round is over."]);
    assert!(!over.says("round 1"), "{}", over.screen());
}

#[test]
fn whose_turn_it_is_stays_in_sight_while_another_speaks() {
    let another = with_people(Lang::EN, "<S-F5><Tab>kim<Enter>");
    says(&another, &["business · Kim   round 1: Ivanova"]);
}

#[test]
fn a_pass_taken_back_is_named_and_gives_the_turn_back() {
    let passed = with_people(Lang::EN, "<S-F5><c-n>");
    says(&passed, &["Ivanova passes. Next: Petrov.", "business · Petrov   round 1, then Kim"]);
    let back = with_people(Lang::EN, "<S-F5><c-n><c-z>");
    says(&back, &["Taken back: the pass of Ivanova", "activists · Ivanova   round 1, then Petrov"]);
    let again = with_people(Lang::EN, "<S-F5><c-n><c-z><c-y>");
    says(&again, &["Done again: the pass of Ivanova", "business · Petrov   round 1, then Kim"]);
}

#[test]
fn sharing_out_the_time_says_the_minutes_that_came_of_it() {
    let script = "<F4><F5><wait 2400s><S-F6>";
    let shared = Walk::new().start("Waste").keys(script);
    says(&shared, &["Time shared out: Troubles 40, Ways 40, Actions 30, Review 15 min."]);
    let shared = Walk::new().lang(Lang::RU).start("Waste").keys(script);
    says(&shared, &["Время распределено: Проблемы 40, Способы 40, Действия 30, Сверка 15 мин."]);
    let late = Walk::new().start("Waste").keys("<F4><F5><wait 9000s><S-F6>");
    says(&late, &["No time is left to share out."]);
}

#[test]
fn one_of_a_kind_is_said_in_the_singular() {
    let script = "<F4>Dumps<Enter><F4>Fences<Enter><F9>";
    let seen = Walk::new().start("Waste").keys(script);
    says(&seen, &["1  way without an action"]);
    assert!(!seen.says("1  ways"), "{}", seen.screen());
    let seen = Walk::new().lang(Lang::RU).start("Waste").keys(script);
    says(&seen, &["1  способ без действия"]);
}

/// What Enter and Tab are called where they count votes.
#[test]
fn help_calls_the_keys_of_a_place_by_what_they_do_there() {
    let seen = Walk::new().start("Waste").keys("<F4>Dumps<Enter><F8><F1>");
    says(
        &seen,
        &[
            "Enter              Count",
            "Tab                By group",
            "Shift+Tab          The same, backwards",
        ],
    );
    let seen = Walk::new().lang(Lang::RU).start("Отходы").keys("<F4>Свалки<Enter><F8><F1>");
    says(&seen, &["Enter              Засчитать", "Tab                Сторона"]);
    let seen =
        Walk::new().start("Waste").keys("<F4>Dumps<Enter><F4>Fences<Enter><F9><Down><PgUp><F1>");
    says(&seen, &["Enter              Go there", "PgDn               A page down"]);
}
