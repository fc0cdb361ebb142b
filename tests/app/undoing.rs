//! Undo and redo say what was done, and to which answers.

use std::collections::BTreeMap;

use citylab::domain::{
    Answer, Commitment, Edit, Group, Lab, Label, Opinion, Pass, Question, RankedBallot, Readback,
    Requirement, Session, Sheet, Stage, Stance, Voice, Votes, Voting,
};
use citylab::i18n::Lang;

use crate::shared::room::{noon, perform, say, say_for, session};
use crate::shared::screen::{opened, press};

fn t(number: u32) -> Label {
    Label::new(Sheet::Troubles, number)
}

fn a1() -> Label {
    Label::new(Sheet::Actions, 1)
}

/// A change, and what undo and redo say of it in English and in Russian.
struct Case {
    edit: fn(&Session) -> Edit,
    en: [&'static str; 2],
    ru: [&'static str; 2],
}

/// A change that is called the same when it is taken back and when it is done again.
fn same(edit: fn(&Session) -> Edit, en: &'static str, ru: &'static str) -> Case {
    Case { edit, en: [en, en], ru: [ru, ru] }
}

fn answer(session: &Session) -> Answer {
    Answer::new(session.next_label(Sheet::Troubles), "One more", noon())
}

fn moving(session: &Session, label: Label, to: Sheet) -> Edit {
    session.moving_to_sheet(label, to).unwrap()
}

fn merged() -> Session {
    let mut session = said();
    perform(&mut session, Edit::Merge { from: t(2), into: t(1) });
    perform(&mut session, Edit::Merge { from: t(3), into: t(1) });
    session
}

/// Three troubles, a way for the first, an action.
fn said() -> Session {
    let mut session = session();
    for text in ["Dumps", "Dumping", "No light"] {
        say(&mut session, Sheet::Troubles, text);
    }
    say_for(&mut session, Sheet::Ways, "Cameras", &[t(1)]);
    say(&mut session, Sheet::Actions, "Buy cameras");
    session
}

fn of_answers() -> Vec<Case> {
    vec![
        same(|it| it.adding(Sheet::Troubles, answer(it)), "T4 added", "добавление П4"),
        same(
            |it| it.adding_all(Sheet::Troubles, (0..5).map(|_| answer(it))),
            "T4, T5, T6, T7, T8 added",
            "добавление П4, П5, П6, П7, П8",
        ),
        same(
            |it| it.adding_all(Sheet::Troubles, (0..22).map(|_| answer(it))),
            "22 answers added",
            "добавление 22 ответов",
        ),
        Case {
            edit: |it| it.removing(&[t(3)]),
            en: ["T3 deleted, now back on the sheet", "T3 deleted"],
            ru: ["удаление П3, снова на листе", "удаление П3"],
        },
        Case {
            edit: |it| it.removing(&[t(1), t(3)]),
            en: ["T1, T3 deleted, now back on the sheet", "T1, T3 deleted"],
            ru: ["удаление П1, П3, снова на листе", "удаление П1, П3"],
        },
        same(
            |it| it.backing(Sheet::Troubles, answer(it), t(1)),
            "T4 counted for T1",
            "засчитывание П4 в поддержку П1",
        ),
        same(
            |_| Edit::Reword { label: t(1), text: "Illegal dumps".to_owned(), verbatim: None },
            "T1 reworded",
            "новая формулировка П1",
        ),
        same(
            |_| Edit::Move { label: t(3), sheet: Sheet::Troubles, index: 0 },
            "T3 moved",
            "перенос П3",
        ),
        same(|it| moving(it, t(1), Sheet::Parked), "T1 moved", "перенос П1"),
        same(
            |_| Edit::Merge { from: t(2), into: t(1) },
            "T2 merged into T1",
            "объединение П2 с П1",
        ),
        same(|_| Edit::Voices(t(1), vec![Voice::group("business")]), "who said T1", "автор у П1"),
        same(|it| it.theming(&[t(1), t(3)], "Yard"), "theme of T1, T3", "тема у П1, П3"),
        same(|_| Edit::Votes(t(1), Votes::of_room(4)), "votes for T1", "голоса у П1"),
        same(|_| Edit::Link(a1(), vec![t(1)]), "links of A1", "связи у Д1"),
        same(
            |_| {
                Edit::Commit(
                    a1(),
                    Commitment { who: "Petrov".to_owned(), ..Commitment::default() }.into(),
                )
            },
            "owner, date or needs of A1",
            "ответственный, срок или что нужно у Д1",
        ),
        same(
            |_| Edit::Require(a1(), Some(Box::new(Requirement::to("business".to_owned())))),
            "addressee or reply of A1",
            "адресат или реакция у Д1",
        ),
        same(|_| Edit::Causes(t(1), vec![t(2)]), "causes of T1", "причины у П1"),
        same(
            |_| {
                let (voice, why) = (Voice::group("business"), "the figure is old".to_owned());
                Edit::Opinions(t(1), vec![Opinion { stance: Stance::Objection, voice, why }])
            },
            "what is said for and against T1",
            "доводы за и против у П1",
        ),
        same(
            |it| {
                let picks = vec![t(2), t(1)];
                let (sheet, at) = (Sheet::Troubles, noon());
                it.casting(RankedBallot { sheet, group: None, picks, at })
            },
            "ballot 1 (T2, T1)",
            "бюллетень 1 (П2, П1)",
        ),
        same(|it| it.beginning_silence(240, noon()), "silent writing", "работа в тишине"),
        same(|_| Edit::Readback(t(1), Some(Readback::Unclear)), "read-back of T1", "сверка П1"),
        same(
            |_| Edit::Batch(vec![Edit::Plenary(t(1), true), Edit::Plenary(t(2), true)]),
            "plenary pick of T1, T2",
            "отметка для пленарного у П1, П2",
        ),
        same(
            |_| Edit::Unlike(t(1), t(3), true),
            "T1, T3 recorded as not alike",
            "пометка «это разное» у П1, П3",
        ),
    ]
}

fn of_the_session() -> Vec<Case> {
    vec![
        same(|_| Edit::Minutes(Stage::Ways, 9), "minutes of Ways", "минуты (Способы)"),
        same(
            |_| Edit::Batch(vec![Edit::Minutes(Stage::Ways, 9), Edit::Minutes(Stage::Actions, 8)]),
            "minutes of Ways, Actions",
            "минуты (Способы, Действия)",
        ),
        same(|_| Edit::Platform("Waste".to_owned()), "the platform's name", "название площадки"),
        same(
            |_| Edit::Lab(Box::new(Lab { title: "The City".to_owned(), ..Lab::default() })),
            "the laboratory or its place",
            "лаборатория или её место",
        ),
        same(|_| Edit::Facilitator("Belyakova".to_owned()), "the facilitator", "ведущий"),
        same(|_| Edit::Experts(vec!["Doronina".to_owned()]), "the experts", "эксперты"),
        same(
            |_| Edit::Questions(BTreeMap::from([(Question::Ways, "How?".to_owned())])),
            "the wording of the questions",
            "формулировки вопросов",
        ),
        same(
            |_| Edit::Voting(Voting { dots: Some(5), ..Voting::default() }),
            "how votes are counted and shown",
            "порядок подсчёта и показа голосов",
        ),
        same(
            |_| {
                let youth = Group { key: "youth".to_owned(), name: String::new(), present: 4 };
                Edit::Groups(vec![youth])
            },
            "the groups and how many are in the room",
            "стороны и сколько людей в зале",
        ),
        same(
            |_| Edit::Roster(vec![Voice::person("Petrov", None)]),
            "the list of people",
            "список участников",
        ),
        same(
            |_| {
                let person = "Petrov".to_owned();
                Edit::Passes(vec![Pass { question: Question::Troubles, person }])
            },
            "the pass of Petrov",
            "пас — Petrov",
        ),
    ]
}

/// Performs a change, takes it back and does it again; returns what is said of both.
fn said_of(mut session: Session, edit: fn(&Session) -> Edit, lang: Lang) -> [String; 2] {
    let edit = edit(&session);
    perform(&mut session, edit);
    let mut model = opened(session, lang, 80, 24);
    ["<C-z>", "<C-y>"].map(|key| {
        press(&mut model, key);
        model.notice.as_ref().map(|notice| notice.text.clone()).unwrap_or_default()
    })
}

#[test]
fn undo_and_redo_name_what_was_done_and_to_which_answers() {
    for case in of_answers().into_iter().chain(of_the_session()) {
        let [undone, redone] = case.en;
        let english = [format!("Taken back: {undone}"), format!("Done again: {redone}")];
        assert_eq!(said_of(said(), case.edit, Lang::EN), english);
        let [undone, redone] = case.ru;
        let russian = [format!("Отменено: {undone}"), format!("Повторено: {redone}")];
        assert_eq!(said_of(said(), case.edit, Lang::RU), russian);
    }
}

/// What was merged after it is split off and merged again with it, and is not spoken of.
#[test]
fn only_the_answer_that_was_split_off_is_named() {
    let split = |_: &Session| Edit::Split { label: t(2), sheet: Sheet::Troubles, index: 1 };
    assert_eq!(
        said_of(merged(), split, Lang::EN),
        ["Taken back: T2 split off", "Done again: T2 split off"]
    );
    assert_eq!(
        said_of(merged(), split, Lang::RU),
        ["Отменено: отделение П2", "Повторено: отделение П2"]
    );
}
