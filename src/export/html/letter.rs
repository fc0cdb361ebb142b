//! The head of a letter: who writes to whom, when, and what it is about.

use super::escape::{lines, text};
use crate::export::report::Letter;

/// Writes who writes to whom, beside each other, the day under them, and what it is about.
pub(super) fn head(letter: &Letter, out: &mut String) {
    out.push_str("<div class=\"parties\">\n");
    for party in [&letter.sender, &letter.addressee] {
        let party = party.join("\n");
        out.push_str(&format!("<p dir=\"auto\">{}</p>\n", lines(&party)));
    }
    out.push_str("</div>\n");
    out.push_str(&format!("<p>{}</p>\n", text(&letter.date)));
    out.push_str(&format!("<h1 dir=\"auto\">{}</h1>\n", text(&letter.subject)));
}
