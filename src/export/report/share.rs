//! How much of a stakeholder group's voice an answer has.

use crate::export::shade::Shade;
use crate::i18n::Lang;
use crate::t;

/// The votes of a group for an answer beside its people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Its votes.
    pub votes: u32,
    /// Its people; 0 where nobody counted them.
    pub people: u32,
}

impl Share {
    /// Shows it as a share with its figures: `78 % · 7/9`; where people gave several votes each and that is
    /// more than all, `12/9`; the votes alone where nobody counted the people.
    pub(super) fn show(self, lang: Lang) -> String {
        match self.percent() {
            Some(percent) => {
                t!(lang, "front-share", percent = percent, votes = self.votes, people = self.people)
            }
            None if self.people > 0 => format!("{}/{}", self.votes, self.people),
            None => self.votes.to_string(),
        }
    }

    /// Shows it in two lines, for a narrow field: the share above its figures.
    pub fn in_lines(self, lang: Lang) -> String {
        self.show(lang).replace(" · ", "\n")
    }

    /// Returns how dark its field is: light below a third of a vote for each person, dark from two thirds
    /// on; light where nobody counted the people.
    pub fn shade(self) -> Shade {
        let (votes, people) = (u64::from(self.votes), u64::from(self.people));
        match people {
            0 => Shade::Light,
            _ if votes * 3 >= people * 2 => Shade::Dark,
            _ if votes * 3 >= people => Shade::Middle,
            _ => Shade::Light,
        }
    }

    fn percent(self) -> Option<u64> {
        let (votes, people) = (u64::from(self.votes), u64::from(self.people));
        (people > 0 && votes <= people).then(|| (votes * 100 + people / 2) / people)
    }
}
