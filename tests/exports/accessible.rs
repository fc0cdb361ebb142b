//! PDF for programs that read it aloud: PDF/UA-1, walked by pikepdf and by poppler.

use std::process::Command;
use std::sync::LazyLock;

use citylab::domain::{Format, Session};
use citylab::export::{Options, Platforms, Report};

use super::corpus::{self, Builder};
use super::readers::{has, run};

/// Bytes of a long document.
const LONG: usize = 150_000;

const RULES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/exports/pdf_ua.py");

fn pdf(report: &Report) -> Vec<u8> {
    corpus::render(report, Format::Pdf).unwrap().remove(0).bytes
}

fn of_session(session: &Session, options: &Options) -> Vec<u8> {
    pdf(&Report::of_session(session, options))
}

/// Holds a document against the rules and returns what stands in it.
fn walk(bytes: &[u8]) -> Option<String> {
    has("python3", &["-c", "import pikepdf"]).then(|| run("python3", &[RULES], bytes))
}

/// Every kind of document: of the example, of all that can happen, of hostile texts, of nothing at all.
static DOCUMENTS: LazyLock<[Vec<u8>; 5]> = LazyLock::new(|| {
    let example = corpus::example("social-urban-planning");
    let platforms =
        Platforms { sessions: vec![example.clone(), corpus::full()], ..Platforms::default() };
    [
        of_session(&example, &corpus::russian()),
        of_session(&corpus::full(), &corpus::english()),
        of_session(&corpus::hostile(), &corpus::english()),
        of_session(&Builder::new("").session, &corpus::english()),
        pdf(&Report::of_lab(&platforms, &corpus::english())),
    ]
});

#[test]
fn every_document_keeps_the_rules_of_pdf_ua() {
    for document in &*DOCUMENTS {
        let Some(found) = walk(document) else { return };
        for kind in ["H1 1", "H2 ", "P ", "TH ", "TD ", "Link ", "TOCI "] {
            assert!(found.contains(kind), "no {kind} in {found}");
        }
    }
}

#[test]
fn labels_lead_to_where_their_answers_stand_in_full() {
    let Some(found) = walk(&DOCUMENTS[1]) else { return };
    let count = |kind: &str| {
        let kinds: Vec<&str> = found.split_whitespace().collect();
        let at = kinds.iter().position(|it| *it == kind).unwrap();
        kinds[at + 1].parse::<usize>().unwrap()
    };
    // One for each line of the contents; of the labels at least those on page one and of open ends.
    assert!(count("Link") >= count("TOCI") + 12, "{found}");
}

#[test]
fn a_poster_keeps_the_rules_of_pdf_ua_and_leads_nowhere() {
    for session in [corpus::example("social-urban-planning"), Builder::new("").session] {
        let report = Report::of_session(&session, &corpus::russian());
        let poster = corpus::render(&report, Format::Poster).unwrap().remove(0).bytes;
        let Some(found) = walk(&poster) else { return };
        assert!(found.contains("H1 1") && !found.contains("Link "), "{found}");
    }
}

#[test]
fn poppler_has_no_complaint() {
    if !has("pdfinfo", &["-v"]) || !has("pdftotext", &["-v"]) {
        return;
    }
    for document in &*DOCUMENTS {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), document).unwrap();
        // With the texts of its tags poppler takes a time for the square of a document.
        let tree = if document.len() < LONG { "-struct-text" } else { "-struct" };
        for (program, arguments) in
            [("pdfinfo", &[tree][..]), ("pdfinfo", &["-meta"]), ("pdftotext", &[])]
        {
            let output = Command::new(program).args(arguments).arg(file.path()).output().unwrap();
            let complaint = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && complaint.is_empty(), "{program}: {complaint}");
        }
    }
}

#[test]
fn a_run_in_another_language_than_the_document_says_so() {
    let mut b = Builder::new("Двор");
    b.say(citylab::domain::Sheet::Troubles, "Мусор не вывозят, the bins overflow, 7 дней");
    for (options, other, own) in
        [(corpus::russian(), "en: ", "ru: "), (corpus::english(), "ru: ", "en: ")]
    {
        let Some(found) = walk(&of_session(&b.session, &options)) else { return };
        assert!(found.contains(other) && !found.contains(own), "{found}");
    }
}
