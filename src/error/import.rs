//! What can be wrong with a file that answers are imported from.

use crate::i18n::Lang;
use crate::import::{Foreign, ImportError, NoWorkbook};
use crate::t;

use super::Sentence;

impl Sentence for ImportError {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::TooLarge { mebibytes } => t!(lang, "import-too-large", n = *mebibytes),
            Self::TooMuch => t!(lang, "import-too-much"),
            Self::Unpacks { mebibytes } => t!(lang, "import-unpacks", n = *mebibytes),
            Self::TakesMemory { mebibytes } => t!(lang, "import-takes-memory", n = *mebibytes),
            Self::TakesLong => t!(lang, "import-takes-long"),
            Self::Nothing => t!(lang, "import-nothing"),
            Self::NotText => t!(lang, "import-not-text"),
            Self::Foreign(what) => foreign(lang, *what),
            Self::UnclosedQuote { line } => t!(lang, "import-unclosed-quote", line = *line),
            Self::QuoteInside { line } => t!(lang, "import-quote-inside", line = *line),
            Self::Ragged { line, cells, headings } => {
                t!(lang, "import-ragged", line = *line, n = *cells, of = *headings)
            }
            Self::BadWorkbook { reason } if reason.is_empty() => t!(lang, "import-bad-workbook"),
            Self::BadWorkbook { reason } => {
                t!(lang, "import-bad-workbook-why", why = reason.as_str())
            }
            Self::Locked => t!(lang, "import-locked"),
            Self::NoWorkbook(NoWorkbook::Document) => t!(lang, "import-is-document"),
            Self::NoWorkbook(NoWorkbook::Slides) => t!(lang, "import-is-slides"),
            Self::NoWorkbook(NoWorkbook::Apple) => t!(lang, "import-is-apple"),
            Self::NoWorkbook(NoWorkbook::Archive) => t!(lang, "import-is-archive"),
            Self::OnlyHidden { there } if there.is_empty() => t!(lang, "import-all-hidden"),
            Self::OnlyHidden { there } => {
                t!(lang, "import-only-hidden", there = there.join(", "))
            }
            Self::NoSheet { wanted, there } => {
                t!(lang, "import-no-sheet", name = wanted.as_str(), there = there.join(", "))
            }
            Self::NoColumn { wanted, there } if there.is_empty() => {
                t!(lang, "import-no-columns", name = wanted.as_str())
            }
            Self::NoColumn { wanted, there } => {
                t!(lang, "import-no-column", name = wanted.as_str(), there = there.join(", "))
            }
            Self::NoAnswers { there } => {
                t!(lang, "import-no-answers", there = there.join(", "))
            }
            Self::SeveralColumns { wanted, there } => {
                t!(lang, "import-several-columns", name = wanted.as_str(), there = there.join(", "))
            }
            Self::NeedsSheet => t!(lang, "import-needs-sheet"),
            Self::NoPlatform { wanted, there } => {
                t!(lang, "import-no-platform", name = wanted.as_str(), there = there.join(", "))
            }
            Self::BadJson { line, column, reason } => {
                t!(lang, "import-bad-json", line = *line, column = *column, why = reason.as_str())
            }
            Self::OtherJson => t!(lang, "import-other-json"),
            Self::LaterJson { format } => t!(lang, "import-later-json", n = *format),
            Self::TooManyGroups { count } => t!(lang, "import-too-many-groups", n = *count),
        }
    }
}

/// Says what a file is, and how what it says can be brought over.
fn foreign(lang: Lang, what: Foreign) -> String {
    match what {
        Foreign::Pdf => t!(lang, "import-foreign-pdf"),
        Foreign::Rtf => t!(lang, "import-foreign-rtf"),
        Foreign::Picture => t!(lang, "import-foreign-picture"),
        Foreign::Recording => t!(lang, "import-foreign-recording"),
        Foreign::Archive => t!(lang, "import-foreign-archive"),
        Foreign::Calendar => t!(lang, "import-foreign-calendar"),
        Foreign::WebArchive => t!(lang, "import-foreign-web-archive"),
        Foreign::Xml => t!(lang, "import-foreign-xml"),
        Foreign::Json => t!(lang, "import-foreign-json"),
    }
}
