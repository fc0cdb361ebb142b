//! Shades that stay apart in grey print, and what is readable on each.
//!
//! Neighbouring shades differ by 3 : 1 and the ink on each by 4.5 : 1, both as WCAG 2.2 measures
//! contrast. A shade never says anything alone: a figure or a sign stands on it.

/// A colour as red, green and blue.
pub type Rgb = (u8, u8, u8);

/// How dark a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// White.
    Light,
    /// Between both.
    Middle,
    /// Dark blue.
    Dark,
}

impl Shade {
    /// Returns the colour of the field.
    pub fn fill(self) -> Rgb {
        match self {
            Self::Light => (255, 255, 255),
            Self::Middle => (106, 151, 181),
            Self::Dark => (10, 70, 110),
        }
    }

    /// Returns the colour of what stands on it.
    pub fn ink(self) -> Rgb {
        match self {
            Self::Light | Self::Middle => (20, 28, 36),
            Self::Dark => (255, 255, 255),
        }
    }
}
