//! The colour of an organisation, as its documents have it.

/// The least contrast of a text with its paper (WCAG 2.2, success criterion 1.4.3).
const LEAST: f64 = 4.5;

/// A colour that can be read on white paper: its red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// Says why a text names no such colour.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum NoColour {
    /// It is not of the form `#RRGGBB`.
    #[error("it is no colour of the form #RRGGBB")]
    Form,
    /// Its contrast with white is this one, and less than 4.5 : 1.
    #[error("its contrast with white is {0:.1}")]
    Light(f64),
}

impl Colour {
    /// Reads a colour of the form `#RRGGBB`.
    ///
    /// # Errors
    ///
    /// When it is none, or when a text in it could not be read on white.
    pub fn read(text: &str) -> Result<Self, NoColour> {
        let digits = text.trim().strip_prefix('#').filter(|digits| {
            digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        });
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] = number.ok_or(NoColour::Form)?.to_be_bytes();
        let colour = Self(red, green, blue);
        let contrast = contrast((red, green, blue), (255, 255, 255));
        if contrast < LEAST { Err(NoColour::Light(contrast)) } else { Ok(colour) }
    }
}

/// Returns the contrast of two colours, each as red, green and blue, from 1 to 21 (WCAG 2.2).
pub fn contrast(one: (u8, u8, u8), other: (u8, u8, u8)) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Returns the relative luminance of a colour, from 0 to 1 (WCAG 2.2).
fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}
