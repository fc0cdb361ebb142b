//! Texts made safe to stand in HTML.

use std::borrow::Cow;

/// Makes a text safe between tags.
pub(super) fn text(text: &str) -> Cow<'_, str> {
    escape(text, false)
}

/// Makes a text of several lines safe between tags, and breaks its lines.
pub(super) fn lines(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        return Cow::Owned(escape(text, false).replace('\n', "<br>"));
    }
    escape(text, false)
}

/// Makes a text safe within double quotation marks in a tag.
pub(super) fn attribute(text: &str) -> Cow<'_, str> {
    escape(text, true)
}

fn escape(text: &str, quotes: bool) -> Cow<'_, str> {
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
