//! The looks of the screen, by meaning: the only file that names a colour.
//!
//! One accent; bold for what matters now, dim for the rest. The colours are the terminal's own
//! sixteen, so they follow its theme. No meaning hangs on a colour alone: what is chosen has a `▌`
//! beside it, the stage of now stands in capitals, an alarm begins with its word.

use ratatui::style::{Color, Modifier, Style};

use crate::app::Colours;

/// What a piece of text means on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Look {
    /// The text itself.
    #[default]
    Plain,
    /// What matters now.
    Loud,
    /// What may be overlooked.
    Quiet,
    /// What has the focus: the present stage, the chosen row, keys.
    Accent,
    /// What went wrong or runs out.
    Alarm,
}

impl Look {
    /// All looks.
    #[cfg(test)]
    pub(super) const ALL: [Self; 5] =
        [Self::Plain, Self::Loud, Self::Quiet, Self::Accent, Self::Alarm];

    /// Returns how the terminal shows it.
    pub(super) fn style(self, colours: Colours) -> Style {
        let plain = Style::new();
        match (colours, self) {
            (_, Self::Plain) | (Colours::HighContrast, Self::Quiet) => plain,
            (_, Self::Loud) | (Colours::None, Self::Accent) => plain.add_modifier(Modifier::BOLD),
            (Colours::Usual | Colours::None, Self::Quiet) => plain.add_modifier(Modifier::DIM),
            (Colours::Usual, Self::Accent) => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
            (Colours::Usual, Self::Alarm) => plain.fg(Color::Red).add_modifier(Modifier::BOLD),
            (Colours::None, Self::Alarm) => plain.add_modifier(Modifier::BOLD | Modifier::REVERSED),
            (Colours::HighContrast, Self::Accent) => {
                plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
            }
            (Colours::HighContrast, Self::Alarm) => {
                plain.add_modifier(Modifier::BOLD | Modifier::REVERSED)
            }
        }
    }

    /// Returns how the terminal shows letters made of blocks: without lines through them, and without
    /// turning light and dark round, which would undo what the blocks show.
    pub(super) fn block_style(self, colours: Colours) -> Style {
        self.style(colours).remove_modifier(Modifier::REVERSED | Modifier::UNDERLINED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colours_no_look_has_one() {
        for look in Look::ALL {
            let style = look.style(Colours::None);
            assert_eq!((style.fg, style.bg), (None, None), "{look:?}");
        }
    }

    #[test]
    fn every_look_differs_from_the_plain_one_but_for_quiet_on_a_projector() {
        for colours in [Colours::Usual, Colours::None, Colours::HighContrast] {
            for look in [Look::Loud, Look::Quiet, Look::Accent, Look::Alarm] {
                let same = look.style(colours) == Look::Plain.style(colours);
                let projector = colours == Colours::HighContrast && look == Look::Quiet;
                assert_eq!(same, projector, "{look:?} with {colours:?}");
            }
        }
    }
}
