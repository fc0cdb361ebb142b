//! The troubles of all platforms from which most others come.

use std::cmp::Reverse;

use super::All;
use crate::domain::cause_tree;
use crate::export::report::{Block, Entry, Section, causes};
use crate::t;

/// How many are named; each platform's own report has its tree.
const MOST: usize = 10;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let mut core: Vec<(usize, Entry)> = Vec::new();
    for source in &all.sources {
        for trouble in cause_tree(source.session).core {
            let mut entry = causes::core(source, &trouble);
            entry.details.insert(0, source.platform.clone());
            core.push((trouble.effects, entry));
        }
    }
    if core.is_empty() {
        return;
    }
    core.sort_by_key(|(effects, _)| Reverse(*effects));
    let entries = core.into_iter().take(MOST).map(|(_, entry)| entry).collect();
    let rule = Block::Paragraph(t!(lang, "plenary-causes-rule"));
    let heading = t!(lang, "plenary-causes");
    sections.push(Section::new("causes", 1, heading, vec![rule, Block::Answers(entries)]));
}
