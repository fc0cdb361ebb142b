//! A list of answers: each with its label, its text in as many rows as there are, and its facts.

use ratatui::layout::Rect;

use crate::app::Target;
use crate::domain::{Answer, Label, Sheet};
use crate::t;
use crate::text::{pad_left, width, wrap};

use super::canvas::{Canvas, Piece, cells, from, row, without_right};
use super::columns::{Columns, GAP};
use super::folding::{Shares, folded, share};
use super::page::Page;
use super::style::Look;
use super::{facts, window};

/// Stands behind the label of an action that an earlier lab promised.
const CARRIED: &str = "←";

/// An item of the list.
pub(super) enum Item<'a> {
    /// A theme, or none, with its answers on the sheet and their votes.
    Heading { theme: Option<&'a str>, answers: usize, votes: u32 },
    /// An answer.
    Answer(&'a Answer),
}

/// Lists the answers of the sheet that is looked at; by theme, each theme has a heading.
pub(super) fn items(page: Page<'_>) -> Vec<Item<'_>> {
    let answers = page.workspace.shown();
    if !page.workspace.by_theme {
        return answers.into_iter().map(Item::Answer).collect();
    }
    let mut items = Vec::new();
    for of_theme in answers.chunk_by(|one, next| one.theme == next.theme) {
        let theme = of_theme.first().and_then(|answer| answer.theme.as_deref());
        let votes = of_theme.iter().map(|answer| answer.total_votes());
        let votes = votes.fold(0, u32::saturating_add);
        items.push(Item::Heading { theme, answers: of_theme.len(), votes });
        items.extend(of_theme.iter().map(|answer| Item::Answer(answer)));
    }
    items
}

/// How many answers of a list are out of sight.
pub(super) struct Hidden {
    pub(super) above: usize,
    pub(super) below: usize,
}

/// Answers to be drawn in an area.
#[derive(Clone)]
pub(super) struct List<'a> {
    pub(super) page: Page<'a>,
    pub(super) items: &'a [Item<'a>],
    pub(super) sheet: Sheet,
    pub(super) columns: Columns,
    pub(super) area: Rect,
}

impl List<'_> {
    /// Draws the answers around the chosen one, or else the newest.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>) -> Hidden {
        if self.area.height == 0 {
            return Hidden { above: 0, below: 0 };
        }
        let chosen = self.chosen();
        let high = chosen.as_ref().map(|(index, lines)| (*index, lines.len()));
        let Shares { seen, rows } = self.with_blanks(self.share(high));
        let mut at = 0;
        for ((index, item), rows) in self.items.iter().enumerate().skip(seen.start).zip(rows) {
            let place = Rect { height: cells(rows), ..row(self.area, at) };
            match (item, &chosen) {
                (Item::Heading { theme, answers, votes }, _) => {
                    let place = row(place, cells(rows.saturating_sub(1)));
                    self.draw_heading(canvas, place, *theme, *answers, *votes);
                }
                (Item::Answer(answer), Some((chosen, lines))) if *chosen == index => {
                    self.draw_answer(canvas, place, answer, lines, true);
                }
                (Item::Answer(answer), _) => {
                    self.draw_answer(canvas, place, answer, &self.lines(answer, rows), false);
                }
            }
            at = at.saturating_add(cells(rows));
        }
        let answers = |items: &[Item<'_>]| {
            items.iter().filter(|item| matches!(item, Item::Answer(_))).count()
        };
        Hidden {
            above: self.items.get(..seen.start).map_or(0, answers),
            below: self.items.get(seen.end..).map_or(0, answers),
        }
    }

    /// Returns how many answers would be seen in full, while none is chosen, in so many cells.
    pub(super) fn in_full(&self, width: u16) -> usize {
        let list = Self { area: Rect { width, ..self.area }, ..self.clone() };
        let Shares { seen, rows } = list.share(None);
        let in_full = seen.zip(rows).filter(|(index, rows)| list.wanted(*index) <= *rows);
        in_full.count()
    }

    fn share(&self, chosen: Option<(usize, usize)>) -> Shares {
        let rows = usize::from(self.area.height);
        share(self.items.len(), rows, chosen, |index| self.wanted(index))
    }

    /// Gives the rows that no answer needs to the headings, from the last one up, for a blank above each.
    fn with_blanks(&self, mut shares: Shares) -> Shares {
        let used: usize = shares.rows.iter().sum();
        let mut spare = usize::from(self.area.height).saturating_sub(used);
        for (index, rows) in shares.seen.clone().zip(&mut shares.rows).skip(1).rev() {
            let is_heading = matches!(self.items.get(index), Some(Item::Heading { .. }));
            if spare > 0 && is_heading {
                *rows += 1;
                spare -= 1;
            }
        }
        shares
    }

    /// Returns the rows in which all of an item is seen.
    fn wanted(&self, index: usize) -> usize {
        match self.items.get(index) {
            Some(Item::Answer(answer)) => wrap(&answer.text, self.room()).len(),
            Some(Item::Heading { .. }) | None => 1,
        }
    }

    /// Returns the cells of the text.
    fn room(&self) -> usize {
        usize::from(self.columns.text_width(self.area.width))
    }

    /// Returns the chosen answer's place and its lines: all of its text, then all that is known of it.
    fn chosen(&self) -> Option<(usize, Vec<Piece>)> {
        let selected = self.page.workspace.selected?;
        let is_chosen = |item: &Item<'_>| matches!(item, Item::Answer(a) if a.label == selected);
        let place = self.items.iter().position(is_chosen)?;
        let Some(Item::Answer(answer)) = self.items.get(place) else { return None };
        let facts = facts::of(answer, &self.page.workspace.session, self.page.lang);
        let mut lines = Vec::new();
        for (text, look) in [(&answer.text, Look::Loud), (&facts, Look::Quiet)] {
            if text.is_empty() {
                continue;
            }
            let rows = wrap(text, self.room()).into_iter();
            lines.extend(rows.filter_map(|part| Some((text.get(part)?.to_owned(), look))));
        }
        Some((place, lines))
    }

    /// Returns the text of an answer in so many rows.
    fn lines(&self, answer: &Answer, rows: usize) -> Vec<Piece> {
        let look = self.look_of(answer);
        let lines = folded(&answer.text, self.room(), rows).into_iter();
        lines.map(|line| (line.into_owned(), look)).collect()
    }

    /// Answers that are not for what is worked on now stand back.
    fn look_of(&self, answer: &Answer) -> Look {
        match (self.sheet, self.page.workspace.next.target) {
            (Sheet::Ways | Sheet::Actions, Some(target)) if !answer.targets.contains(&target) => {
                Look::Quiet
            }
            (Sheet::Troubles | Sheet::Ways | Sheet::Actions | Sheet::Parked, _) => Look::Plain,
        }
    }

    fn draw_heading(
        &self,
        canvas: &mut Canvas<'_>,
        place: Rect,
        theme: Option<&str>,
        answers: usize,
        votes: u32,
    ) {
        let lang = self.page.lang;
        let (votes, look) = match (votes, self.page.workspace.session.voting.hidden) {
            (0, _) => (String::new(), Look::Quiet),
            (_, true) => ("•".to_owned(), Look::Quiet),
            (votes, false) if self.columns.has_votes() => (votes.to_string(), Look::Loud),
            (votes, false) => (t!(lang, "count-votes", n = votes), Look::Quiet),
        };
        let used = canvas.put_right(place, &votes, look);
        let left = without_right(place, used + GAP);
        let count = t!(lang, "count-answers", n = answers);
        let (name, look) = match theme {
            Some(theme) => (theme.to_owned(), Look::Loud),
            None => (t!(lang, "sheet-no-theme"), Look::Plain),
        };
        let name_place = without_right(left, GAP + cells(width(&count)));
        let taken = canvas.put(name_place, &name, look);
        canvas.put(from(left, taken + GAP), &count, Look::Quiet);
    }

    /// Draws an answer into the rows that are its own.
    fn draw_answer(
        &self,
        canvas: &mut Canvas<'_>,
        place: Rect,
        answer: &Answer,
        lines: &[Piece],
        chosen: bool,
    ) {
        let first = row(place, 0);
        let marked = self.page.workspace.marked.contains(&answer.label);
        window::draw_marks(canvas, first, chosen, marked);
        self.draw_label(canvas, first, answer.label, chosen);
        if answer.with_merged().any(|part| part.carried.is_some()) {
            canvas.put(from(first, self.columns.label), CARRIED, Look::Quiet);
        }
        self.draw_facts(canvas, first, answer);
        let text = from(place, self.columns.label + GAP);
        let width = self.columns.text_width(place.width).min(text.width);
        let text = Rect { width, ..text };
        for (index, (line, look)) in lines.iter().enumerate().take(usize::from(place.height)) {
            canvas.put(row(text, cells(index)), line, *look);
        }
        canvas.spot(place, Target::Answer(answer.label));
    }

    fn draw_label(&self, canvas: &mut Canvas<'_>, place: Rect, label: Label, chosen: bool) {
        let name = pad_left(&self.page.lang.label(label), usize::from(self.columns.label));
        canvas.put(place, &name, if chosen { Look::Accent } else { Look::Quiet });
    }

    fn draw_facts(&self, canvas: &mut Canvas<'_>, place: Rect, answer: &Answer) {
        let facts = self.columns.facts_width();
        let mut rest = from(place, place.width.saturating_sub(facts));
        for (fact, cells) in &self.columns.facts {
            let column = from(rest, fact.gap());
            let column = Rect { width: (*cells).min(column.width), ..column };
            let (text, look) =
                fact.of(answer, &self.page.workspace.session, self.page.lang, *cells);
            if fact.is_number() {
                canvas.put_right(column, &text, look);
            } else {
                canvas.put(column, &text, look);
            }
            rest = from(rest, fact.gap() + cells);
        }
    }
}
