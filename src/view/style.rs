//! The looks of the screen, by meaning: the only file that names a colour.
//!
//! One accent; bold for what matters now, dim for the rest. The usual colours are the terminal's own
//! sixteen, so they follow its theme. The dark, light and high-contrast ones are of those of its 256
//! that are the same on every terminal, letters and ground, so that their contrast is known: at least
//! 4.5 : 1 for every look (WCAG 2.2, success criterion 1.4.3). No meaning hangs on a colour alone:
//! what is chosen has a `▌` beside it, the stage of now stands in capitals, an alarm begins with its
//! word.

use ratatui::style::{Color, Modifier, Style};

use crate::app::{Colouring, Colours};

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

/// The numbers of colours among a terminal's 256: the ground, and the letters of each look on it.
///
/// From 16 on they are the same everywhere: a cube of six shades of red, green and blue, then greys.
/// Those below 16 follow the terminal's own theme.
#[derive(Debug, Clone, Copy)]
struct Palette {
    ground: u8,
    plain: u8,
    loud: u8,
    quiet: u8,
    accent: u8,
    alarm: u8,
}

const DARK: Palette =
    Palette { ground: 234, plain: 252, loud: 231, quiet: 247, accent: 80, alarm: 210 };

const LIGHT: Palette =
    Palette { ground: 255, plain: 235, loud: 16, quiet: 240, accent: 24, alarm: 124 };

const HIGH_CONTRAST: Palette =
    Palette { ground: 16, plain: 231, loud: 231, quiet: 231, accent: 226, alarm: 226 };

impl Look {
    /// All looks.
    #[cfg(test)]
    pub(super) const ALL: [Self; 5] =
        [Self::Plain, Self::Loud, Self::Quiet, Self::Accent, Self::Alarm];

    /// Returns how the terminal shows it.
    pub(super) fn style(self, colours: Colouring) -> Style {
        let style = Style::new().add_modifier(self.attributes(colours));
        if colours.no_color {
            return style;
        }
        match colours.chosen {
            Colours::None => style,
            Colours::Usual => match self {
                Self::Accent => style.fg(Color::Cyan),
                Self::Alarm => style.fg(Color::Red),
                Self::Plain | Self::Loud | Self::Quiet => style,
            },
            Colours::Dark => self.of(DARK, style),
            Colours::Light => self.of(LIGHT, style),
            Colours::HighContrast => self.of(HIGH_CONTRAST, style),
        }
    }

    /// Returns the attributes of its letters. What is dim on a ground of ours has a colour of its own
    /// instead, since terminals dim as they like.
    fn attributes(self, colours: Colouring) -> Modifier {
        let is_usual = colours.chosen == Colours::Usual && !colours.no_color;
        match (self, colours.chosen) {
            (Self::Quiet, Colours::Usual | Colours::None) => Modifier::DIM,
            (Self::Quiet, Colours::Dark | Colours::Light) if colours.no_color => Modifier::DIM,
            (Self::Plain | Self::Quiet, _) => Modifier::empty(),
            (Self::Accent, Colours::HighContrast) => Modifier::BOLD | Modifier::UNDERLINED,
            (Self::Alarm, _) if !is_usual => Modifier::BOLD | Modifier::REVERSED,
            (Self::Loud | Self::Accent | Self::Alarm, _) => Modifier::BOLD,
        }
    }

    fn of(self, palette: Palette, style: Style) -> Style {
        let letters = match self {
            Self::Plain => palette.plain,
            Self::Loud => palette.loud,
            Self::Quiet => palette.quiet,
            Self::Accent => palette.accent,
            Self::Alarm => palette.alarm,
        };
        style.fg(Color::Indexed(letters)).bg(Color::Indexed(palette.ground))
    }

    /// Returns how the terminal shows letters made of blocks: without lines through them, and without
    /// turning light and dark round, which would undo what the blocks show.
    pub(super) fn block_style(self, colours: Colouring) -> Style {
        self.style(colours).remove_modifier(Modifier::REVERSED | Modifier::UNDERLINED)
    }
}

/// Returns red, green and blue of one of the 256 colours that is the same on every terminal, as xterm
/// has them; none for those of the terminal's own theme.
pub(super) fn rgb(colour: Option<Color>) -> Option<(u8, u8, u8)> {
    let Some(Color::Indexed(index @ 16..)) = colour else { return None };
    let shade = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    Some(match index - 16 {
        cube @ ..216 => (shade(cube / 36), shade(cube / 6 % 6), shade(cube % 6)),
        grey => [8 + 10 * (grey - 216); 3].into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contrast;

    const THEMES: [Colours; 3] = [Colours::Dark, Colours::Light, Colours::HighContrast];

    fn shown(chosen: Colours) -> Colouring {
        Colouring { chosen, no_color: false }
    }

    fn bare(chosen: Colours) -> Colouring {
        Colouring { chosen, no_color: true }
    }

    #[test]
    fn the_numbers_of_colours_are_those_of_xterm() {
        let known = [(16, 0, 0, 0), (80, 95, 215, 215), (124, 175, 0, 0), (226, 255, 255, 0)];
        let greys = [(231, 255, 255, 255), (232, 8, 8, 8), (234, 28, 28, 28), (255, 238, 238, 238)];
        for (index, red, green, blue) in known.into_iter().chain(greys) {
            assert_eq!(rgb(Some(Color::Indexed(index))), Some((red, green, blue)), "{index}");
        }
        assert_eq!((rgb(Some(Color::Indexed(15))), rgb(Some(Color::Red))), (None, None));
    }

    #[test]
    fn every_look_of_a_theme_can_be_read_on_its_ground() {
        for colours in THEMES {
            let ground = Look::Plain.style(shown(colours)).bg;
            for look in Look::ALL {
                let style = look.style(shown(colours));
                assert_eq!(style.bg, ground, "{look:?} with {colours:?}");
                let both = rgb(style.fg).zip(rgb(style.bg));
                let contrast = both.map_or(0.0, |(letters, ground)| contrast(letters, ground));
                // A projector in a bright room leaves little of it.
                let least = if colours == Colours::HighContrast { 15.0 } else { 4.5 };
                assert!(contrast >= least, "{look:?} with {colours:?}: {contrast:.2}");
                assert!(!style.add_modifier.contains(Modifier::DIM), "{look:?} with {colours:?}");
            }
        }
    }

    #[test]
    fn without_colours_no_look_has_one() {
        let bare = Colours::ALL.map(bare);
        for colours in bare.into_iter().chain([shown(Colours::None)]) {
            for look in Look::ALL {
                let style = look.style(colours);
                assert_eq!((style.fg, style.bg), (None, None), "{look:?} with {colours:?}");
            }
        }
    }

    #[test]
    fn every_look_differs_from_the_plain_one_but_for_quiet_on_a_projector() {
        for colours in Colours::ALL.into_iter().flat_map(|it| [shown(it), bare(it)]) {
            for look in [Look::Loud, Look::Quiet, Look::Accent, Look::Alarm] {
                let same = look.style(colours) == Look::Plain.style(colours);
                let projector = colours.chosen == Colours::HighContrast && look == Look::Quiet;
                assert_eq!(same, projector, "{look:?} with {colours:?}");
            }
        }
    }

    #[test]
    fn what_matters_and_what_went_wrong_are_told_by_more_than_colour() {
        for colours in Colours::ALL.into_iter().flat_map(|it| [shown(it), bare(it)]) {
            let attributes = |look: Look| look.style(colours).add_modifier;
            for look in [Look::Loud, Look::Accent, Look::Alarm] {
                assert_ne!(attributes(look), attributes(Look::Plain), "{look:?} with {colours:?}");
                assert_ne!(attributes(look), attributes(Look::Quiet), "{look:?} with {colours:?}");
            }
            for look in [Look::Loud, Look::Accent] {
                // In the terminal's own colours an alarm is told by its words.
                let told = attributes(look) != attributes(Look::Alarm);
                assert_eq!(told, colours != shown(Colours::Usual), "{look:?} with {colours:?}");
            }
        }
    }
}
