//! What can be wrong with a file that answers are imported from.

use crate::i18n::Lang;
use crate::import::ImportError;
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
            Self::UnclosedQuote { line } => t!(lang, "import-unclosed-quote", line = *line),
            Self::QuoteInside { line } => t!(lang, "import-quote-inside", line = *line),
            Self::Ragged { line, cells, headings } => {
                t!(lang, "import-ragged", line = *line, n = *cells, of = *headings)
            }
            Self::BadWorkbook { reason } if reason.is_empty() => t!(lang, "import-bad-workbook"),
            Self::BadWorkbook { reason } => {
                t!(lang, "import-bad-workbook-why", why = reason.as_str())
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
            Self::SeveralColumns { wanted, there } => {
                t!(lang, "import-several-columns", name = wanted.as_str(), there = there.join(", "))
            }
            Self::TooManyGroups { count } => t!(lang, "import-too-many-groups", n = *count),
        }
    }
}
