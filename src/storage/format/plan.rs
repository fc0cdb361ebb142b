//! The layout of `lab.ron`: every field has a line, also what is not known yet, and above it a comment
//! on what it is.

use std::collections::BTreeMap;

use serde::Serialize;

use super::depth;
use super::layout::Layout;
use crate::domain::{Lab, LabPlan, PlanComments, PlanField, Voting};
use crate::text;

/// Lays out all fields of a plan with their comments.
pub(super) fn lay_out(plan: &LabPlan, comments: &PlanComments) -> Result<String, ron::Error> {
    let LabPlan {
        format,
        note,
        lab,
        platforms,
        groups,
        agenda,
        questions,
        voting,
        logo,
        addressees,
        colour,
        letterhead,
        footer,
    } = plan;
    let Lab { title, place, from, to, organisers } = lab;
    let mut page = Page { text: String::from("(\n"), comments, depth: 1 };
    page.field(PlanField::Format, format)?;
    page.field(PlanField::Note, note)?;
    page.line("lab: (");
    page.depth = 2;
    page.field(PlanField::Title, title)?;
    page.field(PlanField::Place, place)?;
    page.field(PlanField::From, from)?;
    page.field(PlanField::To, to)?;
    page.field(PlanField::Organisers, organisers)?;
    page.depth = 1;
    page.line("),");
    page.list(PlanField::Platforms, platforms)?;
    page.list(PlanField::Groups, groups)?;
    page.list(PlanField::Agenda, agenda)?;
    page.map(PlanField::Questions, questions)?;
    match *voting == Voting::default() {
        true => page.comment(PlanField::Voting),
        false => page.field(PlanField::Voting, voting)?,
    }
    page.field(PlanField::Logo, logo)?;
    // A program that does not know these reads the file all the same while nothing is said in them.
    match addressees.is_empty() {
        true => page.comment(PlanField::Addressees),
        false => page.map(PlanField::Addressees, addressees)?,
    }
    match colour.is_empty() {
        true => page.comment(PlanField::Colour),
        false => page.field(PlanField::Colour, colour)?,
    }
    match letterhead.is_empty() {
        true => page.comment(PlanField::Letterhead),
        false => page.list(PlanField::Letterhead, letterhead)?,
    }
    match footer.is_empty() {
        true => page.comment(PlanField::Footer),
        false => page.field(PlanField::Footer, footer)?,
    }
    page.text.push_str(")\n");
    Ok(page.text)
}

struct Page<'a> {
    text: String,
    comments: &'a PlanComments,
    /// How many brackets are open.
    depth: usize,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        for _ in 0..self.depth {
            self.text.push_str("    ");
        }
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn comment(&mut self, field: PlanField) {
        let comment = self.comments.0.get(&field).map(String::as_str).unwrap_or_default();
        for line in comment.lines() {
            self.line(&format!("// {}", text::clean_line(line)));
        }
    }

    /// Writes a field on one line.
    fn field(
        &mut self,
        field: PlanField,
        value: &(impl Serialize + Sync),
    ) -> Result<(), ron::Error> {
        self.comment(field);
        self.line(&format!("{}: {},", field.key(), on_one_line(value)?));
        Ok(())
    }

    /// Writes a list with a line for each entry.
    fn list<T: Serialize + Sync>(
        &mut self,
        field: PlanField,
        list: &[T],
    ) -> Result<(), ron::Error> {
        let entries: Result<Vec<String>, ron::Error> = list.iter().map(on_one_line).collect();
        self.entries(field, ['[', ']'], &entries?);
        Ok(())
    }

    /// Writes a field of which each name has a value, a line each.
    fn map<K: Serialize + Sync, V: Serialize + Sync>(
        &mut self,
        field: PlanField,
        values: &BTreeMap<K, V>,
    ) -> Result<(), ron::Error> {
        let entry = |(name, value): (&K, &V)| {
            Ok(format!("{}: {}", on_one_line(name)?, on_one_line(value)?))
        };
        let entries: Result<Vec<String>, ron::Error> = values.iter().map(entry).collect();
        self.entries(field, ['{', '}'], &entries?);
        Ok(())
    }

    fn entries(&mut self, field: PlanField, [open, close]: [char; 2], entries: &[String]) {
        self.comment(field);
        if entries.is_empty() {
            return self.line(&format!("{}: {open}{close},", field.key()));
        }
        self.line(&format!("{}: {open}", field.key()));
        self.depth += 1;
        entries.iter().for_each(|entry| self.line(&format!("{entry},")));
        self.depth -= 1;
        self.line(&format!("{close},"));
    }
}

fn on_one_line(value: &(impl Serialize + Sync)) -> Result<String, ron::Error> {
    depth::write_to(Layout::on_one_line, value).map(Layout::into_text)
}
