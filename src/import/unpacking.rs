//! What a workbook unpacks to: found out part by part, before anything of it is kept.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::fault::ImportError;

/// Most bytes that a workbook may unpack to; a sheet with all the rows that a session can hold and
/// ten columns takes half of it.
const MOST_BYTES: usize = 96 << 20;

/// Most parts that a workbook may have; each sheet and each picture is one.
const MOST_PARTS: usize = 10_000;

/// What stands before the number of different texts that a workbook says it has.
const CLAIM: &[u8] = b"uniqueCount=";

/// Looks through a workbook that is a ZIP archive, and believes nothing that it says of its own size.
///
/// A part that cannot be unpacked is passed over: whoever reads it says what is wrong with it.
///
/// # Errors
///
/// [`ImportError::Unpacks`] when it unpacks to more than may be, or says that it has so many texts
/// that the room for them alone is more.
pub(super) fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Ok(()) };
    let too_large = Err(ImportError::Unpacks { mebibytes: MOST_BYTES >> 20 });
    if archive.len() > MOST_PARTS {
        return too_large;
    }
    let mut size = 0_usize;
    let mut chunk = vec![0; 64 << 10];
    for place in 0..archive.len() {
        let Ok(mut part) = archive.by_index(place) else { continue };
        let mut is_first = true;
        while let Ok(count @ 1..) = part.read(&mut chunk) {
            if is_first {
                size = size.saturating_add(claimed(chunk.get(..count).unwrap_or_default()));
                is_first = false;
            }
            size = size.saturating_add(count);
            if size > MOST_BYTES {
                return too_large;
            }
        }
    }
    Ok(())
}

/// Returns how many bytes of room are made for the texts that a part says it has.
fn claimed(start: &[u8]) -> usize {
    let Some(at) = start.windows(CLAIM.len()).position(|window| window == CLAIM) else { return 0 };
    let digits = start.iter().skip(at + CLAIM.len() + 1).take_while(|byte| byte.is_ascii_digit());
    let count = digits.fold(0_usize, |count, digit| {
        count.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
    });
    count.saturating_mul(size_of::<String>())
}
