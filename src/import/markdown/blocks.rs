//! The blocks of a document: headings, items, paragraphs, tables; comments, code and what is said of the document
//! itself are noted and passed over.

use super::super::inline::{contents_link, heading};
use super::super::left_out::{Gathered, What};
use super::super::lines::{Line, is_rule, without_bullet};
use super::super::table::WIDEST;

/// Longest front matter, in lines.
const LONGEST_FRONT: usize = 200;

/// A block of a document; its words are as they are marked.
pub(super) enum Block<'a> {
    Heading {
        line: usize,
        level: usize,
        words: String,
    },
    /// An item of a list; whether items stand within it is told as well.
    Item {
        line: usize,
        indent: usize,
        words: String,
        has_items: bool,
    },
    Paragraph {
        line: usize,
        words: String,
    },
    /// An entry of the contents.
    Contents {
        line: usize,
        words: String,
    },
    /// What a word means, as a list of definitions has it.
    Defined {
        line: usize,
        term: String,
        words: String,
    },
    Table {
        line: usize,
        rows: Vec<Line<'a>>,
        has_ruler: bool,
    },
}

/// Goes over the blocks of a document.
pub(super) struct Blocks<'a, 'b> {
    lines: Vec<Line<'a>>,
    at: usize,
    /// Where the last list item stands, as long as its list goes on.
    item: Option<usize>,
    left_out: &'b mut Gathered,
}

impl<'a, 'b> Blocks<'a, 'b> {
    pub(super) fn of(lines: &[Line<'a>], left_out: &'b mut Gathered) -> Self {
        let mut front = front_matter(lines);
        let mut lines = lines.to_vec();
        for line in lines.drain(..front) {
            if !line.text.is_empty() && !is_rule(line.text) {
                left_out.note(What::FrontMatter, "", line.number, line.text);
            }
        }
        front = 0;
        let mut blocks = Self { lines, at: front, item: None, left_out };
        blocks.leave_asides();
        blocks
    }

    /// Passes over code and comments.
    fn leave_asides(&mut self) {
        let mut fence: Option<&str> = None;
        let mut in_comment = false;
        let left_out = &mut *self.left_out;
        self.lines.retain_mut(|line| {
            let text = line.text.trim_start();
            let marks = ["```", "~~~"].into_iter().find(|marks| text.starts_with(marks));
            if let Some(open) = fence {
                let is_end = marks == Some(open)
                    && text.trim_end().trim_start_matches(['`', '~']).is_empty();
                if is_end {
                    fence = None;
                } else if !text.is_empty() {
                    left_out.note(What::Code, "", line.number, text);
                }
                return false;
            }
            if in_comment {
                let Some((said, after)) = line.text.split_once("-->") else {
                    left_out.note(What::Code, "", line.number, text);
                    return false;
                };
                in_comment = false;
                left_out.note(What::Code, "", line.number, said);
                line.text = after;
                return !after.trim().is_empty();
            }
            if marks.is_some() {
                fence = marks;
                return false;
            }
            if let Some((before, comment)) = line.text.split_once("<!--") {
                let (said, after) =
                    comment.split_once("-->").map_or((comment, None), |(a, b)| (a, Some(b)));
                in_comment = after.is_none();
                left_out.note(What::Code, "", line.number, said);
                line.text =
                    if before.trim().is_empty() { after.unwrap_or_default() } else { before };
                return !line.text.trim().is_empty();
            }
            // Signs of a box around paragraphs, as some editors have them.
            !text.starts_with(":::")
        });
    }

    fn line(&self, at: usize) -> Option<Line<'a>> {
        let line = self.lines.get(at)?;
        Some(Line { number: line.number, text: without_quote(line.text) })
    }

    /// Reads the lines of a table that begins here.
    fn table(&mut self, first: Line<'a>) -> Option<Block<'a>> {
        let starts = first.text.trim_start().starts_with('|');
        let next = self.line(self.at);
        let has_ruler = next.is_some_and(|next| is_ruler(next.text));
        let is_row = |line: &Line| match starts {
            true => line.text.trim_start().starts_with('|'),
            false => line.text.contains('|'),
        };
        if !(starts || (has_ruler && first.text.contains('|'))) {
            return None;
        }
        let mut rows = Vec::new();
        if !is_ruler(first.text) {
            rows.push(first);
        }
        while let Some(line) = self.line(self.at).filter(is_row) {
            self.at += 1;
            if !is_ruler(line.text) {
                rows.push(line);
            }
        }
        Some(Block::Table { line: first.number, rows, has_ruler })
    }

    /// Reads an item to its end: lines that go on with it, and paragraphs that are set in below it.
    fn item(&mut self, first: Line<'a>, said: &str) -> Block<'a> {
        let indent = indent(first.text);
        self.item = Some(indent);
        if contents_link(first.text) {
            return Block::Contents { line: first.number, words: said.to_owned() };
        }
        let mut words = said.to_owned();
        let mut after_blank = false;
        while let Some(next) = self.line(self.at) {
            if next.text.is_empty() {
                after_blank = true;
                self.at += 1;
                continue;
            }
            let goes_on = !after_blank || self::indent(next.text) >= indent + 2;
            if !goes_on || begins_block(next.text) {
                break;
            }
            words.push(if after_blank { '\n' } else { ' ' });
            words.push_str(next.text.trim());
            after_blank = false;
            self.at += 1;
        }
        let next = self.line(self.at).filter(|next| without_bullet(next.text).is_some());
        let has_items = next.is_some_and(|next| self::indent(next.text) > indent);
        Block::Item { line: first.number, indent, words, has_items }
    }

    /// Reads a paragraph to its end, which may turn out to be a heading or a term that is explained.
    fn paragraph(&mut self, first: Line<'a>) -> Block<'a> {
        let (line, mut words) = (first.number, first.text.trim().to_owned());
        let mut is_single = true;
        while let Some(next) = self.line(self.at).filter(|next| !next.text.is_empty()) {
            let text = next.text.trim();
            let under =
                [('=', 1), ('-', 2)].into_iter().find(|(mark, _)| text.chars().all(|c| c == *mark));
            if let Some((_, level)) = under.filter(|_| is_single && text.len() > 1) {
                self.at += 1;
                return Block::Heading { line, level, words };
            }
            if let Some(meaning) = text.strip_prefix(": ").filter(|_| is_single) {
                self.at += 1;
                return Block::Defined {
                    line: next.number,
                    term: words,
                    words: meaning.to_owned(),
                };
            }
            if begins_block(text) {
                break;
            }
            words.push(' ');
            words.push_str(text);
            is_single = false;
            self.at += 1;
        }
        if contents_link(first.text) && is_single {
            return Block::Contents { line, words };
        }
        Block::Paragraph { line, words }
    }
}

impl<'a> Iterator for Blocks<'a, '_> {
    type Item = Block<'a>;

    fn next(&mut self) -> Option<Block<'a>> {
        loop {
            let line = self.line(self.at)?;
            self.at += 1;
            if line.text.is_empty() {
                continue;
            }
            if let Some((level, words)) = heading(line.text.trim_start()) {
                self.item = None;
                return Some(Block::Heading { line: line.number, level, words: words.to_owned() });
            }
            if is_rule(line.text) {
                continue;
            }
            if let Some(table) = self.table(line) {
                return Some(table);
            }
            if let Some(said) = without_bullet(line.text) {
                return Some(self.item(line, said));
            }
            if is_link_definition(line.text) {
                return Some(Block::Contents {
                    line: line.number,
                    words: format!("\\{}", line.text.trim()),
                });
            }
            return Some(self.paragraph(line));
        }
    }
}

/// Returns how many lines at the top say something of the document itself.
fn front_matter(lines: &[Line]) -> usize {
    let Some(mark) = lines.first().map(|line| line.text.trim_end()) else { return 0 };
    if !["---", "+++", ";;;"].contains(&mark) {
        return 0;
    }
    let is_fact = |line: &Line| {
        let sign = if mark == "---" { ':' } else { '=' };
        line.text
            .split_once(sign)
            .is_some_and(|(key, _)| !key.is_empty() && !key.trim().contains(' '))
    };
    if !lines.iter().skip(1).take(3).any(is_fact) {
        return 0;
    }
    let ends = |line: &Line| {
        line.text.trim_end() == mark || (mark == "---" && line.text.trim_end() == "...")
    };
    lines.iter().skip(1).take(LONGEST_FRONT).position(ends).map_or(0, |end| end + 2)
}

/// Takes the signs of a quotation off.
fn without_quote(line: &str) -> &str {
    let mut text = line;
    while let Some(after) = text.trim_start().strip_prefix('>') {
        text = after.strip_prefix(' ').unwrap_or(after);
    }
    if text.trim().is_empty() { "" } else { text }
}

/// Tells whether a line begins something else than a paragraph.
fn begins_block(text: &str) -> bool {
    let text = text.trim_start();
    heading(text).is_some()
        || without_bullet(text).is_some()
        || is_rule(text)
        || text.starts_with('|')
}

/// Tells whether a line says where a link leads, and nothing else.
fn is_link_definition(line: &str) -> bool {
    let parts = line.trim_start().strip_prefix('[').and_then(|rest| rest.split_once("]:"));
    parts.is_some_and(|(name, address)| !name.starts_with('^') && address.contains("//"))
}

/// Counts how far in a line stands.
fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// Tells whether a line parts the headings of a table from its rows.
fn is_ruler(line: &str) -> bool {
    let line = line.trim();
    line.contains('-') && line.contains('|') && line.chars().all(|c| " \t|:-".contains(c))
}

/// Parts a row of a table at the bars that no backslash stands before, as far as it is looked at.
pub(super) fn cells(line: &str) -> Vec<String> {
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
