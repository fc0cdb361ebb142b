//! The look of an organisation: its colour, letterhead and footer in PDF, DOCX and HTML.

use std::io::{Cursor, Read};

use citylab::domain::{Format, LabPlan, Voices};
use citylab::export::{Platforms, Report, Template};
use citylab::i18n::Lang;
use citylab::t;

use super::corpus::{self, render};
use super::readers;

fn plan() -> LabPlan {
    LabPlan {
        colour: "#7a1F2b".into(),
        letterhead: vec!["City council & partners".into(), "71 Kirova street".into()],
        footer: "council@example.org <not a tag>".into(),
        ..LabPlan::default()
    }
}

fn reports() -> [Report; 2] {
    let platforms =
        Platforms { sessions: vec![corpus::example("waste-management")], ..Platforms::default() };
    let (template, faults) = Template::of(&plan());
    assert!(faults.is_empty());
    let report = Report::of_session(&platforms.sessions[0], &corpus::english());
    let letter = Report::for_group(&platforms, &"business".to_owned(), &corpus::english());
    [report, letter].map(|report| report.with_template(template.clone()))
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn reports_and_letters_have_the_colour_the_letterhead_and_the_footer() {
    for report in reports() {
        let docx = render(&report, Format::Docx).unwrap().remove(0).bytes;
        let styles = part(&docx, "word/styles.xml");
        assert!(styles.contains("7A1F2B") && !styles.contains("0B5A8A"));
        assert!(part(&docx, "word/footer1.xml").contains("council@example.org &lt;not a tag&gt;"));
        assert!(part(&docx, "word/document.xml").contains("City council &amp; partners"));
        let html = render(&report, Format::Html).unwrap().remove(0).bytes;
        let html = String::from_utf8(html).unwrap();
        assert!(html.contains("--accent: #7A1F2B"), "{html}");
        assert!(html.contains("City council &amp; partners<br>71 Kirova street</p>\n</div>"));
        assert!(html.contains("<footer>\n<p dir=\"auto\">council@example.org &lt;not a tag&gt;"));
        let pdf = render(&report, Format::Pdf).unwrap().remove(0).bytes;
        if readers::has("pdftotext", &["-v"]) {
            let text = readers::run("pdftotext", &["-", "-"], &pdf);
            let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
            let first = pages[0];
            assert!(first.contains("City council & partners\n71 Kirova street"), "{first}");
            for page in pages {
                assert!(page.contains("council@example.org <not a tag>"), "{page}");
            }
        }
    }
}

#[test]
fn what_shows_no_logo_shows_no_letterhead_and_a_plan_without_a_look_changes_nothing() {
    let [report, _] = reports();
    for format in [Format::Markdown, Format::Text] {
        let text = render(&report, format).unwrap().remove(0).bytes;
        assert!(!String::from_utf8(text).unwrap().contains("Kirova"), "{format}");
    }
    let (template, faults) = Template::of(&LabPlan::default());
    assert_eq!((template, faults), (Template::default(), vec![]));
    let light = LabPlan { colour: "#FFEE00".into(), ..LabPlan::default() };
    let (template, faults) = Template::of(&light);
    assert!(template.colour.is_none() && faults.len() == 1, "{faults:?}");
    let long = LabPlan { letterhead: vec!["long ".repeat(99); 9], ..LabPlan::default() };
    let (template, faults) = Template::of(&long);
    assert_eq!((template.letterhead.len(), faults.len()), (6, 1));
    assert!(template.letterhead[0].ends_with('…') && template.letterhead[0].len() < 100);
}

/// The worked example as an organisation gives it out, with logo and as much above and below as there is room for.
fn given_out(lang: Lang) -> Vec<Report> {
    let sessions = corpus::EXAMPLES.map(corpus::example);
    let note =
        "The laboratory, its place and dates are real; what was said there is invented. ".repeat(5);
    let lab = Platforms { sessions: sessions.to_vec(), note, ..Platforms::default() };
    let options = corpus::options(lang, Voices::Names);
    let letter = Report::for_group(&lab, &"business".to_owned(), &options);
    let mut reports = vec![Report::of_lab(&lab, &options), letter];
    reports.extend(sessions.iter().map(|session| Report::of_session(session, &options)));
    reports.into_iter().map(dressed).collect()
}

/// Gives a report a logo, and as much above and below as there is room for.
pub fn dressed(report: Report) -> Report {
    let svg =
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2'><path d='M0 0h4v2z'/></svg>";
    let (template, faults) = Template::of(&LabPlan {
        letterhead: ["City council", "Committee", "Office 5", "71 Kirova street"]
            .map(str::to_owned)
            .into(),
        footer: "Office of the mayor ".repeat(7),
        ..plan()
    });
    assert!(faults.is_empty());
    report.with_logo(super::logo::read(svg).unwrap()).with_template(template)
}

#[test]
fn page_one_has_room_for_logo_letterhead_and_footer_and_they_stand_where_they_belong() {
    let mut for_word = vec![];
    for lang in Lang::ALL {
        for (at, report) in given_out(lang).into_iter().enumerate() {
            let docx = render(&report, Format::Docx).unwrap().remove(0).bytes;
            let pdf = render(&report, Format::Pdf).unwrap().remove(0).bytes;
            if readers::has("pdftotext", &["-v"]) {
                assert_in_place(&report, &readers::run("pdftotext", &["-layout", "-", "-"], &pdf));
            }
            if at < 2 {
                for_word.push((report, docx));
            }
        }
    }
    let [a, b, c, d] = &for_word[..] else { panic!("two documents in each language") };
    let files = [("a.docx", &a.1[..]), ("b.docx", &b.1), ("c.docx", &c.1), ("d.docx", &d.1)];
    let Some(texts) = readers::libreoffice_texts(files) else { return };
    for ((report, _), text) in for_word.iter().zip(texts) {
        assert_in_place(report, &text);
    }
}

fn assert_in_place(report: &Report, text: &str) {
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 1);
    let contents = t!(report.lang, "report-contents");
    for (number, page) in (1..).zip(&pages) {
        assert_eq!(page.contains("71 Kirova street"), number == 1, "{page}");
        let foot = page.trim_end().lines().rev().take(3).collect::<Vec<_>>().join(" ");
        let count = t!(report.lang, "report-page", page = number, pages = pages.len());
        assert!(foot.contains("Office of the mayor") && foot.contains(&count), "{count}: {foot}");
        let has_contents = page.lines().any(|line| line.trim() == contents);
        assert_eq!(has_contents, number == 2 && report.letter.is_none(), "{number}: {page}");
    }
}
