//! The process in which workbooks are read: the import starts it, nobody else need know of it.

use crate::shared::home::Home;

const ARGUMENT: &str = "read-workbook";

#[test]
fn what_is_no_request_is_refused_with_a_sentence() {
    let home = Home::new();
    let endless = vec![b'['; 2 << 20];
    for input in [&b""[..], b"\n", b"list.xlsx", b"\xff\xfe\n", b"[{},{}]\n", &endless] {
        home.run_with(&[ARGUMENT], input).fails(1, &[ARGUMENT, "use citylab import"]);
    }
}

#[test]
fn it_is_no_command_for_people() {
    let home = Home::new();
    for shown in [&["--help"][..], &["import", "--help"], &["completions", "bash"], &["man"]] {
        let told = home.done(shown);
        assert!(!told.contains(ARGUMENT), "{shown:?}: {told}");
    }
    home.run(&[ARGUMENT, "list.xlsx"]).fails(2, &[]);
}

#[test]
fn a_text_named_like_a_workbook_needs_no_other_process() {
    let home = Home::new();
    std::fs::write(home.path("work/list.xlsx"), "text;votes\nDark;1\n").unwrap();
    let arguments = ["import", "Waste", "list.xlsx", "--as", "troubles", "--new", "--dry-run"];
    assert!(home.done(&arguments).contains("T1  Dark"));
}
