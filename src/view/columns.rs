//! The columns of a sheet: label, text, and the quiet facts on the right.

use crate::domain::{Answer, Session, Sheet, Stance};
use crate::i18n::Lang;
use crate::text::{clip, width};

use super::canvas::cells;
use super::style::Look;
use super::wording::{self, DAY, NOTHING};

/// The cells that the text of an answer is read in with ease; only what is beyond them goes to the
/// group beside a person's name, and to the chain beside the sheet.
pub(super) const EASY: u16 = 60;

/// The fewest cells a text is left with so that who said it can stand beside it.
const FEWEST: u16 = 24;

/// The cells of the column that says who said it: the fewest and the most for a group and a person,
/// and for one of them.
const BOTH: u16 = 26;
const WIDEST_BOTH: u16 = 30;
const SHORTEST: u16 = 6;
const EITHER: u16 = 14;

/// Stands between a group and a person.
const DOT: &str = " · ";

/// The cells between two columns.
pub(super) const GAP: u16 = 2;

/// A fact about an answer that has a column of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fact {
    /// What it is for.
    For,
    /// Who said it: the group and the person, the person alone, or the group that has none.
    Voice,
    /// Its votes.
    Votes,
    /// Who does it.
    Owner,
    /// By when.
    Due,
    /// How many say something against it and for it.
    Opinions,
}

/// The columns of a sheet on this screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    /// The cells of the labels, aligned right.
    pub(super) label: u16,
    /// The facts from left to right with their cells.
    pub(super) facts: Vec<(Fact, u16)>,
}

impl Columns {
    /// Chooses the columns of a sheet in so many cells; looks at all its answers or none, so that
    /// scrolling moves nothing sideways: what is said for and against them has a column once there is some.
    pub(super) fn of(sheet: Sheet, session: &Session, room: u16) -> Self {
        let facts: &[Fact] = match (sheet, room) {
            (Sheet::Troubles, _) => &[Fact::Voice, Fact::Votes],
            (Sheet::Ways, ..50) => &[Fact::For, Fact::Voice],
            (Sheet::Ways, 50..) => &[Fact::For, Fact::Voice, Fact::Votes],
            (Sheet::Actions, ..50) => &[Fact::Owner],
            (Sheet::Actions, 50..70) => &[Fact::Owner, Fact::Due],
            (Sheet::Actions, 70..106) => &[Fact::For, Fact::Owner, Fact::Due],
            (Sheet::Actions, 106..) => &[Fact::For, Fact::Voice, Fact::Owner, Fact::Due],
            (Sheet::Parked, _) => &[Fact::Voice],
        };
        let label = label_width(session);
        let opinions = opinions_width(session.sheet(sheet), room);
        let opinions = (opinions > 0).then_some((Fact::Opinions, opinions));
        let of_opinions = opinions.map_or(0, |(fact, width)| width + fact.gap());
        let other = |fact: &&Fact| **fact != Fact::Voice;
        let others = facts.iter().filter(other);
        let others: u16 = others.map(|fact| fact_width(*fact, session, room) + fact.gap()).sum();
        let text = room.saturating_sub(label + GAP + others + of_opinions);
        let with_width = |fact: &Fact| match fact {
            Fact::Voice => Some((Fact::Voice, voice_cells(text)?)),
            fact => Some((*fact, fact_width(*fact, session, room))),
        };
        Self { label, facts: facts.iter().filter_map(with_width).chain(opinions).collect() }
    }

    /// Tells whether the votes have a column.
    pub(super) fn has_votes(&self) -> bool {
        self.facts.iter().any(|(fact, _)| *fact == Fact::Votes)
    }

    /// Returns the cells that all facts take, the gap before them included.
    pub(super) fn facts_width(&self) -> u16 {
        self.facts.iter().map(|(fact, width)| width + fact.gap()).sum()
    }

    /// Returns the cells of all columns with a text so many cells wide.
    pub(super) fn width_with_text(&self, text: u16) -> u16 {
        self.label + GAP + text + self.facts_width()
    }

    /// Returns the cells left for the text.
    pub(super) fn text_width(&self, room: u16) -> u16 {
        room.saturating_sub(self.label + GAP + self.facts_width())
    }
}

/// Returns the cells of the column that says who does an action, in a row so many cells wide.
pub(super) fn owner_cells(room: u16) -> u16 {
    match room {
        0..50 => 10,
        50..100 => 14,
        100.. => 22,
    }
}

/// Returns the cells of the widest label there can be on any sheet.
fn label_width(session: &Session) -> u16 {
    let given = Sheet::ALL.into_iter().map(|sheet| session.given.of(sheet)).max().unwrap_or(0);
    cells(given.to_string().len()).saturating_add(1).max(3)
}

/// Returns the cells of the column that says who said it, where it and the text have so many; nothing
/// where they would be too few for the text.
fn voice_cells(room: u16) -> Option<u16> {
    // Of what is beyond the text that is read with ease a quarter goes to long names.
    if let Some(beyond) = room.checked_sub(EASY + GAP + BOTH) {
        return Some((BOTH + beyond / 4).min(WIDEST_BOTH));
    }
    let cells = room.saturating_sub(FEWEST + GAP).min(EITHER);
    (cells >= SHORTEST).then_some(cells)
}

/// Returns which opinions are counted beside an answer: where there is little room, objections alone.
fn counted(room: u16) -> &'static [Stance] {
    if room < 50 { &[Stance::Objection] } else { &Stance::ALL }
}

/// Returns the cells of the widest counts of what is said for and against the answers of a sheet.
fn opinions_width(answers: &[Answer], room: u16) -> u16 {
    let widths = answers.iter().map(|it| width(&wording::opinions_in_short(it, counted(room))));
    cells(widths.max().unwrap_or(0))
}

fn fact_width(fact: Fact, session: &Session, room: u16) -> u16 {
    match fact {
        Fact::For => label_width(session),
        Fact::Voice => EITHER,
        Fact::Votes => 3,
        Fact::Owner => owner_cells(room),
        Fact::Due => DAY,
        Fact::Opinions => 0,
    }
}

impl Fact {
    /// Returns the cells before the column.
    pub(super) fn gap(self) -> u16 {
        match self {
            // The number stands at the right end of its column, so there is a gap already.
            Self::Votes => 1,
            Self::For | Self::Voice | Self::Owner | Self::Due | Self::Opinions => GAP,
        }
    }

    /// Tells whether the column is aligned right.
    pub(super) fn is_number(self) -> bool {
        match self {
            Self::Votes | Self::Due => true,
            Self::For | Self::Voice | Self::Owner | Self::Opinions => false,
        }
    }

    /// Returns what stands in the column, so many cells wide, for an answer.
    pub(super) fn of(
        self,
        answer: &Answer,
        session: &Session,
        lang: Lang,
        cells: u16,
    ) -> (String, Look) {
        match self {
            Self::For => match answer.targets.first() {
                Some(label) => (lang.label(*label), Look::Quiet),
                None => (NOTHING.to_owned(), Look::Quiet),
            },
            Self::Voice => (voice(answer, session, lang, cells), Look::Quiet),
            Self::Votes if answer.with_merged().all(|part| part.votes.is_empty()) => {
                (NOTHING.to_owned(), Look::Quiet)
            }
            Self::Votes if session.voting.hidden => ("•".to_owned(), Look::Quiet),
            Self::Votes => (answer.total_votes().to_string(), Look::Loud),
            Self::Owner => owner(answer, lang),
            Self::Due => due(answer, lang),
            Self::Opinions => {
                let counts = wording::opinions_in_short(answer, &Stance::ALL);
                let is_room = width(&counts) <= usize::from(cells);
                let alone = || wording::opinions_in_short(answer, &[Stance::Objection]);
                (if is_room { counts } else { alone() }, Look::Plain)
            }
        }
    }
}

/// Returns who said an answer first, in so many cells: the group and the person where both fit, with the
/// group cut if it must be; the person alone in a narrow column.
fn voice(answer: &Answer, session: &Session, lang: Lang, cells: u16) -> String {
    let voices = answer.voices_with_merged();
    let Some(voice) = voices.first() else { return String::new() };
    let group = voice.group.as_deref().map(|key| lang.group_of(session, key));
    match (group, &voice.person) {
        (Some(group), Some(person)) if cells >= BOTH => {
            let room = usize::from(cells).saturating_sub(width(DOT) + width(person));
            if room < usize::from(SHORTEST).min(width(&group)) {
                return person.clone();
            }
            format!("{}{DOT}{person}", clip(&group, room))
        }
        (_, Some(person)) => person.clone(),
        (group, None) => group.unwrap_or_default(),
    }
}

/// Returns who does an action, or that nobody would.
pub(super) fn owner(answer: &Answer, lang: Lang) -> (String, Look) {
    let commitment = answer.commitment_with_merged();
    match (commitment.who.is_empty(), commitment.nobody) {
        (false, _) => (commitment.who, Look::Plain),
        (true, _) if commitment.ended().is_some() => (NOTHING.to_owned(), Look::Quiet),
        (true, true) => (crate::t!(lang, "sheet-nobody"), Look::Quiet),
        (true, false) => (crate::t!(lang, "sheet-no-owner"), Look::Accent),
    }
}

/// Returns by when an action is done.
pub(super) fn due(answer: &Answer, lang: Lang) -> (String, Look) {
    let commitment = answer.commitment_with_merged();
    match commitment.due_now() {
        None if commitment.ended().is_some() => (NOTHING.to_owned(), Look::Quiet),
        Some(due) => (lang.day(due), Look::Plain),
        None => (crate::t!(lang, "sheet-no-date"), Look::Accent),
    }
}
