//! Bytes into text, whatever program wrote them.

mod guess;
mod letters;
mod line_ends;
mod page;
mod twice;
mod units;

use serde::{Deserialize, Serialize};

use super::fault::ImportError;
use page::Page;

/// Most lines that are named as holding bytes of no letter.
const MOST_LINES: usize = 20;

/// How a text was written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with a byte-order mark or without.
    Utf8,
    /// UTF-16 in the order its byte-order mark says, or its letters show.
    Utf16,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// UTF-32, either order.
    Utf32,
    /// Windows-1251, in which a Russian Excel saves CSV.
    Windows1251,
    /// Windows-1252, in which an Excel of western Europe saves CSV.
    Windows1252,
    /// Code page 866, in which a Russian Excel saves “CSV (MS-DOS)”.
    Cp866,
    /// KOI8-R, the Russian of older mail and of Unix.
    Koi8R,
    /// KOI8-U, the same for Ukrainian.
    Koi8U,
    /// Mac Cyrillic, in which a Russian Excel saves “CSV (Macintosh)”.
    MacCyrillic,
    /// ISO 8859-5.
    Iso8859Part5,
    /// Mac Roman, in which an Excel of western Europe saves “CSV (Macintosh)”.
    MacRoman,
    /// Code page 850, in which an Excel of western Europe saves “CSV (MS-DOS)”.
    Cp850,
    /// Windows-1250, of central Europe.
    Windows1250,
    /// Windows-1257, of the Baltic states.
    Windows1257,
    /// Windows-1254, Turkish.
    Windows1254,
}

impl Encoding {
    /// All of them, the most usual first.
    pub const ALL: [Self; 17] = [
        Self::Utf8,
        Self::Utf16,
        Self::Windows1251,
        Self::Windows1252,
        Self::Cp866,
        Self::Koi8R,
        Self::MacCyrillic,
        Self::Koi8U,
        Self::Iso8859Part5,
        Self::MacRoman,
        Self::Cp850,
        Self::Windows1250,
        Self::Windows1257,
        Self::Windows1254,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Utf32,
    ];

    /// Returns its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Utf32 => "UTF-32",
            Self::Windows1251 => "Windows-1251",
            Self::Windows1252 => "Windows-1252",
            Self::Cp866 => "CP866",
            Self::Koi8R => "KOI8-R",
            Self::Koi8U => "KOI8-U",
            Self::MacCyrillic => "Mac Cyrillic",
            Self::Iso8859Part5 => "ISO-8859-5",
            Self::MacRoman => "Mac Roman",
            Self::Cp850 => "CP850",
            Self::Windows1250 => "Windows-1250",
            Self::Windows1257 => "Windows-1257",
            Self::Windows1254 => "Windows-1254",
        }
    }

    /// Tells whether it is a code page of Cyrillic letters.
    fn is_cyrillic(self) -> bool {
        matches!(
            self,
            Self::Windows1251
                | Self::Cp866
                | Self::Koi8R
                | Self::Koi8U
                | Self::MacCyrillic
                | Self::Iso8859Part5
        )
    }

    /// Finds an encoding by one of the names that programs and people have for it; case, blanks, hyphens
    /// and underlines tell nothing.
    pub fn named(name: &str) -> Option<Self> {
        let key: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        let key = key.to_lowercase();
        let own = |encoding: &Self| {
            let own: String = encoding.name().chars().filter(|c| c.is_alphanumeric()).collect();
            own.to_lowercase() == key
        };
        Self::ALL.into_iter().find(own).or(match key.as_str() {
            "unicode" | "utf8sig" | "utf8bom" | "cp65001" | "65001" => Some(Self::Utf8),
            "ucs2" => Some(Self::Utf16),
            "unicodefffe" => Some(Self::Utf16Be),
            "ucs4" | "utf32le" | "utf32be" => Some(Self::Utf32),
            "cp1251" | "win1251" | "1251" | "ansi" | "ansi1251" => Some(Self::Windows1251),
            "cp1252" | "win1252" | "1252" | "latin1" | "iso88591" | "88591" | "iso885915" => {
                Some(Self::Windows1252)
            }
            "866" | "ibm866" | "dos" | "oem" | "msdos" | "oem866" => Some(Self::Cp866),
            "koi8" | "cp20866" | "20866" => Some(Self::Koi8R),
            "cp21866" | "21866" => Some(Self::Koi8U),
            "mac" | "xmaccyrillic" | "maccyr" | "xmacukrainian" | "cp10007" | "10007" => {
                Some(Self::MacCyrillic)
            }
            "macintosh" | "xmacroman" | "cp10000" | "10000" => Some(Self::MacRoman),
            "88595" | "cyrillic" | "isoir144" | "cp28595" | "28595" => Some(Self::Iso8859Part5),
            "850" | "ibm850" | "oem850" => Some(Self::Cp850),
            "cp1250" | "win1250" | "1250" | "latin2" => Some(Self::Windows1250),
            "cp1257" | "win1257" | "1257" => Some(Self::Windows1257),
            "cp1254" | "win1254" | "1254" | "latin5" => Some(Self::Windows1254),
            _ => None,
        })
    }
}

/// A text as it was read from bytes.
#[derive(Debug)]
pub(super) struct Decoded {
    /// The text, all line ends alike.
    pub(super) text: String,
    /// How it was written.
    pub(super) encoding: Encoding,
    /// Whether it was encoded twice, and was set right.
    pub(super) is_twice: bool,
    /// The first lines with bytes that are no letter in this encoding.
    pub(super) broken: Vec<usize>,
}

/// Reads bytes as text with all line ends alike: in the encoding that is asked for, else by their
/// byte-order mark, else by what reads most like a text that somebody wrote.
///
/// # Errors
///
/// [`ImportError::NotText`] for zero bytes, which no text has, and for what is controls for the most part.
pub(super) fn decode(bytes: &[u8], asked: Option<Encoding>) -> Result<Decoded, ImportError> {
    let encoding = asked.or_else(|| units::told(bytes)).map_or_else(|| guess::of(bytes), Ok)?;
    let (text, is_broken) = match encoding {
        Encoding::Utf8 => from_utf8(bytes),
        Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be | Encoding::Utf32 => {
            units::decode(bytes, encoding)
        }
        _ => {
            Page::of(encoding).map_or_else(|| from_utf8(bytes), |page| (page.decode(bytes), false))
        }
    };
    let is_guessed = asked.is_none();
    let set_right = if is_guessed { twice::set_right(&text) } else { None };
    let is_twice = set_right.is_some();
    let text = line_ends::alike(set_right.unwrap_or(text));
    if is_binary(&text) || is_noise(&text, is_guessed) {
        return Err(ImportError::NotText);
    }
    let broken = if is_broken { broken_lines(&text) } else { Vec::new() };
    Ok(Decoded { text, encoding, is_twice, broken })
}

/// Reads UTF-8, with a sign for each byte that is none; tells whether there are such.
fn from_utf8(bytes: &[u8]) -> (String, bool) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (String::from_utf8_lossy(bytes).into_owned(), true),
    }
}

/// Tells whether it is no text: it has zero bytes, or much of it is controls.
fn is_binary(text: &str) -> bool {
    let is_odd = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
    let controls = text.bytes().filter(|byte| is_odd(byte) && *byte != 0x1b).count();
    (controls > 0 && text.contains('\0')) || controls * 32 > text.len().max(100)
}

/// Tells whether much of it could not be read: a tenth, or half where somebody named the encoding.
fn is_noise(text: &str, is_guessed: bool) -> bool {
    let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
    broken > 0 && broken * (if is_guessed { 10 } else { 2 }) > text.chars().count()
}

/// Returns the first lines on which a byte was no letter.
fn broken_lines(text: &str) -> Vec<usize> {
    let lines = text.split('\n').enumerate();
    let broken = lines.filter(|(_, line)| line.contains(char::REPLACEMENT_CHARACTER));
    broken.map(|(place, _)| place + 1).take(MOST_LINES).collect()
}
