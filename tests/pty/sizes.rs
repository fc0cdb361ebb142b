//! Whatever size the terminal says it has, the program goes on and takes no more memory than a large
//! screen needs.

use crate::shared::pty::{Home, Pty};

const F4: &str = "\x1bOS";
const CTRL_Q: &str = "\x11";

#[test]
fn sizes_nobody_would_choose() {
    let home = Home::new();
    let mut pty = home.in_troubles();
    for (columns, rows) in [(1, 1), (1, 500), (500, 1), (2, 2)] {
        pty.resize(columns, rows);
        pty.send("x");
    }
    pty.resize(80, 24);
    pty.wait_for("What troubles do we have?");
    pty.wait_for("xxxx");
    pty.send(CTRL_Q);
    let (status, _) = pty.ended();
    assert!(status.success(), "{status:?}\n{}", pty.contents());
    pty.is_as_before();
}

/// A terminal may say that it has 65,535 columns and rows; their cells would fill any memory.
#[test]
fn sizes_no_terminal_has() {
    for (columns, rows) in [(20_000, 20_000), (u16::MAX, u16::MAX), (u16::MAX, 1), (1, u16::MAX)] {
        let home = Home::new();
        let mut pty = Pty::start_of_size(home.citylab(&["new", "Waste"]), columns, rows);
        pty.wait_until_taken();
        pty.send(&format!("{F4}Illegal dumps\r"));
        pty.wait_while("not kept", || !home.on_disk().contains("Illegal dumps"));
        for (columns, rows) in [(80, 24), (5_000, 5_000), (90, 30)] {
            pty.resize(columns, rows);
            pty.wait_for("Illegal dumps");
        }
        // A click beyond what is drawn means nothing.
        pty.resize(columns, rows);
        pty.send("\x1b[<0;15000;15000M\x1b[<0;15000;15000mFines are never paid\r");
        pty.wait_while("not kept", || !home.on_disk().contains("Fines are never paid"));
        #[cfg(target_os = "linux")]
        holds_memory_for_a_screen(&pty);
        pty.send(CTRL_Q);
        let (status, _) = pty.ended();
        assert!(status.success(), "{columns}×{rows}: {status:?}");
        pty.is_as_before();
    }
}

/// Reads how much memory the program had at most.
#[cfg(target_os = "linux")]
fn holds_memory_for_a_screen(pty: &Pty) {
    let pid = pty.pid().as_raw_nonzero();
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let kibibytes: u64 = most.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(kibibytes < 100 * 1024, "{kibibytes} KiB");
}

/// The terminal says nothing of its size, or half of it.
#[test]
fn sizes_that_are_none() {
    for (columns, rows) in [(0, 0), (0, 24), (80, 0)] {
        let home = Home::new();
        let mut pty = Pty::start_of_size(home.citylab(&["new", "Waste"]), columns, rows);
        pty.wait_until_taken();
        pty.send(&format!("{F4}Illegal dumps\r"));
        pty.wait_while("not kept", || !home.on_disk().contains("Illegal dumps"));
        pty.resize(80, 24);
        pty.wait_for("Illegal dumps");
        pty.resize(columns, rows);
        pty.send("Fines are never paid\r");
        pty.wait_while("not kept", || !home.on_disk().contains("Fines are never paid"));
        pty.send(CTRL_Q);
        let (status, _) = pty.ended();
        assert!(status.success(), "{columns}×{rows}: {status:?}");
        pty.is_as_before();
    }
}
