//! Texts that were encoded twice: bytes of one encoding read as those of another, and written again.

use super::Encoding;
use super::guess;
use super::page::Page;

/// What the bytes of UTF-8 are taken for by mistake, the most usual first.
const TAKEN_FOR: [Encoding; 5] = [
    Encoding::Windows1251,
    Encoding::Windows1252,
    Encoding::Cp866,
    Encoding::MacRoman,
    Encoding::Koi8R,
];

/// How often a text is set right: what was encoded four times over is nobody's.
const MOST_TIMES: usize = 3;

/// How many words are looked at that are not Russian as they stand.
const SAMPLE: usize = 200_000;

/// How many bits fewer the right reading of a text must take than the wrong one.
const SURELY: u32 = 40;

/// Sets a text right that was encoded twice, or some words of it; none where it was not.
pub(super) fn set_right(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut right: Option<String> = None;
    for _ in 0..MOST_TIMES {
        let now = right.as_deref().unwrap_or(text);
        let Some(better) = without_utf8(now).or_else(|| in_other_page(now)) else { break };
        right = Some(better);
    }
    right
}

/// Sets those words right that are UTF-8 in another disguise.
fn without_utf8(text: &str) -> Option<String> {
    let odd = words(text).map(|(_, word)| word).filter(|word| !word.chars().all(is_russian));
    let odd: Vec<&str> = odd.take(SAMPLE).collect();
    let mut best: Option<(Page, usize)> = None;
    for page in TAKEN_FOR.into_iter().filter_map(Page::of) {
        let sure = odd.iter().map(|word| sure(&page, word)).sum::<usize>();
        if sure > best.as_ref().map_or(0, |(_, most)| *most) {
            best = Some((page, sure));
        }
    }
    let (page, _) = best?;
    let mut right = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if !is_wrong(&page, line) {
            right.push_str(line);
            continue;
        }
        for (between, word) in words(line) {
            right.push_str(between);
            match undone(&page, word) {
                Some(parts) => parts.iter().for_each(|part| right.push_str(part)),
                None => right.push_str(word),
            }
        }
    }
    Some(right)
}

/// Tells whether a line of a text in which other words are surely wrong is wrong as well: one word of it
/// surely is, or all that it has beyond ASCII can be.
fn is_wrong(page: &Page, line: &str) -> bool {
    let mut said = words(line).map(|(_, word)| word).filter(|word| !word.is_empty()).peekable();
    said.peek().is_some()
        && (said.clone().any(|word| sure(page, word) > 0)
            || said.all(|word| !word.ends_with('»') && undone(page, word).is_some()))
}

/// Tells whether it is a usual letter of Russian; a word of these alone is right as it is.
fn is_russian(c: char) -> bool {
    matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё')
}

/// Goes over the runs of signs beyond ASCII, each with what stands before it; the last may be empty.
fn words(text: &str) -> impl Iterator<Item = (&str, &str)> + Clone {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let start = rest.find(|c: char| !c.is_ascii()).unwrap_or(rest.len());
        let (between, from) = rest.split_at_checked(start)?;
        let end = from.find(|c: char| c.is_ascii()).unwrap_or(from.len());
        let (word, after) = from.split_at_checked(end)?;
        rest = after;
        Some((between, word))
    })
}

/// Returns how many letters a word becomes when it is set right, if that is no chance.
fn sure(page: &Page, word: &str) -> usize {
    let Some([_, right, _]) = undone(page, word) else { return 0 };
    let letters = right.chars().filter(|c| c.is_alphanumeric()).count();
    let is_long = right.chars().any(is_usual_sign);
    // A western letter is alone in its word as a rule: “cafÃ©”.
    let is_western = word.starts_with(['Ã', 'Â', 'Å', 'Ä', '√', '├', '╨', '╤']);
    // Between the signs of other pages two letters may come about by chance.
    let is_windows = matches!(page.encoding, Encoding::Windows1251 | Encoding::Windows1252);
    let few = if is_windows { 1 } else { 2 };
    if letters > few || is_long || is_western { letters.max(1) } else { 0 }
}

/// Tells whether a sign of three bytes and more is one that texts are full of; others may come about of
/// usual letters and signs: “в…»”.
fn is_usual_sign(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2026}' | '\u{202f}' | '€' | '№' | '™' | '→' | '−' | '\u{1f000}'..='\u{1faff}')
}

/// Sets a word right; signs before and after it that were encoded once stay.
fn undone(page: &Page, word: &str) -> Option<[String; 3]> {
    let around = ['«', '»', '„', '“', '”', '’', '–', '—', '…', '\u{a0}', '№'];
    let start = word.trim_start_matches(around);
    let both = start.trim_end_matches(around);
    let end = word.trim_end_matches(around);
    [word, end, start, both].into_iter().filter(|core| begins(page, core)).find_map(|core| {
        let (before, after) = word.split_once(core)?;
        Some([before.to_owned(), undone_whole(page, core)?, after.to_owned()])
    })
}

/// Tells whether a word begins as a letter of UTF-8 does.
fn begins(page: &Page, word: &str) -> bool {
    let mut bytes = word.chars().map(|c| page.byte(c));
    matches!(bytes.next(), Some(Some(0xc2..=0xf4)))
        && matches!(bytes.next(), Some(Some(0x80..=0xbf)))
}

fn undone_whole(page: &Page, word: &str) -> Option<String> {
    let bytes: Vec<u8> = word.chars().map(|c| page.byte(c)).collect::<Option<_>>()?;
    let right = String::from_utf8(bytes).ok()?;
    right.chars().all(is_written).then_some(right)
}

/// Tells whether people write a sign, or a wrong encoding of what they write has it.
fn is_written(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{45f}' | '\u{490}'..='\u{52f}' | '\u{1e00}'..='\u{1eff}'
        | '\u{2000}'..='\u{2bff}' | '\u{fe0f}' | '\u{feff}' | '\u{1f000}'..='\u{1faff}')
}

/// Sets a text right of which a code page was taken for another, if it reads far better so.
fn in_other_page(text: &str) -> Option<String> {
    let sample = guess::sample(text.as_bytes());
    let sample = String::from_utf8_lossy(&sample);
    let sample = sample.trim_end_matches(char::REPLACEMENT_CHARACTER);
    for wrong in [Encoding::Windows1252, Encoding::Windows1251].into_iter().filter_map(Page::of) {
        let bytes: Option<Vec<u8>> = sample.chars().map(|c| wrong.byte(c)).collect();
        let Some(bytes) = bytes else { continue };
        let now = guess::bits(&wrong, &bytes);
        let Some((right, bits)) = guess::page(&bytes) else { continue };
        let is_other = right.is_cyrillic() && right != wrong.encoding;
        if is_other && bits.saturating_add(SURELY) < now && bits * 3 < now * 2 {
            let right = Page::of(right).filter(|right| is_words(right, &bytes))?;
            let letter = |c: char| wrong.byte(c).map_or(c, |byte| right.letter(byte));
            return Some(text.chars().map(letter).collect());
        }
    }
    None
}

/// Tells whether nearly all bytes beyond ASCII are letters.
fn is_words(page: &Page, bytes: &[u8]) -> bool {
    let upper: Vec<char> =
        bytes.iter().filter(|byte| !byte.is_ascii()).map(|byte| page.letter(*byte)).collect();
    let letters = upper.iter().filter(|letter| letter.is_alphabetic()).count();
    letters * 10 >= upper.len() * 9
}
