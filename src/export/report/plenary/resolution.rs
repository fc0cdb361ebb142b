//! The draft of a resolution, out of the points the platforms picked for the plenary.

use std::collections::HashMap;

use super::All;
use crate::domain::{
    self, Answer, CommitmentField, Group, GroupKey, Question, Session, Sheet, ranking,
};
use crate::export::report::source::Source;
use crate::export::report::{Block, Entry, Fact, Section};
use crate::t;

/// How many answers of each question stand for a platform that picked none.
const TOP: usize = 3;

/// A point of the resolution: the place of its platform, its sheet, and the answer.
type Point<'a> = (usize, Sheet, &'a Answer);

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let points: Vec<Point> = (0..).zip(&all.sources).flat_map(|(n, s)| points(n, s)).collect();
    if points.is_empty() {
        return;
    }
    let title = all.lab.title.as_str();
    let count = all.sources.len();
    let preamble = if title.is_empty() {
        t!(lang, "plenary-resolution-preamble-untitled", n = count)
    } else {
        t!(lang, "plenary-resolution-preamble", title = title, n = count)
    };
    let blocks =
        vec![Block::Notice(t!(lang, "plenary-resolution-is-draft")), Block::Paragraph(preamble)];
    sections.push(Section::new("resolution", 1, t!(lang, "plenary-resolution"), blocks));
    for (number, (heading, points)) in (1..).zip(parts(all, &points)) {
        let entries = (1..).zip(points).map(|(place, point)| entry(all, number, place, point));
        let blocks = vec![Block::Answers(entries.collect())];
        let heading = format!("{number}. {heading}");
        sections.push(Section::new(format!("resolution-{number}"), 2, heading, blocks));
    }
}

/// Lists the points of one platform: those picked, else the first of each question.
fn points<'a>(place: usize, source: &Source<'a>) -> Vec<Point<'a>> {
    let session: &Session = source.session;
    let picked =
        session.answers().filter(|(sheet, answer)| answer.plenary && *sheet != Sheet::Parked);
    let picked: Vec<Point> = picked.map(|(sheet, answer)| (place, sheet, answer)).collect();
    if !picked.is_empty() {
        return picked;
    }
    let mut points = Vec::new();
    for sheet in Question::ALL.map(Question::sheet) {
        let ranked = ranking(session.sheet(sheet));
        let labels = domain::top(&ranked, TOP).iter().take(TOP).map(|ranked| ranked.label);
        let labels: Vec<_> = labels.collect();
        let mut first = source.answers(&labels);
        if first.is_empty() {
            first = session.sheet(sheet).iter().take(TOP).collect();
        }
        points.extend(first.into_iter().map(|answer| (place, sheet, answer)));
    }
    points
}

/// Parts the points: what is noted, what is recommended to each group, what is supported, and what
/// the participants do themselves.
fn parts<'a>(all: &All, points: &[Point<'a>]) -> Vec<(String, Vec<Point<'a>>)> {
    let lang = all.lang();
    let of = |wanted: Sheet| {
        let on = points.iter().filter(|(_, sheet, answer)| {
            *sheet == wanted
                && (wanted == Sheet::Troubles || answer.requirement_with_merged().is_none())
        });
        on.copied().collect::<Vec<Point>>()
    };
    let mut parts = vec![(t!(lang, "plenary-resolution-note"), of(Sheet::Troubles))];
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
    parts.push((t!(lang, "plenary-resolution-support"), of(Sheet::Ways)));
    parts.push((t!(lang, "plenary-resolution-do"), of(Sheet::Actions)));
    parts.retain(|(_, points)| !points.is_empty());
    parts
}

/// Says to whom something is recommended, in the case the language asks for.
fn to(all: &All, group: &Group) -> String {
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
    let origin = format!("{}, {}", all.platform(n), all.lang().label(answer.label));
    let commitment = answer.commitment_with_merged();
    let told = |field| matches!(field, CommitmentField::Owner | CommitmentField::Due);
    let said = commitment.said().filter(|(field, _)| sheet == Sheet::Actions && told(*field));
    let remarks = said.map(|(field, value)| {
        Fact::new(all.lang().commitment_field(field), all.words.promised(value))
    });
    let carried = Fact::known([(t!(all.lang(), "report-carried"), all.words.carried(answer))]);
    Entry {
        label: format!("{number}.{place}."),
        text: answer.text.clone(),
        votes: all.words.votes(answer.total_votes()),
        details: vec![origin],
        remarks: remarks.chain(carried).collect(),
        children: Vec::new(),
    }
}
