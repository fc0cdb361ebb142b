//! The closed session: what it brought, what is left open, and what to do next.

use ratatui::layout::Rect;

use crate::app::{Command, shown_path};
use crate::domain::coverage;
use crate::t;

use super::canvas::{Canvas, Piece, below};
use super::page::Page;
use super::style::Look;
use super::wording;

/// The widest a line gets.
const WIDEST: u16 = 76;

/// Draws the closed session.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let mut rest = Rect { width: area.width.min(WIDEST), ..area };
    for (text, look) in lines(page) {
        rest = below(rest, canvas.put_wrapped(rest, &text, look).max(1));
    }
}

/// Says what [`draw`] shows, a sentence each.
pub(super) fn told(page: Page<'_>) -> Vec<String> {
    lines(page).into_iter().map(|(text, _)| text).filter(|text| !text.is_empty()).collect()
}

fn lines(page: Page<'_>) -> Vec<Piece> {
    let lang = page.lang;
    let key = |command| wording::key(page.model, command);
    let session = &page.workspace.session;
    let counts = lang.counts(session);
    let gaps = coverage(session).total();
    let open = match gaps {
        0 => (t!(lang, "closed-nothing-open"), Look::Plain),
        gaps => (t!(lang, "closed-open", n = gaps), Look::Plain),
    };
    let blank = || (String::new(), Look::Plain);
    vec![
        (t!(lang, "closed-title"), Look::Loud),
        blank(),
        (counts.join("   "), Look::Plain),
        open,
        blank(),
        (t!(lang, "closed-report", key = key(Command::Export)), Look::Accent),
        (t!(lang, "closed-reopen", key = key(Command::PreviousStage)), Look::Plain),
        (t!(lang, "closed-library", key = key(Command::Library)), Look::Plain),
        blank(),
        (t!(lang, "closed-file", path = shown_path(&page.workspace.path)), Look::Quiet),
    ]
}
