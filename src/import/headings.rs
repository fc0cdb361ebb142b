//! What a heading says of its column, in any language and in whatever words.
//!
//! A heading is taken apart into words, whatever parts them: blanks, signs, brackets or capitals within
//! ("createdAt"); numbers and codes in front ("3.", "Q5_") say nothing. Then it is one of a kind when it is
//! known as a whole, or when each of its words is one by which that kind is told or one that may stand beside:
//! "number of votes" is of votes, "number of children" of nothing.

mod parts;
mod vocabulary;
mod words;

pub(super) use parts::{Parts, question};
use vocabulary::vocabulary;

use super::role::Role;
use crate::domain::Sheet;
use crate::i18n::Heading;
use crate::text;

/// Longest text that is looked at as a heading, in characters; forms put whole questions there.
const LONGEST: usize = 1_000;

/// How long a cell may be that is a heading while the table is still to be made out, in bytes.
const SHORT: usize = 300;

/// How surely a heading known as a whole tells its kind.
pub(super) const SURE: u32 = 100;

/// How surely one made of the right words does.
const MADE_OF: u32 = 80;

/// How surely one does in which the right words stand somewhere.
const HOLDS: u32 = 70;

/// How surely one does that may as well mean something else.
const PERHAPS: u32 = 60;

/// How surely one made of such words does.
const WEAK: u32 = 55;

/// How surely a longer text with a word of answers in it is the heading of answers.
const ABOUT: u32 = 45;

/// How surely a question is.
const ASKS: u32 = 40;

/// From here on a heading is known for one.
pub(super) const KNOWN: u32 = WEAK;

/// Brings a heading to the form in which headings are compared.
pub(super) fn key(heading: &str) -> String {
    let heading: String = heading.chars().take(LONGEST).collect();
    let heading = text::fold(&text::clean_line(&heading)).replace(['_', '-'], " ");
    heading.trim_matches(|c: char| c.is_whitespace() || ".:*?#\"'".contains(c)).to_owned()
}

/// Returns what a heading has to say for a column to hold this.
pub(super) fn heading_of(role: Role) -> Option<Heading> {
    Some(match role {
        Role::Text => Heading::Answer,
        Role::Voice => Heading::Person,
        Role::Group => Heading::Group,
        Role::Theme => Heading::Theme,
        Role::Votes => Heading::Votes,
        Role::For => Heading::Purpose,
        Role::Owner => Heading::Owner,
        Role::Partners => Heading::Partners,
        Role::Due => Heading::Due,
        Role::FirstStep => Heading::FirstStep,
        Role::Needs => Heading::Needs,
        Role::Standing => Heading::Standing,
        Role::Outcome => Heading::Outcome,
        Role::AddressedTo => Heading::AddressedTo,
        Role::Reply => Heading::Reply,
        Role::RepliedOn => Heading::RepliedOn,
        Role::ReplyNote => Heading::ReplyNote,
        Role::Number => Heading::Label,
        Role::Question => Heading::Question,
        Role::BecauseOf => Heading::Cause,
        Role::Objections => Heading::Objections,
        Role::Supports => Heading::Supports,
        Role::Readback => Heading::Readback,
        Role::FirstSaid => Heading::FirstSaid,
        Role::MergedInto => Heading::MergedInto,
        Role::At => Heading::SaidAt,
        Role::Moderated => Heading::Moderated,
        // The name of a group stands there.
        Role::GroupVotes => return None,
    })
}

/// Tells how surely a heading is one of a kind: from 0 to [`SURE`].
pub(super) fn fit(heading: &Parts, kind: Heading) -> u32 {
    let words = vocabulary(kind);
    if heading.is_empty() {
        return 0;
    }
    let is_answer = kind == Heading::Answer;
    // A whole question may hold any word: "what problems take most time?"
    let is_question = is_answer && (heading.asks || heading.len() > 4);
    if !is_question && words.denies(&heading.whole) {
        return 0;
    }
    let variants = heading.variants().enumerate();
    let best = variants.filter_map(|(place, words_of)| {
        let fit = if let Some(rank) = words.whole_rank(words_of) {
            SURE - (rank / 3).min(18)
        } else if let Some(rank) = words.perhaps_rank(words_of) {
            PERHAPS - (rank / 3).min(5)
        } else {
            match words.made_of(words_of) {
                Some(true) => MADE_OF,
                Some(false) => WEAK,
                None if words.holds_phrase(words_of) => HOLDS,
                None if is_answer && words.holds_key(words_of) => {
                    ABOUT + if heading.asks { 5 } else { 0 }
                }
                None if is_answer && heading.asks => ASKS,
                None => return None,
            }
        };
        Some(fit - if place > 0 { 4 } else { 0 })
    });
    best.max().unwrap_or(0)
}

/// Tells whether a heading of answers speaks of one sheet.
pub(super) fn speaks_of(heading: &Parts, sheet: Sheet) -> bool {
    let words = match sheet {
        Sheet::Troubles => vocabulary(Heading::Trouble),
        Sheet::Ways => vocabulary(Heading::Way),
        Sheet::Actions => vocabulary(Heading::Action),
        Sheet::Parked => return false,
    };
    let is_of_answers = fit(heading, Heading::Answer) > 0;
    heading.variants().any(|said| {
        words.whole_rank(said).is_some()
            || words.holds_phrase(said)
            || is_of_answers && words.holds_key(said)
    })
}

/// Tells how surely a cell reads like a heading of anything.
pub(super) fn is_heading(cell: &str) -> u32 {
    let parts = Parts::of(cell);
    let roles = Role::ALL.into_iter().filter_map(heading_of);
    let known = roles.chain([Heading::Other, Heading::Title]).map(|kind| fit(&parts, kind)).max();
    known.unwrap_or(0)
}

/// Tells whether a cell reads like a heading of anything.
pub(super) fn is_known(cell: &str) -> bool {
    is_heading(cell) >= KNOWN
}

/// Tells so of a cell whose table is still to be made out, where a long one is an answer.
pub(super) fn is_known_and_short(cell: &str) -> bool {
    cell.len() < SHORT && is_known(cell)
}
