//! The journal, whole, torn and rotten.

use std::fs;

use citylab::domain::{Edit, Label};
use citylab::storage::Notice;

use super::fixture::{CrashFiles, Fixture, names_in, open, said, texts};

const COUNT: usize = 6;

#[test]
fn what_the_session_file_lacks_comes_back_from_the_journal() {
    let crash = CrashFiles::of(COUNT);
    let at = crash.open();
    assert_eq!(texts(&at.session), said(COUNT));
    assert_eq!(at.notes, [Notice::Recovered(COUNT)]);
    at.close();
    let again = crash.open();
    assert_eq!(texts(&again.session), said(COUNT));
    assert_eq!(again.notes, []);
}

#[test]
fn every_prefix_of_a_journal_gives_its_whole_records() {
    let crash = CrashFiles::of(COUNT);
    let whole = crash.journal_bytes();
    for end in 0..=whole.len() {
        let prefix = &whole[..end];
        let session = crash.with_journal(prefix).look();
        let mut lines = prefix.iter().filter(|byte| **byte == b'\n').count();
        // A last line that lacks only its end is whole too.
        lines += usize::from(whole.get(end) == Some(&b'\n'));
        let records = lines.saturating_sub(1);
        assert_eq!(texts(&session), said(records), "{end} bytes");
    }
}

#[test]
fn a_torn_journal_is_kept_and_written_about() {
    let crash = CrashFiles::of(COUNT);
    let whole = crash.journal_bytes();
    let torn = &whole[..whole.len() - 9];
    let mut at = crash.with_journal(torn).open();
    assert_eq!(texts(&at.session), said(COUNT - 1));
    let [Notice::Recovered(5), Notice::BadJournal { kept, after_gap: 0, refused: 0 }] =
        &at.notes[..]
    else {
        panic!("{:?}", at.notes);
    };
    assert_eq!(fs::read(kept).unwrap(), torn);
    at.say_and_wait("and on it goes");
    let session = at.close();
    assert_eq!(open(&crash.path).session, session);
    assert_eq!(crash.workspace.names(), [".backups", "waste.ron"]);
}

#[test]
fn a_flipped_bit_costs_at_most_its_own_record() {
    let crash = CrashFiles::of(COUNT);
    let whole = crash.journal_bytes();
    let header = whole.iter().position(|byte| *byte == b'\n').unwrap();
    for at in 0..whole.len() {
        let mut rotten = whole.clone();
        rotten[at] ^= 1 << (at % 8);
        let session = crash.with_journal(&rotten).look();
        let found = texts(&session);
        let line = whole[..at].iter().filter(|byte| **byte == b'\n').count();
        let lost = |text: &String| !found.contains(&text.as_str());
        let missing: Vec<String> = said(COUNT).into_iter().filter(lost).collect();
        if at < header {
            assert_eq!(missing, Vec::<String>::new(), "byte {at}");
        } else {
            // A broken line end spoils the two lines it stood between.
            let spoilt = if whole[at] == b'\n' { 2 } else { 1 };
            assert!(missing.len() <= spoilt, "byte {at} of line {line} lost {missing:?}");
        }
        let in_order = said(COUNT).into_iter().filter(|text| !lost(text));
        assert_eq!(found, in_order.collect::<Vec<_>>(), "byte {at}");
    }
}

#[test]
fn records_after_a_damaged_one_are_recovered() {
    let crash = CrashFiles::of(COUNT);
    let mut lines = crash.lines();
    lines[3] = lines[3].replace("answer", "answxr");
    let at = crash.with_journal((lines.join("\n") + "\n").as_bytes()).open();
    // The third was lost; those behind it stand in the places that are there.
    assert_eq!(at.session.troubles.len(), COUNT - 1);
    assert!(!texts(&at.session).contains(&"answer 3"));
    let recovered = at.notes.iter().find_map(|note| match note {
        Notice::BadJournal { after_gap, refused, .. } => Some((*after_gap, *refused)),
        _ => None,
    });
    assert_eq!(recovered, Some((COUNT - 3, 0)));
}

#[test]
fn a_tail_of_zeros_takes_nothing_away() {
    let crash = CrashFiles::of(COUNT);
    let mut bytes = crash.journal_bytes();
    bytes.extend([0; 4096]);
    assert_eq!(texts(&crash.with_journal(&bytes).open().session), said(COUNT));
}

#[test]
fn swapped_doubled_and_old_records_do_no_harm() {
    let crash = CrashFiles::of(COUNT);
    let lines = crash.lines();
    let order = [0, 2, 1, 1, 3, 5, 4, 6, 2, 6];
    let mixed: String = order.iter().map(|line| lines[*line].clone() + "\n").collect();
    let at = crash.with_journal(mixed.as_bytes()).open();
    assert_eq!(texts(&at.session), said(COUNT));
    assert_eq!(at.notes, [Notice::Recovered(COUNT)]);
    at.close();
    // The journal of an earlier state, come back beside the file that has everything.
    let again = crash.with_journal(mixed.as_bytes()).open();
    assert_eq!(texts(&again.session), said(COUNT));
    assert_eq!(again.notes, []);
}

#[test]
fn no_bytes_at_all_are_too_strange_for_a_journal() {
    let crash = CrashFiles::of(1);
    let header = crash.lines()[0].clone() + "\n";
    for strange in [
        &b""[..],
        b"\n\n\n",
        b"\xff\xfe\xfd",
        b"00000000 0 \n",
        b"00000000 99999999999999999999999 x\n",
        &[b'('; 100_000],
        header.as_bytes(),
    ] {
        assert_eq!(texts(&crash.with_journal(strange).look()), Vec::<&str>::new());
    }
}

#[test]
fn the_journal_of_another_session_is_kept_and_left_alone() {
    let crash = CrashFiles::of(2);
    let id = crash.look().id.to_string();
    let text = fs::read_to_string(&crash.path).unwrap();
    fs::write(&crash.path, text.replace(&id, "0193aa7c-0000-7000-8000-00000000000f")).unwrap();
    let at = crash.open();
    assert_eq!(texts(&at.session), Vec::<&str>::new());
    let [Notice::OtherJournal(kept)] = &at.notes[..] else { panic!("{:?}", at.notes) };
    assert!(fs::read_to_string(kept).unwrap().contains("answer 2"));
    at.close();
    assert_eq!(crash.open().notes, []);
}

#[test]
fn undo_comes_back_from_the_journal_as_undo() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(2);
    let step = at.session.undo().unwrap().unwrap();
    at.saver().save(step.clone());
    at.wait_saved(step.seq);
    let expected = at.session.clone();
    let mut found = at.crash().look();
    assert_eq!(found, expected);
    found.redo().unwrap();
    assert_eq!(texts(&found), said(2));
}

#[test]
fn the_half_typed_line_comes_back() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let step = at.give(Edit::Draft("The landfill has two ye".into()));
    at.wait_saved(step.seq);
    assert_eq!(at.crash().look().draft, "The landfill has two ye");
}

#[test]
fn a_change_of_stage_writes_the_session_file() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(1);
    at.enter_and_say("answer 2");
    let text = fs::read_to_string(&at.path).unwrap();
    assert!(text.contains("stage: Ways") && !text.contains("answer 2"), "{text}");
}

#[test]
fn after_256_records_the_session_file_is_written() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    let steps: Vec<_> = (0..255).map(|number| at.say(&number.to_string())).collect();
    at.wait_saved(steps[254].seq);
    assert_eq!(std::fs::read_to_string(&at.path).unwrap().matches("label:").count(), 0);
    // One more is at once in the file, or at the latest before the one after it.
    at.say_and_wait("255");
    at.say_and_wait("256");
    assert_eq!(std::fs::read_to_string(&at.path).unwrap().matches("label:").count(), 256);
}

#[test]
fn a_hostile_journal_is_cleaned_like_a_file() {
    let crash = CrashFiles::of(1);
    let lines = crash.lines();
    let text = lines[1].splitn(3, ' ').nth(2).unwrap();
    let hostile = text.replace("answer 1", "answer\\u{1b}[2J 1");
    let line = format!("{:08x} {} {hostile}", crc32fast::hash(hostile.as_bytes()), hostile.len());
    let session = crash.with_journal(format!("{}\n{line}\n", lines[0]).as_bytes()).look();
    assert_eq!(texts(&session), ["answer 1"]);
}

#[test]
fn closing_leaves_nothing_but_the_session_and_its_backups() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(3);
    at.close();
    assert_eq!(workspace.names(), [".backups", "Waste.ron"]);
    assert_eq!(names_in(&workspace.path(".backups")).len(), 1);
}

#[test]
fn opening_and_closing_without_a_change_writes_nothing() {
    let workspace = Fixture::new();
    let path = workspace.path("by-hand.ron");
    let by_hand = "(format: 4, id: \"0193aa7c-0000-7000-8000-000000000001\", platform: \"Waste\",\n\
                   troubles: [(label: T(7), text: \"Dumps\", at: \"2014-11-26T10:14:03+07:00\")])";
    fs::write(&path, by_hand).unwrap();
    let at = open(&path);
    assert_eq!(at.session.next_label(citylab::domain::Sheet::Troubles), Label::T(8));
    at.close();
    assert_eq!(fs::read_to_string(&path).unwrap(), by_hand);
    assert_eq!(workspace.names(), ["by-hand.ron"]);
}

/// What the journal takes it can also read, however deep answers are merged.
#[test]
fn answers_merged_ever_deeper_are_saved_and_found() {
    let workspace = Fixture::new();
    let mut at = workspace.start();
    at.say_all(60);
    for number in 1..60 {
        at.give(Edit::Merge { from: Label::T(number), into: Label::T(number + 1) });
        // An answer taken away and put back stands whole in the record.
        at.give(Edit::Remove(Label::T(number + 1)));
        let step = at.session.undo().unwrap().unwrap();
        at.saver().save(step.clone());
        at.wait_saved(step.seq);
        assert_eq!(citylab::storage::look_at(&at.path).unwrap(), at.session, "{number} deep");
    }
}
