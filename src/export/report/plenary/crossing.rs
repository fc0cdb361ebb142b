//! What cuts across platforms: themes that several have, and answers alike on two of them.

use super::All;
use crate::domain::{CrossTheme, Place, Question, cross_themes, echoes};
use crate::export::report::entries::brief;
use crate::export::report::words::joined;
use crate::export::report::{Block, Entry, Section};
use crate::i18n::WORD_RULES;
use crate::t;

/// How many pairs of like answers are shown for each question.
const PAIRS: usize = 8;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    if all.sources.len() < 2 {
        return;
    }
    let shown = all.shown();
    let themes = cross_themes(&shown, WORD_RULES);
    let pairs = Question::ALL.into_iter().flat_map(|question| {
        echoes(&shown, question, WORD_RULES)
            .into_iter()
            .take(PAIRS)
            .map(|(a, b, _)| pair(all, a, b))
    });
    let pairs: Vec<Entry> = pairs.flatten().collect();
    let none = themes.is_empty() && pairs.is_empty();
    let text = if none { t!(lang, "plenary-crossing-none") } else { t!(lang, "plenary-crossing") };
    let blocks = vec![Block::Paragraph(text)];
    sections.push(Section::new("crossing", 1, t!(lang, "plenary-themes"), blocks));
    for (number, theme) in themes.iter().enumerate() {
        sections.push(section(all, number, theme));
    }
    Section::add_answers(sections, "crossing-alike", t!(lang, "plenary-alike"), pairs);
}

fn section(all: &All, number: usize, theme: &CrossTheme) -> Section {
    let platforms = t!(all.lang(), "plenary-on-platforms", n = theme.sessions.len());
    let votes = all.words.votes(theme.votes);
    let heading = joined([theme.names.join(" / "), platforms, votes], " · ");
    let entries = theme.answers.iter().filter_map(|place| entry(all, *place));
    let blocks = vec![Block::Answers(entries.collect())];
    Section::new(format!("crossing-{}", number + 1), 2, heading, blocks)
}

fn entry(all: &All, (place, label): Place) -> Option<Entry> {
    let source = all.source(place)?;
    let mut entry = brief(source, source.standing.get(label)?);
    entry.label = all.label(place, label);
    entry.details.insert(0, all.platform(place).to_owned());
    Some(entry)
}

fn pair(all: &All, a: Place, b: Place) -> Option<Entry> {
    let mut first = entry(all, a)?;
    first.children = vec![entry(all, b)?];
    Some(first)
}
