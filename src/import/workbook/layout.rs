//! What of a sheet is hidden and merged, in the workbooks of Excel that are no XML.

use std::collections::HashSet;
use std::io::{BufRead, Read};

use super::grid::Grid;
use crate::import::fault::ImportError;
use crate::import::table::Merged;

/// Longest record that is looked into, in bytes; a longer one is passed over.
const LONGEST: u64 = 1 << 16;

/// What of a sheet is hidden and merged.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The hidden rows, from 1.
    rows: HashSet<usize>,
    /// The first and the last of hidden columns, from 0.
    columns: Vec<(usize, usize)>,
    merged: Vec<Merged>,
}

impl Layout {
    /// Tells the grid what is hidden and merged.
    pub(super) fn prepare(&self, grid: &mut Grid) -> Result<(), ImportError> {
        self.columns.iter().for_each(|(first, last)| grid.hide_columns(*first, *last));
        self.merged.iter().try_for_each(|merged| grid.merge(*merged))
    }

    /// Tells whether a row is hidden.
    pub(super) fn hides(&self, row: usize) -> bool {
        self.rows.contains(&row)
    }

    fn merge(&mut self, [first_row, last_row, first_column, last_column]: [usize; 4]) {
        let (first_row, last_row) = (first_row.saturating_add(1), last_row.saturating_add(1));
        self.merged.push(Merged { first_row, last_row, first_column, last_column });
    }
}

/// A number of two or four bytes at a place of a record.
fn number(record: &[u8], place: usize, length: usize) -> Option<usize> {
    let bytes = record.get(place..place + length)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// Four numbers that follow each other.
fn four(record: &[u8], place: usize, length: usize) -> Option<[usize; 4]> {
    let at = |which: usize| number(record, place + which * length, length);
    Some([at(0)?, at(1)?, at(2)?, at(3)?])
}

/// Reads the layout of a sheet before 2007, which is the sheet at this place of its workbook.
pub(super) fn of_old(stream: &[u8], sheet: usize) -> Layout {
    const SHEET: usize = 0x85;
    const ROW: usize = 0x208;
    const COLUMNS: usize = 0x7d;
    const MERGED: usize = 0xe5;
    const BEGIN: usize = 0x809;
    const END: usize = 0x0a;
    let mut layout = Layout::default();
    let named = records(stream, 0).filter(|(kind, _)| *kind == SHEET).nth(sheet);
    let Some(start) = named.and_then(|(_, record)| number(record, 0, 4)) else { return layout };
    // A chart within the sheet begins and ends like a sheet.
    let mut depth = 0_usize;
    for (kind, record) in records(stream, start) {
        let is_set = |place: usize, bit: usize| number(record, place, 2).unwrap_or(0) & bit != 0;
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            ROW if depth == 1 && is_set(12, 0x20) => {
                layout.rows.extend(number(record, 0, 2).map(|row| row + 1));
            }
            COLUMNS if depth == 1 && is_set(8, 1) => {
                layout.columns.extend(number(record, 0, 2).zip(number(record, 2, 2)));
            }
            MERGED if depth == 1 => {
                let count = number(record, 0, 2).unwrap_or(0);
                let ranges = (0..count).map_while(|which| four(record, 2 + which * 8, 2));
                ranges.for_each(|range| layout.merge(range));
            }
            _ => {}
        }
    }
    layout
}

/// Goes over the records of a stream from a place on: their kind and what they hold.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (usize, &[u8])> {
    let mut rest = stream.get(start..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (kind, length) = (number(rest, 0, 2)?, number(rest, 2, 2)?);
        let record = rest.get(4..4 + length)?;
        rest = rest.get(4 + length..)?;
        Some((kind, record))
    })
}

/// Reads the layout of a sheet whose part is binary.
pub(super) fn of_binary(mut part: impl BufRead) -> Layout {
    const ROW: usize = 0;
    const COLUMNS: usize = 60;
    const MERGED: usize = 176;
    let mut layout = Layout::default();
    let mut record = Vec::new();
    while let Some(kind) = next(&mut part, &mut record) {
        let is_set = |place: usize, bit: usize| number(&record, place, 1).unwrap_or(0) & bit != 0;
        match kind {
            ROW if is_set(11, 0x10) => {
                layout.rows.extend(number(&record, 0, 4).map(|row| row.saturating_add(1)));
            }
            COLUMNS if is_set(16, 1) => {
                layout.columns.extend(number(&record, 0, 4).zip(number(&record, 4, 4)));
            }
            MERGED => {
                if let Some(range) = four(&record, 0, 4) {
                    layout.merge(range);
                }
            }
            _ => {}
        }
    }
    layout
}

/// Reads by which names a workbook whose parts are binary knows the parts of its sheets.
pub(super) fn sheet_ids(mut part: impl BufRead) -> Vec<String> {
    const SHEET: usize = 156;
    const NONE: usize = 0xffff_ffff;
    let mut ids = Vec::new();
    let mut record = Vec::new();
    while let Some(kind) = next(&mut part, &mut record) {
        let length = number(&record, 8, 4).filter(|length| kind == SHEET && *length != NONE);
        let Some(bytes) = length.and_then(|length| record.get(12..12 + 2 * length)) else {
            continue;
        };
        let units =
            bytes.chunks_exact(2).filter_map(|two| Some(u16::from_le_bytes(two.try_into().ok()?)));
        ids.push(char::decode_utf16(units).map(|letter| letter.unwrap_or('?')).collect());
    }
    ids
}

/// Reads the next record of a binary part, and tells its kind.
fn next(part: &mut impl BufRead, record: &mut Vec<u8>) -> Option<usize> {
    let kind = packed(part, 2)?;
    let length = u64::try_from(packed(part, 4)?).ok()?;
    record.clear();
    part.by_ref().take(length.min(LONGEST)).read_to_end(record).ok()?;
    let rest = length.saturating_sub(LONGEST);
    std::io::copy(&mut part.by_ref().take(rest), &mut std::io::sink()).ok()?;
    Some(kind)
}

/// Reads a number of which each byte holds seven bits, and whether another follows; of a kind the bits that say
/// so belong to it.
fn packed(part: &mut impl BufRead, most: u32) -> Option<usize> {
    let mut whole = 0;
    for place in 0..most {
        let mut byte = [0];
        part.read_exact(&mut byte).ok()?;
        let [byte] = byte;
        whole |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(whole)
}
