//! What all sides of a platform support, beside what they disagree on and object to, over all platforms.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::All;
use crate::domain::{Label, Stance};
use crate::export::report::disagreements::{judged, objected};
use crate::export::report::entries::mention;
use crate::export::report::source::Source;
use crate::export::report::{Block, Entry, Section, opinions};
use crate::t;

/// How many of each are shown; each platform's annex has all of its own.
const MOST: usize = 10;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let (mut differ, mut common, mut objected_to) = (Vec::new(), Vec::new(), Vec::new());
    for source in &all.sources {
        let named = |mut entry: Entry| {
            entry.details.insert(0, source.platform.clone());
            entry
        };
        let [theirs, shared] = judged(source);
        differ.extend(theirs.into_iter().map(|it| {
            let key = (source.session.id, it.answer.label);
            (it.measure, key, named(opinions::counted_or_room(source, it.answer, it.entry)))
        }));
        common.extend(shared.into_iter().map(|it| (it.measure, named(it.entry))));
    }
    differ.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
    differ.truncate(MOST);
    // What somebody objects to is shown there, also where the votes on it differ less than on others.
    for source in &all.sources {
        let here = differ.iter().filter(|(_, (id, _), _)| *id == source.session.id);
        let shown: HashSet<Label> = here.map(|(_, (_, label), _)| *label).collect();
        objected_to.extend(objected(source, &shown).into_iter().map(|answer| {
            let mut entry = Entry { details: Vec::new(), ..mention(source, answer) };
            entry.details.insert(0, source.platform.clone());
            let n = answer.opinions_with_merged(Stance::Objection).count();
            (n, opinions::counted_or_room(source, answer, entry))
        }));
    }
    if differ.is_empty() && common.is_empty() && objected_to.is_empty() {
        return;
    }
    let mut blocks = vec![Block::Paragraph(t!(lang, "report-agreement-rule"))];
    if all.sources.iter().any(|source| source.session.voting.five_picks) {
        blocks.push(Block::Paragraph(t!(lang, "report-agreement-picks")));
    }
    let has_opinions =
        |source: &Source<'_>| source.session.parts().any(|(_, part)| !part.opinions.is_empty());
    if all.sources.iter().any(has_opinions) {
        blocks.push(Block::Paragraph(t!(lang, "report-agreement-objections")));
    }
    sections.push(Section::new("agreement", 1, t!(lang, "report-agreement"), blocks));
    common.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    objected_to.sort_by_key(|(n, _)| Reverse(*n));
    let common = common.into_iter().map(|(_, entry)| entry);
    let differ = differ.into_iter().map(|(.., entry)| entry);
    let objected_to = objected_to.into_iter().map(|(_, entry)| entry);
    for (id, heading, found) in [
        ("agreement-common", t!(lang, "report-common"), common.collect::<Vec<_>>()),
        ("agreement-disagreements", t!(lang, "report-disagreements"), differ.collect()),
        ("agreement-objections", t!(lang, "report-objections"), objected_to.collect()),
    ] {
        Section::add_answers(sections, id, heading, found.into_iter().take(MOST));
    }
}
