//! The report of a session or of a whole lab, built once and knowing nothing of any file format.
//!
//! A renderer walks over [`Report::sections`] and draws each [`Block`] in its own way. Sheets of a
//! workbook stand in [`Report::worksheets`], dated promises in [`Report::tasks`], and the session itself,
//! already freed of the names that may not be shown, in [`Report::records`]: so no renderer decides
//! what is said, and none can give away a voice.

mod actions;
mod appendix;
mod bubble;
mod causes;
mod cell;
mod chain;
mod chart;
mod column;
mod disagreements;
mod earlier;
mod entries;
mod front;
mod letter;
mod open_ends;
mod opinions;
mod passport;
mod people;
mod plenary;
mod poster;
mod properties;
mod ranking;
mod record;
mod reminder;
mod requirements;
mod share;
mod source;
mod strand;
mod summary;
mod tasks;
mod troubles;
mod unit;
mod ways;
mod words;
mod worksheets;

use crate::domain::{FormatOptions, Session, Voices};
use crate::i18n::Lang;
use crate::t;

use super::{Logo, Options, Template};
use front::{Front, Room};
use source::Source;
use words::Words;

pub use bubble::Bubble;
pub use cell::Cell;
pub(super) use cell::hundredths;
pub use chart::{Bar, Chart};
pub use column::{Align, Column, ColumnUse};
pub(super) use column::{WRITTEN_HEIGHT, WRITTEN_WIDTH};
pub use letter::Letter;
pub use plenary::{EarlierLab, Platforms, Remark};
pub use properties::Properties;
pub use reminder::Reminder;
pub use share::Share;
pub use strand::{ChainNode, OutlineLine, Strand};
pub use tasks::Task;

/// Everything a report says, in the order it says it.
#[derive(Debug, Clone)]
pub struct Report {
    /// The language of headings, dates and labels; answers stay as they were said.
    pub lang: Lang,
    /// The name of the platform, or of the event for a report over all of its platforms.
    pub title: String,
    /// The event with its place and days, on one line; may be empty.
    pub subtitle: String,
    /// What a reader should know first, such as that the answers are invented; may be empty.
    pub note: String,
    /// The logo of the lab, at the top of the first page.
    pub logo: Option<Logo>,
    /// The look of the organisation that gives it out.
    pub template: Template,
    /// What is chosen of single formats.
    pub formats: FormatOptions,
    /// What stands on every page while the session is not closed.
    pub draft: Option<String>,
    /// The parts that make it a letter; none makes it a report with its contents.
    pub letter: Option<Letter>,
    /// What a file says of itself.
    pub properties: Properties,
    /// The document, section by section.
    pub sections: Vec<Section>,
    /// How many of the sections stand on page one, before the contents.
    pub front: usize,
    /// The sections of the poster; see [`Report::poster`].
    pub wall: Vec<Section>,
    /// The sheets of a workbook; the caption of each is its name.
    pub worksheets: Vec<Table>,
    /// What was promised with a date.
    pub tasks: Vec<Task>,
    /// How much of who said what the report holds.
    pub voices: Voices,
    /// The sessions themselves, without the names that may not be shown.
    pub records: Vec<Session>,
}

/// A part of the document under a heading.
#[derive(Debug, Clone)]
pub struct Section {
    /// A name for links within one document, unique in it: ASCII letters, digits and `-`.
    pub id: String,
    /// The depth of the heading: 1 for a chapter, 2 and 3 below it.
    pub level: u8,
    /// The heading.
    pub heading: String,
    /// What stands under it, up to the next heading.
    pub blocks: Vec<Block>,
}

/// The id of the section that says what was held, where, when and by whom.
pub(super) const PASSPORT: &str = "passport";

/// A piece of a section.
#[derive(Debug, Clone)]
pub enum Block {
    /// Running text.
    Paragraph(String),
    /// Something that must not be overlooked.
    Notice(String),
    /// Numbers to be seen from afar, side by side.
    Figures(Vec<Figure>),
    /// Pairs of a name and what it is.
    Facts(Vec<Fact>),
    /// Rows and columns.
    Table(Table),
    /// Answers, one under the other, with what belongs to each below it.
    Answers(Vec<Entry>),
    /// Troubles, ways and actions as they hang together.
    Chain(Vec<Strand>),
    /// Bars made of parts.
    Chart(Chart),
}

/// A number and what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number, or a dash where nothing was counted.
    pub number: String,
    /// What it counts, in the form that goes with the number.
    pub what: String,
}

/// A name and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// What it is; may have several lines.
    pub value: String,
}

/// Rows under column heads.
#[derive(Debug, Clone)]
pub struct Table {
    /// What the table shows; may be empty.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A remark of fewer characters may share a line with others.
const SHORT: usize = 60;

/// How many levels answers are set in by at most; those merged deeper stand as deep.
pub(super) const DEEPEST: usize = 12;

/// An answer as it stands in the document.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Its label in the report's language.
    pub label: String,
    /// The answer as said, which may have several lines, or where it is only named its first words.
    pub text: String,
    /// Whether it stands here in full, so that its label leads here from elsewhere.
    pub is_whole: bool,
    /// How many votes, in words that stay on one line; empty where nobody voted.
    pub votes: String,
    /// Short remarks for one quiet line: voices, theme, time.
    pub details: Vec<String>,
    /// Longer remarks, a line each: the first wording, the reply.
    pub remarks: Vec<Fact>,
    /// What belongs under it: ways under a trouble, merged answers under the one that stays.
    pub children: Vec<Entry>,
}

impl Report {
    /// Builds the report of one session.
    pub fn of_session(session: &Session, options: &Options) -> Self {
        let record = record::shown(session, options);
        let source = Source::new(&record, session, options);
        let mut sections = Vec::new();
        let earlier = options.lang.became_of(&source.session.earlier);
        let sources = std::slice::from_ref(&source);
        let note = &record.note;
        let result = Front { sources, lang: options.lang, earlier, note, room: Room::PAGE };
        result.write(&mut sections);
        let (front, wall) = (sections.len(), result.for_wall());
        passport::write(&source, &mut sections);
        summary::write(&source, &mut sections);
        ranking::write(&source, &mut sections);
        troubles::write(&source, &mut sections);
        causes::write(&source, &mut sections);
        ways::write(&source, &mut sections);
        actions::write(&source, &mut sections);
        requirements::write(&source, &mut sections);
        disagreements::write(&source, &mut sections);
        chain::write(&source, &mut sections);
        open_ends::write(&source, &mut sections);
        appendix::write(&source, &mut sections);
        let worksheets = worksheets::of(std::slice::from_ref(&source), false, options.lang);
        let tasks = tasks::of(&source);
        let subtitle = passport::event(&source);
        let head = Self {
            lang: options.lang,
            title: record.platform.clone(),
            properties: Properties::of(&record, options),
            subtitle,
            note: record.note.clone(),
            logo: None,
            template: Template::default(),
            formats: FormatOptions::default(),
            draft: (!record.is_closed()).then(|| t!(options.lang, "report-draft")),
            letter: None,
            sections,
            front,
            wall,
            worksheets,
            tasks,
            voices: options.voices,
            records: Vec::new(),
        };
        Self { records: vec![record], ..head }
    }

    /// Chooses how single formats are written.
    pub fn with_formats(self, formats: FormatOptions) -> Self {
        Self { formats, ..self }
    }

    /// Puts a logo at the top.
    pub fn with_logo(self, logo: Option<Logo>) -> Self {
        Self { logo, ..self }
    }

    /// Gives it the look of an organisation; a letterhead takes room from page one.
    pub fn with_template(mut self, template: Template) -> Self {
        if !template.letterhead.is_empty() {
            let front = self.sections.get_mut(..self.front).unwrap_or_default();
            front::make_room(front, &self.note);
        }
        Self { template, ..self }
    }
}

impl Section {
    pub(super) fn new(
        id: impl Into<String>,
        level: u8,
        heading: impl Into<String>,
        blocks: Vec<Block>,
    ) -> Self {
        Self { id: id.into(), level, heading: heading.into(), blocks }
    }

    /// Adds a part of answers below a chapter, unless there are none.
    pub(super) fn add_answers(
        sections: &mut Vec<Self>,
        id: impl Into<String>,
        heading: impl Into<String>,
        answers: impl IntoIterator<Item = Entry>,
    ) {
        let answers: Vec<Entry> = answers.into_iter().collect();
        if !answers.is_empty() {
            sections.push(Self::new(id, 2, heading, vec![Block::Answers(answers)]));
        }
    }
}

impl Entry {
    /// Goes over the remarks, those together that are short enough to share a line.
    pub fn remark_lines(&self) -> impl Iterator<Item = &[Fact]> {
        self.remarks.chunk_by(|a, b| a.is_short() && b.is_short())
    }
}

impl Fact {
    /// Tells whether it takes but a part of a line, and is none to be written on.
    fn is_short(&self) -> bool {
        self.value.chars().any(char::is_alphanumeric)
            && self.name.chars().chain(self.value.chars()).take(SHORT).count() < SHORT
            && !self.value.contains('\n')
    }

    /// Pairs names with what they are, as far as that is known.
    pub(super) fn known(pairs: impl IntoIterator<Item = (String, String)>) -> Vec<Self> {
        let known = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        known.map(|(name, value)| Self { name, value }).collect()
    }

    /// Pairs a name with what it is.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }
}

impl Table {
    /// Makes a table without a caption.
    pub(super) fn new(
        columns: impl Into<Vec<Column>>,
        rows: impl IntoIterator<Item = Vec<Cell>>,
    ) -> Self {
        Self { caption: String::new(), columns: columns.into(), rows: rows.into_iter().collect() }
    }
}
