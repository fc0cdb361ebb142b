//! Ways in full, each under the first trouble that it answers; under others it is named.

use std::collections::HashMap;

use super::entries::{Under, mention, whole};
use super::source::Source;
use super::{Block, Entry, Fact, Section};
use crate::domain::{Label, Node, Sheet};
use crate::t;

/// How many other troubles a way names that it is for; its row in the workbook names all.
const OTHERS: usize = 40;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let question = source.lang().question(source.session, Sheet::Ways);
    let mut blocks = vec![Block::Paragraph(question)];
    let is_way = |below: &Node| below.sheet == Sheet::Ways;
    let answered = source.chain.troubles.iter().filter(|trouble| trouble.below.iter().any(is_way));
    let mut purposes = Purposes { source, troubles: HashMap::new() };
    let under: Vec<Entry> = answered.map(|trouble| under(&mut purposes, trouble)).collect();
    if source.session.ways.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-nothing-yet")));
    }
    if !under.is_empty() {
        blocks.push(Block::Answers(under));
    }
    sections.push(Section::new("ways", 1, t!(lang, "report-ways"), blocks));
    let loose = source.chain.loose_ways.iter();
    let loose = loose.map(|way| whole(source, Sheet::Ways, way.answer, Under::Sheet));
    Section::add_answers(sections, "ways-loose", t!(lang, "report-ways-loose"), loose);
}

/// Shows a trouble with the ways to overcome it; those that stand under many troubles before this
/// one are only named.
fn under(purposes: &mut Purposes, trouble: &Node) -> Entry {
    let source = purposes.source;
    let ways = || trouble.below.iter().filter(|below| below.sheet == Sheet::Ways);
    let folded: Vec<Label> = ways().filter(|w| w.folded).map(|w| w.answer.label).collect();
    let mut remarks = Vec::new();
    if !folded.is_empty() {
        let labels = source.words.labels(&folded);
        remarks.push(Fact::new(t!(source.lang(), "report-above-too"), labels));
    }
    let shown = ways().filter(|way| !way.folded);
    Entry {
        remarks,
        children: shown.map(|way| way_under(purposes, way, trouble.answer.label)).collect(),
        ..mention(source, trouble.answer)
    }
}

fn way_under(purposes: &mut Purposes, way: &Node, trouble: Label) -> Entry {
    let source = purposes.source;
    if way.again {
        return mention(source, way.answer);
    }
    let mut entry = whole(source, Sheet::Ways, way.answer, Under::Trouble);
    entry.details.extend(purposes.others(way, trouble));
    entry
}

/// The troubles that each way is for, found once.
struct Purposes<'a> {
    source: &'a Source<'a>,
    troubles: HashMap<Label, Vec<Label>>,
}

impl Purposes<'_> {
    /// Names what else a way is for than the trouble that it stands under.
    fn others(&mut self, way: &Node, trouble: Label) -> Option<String> {
        let (source, way) = (self.source, way.answer);
        let troubles = self.troubles.entry(way.label).or_insert_with(|| {
            let troubles = source.standing.targets(way, Sheet::Troubles).into_iter();
            troubles.map(|trouble| trouble.label).collect()
        });
        let others = troubles.iter().filter(|label| **label != trouble);
        let named: Vec<Label> = others.take(OTHERS).copied().collect();
        let rest = troubles.len().saturating_sub(named.len() + 1);
        let (lang, labels) = (source.lang(), source.words.labels(&named));
        match (named.is_empty(), rest) {
            (true, _) => None,
            (false, 0) => Some(t!(lang, "report-also-for", labels = labels)),
            (false, _) => Some(t!(lang, "report-also-for-many", labels = labels, n = rest)),
        }
    }
}
