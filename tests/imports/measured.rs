//! The built program importing a file, with an eye to the time and the memory it takes.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::shared::home::{Home, Ran, started};

/// Longer than any import takes, also without optimization on a machine at its worst.
const TOO_LONG: Duration = Duration::from_secs(30);

/// Most mebibytes of memory that an import may take, with the process that it starts.
const TOO_MUCH: u64 = 300;

/// Imports a file in a dry run, which may refuse it, but takes little time and memory, and is sound.
pub fn import(name: &str, bytes: impl AsRef<[u8]>) -> Ran {
    let home = Home::new();
    fs::write(home.path("work").join(name), bytes).unwrap();
    import_in(&home, name)
}

/// Imports a file of this home so.
pub fn import_in(home: &Home, name: &str) -> Ran {
    let arguments = ["import", "Waste", name, "--as", "troubles", "--new", "--dry-run"];
    let mut command = home.command(&arguments);
    let begun = Instant::now();
    let child = started(command.stdout(Stdio::piped()).stderr(Stdio::piped()));
    let watch = watched(&child);
    let ran = Ran::from(child.wait_with_output().unwrap());
    let took = begun.elapsed();
    let mebibytes = watch.join().unwrap() / 1024;
    assert!(took < TOO_LONG, "{name}: {took:?}");
    assert!(mebibytes < TOO_MUCH, "{name}: {mebibytes} MiB, {ran:?}");
    assert!(matches!(ran.code, 0 | 1), "{name}: {ran:?}");
    assert!(!ran.err.contains("panicked"), "{name}: {ran:?}");
    assert!(!home.sessions().exists(), "{name}");
    ran
}

/// Watches a process and those it starts until it ends; tells the most kibibytes they had together.
/// Where the system does not say it, this is 0. Under Wine the folder is there, with other numbers in it.
fn watched(child: &Child) -> thread::JoinHandle<u64> {
    let processes = Path::new(if cfg!(target_os = "linux") { "/proc" } else { "/none" });
    let process = processes.join(child.id().to_string());
    thread::spawn(move || {
        let (mut own, mut others) = (0, 0);
        while let Some(most) = most_memory(&process) {
            own = own.max(most);
            for child in children(&process) {
                others = others.max(most_memory(&processes.join(child)).unwrap_or(0));
            }
            thread::sleep(Duration::from_millis(2));
        }
        own + others
    })
}

fn most_memory(process: &Path) -> Option<u64> {
    let status = fs::read_to_string(process.join("status")).ok()?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    most.trim().trim_end_matches(" kB").parse().ok()
}

fn children(process: &Path) -> Vec<String> {
    let Ok(threads) = fs::read_dir(process.join("task")) else { return Vec::new() };
    let lists =
        threads.flatten().flat_map(|thread| fs::read_to_string(thread.path().join("children")));
    lists.flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}
