//! Encodings in units of two and four bytes.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::Encoding;

/// How many units are looked at.
const SAMPLE: usize = 32 << 10;

/// Tells an encoding by the byte-order mark, or by bytes that show that letters take two or four.
pub(super) fn told(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]) {
        return Some(Encoding::Utf32);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Some(Encoding::Utf16);
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        return Some(Encoding::Utf8);
    }
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    // Controls are the upper bytes of letters: 0 of Latin ones, 4 of Cyrillic.
    if !bytes.iter().take(SAMPLE).any(|byte| *byte == 0 || *byte == 4) {
        return None;
    }
    let wide = [u32::from_le_bytes, u32::from_be_bytes];
    if wide.into_iter().any(|order| reads_as(four(bytes, order))) {
        return Some(Encoding::Utf32);
    }
    let pairs = [u16::from_le_bytes, u16::from_be_bytes];
    let is_told = pairs.into_iter().any(|order| reads_as(two(bytes, order)));
    is_told.then_some(Encoding::Utf16)
}

/// Reads bytes in units of two or four; tells whether some were no letter.
pub(super) fn decode(bytes: &[u8], encoding: Encoding) -> (String, bool) {
    if encoding == Encoding::Utf32 {
        let is_upper = bytes.starts_with(&[0, 0, 0xfe, 0xff])
            || (!bytes.starts_with(&[0xff, 0xfe]) && reads_as(four(bytes, u32::from_be_bytes)));
        let order = if is_upper { u32::from_be_bytes } else { u32::from_le_bytes };
        let letters = four(bytes, order).map(|unit| char::from_u32(unit).unwrap_or('\u{fffd}'));
        let text: String = letters.skip_while(|c| *c == '\u{feff}').collect();
        let is_broken = text.contains('\u{fffd}') || !bytes.len().is_multiple_of(4);
        return (text, is_broken);
    }
    let is_upper = encoding == Encoding::Utf16Be
        || (encoding == Encoding::Utf16 && reads_as(two(bytes, u16::from_be_bytes)));
    let order = if is_upper { UTF_16BE } else { UTF_16LE };
    // A byte-order mark is believed more than anybody.
    let (text, _, is_broken) = order.decode(bytes);
    (text.into_owned(), is_broken)
}

fn two(bytes: &[u8], order: fn([u8; 2]) -> u16) -> impl Iterator<Item = u32> {
    let (units, _) = bytes.as_chunks::<2>();
    units.iter().map(move |unit| u32::from(order(*unit)))
}

fn four(bytes: &[u8], order: fn([u8; 4]) -> u32) -> impl Iterator<Item = u32> {
    let (units, _) = bytes.as_chunks::<4>();
    units.iter().map(move |unit| order(*unit))
}

/// Tells whether units are letters that people write: nearly all of them, and at least half of them Latin
/// or Cyrillic.
fn reads_as(units: impl Iterator<Item = u32>) -> bool {
    let (mut all, mut known, mut sure) = (0_usize, 0_usize, 0_usize);
    for unit in units.take(SAMPLE) {
        let is_sure = matches!(unit, 9 | 10 | 13 | 0x20..=0x7e | 0x400..=0x52f);
        let is_known = is_sure
            || matches!(unit, 0xa0..=0x3ff | 0x1e00..=0x22ff | 0x2500..=0x27bf | 0xd800..=0xdfff | 0xfe00..=0xfeff | 0x1_f000..=0x1_faff);
        all += 1;
        known += usize::from(is_known);
        sure += usize::from(is_sure);
    }
    all > 0 && known * 20 >= all * 19 && sure * 2 >= all
}
