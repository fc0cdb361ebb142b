//! An import that takes long says so on the terminal, and leaves nothing of that behind.

use std::fs::File;
use std::io::Write;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::shared::pty::{Home, Pty};

#[test]
fn a_file_that_comes_slowly_is_said_to_be_read() {
    let home = Home::new();
    let pipe = home.sessions().with_file_name("answers.csv");
    mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    let path = pipe.to_str().unwrap();
    let arguments = ["import", "Waste", path, "--as", "troubles", "--new", "--yes"];
    let mut pty = Pty::start(home.citylab(&arguments));
    // Nobody writes into the pipe yet.
    pty.wait_for("Reading");
    let mut out = File::create(&pipe).unwrap();
    out.write_all("answer,votes\nNo light,3\nNo bench,1\n".as_bytes()).unwrap();
    drop(out);
    pty.wait_for("2 answers kept");
    let (status, _) = pty.ended();
    assert!(status.success(), "{}", pty.contents());
    assert!(!pty.contents().contains("Reading"), "{}", pty.contents());
}
