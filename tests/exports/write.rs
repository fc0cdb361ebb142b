//! Writing documents into a folder.

use std::fs;

use citylab::domain::Format;
use citylab::export::{Document, Overwrite, Stop, WriteFailed, free_name, write_to};

use super::corpus::{self, Builder};

fn document(name: &str, text: &str) -> Document {
    Document { file_name: name.into(), bytes: text.into(), unshown: None }
}

#[test]
fn a_file_that_is_there_stays_and_is_named() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("b.md"), "old").unwrap();
    let both = [document("a.md", "new"), document("b.md", "new")];
    let failed = write_to(dir.path(), &both, Overwrite::Never, &Stop::default()).unwrap_err();
    assert!(matches!(&failed, WriteFailed::Exists { path } if path.ends_with("b.md")));
    assert_eq!(fs::read_to_string(dir.path().join("b.md")).unwrap(), "old");
    assert!(!dir.path().join("a.md").exists(), "either all are written or none");
    write_to(dir.path(), &both, Overwrite::Force, &Stop::default()).unwrap();
    assert_eq!(fs::read_to_string(dir.path().join("b.md")).unwrap(), "new");
}

#[test]
fn a_number_makes_room() {
    let dir = tempfile::tempdir().unwrap();
    let one = [document("report.tar.gz", "1")];
    for expected in ["report.tar.gz", "report.tar (2).gz", "report.tar (3).gz"] {
        assert_eq!(free_name(dir.path(), "report.tar.gz"), expected);
        let paths = write_to(dir.path(), &one, Overwrite::Number, &Stop::default()).unwrap();
        assert_eq!(paths, [dir.path().join(expected)]);
    }
}

// On Windows only an administrator makes links.
#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_written_through() {
    let dir = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    let target = outside.path().join("target");
    std::os::unix::fs::symlink(&target, dir.path().join("a.md")).unwrap();
    assert!(
        write_to(dir.path(), &[document("a.md", "x")], Overwrite::Never, &Stop::default()).is_err()
    );
    write_to(dir.path(), &[document("a.md", "x")], Overwrite::Force, &Stop::default()).unwrap();
    assert!(!target.exists());
}

// Modes of Unix; on Windows the folders of a person are for that person alone.
#[cfg(unix)]
#[test]
fn a_report_may_be_read_as_any_new_file_and_keeps_its_mode_when_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let write = |name: &str, overwrite| {
        let document = [document(name, "x")];
        write_to(&dir.path().join("new"), &document, overwrite, &Stop::default()).unwrap().remove(0)
    };
    let report = write("a.md", Overwrite::Never);
    // What the umask of these tests gives to any new file and folder.
    let (plain, folder) = (dir.path().join("plain"), dir.path().join("folder"));
    fs::write(&plain, "x").unwrap();
    fs::create_dir(&folder).unwrap();
    assert_eq!(mode(&report), mode(&plain));
    assert_eq!(mode(report.parent().unwrap()), mode(&folder));
    fs::set_permissions(&report, fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(mode(&write("a.md", Overwrite::Force)), 0o640);
}

// Elsewhere a file that is open can be replaced all the same.
#[cfg(windows)]
#[test]
fn a_report_that_is_open_elsewhere_stays_and_that_is_said() {
    use std::os::windows::fs::OpenOptionsExt;

    use citylab::error::Sentence;
    use citylab::i18n::Lang;

    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.md");
    fs::write(&path, "old").unwrap();
    let open = || fs::OpenOptions::new().read(true).share_mode(1).open(&path).unwrap();
    let held = open();
    let failed = write_to(dir.path(), &[document("a.md", "x")], Overwrite::Force, &Stop::default())
        .unwrap_err();
    let sentence = failed.sentence(Lang::EN);
    assert!(sentence.contains("another program has it open"), "{sentence}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    drop(held);
    // A virus scanner lets go after a moment.
    let held = open();
    let scanner = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(200));
        drop(held);
    });
    write_to(dir.path(), &[document("a.md", "new")], Overwrite::Force, &Stop::default()).unwrap();
    scanner.join().unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "new");
}

#[test]
fn a_failure_leaves_the_old_file_and_no_litter() {
    let dir = tempfile::tempdir().unwrap();
    // A folder of that name cannot be replaced by a file.
    fs::create_dir(dir.path().join("a.md")).unwrap();
    fs::write(dir.path().join("a.md/inside"), "old").unwrap();
    let failed = write_to(dir.path(), &[document("a.md", "x")], Overwrite::Force, &Stop::default())
        .unwrap_err();
    assert!(matches!(failed, WriteFailed::Write { .. }));
    assert_eq!(fs::read_to_string(dir.path().join("a.md/inside")).unwrap(), "old");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn hostile_platform_names_make_safe_file_names() {
    let names = [
        "../../etc/passwd",
        "CON",
        "com1",
        "COM¹",
        "a.",
        ".",
        "..",
        "a/b\\c:d*e?f\"g<h>i|j",
        "  ",
        "Площадка № 1",
        "=cmd",
        "-rf",
        "~",
        &"я".repeat(300),
    ];
    for name in names {
        let session = match name.trim() {
            "" => Builder::new("x").session,
            name => Builder::new(name).session,
        };
        for format in Format::ALL {
            for Document { file_name, .. } in
                corpus::export(&session, format, &corpus::english()).unwrap()
            {
                assert!(file_name.len() <= 200, "{file_name}");
                assert!(!file_name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']));
                assert!(!file_name.starts_with(['.', ' ', '-', '=', '~']), "{file_name}");
                let stem = file_name.split('.').next().unwrap().to_uppercase();
                assert!(!["", "CON", "COM1", "COM¹"].contains(&stem.as_str()), "{file_name}");
            }
        }
    }
}
