//! What cuts across platforms: themes that several have, and answers alike on two of them.

use std::collections::{BTreeSet, HashMap};

use super::All;
use crate::domain::{Answer, CrossTheme, Place, Question, cross_themes, echoes};
use crate::export::report::entries::brief;
use crate::export::report::words::joined;
use crate::export::report::{Block, Entry, Section};
use crate::i18n::WORD_RULES;
use crate::t;

/// How many clusters of like answers are shown for each question.
const CLUSTERS: usize = 8;
/// How many answers of a cluster are named; the rest is counted.
const LABELS: usize = 12;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    if all.sources.len() < 2 {
        return;
    }
    let shown = all.shown();
    let themes = cross_themes(&shown, WORD_RULES);
    let alike = Question::ALL.into_iter().flat_map(|question| {
        let found = clusters(echoes(&shown, question, WORD_RULES)).into_iter();
        found.take(CLUSTERS).filter_map(|places| cluster(all, &places))
    });
    let alike: Vec<Entry> = alike.collect();
    let none = themes.is_empty() && alike.is_empty();
    let text = if none { t!(lang, "plenary-crossing-none") } else { t!(lang, "plenary-crossing") };
    let blocks = vec![Block::Paragraph(text)];
    sections.push(Section::new("crossing", 1, t!(lang, "plenary-themes"), blocks));
    for (number, theme) in themes.iter().enumerate() {
        sections.push(section(all, number, theme));
    }
    Section::add_answers(sections, "crossing-alike", t!(lang, "plenary-alike"), alike);
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

/// Gathers pairs of like answers into clusters, that of the most alike pair first.
fn clusters(pairs: Vec<(Place, Place, f64)>) -> Vec<Vec<Place>> {
    let mut clusters: Vec<Vec<Place>> = Vec::new();
    let mut known: HashMap<Place, usize> = HashMap::new();
    for (a, b, _) in pairs {
        let [one, other] = [a, b].map(|place| {
            *known.entry(place).or_insert_with(|| {
                clusters.push(vec![place]);
                clusters.len() - 1
            })
        });
        let (first, later) = (one.min(other), one.max(other));
        if first == later {
            continue;
        }
        let moved = clusters.get_mut(later).map(std::mem::take).unwrap_or_default();
        known.extend(moved.iter().map(|place| (*place, first)));
        clusters.get_mut(first).into_iter().for_each(|cluster| cluster.extend(&moved));
    }
    clusters.retain(|cluster| !cluster.is_empty());
    clusters
}

/// Shows a cluster as its answer with the most votes, and on which platforms it was said.
fn cluster(all: &All, places: &[Place]) -> Option<Entry> {
    let mut places: Vec<Place> = places.to_vec();
    places.sort_unstable();
    let votes = |(place, label): &Place| {
        let answer = all.source(*place).and_then(|source| source.standing.get(*label));
        answer.map_or(0, Answer::total_votes)
    };
    // Of equals the first one stands for all.
    let first = places.iter().rev().max_by_key(|place| votes(place))?;
    let mut entry = entry(all, *first)?;
    let rest = places.len().saturating_sub(LABELS);
    let rest = (rest > 0).then(|| format!("+{rest}"));
    let labels = places.iter().take(LABELS).map(|(place, label)| all.label(*place, *label));
    let labels = labels.chain(rest);
    let platforms: BTreeSet<usize> = places.iter().map(|(place, _)| *place).collect();
    let platforms = t!(all.lang(), "plenary-on-platforms", n = platforms.len());
    let labels = joined(labels, ", ");
    entry.details = vec![t!(all.lang(), "plenary-said-on", platforms = platforms, labels = labels)];
    Some(entry)
}
