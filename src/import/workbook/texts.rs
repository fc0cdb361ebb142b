//! The texts that the cells of a workbook share.

use std::io::BufRead;

use quick_xml::events::Event;

use super::markup::{Markup, add_text, number};
use super::package::{is_too_large, too_large};
use crate::import::fault::ImportError;

/// The texts of a workbook, one behind the other.
#[derive(Debug, Default)]
pub(super) struct Texts {
    all: String,
    ends: Vec<usize>,
}

impl Texts {
    /// Reads the texts.
    ///
    /// # Errors
    ///
    /// When they cannot be read, or say that they are more than any workbook has.
    pub(super) fn read(mut markup: Markup<impl BufRead>) -> Result<Self, ImportError> {
        let mut texts = Self::default();
        let mut said = String::new();
        let (mut is_text, mut is_reading) = (false, false);
        loop {
            match markup.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    // No room is made for what is claimed; but who claims this wants to do harm.
                    "sst" => {
                        let claimed = number(&element, "uniqueCount").unwrap_or(0);
                        if is_too_large(claimed, size_of::<String>()) {
                            return Err(too_large());
                        }
                    }
                    "si" => said.clear(),
                    "rPh" => is_reading = true,
                    "t" => is_text = !is_reading,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "t" => is_text = false,
                    "rPh" => is_reading = false,
                    "si" => {
                        add_unescaped(&said, &mut texts.all);
                        texts.ends.push(texts.all.len());
                    }
                    _ => {}
                },
                Event::Eof => return Ok(texts),
                piece if is_text => add_text(&piece, &mut said),
                _ => {}
            }
        }
    }

    /// Returns a text by its place.
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let start =
            place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.all.get(start..*self.ends.get(place)?)
    }
}

/// Adds a text in which letters may be written by their numbers, as `_x000D_`.
pub(super) fn add_unescaped(said: &str, to: &mut String) {
    let mut rest = said;
    // Half of a letter beyond the first 65,536, which are written as two.
    let mut half = None;
    while let Some((before, after)) = rest.split_once("_x") {
        let unit = after.split_once('_').filter(|(digits, _)| digits.len() == 4);
        let unit =
            unit.and_then(|(digits, rest)| Some((u16::from_str_radix(digits, 16).ok()?, rest)));
        to.push_str(before);
        let Some((unit, after)) = unit else {
            to.push_str("_x");
            half = None;
            rest = after;
            continue;
        };
        let units = half.take().filter(|_| before.is_empty()).into_iter().chain([unit]);
        match char::decode_utf16(units).collect::<Result<String, _>>() {
            Ok(letters) => to.push_str(&letters),
            Err(_) => half = Some(unit),
        }
        rest = after;
    }
    to.push_str(rest);
}
