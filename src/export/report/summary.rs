//! The summary: how much was said, and the top three of each sheet.

use super::entries::short;
use super::source::Source;
use super::{Block, Section};
use crate::domain::{self, Label, Question, Sheet, ranking};
use crate::t;

/// How many of each sheet the summary shows; those tied with the last of them are named too.
const TOP: usize = 3;
/// A tie longer than this is cut, and said to be.
const LONGEST: usize = 6;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let blocks = vec![Block::Paragraph(counts(source))];
    sections.push(Section::new("summary", 1, t!(lang, "report-leading"), blocks));
    for question in Question::ALL {
        let sheet = question.sheet();
        if source.session.sheet(sheet).is_empty() {
            continue;
        }
        let heading = match question {
            Question::Troubles => t!(lang, "report-top-troubles"),
            Question::Ways => t!(lang, "report-top-ways"),
            Question::Actions => t!(lang, "report-top-actions"),
        };
        let id = format!("summary-{}", sheet.key());
        sections.push(Section::new(id, 2, heading, top(source, sheet)));
    }
    let picked = source.session.answers().filter(|(_, answer)| answer.plenary);
    let picked = picked.map(|(_, answer)| short(source, answer));
    Section::add_answers(sections, "summary-plenary", t!(lang, "report-for-plenary"), picked);
}

fn counts(source: &Source) -> String {
    let (session, lang) = (source.session, source.lang());
    let present = source.whole.people();
    let votes = session.answers().map(|(_, answer)| answer.total_votes());
    let votes = votes.fold(0, u32::saturating_add);
    let counts = lang.counts(session);
    let mut parts = Vec::from(counts);
    if votes > 0 {
        parts.push(t!(lang, "count-votes", n = votes));
    }
    if present > 0 {
        parts.push(t!(lang, "count-people", n = present));
    }
    format!("{}.", parts.join(", "))
}

fn top(source: &Source, sheet: Sheet) -> Vec<Block> {
    let lang = source.lang();
    let ranked = ranking(source.session.sheet(sheet));
    let first = domain::top(&ranked, TOP);
    if first.is_empty() {
        let said = source.session.sheet(sheet).iter().take(TOP);
        let said = said.map(|answer| short(source, answer)).collect();
        let note = t!(lang, "report-top-unvoted");
        return vec![Block::Paragraph(note), Block::Answers(said)];
    }
    // A long tie at the end is counted rather than cut at an arbitrary answer.
    let last = first.last().map_or(0, |ranked| ranked.votes);
    let tied = first.iter().filter(|ranked| ranked.votes == last).count();
    let clear = first.len() - tied;
    let shown = if first.len() > LONGEST && clear > 0 { clear } else { first.len().min(LONGEST) };
    let labels: Vec<Label> = first.iter().take(shown).map(|ranked| ranked.label).collect();
    let entries = source.answers(&labels).into_iter().map(|answer| short(source, answer));
    let mut blocks = vec![Block::Answers(entries.collect())];
    let rest = first.len() - shown;
    if rest > 0 {
        blocks.push(Block::Paragraph(t!(lang, "report-top-tied", n = rest, votes = last)));
    }
    blocks
}
