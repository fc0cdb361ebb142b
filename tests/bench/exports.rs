//! How long each format takes: `cargo bench --bench exports`, by hand, on a quiet machine.
//!
//! A room of a thousand answers should have any report within 0.15 seconds, on pages that are laid out
//! within half a second; ten thousand within 0.6 seconds, and four.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::time::{Duration, Instant};

use citylab::domain::{
    Answer, Commitment, Edit, Format, LabPlan, Label, Moment, Session, Sheet, Voice, Voices, Votes,
};
use citylab::export::{Options, Progress, Report, Stop, render};
use citylab::i18n::Lang;
use jiff::civil::date;

fn main() {
    for (answers, limit, for_pages) in [(1_000, 150, 500), (10_000, 600, 4_000)] {
        let session = session(answers);
        println!("{answers} answers, at most {limit} ms, pages {for_pages} ms");
        for format in Format::ALL {
            let (took, bytes) = measure(&session, format);
            let is_paged = matches!(format, Format::Pdf | Format::Poster);
            let limit = Duration::from_millis(if is_paged { for_pages } else { limit });
            let verdict = if took <= limit { "" } else { "  TOO SLOW" };
            println!("  {format:>6} {took:>12.1?} {bytes:>10} bytes{verdict}");
        }
    }
}

/// Exports three times and returns the median.
fn measure(session: &Session, format: Format) -> (Duration, usize) {
    let now = "2014-11-27T17:42:05+07:00".parse().unwrap();
    let options = Options { lang: Lang::RU, voices: Voices::Names, now };
    let mut took: Vec<(Duration, usize)> = (0..3)
        .map(|_| {
            let start = Instant::now();
            let report = Report::of_session(session, &options);
            let documents =
                render(&report, format, &Progress::new(&Stop::default(), &|_| {})).unwrap();
            (start.elapsed(), documents.iter().map(|document| document.bytes.len()).sum())
        })
        .collect();
    took.sort();
    took.swap_remove(1)
}

/// Builds a session of answers as long as people give them, linked, voted for and promised.
fn session(answers: u32) -> Session {
    let id = uuid::Uuid::from_u128(7);
    let mut session = Session::new(id, "Обращение с отходами", &LabPlan::default());
    let at: Moment = "2014-11-26T10:00:00+07:00".parse().unwrap();
    let groups = ["business", "authority", "activists", "public"];
    for n in 0..answers {
        let sheet = [Sheet::Troubles, Sheet::Ways, Sheet::Actions, Sheet::Troubles][n as usize % 4];
        let label = session.next_label(sheet);
        let text = format!("Ответ {n}: вывозят раздельно собранное на тот же полигон, что и всё");
        let mut answer = Answer::new(label, text, at.plus_seconds(i64::from(n)));
        let group = groups[n as usize % groups.len()];
        answer.voices = vec![Voice::person(format!("Иванова {}", n % 40), Some(group.into()))];
        answer.theme = Some(format!("тема {}", n % 12));
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
        if sheet == Sheet::Actions {
            answer.commitment = Commitment {
                who: format!("Петров {n}"),
                due: Some(date(2015, 3, 1)),
                first_step: "Спросить у трёх поставщиков".to_owned(),
                ..Commitment::default()
            }
            .into();
        }
        let edit: Edit = session.adding(sheet, answer);
        session.apply(edit).unwrap();
    }
    session
}
