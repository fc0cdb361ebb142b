//! DOCX: read by pandoc, and by LibreOffice and pdftotext together.

use citylab::domain::Session;
use citylab::export::{Format, Options, export};

use super::corpus::{self, wordings};
use super::readers::{assert_all_there, has, libreoffice_text, pandoc, run};

fn docx(session: &Session, options: &Options) -> Vec<u8> {
    export(session, Format::Docx, options).unwrap().remove(0).bytes
}

#[test]
fn pandoc_finds_every_answer_in_docx() {
    let mut sessions: Vec<Session> = corpus::EXAMPLES.map(corpus::example).into();
    sessions.push(corpus::hostile());
    for session in sessions {
        let document = docx(&session, &corpus::russian());
        let Some(blocks) = pandoc("docx", &document) else { return };
        let spaced = |text: &String| {
            let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
            words.join(" ").replace(" \n", "\n").replace("\n ", "\n")
        };
        let blocks: Vec<String> = blocks.iter().map(spaced).collect();
        let wordings: Vec<String> = wordings(&session).iter().map(spaced).collect();
        assert_all_there(&wordings, &blocks, "pandoc");
    }
}

/// What a page shows, without the spaces and line ends that laying it out brings.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn libreoffice_opens_docx_and_shows_every_answer_and_the_contents() {
    let session = corpus::example("environmental-rehabilitation");
    let document = docx(&session, &corpus::russian());
    let Some(text) = libreoffice_text("report.docx", &document) else { return };
    let shown = bare(&text);
    for wording in wordings(&session) {
        // A page may end within an answer, with a header and a footer between its halves.
        let there = wording.split('\n').all(|line| shown.contains(&bare(line)));
        assert!(there, "LibreOffice does not show {wording:?}");
    }
    for heading in ["Содержание", "Паспорт", "Главное", "Разногласия", "Приложение"]
    {
        assert!(shown.matches(heading).count() >= 2 || heading == "Содержание", "{heading}");
    }
    assert!(shown.contains("Страница1из"), "pages are numbered");
}

#[test]
fn libreoffice_opens_a_hostile_docx_whole() {
    let document = docx(&corpus::hostile(), &corpus::english());
    let Some(text) = libreoffice_text("hostile.docx", &document) else { return };
    assert!(bare(&text).contains("_x000D__x0041_"), "the last answer is there");
}

#[test]
fn every_page_of_a_draft_says_so() {
    let Some(draft) = libreoffice_text("a.docx", &docx(&corpus::full(), &corpus::english())) else {
        return;
    };
    let pages = draft.trim_end_matches('\u{c}').split('\u{c}');
    assert!(pages.clone().count() > 1);
    assert!(pages.clone().all(|page| page.contains("DRAFT")));
    let closed = libreoffice_text("b.docx", &docx(&corpus::closed(), &corpus::english())).unwrap();
    assert!(!closed.contains("DRAFT"));
}

#[test]
fn every_part_of_docx_is_sound_xml() {
    let script = "
import sys, io, zipfile, xml.dom.minidom
package = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert package.testzip() is None
for name in package.namelist():
    xml.dom.minidom.parseString(package.read(name))
document = package.read('word/document.xml').decode()
assert document.count('<w:tblHeader/>') >= 3, 'rows of column heads repeat'
assert 'w:val=\"Heading1\"' in document and 'TOC \\\\o' in document";
    for session in [corpus::hostile(), corpus::full()] {
        if has("python3", &["--version"]) {
            run("python3", &["-c", script], &docx(&session, &corpus::english()));
        }
    }
}
