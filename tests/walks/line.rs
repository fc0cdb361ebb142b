//! The line: who says it before a colon, who does it and by when within it, and whose line it is.

use citylab::domain::{Answer, Label, Session, Sheet, Stage};
use citylab::i18n::Lang;

use super::judgement::session;
use crate::shared::walk::{Seen, Walk, walk};

/// Walks from Opening with a roster.
fn with_roster(script: &str) -> Seen {
    let people = "Anna Ivanova, activists\nPetrov, business\nPavlova, public";
    let roster = "<Down>".repeat(12);
    let open = format!("{roster}<paste>{people}</paste><Enter><F4>");
    Walk::new().start("Waste management").keys(&format!("{open}{script}"))
}

fn said(answer: &Answer) -> (String, Option<String>, Option<String>) {
    let voice = answer.voices.first().cloned().unwrap_or_default();
    (answer.text.clone(), voice.person, voice.group)
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn a_known_name_before_a_colon_is_whose_voice_it_is() {
    let seen = with_roster(
        "iv: the landfill is full<expect activists · Anna Ivanova><Enter>And the river",
    );
    assert!(seen.says("activists · Anna Ivanova"), "the voice stays:\n{}", seen.screen());
    let kept = session(&seen);
    let expected = ("the landfill is full".to_owned(), some("Anna Ivanova"), some("activists"));
    assert_eq!(said(&kept.troubles[0]), expected);
}

#[test]
fn any_wording_of_a_group_before_a_colon_is_its_voice() {
    for (line, key) in [
        ("business: no money", "business"),
        ("Местная власть: no money", "authority"),
        ("public organizations: no money", "public"),
        ("НКО: no money", "public"),
    ] {
        let kept = session(&walk(&format!("{line}<Enter>")));
        assert_eq!(said(&kept.troubles[0]), ("no money".to_owned(), None, some(key)), "{line}");
    }
}

#[test]
fn a_new_person_is_named_with_a_group_and_marked_as_new() {
    let seen = walk("Akhmetova, public: no light<expect Akhmetova (new)><Enter>");
    let kept = session(&seen);
    let expected = ("no light".to_owned(), some("Akhmetova"), some("public"));
    assert_eq!(said(&kept.troubles[0]), expected);
    let again = walk("Akhmetova, public: no light<Enter>akh: nor water<Enter>");
    assert_eq!(session(&again).troubles[1].voices, kept.troubles[0].voices);
}

#[test]
fn anything_else_before_a_colon_stays_text() {
    for line in [
        "Note: no light",
        "12:30 no bus",
        "p: two fit",
        "http://example.org",
        "Roads, yards: dark",
        ": nothing",
    ] {
        let kept = session(&with_roster(&format!("{line}<Enter>")));
        assert_eq!(said(&kept.troubles[0]), (line.to_owned(), None, None), "{line}");
    }
}

#[test]
fn undo_gives_the_text_back_as_it_was_typed() {
    let script = "business: closes its eyes<Enter>";
    let once = session(&walk(&format!("{script}<C-z>")));
    assert_eq!(said(&once.troubles[0]), ("business: closes its eyes".to_owned(), None, None));
    let twice = session(&walk(&format!("{script}<C-z><C-z>")));
    assert!(twice.troubles.is_empty());
    let again = session(&walk(&format!("{script}<C-z><C-y>")));
    assert_eq!(said(&again.troubles[0]), ("closes its eyes".to_owned(), None, some("business")));
}

#[test]
fn a_name_and_a_colon_alone_set_the_voice_of_what_comes() {
    let seen = with_roster("petrov:<Enter>No money<Enter>");
    let kept = session(&seen);
    assert_eq!(said(&kept.troubles[0]), ("No money".to_owned(), some("Petrov"), some("business")));
    assert_eq!(kept.troubles.len(), 1);
}

#[test]
fn pasted_lines_have_each_their_own_voice_and_lose_their_numbering() {
    let paste = "<paste>1. Petrov: no money\n2) dark yards\n• iv: dogs run free</paste>";
    let kept = session(&with_roster(&format!("{paste}1")));
    let voices: Vec<_> = kept.troubles.iter().map(said).collect();
    assert_eq!(voices[0], ("no money".to_owned(), some("Petrov"), some("business")));
    assert_eq!(voices[1], ("dark yards".to_owned(), None, None));
    assert_eq!(voices[2], ("dogs run free".to_owned(), some("Anna Ivanova"), some("activists")));
    assert!(session(&with_roster(&format!("{paste}1<C-z>"))).troubles.is_empty());
}

#[test]
fn the_question_about_a_paste_says_whose_the_answers_will_be() {
    let script = "<Tab>2<paste>One\nTwo\nThree</paste>";
    let seen = walk(script);
    assert!(seen.says("all from authority"), "{}", seen.screen());
    assert!(session(&walk(&format!("{script}2"))).troubles.iter().all(|it| it.voices.is_empty()));
    assert!(session(&walk(&format!("{script}1"))).troubles.iter().all(|it| it.voices.len() == 1));
}

#[test]
fn a_voice_that_comes_from_another_question_is_told_loudly() {
    let script = "Dumps<Tab>2<Enter><F4>";
    assert!(walk(script).says("next answer from authority"), "{}", walk(script).screen());
    let kept = walk(&format!("{script}Fines<Enter>"));
    assert!(!kept.says("next answer from") && kept.says("authority"), "{}", kept.screen());
}

#[test]
fn who_does_it_and_by_when_can_stand_in_the_line_of_an_action() {
    let script = "<F4><F4>Set up containers @petrov !by friday<expect who Petrov>\
                  <expect by 28 Nov 2014><Enter>";
    let action = session(&with_roster(script)).actions[0].clone();
    assert_eq!(action.text, "Set up containers");
    assert_eq!(action.commitment.who, "Petrov");
    assert_eq!(action.commitment.due.map(|day| day.to_string()), some("2014-11-28"));
    let undone = session(&with_roster(&format!("{script}<C-z>"))).actions[0].clone();
    assert_eq!(undone.text, "Set up containers @petrov !by friday");
    assert!(undone.commitment.is_empty());
}

#[test]
fn several_owners_become_several() {
    for script in ["Buy a truck @petrov, iv<Enter>", "Buy a truck<Tab>petrov, iv<Enter>"] {
        let action = session(&with_roster(&format!("<F4><F4>{script}"))).actions[0].clone();
        assert_eq!(action.text, "Buy a truck", "{script}");
        assert_eq!(action.commitment.owners().collect::<Vec<_>>(), ["Petrov", "Anna Ivanova"]);
    }
}

#[test]
fn signs_that_are_no_owner_and_no_date_stay_text() {
    for line in ["Write to a@b.org", "Do it now!", "Wow !nonsense", "Sort 100 % @ home"] {
        let action = session(&walk(&format!("<F4><F4>{line}<Enter>"))).actions[0].clone();
        assert_eq!((action.text.as_str(), action.commitment.is_empty()), (line, true));
    }
    let trouble = session(&walk("Nobody asks @petrov<Enter>")).troubles[0].clone();
    assert_eq!(trouble.text, "Nobody asks @petrov", "troubles promise nothing");
}

#[test]
fn for_an_action_tab_asks_first_who_does_it_and_then_by_when() {
    let again = session(&walk("<F4><F4>Buy a truck !1.3<Enter>Paint it<Tab><Tab><Down><Enter>"));
    assert_eq!(again.actions[1].commitment.due, again.actions[0].commitment.due);
    let seen =
        walk("<F4><F4>Buy a truck<Tab>Petrov<Tab>1.3<Enter>Paint it<Tab>1<Tab><Down><Enter>");
    let kept = session(&seen);
    assert_eq!(kept.actions[0].commitment, kept.actions[1].commitment, "{}", seen.screen());
    assert_eq!(kept.actions[1].commitment.due.map(|day| day.to_string()), some("2015-03-01"));
}

#[test]
fn a_number_chooses_at_once_and_the_next_tab_goes_on() {
    let seen = walk("Dumps<Tab>3");
    assert!(seen.says("›  Dumps") && !seen.says("1 business"), "{}", seen.screen());
    let on = walk("Dumps<Tab>3<Tab>");
    assert!(on.says("theme"), "{}", on.screen());
    let kept = session(&walk("Dumps<Tab>3<Tab>river<Enter>")).troubles[0].clone();
    assert_eq!((kept.voices[0].group.clone(), kept.theme), (some("regional"), some("river")));
}

const EIGHT: &str =
    "One<Enter>Two<Enter>Three<Enter>Four<Enter>Five<Enter>Six<Enter>Seven<Enter>Eight<Enter>";

#[test]
fn several_targets_are_set_at_once_by_their_numbers_or_labels() {
    for typed in ["5 8", "T5, T8", "п5 П8"] {
        let seen =
            walk(&format!("{EIGHT}<F4>Sort it<Tab><Tab>{typed}<expect Five><expect Eight><Enter>"));
        assert_eq!(session(&seen).ways[0].targets, [Label::T(5), Label::T(8)], "{typed}");
    }
    let set = walk(&format!("{EIGHT}<F4>Sort it<Tab><Tab>5 8<Tab><S-Tab>"));
    assert!(set.says("T5 T8"), "the field shows what is set:\n{}", set.screen());
}

#[test]
fn a_new_stakeholder_can_be_addressed() {
    let known = session(&walk("Dumps<Enter><F4>Hold hearings<F10>NGO<Enter>"));
    assert_eq!(known.ways[0].requirement.as_ref().map(|it| it.to.as_str()), Some("public"));
    let script = "Dumps<Enter><F4>Hold hearings<F10>City duma<expect new: City duma><Enter>";
    let kept = session(&walk(script));
    let requirement = kept.ways[0].requirement.clone().unwrap();
    let group = kept.group(&requirement.to).unwrap();
    assert_eq!(group.name, "City duma");
}

#[test]
fn one_key_asks_to_whom_a_chosen_way_is_addressed() {
    let kept = session(&walk("Dumps<Enter><F4>Hold hearings<Enter><Up><F10>2"));
    assert_eq!(kept.ways[0].requirement.as_ref().map(|it| it.to.as_str()), Some("authority"));
}

#[test]
fn a_half_typed_line_stays_with_its_question() {
    let seen = walk("Dumps<Enter>The river ba<F4>");
    assert!(seen.says("WAYS") && !seen.says("The river ba"), "{}", seen.screen());
    let back = walk("Dumps<Enter>The river ba<F4>Clean it<Enter><F3>");
    assert!(back.says("›  The river ba"), "{}", back.screen());
    let kept = session(&back);
    assert_eq!((kept.ways.len(), kept.draft.as_str()), (1, "The river ba"));
    // Neither Review nor what is parked takes it.
    let parked = walk("Dumps<Enter>The river ba<F2>show what is parked<Enter>Later<Enter><Esc>");
    assert!(parked.says("›  The river ba"), "{}", parked.screen());
    let review = walk("The river ba<F4><F4><F4><expect REVIEW><F3><F3><F3>");
    assert!(review.says("›  The river ba"), "{}", review.screen());
}

#[test]
fn half_typed_lines_of_all_questions_come_back_after_a_restart() {
    let seen = walk("The river ba<F4>Clean th<F4>Buy a tr<wait 3s>");
    let path = seen.sessions().pop().unwrap();
    let again = Walk::new()
        .after(&seen)
        .open(&path)
        .keys("<expect ›  Buy a tr><F3><expect ›  Clean th><F3>");
    assert!(again.says("›  The river ba"), "{}", again.screen());
}

#[test]
fn a_half_made_wording_waits_with_its_answer() {
    let seen = walk("Dumps<Enter>Fin<Up><Enter> grow<F4><F3>");
    assert!(seen.says("›  Dumps grow") && seen.says("new wording of T1"), "{}", seen.screen());
    let kept = session(&walk("Dumps<Enter>Fin<Up><Enter> grow<F4><F3><Enter>"));
    assert_eq!((kept.troubles[0].text.as_str(), kept.draft.as_str()), ("Dumps grow", "Fin"));
}

#[test]
fn what_was_typed_into_a_panel_waits_there() {
    let seen = walk("Dumps<Enter><F8>12<F4><F3><F8>");
    assert!(seen.says("›  12"), "{}", seen.screen());
}

#[test]
fn tab_while_rewording_asks_about_that_answer() {
    let seen = walk("Dumps<Enter><Up><Enter> grow<Tab>2<Enter>");
    let kept = session(&seen).troubles[0].clone();
    assert_eq!(
        said(&kept),
        ("Dumps grow".to_owned(), None, some("authority")),
        "{}",
        seen.screen()
    );
    let theme = session(&walk("Dumps<Enter><Up><Enter><Tab><Tab>river<Enter>")).troubles[0].clone();
    assert_eq!((theme.text.as_str(), theme.theme.as_deref()), ("Dumps", Some("river")));
}

#[test]
fn the_question_about_a_paste_outlives_every_other_key() {
    let paste = "<paste>Dogs run free\nNo bus after nine\nBins overflow</paste>";
    for (open, shows) in [("<F1>", ""), ("<F2>", "Every command"), ("<C-g>", "")] {
        let seen = walk(&format!("{paste}{open}<expect {shows}><Esc>"));
        assert!(seen.says("The paste has 3 lines"), "{open}: {}", seen.screen());
        let kept = session(&walk(&format!("{paste}{open}<Esc>1")));
        assert_eq!(kept.troubles.len(), 3, "{open}");
    }
    for key in ["<F3>", "<F4>", "<Tab>", "x", "<PgDn>", "<C-z>", "<C-t>"] {
        let seen = walk(&format!("{paste}{key}"));
        assert!(seen.says("The paste has 3 lines"), "{key}: {}", seen.screen());
    }
    let more = walk(&format!("{paste}<paste>And dust</paste>"));
    assert!(more.says("The paste has 4 lines"), "{}", more.screen());
}

#[test]
fn a_paste_that_is_asked_about_is_not_lost_with_the_program() {
    let seen = walk("<paste>Dogs run free\nNo bus after nine</paste><C-q>");
    assert_eq!(session(&seen).draft, "Dogs run free\nNo bus after nine");
}

#[test]
fn a_paste_belongs_to_the_question_it_was_pasted_for() {
    let seen = walk("<paste>Dogs run free\nNo bus</paste><F2>go to ways<Enter><expect The paste>1");
    let kept = session(&seen);
    assert_eq!((kept.stage, kept.troubles.len(), kept.ways.len()), (Stage::Ways, 2, 0));
}

#[test]
fn an_answer_is_cut_in_two_at_the_cursor_and_keeps_its_label() {
    let home = "<Left>".repeat(" and nobody sweeps".len());
    let script = format!(
        "Bins overflow and nobody sweeps<Tab>2<Enter>Next<Enter><Up><Up><Enter>{home}<S-F7>"
    );
    let kept = session(&walk(&script));
    let texts: Vec<_> = kept.troubles.iter().map(|it| (it.label, it.text.as_str())).collect();
    let cut =
        [(Label::T(1), "Bins overflow"), (Label::T(3), "and nobody sweeps"), (Label::T(2), "Next")];
    assert_eq!(texts, cut);
    assert_eq!(kept.troubles[1].voices, kept.troubles[0].voices);
    let undone = session(&walk(&format!("{script}<C-z>")));
    assert_eq!(undone.troubles[0].text, "Bins overflow and nobody sweeps");
    assert_eq!(undone.troubles.len(), 2);
}

#[test]
fn marked_answers_are_merged_into_the_first() {
    let script = "One<Enter>Two<Enter>Three<Enter><Up><Space><Up><Up><Space><F7>";
    let seen = walk(script);
    let kept = session(&seen);
    assert_eq!(kept.troubles.len(), 2, "{}", seen.screen());
    assert_eq!(kept.troubles[0].merged[0].label, Label::T(3));
    assert_eq!(session(&walk(&format!("{script}<C-z>"))).troubles.len(), 3);
}

#[test]
fn one_key_keeps_a_way_and_goes_on_to_the_next_trouble() {
    for key in ["<C-Down>", "<A-Down>"] {
        let kept = session(&walk(&format!("One<Enter>Two<Enter><F4>First{key}Second<Enter>")));
        let targets: Vec<_> = kept.ways.iter().flat_map(|way| way.targets.clone()).collect();
        assert_eq!(targets, [Label::T(1), Label::T(2)], "{key}");
    }
}

#[test]
fn the_same_in_russian() {
    let seen = Walk::new().lang(Lang::RU).start("Отходы").keys(
        "<F4>Ахметова, общество: темно во дворах<Enter><F4><F4>\
         Поставить фонари @ахм !до 1 марта",
    );
    insta::assert_snapshot!(seen.screen());
    let kept: Session = session(&seen);
    assert_eq!(kept.sheet(Sheet::Troubles)[0].text, "темно во дворах");
    assert_eq!(kept.draft, "Поставить фонари @ахм !до 1 марта");
}

#[test]
fn what_is_typed_at_opening_is_set_by_leaving_its_row() {
    let facilitator = "<Down>".repeat(5);
    for leave in ["<Enter>", "<Up>", "<F4>", "<Tab>"] {
        let script = format!("{facilitator}Rogozin{leave}");
        let kept = session(&Walk::new().start("Waste").keys(&script));
        assert_eq!(kept.facilitator, "Rogozin", "{leave}");
    }
    let business = "<Down>".repeat(7);
    let seen = Walk::new().start("Waste").keys(&format!("{business}many<Down>"));
    assert!(seen.says("›  many") && seen.says("A number, please"), "{}", seen.screen());
    let back = Walk::new().start("Waste").keys(&format!("{business}many<F4><F3>"));
    assert!(back.says("›  many"), "{}", back.screen());
}

#[test]
fn an_unwanted_key_on_the_question_about_a_reply_sets_nothing() {
    let script = "Dumps<Enter><F4>Hold hearings<F10>2<Enter><S-F9><Tab>";
    for key in ["<Esc>", "<F1><Esc><Esc>", "x<Esc>"] {
        let kept = session(&walk(&format!("{script}{key}")));
        assert_eq!(kept.ways[0].requirement.as_ref().unwrap().reply, None, "{key}");
    }
}
