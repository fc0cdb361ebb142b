//! `citylab add`: exit code 0 means that the answers are on the disk.

use std::fs;
use std::path::Path;
#[cfg(unix)]
use std::process::Command;
use std::process::Stdio;

use citylab::domain::{Moment, Session, Sheet};
use citylab::storage;

#[cfg(unix)]
use crate::shared::home::Ran;
use crate::shared::home::{Home, started};

fn read(path: &Path) -> Session {
    storage::look_at(path).unwrap()
}

fn texts(session: &Session, sheet: Sheet) -> Vec<&str> {
    session.sheet(sheet).iter().map(|answer| answer.text.as_str()).collect()
}

#[test]
fn a_long_list_is_kept_whole_and_in_order() {
    let home = Home::new();
    for (sheet, count) in [(Sheet::Troubles, 316), (Sheet::Ways, 896)] {
        let answers: Vec<String> =
            (1..=count).map(|n| format!("Ответ №{n}: во дворе нет контейнера")).collect();
        let name = format!("{sheet:?}").to_lowercase();
        let out = home.add("Waste", &name, &answers.join("\n"));
        assert!(out.contains(&format!("{count} answers added")), "{out}");
        assert!(out.contains(&format!("now has {count} {name}")), "{out}");
        assert_eq!(texts(&read(&home.only_session()), sheet), answers);
    }
    // Nothing is left open: no journal, and one undo takes one run back.
    assert!(!home.only_session().with_extension("ron.journal").exists());
    let mut session = read(&home.only_session());
    session.undo().unwrap();
    assert_eq!((session.troubles.len(), session.ways.len()), (316, 0));
}

#[test]
fn labels_go_on_and_the_last_word_counts_in_russian() {
    let home = Home::new();
    home.add("Отходы", "troubles", "раз\nдва");
    let ran =
        home.run_with(&["add", "отх", "проблемы", "--lang", "ru"], "три\nчетыре\n".as_bytes());
    assert_eq!(ran.out, "Добавлено 2 ответа. Отходы: теперь 4 проблемы.\n");
    let labels =
        read(&home.only_session()).troubles.iter().map(|a| a.label.to_string()).collect::<Vec<_>>();
    assert_eq!(labels, ["T1", "T2", "T3", "T4"]);
}

#[test]
fn lines_come_as_other_programs_write_them() {
    let home = Home::new();
    let input = "\u{feff}one\r\n\r\n  two\t\n \u{a0} \n\u{1b}[31mthree\u{7}\r\nfour";
    home.add("Waste", "parked", input);
    let session = read(&home.only_session());
    assert_eq!(texts(&session, Sheet::Parked)[..2], ["one", "two"]);
    assert_eq!(texts(&session, Sheet::Parked)[3], "four");
    assert!(session.parked.iter().all(|answer| !answer.text.contains(char::is_control)));
}

#[test]
fn answers_of_several_lines_end_with_a_nul_byte() {
    let home = Home::new();
    let ran = home.run_with(&["add", "Waste", "ways", "--new", "--null"], b"one\ntwo\0\0three\n\0");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(texts(&read(&home.only_session()), Sheet::Ways), ["one\ntwo", "three"]);
}

#[test]
fn nothing_to_add_is_done_at_once() {
    let home = Home::new();
    home.add("Waste", "ways", "one");
    let out = home.add("Waste", "ways", " \n\n");
    assert_eq!(out, "Nothing to add. Waste now has 1 way.\n");
}

#[test]
fn a_voice_is_a_person_a_group_or_both() {
    let home = Home::new();
    for voice in ["Ivanova", "activists", "Ivanova, Гражданские активисты", "гражданские АКТИВИСТЫ"]
    {
        let ran = home.run_with(&["add", "Waste", "ways", "--new", "--voice", voice], b"one");
        assert_eq!(ran.code, 0, "{ran:?}");
    }
    let voices: Vec<(Option<String>, Option<String>)> = read(&home.only_session())
        .ways
        .iter()
        .map(|way| (way.voices[0].person.clone(), way.voices[0].group.clone()))
        .collect();
    let of = |person: Option<&str>, group: Option<&str>| {
        (person.map(str::to_owned), group.map(str::to_owned))
    };
    let (ivanova, activists) = (Some("Ivanova"), Some("activists"));
    assert_eq!(
        voices,
        [of(ivanova, None), of(None, activists), of(ivanova, activists), of(None, activists)]
    );
    let before = fs::read(home.only_session()).unwrap();
    home.run_with(&["add", "Waste", "ways", "--voice", "Ivanova, martians"], b"two")
        .fails(1, &["“martians”", "business", "Nothing was added"]);
    home.run_with(&["add", "Other", "ways", "--new", "--voice", "Ivanova, martians"], b"two")
        .fails(1, &["“martians”"]);
    assert_eq!(fs::read(home.only_session()).unwrap(), before);
}

#[test]
fn a_known_name_is_the_known_person() {
    let home = Home::new();
    let add = |voice: &str| {
        let ran = home.run_with(&["add", "Waste", "ways", "--new", "--voice", voice], b"one");
        assert_eq!(ran.code, 0, "{ran:?}");
        let last = read(&home.only_session()).ways.pop().unwrap().voices.remove(0);
        (last.person.unwrap(), last.group.unwrap_or_default())
    };
    let known = ("Ivanova Anna".to_owned(), "activists".to_owned());
    assert_eq!(add("Ivanova Anna, citizens"), known);
    assert_eq!(add("ivanova"), known);
    // A beginning may be another person's name.
    assert_eq!(add("Ivan"), ("Ivan".to_owned(), String::new()));
}

#[test]
fn a_new_session_is_started_in_the_lab_that_plans_it_and_says_so() {
    let home = Home::new();
    home.done(&["lab", "City", "--platform", "Water"]);
    let said = home.add("water", "troubles", "one");
    assert!(said.contains("“Water” is started in the lab “City”"), "{said}");
    assert!(home.sessions().join("City").join("Water.ron").is_file());
    let said = home.add("Parks", "troubles", "one");
    assert!(!said.contains("City"), "{said}");
    assert_eq!(read(&home.only_session()).lab.title, "");
}

#[test]
fn input_that_is_not_text_adds_nothing() {
    let home = Home::new();
    home.add("Waste", "ways", "one");
    let before = fs::read(home.only_session()).unwrap();
    home.run_with(&["add", "Waste", "ways"], b"two\n\xcf\xf0\xe8\xe2\xe5\xf2\n")
        .fails(1, &["Line 2", "UTF-8", "Nothing was added"]);
    home.run_with(&["add", "Other", "ways", "--new"], b"\xff\xfeo\0n\0e\0").fails(1, &["Line 1"]);
    assert_eq!(fs::read(home.only_session()).unwrap(), before);
}

#[test]
fn a_session_that_somebody_has_open_is_left_to_them() {
    let home = Home::new();
    home.add("Waste", "ways", "one");
    let file = home.only_session();
    let opened = storage::open(&file, Moment::now(), |_| {}).unwrap();
    let before = fs::read(&file).unwrap();
    let pid = std::process::id().to_string();
    home.run_with(&["add", "Waste", "ways"], b"two").fails(1, &[&pid, "Nothing was changed"]);
    assert_eq!(fs::read(&file).unwrap(), before);
    drop(opened);
    home.add("Waste", "ways", "two");
    assert_eq!(texts(&read(&file), Sheet::Ways), ["one", "two"]);
}

#[test]
fn what_a_crash_left_in_the_journal_comes_first() {
    let home = Home::new();
    home.add("Waste", "ways", "one");
    let file = home.only_session();
    let (sender, saved) = std::sync::mpsc::channel();
    let opened = storage::open(&file, Moment::now(), move |report| {
        let _ = sender.send(format!("{report:?}"));
    });
    let mut opened = opened.unwrap();
    let storage::OpenMode::Writing(saver) = opened.mode else { panic!("{:?}", opened.mode) };
    let label = opened.session.next_label(Sheet::Ways);
    let answer = citylab::domain::Answer::new(label, "two", Moment::now());
    let edit = opened.session.adding(Sheet::Ways, answer);
    saver.save(opened.session.perform(edit).unwrap());
    while !saved.recv().unwrap().starts_with("Saved") {}
    // The files as a crash at this moment would leave them.
    fs::create_dir_all(home.path("crashed")).unwrap();
    for name in ["Waste.ron", "Waste.ron.journal"] {
        fs::copy(home.sessions().join(name), home.path("crashed").join(name)).unwrap();
    }
    drop(saver);
    let crashed = home.path("crashed");
    let folder = crashed.to_str().unwrap();
    let ran = home.run_with(&["add", "Waste", "ways", "--sessions", folder], b"three");
    assert_eq!(ran.code, 0, "{ran:?}");
    let session = read(&crashed.join("Waste.ron"));
    assert_eq!(texts(&session, Sheet::Ways), ["one", "two", "three"]);
}

#[cfg(target_os = "linux")]
#[test]
fn nobody_to_tell_is_no_failure() {
    let home = Home::new();
    let mut command = home.command(&["add", "Waste", "ways", "--new"]);
    command
        .stdin(Stdio::piped())
        .stdout(fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
    command.stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"one\n").unwrap();
    let ran = Ran::from(child.wait_with_output().unwrap());
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(texts(&read(&home.only_session()), Sheet::Ways), ["one"]);
}

// A bound on the size of files, set by a shell.
#[cfg(unix)]
#[test]
fn a_full_disk_or_a_bound_adds_nothing_and_says_so() {
    let home = Home::new();
    home.add("Waste", "ways", "one");
    let before = fs::read(home.only_session()).unwrap();
    // A file may have no more than 64 blocks of 512 bytes here.
    let script = "ulimit -f 64; exec \"$0\" add Waste ways";
    let mut command = std::process::Command::new("sh");
    command.env_clear().env("HOME", home.path("")).args([
        "-c",
        script,
        env!("CARGO_BIN_EXE_citylab"),
    ]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let long = "a long answer\n".repeat(20_000);
    let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), long.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(!output.status.success());
    assert_eq!(fs::read(home.only_session()).unwrap(), before);
    assert_eq!(texts(&read(&home.only_session()), Sheet::Ways), ["one"]);
}

#[test]
fn two_runs_at_once_lose_nothing_that_was_acknowledged() {
    let home = Home::new();
    home.add("Waste", "ways", "first");
    let children: Vec<_> = (0..4)
        .map(|n| {
            let mut command = home.command(&["add", "Waste", "ways"]);
            command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
            let mut child = started(&mut command);
            std::io::Write::write_all(
                &mut child.stdin.take().unwrap(),
                format!("run {n}").as_bytes(),
            )
            .unwrap();
            child
        })
        .collect();
    let done: Vec<bool> =
        children.into_iter().map(|mut child| child.wait().unwrap().success()).collect();
    let session = read(&home.only_session());
    for (n, done) in done.into_iter().enumerate() {
        let there = session.ways.iter().any(|way| way.text == format!("run {n}"));
        assert_eq!(there, done, "run {n}");
    }
}

// TZ and `date`; Windows keeps the zone in its registry.
#[cfg(unix)]
#[test]
fn an_answer_has_the_time_of_the_place() {
    let offset_of = |zone: Option<&str>| {
        let home = Home::new();
        let mut command = home.command(&["add", "Waste", "troubles", "--new"]);
        command.envs(zone.map(|zone| ("TZ", zone))).stdin(Stdio::piped()).stdout(Stdio::null());
        let mut child = command.spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"dust").unwrap();
        assert!(child.wait().unwrap().success());
        let at = read(&home.only_session()).troubles[0].at.to_string();
        at[at.len() - "+07:00".len()..].replace(':', "")
    };
    assert_eq!(offset_of(Some("<+07>-7")), "+0700");
    let date = Command::new("date").arg("+%z").env_remove("TZ").output().unwrap();
    assert_eq!(offset_of(None), String::from_utf8(date.stdout).unwrap().trim());
}

// A bound on the size of files, set by a shell.
#[cfg(unix)]
#[test]
fn more_than_the_system_lets_a_file_hold_is_one_sentence() {
    let home = Home::new();
    home.add("Waste", "troubles", "dust");
    let before = fs::read(home.only_session()).unwrap();
    let program = home.command(&[]);
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -f 8; exec \"$0\" add Waste troubles"]).arg(program.get_program());
    shell.env_clear().envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = shell.spawn().unwrap();
    let answers = "The landfill is almost full\n".repeat(2_000);
    let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), answers.as_bytes());
    let ran = Ran::from(child.wait_with_output().unwrap());
    ran.fails(1, &["Waste.ron"]);
    assert_eq!(fs::read(home.only_session()).unwrap(), before);
}

#[test]
fn each_line_may_name_its_own_voice() {
    let home = Home::new();
    home.add("Waste", "troubles", "business: no money\nAkhmetova, public: no light\n");
    let voiced = "Akhm: nor water\nNote: nobody is meant\n";
    let ran = home
        .run_with(&["add", "Waste", "troubles", "--voice", "Petrov, authority"], voiced.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let session = read(&home.only_session());
    let said = session.troubles.iter().map(|it| {
        let voice = it.voices[0].clone();
        (it.text.as_str(), voice.person.unwrap_or_default(), voice.group.unwrap_or_default())
    });
    let of = |text, person: &str, group: &str| (text, person.to_owned(), group.to_owned());
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            of("no money", "", "business"),
            of("no light", "Akhmetova", "public"),
            of("nor water", "Akhmetova", "public"),
            of("Note: nobody is meant", "Petrov", "authority"),
        ]
    );
}
