//! Troubles in full, theme by theme, most votes first.

use std::cmp::Reverse;

use super::disagreements::votes_chart;
use super::entries::{Under, whole};
use super::source::Source;
use super::words::joined;
use super::{Block, Section};
use crate::domain::{Answer, Sheet, gathered};
use crate::t;

/// The troubles of one theme, with their votes together.
struct Theme<'a> {
    name: Option<&'a str>,
    answers: Vec<&'a Answer>,
    votes: u32,
}

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let question = source.lang().question(source.session, Sheet::Troubles);
    let mut blocks = vec![Block::Paragraph(question)];
    let themes = themes(source);
    let named = themes.iter().any(|theme| theme.name.is_some());
    if themes.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-nothing-yet")));
    }
    blocks.extend(votes_chart(source, Sheet::Troubles).map(Block::Chart));
    if !named {
        blocks.extend(themes.iter().map(|theme| answers(source, theme)));
    }
    sections.push(Section::new("troubles", 1, t!(lang, "report-troubles"), blocks));
    if !named {
        return;
    }
    for (number, theme) in themes.iter().enumerate() {
        let name = theme.name.map_or_else(|| t!(lang, "report-no-theme"), str::to_owned);
        let heading =
            joined([name, source.words.votes(theme.votes, source.unit(Sheet::Troubles))], " · ");
        let id = format!("troubles-{}", number + 1);
        sections.push(Section::new(id, 2, heading, vec![answers(source, theme)]));
    }
}

fn answers(source: &Source, theme: &Theme) -> Block {
    let under = if theme.name.is_some() { Under::Theme } else { Under::Sheet };
    let shown = theme.answers.iter().map(|answer| whole(source, Sheet::Troubles, answer, under));
    Block::Answers(shown.collect())
}

/// Gathers the troubles by theme, the theme with most votes first and those without one last.
fn themes<'a>(source: &Source<'a>) -> Vec<Theme<'a>> {
    let ranked = source.ranked(Sheet::Troubles).into_iter();
    let themed = gathered([], ranked.map(|answer| (answer.theme.as_deref(), answer)));
    let mut themes: Vec<Theme> = themed
        .into_iter()
        .map(|(name, answers)| {
            let votes = answers.iter().map(|answer| answer.total_votes());
            Theme { name, votes: votes.fold(0, u32::saturating_add), answers }
        })
        .collect();
    themes.sort_by_key(|theme| (theme.name.is_none(), Reverse(theme.votes)));
    themes
}
