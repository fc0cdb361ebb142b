//! Bytes into text, whatever program wrote them.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};
use serde::{Deserialize, Serialize};

use super::fault::ImportError;

/// How a text was written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with a byte-order mark or without.
    Utf8,
    /// UTF-16, either order.
    Utf16,
    /// Windows-1251, in which a Russian Excel saves CSV.
    Windows1251,
}

impl Encoding {
    /// Returns its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1251 => "Windows-1251",
        }
    }
}

/// Reads bytes as text with all line ends alike: by their byte-order mark, else as UTF-8 if they
/// are that, else as Windows-1251.
///
/// # Errors
///
/// [`ImportError::NotText`] for zero bytes, which no text has.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), ImportError> {
    let marked = encoding_rs::Encoding::for_bom(bytes);
    let (text, encoding) = match (marked, std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) if encoding == UTF_16LE || encoding == UTF_16BE => {
            (encoding.decode(bytes).0, Encoding::Utf16)
        }
        (Some(_), _) => (UTF_8.decode(bytes).0, Encoding::Utf8),
        (None, Ok(text)) => (text.into(), Encoding::Utf8),
        (None, Err(_)) => (WINDOWS_1251.decode(bytes).0, Encoding::Windows1251),
    };
    if text.contains('\0') {
        return Err(ImportError::NotText);
    }
    Ok((text.replace("\r\n", "\n").replace('\r', "\n"), encoding))
}
