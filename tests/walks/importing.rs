//! Importing a file on the screen: it is found, what its columns hold is seen and changed, and it is kept.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use citylab::domain::{Session, Sheet};
use citylab::i18n::Lang;
use citylab::storage;
use tempfile::TempDir;

use crate::shared::home::Home;
use crate::shared::hostile::{filled, is_harmless_screen, names, texts};
use crate::shared::walk::{Seen, Walk};

/// What a form gives out: when, who, of which group, what, and a telephone that is nobody's matter.
const FORM: &str = "\
    When;Name;Group;Answer;Theme;Votes;Telephone\n\
    1.02.2015 10:00;Ivanova;activists;Dumps along the river grow;waste;4;31-20\n\
    1.02.2015 10:01;Petrov;business;Nobody answers for the river;duty;2;\n\
    1.02.2015 10:02;;;;;;\n\
    1.02.2015 10:03;Kim;authority;No bus after nine;transport;1;31-22\n";

/// Begins to import.
const ASK: &str = "<F2>import a file<Enter>";

/// A folder with files to be imported, the first of them the newest.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let outside = folder.path().join("outside");
    fs::create_dir(&outside).unwrap();
    let mut at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_400_000_000);
    for (name, text) in files {
        let path = outside.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        File::options().write(true).open(&path).unwrap().set_modified(at).unwrap();
        at -= Duration::from_secs(60);
    }
    folder
}

fn form() -> TempDir {
    folder(&[("form.csv", FORM), ("form in May.csv", FORM), ("notes.pdf", "%PDF")])
}

/// Begins in Troubles of a new session beside these files.
fn walk(folder: TempDir, keys: &str) -> Seen {
    Walk::new().inside(folder).start("Waste").keys(&format!("<F4>{keys}"))
}

fn session(seen: &Seen) -> Session {
    storage::look_at(&seen.sessions()[0]).unwrap()
}

fn said(seen: &Seen, sheet: Sheet) -> Vec<String> {
    session(seen).sheet(sheet).iter().map(|answer| answer.text.clone()).collect()
}

#[test]
fn the_newest_files_stand_first_and_others_only_by_their_whole_name() {
    let seen = walk(form(), ASK);
    insta::assert_snapshot!(seen.screen());
    let seen = walk(form(), &format!("{ASK}notes"));
    assert!(!seen.says("notes.pdf"), "{}", seen.screen());
    let seen = walk(form(), &format!("{ASK}notes.pdf"));
    assert!(seen.says("Enter reads “notes.pdf”"), "{}", seen.screen());
}

#[test]
fn tab_completes_as_far_as_all_agree_and_goes_into_folders() {
    let files = || {
        folder(&[("Labs/2014/answers.csv", FORM), ("Labs/2013.csv", FORM), ("labels.txt", "One")])
    };
    let line = |keys: &str, line: &str| {
        let seen = walk(files(), &format!("{ASK}{keys}"));
        assert!(seen.says(&format!("›  {line}")), "{keys}: {}", seen.screen());
        seen
    };
    line("La<Tab>", "Labs/");
    line("La<Tab><Tab>", "Labs/201");
    line("La<Tab>2014<Tab>", "Labs/2014/");
    line("Labs/2014/an<Tab>", "Labs/2014/answers.csv");
    line("lABE<Tab>", "labels.txt");
    line("none<Tab>", "none");
    let seen = walk(files(), &format!("{ASK}La<Tab>2014<Tab><Tab><Enter>"));
    assert!(seen.says("answers.csv → Waste"), "{}", seen.screen());
}

#[test]
fn folders_are_entered_by_enter_and_left_by_the_row_above() {
    let files = folder(&[("Labs/answers.csv", FORM)]);
    let seen = walk(files, &format!("{ASK}<Enter><expect ~/Labs><Enter>"));
    assert!(seen.says("answers.csv → Waste"), "{}", seen.screen());
    let files = folder(&[("Labs/answers.csv", FORM)]);
    let seen = walk(files, &format!("{ASK}<Enter><Up><Enter>"));
    assert!(seen.says("Labs/") && !seen.says("~/Labs"), "{}", seen.screen());
}

#[test]
fn the_next_import_begins_in_the_folder_of_the_last() {
    let files = folder(&[("Labs/answers.csv", FORM)]);
    let seen = walk(files, &format!("{ASK}Labs/answers.csv<Enter><Enter>{ASK}"));
    assert!(seen.says("~/Labs"), "{}", seen.screen());
}

#[test]
fn what_is_dropped_is_understood() {
    let files = folder(&[("my form (2).csv", FORM)]);
    let path = files.path().join("outside").join("my form (2).csv");
    let plain = path.to_str().unwrap();
    let folder = std::rc::Rc::new(files);
    let escaped: String = plain
        .chars()
        .flat_map(|c| if " ()".contains(c) { vec!['\\', c] } else { vec![c] })
        .collect();
    let address = format!("file://{}", plain.replace(' ', "%20"));
    let mut dropped = vec![format!("'{plain}'"), format!("\"{plain}\" "), format!("& '{plain}'")];
    if cfg!(unix) {
        dropped.extend([escaped, format!("{address}\n")]);
    }
    for text in &dropped {
        // With something typed before, and by terminals that send it as if it were typed.
        for keys in [format!("<paste>{text}</paste>"), format!("x<paste>{text}</paste>")] {
            let seen = Walk::new().start("Waste").keys(&format!("<F4>{ASK}{keys}<Enter>"));
            assert!(seen.says("my form (2).csv → Waste"), "{keys}: {}", seen.screen());
        }
        let typed = text.trim_end();
        let seen = Walk::new().start("Waste").keys(&format!("<F4>{ASK}{typed}<Enter>"));
        assert!(seen.says("my form (2).csv → Waste"), "{typed}: {}", seen.screen());
    }
    let several = format!("<paste>'{plain}' '/other.csv'</paste>");
    let seen = Walk::new().start("Waste").keys(&format!("<F4>{ASK}{several}"));
    assert!(seen.says("One file is imported at a time"), "{}", seen.screen());
    assert!(!seen.says("other.csv"), "{}", seen.screen());
    drop(folder);
}

#[test]
fn the_columns_and_what_would_be_kept_are_seen() {
    let seen = walk(form(), &format!("{ASK}<Enter>"));
    insta::assert_snapshot!("seen_at_80x24", seen.screen());
    let keys = "<F4><F2>импортировать<Enter><Enter>";
    let seen = Walk::new().inside(form()).lang(Lang::RU).start("Отходы").keys(keys);
    insta::assert_snapshot!("seen_in_russian", seen.screen());
    let small = Walk::new().inside(form()).lang(Lang::RU).size(40, 12).start("Отходы");
    let seen = small.keys(&format!("{keys}<Right><Right><Right><Right>"));
    insta::assert_snapshot!("seen_at_40x12_in_russian", seen.screen());
    let large = Walk::new().inside(form()).size(120, 40).start("Waste");
    insta::assert_snapshot!("seen_at_120x40", large.keys(&format!("<F4>{ASK}<Enter>")).screen());
}

#[test]
fn what_is_seen_is_kept_as_one_step() {
    let kept = format!("{ASK}<Enter><Enter>");
    let seen = walk(form(), &kept);
    assert!(seen.says("3 answers kept; Ctrl+Z takes them back."), "{}", seen.screen());
    insta::assert_snapshot!(seen.screen());
    let texts = ["Dumps along the river grow", "Nobody answers for the river", "No bus after nine"];
    assert_eq!(said(&seen, Sheet::Troubles), texts);
    assert_eq!(session(&seen).troubles[0].votes.hands, 4);
    let seen = walk(form(), &format!("{kept}<C-z>"));
    assert_eq!(said(&seen, Sheet::Troubles), [""; 0]);
    let seen = walk(form(), &format!("{kept}<C-z><C-y>"));
    assert_eq!(said(&seen, Sheet::Troubles), texts);
}

#[test]
fn esc_keeps_nothing() {
    for keys in ["<Esc>", "<Enter><Esc>", "<Enter><Right><Down><Esc>"] {
        let seen = walk(form(), &format!("{ASK}{keys}"));
        assert!(seen.says("What troubles do we have?"), "{}", seen.screen());
        assert_eq!(said(&seen, Sheet::Troubles), [""; 0], "{keys}");
    }
}

/// Goes from the first item of the form's page to a column.
fn to_column(place: usize) -> String {
    // The sheet and the encoding stand before the columns.
    "<Right>".repeat(2 + place)
}

#[test]
fn a_column_becomes_what_the_arrows_say_and_may_be_left_out() {
    // The theme becomes votes, whose own column is left out then.
    let keys = format!("{ASK}<Enter>{}<Down>", to_column(4));
    let seen = walk(form(), &keys);
    insta::assert_snapshot!(seen.screen());
    // Back at the theme, the votes are votes again.
    let seen = walk(form(), &format!("{keys}<Up><Enter>"));
    assert_eq!(session(&seen).troubles[0].theme.as_deref(), Some("waste"));
    assert_eq!(session(&seen).troubles[0].votes.hands, 4);
    // From the first thing that a column can be, upwards leads to leaving it out.
    let seen = walk(form(), &format!("{ASK}<Enter>{}<Up><Up><Enter>", to_column(1)));
    let voices = &session(&seen).troubles[0].voices;
    assert_eq!(voices[0].person, None);
    assert_eq!(voices[0].group.as_deref(), Some("activists"));
}

#[test]
fn a_left_out_column_is_told() {
    let seen = walk(form(), &format!("{ASK}<Enter>"));
    assert!(seen.says("Not taken:") && seen.says("column “Telephone”"), "{}", seen.screen());
}

#[test]
fn a_click_chooses_a_column_and_a_second_one_changes_it() {
    let seen = walk(form(), &format!("{ASK}<Enter><click 20,5>"));
    assert!(seen.says("▌who"), "{}", seen.screen());
    let seen = walk(form(), &format!("{ASK}<Enter><click 20,5><click 20,5>"));
    assert!(seen.says("▌group"), "{}", seen.screen());
}

#[test]
fn answers_go_to_the_sheet_that_is_chosen() {
    let seen = walk(form(), &format!("{ASK}<Enter><Down><Enter>"));
    assert_eq!(said(&seen, Sheet::Ways).len(), 3);
    assert_eq!(said(&seen, Sheet::Troubles).len(), 0);
    assert!(seen.says("W3") && seen.says("3 answers kept"), "{}", seen.screen());
    // The walk stands where it stood.
    assert_eq!(session(&seen).stage.key(), "troubles");
    let seen = walk(form(), &format!("{ASK}<Enter><Up><Enter>"));
    assert_eq!(said(&seen, Sheet::Parked).len(), 3);
}

#[test]
fn the_column_that_speaks_of_the_chosen_sheet_is_taken() {
    let board = "Sad,Ideas,To do\nDark yards,Lamps,Write to the mayor\n";
    let files = || folder(&[("board.csv", board)]);
    let seen = walk(files(), &format!("{ASK}<Enter><Enter>"));
    assert_eq!(said(&seen, Sheet::Troubles), ["Dark yards"]);
    let seen = walk(files(), &format!("{ASK}<Enter><Down><Enter>"));
    assert_eq!(said(&seen, Sheet::Ways), ["Lamps"]);
}

#[test]
fn a_day_without_a_year_is_read_by_the_clock() {
    let plan = "Action,Owner,By when\nWrite to the mayor,Anna,1 March\n";
    let files = folder(&[("plan.csv", plan)]);
    let seen = walk(files, &format!("{ASK}<Enter><Down><Down><Enter>"));
    let action = session(&seen).actions.first().cloned().unwrap();
    assert_eq!(action.commitment.due.map(|day| (day.month(), day.day())), Some((3, 1)));
}

#[test]
fn what_is_there_already_is_kept_once_more_only_when_asked() {
    let twice = format!("{ASK}<Enter><Enter>{ASK}<Enter>");
    let seen = walk(form(), &format!("{twice}<Enter>"));
    assert!(seen.says("Nothing was kept"), "{}", seen.screen());
    assert_eq!(said(&seen, Sheet::Troubles).len(), 3);
    let seen = walk(form(), &format!("{twice}<Right><Right><Down><Enter>"));
    assert_eq!(said(&seen, Sheet::Troubles).len(), 6);
}

#[test]
fn a_long_page_is_scrolled() {
    let lines: String = (1..=50).map(|n| format!("Bin {n} overflows\n")).collect();
    let files = || folder(&[("bins.txt", lines.as_str())]);
    let seen = walk(files(), &format!("{ASK}<Enter>"));
    assert!(seen.says("Bin 1 ") && !seen.says("Bin 50"), "{}", seen.screen());
    let seen = walk(files(), &format!("{ASK}<Enter><PgDn>"));
    assert!(!seen.says("Bin 1 ") && seen.says("Bin 20"), "{}", seen.screen());
    let seen = walk(files(), &format!("{ASK}<Enter><End>"));
    assert!(seen.says("Bin 50"), "{}", seen.screen());
    let seen = walk(files(), &format!("{ASK}<Enter><End><Home>"));
    assert!(seen.says("Bin 1 "), "{}", seen.screen());
}

#[test]
fn what_cannot_be_read_is_one_sentence_and_the_path_stays() {
    let files = || {
        let files = folder(&[
            ("empty.csv", ""),
            ("zero.csv", "a\0b"),
            ("open.csv", "text,votes\nDark,1\n\"No end,2\n"),
        ]);
        let large = File::create(files.path().join("outside/large.csv")).unwrap();
        large.set_len(17 << 20).unwrap();
        files
    };
    for (name, sentence) in [
        ("gone.csv", "gone.csv cannot be read: it is not there"),
        ("empty.csv", "There is nothing in it."),
        ("zero.csv", "neither a text nor a table"),
        ("open.csv", "never closed"),
        ("large.csv", "larger than 16 MiB"),
    ] {
        let seen = walk(files(), &format!("{ASK}{name}<Enter>"));
        let told = seen.screen().replace("\n  ", " ").to_lowercase();
        assert!(told.contains(&sentence.to_lowercase()), "{name}: {}", seen.screen());
        assert!(seen.says(&format!("›  {name}")), "{}", seen.screen());
        // It can be mended.
        let seen = walk(files(), &format!("{ASK}{name}<Enter><C-u>open"));
        assert!(!seen.says("never closed") && seen.says("open.csv"), "{}", seen.screen());
    }
    let seen = walk(files(), &format!("{ASK}nowhere/gone.csv<Enter>"));
    assert!(seen.says("›  nowhere/gone.csv"), "{}", seen.screen());
}

#[test]
fn what_is_wrong_with_the_columns_is_told_on_the_page_and_mended_there() {
    let mut rows = "Answer,Name\n".to_owned();
    (0..30).for_each(|n| rows.push_str(&format!("Bin {n} overflows,Person {n}\n")));
    let files = || folder(&[("many.csv", rows.as_str())]);
    let keys = format!("{ASK}<Enter>{}", to_column(1));
    let seen = walk(files(), &format!("{keys}<Down>"));
    assert!(seen.says("would add 30 groups"), "{}", seen.screen());
    let seen = walk(files(), &format!("{keys}<Down><Enter><Up><Enter>"));
    assert_eq!(said(&seen, Sheet::Troubles).len(), 30);
}

#[test]
fn in_the_list_of_sessions_the_chosen_one_is_opened_first() {
    let first = walk(form(), "");
    let seen = Walk::new().after(&first).keys(&format!("{ASK}<Enter><Enter>"));
    assert!(seen.says("3 answers kept"), "{}", seen.screen());
    let seen = Walk::new().keys(ASK);
    assert!(!seen.says("Import a file into"), "{}", seen.screen());
}

#[test]
fn the_help_of_both_pages_leads_back_to_them() {
    let seen = walk(form(), &format!("{ASK}fo<F1><expect Importing a file><Esc>"));
    assert!(seen.says("›  fo"), "{}", seen.screen());
    let seen = walk(form(), &format!("{ASK}<Enter><F1><expect What would be kept><Esc>"));
    assert!(seen.says("form.csv → Waste"), "{}", seen.screen());
}

#[test]
fn the_screen_says_what_the_command_line_says() {
    let rows = "Answer,Name,Fax\n\u{1b}[2JNo bench,Ivanova,1\nNo bench,Ivanova,2\n,Petrov,3\n";
    for (lang, ask) in [(Lang::EN, ASK), (Lang::RU, "<F2>импортировать<Enter>")] {
        let files = folder(&[("list.csv", rows)]);
        let path = files.path().join("outside/list.csv");
        let home = Home::new();
        let file = path.to_str().unwrap();
        let arguments = ["import", "Waste", file, "--as", "troubles", "--new", "--dry-run"];
        let told = home.done(&[&arguments[..], &["--lang", lang.code()]].concat());
        let wide = Walk::new().lang(lang).size(200, 60).inside(files).start("Waste");
        let seen = wide.keys(&format!("<F4>{ask}<Enter>"));
        // All but the name of the file and the table of answers and refusals, whose columns are others.
        let sentences: Vec<&str> =
            told.lines().skip(1).map(str::trim).filter(|line| !line.contains("   ")).collect();
        assert!(sentences.len() > 5, "{told}");
        for sentence in sentences {
            let parts: Vec<&str> = sentence.split("  ").collect();
            let is_there = |part: &&str| seen.says(part);
            assert!(parts.iter().all(is_there), "“{sentence}”: {}", seen.screen());
        }
    }
}

#[test]
fn names_and_contents_of_files_steer_no_terminal() {
    for (name, text) in names().iter().zip(texts().into_iter().cycle()) {
        let files = folder(&[]);
        let outside = files.path().join("outside");
        fs::create_dir(outside.join(filled("{}", name))).unwrap();
        let csv = format!("Answer,{0:?}\n{0:?},{0:?}\n", text);
        fs::write(outside.join(filled("{}.csv", name)), csv).unwrap();
        let seen = walk(files, &format!("{ASK}<Up><Down><Down><Tab><Enter><PgDn><Right><Down>"));
        is_harmless_screen(&seen.sent, &format!("{name:?}"));
        assert!(seen.says("encoding: "), "{}", seen.screen());
    }
}

#[test]
fn a_paste_that_is_asked_about_waits_while_help_and_commands_are_looked_at() {
    let pasted = "<paste>Dogs run free\nNo bus after nine\nBins overflow</paste>";
    for over in ["<F1><expect A question><Esc>", "<F2><expect Every command><Esc>"] {
        let seen =
            walk(folder(&[]), &format!("{pasted}{over}<expect The paste has 3 lines><Enter>"));
        assert_eq!(said(&seen, Sheet::Troubles).len(), 3, "{over}");
    }
}

#[test]
fn who_may_only_read_is_told_before_a_file_is_looked_for() {
    let first = walk(form(), "");
    let path = first.sessions()[0].clone();
    let opened = storage::open(&path, citylab::domain::Moment::now(), |_| {}).unwrap();
    let seen = Walk::new().after(&first).open(Path::new(&path)).keys(ASK);
    assert!(!seen.says("Import a file into"), "{}", seen.screen());
    drop(opened);
}
