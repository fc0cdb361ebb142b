//! Which page each chapter is on, counted as Word and LibreOffice lay the document out.
//!
//! Only they know it for certain. The count follows the same rules: what stays together, how many lines
//! are left alone, and which rows are repeated; it may differ from theirs by a page.

/// A piece of the document that goes from the left margin to the right one, in twips.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Strip {
    /// The distance to what stands before; of this and the distance after that the larger holds.
    pub(super) before: u32,
    /// What stands above the first line: a border, or the margins of a row.
    pub(super) pad: u32,
    /// The distance to what follows.
    pub(super) after: u32,
    /// How many lines it has.
    pub(super) lines: u32,
    /// The height of each.
    pub(super) line: u32,
    /// Whether all its lines stay on one page.
    pub(super) whole: bool,
    /// Whether it stays on the page of what follows.
    pub(super) keep: bool,
    /// Whether it begins a new page.
    pub(super) opens_page: bool,
    /// The height of what is repeated over it on a new page.
    pub(super) head: u32,
    /// The number of the chapter whose heading it is.
    pub(super) chapter: Option<usize>,
}

/// The pages, as they are filled.
pub(super) struct Pages {
    /// The height of the text on a page.
    height: u32,
    page: usize,
    /// How much of the page is filled.
    filled: u32,
    /// How much of that is the distance after what stands there last.
    after: u32,
    /// What waits for what it has to stay with.
    waiting: Vec<Strip>,
    /// The page of each chapter.
    chapters: Vec<usize>,
}

/// The most that stays together is a page; what waits longer is let go.
const TOGETHER: usize = 200;
/// How many lines of a paragraph may not stand alone on a page: fewer than these.
const ALONE: u32 = 2;

impl Strip {
    /// Returns its height with the distances.
    fn height(&self) -> u32 {
        self.before + self.pad + self.lines.saturating_mul(self.line) + self.after
    }

    /// Returns how many of its lines stand on a page that has room for so many; some of the first and of
    /// the last have to stand together.
    fn part(&self, lines: u32, room: u32) -> u32 {
        if lines <= room {
            return lines;
        }
        let part = if self.whole { 0 } else { room.min(lines.saturating_sub(ALONE)) };
        if part < ALONE { 0 } else { part }
    }

    /// Returns the height of the least part that may begin on a page.
    fn least(&self) -> u32 {
        let alone = if self.whole || self.lines < 2 * ALONE { self.lines } else { ALONE };
        self.before + self.pad + alone.saturating_mul(self.line)
    }
}

impl Pages {
    /// Begins with an empty page whose text may have this height.
    pub(super) fn new(height: u32) -> Self {
        Self { height, page: 1, filled: 0, after: 0, waiting: Vec::new(), chapters: Vec::new() }
    }

    /// Adds what stands next.
    pub(super) fn add(&mut self, strip: Strip) {
        self.waiting.push(strip);
        if !strip.keep || self.waiting.len() > TOGETHER {
            self.let_go();
        }
    }

    /// Returns the page of each chapter in their order.
    pub(super) fn finish(mut self) -> Vec<usize> {
        self.let_go();
        self.chapters
    }

    fn let_go(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let Some((last, kept)) = waiting.split_last() else { return };
        let mut height = last.least().saturating_sub(self.after.min(last.before));
        let mut after = self.after;
        for strip in kept {
            height = height.saturating_add(strip.height() - after.min(strip.before));
            after = strip.after;
        }
        if self.filled > 0 && self.filled + height > self.height && height <= self.height {
            self.turn(waiting.first().map_or(0, |first| first.head));
        }
        for strip in &waiting {
            if strip.opens_page && self.filled > 0 {
                self.turn(0);
            }
            self.place(strip);
        }
    }

    fn place(&mut self, strip: &Strip) {
        let (mut lines, mut is_begun) = (strip.lines, false);
        loop {
            let is_top = self.filled <= strip.head;
            // What would stand above the first line of a page is left out, but for borders.
            let before = if is_top { 0 } else { strip.before.saturating_sub(self.after) };
            let above = if is_begun { 0 } else { before + strip.pad };
            let room = self.height.saturating_sub(self.filled + above) / strip.line.max(1);
            let fits = strip.part(lines, room);
            // What is higher than a page is broken wherever that ends.
            let fits = if fits == 0 && is_top { room.clamp(1, lines.max(1)) } else { fits };
            if fits > 0 || lines == 0 {
                if !is_begun {
                    self.begin(strip);
                }
                is_begun = true;
                self.filled += above + fits * strip.line;
                lines -= fits.min(lines);
            }
            if lines == 0 {
                self.filled += strip.after;
                self.after = strip.after;
                return;
            }
            self.turn(strip.head);
        }
    }

    /// Notes the page of a chapter.
    fn begin(&mut self, strip: &Strip) {
        if let Some(chapter) = strip.chapter {
            self.chapters.resize(chapter, self.page);
            self.chapters.push(self.page);
        }
    }

    fn turn(&mut self, head: u32) {
        self.page += 1;
        (self.filled, self.after) = (head, 0);
    }
}
