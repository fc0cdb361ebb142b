//! Bytes as a bad disk, a broken copy or an ill will leave them: flipped, cut off, spliced.

use std::env;

/// Mutates bytes, the same way for the same seed.
pub struct Mutator(u64);

/// How many rounds are tried: `CITYLAB_MUTATIONS`, or this many.
pub fn rounds(usual: u64) -> u64 {
    env::var("CITYLAB_MUTATIONS").map_or(usual, |rounds| rounds.parse().expect("a number"))
}

impl Mutator {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number: SplitMix64, <https://prng.di.unimi.it/splitmix64.c>.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    /// Some change of the bytes: up to eight of one kind. Splices take pieces of `other`.
    pub fn mutate(&mut self, bytes: &[u8], other: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        let kind = self.below(7);
        for _ in 0..=self.below(8) {
            if bytes.is_empty() {
                break;
            }
            let at = self.below(bytes.len());
            match kind {
                0 => bytes[at] ^= 1 << self.below(8),
                1 => bytes[at] = self.below(256) as u8,
                2 => bytes.truncate(at),
                3 => {
                    let end = (at + 1 + self.below(64)).min(bytes.len());
                    bytes.drain(at..end);
                }
                4 => {
                    let piece = self.piece(other);
                    bytes.splice(at..at, piece);
                }
                5 => {
                    let piece = self.piece(&bytes);
                    bytes.splice(at..at, piece);
                }
                _ => self.change_number(&mut bytes, at),
            }
        }
        bytes
    }

    fn piece(&mut self, from: &[u8]) -> Vec<u8> {
        let Some(most) = from.len().checked_sub(1).filter(|most| *most > 0) else {
            return Vec::new();
        };
        let start = self.below(most);
        let length = 1 + self.below(256);
        from[start..(start + length).min(from.len())].to_vec()
    }

    /// Puts a number that programs stumble over in place of the next one.
    fn change_number(&mut self, bytes: &mut Vec<u8>, at: usize) {
        const NUMBERS: [&str; 8] =
            ["0", "-1", "4294967295", "4294967296", "18446744073709551615", "9999", "1e99", "0001"];
        let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit) else { return };
        let start = at + start;
        let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = NUMBERS[self.below(NUMBERS.len())];
        bytes.splice(start..start + length, number.bytes());
    }
}
