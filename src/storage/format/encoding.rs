//! Encodings: what a file is written in that is not UTF-8, by how its bytes look.

use std::borrow::Cow;

use encoding_rs::{IBM866, KOI8_R, UTF_16BE, UTF_16LE, WINDOWS_1251};

use super::cause::Encoding;

/// How many bytes of a file are looked at.
const SAMPLE: usize = 1 << 16;

/// Tells what bytes are written in, if that is not UTF-8; none for UTF-8 and for what cannot be told.
pub(super) fn other_than_utf8(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if sample.starts_with(b"PK\x03\x04") {
        return Some(Encoding::Packed);
    }
    if sample.starts_with(&[0xFF, 0xFE])
        || sample.starts_with(&[0xFE, 0xFF])
        || order(sample).is_some()
    {
        return Some(Encoding::Utf16);
    }
    let error = std::str::from_utf8(bytes).err()?;
    let around = error.valid_up_to().saturating_sub(SAMPLE / 2);
    let sample = bytes.get(around..).unwrap_or(bytes);
    let sample = sample.get(..SAMPLE).unwrap_or(sample);
    // A UTF-8 file with a few bytes destroyed has whole Cyrillic letters beside them.
    let lossy = String::from_utf8_lossy(sample);
    let whole = lossy.chars().filter(|c| !c.is_ascii() && *c != '\u{fffd}').count();
    let broken = lossy.chars().filter(|c| *c == '\u{fffd}').count();
    if whole >= broken || broken < 2 {
        return None;
    }
    let candidates = [
        (Encoding::Windows1251, WINDOWS_1251),
        (Encoding::Cp866, IBM866),
        (Encoding::Koi8R, KOI8_R),
    ];
    let scored = candidates.map(|(name, encoding)| (likeness(&encoding.decode(sample).0), name));
    let best = scored.into_iter().max_by_key(|(score, _)| *score)?;
    (best.0 > 0).then_some(best.1)
}

/// Reads the bytes of a file as text whatever it is written in; what cannot be read is `�`.
pub(in crate::storage) fn any_text(bytes: &[u8]) -> Cow<'_, str> {
    match other_than_utf8(bytes) {
        Some(Encoding::Utf16) => {
            let big = bytes.starts_with(&[0xFE, 0xFF]) || order(bytes) == Some(Order::BigEnd);
            if big { UTF_16BE.decode(bytes).0 } else { UTF_16LE.decode(bytes).0 }
        }
        Some(Encoding::Windows1251) => WINDOWS_1251.decode(bytes).0,
        Some(Encoding::Cp866) => IBM866.decode(bytes).0,
        Some(Encoding::Koi8R) => KOI8_R.decode(bytes).0,
        Some(Encoding::Packed) | None => String::from_utf8_lossy(bytes),
    }
}

/// Which byte of a unit of UTF-16 comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    BigEnd,
    LittleEnd,
}

/// Tells the order of UTF-16 without a byte-order mark: in a file of ours most units are Latin, with
/// a zero on one side.
fn order(bytes: &[u8]) -> Option<Order> {
    let pairs = bytes.get(..SAMPLE).unwrap_or(bytes).as_chunks::<2>().0;
    let zeros = |side: usize| {
        let is_zero =
            |pair: &&[u8; 2]| pair.get(side) == Some(&0) && pair.get(1 - side) != Some(&0);
        pairs.iter().filter(is_zero).count()
    };
    let (first, second) = (zeros(0), zeros(1));
    let many = pairs.len() / 4;
    match (first > many && second <= many / 4, second > many && first <= many / 4) {
        (true, _) => Some(Order::BigEnd),
        (_, true) => Some(Order::LittleEnd),
        (false, false) => None,
    }
}

/// Scores how much a text looks like Russian: small letters after letters count for it, and signs that
/// no Russian text has within words count against it.
fn likeness(text: &str) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    for c in text.chars() {
        score += match c {
            'о' | 'е' | 'а' | 'и' | 'н' | 'т' | 'с' | 'р' => 3,
            'а'..='я' | 'ё' => 1,
            'А'..='Я' | 'Ё' if before.is_lowercase() => -4,
            'А'..='Я' | 'Ё' | '«' | '»' | '—' | '–' | '№' | '…' => 0,
            c if c.is_ascii() => 0,
            _ => -4,
        };
        before = c;
    }
    score
}
