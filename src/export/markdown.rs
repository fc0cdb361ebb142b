//! The report in Markdown that GitHub, CommonMark and pandoc read alike.
//!
//! Only ATX headings, pipe tables, lists and hard line breaks are used, and of HTML nothing but `<br>`
//! within the cells of a table, which have no other line break. Every text a person said goes through
//! [`escape`](escape::inline), so it comes out as it went in.

mod escape;

use super::progress::Progress;
use super::report::{
    Align, Block, Cell, DEEPEST, Entry, Fact, Figure, Letter, Report, Section, Strand, Table,
};
use super::weight;
use escape::{cell, hanging, inline};

/// Writes a report as Markdown.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> String {
    let mut out = String::new();
    if let Some(letter) = &report.letter {
        for party in [&letter.sender, &letter.addressee, &vec![letter.date.clone()]] {
            out.push_str(&format!("{}\n\n", hanging(&party.join("\n"), 0)));
        }
        out.push_str(&format!("# {}\n\n", line(&letter.subject)));
    } else {
        out.push_str(&format!("# {}\n\n", line(&report.title)));
        if !report.subtitle.is_empty() {
            out.push_str(&format!("{}\n\n", hanging(&report.subtitle, 0)));
        }
    }
    if !report.note.is_empty() {
        out.push_str(&format!("*{}*\n\n", line(&report.note)));
    }
    if let Some(draft) = &report.draft {
        out.push_str(&format!("**{}**\n\n", line(draft)));
    }
    let around = |blocks: fn(&Letter) -> &[Block], out: &mut String| {
        let blocks = report.letter.as_ref().map(blocks).unwrap_or_default();
        blocks.iter().for_each(|block| write_block(report, block, out));
    };
    around(|letter| &letter.opening, &mut out);
    for section in &report.sections {
        write_section(report, section, progress, &mut out);
    }
    around(|letter| &letter.closing, &mut out);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn write_section(report: &Report, section: &Section, progress: &Progress<'_>, out: &mut String) {
    let marks = "#".repeat(usize::from(section.level) + 1);
    out.push_str(&format!("{marks} {}\n\n", line(&section.heading)));
    for block in &section.blocks {
        progress.step(weight::of_block(block));
        write_block(report, block, out);
    }
}

fn write_block(report: &Report, block: &Block, out: &mut String) {
    match block {
        Block::Paragraph(text) => out.push_str(&format!("{}\n\n", hanging(text, 0))),
        Block::Notice(text) => out.push_str(&format!("**{}**\n\n", line(text))),
        Block::Figures(figures) => write_figures(figures, out),
        Block::Facts(facts) => write_facts(facts, out),
        Block::Table(table) => write_table(report, table, out),
        Block::Answers(entries) => write_entries(entries, 0, out),
        Block::Chain(strands) => write_chain(strands, out),
        Block::Chart(chart) => write_table(report, &chart.table(report.lang), out),
    }
    // Two lists one after the other would run into one.
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
}

fn write_figures(figures: &[Figure], out: &mut String) {
    for Figure { number, what } in figures {
        out.push_str(&format!("- **{}** {}\n", line(number), line(what)));
    }
    out.push('\n');
}

fn write_facts(facts: &[Fact], out: &mut String) {
    for fact in facts {
        out.push_str(&format!("- **{}:** {}\n", line(&fact.name), hanging(&fact.value, 2)));
    }
}

fn write_table(report: &Report, table: &Table, out: &mut String) {
    if !table.caption.is_empty() {
        out.push_str(&format!("**{}**\n\n", line(&table.caption)));
    }
    let mut head = String::from("|");
    let mut rule = String::from("|");
    for column in &table.columns {
        head.push_str(&format!(" {} |", cell(&column.title)));
        rule.push_str(match column.align {
            Align::Start => " --- |",
            Align::End => " ---: |",
        });
    }
    out.push_str(&format!("{head}\n{rule}\n"));
    for row in &table.rows {
        out.push('|');
        for content in row {
            out.push_str(&format!(" {} |", show(content, report)));
        }
        out.push('\n');
    }
}

fn show(content: &Cell, report: &Report) -> String {
    cell(&content.show(report.lang))
}

fn write_entries(entries: &[Entry], depth: usize, out: &mut String) {
    let depth = depth.min(DEEPEST);
    let indent = " ".repeat(depth * 2);
    for entry in entries {
        let text = hanging(&entry.text, depth * 2 + 2);
        out.push_str(&format!("{indent}- **{}** {text}", line(&entry.label)));
        if !entry.votes.is_empty() {
            out.push_str(&format!(" · {}", line(&entry.votes)));
        }
        if !entry.details.is_empty() {
            let details = entry.details.iter().map(|part| line(part)).collect::<Vec<_>>();
            out.push_str(&format!("\\\n{indent}  *{}*", details.join(" · ")));
        }
        for remark in &entry.remarks {
            let value = hanging(&remark.value, depth * 2 + 2);
            out.push_str(&format!("\\\n{indent}  {}: {value}", line(&remark.name)));
        }
        out.push('\n');
        write_entries(&entry.children, depth + 1, out);
    }
}

fn write_chain(strands: &[Strand], out: &mut String) {
    for said in strands.iter().flat_map(Strand::outline) {
        let indent = " ".repeat(said.depth * 2);
        out.push_str(&format!("{indent}- **{}** {}", line(said.label), line(&said.text)));
        if said.votes > 0 {
            out.push_str(&format!(" ({})", said.votes));
        }
        if let Some(gap) = said.gap {
            out.push_str(&format!(" — *{}*", line(gap)));
        }
        out.push('\n');
    }
}

/// Escapes a text for where only one line may stand.
fn line(text: &str) -> String {
    inline(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}
