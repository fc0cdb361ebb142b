//! Strings of everything that makes text hard: families, flags, marks, jamo, joiners, controls.

use citylab::text::clean;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that join with each other in every way Unicode knows.
const PIECES: &[&str] = &[
    "Свалка",
    "у реки",
    "ё",
    "й",
    "и\u{306}",
    "е\u{308}",
    "landfill",
    "don’t",
    "it's",
    "2,5",
    "№",
    "по-русски",
    "https://example.org/a?b=c",
    "x_y",
    " ",
    "  ",
    " — ",
    "«",
    "»",
    "(",
    ")",
    "/",
    "\u{a0}",
    "\u{2003}",
    "\u{3000}",
    "…",
    ".",
    "!",
    "日本語",
    "漢",
    "か\u{3099}",
    "ｶ\u{ff9e}",
    "한국",
    "\u{1112}",
    "\u{1161}",
    "\u{11ab}",
    "हिन्दी",
    "क्षि",
    "क",
    "\u{94d}",
    "ศรี",
    "ก\u{e33}",
    "مرحبا",
    "لا",
    "می\u{200c}خواهم",
    "שלום",
    "ශ්\u{200d}රී",
    "👨‍👩‍👧",
    "👨",
    "👩🏽",
    "🏽",
    "❤️",
    "❤",
    "☎\u{fe0e}",
    "1️⃣",
    "🇷🇺",
    "🇩",
    "🇪",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "🏴",
    "\u{e0067}",
    "\u{e007f}",
    "\u{301}",
    "\u{489}",
    "\u{200d}",
    "\u{200c}",
    "\u{fe0f}",
    "\u{200e}",
    "\u{600}",
    "葛\u{e0100}",
    "\u{34f}",
    "\u{1f1e6}",
];

/// What must not survive, in pieces that may join into sequences or stand alone.
const HOSTILE: &[&str] = &[
    "\u{1b}",
    "\u{1b}[31m",
    "\u{1b}[",
    "[2J",
    "\u{1b}]52;c;ZXZpbA==",
    "\u{7}",
    "\u{1b}\\",
    "\u{1b}]0;",
    "\u{1b}P",
    "\u{9b}",
    "\u{9d}",
    "\u{9c}",
    "\u{90}",
    "\u{85}",
    "\r",
    "\n",
    "\r\n",
    "\t",
    "\u{b}",
    "\u{c}",
    "\0",
    "\u{7f}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "\u{200b}",
    "\u{ad}",
    "\u{202e}",
    "\u{202c}",
    "\u{2066}",
    "\u{2069}",
    "\u{2060}",
    "\u{e0041}",
    "\u{e0001}",
    "\u{fe01}",
    "\u{180b}",
    "\u{180e}",
    "\u{ffff}",
    "\u{fff9}",
    "\u{3164}",
    "\u{61c}",
    ";",
    "\\",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from).prop_filter("hostile", |c| clean(c) == *c),
        1 => Just("\n".to_owned()),
        1 => (select(PIECES), 2..30usize).prop_map(|(piece, times)| piece.repeat(times)),
    ]
}

/// Any text without controls but line ends and without what only hides.
pub fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

/// Any text, controls and what hides included.
pub fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => piece(),
        3 => select(HOSTILE).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => (select(HOSTILE), 2..30usize).prop_map(|(piece, times)| piece.repeat(times)),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}
