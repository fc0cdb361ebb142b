//! How time and memory of each format grow with a session: `cargo bench --bench growth -- KIND N [FORMAT…]`,
//! by hand, on a quiet machine. Each format is measured in a process of its own; memory is that beyond the
//! session itself, and on Linux alone.
#![allow(clippy::unwrap_used, missing_docs)]

use std::process::Command;
use std::time::Instant;

use citylab::domain::{
    Answer, Commitment, Format, Group, LabPlan, Label, Moment, Requirement, Session, Sheet, Stage,
    Visit, Voice, Voices, Votes,
};
use citylab::export::{Options, Platforms, Progress, Report, Stop, render};
use citylab::i18n::Lang;
use jiff::civil::date;

const KINDS: &str =
    "answers links fan words solid lines marks bidi deep wide voices groups themes roster visits";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let [kind, size, formats @ ..] = arguments.as_slice() else {
        return println!(
            "KIND N [FORMAT…], with one of: {KINDS}; plenary: before KIND for a lab of two"
        );
    };
    let formats: Vec<String> = match formats {
        [] => Format::ALL.map(|format| format.id().to_owned()).to_vec(),
        chosen => chosen.to_vec(),
    };
    match (formats.as_slice(), std::env::var_os("CITYLAB_MEASURED")) {
        ([format], Some(_)) => measure(kind, size.parse().unwrap(), format_of(format)),
        _ => formats.iter().for_each(|format| {
            let program = std::env::current_exe().unwrap();
            let one = [kind, size, format];
            let status = Command::new(program).args(one).env("CITYLAB_MEASURED", "1").status();
            if !status.unwrap().success() {
                println!("{kind} {size} {format}: broke off");
            }
        }),
    }
}

fn measure(kind: &str, size: u32, format: Format) {
    let (plenary, shape) = kind.strip_prefix("plenary:").map_or((false, kind), |k| (true, k));
    let session = session(shape, size);
    let kilobytes = citylab::storage::format::write(&session).unwrap().len() / 1024;
    let now = "2014-11-27T17:42:05+07:00".parse().unwrap();
    let options = Options { lang: Lang::RU, voices: Voices::Names, now };
    let platforms = Platforms {
        sessions: if plenary { vec![session.clone(), session.clone()] } else { Vec::new() },
        ..Platforms::default()
    };
    // What was used most until now is forgotten.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = memory("VmRSS");
    let start = Instant::now();
    let report = if plenary {
        Report::of_lab(&platforms, &options)
    } else {
        Report::of_session(&session, &options)
    };
    let (built, of_report) = (start.elapsed(), memory("VmHWM").saturating_sub(before));
    let stop = Stop::default();
    let documents = render(&report, format, &Progress::new(&stop, &|_| {})).unwrap();
    let took = start.elapsed();
    let bytes: usize = documents.iter().map(|document| document.bytes.len()).sum();
    let most = memory("VmHWM").saturating_sub(before);
    println!(
        "{kind} {size} {format:>4}: file of {kilobytes} kB, report {built:.1?} {of_report} kB, all {took:.1?} \
         {most} kB ({} x), written {} kB",
        most / kilobytes.max(1),
        bytes / 1024
    );
}

/// Reads a figure of this process in kilobytes; 0 where the system does not tell.
fn memory(name: &str) -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name));
    let figure = line.and_then(|line| line.split_whitespace().nth(1));
    figure.and_then(|figure| figure.parse().ok()).unwrap_or(0)
}

fn format_of(name: &str) -> Format {
    Format::ALL.into_iter().find(|format| format.id() == name).unwrap()
}

fn at() -> Moment {
    "2014-11-26T10:00:00+07:00".parse().unwrap()
}

fn said(label: Label, n: u32) -> Answer {
    Answer::new(
        label,
        format!("Ответ {n}: вывозят раздельно собранное на тот же полигон, что и всё"),
        at().plus_seconds(i64::from(n)),
    )
}

/// Builds a session that is large in one respect.
fn session(kind: &str, size: u32) -> Session {
    let id = uuid::Uuid::from_u128(7);
    let mut session = Session::new(id, "Обращение с отходами", &LabPlan::default());
    let all: Vec<u32> = (1..=size).collect();
    let one = |text: String| {
        let commitment = Commitment {
            who: "Петров".to_owned(),
            due: Some(date(2015, 3, 1)),
            ..Commitment::default()
        };
        vec![Answer { commitment: commitment.into(), ..Answer::new(Label::A(1), text, at()) }]
    };
    let bytes = size as usize;
    match kind {
        "answers" => answers(&mut session, size),
        "links" => {
            session.troubles = all.iter().map(|n| said(Label::T(*n), *n)).collect();
            let way = |n| Answer {
                targets: all.iter().copied().map(Label::T).collect(),
                ..said(Label::W(n), n)
            };
            session.ways = (1..=300).map(way).collect();
        }
        "fan" => {
            session.troubles = all.iter().map(|n| said(Label::T(*n), *n)).collect();
            let way = |n: &u32| Answer {
                targets: all.iter().copied().map(Label::T).collect(),
                ..said(Label::W(*n), *n)
            };
            session.ways = all.iter().map(way).collect();
            let action = |n: &u32| Answer {
                targets: all.iter().copied().map(Label::W).collect(),
                ..said(Label::A(*n), *n)
            };
            session.actions = all.iter().map(action).collect();
        }
        "words" => session.actions = one("вывозят на полигон ".repeat(bytes / 36)),
        "solid" => session.actions = one("вывозят".repeat(bytes / 14)),
        "lines" => session.actions = one("вывозят\n".repeat(bytes / 15)),
        "marks" => session.actions = one(format!("а{}", "\u{301}".repeat(bytes / 2))),
        "bidi" => session.actions = one("שלום עולם города ".repeat(bytes / 31)),
        "deep" => {
            let mut whole = said(Label::T(1), 1);
            for n in 2..=size {
                let part = std::mem::replace(&mut whole, said(Label::T(n), n));
                whole.merged.push(part);
            }
            session.troubles = vec![whole];
        }
        "wide" => {
            let mut whole = said(Label::T(1), 1);
            whole.merged = (2..=size).map(|n| said(Label::T(n), n)).collect();
            session.troubles = vec![whole];
        }
        "voices" => {
            let mut whole = said(Label::T(1), 1);
            let voice = |n: &u32| Voice::person(format!("Иванова {n}"), Some("public".into()));
            whole.voices = all.iter().map(voice).collect();
            session.troubles = vec![whole];
        }
        "groups" => {
            let group = |n: &u32| Group { key: format!("g{n}"), name: String::new(), present: 3 };
            session.groups = all.iter().map(group).collect();
            for n in &all {
                let key = format!("g{n}");
                let mut trouble = said(Label::T(*n), *n);
                trouble.voices = vec![Voice::person(format!("Иванова {n}"), Some(key.clone()))];
                trouble.votes = Votes { hands: 0, groups: [(key.clone(), 2)].into() };
                let mut way = said(Label::W(*n), *n);
                way.requirement = Some(Box::new(Requirement::to(key)));
                session.troubles.push(trouble);
                session.ways.push(way);
            }
        }
        "themes" => {
            let themed =
                |n: &u32| Answer { theme: Some(format!("тема {n}")), ..said(Label::T(*n), *n) };
            session.troubles = all.iter().map(themed).collect();
        }
        "roster" => {
            let voice = |n: &u32| Voice::person(format!("Иванова {n}"), Some("public".into()));
            session.roster = all.iter().map(voice).collect();
            let spoke = |n: &u32| Answer { voices: vec![voice(n)], ..said(Label::A(*n), *n) };
            session.actions = all.iter().map(spoke).collect();
        }
        "visits" => {
            let visit = |n: &u32| Visit {
                from: if n.is_multiple_of(2) { Stage::Troubles } else { Stage::Ways },
                to: if n.is_multiple_of(2) { Stage::Ways } else { Stage::Troubles },
                at: at().plus_seconds(i64::from(*n)),
            };
            session.visits = all.iter().map(visit).collect();
        }
        other => unreachable!("{other} is none of: {KINDS}"),
    }
    session
}

/// Adds answers as long as people give them, linked, voted for and promised.
fn answers(session: &mut Session, size: u32) {
    let groups = ["business", "authority", "activists", "public"];
    for n in 0..size {
        let sheet = if n % 4 == 3 {
            Sheet::Troubles
        } else {
            Sheet::ALL.into_iter().nth(n as usize % 4).unwrap()
        };
        let number = n / 4 + 1 + if n % 4 == 3 { size } else { 0 };
        let mut answer = said(Label::new(sheet, number), n);
        let group = groups.into_iter().nth(n as usize % groups.len()).unwrap();
        answer.voices = vec![Voice::person(format!("Иванова {}", n % 40), Some(group.into()))];
        answer.theme = Some(format!("тема {}", n % 12));
        answer.votes = Votes { hands: 0, groups: [(group.to_owned(), n % 9)].into() };
        match sheet {
            Sheet::Troubles => session.troubles.push(answer),
            Sheet::Ways => {
                answer.targets = vec![Label::T(number)];
                session.ways.push(answer);
            }
            Sheet::Actions => {
                answer.targets = vec![Label::W(number)];
                answer.commitment = Commitment {
                    who: format!("Петров {n}"),
                    due: Some(date(2015, 3, 1)),
                    first_step: "Спросить у трёх поставщиков".to_owned(),
                    ..Commitment::default()
                }
                .into();
                session.actions.push(answer);
            }
            Sheet::Parked => session.parked.push(answer),
        }
    }
}
