//! A home of its own for each test, and the built program run in it.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

/// A home folder with nothing in it; gone when the test ends.
pub struct Home {
    folder: TempDir,
}

/// What a run brought.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(home.path("work")).unwrap();
        home
    }

    /// A path in the home, with the separators of the system.
    pub fn path(&self, inner: &str) -> PathBuf {
        inner.split('/').fold(self.folder.path().to_owned(), |path, part| path.join(part))
    }

    /// The sessions folder where nothing else is said.
    pub fn sessions(&self) -> PathBuf {
        self.path(".local/share/citylab/sessions")
    }

    /// The program with these arguments, and nothing of the real environment but where programs are.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_citylab"));
        command.env_clear().args(arguments).current_dir(self.path("work"));
        command.env("PATH", std::env::var_os("PATH").unwrap()).envs(self.environment());
        command.stdin(Stdio::null());
        command
    }

    /// What makes this the home. On Windows the home is no matter of the environment, so the
    /// folders in it are named one by one; and many of the system's own libraries want to know
    /// where that is.
    pub fn environment(&self) -> Vec<(&'static str, OsString)> {
        if cfg!(windows) {
            let system = std::env::var_os("SystemRoot").unwrap();
            vec![
                ("CITYLAB_SESSIONS", self.sessions().into()),
                ("CITYLAB_CONFIG", self.path(".config/citylab/config.ron").into()),
                ("SystemRoot", system),
            ]
        } else {
            vec![("HOME", self.path("").into())]
        }
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&mut self.command(arguments))
    }

    /// Runs with this on standard input.
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = started(&mut command);
        // Whoever refuses need not read to the end.
        let _ = child.stdin.take().unwrap().write_all(input);
        Ran::from(child.wait_with_output().unwrap())
    }

    /// Runs, which must go well, and returns what was printed.
    pub fn done(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}: {ran:?}");
        ran.out
    }

    /// Adds answers, starting the session when there is none.
    pub fn add(&self, name: &str, sheet: &str, answers: &str) -> String {
        let ran = self.run_with(&["add", name, sheet, "--new"], answers.as_bytes());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
        ran.out
    }

    /// The one session file there is.
    pub fn only_session(&self) -> PathBuf {
        let files = sessions_in(&self.sessions());
        assert_eq!(files.len(), 1, "{files:?}");
        files[0].clone()
    }
}

/// Starts a program. Wine now and then cannot, through no fault of the program, and says that it has
/// an internal error; then it is started again.
pub fn started(command: &mut Command) -> Child {
    const INTERNAL_ERROR: i32 = 1359;
    for _ in 0..5 {
        match command.spawn() {
            Err(error) if cfg!(windows) && error.raw_os_error() == Some(INTERNAL_ERROR) => {}
            done => return done.unwrap(),
        }
    }
    command.spawn().unwrap()
}

/// The session files of a folder.
pub fn sessions_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_session = |path: &PathBuf| {
        path.extension().is_some_and(|ending| ending == "ron") && !path.ends_with("lab.ron")
    };
    let mut files: Vec<PathBuf> = entries.filter(is_session).collect();
    files.sort();
    files
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("the program ended by itself"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    /// Runs a program to its end.
    pub fn of(command: &mut Command) -> Self {
        let child = started(command.stdout(Stdio::piped()).stderr(Stdio::piped()));
        Self::from(child.wait_with_output().unwrap())
    }

    /// Holds that it failed with this code, said one sentence with all of these, and nothing else.
    pub fn fails(&self, code: i32, words: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "{self:?}");
        assert!(self.err.starts_with("citylab: "), "{self:?}");
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in {self:?}");
        }
    }
}
