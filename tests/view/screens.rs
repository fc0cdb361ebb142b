//! Every screen as it stands at 80×24, 40×12 and 120×40, in every language.

use citylab::app::{Access, Command, Fault, Model, Msg, Row, RowState, Size};
use citylab::domain::{Lab, Stage};
use citylab::i18n::Lang;

use super::platform::{platform, said};
use crate::shared::room::noon;
use crate::shared::screen::{library, opened, press, saved, say, send, shown};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (120, 40)];

/// Draws what `make` makes at every size in every language and compares it with what is kept.
fn look(name: &str, make: impl Fn(Lang) -> Model) {
    let mut seen = String::new();
    for (columns, rows) in SIZES {
        for lang in Lang::ALL {
            let mut model = make(lang);
            send(&mut model, Msg::Resize(Size { columns, rows }));
            let rule = "-".repeat(usize::from(columns));
            seen.push_str(&format!("{rule} {lang} {columns}x{rows}\n{}", shown(&model)));
        }
    }
    insta::assert_snapshot!(name, seen);
}

/// The platform, open at a stage, after these keys, everything saved.
fn at(lang: Lang, stage: Stage, keys: &str) -> Model {
    let mut model = opened(platform(lang, stage), lang, 80, 24);
    press(&mut model, keys);
    saved(&mut model);
    model
}

fn filled_library(lang: Lang) -> Model {
    let mut model = library(lang, 80, 24);
    let names = said(
        lang,
        [
            "Waste management",
            "Public participation",
            "Environmental rehabilitation of the disturbed lands",
            "Damaged",
        ],
        [
            "Обращение с отходами",
            "Участие горожан",
            "Экологическая реабилитация нарушенных земель",
            "Испорчено",
        ],
    );
    let row = |platform: &str, stage, counts, hours: i64, state| Row {
        path: format!("/lab/{platform}.ron").into(),
        platform: platform.to_owned(),
        lab: "The City for Life".to_owned(),
        stage,
        counts,
        changed: noon().plus_seconds(-3_600 * hours),
        state,
        copies: Vec::new(),
    };
    let broken = RowState::Unreadable(Fault {
        brief: "line 4, column 7: a comma is missing".to_owned(),
        whole: "/sessions/Waste.ron, line 4, column 7: a comma is missing".to_owned(),
    });
    let rows = vec![
        row(names[0], Stage::Ways, [14, 3, 0], 1, RowState::Ready),
        row(
            names[1],
            Stage::Closed,
            [22, 17, 9],
            24,
            RowState::InUse("open on LAPTOP-3 since 10:14, 26 Nov 2014".to_owned()),
        ),
        row(names[2], Stage::Troubles, [104, 0, 0], 400, RowState::Ready),
        row(names[3], Stage::Opening, [0, 0, 0], 3, broken),
    ];
    let lab = Lab {
        title: said(lang, "The City for Life", "Город для жизни").to_owned(),
        place: said(lang, "Novokuznetsk", "Новокузнецк").to_owned(),
        from: "2014-11-26".parse().ok(),
        to: "2014-11-27".parse().ok(),
        organisers: Vec::new(),
    };
    let faults = Vec::new();
    send(
        &mut model,
        Msg::Listed {
            folder: "~/citylab".to_owned(),
            lab: Some(lab),
            labs: Vec::new(),
            rows,
            faults,
        },
    );
    model
}

#[test]
fn first_start() {
    look("first_start", |lang| {
        let mut model = library(lang, 80, 24);
        let (folder, rows, faults) = ("~/citylab".to_owned(), Vec::new(), Vec::new());
        send(&mut model, Msg::Listed { folder, lab: None, labs: Vec::new(), rows, faults });
        model
    });
}

#[test]
fn sessions() {
    look("library", filled_library);
}

#[test]
fn a_session_that_cannot_be_read() {
    look("library_unreadable", |lang| {
        let mut model = filled_library(lang);
        press(&mut model, "<Down><Down><Down>");
        model
    });
}

#[test]
fn a_new_name_in_the_library() {
    look("library_new", |lang| {
        let mut model = filled_library(lang);
        say(&mut model, "Тариф");
        model
    });
}

#[test]
fn passport() {
    look("opening", |lang| at(lang, Stage::Opening, "<Down><Down><Down><Down><Down><Down>"));
}

#[test]
fn a_list_of_people_pasted() {
    look("pasted_roster", |lang| {
        let mut model = at(lang, Stage::Opening, &"<Down>".repeat(14));
        let list = "Бизнес: Ким, Петров, Шестакова, Галиев\nLocal authority:\nSmirnova\nYusupova\n\
                    Иванова, активистка\nПресса (1 чел.)\nЛи\nкаб. 214\nитого 15";
        send(&mut model, Msg::Paste(list.to_owned()));
        press(&mut model, "<Down>");
        model
    });
}

#[test]
fn people_one_by_one() {
    look("people", |lang| {
        let mut model = at(lang, Stage::Opening, &"<Down>".repeat(14));
        let list: Vec<String> =
            (1..=30).map(|n| format!("Person {n}, {}", ["business", "experts"][n % 2])).collect();
        send(&mut model, Msg::Paste(list.join("\n")));
        press(&mut model, "<Enter><Enter><PgDn><PgDn>");
        model
    });
}

#[test]
fn capture() {
    look("troubles", |lang| {
        let mut model = at(lang, Stage::Troubles, "<F5>");
        saved(&mut model);
        say(
            &mut model,
            said(
                lang,
                "The landfill has two years of capacity left, says the operator, and the new one is not even drawn",
                "Полигону осталось два года, говорит оператор, а новый ещё даже не нарисован",
            ),
        );
        model
    });
}

#[test]
fn an_answer_chosen() {
    look("list", |lang| at(lang, Stage::Troubles, "<Up><Up><Space>"));
}

#[test]
fn rewording() {
    look("rewording", |lang| at(lang, Stage::Troubles, "<Up><Up><Enter>"));
}

#[test]
fn ways() {
    look("ways", |lang| at(lang, Stage::Ways, ""));
}

#[test]
fn who_says_it() {
    look("prompt_who", |lang| {
        let mut model = at(lang, Stage::Ways, "");
        say(
            &mut model,
            said(
                lang,
                "Let the house council sign for each unload",
                "Пусть совет дома подписывает каждую разгрузку",
            ),
        );
        press(&mut model, "<Tab>");
        model
    });
}

#[test]
fn by_when() {
    look("prompt_due", |lang| at(lang, Stage::Actions, "<Tab><Tab>"));
}

#[test]
fn actions() {
    look("actions", |lang| at(lang, Stage::Actions, ""));
}

#[test]
fn parked() {
    look("parked", |lang| at(lang, Stage::Troubles, "<Up><C-o><Esc><C-o>"));
}

#[test]
fn a_hole_chosen() {
    look("review", |lang| at(lang, Stage::Review, "<Down>"));
}

#[test]
fn the_chain() {
    look("review_chain", |lang| {
        let mut model = at(lang, Stage::Review, "");
        for _ in 0..20 {
            press(&mut model, "<Down>");
        }
        model
    });
}

#[test]
fn closed() {
    look("closed", |lang| at(lang, Stage::Closed, ""));
}

#[test]
fn help() {
    look("help", |lang| at(lang, Stage::Troubles, "<F1>"));
}

#[test]
fn commands() {
    look("palette", |lang| at(lang, Stage::Troubles, "<F2><Down>"));
}

#[test]
fn commands_that_do_not_apply() {
    look("palette_found", |lang| {
        let mut model = at(lang, Stage::Troubles, "<F2>");
        say(&mut model, said(lang, "delete", "перенести"));
        model
    });
}

#[test]
fn keys_of_commands() {
    look("keys", |lang| {
        let mut model = at(lang, Stage::Troubles, "<F2>");
        say(&mut model, said(lang, "keys:", "клавиши:"));
        press(&mut model, "<Enter><Down><Down><Down><Enter>");
        model
    });
}

#[test]
fn a_beginning_of_a_name_in_the_library() {
    look("library_typed", |lang| {
        let mut model = filled_library(lang);
        say(&mut model, said(lang, "Pub", "Уча"));
        model
    });
}

#[test]
fn a_paste_of_many_lines() {
    look("paste", |lang| {
        let mut model = at(lang, Stage::Troubles, "");
        let lines: Vec<String> = (1..=9).map(|n| format!("{n}")).collect();
        send(&mut model, Msg::Paste(lines.join("\n")));
        model
    });
}

#[test]
fn closing_with_gaps() {
    look("confirm_close", |lang| at(lang, Stage::Review, "<F4>"));
}

#[test]
fn saving_fails_and_tells_so() {
    look("not_saved", |lang| {
        let mut model = at(lang, Stage::Troubles, "");
        send(&mut model, Msg::SavingFails("no space left on the disk".to_owned()));
        send(&mut model, Msg::Failed("/media/stick/waste-management.html: ".repeat(4)));
        model
    });
}

#[test]
fn read_only() {
    look("read_only", |lang| {
        let mut model = at(lang, Stage::Troubles, "");
        model.workspace.as_mut().unwrap().access =
            Access::ReadOnly("citylab (process 4711) has it open".to_owned());
        model
    });
}

#[test]
fn every_command_has_a_name_in_every_language() {
    for command in Command::ALL {
        for lang in Lang::ALL {
            assert_ne!(lang.text(command.name_key()), command.name_key());
        }
    }
}
