//! Violations: what in a session read from a file breaks its rules.

use std::collections::HashSet;

use super::apply::check_text;
use super::edit::Refusal;
use super::label::Label;
use super::session::Session;

/// A rule broken at one answer, or in the session as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The answer it is found at; none for the session's own facts.
    pub at: Option<Label>,
    /// What is wrong.
    pub what: Refusal,
}

impl Session {
    /// Lists everything in the session that no sequence of edits could have made.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let mut violations = Vec::new();
        let mut note = |at: Option<Label>, what: Refusal| violations.push(Violation { at, what });
        if let Err(what) = check_text(&self.platform) {
            note(None, what);
        }
        let mut keys = HashSet::new();
        for group in &self.groups {
            if !keys.insert(group.key.as_str()) {
                note(None, Refusal::GroupTwice(group.key.clone()));
            }
        }
        for voice in &self.roster {
            if let Some(key) = voice.group.as_deref().filter(|key| !keys.contains(key)) {
                note(None, Refusal::NoGroup(key.to_owned()));
            }
        }
        let mut sheets = std::collections::HashMap::new();
        for (sheet, answer) in self.answers() {
            for part in answer.with_merged() {
                if sheets.insert(part.label, sheet).is_some() {
                    note(Some(part.label), Refusal::LabelTaken(part.label));
                }
            }
        }
        for (sheet, answer) in self.answers() {
            for part in answer.with_merged() {
                let at = Some(part.label);
                if let Err(what) = check_text(&part.text) {
                    note(at, what);
                }
                if part.label.number() > self.given.of(part.label.origin()) {
                    note(at, Refusal::NotGiven(part.label));
                }
                for target in &part.targets {
                    match sheets.get(target) {
                        None => note(at, Refusal::NoAnswer(*target)),
                        Some(on) if !sheet.may_link_to(*on) || *target == part.label => {
                            note(at, Refusal::BadLink(part.label, *target));
                        }
                        Some(_) => {}
                    }
                }
                let voices = part.voices.iter().filter_map(|voice| voice.group.as_deref());
                let voters = part.votes.groups.keys().map(String::as_str);
                let addressee = part.requirement.iter().map(|r| r.to.as_str());
                for key in voices.chain(voters).chain(addressee) {
                    if !keys.contains(key) {
                        note(at, Refusal::NoGroup(key.to_owned()));
                    }
                }
            }
        }
        violations
    }

    /// Raises [`Session::given`] to the labels in use, so that a file written by hand needs not
    /// count them.
    pub fn raise_given(&mut self) {
        let mut labels = Vec::new();
        for (_, answer) in self.answers() {
            answer.for_each(&mut |part| labels.push(part.label));
        }
        for label in labels {
            self.given.raise(label);
        }
    }
}
