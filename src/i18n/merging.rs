//! What a merge of two copies changes, in words: row by row, for the screen and for the command line.

use crate::domain::{Answer, Clash, CommitmentField, Label, MergePreview, Relation, SessionFact};
use crate::t;

use super::lang::Lang;

/// A row of what a merge changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeRow {
    /// What the row is.
    pub kind: RowKind,
    /// The label of the answer or the name of the fact; empty where the row goes on with the one above.
    pub name: String,
    /// The text.
    pub text: String,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// The heading of what follows.
    Heading,
    /// Something that comes, stays or changes.
    Entry,
    /// The other wording, below the one that stands.
    Other,
}

impl Lang {
    /// Returns how a copy stands to its session, in a word or two.
    pub fn relation(self, relation: Relation) -> String {
        match relation {
            Relation::Same => t!(self, "copy-same"),
            Relation::Older => t!(self, "copy-older"),
            Relation::Newer => t!(self, "copy-newer"),
            Relation::Apart => t!(self, "copy-apart"),
        }
    }

    /// Says how many copies of a session there are, and how many of them have something it lacks.
    pub fn copies(self, relations: &[Relation]) -> String {
        if let [only] = relations {
            return t!(self, "copies-one", how = self.relation(*only));
        }
        let count = |wanted| relations.iter().filter(|relation| **relation == wanted).count();
        let newer = count(Relation::Newer);
        let apart = count(Relation::Apart);
        let newer = (newer > 0).then(|| t!(self, "copies-newer", n = newer));
        let apart = (apart > 0).then(|| t!(self, "copies-apart", n = apart));
        let news: Vec<String> = newer.into_iter().chain(apart).collect();
        let copies = t!(self, "copies-all", n = relations.len());
        if news.is_empty() { copies } else { format!("{copies}: {}", news.join(", ")) }
    }

    /// Says how many copies of a session there are, where there is little room; a mark of exclamation
    /// stands before it where one has something that the session lacks.
    pub fn copies_in_short(self, relations: &[Relation]) -> String {
        let copies = t!(self, "copies-all", n = relations.len());
        let has_news = relations.iter().any(|relation| relation.has_news());
        if has_news { format!("! {copies}") } else { copies }
    }

    /// Says what the merge of a copy would do, in one sentence.
    pub fn merge_summary(self, preview: &MergePreview) -> String {
        match preview.relation {
            Relation::Same => t!(self, "merge-same"),
            Relation::Older => t!(self, "merge-older"),
            Relation::Newer => t!(self, "merge-newer"),
            Relation::Apart => t!(self, "merge-apart"),
        }
    }

    /// Lists what the merge of a copy would add and change, and on what the two differ.
    pub fn merge_rows(self, preview: &MergePreview) -> Vec<MergeRow> {
        let MergePreview { relation: _, added, removed, reworded, changed, facts, clashes } =
            preview;
        let mut rows = Vec::new();
        let mut part = |heading: String, entries: Vec<MergeRow>| {
            if !entries.is_empty() {
                rows.push(row(RowKind::Heading, "", &heading));
                rows.extend(entries);
            }
        };
        let added_rows = added.iter().map(|(answer, there)| {
            let there = there.map(|label| t!(self, "merge-label-there", label = self.label(label)));
            let there = there.map(|there| format!(" ({there})")).unwrap_or_default();
            let text = format!("{}{there}", answer.text);
            row(RowKind::Entry, &self.label(answer.label), &text)
        });
        part(t!(self, "merge-adds", n = added.len()), added_rows.collect());
        let changed_rows = changed.iter().map(|(before, after)| {
            let what = self.changes(before, after);
            row(RowKind::Entry, &self.label(after.label), &format!("{}: {what}", after.text))
        });
        part(t!(self, "merge-changes", n = changed.len()), changed_rows.collect());
        let reworded_rows = reworded.iter().flat_map(|(before, after)| {
            [
                row(RowKind::Entry, &self.label(after.label), &before.text),
                row(RowKind::Other, "→", &after.text),
            ]
        });
        part(t!(self, "merge-rewords", n = reworded.len()), reworded_rows.collect());
        let removed_rows = removed
            .iter()
            .map(|answer| row(RowKind::Entry, &self.label(answer.label), &answer.text));
        part(t!(self, "merge-removes", n = removed.len()), removed_rows.collect());
        let names: Vec<String> = facts.iter().map(|fact| self.session_fact(*fact)).collect();
        if !names.is_empty() {
            let names = row(RowKind::Entry, "", &names.join(", "));
            part(t!(self, "merge-facts"), vec![names]);
        }
        let clash_rows = clashes.iter().flat_map(|clash| self.clash(clash));
        part(t!(self, "merge-clashes", n = clashes.len()), clash_rows.collect());
        rows
    }

    /// Returns the two versions on which copies differ, one above the other.
    fn clash(self, clash: &Clash) -> [MergeRow; 2] {
        match clash {
            Clash::Answer { ours, theirs } => [
                row(RowKind::Entry, &self.label(ours.label), &self.version(ours, theirs)),
                row(RowKind::Other, &t!(self, "merge-there"), &self.version(theirs, ours)),
            ],
            Clash::Causes { ours, left_out } => [
                row(
                    RowKind::Entry,
                    &self.label(ours.label),
                    &self.caused(&ours.text, &ours.causes),
                ),
                row(RowKind::Other, &t!(self, "merge-there"), &self.caused("", left_out)),
            ],
            Clash::Fact { fact, ours, theirs } => [
                row(RowKind::Entry, "", &format!("{}: {ours}", self.session_fact(*fact))),
                row(RowKind::Other, &t!(self, "merge-there"), theirs),
            ],
        }
    }

    /// Returns a text and from which troubles it comes.
    fn caused(self, text: &str, causes: &[Label]) -> String {
        let labels: Vec<String> = causes.iter().map(|cause| self.label(*cause)).collect();
        let because = t!(self, "sheet-fact-because", labels = labels.join(" "));
        let because = Some(because).filter(|_| !causes.is_empty());
        let parts = [Some(text.to_owned()).filter(|text| !text.is_empty()), because];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Returns the wording of an answer, and what else of it another version has otherwise.
    fn version(self, answer: &Answer, other: &Answer) -> String {
        let mut parts = vec![answer.text.clone()];
        if answer.theme != other.theme {
            let theme = answer.theme.as_deref().filter(|theme| !theme.is_empty());
            parts.extend(theme.map(|theme| t!(self, "sheet-fact-theme", theme = theme)));
        }
        if answer.commitment != other.commitment {
            let said = answer.commitment.said();
            parts.extend(said.map(|(field, value)| self.commitment_fact(field, &self.said(value))));
        }
        if answer.requirement != other.requirement {
            let reply = answer.requirement.as_ref().map(|requirement| {
                let known = self.known_group(&requirement.to);
                let group = known.unwrap_or_else(|| requirement.to.clone());
                let reply = self.reply(requirement.reply);
                t!(self, "sheet-fact-addressed", group = group, reply = reply)
            });
            parts.extend(reply);
        }
        parts.join(" · ")
    }

    /// Says what changes about an answer whose wording stays.
    fn changes(self, before: &Answer, after: &Answer) -> String {
        let mut what = Vec::new();
        let (votes, more) = (before.votes.total(), after.votes.total());
        if votes != more {
            what.push(t!(self, "merge-votes", before = votes, after = more));
        } else if before.votes != after.votes {
            what.push(t!(self, "merge-votes-by-group"));
        }
        let other = [
            (before.voices != after.voices, t!(self, "merge-voices")),
            (before.theme != after.theme, t!(self, "merge-theme")),
            (before.targets != after.targets, t!(self, "merge-links")),
            (before.causes != after.causes, t!(self, "merge-causes")),
            (before.opinions != after.opinions, t!(self, "merge-opinions")),
            (before.requirement != after.requirement, t!(self, "merge-requirement")),
            (before.readback != after.readback, t!(self, "merge-readback")),
            (before.plenary != after.plenary, t!(self, "merge-plenary")),
            (before.verbatim != after.verbatim, t!(self, "merge-verbatim")),
        ];
        what.extend(other.into_iter().filter(|(differs, _)| *differs).map(|(_, name)| name));
        let fields = CommitmentField::ALL.into_iter();
        let fields =
            fields.filter(|field| before.commitment.get(*field) != after.commitment.get(*field));
        what.extend(fields.map(|field| self.commitment_field(field).to_lowercase()));
        if before.commitment.outcome != after.commitment.outcome {
            what.push(t!(self, "merge-outcome"));
        }
        if what.is_empty() {
            what.push(t!(self, "merge-place"));
        }
        what.join(", ")
    }

    /// Returns the name of a fact about the session itself.
    fn session_fact(self, fact: SessionFact) -> String {
        match fact {
            SessionFact::Platform => t!(self, "merge-fact-platform"),
            SessionFact::Lab => t!(self, "merge-fact-lab"),
            SessionFact::Date => t!(self, "merge-fact-date"),
            SessionFact::Facilitator => t!(self, "merge-fact-facilitator"),
            SessionFact::Experts => t!(self, "merge-fact-experts"),
            SessionFact::Groups => t!(self, "merge-fact-groups"),
            SessionFact::Roster => t!(self, "merge-fact-roster"),
            SessionFact::Questions => t!(self, "merge-fact-questions"),
            SessionFact::Ballots => t!(self, "merge-fact-ballots"),
            SessionFact::Passes => t!(self, "merge-fact-passes"),
            SessionFact::Earlier => t!(self, "merge-fact-earlier"),
            SessionFact::HalfTyped => t!(self, "merge-fact-half-typed"),
            SessionFact::Other => t!(self, "merge-fact-other"),
        }
    }
}

fn row(kind: RowKind, name: &str, text: &str) -> MergeRow {
    MergeRow { kind, name: name.to_owned(), text: text.to_owned() }
}
