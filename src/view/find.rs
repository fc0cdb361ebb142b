//! Find: the answers of all sheets that fit what is typed.

use ratatui::layout::Rect;

use crate::app::{Beside, Command, Elsewhere, Model, find_answers, find_elsewhere, found_beside};
use crate::domain::Session;
use crate::i18n::Lang;
use crate::t;
use crate::text::{one_line, pad_left, width};

use super::canvas::{Canvas, cells, from};
use super::columns::GAP;
use super::layout::below_title;
use super::style::Look;
use super::window::draw_list;
use super::wording;

/// Draws what is found.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) {
    let (Some(workspace), Some(overlay)) = (&model.workspace, &model.overlay) else { return };
    let found = find_answers(workspace, overlay.line.text());
    if found.is_empty() {
        let list = below_title(canvas, area);
        match find_elsewhere(workspace, overlay.line.text()) {
            None => canvas.put_wrapped(list, &t!(model.lang, "find-nothing"), Look::Quiet),
            Some(other) => canvas.put_wrapped(list, &elsewhere(&other, model), Look::Plain),
        };
    }
    let title = t!(model.lang, "find-title");
    let rows = (found.len(), overlay.selected);
    draw_list(canvas, area, &title, rows, |canvas, place, index, chosen| {
        let answer = found.get(index).and_then(|label| workspace.session.answer(*label));
        let Some(answer) = answer else { return };
        let name = model.lang.label(answer.label);
        let look = if chosen { Look::Accent } else { Look::Quiet };
        canvas.put(place, &pad_left(&name, 4), look);
        let look = if chosen { Look::Loud } else { Look::Plain };
        let text = from(place, 6);
        let beside = found_beside(answer, overlay.line.text());
        let Some(beside) = beside.map(|beside| told(beside, &workspace.session, model.lang)) else {
            canvas.put(text, &one_line(&answer.text), look);
            return;
        };
        // The words that were looked for have the room they need, the answer at least a third of it.
        let least = text.width / 3;
        let width = text.width.saturating_sub(cells(width(&beside)) + GAP).max(least);
        let used = canvas.put(Rect { width, ..text }, &one_line(&answer.text), look);
        canvas.put(from(text, used + GAP), &beside, Look::Accent);
    });
}

/// Says what an answer is found by, in one line.
fn told(beside: Beside<'_>, session: &Session, lang: Lang) -> String {
    match beside {
        Beside::Wording(text) => t!(lang, "pasted-quoted", text = one_line(text).into_owned()),
        Beside::Opinion(opinion) => {
            one_line(&wording::opinion(opinion, session, lang)).into_owned()
        }
    }
}

/// Says of which other platform the label typed is.
fn elsewhere(other: &Elsewhere<'_>, model: &Model) -> String {
    let Elsewhere { number, label, platform } = other;
    let Some(platform) = platform else {
        return t!(model.lang, "find-no-platform", number = *number);
    };
    let label = model.lang.label(*label);
    let key = wording::keys_at(model, model.mode(), Command::Choose, 0);
    let name = platform.platform.as_str();
    t!(
        model.lang,
        "find-other-platform",
        label = label,
        number = *number,
        platform = name,
        key = key
    )
}
