//! The tree of tags as krilla takes it.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind,
};

use super::tags::{Child, Figure, Kind, Tags};

/// The marked pieces of every text, in the order they were drawn.
pub(super) type Texts = Vec<Vec<Identifier>>;

/// Turns the tree into krilla's, every text with its pieces.
pub(super) fn tree(tags: &Tags, texts: &Texts) -> Vec<Node> {
    tags.roots.iter().filter_map(|root| part(tags, texts, *root)).collect()
}

fn part(tags: &Tags, texts: &Texts, index: usize) -> Option<Node> {
    let (kind, children) = tags.parts.get(index)?;
    let mut group = TagGroup::new(tag(kind));
    for child in children {
        match child {
            Child::Part(index) => {
                if let Some(node) = part(tags, texts, *index) {
                    group.push(node);
                }
            }
            Child::Text(leaf) => {
                for identifier in texts.get(leaf.0).into_iter().flatten() {
                    group.push(*identifier);
                }
            }
        }
    }
    Some(Node::Group(group))
}

fn tag(kind: &Kind) -> TagKind {
    match kind {
        Kind::Paragraph => Tag::P.into(),
        Kind::Heading(level, title) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).into()
        }
        Kind::Contents => Tag::TOC.into(),
        Kind::ContentsItem => Tag::TOCI.into(),
        Kind::Reference => Tag::Reference.into(),
        Kind::Link => Tag::Link.into(),
        Kind::List => Tag::L(ListNumbering::None).into(),
        Kind::ListItem => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::ListBody => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::Row => Tag::TR.into(),
        Kind::Head => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowHead => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Data => Tag::TD.into(),
        Kind::Caption => Tag::Caption.into(),
        Kind::Figure(figure) => {
            Tag::Figure(Some(figure.alt.clone())).with_bbox(bbox(figure)).into()
        }
    }
}

fn bbox(figure: &Figure) -> Option<BBox> {
    let (left, top, width, height) = figure.area;
    Some(BBox::new(figure.page, Rect::from_xywh(left, top, width, height)?))
}
