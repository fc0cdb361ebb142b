//! The report over all platforms of a lab, and what the letter to one group keeps back.

use citylab::domain::{Answer, Format, Session, Voices, comparison, requirements};
use citylab::export::{Options, Platforms, Remark, Report};
use citylab::i18n::Lang;
use citylab::t;

use super::corpus::{self, options, render};

fn platforms() -> Platforms {
    let sessions = corpus::EXAMPLES.map(corpus::example).into();
    Platforms { sessions, ..Platforms::default() }
}

fn written(report: &Report, format: Format) -> String {
    let documents = render(report, format).unwrap();
    documents.into_iter().map(|d| String::from_utf8(d.bytes).unwrap()).collect()
}

/// The section with this heading and those below it, up to the next of its level.
fn under<'a>(text: &'a str, heading: &str, level: &str) -> &'a str {
    let start = text.find(&format!("\n{level} {heading}")).unwrap_or_else(|| panic!("{heading}"));
    let rest = &text[start + 1..];
    let end = rest[level.len()..].find(&format!("\n{level} ")).map(|at| at + level.len());
    &rest[..end.unwrap_or(rest.len())]
}

fn flat(text: &str) -> String {
    let text: String = text.replace("<br>", " ").replace('\\', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_platforms_of_the_example_add_up() {
    let platforms = platforms();
    let all: Vec<&Session> = platforms.sessions.iter().collect();
    let rows = comparison(&all);
    let sum = |of: fn(&citylab::domain::PlatformRow) -> usize| rows.iter().map(of).sum::<usize>();
    assert_eq!(sum(|row| row.troubles), 52);
    assert_eq!(sum(|row| row.ways), 37);
    assert_eq!(sum(|row| row.actions), 32);
    assert_eq!(sum(|row| row.requirements), 34);
    for lang in Lang::ALL {
        let text =
            written(&Report::of_lab(&platforms, &options(lang, Voices::Names)), Format::Markdown);
        let table = under(&text, &t!(lang, "plenary-comparison"), "##");
        for row in &rows {
            let line = table.lines().find(|line| line.contains(&row.platform)).unwrap();
            for number in [row.troubles, row.ways, row.actions, row.owned, row.dated] {
                assert!(line.contains(&format!("| {number} |")), "{number} in {line}");
            }
        }
        let sums = table.lines().last().unwrap_or_default();
        let sums = if sums.is_empty() { table.trim_end().lines().last().unwrap() } else { sums };
        assert!(sums.contains("| 52 | 37 | 32 |"), "{sums}");
    }
}

#[test]
fn every_requirement_stands_in_the_list_of_its_group_and_in_no_other() {
    let platforms = platforms();
    let all: Vec<&Session> = platforms.sessions.iter().collect();
    let lists = requirements(&all);
    assert_eq!(lists.iter().map(|(_, list)| list.len()).sum::<usize>(), 34);
    let report = Report::of_lab(&platforms, &corpus::english());
    let text = written(&report, Format::Markdown);
    let names = [("business", "Business"), ("authority", "Local"), ("regional", "Regional")];
    for (key, demands) in &lists {
        for (other, name) in names {
            let all = under(&text, "Requirements", "##");
            let list = flat(under(all, name, "###"));
            for demand in demands {
                let label = format!("| {}.{} |", demand.session + 1, demand.answer.label);
                assert_eq!(list.contains(&label), key == other, "{label} under {name}");
                let first: String = flat(&demand.answer.text).chars().take(45).collect();
                let said = list.contains(&first);
                assert!(said || key != other, "{:?} under {name}", demand.answer.text);
            }
        }
    }
}

#[test]
fn a_letter_holds_nothing_required_of_others() {
    let platforms = platforms();
    let group = "business".to_owned();
    for lang in Lang::ALL {
        for voices in Voices::ALL {
            let report = Report::for_group(&platforms, &group, &options(lang, voices));
            let promised: Vec<&str> = report
                .records
                .iter()
                .flat_map(|record| &record.actions)
                .filter(|action| action.requirement.is_none())
                .map(|action| action.text.as_str())
                .collect();
            for format in [Format::Markdown, Format::Text, Format::Json, Format::Csv] {
                let text = flat(&written(&report, format).replace("\\n", " "));
                for (_, answer) in platforms.sessions.iter().flat_map(Session::answers) {
                    let theirs = asked_of(answer).contains(&"business");
                    let others = !asked_of(answer).is_empty() && !theirs;
                    // What somebody of the group promised is its own, whoever else is asked for it.
                    if others && !promised.contains(&answer.text.as_str()) {
                        let found = text.contains(&flat(&answer.text));
                        assert!(!found, "{:?} in {format} {lang} {voices:?}", answer.text);
                    }
                    if theirs {
                        let part = answer.text.lines().next().unwrap();
                        assert!(text.contains(&flat(part)), "{part:?} not in {format} {lang}");
                    }
                }
            }
        }
    }
}

fn asked_of(answer: &Answer) -> Vec<&str> {
    let parts = answer.with_merged();
    parts.filter_map(|part| part.requirement.as_ref()).map(|asked| asked.to.as_str()).collect()
}

#[test]
fn a_letter_names_what_the_group_promised_with_its_days() {
    let report = Report::for_group(&platforms(), &"business".to_owned(), &corpus::english());
    let text = written(&report, Format::Markdown);
    let promises = under(&text, "What this group promised itself", "##");
    for part in ["1 March 2015", "Petrov, for the waste operator", "1 November 2015"] {
        assert!(promises.contains(part), "{part}:\n{promises}");
    }
    assert!(!promises.contains("Sedova"), "an activist's promise is not business's:\n{promises}");
}

#[test]
fn what_is_missing_is_named_and_makes_a_draft() {
    let closed = |sessions, remarks| Platforms { sessions, remarks, ..Platforms::default() };
    let sessions = || vec![corpus::closed()];
    let broken =
        Remark::Unreadable { name: "lost.ron".into(), why: "A bracket is missing.".into() };
    let other = Remark::NotStarted { platform: "Water".into() };
    for (remarks, draft) in [(vec![], false), (vec![other], false), (vec![broken], true)] {
        let named: Vec<String> = remarks.iter().map(|remark| remark.sentence(Lang::EN)).collect();
        let report = Report::of_lab(&closed(sessions(), remarks), &corpus::english());
        let text = written(&report, Format::Text);
        assert_eq!(text.contains("DRAFT:"), draft);
        let text = flat(&text);
        assert!(named.iter().all(|sentence| text.contains(sentence)), "{named:?}");
    }
    let report = Report::of_lab(&closed(vec![corpus::full()], vec![]), &corpus::russian());
    assert!(written(&report, Format::Text).contains("ЧЕРНОВИК"));
}

#[test]
fn no_document_names_the_computer_somebody_works_on() {
    let mut platforms = platforms();
    let place = "open on LAPTOP-3 since 10:14".to_owned();
    let how = "Copied while the session was open on LAPTOP-3; see Air.ron.journal.".to_owned();
    platforms.remarks = vec![
        Remark::AtWork { platform: "Waste".into(), place },
        Remark::LeftBehind { platform: "Air".into(), how },
    ];
    for (lang, said) in [
        (Lang::EN, ["“Waste” was still being worked on", "“Air” stands here as a copy has it"]),
        (Lang::RU, ["С площадкой «Waste» ещё работали", "Площадка «Air» взята из копии"]),
    ] {
        let report = Report::of_lab(&platforms, &options(lang, Voices::Names));
        for format in [Format::Text, Format::Markdown, Format::Html] {
            let text = written(&report, format);
            assert!(!text.contains("LAPTOP-3") && !text.contains(".journal"), "{text}");
            assert!(said.iter().all(|said| flat(&text).contains(said)), "{text}");
        }
        let on_screen: Vec<String> = platforms.remarks.iter().map(|it| it.sentence(lang)).collect();
        assert!(on_screen.iter().all(|told| told.contains("LAPTOP-3")), "{on_screen:?}");
    }
}

#[test]
fn with_none_no_name_stands_in_the_plenary_either() {
    let platforms = Platforms { sessions: vec![corpus::full()], ..Platforms::default() };
    let none: Options = options(Lang::EN, Voices::None);
    let letter = Report::for_group(&platforms, &"business".to_owned(), &none);
    for report in [Report::of_lab(&platforms, &none), letter] {
        for format in [Format::Html, Format::Text, Format::Csv, Format::Json, Format::Ics] {
            let text = written(&report, format);
            for name in ["Zinaida", "Petrov", "Sidorova", "Belyakova", "Doronina"] {
                assert!(!text.contains(name), "{name} in {format}");
            }
        }
    }
}

#[test]
fn the_resolution_takes_what_was_picked_else_the_first() {
    let mut platforms = platforms();
    let text = written(&Report::of_lab(&platforms, &corpus::english()), Format::Text);
    assert!(text.contains("The participants of the laboratory recommend to business"));
    platforms.sessions = vec![corpus::full()];
    let report = Report::of_lab(&platforms, &corpus::english());
    let ids = |start: &str| {
        let sections = report.sections.iter().filter(|s| s.id.starts_with(start));
        sections.map(|s| s.heading.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids("resolution-"), ["1. The participants of the laboratory take upon themselves"]);
}

#[test]
fn every_format_takes_a_plenary_and_one_without_sessions() {
    for platforms in [platforms(), Platforms::default()] {
        for lang in Lang::ALL {
            let report = Report::of_lab(&platforms, &options(lang, Voices::Names));
            let mut ids: Vec<&str> = report.sections.iter().map(|s| s.id.as_str()).collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "ids are unique");
            for format in Format::ALL {
                let documents = render(&report, format).unwrap();
                assert!(documents.iter().all(|d| !d.bytes.is_empty()), "{format}");
            }
        }
    }
}

#[test]
fn every_row_of_the_workbook_names_its_platform() {
    let platforms = platforms();
    let report = Report::of_lab(&platforms, &corpus::russian());
    assert_eq!(report.worksheets.len(), 5);
    let names: Vec<&str> = platforms.sessions.iter().map(|s| s.platform.as_str()).collect();
    for grid in &report.worksheets {
        let column = grid.columns.iter().position(|c| c.title == "Площадка").unwrap();
        assert!(!grid.rows.is_empty());
        for row in &grid.rows {
            assert_eq!(row.len(), grid.columns.len());
            assert!(names.contains(&row[column].show(Lang::RU).as_str()), "{:?}", row[column]);
        }
    }
}
