//! Saving: what is saved, taken back, and found again.

use crate::shared::walk::{Walk, walk};

#[test]
fn what_was_kept_is_there_again_with_the_half_typed_line() {
    let first = walk("Illegal dumps<Enter>Fines are never pa<wait 3s>");
    assert!(first.says("saved"));
    let path = first.sessions().remove(0);
    let again = Walk::new().after(&first).open(&path).keys("<expect Illegal dumps>id<Enter>");
    assert!(again.says("T2"), "{}", again.screen());
    assert!(again.says("Fines are never paid"), "{}", again.screen());
}

#[test]
fn undo_reaches_back_over_a_restart() {
    let first = walk("Illegal dumps<Enter>Fines are never paid<Enter>");
    let path = first.sessions().remove(0);
    let again = Walk::new().after(&first).open(&path).keys("<c-z><c-z>");
    assert!(!again.says("Illegal dumps"), "{}", again.screen());
    let third = Walk::new().after(&again).open(&path).keys("<c-y>");
    assert!(third.says("Illegal dumps"), "{}", third.screen());
}

#[test]
fn a_second_copy_reads_only() {
    let first = walk("Illegal dumps<Enter>");
    let path = first.sessions().remove(0);
    let held = citylab::storage::open(&path, "2014-11-26T10:00:00+07:00".parse().unwrap(), |_| {});
    let second = Walk::new().after(&first).open(&path).keys("More dumps<Enter>");
    assert!(second.says("Illegal dumps"), "{}", second.screen());
    assert!(!second.says("T2"), "{}", second.screen());
    drop(held);
    let third = Walk::new().after(&first).open(&path).keys("More dumps<Enter>");
    assert!(third.says("T2"), "{}", third.screen());
}

#[test]
fn time_goes_on_while_the_clock_runs() {
    let seen = walk("<F5><wait 65s>");
    assert!(seen.says("1:05"), "{}", seen.screen());
}

#[test]
fn a_report_is_written_beside() {
    let seen = walk("Illegal dumps<Enter><c-e><Enter>");
    let reports = std::fs::read_dir(seen.folder.path().join("reports")).unwrap();
    let names: Vec<_> = reports.map(|entry| entry.unwrap().file_name()).collect();
    assert!(!names.is_empty(), "{}", seen.screen());
    assert!(seen.says("Written"), "{}", seen.screen());
}
