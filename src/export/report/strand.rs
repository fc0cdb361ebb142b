//! Troubles, ways and actions that hang together, each once.

use super::entries::cut;
use crate::domain::Sheet;

/// How much of an answer stands in an outline, where its label leads to the whole of it.
const LINE: usize = 90;

/// Answers that are linked to each other, directly or through others.
#[derive(Debug, Clone)]
pub struct Strand {
    /// The answers in the order they are read, each once: a trouble, the ways to overcome it, each with the
    /// actions that carry it out, then the actions straight for the trouble; after that the next trouble.
    pub nodes: Vec<ChainNode>,
}

/// An answer in the chain.
#[derive(Debug, Clone)]
pub struct ChainNode {
    /// The sheet it stands on.
    pub sheet: Sheet,
    /// Its label in the report's language.
    pub label: String,
    /// The answer as said; may have several lines. Only one of thousands of letters is cut.
    pub text: String,
    /// How many votes it has.
    pub votes: u32,
    /// How many votes, in words that stay on one line; empty where nobody voted.
    pub votes_said: String,
    /// What is missing after it, if something is.
    pub gap: Option<String>,
    /// The place of the answer it is read under; none for a trouble.
    pub under: Option<usize>,
    /// The places of all answers that are for it, in the order they are read.
    pub below: Vec<usize>,
    /// Names those of them that are read further up already; empty where there are none.
    pub elsewhere: String,
}

impl ChainNode {
    /// Returns its votes as they stand behind its wording, on one line; empty where nobody voted.
    pub(in crate::export) fn votes_behind(&self) -> String {
        if self.votes_said.is_empty() {
            return String::new();
        }
        format!(" ·\u{a0}{}", self.votes_said)
    }

    /// Tells whether it is an action that lacks who carries it out.
    pub(in crate::export) fn is_open(&self) -> bool {
        self.sheet == Sheet::Actions && self.gap.is_some()
    }
}

/// A line of the strand as an outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineLine<'a> {
    /// How far in it stands: 0 for a trouble.
    pub depth: usize,
    /// The label of the answer, or a sign where the line only names others.
    pub label: &'a str,
    /// The first words of the answer, or the names of others.
    pub text: String,
    /// How many votes it has.
    pub votes: u32,
    /// What is missing after it, if something is.
    pub gap: Option<&'a str>,
}

impl Strand {
    /// Says the strand line by line; what stands further up already is only named.
    pub fn outline(&self) -> Vec<OutlineLine<'_>> {
        let mut lines = Vec::new();
        // The answers whose lines have not ended, from the outermost in.
        let mut open: Vec<(usize, &ChainNode)> = Vec::new();
        for (place, node) in self.nodes.iter().enumerate() {
            while open.last().is_some_and(|(last, _)| node.under != Some(*last)) {
                close(&mut open, &mut lines);
            }
            lines.push(OutlineLine {
                depth: open.len(),
                label: &node.label,
                text: cut(&node.text, LINE),
                votes: node.votes,
                gap: node.gap.as_deref(),
            });
            open.push((place, node));
        }
        while !open.is_empty() {
            close(&mut open, &mut lines);
        }
        lines
    }
}

fn close<'a>(open: &mut Vec<(usize, &'a ChainNode)>, lines: &mut Vec<OutlineLine<'a>>) {
    let Some((_, node)) = open.pop() else { return };
    if !node.elsewhere.is_empty() {
        let text = node.elsewhere.clone();
        lines.push(OutlineLine { depth: open.len() + 1, label: "…", text, votes: 0, gap: None });
    }
}
