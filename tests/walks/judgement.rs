//! The room's judgement: duplicates, themes, votes, read-back, requirements, pace, find.

use citylab::domain::{Readback, Reply, Session, Stage, coverage};
use citylab::i18n::Lang;

use crate::shared::walk::{Seen, Walk, walk};

const TROUBLES: &str = "The landfill is almost full<Enter>Fines are never paid<Enter>\
    Illegal dumps along the river grow every spring<Enter>";

pub fn session(seen: &Seen) -> Session {
    let text = std::fs::read(seen.sessions().remove(0)).unwrap();
    citylab::storage::format::read(&text).unwrap().session
}

#[test]
fn a_like_line_is_counted_as_a_backer_and_its_wording_kept() {
    let seen = walk(&format!("{TROUBLES}The landfills are almost ful<expect like T1><F7>"));
    let session = session(&seen);
    assert_eq!(session.troubles.len(), 3);
    assert_eq!(session.troubles[0].merged[0].text, "The landfills are almost ful");
}

#[test]
fn the_likeness_stands_above_the_line() {
    let seen = walk(&format!("{TROUBLES}Fines are paid never"));
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn duplicates_are_merged_one_by_one_and_taken_back_by_one_undo() {
    let script = format!("{TROUBLES}Fine is never paid<Enter><S-F7>");
    let seen = walk(&script);
    insta::assert_snapshot!(seen.screen());
    let merged = walk(&format!("{script}<Enter>"));
    assert_eq!(session(&merged).troubles.len(), 3);
    let undone = walk(&format!("{script}<Enter><c-z>"));
    assert_eq!(session(&undone).troubles.len(), 4);
}

#[test]
fn a_pair_judged_unlike_is_not_asked_about_again() {
    let seen = walk(&format!("{TROUBLES}Fine is never paid<Enter><S-F7><Del><S-F7>"));
    assert!(seen.says("No more likely duplicates"), "{}", seen.screen());
}

#[test]
fn many_are_marked_and_get_a_theme_by_one_key() {
    let seen = walk(&format!("{TROUBLES}<Up><Space><Up><Up><Space><c-t>waste<Enter>"));
    let themes: Vec<_> =
        session(&seen).troubles.iter().map(|answer| answer.theme.clone()).collect();
    assert_eq!(themes, [Some("waste".to_owned()), None, Some("waste".to_owned())]);
}

#[test]
fn themes_are_renamed_joined_and_dissolved() {
    let script = format!("{TROUBLES}<Up><c-t>rivers<Enter><Up><c-t>money<Enter><Esc><c-t>");
    let seen = walk(&script);
    insta::assert_snapshot!(seen.screen());
    let joined = walk(&format!("{script}<Space><Down><Space>order<Enter>"));
    let themes = session(&joined).themes().into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(themes, ["order"]);
    let dissolved = walk(&format!("{script}<Del>"));
    assert_eq!(session(&dissolved).themes().len(), 1);
}

#[test]
fn a_theme_is_renamed_on_every_sheet_that_has_it() {
    let ways = "<F4>Sorting at school<Enter><Up><c-t>rivers<Enter><Esc>";
    let renamed = "<c-t>water<Enter>";
    let seen = walk(&format!("{TROUBLES}<Up><c-t>rivers<Enter><Esc>{ways}{renamed}"));
    assert_eq!(session(&seen).themes(), ["water"]);
}

#[test]
fn votes_are_counted_one_after_another_and_hidden_until_shown() {
    let seen = walk(&format!("{TROUBLES}<F8>3<Enter>0<Enter>9<Enter>"));
    let votes: Vec<_> = session(&seen).troubles.iter().map(|a| a.total_votes()).collect();
    assert_eq!(votes, [3, 0, 9]);
    assert!(!seen.says(" 9"), "{}", seen.screen());
    let shown = walk(&format!("{TROUBLES}<F8>3<Enter>0<Enter>9<Enter><S-F12>"));
    insta::assert_snapshot!(shown.screen());
}

#[test]
fn votes_are_counted_by_group() {
    let seen = walk(&format!("{TROUBLES}<F8><Tab>4<Enter><Tab>2<Enter>"));
    let votes = &session(&seen).troubles[0].votes;
    assert_eq!((votes.total(), votes.groups.len()), (6, 2));
}

#[test]
fn read_back_confirms_rewords_and_keeps_what_was_said() {
    let seen = walk(&format!("{TROUBLES}<c-b><Enter>Fines are seldom paid<Enter><Tab>"));
    let troubles = session(&seen).troubles;
    assert_eq!(troubles[0].readback, Some(Readback::Confirmed));
    assert_eq!(troubles[1].text, "Fines are seldom paid");
    assert_eq!(troubles[1].verbatim.as_deref(), Some("Fines are never paid"));
    assert_eq!(troubles[2].readback, Some(Readback::Unclear));
}

#[test]
fn a_due_date_is_shown_in_full_before_it_is_kept() {
    let script = format!("{TROUBLES}<F4><F4>Buy a truck<Tab>Petrov<Tab>in 2 weeks");
    let seen = walk(&script);
    assert!(seen.says("10 Dec 2014"), "{}", seen.screen());
    let kept = session(&walk(&format!("{script}<Enter>")));
    let commitment = &kept.actions[0].commitment;
    assert_eq!(commitment.who, "Petrov");
    assert_eq!(commitment.due.map(|due| due.to_string()).as_deref(), Some("2014-12-10"));
}

#[test]
fn an_addressee_makes_a_requirement_and_the_reply_is_recorded() {
    let script = format!("{TROUBLES}<F4>Photo reports<F10>2<Enter><S-F9><Tab>");
    insta::assert_snapshot!(walk(&script).screen());
    let seen = walk(&format!("{script}<Esc>"));
    let asked = session(&seen).ways[0].requirement.clone().unwrap();
    assert_eq!(asked.reply, None, "one key sets no reply");
    let seen = walk(&format!("{script}1"));
    let requirement = session(&seen).ways[0].requirement.clone().unwrap();
    assert_eq!((requirement.to.as_str(), requirement.reply), ("authority", Some(Reply::Accepted)));
}

#[test]
fn a_round_calls_one_after_another_and_lets_them_pass() {
    let people = "Ivanova, activists\nPetrov, business\nSidorova, public";
    let roster = "<Down>".repeat(14);
    let script = format!(
        "{roster}<paste>{people}</paste><Enter><F4><S-F5>One thing<Enter><c-n>Another thing<Enter>"
    );
    let seen = Walk::new().start("Waste management").keys(&script);
    let session = session(&seen);
    let voices: Vec<_> =
        session.troubles.iter().map(|answer| answer.voices[0].person.clone().unwrap()).collect();
    assert_eq!(voices, ["Ivanova", "Sidorova"]);
    assert_eq!(session.passes[0].person, "Petrov");
}

#[test]
fn time_left_is_shared_out_by_one_key_and_taken_back_by_one() {
    let script = format!("{TROUBLES}<F5><wait 90s><F5>");
    let before = session(&walk(&script)).agenda;
    let shared = session(&walk(&format!("{script}<S-F6>"))).agenda;
    assert_ne!(before, shared);
    assert_eq!(session(&walk(&format!("{script}<S-F6><c-z>"))).agenda, before);
}

#[test]
fn find_goes_to_an_answer_on_any_sheet() {
    let seen = walk(&format!("{TROUBLES}<F4>Photo reports<Enter><c-f>rivr<Enter>"));
    assert!(seen.says("TROUBLES"), "{}", seen.screen());
    assert!(seen.says("▌  T3"), "{}", seen.screen());
}

#[test]
fn moving_a_linked_answer_says_first_what_is_lost() {
    let script =
        format!("{TROUBLES}<F4>Photo reports<Enter><F3><Up><Up><Up><F2>move to actions<Enter>");
    let seen = walk(&script);
    insta::assert_snapshot!(seen.screen());
    let kept = session(&walk(&format!("{script}<Enter>")));
    assert_eq!((kept.actions.len(), kept.ways[0].targets.len()), (0, 1));
    let moved = session(&walk(&format!("{script}2")));
    assert_eq!((moved.actions.len(), moved.ways[0].targets.len()), (1, 0));
}

#[test]
fn closing_changes_nothing_but_records_what_was_open_and_seen() {
    let script = format!("{TROUBLES}<F4><F4>Buy a truck<Enter><F4><F4>");
    let seen = walk(&script);
    insta::assert_snapshot!(seen.screen());
    let open = session(&walk(&script));
    let seen = walk(&format!("{script}2"));
    let closed = session(&seen);
    assert!(closed.is_closed());
    assert_eq!((&closed.actions, &closed.ways), (&open.actions, &open.ways));
    assert_eq!(closed.left_open, coverage(&open).gaps());
    let said = format!("{} things were left open", closed.left_open.len());
    assert!(seen.says(&said), "{}", seen.screen());
    let taken_back = walk(&format!("{script}2<C-z>"));
    assert!(taken_back.says("REVIEW"), "{}", taken_back.screen());
    let taken_back = session(&taken_back);
    assert_eq!((taken_back.stage, taken_back.left_open.len()), (Stage::Review, 0));
    assert_eq!(taken_back.visits, open.visits);
}

#[test]
fn the_same_in_russian() {
    let seen = Walk::new().lang(Lang::RU).start("Обращение с отходами").keys(
        "<F4>Свалки вдоль реки растут<Enter>Штрафы не платят<Enter><F8>7<Enter>2<Enter><S-F12>",
    );
    insta::assert_snapshot!(seen.screen());
}
