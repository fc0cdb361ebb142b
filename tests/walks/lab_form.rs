//! A lab set up and changed on the screen, before and after its first session.

use std::fs;
use std::path::PathBuf;

use citylab::domain::{Counting, LabPlan, Question, Stage};
use citylab::i18n::Lang;
use citylab::storage::library::read_plan;

use crate::shared::walk::{Seen, Walk};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and more";

fn folder(seen: &Seen) -> PathBuf {
    seen.folder.path().join("sessions").join("The-City-for-Life")
}

fn plan(seen: &Seen) -> LabPlan {
    read_plan(&folder(seen)).unwrap().unwrap()
}

/// From the library to a new lab with two platforms, on its last row.
const NEW: &str = "<F5>The City for Life<Enter>Novokuznetsk<Enter>26-27 November 2026<Enter>\
                   City council, Youth centre<Enter><Enter>Waste<Enter>Water<Enter>";

#[test]
fn a_lab_is_set_up_row_by_row_and_nothing_is_written_before() {
    let seen = Walk::new().keys(NEW);
    insta::assert_snapshot!(seen.screen());
    assert!(!seen.folder.path().join("sessions").exists());
    let script = format!(
        "{NEW}<Down>business, Students<Enter><Down>45<Enter><Down><Down><Down>\
         <expect hands; dots 3>many<Enter><expect Type hands, dots 3 or five picks.><C-u>\
         five picks<Enter>What troubles our river?<Enter><c-s>"
    );
    let seen = Walk::new().keys(&script);
    assert!(seen.says("“The City for Life” is set up"), "{}", seen.screen());
    let plan = plan(&seen);
    assert_eq!(
        (plan.lab.title.as_str(), plan.lab.place.as_str()),
        ("The City for Life", "Novokuznetsk")
    );
    let days = [plan.lab.from, plan.lab.to].map(|day| day.unwrap().to_string());
    assert_eq!(days, ["2026-11-26", "2026-11-27"]);
    assert_eq!(plan.lab.organisers, ["City council", "Youth centre"]);
    assert_eq!(plan.platforms, ["Waste", "Water"]);
    let groups: Vec<_> = plan.groups.iter().map(|group| group.key.as_str()).collect();
    assert_eq!(groups, ["business", "students"]);
    assert_eq!(plan.minutes(Stage::Troubles), Some(45));
    assert_eq!(plan.questions[&Question::Troubles], "What troubles our river?");
    assert_eq!(plan.voting.counting(), Counting::FivePicks);
    let begun = Walk::new().after(&seen).keys("<Down><Enter><expect Votes by   five picks>");
    let session = &crate::shared::home::sessions_in(&folder(&begun))[0];
    assert_eq!(citylab::storage::look_at(session).unwrap().voting, plan.voting);
}

#[test]
fn the_form_fits_small_and_large_screens_in_both_languages() {
    let keys = "<F5>Город для жизни<Enter>Новокузнецк<Enter>26–27 ноября 2026<Enter><Down>\
                <Down>Отходы<Enter>Вода<Enter>";
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
        let walk = || Walk::new().size(columns, rows).lang(Lang::RU);
        let seen = walk().keys(keys);
        insta::assert_snapshot!(format!("filled_in_{columns}"), seen.screen());
        let seen = walk().keys(&format!("{keys}<End>"));
        insta::assert_snapshot!(format!("last_row_{columns}"), seen.screen());
    }
}

#[test]
fn a_pasted_list_becomes_platforms_and_they_are_moved_and_taken_away() {
    let to_platforms = "<F5>The City for Life<Enter><Down><Down><Down><Down><Down>";
    let paste = format!("{to_platforms}<paste>1. Waste\r2. Water\r\r3. Yards\r\nwater</paste>");
    let seen = Walk::new().keys(&format!("{paste}<expect already: water><Up><a-up><Up><Up>"));
    let moved = Walk::new().keys(&format!("{paste}<Up><a-up><Down><Del><c-s>"));
    let row = |number: u32, name: &str| seen.says(&format!("{number:<17}  {name}"));
    assert!(row(2, "Yards") && row(3, "Water"), "{}", seen.screen());
    assert_eq!(plan(&moved).platforms, ["Waste", "Yards"]);
    let undone = Walk::new().keys(&format!("{paste}<Up><a-up><Down><Del><c-z><c-z><c-s>"));
    assert_eq!(plan(&undone).platforms, ["Waste", "Water", "Yards"]);
}

#[test]
fn the_same_platform_twice_is_asked_about_and_then_numbered() {
    let script =
        "<F5>The City for Life<Enter><Down><Down><Down><Down><Down>Water<Enter>water<Enter>";
    let seen = Walk::new().keys(script);
    assert!(seen.says("Enter once more numbers them"), "{}", seen.screen());
    let seen = Walk::new().keys(&format!("{script}<Enter><c-s>"));
    assert_eq!(plan(&seen).platforms, ["Water 1", "water 2"]);
    let seen = Walk::new().keys(&format!("{script}<c-u>Waste<Enter><c-s>"));
    assert_eq!(plan(&seen).platforms, ["Water", "Waste"]);
}

#[test]
fn what_cannot_be_is_said_and_stays_in_the_line() {
    let to_days = "<F5>The City for Life<Enter><Down>";
    let seen = Walk::new().keys(&format!("{to_days}soon<Enter>"));
    assert!(seen.says("“soon” names no days") && seen.says("›  soon"), "{}", seen.screen());
    let seen = Walk::new().keys(&format!("{to_days}26.11.2026<Enter>25.11.2026<Enter>"));
    assert!(seen.says("before the first"), "{}", seen.screen());
    let seen = Walk::new().keys("<F5><c-s>");
    assert!(seen.says("Type the title"), "{}", seen.screen());
}

#[test]
fn leaving_with_something_typed_asks() {
    let seen = Walk::new().keys("<F5>The City<Enter><Esc>");
    insta::assert_snapshot!(seen.screen());
    let stayed = Walk::new().keys("<F5>The City<Enter><Esc>1");
    assert!(stayed.says("New lab") && stayed.says("The City"), "{}", stayed.screen());
    let left = Walk::new().keys("<F5>The City<Enter><c-q>2");
    assert!(!left.folder.path().join("sessions").exists());
    let empty = Walk::new().keys("<F5><Esc>");
    assert!(empty.says("worked example"), "{}", empty.screen());
}

#[test]
fn a_logo_is_looked_at_and_copied() {
    let folder = tempfile::tempdir().unwrap();
    let (logo, text) = (folder.path().join("arms.jpeg"), folder.path().join("arms.txt"));
    fs::write(&logo, PNG).unwrap();
    fs::write(&text, "no picture").unwrap();
    let script = |file: &PathBuf| {
        let file = file.display();
        format!("<F5>The City for Life<Enter><Down><Down><Down><Down>“{file}”<Enter><c-s>")
            .replace('“', "\"")
            .replace('”', "\"")
    };
    let refused = Walk::new().keys(&script(&text));
    assert!(refused.says("JPEG") && refused.says("The City for Life"), "{}", refused.screen());
    assert!(!self::folder(&refused).exists());
    let seen = Walk::new().keys(&script(&logo));
    assert_eq!(plan(&seen).logo, "logo.png");
    assert_eq!(fs::read(self::folder(&seen).join("logo.png")).unwrap(), PNG);
    // A drawing is tried before it is taken over: one with words would stand there without them.
    let svg = |inside: &str| format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>");
    fs::write(&logo, svg("<text y='9'>City</text>")).unwrap();
    let refused = Walk::new().keys(&script(&logo));
    assert!(refused.says("set in a font"), "{}", refused.screen());
    fs::write(&logo, svg("<rect width='9' height='9'/>")).unwrap();
    let seen = Walk::new().keys(&script(&logo));
    assert_eq!(plan(&seen).logo, "logo.svg");
}

#[test]
fn colour_letterhead_and_footer_are_typed_below_the_questions_and_taken_back() {
    let look = format!("{NEW}<End><Up><Up><Up>");
    let seen = Walk::new().keys(&format!("{look}#ffee00<Enter>"));
    assert!(seen.says("too light") && seen.says("›  #ffee00"), "{}", seen.screen());
    let seen = Walk::new().keys(&format!("{look}blue<Enter>"));
    assert!(seen.says("“blue” is no colour"), "{}", seen.screen());
    let seen = Walk::new().lang(Lang::RU).keys(&format!("{look}#ffee00<Enter>"));
    assert!(seen.says("слишком светлый"), "{}", seen.screen());
    let seven = "a;b;c;d;e;f;g";
    let seen = Walk::new().keys(&format!("{look}<Down>{seven}<Enter>"));
    assert!(seen.says("room for 6 lines"), "{}", seen.screen());
    let long = "f".repeat(161);
    let seen = Walk::new().keys(&format!("{look}<Down><Down>{long}<Enter>"));
    assert!(seen.says("room for 160 letters"), "{}", seen.screen());
    let typed = format!(
        "{look}#7a1f2b<Enter><paste>City council\r71 Kirova street, office 5</paste><Enter>\
         council@example.org<Enter>"
    );
    let seen = Walk::new().keys(&typed);
    insta::assert_snapshot!(seen.screen());
    let made = Walk::new().keys(&format!("{typed}<c-s>"));
    let plan = self::plan(&made);
    assert_eq!((plan.colour.as_str(), plan.footer.as_str()), ("#7A1F2B", "council@example.org"));
    assert_eq!(plan.letterhead, ["City council", "71 Kirova street, office 5"]);
    let undone = Walk::new().keys(&format!("{typed}<c-z><c-z><c-s>"));
    let plan = self::plan(&undone);
    assert!(plan.colour == "#7A1F2B" && plan.letterhead.is_empty() && plan.footer.is_empty());
    let gone = Walk::new().after(&made).keys("<F6><End><Up><Up><Del><Up><Del><c-s>");
    let plan = self::plan(&gone);
    assert!(plan.colour.is_empty() && plan.letterhead.is_empty() && !plan.footer.is_empty());
}

#[test]
fn a_lab_is_changed_later_and_what_has_begun_stays() {
    let made = Walk::new().keys(&format!("{NEW}<c-s>Water<Enter><Enter><F4>Oil<Enter><c-l>"));
    let before = fs::read(folder(&made).join("lab.ron")).unwrap();
    let again = |script: &str| Walk::new().after(&made).keys(script);
    let seen = again("<F6>");
    insta::assert_snapshot!(seen.screen());
    // The platform that has begun is number 2 in documents.
    let seen = again("<F6><PgDn><PgDn><Home><Down><Down><Down><Down><Down><Down><Down><a-up><c-s>");
    assert!(seen.says("“Water” has begun and is number 2"), "{}", seen.screen());
    assert_eq!(fs::read(folder(&made).join("lab.ron")).unwrap(), before);
    let seen = again("<F6><Down>Tomsk<Enter><c-s>");
    assert!(seen.says("“The City for Life” is changed"), "{}", seen.screen());
    assert_eq!(plan(&seen).lab.place, "Tomsk");
    let backups = fs::read_dir(folder(&made).join(".backups")).unwrap();
    let backups = backups.map(|entry| fs::read(entry.unwrap().path()).unwrap());
    assert!(backups.into_iter().any(|backup| backup == before));
    let seen = again("<F6><c-s>");
    assert!(seen.says("Nothing was changed"), "{}", seen.screen());
}

#[test]
fn a_session_without_a_lab_and_the_example_have_no_form() {
    let seen = Walk::new().keys("Parks<Enter><c-l><F6>");
    assert!(seen.says("stands alone, in no lab"), "{}", seen.screen());
    let seen = Walk::new().keys("<Enter><F6>");
    assert!(seen.says("worked example, which stays as it is"), "{}", seen.screen());
}

#[test]
fn a_damaged_or_newer_lab_is_not_changed() {
    let made = Walk::new().keys(&format!("{NEW}<c-s>Water<Enter><Enter><F4>Oil<Enter><c-l>"));
    let file = folder(&made).join("lab.ron");
    let sound = fs::read_to_string(&file).unwrap();
    let title = "title: \"The City for Life\",";
    for (now, said) in [("titel: \"City\",", "titel"), ("title: 999,", "lab.ron")] {
        let damaged = sound.replace(title, now);
        assert_ne!(damaged, sound);
        fs::write(&file, damaged).unwrap();
        let seen = Walk::new().after(&made).keys("<F6>");
        assert!(seen.says(said) && !seen.says("Changing"), "{}", seen.screen());
    }
    fs::write(&file, sound.replace("format: 4", "format: 999")).unwrap();
    let seen = Walk::new().after(&made).keys("<F6>");
    assert!(seen.says("newer") && !seen.says("Changing"), "{}", seen.screen());
}

#[test]
fn a_lab_that_has_not_begun_is_never_looked_at_as_another_one() {
    let labs = "<Enter><F5>The City for Life 2027<Enter><Down>26.11.2027<Enter><Down><Down><Down>                Yards<Enter><c-s>";
    for key in ["<F9>", "<F10>"] {
        let seen = Walk::new().keys(&format!("{labs}{key}"));
        assert!(seen.says("Yards") && seen.says("! "), "{}", seen.screen());
        let other = Walk::new().keys(&format!("{labs}<End>{key}"));
        assert!(!other.says("Yards"), "{}", other.screen());
    }
}
