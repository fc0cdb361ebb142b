//! No session, no plan and no size of the terminal make drawing the room's screen fail.

use citylab::app::{Colouring, Colours, RoomModel, Size};
use citylab::domain::{Label, RoomPlan, RoomView, Sheet, Stage};
use citylab::i18n::Lang;
use citylab::text::is_steering;
use proptest::prelude::*;

use super::{draw, full, ranked, room};
use crate::shared::cases::cases;
use crate::shared::edits::{after, text, wishes};

fn plan() -> impl Strategy<Value = RoomPlan> {
    let view = prop::sample::select(RoomView::ALL.to_vec());
    let sheet = prop::option::of(prop::sample::select(Sheet::ALL.to_vec()));
    let reading = prop::option::of((0..4_usize, 1..9_u32));
    (view, any::<[bool; 4]>(), text(), sheet, reading).prop_map(
        |(view, [votes, names, parked, types], typed, sheet, reading)| RoomPlan {
            view,
            votes,
            names,
            parked,
            types,
            typed,
            sheet,
            reading: reading.map(|(at, number)| Label::new(Sheet::ALL[at], number)),
            language: String::new(),
        },
    )
}

fn size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![
        3 => (0..16_u16, 0..16_u16),
        4 => (0..210_u16, 0..70_u16),
        1 => (Just(1), 1..500_u16),
        1 => (1..1_000_u16, Just(1)),
    ]
}

fn check(room: &RoomModel) {
    for cell in &draw(room).content {
        assert!(
            !cell.symbol().chars().any(is_steering),
            "{:?} stands on the screen",
            cell.symbol()
        );
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_session_is_drawn_at_any_size(
        wishes in wishes(50),
        plan in plan(),
        (columns, rows) in size(),
        trouble in prop::option::of(text()),
    ) {
        for (lang, colours) in [(Lang::EN, Colours::HighContrast), (Lang::RU, Colours::Usual)] {
            let mut room = room(lang, after(&wishes), plan.clone());
            room.size = Size { columns, rows };
            room.colours = Colouring { chosen: colours, no_color: false };
            room.trouble = trouble.clone();
            check(&room);
        }
    }
}

#[test]
fn every_view_is_drawn_at_every_size() {
    let widths = (1..24).chain([30, 40, 57, 80, 110, 163, 200, 1_000]);
    for columns in widths {
        for rows in (1..20).chain([24, 33, 41, 60, 500]) {
            for (place, view) in RoomView::ALL.into_iter().enumerate() {
                // Not all views at all sizes: each is drawn at every third one.
                if (usize::from(columns + rows) + place) % 3 > 0 {
                    continue;
                }
                let reading = (view == RoomView::Walk).then_some(Label::T(13));
                let plan =
                    RoomPlan { view, votes: true, names: true, reading, ..RoomPlan::default() };
                let mut room = room(Lang::RU, SESSION.with(Clone::clone), plan);
                room.size = Size { columns, rows };
                check(&room);
            }
        }
    }
}

thread_local! {
    static SESSION: citylab::domain::Session = ranked(Lang::RU, Stage::Review);
}

#[test]
fn all_colours_show_the_same_signs() {
    for view in RoomView::ALL {
        let seen = |colours| {
            let plan = RoomPlan { view, votes: true, ..RoomPlan::default() };
            let mut room = room(Lang::EN, full(Lang::EN, Stage::Ways), plan);
            room.colours = Colouring { chosen: colours, no_color: false };
            super::shown(&room)
        };
        let projector = seen(Colours::HighContrast);
        assert_eq!(seen(Colours::Usual), projector, "{view:?}");
        assert_eq!(seen(Colours::None), projector, "{view:?}");
    }
}
