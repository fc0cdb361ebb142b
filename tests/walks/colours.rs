//! The colours of the screen: chosen by name or gone through, kept in the config, on the whole screen,
//! and none of them sent where `NO_COLOR` is set.

use std::collections::BTreeSet;
use std::io::Write;

use citylab::app::{Colouring, Colours};
use citylab::config::Config;
use citylab::i18n::Lang;

use crate::shared::emulator::Emulator;
use crate::shared::walk::{Seen, Walk, walk};

/// The colours with a ground of their own: what is typed to find each, and its ground.
const THEMES: [(Colours, [&str; 2], &str); 3] = [
    (Colours::Dark, ["dark", "тёмн"], "Idx(234)"),
    (Colours::Light, ["light", "светл"], "Idx(255)"),
    (Colours::HighContrast, ["contrast", "контраст"], "Idx(16)"),
];

/// Some answers, among them letters that take two cells and emoji whose width is disputed.
const SAID: &str =
    "<F4>Illegal dumps<Enter>漢字 👨‍👩‍👧 ❤️ и\u{306}<Enter>Fines are never paid<Enter>half a li";

/// Places to look at after that.
const PLACES: [&str; 5] = ["", "<C-l>", "<F8>", "<F2>", "<F1>"];

const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

fn colours(seen: &Seen) -> Option<Colours> {
    Config::read_from(&seen.folder.path().join("config.ron")).unwrap().colours
}

fn shown(chosen: Colours) -> Colouring {
    Colouring { chosen, no_color: false }
}

fn bare(chosen: Colours) -> Colouring {
    Colouring { chosen, no_color: true }
}

/// Returns the numbers of colours that were sent, those that give the terminal's own back included, and
/// whether the cursor got one.
fn sent_colours(seen: &Seen) -> BTreeSet<String> {
    let ends = |c: char| c.is_ascii_alphabetic();
    let sequences = seen.sent.split("\x1b[").skip(1).filter_map(|text| {
        let (numbers, _) = text.split_at(text.find(ends)?);
        text[numbers.len()..].starts_with('m').then_some(numbers)
    });
    // From 30 on all numbers are colours; attributes have those below.
    let numbers = sequences.flat_map(|numbers| numbers.split(';'));
    let is_colour = |number: &&str| number.parse::<u16>().is_ok_and(|number| number >= 30);
    let cursor = seen.sent.contains("\x1b]12;").then_some("cursor");
    numbers.filter(is_colour).chain(cursor).map(str::to_owned).collect()
}

#[test]
fn colours_are_gone_through_and_read_again() {
    let first = "<F2>colours: the next<Enter>";
    let wanted = Colours::ALL.into_iter().cycle().skip(1).take(Colours::ALL.len());
    let mut screens = BTreeSet::new();
    for (times, colours_then) in (0..).zip(wanted) {
        let seen = walk(&format!("{first}{}<F2><Esc>", "<F2><Enter>".repeat(times)));
        assert_eq!(colours(&seen), Some(colours_then), "{}", seen.screen());
        screens.insert(seen.screen());
    }
    // Each looks different on the same screen.
    assert_eq!(screens.len(), Colours::ALL.len());
}

#[test]
fn each_theme_is_found_by_its_name_in_either_language() {
    for (chosen, names, _) in THEMES {
        for (lang, name) in Lang::ALL.into_iter().rev().zip(names) {
            let seen = Walk::new().lang(lang).keys(&format!("<F2>{name}<Enter>"));
            assert_eq!(colours(&seen), Some(chosen), "{name}: {}", seen.screen());
        }
    }
    assert!(walk("<F2>dark<Enter>").says("Colours: dark."));
    let back = walk("<F2>dark<Enter><F2>terminal’s own<Enter>");
    assert_eq!(colours(&back), Some(Colours::Usual), "{}", back.screen());
    let none = walk("<F2>dark<Enter><F2>colours: none<Enter>");
    assert_eq!(colours(&none), Some(Colours::None), "{}", none.screen());
}

#[test]
fn a_theme_has_the_whole_screen_at_any_size_and_gives_it_back() {
    let all = SIZES.into_iter().flat_map(|size| THEMES.map(|theme| (size, theme)));
    let mut all = all.cycle();
    let mut check = |script: &dyn Fn(&str) -> String, from_start: bool| {
        let ((columns, rows), (chosen, [name, _], ground)) = all.next().unwrap();
        let colours = if from_start { chosen } else { Colours::Usual };
        let walk = Walk::new().size(columns, rows).colours(shown(colours));
        let script = script(name);
        let seen = walk.start("Waste management").keys(&script);
        let ground = BTreeSet::from([ground.to_owned()]);
        assert_eq!(seen.terminal.backgrounds(), ground, "{script}: {}", seen.screen());
    };
    for place in PLACES {
        check(&|_| format!("{SAID}{place}"), true);
    }
    // Chosen while the program runs, and the terminal grows and shrinks after that.
    check(&|name| format!("{SAID}<F2>{name}<Enter>"), false);
    check(&|name| format!("{SAID}<F2>{name}<Enter><resize 30x9><resize 120x40><F9><F9>"), false);
    check(&|name| format!("<F2>{name}<Enter><F2>{name}<resize 33x7><Esc>"), false);
    let walk = Walk::new().colours(shown(Colours::Dark));
    let seen = walk.keys(&format!("{SAID}<F2>terminal’s own<Enter>"));
    let own = BTreeSet::from(["Default".to_owned()]);
    assert_eq!(seen.terminal.backgrounds(), own, "{}", seen.screen());
    assert!(seen.sent.rfind("\x1b]112\x07") > seen.sent.rfind("\x1b]12;#d0d0d0\x07"));
}

#[test]
fn a_terminal_that_erases_in_its_own_colours_has_the_ground_too() {
    let walk = Walk::new().colours(shown(Colours::Light)).start("Waste management");
    let seen = walk.keys(&format!("{SAID}<F2>dark<Esc><F1>"));
    let erased = ["\x1b[2J", "\x1b[J", "\x1b[0J", "\x1b[K"];
    assert!(erased.iter().any(|erased| seen.sent.contains(erased)));
    let mut terminal = Emulator::new(80, 24);
    let drawn = erased.iter().fold(seen.sent, |sent, erased| sent.replace(erased, ""));
    terminal.write_all(drawn.as_bytes()).unwrap();
    assert_eq!(terminal.backgrounds(), BTreeSet::from(["Idx(255)".to_owned()]));
}

#[test]
fn no_color_sends_no_colour_whatever_is_chosen_and_keeps_the_choice() {
    for (colours_then, place) in Colours::ALL.into_iter().zip(PLACES) {
        let walk = Walk::new().colours(bare(colours_then)).start("Waste management");
        let seen = walk.keys(&format!("{SAID}{place}"));
        assert_eq!(sent_colours(&seen), BTreeSet::new(), "{colours_then:?}: {}", seen.screen());
    }
    for (chosen, names, _) in THEMES {
        for (lang, why) in
            [(Lang::EN, "Kept, not shown: NO_COLOR is set."), (Lang::RU, "задано NO_COLOR.")]
        {
            let start = Walk::new().lang(lang).colours(bare(Colours::None));
            let seen = start.keys(&format!("<F2>{}<Enter>", names[0]));
            assert!(seen.says(why), "{}", seen.screen());
            assert_eq!(colours(&seen), Some(chosen));
            assert_eq!(sent_colours(&seen), BTreeSet::new());
        }
    }
    // The walks above do send colours where they may.
    let seen = Walk::new().colours(shown(Colours::Dark)).keys("<F2>");
    assert!(sent_colours(&seen).contains("234"));
}

#[test]
fn an_underline_ends_with_its_words() {
    for script in [SAID.to_owned() + "<F8>", SAID.to_owned() + "<F1>"] {
        let walk = Walk::new().colours(shown(Colours::HighContrast)).start("Waste management");
        let seen = walk.keys(&script);
        let underlined = seen.terminal.with_screen(|screen| {
            let (rows, columns) = screen.size();
            let cells = (0..rows.get()).map(|row| {
                let cells = (0..columns.get()).map(|column| screen.cell(row, column).unwrap());
                cells.map(|cell| if cell.underline() { cell.contents() } else { "\n" }).collect()
            });
            cells.collect::<Vec<String>>().join("\n")
        });
        let words: Vec<&str> = underlined.split('\n').filter(|words| !words.is_empty()).collect();
        assert!(words.iter().any(|words| words.starts_with("TROUBLES")), "{words:?}");
        assert!(words.iter().all(|words| words.trim() == *words), "{words:?}");
    }
}

#[test]
fn themes_as_they_look() {
    for ((columns, rows), lang) in
        SIZES.into_iter().flat_map(|size| Lang::ALL.map(|lang| (size, lang)))
    {
        for (chosen, names, _) in THEMES.into_iter().take(2) {
            let start = || Walk::new().size(columns, rows).lang(lang);
            let name = |what| format!("{what}_{chosen:?}_{lang}_{columns}").to_lowercase();
            let typed = if lang == Lang::EN { "colours" } else { "цвета" };
            let seen = start().colours(shown(chosen)).keys(&format!("<F2>{typed}"));
            insta::assert_snapshot!(name("palette"), seen.screen());
            let choose = names[usize::from(lang != Lang::EN)];
            let kept = format!("<F4>Свалки<Tab>4<Enter>Fines<Enter>half<F2>{choose}<Enter>");
            let seen = start().start("Waste management").keys(&kept);
            insta::assert_snapshot!(name("capture"), seen.screen());
        }
    }
}
