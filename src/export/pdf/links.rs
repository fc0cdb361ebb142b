//! What leads to a place in the document: lines of the contents, labels, bookmarks.

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::{Destination, XyzDestination};
use krilla::geom::{Point, Rect};
use krilla::outline::{Outline, OutlineNode};

use super::page::{Chapter, LEFT, Place, RIGHT};
use crate::export::report::Report;

/// How high a heading's place is set above its letters when a bookmark leads there.
const ABOVE: f32 = 10.0;

fn place(chapter: &Chapter) -> XyzDestination {
    XyzDestination::new(chapter.page, Point::from_xy(0.0, (chapter.y - ABOVE).max(0.0)))
}

/// Leads from a line of the contents to its chapter.
pub(super) fn link(
    chapters: &[Chapter],
    y: f32,
    height: f32,
    chapter: usize,
) -> Option<Annotation> {
    let chapter = chapters.get(chapter)?;
    let rect = Rect::from_xywh(LEFT, y, RIGHT - LEFT, height)?;
    let target = Target::Destination(Destination::Xyz(place(chapter)));
    let heading = Some(&chapter.heading).filter(|heading| !heading.trim().is_empty());
    let alt = heading.cloned().unwrap_or_else(|| (chapter.page + 1).to_string());
    Some(Annotation::new_link(LinkAnnotation::new(rect, target), Some(alt)))
}

/// Leads from a label to where its answer stands in full; what is said of it aloud follows the label.
pub(super) fn link_to(rect: Rect, to: Place, label: &str, said: &str) -> Annotation {
    let place = XyzDestination::new(to.page, Point::from_xy(0.0, (to.y - ABOVE).max(0.0)));
    let target = Target::Destination(Destination::Xyz(place));
    let alt = if said.is_empty() { label.to_owned() } else { format!("{label}, {said}") };
    Annotation::new_link(LinkAnnotation::new(rect, target), Some(alt))
}

/// Makes the bookmarks: chapters with their parts under them; a document without chapters has its title.
pub(super) fn outline(report: &Report, chapters: &[Chapter]) -> Outline {
    let mut outline = Outline::new();
    if chapters.is_empty() {
        let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(report.name().to_owned(), top));
    }
    for part in chapters.chunk_by(|_, next| next.level > 1) {
        let Some((first, rest)) = part.split_first() else { continue };
        let mut node = OutlineNode::new(first.heading.clone(), place(first));
        for chapter in rest {
            node.push_child(OutlineNode::new(chapter.heading.clone(), place(chapter)));
        }
        outline.push_child(node);
    }
    outline
}
