//! The draft of a resolution: the points the platforms picked for the plenary, and all that was promised.
//!
//! Every action with an owner is in it, whatever else is missing, unless it was dropped. What is left
//! out is counted by its reason, and an annex names each.

mod points;

use std::collections::{BTreeMap, BTreeSet};

use super::crossing::Alike;
use super::owners::InRoom;
use super::{All, left_out};
use crate::domain::{
    self, Answer, Commitment, CommitmentField, Group, GroupKey, Label, Outcome, Question, Sheet,
    ranking,
};
use crate::export::report::source::Source;
use crate::export::report::unit::Unit;
use crate::export::report::words::joined;
use crate::export::report::{Block, Entry, Fact, Section, opinions};
use crate::t;
use points::{Point, points};

/// How many answers of each question stand for a platform that picked none; those that tie with the last
/// of them stand too.
const TOP: usize = 3;
/// A tie longer than this is left out whole.
const LONGEST: usize = 12;

/// What one platform has for the resolution: its place, the sheet, and the answer.
type Said<'a> = (usize, Sheet, &'a Answer);

/// What the platforms say, and what they have not chosen, a sentence each.
#[derive(Default)]
struct Draft<'a> {
    said: Vec<Said<'a>>,
    unranked: Vec<String>,
}

pub(super) fn write(all: &All, alike: &Alike, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let mut draft = Draft::default();
    (0..).zip(&all.sources).for_each(|(place, source)| take(all, place, source, &mut draft));
    let left = left_out::list(all, &places(&draft.said));
    if draft.said.is_empty() && draft.unranked.is_empty() && left.is_empty() {
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
    blocks.extend(draft.unranked.into_iter().map(Block::Paragraph));
    blocks.extend(left_out::sentence(&left, lang).map(Block::Paragraph));
    sections.push(Section::new("resolution", 1, t!(lang, "plenary-resolution"), blocks));
    let points = points(draft.said, alike);
    for (number, (heading, points)) in (1..).zip(parts(all, &points)) {
        let entries = (1..).zip(points).map(|(place, point)| entry(all, number, place, point));
        let blocks = vec![Block::Answers(entries.collect())];
        let heading = format!("{number}. {heading}");
        sections.push(Section::new(format!("resolution-{number}"), 2, heading, blocks));
    }
    left_out::write(all, &left, sections);
}

fn places(said: &[Said]) -> BTreeSet<domain::Place> {
    said.iter().map(|(place, _, answer)| (*place, answer.label)).collect()
}

/// Takes what one platform says: what it picked, else the first of each question; and every action that
/// somebody promised. An action that was dropped, or that nobody took and that asks nobody for anything, is
/// none.
fn take<'a>(all: &All<'a>, place: usize, source: &Source<'a>, draft: &mut Draft<'a>) {
    let session = source.session;
    let picked = session.answers().any(|(sheet, answer)| answer.plenary && sheet != Sheet::Parked);
    for sheet in Question::ALL.map(Question::sheet) {
        let mut answers: Vec<&Answer> = if picked {
            session.sheet(sheet).iter().filter(|answer| answer.plenary).collect()
        } else {
            first(source, sheet).unwrap_or_else(|| {
                if sheet != Sheet::Actions {
                    draft.unranked.push(unranked(all, place, source, sheet));
                }
                Vec::new()
            })
        };
        if sheet == Sheet::Actions {
            let chosen: BTreeSet<Label> = answers.iter().map(|answer| answer.label).collect();
            let rest = session.actions.iter().filter(|action| !chosen.contains(&action.label));
            answers.extend(rest.filter(|action| is_owned(action)));
            answers.retain(|action| stands(action));
        }
        draft.said.extend(answers.into_iter().map(|answer| (place, sheet, answer)));
    }
}

/// Lists the first answers to a question, or all where they are few; none where votes do not tell which
/// are first.
fn first<'a>(source: &Source<'a>, sheet: Sheet) -> Option<Vec<&'a Answer>> {
    let answers = source.session.sheet(sheet);
    let ranked = ranking(answers);
    let first = domain::top(&ranked, TOP);
    let place = first.last().map_or(0, |last| last.place);
    let is_long = first.iter().filter(|ranked| ranked.place == place).count() > LONGEST;
    let first = first.iter().filter(|ranked| ranked.place < place || !is_long);
    let first = source.answers(&first.map(|ranked| ranked.label).collect::<Vec<_>>());
    let is_chosen = !first.is_empty() || answers.len() <= TOP;
    is_chosen.then(|| if first.is_empty() { answers.iter().collect() } else { first })
}

/// Says that a platform set no priority among its answers to a question, and names them where they are few.
fn unranked(all: &All, place: usize, source: &Source, sheet: Sheet) -> String {
    let lang = all.lang();
    let answers = source.session.sheet(sheet);
    let labels: Vec<Label> = answers.iter().map(|answer| answer.label).collect();
    let named = if labels.len() > LONGEST { String::new() } else { source.words.labels(&labels) };
    let (sheet, platform) = (lang.sheet(sheet), all.platform(place));
    let n = labels.len();
    let said = t!(lang, "plenary-unranked", platform = platform, sheet = sheet, n = n);
    if named.is_empty() { format!("{said}.") } else { format!("{said}: {named}") }
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

/// The groups that something is recommended to, each with its place among all.
type Addressees<'k> = Vec<(usize, &'k GroupKey)>;

/// Parts the points: what is noted, what is recommended to each group, what is supported, what the
/// participants do themselves, what is promised in the name of somebody who was not there, and apart from all
/// that what somebody objects to or what was disputed in read-back. What is
/// recommended to several groups stands once, in a part that names them all.
fn parts<'a, 'p>(all: &All, points: &'p [Point<'a>]) -> Vec<(String, Vec<&'p Point<'a>>)> {
    let lang = all.lang();
    let groups: Vec<&GroupKey> = all.platforms.groups().iter().map(|group| &group.key).collect();
    // A group that no list has is asked all the same.
    let rank = |key: &GroupKey| groups.iter().position(|it| *it == key).unwrap_or(groups.len());
    let mut asked: BTreeMap<(usize, Addressees<'_>), Vec<&Point>> = BTreeMap::new();
    for point in points.iter().filter(|point| !point.is_contested()) {
        let keys: BTreeSet<_> = point.asked().map(|key| (rank(key), key)).collect();
        if !keys.is_empty() {
            let keys: Vec<_> = keys.into_iter().collect();
            asked.entry((keys.len(), keys)).or_default().push(point);
        }
    }
    let of = |sheet| {
        let agreed = points.iter().filter(|point| !point.is_contested());
        agreed.filter(move |it| it.sheet == sheet && it.asked().next().is_none())
    };
    let noted = of(Sheet::Troubles).collect();
    let mut parts = vec![(t!(lang, "plenary-resolution-note"), noted)];
    parts.extend(asked.into_iter().map(|((_, keys), points)| {
        let named: Vec<String> = keys.into_iter().map(|(_, key)| to_key(all, key)).collect();
        let group = match named.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                t!(lang, "plenary-to-several", rest = rest.join(", "), last = last.as_str())
            }
            _ => named.concat(),
        };
        (t!(lang, "plenary-resolution-recommend", group = group), points)
    }));
    parts.push((t!(lang, "plenary-resolution-support"), of(Sheet::Ways).collect()));
    let rooms: Vec<InRoom> = all.sources.iter().map(|source| InRoom::of(source.whole)).collect();
    let took = |(place, _, action): &Said| rooms.get(*place).is_some_and(|room| room.took(action));
    let (own, others) = of(Sheet::Actions).partition(|point| point.said.iter().any(took));
    parts.push((t!(lang, "plenary-resolution-do"), own));
    parts.push((t!(lang, "plenary-resolution-propose"), others));
    let contested = points.iter().filter(|point| point.is_contested()).collect();
    parts.push((t!(lang, "plenary-resolution-contested"), contested));
    parts.retain(|(_, points): &(String, Vec<&Point>)| !points.is_empty());
    parts
}

fn to_key(all: &All, key: &GroupKey) -> String {
    let known = all.platforms.groups().into_iter().find(|group| group.key == *key);
    known.map_or_else(
        || t!(all.lang(), "plenary-to-group", group = key.as_str()),
        |group| to(all, group),
    )
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

/// Shows a point with every platform that says it and its label there.
fn entry(all: &All, number: usize, place: usize, point: &Point) -> Entry {
    let origin =
        |(n, _, answer): &Said| format!("{}, {}", all.platform(*n), all.label(*n, answer.label));
    let facts = point.said.iter().map(|(n, sheet, answer)| {
        let promised = (*sheet == Sheet::Actions).then(|| promised(all, *n, answer));
        let carried = (t!(all.lang(), "report-carried"), all.words.carried(answer));
        let contested = contested(all, *n, point, answer);
        let facts = promised.into_iter().flatten().chain([carried]).chain(contested);
        (all.label(*n, answer.label), Fact::known(facts))
    });
    let facts: Vec<(String, Vec<Fact>)> = facts.collect();
    // Of several each is told whose it is.
    let remarks = match facts.as_slice() {
        [(_, only)] => only.clone(),
        several => Fact::known(several.iter().map(|(label, facts)| {
            let said = facts.iter().map(|fact| format!("{}: {}", fact.name, fact.value));
            (label.clone(), joined(said, "; "))
        })),
    };
    let votes = point.said.iter().map(|(_, _, answer)| answer.total_votes());
    let units = point.said.iter().filter_map(|(n, _, it)| Some(all.source(*n)?.unit_of(it)));
    let unit = units.reduce(|a, b| if a == b { a } else { Unit::Both }).unwrap_or(Unit::Votes);
    Entry {
        label: format!("{number}.{place}."),
        text: point.text().to_owned(),
        votes: all.words.votes(votes.fold(0, u32::saturating_add), unit),
        details: point.said.iter().map(origin).collect(),
        remarks,
        ..Entry::default()
    }
}

/// Says of a point that is not agreed how many object and support, and to whom it is addressed.
fn contested(all: &All, place: usize, point: &Point, answer: &Answer) -> Vec<(String, String)> {
    let lang = all.lang();
    let Some(source) = all.source(place).filter(|_| point.is_contested()) else {
        return Vec::new();
    };
    let asked = answer.requirements_with_merged();
    let asked = joined(asked.into_iter().map(|it| source.names.within(&it.to)), ", ");
    let counted = opinions::counted(source, answer).unwrap_or_default();
    vec![(t!(lang, "report-opinions"), counted), (t!(lang, "report-addressed"), asked)]
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
