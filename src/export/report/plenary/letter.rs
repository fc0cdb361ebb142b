//! The letter to one stakeholder group: what is required of it, and what it promised itself.

use super::owners::Owners;
use super::requirements::{counts, replies};
use super::{All, Platforms};
use crate::domain::{Answer, CommitmentField, Demand, GroupKey, Session, requirements};
use crate::export::report::words::joined;
use crate::export::report::{Block, Cell, Column, Section, Table};
use crate::t;

/// Copies the sessions with nothing on their sheets but what concerns the group: answers addressed
/// to it, and actions that it promised. To whom else something is addressed is left out.
pub(super) fn concerned(
    records: &[Session],
    platforms: &Platforms,
    group: &GroupKey,
) -> Vec<Session> {
    let pairs = records.iter().zip(&platforms.sessions);
    let prune = |(shown, whole): (&Session, &Session)| {
        let owners = Owners::of(whole, group);
        let mut record = shown.clone();
        record.troubles.clear();
        record.parked.clear();
        record.ways.retain(|answer| is_asked(answer, group));
        record.actions.retain(|answer| is_asked(answer, group) || owners.promised(answer));
        for answer in record.ways.iter_mut().chain(&mut record.actions) {
            leave_out_others(answer, group);
        }
        record
    };
    pairs.map(prune).collect()
}

fn is_asked(answer: &Answer, group: &GroupKey) -> bool {
    answer.requirements_with_merged().iter().any(|asked| asked.to == *group)
}

fn leave_out_others(answer: &mut Answer, group: &GroupKey) {
    answer.requirement = answer.requirement.take().filter(|asked| asked.to == *group);
    for part in &mut answer.merged {
        leave_out_others(part, group);
    }
}

pub(super) fn write(all: &All, theirs: &All, group: &GroupKey, sections: &mut Vec<Section>) {
    write_requirements(all, theirs, group, sections);
    write_promises(theirs, all, group, sections);
}

fn write_requirements(all: &All, theirs: &All, group: &GroupKey, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let shown = theirs.shown();
    let lists = requirements(&shown);
    let asked = lists.iter().find(|(key, _)| key == group).map_or(&[][..], |(_, list)| list);
    let name = all.within(group);
    let summary = if asked.is_empty() {
        t!(lang, "plenary-letter-nothing", group = name.as_str())
    } else {
        let counted = replies().zip(counts(asked)).filter(|(_, count)| *count > 0);
        let counted = counted
            .map(|(reply, n)| t!(lang, "plenary-reply-count", reply = lang.reply(reply), n = n));
        let replies = joined(counted, ", ");
        t!(lang, "plenary-letter-asked", n = asked.len(), replies = replies)
    };
    let heading = t!(lang, "plenary-letter-requirements", group = name.as_str());
    sections.push(Section::new("requirements", 1, heading, vec![Block::Paragraph(summary)]));
    for place in 0..all.sources.len() {
        let of_platform = asked.iter().filter(|demand| demand.session == place);
        let rows: Vec<Vec<Cell>> = of_platform.map(|demand| row(all, demand)).collect();
        if rows.is_empty() {
            continue;
        }
        let columns = [
            Column::text(t!(lang, "report-column-number"), 8),
            Column::text(t!(lang, "report-column-requirement"), 32),
            Column::text(t!(lang, "plenary-column-trouble"), 28),
            Column::text(t!(lang, "report-column-reply"), 12),
            Column::text(t!(lang, "report-column-in-their-words"), 20),
        ];
        let table = Block::Table(Table::new(columns, rows));
        let id = format!("requirements-{}", all.number(place));
        let name = all.source(place).map_or("", |source| source.session.platform.as_str());
        let heading = format!("{}. {name}", all.number(place));
        sections.push(Section::new(id, 2, heading, vec![table]));
    }
}

fn row(all: &All, demand: &Demand) -> Vec<Cell> {
    vec![
        Cell::text(all.label(demand.session, demand.answer.label)),
        Cell::text(&demand.answer.text),
        Cell::text(all.troubles(demand.session, demand.answer)),
        Cell::text(all.words.reply(demand.requirement)),
        Cell::text(&demand.requirement.note),
    ]
}

/// Lists what the group promised: with a day first, in the order of days, then without.
fn write_promises(theirs: &All, all: &All, group: &GroupKey, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let places = (0..).zip(theirs.shown()).zip(&all.platforms.sessions);
    let promised = places.flat_map(|((place, shown), whole)| {
        let owners = Owners::of(whole, group);
        let theirs = move |answer: &&Answer| owners.promised(answer);
        let actions = shown.actions.iter().filter(theirs);
        actions.map(move |answer| (place, answer, answer.commitment_with_merged()))
    });
    let mut promised: Vec<_> = promised.collect();
    promised.sort_by_key(|(_, _, commitment)| {
        let day = commitment.due_now();
        (day.is_none(), day)
    });
    let rows = promised.into_iter().map(|(place, answer, commitment)| {
        vec![
            all.words.due(&commitment),
            Cell::text(all.label(place, answer.label)),
            Cell::text(all.words.action(answer)),
            Cell::text(all.platform(place)),
            Cell::text(commitment.who),
            Cell::text(commitment.first_step),
        ]
    });
    let columns = [
        Column::text(lang.commitment_field(CommitmentField::Due), 14),
        Column::text(t!(lang, "report-column-number"), 8),
        Column::text(t!(lang, "report-column-action"), 29),
        Column::text(t!(lang, "report-platform"), 16),
        Column::text(lang.commitment_field(CommitmentField::Owner), 18),
        Column::text(lang.commitment_field(CommitmentField::FirstStep), 15),
    ];
    let table = Table::new(columns, rows);
    let block = if table.rows.is_empty() {
        Block::Paragraph(t!(lang, "plenary-letter-no-promises"))
    } else {
        Block::Table(table)
    };
    sections.push(Section::new("promises", 1, t!(lang, "plenary-letter-promises"), vec![block]));
}
