//! The logo of a lab in its documents.

use std::fs;
use std::io::{Cursor, Read};
use std::time::{Duration, Instant};

use citylab::domain::{Format, Lab, LabPlan};
use citylab::error::Sentence;
use citylab::export::{LOGO_BYTES, Logo, LogoFailed, LogoFault, Report};
use citylab::i18n::Lang;
use tempfile::TempDir;
use zip::ZipArchive;

use super::corpus;
use super::readers::{has, libreoffice_text, pandoc, run};

const JPEG: &[u8] = include_bytes!("logo.jpg");

/// Makes a PNG of one colour that claims this size and has so many of its lines.
fn png(width: u32, height: u32, lines: usize) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 2, 0, 0, 0]);
    let line: Vec<u8> = std::iter::once(0).chain((0..width).flat_map(|_| [200, 30, 30])).collect();
    let pixels = line.repeat(lines);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, body) in [(b"IHDR", header), (b"IDAT", zlib(&pixels)), (b"IEND", Vec::new())] {
        let named = [name.as_slice(), &body].concat();
        file.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        file.extend(&named);
        file.extend(crc32fast::hash(&named).to_be_bytes());
    }
    file
}

/// Packs bytes without making them smaller.
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![0x78, 0x01];
    let blocks: Vec<&[u8]> = bytes.chunks(0xffff).collect();
    for (index, block) in blocks.iter().enumerate() {
        let length = u16::try_from(block.len()).unwrap();
        packed.push(u8::from(index + 1 == blocks.len()));
        packed.extend([length.to_le_bytes(), (!length).to_le_bytes()].concat());
        packed.extend(*block);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    packed.extend((b << 16 | a).to_be_bytes());
    packed
}

fn plan(logo: &str) -> LabPlan {
    let lab = Lab { title: "The City \"for\" Life & <b>".into(), ..Lab::default() };
    LabPlan { lab, logo: logo.into(), ..LabPlan::default() }
}

pub fn read(bytes: &[u8]) -> Result<Option<Logo>, LogoFailed> {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("logo"), bytes).unwrap();
    Logo::read(&plan("logo"), dir.path())
}

fn fault(bytes: &[u8]) -> LogoFault {
    read(bytes).unwrap_err().why
}

fn document(logo: &[u8], format: Format) -> Vec<u8> {
    let report = Report::of_session(&corpus::closed(), &corpus::english());
    let report = report.with_logo(read(logo).unwrap());
    assert!(report.logo.is_some());
    corpus::render(&report, format).unwrap().remove(0).bytes
}

#[test]
fn the_page_has_the_logo_within_it_and_still_fetches_nothing() {
    for (logo, kind) in [(png(60, 20, 20), "png"), (JPEG.to_vec(), "jpeg")] {
        let page = String::from_utf8(document(&logo, Format::Html)).unwrap();
        assert_eq!(page.matches("<img").count(), 1);
        let place = page.find("<img").unwrap();
        assert!(place < page.find("<h1").unwrap(), "it stands at the top");
        assert!(page.contains("default-src &#39;none&#39;") || page.contains("default-src 'none'"));
        assert!(page.contains("; img-src data:\""));
        assert!(page.contains(&format!("src=\"data:image/{kind};base64,")));
        assert!(page.contains("alt=\"The City &quot;for&quot; Life &amp; &lt;b&gt;\""));
        let packed = page.split(";base64,").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(unpacked(packed), logo);
    }
    let page = String::from_utf8(document(&png(60, 20, 20), Format::Html)).unwrap();
    assert!(page.contains("width=\"192\" height=\"64\""), "small and in proportion");
}

fn unpacked(base64: &str) -> Vec<u8> {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits = base64.trim_end_matches('=').chars().map(|c| letters.find(c).unwrap());
    let (mut bytes, mut buffer, mut count) = (Vec::new(), 0_usize, 0);
    for six in bits {
        (buffer, count) = (buffer << 6 | six, count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(buffer >> count & 255).unwrap());
        }
    }
    bytes
}

#[test]
fn word_has_the_logo_as_a_picture_with_the_title_for_who_does_not_see_it() {
    for (logo, name) in [(png(60, 20, 20), "logo.png"), (JPEG.to_vec(), "logo.jpeg")] {
        let bytes = document(&logo, Format::Docx);
        let mut archive = ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
        let mut part = |name: &str| {
            let mut part = Vec::new();
            archive.by_name(name).unwrap().read_to_end(&mut part).unwrap();
            part
        };
        assert_eq!(part(&format!("word/media/{name}")), logo);
        let text = |part: Vec<u8>| String::from_utf8(part).unwrap();
        assert!(text(part("word/_rels/document.xml.rels")).contains(&format!("media/{name}")));
        let body = text(part("word/document.xml"));
        let title = "descr=\"The City &quot;for&quot; Life &amp; &lt;b&gt;\"";
        assert!(body.find(title).unwrap() < body.find("w:val=\"Title\"").unwrap());
        assert!(body.contains("r:embed=\"rId4\""));
        if has("pandoc", &["--version"]) {
            let read = run("pandoc", &["-f", "docx", "-t", "html"], &bytes);
            assert!(read.contains(&format!("<img src=\"media/{name}\"")), "{read:.400}");
            assert!(pandoc("docx", &bytes).is_some());
        }
        assert!(libreoffice_text("report.docx", &bytes).is_none_or(|text| !text.is_empty()));
    }
}

#[test]
fn a_pdf_has_the_logo_once_and_is_tagged_with_the_title() {
    for (logo, kind) in [(png(60, 20, 20), "image"), (JPEG.to_vec(), "jpeg")] {
        let bytes = document(&logo, Format::Pdf);
        if !has("pdfimages", &["-v"]) {
            return;
        }
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("report.pdf");
        fs::write(&path, &bytes).unwrap();
        let list = run("pdfimages", &["-list", path.to_str().unwrap()], b"");
        assert_eq!(list.lines().count(), 3, "{list}");
        let row = list.lines().last().unwrap();
        assert!(row.split_whitespace().next() == Some("1"), "on the first page: {row}");
        assert!(row.contains(kind), "{row}");
        let tags = run("pdfinfo", &["-struct", path.to_str().unwrap()], b"");
        assert!(tags.contains("Figure"), "{tags:.300}");
    }
}

#[test]
fn other_formats_are_as_they_were() {
    let plain = Report::of_session(&corpus::closed(), &corpus::english());
    for format in [Format::Markdown, Format::Text, Format::Json, Format::Ics] {
        let without = corpus::render(&plain, format).unwrap().remove(0).bytes;
        assert_eq!(document(JPEG, format), without, "{format}");
    }
}

#[test]
fn what_cannot_be_shown_is_said_with_its_cause() {
    assert!(matches!(fault(b"GIF89a...."), LogoFault::Kind));
    assert!(matches!(fault(b""), LogoFault::Kind));
    assert!(matches!(fault(&png(60, 20, 3)), LogoFault::Damaged), "it claims more than it has");
    let whole = png(60, 20, 20);
    assert!(matches!(fault(&whole[..whole.len() / 2]), LogoFault::Damaged));
    assert!(matches!(fault(&JPEG[..JPEG.len() - 40]), LogoFault::Damaged));
    assert!(matches!(fault(&png(4001, 10, 1)), LogoFault::Pixels(4001, 10)));
    let large = [whole, vec![0; LOGO_BYTES as usize]].concat();
    assert!(matches!(fault(&large), LogoFault::TooLarge));
    for name in ["../logo.png", "/etc/passwd", "a/b.png", "..", "."] {
        let failed = Logo::read(&plan(name), TempDir::new().unwrap().path()).unwrap_err();
        assert!(matches!(failed.why, LogoFault::Elsewhere), "{name}");
    }
    let dir = TempDir::new().unwrap();
    let missing = Logo::read(&plan("logo.png"), dir.path()).unwrap_err();
    assert_eq!(
        missing.sentence(Lang::EN),
        "The documents are without the lab’s logo (logo.png): it is not there."
    );
    let wide = read(&png(4001, 10, 1)).unwrap_err();
    let said = "В документах нет логотипа лаборатории (logo): в картинке 4001 × 10 точек, а можно не \
                больше 4000 × 4000.";
    assert_eq!(wide.sentence(Lang::RU), said);
    assert!(Logo::read(&plan(" "), dir.path()).unwrap().is_none());
}

#[test]
fn a_claimed_size_costs_neither_memory_nor_time() {
    let started = Instant::now();
    assert!(matches!(fault(&png(60_000, 60_000, 0)), LogoFault::Pixels(..)));
    let huge =
        [&[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xff, 0xff, 0xff, 0xff, 3][..], &[0; 40]].concat();
    assert!(read(&huge).is_err());
    assert!(matches!(fault(&png(0, 0, 0)), LogoFault::Damaged));
    assert!(started.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_changed_picture_is_shown_or_refused_and_never_breaks_a_document() {
    let report = Report::of_session(&corpus::closed(), &corpus::english());
    for picture in [png(12, 8, 8), JPEG.to_vec()] {
        for at in 0..picture.len() {
            let mut changed = picture.clone();
            changed[at] ^= 1 << (at % 8);
            for bytes in [&changed[..], &picture[..at]] {
                let Ok(logo @ Some(_)) = read(bytes) else { continue };
                let with = report.clone().with_logo(logo);
                if at % 40 == 0 {
                    assert!(corpus::render(&with, Format::Pdf).is_ok(), "byte {at}");
                }
            }
        }
    }
}
