//! `citylab export` and `citylab lab`.

use std::fs;

use crate::shared::home::Home;

#[test]
fn reports_are_written_and_their_paths_said() {
    let home = Home::new();
    home.add("Waste management", "troubles", "Nobody collects glass");
    let out = home.done(&["export", "waste", "--to", "md,txt,md", "--out", "reports"]);
    let paths: Vec<&str> = out.lines().collect();
    assert_eq!(paths.len(), 2, "{out}");
    for path in paths {
        let text = fs::read_to_string(home.path("work").join(path)).unwrap();
        assert!(text.contains("Nobody collects glass"), "{text}");
        assert!(text.contains("DRAFT"), "{text}");
    }
    let out = home.done(&["export", "waste", "--to", "md", "--lang", "ru", "--out", "ru"]);
    let text = fs::read_to_string(home.path("work").join(out.trim_end())).unwrap();
    assert!(text.contains("ЧЕРНОВИК"), "{text}");
}

#[test]
fn a_report_that_is_there_stays_unless_it_is_forced() {
    let home = Home::new();
    home.add("Waste", "troubles", "one");
    let path = home.path("work").join(home.done(&["export", "Waste", "--to", "md"]).trim_end());
    fs::write(&path, "mine").unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    home.run(&["export", "Waste", "--to", "md"]).fails(1, &[name]);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    home.done(&["export", "Waste", "--to", "md", "--force"]);
    assert_ne!(fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn letters_that_no_font_has_are_told_and_the_report_is_written() {
    let home = Home::new();
    home.add("Waste", "troubles", "one\nnobody has \u{10fffd}");
    for (lang, label) in [("en", "T2"), ("ru", "П2")] {
        let ran = home.run(&["export", "Waste", "--to", "pdf", "--lang", lang, "--force"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains(label) && ran.err.contains('\u{fffd}'), "{ran:?}");
        assert!(home.path("work").join(ran.out.trim_end()).is_file(), "{ran:?}");
    }
}

#[test]
fn voices_are_decided_at_export() {
    let home = Home::new();
    let voice = ["add", "Waste", "troubles", "--new", "--voice", "Ivanova, activists"];
    assert_eq!(home.run_with(&voice, b"one").code, 0);
    for (voices, named) in [("names", true), ("groups", false), ("none", false)] {
        let whole = ["export", "Waste", "--to", "md", "--force", "--voices", voices];
        let path = home.path("work").join(home.done(&whole).trim_end());
        let text = fs::read_to_string(path).unwrap();
        assert_eq!(text.contains("Ivanova"), named, "{voices}: {text}");
    }
}

#[test]
fn one_session_that_fails_keeps_back_no_other() {
    let home = Home::new();
    home.add("Good", "troubles", "one");
    fs::write(home.sessions().join("bad.ron"), "(").unwrap();
    let ran = home.run(&["export", "bad", "good", "--to", "md"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("bad.ron:1:"), "{ran:?}");
    assert!(home.path("work").join(ran.out.trim_end()).is_file(), "{ran:?}");
}

#[test]
fn a_lab_gives_its_sessions_what_they_share() {
    let home = Home::new();
    let title = "Город для жизни";
    let out = home.done(&["lab", title, "--platform", "Отходы", "--platform", "Ёлки"]);
    assert!(out.trim_end().ends_with("lab.ron"), "{out}");
    let folder = fs::read_dir(home.sessions()).unwrap().next().unwrap().unwrap().path();
    home.add("Отходы", "troubles", "раз");
    let text = fs::read_to_string(&crate::shared::home::sessions_in(&folder)[0]).unwrap();
    assert!(text.contains(title), "{text}");
    home.run(&["lab", "ГОРОД для жизни"])
        .fails(1, &[title.to_uppercase().split(' ').next().unwrap()]);
    // With a second lab a session goes to the one whose plan names it.
    home.done(&["lab", "Another", "--platform", "Water"]);
    home.add("елки", "troubles", "раз");
    assert_eq!(crate::shared::home::sessions_in(&folder).len(), 2);
    home.add("water", "troubles", "one");
    assert_eq!(crate::shared::home::sessions_in(&home.sessions().join("Another")).len(), 1);
}

/// A report can be written in one format and not in another; the other is there all the same.
#[test]
fn one_format_that_fails_keeps_back_no_other() {
    let home = Home::new();
    home.add("Waste", "troubles", "one");
    // A folder in the place of a report cannot be replaced.
    let taken = home.path("work/Waste.md");
    fs::create_dir(&taken).unwrap();
    for command in [["export", "Waste"].as_slice(), &["plenary"]] {
        for force in [["--force"].as_slice(), &[]] {
            let out = ["--to", "html,md,txt", "--out", "."];
            let ran = home.run(&[command, out.as_slice(), force].concat());
            let names: Vec<&str> = ran.out.lines().collect();
            if command == ["plenary"] {
                // The lab has no title here, so its report bears another name.
                assert_eq!((ran.code, names.len()), (0, 3), "{ran:?}");
            } else {
                assert_eq!(ran.code, 1, "{ran:?}");
                let others = names.iter().all(|name| !name.ends_with(".md"));
                assert!(names.len() == 2 && others, "{ran:?}");
                assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
                assert!(ran.err.contains("Waste.md"), "{ran:?}");
            }
            for name in names {
                fs::remove_file(home.path("work").join(name)).unwrap();
            }
        }
    }
}

/// Adds one answer of so many bytes.
#[cfg(unix)]
fn add_long_answer(home: &Home, bytes: usize) {
    home.add("Waste", "troubles", "one");
    let text = fs::read_to_string(home.only_session()).unwrap();
    let long = "nobody empties the bins ".repeat(bytes / 24);
    fs::write(home.only_session(), text.replace("\"one\"", &format!("\"{long}\""))).unwrap();
}

#[cfg(unix)]
#[test]
fn breaking_an_export_off_leaves_no_half_file() {
    use std::time::{Duration, Instant};
    let home = Home::new();
    add_long_answer(&home, 4 << 20);
    let is_unfinished = |name: &str| name.starts_with('.');
    let names = || -> Vec<String> {
        let entries = fs::read_dir(home.path("work")).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    let mut interrupted = 0;
    for _ in 0..8 {
        if interrupted == 2 {
            break;
        }
        let mut child =
            home.command(&["export", "Waste", "--to", "txt", "--force"]).spawn().unwrap();
        let since = Instant::now();
        while child.try_wait().unwrap().is_none() && !names().iter().any(|n| is_unfinished(n)) {
            assert!(since.elapsed() < Duration::from_secs(60), "nothing is written");
            std::thread::sleep(Duration::from_millis(1));
        }
        let pid = i32::try_from(child.id()).unwrap();
        let pid = rustix::process::Pid::from_raw(pid).unwrap();
        // It may have ended by itself.
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::INT);
        let status = child.wait().unwrap();
        use std::os::unix::process::ExitStatusExt;
        assert!(status.success() || status.signal() == Some(2), "{status:?}");
        interrupted += usize::from(!status.success());
        let left = names();
        assert!(!left.iter().any(|name| is_unfinished(name)), "{left:?} after {status:?}");
    }
    assert!(interrupted > 0, "the signal never came in time");
}

#[test]
fn csv_is_parted_as_its_language_expects_it_or_as_was_asked_for() {
    let home = Home::new();
    home.add("Waste", "troubles", "one");
    let written = |more: &[&str]| {
        let whole = [&["export", "Waste", "--to", "csv", "--force"], more].concat();
        let out = home.done(&whole);
        let path = home.path("work").join(out.lines().next().unwrap());
        fs::read_to_string(path).unwrap()
    };
    assert!(written(&[]).contains("Theme,No.,Answer"));
    assert!(written(&["--lang", "ru"]).contains("Тема;№;Ответ"));
    for (asked, sign) in
        [("comma", ","), (",", ","), ("semicolon", ";"), (";", ";"), ("tab", "\t"), ("\t", "\t")]
    {
        let text = written(&["--lang", "ru", "--separator", asked]);
        assert!(text.contains(&format!("Тема{sign}№{sign}Ответ")), "{asked}: {text}");
    }
    let asked = ["export", "Waste", "--to", "csv", "--separator", "dot"];
    home.run(&asked).fails(2, &["dot", "comma, semicolon, tab"]);
}

#[test]
fn without_a_date_no_calendar_is_written_and_the_others_are() {
    let home = Home::new();
    home.add("Waste", "actions", "Draw a map");
    let ran = home.run(&["export", "Waste", "--to", "ics,md", "--lang", "en"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("no calendar was written"), "{ran:?}");
    assert!(ran.out.trim_end().ends_with(".md") && ran.out.lines().count() == 1, "{ran:?}");
    let ran = home.run(&["actions", "--to", "ics"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{ran:?}");
    assert!(ran.err.contains("no calendar was written"), "{ran:?}");
}

#[test]
fn a_calendar_holds_events_or_tasks_as_was_asked_for() {
    let home = Home::new();
    home.add("Waste", "actions", "Draw a map @Petrov !1 March 2031");
    for (dates, events, tasks) in [(None, 1, 0), (Some("tasks"), 0, 1), (Some("both"), 1, 1)] {
        let more: Vec<&str> = dates.into_iter().flat_map(|dates| ["--dates", dates]).collect();
        let out = home.done(&[&["export", "Waste", "--to", "ics", "--force"], &more[..]].concat());
        let exported = fs::read_to_string(home.path("work").join(out.trim_end())).unwrap();
        let reminder = home.done(&[&["actions", "--to", "ics"], &more[..]].concat());
        for text in [exported, reminder] {
            let count = |kind: &str| text.matches(&format!("BEGIN:{kind}")).count();
            assert_eq!((count("VEVENT"), count("VTODO")), (events, tasks), "{dates:?}: {text}");
            assert_eq!(count("VALARM"), events + tasks, "{text}");
        }
    }
}
