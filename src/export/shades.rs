//! The shades of the parts of bars: each can be told from the next without its colour.

/// A shade and what can be read on it, as six hexadecimal digits each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shade {
    /// The shade itself.
    pub(super) fill: &'static str,
    /// The ink of digits on it.
    pub(super) ink: &'static str,
}

/// The shades in the order of the parts, dark and light in turn.
///
/// Neighbours differ by 3 : 1 at least, and digits from the shade they stand on by 4.5 : 1 (WCAG 2.2, 1.4.3
/// and 1.4.11).
pub(super) const SHADES: [Shade; 8] = [
    Shade { fill: "0B5A8A", ink: "FFFFFF" },
    Shade { fill: "F6C177", ink: "000000" },
    Shade { fill: "2F6B22", ink: "FFFFFF" },
    Shade { fill: "DDBDEB", ink: "000000" },
    Shade { fill: "9A2030", ink: "FFFFFF" },
    Shade { fill: "CDCDCD", ink: "000000" },
    Shade { fill: "0F6060", ink: "FFFFFF" },
    Shade { fill: "E8D874", ink: "000000" },
];

#[cfg(test)]
mod tests {
    use super::SHADES;

    fn contrast(one: &str, other: &str) -> f64 {
        let colour = |shade: &str| {
            let number = u32::from_str_radix(shade, 16).unwrap_or_default();
            let [_, red, green, blue] = number.to_be_bytes();
            (red, green, blue)
        };
        crate::domain::contrast(colour(one), colour(other))
    }

    #[test]
    fn neighbours_differ_without_colour_and_digits_can_be_read() {
        for (shade, next) in SHADES.iter().zip(SHADES.iter().cycle().skip(1)) {
            assert!(contrast(shade.fill, next.fill) >= 3.0, "{shade:?} beside {next:?}");
            assert!(contrast(shade.fill, shade.ink) >= 4.5, "digits on {shade:?}");
        }
    }
}
