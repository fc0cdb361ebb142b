//! The parts of a workbook that is a ZIP archive, and how much of it may be unpacked.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::markup::{Markup, attribute};
use super::reason::bad;
use crate::import::fault::ImportError;
use quick_xml::events::Event;

/// Most bytes that a workbook may unpack to; a sheet with all the rows that a session can hold and
/// ten columns takes half of it.
const MOST_BYTES: usize = 96 << 20;

/// Most parts that a workbook may have; each sheet and each picture is one.
const MOST_PARTS: usize = 10_000;

/// What opening a part costs at least, so that a part which many sheets name is not opened without end.
const COST: usize = 1 << 10;

/// A ZIP archive of which no more is unpacked than may be, whatever it says of its own size.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where a part stands, by its name in small letters: writers do not agree on them.
    places: HashMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: Cell<usize>,
}

/// A part while it is unpacked.
pub(super) struct Part<'p, 'a> {
    file: ZipFile<'p, Cursor<&'a [u8]>>,
    left: &'p Cell<usize>,
}

/// A part that other parts name.
pub(super) struct Relation {
    pub(super) id: String,
    /// How its sort ends: `worksheet`, `sharedStrings`.
    pub(super) sort: String,
    /// Its name within the archive.
    pub(super) path: String,
}

impl<'a> Package<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    ///
    /// When it is damaged, or has more parts than any workbook.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| of_archive(&error))?;
        if archive.len() > MOST_PARTS {
            return Err(too_large());
        }
        let names = archive.file_names_raw().enumerate();
        let plain = |name: &[u8]| String::from_utf8_lossy(name).replace('\\', "/").to_lowercase();
        let places = names.map(|(place, name)| (plain(name), place)).collect();
        Ok(Self { archive, places, left: Cell::new(MOST_BYTES) })
    }

    /// Goes over the names of the parts, in small letters.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// Tells whether there is a part of this name.
    pub(super) fn has(&self, path: &str) -> bool {
        self.places.contains_key(&path.to_lowercase())
    }

    /// Lets as much be unpacked anew as at the beginning.
    pub(super) fn renew(&mut self) {
        self.left.set(MOST_BYTES);
    }

    /// Opens a part; none where there is none of this name.
    ///
    /// # Errors
    ///
    /// When it says that it is larger than what may still be unpacked, is encrypted or damaged.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<Part<'_, 'a>>, ImportError> {
        let Some(place) = self.places.get(&path.to_lowercase()).copied() else { return Ok(None) };
        let file = self.archive.by_index(place).map_err(|error| of_archive(&error))?;
        let left = self.left.get().saturating_sub(COST);
        if file.size() > u64::try_from(left).unwrap_or(u64::MAX) {
            self.left.set(0);
            return Err(too_large());
        }
        self.left.set(left);
        Ok(Some(Part { file, left: &self.left }))
    }

    /// Opens a part that is XML.
    ///
    /// # Errors
    ///
    /// As [`Package::part`].
    pub(super) fn markup(
        &mut self,
        path: &str,
    ) -> Result<Option<Markup<BufReader<Part<'_, 'a>>>>, ImportError> {
        Ok(self.part(path)?.map(|part| Markup::new(BufReader::with_capacity(32 << 10, part))))
    }

    /// Reads which parts a part names; the archive itself is the part without a name.
    ///
    /// # Errors
    ///
    /// When the list of them cannot be read.
    pub(super) fn relations(&mut self, of: &str) -> Result<Vec<Relation>, ImportError> {
        let (folder, name) = of.rsplit_once('/').map_or(("", of), |(folder, name)| (folder, name));
        let list = joined(folder, &format!("_rels/{name}.rels"));
        let Some(mut markup) = self.markup(&list)? else { return Ok(Vec::new()) };
        let mut relations = Vec::new();
        loop {
            match markup.next()? {
                Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                    let of = |name| attribute(&element, name).unwrap_or_default().into_owned();
                    let sort = of("Type").rsplit('/').next().unwrap_or_default().to_owned();
                    let path = joined(folder, &of("Target"));
                    relations.push(Relation { id: of("Id"), sort, path });
                }
                Event::Eof => return Ok(relations),
                _ => {}
            }
        }
    }

    /// Unpacks all parts once and forgets them, for a reader that makes room for what they say.
    ///
    /// A part that cannot be unpacked is passed over: whoever reads it says what is wrong with it.
    ///
    /// # Errors
    ///
    /// When they unpack to more than may be.
    pub(super) fn check(&mut self) -> Result<(), ImportError> {
        for place in 0..self.archive.len() {
            let Ok(file) = self.archive.by_index(place) else { continue };
            let mut part = Part { file, left: &self.left };
            let unpacked = io::copy(&mut part, &mut io::sink());
            if unpacked.is_err() && self.left.get() == 0 {
                return Err(too_large());
            }
        }
        Ok(())
    }
}

impl Read for Part<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        match self.left.get().checked_sub(count) {
            Some(left) => {
                self.left.set(left);
                Ok(count)
            }
            None => {
                self.left.set(0);
                // The one error of this kind: nothing else of a part is too large.
                Err(io::ErrorKind::FileTooLarge.into())
            }
        }
    }
}

/// Returns what is said of a workbook that unpacks to more than it may.
pub(super) fn too_large() -> ImportError {
    ImportError::Unpacks { mebibytes: MOST_BYTES >> 20 }
}

/// Tells whether so many things of so many bytes are more than may be unpacked.
pub(super) fn is_too_large(count: usize, bytes: usize) -> bool {
    count.saturating_mul(bytes) > MOST_BYTES
}

fn of_archive(error: &ZipError) -> ImportError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ImportError::Locked,
        _ => bad(error),
    }
}

/// Returns the name of a part that is named from within a folder.
fn joined(folder: &str, target: &str) -> String {
    let whole =
        if target.starts_with('/') { target.to_owned() } else { format!("{folder}/{target}") };
    let mut path: Vec<&str> = Vec::new();
    for step in whole.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}
