//! `citylab --plain`: the whole walk line by line, from the start of a session to its report.

use std::fs;
#[cfg(unix)]
use std::io::{BufRead, BufReader, Write};
#[cfg(unix)]
use std::process::{Command, Stdio};

use citylab::domain::{Readback, Session, Sheet, Stage};
use citylab::i18n::Lang;
use citylab::storage;

use crate::shared::home::{Home, Ran};

/// Runs the program on these lines and returns the dialogue: what was typed, each with what was said.
///
/// A word that means nothing is given after each line, so that the answer to it parts the dialogue. Lines
/// that belong together stand in one entry.
fn dialogue(home: &Home, arguments: &[&str], lang: Lang, lines: &[&str]) -> String {
    let mut input = String::new();
    for (number, line) in lines.iter().enumerate() {
        input.push_str(&format!("{line}\n/#{number}#\n"));
    }
    let ran = plain(home, arguments, lang, input.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    assert_harmless(&ran.out);
    let mut said = ran.out.lines().peekable();
    let mut told = String::new();
    let mut tell = |end: Option<String>, told: &mut String| {
        for line in said.by_ref() {
            if end.as_ref().is_some_and(|end| line.contains(end)) {
                return;
            }
            told.push_str(&format!("{line}\n"));
        }
    };
    // What is said before the first line was typed cannot be told from the answer to it.
    for (number, line) in lines.iter().enumerate() {
        line.split('\n').for_each(|line| told.push_str(&format!("> {line}\n")));
        tell(Some(format!("/#{number}#")), &mut told);
    }
    tell(None, &mut told);
    told.replace(&home.sessions().display().to_string(), "SESSIONS").replace('\\', "/")
}

fn plain(home: &Home, arguments: &[&str], lang: Lang, input: &[u8]) -> Ran {
    let arguments = [arguments, &["--plain", "--lang", lang.code()]].concat();
    home.run_with(&arguments, input)
}

/// Nothing that is printed steers a terminal.
fn assert_harmless(out: &str) {
    let steers = out.bytes().find(|byte| (*byte < b' ' && *byte != b'\n') || *byte == 0x7f);
    assert_eq!(steers, None, "{out:?}");
}

fn session(home: &Home) -> Session {
    storage::look_at(&home.only_session()).unwrap()
}

/// What of the session is compared, whichever language the walk was in.
fn compared(session: &Session) -> String {
    let mut told = String::new();
    for sheet in [Sheet::Troubles, Sheet::Ways, Sheet::Actions] {
        for answer in session.sheet(sheet) {
            let voice = answer.voices.first().map(|it| (it.person.clone(), it.group.clone()));
            let due = answer.commitment.due.map(|day| day.to_string());
            let targets: Vec<String> = answer.targets.iter().map(ToString::to_string).collect();
            told.push_str(&format!(
                "{} {voice:?} votes {} for {targets:?} theme {} due {due:?} {:?}\n",
                answer.label,
                answer.total_votes(),
                answer.theme.is_some(),
                answer.readback,
            ));
        }
    }
    told
}

const ENGLISH: &[&str] = &[
    "/facilitator",
    "Olga Kim",
    "/experts\n1",
    "Orlova, Semin",
    "/business",
    "4",
    "/next question",
    "The landfill is full",
    "Ivanova, activists: Trucks take the sorted waste to the same landfill",
    "business: The tariff does not cover recycling",
    "Illegal dumps along the river grow every spring",
    "The landfill is almost full",
    "/same",
    "Nobody answers for the river bank /tab",
    "4",
    "",
    "/T3",
    "/tab",
    "/tab",
    "Money",
    "/back",
    "/votes",
    "3",
    "15",
    "T4 8",
    "/show votes",
    "/back",
    "/read back",
    "",
    "/tab",
    "/back",
    "/next question",
    "A second truck for sorted waste /tab",
    "/back",
    "/keep and next",
    "/next",
    "Buy a truck @Petrov !1 March 2030",
    "Ask the council who owns the bank /tab",
    "Olga Kim /tab",
    "1 May 2030",
    "/undo",
    "/redo",
    "/chain",
    "/move\n/чтото",
    "/close",
    "1",
    "/close",
    "2",
    "/report",
    "/pdf",
    "/xlsx",
    "/md",
    "",
    "/where",
    "/quit",
];

const RUSSIAN: &[&str] = &[
    "/ведущий",
    "Ольга Ким",
    "/эксперты\n1",
    "Орлова, Сёмин",
    "/бизнес",
    "4",
    "/следующий вопрос",
    "Полигон заполнен",
    "Иванова, активисты: Отсортированное везут на тот же полигон",
    "бизнес: Тариф не покрывает переработку",
    "Незаконные свалки вдоль реки растут каждую весну",
    "Полигон почти заполнен",
    "/то же",
    "За берег реки никто не отвечает /таб",
    "4",
    "",
    "/П3",
    "/таб",
    "/таб",
    "Деньги",
    "/назад",
    "/голоса",
    "3",
    "15",
    "П4 8",
    "/показать голоса",
    "/назад",
    "/сверить",
    "",
    "/таб",
    "/назад",
    "/следующий вопрос",
    "Второй мусоровоз для отсортированного /таб",
    "/назад",
    "/записать и дальше",
    "/дальше",
    "Купить мусоровоз @Петров !1 марта 2030",
    "Спросить у города, чей это берег /таб",
    "Ольга Ким /таб",
    "1 мая 2030",
    "/отменить",
    "/повторить",
    "/цепочка",
    "/пере\n/чтото",
    "/завершить",
    "1",
    "/завершить",
    "2",
    "/отчёт",
    "/pdf",
    "/xlsx",
    "/md",
    "",
    "/где",
    "/выйти",
];

#[test]
fn the_whole_walk_from_start_to_report() {
    let mut kept = Vec::new();
    for (lang, platform, lines) in [(Lang::EN, "Waste", ENGLISH), (Lang::RU, "Отходы", RUSSIAN)]
    {
        let home = Home::new();
        let told = dialogue(&home, &["new", platform], lang, lines);
        let told = told.lines().filter(|line| !line.starts_with("/work")).collect::<Vec<_>>();
        insta::assert_snapshot!(format!("walk_{lang}"), told.join("\n"));
        let session = session(&home);
        assert_eq!(session.stage, Stage::Closed);
        assert_eq!(session.group("business").map(|group| group.present), Some(4));
        assert_eq!(session.experts.len(), 2);
        assert_eq!(session.troubles[0].merged.len(), 1);
        assert!(session.troubles[2].theme.is_some());
        assert_eq!(session.troubles[0].readback, Some(Readback::Confirmed));
        assert!(session.draft.is_empty());
        let reports = home.sessions().join("reports");
        let text = fs::read_to_string(reports.join(format!("{platform}.md"))).unwrap();
        for answer in session.troubles.iter().chain(&session.ways).chain(&session.actions) {
            assert!(text.contains(&answer.text), "{} is not in the report", answer.text);
        }
        let word = fs::read(reports.join(format!("{platform}.docx"))).unwrap();
        assert!(word.starts_with(b"PK"));
        kept.push(compared(&session));
    }
    assert_eq!(kept[0].replace("Ivanova", "Иванова"), kept[1]);
    insta::assert_snapshot!("kept", kept[0]);
}

#[test]
fn silence_objections_ballots_and_the_room_have_words_and_are_told_once() {
    let english = [
        "Waste",
        "/next question",
        "The landfill is full",
        "The landfill is nearly full",
        "/silence",
        "/silence",
        "/object",
        "1",
        "the figure is of 2010",
        "/T1",
        "/support",
        "Petrov: we see it",
        "/counting",
        "3",
        "/votes",
        "2 1",
        "/ranking",
        "/show votes",
        "/back",
        "/back",
        "/room votes",
        "/room",
        "/quit",
    ];
    let told = dialogue(&Home::new(), &[], Lang::EN, &english);
    for said in [
        "> /silence\nEverybody writes in silence",
        "> 1\nT2 objection, business: why: nothing yet (in their words; may stay empty)\n>",
        "> the figure is of 2010\nObjection to T2 recorded.\n\
         now T2: The landfill is nearly full; objection: business: the figure is of 2010\n>",
        "support: Petrov: we see it",
        "> 3\nVotes from now on: five picks.",
        "Five picks of the whole room\n1 likely duplicate unjudged",
        "> 2 1\nballot 1, 2 of 5: T2 The landfill is nearly full; T1 The landfill is full\n",
        "shows the votes.\n> /show votes",
        "1. T2: The landfill is nearly full; place 1: 5 points; 1 of 1 ballots pick it",
        "> /room votes\nThe room sees the votes as bars.",
        "> /room\nWhat the room sees\n",
    ] {
        assert!(told.contains(said), "{said}\n\n{told}");
    }
    assert!(!told.contains("may mean several"), "{told}");
    let russian = [
        "Отходы",
        "/следующий вопрос",
        "Полигон заполнен",
        "/тишина",
        "/тишина",
        "/возразить",
        "бизнес: цифра 2010 года",
        "/поддержать",
        "/назад",
        "/рейтинг",
        "/назад",
        "/зал цепочка",
        "/зал",
        "/выход",
    ];
    let told = dialogue(&Home::new(), &[], Lang::RU, &russian);
    assert!(told.contains("возражение: бизнес: цифра 2010 года"), "{told}");
    assert!(told.contains("> /зал цепочка\nЗал видит: цепочка."), "{told}");
    assert!(!told.contains("несколько команд") && !told.contains("Команды «/"), "{told}");
}

#[test]
fn a_library_opens_what_is_named_and_starts_what_is_not() {
    let home = Home::new();
    let lines = ["Parks and yards", "/sessions", "/read", "/parks", "/where", "/quit"];
    insta::assert_snapshot!("library", without_times(&dialogue(&home, &[], Lang::EN, &lines)));
    assert_eq!(session(&home).platform, "Parks and yards");
}

/// The folder's sessions name the time at which they changed.
fn without_times(told: &str) -> String {
    let lines = told.lines().map(|line| match line.split_once("today ") {
        Some((before, _)) => format!("{before}today"),
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_terminal_that_is_dumb_is_spoken_to_line_by_line() {
    let home = Home::new();
    let mut command = home.command(&["new", "Waste", "--lang", "en"]);
    let ran = Ran::of(command.env("TERM", "dumb"));
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    assert!(ran.out.starts_with("citylab, line by line."), "{ran:?}");
    assert_harmless(&ran.out);
    home.run(&["show", "Waste", "--plain"]).fails(1, &["line by line"]);
    // Any other one has to be a terminal.
    home.run(&["open", "Waste", "--lang", "en"]).fails(1, &["terminal"]);
}

#[test]
fn the_end_of_the_input_keeps_half_a_line() {
    let home = Home::new();
    let ran =
        plain(&home, &["new", "Waste"], Lang::EN, b"/next\nThe landfill is full\nThe river ba");
    assert!(ran.out.contains("half typed: The river ba\n"), "{ran:?}");
    assert_eq!(session(&home).draft, "The river ba");
    assert!(!home.only_session().with_extension("ron.journal").exists());
    let ran = plain(&home, &["open", "Waste"], Lang::EN, b"nk belongs to nobody /enter\n");
    assert!(ran.out.contains("In the line: The river ba"), "{ran:?}");
    let texts: Vec<String> = session(&home).troubles.into_iter().map(|it| it.text).collect();
    assert_eq!(texts, ["The landfill is full", "The river ba nk belongs to nobody"]);
    assert_eq!(session(&home).draft, "");
}

#[test]
fn what_is_no_text_or_steers_a_terminal_does_no_harm() {
    let home = Home::new();
    let input =
        b"/next\nfull \xff\xfe\n\x1b[31mred\x07 \x1b]0;x\x07dumps\r\n\xd0\xa1\nlast\x00 one\n";
    let ran = plain(&home, &["new", "Waste"], Lang::EN, input);
    assert_harmless(&ran.out);
    assert!(ran.out.contains("This line is not UTF-8 text; it was not taken.\n"), "{ran:?}");
    let texts: Vec<String> = session(&home).troubles.into_iter().map(|it| it.text).collect();
    assert_eq!(texts, ["red dumps", "С", "last one"]);
}

#[test]
fn an_answer_is_taken_up_reworded_and_deleted() {
    let home = Home::new();
    let lines = [
        "/next",
        "The landfil is full",
        "/up",
        "/enter",
        "The landfill is full",
        "Fines are never paid",
        "/up",
        "/delete",
        "/undo",
        "//5 year plan",
        "half",
        "/ctrl+z",
        "half /tab",
        "/back",
        "/clear",
        "/line",
        "/find",
        "fines",
        "/help",
        "/back",
        "7",
    ];
    insta::assert_snapshot!("rewording", dialogue(&home, &["new", "Waste"], Lang::EN, &lines));
    let texts: Vec<String> = session(&home).troubles.into_iter().map(|it| it.text).collect();
    assert_eq!(texts[..3], ["The landfill is full", "Fines are never paid", "/5 year plan"]);
}

/// `ulimit -f` keeps the journal from growing; Windows knows no such limit.
#[cfg(unix)]
#[test]
fn a_disk_that_refuses_is_told() {
    let home = Home::new();
    let program = home.command(&[]);
    let mut shell = Command::new("sh");
    let script = "ulimit -f 8; exec \"$0\" new Waste --plain --lang en";
    shell.args(["-c", script]).arg(program.get_program()).env_clear();
    shell.env("PATH", std::env::var_os("PATH").unwrap()).envs(home.environment());
    shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = shell.spawn().unwrap();
    let long = "dump ".repeat(900);
    let input = format!("/next\n{long}\n{long}\n{long}\n/quit\n2\n");
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let ran = Ran::from(child.wait_with_output().unwrap());
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("the disk does not have it yet"), "{ran:?}");
    assert!(ran.out.contains("Not saved: "), "{ran:?}");
    assert!(ran.out.contains("\n2. Yes"), "{ran:?}");
    assert!(!ran.out.contains("Everything is saved"), "{ran:?}");
    assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
}

#[cfg(unix)]
#[test]
fn who_is_broken_off_loses_nothing() {
    use rustix::process::{Pid, Signal, kill_process};
    let home = Home::new();
    for (number, signal) in [Signal::TERM, Signal::HUP, Signal::INT].into_iter().enumerate() {
        let platform = format!("Waste {number}");
        let mut command = home.command(&["new", &platform, "--plain", "--lang", "en"]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(b"/next\nThe landfill is full\nhalf an answer /tab\n/back\n").unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        said.find(|line| line.as_ref().is_ok_and(|it| it.contains("In the line")))
            .unwrap()
            .unwrap();
        kill_process(Pid::from_child(&child), signal).unwrap();
        child.wait().unwrap();
        let file = home.sessions().join(format!("Waste-{number}.ron"));
        let session = storage::look_at(&file).unwrap();
        assert_eq!((session.troubles.len(), session.draft.as_str()), (1, "half an answer"));
        assert!(!file.with_extension("ron.journal").exists(), "{signal:?}");
    }
}
