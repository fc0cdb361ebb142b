//! Letters of every script in PDF: shown by a font of the program or of the system, or marked and named.

use citylab::domain::{Format, Sheet};
use citylab::export::{Document, Unshown};

use super::corpus::{self, Builder};
use super::readers::{has, run};

/// Letters that no font has: the last ones that Unicode keeps for private use.
const NOWHERE: &str = "\u{10fffd}";
#[cfg(unix)]
const DEVANAGARI: &str = "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf";

fn pdf(answers: &[&str]) -> Document {
    let mut b = Builder::new("Letters");
    for text in answers {
        b.say(Sheet::Troubles, text);
    }
    corpus::export(&b.session, Format::Pdf, &corpus::english()).unwrap().remove(0)
}

/// Runs a program of poppler on a document.
fn poppler(program: &str, arguments: &[&str], document: &Document) -> Option<String> {
    if !has(program, &["-v"]) {
        return None;
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &document.bytes).unwrap();
    let arguments = [arguments, &[file.path().to_str().unwrap()]].concat();
    let arguments =
        if program == "pdftotext" { [&arguments[..], &["-"]].concat() } else { arguments };
    Some(run(program, &arguments, b""))
}

#[test]
fn a_letter_that_no_font_has_is_marked_and_its_answer_named() {
    let said = format!("Nobody has {NOWHERE} and {NOWHERE}x");
    let document = pdf(&["Bins overflow", &said, "Мусор"]);
    assert_eq!(document.unshown, Some(Unshown { labels: vec!["T2".to_owned()] }));
    let Some(text) = poppler("pdftotext", &[], &document) else { return };
    assert!(text.contains(&said), "what is behind the sign can be searched for: {text}");
    let fonts = poppler("pdffonts", &[], &document).unwrap();
    assert!(fonts.contains("DejaVuSans"), "the sign is drawn: {fonts}");
}

#[test]
fn the_program_has_letters_of_europe_and_emoji_of_its_own() {
    let said = "Łódź, Ελληνικά, Київ, ქართული, Հայերեն 🚌🗑️ 👨\u{200d}👩\u{200d}👧 👍🏽 🇷🇺 1️⃣ ❤️";
    let document = pdf(&[said]);
    assert_eq!(document.unshown, None);
    let Some(fonts) = poppler("pdffonts", &[], &document) else { return };
    assert!(fonts.contains("NotoEmoji-Regular"), "{fonts}");
    assert_eq!(fonts.matches(" CID TrueType ").count(), fonts.lines().count() - 2, "{fonts}");
}

/// Windows has its fonts elsewhere, and Wine has none of these letters.
#[cfg(unix)]
#[test]
fn what_the_program_lacks_is_set_in_fonts_of_the_system() {
    use std::path::Path;

    if !Path::new(DEVANAGARI).exists() {
        let is_asked = std::env::var_os("CITYLAB_REQUIRE_READERS").is_some();
        assert!(!is_asked, "font missing: {DEVANAGARI}");
        eprintln!("SKIPPED: the font is missing: {DEVANAGARI}");
        return;
    }
    let said = "हिन्दी में कचरा हर रविवार को भर जाता है";
    let document = pdf(&["Bins overflow", said]);
    assert_eq!(document.unshown, None);
    let Some(fonts) = poppler("pdffonts", &[], &document) else { return };
    assert!(fonts.contains("Devanagari"), "{fonts}");
}

#[test]
fn what_is_written_from_right_to_left_stands_so() {
    let document = pdf(&["עברית 27 כאן", "Line 27 עברית כאן end"]);
    assert_eq!(document.unshown, None);
    let Some(boxes) = poppler("pdftotext", &["-bbox"], &document) else { return };
    let places = |word: &str| -> Vec<f64> {
        let lines = boxes.lines().filter(|line| line.contains(&format!(">{word}</word>")));
        let left =
            |line: &str| line.split("xMin=\"").nth(1).unwrap().split('"').next().unwrap().parse();
        lines.map(|line| left(line).unwrap()).collect()
    };
    // Poppler names the letters of a word from left to right.
    let (first, last) = (places("תירבע"), places("ןאכ"));
    assert!(first.len() >= 2 && first.len() == last.len(), "{boxes}");
    assert!(first.iter().zip(&last).all(|(first, last)| first > last), "{boxes}");
    let (line, end) = (places("Line"), places("end"));
    assert!(line[0] < last[1] && first[1] < end[0], "{boxes}");
}
