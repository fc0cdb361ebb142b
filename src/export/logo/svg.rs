//! A logo drawn as lines (SVG), made into a PNG that every format can show.
//!
//! It is drawn without reading another file or the network: words, pictures within and effects are not
//! drawn but refused, each with a reason of its own. What it would take to read and to draw it is worked
//! out beforehand, so that neither time nor memory goes on without end, whoever made the file.

mod content;
mod effort;

use std::str;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::{HIGHEST, LogoFault, WIDEST};

/// How many pixels a point on paper gets: 450 to the inch.
const SCALE: f32 = 6.25;

/// The most nodes of the file, its elements and texts.
const NODES: u32 = 200_000;

/// Tells whether bytes are packed as those of an SVGZ.
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x1f\x8b")
}

/// Draws an SVG and returns it as a PNG.
///
/// # Errors
///
/// When it is no SVG or a damaged one, has something that is not drawn, would take too long, or shows
/// nothing.
pub(super) fn drawn(bytes: &[u8]) -> Result<Vec<u8>, LogoFault> {
    let text = str::from_utf8(bytes).map_err(|_| LogoFault::Damaged)?;
    let text = text.trim_start_matches('\u{feff}');
    content::check_names(text)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: NODES, ..Default::default() };
    let document = Document::parse_with_options(text, options).map_err(|_| LogoFault::Damaged)?;
    content::check(&document)?;
    // No picture is ever fetched; the check has refused them all the same.
    let resolver = ImageHrefResolver {
        resolve_data: Box::new(|_, _, _| None),
        resolve_string: Box::new(|_, _| None),
    };
    let options = Options { image_href_resolver: resolver, ..Options::default() };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| LogoFault::Damaged)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SCALE * (HIGHEST / height).min(WIDEST / width);
    let pixels = |length: f32| (length * scale).round().max(1.0) as u32;
    let mut canvas = Pixmap::new(pixels(width), pixels(height)).ok_or(LogoFault::Damaged)?;
    let transform =
        Transform::from_scale(canvas.width() as f32 / width, canvas.height() as f32 / height);
    effort::check(&tree, transform, canvas.width() * canvas.height())?;
    resvg::render(&tree, transform, &mut canvas.as_mut());
    if canvas.pixels().iter().all(|pixel| pixel.alpha() == 0) {
        return Err(LogoFault::Empty);
    }
    canvas.encode_png().map_err(|_| LogoFault::Damaged)
}
