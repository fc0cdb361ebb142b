//! The tree of tags: what each text is, for programs that read the pages aloud.

/// What a part of the document is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A heading of this level; the title of the document alone has the first.
    Heading(u8, String),
    Paragraph,
    Contents,
    ContentsItem,
    Reference,
    Link,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    Row,
    /// The head of a column.
    Head,
    /// The name that stands before what it is.
    RowHead,
    Data,
    Caption,
    Figure(Figure),
}

impl Kind {
    /// Makes a heading; one that says nothing is none.
    pub(super) fn headed(level: u8, title: &str) -> Self {
        if title.trim().is_empty() {
            Self::Paragraph
        } else {
            Self::Heading(level, title.to_owned())
        }
    }
}

/// A picture, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    /// What it shows, in words.
    pub(super) alt: String,
    /// The place of its page among all.
    pub(super) page: usize,
    /// Left, top, width and height on the page.
    pub(super) area: (f32, f32, f32, f32),
}

/// A text on the pages; it may take several lines and pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Leaf(pub(super) usize);

/// What stands within a part.
#[derive(Debug, Clone)]
pub(super) enum Child {
    Part(usize),
    Text(Leaf),
}

/// The most parts and marked pieces of text that a tree has; a document of more has none, since the
/// tree would take many times the room of the text itself. A report of some five thousand answers has
/// as many.
pub(super) const MOST: usize = 200_000;

/// The tree, built from top to bottom as the pages are laid out.
#[derive(Debug, Default)]
pub(super) struct Tags {
    /// Every part, with what stands within it.
    pub(super) parts: Vec<(Kind, Vec<Child>)>,
    /// The parts directly in the document.
    pub(super) roots: Vec<usize>,
    /// How many texts there are.
    pub(super) leaves: usize,
    /// How many parts and marked pieces of text there are, kept or not.
    pub(super) count: usize,
    open: Vec<usize>,
    is_kept: bool,
}

impl Tags {
    /// Begins a tree that is kept, or one whose parts are only counted.
    pub(super) fn new(is_kept: bool) -> Self {
        Self { is_kept, ..Self::default() }
    }

    /// Begins a part within the one that is open.
    pub(super) fn open(&mut self, kind: Kind) {
        self.count += 1;
        if !self.is_kept {
            return;
        }
        let index = self.parts.len();
        self.parts.push((kind, Vec::new()));
        match self.open.last().and_then(|parent| self.parts.get_mut(*parent)) {
            Some((_, children)) => children.push(Child::Part(index)),
            None => self.roots.push(index),
        }
        self.open.push(index);
    }

    /// Ends the part that was begun last.
    pub(super) fn close(&mut self) {
        self.open.pop();
    }

    /// Begins a text within the part that is open.
    pub(super) fn text(&mut self) -> Leaf {
        let leaf = Leaf(self.leaves);
        self.leaves += 1;
        if let Some((_, children)) = self.open.last().and_then(|parent| self.parts.get_mut(*parent))
        {
            children.push(Child::Text(leaf));
        }
        leaf
    }
}
