//! The appendix: who was there, and how the time was used.

use std::collections::HashMap;

use super::source::Source;
use super::words::{joined, listed};
use super::{Block, Cell, Column, Fact, Section, Table};
use crate::domain::{Stage, Visit};
use crate::t;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    sections.push(Section::new("appendix", 1, t!(lang, "report-appendix"), Vec::new()));
    participants(source, sections);
    timing(source, sections);
}

fn participants(source: &Source, sections: &mut Vec<Section>) {
    let (session, lang) = (source.session, source.lang());
    if session.roster.is_empty() {
        return;
    }
    let mut people: HashMap<Option<&str>, Vec<&String>> = HashMap::new();
    for voice in &session.roster {
        people.entry(voice.group.as_deref()).or_default().extend(&voice.person);
    }
    let names = |names: Option<Vec<&String>>| listed(&names.unwrap_or_default());
    let of_none = names(people.remove(&None));
    let named = session
        .groups
        .iter()
        .map(|group| (lang.group_in_full(group), names(people.remove(&Some(group.key.as_str())))));
    let facts = Fact::known(named.chain([(t!(lang, "report-no-group"), of_none)]));
    let heading = t!(lang, "report-participants");
    sections.push(Section::new("participants", 2, heading, vec![Block::Facts(facts)]));
}

/// Lists the minutes planned and used for each stage, those of silent writing among them, and when each was entered.
fn timing(source: &Source, sections: &mut Vec<Section>) {
    let (session, lang) = (source.session, source.lang());
    let has_silence = !session.silent.is_empty();
    let rows = session.agenda.iter().map(|slot| {
        let used = session.used_seconds(slot.stage, source.options.now);
        let mut row = vec![
            Cell::text(lang.stage(slot.stage)),
            Cell::Number(u64::from(slot.minutes)),
            Cell::Number(used.div_ceil(60)),
        ];
        row.extend(has_silence.then(|| silent(source, slot.stage)));
        row.push(Cell::text(times(source, |visit| visit.to == slot.stage)));
        row
    });
    let mut columns = vec![
        Column::text(t!(lang, "report-column-stage"), if has_silence { 26 } else { 34 }),
        Column::number(t!(lang, "report-column-planned"), 18),
        Column::number(t!(lang, "report-column-used"), 18),
    ];
    columns.extend(has_silence.then(|| Column::number(t!(lang, "report-column-silent"), 18)));
    columns.push(Column::text(t!(lang, "report-column-entered"), 30));
    let caption = t!(lang, "report-timing-caption");
    let table = Table { caption, columns, rows: rows.collect() };
    let mut blocks = vec![Block::Table(table)];
    let closed = times(source, |visit| visit.to == Stage::Closed);
    if !closed.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-closed-at", times = closed)));
    }
    let reopened = times(source, |visit| visit.from == Stage::Closed);
    if !reopened.is_empty() {
        blocks.push(Block::Paragraph(t!(lang, "report-reopened-at", times = reopened)));
    }
    sections.push(Section::new("timing", 2, t!(lang, "report-timing"), blocks));
}

/// Adds up the minutes of silent writing at a stage; nothing where there was none.
fn silent(source: &Source, stage: Stage) -> Cell {
    let seconds = source.session.silent_seconds(stage, source.options.now);
    if seconds == 0 { Cell::Empty } else { Cell::Number(seconds.div_ceil(60)) }
}

/// Lists the times of these changes of stage.
fn times(source: &Source, is_meant: impl Fn(&Visit) -> bool) -> String {
    let visits = source.session.visits.iter().filter(|visit| is_meant(visit));
    joined(visits.map(|visit| visit.at.hour_minute()), ", ")
}
