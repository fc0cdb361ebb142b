//! Markdown: items of lists and rows of tables are answers, headings are their themes.

use super::lines::{read_paragraphs, without_bullet};
use super::table::{Table, TableRow};

/// Reads a document: its list items if it has any, else its first table, else its paragraphs.
///
/// An item's theme is the heading above it; a heading that stands alone at the top, with others
/// below it, is the title of the document. What stands between fences is left out.
pub(super) fn read(text: &str) -> Table {
    let lines = outside_fences(text);
    let items = items(&lines);
    if !items.is_empty() {
        return Table::plain(items);
    }
    let table = first_table(&lines);
    if !table.is_empty() {
        return Table { rows: table, ..Table::default() };
    }
    let mut table = read_paragraphs(text);
    table.rows.retain(|row| heading(row.cell(0)).is_none());
    for row in &mut table.rows {
        row.cells = vec![unmarked(row.cell(0))];
    }
    table
}

fn outside_fences(text: &str) -> Vec<(usize, &str)> {
    let mut inside = false;
    let mut lines = Vec::new();
    for (place, line) in text.lines().enumerate() {
        let is_fence = ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
        if !inside && !is_fence {
            lines.push((place + 1, line));
        }
        inside ^= is_fence;
    }
    lines
}

fn items(lines: &[(usize, &str)]) -> Vec<TableRow> {
    let title = title(lines);
    let mut theme = String::new();
    let mut rows: Vec<TableRow> = Vec::new();
    let mut open = false;
    for (number, line) in lines {
        if let Some((_, said)) = heading(line) {
            theme = if Some(*number) == title { String::new() } else { said };
            open = false;
        } else if line.trim().is_empty() || is_rule(line) {
            open = false;
        } else if let Some(said) = without_bullet(line) {
            rows.push(TableRow::new(*number, vec![unmarked(said), theme.clone()]));
            open = true;
        } else if open && let Some(said) = rows.last_mut().and_then(|row| row.cells.first_mut()) {
            said.push(' ');
            said.push_str(&unmarked(line));
        }
    }
    rows
}

/// Finds the line of the document's title: its only heading of the first level, with others below.
fn title(lines: &[(usize, &str)]) -> Option<usize> {
    let headings = lines.iter().filter_map(|(number, line)| Some((*number, heading(line)?.0)));
    let headings: Vec<(usize, usize)> = headings.collect();
    let mut first = headings.iter().filter(|(_, level)| *level == 1);
    match (first.next(), first.next()) {
        (Some((number, _)), None) if headings.len() > 1 => Some(*number),
        _ => None,
    }
}

fn first_table(lines: &[(usize, &str)]) -> Vec<TableRow> {
    let is_row = |line: &str| line.trim().starts_with('|');
    let from_first = lines.iter().skip_while(|(_, line)| !is_row(line));
    let rows = from_first.take_while(|(_, line)| is_row(line)).map(|(number, line)| {
        let cells = cells(line).iter().map(|cell| unmarked(cell)).collect();
        TableRow::new(*number, cells)
    });
    let is_ruler = |cell: &String| cell.contains('-') && cell.trim_matches([':', '-']).is_empty();
    rows.filter(|row| !row.cells.iter().all(is_ruler)).collect()
}

/// Parts a row of a table at the bars that no backslash stands before.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in line.strip_prefix('|').unwrap_or(line).chars() {
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

/// Returns the level and the words of a heading.
fn heading(line: &str) -> Option<(usize, String)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let said = words.strip_prefix(' ').filter(|_| (1..=6).contains(&level))?;
    Some((level, unmarked(said.trim_end_matches('#'))))
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
