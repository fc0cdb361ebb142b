//! On large screens block letters and ordinary ones do not get in each other's way.

use citylab::app::Size;
use citylab::domain::{Edit, Label, RoomPlan, RoomView, Stage, Voice};
use citylab::i18n::Lang;

use super::{at, full, room, seeing, shown};
use crate::shared::room::perform;

/// A view of the screen at a size, row by row.
fn rows(lang: Lang, view: RoomView, stage: Stage, columns: u16, rows: u16) -> Vec<String> {
    let mut room = at(lang, stage, seeing(view));
    room.size = Size { columns, rows };
    shown(&room).lines().map(str::to_owned).collect()
}

fn is_block(row: &str) -> bool {
    !row.trim().is_empty() && row.chars().all(|c| " ▄▀█".contains(c))
}

#[test]
fn next_steps_are_all_in_block_letters_or_none() {
    for lang in Lang::ALL {
        for columns in (100..150).step_by(2) {
            let rows = rows(lang, RoomView::Thanks, Stage::Closed, columns, 40);
            // Below the thanks, which are in block letters always.
            let labels = rows.iter().filter(|row| {
                let first = row.split_whitespace().next().unwrap_or_default();
                first.starts_with(['A', 'Д']) && first.ends_with(char::is_numeric)
            });
            let blocks = rows.iter().skip(14).filter(|row| is_block(row)).count();
            assert!(labels.count() == 0 || blocks == 0, "{lang} {columns}\n{}", rows.join("\n"));
        }
    }
}

#[test]
fn what_is_left_out_is_said_in_a_row_of_its_own() {
    for lang in Lang::ALL {
        let more = ["and ", "и ещё "];
        for height in 12..40 {
            let rows = rows(lang, RoomView::Themes, Stage::Troubles, 80, height);
            for row in rows.iter().filter(|row| more.iter().any(|it| row.trim().starts_with(it))) {
                let words = row.split_whitespace().filter(|word| word.parse::<u32>().is_err());
                assert!(words.count() <= 2, "{lang} {height}: {row}");
            }
        }
    }
}

#[test]
fn who_said_it_is_seen_where_names_are_shown() {
    let label = Label::W(1);
    let seen = |plan: RoomPlan| {
        let mut session = full(Lang::EN, Stage::Ways);
        let voice = Voice::person("Ivanova", Some("business".to_owned()));
        perform(&mut session, Edit::Voices(label, vec![voice]));
        let mut room = room(Lang::EN, session, plan);
        room.size = Size { columns: 80, rows: 40 };
        shown(&room)
    };
    let reading = RoomPlan { reading: Some(label), ..RoomPlan::default() };
    for plan in [seeing(RoomView::Newest), seeing(RoomView::Themes), reading] {
        assert!(!seen(plan.clone()).contains("Ivanova"));
        let named = seen(RoomPlan { names: true, ..plan });
        assert!(named.contains("Ivanova · business"), "{named}");
    }
}

#[test]
fn the_platform_is_in_block_letters_at_the_opening_of_a_small_screen() {
    let mut session = full(Lang::RU, Stage::Opening);
    session.platform = "Социальное городское планирование".to_owned();
    let seen = shown(&room(Lang::RU, session, RoomPlan::default()));
    assert!(!seen.contains("Социальное"), "{seen}");
    assert!(seen.contains("3  Что мы можем сделать?"), "{seen}");
}

#[test]
fn files_and_their_faults_are_nothing_for_the_room() {
    for (lang, said) in [(Lang::EN, "out of reach just now"), (Lang::RU, "Связь с сессией")]
    {
        let mut room = at(lang, Stage::Ways, RoomPlan::default());
        room.trouble = Some("/home/olga/sessions/Waste.ron: there is no such file.".to_owned());
        let seen = shown(&room);
        assert!(seen.contains(said) && !seen.contains("olga"), "{seen}");
        // Whoever starts it must know what is wrong.
        room.session = None;
        assert!(shown(&room).contains("/home/olga/sessions/Waste.ron"));
    }
}
