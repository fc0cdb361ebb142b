//! The texts of a row's cells, all in one piece of memory.
//!
//! A file may have a hundred thousand rows. A text of its own for each cell took three times the room, and left
//! behind as many small pieces, in between which nothing else fits.

/// How many bytes say where a cell ends, each with seven bits of it.
const MARK: usize = 4;

/// What the cells of a row say, from the first column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::import) struct CellTexts {
    /// Where each cell ends in what follows, then what the cells say one behind the other.
    packed: Box<str>,
    count: usize,
}

impl CellTexts {
    /// Returns the number of cells.
    pub(in crate::import) fn len(&self) -> usize {
        self.count
    }

    /// Returns what a cell says; none beyond the last.
    pub(in crate::import) fn get(&self, column: usize) -> Option<&str> {
        if column >= self.count {
            return None;
        }
        let texts = self.packed.get(self.count * MARK..)?;
        let start = column.checked_sub(1).map_or(0, |before| self.end(before));
        texts.get(start..self.end(column))
    }

    fn end(&self, column: usize) -> usize {
        let mark = self.packed.as_bytes().iter().skip(column * MARK).take(MARK);
        mark.fold(0, |end, bits| end << 7 | usize::from(*bits))
    }

    /// Goes over what the cells say.
    pub(in crate::import) fn iter(
        &self,
    ) -> impl DoubleEndedIterator<Item = &str> + ExactSizeIterator + Clone {
        (0..self.count).map(|column| self.get(column).unwrap_or_default())
    }

    /// Returns what the cells say, each as a text of its own.
    pub(in crate::import) fn to_strings(&self) -> Vec<String> {
        self.iter().map(str::to_owned).collect()
    }

    /// Sets what a cell says, with empty ones before it where there are none yet.
    pub(in crate::import) fn set(&mut self, column: usize, said: &str) {
        let mut cells = Cells::default();
        self.iter().for_each(|cell| cells.push(cell));
        cells.set(column, said);
        *self = cells.packed();
    }
}

impl<S: AsRef<str>> FromIterator<S> for CellTexts {
    fn from_iter<I: IntoIterator<Item = S>>(texts: I) -> Self {
        let mut cells = Cells::default();
        texts.into_iter().for_each(|text| cells.push(text.as_ref()));
        cells.packed()
    }
}

/// The cells of a row to which more may come.
#[derive(Debug, Default)]
pub(super) struct Cells {
    text: String,
    /// Where in it each cell ends.
    ends: Vec<usize>,
}

impl Cells {
    /// Returns the number of cells.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Puts a cell behind the last.
    fn push(&mut self, said: &str) {
        self.text.push_str(said);
        self.ends.push(self.text.len());
    }

    /// Sets what a cell says, with empty ones before it where there are none yet.
    pub(super) fn set(&mut self, column: usize, said: &str) {
        let Some(end) = self.ends.get(column).copied() else {
            self.ends.resize(column, self.text.len());
            return self.push(said);
        };
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let rest = self.text.split_off(end);
        self.text.truncate(start.unwrap_or(0));
        self.text.push_str(said);
        let moved = self.text.len();
        self.text.push_str(&rest);
        self.ends.iter_mut().skip(column).for_each(|it| *it = *it - end + moved);
    }

    /// Returns the cells in one piece.
    pub(super) fn packed(self) -> CellTexts {
        let Self { text, ends } = self;
        let mut packed = String::with_capacity(ends.len() * MARK + text.len());
        for end in &ends {
            let bits = (0..MARK).rev().map(|place| (end >> (7 * place)) & 0x7f);
            packed.extend(bits.filter_map(|bits| u8::try_from(bits).ok()).map(char::from));
        }
        packed.push_str(&text);
        CellTexts { packed: packed.into_boxed_str(), count: ends.len() }
    }
}
