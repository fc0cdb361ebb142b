//! The report as one HTML file: no script, nothing fetched, light and dark, fit to print.
//!
//! The page forbids itself everything but its own styles (a Content-Security-Policy in its head), so
//! even a text that slipped through unescaped could do nothing.

mod charts;
mod escape;
mod picture;

use super::progress::Progress;
use super::report::{Align, Block, Cell, ChainLink, Entry, Fact, Figure, Report, Section, Table};
use super::shade::Shade;
use super::weight;
use crate::t;
use escape::{attribute, lines, text};

const STYLE: &str = include_str!("html/style.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
                      form-action 'none'";
/// What a page may show besides where it has a picture: nothing but what stands in itself.
const PICTURES: &str = "; img-src data:";
/// A list of contents deeper than this is longer than what it leads to.
const CONTENTS_LEVEL: u8 = 2;

/// Writes a report as one HTML file.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> String {
    let mut out = String::with_capacity(64 * 1024);
    head(report, &mut out);
    out.push_str("<body>\n");
    if let Some(draft) = &report.draft {
        out.push_str(&format!("<p class=\"draft\">{}</p>\n", text(draft)));
    }
    out.push_str("<header>\n");
    if let Some(logo) = &report.logo {
        picture::write(logo, &mut out);
    }
    out.push_str(&format!("<h1 dir=\"auto\">{}</h1>\n", text(&report.title)));
    if !report.subtitle.is_empty() {
        out.push_str(&format!("<p class=\"event\">{}</p>\n", text(&report.subtitle)));
    }
    if !report.note.is_empty() {
        out.push_str(&format!("<p class=\"note\">{}</p>\n", lines(&report.note)));
    }
    out.push_str("</header>\n");
    out.push_str("<main>\n");
    let mut open = false;
    for (index, section) in report.sections.iter().enumerate() {
        if index == report.front {
            out.push_str(if std::mem::take(&mut open) { "</section>\n" } else { "" });
            contents(report, &mut out);
        }
        if section.level == 1 {
            out.push_str(if open { "</section>\n<section>\n" } else { "<section>\n" });
            open = true;
        }
        write_section(report, section, progress, &mut out);
    }
    out.push_str(if open { "</section>\n</main>\n" } else { "</main>\n" });
    out.push_str("</body>\n</html>\n");
    out
}

fn head(report: &Report, out: &mut String) {
    let properties = &report.properties;
    out.push_str(&format!("<!doctype html>\n<html lang=\"{}\">\n<head>\n", report.lang));
    out.push_str("<meta charset=\"utf-8\">\n");
    out.push_str(&format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
        attribute(&format!("{POLICY}{}", if report.logo.is_some() { PICTURES } else { "" }))
    ));
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n");
    for (name, value) in [("author", &properties.author), ("description", &properties.subject)] {
        if !value.is_empty() {
            out.push_str(&format!("<meta name=\"{name}\" content=\"{}\">\n", attribute(value)));
        }
    }
    out.push_str(&format!("<title>{}</title>\n", text(&properties.title)));
    out.push_str(&format!("<style>\n{STYLE}{}</style>\n</head>\n", printed_draft(report)));
}

/// Says DRAFT at the foot of every printed page.
fn printed_draft(report: &Report) -> String {
    let Some(draft) = &report.draft else { return String::new() };
    // The words are the program's own; a quotation mark among them would end the string.
    let draft: String = draft.chars().filter(|c| !matches!(c, '"' | '\\' | '<')).collect();
    format!("@page {{ @top-center {{ content: \"{draft}\" }} }}\n")
}

fn contents(report: &Report, out: &mut String) {
    let heading = t!(report.lang, "report-contents");
    out.push_str(&format!("<nav>\n<h2>{}</h2>\n<ul>\n", text(&heading)));
    for section in report.sections.iter().filter(|section| section.level <= CONTENTS_LEVEL) {
        out.push_str(&format!(
            "<li class=\"level-{}\"><a href=\"#{}\">{}</a></li>\n",
            section.level,
            attribute(&section.id),
            text(&section.heading)
        ));
    }
    out.push_str("</ul>\n</nav>\n");
}

fn write_section(report: &Report, section: &Section, progress: &Progress<'_>, out: &mut String) {
    let tag = format!("h{}", section.level.saturating_add(1).min(6));
    let (id, heading) = (attribute(&section.id), text(&section.heading));
    out.push_str(&format!("<{tag} id=\"{id}\" dir=\"auto\">{heading}</{tag}>\n"));
    for block in &section.blocks {
        progress.step(weight::of_block(block));
        match block {
            Block::Paragraph(said) => {
                out.push_str(&format!("<p dir=\"auto\">{}</p>\n", lines(said)))
            }
            Block::Notice(said) => {
                out.push_str(&format!("<p class=\"notice\">{}</p>\n", lines(said)))
            }
            Block::Figures(figures) => write_figures(figures, out),
            Block::Facts(facts) => write_facts(facts, out),
            Block::Table(table) => write_table(report, table, out),
            Block::Answers(entries) => write_entries(entries, out),
            Block::Chain(links) => {
                out.push_str(&charts::chain(links, report.lang));
                write_chain(links, out);
            }
            Block::Chart(chart) => {
                out.push_str(&charts::bars(chart));
                out.push_str("<details>\n<summary>");
                out.push_str(&text(&t!(report.lang, "report-as-table")));
                out.push_str("</summary>\n");
                write_table(report, &chart.table(report.lang), out);
                out.push_str("</details>\n");
            }
        }
    }
}

fn write_figures(figures: &[Figure], out: &mut String) {
    out.push_str("<ul class=\"figures\">\n");
    for Figure { number, what } in figures {
        out.push_str(&format!(
            "<li><span class=\"figure\">{}</span> {}</li>\n",
            text(number),
            text(what)
        ));
    }
    out.push_str("</ul>\n");
}

fn write_facts(facts: &[Fact], out: &mut String) {
    out.push_str("<dl>\n");
    for Fact { name, value } in facts {
        let value = lines(value);
        out.push_str(&format!("<dt>{}</dt><dd dir=\"auto\">{value}</dd>\n", text(name)));
    }
    out.push_str("</dl>\n");
}

fn write_table(report: &Report, table: &Table, out: &mut String) {
    out.push_str("<div class=\"wide\"><table>\n");
    if !table.caption.is_empty() {
        out.push_str(&format!("<caption>{}</caption>\n", text(&table.caption)));
    }
    out.push_str("<thead><tr>");
    for column in &table.columns {
        let class = side(column.align);
        out.push_str(&format!("<th scope=\"col\"{class}>{}</th>", text(&column.title)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (cell, column) in row.iter().zip(&table.columns) {
            let shown = match cell {
                Cell::Share(share) => share.in_lines(report.lang),
                other => other.show(report.lang),
            };
            let class = match cell {
                Cell::Share(share) => shaded(share.shade()),
                _ => side(column.align),
            };
            out.push_str(&format!("<td dir=\"auto\"{class}>{}</td>", lines(&shown)));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table></div>\n");
}

fn shaded(shade: Shade) -> &'static str {
    match shade {
        Shade::Light => " class=\"number share light\"",
        Shade::Middle => " class=\"number share middle\"",
        Shade::Dark => " class=\"number share dark\"",
    }
}

fn side(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"number\"",
    }
}

fn write_entries(entries: &[Entry], out: &mut String) {
    out.push_str("<ul class=\"answers\">\n");
    for entry in entries {
        let (label, said) = (text(&entry.label), lines(&entry.text));
        out.push_str(&format!("<li><span class=\"label\">{label}</span> "));
        out.push_str(&format!("<span class=\"said\" dir=\"auto\">{said}</span>"));
        if !entry.votes.is_empty() {
            out.push_str(&format!(" <span class=\"votes\">{}</span>", text(&entry.votes)));
        }
        if !entry.details.is_empty() {
            let details = entry.details.join(" · ");
            let details = text(&details);
            out.push_str(&format!("\n<p class=\"details\" dir=\"auto\">{details}</p>"));
        }
        for Fact { name, value } in &entry.remarks {
            let (name, value) = (text(name), lines(value));
            out.push_str(&format!(
                "\n<p class=\"remark\">{name}: <span dir=\"auto\">{value}</span></p>"
            ));
        }
        if !entry.children.is_empty() {
            out.push('\n');
            write_entries(&entry.children, out);
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}

fn write_chain(links: &[ChainLink], out: &mut String) {
    out.push_str("<ul class=\"chain\">\n");
    for link in links {
        let (label, said) = (text(&link.label), text(&link.text));
        out.push_str(&format!("<li><span class=\"label\">{label}</span> "));
        out.push_str(&format!("<span dir=\"auto\">{said}</span>"));
        if link.votes > 0 {
            out.push_str(&format!(" <span class=\"votes\">{}</span>", link.votes));
        }
        if let Some(gap) = &link.gap {
            out.push_str(&format!(" <em class=\"gap\">{}</em>", text(gap)));
        }
        if !link.children.is_empty() {
            out.push('\n');
            write_chain(&link.children, out);
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}
