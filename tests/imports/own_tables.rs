//! This program's own tables come back: every column, names with signs in them, and rows of earlier releases.

use citylab::domain::{
    BoxedCommitment, Commitment, Edit, Format, FormatOptions, Group, LabPlan, Label, Moment,
    Opinion, Outcome, Reply, Separator, Session, Sheet, Stance, Voice, Voices, Votes,
};
use citylab::export::{Platforms, Report};
use citylab::i18n::Lang;
use citylab::import::{self, Asked, Duplicates, ImportError, Reading, What};
use uuid::Uuid;

use crate::exports::corpus::{self, options, render};
use crate::shared::room::{noon, perform, say};

/// A new session with the same groups and questions.
pub fn fresh(like: &Session) -> Session {
    let plan = LabPlan {
        groups: like.groups.clone(),
        questions: like.questions.clone(),
        ..LabPlan::default()
    };
    let new = Session::new(Uuid::from_u128(78), like.platform.clone(), &plan);
    Session { number: like.number, ..new }
}

/// The worksheets as CSV.
pub fn tables(session: &Session, lang: Lang, separator: Option<Separator>) -> Vec<Vec<u8>> {
    let formats = FormatOptions { separator, ..FormatOptions::default() };
    let report = Report::of_session(session, &options(lang, Voices::Names)).with_formats(formats);
    render(&report, Format::Csv).unwrap().into_iter().map(|document| document.bytes).collect()
}

pub fn workbook(session: &Session, lang: Lang) -> Vec<u8> {
    let report = Report::of_session(session, &options(lang, Voices::Names));
    render(&report, Format::Xlsx).unwrap().remove(0).bytes
}

pub fn read(bytes: &[u8], ending: &str) -> Reading {
    import::read(bytes, ending, &Asked::default()).unwrap()
}

/// Imports a file that says itself where its answers stand.
pub fn take(session: &mut Session, bytes: &[u8], ending: &str) {
    let reading = read(bytes, ending);
    assert!(!reading.needs_sheet());
    assert_eq!(reading.refused, []);
    let plan = import::plan(session, reading, None, Duplicates::Refuse, noon()).unwrap();
    assert_eq!(plan.left_out, []);
    assert_eq!(plan.refused, []);
    perform(session, plan.edit);
    assert_eq!(session.check(), Ok(()));
}

/// A session whose cells hold what tables stumble over.
fn hostile() -> Session {
    let plan = LabPlan {
        groups: vec![
            Group { key: "ngo".into(), name: "NGO; clubs (small), others".into(), present: 3 },
            Group { key: "business".into(), ..Group::default() },
            Group { key: "uni".into(), name: "Students".into(), present: 0 },
        ],
        ..LabPlan::default()
    };
    let mut s = Session::new(Uuid::from_u128(5), "Water", &plan);
    let mut labels = Vec::new();
    for text in [
        "=1+1",
        "+7 900",
        "-5°",
        "@mayor",
        "'=x",
        "''-y",
        "'quoted'",
        " blank before",
        "line\nbreak",
        "a; b, c\t\"d\"",
        "\"whole\"",
    ] {
        labels.push(say(&mut s, Sheet::Troubles, &text.replace('\t', " ")));
    }
    let long: String = "длинно ".repeat(5_000).chars().take(32_767).collect();
    let long = long.trim_end().to_owned();
    say(&mut s, Sheet::Troubles, &long);
    let voices = vec![
        Voice::person("Ivanova, architect", Some("ngo".into())),
        Voice::person("O'Brien \"Q\"", None),
        Voice::person("business", None),
        Voice::group("business"),
        Voice::group("uni"),
        Voice::person("Petrov (chair)", Some("uni".into())),
        Voice::person("=cmd|' /C calc'!A0", Some("business".into())),
        Voice::person("Li: \"“x”\"", None),
    ];
    perform(&mut s, Edit::Voices(labels[0], voices.clone()));
    perform(&mut s, Edit::Voices(labels[1], voices.into_iter().rev().collect()));
    let groups = [("ngo".to_owned(), 4), ("business".to_owned(), 0)].into();
    perform(&mut s, Edit::Votes(labels[0], Votes { hands: 2, groups }));
    let opinion = |stance, voice, why: &str| Opinion { stance, voice, why: why.into() };
    perform(
        &mut s,
        Edit::Opinions(
            labels[2],
            vec![
                opinion(
                    Stance::Objection,
                    Voice::person("Li: x", None),
                    "first\nsecond: “no”, he said",
                ),
                opinion(Stance::Objection, Voice::default(), "nobody said so"),
                opinion(Stance::Objection, Voice::group("ngo"), ""),
                opinion(Stance::Support, Voice::default(), ""),
                opinion(Stance::Support, Voice::person("Petrov", Some("uni".into())), "yes"),
            ],
        ),
    );
    let act = say(&mut s, Sheet::Actions, "Paint");
    let day = |day: &str| day.parse().unwrap();
    let commitment = Commitment {
        who: "nobody took it".into(),
        partners: "a; b".into(),
        due: Some(day("2015-03-01")),
        outcome: Some(Outcome::Dropped(day("2015-05-02"))),
        moved_to: Some(day("2015-04-01")),
        why: "no money (again), “they” said".into(),
        ..Commitment::default()
    };
    perform(&mut s, Edit::Commit(act, commitment.into()));
    let none = say(&mut s, Sheet::Actions, "Sweep");
    perform(
        &mut s,
        Edit::Commit(none, Commitment { nobody: true, ..Commitment::default() }.into()),
    );
    perform(&mut s, Edit::Plenary(none, true));
    s
}

type Answered = (Label, String, Vec<Voice>, Votes, Vec<Opinion>, BoxedCommitment);

/// What a table keeps: moments to the minute by the clock of the room, and the votes of merged answers with
/// the one that stays.
fn as_in_tables(session: &Session) -> Vec<Answered> {
    let parts = session.parts().map(|(_, part)| {
        let votes = session.answer(part.label).map(|it| it.votes_with_merged()).unwrap_or_default();
        let said = (part.label, part.text.clone(), part.voices.clone());
        (said.0, said.1, said.2, votes, part.opinions.clone(), part.commitment.clone())
    });
    parts.collect()
}

#[test]
fn hostile_cells_come_back_exactly() {
    let session = hostile();
    for lang in Lang::ALL {
        for separator in [Separator::Comma, Separator::Semicolon, Separator::Tab] {
            let mut again = fresh(&session);
            for table in tables(&session, lang, Some(separator)).iter().take(3) {
                take(&mut again, table, "csv");
            }
            assert_eq!(as_in_tables(&again), as_in_tables(&session));
            assert!(again.answer(Label::A(2)).unwrap().plenary);
        }
    }
}

#[test]
fn a_workbook_comes_back_as_a_whole() {
    for session in [hostile(), corpus::full(), corpus::example("public-participation")] {
        for lang in Lang::ALL {
            let mut again = fresh(&session);
            take(&mut again, &workbook(&session, lang), "xlsx");
            assert_eq!(as_in_tables(&again), as_in_tables(&session));
            assert_eq!(tables(&again, lang, None), tables(&session, lang, None));
        }
    }
}

#[test]
fn tables_of_the_example_come_back_in_both_languages() {
    for name in corpus::EXAMPLES {
        let session = corpus::example(name);
        for lang in Lang::ALL {
            let mut again = fresh(&session);
            let wanted = tables(&session, lang, None);
            for table in wanted.iter().take(3) {
                take(&mut again, table, "csv");
            }
            assert_eq!(tables(&again, lang, None), wanted, "{name}");
        }
    }
}

#[test]
fn of_a_plenary_table_the_rows_of_this_platform_are_taken() {
    let sessions: Vec<Session> = corpus::EXAMPLES.map(corpus::example).into();
    let wanted = sessions[1].clone();
    let platforms = Platforms { sessions, ..Platforms::default() };
    let report = Report::of_lab(&platforms, &corpus::russian());
    let documents = render(&report, Format::Csv).unwrap();
    let mut tables = documents
        .iter()
        .filter_map(|document| import::read(&document.bytes, "csv", &Asked::default()).ok());
    let reading = tables.find(|reading| !reading.needs_sheet()).unwrap();
    let mut again = fresh(&wanted);
    let plan = import::plan(&again, reading.clone(), None, Duplicates::Refuse, noon()).unwrap();
    let others = plan.left_out.iter().filter(|it| it.what == What::Fact);
    assert_eq!(others.count(), 3);
    perform(&mut again, plan.edit);
    let texts = |session: &Session| {
        session.troubles.iter().map(|it| (it.label, it.text.clone())).collect::<Vec<_>>()
    };
    assert_eq!(texts(&again), texts(&wanted));
    let other = Session::new(Uuid::from_u128(3), "Somewhere else", &LabPlan::default());
    let planned = import::plan(&other, reading, None, Duplicates::Refuse, noon());
    assert!(matches!(planned, Err(ImportError::NoPlatform { .. })));
}

#[test]
fn rows_that_people_add_or_change_in_a_spreadsheet_are_taken() {
    let mut session = corpus::full();
    session = Session { id: Uuid::from_u128(9), ..session };
    let table = tables(&session, Lang::EN, Some(Separator::Comma)).remove(2);
    let text = String::from_utf8(table).unwrap();
    let columns = text.lines().next().unwrap().split(',').count();
    let added = format!(",  Ask the mayor ,W2{}\r\n", ",".repeat(columns - 3));
    let mut again = fresh(&session);
    for table in tables(&session, Lang::EN, None).iter().take(2) {
        take(&mut again, table, "csv");
    }
    take(&mut again, format!("{text}{added}").as_bytes(), "csv");
    let last = again.actions.last().unwrap();
    assert_eq!((last.label, last.text.as_str()), (Label::A(3), "Ask the mayor"));
    assert_eq!(last.targets, [Label::W(2)]);
}

#[test]
fn a_table_of_another_sheet_goes_where_it_is_asked_to() {
    let session = corpus::full();
    let ways = tables(&session, Lang::RU, None).remove(1);
    let target = fresh(&session);
    let reading = read(&ways, "csv");
    let plan =
        import::plan(&target, reading, Some(Sheet::Troubles), Duplicates::Refuse, noon()).unwrap();
    let labels: Vec<Label> = plan.answers().map(|answer| answer.label).collect();
    assert_eq!(labels, [Label::T(1), Label::T(2)]);
    assert!(plan.answers().all(|answer| answer.targets.is_empty()));
    assert!(plan.left_out.iter().any(|it| it.what == What::Link));
}

#[test]
fn tables_of_earlier_releases_are_understood() {
    let text = "\u{feff}Вопрос,Тема,№,Ответ,Голоса,Для чего,Кто отвечает,Вместе с,Срок,Первый шаг,\
        Что нужно,Чем кончилось,К кому обращено,Ответ стороны,Словами стороны,Кто сказал,Сверка,\
        Сначала прозвучало,Объединено с,Когда сказано\r\n\
        Что мы можем сделать?,,Д1,\"'=Сажать, поливать\",0,,\"Парк, Иванова\",,2027-04-01,'=1+1,деньги; люди,\
        сделано 2 мая 2027,Бизнес,принято,да,Ира (Общественные организации),подтверждено,,,2026-11-20 11:01\r\n\
        Что мы можем сделать?,Сад,Д3,Полоть,,,Никто,,,,,,,,,\"Ира (Общественные организации), Пётр\",,,Д1,2026-11-20 11:03\r\n";
    let mut session = Session::new(Uuid::from_u128(4), "Двор", &LabPlan::default());
    take(&mut session, text.as_bytes(), "csv");
    let [action] = session.actions.as_slice() else { panic!("{:?}", session.actions) };
    assert_eq!((action.label, action.text.as_str()), (Label::A(1), "=Сажать, поливать"));
    assert_eq!(action.commitment.who, "Парк, Иванова");
    assert_eq!(action.commitment.due, Some("2027-04-01".parse().unwrap()));
    assert_eq!(action.commitment.first_step, "=1+1");
    assert_eq!(action.commitment.outcome, Some(Outcome::Done("2027-05-02".parse().unwrap())));
    let asked = action.requirement.as_ref().unwrap();
    assert_eq!((asked.to.as_str(), asked.reply), ("business", Some(Reply::Accepted)));
    assert_eq!(action.voices, [Voice::person("Ира", Some("public".into()))]);
    let at: Moment = action.at;
    assert_eq!(
        (at.date().to_string().as_str(), at.hour_minute().as_str()),
        ("2026-11-20", "11:01")
    );
    let [merged] = action.merged.as_slice() else { panic!("{action:?}") };
    assert!(merged.commitment.nobody && merged.commitment.who.is_empty());
    assert_eq!(merged.voices.len(), 2);
}

#[test]
fn cells_that_cannot_be_read_are_named_and_the_row_stays() {
    let text = "Question,Theme,No.,Answer,Votes,For,Read-back,Said first,Merged into,Said at,Weather\n\
        What can we do?,,W1,Lamps,many,T9,perhaps,,later,soon,rain\n";
    let reading = read(text.as_bytes(), "csv");
    let found: Vec<(What, &str)> =
        reading.left_out.iter().map(|it| (it.what, it.name.as_str())).collect();
    for wanted in [
        (What::Column, "Weather"),
        (What::Votes, "Votes"),
        (What::Word, "Read-back"),
        (What::Link, "Merged into"),
        (What::Day, "Said at"),
    ] {
        assert!(found.contains(&wanted), "{wanted:?} in {found:?}");
    }
    assert_eq!(reading.rows.len(), 1);
}
