//! What cuts across platforms: themes that several have, and answers alike on two of them.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::{All, theme_map};
use crate::domain::{Answer, CrossTheme, Place, Question, all_themes, echoes};
use crate::export::report::entries::{FIRST_WORDS, cut, mention};
use crate::export::report::words::joined;
use crate::export::report::{Block, Cell, Column, Entry, Section, Table};
use crate::i18n::WORD_RULES;
use crate::t;

/// How many clusters of like answers are shown for each question.
const CLUSTERS: usize = 8;
/// How many answers of a cluster are named; the rest is counted.
const LABELS: usize = 12;

/// Answers of several platforms that say nearly the same, for each question those most alike first.
pub(super) type Alike = Vec<Vec<Vec<Place>>>;

/// Finds the answers that say nearly the same on different platforms.
pub(super) fn alike(all: &All) -> Alike {
    let shown = all.shown();
    let of = |question| clusters(echoes(&shown, question, WORD_RULES));
    Question::ALL.into_iter().map(of).collect()
}

pub(super) fn write(all: &All, alike: &Alike, sections: &mut Vec<Section>) {
    let lang = all.lang();
    if all.sources.len() < 2 {
        return;
    }
    let shown = all.shown();
    let themes = all_themes(&shown, WORD_RULES);
    let shared: Vec<&CrossTheme> = themes.iter().filter(|theme| theme.is_shared()).collect();
    let alike = alike.iter().flat_map(|found| found.iter().take(CLUSTERS));
    let alike: Vec<Entry> = alike.filter_map(|places| cluster(all, places)).collect();
    let none = shared.is_empty() && alike.is_empty();
    let text = if none { t!(lang, "plenary-crossing-none") } else { t!(lang, "plenary-crossing") };
    let mut blocks = theme_map::blocks(all, &themes);
    blocks.push(Block::Paragraph(text));
    blocks.extend((!shared.is_empty()).then(|| Block::Table(table(all, shared))));
    sections.push(Section::new("crossing", 1, t!(lang, "plenary-themes"), blocks));
    Section::add_answers(sections, "crossing-alike", t!(lang, "plenary-alike"), alike);
}

/// Lists the themes of several platforms, each with its strongest answer and the labels of the others.
fn table(all: &All, mut shared: Vec<&CrossTheme>) -> Table {
    let lang = all.lang();
    shared.sort_by_key(|theme| (Reverse(theme.sessions.len()), Reverse(theme.votes)));
    let rows = shared.into_iter().filter_map(|theme| {
        let found = theme.answers.iter().filter_map(|place| Some((*place, answer(all, *place)?)));
        let mut found: Vec<(Place, &Answer)> = found.collect();
        // Of equals the first one stays first.
        found.sort_by_key(|(_, answer)| Reverse(answer.total_votes()));
        let (((place, label), strongest), rest) = found.split_first()?;
        let rest: Vec<Place> = rest.iter().map(|(place, _)| *place).collect();
        Some(vec![
            Cell::text(theme.names.join(" / ")),
            Cell::text(all.label(*place, *label)),
            Cell::text(cut(&strongest.text, FIRST_WORDS)),
            Cell::text(labels(all, &rest)),
        ])
    });
    let columns = [
        Column::text(t!(lang, "plenary-theme"), 20),
        Column::text(t!(lang, "report-column-number"), 9),
        Column::text(t!(lang, "plenary-strongest"), 41),
        Column::text(t!(lang, "plenary-others"), 30),
    ];
    Table::new(columns, rows)
}

/// Lists labels as far as there is room, and counts the rest.
fn labels(all: &All, places: &[Place]) -> String {
    let rest = places.len().saturating_sub(LABELS);
    let rest = (rest > 0).then(|| format!("+{rest}"));
    let named = places.iter().take(LABELS).map(|(place, label)| all.label(*place, *label));
    joined(named.chain(rest), ", ")
}

fn answer<'a>(all: &All<'a>, (place, label): Place) -> Option<&'a Answer> {
    all.source(place)?.standing.get(label)
}

fn entry(all: &All, (place, label): Place) -> Option<Entry> {
    let source = all.source(place)?;
    let mut entry = mention(source, source.standing.get(label)?);
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
    let votes = |place: &Place| answer(all, *place).map_or(0, Answer::total_votes);
    // Of equals the first one stands for all.
    let first = places.iter().rev().max_by_key(|place| votes(place))?;
    let mut entry = entry(all, *first)?;
    let platforms: BTreeSet<usize> = places.iter().map(|(place, _)| *place).collect();
    let platforms = t!(all.lang(), "plenary-on-platforms", n = platforms.len());
    let labels = labels(all, &places);
    entry.details = vec![t!(all.lang(), "plenary-said-on", platforms = platforms, labels = labels)];
    Some(entry)
}
