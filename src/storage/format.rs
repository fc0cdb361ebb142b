//! The format: a session or a lab's plan as RON that people can read, edit and mail.

mod cause;
pub(super) mod depth;
mod diagnosis;
mod encoding;
mod layout;
mod lenient;
mod mark;
mod migrate;
mod plan;
mod position;
mod quotes;
pub(super) mod sanitize;
pub(super) mod scan;
mod shape;
mod structure;
mod walk;

use std::{fmt, io};

use serde::de::DeserializeOwned;

use crate::domain::{
    FORMAT, LabPlan, Label, Limit, PLAN_BYTES, PlanComments, READABLE_BYTES, Refusal,
    SESSION_BYTES, Session, Violation,
};
use crate::text;

pub use cause::{Cause, Encoding, Kind};
pub use depth::STACK;
pub(super) use encoding::any_text;
use layout::Layout;
pub use mark::LeftBehind;
pub(super) use mark::{mark_of, marked, without_mark};
pub use position::Position;

/// The most bytes of a file that are read.
pub(super) const LIMIT: u64 = READABLE_BYTES;

/// Why a text is no session.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FormatError {
    /// The file has more bytes than such a file may have.
    #[error("the file is larger than {mebibytes} MiB")]
    TooLarge {
        /// How many mebibytes it may have.
        mebibytes: u64,
    },
    /// The text breaks the rules of RON or has not the shape of a session.
    #[error("{place}: {cause:?}")]
    Syntax {
        /// Where.
        place: Position,
        /// The answer in which it is.
        label: Option<Label>,
        /// What is wrong there.
        cause: Box<Cause>,
    },
    /// The text is a session that breaks a rule of sessions.
    #[error("{place}: {}", violation.what)]
    Invalid {
        /// Where.
        place: Position,
        /// Which rule.
        violation: Violation,
    },
    /// A newer citylab wrote it, in this layout.
    #[error("the file has layout {0}, newer than this program")]
    Newer(u32),
    /// It says that it has this layout, which there never was.
    #[error("there is no layout {0}")]
    Unknown(u32),
    /// It has an old layout and cannot be brought to the present one.
    #[error("the file has layout {format}: {what}")]
    Migration {
        /// The layout of the file.
        format: u32,
        /// What is wrong.
        what: String,
    },
}

impl FormatError {
    /// Says that a file has more than so many bytes.
    pub(super) fn too_large(most: u64) -> Self {
        Self::TooLarge { mebibytes: most >> 20 }
    }
}

/// A session as a file had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The session, with every text clean.
    pub session: Session,
    /// The layout the file has.
    pub format: u32,
    /// Whether control characters were taken out of its texts.
    pub cleaned: bool,
}

impl Read {
    /// Tells whether a newer citylab wrote the file, so that this one must not write it again.
    pub fn is_newer(&self) -> bool {
        self.format > FORMAT
    }
}

/// Writes a session as the text of its file.
///
/// # Errors
///
/// When answers are merged into one another deeper than the reader would follow, or the text would
/// be larger than a session file may be; a session within its limits is neither.
pub fn write(session: &Session) -> Result<String, FormatError> {
    let new = || Layout::in_lines(head(session));
    let mut text = depth::write_to(new, session).map_err(unwritable)?.into_text();
    text.push('\n');
    check_size(text.as_bytes(), SESSION_BYTES)?;
    Ok(text)
}

/// Writes a session as [`write()`] does, but piece by piece: a large one is never in memory as a text too.
///
/// Returns whether it was written. A session that is not is nested deep, or cannot be written at all;
/// [`write()`] does the one and tells the other.
///
/// # Errors
///
/// When the pieces cannot be written.
pub(super) fn pour(session: &Session, to: &mut (dyn io::Write + Send)) -> io::Result<bool> {
    let (mut failed, mut size) = (None, 0);
    let mut pass = |piece: &str| {
        size += piece.len() as u64;
        let is_fine = size <= SESSION_BYTES;
        let written = if is_fine { to.write_all(piece.as_bytes()) } else { Ok(()) };
        written.map_err(|error| failed = Some(error)).ok().filter(|()| is_fine).ok_or(fmt::Error)
    };
    let mut layout = Layout::in_lines(head(session)).passing_on(&mut pass);
    let written = depth::writing().to_writer(&mut layout, session);
    let mut rest = layout.into_text();
    rest.push('\n');
    let is_written = written.is_ok() && pass(&rest).is_ok();
    failed.map_or(Ok(is_written), Err)
}

/// Writes what a lab's sessions share as the text of `lab.ron`, with a comment at each field.
///
/// # Errors
///
/// When the text would be larger than such a file may be.
pub fn write_plan(plan: &LabPlan, comments: &PlanComments) -> Result<String, FormatError> {
    let fields = plan::lay_out(plan, comments).map_err(unwritable)?;
    let text = format!("{}{fields}", heading(&plan.lab.title, "lab"));
    check_size(text.as_bytes(), PLAN_BYTES)?;
    Ok(text)
}

fn unwritable(error: ron::Error) -> FormatError {
    let cause = match error {
        ron::Error::ExceededRecursionLimit => Cause::TooDeep,
        other => Cause::Unexpected(other.to_string()),
    };
    FormatError::Syntax { place: Position::START, label: None, cause: Box::new(cause) }
}

/// Returns the comment with which the file of a session begins.
fn head(session: &Session) -> String {
    match session.lab.title.trim() {
        "" => heading(&session.platform, "session"),
        lab => heading(&format!("{lab} · {}", session.platform), "session"),
    }
}

/// Returns the comment with which a file begins.
fn heading(title: &str, kind: &str) -> String {
    format!("// {}. A citylab {kind}: safe to read, edit and mail.\n", text::clean_line(title))
}

/// Reads a session from the bytes of its file.
///
/// A file of a newer layout is read as far as it can be, without the fields this program does not
/// know; see [`Read::is_newer`].
///
/// # Errors
///
/// Says what is wrong with the text, with line and column.
pub fn read(bytes: &[u8]) -> Result<Read, FormatError> {
    let text = as_text(bytes)?;
    let read = read_text(text, &depth::usual());
    match &read {
        Err(FormatError::Syntax { cause, .. }) if **cause == Cause::TooDeep => {
            depth::on_a_large_stack(|| read_text(text, &depth::deep())).unwrap_or(read)
        }
        Ok(_) | Err(_) => read,
    }
}

fn read_text(text: &str, options: &ron::Options) -> Result<Read, FormatError> {
    // Nearly every file has the present layout, so it is read at once and not twice.
    let mut read = match options.from_str::<Session>(text) {
        Ok(session) if session.format == FORMAT => Read { session, format: FORMAT, cleaned: false },
        Ok(_) | Err(_) => read_otherwise(text, options)?,
    };
    if let Some(clean) = sanitize::cleaned(text, &read.session) {
        read.session = clean;
        read.cleaned = true;
    }
    read.session.raise_given();
    match read.session.check() {
        Ok(()) => Ok(read),
        Err(violation) => {
            let place = place_of(text, &violation, &read.session);
            Err(FormatError::Invalid { place, violation })
        }
    }
}

/// Reads what a lab's sessions share from the bytes of `lab.ron`.
///
/// A file of a newer layout is read as far as it can be; its `format` tells.
///
/// # Errors
///
/// As [`read`].
pub fn read_plan(bytes: &[u8]) -> Result<LabPlan, FormatError> {
    check_size(bytes, PLAN_BYTES)?;
    let text = as_text(bytes)?;
    let options = depth::usual();
    let plan: LabPlan = match options.from_str(text) {
        Ok(plan) => plan,
        Err(error) => match lenient::format_of::<LabPlan>(text, &options) {
            Ok(format) if format > FORMAT => {
                lenient::read(text, &options).ok_or(FormatError::Newer(format))?
            }
            Ok(_) => return Err(diagnosis::diagnose(text, &error)),
            Err(error) => return Err(error),
        },
    };
    if let Some(day) = plan.impossible_day() {
        let place = text.find(&day.to_string()).map(|byte| Position::of_byte(text, byte));
        let violation = Violation { at: None, what: Refusal::Beyond(Limit::Years) };
        return Err(FormatError::Invalid { place: place.unwrap_or(Position::START), violation });
    }
    Ok(sanitize::cleaned(text, &plan).unwrap_or(plan))
}

/// Reads a text of another layout than the present one, or says what is wrong with it.
fn read_otherwise(text: &str, options: &ron::Options) -> Result<Read, FormatError> {
    let format = lenient::format_of::<Session>(text, options)?;
    if format > FORMAT {
        let session = lenient::read(text, options).ok_or(FormatError::Newer(format))?;
        return Ok(Read { session, format, cleaned: false });
    }
    if format == FORMAT {
        return Ok(Read { session: parse(text, options)?, format, cleaned: false });
    }
    match migrate::migrate(migrate::MIGRATIONS, format, text) {
        None => Err(FormatError::Unknown(format)),
        Some(Err(what)) => Err(FormatError::Migration { format, what }),
        Some(Ok(text)) => Ok(Read { session: parse(&text, options)?, format, cleaned: false }),
    }
}

fn check_size(bytes: &[u8], most: u64) -> Result<(), FormatError> {
    if bytes.len() as u64 > most { Err(FormatError::too_large(most)) } else { Ok(()) }
}

fn as_text(bytes: &[u8]) -> Result<&str, FormatError> {
    check_size(bytes, LIMIT)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let is_packed = bytes.starts_with(b"PK\x03\x04");
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') && !is_packed => Ok(text),
        Ok(text) => diagnosis::no_text(bytes).map_or(Ok(text), Err),
        Err(_) => {
            let place = Position::START;
            let unknown =
                FormatError::Syntax { place, label: None, cause: Box::new(Cause::NoText) };
            Err(diagnosis::no_text(bytes).unwrap_or(unknown))
        }
    }
}

fn parse<T: DeserializeOwned>(text: &str, options: &ron::Options) -> Result<T, FormatError> {
    options.from_str(text).map_err(|error| diagnosis::diagnose(text, &error))
}

fn place_of(text: &str, violation: &Violation, session: &Session) -> Position {
    let of_ballot = || {
        let ballots = &session.ranked_ballots;
        let unsound = ballots.iter().position(|ballot| !ballot.is_sound());
        Position::of_ballot(text, unsound.filter(|_| violation.what == Refusal::BadBallot)?)
    };
    let of_answer = violation.at.and_then(|label| Position::of_label(text, label));
    of_answer.or_else(of_ballot).unwrap_or(Position::START)
}
