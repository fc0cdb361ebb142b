//! Requirements: what is addressed to each stakeholder group, and what it replied.

use super::entries::{FIRST_WORDS, cut};
use super::source::Source;
use super::{Block, Cell, Column, Section, Table};
use crate::domain::{Answer, GroupKey, Requirement, Sheet, gathered};
use crate::t;

/// What is asked of one group: the answer that asks, and the requirement with its reply.
pub(super) type Asked<'a> = (&'a Answer, &'a Requirement);

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let addressees = by_addressee(source);
    let heading = t!(lang, "report-requirements");
    let blocks = if addressees.is_empty() {
        vec![Block::Paragraph(t!(lang, "report-requirements-none"))]
    } else {
        Vec::new()
    };
    sections.push(Section::new("requirements", 1, heading, blocks));
    for (number, (key, asked)) in addressees.iter().enumerate() {
        let group = source.names.group(key);
        let id = format!("requirements-{}", number + 1);
        sections.push(Section::new(id, 2, group, vec![Block::Table(table(source, asked))]));
    }
}

/// Gathers the requirements by the group they are addressed to, in the session's order of groups.
///
/// A requirement on a merged answer counts as one of the answer that stays, once for each group.
pub(super) fn by_addressee<'a>(source: &Source<'a>) -> Vec<(&'a GroupKey, Vec<Asked<'a>>)> {
    let answers = source.ranked(Sheet::Ways).into_iter().chain(&source.session.actions);
    let asked = answers.flat_map(|answer| {
        let requirements = answer.requirements_with_merged().into_iter();
        requirements.map(move |requirement| (&requirement.to, (answer, requirement)))
    });
    gathered(source.session.groups.iter().map(|group| &group.key), asked)
}

fn table(source: &Source, asked: &[Asked]) -> Table {
    let lang = source.lang();
    let rows = asked.iter().map(|(answer, requirement)| {
        vec![
            Cell::text(source.words.label(answer.label)),
            Cell::text(cut(&answer.text, FIRST_WORDS)),
            Cell::text(source.purpose(answer)),
            Cell::text(source.words.reply(requirement)),
            Cell::text(&requirement.note),
        ]
    });
    let columns = [
        Column::text(t!(lang, "report-column-number"), 8),
        Column::text(t!(lang, "report-column-requirement"), 40),
        Column::text(t!(lang, "report-column-for"), 12),
        Column::text(t!(lang, "report-column-reply"), 14),
        Column::text(t!(lang, "report-column-in-their-words"), 26),
    ];
    Table::new(columns, rows)
}
