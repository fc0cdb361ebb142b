//! Texts made safe to stand in HTML.

use std::borrow::Cow;

use crate::export::markup::escape;

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

/// Makes a text safe within double quotation marks in a sheet of styles, where it stands in a page.
pub(super) fn in_style(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' | '<' | '>' | '&' => format!("\\{:x} ", u32::from(c)),
        c if c.is_control() => " ".to_owned(),
        c => c.to_string(),
    };
    text.chars().map(escaped).collect()
}

/// Makes a text safe within double quotation marks in a tag.
pub(super) fn attribute(text: &str) -> Cow<'_, str> {
    escape(text, true)
}
