//! The chain: each trouble with the ways that answer it and the actions that carry them out.

use ratatui::layout::Rect;

use crate::domain::{Node, chain, chain_by_place};
use crate::t;
use crate::view::canvas::Canvas;
use crate::view::style::Look;

use super::Scene;
use super::entry::{Entry, promise};
use super::flow::{Block, Flow, Gap, Line, Room};
use super::frame::heading;

/// Cells that what hangs below another answer is set in.
const STEP: u16 = 4;

/// Draws the view.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, scene: Scene<'_>) {
    let list = heading(canvas, area, &t!(scene.lang, "seen-chain"));
    let build = if scene.counts_in_secret() { chain_by_place } else { chain };
    let chain = build(scene.session);
    let strands = [chain.troubles, chain.loose_ways, chain.loose_actions];
    let strands: Vec<Node<'_>> = strands.into_iter().flatten().collect();
    if strands.is_empty() {
        canvas.put_wrapped(list, &t!(scene.lang, "seen-no-answer"), Look::Quiet);
        return;
    }
    Flow {
        items: &strands,
        block: &|node, room| {
            let mut rows = Vec::new();
            put(node, 0, room, scene, &mut rows);
            Block { rows }
        },
        answers: &|node| count(node),
        gap: Gap::BetweenTall,
        is_ranked: false,
    }
    .draw(canvas, list, scene.lang);
}

fn count(node: &Node<'_>) -> usize {
    1 + if node.again { 0 } else { node.below.iter().map(count).sum() }
}

fn put(node: &Node<'_>, depth: u16, room: Room, scene: Scene<'_>, rows: &mut Vec<Line>) {
    let mut entry = Entry::of(scene, node.answer);
    let votes = scene.votes(node.votes).map(|votes| scene.lang.number(votes.into()));
    if depth == 0 {
        entry.look = Look::Loud;
    } else {
        entry.indent = STEP * (depth - 1) + 2;
        entry.before.0 = format!("└ {}", entry.before.0);
    }
    let commitment = node.answer.commitment_with_merged();
    let mut entry = entry.with(votes, Look::Loud).with(promise(scene, &commitment), Look::Quiet);
    if node.again {
        entry = entry.with(Some(t!(scene.lang, "seen-again")), Look::Quiet);
    }
    rows.extend(entry.rows(room));
    for below in node.below.iter().filter(|_| !node.again) {
        put(below, depth + 1, room, scene, rows);
    }
}
