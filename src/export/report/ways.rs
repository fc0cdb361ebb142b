//! Ways, under the trouble each answers.

use super::entries::brief;
use super::source::Source;
use super::{Block, Entry, Section};
use crate::domain::{Answer, Node, Sheet};
use crate::t;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let question = source.lang().question(source.session, Sheet::Ways);
    let mut blocks = vec![Block::Paragraph(question)];
    let troubles = source.chain.troubles.iter().map(|trouble| under(source, trouble));
    let under: Vec<Entry> = troubles.filter(|trouble| !trouble.children.is_empty()).collect();
    if source.session.ways.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-nothing-yet")));
    }
    if !under.is_empty() {
        blocks.push(Block::Answers(under));
    }
    sections.push(Section::new("ways", 1, t!(lang, "report-ways"), blocks));
    let loose = source.chain.loose_ways.iter().map(|way| brief(source, way.answer));
    Section::add_answers(sections, "ways-loose", t!(lang, "report-ways-loose"), loose);
}

/// Shows a trouble with the ways to overcome it.
fn under(source: &Source, trouble: &Node) -> Entry {
    let ways = trouble.below.iter().filter(|below| below.sheet == Sheet::Ways);
    Entry {
        details: Vec::new(),
        children: ways.map(|way| way_under(source, way.answer, trouble.answer)).collect(),
        ..brief(source, trouble.answer)
    }
}

fn way_under(source: &Source, way: &Answer, trouble: &Answer) -> Entry {
    let mut entry = brief(source, way);
    let others = source.standing.targets(way, Sheet::Troubles).into_iter();
    let others: Vec<_> = others.map(|a| a.label).filter(|label| *label != trouble.label).collect();
    if !others.is_empty() {
        let labels = source.words.labels(&others);
        entry.details.push(t!(source.lang(), "report-also-for", labels = labels));
    }
    entry
}
