//! Which encoding bytes are most likely in that do not say it themselves.

use super::Encoding;
use super::letters::Measure;
use super::page::Page;
use crate::import::fault::ImportError;

/// How many bytes are looked at, of lines that have other letters than ASCII.
const SAMPLE: usize = 64 << 10;

/// The code pages that are tried, and how many bits likelier the others must not be: what is rarely met
/// must read better by so much.
const PAGES: [(Encoding, u32); 12] = [
    (Encoding::Windows1251, 0),
    (Encoding::Cp866, 3),
    (Encoding::Koi8R, 4),
    (Encoding::Windows1252, 5),
    (Encoding::MacCyrillic, 7),
    (Encoding::Koi8U, 6),
    (Encoding::Iso8859Part5, 8),
    (Encoding::MacRoman, 9),
    (Encoding::Windows1250, 10),
    (Encoding::Cp850, 11),
    (Encoding::Windows1257, 12),
    (Encoding::Windows1254, 13),
];

/// What a letter of UTF-8, and a byte that is none, cost in bits.
const UTF8_LETTER: u32 = 4;
const UTF8_BROKEN: u32 = 16;

/// Tells in which encoding bytes are: UTF-8 if they are that with few exceptions, else the code page in
/// which they read most like a text.
pub(super) fn of(bytes: &[u8]) -> Result<Encoding, ImportError> {
    if bytes.contains(&0) {
        return Err(ImportError::NotText);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(Encoding::Utf8);
    }
    let sample = sample(bytes);
    let utf8 = utf8(&sample);
    Ok(match page(&sample) {
        Some((encoding, bits)) if bits < utf8 => encoding,
        Some(_) | None => Encoding::Utf8,
    })
}

/// Finds the code page in which bytes read most like a text, and how many bits they take in it.
pub(super) fn page(sample: &[u8]) -> Option<(Encoding, u32)> {
    let mut best: Option<(Page, u32)> = None;
    for (encoding, rarity) in PAGES {
        let Some(page) = Page::of(encoding) else { continue };
        let bits = Measure::of(sample.iter().map(|byte| page.letter(*byte))) + rarity;
        if best.as_ref().is_none_or(|(_, least)| bits < *least) {
            best = Some((page, bits));
        }
    }
    let (page, bits) = best?;
    // Dashes and quotation marks are the same bytes in the Cyrillic and the western page of a system; a text
    // that has no other letters is western.
    let is_mac = page.encoding == Encoding::MacCyrillic;
    let western = Page::of(if is_mac { Encoding::MacRoman } else { Encoding::Windows1252 })?;
    let is_same = || {
        let upper = sample.iter().filter(|byte| !byte.is_ascii());
        upper.into_iter().all(|byte| page.letter(*byte) == western.letter(*byte))
    };
    let encoding = if is_same() { western.encoding } else { page.encoding };
    Some((encoding, bits))
}

/// Returns how many bits a text takes in an encoding by itself.
pub(super) fn bits(page: &Page, sample: &[u8]) -> u32 {
    Measure::of(sample.iter().map(|byte| page.letter(*byte)))
}

/// Returns the first lines that have other letters than ASCII.
pub(super) fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    let lines = bytes.split_inclusive(|byte| *byte == b'\n' || *byte == b'\r');
    for line in lines.filter(|line| !line.is_ascii()) {
        let room = SAMPLE.saturating_sub(sample.len());
        if room == 0 {
            break;
        }
        sample.extend(line.iter().take(room));
    }
    sample
}

/// Returns how many bits bytes take as UTF-8.
fn utf8(sample: &[u8]) -> u32 {
    let mut bits = 0_u32;
    let mut letters = 0_u32;
    for chunk in sample.utf8_chunks() {
        let here = chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        letters = letters.saturating_add(u32::try_from(here).unwrap_or(u32::MAX));
        bits = bits.saturating_add(if chunk.invalid().is_empty() { 0 } else { UTF8_BROKEN });
    }
    let bits = bits.saturating_add(letters.saturating_mul(UTF8_LETTER));
    if letters == 0 { u32::MAX } else { bits }
}
