//! `citylab plenary --letters`, and the reply form that `citylab import` reads back.

use std::fs;
use std::path::Path;

use calamine::{Data, Reader, open_workbook_auto};
use citylab::domain::{Label, Reply, Session, requirements};
use citylab::i18n::parse_platform_label;
use citylab::storage;
use rust_xlsxwriter::Workbook;

use crate::shared::home::{Home, sessions_in};

/// A home with the example lab in its sessions folder.
fn home() -> Home {
    let home = Home::new();
    fs::create_dir_all(home.sessions()).unwrap();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, home.sessions().join(path.file_name().unwrap())).unwrap();
    }
    home
}

fn sessions(home: &Home) -> Vec<Session> {
    let files = sessions_in(&home.sessions());
    files.iter().map(|file| storage::look_at(file).unwrap()).collect()
}

#[test]
fn each_group_asked_gets_a_letter_and_a_form_in_one_folder() {
    let home = home();
    let told = home.done(&["plenary", "--letters"]);
    let all = sessions(&home);
    let groups = requirements(&all.iter().collect::<Vec<_>>()).len();
    assert_eq!(told.lines().count(), groups * 3, "{told}");
    let folder = home.path("work/The-City-for-Life-letters");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), groups * 3);
    for ending in ["docx", "pdf", "xlsx"] {
        let name = format!("The-City-for-Life-·-Local-authority.{ending}");
        assert!(folder.join(&name).is_file() && told.contains(&name), "{told}");
    }
    let told = home.done(&["plenary", "--letters", "--to", "md", "--out", "post", "--lang", "ru"]);
    assert_eq!(told.lines().count(), groups * 2, "the form goes with every letter: {told}");
    let letter = home.path("work/post/The-City-for-Life-·-Бизнес.md");
    assert!(fs::read_to_string(letter).unwrap().contains("# О требованиях к бизнесу"));
}

#[test]
fn a_file_that_is_there_keeps_back_all_letters() {
    let home = home();
    let folder = home.path("work/post");
    fs::create_dir(&folder).unwrap();
    let mine = folder.join("The-City-for-Life-·-Regional-authority.pdf");
    fs::write(&mine, "mine").unwrap();
    let arguments = ["plenary", "--letters", "--out", "post"];
    home.run(&arguments).fails(1, &["Regional-authority.pdf"]);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing was written");
    assert_eq!(fs::read_to_string(&mine).unwrap(), "mine");
    home.done(&[&arguments[..], &["--force"]].concat());
    assert!(fs::read(&mine).unwrap().starts_with(b"%PDF"));
}

#[test]
fn letters_go_to_whom_the_plan_names_and_ask_for_a_reply_by_the_day_that_is_said() {
    let home = home();
    let plan = home.sessions().join("lab.ron");
    let text = fs::read_to_string(&plan).unwrap();
    let end = text.trim_end().strip_suffix(')').unwrap();
    let named = r#"addressees: {"authority": ["Mayor of Novokuznetsk", "S. Smirnova"]},"#;
    fs::write(&plan, format!("{end}{named}\n)")).unwrap();
    let arguments = ["plenary", "--letters", "--to", "txt", "--out", "post"];
    home.done(&[&arguments[..], &["--reply-by", "2999-03-01"]].concat());
    let read = |name: &str| {
        fs::read_to_string(home.path(&format!("work/post/The-City-for-Life-·-{name}.txt"))).unwrap()
    };
    let letter = read("Local-authority");
    assert!(letter.contains("Mayor of Novokuznetsk\nS. Smirnova\n"), "{letter}");
    let words = letter.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("by 1 March 2999."), "{letter}");
    assert!(read("Business").contains("To: Business"));
    for (by, words) in [("soon", "soon"), ("2001-01-01", "2001")] {
        home.run(&[&arguments[..], &["--reply-by", by]].concat()).fails(2, &[words]);
    }
    home.run(&["plenary", "--letters", "--for", "business"]).fails(2, &["--letters"]);
    let empty = Home::new();
    empty.add("Water", "troubles", "one");
    empty.run(&["plenary", "--letters"]).fails(1, &["no letter"]);
}

/// Fills in the rows of a form as `fill` says, and saves all of its cells anew, as an office program does.
fn fill_in(from: &Path, to: &Path, mut fill: impl FnMut(usize, &mut Vec<String>)) {
    let mut book = open_workbook_auto(from).unwrap();
    let mut filled = Workbook::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let sheet = filled.add_worksheet().set_name(&name).unwrap();
        for (place, row) in range.rows().enumerate() {
            let mut cells: Vec<String> = row.iter().map(Data::to_string).collect();
            if name == "Reply form" && place > 0 {
                fill(place, &mut cells);
            }
            for (column, cell) in (0_u16..).zip(&cells) {
                sheet.write_string(u32::try_from(place).unwrap(), column, cell).unwrap();
            }
        }
    }
    filled.save(to).unwrap();
}

#[test]
fn the_form_of_a_letter_comes_back_by_import_as_replies() {
    let home = home();
    home.done(&["plenary", "--letters", "--out", "post"]);
    let form = home.path("work/post/The-City-for-Life-·-Business.xlsx");
    let mut said: Vec<(String, Label)> = Vec::new();
    fill_in(&form, &home.path("work/back.xlsx"), |place, row| {
        if place <= 2 {
            row[3] = ["accepted", "declined"][place - 1].to_owned();
            row[4] = "=from the form".to_owned();
            row[6] = "Orlova".to_owned();
            let (_, label) = parse_platform_label(&row[0]).unwrap();
            said.push((row[7].clone(), label));
        }
    });
    assert_eq!(said.len(), 2);
    let told = home.done(&["import", "back.xlsx", "--dry-run"]);
    assert!(told.contains("To record: 2 replies."), "{told}");
    assert!(home.run(&["import", "back.xlsx"]).code != 0, "nobody can be asked");
    home.done(&["import", "back.xlsx", "--yes"]);
    let all = sessions(&home);
    for ((session, label), reply) in said.into_iter().zip([Reply::Accepted, Reply::Declined]) {
        let session = all.iter().find(|it| it.id.to_string() == session).unwrap();
        let (_, asked) = session.required(label, Some("business")).unwrap();
        assert_eq!(asked.reply, Some(reply));
        assert_eq!(asked.note, "=from the form — Orlova");
    }
    let told = home.done(&["import", "back.xlsx", "--yes", "--lab", "city"]);
    assert!(told.contains("No reply to record."), "{told}");
    // What is there shows in the next letter.
    home.done(&["plenary", "--letters", "--out", "next", "--to", "txt"]);
    let letter = home.path("work/next/The-City-for-Life-·-Business.txt");
    assert!(fs::read_to_string(letter).unwrap().contains("=from the form — Orlova"));
}

#[test]
fn what_is_missing_beside_a_name_or_a_file_is_said() {
    let home = home();
    home.run(&["import", "waste"]).fails(2, &["waste", ".xlsx"]);
    fs::write(home.path("work").join("list.csv"), "answer\nTest the wells\n").unwrap();
    home.run(&["import", "waste", "list.csv"]).fails(2, &["--as <SHEET>", "import --help"]);
    home.run(&["import", "waste", "--as", "ways"]).fails(2, &["<FILE>"]);
    home.run(&["import", "gone.xlsx"]).fails(1, &["gone.xlsx"]);
}
