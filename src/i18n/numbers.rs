//! Numbers as a language writes them.

/// What parts the thousands of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thousands {
    /// A comma.
    Comma,
    /// A blank at which no line is broken.
    Blank,
}

impl Thousands {
    /// Returns the sign itself.
    pub(super) fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Blank => '\u{a0}',
        }
    }
}

/// Shows a number, one of five digits or more in groups of three parted by a sign.
pub(super) fn number(number: u64, sign: char) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(sign);
        }
        grouped.push(digit);
    }
    grouped
}
