//! HTML, read by pandoc.

use citylab::domain::{Format, Session};

use super::corpus::{self, wordings};
use super::readers::{assert_all_there, pandoc};

fn html(session: &Session) -> String {
    let bytes = corpus::export(session, Format::Html, &corpus::english()).unwrap().remove(0).bytes;
    String::from_utf8(bytes).unwrap()
}

/// Runs of spaces are one for a reader of HTML; the styles show them all.
fn spaced(text: &str) -> String {
    let lines = text.lines().map(|line| line.split(' ').filter(|w| !w.is_empty()));
    lines.map(|words| words.collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn pandoc_finds_every_answer_in_html() {
    let mut sessions: Vec<Session> = corpus::EXAMPLES.map(corpus::example).into();
    sessions.push(corpus::hostile());
    for session in sessions {
        let Some(blocks) = pandoc("html", html(&session).as_bytes()) else { return };
        let blocks: Vec<String> = blocks.iter().map(|block| spaced(block)).collect();
        let wordings: Vec<String> = wordings(&session).iter().map(|w| spaced(w)).collect();
        assert_all_there(&wordings, &blocks, "pandoc");
    }
}

#[test]
fn nothing_in_the_page_runs_or_fetches() {
    let page = html(&corpus::hostile());
    let policy = page.find("Content-Security-Policy").unwrap();
    assert!(policy < page.find("<style>").unwrap(), "the policy stands before all it governs");
    assert!(page.contains("default-src 'none'"));
    for tag in ["<script", "<img", "<iframe", "<object", "<link", "<form", "<base", "<b>", "<i>"] {
        assert!(!page.contains(tag), "{tag} slipped through");
    }
    for fetches in ["url(", "@import", "src=\"", "javascript:alert(1)\""] {
        assert!(!page.contains(fetches), "{fetches}");
    }
    let links = page.matches("href=\"").count();
    assert_eq!(links, page.matches("href=\"#").count(), "links lead within the page alone");
}

#[test]
fn every_tag_is_closed() {
    for session in [corpus::full(), corpus::closed(), corpus::hostile()] {
        let page = html(&session);
        let mut open: Vec<String> = Vec::new();
        let mut rest = page.as_str();
        while let Some(start) = rest.find('<') {
            let end = start + rest[start..].find('>').unwrap();
            let tag = &rest[start + 1..end];
            rest = &rest[end + 1..];
            let name: String =
                tag.trim_start_matches('/').split([' ', '\n']).next().unwrap().into();
            if tag.starts_with('/') {
                assert_eq!(open.pop().as_deref(), Some(name.as_str()), "before {:.80}", rest);
            } else if !["!doctype", "meta", "br", "rect", "path"].contains(&name.as_str())
                || (["rect", "path"].contains(&name.as_str()) && !tag.ends_with('/'))
            {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn the_contents_lead_to_chapters_that_are_there() {
    let page = html(&corpus::full());
    for link in page.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap();
        assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn answers_say_their_language_where_it_is_another_than_the_page_s() {
    let page = html(&corpus::hostile());
    for (language, said) in [
        (" lang=\"ru\"", "&lt;b&gt;Жирный&lt;/b&gt;"),
        (" lang=\"ar\"", "اللغة العربية"),
        (" lang=\"he\"", "עברית בתוך משפט"),
        (" lang=\"ja\"", "漢字とかな"),
        ("", "+1 for the tram"),
        ("", "2014-11-26<"),
    ] {
        let whole = format!("<span class=\"said\" dir=\"auto\"{language}>{said}");
        assert!(page.contains(&whole), "{whole}");
    }
    let bytes = corpus::export(&corpus::full(), Format::Html, &corpus::russian());
    let page = String::from_utf8(bytes.unwrap().remove(0).bytes).unwrap();
    assert!(page.contains(" lang=\"en\">The landfill is almost full<"));
}

#[test]
fn every_landmark_is_there_once_and_a_label_leads_to_its_answer() {
    let page = html(&corpus::full());
    for landmark in ["<header>", "<nav ", "<main>", "<footer>"] {
        assert_eq!(page.matches(landmark).count(), 1, "{landmark}");
    }
    let body = page.split("<body>").nth(1).unwrap();
    assert!(body.trim_start().starts_with("<header>"), "nothing stands outside");
    assert!(page.contains("<a class=\"label\" href=\"#answer-T1\">T1</a>"));
    assert_eq!(page.matches("id=\"answer-T1\"").count(), 1);
    let first = page.split("<nav ").next().unwrap();
    assert!(first.contains("<a href=\"#answer-T1\">T1</a> ≠ Illegal"), "page one leads on");
    let here = page.find("id=\"answer-T1\"").unwrap();
    let chapter = page.find("id=\"troubles\"").unwrap()..page.find("id=\"ways\"").unwrap();
    assert!(chapter.contains(&here), "it stands in its chapter");
}
