//! What is said for and against answers, and from which troubles a trouble comes.

use citylab::domain::{Answer, Label, Readback, Session, Sheet, Stance};
use citylab::i18n::Lang;

use crate::shared::room;
use crate::shared::walk::{Seen, Walk, walk};

const TROUBLES: &str = "The landfill is almost full<Enter>Fines are never paid<Enter>\
    Illegal dumps along the river grow every spring<Enter>";

/// Petrov of business is known, and says what follows.
const PETROV: &str = "Petrov, business: The tariff does not cover recycling<Enter>";

fn session(seen: &Seen) -> Session {
    let text = std::fs::read(seen.sessions().remove(0)).unwrap();
    citylab::storage::format::read(&text).unwrap().session
}

/// Lists what is said of an answer: the sign of it, who and why.
fn said(answer: &Answer) -> Vec<String> {
    let said = answer.opinions.iter().map(|opinion| {
        let sign = if opinion.stance == Stance::Objection { "×" } else { "+" };
        let who = opinion.voice.person.as_deref().or(opinion.voice.group.as_deref());
        format!("{sign} {}: {}", who.unwrap_or_default(), opinion.why)
    });
    said.collect()
}

#[test]
fn an_objection_is_hung_by_a_key_a_number_and_the_reason() {
    let script = format!("{TROUBLES}<Up><Up><S-F2>");
    insta::assert_snapshot!("objection_who", walk(&script).screen());
    insta::assert_snapshot!("objection_why", walk(&format!("{script}1nobody fines")).screen());
    let seen = walk(&format!("{script}1nobody fines<Enter>"));
    insta::assert_snapshot!("objection_kept", seen.screen());
    assert_eq!(said(&session(&seen).troubles[1]), ["× business: nobody fines"]);
    let undone = walk(&format!("{script}1nobody fines<Enter><c-z>"));
    assert_eq!(session(&undone).troubles[1].opinions, []);
}

#[test]
fn who_and_why_are_typed_in_one_line() {
    let script = format!("{TROUBLES}{PETROV}<S-F2>Petrov: the figure is from 2010");
    insta::assert_snapshot!("objection_in_one_line", walk(&script).screen());
    let seen = walk(&format!("{script}<Enter>"));
    assert_eq!(said(&session(&seen).troubles[3]), ["× Petrov: the figure is from 2010"]);
    let newcomer = walk(&format!("{TROUBLES}<S-F4>Sidorova: it is so in every yard<Enter>"));
    assert_eq!(said(&session(&newcomer).troubles[2]), ["+ Sidorova: it is so in every yard"]);
    let unnamed = walk(&format!("{TROUBLES}<S-F2>nobody has ever counted those dumps<Enter>"));
    assert_eq!(said(&session(&unnamed).troubles[2]), ["× : nobody has ever counted those dumps"]);
}

#[test]
fn without_a_choice_it_is_about_the_newest_answer_and_the_half_typed_one_stays() {
    let seen = walk(&format!("{TROUBLES}Half of a sen<S-F4>2<Enter>"));
    assert_eq!(said(&session(&seen).troubles[2]), ["+ authority: "]);
    insta::assert_snapshot!("support_while_typing", seen.screen());
    let left = walk(&format!("{TROUBLES}Half of a sen<S-F4>2<Esc>"));
    assert_eq!(session(&left).troubles[2].opinions, []);
    assert!(left.says("Half of a sen"), "{}", left.screen());
}

#[test]
fn what_was_said_is_said_otherwise_or_taken_away() {
    let script = format!("{TROUBLES}<S-F2>1too dear<Enter><S-F2>");
    insta::assert_snapshot!("objection_again", walk(&script).screen());
    let reworded = walk(&format!("{script}7<C-u>far too dear<Enter>"));
    assert_eq!(said(&session(&reworded).troubles[2]), ["× business: far too dear"]);
    insta::assert_snapshot!("objection_to_take_away", walk(&format!("{script}7<Down>")).screen());
    let gone = walk(&format!("{script}7<Down><Enter>"));
    assert_eq!(session(&gone).troubles[2].opinions, []);
    let back = walk(&format!("{script}7<Down><Enter><c-z>"));
    assert_eq!(said(&session(&back).troubles[2]), ["× business: too dear"]);
}

#[test]
fn several_marked_answers_get_one_objection_each_in_one_step() {
    let script = format!("{TROUBLES}<Up><Space><Up><Space><S-F2>3<Enter>");
    let seen = walk(&script);
    let counts: Vec<_> = session(&seen).troubles.iter().map(|it| it.opinions.len()).collect();
    assert_eq!(counts, [0, 1, 1]);
    let undone = session(&walk(&format!("{script}<c-z>")));
    assert!(undone.troubles.iter().all(|it| it.opinions.is_empty()));
}

/// Two objections and a support on the second answer, one support on the third.
const JUDGED: &str = "<Up><S-F4>3<Enter><Up><S-F2>1it cannot be enforced<Enter>\
    <S-F2>Petrov, business: the figure is from 2010<Enter><S-F4>2there is a decree<Enter>";

#[test]
fn marks_stand_in_the_list_and_the_words_below_the_chosen_answer() {
    for (lang, name) in [(Lang::EN, "en"), (Lang::RU, "ru")] {
        for (columns, rows) in [(80, 24), (40, 12)] {
            let walk = Walk::new().lang(lang).size(columns, rows).start("Waste management");
            let seen = walk.keys(&format!("<F4>{TROUBLES}{JUDGED}"));
            insta::assert_snapshot!(format!("marks_{name}_{columns}"), seen.screen());
        }
    }
}

#[test]
fn read_back_asks_whether_it_was_meant_so_and_tells_who_objects() {
    for (lang, name) in [(Lang::EN, "en"), (Lang::RU, "ru")] {
        for (columns, rows) in [(80, 24), (40, 12)] {
            let walk = Walk::new().lang(lang).size(columns, rows).start("Waste management");
            let seen = walk.clone().keys(&format!("<F4>{TROUBLES}{JUDGED}<Esc><c-b><Down>"));
            insta::assert_snapshot!(format!("read_back_{name}_{columns}"), seen.screen());
            let seen = walk.keys(&format!("<F4>{TROUBLES}{JUDGED}<Esc><c-b><Down><Enter><Up>"));
            insta::assert_snapshot!(format!("confirmed_{name}_{columns}"), seen.screen());
        }
    }
}

#[test]
fn an_objection_while_reading_back_leads_back_to_the_answer_read() {
    let script = format!("{TROUBLES}<c-b><Down><S-F2>");
    insta::assert_snapshot!("objection_in_read_back", walk(&script).screen());
    let seen = walk(&format!("{script}1too dear<Enter><Enter>"));
    let troubles = session(&seen).troubles;
    assert_eq!(said(&troubles[1]), ["× business: too dear"]);
    assert_eq!(troubles[1].readback, Some(Readback::Confirmed));
    assert!(seen.says("3 of 3"), "{}", seen.screen());
}

#[test]
fn answers_are_found_by_the_words_of_an_objection() {
    let seen = walk(&format!("{TROUBLES}<Up><Up><S-F2>1no inspector<Enter><Esc><c-f>inspector"));
    assert!(seen.says("T2"), "{}", seen.screen());
    assert!(!seen.says("T3"), "{}", seen.screen());
}

#[test]
fn causes_are_given_by_tab_while_capturing_and_taken_away_again() {
    let script = format!("{TROUBLES}Dogs live in the dumps<Tab><Tab><Tab>1 3");
    insta::assert_snapshot!("causes_asked", walk(&script).screen());
    insta::assert_snapshot!("causes_in_line", walk(&format!("{script}<Tab>")).screen());
    let seen = walk(&format!("{script}<Enter>"));
    assert_eq!(session(&seen).troubles[3].causes, [Label::T(1), Label::T(3)]);
    let next = walk(&format!("{script}<Enter>Rats do too<Enter>"));
    assert_eq!(session(&next).troubles[4].causes, [], "a cause goes with the answer");
    let chosen = walk(&format!("{script}<Enter><Up><Tab><Tab><Tab>T1<Enter>"));
    assert_eq!(session(&chosen).troubles[3].causes, [Label::T(3)]);
    insta::assert_snapshot!("causes_of_chosen", chosen.screen());
    let undone = walk(&format!("{script}<Enter><Up><Tab><Tab><Tab>T1<Enter><c-z>"));
    assert_eq!(session(&undone).troubles[3].causes, [Label::T(1), Label::T(3)]);
}

#[test]
fn a_circle_of_causes_is_refused_and_said_why() {
    let because = |cause: &str| format!("<Tab><Tab><Tab>{cause}<Enter>");
    let script = format!("{TROUBLES}<Up>{}<Up>{}<Up>{}", because("2"), because("1"), because("3"));
    let seen = walk(&script);
    insta::assert_snapshot!("circle_refused", seen.screen());
    assert_eq!(session(&seen).troubles[0].causes, []);
    let merged = walk(&format!(
        "{TROUBLES}<Up>{}<Up>{}<Up><Space><Down><Down><Space><F7>",
        because("2"),
        because("1")
    ));
    assert_eq!(session(&merged).troubles.len(), 3);
    insta::assert_snapshot!("merge_refused", merged.screen());
    let russian = Walk::new().lang(Lang::RU).start("Отходы").keys(&format!("<F4>{script}"));
    insta::assert_snapshot!("circle_refused_ru", russian.screen());
}

#[test]
fn review_shows_what_is_disputed_agreed_unclear_and_the_roots() {
    let votes = "<F8><Tab>5<Enter>1<Enter>5<Enter><Tab>4<Enter>4<Enter>5<Enter><Esc>";
    let present = "<F3><Down><Down><Down><Down><Down><Down><Down>5<Enter>5<Enter><F4>";
    let causes = "<Up><Tab><Tab><Tab>2<Enter><Up><Tab><Tab><Tab>1<Enter><Esc>";
    let script = format!(
        "<F4>{TROUBLES}{present}{causes}{votes}<Up><Up><Up><S-F2>1measured in 2010<Enter><Esc><c-b><Down><Tab><Esc><F9>"
    );
    for (lang, name) in [(Lang::EN, "en"), (Lang::RU, "ru")] {
        for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
            let walk = Walk::new().lang(lang).size(columns, rows).start("Waste management");
            let seen = walk.keys(&script);
            insta::assert_snapshot!(format!("review_{name}_{columns}"), seen.screen());
        }
    }
    let english = || Walk::new().start("Waste management");
    let unclear = english().keys(&format!("{script}<Down><Down><Down><Enter>"));
    insta::assert_snapshot!("review_unclear_reworded", unclear.screen());
    for (down, name) in [(5, "disputed"), (6, "common"), (7, "apart"), (8, "core"), (11, "cause")] {
        let seen = english().keys(&format!("{script}{}", "<Down>".repeat(down)));
        insta::assert_snapshot!(format!("review_{name}"), seen.screen());
    }
    let there = english().keys(&format!("{script}{}<Enter>", "<Down>".repeat(5)));
    assert!(there.says("▌  T1"), "{}", there.screen());
    let objected = english().keys(&format!("{script}{}<S-F2>2<Enter>", "<Down>".repeat(6)));
    assert_eq!(said(&session(&objected).troubles[2]), ["× authority: "]);
    insta::assert_snapshot!("review_objected", objected.screen());
}

#[test]
fn what_is_said_of_both_is_seen_where_two_answers_are_judged() {
    let hung = "<Up><S-F2>1too dear<Enter><Up><S-F4>2there is a decree<Enter>";
    let twice = "Fines are never paid<Enter>Fine is never paid<Tab><Tab><Tab>1<Enter>";
    let seen = walk(&format!("Nobody inspects<Enter>{twice}{hung}<Esc><S-F7>"));
    for said in ["× business: too dear", "+ authority: there is a decree", "because of T1"] {
        assert!(seen.says(said), "{}", seen.screen());
    }
}

#[test]
fn an_objection_is_hung_while_votes_are_counted_and_by_the_other_key() {
    let seen = walk(&format!("{TROUBLES}<F8><Down><A-->1too dear<Enter>4<Enter>"));
    let troubles = session(&seen).troubles;
    assert_eq!(said(&troubles[1]), ["× business: too dear"]);
    assert_eq!(troubles[1].total_votes(), 4);
}

#[test]
fn a_thousand_gaps_are_counted_with_all_their_digits() {
    let folder = tempfile::tempdir().unwrap();
    let mut many = room::session();
    for number in 0..1000 {
        room::say(&mut many, Sheet::Troubles, &format!("Trouble {number}"));
    }
    let path = folder.path().join("many.ron");
    std::fs::write(&path, citylab::storage::format::write(&many).unwrap()).unwrap();
    let seen = Walk::new().inside(folder).open(&path).keys("<F9><expect To settle>");
    assert!(seen.says("1000 troubles without a way"), "{}", seen.screen());
}
