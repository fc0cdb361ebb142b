//! What is required of each side, with what it replied.

use ratatui::layout::Rect;

use crate::domain::{Answer, Requirement, gathered};
use crate::t;
use crate::view::canvas::Canvas;
use crate::view::style::Look;

use super::Scene;
use super::entry::{Entry, told};
use super::flow::{Block, Flow, Gap};
use super::frame::heading;

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let list = heading(canvas, area, &t!(scene.lang, "seen-requirements"));
    let all = scene.all_answers().flat_map(|answer| {
        answer.requirements_with_merged().into_iter().map(move |it| (it.to.as_str(), (answer, it)))
    });
    let keys = scene.session.groups.iter().map(|group| group.key.as_str());
    let sides: Vec<(&str, Vec<(&Answer, &Requirement)>)> = gathered(keys, all);
    if sides.is_empty() {
        canvas.put_wrapped(list, &t!(scene.lang, "seen-no-requirement"), Look::Quiet);
        return;
    }
    Flow {
        items: &sides,
        block: &|(key, required), room| {
            let group = scene.session.group(key);
            let name = group.map_or_else(|| (*key).to_owned(), |it| scene.lang.group_in_full(it));
            let mut block = Block::under(&name, room);
            for (answer, requirement) in required {
                block.rows.extend(Entry::of(scene, answer).rows(room));
                let reply = reply(requirement, scene);
                block.rows.extend(told(&reply, Look::Quiet, 5, room));
            }
            block
        },
        answers: &|(_, required)| required.len(),
        gap: Gap::Always,
        is_ranked: false,
    }
    .draw(canvas, list, scene.lang);
}

/// Returns the reply with its sign, and with the words that the side said to it.
fn reply(requirement: &Requirement, scene: Scene<'_>) -> String {
    let sign = scene.lang.reply_sign(requirement.reply);
    let reply = scene.lang.reply(requirement.reply);
    match requirement.note.as_str() {
        "" => format!("{sign} {reply}"),
        note => format!("{sign} {reply}: {note}"),
    }
}
