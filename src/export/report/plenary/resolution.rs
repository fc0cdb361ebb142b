//! The draft of a resolution: the points the platforms picked for the plenary, and all that was promised.
//!
//! Every action with an owner is in it, whatever else is missing, unless it was dropped. What is left
//! out is counted by its reason, and an annex names each.

use std::collections::{BTreeSet, HashMap};

use super::owners::InRoom;
use super::{All, left_out};
use crate::domain::{
    self, Answer, Commitment, CommitmentField, Group, GroupKey, Label, Outcome, Question, Sheet,
    ranking,
};
use crate::export::report::source::Source;
use crate::export::report::words::joined;
use crate::export::report::{Block, Entry, Fact, Section};
use crate::t;

/// How many answers of each question stand for a platform that picked none; those that tie with the last
/// of them stand too.
const TOP: usize = 3;
/// A tie longer than this is left out whole.
const LONGEST: usize = 12;

/// A point of the resolution: the place of its platform, its sheet, and the answer.
type Point<'a> = (usize, Sheet, &'a Answer);

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let points: Vec<Point> = (0..).zip(&all.sources).flat_map(|(n, s)| points(n, s)).collect();
    let left = left_out::list(all, &places(&points));
    if points.is_empty() && left.is_empty() {
        return;
    }
    let title = all.lab.title.as_str();
    let count = all.sources.len();
    let preamble = if title.is_empty() {
        t!(lang, "plenary-resolution-preamble-untitled", n = count)
    } else {
        t!(lang, "plenary-resolution-preamble", title = title, n = count)
    };
    let mut blocks =
        vec![Block::Notice(t!(lang, "plenary-resolution-is-draft")), Block::Paragraph(preamble)];
    blocks.extend(left_out::sentence(&left, lang).map(Block::Paragraph));
    sections.push(Section::new("resolution", 1, t!(lang, "plenary-resolution"), blocks));
    for (number, (heading, points)) in (1..).zip(parts(all, &points)) {
        let entries = (1..).zip(points).map(|(place, point)| entry(all, number, place, point));
        let blocks = vec![Block::Answers(entries.collect())];
        let heading = format!("{number}. {heading}");
        sections.push(Section::new(format!("resolution-{number}"), 2, heading, blocks));
    }
    left_out::write(all, &left, sections);
}

fn places(points: &[Point]) -> BTreeSet<domain::Place> {
    points.iter().map(|(place, _, answer)| (*place, answer.label)).collect()
}

/// Lists the points of one platform: those picked, else the first of each question; and every action that
/// somebody promised. An action that was dropped, or that nobody took and that asks nobody for anything, is
/// none.
fn points<'a>(place: usize, source: &Source<'a>) -> Vec<Point<'a>> {
    let session = source.session;
    let picked = session.answers().any(|(sheet, answer)| answer.plenary && sheet != Sheet::Parked);
    let mut points = Vec::new();
    for sheet in Question::ALL.map(Question::sheet) {
        let mut answers: Vec<&Answer> = if picked {
            session.sheet(sheet).iter().filter(|answer| answer.plenary).collect()
        } else {
            first(source, sheet)
        };
        if sheet == Sheet::Actions {
            let chosen: BTreeSet<Label> = answers.iter().map(|answer| answer.label).collect();
            let rest = session.actions.iter().filter(|action| !chosen.contains(&action.label));
            answers.extend(rest.filter(|action| is_owned(action)));
            answers.retain(|action| stands(action));
        }
        points.extend(answers.into_iter().map(|answer| (place, sheet, answer)));
    }
    points
}

/// Lists the first answers to a question, those of most votes where there was a vote.
fn first<'a>(source: &Source<'a>, sheet: Sheet) -> Vec<&'a Answer> {
    let ranked = ranking(source.session.sheet(sheet));
    let first = domain::top(&ranked, TOP);
    let place = first.last().map_or(0, |last| last.place);
    let is_long = first.iter().filter(|ranked| ranked.place == place).count() > LONGEST;
    let first = first.iter().filter(|ranked| ranked.place < place || !is_long);
    let first = source.answers(&first.map(|ranked| ranked.label).collect::<Vec<_>>());
    if first.is_empty() { source.session.sheet(sheet).iter().take(TOP).collect() } else { first }
}

fn is_owned(action: &Answer) -> bool {
    !action.commitment_with_merged().who.is_empty()
}

/// Tells whether a resolution can hold an action.
fn stands(action: &Answer) -> bool {
    let commitment = action.commitment_with_merged();
    let asks = action.requirement_with_merged().is_some();
    (asks || !commitment.who.is_empty()) && !matches!(commitment.outcome, Some(Outcome::Dropped(_)))
}

/// Parts the points: what is noted, what is recommended to each group, what is supported, what the
/// participants do themselves, and what is promised in the name of somebody who was not there.
fn parts<'a>(all: &All, points: &[Point<'a>]) -> Vec<(String, Vec<Point<'a>>)> {
    let lang = all.lang();
    let of = |wanted: Sheet| {
        let on = points.iter().filter(move |(_, sheet, answer)| {
            *sheet == wanted
                && (wanted == Sheet::Troubles || answer.requirement_with_merged().is_none())
        });
        on.copied()
    };
    let mut parts = vec![(t!(lang, "plenary-resolution-note"), of(Sheet::Troubles).collect())];
    let mut asked: HashMap<&GroupKey, Vec<Point>> = HashMap::new();
    for point in points.iter().filter(|(_, sheet, _)| *sheet != Sheet::Troubles) {
        for requirement in point.2.requirements_with_merged() {
            asked.entry(&requirement.to).or_default().push(*point);
        }
    }
    for group in all.platforms.groups() {
        if let Some(points) = asked.remove(&group.key) {
            let heading = t!(lang, "plenary-resolution-recommend", group = to(all, group));
            parts.push((heading, points));
        }
    }
    // A group that no list has is asked all the same.
    let mut unlisted: Vec<_> = asked.into_iter().collect();
    unlisted.sort_unstable_by_key(|(key, _)| *key);
    for (key, points) in unlisted {
        let group = t!(lang, "plenary-to-group", group = key.as_str());
        parts.push((t!(lang, "plenary-resolution-recommend", group = group), points));
    }
    parts.push((t!(lang, "plenary-resolution-support"), of(Sheet::Ways).collect()));
    let rooms: Vec<InRoom> = all.sources.iter().map(|source| InRoom::of(source.whole)).collect();
    let took = |(place, _, action): &Point| rooms.get(*place).is_some_and(|room| room.took(action));
    let (own, others): (Vec<_>, Vec<_>) = of(Sheet::Actions).partition(took);
    parts.push((t!(lang, "plenary-resolution-do"), own));
    parts.push((t!(lang, "plenary-resolution-propose"), others));
    parts.retain(|(_, points)| !points.is_empty());
    parts
}

/// Says to whom something is recommended, in the case the language asks for.
pub(super) fn to(all: &All, group: &Group) -> String {
    let (lang, own) = (all.lang(), !group.name.is_empty());
    match group.key.as_str() {
        "business" if !own => t!(lang, "plenary-to-business"),
        "authority" if !own => t!(lang, "plenary-to-authority"),
        "regional" if !own => t!(lang, "plenary-to-regional"),
        "activists" if !own => t!(lang, "plenary-to-activists"),
        "public" if !own => t!(lang, "plenary-to-public"),
        "experts" if !own => t!(lang, "plenary-to-experts"),
        _ => t!(lang, "plenary-to-group", group = all.group(&group.key)),
    }
}

fn entry(all: &All, number: usize, place: usize, (n, sheet, answer): Point) -> Entry {
    let origin = format!("{}, {}", all.platform(n), all.label(n, answer.label));
    let promised = (sheet == Sheet::Actions).then(|| promised(all, n, answer));
    let carried = (t!(all.lang(), "report-carried"), all.words.carried(answer));
    Entry {
        label: format!("{number}.{place}."),
        text: answer.text.clone(),
        is_whole: false,
        votes: all.words.votes(answer.total_votes()),
        details: vec![origin],
        remarks: Fact::known(promised.into_iter().flatten().chain([carried])),
        children: Vec::new(),
    }
}

/// Says of an action who does it and by when, what became of it, and what is missing.
fn promised(all: &All, place: usize, action: &Answer) -> [(String, String); 4] {
    let (lang, words) = (all.lang(), all.words);
    let commitment = action.commitment_with_merged();
    let missing = joined(missing(all, place, action, &commitment), ", ");
    [
        (lang.commitment_field(CommitmentField::Owner), commitment.who.clone()),
        (lang.commitment_field(CommitmentField::Due), words.due_days(&commitment)),
        (t!(lang, "report-outcome"), words.became(&commitment)),
        (t!(lang, "plenary-resolution-missing"), missing),
    ]
}

/// Says what a promise still lacks, if it is one.
fn missing(all: &All, place: usize, action: &Answer, commitment: &Commitment) -> Vec<String> {
    let lang = all.lang();
    let Some(source) = all.source(place).filter(|_| !commitment.who.is_empty()) else {
        return Vec::new();
    };
    let voted = source.session.actions.iter().any(|action| action.total_votes() > 0);
    let mut missing = Vec::new();
    if commitment.due_now().is_none() {
        missing.push(t!(lang, "plenary-missing-date"));
    }
    if source.targets(action).is_empty() {
        missing.push(t!(lang, "plenary-missing-target"));
    }
    if voted && action.total_votes() == 0 {
        missing.push(t!(lang, "plenary-missing-votes"));
    }
    missing
}
