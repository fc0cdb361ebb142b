//! How much there is to write of a report, in bytes of its texts, to tell how far its making is.

use super::report::{Bar, Block, Cell, ChainNode, Entry, Fact, Report, Section};

/// What even the shortest line costs.
const LINE: usize = 40;

/// Weighs what stands in the document.
pub(super) fn of_sections(report: &Report) -> usize {
    report.sections.iter().map(of_section).sum()
}

/// Weighs what stands in the sheets.
pub(super) fn of_worksheets(report: &Report) -> usize {
    report.worksheets.iter().flat_map(|sheet| &sheet.rows).map(|row| of_row(row)).sum()
}

/// Weighs a section.
pub(super) fn of_section(section: &Section) -> usize {
    LINE + section.heading.len() + section.blocks.iter().map(of_block).sum::<usize>()
}

/// Weighs a row of cells.
pub(super) fn of_row(row: &[Cell]) -> usize {
    let weigh = |cell: &Cell| match cell {
        Cell::Text(text) => text.len(),
        Cell::Noted(text, notes) => text.len() + notes.iter().map(String::len).sum::<usize>(),
        Cell::Empty
        | Cell::Number(_)
        | Cell::Hundredths(_)
        | Cell::Share(_)
        | Cell::Bubble(_)
        | Cell::Date(_)
        | Cell::Moment(_) => 0,
    };
    LINE + row.iter().map(weigh).sum::<usize>()
}

/// Weighs a piece of a section.
pub(super) fn of_block(block: &Block) -> usize {
    let of_bar = |bar: &Bar| LINE + bar.text.len();
    match block {
        Block::Paragraph(text) | Block::Notice(text) => LINE + text.len(),
        Block::Figures(figures) => figures.iter().map(|it| LINE + it.what.len()).sum(),
        Block::Facts(facts) => facts.iter().map(of_fact).sum(),
        Block::Table(table) => table.rows.iter().map(|row| of_row(row)).sum(),
        Block::Answers(entries) => entries.iter().map(of_entry).sum(),
        Block::Chain(strands) => strands.iter().flat_map(|it| &it.nodes).map(of_node).sum(),
        Block::Chart(chart) => chart.bars.iter().map(of_bar).sum(),
    }
}

fn of_fact(fact: &Fact) -> usize {
    LINE + fact.name.len() + fact.value.len()
}

fn of_entry(entry: &Entry) -> usize {
    let details = entry.details.iter().map(String::len).sum::<usize>();
    let remarks = entry.remarks.iter().map(of_fact).sum::<usize>();
    let children = entry.children.iter().map(of_entry).sum::<usize>();
    LINE + entry.text.len() + details + remarks + children
}

fn of_node(node: &ChainNode) -> usize {
    LINE + node.text.len() + node.elsewhere.len()
}
