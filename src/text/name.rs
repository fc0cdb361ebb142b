//! File names from what people write: safe on Linux, macOS and Windows.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::clean::{clean_line, is_direction};
use super::grapheme::graphemes;

/// The most bytes of a stem; leaves room for endings in the 143 bytes an encrypted folder allows.
const MOST_BYTES: usize = 120;

/// The stem where nothing of the name may stand in a file name.
const FALLBACK: &str = "session";

/// Makes a file's name, without its ending, from a platform's name.
///
/// Letters of any script and single dots stay, blanks and whatever a system or a shell takes for
/// its own become `-`. The result is never empty, at most 120 bytes, has no separator, no dot or
/// blank at its ends, is not a name Windows reserves, and gives itself when put in again.
pub fn file_stem(name: &str) -> String {
    let mut stem = String::with_capacity(name.len());
    let name: String = name.chars().filter(|c| !is_direction(*c)).collect();
    for c in clean_line(&name).nfc() {
        let c = if is_unsafe(c) { '-' } else { c };
        let is_doubled = matches!(c, '-' | '.') && stem.ends_with(c);
        let is_loose = is_attached(c) && (stem.is_empty() || stem.ends_with(EDGES));
        if !is_doubled && !is_loose {
            stem.push(c);
        }
    }
    let stem = stem.trim_matches(EDGES);
    let stem = if is_reserved(stem) { format!("_{stem}") } else { stem.to_owned() };
    let stem = cut(&stem).trim_end_matches(EDGES);
    if stem.is_empty() { FALLBACK.to_owned() } else { stem.to_owned() }
}

/// Returns whether two file names may be one file where case, normalization, invisible characters
/// and dots at the end make no difference; the strictest of APFS, HFS+ and NTFS together.
pub fn same_name(a: &str, b: &str) -> bool {
    key(a) == key(b)
}

/// Returns whether Windows takes the name of a file for a device or for a stream within a file.
pub fn is_special_name(name: &str) -> bool {
    name.contains(':') || is_reserved(name)
}

/// Characters that never stand first or last: a dot hides a file, a dash makes it an option.
const EDGES: [char; 3] = ['-', '.', ' '];

/// Returns as much of a text as fits, to the last whole grapheme.
fn cut(text: &str) -> &str {
    let end = graphemes(text)
        .map(|(at, grapheme)| at + grapheme.len())
        .take_while(|end| *end <= MOST_BYTES)
        .last();
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// Returns whether a character, or what some systems turn it into, means something to a file
/// system or a shell.
fn is_unsafe(c: char) -> bool {
    let means = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
            || matches!(c, '\'' | '`' | '$' | '!' | '&' | ';' | '#' | '%' | '^' | '~' | '=' | '@')
            || matches!(c, '[' | ']' | '{' | '}' | '«' | '»' | '‘'..='‟')
    };
    means(c) || std::iter::once(c).nfkc().any(|other| means(other) || (other == '.' && c != '.'))
}

/// Returns whether a character belongs to the one before it and shows nothing alone.
fn is_attached(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

/// Returns whether Windows keeps a name for a device, whatever ending follows.
///
/// Source: "Naming Files, Paths, and Namespaces", Microsoft; superscript digits count as digits.
fn is_reserved(stem: &str) -> bool {
    let base: String = stem.split('.').next().unwrap_or_default().nfkc().collect();
    let base = base.trim_end_matches(EDGES).to_ascii_uppercase();
    let is_port = |port: &str| {
        base.strip_prefix(port).is_some_and(|digit| {
            digit.len() == 1 && digit.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    matches!(base.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$")
        || is_port("COM")
        || is_port("LPT")
}

/// The form in which names are compared: case-folded, decomposed, without what file systems ignore.
fn key(name: &str) -> String {
    name.trim_end_matches(['.', ' '])
        .nfd()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}'))
        .nfd()
        .collect()
}
