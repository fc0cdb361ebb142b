//! The earlier states of a session: a list, and below it what the chosen one would change.

use ratatui::layout::Rect;

use crate::app::{EarlierState, Model, Overlay, OverlayKind};
use crate::domain::{Label, Question};
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left};

use super::canvas::{Canvas, below, cells, from, row};
use super::layout::below_title;
use super::style::Look;
use super::window::{draw_rows, draw_title, draw_unseen};

/// The cells of when a state was replaced.
const WHEN: u16 = 18;

/// Draws the earlier states.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let Some(Overlay { kind: OverlayKind::Restore(kept), selected, .. }) = &model.overlay else {
        return;
    };
    let lang = model.lang;
    let title = t!(lang, "restore-title", platform = kept.platform.as_str());
    let list = below_title(canvas, area);
    let most = cells(kept.states.len()).min((list.height / 2).max(1));
    let upper = Rect { height: most.min(list.height), ..list };
    let items = kept.states.len();
    let seen = draw_rows(canvas, upper, items, *selected, |canvas, place, index, chosen| {
        let Some(state) = kept.states.get(index) else { return };
        canvas.put(place, &state.replaced, if chosen { Look::Accent } else { Look::Plain });
        canvas.put(from(place, WHEN), &summary(state, lang), Look::Quiet);
    });
    draw_title(canvas, row(area, 0), &title, items, &seen);
    if let Some(state) = kept.states.get(*selected) {
        draw_changes(canvas, below(list, upper.height + 1), state, lang);
    }
}

/// Returns how a state differs from the present one, its stage, and how many answers it has.
fn summary(state: &EarlierState, lang: Lang) -> String {
    let counts = Question::ALL.into_iter().zip(state.counts);
    let counts = counts.map(|(question, count)| lang.count(question.sheet(), count));
    let counts: Vec<String> = [lang.stage(state.stage)].into_iter().chain(counts).collect();
    let changes = state.changes.as_ref().map(|changes| changes.each_ref().map(Vec::len));
    let changes = changes.map(|changes| lang.difference(changes));
    let parts: Vec<String> = changes.into_iter().chain([counts.join(", ")]).collect();
    parts.join(" · ")
}

/// Draws what restoring a state would change, answer by answer, as far as there is room.
fn draw_changes(canvas: &mut Canvas<'_>, area: Rect, state: &EarlierState, lang: Lang) {
    let headings = [
        t!(lang, "restore-go"),
        t!(lang, "restore-back"),
        t!(lang, "restore-words"),
        t!(lang, "restore-facts"),
    ];
    let mut rows = Vec::new();
    let changes = state.changes.iter().flatten().zip(headings);
    for (answers, heading) in changes.filter(|(answers, _)| !answers.is_empty()) {
        rows.push((None, heading));
        let line = |(label, text): &(Label, String)| (Some(*label), one_line(text).into_owned());
        rows.extend(answers.iter().map(line));
    }
    let seen = 0..rows.len().min(usize::from(area.height));
    for (at, (label, text)) in rows.iter().take(seen.end).enumerate() {
        let place = row(area, cells(at));
        match label {
            None => canvas.put(place, text, Look::Plain),
            Some(label) => {
                canvas.put(place, &pad_left(&lang.label(*label), 4), Look::Quiet);
                canvas.put(from(place, 6), text, Look::Plain)
            }
        };
    }
    // The first row is a heading, which leaves room on its right.
    draw_unseen(canvas, row(area, 0), rows.len(), &seen);
}
