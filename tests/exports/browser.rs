//! HTML in a real browser: axe-core finds nothing in light or dark, nothing is cut, and it prints whole.

use std::process::Command;

use citylab::domain::{Format, Session};
use citylab::export::{Platforms, Report};

use super::corpus::{self, Builder, render};
use super::readers::{has, run};
use super::template;

/// What looks at the pages: a browser is driven by playwright-core, and axe-core runs in it.
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/exports/browser.js");

/// Finds the browser; says aloud when it or what drives it is missing.
fn browser() -> Option<String> {
    let modules = "require('playwright-core'); require('axe-core')";
    let there = has("chromium", &["--version"]) && has("node", &["-e", modules]);
    let found = there.then(|| Command::new("sh").args(["-c", "command -v chromium"]).output());
    found.map(|output| String::from_utf8(output.unwrap().stdout).unwrap().trim().to_owned())
}

#[test]
fn axe_finds_nothing_in_light_or_dark_and_pages_print_whole() {
    let Some(browser) = browser() else { return };
    let sessions: Vec<Session> = corpus::EXAMPLES.map(corpus::example).into();
    let lab = Platforms { sessions, ..Platforms::default() };
    let reports = [
        ("example", template::dressed(Report::of_session(&lab.sessions[3], &corpus::russian()))),
        ("hostile", Report::of_session(&corpus::hostile(), &corpus::english())),
        ("empty", Report::of_session(&Builder::new("Empty").session, &corpus::english())),
        ("lab", Report::of_lab(&lab, &corpus::russian())),
    ];
    let dir = tempfile::tempdir().unwrap();
    let mut arguments = vec![SCRIPT.to_owned(), browser];
    for (name, report) in &reports {
        let path = dir.path().join(format!("{name}.html"));
        std::fs::write(&path, render(report, Format::Html).unwrap().remove(0).bytes).unwrap();
        arguments.push(path.to_str().unwrap().to_owned());
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let found = run("node", &arguments, b"");
    assert!(found.is_empty(), "{found}");
    if !has("pdftotext", &["-v"]) {
        return;
    }
    let printed = dir.path().join("example.html.pdf");
    let printed = run("pdftotext", &[printed.to_str().unwrap(), "-"], b"");
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let shown = bare(&printed);
    for wording in corpus::wordings(&lab.sessions[3]) {
        let there = wording.split('\n').all(|line| shown.contains(&bare(line)));
        assert!(there, "{wording:?} is not printed");
    }
}
