//! The report in plain text, for a letter or a messenger.
//!
//! A line that was said is one line here, however long: whatever shows it wraps it, and what is
//! copied out of it is whole.

use super::progress::Progress;
use super::report::{
    Align, Block, ChainLink, DEEPEST, Entry, Fact, Figure, Report, Section, Table,
};
use super::weight;
use crate::text::{pad_left, pad_right, width};

/// Writes a report as plain text.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> String {
    let mut out = format!("{}\n", report.title.to_uppercase());
    for line in [Some(&report.subtitle), Some(&report.note), report.draft.as_ref()] {
        if let Some(line) = line.filter(|line| !line.is_empty()) {
            out.push_str(&format!("{line}\n"));
        }
    }
    for section in &report.sections {
        write_section(report, section, progress, &mut out);
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn write_section(report: &Report, section: &Section, progress: &Progress<'_>, out: &mut String) {
    if section.level == 1 {
        let heading = section.heading.to_uppercase();
        out.push_str(&format!("\n\n{heading}\n{}\n", "=".repeat(width(&heading))));
    } else {
        out.push_str(&format!("\n{}\n", section.heading));
    }
    for block in &section.blocks {
        progress.step(weight::of_block(block));
        out.push('\n');
        match block {
            Block::Paragraph(text) => out.push_str(&format!("{text}\n")),
            Block::Notice(text) => out.push_str(&format!("! {}\n", hang(text, 2))),
            Block::Figures(figures) => write_figures(figures, out),
            Block::Facts(facts) => write_facts(facts, out),
            Block::Table(table) => write_table(report, table, out),
            Block::Answers(entries) => write_entries(entries, 0, out),
            Block::Chain(links) => write_chain(links, 0, out),
            Block::Chart(chart) => write_table(report, &chart.table(report.lang), out),
        }
    }
}

fn write_figures(figures: &[Figure], out: &mut String) {
    let widest = figures.iter().map(|figure| width(&figure.number)).max().unwrap_or(0);
    for Figure { number, what } in figures {
        out.push_str(&format!("  {}  {what}\n", pad_left(number, widest)));
    }
}

fn write_facts(facts: &[Fact], out: &mut String) {
    for fact in facts {
        out.push_str(&format!("{}: {}\n", fact.name, hang(&fact.value, 2)));
    }
}

/// Writes a table row by row: short cells on a line of their own where nothing is long, else each
/// row as a small list under its first two cells.
fn write_table(report: &Report, table: &Table, out: &mut String) {
    const NARROW: usize = 100;
    if !table.caption.is_empty() {
        out.push_str(&format!("{}\n", table.caption));
    }
    let heads: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    let shown = table.rows.iter().map(|row| row.iter().map(|cell| cell.show(report.lang)));
    let rows: Vec<Vec<String>> = shown.map(Iterator::collect).collect();
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.chain([head]).map(|cell| width(cell)).max().unwrap_or(0)
        })
        .collect();
    let lines = rows.iter().flatten().any(|cell| cell.contains('\n'));
    if !lines && widths.iter().map(|width| width + 2).sum::<usize>() <= NARROW {
        write_row(table, &heads, &widths, out);
        rows.iter().for_each(|row| write_row(table, row, &widths, out));
    } else {
        rows.iter().for_each(|row| write_record(&heads, row, out));
    }
}

fn write_row(table: &Table, row: &[String], widths: &[usize], out: &mut String) {
    let mut line = String::new();
    for ((cell, width), column) in row.iter().zip(widths).zip(&table.columns) {
        match column.align {
            Align::Start => line.push_str(&format!("  {}", pad_right(cell, *width))),
            Align::End => line.push_str(&format!("  {}", pad_left(cell, *width))),
        }
    }
    out.push_str(&format!("{}\n", line.trim_end()));
}

fn write_record(heads: &[String], row: &[String], out: &mut String) {
    let mut cells = heads.iter().zip(row);
    let first: Vec<String> = cells.by_ref().take(2).map(|(_, cell)| hang(cell, 4)).collect();
    out.push_str(&format!("  {}\n", first.join("  ")));
    for (head, cell) in cells.filter(|(_, cell)| *cell != "–") {
        out.push_str(&format!("      {head}: {}\n", hang(cell, 8)));
    }
}

fn write_entries(entries: &[Entry], depth: usize, out: &mut String) {
    let depth = depth.min(DEEPEST);
    let indent = " ".repeat(depth * 4 + 2);
    for entry in entries {
        let Entry { label, text, votes, details, remarks, children } = entry;
        out.push_str(&format!("{indent}{label}  {}", hang(text, depth * 4 + 6)));
        if !votes.is_empty() {
            out.push_str(&format!("  · {votes}"));
        }
        out.push('\n');
        if !details.is_empty() {
            out.push_str(&format!("{indent}    {}\n", details.join(" · ")));
        }
        for Fact { name, value } in remarks {
            out.push_str(&format!("{indent}    {name}: {}\n", hang(value, depth * 4 + 8)));
        }
        write_entries(children, depth + 1, out);
    }
}

fn write_chain(links: &[ChainLink], depth: usize, out: &mut String) {
    let indent = " ".repeat(depth * 4 + 2);
    for link in links {
        out.push_str(&format!("{indent}{}  {}", link.label, link.text));
        if link.votes > 0 {
            out.push_str(&format!("  ({})", link.votes));
        }
        if let Some(gap) = &link.gap {
            out.push_str(&format!("  — {gap}"));
        }
        out.push('\n');
        write_chain(&link.children, depth + 1, out);
    }
}

/// Lets the lines after the first hang at this depth.
fn hang(text: &str, depth: usize) -> String {
    text.replace('\n', &format!("\n{}", " ".repeat(depth)))
}
