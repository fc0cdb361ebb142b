//! What became of the promises of an earlier lab: the sum, by side, by owner, and each of them.

use std::cmp::Reverse;

use super::All;
use crate::domain::{
    CommitmentField, Fate, FateSummary, Promise, PromiseHead, PromiseOrder, PromiseSince, Session,
    promises, since, unique,
};
use crate::export::report::{Block, Cell, Column, Section, Table, record};
use crate::i18n::{Lang, group_named};
use crate::t;
use crate::text::clean_line;

/// How many owners have a row of their own; the others stand together, and each promise names its own.
const MOST: usize = 8;

/// An earlier lab, to look back at.
#[derive(Debug, Clone, Default)]
pub struct EarlierLab {
    /// Its title.
    pub title: String,
    /// Its sessions, each with the number of its platform.
    pub sessions: Vec<(u32, Session)>,
    /// How many of its files could not be read.
    pub unread: usize,
}

/// What became of the promises, as it may be shown.
pub(super) struct LookBack<'a> {
    lab: &'a EarlierLab,
    became: Vec<PromiseSince>,
}

impl<'a> LookBack<'a> {
    /// Looks back at the earlier lab, if one is asked for.
    pub(super) fn of(all: &'a All<'_>) -> Option<Self> {
        let lab = all.platforms.since.as_ref()?;
        let today = all.options.now.date();
        let whole: Vec<&Session> = lab.sessions.iter().map(|(_, session)| session).collect();
        let shown: Vec<Session> = whole
            .iter()
            .map(|it| record::shown_without(it, all.options, all.people.as_ref()))
            .collect();
        let numbered = lab.sessions.iter().map(|(number, session)| (*number, session));
        let mut promised = promises(numbered, today, |groups, named| {
            group_named(groups, named).map(|group| group.key.clone())
        });
        // Sides are found by the names of people, which may not be shown.
        for promise in &mut promised {
            let session = shown.get(promise.session);
            if let Some(answer) = session.and_then(|session| session.answer(promise.label)) {
                promise.text.clone_from(&answer.text);
                promise.commitment = answer.commitment_with_merged();
            }
        }
        let later = all.shown();
        Some(Self { lab, became: since(promised, &whole, &later) })
    }

    /// Says in one sentence what all of it comes to; empty where nothing was promised.
    pub(super) fn sentence(&self, lang: Lang) -> String {
        let sum = FateSummary::of(&self.became);
        if sum.promised == 0 {
            return String::new();
        }
        format!("{}: {}", self.heading(lang), said(&sum, lang))
    }

    fn heading(&self, lang: Lang) -> String {
        match clean_line(&self.lab.title).as_str() {
            "" => t!(lang, "since-heading-untitled"),
            title => t!(lang, "since-heading", lab = title),
        }
    }

    /// Makes the sections: first what all of it comes to, then each promise.
    pub(super) fn sections(&self, all: &All) -> Vec<Section> {
        let (lang, heading) = (all.lang(), self.heading(all.lang()));
        let sum = FateSummary::of(&self.became);
        let mut blocks = vec![Block::Paragraph(if sum.promised == 0 {
            t!(lang, "since-nothing")
        } else {
            said(&sum, lang)
        })];
        if self.lab.unread > 0 {
            blocks.push(Block::Notice(t!(lang, "since-unread", n = self.lab.unread)));
        }
        if sum.promised > 0 {
            let mut shared = false;
            for (order, subject) in [
                (PromiseOrder::Side, t!(lang, "report-column-group")),
                (PromiseOrder::Owner, lang.commitment_field(CommitmentField::Owner)),
            ] {
                let (table, is_shared) = self.counted(all, order, subject);
                shared |= is_shared;
                blocks.push(Block::Table(table));
            }
            if shared {
                blocks.push(Block::Paragraph(t!(lang, "since-shared")));
            }
        }
        let mut sections = vec![Section::new("since", 1, heading, blocks)];
        if sum.promised > 0 {
            let blocks = vec![Block::Table(self.list(all))];
            sections.push(Section::new("since-each", 2, t!(lang, "since-each"), blocks));
        }
        sections
    }

    /// Counts the promises under each head; tells too whether some stand under several.
    fn counted(&self, all: &All, order: PromiseOrder, subject: String) -> (Table, bool) {
        let lang = all.lang();
        let promised: Vec<Promise> = self.became.iter().map(|it| it.promise.clone()).collect();
        let mut heads = order.apply(&promised);
        let counted: usize = heads.iter().map(|(_, places)| places.len()).sum();
        // Those who promised most stand first, and what nobody took last.
        let is_none = |head: &PromiseHead| match head {
            PromiseHead::Owner(name) => name.is_empty(),
            PromiseHead::Side(side) => side.is_none(),
            PromiseHead::All | PromiseHead::State(_) => false,
        };
        heads.sort_by_key(|(head, places)| (is_none(head), Reverse(places.len())));
        let nobody = heads.pop_if(|(head, _)| is_none(head));
        let rest = heads.split_off(heads.len().min(MOST));
        let sum =
            |places: &[usize]| FateSummary::of(places.iter().filter_map(|at| self.became.get(*at)));
        let row = |(head, places): &(PromiseHead, Vec<usize>)| {
            let name = match head {
                _ if is_none(head) && order == PromiseOrder::Side => t!(lang, "since-no-side"),
                _ if is_none(head) => t!(lang, "since-nobody"),
                other => lang.promise_head(other),
            };
            counts(name, &sum(places))
        };
        let mut rows: Vec<Vec<Cell>> = heads.iter().map(row).collect();
        if !rest.is_empty() {
            let places: Vec<usize> = unique(rest.iter().flat_map(|(_, places)| places).copied());
            rows.push(counts(t!(lang, "since-more", n = rest.len()), &sum(&places)));
        }
        rows.extend(nobody.iter().map(row));
        rows.push(counts(t!(lang, "report-total"), &FateSummary::of(&self.became)));
        let mut columns =
            vec![Column::text(subject, 38), Column::number(t!(lang, "report-column-promised"), 15)];
        columns.extend(Fate::ALL.map(|fate| Column::number(head(fate, lang), 15)));
        (Table::new(columns, rows), counted > self.became.len())
    }

    /// Lists each promise: those of which nothing was heard first.
    fn list(&self, all: &All) -> Table {
        let (lang, words) = (all.lang(), all.words);
        let ordered = [Fate::Silent, Fate::Moved, Fate::Dropped, Fate::Done].into_iter();
        let ordered = ordered.flat_map(|fate| self.became.iter().filter(move |it| it.fate == fate));
        let rows = ordered.map(|PromiseSince { promise, fate, record }| {
            let platform = self.lab.sessions.get(promise.session);
            let platform = platform.map(|(_, session)| clean_line(&session.platform));
            let became = words.became(record);
            let became = if became.is_empty() { head(*fate, lang).to_lowercase() } else { became };
            vec![
                Cell::text(words.on_platform(promise.number).label(promise.label)),
                Cell::text(&promise.text),
                Cell::known(platform),
                Cell::text(&promise.commitment.who),
                promise.commitment.due.map_or(Cell::Empty, Cell::Date),
                Cell::text(became),
            ]
        });
        let columns = [
            Column::text(t!(lang, "report-column-number"), 8),
            Column::text(t!(lang, "report-column-action"), 34),
            Column::text(t!(lang, "report-platform"), 18),
            Column::text(lang.commitment_field(CommitmentField::Owner), 18),
            Column::text(lang.commitment_field(CommitmentField::Due), 14),
            Column::text(t!(lang, "report-outcome"), 20),
        ];
        Table::new(columns, rows)
    }

    /// Makes a sheet of a workbook of each promise; none where there are none.
    pub(super) fn worksheet(&self, all: &All) -> Option<Table> {
        let caption = t!(all.lang(), "since-worksheet");
        (!self.became.is_empty()).then(|| Table { caption, ..self.list(all) })
    }
}

fn counts(name: String, sum: &FateSummary) -> Vec<Cell> {
    let counts = [sum.promised, sum.done, sum.moved, sum.dropped, sum.silent];
    std::iter::once(Cell::text(name)).chain(counts.map(|n| Cell::Number(n as u64))).collect()
}

fn head(fate: Fate, lang: Lang) -> String {
    match fate {
        Fate::Done => t!(lang, "report-column-done"),
        Fate::Moved => t!(lang, "report-column-moved"),
        Fate::Dropped => t!(lang, "report-column-dropped"),
        Fate::Silent => t!(lang, "since-silent"),
    }
}

fn said(sum: &FateSummary, lang: Lang) -> String {
    let FateSummary { promised, done, moved, dropped, silent } = *sum;
    t!(
        lang,
        "since-sum",
        promised = promised,
        done = done,
        moved = moved,
        dropped = dropped,
        silent = silent
    )
}
