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

    /// Returns the relative luminance of a shade (WCAG 2.2).
    fn luminance(shade: &str) -> f64 {
        let number = u32::from_str_radix(shade, 16).unwrap_or_default();
        let part = |at: u32| {
            let part = f64::from(number >> at & 255) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn neighbours_differ_without_colour_and_digits_can_be_read() {
        for (shade, next) in SHADES.iter().zip(SHADES.iter().cycle().skip(1)) {
            assert!(contrast(shade.fill, next.fill) >= 3.0, "{shade:?} beside {next:?}");
            assert!(contrast(shade.fill, shade.ink) >= 4.5, "digits on {shade:?}");
        }
    }
}
