//! Power cuts: a file system of its own that forgets at once what it has not yet written.
//!
//! `CITYLAB_SWEEP=N` cuts the power N times; without it once. Needs root, loop devices and ext4.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::child::{Child, Writer};
use super::fixture::{Fixture, start_in};

/// `EXT4_IOC_SHUTDOWN` with `EXT4_GOING_FLAGS_NOLOGFLUSH`: as if the plug were pulled.
const PULL_THE_PLUG: &str =
    "open(F, '<', $ARGV[0]) or die; my $flag = pack('L', 2); ioctl(F, 0x8004587d, $flag) or die";

/// A disk in a file.
struct Disk {
    workspace: Fixture,
}

impl Disk {
    /// Makes and mounts one; nothing, said aloud, where that cannot be done.
    fn new() -> Option<Self> {
        let disk = Self { workspace: Fixture::new() };
        std::fs::create_dir(disk.place()).unwrap();
        let image = std::fs::File::create(disk.image()).unwrap();
        image.set_len(16 << 20).unwrap();
        let made = run("mkfs.ext4", &["-q", "-F"], &[&disk.image()]) && disk.mount();
        if !made {
            eprintln!("SKIPPED: no power was cut: that needs root, a loop device and ext4");
            return None;
        }
        Some(disk)
    }

    fn image(&self) -> PathBuf {
        self.workspace.path("image")
    }

    fn place(&self) -> PathBuf {
        self.workspace.path("place")
    }

    fn mount(&self) -> bool {
        run("mount", &["-o", "loop"], &[&self.image(), &self.place()])
    }

    fn unmount(&self) -> bool {
        run("umount", &[], &[&self.place()])
    }

    fn cut(&self) {
        assert!(run("perl", &["-e", PULL_THE_PLUG], &[&self.place()]), "the plug is stuck");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.unmount();
    }
}

fn run(program: &str, options: &[&str], paths: &[&Path]) -> bool {
    let mut command = Command::new(program);
    command.args(options).args(paths).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[test]
fn what_was_saved_survives_a_power_cut() {
    let cuts: u64 = env::var("CITYLAB_SWEEP").map_or(1, |cuts| cuts.parse().unwrap());
    let Some(disk) = Disk::new() else { return };
    let at = start_in(&disk.place());
    let path = at.path.clone();
    at.close();
    let mut from = 0;
    for cut in 1..=cuts {
        let mut child = Child::start(&path, Writer::Ours, 1_000_000, 40, "");
        child.go();
        assert!(child.wait_for(from + 1 + cut * 7 % 23), "it ended by itself");
        // Power ends program and disk in one moment. Here the program lives on for a while, and what it
        // calls saved between the ioctl and its end would never have been heard of.
        let heard = child.acknowledged;
        disk.cut();
        child.kill();
        child.acknowledged = heard;
        assert!(disk.unmount() && disk.mount());
        child.assert_kept(&path);
        from = super::fixture::open(&path).session.seq;
    }
}
