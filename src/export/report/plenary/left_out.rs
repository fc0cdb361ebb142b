//! The actions that are not in the resolution: how many, why, and each by its label.

use std::collections::BTreeSet;

use super::All;
use crate::domain::{Answer, Outcome, Place};
use crate::export::report::entries::{FIRST_WORDS, cut};
use crate::export::report::words::joined;
use crate::export::report::{Block, Cell, Column, Section, Table};
use crate::i18n::Lang;
use crate::t;

/// How many of a platform's actions that nobody took are named by their first words.
const NAMED: usize = 12;

/// Why an action is not in the resolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// Nobody took it.
    Unowned,
    /// It was given up.
    Dropped,
}

/// An action that is not in the resolution.
pub(super) struct LeftOut<'a> {
    /// The place of its platform.
    place: usize,
    action: &'a Answer,
    reason: Reason,
}

/// Lists the actions that are not among those in the resolution.
pub(super) fn list<'a>(all: &All<'a>, held: &BTreeSet<Place>) -> Vec<LeftOut<'a>> {
    let sources = all.sources.iter().enumerate();
    let actions = sources.flat_map(|(place, source)| {
        source.session.actions.iter().map(move |action| (place, action))
    });
    let rest = actions.filter(|(place, action)| !held.contains(&(*place, action.label)));
    rest.map(|(place, action)| {
        let outcome = action.commitment_with_merged().outcome;
        let dropped = matches!(outcome, Some(Outcome::Dropped(_)));
        LeftOut { place, action, reason: if dropped { Reason::Dropped } else { Reason::Unowned } }
    })
    .collect()
}

/// Says how many actions are left out and why; nothing where none is.
pub(super) fn sentence(left: &[LeftOut], lang: Lang) -> Option<String> {
    let count = |reason| left.iter().filter(|it| it.reason == reason).count();
    let unowned = Some(count(Reason::Unowned)).filter(|n| *n > 0);
    let dropped = Some(count(Reason::Dropped)).filter(|n| *n > 0);
    let unowned = unowned.map(|n| t!(lang, "promised-unowned", n = n));
    let dropped = dropped.map(|n| t!(lang, "promised-dropped", n = n));
    let reasons = joined(unowned.into_iter().chain(dropped), ", ");
    let annex = t!(lang, "plenary-left-out");
    (!left.is_empty()).then(|| t!(lang, "plenary-left-out-sum", reasons = reasons, annex = annex))
}

/// Names each of them, and why it is left out; of one platform's actions that nobody took those beyond the
/// first dozen by their labels alone.
pub(super) fn write(all: &All, left: &[LeftOut], sections: &mut Vec<Section>) {
    let lang = all.lang();
    if left.is_empty() {
        return;
    }
    let (mut rows, mut blocks) = (Vec::new(), Vec::new());
    for of_platform in left.chunk_by(|a, b| a.place == b.place) {
        let (dropped, unowned): (Vec<&LeftOut>, Vec<&LeftOut>) =
            of_platform.iter().partition(|it| it.reason == Reason::Dropped);
        let (named, rest) = unowned.split_at(unowned.len().min(NAMED));
        rows.extend(named.iter().chain(&dropped).map(|it| row(all, it)));
        if let Some(first) = rest.first() {
            let labels = joined(rest.iter().map(|it| all.label(it.place, it.action.label)), ", ");
            let more = t!(lang, "report-open-more", n = rest.len(), labels = labels);
            let platform = all.platform(first.place);
            blocks.push(Block::Paragraph(format!("{platform}. {more}")));
        }
    }
    let columns = [
        Column::text(t!(lang, "report-column-number"), 8),
        Column::text(t!(lang, "report-column-action"), 44),
        Column::text(t!(lang, "report-platform"), 22),
        Column::text(t!(lang, "plenary-left-out-why"), 26),
    ];
    blocks.insert(0, Block::Table(Table::new(columns, rows)));
    sections.push(Section::new("left-out", 1, t!(lang, "plenary-left-out"), blocks));
}

fn row(all: &All, it: &LeftOut) -> Vec<Cell> {
    let reason = match it.reason {
        Reason::Unowned => t!(all.lang(), "plenary-left-out-unowned"),
        Reason::Dropped => all.words.became(&it.action.commitment_with_merged()),
    };
    vec![
        Cell::text(all.label(it.place, it.action.label)),
        Cell::text(cut(&it.action.text, FIRST_WORDS)),
        Cell::text(all.platform(it.place)),
        Cell::text(reason),
    ]
}
