//! DOCX: its pages as LibreOffice counts them, and its parts as the Open XML SDK and python-docx read them.

use std::collections::HashSet;

use citylab::domain::{Answer, Format, Label, Session, Sheet, Voice, Votes};
use citylab::export::{Block, Options, Platforms, Report};

use super::corpus::{self, Builder, render};
use super::readers::{has, has_fonts_like_arial, libreoffice_texts, run};

fn docx(report: &Report) -> Vec<u8> {
    render(report, Format::Docx).unwrap().remove(0).bytes
}

/// The platforms of the worked example.
fn lab() -> Platforms {
    Platforms { sessions: corpus::EXAMPLES.map(corpus::example).into(), ..Platforms::default() }
}

/// A room that said so much that its report has dozens of pages.
fn large() -> Session {
    let mut b = Builder::new("Bowling Green");
    let at = b.at();
    for n in 0..360_u32 {
        let sheet = [Sheet::Troubles, Sheet::Ways, Sheet::Actions][n as usize % 3];
        let label = b.session.next_label(sheet);
        let words = ["the road to the river", "больница", "nobody answers for it", "двор"];
        let text: Vec<&str> = (0..5 + n % 23).map(|i| words[(n * i) as usize % 4]).collect();
        let mut answer = Answer::new(label, format!("{n}: {}", text.join(" ")), at);
        answer.voices = vec![Voice::person(format!("P{}", n % 40), Some("activists".into()))];
        answer.theme = Some(format!("theme {}", n % 7));
        answer.votes = Votes { hands: 0, groups: [("activists".to_owned(), n % 9)].into() };
        // Each way answers the trouble before it and the first of nine, each action carries out the way before it.
        answer.targets = match label {
            Label::W(n) => vec![Label::T(n), Label::T((n - 1) / 9 * 9 + 1)],
            Label::A(n) if n % 4 > 0 => vec![Label::W(n)],
            _ => Vec::new(),
        };
        let edit = b.session.adding(sheet, answer);
        b.perform(edit);
    }
    b.session
}

/// Runs a script of Python on a document; says aloud when its reader is missing.
fn python(script: &str, document: &[u8]) -> Option<String> {
    let there = has("python3", &["-c", "import docx"]);
    there.then(|| run("python3", &["-c", script], document))
}

/// The entries of the contents with the pages they name.
const CONTENTS: &str = "
import docx, io, re, sys
document = docx.Document(io.BytesIO(sys.stdin.buffer.read()))
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
for paragraph in document.element.body.iter(W + 'p'):
    style = paragraph.find(f'{W}pPr/{W}pStyle')
    if style is None or not style.get(W + 'val').startswith('TOC') or style.get(W + 'val') == 'TOCHeading':
        continue
    texts = [text.text for text in paragraph.iter(W + 't')]
    assert len(texts) == 2 and paragraph.find(f'{W}hyperlink/{W}r/{W}tab') is not None, texts
    print(texts[0] + chr(9) + texts[1])";

/// Holds a report against its document, as LibreOffice laid it out.
fn assert_laid_out_right(report: &Report, document: &[u8], text: &str, name: &str) {
    let Some(contents) = python(CONTENTS, document) else { return };
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert_heads_are_whole(report, text, name);
    // The result takes one page, and the contents follow on the next.
    let heading = citylab::t!(report.lang, "report-contents");
    assert!(pages[1].lines().any(|line| line.trim() == heading), "{name}: {}", pages[1]);
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let mut from = 0;
    for entry in contents.lines() {
        let (heading, named) = entry.split_once('\t').unwrap();
        let named: usize = named.parse().unwrap();
        // A heading may be broken into lines; the contents have dots after it.
        let is_on = |page: &&str| {
            let lines: Vec<String> = page.lines().map(bare).collect();
            let heading = bare(heading);
            (1..=3).any(|of| lines.windows(of).any(|lines| lines.concat() == heading))
        };
        let found = pages.iter().skip(from).position(is_on);
        from += found.unwrap_or_else(|| panic!("{name}: {heading} is on no page"));
        let on = from + 1;
        assert!(on.abs_diff(named) <= 1, "{name}: {heading} is on page {on}, not on {named}");
    }
    assert!(contents.lines().count() > 8 && pages.len() > 8, "{name} has chapters and pages");
}

fn assert_heads_are_whole(report: &Report, text: &str, name: &str) {
    let shown: HashSet<&str> = text.split_whitespace().collect();
    for block in report.sections.iter().flat_map(|section| &section.blocks) {
        let Block::Table(table) = block else { continue };
        for word in table.columns.iter().flat_map(|column| column.title.split_whitespace()) {
            assert!(shown.contains(word), "{name}: {word} is broken in the head of a table");
        }
    }
}

#[test]
fn the_contents_of_docx_name_the_pages_that_libreoffice_finds_and_no_column_head_is_broken() {
    if !has_fonts_like_arial() {
        return;
    }
    let of = |name, options: &Options| Report::of_session(&corpus::example(name), options);
    let reports = [
        of("waste-management", &corpus::russian()),
        of("public-participation", &corpus::english()),
        Report::of_lab(&lab(), &corpus::russian()),
        Report::of_session(&large(), &corpus::russian()),
    ];
    let names = ["waste.docx", "public.docx", "lab.docx", "large.docx"];
    let documents = [0, 1, 2, 3].map(|at| docx(&reports[at]));
    let laid_out = libreoffice_texts([0, 1, 2, 3].map(|at| (names[at], &*documents[at])));
    let Some(texts) = laid_out else { return };
    for (at, name) in names.into_iter().enumerate() {
        assert_laid_out_right(&reports[at], &documents[at], &texts[at], name);
    }
}

#[test]
fn the_open_xml_sdk_finds_nothing_wrong_in_docx() {
    if !has("ooxml-validator", &["--help"]) {
        return;
    }
    let reports = [
        Report::of_session(&corpus::full(), &corpus::russian()),
        Report::of_session(&corpus::hostile(), &corpus::english()),
        Report::of_session(&Builder::new("Empty").session, &corpus::english()),
        Report::of_lab(&lab(), &corpus::russian()),
    ];
    let dir = tempfile::tempdir().unwrap();
    for (index, report) in reports.iter().enumerate() {
        let path = dir.path().join(format!("{index}.docx"));
        std::fs::write(&path, docx(report)).unwrap();
        let said = run("ooxml-validator", &[path.to_str().unwrap()], b"");
        assert!(said.contains("\"ok\": true"), "{}: {said}", report.title);
    }
}

#[test]
fn python_docx_finds_links_that_lead_to_answers_and_tables_with_repeated_heads() {
    let script = "
import docx, io, sys
document = docx.Document(io.BytesIO(sys.stdin.buffer.read()))
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
body = document.element.body
marks = {mark.get(W + 'name'): mark.getparent() for mark in body.iter(W + 'bookmarkStart')}
links = [link for link in body.iter(W + 'hyperlink')]
lead = [link.get(W + 'anchor') for link in links]
assert set(lead) <= set(marks), set(lead) - set(marks)
assert max(map(len, marks)) <= 40
for link in links:
    if link.get(W + 'anchor').startswith('answer_'):
        label = ''.join(text.text for text in link.iter(W + 't'))
        there = ''.join(text.text for text in marks[link.get(W + 'anchor')].iter(W + 't'))
        assert there.startswith(label), (label, there)
assert sum(anchor.startswith('answer_') for anchor in lead) > 10
heads = [table for table in document.tables if table.style.name == 'Report Table']
assert heads and all(table.rows[0]._tr.find(f'{W}trPr/{W}tblHeader') is not None for table in heads)
settings = document.settings.element
modes = {it.get(W + 'name'): it.get(W + 'val') for it in settings.iter(W + 'compatSetting')}
assert modes['compatibilityMode'] == '15'
assert settings.find(W + 'updateFields') is None, 'Word would ask before it shows anything'
assert len([it for it in body.iter(W + 'lang') if it.get(W + 'val') == 'LANGUAGE']) COUNT
drawn = [it.get('descr') for it in body.iter() if it.tag.endswith('}docPr')]
assert any('9' in text and 'ctivists' in text for text in drawn), drawn
print(len(lead))";
    let session = corpus::full();
    let script = script.replace("LANGUAGE", "en-GB");
    let english = script.replace("COUNT", "== 0");
    python(&english, &docx(&Report::of_session(&session, &corpus::english())));
    let russian = script.replace("COUNT", "> 10").replace("ctivists", "ктивисты");
    python(&russian, &docx(&Report::of_session(&session, &corpus::russian())));
}
