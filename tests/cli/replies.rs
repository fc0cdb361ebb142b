//! `citylab reply`: replies one by one, and the reply form there and back.

use std::fs;
use std::path::PathBuf;

use calamine::{Reader, open_workbook_auto};
use citylab::domain::{Date, Edit, Label, Moment, Reply, Requirement, Session};
use citylab::storage;
use rust_xlsxwriter::Workbook;

use crate::shared::files::change;
use crate::shared::home::Home;

/// A lab of two platforms that were held on 26 November 2025; each asks the authority for something.
fn home() -> Home {
    let home = Home::new();
    home.done(&["lab", "City", "--platform", "Water", "Air"]);
    for (platform, ways) in [("Water", "Mend the pump\nTest the wells\n"), ("Air", "Plant trees\n")]
    {
        home.add(platform, "ways", ways);
        let mut edits = vec![Edit::Date(Some(day("2025-11-26")))];
        let asked = |number| {
            let requirement = Requirement::to("authority".to_owned());
            Edit::Require(Label::W(number), Some(Box::new(requirement)))
        };
        edits.extend((1..=ways.lines().count()).map(|n| asked(u32::try_from(n).unwrap())));
        change(&file(&home, platform), |_| Edit::Batch(edits));
    }
    home
}

fn file(home: &Home, platform: &str) -> PathBuf {
    home.sessions().join("City").join(format!("{platform}.ron"))
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn read(home: &Home, platform: &str) -> Session {
    storage::look_at(&file(home, platform)).unwrap()
}

fn requirement(home: &Home, platform: &str, number: u32) -> Requirement {
    read(home, platform).required(Label::W(number), None).unwrap().1.clone()
}

#[test]
fn a_reply_is_recorded_by_number_and_label_with_its_day_and_words() {
    let home = home();
    let told = home.done(&["reply", "2.W1", "принято", "--note", "in May", "--on", "20.12.2025"]);
    assert_eq!(told, "W1, authority: accepted, 20 Dec 2025 — in May · Plant trees\n");
    let replied = requirement(&home, "Air", 1);
    assert_eq!((replied.reply, replied.on), (Some(Reply::Accepted), Some(day("2025-12-20"))));
    assert_eq!(replied.note, "in May");
    assert!(home.done(&["reply", "2.w1", "accepted"]).starts_with("This is recorded already: W1"));
    home.done(&["reply", "water", "С2", "declined", "--lang", "ru"]);
    assert_eq!(requirement(&home, "Water", 2).on, Some(Moment::now().date()), "today");
    home.done(&["reply", "Water", "W2", "none", "--lab", "city"]);
    assert_eq!(requirement(&home, "Water", 2), Requirement::to("authority".to_owned()));
    let json = home.done(&["export", "Air", "--to", "json"]);
    let json = fs::read_to_string(home.path("work").join(json.trim_end())).unwrap();
    assert!(json.contains(r#""on": "2025-12-20""#), "{json}");
    let md = home.done(&["export", "Air", "--to", "md"]);
    let md = fs::read_to_string(home.path("work").join(md.trim_end())).unwrap();
    assert!(md.contains("accepted, 20 December 2025"), "{md}");
}

#[test]
fn what_cannot_be_a_reply_is_refused_and_changes_nothing() {
    let home = home();
    let before = ["Water", "Air"].map(|platform| fs::read(file(&home, platform)).unwrap());
    let fails = |arguments: &[&str], code: i32, words: &[&str]| {
        home.run(&[&["reply"], arguments].concat()).fails(code, words);
    };
    fails(&[], 2, &["SAID"]);
    fails(&["2.W1"], 2, &["3.W2"]);
    fails(&["2.W1", "maybe"], 2, &["maybe", "accepted", "noted", "declined", "absent"]);
    fails(&["W1", "accepted"], 2, &["3.W2"]);
    fails(&["3.W1", "accepted"], 1, &["3"]);
    fails(&["2.W9", "accepted"], 1, &["W9", "Air"]);
    fails(&["2.W1", "accepted", "--on", "1.01.2025"], 2, &["26 Nov 2025"]);
    fails(&["2.W1", "accepted", "--on", "1.01.2999"], 2, &["1 Jan 2999"]);
    fails(&["2.W1", "accepted", "--on", "soon"], 2, &["soon"]);
    fails(&["2.W1", "accepted", "--lab", "village"], 1, &["village"]);
    home.add("Air", "ways", "Sweep\n");
    let before_air = fs::read(file(&home, "Air")).unwrap();
    fails(&["Air", "W2", "accepted"], 1, &["W2", "Air", "nobody"]);
    assert_eq!(fs::read(file(&home, "Water")).unwrap(), before[0]);
    assert_eq!(fs::read(file(&home, "Air")).unwrap(), before_air);
}

/// Reads the form for the authority as rows of cells.
fn form(home: &Home, lang: &str) -> Vec<Vec<String>> {
    let arguments = ["plenary", "--for", "authority", "--to", "xlsx", "--force", "--lang", lang];
    let told = home.done(&arguments);
    let mut book = open_workbook_auto(home.path("work").join(told.trim_end())).unwrap();
    let name = if lang == "ru" { "Форма ответа" } else { "Reply form" };
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

/// Writes a workbook with the form on its second sheet, as somebody sends it back.
fn send_back(home: &Home, name: &str, sheet: &str, rows: &[Vec<String>]) {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Notes").unwrap().write_string(0, 0, "see below").unwrap();
    let page = book.add_worksheet().set_name(sheet).unwrap();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            page.write_string(row, column, cell).unwrap();
        }
    }
    book.save(home.path("work").join(name)).unwrap();
}

#[test]
fn the_reply_form_goes_out_empty_and_comes_back_filled_in() {
    for (lang, sheet, words) in [
        ("en", "Reply form", ["accepted", "noted", "declined"]),
        ("ru", "Форма ответа", ["принято", "принято к сведению", "отклонено"]),
    ] {
        let home = home();
        let mut rows = form(&home, lang);
        assert_eq!(rows.len(), 4, "{rows:?}");
        let numbers: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
        let letter = if lang == "ru" { 'С' } else { 'W' };
        assert_eq!(
            numbers,
            [format!("1.{letter}1"), format!("1.{letter}2"), format!("2.{letter}1")]
        );
        assert_eq!(rows[1][1..7], ["Mend the pump", "Water", "", "", "", ""]);
        assert_eq!(rows[1][7], read(&home, "Water").id.to_string());
        rows[1][3] = words[0].to_owned();
        rows[1][4] = "in May".to_owned();
        rows[1][5] = "20.12.2025".to_owned();
        rows[1][6] = "Smirnova".to_owned();
        rows[3][3] = words[2].to_owned();
        send_back(&home, "back.xlsx", sheet, &rows);
        let before = fs::read(file(&home, "Water")).unwrap();
        let told = home.done(&["reply", "--from", "back.xlsx", "--dry-run"]);
        assert!(
            told.contains("no reply yet → accepted, 20 Dec 2025 — in May — Smirnova"),
            "{told}"
        );
        assert!(told.contains("To record: 2 replies."), "{told}");
        assert_eq!(fs::read(file(&home, "Water")).unwrap(), before);
        home.run(&["reply", "--from", "back.xlsx"]).code.checked_sub(2).unwrap();
        assert_eq!(fs::read(file(&home, "Water")).unwrap(), before, "nobody could be asked");
        let steps = read(&home, "Water").history.done.len();
        home.done(&["reply", "--from", "back.xlsx", "--yes"]);
        let replied = requirement(&home, "Water", 1);
        assert_eq!((replied.reply, replied.on), (Some(Reply::Accepted), Some(day("2025-12-20"))));
        assert_eq!(replied.note, "in May — Smirnova");
        assert_eq!(requirement(&home, "Water", 2).reply, None, "it was left empty");
        assert_eq!(requirement(&home, "Air", 1).reply, Some(Reply::Declined));
        assert_eq!(read(&home, "Water").history.done.len(), steps + 1, "one step");
        let after = ["Water", "Air"].map(|platform| fs::read(file(&home, platform)).unwrap());
        let told = home.done(&["reply", "--from", "back.xlsx", "--yes"]);
        assert!(told.contains("No reply to record."), "{told}");
        let again = ["Water", "Air"].map(|platform| fs::read(file(&home, platform)).unwrap());
        assert_eq!(after, again, "the same form twice changes nothing");
    }
}

#[test]
fn a_row_that_cannot_be_understood_is_named_and_keeps_back_no_other() {
    let home = home();
    let mut rows = form(&home, "en");
    rows[1][3] = "perhaps".to_owned();
    rows[2][0] = "1.W77".to_owned();
    rows[2][3] = "accepted".to_owned();
    rows[3][3] = "noted".to_owned();
    let mut stray = rows[3].clone();
    stray[0] = "nonsense".to_owned();
    rows.push(stray);
    let mut late = rows[3].clone();
    late[5] = "1.01.2999".to_owned();
    rows.push(late);
    let mut silent = rows[3].clone();
    (silent[3], silent[4]) = (String::new(), "we shall see".to_owned());
    rows.push(silent);
    send_back(&home, "back.xlsx", "Reply form", &rows);
    let told = home.done(&["reply", "--from", "back.xlsx", "--yes"]);
    for words in ["“perhaps” is no reply", "Water does not ask this", "“nonsense” is no number"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(told.contains("1 Jan 2999 is still to come"), "{told}");
    assert!(told.contains("filled in, but without a reply"), "{told}");
    assert!(told.contains("Not to keep: 5."), "{told}");
    assert_eq!(requirement(&home, "Air", 1).reply, Some(Reply::Noted));
    assert_eq!(requirement(&home, "Water", 1).reply, None);
}

#[test]
fn the_form_as_a_table_comes_back_by_its_number_when_the_hidden_columns_are_gone() {
    let home = home();
    let told = home.done(&["plenary", "--for", "authority", "--to", "csv", "--out", "forms"]);
    let path = told.lines().find(|path| path.contains("Reply-form")).unwrap();
    let text = fs::read_to_string(home.path("work").join(path)).unwrap();
    assert!(text.contains("1.W2,Test the wells,Water,,,,,"), "{text}");
    let filled = "№;Ваш ответ;Пояснение\n1.С2;представителя не было;\n2.С1;принято;=SUM\n";
    fs::write(home.path("work").join("back.csv"), filled).unwrap();
    home.done(&["reply", "--from", "back.csv", "--yes"]);
    assert_eq!(requirement(&home, "Water", 2).reply, Some(Reply::Absent));
    assert_eq!(requirement(&home, "Air", 1).note, "=SUM");
    fs::write(home.path("work").join("other.csv"), "name;age\nPetrov;7\n").unwrap();
    home.run(&["reply", "--from", "other.csv", "--yes"]).fails(1, &["other.csv", "name, age"]);
    home.run(&["reply", "--from", "gone.csv", "--yes"]).fails(1, &["gone.csv"]);
    home.run(&["reply", "--from", "form.docx", "--yes"]).fails(2, &["form.docx", ".xlsx"]);
}
