//! How long a large lab takes: `cargo bench --bench labs`, by hand, on a quiet machine.
//!
//! Of a hundred sessions of two hundred answers each the library and the plenary should be on the screen
//! within 0.3 seconds, and the plenary as DOCX and PDF within five.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use citylab::app::{PlenaryFacts, PlenarySession};
use citylab::domain::{
    Answer, Commitment, Edit, FORMAT, Format, LabPlan, Label, Moment, Requirement, Session, Sheet,
    Voice, Voices, Votes,
};
use citylab::export::{Options, Platforms, Progress, Report, Stop, render};
use citylab::i18n::Lang;
use citylab::runtime::lab;
use citylab::runtime::lab_sessions::LabSessions;
use citylab::storage::{format, library};
use jiff::civil::date;

const SESSIONS: u32 = 100;
const ANSWERS: u32 = 200;
const SCREEN: Duration = Duration::from_millis(300);
const DOCUMENT: Duration = Duration::from_secs(5);

fn main() {
    println!("{SESSIONS} sessions of {ANSWERS} answers");
    measure_lab(shared_theme);
    println!("the same, where nearly each answer has a theme of its own");
    measure_lab(own_theme);
}

fn measure_lab(theme: Theme) {
    let folder = tempfile::tempdir().unwrap();
    write_lab(folder.path(), theme);
    measure("library", SCREEN, || library::list(folder.path()));
    let facts = measure("plenary", SCREEN, || facts(folder.path()));
    let (session, lab) = (facts.session, facts.lab);
    measure("counting it again", SCREEN, || {
        PlenaryFacts::of(session.clone(), lab.clone(), facts.sessions.clone(), Vec::new())
    });
    let platforms = platforms(folder.path());
    let now = "2014-11-27T17:42:05+07:00".parse().unwrap();
    let options = Options { lang: Lang::RU, voices: Voices::Names, now };
    measure("report", DOCUMENT, || Report::of_lab(&platforms, &options));
    for format in Format::ALL {
        measure(format.id(), DOCUMENT, || {
            let report = Report::of_lab(&platforms, &options);
            render(&report, format, &Progress::new(&Stop::default(), &|_| {})).unwrap()
        });
    }
}

/// Does something three times and tells the median of how long that took.
fn measure<T>(what: &str, limit: Duration, work: impl Fn() -> T) -> T {
    let mut took: Vec<(Duration, T)> = (0..3)
        .map(|_| {
            let start = Instant::now();
            let done = work();
            (start.elapsed(), done)
        })
        .collect();
    took.sort_by_key(|(took, _)| *took);
    let (took, done) = took.swap_remove(1);
    let verdict = if took <= limit { "" } else { "  TOO SLOW" };
    println!("  {what:>18} {took:>12.1?}{verdict}");
    done
}

fn platforms(folder: &Path) -> Platforms {
    let library = library::list(folder);
    let lab = library.labs.into_iter().find(|lab| lab.path == folder).unwrap();
    lab::platforms(LabSessions::read(lab), &library.faults, Lang::RU)
}

/// Reads the lab and counts what the screen shows, as the program does.
fn facts(folder: &Path) -> PlenaryFacts {
    let Platforms { lab, sessions, numbers, .. } = platforms(folder);
    let sessions = numbers.into_iter().zip(sessions).map(|(number, session)| PlenarySession {
        number,
        path: folder.join(format!("{number}.ron")),
        session,
    });
    PlenaryFacts::of(folder.join("1.ron"), lab, sessions.collect(), Vec::new())
}

fn write_lab(folder: &Path, theme: Theme) {
    let mut plan = LabPlan { format: FORMAT, ..LabPlan::default() };
    plan.lab.title = "Город для жизни".to_owned();
    plan.platforms = (1..=SESSIONS).map(|n| format!("Площадка {n}")).collect();
    let text = format::write_plan(&plan, &Default::default()).unwrap();
    fs::write(folder.join("lab.ron"), text).unwrap();
    for n in 1..=SESSIONS {
        let text = format::write(&session(n, &plan, theme)).unwrap();
        fs::write(folder.join(format!("{n}.ron")), text).unwrap();
    }
}

const WORDS: [&str; 24] = [
    "свалка",
    "река",
    "двор",
    "штраф",
    "контейнер",
    "дорога",
    "остановка",
    "школа",
    "парк",
    "тариф",
    "жители",
    "карта",
    "завод",
    "выброс",
    "слушания",
    "бюджет",
    "скамейка",
    "деревья",
    "вода",
    "полигон",
    "договор",
    "проверка",
    "автобус",
    "мост",
];

/// Names the theme of an answer of a platform.
type Theme = fn(u32, u32) -> String;

fn word(at: u32) -> &'static str {
    WORDS[(at % 24) as usize]
}

fn shared_theme(number: u32, n: u32) -> String {
    format!("{} и {}", word(number * 7 + n), word(n % 12))
}

fn own_theme(number: u32, n: u32) -> String {
    let [first, second, third] = [number * 7 + n, n / 24 + number, number * 5 + n / 7].map(word);
    format!("{first} и {second}, {third} {number}")
}

/// Builds a session of answers as people give them: linked, voted for, addressed and promised.
fn session(number: u32, plan: &LabPlan, theme: Theme) -> Session {
    let id = uuid::Uuid::from_u128(u128::from(number));
    let mut session = Session::new(id, format!("Площадка {number}"), plan);
    let at: Moment = "2014-11-26T10:00:00+07:00".parse().unwrap();
    let groups = ["business", "authority", "activists", "public"];
    for n in 0..ANSWERS {
        let sheet = [Sheet::Troubles, Sheet::Ways, Sheet::Actions, Sheet::Troubles][n as usize % 4];
        let label = session.next_label(sheet);
        let words = [1, 5, 7, 11].map(|step| word(number * 7 + n * step)).join(" и ");
        let text = format!("{words}, {number} и {n}");
        let mut answer = Answer::new(label, text, at.plus_seconds(i64::from(n)));
        let group = groups[n as usize % groups.len()];
        answer.voices = vec![Voice::person(format!("Иванова {}", n % 40), Some(group.into()))];
        answer.theme = Some(theme(number, n));
        answer.votes = Votes { hands: 0, groups: [(group.to_owned(), n % 9)].into() };
        let target = |sheet: Sheet, label: fn(u32) -> Label| {
            let given = session.given.of(sheet);
            (given > 0).then(|| label(n % given + 1))
        };
        answer.targets = match sheet {
            Sheet::Ways => target(Sheet::Troubles, Label::T).into_iter().collect(),
            Sheet::Actions => target(Sheet::Ways, Label::W).into_iter().collect(),
            Sheet::Troubles | Sheet::Parked => Vec::new(),
        };
        if sheet == Sheet::Ways {
            answer.requirement = Some(Box::new(Requirement::to(group.to_owned())));
        }
        if sheet == Sheet::Actions {
            answer.commitment = Commitment {
                who: format!("Петров {n}"),
                due: Some(date(2015, 3, 1)),
                first_step: "Спросить у трёх поставщиков".to_owned(),
                ..Commitment::default()
            }
            .into();
        }
        let index = session.sheet(sheet).len();
        session.perform(Edit::Add { sheet, index, answer: Box::new(answer) }).unwrap();
    }
    session
}
