//! Line ends: one sign for each, whatever system wrote the text.

/// Brings all line ends to `\n`, one for one, so that lines keep their numbers.
///
/// `\r\n` and a lone `\r` end lines. The signs of Unicode that end lines do so only in a text that has no
/// other line ends; elsewhere they stand inside of cells. A form feed is no more than a blank, and the
/// sign by which DOS ends a file is none of the text.
pub(super) fn alike(mut text: String) -> String {
    if text.ends_with('\u{1a}') {
        text.truncate(text.trim_end_matches('\u{1a}').len());
    }
    if text.contains('\u{c}') {
        text = text.replace("\u{c}\n", "\n").replace("\u{c}\r", "\r").replace("\n\u{c}", "\n");
        text = text.replace('\u{c}', " ");
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    if !text.contains('\n') {
        text = text.replace(['\u{85}', '\u{2028}', '\u{2029}'], "\n");
    }
    text
}
