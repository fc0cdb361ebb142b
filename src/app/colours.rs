//! The colours of the screen: which are chosen, and whether any may be shown.

use serde::Deserialize;

/// Which colours the screen is to show; the config names them so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename = "colours")]
pub enum Colours {
    /// The terminal's own, by meaning.
    #[default]
    Usual,
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
    /// Strong contrast, for a projector.
    HighContrast,
    /// None; bold and dim only.
    None,
}

impl Colours {
    /// All of them, in the order in which they are gone through.
    pub const ALL: [Self; 5] =
        [Self::Usual, Self::Dark, Self::Light, Self::HighContrast, Self::None];

    /// Returns those after these, going round.
    pub(super) fn next(self) -> Self {
        let twice = Self::ALL.into_iter().chain(Self::ALL);
        twice.skip_while(|colours| *colours != self).nth(1).unwrap_or_default()
    }
}

/// The colours that are chosen, and whether they may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Colouring {
    /// The colours that are chosen.
    pub chosen: Colours,
    /// Whether no colour may be sent to the terminal, as `NO_COLOR` asks; the attributes of what is
    /// chosen are shown all the same. See <https://no-color.org>.
    pub no_color: bool,
}
