//! No name and no content of a file reaches the terminal as control, and other programs get each name
//! as it is.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::shared::home::{Home, Ran};
use crate::shared::hostile::{CONTROLS, filled, is_harmless, names, texts};

/// A home in which everything has a hostile name and hostile contents.
struct Hostile {
    home: Home,
    name: OsString,
    /// A session under that name.
    session: PathBuf,
    /// A session in a lab under that name.
    in_lab: PathBuf,
    /// A file of answers under that name.
    answers: PathBuf,
}

impl Hostile {
    fn new(name: &OsStr, text: &str) -> Self {
        let home = Home::new();
        let folder = home.sessions();
        let session = folder.join(filled("{}.ron", name));
        let lab = folder.join(filled("{} lab", name));
        let in_lab = lab.join(filled("{}.ron", name));
        for (platform, file) in [("Water", &session), ("Waste", &in_lab)] {
            home.add(platform, "actions", "one");
            fs::create_dir_all(&lab).unwrap();
            fs::rename(folder.join(format!("{platform}.ron")), file).unwrap();
            // From the second change on there is an earlier state.
            for answer in ["two", "three"] {
                let mut command = home.command(&["add"]);
                let input = home.path("work/input");
                fs::write(&input, answer).unwrap();
                command.arg(file).arg("actions").stdin(fs::File::open(input).unwrap());
                let ran = Ran::of(&mut command);
                assert_eq!(ran.code, 0, "{ran:?}");
            }
        }
        home.add("Target", "ways", "one");
        // What a text editor can put into a session: the text in each of its own.
        let sound = fs::read_to_string(&in_lab).unwrap();
        let raw = format!("\"{}\"", text.replace('\\', "\\\\"));
        let put = sound.replace("\"Waste\"", &format!("{text:?}")).replace("\"two\"", &raw);
        assert!(put != sound);
        fs::write(&in_lab, put).unwrap();
        let plan =
            format!("(format: 4, lab: (title: {text:?}), platforms: [{text:?}, \"{text} too\"])");
        fs::write(lab.join("lab.ron"), plan).unwrap();
        let broken = folder.join(filled("{} broken lab", name));
        fs::create_dir(&broken).unwrap();
        fs::write(broken.join("lab.ron"), format!("(lab: \"{text}")).unwrap();
        for (index, contents) in broken_sessions(text).into_iter().enumerate() {
            fs::write(folder.join(filled(&format!("{{}} {index}.ron"), name)), contents).unwrap();
        }
        let answers = home.path("work").join(filled("{}.csv", name));
        let quoted = text.replace('"', "\"\"");
        let table = format!(
            "answer,\"{quoted}\",group,theme,votes\n\"{quoted}\",\"{quoted}\",\"{quoted}\",\"{quoted}\",1\n\
             x,,,,\"{quoted}\"\n\"{quoted}\",,,,2\n"
        );
        fs::write(&answers, table).unwrap();
        fs::write(home.path("work").join(filled("answers.x{}", name)), "one").unwrap();
        Self { home, name: name.to_owned(), session, in_lab, answers }
    }

    /// Runs the program; `{S}` is the session, `{L}` that in the lab, `{F}` the lab's folder, `{A}` the
    /// file of answers, `{}` the name.
    fn run(&self, arguments: &[&str], lang: &str) -> Ran {
        let lab = self.in_lab.parent().unwrap();
        let filled = arguments.iter().map(|argument| match *argument {
            "{S}" => self.session.clone().into_os_string(),
            "{L}" => self.in_lab.clone().into_os_string(),
            "{F}" => lab.as_os_str().to_owned(),
            "{A}" => self.answers.clone().into_os_string(),
            other => filled(other, &self.name),
        });
        let mut command = self.home.command(&[]);
        let ran = Ran::of(command.args(filled).env("CITYLAB_LANG", lang));
        let about = format!("{arguments:?} with {:?}", self.name);
        is_harmless(&ran.out, self.name.to_str().is_some(), &about);
        is_harmless(&ran.err, self.name.to_str().is_some(), &about);
        ran
    }
}

/// Sessions that cannot be read, each in another way, and the reader quotes what it stumbled over.
fn broken_sessions(text: &str) -> Vec<String> {
    vec![
        String::new(),
        text.to_owned(),
        format!("(format: {text})"),
        format!("(format: 4, stage: \"{text}\")"),
        format!("(format: 4, {text}: 1)"),
        format!("(format: 4, platform: \"\\q{text}"),
        format!("(format: 4, id: {text:?}, platform: \"x\")"),
        format!("(format: 0, platform: \"{text}\")"),
        format!("(format: 999, platform: \"{text}\", troubles: 3)"),
    ]
}

/// What can be asked about files, and the exit code.
const DOORS: &[(&[&str], i32)] = &[
    (&["list"], 1),
    (&["list", "--json"], 1),
    (&["check"], 1),
    (&["check", "{S}", "{L}"], 0),
    (&["check", "{A}"], 1),
    (&["actions"], 0),
    (&["actions", "--by", "owner"], 0),
    (&["actions", "--json"], 0),
    (&["actions", "{L}", "A1", "--done"], 0),
    (&["actions", "{L}", "A9", "--done"], 1),
    (&["export", "{S}", "{L}", "--to", "md,csv", "--out", "{} reports"], 0),
    (&["export", "{S}", "{L}", "--to", "md", "--out", "{} reports"], 1),
    (&["plenary", "--force", "--to", "md"], 2),
    (&["plenary", "{F}", "--to", "md", "--out", "{} plenary"], 0),
    (&["plenary", "{F}", "--to", "md", "--out", "{} plenary"], 1),
    (&["plenary", "{F}", "--for", "nobody"], 1),
    (&["restore", "{S}"], 0),
    (&["restore", "{L}"], 0),
    (&["restore", "{L}", "--state", "1"], 0),
    (&["restore", "{L}", "--state", "99"], 1),
    (&["restore", "{L}", "--state", "1", "--yes"], 0),
    (&["import", "Target", "{A}", "--as", "ways", "--dry-run"], 0),
    (&["import", "Target", "{A}", "--as", "ways", "--text", "nobody"], 1),
    (&["import", "Target", "{A}", "--as", "ways"], 2),
    (&["import", "Target", "{A}", "--as", "ways", "--yes"], 0),
    (&["import", "Target", "answers.x{}", "--as", "ways"], 0),
    (&["import", "Target", "{F}", "--open-actions", "--yes"], 0),
    (&["import", "{S}", "{S}", "--open-actions", "--yes"], 2),
    (&["lab", "{} lab"], 0),
    (&["open", "nothing like it"], 1),
    (&["open", "{S}"], 1),
    (&["add", "a", "ways"], 1),
];

#[test]
fn no_name_and_no_content_of_a_file_steers_the_terminal() {
    let contents = texts().into_iter().chain([CONTROLS]);
    for ((name, text), lang) in names().iter().zip(contents).zip(["en", "ru", "en", "ru"]) {
        let hostile = Hostile::new(name, text);
        let mut wrong = Vec::new();
        for (arguments, code) in DOORS {
            // What is no Unicode is no title.
            let is_refused = name.to_str().is_none() && arguments.contains(&"lab");
            let code = if is_refused { 2 } else { *code };
            let ran = hostile.run(arguments, lang);
            if ran.code != code {
                wrong.push(format!("{arguments:?}: not {code}: {ran:?}"));
            }
        }
        assert!(wrong.is_empty(), "{name:?}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn other_programs_get_every_name_as_it_is() {
    for name in names() {
        let hostile = Hostile::new(&name, CONTROLS);
        let shown = |path: &Path| path.to_string_lossy().into_owned();
        let listed = hostile.run(&["list", "--json"], "en").out;
        let list: Value = serde_json::from_str(&listed).unwrap();
        let labs = list["labs"].as_array().unwrap();
        let files = labs.iter().flat_map(|lab| lab["sessions"].as_array().unwrap());
        let files: Vec<&str> = files.map(|session| session["file"].as_str().unwrap()).collect();
        let folders: Vec<&str> = labs.iter().map(|lab| lab["folder"].as_str().unwrap()).collect();
        let actions = hostile.run(&["actions", "--json"], "en").out;
        let parsed: Value = serde_json::from_str(&actions).unwrap();
        let of_actions = parsed.as_array().unwrap().iter();
        let of_actions: Vec<&str> = of_actions.map(|one| one["file"].as_str().unwrap()).collect();
        for file in [&hostile.session, &hostile.in_lab] {
            assert!(files.contains(&&*shown(file)), "{file:?} is not among {files:?}");
            assert!(of_actions.contains(&&*shown(file)), "{file:?} is not among {of_actions:?}");
        }
        let lab = hostile.in_lab.parent().unwrap();
        assert!(folders.contains(&&*shown(lab)), "{lab:?} is not among {folders:?}");
        for json in [&listed, &actions] {
            let hidden = ['\u{200b}', '\u{200d}', '\u{ad}', '\u{feff}', '\u{2060}', '\u{e0041}'];
            assert!(!json.contains(hidden), "{json}");
        }
    }
}

// On Windows the file of a lock that is held cannot be written.
#[cfg(unix)]
#[test]
fn nothing_in_the_file_of_a_lock_steers_the_terminal() {
    for text in texts() {
        let home = Home::new();
        home.add("Waste", "ways", "one");
        let file = home.only_session();
        let now = citylab::domain::Moment::now();
        let held = citylab::storage::open(&file, now, |_| {}).unwrap();
        let lock = home.sessions().join("Waste.ron.lock");
        assert!(lock.exists());
        for signature in [
            format!("1 {text}\n"),
            format!("{text} {text}"),
            format!("1 a{}", text.replace(' ', "")),
        ] {
            fs::write(&lock, signature).unwrap();
            for arguments in [["add", "Waste", "ways"].as_slice(), &["list"], &["actions", "Waste"]]
            {
                let ran = home.run_with(arguments, b"one");
                assert_eq!(ran.code, i32::from(arguments.contains(&"add")), "{ran:?}");
                is_harmless(&ran.out, true, "standard output");
                is_harmless(&ran.err, true, "standard error");
            }
        }
        drop(held);
    }
}
