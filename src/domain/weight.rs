//! The weight of a session: how many bytes its file takes, at most.
//!
//! The weight is counted once, when a session is opened to be changed, and from then on with each step, so
//! that nobody who types waits for a count of the whole. It is never less than what is written, and
//! somewhat more: each answer and each edit is counted with the room that indentation and field
//! names may take.

use std::fmt;

use ron::Options;
use serde::Serialize;

use super::answer::Answer;
use super::edit::Edit;
use super::history::History;

/// The room around an answer: brackets, indentation, line ends.
const AROUND_ANSWER: u64 = 40;
/// The room around a text: its quotation marks, a comma, a blank.
const AROUND_TEXT: u64 = 4;
/// The room around a field of an answer: its name, indentation, a line end.
const AROUND_FIELD: u64 = 28;
/// The room around an edit in the history, or around what it brings to a sheet.
const AROUND_EDIT: u64 = 40;
/// The room around everything else.
const AROUND_SESSION: u64 = 4_096;
/// The room around an entry of one of the lists of a session.
const AROUND_ENTRY: u64 = 24;

/// The weight of a session in bytes; none before it is counted.
///
/// It follows from the rest of the session, so sessions are the same whether or not it is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Weight(Option<u64>);

impl PartialEq for Weight {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Weight {}

impl Weight {
    /// Counts a session.
    ///
    /// `rest` is what is written of it beside its answers and its history, and `entries` how many
    /// lines that takes.
    pub(super) fn of<'a>(
        rest: &impl Serialize,
        entries: usize,
        answers: impl Iterator<Item = &'a Answer>,
        history: &History,
    ) -> Self {
        let history = history.done.iter().chain(&history.undone).map(of_edit).sum::<u64>();
        let answers = answers.map(of_answer).sum::<u64>();
        let rest = AROUND_SESSION + bytes(rest) + AROUND_ENTRY * count(entries);
        Self(Some(rest + answers + history))
    }

    /// Returns the weight with an edit added to it.
    pub(super) fn with(self, edit: &Edit) -> Self {
        Self(self.0.map(|bytes| bytes.saturating_add(of_edit(edit))))
    }

    /// Returns the weight in bytes, if it was counted.
    pub(super) fn bytes(self) -> Option<u64> {
        self.0
    }

    /// Returns the weight without edits that left the session.
    pub(super) fn without<'a>(self, gone: impl IntoIterator<Item = &'a Edit>) -> Self {
        let gone = || gone.into_iter().map(of_edit).sum();
        Self(self.0.map(|bytes| bytes.saturating_sub(gone())))
    }
}

/// Returns what an edit weighs, in the history or on a sheet.
fn of_edit(edit: &Edit) -> u64 {
    AROUND_EDIT
        + match edit {
            Edit::Batch(edits) => edits.iter().map(of_edit).sum(),
            Edit::Add { answer, .. } => of_answer(answer),
            other => bytes(other),
        }
}

/// Returns what an answer weighs with all merged into it, one part after another, however deep.
fn of_answer(answer: &Answer) -> u64 {
    answer.with_merged().map(of_part).sum()
}

fn of_part(part: &Answer) -> u64 {
    let Answer {
        label,
        text,
        verbatim,
        voices,
        theme,
        votes,
        targets,
        causes,
        opinions,
        commitment,
        carried,
        requirement,
        readback,
        plenary,
        at,
        merged,
    } = part;
    let may_be_left_out = [
        verbatim.is_some(),
        !voices.is_empty(),
        theme.is_some(),
        !votes.is_empty(),
        !targets.is_empty(),
        !causes.is_empty(),
        !opinions.is_empty(),
        !commitment.is_empty(),
        carried.is_some(),
        requirement.is_some(),
        readback.is_some(),
        *plenary,
        !merged.is_empty(),
    ];
    // Label, text and moment are always there.
    let fields = 3 + may_be_left_out.into_iter().filter(|is_there| *is_there).count();
    let said = (label, verbatim, voices, theme, votes);
    let known =
        (targets, causes, opinions, commitment, carried, requirement, readback, plenary, at);
    AROUND_ANSWER + AROUND_FIELD * count(fields) + of_text(text) + bytes(&said) + bytes(&known)
}

/// Returns what a text weighs between its quotation marks, with what is escaped in it.
fn of_text(text: &str) -> u64 {
    let written = |c: char| match c {
        '"' | '\'' | '\\' => 2,
        ' '..='~' => 1,
        _ => c.escape_debug().map(char::len_utf8).sum(),
    };
    AROUND_TEXT + count(text.chars().map(written).sum())
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// Counts the bytes of a value as a file has it, with a blank after each comma and colon outside of
/// texts.
fn bytes(value: &impl Serialize) -> u64 {
    let mut counter = Counter::default();
    // Counting cannot fail, and plain values do not either.
    let _ = Options::default().without_recursion_limit().to_writer(&mut counter, value);
    counter.bytes
}

/// Counts what is written to it.
#[derive(Default)]
struct Counter {
    bytes: u64,
    in_text: bool,
    escaped: bool,
}

impl fmt::Write for Counter {
    fn write_str(&mut self, written: &str) -> fmt::Result {
        for byte in written.bytes() {
            self.bytes += 1;
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = self.in_text,
                b'"' => self.in_text = !self.in_text,
                b',' | b':' if !self.in_text => self.bytes += 1,
                _ => {}
            }
        }
        Ok(())
    }
}
