//! What a heading and a cell of a table can say, whatever the language.

/// What a heading can say of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// What was said.
    Answer,
    /// A trouble, beside columns of other answers.
    Trouble,
    /// A way, likewise.
    Way,
    /// An action, likewise.
    Action,
    /// A few words that stand above what was said.
    Title,
    /// Who said it.
    Person,
    /// The stakeholder group of that person.
    Group,
    /// The theme.
    Theme,
    /// How many votes it got.
    Votes,
    /// What it is for.
    Purpose,
    /// Who does it.
    Owner,
    /// Who helps the owner.
    Partners,
    /// By when it is done.
    Due,
    /// The first step.
    FirstStep,
    /// What it needs.
    Needs,
    /// How it stands.
    Standing,
    /// What became of it.
    Outcome,
    /// To whom it is addressed.
    AddressedTo,
    /// What they replied.
    Reply,
    /// When they replied.
    RepliedOn,
    /// The reply in their own words.
    ReplyNote,
    /// The label of the answer.
    Label,
    /// The question that is answered.
    Question,
    /// From what it comes.
    Cause,
    /// What is said against it.
    Objections,
    /// What is said for it.
    Supports,
    /// What reading it back brought.
    Readback,
    /// Its first wording.
    FirstSaid,
    /// The answer it was merged into.
    MergedInto,
    /// When it was said.
    SaidAt,
    /// What moderators decided of it.
    Moderated,
    /// What is of no use here but tells that a row is one of headings.
    Other,
}

/// The words of a heading, in small letters and in any form.
///
/// A heading made of keys and of the words that may stand beside them is one of its kind; with any other
/// word it is not, so that "file name" and "number of children" name no person and no votes.
#[derive(Debug, Clone, Copy)]
pub struct HeadingWords {
    /// Whole headings, the surest first, parted by commas.
    pub whole: &'static str,
    /// Whole headings that may as well mean something else, parted by commas.
    pub perhaps: &'static str,
    /// Words that tell it, parted by blanks.
    pub keys: &'static str,
    /// Words that tell it less surely.
    pub weak: &'static str,
    /// Words that may stand beside and tell nothing.
    pub beside: &'static str,
    /// Parts of headings that tell it, whatever stands around them, parted by commas.
    pub phrases: &'static str,
    /// Words and phrases with which it is none, parted by commas.
    pub never: &'static str,
}

impl HeadingWords {
    /// No words at all.
    pub(super) const NONE: Self =
        Self { whole: "", perhaps: "", keys: "", weak: "", beside: "", phrases: "", never: "" };
}

/// A word that stands in cells of many rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellWord {
    /// Below a column: its sum.
    Total,
    /// In place of a name: somebody who is not named.
    Anonymous,
    /// In place of an owner: none was found.
    Nobody,
    /// A box that is ticked, or is so.
    Yes,
    /// A box that is not ticked.
    No,
    /// It is done.
    Done,
    /// It is not done yet.
    Open,
    /// It was put off.
    Moved,
    /// It was given up.
    Dropped,
    /// A choice other than those offered.
    Another,
    /// Moderators or their author took it out.
    Rejected,
    /// A part of a name that has a column of its own.
    NamePart,
    /// Which of several boxes of one question it is: "first".
    Place,
    /// What a text that is meant for one asks or orders: "which", "describe".
    Asks,
    /// What stands in any heading and tells nothing: "please".
    Filler,
    /// Before a colon at the top of minutes: what of the meeting itself follows.
    AboutMeeting,
}
