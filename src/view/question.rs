//! A question before something is done: what is asked, and the choices with a digit each.

use ratatui::layout::Rect;

use crate::app::{Confirm, Model, OverlayKind, Target};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, wrap};

use super::canvas::{Canvas, Piece, below, cells, row};
use super::review::told_gaps;
use super::style::Look;
use super::window::draw_marks;

/// How many lines of a paste are shown.
const SHOWN: usize = 6;

/// Draws a question.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let lang = model.lang;
    let Some(overlay) = &model.overlay else { return };
    let lines = match &overlay.kind {
        OverlayKind::Paste { text, lines } => paste(text, *lines, lang),
        OverlayKind::Confirm(what) => confirm(what, model),
        OverlayKind::Help
        | OverlayKind::Palette
        | OverlayKind::Find
        | OverlayKind::Export { .. }
        | OverlayKind::Restore(_) => return,
    };
    let choices = overlay.kind.choices();
    let mut rest = area;
    // The choices are never pushed out by what is asked.
    let room = usize::from(area.height).saturating_sub(choices.len() + 1).max(1);
    let mut told = 0;
    for (text, look) in &lines {
        for part in wrap(text, usize::from(area.width)) {
            if told < room {
                canvas.put(row(rest, 0), text.get(part).unwrap_or_default(), *look);
                rest = below(rest, 1);
                told += 1;
            }
        }
    }
    if usize::from(rest.height) > choices.len() {
        rest = below(rest, 1);
    }
    for (index, choice) in choices.iter().enumerate() {
        let place = row(rest, cells(index));
        let chosen = index == overlay.selected;
        draw_marks(canvas, place, chosen, false);
        let look = if chosen { Look::Accent } else { Look::Plain };
        canvas.put(place, &format!("{}  {}", index + 1, lang.text(choice.text_key())), look);
        canvas.spot(place, Target::Row(index));
    }
}

fn paste(text: &str, lines: usize, lang: Lang) -> Vec<Piece> {
    let mut told = vec![(t!(lang, "paste-question", n = lines), Look::Loud), blank()];
    let said = text.lines().filter(|line| !line.trim().is_empty());
    told.extend(said.take(SHOWN).map(|line| (one_line(line.trim()).into_owned(), Look::Quiet)));
    if lines > SHOWN {
        told.push((t!(lang, "paste-more", n = lines - SHOWN), Look::Quiet));
    }
    told
}

fn confirm(what: &Confirm, model: &Model) -> Vec<Piece> {
    let lang = model.lang;
    match what {
        Confirm::LoseLinks { to, lost, .. } => {
            let sheet = lang.sheet(*to);
            let links: Vec<String> = lost
                .iter()
                .map(|(from, to)| format!("{} → {}", lang.label(*from), lang.label(*to)))
                .collect();
            vec![
                (t!(lang, "confirm-lose-links", sheet = sheet, n = lost.len()), Look::Loud),
                blank(),
                (links.join("   "), Look::Quiet),
            ]
        }
        Confirm::CloseWithGaps { gaps } => {
            let session = model.workspace.as_ref().map(|workspace| &workspace.session);
            let told = session.map(|session| told_gaps(session, lang)).unwrap_or_default();
            let mut lines = vec![(t!(lang, "confirm-close", n = *gaps), Look::Loud), blank()];
            lines.extend(told.into_iter().map(|line| (line, Look::Plain)));
            lines.extend([blank(), (t!(lang, "confirm-close-why"), Look::Quiet)]);
            lines
        }
        Confirm::QuitUnsaved => vec![
            (t!(lang, "confirm-quit"), Look::Alarm),
            blank(),
            (t!(lang, "confirm-quit-why"), Look::Plain),
        ],
    }
}

fn blank() -> Piece {
    (String::new(), Look::Plain)
}
