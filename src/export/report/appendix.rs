//! The appendix: every answer verbatim, who was there, and how the time was used.

use super::entries::whole;
use super::source::Source;
use super::{Block, Cell, Column, Fact, Section, Table};
use crate::domain::{Sheet, Stage};
use crate::t;

pub(super) fn write(source: &Source, sections: &mut Vec<Section>) {
    let lang = source.lang();
    let how = Block::Paragraph(t!(lang, "report-appendix-how"));
    sections.push(Section::new("appendix", 1, t!(lang, "report-appendix"), vec![how]));
    for sheet in Sheet::ALL {
        let answers = source.session.sheet(sheet);
        if answers.is_empty() {
            continue;
        }
        let id = format!("appendix-{}", sheet.key());
        let heading = t!(lang, "report-verbatim", sheet = source.lang().sheet(sheet));
        let entries = answers.iter().map(|answer| whole(source, sheet, answer)).collect();
        sections.push(Section::new(id, 2, heading, vec![Block::Answers(entries)]));
    }
    participants(source, sections);
    timing(source, sections);
}

fn participants(source: &Source, sections: &mut Vec<Section>) {
    let session = source.session;
    if session.roster.is_empty() {
        return;
    }
    let of_group = |key: Option<&str>| {
        let voices = session.roster.iter().filter(|voice| voice.group.as_deref() == key);
        voices.filter_map(|voice| voice.person.clone()).collect::<Vec<_>>().join(", ")
    };
    let groups = session.groups.iter();
    let mut facts: Vec<Fact> = groups
        .map(|group| Fact::new(source.lang().group_in_full(group), of_group(Some(&group.key))))
        .collect();
    facts.push(Fact::new(t!(source.lang(), "report-no-group"), of_group(None)));
    facts.retain(|fact| !fact.value.is_empty());
    let heading = t!(source.lang(), "report-participants");
    sections.push(Section::new("participants", 2, heading, vec![Block::Facts(facts)]));
}

/// Lists the minutes planned and used for each stage, and when each was entered.
fn timing(source: &Source, sections: &mut Vec<Section>) {
    let (session, lang) = (source.session, source.lang());
    let rows = session.agenda.iter().map(|slot| {
        let used = session.used_seconds(slot.stage, source.options.now);
        let entered = entered(source, slot.stage);
        vec![
            Cell::text(lang.stage(slot.stage)),
            Cell::Number(u64::from(slot.minutes)),
            Cell::Number(used.div_ceil(60)),
            Cell::text(entered.join(", ")),
        ]
    });
    let table = Table {
        caption: t!(lang, "report-timing-caption"),
        columns: vec![
            Column::text(t!(lang, "report-column-stage"), 34),
            Column::number(t!(lang, "report-column-planned"), 18),
            Column::number(t!(lang, "report-column-used"), 18),
            Column::text(t!(lang, "report-column-entered"), 30),
        ],
        rows: rows.collect(),
    };
    let mut blocks = vec![Block::Table(table)];
    let closed = entered(source, Stage::Closed);
    if !closed.is_empty() {
        let times = closed.join(", ");
        blocks.push(Block::Paragraph(t!(lang, "report-closed-at", times = times)));
    }
    if session.visits.iter().any(|visit| visit.from == Stage::Closed) {
        let reopened = session.visits.iter().filter(|visit| visit.from == Stage::Closed);
        let times = reopened.map(|visit| visit.at.hour_minute()).collect::<Vec<_>>().join(", ");
        blocks.push(Block::Paragraph(t!(lang, "report-reopened-at", times = times)));
    }
    sections.push(Section::new("timing", 2, t!(lang, "report-timing"), blocks));
}

fn entered(source: &Source, stage: Stage) -> Vec<String> {
    let visits = source.session.visits.iter().filter(|visit| visit.to == stage);
    visits.map(|visit| visit.at.hour_minute()).collect()
}
