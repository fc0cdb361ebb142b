//! How well a column fits a role: by what its heading says, and by what its cells look like.

use super::super::cells::{DayOrder, is_any, moment, readback, sheet, standing};
use super::super::headings::{KNOWN, Parts, SURE, fit, heading_of, speaks_of};
use super::super::role::Role;
use super::content::Content;
use crate::domain::{Date, Sheet};
use crate::i18n::{CellWord, Heading, reply_named};

/// What a heading that is known for sure scores at least.
const KNOWN_SURELY: i32 = 65;

/// What a column must score to be taken.
const ENOUGH: i32 = 50;

/// What more a column of answers scores that speaks of the sheet they go to: more than any other heading.
const OF_SHEET: i32 = 200;

/// What less a column of answers scores in which many cells say nothing.
const SPARSE: i32 = 60;

/// The most different cells of a column of groups.
const MOST_GROUPS: usize = 30;

/// A column as it is looked at.
#[derive(Debug)]
pub(super) struct Column {
    /// Its place, from 0.
    pub(super) place: usize,
    /// What its heading says.
    pub(super) heading: Parts,
    /// The heading as it stands there.
    pub(super) said: String,
    /// What its cells look like.
    pub(super) content: Content,
}

impl Column {
    /// Looks at a column.
    pub(super) fn of(place: usize, heading: &str, content: Content) -> Self {
        Self { place, heading: Parts::of(heading), said: heading.to_owned(), content }
    }

    /// Tells how surely the heading is one of a kind.
    pub(super) fn is(&self, kind: Heading) -> i32 {
        i32::try_from(fit(&self.heading, kind)).unwrap_or(0)
    }
}

/// What the columns of a table tell of each other.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// Whether it is a plan: some column says who does it or by when.
    pub(super) is_plan: bool,
    /// Whether this program made it.
    pub(super) is_own: bool,
    /// Whether it has one column that can hold answers and no other.
    has_one_text: bool,
    /// Where its answers go, as far as that is known.
    goes_to: Option<Sheet>,
}

impl Context {
    /// Looks at all columns together; `goes_to` is where their answers go, as far as that is known.
    pub(super) fn of(columns: &[Column], goes_to: Option<Sheet>) -> Self {
        let any = |kind, least: i32| columns.iter().any(|column| column.is(kind) >= least);
        let known = i32::try_from(KNOWN).unwrap_or(0);
        let is_plan = any(Heading::Owner, KNOWN_SURELY)
            || any(Heading::Due, KNOWN_SURELY)
            || (any(Heading::Owner, known) && any(Heading::Due, known));
        let own = [
            Heading::Label,
            Heading::Readback,
            Heading::FirstSaid,
            Heading::MergedInto,
            Heading::SaidAt,
        ];
        let is_own = own.into_iter().filter(|kind| any(*kind, KNOWN_SURELY)).count() >= 4;
        let lettered = columns.iter().filter(|column| {
            let it = &column.content;
            it.lettered * 2 > it.filled && !it.is_mostly(it.technical, 50)
        });
        let has_one_text = lettered.count() == 1;
        Self { is_plan, is_own, has_one_text, goes_to: goes_to.filter(|_| !is_own) }
    }
}

/// Scores a column for a role; none where it cannot hold it. What is scored is above 0, and columns are
/// worth taking only for answers below others.
pub(super) fn score(role: Role, column: &Column, context: &Context) -> Option<i32> {
    let kind = heading_of(role)?;
    let heading = column.is(kind);
    let score = match role {
        Role::Text => return text(column, heading, context).filter(|score| *score > 0),
        Role::Voice => voice(column, heading),
        Role::Group => group(column, heading),
        Role::Theme => theme(column, heading),
        Role::Votes => votes(column, heading),
        _ if heading == 0 => None,
        Role::Owner => owner(column, heading, context),
        Role::Due => due(column, heading, context),
        _ => detail(role, column, heading, context),
    };
    score.filter(|score| *score >= ENOUGH).map(|score| score - ENOUGH + 1)
}

/// Answers are texts that differ from row to row; whatever stands above them, numbers, boxes and one and the
/// same question are none.
fn text(column: &Column, heading: i32, context: &Context) -> Option<i32> {
    let it = &column.content;
    if it.filled == 0 {
        return (heading >= ENOUGH).then_some(1);
    }
    let is_data = it.numbers + it.technical > it.filled / 2 || it.days * 2 > it.filled;
    if is_data || it.lettered == 0 && heading < ENOUGH {
        return None;
    }
    if it.is_mostly(it.ticks, 90) && it.filled > 1 {
        return (heading >= KNOWN_SURELY).then_some(5);
    }
    // Half of what is worth taking for other roles, so that answers are found before all else.
    let mut score = heading + 20;
    if heading == 0 && column.is(Heading::Other) >= ENOUGH {
        score -= 45;
    }
    if heading == 0 && column.is(Heading::Title) >= ENOUGH {
        score -= 5;
    }
    if it.distinct == 1 && it.filled > 2 {
        score -= 75;
    } else if it.is_mostly(it.questions, 80) && it.distinct * 2 <= it.filled && it.filled > 1 {
        score -= 70;
    } else if it.distinct * 3 <= it.filled && it.filled >= 6 {
        score -= if heading >= KNOWN_SURELY { 15 } else { 45 };
    }
    let words = i32::try_from(it.mean_words()).unwrap_or(0);
    score += match heading >= KNOWN_SURELY {
        true => words.min(8),
        false if words < 2 => -15,
        false => (3 * words).min(30),
    };
    if context.has_one_text {
        score += 30;
    }
    let is_choice = it.distinct * 3 <= it.filled && it.filled >= 6;
    if context.goes_to.is_some_and(|sheet| !is_choice && speaks_of(&column.heading, sheet)) {
        score += OF_SHEET;
    }
    if it.groups * 2 > it.filled && heading < KNOWN_SURELY {
        score -= 40;
    }
    // What is said in few rows only is a description of what is said beside it in all.
    if it.is_sparse() && score > 0 {
        score = (score - SPARSE).max(1);
    }
    Some(score)
}

fn voice(column: &Column, heading: i32) -> Option<i32> {
    let it = &column.content;
    let cannot = heading == 0
        || it.mean_characters() > 60
        || it.is_mostly(it.days, 50)
        || it.is_mostly(it.ticks, 90);
    if cannot {
        return None;
    }
    let mut score = heading;
    if it.filled == 0 {
        score -= 30;
    }
    if it.is_mostly(it.counts, 90) && heading < KNOWN_SURELY + 10 {
        score -= 40;
    }
    if it.is_mostly(it.technical, 50) {
        score -= 15;
    }
    if it.is_mostly(it.groups, 80) {
        score -= 25;
    }
    Some(score)
}

fn group(column: &Column, heading: i32) -> Option<i32> {
    let it = &column.content;
    let is_known = it.filled > 1 && it.is_mostly(it.groups, 80);
    let cannot = it.mean_characters() > 80
        || it.is_mostly(it.days, 50)
        || it.is_mostly(it.technical, 50)
        || it.is_mostly(it.ticks, 90) && it.filled > 1
        || it.distinct > MOST_GROUPS;
    if cannot || (heading == 0 && !(is_known && it.distinct > 1 && it.filled > 2)) {
        return None;
    }
    // Only cells that name groups and nothing else tell a column under a heading of another sort.
    let is_told = [
        Heading::Answer,
        Heading::Theme,
        Heading::Votes,
        Heading::Other,
        Heading::Owner,
        Heading::Person,
    ];
    if heading == 0 && is_told.into_iter().any(|kind| column.is(kind) >= ENOUGH) {
        return None;
    }
    let mut score = if heading == 0 { ENOUGH + 2 } else { heading };
    if is_known {
        score += 20;
    }
    if it.filled == 0 {
        score -= 30;
    }
    if it.is_mostly(it.counts, 50) {
        score -= 45;
    }
    Some(score)
}

fn theme(column: &Column, heading: i32) -> Option<i32> {
    let it = &column.content;
    let cannot = heading == 0
        || it.mean_characters() > 100 && heading < KNOWN_SURELY
        || it.is_mostly(it.days, 50)
        || it.is_mostly(it.technical, 50)
        || it.is_mostly(it.ticks, 90) && it.filled > 1;
    if cannot {
        return None;
    }
    let mut score = heading;
    if it.filled == 0 {
        score -= 30;
    }
    if it.is_mostly(it.numbers, 50) || it.is_mostly(it.labels, 80) {
        score -= 60;
    }
    if it.distinct == it.filled && it.filled > 7 && it.mean_words() > 5 {
        score -= 40;
    }
    if heading < KNOWN_SURELY && it.share_of(|cell| standing(cell).is_some()) >= 60 {
        score -= 50;
    }
    Some(score)
}

/// Votes stay votes though some cells are odd.
fn votes(column: &Column, heading: i32) -> Option<i32> {
    let it = &column.content;
    let is_sure = heading >= KNOWN_SURELY;
    match (heading, it.filled) {
        (0, _) => None,
        (_, 0) => Some(heading - 30),
        _ if it.is_mostly(it.counts, 50) => Some(heading + 10),
        _ if is_sure && it.counts > 0 => Some(heading - 10),
        _ => None,
    }
}

fn owner(column: &Column, heading: i32, context: &Context) -> Option<i32> {
    let it = &column.content;
    let cannot = it.mean_characters() > 120
        || it.is_mostly(it.days, 50)
        || it.is_mostly(it.numbers, 80)
        || it.is_mostly(it.ticks, 90) && it.filled > 1
        || (heading < KNOWN_SURELY && !context.is_plan);
    (!cannot).then_some(heading + if context.is_plan { 10 } else { 0 })
}

fn due(column: &Column, heading: i32, context: &Context) -> Option<i32> {
    let it = &column.content;
    if heading < KNOWN_SURELY && !context.is_plan || it.mean_characters() > 60 {
        return None;
    }
    let today = Date::constant(2026, 6, 15);
    let days = it.share_of(|cell| DayOrder::DayFirst.day(cell, Some(today)).is_some());
    match (it.filled, days) {
        (0, _) => Some(heading - 20),
        (_, 0) if heading < KNOWN_SURELY => None,
        (_, 0) => Some(heading - 25),
        (_, share) if share < 50 && heading < KNOWN_SURELY => None,
        _ => Some(heading + 10),
    }
}

/// Scores what only few tables have.
fn detail(role: Role, column: &Column, heading: i32, context: &Context) -> Option<i32> {
    let it = &column.content;
    let is_own = context.is_own;
    let is_sure = heading >= KNOWN_SURELY;
    let is_empty = it.filled == 0;
    let is_of_plan = is_own || (context.is_plan && is_sure);
    let is_text = it.lettered * 2 > it.filled || is_empty;
    let fits = match role {
        Role::For => {
            is_own && is_sure || it.labels * 2 > it.filled || context.is_plan && is_text && is_sure
        }
        Role::Partners | Role::FirstStep | Role::Needs | Role::AddressedTo => is_of_plan || is_own,
        Role::Standing => {
            (is_sure || context.is_plan) && it.share_of(|cell| standing(cell).is_some()) >= 60
        }
        Role::Outcome => is_own || is_of_plan && it.share_of(|cell| standing(cell).is_some()) >= 50,
        Role::Reply => {
            is_own && is_empty || it.share_of(|cell| reply_named(cell).is_some()) >= 50 && !is_empty
        }
        Role::RepliedOn => is_own || it.is_mostly(it.days, 50),
        Role::ReplyNote | Role::FirstSaid | Role::Objections => is_text && is_sure,
        Role::Supports => is_text && is_sure && !it.is_mostly(it.groups, 80),
        Role::Number => it.is_mostly(it.labels, 80),
        Role::Question => it.share_of(|cell| sheet(cell).is_some()) >= 50 && !is_empty || is_own,
        Role::BecauseOf => is_own && is_sure || it.is_mostly(it.labels, 60),
        Role::Readback => is_own || it.share_of(|cell| readback(cell).is_some()) >= 60,
        Role::MergedInto => is_own || it.is_mostly(it.labels, 60),
        Role::At => is_own && it.share_of(|cell| moment(cell).is_some()) >= 80,
        Role::Moderated => is_verdict(it),
        _ => false,
    };
    fits.then_some(heading + if heading >= i32::try_from(SURE).unwrap_or(0) - 18 { 5 } else { 0 })
}

/// Tells whether cells say what moderators decided: -1, 0 and 1, boxes, or words.
fn is_verdict(it: &Content) -> bool {
    let says = |cell: &str| {
        matches!(cell.trim(), "-1" | "0" | "1" | "-1.0" | "0.0" | "1.0")
            || super::super::cells::is_tick(cell)
            || is_any(cell, CellWord::Rejected)
    };
    it.filled > 0 && (it.share_of(says) >= 80 || it.distinct <= 6 && it.share_of(says) > 0)
}
