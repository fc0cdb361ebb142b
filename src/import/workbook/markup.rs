//! XML read piece by piece, without regard for how names are prefixed.

use std::borrow::Cow;
use std::io::{self, BufRead};

use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

use super::package::too_large;
use super::reason::bad;
use crate::import::fault::ImportError;

/// XML while it is read.
pub(super) struct Markup<R> {
    reader: Reader<R>,
    piece: Vec<u8>,
}

impl<R: BufRead> Markup<R> {
    /// Begins to read.
    pub(super) fn new(from: R) -> Self {
        let mut reader = Reader::from_reader(from);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_dangling_amp = true;
        Self { reader, piece: Vec::new() }
    }

    /// Reads the next piece; an element without contents is its beginning and its end.
    ///
    /// # Errors
    ///
    /// When it is no XML, or unpacks to more than may be.
    pub(super) fn next(&mut self) -> Result<Event<'_>, ImportError> {
        self.piece.clear();
        self.reader.read_event_into(&mut self.piece).map_err(|error| match &error {
            Error::Io(io) if io.kind() == io::ErrorKind::FileTooLarge => too_large(),
            _ => bad(&error),
        })
    }
}

/// Returns an attribute; a name without a prefix is looked for under every prefix.
pub(super) fn attribute<'e>(element: &'e BytesStart, name: &str) -> Option<Cow<'e, str>> {
    let is_it = |key: &str| match name.contains(':') {
        true => key == name,
        false => key.rsplit(':').next() == Some(name),
    };
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|it| is_it(it.key.as_ref()))?;
    if !found.value.contains('&') {
        return Some(found.value);
    }
    let plain = unescape(&found.value).map(Cow::into_owned);
    Some(plain.map_or(found.value, Cow::Owned))
}

/// Tells whether an attribute says yes.
pub(super) fn is_on(element: &BytesStart, name: &str) -> bool {
    matches!(attribute(element, name).as_deref(), Some("1" | "true" | "on"))
}

/// Returns an attribute that is a number.
pub(super) fn number(element: &BytesStart, name: &str) -> Option<usize> {
    attribute(element, name)?.trim().parse().ok()
}

/// Adds what a piece says; an entity that XML itself does not know stays as it is written, so that none
/// can grow.
pub(super) fn add_text(piece: &Event, to: &mut String) {
    match piece {
        Event::Text(said) => to.push_str(&said.xml10_content()),
        Event::CData(said) => to.push_str(&said.xml10_content()),
        Event::GeneralRef(name) => match name.resolve_char_ref() {
            Ok(Some(letter)) => to.push(letter),
            Ok(None) | Err(_) => match resolve_predefined_entity(name) {
                Some(said) => to.push_str(said),
                None => to.extend(["&", &**name, ";"]),
            },
        },
        _ => {}
    }
}
