//! The chain: each trouble with its ways and actions, in short lines.

use super::entries::cut;
use super::source::Source;
use super::{Block, ChainLink, Section};
use crate::domain::{Answer, Leaf, Owner, Sheet, TroubleBranch, WayBranch};
use crate::t;

/// How much of an answer stands in the chain; the whole of it stands in its own chapter.
const LINE: usize = 90;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let branches = source.chain.troubles.iter();
    let hung = branches.filter(|branch| !(branch.ways.is_empty() && branch.actions.is_empty()));
    let links: Vec<ChainLink> = hung.map(|branch| trouble(source, branch)).collect();
    let blocks = if links.is_empty() {
        vec![Block::Paragraph(t!(lang, "report-nothing-yet"))]
    } else {
        vec![Block::Paragraph(t!(lang, "report-chain-how")), Block::Chain(links)]
    };
    sections.push(Section::new("chain", 1, t!(lang, "report-chain"), blocks));
}

fn trouble(source: &Source, branch: &TroubleBranch) -> ChainLink {
    let ways = branch.ways.iter().map(|way| self::way(source, way));
    let actions = branch.actions.iter().map(|leaf| action(source, leaf));
    let mut link = link(source, branch.answer, branch.votes);
    link.children = ways.chain(actions).collect();
    link
}

fn way(source: &Source, branch: &WayBranch) -> ChainLink {
    let mut link = link(source, branch.answer, branch.votes);
    link.children = branch.actions.iter().map(|leaf| action(source, leaf)).collect();
    if branch.actions.is_empty() {
        link.gap = Some(t!(source.lang(), "report-no-action-yet"));
    }
    link
}

fn action(source: &Source, leaf: &Leaf) -> ChainLink {
    let mut link = link(source, leaf.answer, leaf.votes);
    let commitment = leaf.answer.commitment_with_merged();
    link.gap = match commitment.owner() {
        Owner::Named(_) => None,
        Owner::Nobody => Some(t!(source.lang(), "report-nobody")),
        Owner::Open => Some(t!(source.lang(), "report-no-owner-yet")),
    };
    link
}

fn link(source: &Source, answer: &Answer, votes: u32) -> ChainLink {
    ChainLink {
        sheet: source.standing.sheet(answer.label).unwrap_or(Sheet::Troubles),
        label: source.words.label(answer.label),
        text: cut(&answer.text, LINE),
        votes,
        gap: None,
        children: Vec::new(),
    }
}
