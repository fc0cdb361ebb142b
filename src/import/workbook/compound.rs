//! Compound files, in which the workbooks of Excel before 2007 stand: a file system of its own.

/// Ends a chain of sectors.
const LAST: usize = 0xffff_fffa;

/// How long an entry of the directory is, in bytes.
const ENTRY: usize = 128;

/// Tells whether something in a compound file has this name.
pub(super) fn names(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.chunks(ENTRY).any(|entry| entry.starts_with(&name))
}

/// Returns what stands in the stream of this name; none where there is none, or the file is damaged.
pub(super) fn stream(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let file = Compound::open(bytes)?;
    let directory = file.chain(number(bytes, 48)?)?;
    let entries = || directory.chunks_exact(ENTRY);
    let entry = entries().find(|entry| is_named(entry, name))?;
    let (start, length) = (number(entry, 116)?, number(entry, 120)?);
    let mut stream = if length < number(bytes, 56)? {
        let root = entries().next()?;
        let small = file.chain(number(root, 116)?)?;
        file.small_chain(&small, start)?
    } else {
        file.chain(start)?
    };
    stream.truncate(length);
    Some(stream)
}

/// A compound file.
struct Compound<'a> {
    bytes: &'a [u8],
    /// The length of a sector.
    sector: usize,
    /// Which sector follows which.
    next: Vec<u8>,
}

impl<'a> Compound<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match bytes.get(30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Self { bytes, sector, next: Vec::new() };
        let mut tables: Vec<usize> =
            (0..109).map_while(|place| number(bytes, 76 + place * 4)).collect();
        // The tables of a large file are listed in sectors of their own.
        let mut list = number(bytes, 68)?;
        for _ in 0..bytes.len() / sector {
            let Some(listed) = file.sector(list) else { break };
            let (tables_of_it, following) = listed.split_at_checked(sector - 4)?;
            tables.extend(tables_of_it.chunks_exact(4).filter_map(|four| number(four, 0)));
            list = number(following, 0)?;
        }
        for table in tables.into_iter().take_while(|table| *table < LAST) {
            let table = file.sector(table)?;
            file.next.extend_from_slice(table);
            if file.next.len() > bytes.len() {
                return None;
            }
        }
        Some(file)
    }

    fn sector(&self, place: usize) -> Option<&'a [u8]> {
        let start = place.checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(start..start.checked_add(self.sector)?)
    }

    /// Returns what stands in a chain of sectors.
    fn chain(&self, start: usize) -> Option<Vec<u8>> {
        let mut whole = Vec::new();
        let mut place = start;
        while place < LAST {
            whole.extend_from_slice(self.sector(place)?);
            // A chain that is longer than the file goes round in a circle.
            if whole.len() > self.bytes.len() {
                return None;
            }
            place = number(&self.next, place * 4)?;
        }
        Some(whole)
    }

    /// Returns what stands in a chain of the small sectors, all of which stand in one stream.
    fn small_chain(&self, small: &[u8], start: usize) -> Option<Vec<u8>> {
        const SECTOR: usize = 64;
        let next = self.chain(number(self.bytes, 60)?)?;
        let mut whole = Vec::new();
        let mut place = start;
        while place < LAST {
            let begin = place.checked_mul(SECTOR)?;
            whole.extend_from_slice(small.get(begin..begin + SECTOR)?);
            if whole.len() > small.len() {
                return None;
            }
            place = number(&next, place * 4)?;
        }
        Some(whole)
    }
}

fn is_named(entry: &[u8], name: &str) -> bool {
    let length = 2 * name.len();
    let named: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry.get(..length) == Some(&named) && entry.get(length..length + 2) == Some(&[0, 0])
}

/// A number of four bytes.
fn number(bytes: &[u8], place: usize) -> Option<usize> {
    let four = bytes.get(place..place.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}
