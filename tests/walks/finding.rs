//! Finding: answers, and the ends of the line.

use crate::shared::walk::{Seen, walk};

/// Tells whether these texts stand on the screen one below another.
fn in_order(seen: &Seen, texts: &[&str]) -> bool {
    let screen = seen.screen();
    let places: Option<Vec<usize>> = texts.iter().map(|text| screen.find(text)).collect();
    places.is_some_and(|places| places.is_sorted())
}

#[test]
fn answers_with_the_word_come_first_then_beginnings_letters_within_and_scattered_ones() {
    let said = "Do us a map, please<Enter>Seadumps stink<Enter>Dumping at night<Enter>\
        Another dump<Enter>No light<Enter>The dump grows<Enter>";
    let seen = walk(&format!("{said}<c-f>DUMP"));
    let wanted = ["Another dump", "The dump grows", "Dumping", "Seadumps", "Do us a map"];
    assert!(in_order(&seen, &wanted) && !seen.says("No light"), "{}", seen.screen());
}

#[test]
fn home_and_end_go_to_the_ends_of_a_wrapped_line() {
    let words = "dust ".repeat(40);
    let seen = walk(&format!("{words}<Home>(<End>)<Enter>"));
    assert!(seen.says("(dust dust"), "{}", seen.screen());
    let seen = walk(&format!("{words}end<Home>(<End>)<Enter><Up>"));
    assert!(seen.says("(dust dust") && seen.says("end)"), "{}", seen.screen());
}
