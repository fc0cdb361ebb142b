//! What stays together on a page: a heading with what it is the heading of, an answer with what belongs
//! under it.

use super::layout::Layout;
use super::page::{BODY, BOTTOM, LEADING, TOP};
use super::{chain, chart, table};
use crate::export::report::{Block, Entry, Report, Section};

/// What is higher may part from its heading.
const MOST: f32 = (BOTTOM - TOP) * 0.7;
/// How high a line of running text is.
const LINE: f32 = BODY * LEADING;
/// How much room the rule above a chapter takes.
const RULE: f32 = 6.2;
/// How high a fact of one line is.
const FACT: f32 = 17.2;
/// How many lines of an item of a list stay together.
pub(super) const ITEM: f32 = 3.0;
/// How many letters a line of an answer has, or fewer.
const LETTERS: usize = 84;

/// Returns the size of a heading, and the room before and after it.
pub(super) fn heading(level: u8) -> (f32, f32, f32) {
    match level {
        1 => (15.0, 24.0, 6.0),
        2 => (11.5, 13.0, 3.0),
        _ => (10.0, 9.0, 2.0),
    }
}

/// Measures the sections from the first heading to where a page may end.
pub(super) fn opening(report: &Report, sections: &[Section], layout: &mut Layout) -> f32 {
    let Some((section, rest)) = sections.split_first() else { return 0.0 };
    let (size, before, after) = heading(section.level);
    let is_below = |next: &&Section| section.blocks.is_empty() || next.level > section.level;
    let following = if rest.first().filter(is_below).is_some() { rest } else { Default::default() };
    let below = of_blocks(report, &section.blocks, following, layout);
    let rule = if section.level == 1 { RULE } else { 0.0 };
    (before + rule + size * 1.5 + after + below).min(MOST)
}

fn of_blocks(report: &Report, blocks: &[Block], following: &[Section], layout: &mut Layout) -> f32 {
    let Some((block, rest)) = blocks.split_first() else {
        return opening(report, following, layout);
    };
    match block {
        // A sentence or two lead to what follows.
        Block::Paragraph(text) | Block::Notice(text) if text.chars().count() <= 2 * LETTERS => {
            2.0 * LINE + 4.0 + of_blocks(report, rest, following, layout)
        }
        Block::Paragraph(_) | Block::Notice(_) => 3.0 * LINE,
        Block::Figures(_) => 4.0 * LINE,
        // They stay together, unless there are many.
        Block::Facts(facts) => FACT * facts.len().min(16) as f32,
        Block::Table(content) => 4.0 + table::opening(content, report.lang, layout),
        Block::Answers(entries) => 3.5 + entries.first().map_or(0.0, of_entry),
        Block::Chain(strands) => chain::opening(strands, layout),
        Block::Chart(content) => chart::opening(content, layout),
    }
}

/// Estimates an answer with its remarks and the first lines of what belongs under it.
pub(super) fn of_entry(entry: &Entry) -> f32 {
    let details = entry.details.iter().map(|detail| detail.chars().count() + 3).sum::<usize>();
    let lines = ((entry.text.chars().count() + details) / LETTERS + 1).min(6) as f32;
    let remarks = entry.remarks.len().min(1) as f32;
    let child = if entry.children.is_empty() { 0.0 } else { 2.0 };
    LINE * (lines + remarks + child).max(ITEM)
}
