//! What of a file is not taken: gathered while it is read, so that nothing is left out in silence.

use serde::{Deserialize, Serialize};

use crate::text;

/// How many lines are listed of one sort.
pub(super) const MOST_LINES: usize = 20;

/// How many different examples are shown of one sort.
const MOST_EXAMPLES: usize = 3;

/// Most sorts that are told apart; a file of ten thousand sheets names so many of them.
const MOST_SORTS: usize = 200;

/// Longest example, in columns of the screen.
const LONGEST: usize = 60;

/// Something of a file that is not taken, all of one sort together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// What it is.
    pub what: What,
    /// The name of the column or the sheet; empty for what has none.
    pub name: String,
    /// How many there are: of a column its cells that say something, of a sheet its rows.
    pub count: usize,
    /// The first lines of the file it stands on, or rows of the sheet, from 1.
    pub lines: Vec<usize>,
    /// What the first of them say, each once, clean and cut.
    pub examples: Vec<String>,
}

/// A sort of what is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum What {
    /// A column that holds nothing an answer has.
    Column,
    /// A column that is hidden in the workbook.
    HiddenColumn,
    /// Columns further out than any that are read.
    FarColumns,
    /// A sheet beside the one that is read.
    Sheet,
    /// A hidden sheet.
    HiddenSheet,
    /// A table of a document beside the one that is read.
    Table,
    /// Rows that are hidden, by hand or by a filter.
    HiddenRow,
    /// Cells whose formula was never calculated, as a program leaves them that only writes workbooks.
    Formula,
    /// Cells that hold an error, as `#REF!`.
    Error,
    /// Notes beside cells.
    Note,
    /// Lines that stand above the headings.
    Title,
    /// Headings that are repeated among the rows.
    Heading,
    /// Rows of sums.
    Total,
    /// Rows that moderators rejected.
    Rejected,
    /// Paragraphs of a document that are no answers.
    Paragraph,
    /// Contents of a document, and links to its parts.
    Contents,
    /// What stands between fences.
    Code,
    /// What is said of a document before it begins.
    FrontMatter,
    /// What a meeting's program says for itself: its own lines, who was there, notes on how it was made.
    Service,
    /// Messages to one person alone; what they say is not shown either.
    Private,
    /// Reactions: signs and nothing else.
    Reaction,
    /// Cells of votes that are no number.
    Votes,
    /// Cells of days that are no day.
    Day,
    /// Cells of links that name no answer.
    Link,
    /// Cells of a state, a reply or a read-back that are no word for one.
    Word,
    /// Cells that say what became of something, without the day that it needs.
    Undated,
    /// Something of this program's own file that the session cannot take.
    Fact,
}

/// Gathers what is not taken.
#[derive(Debug, Default, Clone)]
pub(super) struct Gathered {
    all: Vec<LeftOut>,
}

impl Gathered {
    /// Notes one thing that stands on this line and says this; line 0 is none.
    pub(super) fn note(&mut self, what: What, name: &str, line: usize, said: &str) {
        self.note_all(what, name, 1, [(line, said)]);
    }

    /// Notes so many things of a sort at once, of which some are shown with their lines.
    pub(super) fn note_all<'a>(
        &mut self,
        what: What,
        name: &str,
        count: usize,
        some: impl IntoIterator<Item = (usize, &'a str)>,
    ) {
        if count == 0 {
            return;
        }
        self.change(what, shown(name), |sort| {
            sort.count = sort.count.saturating_add(count);
            for (line, said) in some {
                if sort.lines.len() >= MOST_LINES && sort.examples.len() >= MOST_EXAMPLES {
                    return;
                }
                sort.add_line(line);
                if sort.examples.len() < MOST_EXAMPLES {
                    sort.add_example(shown(said));
                }
            }
        });
    }

    /// Puts what was gathered elsewhere behind this.
    pub(super) fn extend(&mut self, others: Self) {
        for other in others.all {
            self.change(other.what, other.name, |sort| {
                sort.count = sort.count.saturating_add(other.count);
                other.lines.into_iter().for_each(|line| sort.add_line(line));
                other.examples.into_iter().for_each(|said| sort.add_example(said));
            });
        }
    }

    /// Returns all of it, in the order it was noted.
    pub(super) fn into_all(self) -> Vec<LeftOut> {
        self.all
    }

    /// Changes a sort, which may begin so; beyond the last that are told apart, those of a kind stand
    /// together without a name.
    fn change(&mut self, what: What, name: String, work: impl FnOnce(&mut LeftOut)) {
        let is_full = self.all.len() >= MOST_SORTS;
        let is_known = self.all.iter().any(|it| it.what == what && it.name == name);
        let name = if is_full && !is_known { String::new() } else { name };
        if let Some(sort) = self.all.iter_mut().find(|it| it.what == what && it.name == name) {
            return work(sort);
        }
        let (lines, examples) = (Vec::new(), Vec::new());
        let mut sort = LeftOut { what, name, count: 0, lines, examples };
        work(&mut sort);
        self.all.push(sort);
    }
}

impl LeftOut {
    fn add_line(&mut self, line: usize) {
        if line > 0 && self.lines.len() < MOST_LINES && self.lines.last() != Some(&line) {
            self.lines.push(line);
        }
    }

    fn add_example(&mut self, said: String) {
        let is_new = !said.is_empty() && !self.examples.contains(&said);
        if is_new && self.examples.len() < MOST_EXAMPLES {
            self.examples.push(said);
        }
    }
}

/// Shows a name, an example or a cell: clean, on one line, and cut.
pub(super) fn shown(said: &str) -> String {
    let start: String = said.chars().take(4 * LONGEST).collect();
    text::clip(&text::clean_line(&start), LONGEST).into_owned()
}
