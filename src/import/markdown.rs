//! Markdown: items of lists and rows of tables are answers, headings are their themes.

mod blocks;

use blocks::{Block, Blocks, cells};

use super::document::Document;
use super::fault::ImportError;
use super::found::Found;
use super::inline::unmarked;
use super::left_out::{Gathered, What};
use super::lines::Line;
use super::table::Table;

/// Reads a document: its tables if they hold more answers than its lists, else its lists, and its paragraphs
/// where it has neither.
///
/// An item's theme is the heading above it, or the item above it that ends with a colon; other items within
/// items are answers of their own. A heading that stands alone at the top, with others below it, is the title
/// of the document.
///
/// # Errors
///
/// [`ImportError::NoSheet`] when no table has the name asked for, and when it holds more than a session can.
pub(super) fn read(lines: &[Line], wanted: Option<&str>) -> Result<Table, ImportError> {
    let title = title(lines);
    let mut document = Document::default();
    let mut left_out = Gathered::default();
    for block in Blocks::of(lines, &mut left_out) {
        match block {
            Block::Heading { line, level, words } => {
                document.begin(line, level, &unmarked(&words), title == Some(line));
            }
            Block::Item { line, indent, words, has_items } => {
                document.item(line, indent / 2, unmarked(&words), has_items);
            }
            Block::Paragraph { line, words } => document.paragraph(line, unmarked(&words)),
            Block::Contents { line, words } => {
                document.left_out.note(What::Contents, "", line, &unmarked(&words));
            }
            Block::Defined { line, term, words } => {
                document.defined(line, &unmarked(&term), unmarked(&words));
            }
            Block::Table { line, rows, has_ruler } => {
                let mut found = Found::new(line);
                if has_ruler {
                    found.mark_heads();
                }
                for row in rows {
                    let cells = cells(row.text).iter().map(|cell| unmarked(cell)).collect();
                    found.push(row.number, cells);
                }
                document.table(found);
            }
        }
    }
    left_out.extend(std::mem::take(&mut document.left_out));
    document.left_out = left_out;
    document.into_table(wanted)
}

/// Finds the line of the document's title: its only heading of the first level, with others below, or with
/// paragraphs alone.
fn title(lines: &[Line]) -> Option<usize> {
    let mut first = None;
    let mut headings = 0;
    let mut has_items = false;
    for block in Blocks::of(lines, &mut Gathered::default()) {
        has_items |=
            matches!(block, Block::Item { .. } | Block::Defined { .. } | Block::Table { .. });
        let Block::Heading { line, level, .. } = block else { continue };
        headings += 1;
        if level == 1 && first.replace(line).is_some() {
            return None;
        }
    }
    first.filter(|_| headings > 1 || !has_items)
}
