//! The headings of this program's own tables.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::super::super::columns::letter;
use super::super::super::role::Role;
use super::super::super::table::TableRow;
use crate::domain::{CommitmentField, LabPlan, Session, Sheet};
use crate::i18n::Lang;
use crate::t;
use crate::text;

/// What a column of an own table holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Own {
    Platform,
    Question,
    Theme,
    Number,
    Answer,
    Votes,
    VotesOf(String),
    VotesByGroup,
    For,
    AnsweredBy,
    Promised(Promise),
    Carried,
    Origin,
    PutOff,
    Why,
    Standing,
    Outcome,
    AddressedTo,
    Reply,
    RepliedOn,
    ReplyNote,
    Voices,
    BecauseOf,
    Objections,
    Supports,
    Readback,
    FirstSaid,
    MergedInto,
    At,
    Plenary,
}

/// A field of a commitment.
pub(crate) type Promise = CommitmentField;

/// What columns were called in earlier releases.
const EARLIER: [(Own, &str); 12] = [
    (Own::For, "Для чего"),
    (Own::AnsweredBy, "Чем отвечаем"),
    (Own::Promised(CommitmentField::Owner), "Кто отвечает"),
    (Own::Promised(CommitmentField::Partners), "Вместе с"),
    (Own::Promised(CommitmentField::FirstStep), "Первый шаг"),
    (Own::Promised(CommitmentField::Needs), "Что нужно"),
    (Own::Outcome, "Чем кончилось"),
    (Own::AddressedTo, "К кому обращено"),
    (Own::Reply, "Ответ стороны"),
    (Own::ReplyNote, "Словами стороны"),
    (Own::FirstSaid, "Сначала прозвучало"),
    (Own::At, "Когда сказано"),
];

/// The columns without which a table is not one of ours.
const NEEDED: [Own; 6] =
    [Own::Question, Own::Number, Own::Answer, Own::Votes, Own::MergedInto, Own::At];

/// The headings of an own table.
#[derive(Debug)]
pub(crate) struct Heads {
    /// What each column holds; none where it is not ours.
    pub(super) columns: Vec<Option<Own>>,
    /// What each is called.
    pub(super) names: Vec<String>,
    /// The sheet that its rows stand on, where they do not say another.
    pub(super) sheet: Sheet,
    /// Whether an apostrophe stands before what a spreadsheet would calculate.
    pub(super) is_marked: bool,
}

impl Heads {
    /// Reads headings; none where they are not all ours, in one language.
    pub(super) fn of(first: &TableRow, rows: &[TableRow], is_marked: bool) -> Option<Self> {
        let name = |cell: &str| {
            let cell = if is_marked { unmarked(cell) } else { cell };
            text::clean_line(cell)
        };
        let names: Vec<String> = first.cells.iter().map(name).collect();
        let columns = titles().iter().find_map(|known| ours(known, &names))?;
        let columns = columns.into_iter().zip(&names).enumerate();
        let columns: Vec<Option<Own>> = columns
            .map(|(place, (own, name))| own.or_else(|| votes_of(name, place, rows)))
            .collect();
        let is_place = |own: &Own| columns.iter().position(|it| it.as_ref() == Some(own));
        let sheet = if is_place(&Own::AnsweredBy).is_some() {
            Sheet::Troubles
        } else if is_place(&Own::Number) < is_place(&Own::Theme)
            || is_place(&Own::For) > is_place(&Own::Question)
        {
            Sheet::Actions
        } else {
            Sheet::Ways
        };
        let named = names
            .iter()
            .enumerate()
            .map(|(place, name)| if name.is_empty() { letter(place) } else { name.clone() });
        let names = named.collect();
        let heads = Self { columns, names, sheet, is_marked };
        let sheet = heads.sheet_of_most(rows).unwrap_or(sheet);
        Some(Self { sheet, ..heads })
    }

    /// Returns the column that holds something.
    pub(super) fn place(&self, own: &Own) -> Option<usize> {
        self.columns.iter().position(|it| it.as_ref() == Some(own))
    }

    /// Returns the sheet that the first question asks for which is worded in the usual way.
    fn sheet_of_most(&self, rows: &[TableRow]) -> Option<Sheet> {
        let question = self.place(&Own::Question)?;
        let asked = rows.iter().take(1_000).filter_map(|row| sheet_asked(row.cell(question)));
        asked.into_iter().find(|sheet| *sheet != Sheet::Parked)
    }
}

/// Returns the sheet whose question, or name, a text is in its usual wording.
pub(super) fn sheet_asked(question: &str) -> Option<Sheet> {
    static ASKED: OnceLock<HashMap<String, Sheet>> = OnceLock::new();
    let asked = ASKED.get_or_init(|| {
        let usual = Session::new(uuid::Uuid::nil(), "", &LabPlan::default());
        let all = |lang: Lang| {
            let usual = &usual;
            Sheet::ALL.map(|sheet| (lang.question(usual, sheet), sheet))
        };
        Lang::ALL.into_iter().flat_map(all).collect()
    });
    asked.get(question.trim()).copied()
}

/// Tells the columns of headings that are all ours.
fn ours(known: &HashMap<String, Own>, names: &[String]) -> Option<Vec<Option<Own>>> {
    let mut columns: Vec<Option<Own>> = Vec::with_capacity(names.len());
    for name in names {
        let own =
            known.get(&text::fold(name)).filter(|own| !columns.contains(&Some((*own).clone())));
        columns.push(own.cloned());
    }
    NEEDED.iter().all(|own| columns.contains(&Some(own.clone()))).then_some(columns)
}

/// Takes a column of counts for the votes of the group that it is called.
fn votes_of(name: &str, place: usize, rows: &[TableRow]) -> Option<Own> {
    let is_count = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
    let mut cells = rows.iter().map(|row| row.cell(place).trim());
    (!name.is_empty() && cells.all(is_count)).then(|| Own::VotesOf(name.to_owned()))
}

/// Returns what the headings of each language are, folded.
fn titles() -> &'static [HashMap<String, Own>] {
    static TITLES: OnceLock<Vec<HashMap<String, Own>>> = OnceLock::new();
    TITLES.get_or_init(|| Lang::ALL.into_iter().map(titles_in).collect())
}

fn titles_in(lang: Lang) -> HashMap<String, Own> {
    let mut titles = vec![
        (Own::Platform, t!(lang, "report-platform")),
        (Own::Question, t!(lang, "report-column-question")),
        (Own::Theme, t!(lang, "report-column-theme")),
        (Own::Number, t!(lang, "report-column-number")),
        (Own::Answer, t!(lang, "report-column-answer")),
        (Own::Votes, t!(lang, "report-column-votes")),
        (Own::Votes, t!(lang, "report-column-points")),
        (Own::Votes, t!(lang, "report-column-votes-and-points")),
        (Own::VotesByGroup, t!(lang, "report-votes-by-group")),
        (Own::VotesByGroup, t!(lang, "report-points-by-group")),
        (Own::For, t!(lang, "report-column-for")),
        (Own::AnsweredBy, t!(lang, "report-column-answered-by")),
        (Own::Carried, t!(lang, "report-carried")),
        (Own::Origin, t!(lang, "report-column-origin")),
        (Own::PutOff, t!(lang, "report-column-put-off")),
        (Own::Why, t!(lang, "report-column-why")),
        (Own::Standing, t!(lang, "report-standing")),
        (Own::Outcome, t!(lang, "report-outcome")),
        (Own::AddressedTo, t!(lang, "report-addressed")),
        (Own::Reply, t!(lang, "report-column-reply")),
        (Own::RepliedOn, t!(lang, "report-column-replied-on")),
        (Own::ReplyNote, t!(lang, "report-column-in-their-words")),
        (Own::Voices, t!(lang, "report-column-voices")),
        (Own::BecauseOf, t!(lang, "report-column-because-of")),
        (Own::Objections, t!(lang, "report-column-objections")),
        (Own::Supports, t!(lang, "report-column-supports")),
        (Own::Readback, t!(lang, "report-column-readback")),
        (Own::FirstSaid, t!(lang, "report-first-said")),
        (Own::MergedInto, t!(lang, "report-column-merged-into")),
        (Own::At, t!(lang, "report-column-at")),
        (Own::Plenary, t!(lang, "report-column-for-plenary")),
    ];
    titles.extend(CommitmentField::ALL.map(|it| (Own::Promised(it), lang.commitment_field(it))));
    titles.extend(EARLIER.map(|(own, title)| (own, title.to_owned())));
    let mut known = HashMap::new();
    for (own, title) in titles {
        known.entry(text::fold(&title)).or_insert(own);
    }
    known
}

impl Own {
    /// Returns what a column is taken as, where other files have such a column too.
    pub(super) fn role(&self) -> Option<Role> {
        Some(match self {
            Self::Question => Role::Question,
            Self::Theme => Role::Theme,
            Self::Number => Role::Number,
            Self::Answer => Role::Text,
            Self::Votes => Role::Votes,
            Self::VotesOf(_) | Self::VotesByGroup => Role::GroupVotes,
            Self::For => Role::For,
            Self::Promised(CommitmentField::Owner) => Role::Owner,
            Self::Promised(CommitmentField::Partners) => Role::Partners,
            Self::Promised(CommitmentField::Due) => Role::Due,
            Self::Promised(CommitmentField::FirstStep) => Role::FirstStep,
            Self::Promised(CommitmentField::Needs) => Role::Needs,
            Self::Standing => Role::Standing,
            Self::Outcome => Role::Outcome,
            Self::AddressedTo => Role::AddressedTo,
            Self::Reply => Role::Reply,
            Self::RepliedOn => Role::RepliedOn,
            Self::ReplyNote => Role::ReplyNote,
            Self::Voices => Role::Voice,
            Self::BecauseOf => Role::BecauseOf,
            Self::Objections => Role::Objections,
            Self::Supports => Role::Supports,
            Self::Readback => Role::Readback,
            Self::FirstSaid => Role::FirstSaid,
            Self::MergedInto => Role::MergedInto,
            Self::At => Role::At,
            Self::Platform
            | Self::AnsweredBy
            | Self::Carried
            | Self::Origin
            | Self::PutOff
            | Self::Why
            | Self::Plenary => return None,
        })
    }
}

/// Takes off the apostrophe that the export puts before what a spreadsheet would calculate, and before what
/// begins with one itself.
pub(super) fn unmarked(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').filter(|_| text::is_marked_formula(cell));
    rest.unwrap_or(cell)
}
