//! What lies over the screen for a moment: help, the palette, a question.

use crate::domain::{Edit, Label, Sheet};
use crate::text::Line;

use super::effect::ExportWhat;
use super::export_options::ExportOptions;

/// What lies over the screen.
#[derive(Debug)]
pub enum Overlay {
    /// The help of the place below.
    Help {
        /// The first row shown.
        scroll: usize,
    },
    /// Every command by name.
    Palette {
        /// What is typed of a name.
        line: Line,
        /// The row chosen.
        selected: usize,
    },
    /// The search over all sheets.
    Find {
        /// What is typed of an answer.
        line: Line,
        /// The row chosen.
        selected: usize,
    },
    /// How a report is to be written.
    Export {
        /// Which report.
        what: ExportWhat,
        /// How.
        options: ExportOptions,
        /// The row chosen.
        selected: usize,
    },
    /// The question whether a paste of several lines is one answer or many.
    Paste {
        /// What was pasted, cleaned.
        text: String,
        /// How many lines of it say something.
        lines: usize,
        /// The choice under the cursor.
        selected: usize,
    },
    /// A question before something that is asked for on purpose.
    Confirm {
        /// What is asked.
        what: Confirm,
        /// The choice under the cursor.
        selected: usize,
    },
}

/// What is asked before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirm {
    /// Moving answers loses links.
    LoseLinks {
        /// The move.
        edit: Box<Edit>,
        /// The sheet they go to.
        to: Sheet,
        /// The links lost.
        lost: Vec<(Label, Label)>,
    },
    /// Closing with gaps left.
    CloseWithGaps {
        /// How many there are.
        gaps: usize,
    },
    /// Quitting while the disk does not have everything.
    QuitUnsaved,
}

/// A choice that a question offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Keep the paste as one answer.
    OneAnswer,
    /// Keep each line as an answer.
    ManyAnswers,
    /// Put the paste into the line.
    IntoLine,
    /// Do it.
    Yes,
    /// Leave it.
    No,
}

impl Choice {
    /// Returns the key of the choice's words.
    #[must_use]
    pub fn text_key(self) -> &'static str {
        match self {
            Self::OneAnswer => "choice-one-answer",
            Self::ManyAnswers => "choice-many-answers",
            Self::IntoLine => "choice-into-line",
            Self::Yes => "choice-yes",
            Self::No => "choice-no",
        }
    }
}

impl Overlay {
    /// Returns the choices of a question, the safest first; none for help and palette.
    #[must_use]
    pub fn choices(&self) -> &'static [Choice] {
        match self {
            Self::Help { .. } | Self::Palette { .. } | Self::Find { .. } | Self::Export { .. } => {
                &[]
            }
            Self::Paste { .. } => &[Choice::ManyAnswers, Choice::OneAnswer, Choice::IntoLine],
            Self::Confirm { .. } => &[Choice::No, Choice::Yes],
        }
    }
}
