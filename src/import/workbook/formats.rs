//! How the numbers of a workbook are shown, as far as it changes what they say: days, times and parts
//! of a hundred are all kept as numbers.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::markup::{attribute, number};
use super::package::Package;
use super::shown;
use crate::import::fault::ImportError;

/// Most formats of cells that a workbook has; what Excel allows.
const MOST: usize = 65_536;

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Number,
    Percent,
    Moment,
    Elapsed,
}

impl Format {
    /// Shows a number as it is written in the file.
    pub(super) fn shown(self, written: &str, is_1904: bool) -> String {
        let Ok(number) = written.trim().parse::<f64>() else { return written.to_owned() };
        match self {
            Self::Number => shown::number_as_written(written),
            Self::Percent => shown::percent(number),
            Self::Moment => shown::moment(number, is_1904),
            Self::Elapsed => shown::elapsed(number),
        }
    }

    /// Tells the format by the number that Excel keeps for it.
    fn built_in(id: usize) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Moment,
            46 => Self::Elapsed,
            _ => Self::Number,
        }
    }

    /// Tells the format by its code, as `dd.mm.yyyy`, of which the first part is for positive numbers.
    fn of_code(code: &str) -> Self {
        let mut signs = code.chars();
        let mut found = Self::Number;
        while let Some(sign) = signs.next() {
            match sign {
                ';' => break,
                '"' => drop(signs.by_ref().find(|sign| *sign == '"')),
                '\\' | '_' | '*' => drop(signs.next()),
                '[' => {
                    let within: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                    if matches!(
                        within.to_lowercase().as_str(),
                        "h" | "hh" | "m" | "mm" | "s" | "ss"
                    ) {
                        return Self::Elapsed;
                    }
                }
                '%' => found = Self::Percent,
                'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => found = Self::Moment,
                // The one word that a code has.
                'G' | 'g' => drop(signs.by_ref().take(6).count()),
                _ => {}
            }
        }
        found
    }
}

/// Reads how the cells of a workbook are shown, by the number that a cell has for it.
pub(super) fn read(package: &mut Package, path: &str) -> Result<Vec<Format>, ImportError> {
    let Some(mut markup) = package.markup(path)? else { return Ok(Vec::new()) };
    let mut own = HashMap::new();
    let mut formats = Vec::new();
    let mut is_of_cells = false;
    loop {
        match markup.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" if own.len() < MOST => {
                    let code = attribute(&element, "formatCode").unwrap_or_default();
                    own.insert(number(&element, "numFmtId"), Format::of_code(&code));
                }
                "cellXfs" => is_of_cells = true,
                "xf" if is_of_cells && formats.len() < MOST => {
                    let id = number(&element, "numFmtId");
                    let built_in = || Format::built_in(id.unwrap_or(0));
                    formats.push(own.get(&id).copied().unwrap_or_else(built_in));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => {
                is_of_cells = false
            }
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}
