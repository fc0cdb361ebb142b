//! Pages of HTML.

use super::super::fault::ImportError;
use super::super::html::{Flow, Mode, Token, Tokens, attribute, is, is_block};
use super::grid::{Budget, Cell, Grid, Part};
use super::pieces::{Piece, Pieces, paragraph};

/// Most tables within tables; those further in are parts of the cell they stand in.
const DEEPEST: usize = 32;

/// What tables are taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frames {
    /// For tables.
    Tables,
    /// For frames around paragraphs.
    Blocks,
}

/// A table that is not closed yet.
struct Open {
    line: usize,
    grid: Grid,
    part: Part,
    /// The cell or the name that is being read.
    flow: Option<(Flow, Inner)>,
}

/// What is being read of a table.
enum Inner {
    Cell(Cell),
    Name,
}

/// What the words outside of tables are a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Block {
    Paragraph,
    Heading(usize),
    Item(usize),
    Term,
    Meaning,
}

/// A page as far as it is read.
struct Reader<'a> {
    page: &'a str,
    /// How far lines were counted, and how many there were.
    counted: (usize, usize),
    pieces: Pieces,
    open: Vec<Open>,
    /// How many tables stand within those that are told apart.
    deeper: usize,
    budget: Budget,
    flow: Flow,
    block: Block,
    begun: usize,
    lists: usize,
    /// How many parts that lead to other pages are open.
    leads: usize,
    /// Whether all words of the block so far are a link within the page.
    is_link: bool,
    in_link: bool,
}

/// Reads a page.
pub(super) fn read(page: &str, frames: Frames) -> Result<Pieces, ImportError> {
    let mut reader = Reader {
        page,
        counted: (0, 1),
        pieces: Pieces::default(),
        open: Vec::new(),
        deeper: 0,
        budget: Budget::default(),
        flow: Flow::default(),
        block: Block::Paragraph,
        begun: 1,
        lists: 0,
        leads: 0,
        is_link: true,
        in_link: false,
    };
    for (at, token) in Tokens::of(page, Mode::Page) {
        let line = reader.line(at);
        let is_of_table = match token {
            Token::Open(name, said) if frames == Frames::Tables => {
                reader.opens_table(line, name, said)?
            }
            Token::Close(name) if frames == Frames::Tables => reader.closes_table(name)?,
            _ => false,
        };
        if !is_of_table {
            reader.take(at, line, token)?;
        }
    }
    while !reader.open.is_empty() {
        reader.close_table()?;
    }
    reader.end_block()?;
    Ok(reader.pieces)
}

impl Reader<'_> {
    /// Counts lines up to a byte.
    fn line(&mut self, at: usize) -> usize {
        let (counted, line) = self.counted;
        let passed = self.page.get(counted..at).unwrap_or_default();
        self.counted = (at, line + passed.bytes().filter(|byte| *byte == b'\n').count());
        self.counted.1
    }

    /// Takes a tag that opens a part of a table; tells whether it does.
    fn opens_table(&mut self, line: usize, name: &str, said: &str) -> Result<bool, ImportError> {
        if is(name, "table") {
            if self.open.len() >= DEEPEST {
                self.deeper += 1;
                return Ok(false);
            }
            if self.open.is_empty() {
                self.end_block()?;
            }
            let grid = Grid::new(line);
            self.open.push(Open { line, grid, part: Part::Body, flow: None });
            return Ok(true);
        }
        let Some(open) = self.open.last_mut().filter(|_| self.deeper == 0) else {
            return Ok(false);
        };
        let is_any = |names: &[&str]| names.iter().any(|known| is(name, known));
        if is_any(&["td", "th"]) {
            open.end_cell(&mut self.budget)?;
            let span =
                |wanted| attribute(said, wanted).and_then(|it| it.trim().parse().ok()).unwrap_or(1);
            let (columns, rows) = (span("colspan"), span("rowspan"));
            let cell = Cell { columns, rows, is_head: is(name, "th"), ..Cell::default() };
            open.flow = Some((Flow::default(), Inner::Cell(cell)));
            return Ok(true);
        }
        if is(name, "tr") {
            open.end_cell(&mut self.budget)?;
            open.grid.begin_row(line, open.part, &mut self.budget)?;
            return Ok(true);
        }
        if is_any(&["thead", "tbody", "tfoot"]) {
            open.end_cell(&mut self.budget)?;
            open.grid.end_row(&mut self.budget)?;
            open.part = match name.as_bytes() {
                [_, b'h' | b'H', ..] => Part::Head,
                [_, b'f' | b'F', ..] => Part::Foot,
                _ => Part::Body,
            };
            return Ok(true);
        }
        if is(name, "caption") {
            open.flow = Some((Flow::default(), Inner::Name));
            return Ok(true);
        }
        Ok(is_any(&["colgroup", "col"]))
    }

    /// Takes a tag that closes a part of a table; tells whether it does.
    fn closes_table(&mut self, name: &str) -> Result<bool, ImportError> {
        if is(name, "table") {
            if self.deeper > 0 {
                self.deeper -= 1;
                return Ok(false);
            }
            self.close_table()?;
            return Ok(true);
        }
        let Some(open) = self.open.last_mut().filter(|_| self.deeper == 0) else {
            return Ok(false);
        };
        let is_any = |names: &[&str]| names.iter().any(|known| is(name, known));
        if is_any(&["td", "th", "caption"]) {
            open.end_cell(&mut self.budget)?;
        } else if is_any(&["tr", "thead", "tbody", "tfoot"]) {
            open.end_cell(&mut self.budget)?;
            open.grid.end_row(&mut self.budget)?;
            if !is(name, "tr") {
                open.part = Part::Body;
            }
        } else {
            return Ok(is_any(&["colgroup", "col"]));
        }
        Ok(true)
    }

    fn close_table(&mut self) -> Result<(), ImportError> {
        let Some(mut open) = self.open.pop() else { return Ok(()) };
        open.end_cell(&mut self.budget)?;
        match open.grid.into_found(&mut self.budget)? {
            Some(found) => self.pieces.push(open.line, Piece::Table(found)),
            None => Ok(()),
        }
    }

    /// Takes what is no part of a table as such: words, and the marks of what they are.
    fn take(&mut self, at: usize, line: usize, token: Token) -> Result<(), ImportError> {
        if let Some((flow, _)) = self.open.last_mut().and_then(|open| open.flow.as_mut()) {
            flow.add(token);
            return Ok(());
        }
        match token {
            Token::Text(text) => {
                if self.flow.is_empty() && !text.trim_start().is_empty() {
                    let blank = text.len() - text.trim_start().len();
                    self.begun = self.line(at + blank);
                }
                self.is_link &= self.in_link || text.trim().is_empty();
                self.flow.add(token);
            }
            Token::Open(name, said) => {
                if is(name, "a") {
                    self.in_link = attribute(said, "href").is_some_and(|to| to.starts_with('#'));
                }
                self.lead(name, 1);
                if is_block(name) && !is(name, "br") {
                    self.opens_block(line, name)?;
                } else {
                    self.flow.add(token);
                }
            }
            Token::Close(name) => {
                if is(name, "a") {
                    self.in_link = false;
                }
                if self.is_within(name) {
                    self.flow.end_line();
                } else if is_block(name) {
                    self.end_block()?;
                    if is(name, "ul") || is(name, "ol") {
                        self.lists = self.lists.saturating_sub(1);
                    }
                }
                self.lead(name, -1);
            }
        }
        Ok(())
    }

    /// Counts the parts of a page that lead to others.
    fn lead(&mut self, name: &str, by: isize) {
        if is(name, "nav") || is(name, "footer") {
            self.leads = self.leads.saturating_add_signed(by);
        }
    }

    /// Tells whether a paragraph stands within an item, and is a line of it.
    fn is_within(&self, name: &str) -> bool {
        matches!(self.block, Block::Item(_) | Block::Meaning) && (is(name, "p") || is(name, "div"))
    }

    fn opens_block(&mut self, line: usize, name: &str) -> Result<(), ImportError> {
        if self.is_within(name) {
            self.flow.end_line();
            return Ok(());
        }
        self.end_block()?;
        if is(name, "ul") || is(name, "ol") {
            self.lists += 1;
        }
        let level = name.strip_prefix(['h', 'H']).and_then(|level| level.parse().ok());
        self.block = match level {
            Some(level) if (1..=6).contains(&level) => Block::Heading(level),
            _ if is(name, "li") => Block::Item(self.lists),
            _ if is(name, "dt") => Block::Term,
            _ if is(name, "dd") => Block::Meaning,
            _ => Block::Paragraph,
        };
        self.begun = line;
        Ok(())
    }

    /// Ends the words that are being read.
    fn end_block(&mut self) -> Result<(), ImportError> {
        let text = std::mem::take(&mut self.flow).into_text();
        let is_link = std::mem::replace(&mut self.is_link, true);
        let block = std::mem::replace(&mut self.block, Block::Paragraph);
        if text.is_empty() {
            return Ok(());
        }
        let piece = match block {
            _ if self.leads > 0 || is_link => Piece::Contents(text),
            Block::Paragraph => paragraph(text),
            Block::Heading(level) => Piece::Heading(level, text.replace('\n', " ")),
            Block::Item(depth) => Piece::Item(depth, text),
            Block::Term => Piece::Term(text),
            Block::Meaning => Piece::Meaning(text),
        };
        self.pieces.push(self.begun, piece)
    }
}

impl Open {
    /// Ends the cell or the name that is being read.
    fn end_cell(&mut self, budget: &mut Budget) -> Result<(), ImportError> {
        match self.flow.take() {
            Some((flow, Inner::Cell(cell))) => {
                self.grid.put(Cell { text: flow.into_text(), ..cell }, budget)
            }
            Some((flow, Inner::Name)) => {
                self.grid.name(&flow.into_text());
                Ok(())
            }
            None => Ok(()),
        }
    }
}
