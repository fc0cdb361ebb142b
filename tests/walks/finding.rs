//! Finding: answers, and the ends of the line.

use citylab::domain::{FORMAT, LabPlan, Label, Stage};
use citylab::i18n::Lang;
use citylab::storage::library::create_lab;

use super::judgement::session;
use crate::shared::walk::{Seen, Walk, walk};

/// Tells whether these texts stand on the screen one below another.
fn in_order(seen: &Seen, texts: &[&str]) -> bool {
    let screen = seen.screen();
    let places: Option<Vec<usize>> = texts.iter().map(|text| screen.find(text)).collect();
    places.is_some_and(|places| places.is_sorted())
}

#[test]
fn answers_with_the_word_come_first_then_beginnings_letters_within_and_scattered_ones() {
    let said = "Do us a map, please<Enter>Seadumps stink<Enter>Dumping at night<Enter>\
        Another dump<Enter>No light<Enter>The dump grows<Enter>";
    let seen = walk(&format!("{said}<c-f>DUMP"));
    let wanted = ["Another dump", "The dump grows", "Dumping", "Seadumps", "Do us a map"];
    assert!(in_order(&seen, &wanted) && !seen.says("No light"), "{}", seen.screen());
}

#[test]
fn home_and_end_go_to_the_ends_of_a_wrapped_line() {
    let words = "dust ".repeat(40);
    let seen = walk(&format!("{words}<Home>(<End>)<Enter>"));
    assert!(seen.says("(dust dust"), "{}", seen.screen());
    let seen = walk(&format!("{words}end<Home>(<End>)<Enter><Up>"));
    assert!(seen.says("(dust dust") && seen.says("end)"), "{}", seen.screen());
}

#[test]
fn a_label_typed_in_the_palette_goes_to_that_answer_first_of_all() {
    let said = "Illegal dumps<Enter>T1 trucks leak<Enter>Fines<Enter><F4>Photo reports<Enter>";
    for typed in ["t2", "П2", "п 2"] {
        let seen = walk(&format!("{said}<F2>{typed}<expect T2><Enter>"));
        assert!(seen.says("▌  T2  T1 trucks leak"), "{typed}: {}", seen.screen());
        assert!(seen.says("What troubles"), "{}", seen.screen());
    }
}

#[test]
fn words_of_an_answer_lead_to_it_from_below_the_commands() {
    let seen = walk("Illegal dumps<Enter>Help never comes<Enter><F4>Photos<Enter><F2>help");
    assert!(in_order(&seen, &["Help for this place", "T2  Help never comes"]), "{}", seen.screen());
    assert!(seen.says("answer"), "{}", seen.screen());
    let seen = walk("Illegal dumps<Enter>Fines<Enter><F4>Photos<Enter><F2>illegal<Enter>");
    assert!(seen.says("▌  T1  Illegal dumps"), "{}", seen.screen());
}

#[test]
fn the_beginning_of_a_platforms_name_leads_to_its_session_and_nothing_of_the_open_one_is_lost() {
    let first = Walk::new().start("Social urban planning").keys("<F4>No benches<Enter>");
    let seen = Walk::new().after(&first).start("Waste management").keys(
        "<F4>Illegal dumps<Enter>Half a sen<F2>urban<expect Social urban planning><Enter>\
         <expect No benches><F2>waste<Enter><expect Illegal dumps>",
    );
    assert!(seen.says("Half a sen"), "{}", seen.screen());
}

#[test]
fn what_was_chosen_last_stands_first_while_nothing_is_typed() {
    let seen = walk("Illegal dumps<Enter><F2>read the sheet<Enter><Esc><F2>by theme<Enter><F2>");
    let wanted = ["▌ Show the sheet by theme", "Read the sheet back", "Keep what is in the line"];
    assert!(in_order(&seen, &wanted), "{}", seen.screen());
    assert_eq!(seen.screen().matches("Read the sheet back").count(), 1, "{}", seen.screen());
}

#[test]
fn a_command_that_does_not_apply_is_found_and_says_when_it_does() {
    let seen = walk("Illegal dumps<Enter><F2>delete<Enter>");
    assert!(seen.says("! choose an answer first: ↑"), "{}", seen.screen());
    assert!(seen.says("Every command") && seen.says("Delete the chosen"), "{}", seen.screen());
    // It does nothing else: the palette goes on, and the answer is there.
    let seen = walk("Illegal dumps<Enter><F2>delete<Enter><Esc><Up><F2>delete<Enter>");
    assert!(seen.says("Deleted T1"), "{}", seen.screen());
    let seen = Walk::new().lang(Lang::RU).keys("<F2>удалить");
    assert!(seen.says("в открытой сессии"), "{}", seen.screen());
}

#[test]
fn a_session_opened_at_an_answer_is_corrected_there_and_its_stage_stays() {
    let said =
        "Illegal dumps<Enter><F4>Photo reports<Enter><F4>A second truk<Enter><F4><F4><Down><Enter>";
    let before = walk(said);
    let closed = session(&before);
    assert_eq!(closed.stage, Stage::Closed, "{}", before.screen());
    let file = before.sessions().remove(0);
    for (lang, back) in
        [(Lang::EN, "the stage stays Closed"), (Lang::RU, "этап прежний: Завершено")]
    {
        let seen = Walk::new().after(&before).lang(lang).open_at(&file, Label::A(1)).keys("");
        assert!(seen.says("A second truk") && seen.says(back), "{}", seen.screen());
    }
    let seen = Walk::new().after(&before).open_at(&file, Label::A(1));
    let seen = seen.keys("<Enter><Left>c<Enter><Esc>");
    assert!(seen.says("CLOSED"), "{}", seen.screen());
    let corrected = session(&seen);
    assert_eq!(corrected.actions[0].text, "A second truck");
    assert_eq!((corrected.stage, corrected.clock), (Stage::Closed, None));
    assert_eq!((&corrected.visits, &corrected.agenda), (&closed.visits, &closed.agenda));
    // One of the question the walk stands at needs no sheet beside it.
    let ways = walk("Illegal dumps<Enter><F4>Photo reports<Enter>");
    let file = ways.sessions().remove(0);
    let seen = Walk::new().after(&ways).open_at(&file, Label::W(1)).keys("");
    assert!(
        seen.says("▌  W1  Photo reports") && !seen.says("the stage stays"),
        "{}",
        seen.screen()
    );
    let seen = Walk::new().after(&ways).open_at(&file, Label::A(7)).keys("");
    assert!(seen.says("This session has no answer A7."), "{}", seen.screen());
}

#[test]
fn a_label_with_a_platforms_number_is_found_here_or_said_to_be_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = LabPlan { format: FORMAT, ..LabPlan::default() };
    plan.lab.title = "The City for Life".to_owned();
    plan.platforms = ["Water", "Waste", "Parks"].map(str::to_owned).to_vec();
    create_lab(&folder.path().join("sessions"), &plan, &Default::default()).unwrap();
    let both = "Waste<Enter><Enter><F4>Illegal dumps<Enter><c-l>\
        Water<Enter><Enter><F4>Salty water<Enter>";
    let waste = Walk::new().inside(folder).keys(both);
    let walk = |script: &str| Walk::new().after(&waste).keys(script);
    for typed in ["2.T1", "2. п 1", "t1"] {
        let seen = walk(&format!("waste<Enter><c-f>{typed}<expect Illegal dumps><Enter>"));
        assert!(seen.says("▌  T1  Illegal dumps"), "{typed}: {}", seen.screen());
    }
    let seen = walk("waste<Enter><F2>2.T1<Enter>");
    assert!(seen.says("▌  T1  Illegal dumps"), "{}", seen.screen());
    let seen = walk("waste<Enter><c-f>3.T1<Enter>");
    assert!(seen.says("This lab has no session of a platform 3."), "{}", seen.screen());
    let seen = walk("waste<Enter>Half a sen<c-f>1.П1");
    assert!(seen.says("T1 is on platform 1, “Water”. Enter opens"), "{}", seen.screen());
    let seen = walk("waste<Enter><c-f>1.T1<Enter><expect Salty water><c-l>waste<Enter>");
    assert!(seen.says("Half a sen"), "{}", seen.screen());
    let seen = Walk::new().after(&waste).lang(Lang::RU).size(40, 12);
    let seen = seen.keys("waste<Enter><c-f>1.П1");
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn what_was_said_against_an_answer_finds_it_and_is_seen() {
    let said = "The landfill is almost full<Enter><S-F2>Petrov: the figure is of 2010<Enter>";
    for (typed, seen_beside) in [("figure", true), ("2010", true), ("landfill", false)] {
        let seen = walk(&format!("{said}<c-f>{typed}"));
        assert!(seen.says("T1  The landfill is"), "{typed}: {}", seen.screen());
        assert_eq!(seen.says("× Petrov: the figure is of 2010"), seen_beside, "{typed}");
    }
}
