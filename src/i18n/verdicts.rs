//! Verdicts on the groups' votes in words, the same on the screen and in every report.

use crate::domain::{Disagreement, GroupKey, GroupVotes};
use crate::t;

use super::lang::Lang;

impl Lang {
    /// Says which groups, by these names, support an answer most and which least, with their figures
    /// or without:
    /// `supported most by activists 6 of 9; least by business 3 of 6`.
    pub fn verdict(
        self,
        found: &Disagreement,
        name: impl Fn(&GroupKey) -> String,
        figures: bool,
    ) -> String {
        let group = |key: &GroupKey| {
            let name = name(key);
            let votes = found.groups.iter().find(|votes| votes.group == *key);
            match votes.filter(|_| figures) {
                Some(votes) => self.support(&name, votes, found.several_each),
                None => name,
            }
        };
        let groups = |keys: &[GroupKey]| keys.iter().map(group).collect::<Vec<_>>().join(", ");
        t!(self, "verdict-groups", most = groups(&found.most), least = groups(&found.least))
    }

    /// Says what a group gave to an answer: `activists 6 of 9`, or where one person may have given
    /// several votes `activists (7 votes, 9 people)`.
    pub fn support(self, name: &str, votes: &GroupVotes, several_each: bool) -> String {
        let GroupVotes { votes, people, .. } = votes;
        match (people, several_each) {
            (0, _) => format!("{name} {votes}"),
            (people, false) => {
                t!(self, "verdict-of-people", group = name, votes = *votes, people = *people)
            }
            (people, true) => {
                let votes = t!(self, "count-votes", n = *votes);
                let people = t!(self, "count-people", n = *people);
                t!(self, "verdict-several-each", group = name, votes = votes, people = people)
            }
        }
    }
}
