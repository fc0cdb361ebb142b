//! Causes: the troubles from which most others come, and what comes from what.

use super::entries::mention;
use super::source::Source;
use super::{Block, DEEPEST, Entry, Section};
use crate::domain::{CoreTrouble, cause_tree};
use crate::t;

/// How many core troubles are named; the tree has all.
const MOST: usize = 5;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let tree = cause_tree(source.session);
    if tree.core.is_empty() {
        return;
    }
    let core = tree.core.iter().take(MOST).map(|trouble| core(source, trouble)).collect();
    let blocks = vec![Block::Paragraph(t!(lang, "report-causes-rule")), Block::Answers(core)];
    sections.push(Section::new("causes", 1, t!(lang, "report-causes"), blocks));
    let rows = tree.rows().into_iter().map(|row| {
        let mut entry = mention(source, row.answer);
        entry.details.extend(row.again.then(|| t!(lang, "report-causes-again")));
        (row.depth.min(DEEPEST), entry)
    });
    let heading = t!(lang, "report-causes-tree");
    Section::add_answers(sections, "causes-tree", heading, nested(rows));
}

/// Names a trouble from which others come, and how many these are.
pub(super) fn core(source: &Source, trouble: &CoreTrouble) -> Entry {
    let mut entry = mention(source, trouble.answer);
    entry.details.insert(0, t!(source.lang(), "report-effects", n = trouble.effects));
    entry
}

/// Puts lines below each other as far in as they stand.
fn nested(lines: impl Iterator<Item = (usize, Entry)>) -> Vec<Entry> {
    // The lines of each depth that are not yet put below one.
    let mut open: Vec<Vec<Entry>> = vec![Vec::new()];
    for (depth, entry) in lines {
        while open.len() > depth + 1 {
            close(&mut open);
        }
        while open.len() < depth + 1 {
            open.push(Vec::new());
        }
        if let Some(lines) = open.last_mut() {
            lines.push(entry);
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap_or_default()
}

fn close(open: &mut Vec<Vec<Entry>>) {
    let children = open.pop().unwrap_or_default();
    if let Some(above) = open.last_mut().and_then(|lines| lines.last_mut()) {
        above.children.extend(children);
    }
}
