//! What all sides of a platform support, beside what they disagree on, over all platforms.

use super::All;
use crate::export::report::disagreements::{judged, with_room};
use crate::export::report::{Block, Entry, Section};
use crate::t;

/// How many of each are shown; each platform's annex has all of its own.
const MOST: usize = 10;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let (mut differ, mut common) = (Vec::new(), Vec::new());
    for source in &all.sources {
        let named = |(measure, mut entry): (f64, Entry)| {
            entry.details.insert(0, source.platform.clone());
            (measure, entry)
        };
        let [theirs, shared] = judged(source);
        let theirs = theirs.into_iter().map(|(measure, it)| (measure, with_room(lang, it)));
        differ.extend(theirs.map(named));
        common.extend(shared.into_iter().map(named));
    }
    if differ.is_empty() && common.is_empty() {
        return;
    }
    let rule = Block::Paragraph(t!(lang, "report-agreement-rule"));
    sections.push(Section::new("agreement", 1, t!(lang, "report-agreement"), vec![rule]));
    for (id, heading, mut found) in [
        ("agreement-common", t!(lang, "report-common"), common),
        ("agreement-disagreements", t!(lang, "report-disagreements"), differ),
    ] {
        found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let entries = found.into_iter().take(MOST).map(|(_, entry)| entry);
        Section::add_answers(sections, id, heading, entries);
    }
}
