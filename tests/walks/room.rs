//! What the room sees is chosen from the program: the list, the palette, and what stands beside the session then.

use citylab::domain::{Edit, Label, RoomPlan, RoomView, Sheet};
use citylab::i18n::Lang;
use citylab::storage::read_room_plan;

use crate::shared::walk::{Seen, Walk, walk};

const TROUBLES: &str = "Dumps along the river<Enter>Fines are never paid<Enter>";

fn plan(seen: &Seen) -> RoomPlan {
    read_room_plan(&seen.session_of(0).0)
}

#[test]
fn the_choice_says_what_the_room_sees() {
    let sizes = [(80, 24), (40, 12)];
    for (lang, (columns, rows)) in Lang::ALL.into_iter().flat_map(|l| sizes.map(|size| (l, size))) {
        let keys = format!("<F4>{TROUBLES}<F12><Down><Down><Space><End><Space>");
        let seen = Walk::new().lang(lang).size(columns, rows).start("Waste").keys(&keys);
        let name = format!("room_choice_{}_{columns}", lang.code());
        insta::assert_snapshot!(name, seen.screen());
    }
}

#[test]
fn a_view_is_chosen_by_enter_and_kept_beside_the_session_alone() {
    let seen = walk(&format!("{TROUBLES}<F12><Down><Enter><expect The room sees the question>"));
    assert_eq!(plan(&seen).view, RoomView::Question);
    let (_, session) = seen.session_of(0);
    assert_eq!(session.history.done.len(), 2, "only the answers can be taken back");
    let again = Walk::new().after(&seen).open(&seen.session_of(0).0).keys("<F12>");
    assert_eq!(plan(&again).view, RoomView::Question);
    assert!(again.says("✓ the question and the clock"), "{}", again.screen());
}

#[test]
fn every_view_and_switch_is_found_in_the_palette() {
    let one = |words: &str| plan(&walk(&format!("{TROUBLES}<F2>{words}<Enter>")));
    for (words, view) in [
        ("room: the newest", RoomView::Newest),
        ("room: the sheet by themes", RoomView::Themes),
        ("room: the votes as bars", RoomView::Votes),
        ("room: the ranking", RoomView::Ranking),
        ("room: the chain", RoomView::Chain),
        ("room: the causes", RoomView::Causes),
        ("room: requirements", RoomView::Requirements),
        ("room: common ground", RoomView::Agreement),
        ("room: thanks", RoomView::Thanks),
        ("room: nothing", RoomView::Blank),
    ] {
        assert_eq!(one(words).view, view, "{words}");
    }
    assert!(one("room: show who said").names);
    assert!(one("room: show parked").parked);
    assert!(one("show the votes to the room").votes);
}

#[test]
fn what_is_the_usual_again_leaves_nothing_behind() {
    let seen = walk("Dumps<Enter><F12><End><Enter><F12><End><Enter>");
    assert_eq!(plan(&seen), RoomPlan::default());
    let room = seen.session_of(0).0.with_extension("ron.room");
    assert!(!room.exists());
}

#[test]
fn votes_are_shown_to_the_room_and_hidden_by_one_switch() {
    let seen = walk("Dumps<Enter><F8>7<Enter><S-F12>");
    let (_, session) = seen.session_of(0);
    assert!(plan(&seen).votes && !session.voting.hidden);
    let seen = walk("Dumps<Enter><F8>7<Enter><S-F12><S-F12>");
    let (_, session) = seen.session_of(0);
    assert!(!plan(&seen).votes && session.voting.hidden);
}

#[test]
fn the_answer_that_is_read_back_is_told_to_the_room() {
    use crate::shared::keys::chords;
    use crate::shared::room::{noon, perform, say, session};
    use crate::shared::screen::opened;
    use citylab::app::{Effect, Msg, update};

    let mut s = session();
    for text in ["Dust", "Noise"] {
        say(&mut s, Sheet::Troubles, text);
    }
    let enter = s.entering(citylab::domain::Stage::Troubles, noon());
    perform(&mut s, enter);
    perform(&mut s, Edit::Plenary(Label::T(1), true));
    let mut model = opened(s, Lang::EN, 80, 24);
    let mut told = Vec::new();
    for chord in chords("<C-b><Down><Esc>") {
        let effects = update(&mut model, Msg::Key(chord), noon()).effects;
        told.extend(effects.into_iter().filter_map(|effect| match effect {
            Effect::ShowRoom { plan, .. } => Some(plan.reading),
            _ => None,
        }));
    }
    assert_eq!(told, [Some(Label::T(1)), Some(Label::T(2)), None]);
}

#[test]
fn who_reads_a_session_only_does_not_say_what_the_room_sees() {
    let home = walk(TROUBLES);
    let (path, session) = home.session_of(0);
    let newer = citylab::storage::format::write(&session).unwrap().replace(
        &format!("format: {}", session.format),
        &format!("format: {}", session.format + 1),
    );
    std::fs::write(&path, newer).unwrap();
    for keys in
        ["<F12><Down><Enter>", "<F2>room: show who said<Enter>", "<F2>show the votes<Enter>"]
    {
        let seen = Walk::new().after(&home).open(&path).keys(keys);
        assert!(!seen.says("The room"), "{}", seen.screen());
        assert!(seen.says("read-only"), "{}", seen.screen());
    }
}

#[test]
fn a_line_that_is_shown_while_it_is_typed_names_nobody_while_names_are_hidden() {
    use crate::shared::keys::chords;
    use crate::shared::room::{noon, perform, say_as, session};
    use crate::shared::screen::opened;
    use citylab::app::{Effect, Msg, update};
    use citylab::domain::{Stage, Voice};

    let told = |stage: Stage, keys: &str| {
        let mut s = session();
        let voice = Voice::person("Ivanova", Some("business".to_owned()));
        say_as(&mut s, Sheet::Troubles, "Dust", voice);
        let enter = s.entering(stage, noon());
        perform(&mut s, enter);
        let mut model = opened(s, Lang::EN, 80, 24);
        let mut told = Vec::new();
        for chord in chords(&format!("<F2>show the line<Enter>{keys}")) {
            let effects = update(&mut model, Msg::Key(chord), noon()).effects;
            told.extend(effects.into_iter().filter_map(|effect| match effect {
                Effect::ShowRoom { plan, .. } => Some(plan.typed),
                _ => None,
            }));
        }
        told
    };
    for (stage, keys, last) in [
        (Stage::Troubles, "Ivanova: Fines", " Fines"),
        (Stage::Troubles, "Akhmetova, public: Fines", " Fines"),
        (Stage::Actions, "Buy a truck @Ivan", "Buy a truck "),
    ] {
        let all = told(stage, keys);
        assert_eq!(all.last().map(String::as_str), Some(last), "{all:?}");
        assert!(!all.iter().any(|typed| typed.contains("Ivan")), "{all:?}");
    }
    let all = told(Stage::Troubles, "<F2>who said what<Enter>Ivanova: Fines");
    assert_eq!(all.last().map(String::as_str), Some("Ivanova: Fines"), "{all:?}");
}
