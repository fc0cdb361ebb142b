//! The page as it is written: its texts, made safe, and the blocks of a chapter.

use super::escape::{attribute, lines, text};
use crate::export::anchors::{self, Anchors};
use crate::export::language::other_language;
use crate::export::report::{Align, Bubble, Cell, Column, Entry, Fact, Figure, Report, Table};
use crate::export::shade::Shade;

/// A page that is being written.
pub(super) struct Page<'a> {
    pub(super) report: &'a Report,
    anchors: Anchors<'a>,
    out: String,
}

impl<'a> Page<'a> {
    /// Begins an empty page.
    pub(super) fn new(report: &'a Report) -> Self {
        let out = String::with_capacity(64 * 1024);
        Self { report, anchors: Anchors::of(report), out }
    }

    /// Returns what was written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Adds HTML that is ready.
    pub(super) fn push(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// Adds what somebody said, in the language of its letters, with a class if one is given.
    pub(super) fn said(&mut self, said: &str, class: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let language = self.language(said);
        let said = lines(said);
        self.push(&format!("<span{class} dir=\"auto\"{language}>{said}</span>"));
    }

    /// Names the language of a text where it is another than the page's.
    pub(super) fn language(&self, said: &str) -> String {
        let other = other_language(said, self.report.lang);
        other.map(|tag| format!(" lang=\"{tag}\"")).unwrap_or_default()
    }

    /// Adds a label that leads to where its answer stands in full, if it does somewhere.
    pub(super) fn label(&mut self, label: &str) {
        let shown = text(label);
        let html = match self.anchors.name(label) {
            Some(name) => format!("<a class=\"label\" href=\"#{}\">{shown}</a>", attribute(&name)),
            None => format!("<span class=\"label\">{shown}</span>"),
        };
        self.push(&html);
    }

    /// Adds a text in which labels lead to their answers: at its end, or if it is nothing else.
    fn linked(&mut self, shown: &str, is_list: bool) {
        let parts = if is_list { self.anchors.list(shown) } else { self.anchors.parts(shown) };
        self.parts(parts);
    }

    fn parts(&mut self, parts: Vec<anchors::Part<'_>>) {
        for part in parts {
            let shown = lines(part.text);
            match part.leads {
                Some(name) => self.push(&format!("<a href=\"#{}\">{shown}</a>", attribute(&name))),
                None => self.push(&shown),
            }
        }
    }

    /// Writes running text.
    pub(super) fn paragraph(&mut self, said: &str) {
        self.push("<p dir=\"auto\">");
        self.linked(said, false);
        self.push("</p>\n");
    }

    /// Writes figures side by side.
    pub(super) fn figures(&mut self, figures: &[Figure]) {
        self.push("<ul class=\"figures\">\n");
        for Figure { number, what } in figures {
            let (number, what) = (text(number), text(what));
            self.push(&format!("<li><span class=\"figure\">{number}</span> {what}</li>\n"));
        }
        self.push("</ul>\n");
    }

    /// Writes pairs of a name and what it is.
    pub(super) fn facts(&mut self, facts: &[Fact]) {
        self.push("<dl>\n");
        for Fact { name, value } in facts {
            let language = self.language(value);
            let (name, value) = (text(name), lines(value));
            self.push(&format!("<dt>{name}</dt><dd dir=\"auto\"{language}>{value}</dd>\n"));
        }
        self.push("</dl>\n");
    }

    /// Writes rows under column heads; a table wider than the screen is moved within its frame, by the
    /// keyboard too.
    pub(super) fn table(&mut self, table: &Table, heading: &str) {
        let name = if table.caption.is_empty() { heading } else { &table.caption };
        let name = attribute(name).into_owned();
        self.push(&format!(
            "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\">"
        ));
        let many = if table.columns.len() > 4 { " class=\"many\"" } else { "" };
        self.push(&format!("<table{many}>\n"));
        if !table.caption.is_empty() {
            self.push(&format!("<caption>{}</caption>\n", text(&table.caption)));
        }
        self.push("<thead><tr>");
        for column in &table.columns {
            let (class, title) = (side(column), text(&column.title));
            self.push(&format!("<th scope=\"col\"{class}>{title}</th>"));
        }
        self.push("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(row, &table.columns);
        }
        self.push("</tbody>\n</table></div>\n");
    }

    fn row(&mut self, row: &[Cell], columns: &[Column]) {
        let here = self.anchors.in_row(row).map(str::to_owned);
        let id = here.as_deref().map(|label| id(&anchors::name(label))).unwrap_or_default();
        self.push(&format!("<tr{id}>"));
        for (cell, column) in row.iter().zip(columns) {
            let shown = match cell {
                Cell::Share(share) => share.in_lines(self.report.lang),
                other => other.show(self.report.lang),
            };
            let class = match cell {
                Cell::Share(share) => shaded(share.shade()),
                Cell::Date(_) => " class=\"day\"",
                _ if column.is_written() => " class=\"written\"",
                _ => side(column),
            };
            let language = match cell {
                Cell::Text(said) | Cell::Noted(said, _) => self.language(said),
                _ => String::new(),
            };
            self.push(&format!("<td dir=\"auto\"{class}{language}>"));
            if let Cell::Bubble(bubble) = cell {
                self.push(&disc(*bubble));
            }
            if let Cell::Noted(said, notes) = cell {
                self.push(&lines(said));
                for note in notes {
                    let language = self.language(note);
                    let note = lines(note);
                    self.push(&format!("<small dir=\"auto\"{language}>{note}</small>"));
                }
            } else if here.as_deref() == Some(&shown) {
                self.push(&text(&shown));
            } else {
                self.parts(self.anchors.cell(&shown));
            }
            self.push("</td>");
        }
        self.push("</tr>\n");
    }

    /// Writes answers, with what belongs to each below it.
    pub(super) fn entries(&mut self, entries: &[Entry]) {
        self.push("<ul class=\"answers\">\n");
        for entry in entries {
            if self.anchors.is_here(entry) {
                let (id, label) = (id(&anchors::name(&entry.label)), text(&entry.label));
                self.push(&format!("<li{id}><span class=\"label\">{label}</span>"));
            } else {
                self.push("<li>");
                self.label(&entry.label);
            }
            self.push(" ");
            self.said(&entry.text, "said");
            if !entry.votes.is_empty() {
                self.push(&format!(" <span class=\"votes\">{}</span>", text(&entry.votes)));
            }
            if !entry.details.is_empty() {
                self.push("\n<p class=\"details\" dir=\"auto\">");
                for (at, detail) in entry.details.iter().enumerate() {
                    self.push(if at > 0 { " · " } else { "" });
                    self.linked(detail, false);
                }
                self.push("</p>");
            }
            for Fact { name, value } in &entry.remarks {
                let (name, language) = (text(name), self.language(value));
                self.push(&format!("\n<p class=\"remark\">{name}: <span dir=\"auto\"{language}>"));
                self.linked(value, true);
                self.push("</span></p>");
            }
            if !entry.children.is_empty() {
                self.push("\n");
                self.entries(&entry.children);
            }
            self.push("</li>\n");
        }
        self.push("</ul>\n");
    }
}

/// Draws a disc beside the votes it stands for.
fn disc(bubble: Bubble) -> String {
    let radius = bubble.diameter() * 12.0;
    format!(
        "<svg class=\"disc\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" \
         r=\"{radius:.1}\"/></svg>"
    )
}

fn id(name: &str) -> String {
    format!(" id=\"{}\"", attribute(name))
}

fn side(column: &Column) -> &'static str {
    match column.align {
        Align::Start => "",
        Align::End => " class=\"number\"",
    }
}

fn shaded(shade: Shade) -> &'static str {
    match shade {
        Shade::Light => " class=\"number share light\"",
        Shade::Middle => " class=\"number share middle\"",
        Shade::Dark => " class=\"number share dark\"",
    }
}
