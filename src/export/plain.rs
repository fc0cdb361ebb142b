//! The report in plain text, for a letter or a messenger.
//!
//! Lines end at 72 columns, where mail programs and printers do not break them again. A line ends at a
//! blank alone, so a word or an address that is longer stays whole, and what is copied out is what was
//! said. The lines after the first hang under the text, so that labels stand out.

mod table;
mod wrapped;

use super::progress::Progress;
use super::report::{Block, DEEPEST, Entry, Fact, Figure, Letter, Report, Section, Strand};
use super::weight;
use crate::text::{pad_left, width};
use table::write_table;
use wrapped::push_wrapped;

/// How many columns a line has.
const COLUMNS: usize = 72;

/// Writes a report as plain text.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> String {
    let mut out = String::new();
    head(report, &mut out);
    let subtitle = Some(&report.subtitle).filter(|_| report.letter.is_none());
    for line in [subtitle, Some(&report.note), report.draft.as_ref()] {
        if let Some(line) = line.filter(|line| !line.is_empty()) {
            push_wrapped(&mut out, "", 0, line);
        }
    }
    let around = |blocks: fn(&Letter) -> &[Block], out: &mut String| {
        let blocks = report.letter.as_ref().map(blocks).unwrap_or_default();
        blocks.iter().for_each(|block| write_block(report, block, out));
    };
    around(|letter| &letter.opening, &mut out);
    for section in &report.sections {
        write_section(report, section, progress, &mut out);
    }
    if report.letter.is_some() {
        out.push('\n');
    }
    around(|letter| &letter.closing, &mut out);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Writes the title, or who writes to whom and on which day.
fn head(report: &Report, out: &mut String) {
    let Some(Letter { sender, addressee, date, subject, .. }) = &report.letter else {
        return push_wrapped(out, "", 0, &report.title.to_uppercase());
    };
    for part in [&sender.join("\n"), &addressee.join("\n"), date] {
        push_wrapped(out, "", 0, part);
        out.push('\n');
    }
    push_wrapped(out, "", 0, &subject.to_uppercase());
}

fn write_section(report: &Report, section: &Section, progress: &Progress<'_>, out: &mut String) {
    if section.level == 1 {
        let heading = section.heading.to_uppercase();
        out.push_str("\n\n");
        push_wrapped(out, "", 0, &heading);
        out.push_str(&format!("{}\n", "=".repeat(width(&heading).min(COLUMNS))));
    } else {
        out.push('\n');
        push_wrapped(out, "", 0, &section.heading);
    }
    for block in &section.blocks {
        progress.step(weight::of_block(block));
        write_block(report, block, out);
    }
}

fn write_block(report: &Report, block: &Block, out: &mut String) {
    out.push('\n');
    match block {
        Block::Paragraph(text) => push_wrapped(out, "", 0, text),
        Block::Notice(text) => push_wrapped(out, "! ", 2, text),
        Block::Figures(figures) => write_figures(figures, out),
        Block::Facts(facts) => write_facts(facts, out),
        Block::Table(table) => write_table(report, table, out),
        Block::Answers(entries) => write_entries(entries, 0, out),
        Block::Chain(strands) => write_chain(strands, out),
        Block::Chart(chart) => write_table(report, &chart.table(report.lang), out),
    }
}

fn write_figures(figures: &[Figure], out: &mut String) {
    let widest = figures.iter().map(|figure| width(&figure.number)).max().unwrap_or(0);
    for Figure { number, what } in figures {
        out.push_str(&format!("  {}  {what}\n", pad_left(number, widest)));
    }
}

fn write_facts(facts: &[Fact], out: &mut String) {
    for Fact { name, value } in facts {
        push_wrapped(out, "", 2, &format!("{name}: {value}"));
    }
}

fn write_entries(entries: &[Entry], depth: usize, out: &mut String) {
    let depth = depth.min(DEEPEST);
    let indent = " ".repeat(depth * 4 + 2);
    for entry in entries {
        let Entry { label, text, votes, details, remarks, children, .. } = entry;
        let label = format!("{indent}{label}  ");
        let hang = width(&label);
        let below = " ".repeat(hang);
        let votes = if votes.is_empty() { String::new() } else { format!("  · {votes}") };
        push_wrapped(out, &label, hang, &format!("{text}{votes}"));
        if !details.is_empty() {
            push_wrapped(out, &below, hang, &details.join(" · "));
        }
        for Fact { name, value } in remarks {
            push_wrapped(out, &below, hang + 2, &format!("{name}: {value}"));
        }
        write_entries(children, depth + 1, out);
    }
}

fn write_chain(strands: &[Strand], out: &mut String) {
    for line in strands.iter().flat_map(Strand::outline) {
        let label = format!("{}{}  ", " ".repeat(line.depth * 4 + 2), line.label);
        let mut text = line.text;
        if line.votes > 0 {
            text.push_str(&format!("  ({})", line.votes));
        }
        if let Some(gap) = line.gap {
            text.push_str(&format!("  — {gap}"));
        }
        push_wrapped(out, &label, width(&label), &text);
    }
}
