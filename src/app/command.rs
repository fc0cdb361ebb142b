//! Commands: everything that can be done, by whatever key or from the palette.

/// Something the facilitator can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Command {
    /// Shows the help for this place.
    Help,
    /// Shows every command by name.
    Palette,
    /// Leaves the program; everything is saved.
    Quit,
    /// Takes the last change back.
    Undo,
    /// Does again what was taken back.
    Redo,
    /// Switches between English and Russian.
    SwitchLanguage,
    /// Goes back one step: out of a list, a question, a look aside.
    Back,

    /// Opens what the cursor is on in the library, or starts what is named in the line.
    OpenSession,
    /// Starts a session of the platform named in the line.
    NewSession,
    /// Puts the worked example among the sessions and opens it.
    OpenExample,
    /// Closes the session and shows the library.
    Library,
    /// Shows what all platforms of the lab say together.
    OpenPlenary,

    /// Goes to the stage before.
    PreviousStage,
    /// Goes to the stage after.
    NextStage,
    /// Goes to Opening.
    GoOpening,
    /// Goes to Troubles.
    GoTroubles,
    /// Goes to Ways.
    GoWays,
    /// Goes to Actions.
    GoActions,
    /// Goes to Review.
    GoReview,
    /// Closes the session.
    CloseSession,
    /// Starts the clock, or stops it.
    Clock,
    /// Gives the stage two minutes more.
    MoreTime,

    /// Keeps what is in the line.
    Keep,
    /// Begins another line within the answer.
    NewLine,
    /// Goes to who, link, theme and the rest, one after another.
    Fields,
    /// Goes back through the same fields.
    FieldsBack,
    /// Goes up: to earlier answers, to the choice above.
    Up,
    /// Goes down.
    Down,
    /// Goes a screen up.
    PageUp,
    /// Goes a screen down.
    PageDown,
    /// Takes the trouble or way before as what new answers are for.
    PreviousTarget,
    /// Takes the trouble or way after as what new answers are for.
    NextTarget,
    /// Puts the typed line or the chosen answers aside, or shows what is parked.
    Park,
    /// Changes the wording of the chosen answer.
    EditAnswer,
    /// Deletes the chosen answers.
    Delete,
    /// Marks the chosen answer, or takes the mark away.
    Mark,
    /// Adds a vote.
    VoteUp,
    /// Takes a vote away.
    VoteDown,
    /// Moves the chosen answer up.
    MoveUp,
    /// Moves the chosen answer down.
    MoveDown,
    /// Moves the chosen answers to Troubles.
    MoveToTroubles,
    /// Moves the chosen answers to Ways.
    MoveToWays,
    /// Moves the chosen answers to Actions.
    MoveToActions,
    /// Shows what is parked.
    ShowParked,
    /// Shows the chain and its gaps.
    Chain,
    /// Writes the report.
    Export,
    /// Counts the typed line as another backer of the answer it is like.
    Same,
    /// Counts the votes of the sheet, answer by answer.
    CountVotes,
    /// Shows the votes to the room, or hides them.
    ShowVotes,
    /// Reads the sheet back, one answer at a time.
    ReadBack,
    /// Goes through the likely duplicates of the sheet.
    Duplicates,
    /// Takes an answer merged into the chosen one out again.
    Split,
    /// Names the theme of the chosen answers, or shows the themes of the sheet.
    Themes,
    /// Proposes themes for the answers that have none.
    ProposeThemes,
    /// Shows the sheet by theme, or in the order of capture.
    ByTheme,
    /// Shows what is required of each stakeholder group.
    Requirements,
    /// Shares the time left among the stages left.
    ShareTime,
    /// Goes round the roster, one person after another.
    Round,
    /// Lets the person whose turn it is pass.
    Pass,
    /// Finds an answer on any sheet.
    Find,
    /// Picks the chosen answers for the plenary, or not.
    Plenary,
    /// Leaves this one for later.
    Skip,
    /// Takes the choice under the cursor.
    Choose,
}

impl Command {
    /// All commands, in the order the palette lists them.
    pub const ALL: [Self; 63] = [
        Self::Keep,
        Self::NewLine,
        Self::Fields,
        Self::FieldsBack,
        Self::Up,
        Self::Down,
        Self::PageUp,
        Self::PageDown,
        Self::PreviousTarget,
        Self::NextTarget,
        Self::EditAnswer,
        Self::Mark,
        Self::VoteUp,
        Self::VoteDown,
        Self::Park,
        Self::Delete,
        Self::MoveUp,
        Self::MoveDown,
        Self::MoveToTroubles,
        Self::MoveToWays,
        Self::MoveToActions,
        Self::ShowParked,
        Self::Same,
        Self::CountVotes,
        Self::ShowVotes,
        Self::ReadBack,
        Self::Duplicates,
        Self::Split,
        Self::Themes,
        Self::ProposeThemes,
        Self::ByTheme,
        Self::Requirements,
        Self::ShareTime,
        Self::Round,
        Self::Pass,
        Self::Find,
        Self::Plenary,
        Self::Skip,
        Self::Chain,
        Self::PreviousStage,
        Self::NextStage,
        Self::GoOpening,
        Self::GoTroubles,
        Self::GoWays,
        Self::GoActions,
        Self::GoReview,
        Self::CloseSession,
        Self::Clock,
        Self::MoreTime,
        Self::Undo,
        Self::Redo,
        Self::Export,
        Self::Library,
        Self::OpenPlenary,
        Self::OpenSession,
        Self::NewSession,
        Self::OpenExample,
        Self::SwitchLanguage,
        Self::Help,
        Self::Palette,
        Self::Back,
        Self::Choose,
        Self::Quit,
    ];

    /// Returns the name the config uses: the variant's own.
    #[must_use]
    pub fn id(self) -> String {
        format!("{self:?}")
    }

    /// Returns the key of the command's name in the palette.
    #[must_use]
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Help => "command-help",
            Self::Palette => "command-palette",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::SwitchLanguage => "command-switch-language",
            Self::Back => "command-back",
            Self::OpenSession => "command-open-session",
            Self::NewSession => "command-new-session",
            Self::OpenExample => "command-open-example",
            Self::Library => "command-library",
            Self::OpenPlenary => "command-open-plenary",
            Self::PreviousStage => "command-previous-stage",
            Self::NextStage => "command-next-stage",
            Self::GoOpening => "command-go-opening",
            Self::GoTroubles => "command-go-troubles",
            Self::GoWays => "command-go-ways",
            Self::GoActions => "command-go-actions",
            Self::GoReview => "command-go-review",
            Self::CloseSession => "command-close-session",
            Self::Clock => "command-clock",
            Self::MoreTime => "command-more-time",
            Self::Keep => "command-keep",
            Self::NewLine => "command-new-line",
            Self::Fields => "command-fields",
            Self::FieldsBack => "command-fields-back",
            Self::Up => "command-up",
            Self::Down => "command-down",
            Self::PageUp => "command-page-up",
            Self::PageDown => "command-page-down",
            Self::PreviousTarget => "command-previous-target",
            Self::NextTarget => "command-next-target",
            Self::Park => "command-park",
            Self::EditAnswer => "command-edit-answer",
            Self::Delete => "command-delete",
            Self::Mark => "command-mark",
            Self::VoteUp => "command-vote-up",
            Self::VoteDown => "command-vote-down",
            Self::MoveUp => "command-move-up",
            Self::MoveDown => "command-move-down",
            Self::MoveToTroubles => "command-move-to-troubles",
            Self::MoveToWays => "command-move-to-ways",
            Self::MoveToActions => "command-move-to-actions",
            Self::ShowParked => "command-show-parked",
            Self::Chain => "command-chain",
            Self::Export => "command-export",
            Self::Same => "command-same",
            Self::CountVotes => "command-count-votes",
            Self::ShowVotes => "command-show-votes",
            Self::ReadBack => "command-read-back",
            Self::Duplicates => "command-duplicates",
            Self::Split => "command-split",
            Self::Themes => "command-themes",
            Self::ProposeThemes => "command-propose-themes",
            Self::ByTheme => "command-by-theme",
            Self::Requirements => "command-requirements",
            Self::ShareTime => "command-share-time",
            Self::Round => "command-round",
            Self::Pass => "command-pass",
            Self::Find => "command-find",
            Self::Plenary => "command-plenary",
            Self::Skip => "command-skip",
            Self::Choose => "command-choose",
        }
    }
}
