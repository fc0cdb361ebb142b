//! Colours of organisations: of one form, and dark enough to be read on white.

use citylab::domain::{Colour, NoColour, contrast};

#[test]
fn only_what_can_be_read_on_white_is_a_colour_of_documents() {
    assert_eq!(Colour::read("#0b5A8a"), Ok(Colour(11, 90, 138)));
    assert_eq!(Colour::read(" #000000 ").unwrap().to_string(), "#000000");
    // The greys next to the border of 4.5 : 1 (WCAG 2.1).
    assert_eq!(Colour::read("#767676"), Ok(Colour(118, 118, 118)));
    let Err(NoColour::Light(contrast)) = Colour::read("#777777") else { panic!() };
    assert!((4.4..4.5).contains(&contrast), "{contrast}");
    assert!(matches!(Colour::read("#FFFFFF"), Err(NoColour::Light(one)) if one == 1.0));
    for text in ["", "0B5A8A", "#0B5A8", "#0B5A8AF", "#0B5A8G", "blue", "#+B5A8A", "#чёрный"]
    {
        assert_eq!(Colour::read(text), Err(NoColour::Form), "{text}");
    }
}

/// The figures that the WCAG and its checkers name.
#[test]
fn contrast_is_that_of_the_guidelines_in_either_order() {
    let (black, white) = ((0, 0, 0), (255, 255, 255));
    for (one, other, right) in [
        (black, white, 21.0),
        (white, white, 1.0),
        ((0x76, 0x76, 0x76), white, 4.54),
        ((255, 0, 0), white, 4.00),
        ((0, 0, 255), white, 8.59),
    ] {
        for found in [contrast(one, other), contrast(other, one)] {
            assert!((found - right).abs() < 0.005, "{one:?} {other:?}: {found}");
        }
    }
}
