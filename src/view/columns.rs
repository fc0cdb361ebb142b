//! The columns of a sheet: label, text, and the quiet facts on the right.

use crate::app::Model;
use crate::domain::{Answer, Session, Sheet};
use crate::i18n::Lang;
use crate::text::width;

use super::canvas::cells;
use super::style::Look;
use super::wording::{DAY, NOTHING};

/// The widest a column of names gets.
const WIDEST_NAME: usize = 14;

/// The cells between two columns.
pub(super) const GAP: u16 = 2;

/// A fact about an answer that has a column of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fact {
    /// What it is for.
    For,
    /// Which group or person said it.
    Voice,
    /// Its theme, where the sheet is shown by theme.
    Theme,
    /// Its votes.
    Votes,
    /// Who does it.
    Owner,
    /// By when.
    Due,
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
    /// Chooses the columns of a sheet in so many cells; never looks at the answers, so that
    /// scrolling moves nothing sideways.
    pub(super) fn of(sheet: Sheet, model: &Model, session: &Session, room: u16) -> Self {
        let facts: &[Fact] = match (sheet, room) {
            (Sheet::Troubles, ..50) => &[Fact::Votes],
            (Sheet::Troubles, 50..) => &[Fact::Voice, Fact::Votes],
            (Sheet::Ways, ..50) => &[Fact::For],
            (Sheet::Ways, 50..) => &[Fact::For, Fact::Voice, Fact::Votes],
            (Sheet::Actions, ..50) => &[Fact::Owner],
            (Sheet::Actions, 50..70) => &[Fact::Owner, Fact::Due],
            (Sheet::Actions, 70..) => &[Fact::For, Fact::Owner, Fact::Due],
            (Sheet::Parked, ..50) => &[],
            (Sheet::Parked, 50..) => &[Fact::Voice],
        };
        let by_theme = model.workspace.as_ref().is_some_and(|workspace| workspace.by_theme);
        let shown = |fact: &Fact| match fact {
            Fact::Voice if by_theme => Fact::Theme,
            fact => *fact,
        };
        let facts: Vec<Fact> = facts.iter().map(shown).collect();
        let with_width = |fact: &Fact| (*fact, fact_width(*fact, session, model.lang, room));
        Self { label: label_width(session), facts: facts.iter().map(with_width).collect() }
    }

    /// Returns the cells that all facts take, the gap before them included.
    pub(super) fn facts_width(&self) -> u16 {
        self.facts.iter().map(|(fact, width)| width + fact.gap()).sum()
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

fn fact_width(fact: Fact, session: &Session, lang: Lang, room: u16) -> u16 {
    match fact {
        Fact::For => label_width(session),
        Fact::Theme => cells(WIDEST_NAME),
        Fact::Voice => {
            let names = session.groups.iter().map(|group| {
                let name = lang.group_of(session, &group.key);
                width(&name)
            });
            cells(names.max().unwrap_or(0).clamp(6, WIDEST_NAME))
        }
        Fact::Votes => 3,
        Fact::Owner => owner_cells(room),
        Fact::Due => DAY,
    }
}

impl Fact {
    /// Returns the cells before the column.
    pub(super) fn gap(self) -> u16 {
        match self {
            // The number stands at the right end of its column, so there is a gap already.
            Self::Votes => 1,
            Self::For | Self::Voice | Self::Theme | Self::Owner | Self::Due => GAP,
        }
    }

    /// Tells whether the column is aligned right.
    pub(super) fn is_number(self) -> bool {
        match self {
            Self::Votes | Self::Due => true,
            Self::For | Self::Voice | Self::Theme | Self::Owner => false,
        }
    }

    /// Returns what stands in the column for an answer.
    pub(super) fn of(self, answer: &Answer, session: &Session, lang: Lang) -> (String, Look) {
        match self {
            Self::For => {
                let first = answer.targets.first().map(|label| lang.label(*label));
                or_nothing(first, Look::Quiet)
            }
            Self::Theme => or_nothing(answer.theme.clone(), Look::Plain),
            Self::Voice => {
                let voice = answer.voices.first();
                let short = voice.and_then(|voice| match (&voice.group, &voice.person) {
                    (Some(key), _) => Some(lang.group_of(session, key)),
                    (None, person) => person.clone(),
                });
                (short.unwrap_or_default(), Look::Quiet)
            }
            Self::Votes => match answer.total_votes() {
                votes if votes > 0 && session.voting.hidden => ("•".to_owned(), Look::Quiet),
                0 => (NOTHING.to_owned(), Look::Quiet),
                votes => (votes.to_string(), Look::Loud),
            },
            Self::Owner => owner(answer, lang),
            Self::Due => due(answer, lang),
        }
    }
}

fn or_nothing(text: Option<String>, look: Look) -> (String, Look) {
    text.map_or_else(|| (NOTHING.to_owned(), Look::Quiet), |text| (text, look))
}

/// Returns who does an action, or that nobody would.
pub(super) fn owner(answer: &Answer, lang: Lang) -> (String, Look) {
    let commitment = answer.commitment_with_merged();
    match (commitment.who.is_empty(), commitment.nobody) {
        (false, _) => (commitment.who, Look::Plain),
        (true, true) => (crate::t!(lang, "sheet-nobody"), Look::Quiet),
        (true, false) => (crate::t!(lang, "sheet-no-owner"), Look::Accent),
    }
}

/// Returns by when an action is done.
pub(super) fn due(answer: &Answer, lang: Lang) -> (String, Look) {
    match answer.commitment_with_merged().due {
        Some(due) => (lang.day(due), Look::Plain),
        None => (crate::t!(lang, "sheet-no-date"), Look::Accent),
    }
}
