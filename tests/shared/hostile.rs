//! Texts that would steer a terminal, forge a line or turn the direction of writing, and what is held
//! of everything the program says about them.

use std::ffi::{OsStr, OsString};

/// What a forged line would begin with.
const FORGED: &str = "FORGED";

/// Sequences of both forms, lone controls, and what turns the direction of writing or shows nothing.
pub const CONTROLS: &str = "a\u{1b}[2J\u{1b}[6n\u{1b}]52;c;aGk=\u{7}\u{1b}]0;t\u{1b}\\\u{1b}]8;;x:\u{1b}\\\
     \u{1b}c\u{8}\u{7f}b\u{9b}2J\u{9d}0;t\u{9c}\u{90}q\u{9c}\u{84}c\u{202e}d\u{2066}e\u{2069}\u{200e}f\
     \u{200f}\u{61c}g\u{200b}\u{feff}\u{2060}\u{ad}h\u{200d}\u{e0041}";

/// Every kind of line end.
pub const LINES: &str = "a\nFORGED\rFORGED\r\nFORGED\u{85}FORGED\u{2028}FORGED\u{2029}FORGED\u{b}\
     FORGED\u{c}FORGED\tb";

/// Strings that nothing ends: what is said after them must not be lost.
pub const OPEN: &str = "a\u{1b}]0;b\u{9d}c\u{1b}Pd\u{1b}";

/// What a Windows file system takes in a name: all but the first 32 characters.
const WINDOWS_NAME: &str = "a\u{7f}b\u{9b}2J\u{9d}0;t\u{9c}\u{85}FORGED\u{2028}FORGED\u{202e}d\u{2066}e\
     \u{2069}\u{200e}f\u{200f}\u{61c}g\u{200b}\u{feff}\u{2060}\u{ad}h\u{200d}\u{e0041}";

/// Texts as arguments have them.
pub fn texts() -> Vec<&'static str> {
    vec![CONTROLS, LINES, OPEN]
}

/// Texts as names of files have them.
pub fn names() -> Vec<OsString> {
    if cfg!(windows) {
        return vec![WINDOWS_NAME.into()];
    }
    let names: Vec<OsString> = texts().into_iter().map(OsString::from).collect();
    names.into_iter().chain([no_text()]).collect()
}

/// A name that is no Unicode; on Windows, one that is a text all the same.
pub fn no_text() -> OsString {
    #[cfg(unix)]
    return std::os::unix::ffi::OsStringExt::from_vec(b"a\xff\x9b2J\x1b[2Jb\xc2".to_vec());
    #[cfg(windows)]
    WINDOWS_NAME.into()
}

/// Puts a text in the place of each `{}`.
pub fn filled(pattern: &str, text: &OsStr) -> OsString {
    let mut filled = OsString::new();
    for (index, part) in pattern.split("{}").enumerate() {
        if index > 0 {
            filled.push(text);
        }
        filled.push(part);
    }
    filled
}

/// Holds that what was sent to a terminal has no control but those of the screen itself, which begins
/// each with `ESC [` and never asks the terminal for anything.
pub fn is_harmless_screen(sent: &str, about: &str) {
    let rest = sent.replace("\u{1b}[", "").replace('\r', "");
    let steers: Vec<char> = rest.chars().filter(|c| steers(*c)).collect();
    assert!(steers.is_empty(), "{about}: {steers:?} is in {sent:?}");
    assert!(!sent.contains("\u{1b}[6n"), "{about}: {sent:?}");
}

fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2066}'..='\u{2069}')
}

/// Holds that what was said steers no terminal and has no line that a name forged, and where names are
/// Unicode, that each was cleaned by who took it and not by the last who passed it on.
pub fn is_harmless(said: &str, has_text_alone: bool, about: &str) {
    let raw: Vec<char> = said.chars().filter(|c| *c != '\n' && steers(*c)).collect();
    assert!(raw.is_empty(), "{about}: {raw:?} is in {said:?}");
    let forged = said.lines().any(|line| line.trim_start().starts_with(FORGED));
    assert!(!forged, "{about}: a line is forged in {said:?}");
    let cleaned_late = has_text_alone && said.contains('\u{fffd}');
    assert!(!cleaned_late, "{about}: a text was not cleaned before it was said: {said:?}");
}
