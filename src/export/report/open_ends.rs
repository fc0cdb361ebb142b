//! What is uncovered: gaps in the chain, groups not heard, and what is parked.

use super::entries::short;
use super::source::Source;
use super::words::joined;
use super::{Block, Section};
use crate::domain::{Label, coverage};
use crate::t;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let open = coverage(source.whole);
    let lists: [(&str, String, &[Label]); 8] = [
        ("open-troubles", t!(lang, "report-troubles-without-way"), &open.troubles_without_way),
        ("open-ways", t!(lang, "report-ways-without-action"), &open.ways_without_action),
        ("open-owners", t!(lang, "report-actions-without-owner"), &open.actions_without_owner),
        ("open-nobody", t!(lang, "report-actions-nobody-took"), &open.actions_nobody_took),
        ("open-dates", t!(lang, "report-actions-without-date"), &open.actions_without_date),
        ("open-loose-ways", t!(lang, "report-ways-loose"), &open.ways_for_nothing),
        ("open-loose-actions", t!(lang, "report-actions-loose"), &open.actions_for_nothing),
        ("open-parked", t!(lang, "report-parked"), &open.parked),
    ];
    let mut blocks: Vec<Block> =
        counted(source, open.total()).into_iter().map(Block::Paragraph).collect();
    if !open.groups_not_heard.is_empty() {
        let names = open.groups_not_heard.iter();
        let names = joined(names.map(|key| source.names.within(key)), ", ");
        blocks.push(Block::Notice(t!(lang, "report-groups-not-heard", groups = names)));
    }
    if open.groups_not_heard.is_empty() && lists.iter().all(|(_, _, labels)| labels.is_empty()) {
        blocks.push(Block::Paragraph(t!(lang, "report-open-none")));
    }
    sections.push(Section::new("open", 1, t!(lang, "report-open"), blocks));
    for (id, heading, labels) in lists {
        let heading = format!("{heading} · {}", labels.len());
        let entries = source.answers(labels).into_iter().map(|answer| short(source, answer));
        Section::add_answers(sections, id, heading, entries);
    }
}

/// Says how many things are open, and of a closed session how many were seen to be when it was closed.
fn counted(source: &Source, open: usize) -> Option<String> {
    let lang = source.lang();
    let seen = source.whole.left_open.len();
    if source.whole.is_closed() && seen > 0 {
        return Some(t!(lang, "report-open-seen", n = open, seen = seen));
    }
    (open > 0).then(|| t!(lang, "report-open-count", n = open))
}
