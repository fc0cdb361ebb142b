//! The summary: how much was said, and the top three of each sheet.

use super::entries::mention;
use super::source::Source;
use super::unit::Unit;
use super::{Block, Section};
use crate::domain::{self, Label, Question, Ranked, Sheet, ranking};
use crate::t;

/// How many of each sheet the summary shows; all that tie with the last of them are named too.
const TOP: usize = 3;
/// Of a tie longer than this only the labels are named.
const LONGEST: usize = 12;

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
    let picked = picked.map(|(_, answer)| mention(source, answer));
    Section::add_answers(sections, "summary-plenary", t!(lang, "report-for-plenary"), picked);
}

fn counts(source: &Source) -> String {
    let (session, lang) = (source.session, source.lang());
    let present = source.whole.people();
    let counts = lang.counts(session);
    let mut parts = Vec::from(counts);
    parts.extend(Some(source.given(&Sheet::ALL).say(lang)).filter(|given| !given.is_empty()));
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
        let said = said.map(|answer| mention(source, answer)).collect();
        let note = t!(lang, "report-top-unvoted");
        return vec![Block::Paragraph(note), Block::Answers(said)];
    }
    // Whoever shares the last place is named, and nobody is left out by the order in which things were said.
    let place = first.last().map_or(0, |last| last.place);
    let votes = first.last().map_or(0, |last| last.votes);
    let (clear, tied) = first.split_at(first.partition_point(|ranked| ranked.place < place));
    let labels = |ranked: &[Ranked]| ranked.iter().map(|it| it.label).collect::<Vec<Label>>();
    let shown = if tied.len() > LONGEST { clear } else { first };
    let entries = source.answers(&labels(shown)).into_iter().map(|answer| mention(source, answer));
    let mut blocks = vec![Block::Answers(entries.collect())];
    blocks.retain(|_| !shown.is_empty());
    if first.len() > TOP {
        let named = source.words.labels(&labels(tied));
        let n = tied.len();
        let note = match source.unit(sheet) {
            Unit::Votes | Unit::Both => {
                t!(lang, "report-top-tied", place = place, n = n, votes = votes, labels = named)
            }
            Unit::Points => {
                t!(
                    lang,
                    "report-top-tied-points",
                    place = place,
                    n = n,
                    points = votes,
                    labels = named
                )
            }
        };
        blocks.push(Block::Paragraph(note));
    }
    blocks
}
