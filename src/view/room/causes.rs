//! The core troubles, from which most others come, and the tree of causes.

use ratatui::layout::Rect;

use crate::domain::{CauseNode, CoreTrouble, cause_tree, cause_tree_by_place};
use crate::t;
use crate::view::canvas::Canvas;
use crate::view::style::Look;

use super::Scene;
use super::entry::{Entry, told};
use super::flow::{Block, Flow, Gap, Line, Room};
use super::frame::heading;

/// How many core troubles are named.
const CORE: usize = 3;

/// The deepest that a trouble is set in.
const DEEPEST: u16 = 8;

/// A part of the view.
enum Part<'a> {
    Core(Vec<CoreTrouble<'a>>),
    /// The first has the heading.
    Root(bool, CauseNode<'a>),
}

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let list = heading(canvas, area, &t!(scene.lang, "seen-core"));
    let build = if scene.counts_in_secret() { cause_tree_by_place } else { cause_tree };
    let mut tree = build(scene.session);
    if tree.core.is_empty() {
        canvas.put_wrapped(list, &t!(scene.lang, "seen-no-cause"), Look::Quiet);
        return;
    }
    tree.core.truncate(CORE);
    let roots = tree.roots.into_iter().enumerate().map(|(at, node)| Part::Root(at == 0, node));
    let parts = std::iter::once(Part::Core(tree.core));
    let parts: Vec<Part<'_>> = parts.chain(roots).collect();
    Flow {
        items: &parts,
        block: &|part, room| {
            let mut rows = Vec::new();
            match part {
                Part::Core(core) => {
                    for trouble in core {
                        rows.extend(core_rows(trouble, room, scene));
                    }
                }
                Part::Root(is_first, node) => {
                    if *is_first {
                        rows.extend(told(&t!(scene.lang, "seen-tree"), Look::Loud, 0, room));
                    }
                    put(node, 0, room, scene, &mut rows);
                }
            }
            Block { rows }
        },
        answers: &|part| match part {
            Part::Core(core) => core.len(),
            Part::Root(_, node) => count(node),
        },
        gap: Gap::Always,
        is_ranked: true,
    }
    .draw(canvas, list, scene.lang);
}

fn count(node: &CauseNode<'_>) -> usize {
    1 + node.effects.iter().map(count).sum::<usize>()
}

fn core_rows(trouble: &CoreTrouble<'_>, room: Room, scene: Scene<'_>) -> Vec<Line> {
    let mut entry = Entry::of(scene, trouble.answer);
    entry.look = Look::Loud;
    entry.with(Some(t!(scene.lang, "seen-effects", n = trouble.effects)), Look::Plain).rows(room)
}

fn put(node: &CauseNode<'_>, depth: u16, room: Room, scene: Scene<'_>, rows: &mut Vec<Line>) {
    let mut entry = Entry::of(scene, node.answer);
    if depth > 0 {
        entry.indent = 4 * (depth.min(DEEPEST) - 1) + 2;
        entry.before.0 = format!("└ {}", entry.before.0);
    }
    if node.again {
        entry = entry.with(Some(t!(scene.lang, "seen-again")), Look::Quiet);
    }
    rows.extend(entry.rows(room));
    node.effects.iter().for_each(|effect| put(effect, depth + 1, room, scene, rows));
}
