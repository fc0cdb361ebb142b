//! `--voices none`: people stand nowhere in any format, and organisations stay.

use std::io::{Cursor, Read};

use citylab::domain::{
    Commitment, Edit, Format, Label, Opinion, Outcome, Pass, PromiseSummary, Question,
    RankedBallot, Readback, Reply, Requirement, Session, Sheet, Stage, Stance, Voice, Voices,
    promises,
};
use citylab::export::{Platforms, Reminder, Report};
use citylab::i18n::{Lang, group_named};
use jiff::civil::date;

use super::corpus::{Builder, options, render};
use super::readers::{has, run};

/// The words of all names that the sessions know, which stand in no answer.
const NAMES: [&str; 19] = [
    "Щеголев",
    "Щеголёв",
    "Аристарх",
    "Хвостопряд",
    "Евлампи",
    "Тредиаковск",
    "Долгополенк",
    "Пантелеймон",
    "Quillfeather",
    "Thaddeus",
    "Ottoline",
    "Brackenbury",
    "Zebulon",
    "Wetherspoon",
    "Сидоров",
    "Аграфен",
    // Who objects or supports is known from that alone.
    "Барыбин",
    "Ардальон",
    "Featherstone",
];

/// What must stand in the reports all the same.
const OFFICES: [&str; 3] = ["Администрация района", "ООО Чистый город", "Совет ТОС"];

fn commit(b: &mut Builder, text: &str, commitment: Commitment) -> Label {
    let label = b.say(Sheet::Actions, text);
    b.perform(Edit::Commit(label, commitment.into()));
    label
}

fn owned(b: &mut Builder, text: &str, who: &str, partners: &str) -> Label {
    let (who, partners) = (who.to_owned(), partners.to_owned());
    let due = Some(date(2015, 3, 1));
    commit(b, text, Commitment { who, partners, due, ..Commitment::default() })
}

/// A session with the names of people wherever one can be typed but in an answer.
fn named() -> Session {
    let mut b = Builder::new("Мост");
    b.perform(Edit::Experts(vec!["Тредиаковский Аристарх Львович, директор школы".into()]));
    b.perform(Edit::Facilitator("Thaddeus Quillfeather".into()));
    b.perform(Edit::Roster(vec![
        Voice::person("Щеголева Евлампия", Some("activists".into())),
        Voice::person("Ottoline Brackenbury", Some("business".into())),
        Voice::person("Долгополенко Пантелеймон Кузьмич", Some("authority".into())),
    ]));
    let at = b.at();
    b.perform(Edit::Enter(Stage::Troubles, at));
    b.perform(Edit::Passes(vec![Pass {
        question: Question::Troubles,
        person: "Zebulon Wetherspoon".into(),
    }]));
    let bridge = b.say(Sheet::Troubles, "Через реку нет моста");
    b.perform(Edit::Voices(
        bridge,
        vec![
            Voice::person("Хвостопряд", Some("public".into())),
            Voice::person("Администрация района", Some("authority".into())),
        ],
    ));
    b.perform(Edit::Theme(bridge, Some("Мост Щеголевой".into())));
    b.perform(Edit::Readback(bridge, Some(Readback::Confirmed)));
    let way = b.say(Sheet::Ways, "Просить область о мосте");
    b.perform(Edit::Link(way, vec![bridge]));
    let say = |stance, person: &str, group: Option<&str>, why: &str| Opinion {
        stance,
        voice: Voice::person(person, group.map(Into::into)),
        why: why.to_owned(),
    };
    let opinions = vec![
        say(Stance::Objection, "Барыбин Ардальон", Some("experts"), "Щеголева так не считает"),
        say(Stance::Support, "Featherstone", None, "Барыбину нужен мост, и Сидорову А. П. тоже"),
    ];
    for label in [bridge, way] {
        b.perform(Edit::Opinions(label, opinions.clone()));
    }
    let at = b.at();
    let group = Some("experts".to_owned());
    let ballot = RankedBallot { sheet: Sheet::Troubles, group, picks: vec![bridge], at };
    let casting = b.session.casting(ballot);
    b.perform(casting);
    let note = "Поручено Щеголевой и Сидорову А. П.".to_owned();
    let on = Some(date(2014, 12, 1));
    let reply = Some(Reply::Declined);
    b.perform(Edit::Require(
        way,
        Some(Box::new(Requirement { to: "regional".into(), reply, note, on })),
    ));
    let draw = owned(&mut b, "Сделать чертёж", "Администрация района", "Brackenbury");
    b.perform(Edit::Require(draw, Some(Box::new(Requirement::to("business".into())))));
    owned(&mut b, "Собрать подписи", "Щеголёвой и ООО Чистый город", "Аграфена Сидорова");
    owned(&mut b, "Write to the ministry", "Ottoline and the housing office", "Quillfeather");
    let moved = commit(
        &mut b,
        "Провести собрание",
        Commitment {
            who: "Совет ТОС, Долгополенко П.К.".into(),
            partners: "Thaddeus, zebulon wetherspoon".into(),
            due: Some(date(2015, 2, 1)),
            first_step: "Позвонить Щеголевой".into(),
            needs: "Подпись Тредиаковского, thaddeus@quillfeather.example".into(),
            ..Commitment::default()
        },
    );
    let edit = b
        .session
        .answer(moved)
        .unwrap()
        .recording(Some(Outcome::Moved(date(2015, 4, 1))), Some("Хвостопряд заболел"));
    b.perform(edit);
    b.perform(Edit::Plenary(moved, true));
    let mut session = b.session;
    session.note = "Записала Щеголева".into();
    session.lab.organisers = vec!["Администрация района".into(), "Thaddeus Quillfeather".into()];
    session
}

/// Another platform on which people of the first promise something.
fn other() -> Session {
    let mut b = Builder::new("Park");
    let plant = owned(&mut b, "Plant lindens", "щеголева", "Wetherspoon, Zebulon");
    b.perform(Edit::Require(plant, Some(Box::new(Requirement::to("business".into())))));
    b.session.id = uuid::Uuid::from_u128(7);
    b.session
}

fn platforms() -> Platforms {
    let sessions = vec![named(), other()];
    let lab = sessions[0].lab.clone();
    Platforms { lab, note: "Vote counted by Brackenbury".into(), sessions, ..Platforms::default() }
}

fn key(groups: &[citylab::domain::Group], named: &str) -> Option<String> {
    group_named(groups, named).map(|group| group.key.clone())
}

/// Every kind of report, as it is written without names.
fn reports(lang: Lang) -> Vec<(String, Report)> {
    let none = options(lang, Voices::None);
    let platforms = platforms();
    let mut reports = vec![
        ("session".to_owned(), Report::of_session(&named(), &none)),
        ("plenary".to_owned(), Report::of_lab(&platforms, &none)),
    ];
    // The others are made of the same parts in every language.
    if lang == Lang::EN {
        return reports;
    }
    for group in Report::groups_asked(&platforms) {
        let report = Report::for_group(&platforms, &group, &none);
        reports.push((format!("letter to {group}"), report));
    }
    let sessions = &platforms.sessions;
    let all = promises([(1, &sessions[0]), (2, &sessions[1])], date(2015, 1, 1), key);
    let reminder = Reminder {
        title: "Promises of Brackenbury".into(),
        sessions: vec![("Lab", 1, &sessions[0]), ("Lab", 2, &sessions[1])],
        promises: all.iter().collect(),
        sum: PromiseSummary::of(&all),
        tells_owners: true,
    };
    reports.push(("reminder".to_owned(), Report::reminder(&reminder, &none)));
    reports
}

/// Everything that a document holds, as far as a program can read it; none where the reader is missing.
fn everything(format: Format, bytes: &[u8]) -> Option<String> {
    let plain = String::from_utf8_lossy(bytes).into_owned();
    match format {
        Format::Pdf => {
            if !has("pdftotext", &["-v"]) || !has("pdfinfo", &["-v"]) {
                return None;
            }
            let file = tempfile::NamedTempFile::new().unwrap();
            std::fs::write(file.path(), bytes).unwrap();
            let path = file.path().to_str().unwrap();
            let text = run("pdftotext", &[path, "-"], b"");
            let facts = run("pdfinfo", &[path], b"");
            let meta = run("pdfinfo", &["-meta", path], b"");
            let spoken = run("pdfinfo", &["-struct-text", path], b"");
            Some([text, facts, meta, spoken, plain].join("\n"))
        }
        Format::Docx | Format::Xlsx => {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let mut all = String::new();
            for at in 0..archive.len() {
                let mut part = archive.by_index(at).unwrap();
                all.push_str(&part.name().unwrap());
                let mut bytes = Vec::new();
                part.read_to_end(&mut bytes).unwrap();
                all.push_str(&String::from_utf8_lossy(&bytes));
            }
            // A word may be parted by the marks of runs.
            let mut within = false;
            let marks = |c: &char| {
                within = (within || *c == '<') && *c != '>';
                !within && *c != '>'
            };
            let without: String = all.chars().filter(marks).collect();
            Some(format!("{all}\n{without}"))
        }
        // Lines of a calendar are folded.
        Format::Ics => Some(plain.replace("\r\n ", "")),
        _ => Some(plain),
    }
}

#[test]
fn no_document_of_any_format_has_a_name_and_organisations_stay() {
    for lang in Lang::ALL {
        for (what, report) in reports(lang) {
            for format in Format::ALL {
                for document in render(&report, format).unwrap() {
                    let Some(text) = everything(format, &document.bytes) else { continue };
                    let text = format!("{}\n{text}", document.file_name).to_lowercase();
                    for name in NAMES {
                        let at = text.find(&name.to_lowercase());
                        let around = at.map(|at| {
                            let start = text.floor_char_boundary(at.saturating_sub(80));
                            &text[start..text.floor_char_boundary(at + 80)]
                        });
                        assert_eq!(around, None, "{name} in the {what} as {format} in {lang}");
                    }
                }
            }
        }
        let text = |at: usize| {
            let document = render(&reports(lang)[at].1, Format::Json).unwrap().remove(0);
            String::from_utf8(document.bytes).unwrap()
        };
        for office in OFFICES {
            assert!(text(0).contains(office), "{office}");
            assert!(text(1).contains(office), "{office}");
        }
        assert!(text(0).contains("the housing office"));
    }
}

#[test]
fn the_names_do_stand_where_they_are_asked_for() {
    let report = Report::of_lab(&platforms(), &options(Lang::RU, Voices::Names));
    let bytes = render(&report, Format::Json).unwrap().remove(0).bytes;
    let text = String::from_utf8(bytes).unwrap();
    let missing: Vec<&str> = NAMES.into_iter().filter(|name| !text.contains(name)).collect();
    assert!(missing.is_empty(), "the search would find nothing: {missing:?}");
}

/// What an owner typed so becomes.
fn shown(session: &Session, who: &str, lang: Lang) -> String {
    let mut session = session.clone();
    let commitment = Commitment { who: who.to_owned(), ..Commitment::default() };
    session.perform(Edit::Commit(Label::A(1), commitment.into())).unwrap();
    let report = Report::of_session(&session, &options(lang, Voices::None));
    report.records[0].actions[0].commitment.who.clone()
}

#[test]
fn a_text_loses_the_people_and_keeps_the_organisations() {
    let mut b = Builder::new("Waste");
    b.perform(Edit::Roster(vec![
        Voice::person("Анна Иванова", Some("activists".into())),
        Voice::person("Петров Пётр", Some("business".into())),
        Voice::person("Ivanova", Some("activists".into())),
        Voice::person("Ким", None),
        Voice::person("Vera City", Some("public".into())),
    ]));
    b.say(Sheet::Actions, "Something");
    let session = b.session;
    let mut wrong = Vec::new();
    let mut check = |typed: &str, becomes: &str, lang: Lang| {
        let shown = shown(&session, typed, lang);
        if shown != becomes {
            wrong.push(format!("{typed} → {shown}, not {becomes}"));
        }
    };
    for stays in [
        "Администрация района",
        "Администрация Кировского района",
        "Администрация г. Новокузнецка",
        "ООО Чистый город",
        "ООО «Иванушка»",
        "АНО «Сидоров и партнёры»",
        "Чистый город",
        "Комитет ЖКХ и благоустройства",
        "Совет ветеранов и садоводов",
        "Школа № 5",
        "школа имени Пушкина",
        "МБУ «Парки»",
        "ТСЖ",
        "Глава города",
        "Все участники",
        "жители двора",
        "Управляющая компания",
        "Департамент образования",
        "City council",
        "the housing office",
        "Ministry of Health",
        "Green Planet Ltd",
        "residents of the yard",
    ] {
        check(stays, stays, Lang::RU);
    }
    for (typed, becomes) in [
        // Known, also in other cases and beside an office.
        ("Иванова", "Гражданские активисты"),
        ("Ивановой", "Гражданские активисты"),
        ("иванова", "Гражданские активисты"),
        ("АННА ИВАНОВА", "Гражданские активисты"),
        ("Совет ТОС, Петров", "Совет ТОС, бизнес"),
        ("Совет ТОС (Петров П.)", "Совет ТОС (бизнес)"),
        ("Иванова и Администрация", "Гражданские активисты и Администрация"),
        ("Иванова, Анна", "Гражданские активисты"),
        ("Ким", "имя не раскрывается"),
        ("вместе с Кимом", "вместе с имя не раскрывается"),
        // Not known.
        ("Сидоров А. П.", "имя не раскрывается"),
        ("А.П. Сидоров, ООО Чистый город", "имя не раскрывается, ООО Чистый город"),
        ("сидоров а.п.", "имя не раскрывается"),
        ("сидоров", "имя не раскрывается"),
        ("мария сидорова", "имя не раскрывается"),
        ("Марат", "имя не раскрывается"),
        ("Марат Сафин", "имя не раскрывается"),
        ("Марат из дома 5", "имя не раскрывается из дома 5"),
        ("Анна Петровна", "имя не раскрывается"),
        ("Шевченко", "имя не раскрывается"),
        ("Администрация, Ковальская", "Администрация, имя не раскрывается"),
        ("директор школы Марат", "директор школы имя не раскрывается"),
        ("ИП Сидоров", "ИП имя не раскрывается"),
        ("Сидоров, Козлова", "имя не раскрывается"),
        ("Сидоров, Администрация", "имя не раскрывается, Администрация"),
        ("sidorov@mail.example", "имя не раскрывается"),
        ("John Smith from the housing office", "имя не раскрывается from the housing office"),
        ("J. Smith", "имя не раскрывается"),
        // A group is told in full, in the language of the report.
        ("business", "Бизнес"),
        ("активисты", "Гражданские активисты"),
        ("Местная власть", "Местная власть"),
    ] {
        check(typed, becomes, Lang::RU);
    }
    for (typed, becomes) in [
        ("Ivanova and the housing office", "Civic activists and the housing office"),
        ("Ivanova's group", "Civic activists group"),
        ("the office with Ivanova", "the office with civic activists"),
        ("Vera", "Public organizations"),
        ("Local authority", "Local authority"),
        ("Dr. Watson, school", "Dr. name withheld, school"),
    ] {
        check(typed, becomes, Lang::EN);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_said_beside_promises_loses_known_people_and_nothing_else() {
    let mut b = Builder::new("Waste");
    b.perform(Edit::Roster(vec![Voice::person("Анна Лесная", Some("activists".into()))]));
    let label = b.say(Sheet::Actions, "Анна Лесная предложила: обойти двор");
    let first_step = "Лесная зона: обойти с Анной Лесной, потом лесная тропа и Киров".to_owned();
    b.perform(Edit::Commit(label, Commitment { first_step, ..Commitment::default() }.into()));
    let report = Report::of_session(&b.session, &options(Lang::RU, Voices::None));
    let action = &report.records[0].actions[0];
    assert_eq!(
        action.text, "Анна Лесная предложила: обойти двор",
        "an answer stays as it was said"
    );
    assert_eq!(
        action.commitment.first_step,
        "Гражданские активисты зона: обойти с гражданские активисты, потом лесная тропа и Киров",
        "a name is taken out, even where it is a word of another meaning"
    );
}

#[test]
fn a_ballot_says_whose_it_is_only_where_names_or_groups_are_told() {
    for (voices, group) in
        [(Voices::Names, Some("experts")), (Voices::Groups, Some("experts")), (Voices::None, None)]
    {
        let report = Report::of_session(&named(), &options(Lang::RU, voices));
        let bytes = render(&report, Format::Json).unwrap().remove(0).bytes;
        let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let session = &json["sessions"][0];
        assert_eq!(session["ranked_ballots"][0]["group"].as_str(), group);
        let opinion = &session["troubles"][0]["opinions"][0];
        assert_eq!(opinion["group"].as_str(), group);
        assert_eq!(opinion["person"].is_null(), voices != Voices::Names);
        assert_eq!(opinion["stance"], "objection");
    }
}
