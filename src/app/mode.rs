//! Places: where the facilitator can be.

/// Where the facilitator is: it decides what keys do, what the footer offers and what help says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The list of sessions.
    Library,
    /// What all platforms of a lab say together.
    Plenary,
    /// The passport of the session.
    Opening,
    /// The input line under a sheet.
    Line,
    /// The earlier answers of a sheet.
    List,
    /// Who, link, theme and the rest.
    FieldPrompt,
    /// The chain and its gaps.
    Review,
    /// The closed session.
    Closed,
    /// The votes of a sheet, counted answer by answer.
    Votes,
    /// A sheet read back, one answer at a time.
    Readback,
    /// The likely duplicates of a sheet.
    Duplicates,
    /// The themes of a sheet.
    Themes,
    /// What is required of each stakeholder group.
    Requirements,
    /// An answer to be found on any sheet.
    Find,
    /// How a report is to be written.
    Export,
    /// Every command by name.
    Palette,
    /// The help.
    Help,
    /// A question with a few answers.
    Question,
}

impl Mode {
    /// All places.
    pub const ALL: [Self; 18] = [
        Self::Library,
        Self::Plenary,
        Self::Opening,
        Self::Line,
        Self::List,
        Self::FieldPrompt,
        Self::Review,
        Self::Closed,
        Self::Votes,
        Self::Readback,
        Self::Duplicates,
        Self::Themes,
        Self::Requirements,
        Self::Find,
        Self::Export,
        Self::Palette,
        Self::Help,
        Self::Question,
    ];

    /// Tells whether what is typed here is text, so that the cursor stands in a line.
    #[must_use]
    pub fn takes_text(self) -> bool {
        match self {
            Self::Library
            | Self::Opening
            | Self::Line
            | Self::FieldPrompt
            | Self::Votes
            | Self::Readback
            | Self::Themes
            | Self::Requirements
            | Self::Find
            | Self::Palette => true,
            Self::Plenary
            | Self::List
            | Self::Review
            | Self::Closed
            | Self::Duplicates
            | Self::Export
            | Self::Help
            | Self::Question => false,
        }
    }

    /// Tells whether a session is open here and nothing lies over it.
    #[must_use]
    pub fn in_session(self) -> bool {
        match self {
            Self::Opening
            | Self::Line
            | Self::List
            | Self::FieldPrompt
            | Self::Review
            | Self::Closed
            | Self::Votes
            | Self::Readback
            | Self::Duplicates
            | Self::Themes
            | Self::Requirements => true,
            Self::Library
            | Self::Plenary
            | Self::Find
            | Self::Export
            | Self::Palette
            | Self::Help
            | Self::Question => false,
        }
    }
}
