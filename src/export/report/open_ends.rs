//! What is uncovered: gaps in the chain, groups not heard, and what is parked.

use super::entries::{Under, mention, whole};
use super::source::Source;
use super::words::joined;
use super::{Block, Section};
use crate::domain::{Label, Sheet, coverage};
use crate::t;

/// How many answers of a list are named by their first words.
const NAMED: usize = 12;

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
        ("open-unclear", t!(lang, "report-unclear"), &open.unclear),
    ];
    let mut blocks: Vec<Block> =
        counted(source, open.total()).into_iter().map(Block::Paragraph).collect();
    if !open.groups_not_heard.is_empty() {
        let names = open.groups_not_heard.iter();
        let names = joined(names.map(|key| source.names.within(key)), ", ");
        blocks.push(Block::Notice(t!(lang, "report-groups-not-heard", groups = names)));
    }
    if open.groups_not_heard.is_empty() && open.total() == 0 {
        blocks.push(Block::Paragraph(t!(lang, "report-open-none")));
    }
    sections.push(Section::new("open", 1, t!(lang, "report-open"), blocks));
    for (id, heading, labels) in lists {
        if !labels.is_empty() {
            let heading = format!("{heading} · {}", labels.len());
            sections.push(Section::new(id, 2, heading, list(source, labels)));
        }
    }
    // What is parked has no chapter of its own, so it stands here in full.
    let parked = source.session.parked.iter();
    let parked = parked.map(|answer| whole(source, Sheet::Parked, answer, Under::Sheet));
    let heading = format!("{} · {}", t!(lang, "report-parked"), open.parked.len());
    Section::add_answers(sections, "open-parked", heading, parked);
}

/// Lists answers by their first words, and of those beyond the first dozen only the labels.
fn list(source: &Source, labels: &[Label]) -> Vec<Block> {
    let (named, rest) = labels.split_at(labels.len().min(NAMED));
    let named = source.answers(named).into_iter().map(|answer| mention(source, answer));
    let mut blocks = vec![Block::Answers(named.collect())];
    if !rest.is_empty() {
        let labels = source.words.labels(rest);
        let more = t!(source.lang(), "report-open-more", n = rest.len(), labels = labels);
        blocks.push(Block::Paragraph(more));
    }
    blocks
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
