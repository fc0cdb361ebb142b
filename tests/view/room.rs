//! The room's screen: every view of it, as it is seen from the seats.

mod hidden;
mod large;
mod sizes;

use citylab::app::{Colouring, Colours, RoomModel, Size};
use citylab::domain::{
    Edit, Group, Label, Moment, Opinion, RankedBallot, Readback, Reply, Requirement, RoomPlan,
    RoomView, Session, Sheet, SilentWriting, Stage, Stance, Voice, Voting,
};
use citylab::i18n::Lang;
use citylab::view;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::platform::{platform, said};
use crate::shared::room::{noon, perform, promise, vote_by_group};
use crate::shared::screen::lines;

const SIZES: [(u16, u16); 4] = [(80, 24), (40, 12), (120, 40), (200, 60)];

/// Draws what `make` makes in every language, in full at the first size and at the others too.
fn look(name: &str, sizes: &[(u16, u16)], make: impl Fn(Lang) -> RoomModel) {
    let mut seen = String::new();
    for (columns, rows) in sizes {
        for lang in Lang::ALL {
            let mut room = make(lang);
            room.size = Size { columns: *columns, rows: *rows };
            let rule = "-".repeat(usize::from(*columns));
            seen.push_str(&format!("{rule} {lang} {columns}x{rows}\n{}", shown(&room)));
        }
    }
    insta::assert_snapshot!(name, seen);
}

/// Draws the room's screen.
fn draw(room: &RoomModel) -> Buffer {
    let Size { columns, rows } = room.size;
    let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width: columns, height: rows });
    view::draw_room(room, &mut buffer);
    buffer
}

/// The room's screen as lines of text.
fn shown(room: &RoomModel) -> String {
    lines(&draw(room), None)
}

/// The screen of a room that follows a session with this plan.
fn room(lang: Lang, session: Session, plan: RoomPlan) -> RoomModel {
    let size = Size { columns: 80, rows: 24 };
    let mut room = RoomModel::new(lang, size, projector(), noon());
    room.session = Some(session);
    room.plan = plan;
    room
}

/// A plan that shows a view and nothing that is hidden.
fn seeing(view: RoomView) -> RoomPlan {
    RoomPlan { view, ..RoomPlan::default() }
}

/// The platform, with what the room can be shown of it.
fn full(lang: Lang, stage: Stage) -> Session {
    let said = |en: &str, ru: &str| said(lang, en, ru).to_owned();
    let mut s = platform(lang, stage);
    let themes = [
        (said("collection", "сбор"), vec![1, 3, 4, 7, 10]),
        (said("landfill", "полигон"), vec![5, 9, 14]),
        (said("money", "деньги"), vec![8, 11, 12]),
    ];
    for (name, numbers) in themes {
        let labels: Vec<Label> = numbers.into_iter().map(Label::T).collect();
        let edit = s.theming(&labels, &name);
        perform(&mut s, edit);
    }
    vote_by_group(&mut s, Label::W(1), &[("business", 7), ("authority", 5), ("activists", 11)]);
    for (from, causes) in [(14, vec![7, 12]), (12, vec![13]), (5, vec![9, 6]), (9, vec![8])] {
        let causes = causes.into_iter().map(Label::T).collect();
        perform(&mut s, Edit::Causes(Label::T(from), causes));
    }
    let opinion = |stance, voice, why: &str| Opinion { stance, voice, why: why.to_owned() };
    let petrov = Voice::person(said("Petrov", "Петров"), Some("business".to_owned()));
    let against = said(
        "the figure is from 2010, nobody has measured since",
        "цифра 2010 года, с тех пор никто не мерил",
    );
    let full = said("we see it every day", "мы это видим каждый день");
    perform(
        &mut s,
        Edit::Opinions(
            Label::T(5),
            vec![
                opinion(Stance::Objection, petrov, &against),
                opinion(Stance::Support, Voice::group("activists"), &full),
                opinion(Stance::Support, Voice::group("public"), ""),
            ],
        ),
    );
    let addressed = [
        (Label::W(1), "business", Some(Reply::Accepted), said("from March", "с марта")),
        (Label::W(2), "authority", Some(Reply::Noted), String::new()),
        (Label::W(3), "authority", None, String::new()),
        (Label::A(3), "regional", Some(Reply::Absent), String::new()),
    ];
    for (label, to, reply, note) in addressed {
        let asked = Requirement { reply, note, ..Requirement::to(to.to_owned()) };
        perform(&mut s, Edit::Require(label, Some(Box::new(asked))));
    }
    promise(&mut s, Label::A(2), &said("activists", "активисты"), "2014-12-10");
    perform(&mut s, Edit::Readback(Label::T(13), Some(Readback::Unclear)));
    s
}

/// The same with five picks of 17 ballots.
fn ranked(lang: Lang, stage: Stage) -> Session {
    let mut s = full(lang, stage);
    for number in 1..=14 {
        perform(&mut s, Edit::Votes(Label::T(number), Default::default()));
    }
    let voting = Voting { five_picks: true, ..s.voting };
    perform(&mut s, Edit::Voting(voting));
    for n in 0..17_u32 {
        let picks = [[9, 14, 10, 2, 7], [14, 9, 5, 10, 13], [5, 9, 14, 6, 2]];
        let picks = picks[n as usize % 3].into_iter().map(Label::T).collect();
        let group = ["business", "activists"][n as usize % 2].to_owned();
        let ballot = RankedBallot { sheet: Sheet::Troubles, group: Some(group), picks, at: noon() };
        let edit = s.casting(ballot);
        perform(&mut s, edit);
    }
    s
}

fn at(lang: Lang, stage: Stage, plan: RoomPlan) -> RoomModel {
    room(lang, full(lang, stage), plan)
}

#[test]
fn before_the_session_is_read() {
    look("room_waiting", &SIZES[..2], |lang| {
        let size = Size { columns: 80, rows: 24 };
        RoomModel::new(lang, size, projector(), noon())
    });
}

#[test]
fn opening() {
    look("room_opening", &SIZES, |lang| at(lang, Stage::Opening, RoomPlan::default()));
}

#[test]
fn question() {
    look("room_question", &SIZES, |lang| at(lang, Stage::Ways, seeing(RoomView::Question)));
}

#[test]
fn silent_writing() {
    look("room_silence", &SIZES, |lang| {
        let mut s = platform(lang, Stage::Troubles);
        let since = noon().plus_seconds(-61);
        let silent = SilentWriting { stage: Stage::Troubles, since, seconds: SilentWriting::USUAL };
        perform(&mut s, Edit::Silent(vec![silent]));
        room(lang, s, RoomPlan::default())
    });
}

#[test]
fn the_newest_answers_give_way_to_silence_and_read_back_and_other_views_do_not() {
    let mut s = platform(Lang::EN, Stage::Troubles);
    let silence = s.beginning_silence(SilentWriting::USUAL, noon());
    perform(&mut s, silence);
    for (view, seen) in [
        (RoomView::Walk, RoomView::Question),
        (RoomView::Newest, RoomView::Question),
        (RoomView::Chain, RoomView::Chain),
        (RoomView::Blank, RoomView::Blank),
    ] {
        let plan = RoomPlan { reading: Some(Label::T(5)), ..seeing(view) };
        let room = room(Lang::EN, s.clone(), plan);
        assert_eq!(room.view(), seen);
        assert_eq!(room.reading().is_some(), seen == RoomView::Question, "{view:?}");
    }
}

#[test]
fn newest() {
    look("room_newest", &SIZES, |lang| at(lang, Stage::Troubles, RoomPlan::default()));
}

#[test]
fn newest_while_the_next_is_typed() {
    look("room_typed", &SIZES[..2], |lang| {
        let typed =
            said(lang, "The landfill has two ye", "Полигона хватит ещё на два го").to_owned();
        let plan = RoomPlan { types: true, typed, ..RoomPlan::default() };
        let mut room = at(lang, Stage::Troubles, plan);
        room.trouble = Some(said(lang, "The file cannot be read.", "Файл не читается.").to_owned());
        room
    });
}

#[test]
fn themes() {
    look("room_themes", &SIZES, |lang| at(lang, Stage::Troubles, seeing(RoomView::Themes)));
}

#[test]
fn votes() {
    look("room_votes", &SIZES, |lang| {
        let plan = RoomPlan { votes: true, ..seeing(RoomView::Votes) };
        at(lang, Stage::Troubles, plan)
    });
}

#[test]
fn votes_are_hidden_while_they_are_counted() {
    look("room_counting", &SIZES, |lang| {
        let mut s = ranked(lang, Stage::Troubles);
        let voting = Voting { hidden: true, ..s.voting };
        perform(&mut s, Edit::Voting(voting));
        room(lang, s, RoomPlan { votes: true, ..seeing(RoomView::Votes) })
    });
}

#[test]
fn ranking() {
    look("room_ranking", &SIZES, |lang| {
        let plan = RoomPlan { votes: true, ..seeing(RoomView::Ranking) };
        room(lang, ranked(lang, Stage::Troubles), plan)
    });
}

#[test]
fn chain() {
    look("room_chain", &SIZES, |lang| at(lang, Stage::Review, RoomPlan::default()));
}

#[test]
fn causes() {
    look("room_causes", &SIZES, |lang| at(lang, Stage::Review, seeing(RoomView::Causes)));
}

#[test]
fn requirements() {
    look("room_requirements", &SIZES, |lang| {
        at(lang, Stage::Review, seeing(RoomView::Requirements))
    });
}

#[test]
fn agreement() {
    look("room_agreement", &SIZES, |lang| {
        let mut s = full(lang, Stage::Review);
        let votes = [
            (Label::W(1), [7, 4, 2, 11, 6, 4]),
            (Label::W(2), [0, 1, 0, 9, 2, 1]),
            (Label::W(3), [5, 4, 2, 8, 6, 3]),
        ];
        for (label, votes) in votes {
            let groups = Group::WELL_KNOWN.into_iter().zip(votes).collect::<Vec<_>>();
            vote_by_group(&mut s, label, &groups);
        }
        room(lang, s, RoomPlan { names: true, votes: true, ..seeing(RoomView::Agreement) })
    });
}

#[test]
fn readback() {
    look("room_readback", &SIZES, |lang| {
        at(lang, Stage::Review, RoomPlan { reading: Some(Label::T(5)), ..RoomPlan::default() })
    });
}

#[test]
fn readback_of_a_long_answer() {
    look("room_readback_long", &SIZES[..2], |lang| {
        at(lang, Stage::Review, RoomPlan { reading: Some(Label::T(13)), ..RoomPlan::default() })
    });
}

#[test]
fn thanks() {
    look("room_thanks", &SIZES, |lang| at(lang, Stage::Closed, RoomPlan::default()));
}

#[test]
fn blank_is_blank() {
    let mut room = at(Lang::EN, Stage::Ways, seeing(RoomView::Blank));
    room.trouble = Some("The file cannot be read.".to_owned());
    assert_eq!(shown(&room).trim(), "");
}

/// The moment at which so many seconds of the stage are left, as the platform's clock runs.
fn with_left(seconds: i64) -> Moment {
    noon().plus_seconds(30 * 60 - (17 * 60 + 42) - seconds)
}

#[test]
fn the_clock_has_another_shape_when_little_time_is_left() {
    let seen = |seconds, rows| {
        let mut room = at(Lang::EN, Stage::Troubles, RoomPlan::default());
        room.size = Size { columns: 80, rows };
        room.now = with_left(seconds);
        shown(&room)
    };
    for rows in [24, 12] {
        let ends = [seen(301, rows), seen(299, rows), seen(59, rows), seen(-30, rows)];
        insta::assert_snapshot!(format!("room_clock_{rows}"), ends.join("-\n"));
    }
}

/// The colours that a projector has unless others are chosen.
fn projector() -> Colouring {
    Colouring { chosen: Colours::HighContrast, no_color: false }
}
