//! DOCX, read by pandoc, and by LibreOffice and pdftotext together; PDF, read by pdftotext.

use std::sync::LazyLock;

use citylab::domain::{Format, Session};
use citylab::export::Options;

use super::corpus::{self, wordings};
use super::readers::{assert_all_there, has, libreoffice_texts, pandoc, run};

fn docx(session: &Session, options: &Options) -> Vec<u8> {
    corpus::export(session, Format::Docx, options).unwrap().remove(0).bytes
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

/// What LibreOffice shows of the example, of hostile texts, of a draft and of a closed session.
static SHOWN: LazyLock<Option<[String; 4]>> = LazyLock::new(|| {
    let example = docx(&corpus::example(EXAMPLE), &corpus::russian());
    let [hostile, draft, closed] = [corpus::hostile(), corpus::full(), corpus::closed()]
        .map(|session| docx(&session, &corpus::english()));
    libreoffice_texts([
        ("example.docx", &example),
        ("hostile.docx", &hostile),
        ("draft.docx", &draft),
        ("closed.docx", &closed),
    ])
});

const EXAMPLE: &str = "environmental-rehabilitation";

#[test]
fn libreoffice_opens_docx_and_shows_every_answer_and_the_contents() {
    let Some([example, ..]) = &*SHOWN else { return };
    let shown = bare(example);
    for wording in wordings(&corpus::example(EXAMPLE)) {
        // A page may end within an answer, with a header and a footer between its halves.
        let there = wording.split('\n').all(|line| shown.contains(&bare(line)));
        assert!(there, "LibreOffice does not show {wording:?}");
    }
    for heading in ["Содержание", "Сведенияоплощадке", "Главное", "Разногласия", "Приложение"]
    {
        assert!(shown.matches(heading).count() >= 2 || heading == "Содержание", "{heading}");
    }
    assert!(shown.contains("Страница1из"), "pages are numbered");
}

#[test]
fn libreoffice_opens_a_hostile_docx_whole() {
    let Some([_, hostile, ..]) = &*SHOWN else { return };
    assert!(bare(hostile).contains("_x000D__x0041_"), "the last answer is there");
}

#[test]
fn every_page_of_a_draft_says_so() {
    let Some([.., draft, closed]) = &*SHOWN else { return };
    let pages = draft.trim_end_matches('\u{c}').split('\u{c}');
    assert!(pages.clone().count() > 1);
    assert!(pages.clone().all(|page| page.contains("DRAFT")));
    assert!(!closed.contains("DRAFT"));
}

#[test]
fn every_part_of_docx_is_sound_xml() {
    let script = "
import re, sys, io, zipfile, xml.dom.minidom
package = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert package.testzip() is None
for name in package.namelist():
    xml.dom.minidom.parseString(package.read(name))
document = package.read('word/document.xml').decode()
assert document.count('<w:tblHeader/>') >= 3, 'rows of column heads repeat'
assert 'w:val=\"Heading1\"' in document and 'TOC \\\\o' in document
there = set(re.findall('w:styleId=\"(.*?)\"', package.read('word/styles.xml').decode()))
for name in package.namelist():
    named = set(re.findall('<w:(?:p|r|tbl)Style w:val=\"(.*?)\"', package.read(name).decode()))
    assert named <= there, f'{name}: there is no style {named - there}'";
    for session in [corpus::hostile(), corpus::full()] {
        if has("python3", &["--version"]) {
            run("python3", &["-c", script], &docx(&session, &corpus::english()));
        }
    }
}

fn pdf(session: &Session, options: &Options) -> Vec<u8> {
    corpus::export(session, Format::Pdf, options).unwrap().remove(0).bytes
}

fn pdftotext(bytes: &[u8]) -> Option<String> {
    has("pdftotext", &["-v"]).then(|| run("pdftotext", &["-", "-"], bytes))
}

#[test]
fn pdftotext_finds_every_answer_in_pdf() {
    for name in corpus::EXAMPLES {
        let session = corpus::example(name);
        let Some(text) = pdftotext(&pdf(&session, &corpus::russian())) else { return };
        let shown = bare(&text);
        for line in wordings(&session).iter().flat_map(|wording| wording.split('\n')) {
            assert!(shown.contains(&bare(line)), "{name}: pdftotext does not find {line:?}");
        }
    }
}

#[test]
fn pdftotext_finds_every_hostile_answer_in_pdf() {
    let session = corpus::hostile();
    let Some(text) = pdftotext(&pdf(&session, &corpus::english())) else { return };
    let folded = |text: &str| -> String {
        // What joins or colours an emoji shows nothing, and a page end may part a long answer.
        let silent = |c: &char| matches!(c, '\u{200d}' | '\u{fe0f}');
        bare(text).chars().filter(|c| !silent(c)).collect()
    };
    let shown = folded(&text);
    for line in wordings(&session).iter().flat_map(|wording| wording.split('\n')) {
        let line = folded(line);
        // The order of Arabic and Hebrew is guessed from the page; their words are there.
        let foreign = line.chars().any(|c| ('\u{590}'..'\u{900}').contains(&c));
        if line.len() > 10_000 {
            assert!(shown.matches("Долгийответпродвориреку.").count() >= 1400);
        } else if foreign {
            assert!(shown.contains("العربية") && shown.contains("עברית"));
        } else {
            assert!(shown.contains(&line), "pdftotext does not find {line:?}");
        }
    }
}

#[test]
fn pdf_has_bookmarks_tags_and_page_numbers() {
    let session = corpus::full();
    let bytes = pdf(&session, &corpus::english());
    let Some(text) = pdftotext(&bytes) else { return };
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    for (number, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} of {}", number + 1, pages.len())));
        assert!(page.contains("DRAFT"), "every page of a draft says so");
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &bytes).unwrap();
    let path = file.path().to_str().unwrap();
    let facts = run("pdfinfo", &[path], b"");
    assert!(facts.contains("Tagged:          yes"), "{facts}");
    assert!(facts.contains("Waste management · The City for Life"), "{facts}");
    let tree = run("pdfinfo", &["-struct-text", path], b"");
    for part in ["H2 ", "Table", "TH", "LBody", "Figure", "TOC"] {
        assert!(tree.contains(part), "no {part} in the tree of tags");
    }
    let fonts = run("pdffonts", &[path], b"");
    let embedded = fonts.lines().skip(2).filter(|line| line.contains(" yes yes yes "));
    assert_eq!(embedded.count(), fonts.lines().count() - 2, "{fonts}");
}

#[test]
fn the_contents_of_pdf_name_the_pages_chapters_are_on() {
    let session = corpus::example("public-participation");
    if !has("pdftotext", &["-v"]) {
        return;
    }
    let bytes = pdf(&session, &corpus::english());
    let text = run("pdftotext", &["-layout", "-", "-"], &bytes);
    let pages: Vec<&str> = text.split('\u{c}').collect();
    // Page one is the result, the contents stand on the second.
    for heading in ["Requirements", "Appendix", "Timing"] {
        let on =
            pages.iter().skip(2).position(|page| page.lines().any(|line| line.trim() == heading));
        let number = (on.unwrap() + 3).to_string();
        let mut lines = pages[1].lines().filter(|line| line.trim().starts_with(heading));
        let line = lines.next().unwrap_or_default();
        assert!(line.ends_with(&format!(" {number}")), "{heading} is on page {number}: {line}");
    }
}
