//! Code pages: encodings in which a byte is a letter.

use encoding_rs::{
    IBM866, ISO_8859_5, KOI8_R, KOI8_U, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1254, WINDOWS_1257, X_MAC_CYRILLIC,
};

use super::Encoding;

/// The upper half of code page 850.
const CP850: &str = "\
ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// A code page.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) encoding: Encoding,
    /// What the bytes from 128 are.
    upper: Vec<char>,
    /// The same by the letter.
    bytes: Vec<(char, u8)>,
}

impl Page {
    /// Returns the page of an encoding; none where a letter takes several bytes.
    pub(super) fn of(encoding: Encoding) -> Option<Self> {
        let known = match encoding {
            Encoding::Utf8
            | Encoding::Utf16
            | Encoding::Utf16Le
            | Encoding::Utf16Be
            | Encoding::Utf32 => return None,
            Encoding::Windows1251 => WINDOWS_1251,
            Encoding::Windows1252 => WINDOWS_1252,
            Encoding::Cp866 => IBM866,
            Encoding::Koi8R => KOI8_R,
            Encoding::Koi8U => KOI8_U,
            Encoding::MacCyrillic => X_MAC_CYRILLIC,
            Encoding::Iso8859Part5 => ISO_8859_5,
            Encoding::MacRoman => MACINTOSH,
            Encoding::Windows1250 => WINDOWS_1250,
            Encoding::Windows1257 => WINDOWS_1257,
            Encoding::Windows1254 => WINDOWS_1254,
            Encoding::Cp850 => return Some(Self::from(encoding, CP850.chars().collect())),
        };
        let upper: Vec<u8> = (0x80..=0xff).collect();
        let upper = known.decode_without_bom_handling(&upper).0.chars().collect();
        Some(Self::from(encoding, upper))
    }

    fn from(encoding: Encoding, upper: Vec<char>) -> Self {
        let mut bytes: Vec<(char, u8)> = upper.iter().copied().zip(0x80..=0xff).collect();
        bytes.sort_unstable();
        Self { encoding, upper, bytes }
    }

    /// Returns what a byte is.
    pub(super) fn letter(&self, byte: u8) -> char {
        let upper = byte.checked_sub(0x80).map(usize::from);
        let known = upper.map(|place| self.upper.get(place).copied().unwrap_or_default());
        known.unwrap_or_else(|| char::from(byte))
    }

    /// Returns the byte of a letter, or of a control that stands for a byte that is none.
    pub(super) fn byte(&self, letter: char) -> Option<u8> {
        if letter.is_ascii() {
            return u8::try_from(letter).ok();
        }
        let known = self.bytes.binary_search_by_key(&letter, |(known, _)| *known);
        let known = known.ok().and_then(|place| self.bytes.get(place)).map(|(_, byte)| *byte);
        let control = || u8::try_from(letter).ok().filter(|byte| (0x80..0xa0).contains(byte));
        known.or_else(control)
    }

    /// Reads bytes as text.
    pub(super) fn decode(&self, bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len() * 2);
        text.extend(bytes.iter().map(|byte| self.letter(*byte)));
        text
    }
}
