//! The mark of a session file that a program has open: a comment below the first line.
//!
//! While a journal is in use, the file alone may lack the newest answers. The mark says so to whoever
//! copies the file without its journal, and to this program when it finds the copy. It is gone once the
//! file is written for the last time.

use std::borrow::Cow;
use std::path::Path;

use super::super::holder::Holder;
use super::super::names;
use crate::text;

const BEGINNING: &str = "// Open on ";
const SINCE: &str = " since ";
const NEWER: &str = ": newer answers may lie in ";
const END: &str = " beside this file.";

/// What a session file says that was copied while a program had it open, without its journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftBehind {
    /// Who had it open, and since when.
    pub holder: Holder,
    /// The name of the journal, which lies beside the original.
    pub journal: String,
}

/// Puts the mark into the text of a session file; none where that does not begin with a title.
pub(in crate::storage) fn marked(text: &str, holder: &Holder, path: &Path) -> Option<String> {
    let (first, rest) = text.split_once('\n').filter(|(first, _)| first.starts_with("//"))?;
    let since = holder.since.map(|since| since.to_string()).unwrap_or_default();
    let host = holder.host.as_deref().unwrap_or("?");
    let journal = names::journal(path);
    let journal = text::clean_line(&journal.file_name().unwrap_or_default().to_string_lossy());
    Some(format!("{first}\n{BEGINNING}{host}{SINCE}{since}{NEWER}{journal}{END}\n{rest}"))
}

/// Reads the mark from the bytes of a session file; none where it has none.
pub(in crate::storage) fn mark_of(bytes: &[u8]) -> Option<LeftBehind> {
    // The first line is the title; nothing further down is looked at, whatever it says.
    let line = bytes.split(|byte| *byte == b'\n').nth(1)?;
    let line = std::str::from_utf8(line).ok()?.trim_end();
    let (host, rest) = line.strip_prefix(BEGINNING)?.split_once(SINCE)?;
    let (since, journal) = rest.strip_suffix(END)?.split_once(NEWER)?;
    let host = Some(host).filter(|host| *host != "?").map(text::clean_line);
    let holder = Holder { pid: None, host, since: since.parse().ok() };
    Some(LeftBehind { holder, journal: text::clean_line(journal) })
}

/// Returns the bytes of a session file without its mark.
pub(in crate::storage) fn without_mark(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut lines = bytes.splitn(3, |byte| *byte == b'\n');
    match (mark_of(bytes), lines.next(), lines.nth(1)) {
        (Some(_), Some(first), Some(rest)) => Cow::Owned([first, b"\n", rest].concat()),
        _ => Cow::Borrowed(bytes),
    }
}
