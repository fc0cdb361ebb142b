//! Texts made safe to stand in XML and HTML, and the lines of a text put together anew.

use std::borrow::Cow;

/// Makes a text safe between tags, and within double quotation marks too if that is wanted.
pub(super) fn escape(text: &str, quotes: bool) -> Cow<'_, str> {
    let special = |c: char| matches!(c, '&' | '<' | '>') || (quotes && c == '"');
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if quotes => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Adds the lines of a text, each as it is shown and with something between them; there may be millions,
/// which are never held one by one.
pub(super) fn push_lines<T: AsRef<str>>(
    out: &mut String,
    text: &str,
    between: &str,
    show: impl Fn(&str) -> T,
) {
    out.reserve(text.len() + text.matches('\n').count() * between.len());
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str(between);
        }
        out.push_str(show(line).as_ref());
    }
}
