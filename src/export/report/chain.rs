//! The chain: each trouble with its ways and actions, in short lines.

use super::entries::cut;
use super::source::Source;
use super::{Block, ChainLink, Section};
use crate::domain::{Label, Node, Owner, Sheet};
use crate::t;

/// How much of an answer stands in the chain; the whole of it stands in its own chapter.
const LINE: usize = 90;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let answered = source.chain.troubles.iter().filter(|trouble| !trouble.below.is_empty());
    let links: Vec<ChainLink> = answered.map(|trouble| link(source, trouble)).collect();
    let blocks = if links.is_empty() {
        vec![Block::Paragraph(t!(lang, "report-nothing-yet"))]
    } else {
        vec![Block::Paragraph(t!(lang, "report-chain-how")), Block::Chain(links)]
    };
    sections.push(Section::new("chain", 1, t!(lang, "report-chain"), blocks));
}

fn link(source: &Source, node: &Node) -> ChainLink {
    let lang = source.lang();
    let gap = match (node.sheet, node.answer.commitment_with_merged().owner()) {
        (Sheet::Ways, _) if node.below.is_empty() => Some(t!(lang, "report-no-action-yet")),
        (Sheet::Actions, Owner::Nobody) => Some(t!(lang, "report-nobody")),
        (Sheet::Actions, Owner::Open) => Some(t!(lang, "report-no-owner-yet")),
        _ => None,
    };
    ChainLink {
        sheet: node.sheet,
        label: source.words.label(node.answer.label),
        text: cut(&node.answer.text, LINE),
        votes: node.votes,
        gap,
        children: links(source, &node.below),
    }
}

/// Shows what hangs below an answer; what stands further up many times already is only named, on
/// one line.
fn links(source: &Source, below: &[Node]) -> Vec<ChainLink> {
    let (folded, shown): (Vec<&Node>, Vec<&Node>) = below.iter().partition(|node| node.folded);
    let mut links: Vec<ChainLink> = shown.into_iter().map(|node| link(source, node)).collect();
    if let Some(first) = folded.first() {
        let labels: Vec<Label> = folded.iter().map(|node| node.answer.label).collect();
        let labels = source.words.labels(&labels);
        links.push(ChainLink {
            sheet: first.sheet,
            label: "…".to_owned(),
            text: t!(source.lang(), "report-chain-above", labels = labels),
            votes: 0,
            gap: None,
            children: Vec::new(),
        });
    }
    links
}
