//! The sweep: the program killed, or refused, at one system call after another.
//!
//! `strace` does both. `CITYLAB_SWEEP=N` tries the first N of each call and every kind of fault;
//! without it only a few points are tried.

use std::collections::BTreeSet;
use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use citylab::storage::{self, OpenMode};

use super::child::{Child, Writer};
use super::fixture::{Fixture, open, said, texts};

const CALLS: [&str; 10] = [
    "write",
    "fdatasync",
    "fsync",
    "rename",
    "openat",
    "linkat",
    "unlink",
    "mkdir",
    "statx",
    "flock",
];

const FAULTS: [&str; 7] = [
    "signal=KILL:when={}",
    "error=EIO:when={}",
    "error=EIO:when={}+",
    "error=ENOSPC:when={}",
    "error=ENOSPC:when={}+",
    "error=EDQUOT:when={}",
    "error=EROFS:when={}+",
];

/// What is tried: calls, faults, and how many of each call.
fn plan() -> (&'static [&'static str], &'static [&'static str], u32) {
    match env::var("CITYLAB_SWEEP") {
        Ok(points) => (&CALLS, &FAULTS, points.parse().expect("CITYLAB_SWEEP is a number")),
        Err(_) => (&CALLS[..4], &FAULTS[..2], 2),
    }
}

/// Tells whether strace can be used, and says so if not.
fn has_strace() -> bool {
    let works = Command::new("strace")
        .args(["-qq", "-o", "/dev/null", "true"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !works {
        eprintln!("SKIPPED: strace is not there or may not trace, so no system call was broken");
    }
    works
}

/// Runs a child with one fault and tells what was lost.
fn run(writer: Writer, call: &str, fault: &str) -> Result<(), String> {
    let workspace = Fixture::new();
    let at = workspace.start();
    let path = at.path.clone();
    at.close();
    let mut child = Child::start(&path, writer, 13, 40, "");
    let mut strace = Command::new("strace")
        .args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}")])
        .args(["-e", &format!("inject={call}:{fault}"), "-p", &child.pid().to_string()])
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(strace.stderr.take().unwrap()).lines();
    let attached = said.by_ref().map_while(Result::ok).any(|line| line.contains("attached"));
    assert!(attached, "strace did not attach");
    child.go();
    child.end();
    // It says more than its pipe holds only if somebody reads.
    said.for_each(drop);
    strace.wait().unwrap();
    child.lost(&path).map_err(|lost| format!("{call} {fault}: {lost}"))
}

fn sweep(writer: Writer, calls: &[&str], faults: &[&str], points: u32) -> (u32, Vec<String>) {
    let mut runs = 0;
    let mut losses = Vec::new();
    for call in calls {
        for fault in faults {
            for point in 1..=points {
                runs += 1;
                let fault = fault.replace("{}", &point.to_string());
                losses.extend(run(writer, call, &fault).err());
            }
        }
    }
    (runs, losses)
}

#[test]
fn whatever_call_breaks_nothing_that_was_saved_is_lost() {
    if !has_strace() {
        return;
    }
    let (calls, faults, points) = plan();
    let (runs, losses) = sweep(Writer::Ours, calls, faults, points);
    assert!(losses.is_empty(), "{} of {runs} runs lost something: {losses:#?}", losses.len());
    eprintln!("{runs} runs, nothing lost");
}

/// Runs `citylab restore` on what a crash left, with one fault, and tells how many answers are found
/// then and whether the command said that it was done.
fn restore(call: &str, fault: &str) -> (usize, bool) {
    let crash = super::backups::crash_with_backups();
    let status = Command::new("strace")
        .args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}")])
        .args(["-e", &format!("inject={call}:{fault}"), env!("CARGO_BIN_EXE_citylab")])
        .args(["restore", crash.path.to_str().unwrap(), "--state", "1", "--yes"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    let opened = open(&crash.path);
    let found = texts(&opened.session).len();
    assert!(matches!(opened.mode, OpenMode::Writing(_)), "{call} {fault}");
    assert_eq!(texts(&opened.session), said(found));
    let present = storage::earlier_states(&crash.path).into_iter();
    let counts: Vec<usize> =
        present.filter_map(|state| Some(state.session.ok()?.troubles.len())).collect();
    assert!(found == 3 || counts.contains(&3), "{call} {fault}: {found} answers, kept {counts:?}");
    (found, status.success())
}

#[test]
fn restoring_that_breaks_off_leaves_the_one_state_or_the_other() {
    if !has_strace() {
        return;
    }
    let calls = ["rename", "linkat", "unlink", "fsync", "write"];
    let (faults, points) = match env::var("CITYLAB_SWEEP") {
        Ok(points) => (&FAULTS[..], points.parse().expect("CITYLAB_SWEEP is a number")),
        Err(_) => (&FAULTS[..2], 4),
    };
    let mut seen = BTreeSet::new();
    for call in calls {
        for fault in faults {
            for point in 1..=points {
                let fault = fault.replace("{}", &point.to_string());
                let (found, is_done) = restore(call, &fault);
                assert!(found == 1 || found == 3 && !is_done, "{call} {fault}: {found} answers");
                seen.insert((found, is_done));
            }
        }
    }
    assert!(seen.contains(&(3, false)) && seen.contains(&(1, true)), "{seen:?}");
}

/// Without this nobody would know whether the sweep can find anything.
#[test]
fn the_sweep_catches_a_writer_that_writes_in_place() {
    if !has_strace() {
        return;
    }
    let (runs, losses) = sweep(Writer::Wrong, &["write"], &FAULTS[..1], 4);
    assert!(!losses.is_empty(), "none of {runs} runs lost anything");
}
