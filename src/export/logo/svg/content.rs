//! What an SVG has in it, looked at before it is read any further.
//!
//! A short file can ask for endless work: elements that use each other, styles that are tried on every
//! element, names that stand for longer texts. Here it is counted how much there would be.

use std::collections::HashMap;

use resvg::usvg::roxmltree::{Document, Node, NodeId};
use simplecss::{AttributeOperator, Element, PseudoClass, StyleSheet};

use crate::export::LogoFault;

/// The most bytes that all elements have together, each as often as it is used.
const BYTES: usize = 24 << 20;
/// What an element counts besides its attributes, in bytes.
const ELEMENT: usize = 100;
/// How deep elements may stand in each other, those they use included.
const DEPTH: usize = 100;
/// How often rules of style may be tried on elements, and steps of a gradient be copied for them.
const TRIES: usize = 10_000_000;
/// The most bytes of a value that elements inherit.
const VALUE: usize = 500;
/// The most bytes of rules of style, which the library reads the slower the more they are.
const STYLED: usize = 64 << 10;
/// The most bytes of a text that a name stands for, and the most places with such names.
const NAMED: usize = 200;
const NAMES: usize = 5_000;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Looks how much more a file becomes when the names in it are replaced by the texts they stand for.
///
/// # Errors
///
/// When the texts are long, many, or have names in them in turn.
pub(super) fn check_names(text: &str) -> Result<(), LogoFault> {
    let mut declared = text.split("<!ENTITY").skip(1).peekable();
    if declared.peek().is_some() && text.matches('&').count() > NAMES {
        return Err(LogoFault::Complex);
    }
    let is_short = |declaration: &str| {
        let quote = declaration.find(['"', '\'']).map(|at| declaration.split_at(at).1);
        let mut rest = quote.unwrap_or_default().chars();
        let end = rest.next().unwrap_or('"');
        let stands_for = rest.as_str().split_once(end).map(|(stands_for, _)| stands_for);
        stands_for.is_some_and(|it| it.len() <= NAMED && !it.contains(['&', '%', '<']))
    };
    if declared.all(is_short) { Ok(()) } else { Err(LogoFault::Complex) }
}

/// Looks at all elements of a file.
///
/// # Errors
///
/// When it is no SVG, has what is not drawn, or would become too much.
pub(super) fn check(document: &Document<'_>) -> Result<(), LogoFault> {
    if !is_drawn(document.root_element()) || document.root_element().tag_name().name() != "svg" {
        return Err(LogoFault::Kind);
    }
    let content = Content::of(document)?;
    let whole = content.weight(document.root_element(), &mut HashMap::new(), 0)?;
    let elements = whole.bytes / ELEMENT;
    if content.style.rules.len().max(content.steps).saturating_mul(elements) > TRIES {
        return Err(LogoFault::Complex);
    }
    Ok(())
}

/// What is known of a file.
struct Content<'a> {
    /// The elements by what others call them; a name may be given twice.
    named: HashMap<&'a str, Vec<Node<'a, 'a>>>,
    style: StyleSheet<'a>,
    /// The most steps of a gradient.
    steps: usize,
}

impl<'a> Content<'a> {
    fn of(document: &'a Document<'a>) -> Result<Self, LogoFault> {
        let mut content = Self { named: HashMap::new(), style: StyleSheet::new(), steps: 0 };
        let mut styled = 0;
        for node in document.descendants().filter(Node::is_element) {
            if let Some(id) = node.attribute("id") {
                content.named.entry(id).or_default().push(node);
            }
            if !is_drawn(node) {
                continue;
            }
            match node.tag_name().name() {
                "image" | "feImage" => return Err(LogoFault::Pictures),
                "text" | "flowRoot" if has_words(node) => return Err(LogoFault::Words),
                // Illustrator keeps what it needs itself in a part that others need not show.
                "foreignObject" if has_words(node) && !is_a_choice(node) => {
                    return Err(LogoFault::Words);
                }
                "linearGradient" | "radialGradient" => {
                    content.steps = content.steps.max(node.children().count());
                }
                "style" => {
                    for text in node.children().filter_map(|text| text.text()) {
                        styled += text.len();
                        if styled > STYLED {
                            return Err(LogoFault::Complex);
                        }
                        content.style.parse_more(text);
                    }
                }
                _ => {}
            }
        }
        let rules = &content.style.rules;
        let is_plain = rules.iter().all(|rule| {
            // A name within a name would be sought all the way up from every element.
            !rule.selector.to_string().contains(' ')
                && rule.declarations.iter().all(|declared| declared.value.len() <= VALUE)
        });
        let elements = document.descendants().count();
        // That they are few enough is known before one is tried.
        let is_little = rules.len().saturating_mul(elements) <= TRIES;
        if is_plain && is_little { Ok(content) } else { Err(LogoFault::Complex) }
    }

    /// Weighs an element with all in it and all it uses, each as often as it is used.
    fn weight(
        &self,
        node: Node<'a, 'a>,
        known: &mut HashMap<NodeId, Option<Weight>>,
        depth: usize,
    ) -> Result<Weight, LogoFault> {
        match known.get(&node.id()) {
            Some(Some(weight)) => return Ok(*weight),
            // It is used by itself.
            Some(None) => return Err(LogoFault::Complex),
            None => {}
        }
        if depth > DEPTH {
            return Err(LogoFault::Complex);
        }
        known.insert(node.id(), None);
        let attributes = node.attributes().map(|attribute| attribute.value().len());
        let mut weight = Weight { bytes: ELEMENT + attributes.sum::<usize>(), depth: 0 };
        let used = self.used(node)?;
        let inside = node.children().filter(|child| child.is_element() && is_drawn(*child));
        for part in inside.chain(used) {
            let part = self.weight(part, known, depth + 1)?;
            weight.bytes = weight.bytes.saturating_add(part.bytes);
            weight.depth = weight.depth.max(part.depth + 1);
        }
        if weight.bytes > BYTES || weight.depth > DEPTH {
            return Err(LogoFault::Complex);
        }
        known.insert(node.id(), Some(weight));
        Ok(weight)
    }

    /// Finds the elements that an element uses, by its attributes or its style.
    fn used(&self, node: Node<'a, 'a>) -> Result<Vec<Node<'a, 'a>>, LogoFault> {
        let mut values = Vec::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            // A link is not followed.
            if name == "href" && node.tag_name().name() == "a" {
                continue;
            }
            let is_shape = matches!(name, "d" | "points");
            let is_own = matches!(attribute.namespace(), None | Some(NAMESPACE));
            if is_own && !is_shape && value.split(';').any(|value| value.len() > VALUE) {
                return Err(LogoFault::Complex);
            }
            if !is_shape {
                values.push(value);
            }
        }
        let rules = self.style.rules.iter().filter(|rule| rule.selector.matches(&Styled(node)));
        values.extend(rules.flat_map(|rule| &rule.declarations).map(|declared| declared.value));
        let mut used = Vec::new();
        for name in values.into_iter().flat_map(names) {
            for other in self.named.get(name).into_iter().flatten() {
                match other.tag_name().name() {
                    "pattern" | "filter" | "marker" => return Err(LogoFault::Effects),
                    _ => used.push(*other),
                }
            }
        }
        Ok(used)
    }
}

/// What an element comes to with all it uses.
#[derive(Clone, Copy)]
struct Weight {
    bytes: usize,
    depth: usize,
}

/// Tells whether an element is one of SVG, not of the program that wrote it.
fn is_drawn(node: Node<'_, '_>) -> bool {
    matches!(node.tag_name().namespace(), None | Some(NAMESPACE))
}

fn has_words(node: Node<'_, '_>) -> bool {
    let mut texts = node.descendants().filter_map(|node| node.text());
    texts.any(|text| !text.trim().is_empty())
}

/// Tells whether something else may be shown in place of an element.
fn is_a_choice(node: Node<'_, '_>) -> bool {
    node.parent().is_some_and(|parent| parent.tag_name().name() == "switch")
}

/// Finds what may be names of other elements in a value: `#name` or `url(#name)`.
fn names(value: &str) -> impl Iterator<Item = &str> {
    value.split('#').skip(1).flat_map(|rest| {
        let is_end = |c: char| matches!(c, ')' | '"' | '\'');
        let whole = rest.trim();
        let until_blank = rest.split([' ', ')']).next().unwrap_or_default();
        [whole, until_blank, rest.split(is_end).next().unwrap_or_default().trim()]
    })
}

/// An element as rules of style see it.
struct Styled<'a>(Node<'a, 'a>);

impl Element for Styled<'_> {
    fn parent_element(&self) -> Option<Self> {
        self.0.parent_element().map(Styled)
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.0.prev_sibling_element().map(Styled)
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.0.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        self.0.attribute(name).is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass<'_>) -> bool {
        // The renderer knows this one alone.
        matches!(class, PseudoClass::FirstChild) && self.prev_sibling_element().is_none()
    }
}
