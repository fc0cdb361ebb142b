//! The chain: troubles with the ways to overcome them and the actions that carry these out.

use std::collections::{BinaryHeap, HashMap, HashSet};

use super::source::Source;
use super::{Block, ChainNode, Section, Strand};
use crate::domain::{Answer, Label, Owner, Sheet};
use crate::t;

/// The most letters of an answer in the chain: more would not stand on one page, and its label leads to
/// the whole of it.
const MOST: usize = 2400;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let strands = Links::of(source).strands(source);
    let blocks = if strands.is_empty() {
        vec![Block::Paragraph(t!(lang, "report-nothing-yet"))]
    } else {
        vec![Block::Paragraph(t!(lang, "report-chain-how")), Block::Chain(strands)]
    };
    sections.push(Section::new("chain", 1, t!(lang, "report-chain"), blocks));
}

/// The answers with what is linked to what; each list most-voted first.
///
/// A way that is for no trouble is no part of the chain, and an action is linked to a trouble only where
/// it is for none of the ways to overcome it.
struct Links<'a> {
    answers: Vec<(Sheet, &'a Answer)>,
    above: Vec<Vec<usize>>,
    below: Vec<Vec<usize>>,
}

impl<'a> Links<'a> {
    fn of(source: &Source<'a>) -> Self {
        let sheets = [Sheet::Troubles, Sheet::Ways, Sheet::Actions];
        let ranked = sheets
            .into_iter()
            .flat_map(|sheet| source.ranked(sheet).into_iter().map(move |answer| (sheet, answer)));
        let answers: Vec<(Sheet, &Answer)> = ranked.collect();
        let places: HashMap<Label, usize> =
            answers.iter().enumerate().map(|(place, (_, answer))| (answer.label, place)).collect();
        let empty = vec![Vec::new(); answers.len()];
        let mut links = Self { answers, above: empty.clone(), below: empty };
        for (place, (sheet, answer)) in links.answers.clone().into_iter().enumerate() {
            let on = |sheet| {
                let targets = source.standing.targets(answer, sheet).into_iter();
                targets.filter_map(|target| places.get(&target.label).copied()).collect::<Vec<_>>()
            };
            match sheet {
                Sheet::Ways => on(Sheet::Troubles).iter().for_each(|it| links.add(*it, place)),
                Sheet::Actions => {
                    let mut targets = on(Sheet::Ways);
                    targets.retain(|way| !links.above(*way).is_empty());
                    let straight = on(Sheet::Troubles);
                    if !straight.is_empty() {
                        let answered = targets.iter().flat_map(|way| links.above(*way));
                        let answered: HashSet<usize> = answered.copied().collect();
                        targets.extend(straight.iter().filter(|it| !answered.contains(it)));
                    }
                    targets.iter().for_each(|it| links.add(*it, place));
                }
                Sheet::Troubles | Sheet::Parked => {}
            }
        }
        links
    }

    fn add(&mut self, above: usize, below: usize) {
        self.below.get_mut(above).into_iter().for_each(|places| places.push(below));
        self.above.get_mut(below).into_iter().for_each(|places| places.push(above));
    }

    fn above(&self, place: usize) -> &[usize] {
        self.above.get(place).map_or(&[], Vec::as_slice)
    }

    fn below(&self, place: usize) -> &[usize] {
        self.below.get(place).map_or(&[], Vec::as_slice)
    }

    /// Parts the answers into strands, the strongest trouble first; a trouble with nothing below it is in
    /// none.
    fn strands(&self, source: &Source) -> Vec<Strand> {
        let mut reading = Reading::of(self);
        let troubles = self.answers.iter().take_while(|(sheet, _)| *sheet == Sheet::Troubles);
        let mut strands = Vec::new();
        for place in 0..troubles.count() {
            if !self.below(place).is_empty() && !reading.is_read(place) {
                strands.push(self.strand(source, &reading.strand(place)));
            }
        }
        strands
    }

    fn strand(&self, source: &Source, order: &[(usize, Option<usize>)]) -> Strand {
        let at: HashMap<usize, usize> =
            order.iter().enumerate().map(|(at, (place, _))| (*place, at)).collect();
        let nodes = order.iter().filter_map(|(place, under)| {
            let (sheet, answer) = self.answers.get(*place)?;
            let mut below: Vec<usize> =
                self.below(*place).iter().filter_map(|below| at.get(below).copied()).collect();
            below.sort_unstable();
            let own = at.get(place);
            let elsewhere = below
                .iter()
                .filter_map(|below| order.get(*below))
                .filter(|it| it.1.and_then(|under| at.get(&under)) != own);
            let labels: Vec<Label> = elsewhere
                .filter_map(|(place, _)| Some(self.answers.get(*place)?.1.label))
                .collect();
            let under = under.and_then(|under| at.get(&under).copied());
            let node = node(source, *sheet, answer, under, &labels);
            let sheet_of = |below: &usize| self.answers.get(order.get(*below)?.0).map(|it| it.0);
            let next = below.first().and_then(sheet_of);
            Some(ChainNode { gap: gap(source, *sheet, answer, next), below, ..node })
        });
        Strand { nodes: nodes.collect() }
    }
}

fn node(
    source: &Source,
    sheet: Sheet,
    answer: &Answer,
    under: Option<usize>,
    elsewhere: &[Label],
) -> ChainNode {
    let votes = answer.total_votes();
    let labels = source.words.labels(elsewhere);
    ChainNode {
        sheet,
        label: source.words.label(answer.label),
        text: opening(&answer.text),
        votes,
        votes_said: source.votes(answer),
        gap: None,
        under,
        below: Vec::new(),
        elsewhere: match elsewhere {
            [] => String::new(),
            _ => t!(source.lang(), "report-chain-above", labels = labels),
        },
    }
}

/// Says what is missing after an answer, where that comes next that stands on this sheet.
fn gap(source: &Source, sheet: Sheet, answer: &Answer, next: Option<Sheet>) -> Option<String> {
    let lang = source.lang();
    match (sheet, next) {
        (Sheet::Troubles, Some(Sheet::Actions)) => Some(t!(lang, "report-straight-to-action")),
        (Sheet::Ways, None) => Some(t!(lang, "report-no-action-yet")),
        (Sheet::Actions, _) => match answer.commitment_with_merged().owner() {
            Owner::Nobody => Some(t!(lang, "report-nobody")),
            Owner::Open => Some(t!(lang, "report-no-owner-yet")),
            Owner::Named(_) => None,
        },
        _ => None,
    }
}

/// Returns an answer as it was said, or so much of it as may stand on a page.
fn opening(text: &str) -> String {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// Finds the order in which strands are read, so that what is linked stands near.
struct Reading<'l, 'a> {
    links: &'l Links<'a>,
    is_read: Vec<bool>,
    /// The ways whose troubles wait to be read already.
    is_followed: Vec<bool>,
}

impl<'l, 'a> Reading<'l, 'a> {
    fn of(links: &'l Links<'a>) -> Self {
        let none = vec![false; links.answers.len()];
        Self { links, is_read: none.clone(), is_followed: none }
    }

    fn is_read(&self, place: usize) -> bool {
        self.is_read.get(place).copied().unwrap_or(true)
    }

    /// Reads all that hangs together with a trouble; returns the answers in order, each with the one it is
    /// read under.
    ///
    /// After a trouble with its ways and actions comes the one that is linked to the latest of these, and
    /// of several the strongest.
    fn strand(&mut self, first: usize) -> Vec<(usize, Option<usize>)> {
        let mut order = Vec::new();
        let mut waiting = BinaryHeap::from([(0_usize, std::cmp::Reverse(first))]);
        let mut group = 0;
        while let Some((_, std::cmp::Reverse(trouble))) = waiting.pop() {
            if self.is_read(trouble) {
                continue;
            }
            group += 1;
            let start = order.len();
            self.read(trouble, None, &mut order);
            for (place, _) in order.get(start..).unwrap_or_default() {
                for above in self.troubles_of(*place) {
                    waiting.push((group, std::cmp::Reverse(above)));
                }
            }
        }
        order
    }

    /// Reads an answer and what is for it and was not read yet: what is for it alone comes first.
    fn read(
        &mut self,
        place: usize,
        under: Option<usize>,
        order: &mut Vec<(usize, Option<usize>)>,
    ) {
        self.is_read.get_mut(place).into_iter().for_each(|it| *it = true);
        order.push((place, under));
        let below = self.links.below(place).iter().copied().filter(|it| !self.is_read(*it));
        let mut below: Vec<usize> = below.collect();
        let sheet = |place: &usize| self.links.answers.get(*place).map(|(sheet, _)| *sheet);
        below.sort_by_key(|it| (sheet(it) == Some(Sheet::Actions), self.links.above(*it).len()));
        for it in below {
            // An action for several of the ways is read under the first of them.
            if !self.is_read(it) {
                self.read(it, Some(place), order);
            }
        }
    }

    /// Lists the troubles not read yet that an answer is for, directly or by a way.
    fn troubles_of(&mut self, place: usize) -> Vec<usize> {
        let mut troubles = Vec::new();
        for above in self.links.above(place) {
            let is_trouble = self.links.above(*above).is_empty();
            if is_trouble {
                troubles.push(*above);
            } else if let Some(is_followed) = self.is_followed.get_mut(*above)
                && !std::mem::replace(is_followed, true)
            {
                troubles.extend(self.links.above(*above));
            }
        }
        troubles.retain(|trouble| !self.is_read(*trouble));
        troubles
    }
}
