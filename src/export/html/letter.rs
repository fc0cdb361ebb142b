//! The head of a letter: who writes to whom, when, and what it is about.

use super::escape::{lines, text};
use super::page::Page;
use crate::export::report::Letter;

/// Writes who writes to whom, beside each other, the day under them, and what it is about.
pub(super) fn head(letter: &Letter, page: &mut Page<'_>) {
    page.push("<div class=\"parties\">\n");
    for party in [&letter.sender, &letter.addressee] {
        let party = party.join("\n");
        page.push(&format!("<p dir=\"auto\">{}</p>\n", lines(&party)));
    }
    page.push("</div>\n");
    page.push(&format!("<p>{}</p>\n", text(&letter.date)));
    page.push(&format!("<h1 dir=\"auto\">{}</h1>\n", text(&letter.subject)));
}
