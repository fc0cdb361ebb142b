//! No name and no content of a file reaches the terminal as control by way of the screen.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use crate::shared::hostile::{CONTROLS, filled, is_harmless_screen, names, texts};
use crate::shared::walk::{Seen, Walk};

/// A folder with a hostile name in which sessions and labs have such names too.
fn hostile(name: &OsStr, text: &str) -> (Seen, PathBuf) {
    let folder = tempfile::Builder::new().prefix(name).tempdir().unwrap();
    let first = Walk::new().inside(folder).start("Waste").keys("<F4>one<Enter>");
    let twice = Walk::new().after(&first).open(&first.sessions()[0]).keys("two<Enter><wait 61s>");
    let sessions = twice.folder.path().join("sessions");
    let file = sessions.join(filled("{}.ron", name));
    fs::rename(&twice.sessions()[0], &file).unwrap();
    let sound = fs::read_to_string(&file).unwrap();
    for (at, broken) in ["", "(format: 4, {}: 1)", "(format: {})", "(format: 999, a: \"{}\")"]
        .into_iter()
        .enumerate()
    {
        let path = sessions.join(filled(&format!("{{}} {at}.ron"), name));
        fs::write(path, broken.replace("{}", text)).unwrap();
    }
    let lab = sessions.join(filled("{}", name));
    fs::create_dir(&lab).unwrap();
    let plan =
        format!("(format: 4, lab: (title: {text:?}, place: {text:?}), platforms: [{text:?}])");
    fs::write(lab.join("lab.ron"), plan).unwrap();
    let in_lab = lab.join(filled("{}.ron", name));
    let put =
        sound.replace("\"Waste\"", &format!("{text:?}")).replace("\"two\"", &format!("{text:?}"));
    assert!(put != sound);
    fs::write(&in_lab, put).unwrap();
    fs::write(lab.join(filled("{} (conflicted copy).ron", name)), &sound).unwrap();
    // Closed once more, so that there is an earlier state.
    let again = Walk::new().after(&twice).open(&in_lab).keys("three<Enter><wait 61s>");
    (again, in_lab)
}

#[test]
fn no_name_and_no_content_of_a_file_steers_the_terminal() {
    let contents = texts().into_iter().chain([CONTROLS]);
    // With each name every script in one size, and over the names in each of them.
    let mut sizes = [(80, 24), (40, 10), (200, 50)].into_iter().cycle();
    for (name, text) in names().iter().zip(contents) {
        let (seen, file) = hostile(name, text);
        let check = |walk: Walk, script: &str| {
            let seen = walk.keys(script);
            is_harmless_screen(&seen.sent, &format!("{script} with {name:?}"));
            seen
        };
        let rows = "<Down><Enter><C-l><C-b><Esc>".repeat(3);
        let pasted = format!("<paste>{text}</paste>");
        for script in ["", "<Enter><C-l>", &rows, "<F2>plenary<Enter>", &pasted] {
            let (columns, rows) = sizes.next().unwrap();
            check(Walk::new().size(columns, rows).after(&seen), script);
        }
        let paste = format!("<paste>{text}</paste><Enter><paste>{text}</paste>");
        for script in [
            "",
            "<F2>save the session<Enter>",
            "<F2>close the session<Enter>",
            "<F2>write the report<Enter><Enter>",
            "<F2>plenary<Enter>",
            "<F2>earlier state<Enter><Enter>",
            &paste,
        ] {
            let seen = check(Walk::new().size(200, 50).after(&seen).open(&file), script);
            // Each of these was there, and this is no test of empty screens.
            let expected = match script {
                "<F2>save the session<Enter>" => "saved in",
                "<F2>write the report<Enter><Enter>" => "reports",
                "<F2>earlier state<Enter><Enter>" => "estored",
                _ => "",
            };
            assert!(seen.says(expected), "{script}: {}", seen.screen());
        }
    }
}
