//! Title, contents, chapters and their blocks, put onto pages.

use super::chain;
use super::chart;
use super::face::FaceId::{Bold, Regular};
use super::figures;
use super::keep;
use super::layout::Layout;
use super::letter;
use super::page::{BODY, Chapter, INK, LEADING, LEFT, Mark, QUIET, RIGHT, RULE, WARN, span, style};
use super::parts::split;
use super::piece::Span;
use super::table;
use super::tags::{Figure, Kind, Leaf};
use crate::domain::Colour;
use crate::export::report::{Block, Entry, Fact, Report, Section};
use crate::t;

/// The size of remarks.
const SMALL: f32 = 8.0;
/// How far one level of a list goes in.
const STEP: f32 = 30.0;
/// How much room a letter of a label takes, with what parts the label from its text.
const LETTER: f32 = 6.8;
/// How many levels go in.
const DEEPEST: u8 = 8;
/// How much room the place for a signature takes.
const SIGNATURE: f32 = 46.0;
/// A list of contents deeper than this is longer than what it leads to.
const CONTENTS_LEVEL: u8 = 2;

/// Puts a whole report onto pages.
pub(super) fn write(report: &Report, layout: &mut Layout) {
    title(report, layout);
    if let Some(letter) = &report.letter {
        layout.gap(6.0);
        letter.opening.iter().for_each(|block| write_block(report, block, layout));
    }
    for (index, section) in report.sections.iter().enumerate() {
        if index == report.front && report.letter.is_none() {
            if index > 0 {
                layout.new_page();
            }
            contents(report, layout);
        }
        // All of page one stands below its title.
        if index >= report.front {
            let following = report.sections.get(index..).unwrap_or_default();
            let opening = keep::opening(report, following, layout);
            layout.need(opening);
        }
        if let Some(letter) = report.letter.as_ref().filter(|_| index + 1 == report.sections.len())
        {
            // A letter is not signed on a page where nothing else stands.
            layout.tail = SIGNATURE * letter.closing.len() as f32;
        }
        write_section(report, section, layout);
    }
    if let Some(letter) = &report.letter {
        layout.need(SIGNATURE * letter.closing.len() as f32);
        for block in &letter.closing {
            layout.gap(14.0);
            write_block(report, block, layout);
        }
    }
}

fn title(report: &Report, layout: &mut Layout) {
    if let Some(Colour(red, green, blue)) = report.template.colour {
        layout.accent = (red, green, blue);
    }
    head(report, layout);
    if let Some(letter) = &report.letter {
        letter::head(letter, layout);
    } else {
        let name = span(report.name(), style(Bold, 22.0, INK));
        layout.tagged(Kind::headed(1, report.name()), &[name], LEFT, 1.25);
        layout.gap(2.0);
        let quiet = style(Regular, 11.0, QUIET);
        if !report.subtitle.is_empty() {
            layout.tagged(Kind::Paragraph, &[span(&report.subtitle, quiet)], LEFT, LEADING);
        }
    }
    if !report.note.is_empty() {
        layout.gap(8.0);
        let note = style(Regular, BODY, QUIET);
        let (top, page) = (layout.y, layout.page);
        layout.tagged(Kind::Paragraph, &[span(&report.note, note)], LEFT + 10.0, LEADING);
        if layout.page == page {
            let height = layout.y - top;
            layout.put(Mark::Fill { x: LEFT, y: top, width: 2.0, height, colour: RULE });
        }
    }
    if let Some(draft) = &report.draft {
        layout.gap(8.0);
        let warn = style(Bold, BODY, WARN);
        layout.tagged(Kind::Paragraph, &[span(draft, warn)], LEFT, LEADING);
    }
}

/// Puts the logo and, beside it, what an organisation has at the top of its letters.
fn head(report: &Report, layout: &mut Layout) {
    let (top, mut below, mut x) = (layout.y, layout.y, LEFT);
    if let Some(logo) = &report.logo {
        let (width, height) = logo.size();
        let area = layout.sheet.area((LEFT, top, width, height));
        let alt = if logo.title.is_empty() { report.name() } else { &logo.title };
        let alt = alt.to_owned();
        layout.tags.open(Kind::Figure(Figure { alt, page: layout.page, area }));
        let leaf = layout.tags.text();
        layout.put(Mark::Logo { x: LEFT, y: top, width, height, leaf });
        layout.tags.close();
        (below, x) = (top + height, LEFT + width + 14.0);
    }
    if report.template.letterhead.is_empty() {
        layout.y = if report.logo.is_some() { below + 12.0 } else { top };
        return;
    }
    let quiet = style(Regular, 8.5, QUIET);
    let letterhead = span(report.template.letterhead.join("\n"), quiet);
    layout.tagged(Kind::Paragraph, &[letterhead], x, 1.35);
    layout.y = layout.y.max(below) + 5.0;
    layout.rule(0.8, layout.accent);
    layout.gap(12.0);
}

/// Writes the contents, with page numbers where these are known already.
fn contents(report: &Report, layout: &mut Layout) {
    layout.gap(18.0);
    let title = t!(report.lang, "report-contents");
    let look = style(Bold, 12.0, INK);
    layout.tagged(Kind::headed(2, &title), &[span(&title, look)], LEFT, LEADING);
    layout.gap(2.0);
    layout.tags.open(Kind::Contents);
    for (chapter, section) in report.sections.iter().enumerate() {
        if section.level > CONTENTS_LEVEL {
            continue;
        }
        let (size, x, colour) =
            if section.level == 1 { (BODY, LEFT, INK) } else { (8.5, LEFT + 14.0, QUIET) };
        let height = size * 1.5;
        layout.need(height);
        layout.tags.open(Kind::ContentsItem);
        layout.tags.open(Kind::Reference);
        layout.tags.open(Kind::Link);
        let leaf = layout.tags.text();
        let look = style(Regular, size, colour);
        let width = RIGHT - x - 30.0;
        let heading = split(&section.heading).next().unwrap_or_default();
        let lines = layout.shaper.lines(&[span(heading, look)], width);
        if let Some(line) = lines.into_iter().next() {
            let top = layout.y;
            layout.put_line(line, x, top, height, Some(leaf));
        }
        layout.put(Mark::Link { y: layout.y, height, chapter, leaf });
        number(chapter, height, leaf, layout);
        layout.y += height;
        (0..3).for_each(|_| layout.tags.close());
    }
    layout.tags.close();
}

/// Writes the number of a chapter's page at the end of its line of the contents.
fn number(chapter: usize, height: f32, leaf: Leaf, layout: &mut Layout) {
    let Some(page) = layout.page_of(chapter) else { return };
    let line = layout.shaper.line(&(page + 1).to_string(), style(Regular, 8.5, QUIET));
    let mut x = RIGHT - line.width();
    let y = layout.y + height / 2.0 + 8.5 * 0.36;
    for piece in line.pieces {
        let width = piece.width();
        layout.put_last(Mark::Text { x, y, piece, leaf: Some(leaf) });
        x += width;
    }
}

fn write_section(report: &Report, section: &Section, layout: &mut Layout) {
    let is_front = layout.landmarks.chapters.len() < report.front;
    // In a letter a heading is no chapter.
    let depth = section.level + u8::from(report.letter.is_some());
    let usual = keep::heading(depth);
    let (size, before, after) = if is_front { (13.0, 10.0, 3.0) } else { usual };
    layout.gap(before);
    let (page, y) = (layout.page, layout.sheet.down(layout.y));
    let heading = section.heading.clone();
    layout.landmarks.chapters.push(Chapter { heading, level: section.level, page, y });
    if depth == 1 {
        layout.rule(1.2, layout.accent);
        layout.y += 5.0;
    }
    layout.tagged(
        Kind::headed(section.level + 1, &section.heading),
        &[span(&section.heading, style(Bold, size, INK))],
        LEFT,
        1.3,
    );
    layout.gap(after);
    for block in &section.blocks {
        write_block(report, block, layout);
    }
}

fn write_block(report: &Report, block: &Block, layout: &mut Layout) {
    let body = style(Regular, BODY, INK);
    match block {
        Block::Paragraph(text) => {
            layout.tagged(Kind::Paragraph, &[span(text, body)], LEFT, LEADING);
            layout.gap(4.0);
        }
        Block::Notice(text) => {
            let look = style(Bold, BODY, WARN);
            layout.tagged(Kind::Paragraph, &[span(text, look)], LEFT, LEADING);
            layout.gap(4.0);
        }
        Block::Figures(content) => {
            figures::write(content, layout);
            layout.gap(8.0);
        }
        Block::Facts(facts) => {
            table::write_facts(facts, layout);
            layout.gap(8.0);
        }
        Block::Table(content) => {
            table::write(content, report.lang, layout);
            layout.gap(8.0);
        }
        Block::Answers(entries) => {
            write_entries(entries, (LEFT, 1), layout);
            layout.gap(4.0);
        }
        Block::Chain(strands) => {
            chain::write(strands, report.lang, layout);
            layout.gap(8.0);
        }
        Block::Chart(content) => {
            chart::write(content, layout);
            layout.gap(8.0);
        }
    }
}

/// Writes answers, their labels from a left edge on, at a level of their list.
fn write_entries(entries: &[Entry], (left, level): (f32, u8), layout: &mut Layout) {
    let longest = entries.iter().map(|entry| entry.label.chars().count()).max();
    let step = STEP.max(longest.unwrap_or_default() as f32 * LETTER);
    let x = left + step;
    let small = style(Regular, SMALL, QUIET);
    layout.tags.open(Kind::List);
    for entry in entries {
        layout.gap(3.5);
        layout.need(keep::of_entry(entry));
        let mut said = vec![span(&entry.text, style(Regular, BODY, INK))];
        if !entry.votes.is_empty() {
            let votes = format!(" ·\u{a0}{}", entry.votes);
            said.push(span(votes, style(Bold, BODY, INK)));
        }
        if !entry.details.is_empty() {
            said.push(span(format!(" · {}", entry.details.join(" · ")), small));
        }
        item(entry, &said, (left, x), layout);
        for line in entry.remark_lines() {
            let mut remarks = Vec::new();
            for (place, Fact { name, value }) in line.iter().enumerate() {
                let dot = if place > 0 { " · " } else { "" };
                remarks.push(span(format!("{dot}{name}: "), small));
                remarks.push(span(value, style(Regular, SMALL, INK)));
            }
            layout.tagged(Kind::Paragraph, &remarks, x, LEADING);
        }
        if !entry.children.is_empty() {
            // What is merged deeper stands as deep.
            let below = if level < DEEPEST { (x, level + 1) } else { (left, level) };
            write_entries(&entry.children, below, layout);
        }
        layout.tags.close();
        layout.tags.close();
    }
    layout.tags.close();
}

/// Begins an item of a list: its label hangs out to the left of its text. The item stays open.
fn item(entry: &Entry, said: &[Span], (left, x): (f32, f32), layout: &mut Layout) {
    layout.need(BODY * LEADING * keep::ITEM);
    if entry.is_whole {
        layout.note_answer(&entry.label);
    }
    let leads = layout.leads(&entry.label).filter(|_| !entry.is_whole);
    layout.tags.open(Kind::ListItem);
    layout.tags.open(Kind::Label);
    if leads.is_some() {
        layout.tags.open(Kind::Link);
    }
    let leaf = layout.tags.text();
    let line = layout.shaper.line(&entry.label, style(Bold, BODY, layout.accent));
    let (y, height) = (layout.y, BODY * LEADING);
    if let Some(name) = leads {
        let (width, said) = (line.width(), String::new());
        layout.put(Mark::Answer { x: left, y, width, height, name, said, leaf });
        layout.tags.close();
    }
    layout.put_line(line, left, y, height, Some(leaf));
    layout.tags.close();
    layout.tags.open(Kind::ListBody);
    layout.text(said, x, LEADING);
}
