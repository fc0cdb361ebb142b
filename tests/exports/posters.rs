//! The poster: page one alone on one sheet of A3, whatever a session holds.

use citylab::domain::{Edit, Format, Group, Session, Sheet, Voices, Votes};
use citylab::export::{Options, Platforms, Report};
use citylab::i18n::Lang;
use citylab::t;

use super::corpus::{self, Builder, options, render};
use super::readers::{has, run};

/// A3 in points.
const A3: [f64; 2] = [841.89, 1190.55];

fn poster(report: &Report) -> Vec<u8> {
    let made = render(report, Format::Poster).unwrap().remove(0);
    let word = t!(report.lang, "report-poster");
    assert!(made.file_name.ends_with(&format!("-–-{word}.pdf")), "{}", made.file_name);
    made.bytes
}

/// Looks at a poster with poppler, which must find one sheet of A3, and returns its text.
fn looked_at(report: &Report) -> String {
    let bytes = poster(report);
    let facts = run("pdfinfo", &["-"], &bytes);
    let of = |name: &str| {
        let line = facts.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_once(':').unwrap().1.trim().to_owned()
    };
    assert_eq!(of("Pages"), "1", "{}", report.title);
    let size: Vec<f64> =
        of("Page size").split_whitespace().filter_map(|word| word.parse().ok()).collect();
    assert!(size.iter().zip(A3).all(|(size, wanted)| (size - wanted).abs() < 1.0), "{size:?}");
    run("pdftotext", &["-layout", "-", "-"], &bytes)
}

/// A session of many long answers, each with votes and an owner, and of groups with long names.
fn crowded(answers: usize, text: &str) -> Session {
    let mut b = Builder::new(&format!("A platform of {answers} {}", text.repeat(4)));
    let groups = (1..=9).map(|n| Group {
        key: format!("group-{n}"),
        name: format!("Association of house councils {n}"),
        present: 9,
    });
    b.perform(Edit::Groups(groups.collect()));
    for sheet in [Sheet::Troubles, Sheet::Ways, Sheet::Actions] {
        for n in 0..answers {
            let label = b.say(sheet, &format!("{text} {n}"));
            let given = (1..=9).map(|group| (format!("group-{group}"), (n % 9) as u32 + 1));
            b.perform(Edit::Votes(label, Votes { groups: given.collect(), hands: 0 }));
        }
    }
    let actions: Vec<_> = b.session.actions.iter().map(|action| action.label).collect();
    for label in actions {
        let who = "Petrov, for the operator of the waste of the city and its districts".to_owned();
        b.perform(Edit::Commit(
            label,
            citylab::domain::Commitment { who, ..Default::default() }.into(),
        ));
    }
    b.session.note = text.repeat(40);
    b.session
}

fn reports(options: &Options) -> Vec<Report> {
    let examples = corpus::EXAMPLES.map(corpus::example);
    let mut sessions = examples.to_vec();
    sessions.extend([corpus::full(), corpus::hostile(), Builder::new("").session]);
    sessions.push(crowded(300, "Illegal dumps along the river grow every spring, "));
    sessions.push(crowded(3, &"непрерывноеслово".repeat(20)));
    sessions.push(crowded(4, "河边的垃圾场每年春天都在扩大 "));
    let of_sessions = sessions.iter().map(|session| Report::of_session(session, options));
    let mut reports: Vec<Report> = of_sessions.collect();
    for sessions in [examples.to_vec(), Vec::new()] {
        reports.push(Report::of_lab(&Platforms { sessions, ..Platforms::default() }, options));
    }
    reports
}

#[test]
fn a_poster_is_one_sheet_of_a3_whatever_a_session_holds() {
    if !has("pdfinfo", &["-v"]) || !has("pdftotext", &["-v"]) {
        return;
    }
    for lang in Lang::ALL {
        for report in reports(&options(lang, Voices::Names)) {
            let text = looked_at(&report);
            assert!(text.contains(&t!(lang, "report-summary")), "{text}");
            assert!(!text.contains(&t!(lang, "report-contents")), "{text}");
        }
    }
}

#[test]
fn a_poster_has_what_page_one_has_with_its_troubles_in_full() {
    if !has("pdftotext", &["-v"]) {
        return;
    }
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for lang in Lang::ALL {
        let session = corpus::example("environmental-rehabilitation");
        let report = Report::of_session(&session, &options(lang, Voices::Names));
        let text = flat(&run("pdftotext", &["-", "-"], &poster(&report)));
        for caption in
            [t!(lang, "front-replies-caption"), t!(lang, "front-actions-alone", rest = 3)]
        {
            assert!(text.contains(&caption), "{caption}: {text}");
        }
        let mut strongest: Vec<_> = session.troubles.iter().collect();
        strongest.sort_by_key(|trouble| std::cmp::Reverse(trouble.total_votes()));
        for trouble in strongest.iter().take(5) {
            assert!(text.contains(&flat(&trouble.text)), "{}: {text}", trouble.text);
        }
    }
}

#[test]
fn a_poster_says_that_it_is_a_draft_and_whose_answers_are_invented() {
    if !has("pdftotext", &["-v"]) {
        return;
    }
    let session = corpus::example("waste-management");
    let report = Report::of_session(&session, &corpus::english());
    let text = run("pdftotext", &["-", "-"], &poster(&report));
    assert!(text.contains("DRAFT:") && text.contains("This is an example."), "{text}");
    assert!(!text.contains("Page 1"), "{text}");
}
