//! Answers named on the command line: `NAME A2`, or `3.A2` with the number of the platform in its lab.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::super::outcome::Failure;
use super::Sessions;
use crate::domain::Label;
use crate::i18n::parse_platform_label;
use crate::storage::library;
use crate::storage::paths::is_one;
use crate::t;
use crate::text;

impl Sessions {
    /// Reads a label with the number of a platform before it, and finds that platform's session; none
    /// where it is no such label.
    pub(in crate::cli) fn find_labelled(
        &self,
        word: &OsStr,
    ) -> Result<Option<(PathBuf, Label)>, Failure> {
        match parse_platform_label(&word.to_string_lossy()) {
            Some((Some(number), label)) => {
                Ok(Some((self.find(OsStr::new(&number.to_string()))?, label)))
            }
            Some((None, _)) | None => Ok(None),
        }
    }

    /// Reads which answers are named: a session's name and labels in it, or labels that all have the
    /// numbers of their platforms. Each session comes once, with one label at least.
    pub(in crate::cli) fn answers(
        &self,
        words: &[OsString],
    ) -> Result<Vec<(PathBuf, Vec<Label>)>, Failure> {
        let missing = || Failure::Usage(t!(self.lang, "actions-name-labels"));
        let first = words.first().ok_or_else(missing)?;
        let mut found: Vec<(PathBuf, Vec<Label>)> = Vec::new();
        if self.find_labelled(first)?.is_some() {
            for word in words {
                let Some((path, label)) = self.find_labelled(word)? else {
                    return Err(self.not_a_label(word));
                };
                match found.iter_mut().find(|(known, _)| *known == path) {
                    Some((_, labels)) => labels.push(label),
                    None => found.push((path, vec![label])),
                }
            }
            return Ok(found);
        }
        let labels = words.get(1..).filter(|labels| !labels.is_empty()).ok_or_else(missing)?;
        // What is no label is wrong usage, whether or not there is such a session.
        let read = |word: &OsString| {
            let read = parse_platform_label(&word.to_string_lossy());
            read.ok_or_else(|| self.not_a_label(word))
        };
        let read = labels.iter().map(read).collect::<Result<Vec<_>, Failure>>()?;
        let path = self.find(first)?;
        for (word, (number, _)) in labels.iter().zip(&read) {
            if let Some(number) = number
                && self.number_of(&path) != Some(*number)
            {
                let word = text::clean_line(&word.to_string_lossy());
                let name = text::clean_line(&first.to_string_lossy());
                let other = t!(self.lang, "cli-label-of-another", label = word, name = name);
                return Err(Failure::Failed(other));
            }
        }
        Ok(vec![(path, read.into_iter().map(|(_, label)| label).collect())])
    }

    /// Returns the number of a session's platform in its lab.
    fn number_of(&self, path: &Path) -> Option<u32> {
        let (lab, _) = library::lab_of(path)?;
        let mut numbered = lab.numbered().into_iter();
        numbered.find(|(_, entry)| is_one(&entry.path, path)).map(|(number, _)| number)
    }

    fn not_a_label(&self, word: &OsStr) -> Failure {
        let said = text::clean_line(&word.to_string_lossy());
        Failure::Usage(t!(self.lang, "actions-not-a-label", said = said))
    }
}
