//! The report as one HTML file: no script, nothing fetched, light and dark, fit to print.
//!
//! The page forbids itself everything but its own styles (a Content-Security-Policy in its head), so
//! even a text that slipped through unescaped could do nothing.

mod bars;
mod chain;
mod escape;
mod letter;
mod page;
mod picture;

use super::progress::Progress;
use super::report::{Block, Cell, Letter, Report, Section};
use super::weight;
use crate::t;
use escape::{attribute, in_style, lines, text};
use page::Page;

const STYLE: &str = include_str!("html/style.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
                      form-action 'none'";
/// What a page may show besides where it has a picture: nothing but what stands in itself.
const PICTURES: &str = "; img-src data:";
/// A list of contents deeper than this is longer than what it leads to.
const CONTENTS_LEVEL: u8 = 2;

/// Writes a report as one HTML file.
pub(super) fn write(report: &Report, progress: &Progress<'_>) -> String {
    let mut page = Page::new(report);
    head(&mut page);
    page.push("<body>\n");
    title(&mut page);
    let letter = report.letter.as_ref();
    page.push(if letter.is_some() { "<main class=\"letter\">\n" } else { "<main>\n" });
    let opening = letter.into_iter().flat_map(|letter| &letter.opening);
    opening.for_each(|block| write_block(&mut page, block, ""));
    let mut open = false;
    for (index, section) in report.sections.iter().enumerate() {
        if index == report.front && letter.is_none() {
            page.push(if std::mem::take(&mut open) { "</section>\n" } else { "" });
            contents(&mut page);
        }
        if section.level == 1 {
            page.push(if open { "</section>\n<section>\n" } else { "<section>\n" });
            open = true;
        }
        write_section(&mut page, section, progress);
    }
    page.push(if open { "</section>\n" } else { "" });
    letter.into_iter().for_each(|letter| closing(&mut page, letter));
    page.push("</main>\n");
    let made = Cell::Moment(report.properties.created).show(report.lang);
    let title = text(&report.properties.title);
    let made_on = text(&t!(report.lang, "report-made")).into_owned();
    page.push("<footer>\n");
    let footer = &report.template.footer;
    if !footer.is_empty() {
        let language = page.language(footer);
        page.push(&format!("<p dir=\"auto\"{language}>{}</p>\n", text(footer)));
    }
    page.push(&format!("<p>{title} · {made_on}: {}</p>\n</footer>\n", text(&made)));
    page.push("</body>\n</html>\n");
    page.finish()
}

/// Writes what stands after the last section of a letter.
fn closing(page: &mut Page<'_>, letter: &Letter) {
    page.push("<div class=\"closing\">\n");
    for block in &letter.closing {
        match block {
            Block::Paragraph(said) => {
                page.push(&format!("<p class=\"signature\">{}</p>\n", lines(said)));
            }
            other => write_block(page, other, ""),
        }
    }
    page.push("</div>\n");
}

fn head(page: &mut Page<'_>) {
    let report = page.report;
    let properties = &report.properties;
    page.push(&format!("<!doctype html>\n<html lang=\"{}\">\n<head>\n", report.lang));
    page.push("<meta charset=\"utf-8\">\n");
    page.push(&format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
        attribute(&format!("{POLICY}{}", if report.logo.is_some() { PICTURES } else { "" }))
    ));
    page.push("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.push("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.push("<meta name=\"referrer\" content=\"no-referrer\">\n");
    for (name, value) in [("author", &properties.author), ("description", &properties.subject)] {
        if !value.is_empty() {
            page.push(&format!("<meta name=\"{name}\" content=\"{}\">\n", attribute(value)));
        }
    }
    page.push(&format!("<title>{}</title>\n", text(&properties.title)));
    let (shades, colour) = (bars::shades(), coloured(report));
    let (draft, foot) = (printed_draft(report), printed_footer(report));
    page.push(&format!("<style>\n{STYLE}{shades}{colour}{draft}{foot}</style>\n</head>\n"));
}

/// Gives the page the colour of a template, which is one for white paper: on grey or dark it is not used.
fn coloured(report: &Report) -> String {
    let Some(colour) = report.template.colour else { return String::new() };
    let rule = format!(":root {{ --accent: {colour}; }} :target {{ --accent: var(--ink); }}");
    format!("@media not (prefers-color-scheme: dark) {{ {rule} }}\n@media print {{ {rule} }}\n")
}

/// Says DRAFT at the head of every printed page.
fn printed_draft(report: &Report) -> String {
    let Some(draft) = &report.draft else { return String::new() };
    format!("@page {{ @top-center {{ content: \"{}\" }} }}\n", in_style(draft))
}

/// Says at the foot of every printed page what the organisation says there.
fn printed_footer(report: &Report) -> String {
    let footer = &report.template.footer;
    if footer.is_empty() {
        return String::new();
    }
    format!(
        "@page {{ @bottom-left {{ content: \"{}\"; width: 78%; text-align: left }} }}\n",
        in_style(footer)
    )
}

fn title(page: &mut Page<'_>) {
    let report = page.report;
    page.push("<header>\n");
    if let Some(draft) = &report.draft {
        page.push(&format!("<p class=\"draft\">{}</p>\n", text(draft)));
    }
    letterhead(page);
    if let Some(letter) = &report.letter {
        letter::head(letter, page);
    } else {
        let language = page.language(&report.title);
        page.push(&format!("<h1 dir=\"auto\"{language}>{}</h1>\n", text(&report.title)));
        if !report.subtitle.is_empty() {
            page.push(&format!("<p class=\"event\">{}</p>\n", text(&report.subtitle)));
        }
    }
    if !report.note.is_empty() {
        let language = page.language(&report.note);
        page.push(&format!("<p class=\"note\"{language}>{}</p>\n", lines(&report.note)));
    }
    page.push("</header>\n");
}

/// Writes the logo and, beside it, what an organisation has at the top of its letters.
fn letterhead(page: &mut Page<'_>) {
    let report = page.report;
    let letterhead = report.template.letterhead.join("\n");
    page.push(if letterhead.is_empty() { "" } else { "<div class=\"letterhead\">\n" });
    if let Some(logo) = &report.logo {
        picture::write(logo, page);
    }
    if !letterhead.is_empty() {
        let (language, letterhead) = (page.language(&letterhead), lines(&letterhead));
        page.push(&format!("<p dir=\"auto\"{language}>{letterhead}</p>\n</div>\n"));
    }
}

fn contents(page: &mut Page<'_>) {
    let report = page.report;
    let heading = t!(report.lang, "report-contents");
    page.push(&format!(
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ul>\n",
        text(&heading)
    ));
    for section in report.sections.iter().filter(|section| section.level <= CONTENTS_LEVEL) {
        page.push(&format!(
            "<li class=\"level-{}\"><a href=\"#{}\">{}</a></li>\n",
            section.level,
            attribute(&section.id),
            text(&section.heading)
        ));
    }
    page.push("</ul>\n</nav>\n");
}

fn write_section(page: &mut Page<'_>, section: &Section, progress: &Progress<'_>) {
    let tag = format!("h{}", section.level.saturating_add(1).min(6));
    let (id, heading) = (attribute(&section.id), text(&section.heading));
    page.push(&format!("<{tag} id=\"{id}\" dir=\"auto\">{heading}</{tag}>\n"));
    for block in &section.blocks {
        progress.step(weight::of_block(block));
        write_block(page, block, &section.heading);
    }
}

/// Writes a block; a table without a caption is called by the heading.
fn write_block(page: &mut Page<'_>, block: &Block, heading: &str) {
    let lang = page.report.lang;
    match block {
        Block::Paragraph(said) => {
            page.paragraph(said);
        }
        Block::Notice(said) => {
            page.push(&format!("<p class=\"notice\">{}</p>\n", lines(said)));
        }
        Block::Figures(figures) => page.figures(figures),
        Block::Facts(facts) => page.facts(facts),
        Block::Table(table) => page.table(table, heading),
        Block::Answers(entries) => page.entries(entries),
        Block::Chain(strands) => chain::write(strands, page),
        Block::Chart(chart) => {
            bars::write(page, chart);
            page.push("<details>\n<summary>");
            page.push(&text(&t!(lang, "report-as-table")));
            page.push("</summary>\n");
            page.table(&chart.table(lang), heading);
            page.push("</details>\n");
        }
    }
}
