//! One list of requirements for each stakeholder group, over all platforms.

use super::All;
use crate::domain::{Demand, Reply, requirements};
use crate::export::report::entries::{FIRST_WORDS, cut};
use crate::export::report::{Bar, Block, Cell, Chart, Column, Section, Table};
use crate::t;

pub(super) fn write(all: &All, sections: &mut Vec<Section>) {
    let lang = all.lang();
    let shown = all.shown();
    let lists = requirements(&shown);
    let blocks = if lists.is_empty() {
        vec![Block::Paragraph(t!(lang, "report-requirements-none"))]
    } else {
        let bars = lists.iter().map(|(key, asked)| bar(all, key, asked)).collect();
        vec![Block::Chart(Chart {
            caption: t!(lang, "plenary-requirements-chart"),
            subject: t!(lang, "report-column-group"),
            series: Reply::all_and_none().map(|reply| all.lang().reply(reply)).collect(),
            bars,
        })]
    };
    sections.push(Section::new("requirements", 1, t!(lang, "report-requirements"), blocks));
    for (number, (key, asked)) in lists.iter().enumerate() {
        let heading = format!("{} · {}", all.group(key), asked.len());
        let id = format!("requirements-{}", number + 1);
        sections.push(Section::new(id, 2, heading, vec![Block::Table(table(all, asked))]));
    }
}

/// Counts how many of these got each reply.
pub(super) fn counts(asked: &[Demand]) -> Vec<u32> {
    let of = |reply| asked.iter().filter(|demand| demand.requirement.reply == reply).count();
    Reply::all_and_none().map(|reply| u32::try_from(of(reply)).unwrap_or(u32::MAX)).collect()
}

fn bar(all: &All, key: &str, asked: &[Demand]) -> Bar {
    let parts = counts(asked).into_iter().map(Some).collect();
    Bar { label: String::new(), text: all.group(key), parts }
}

fn table(all: &All, asked: &[Demand]) -> Table {
    let lang = all.lang();
    let rows = asked.iter().map(|demand| {
        vec![
            Cell::text(all.label(demand.session, demand.answer.label)),
            Cell::text(cut(&demand.answer.text, FIRST_WORDS)),
            Cell::text(all.platform(demand.session)),
            Cell::text(all.words.reply(demand.requirement)),
            Cell::text(&demand.requirement.note),
        ]
    });
    let columns = [
        Column::text(t!(lang, "report-column-number"), 8),
        Column::text(t!(lang, "report-column-requirement"), 36),
        Column::text(t!(lang, "report-platform"), 19),
        Column::text(t!(lang, "report-column-reply"), 13),
        Column::text(t!(lang, "report-column-in-their-words"), 24),
    ];
    Table::new(columns, rows)
}
