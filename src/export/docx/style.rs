//! The sizes and distances of the styles, read from the part that holds them.

/// The styles of the document; `{lang}` stands for the language that spelling is checked in.
pub(super) const STYLES: &str = include_str!("styles.xml");

/// The height of a line of Arial, in thousandths of the size of its letters.
const LINE: u32 = 1149;

/// What a style says of the height of a paragraph, in twips.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// The size of the letters.
    pub(super) size: u32,
    /// Whether they are bold.
    pub(super) bold: bool,
    /// The distance to what stands before.
    pub(super) before: u32,
    /// The border above it, with the distance to that.
    pub(super) border: u32,
    /// The distance to what follows.
    pub(super) after: u32,
    /// The height of a line.
    pub(super) line: u32,
    /// How far it goes in.
    pub(super) left: u32,
    /// Whether it stays on the page of what follows.
    pub(super) keep: bool,
}

impl Style {
    /// Finds a style by its id; an unknown one is like the text of the document.
    pub(super) fn of(id: &str) -> Self {
        let found = STYLES.split("<w:style ").find(|style| {
            style.split_once("w:styleId=\"").is_some_and(|(_, rest)| {
                rest.strip_prefix(id).is_some_and(|rest| rest.starts_with('"'))
            })
        });
        let style = found.unwrap_or_default();
        let based = after(style, "<w:basedOn w:val=\"").and_then(|rest| rest.split('"').next());
        match based {
            Some(base) if base != "Normal" => Self::read(style, Self::of(base)),
            _ => Self::read(style, Self::read(STYLES, DEFAULT)),
        }
    }

    /// Reads what a style says; the rest is as in the style it is based on.
    fn read(style: &str, base: Self) -> Self {
        let style = style.split("</w:pPrDefault>").next().unwrap_or(style);
        let number = |tag: &str, name: &str| {
            let (attributes, _) = after(style, tag)?.split_once("/>")?;
            after(attributes, name)?.split('"').next()?.parse::<u32>().ok()
        };
        // Sizes are told in halves of a point.
        let size = number("<w:sz ", "w:val=\"").map_or(base.size, |halves| halves * 10);
        let exact = style.contains("w:lineRule=\"exact\"");
        let line = match number("<w:spacing ", "w:line=\"") {
            Some(line) if exact => line,
            Some(line) => height(size, line),
            // The height of a line grows with its letters.
            None => base.line * size / base.size.max(1),
        };
        // Of a border the width is told in eighths of a point, the distance in points.
        let border = style.contains("<w:top ").then(|| {
            let (width, space) = (number("<w:top ", "w:sz=\""), number("<w:top ", "w:space=\""));
            width.unwrap_or_default() * 20 / 8 + space.unwrap_or_default() * 20
        });
        let border = border.filter(|_| style.contains("<w:pBdr>")).unwrap_or_default();
        Self {
            size,
            bold: base.bold || style.contains("<w:b/>"),
            before: number("<w:spacing ", "w:before=\"").unwrap_or(base.before),
            border,
            after: number("<w:spacing ", "w:after=\"").unwrap_or(base.after),
            line,
            left: number("<w:ind ", "w:left=\"").unwrap_or(base.left),
            keep: base.keep || style.contains("<w:keepNext/>"),
        }
    }
}

/// What stands where no style says anything.
const DEFAULT: Style = Style {
    size: 200,
    bold: false,
    before: 0,
    border: 0,
    after: 0,
    line: 230,
    left: 0,
    keep: false,
};

/// Returns the height of a line whose distance is told in 240th parts.
fn height(size: u32, line: u32) -> u32 {
    (size * LINE * line + 120_000) / 240_000
}

fn after<'a>(text: &'a str, what: &str) -> Option<&'a str> {
    text.split_once(what).map(|(_, rest)| rest)
}
