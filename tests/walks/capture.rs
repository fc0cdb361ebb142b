//! Capture: the line, who says it, what it is for.

use citylab::i18n::Lang;

use crate::shared::walk::{Walk, walk};

#[test]
fn enter_keeps_the_answer() {
    let seen = walk("Illegal dumps along the river<Enter>Fines are never pa");
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn tab_and_a_number_say_who() {
    let seen = walk("Illegal dumps<Tab>2<Enter>The tariff does not cover recycling<Enter>");
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn ways_are_for_the_trouble_on_top() {
    let script = "Illegal dumps<Enter>Fines are never paid<Enter><F4>Photo reports<Enter><PgDn>Bailiffs come";
    insta::assert_snapshot!(walk(script).screen());
}

#[test]
fn the_same_in_russian() {
    let seen = Walk::new()
        .lang(Lang::RU)
        .start("Обращение с отходами")
        .keys("<F4>Свалки вдоль реки растут каждую весну<Enter>Штрафы никто не пла");
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn a_small_terminal() {
    let seen = Walk::new().size(40, 12).start("Waste management").keys(
        "<F4>Illegal dumps along the river grow every spring<Enter>Fines are never paid<Tab>",
    );
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn a_wide_terminal_shows_the_chain_beside() {
    let seen = Walk::new()
        .size(160, 40)
        .start("Waste management")
        .keys("<F4>Illegal dumps<Enter>Fines are never paid<Enter><F4>Photo reports<Enter>");
    insta::assert_snapshot!(seen.screen());
}

#[test]
fn a_cyrillic_layout_breaks_no_command() {
    // Ctrl+Я is the key of Ctrl+Z, as terminals send it that tell the letter.
    let seen = walk("Свалки<Enter>Штрафы<Enter><expect T2><C-я>");
    assert!(seen.says("Свалки") && !seen.says("Штрафы"), "{}", seen.screen());
}

#[test]
fn option_with_an_arrow_goes_by_words() {
    // Terminals of macOS send Alt+B and Alt+F for it.
    let seen = walk("one two three<A-b><A-b>and <A-f><A-f>!<Enter>");
    assert!(seen.says("one and two three!"), "{}", seen.screen());
}

#[test]
fn another_line_begins_by_each_of_its_keys() {
    for key in ["<A-CR>", "<C-j>", "<C-CR>"] {
        let seen = walk(&format!("one{key}two<Enter>"));
        assert!(seen.says("T1  one") && seen.says("       two"), "{key}: {}", seen.screen());
    }
}

#[test]
fn pasted_lines_are_asked_about_once() {
    let seen = walk("<paste>One\nTwo\nThree\n</paste><Enter>");
    for text in ["T1", "One", "T3", "Three"] {
        assert!(seen.says(text), "{}", seen.screen());
    }
}

#[test]
fn an_answer_of_two_lines() {
    let seen = walk("Two bins in the yard<A-CR>and a lorry for each<Enter>");
    assert!(seen.says("T1") && !seen.says("T2"), "{}", seen.screen());
}

#[test]
fn a_click_goes_to_a_stage() {
    let seen = walk("<expect What troubles><click 3,2>");
    assert!(seen.says("Facilitator"), "{}", seen.screen());
}

#[test]
fn every_size_is_drawn() {
    for (columns, rows) in [(1, 1), (1, 500), (500, 1), (2, 3), (5, 5), (13, 7), (200, 60)] {
        let script = format!(
            "<F4>Illegal dumps<Tab>3<Enter><Up><resize {columns}x{rows}><Tab><F9><F2><Esc><F1><Esc>\
             <Down>Fines 漢字 👍🏽<Enter><resize 80x24>"
        );
        let seen = Walk::new().start("Waste management").keys(&script);
        assert!(seen.says("Waste management"), "{}", seen.screen());
    }
}
