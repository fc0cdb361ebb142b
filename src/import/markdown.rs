//! Markdown: items of lists and rows of tables are answers, headings are their themes.

use super::fault::ImportError;
use super::lines::{read_paragraphs, without_bullet};
use super::table::{Rows, Table, WIDEST};

/// Reads a document: its list items if it has any, else its first table, else its paragraphs.
///
/// An item's theme is the heading above it; a heading that stands alone at the top, with others
/// below it, is the title of the document. What stands between fences is left out.
pub(super) fn read(text: &str) -> Result<Table, ImportError> {
    if let Some(items) = items(text)? {
        return Ok(Table::plain(items));
    }
    if let Some(rows) = first_table(text)? {
        return Ok(Table::of(rows));
    }
    let mut table = read_paragraphs(text)?;
    table.rows.retain(|row| heading(row.cell(0)).is_none());
    for row in &mut table.rows {
        row.cells = vec![unmarked(row.cell(0))];
    }
    Ok(table)
}

/// Goes over the lines that stand outside of fences, each with its number from 1.
fn outside_fences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut inside = false;
    let lines = text.lines().enumerate().map(|(place, line)| (place + 1, line));
    lines.filter(move |(_, line)| {
        let is_fence = ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
        let is_outside = !inside && !is_fence;
        inside ^= is_fence;
        is_outside
    })
}

/// Reads the items of all lists; none where there is no item.
fn items(text: &str) -> Result<Option<Rows>, ImportError> {
    let title = title(text);
    let mut theme = String::new();
    let mut rows = Rows::default();
    let mut has_items = false;
    let mut open: Option<(usize, String)> = None;
    for (number, line) in outside_fences(text) {
        if let Some((_, said)) = heading(line) {
            close(&mut rows, &mut open, &theme)?;
            theme = if Some(number) == title { String::new() } else { unmarked(said) };
        } else if line.trim().is_empty() || is_rule(line) {
            close(&mut rows, &mut open, &theme)?;
        } else if let Some(said) = without_bullet(line) {
            close(&mut rows, &mut open, &theme)?;
            open = Some((number, unmarked(said)));
            has_items = true;
        } else if let Some((_, said)) = &mut open {
            said.push(' ');
            said.push_str(&unmarked(line));
        }
    }
    close(&mut rows, &mut open, &theme)?;
    Ok(has_items.then_some(rows))
}

/// Puts the item that has ended to the others, under its theme.
fn close(
    rows: &mut Rows,
    open: &mut Option<(usize, String)>,
    theme: &str,
) -> Result<(), ImportError> {
    open.take().map_or(Ok(()), |(line, said)| rows.push(line, [said.as_str(), theme]))
}

/// Finds the line of the document's title: its only heading of the first level, with others below.
fn title(text: &str) -> Option<usize> {
    let mut first = None;
    let mut headings = 0;
    for (number, line) in outside_fences(text) {
        let Some((level, _)) = heading(line) else { continue };
        headings += 1;
        if level == 1 && first.replace(number).is_some() {
            return None;
        }
    }
    first.filter(|_| headings > 1)
}

/// Reads the rows of the first table; none where there is no table.
fn first_table(text: &str) -> Result<Option<Rows>, ImportError> {
    let is_row = |line: &str| line.trim().starts_with('|');
    let from_first = outside_fences(text).skip_while(|(_, line)| !is_row(line));
    let is_ruler = |cell: &String| cell.contains('-') && cell.trim_matches([':', '-']).is_empty();
    let mut rows = Rows::default();
    let mut has_rows = false;
    for (number, line) in from_first.take_while(|(_, line)| is_row(line)) {
        let cells: Vec<String> = cells(line).iter().map(|cell| unmarked(cell)).collect();
        if !cells.iter().all(is_ruler) {
            rows.push(number, cells)?;
            has_rows = true;
        }
    }
    Ok(has_rows.then_some(rows))
}

/// Parts a row of a table at the bars that no backslash stands before, as far as it is looked at.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in line.strip_prefix('|').unwrap_or(line).chars() {
        if cells.len() > WIDEST {
            break;
        }
        match cells.last_mut() {
            Some(cell) if c != '|' || escaped => cell.push(c),
            Some(_) | None => cells.push(String::new()),
        }
        escaped = c == '\\' && !escaped;
    }
    if line.ends_with('|') {
        cells.pop();
    }
    cells
}

/// Returns the level and the words of a heading, as they are marked.
fn heading(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let said = words.strip_prefix(' ').filter(|_| (1..=6).contains(&level))?;
    Some((level, said.trim_end_matches('#')))
}

/// Tells whether a line is a rule between parts: `---`, `- - -`, `* * *`.
fn is_rule(line: &str) -> bool {
    let marks = line.chars().filter(|c| !c.is_whitespace());
    ['-', '*', '_'].iter().any(|mark| marks.clone().all(|c| c == *mark)) && marks.count() >= 3
}

/// Takes the marks of bold words and the backslashes before signs out, and the blanks around.
fn unmarked(text: &str) -> String {
    let text = text.trim().replace("**", "").replace("__", "");
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        plain.push(if escapes { chars.next().unwrap_or(c) } else { c });
    }
    plain
}
