//! A whole year of a lab as its organiser has it: six laptops, copies, a hand-over, corrections,
//! replies, what became of the promises, and the lab after it.
//!
//! After each step the figures of the plenary are held against a count of their own, made from the JSON
//! of each session by itself.

use std::fs;
use std::path::{Path, PathBuf};

use citylab::domain::{Answer, Edit, FORMAT, Label, Moment, Requirement, Sheet};
use citylab::storage;
use serde_json::Value;

use crate::shared::files::{bytes_in, change};
use crate::shared::home::Home;

const LAB: &str = "City 2026";
const PLATFORMS: [&str; 6] = ["Waste", "Water", "Transport", "Parks", "Schools", "Air"];

/// The organiser's laptop, with the folder in which everything is collected.
struct Organiser {
    home: Home,
}

/// The figures of a lab: troubles, ways, actions, those with an owner, those with a day, votes.
type Figures = [u64; 6];

impl Organiser {
    fn folder(&self) -> PathBuf {
        folder_of(&self.home, LAB)
    }

    /// The file of a platform, by the name it was given on its laptop.
    fn file(&self, platform: &str) -> PathBuf {
        self.folder().join(format!("{platform}.ron"))
    }

    fn export(&self, file: &Path) -> Value {
        let out = self.home.path("json");
        let (file, out) = (file.to_str().unwrap(), out.to_str().unwrap());
        let ran = self.home.run(&["export", file, "--to", "json", "--out", out, "--force"]);
        assert_eq!(ran.code, 0, "{ran:?}");
        let report = ran.out.lines().next().unwrap();
        serde_json::from_str(&fs::read_to_string(report).unwrap()).unwrap()
    }

    /// Counts a session's file by itself.
    fn counted(&self, platform: &str) -> Figures {
        let json = self.export(&self.file(platform));
        let session = &json["sessions"][0];
        let sheet = |name: &str| session[name].as_array().unwrap().clone();
        let said = |field: &str| {
            let has =
                |action: &&Value| !action["commitment"][field].as_str().unwrap_or("").is_empty();
            sheet("actions").iter().filter(has).count() as u64
        };
        let votes = ["troubles", "ways", "actions", "parked"].into_iter().flat_map(sheet);
        let votes = votes.map(|answer| votes_of(&answer)).sum();
        let count = |name: &str| sheet(name).len() as u64;
        [count("troubles"), count("ways"), count("actions"), said("who"), said("due"), votes]
    }

    /// Writes the plenary and returns its table of platforms: number, name and figures of each.
    fn plenary(&self, more: &[&str]) -> Vec<(u64, String, Figures)> {
        let text = self.report(more);
        let heading = text.lines().skip_while(|line| !line.starts_with("| No. | Platform"));
        let rows = heading.skip(2).take_while(|line| line.starts_with('|'));
        let rows = rows.filter_map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let number = |cell: &str| cell.parse::<u64>().unwrap_or(0);
            let figures: Vec<u64> = cells[3..9].iter().map(|cell| number(cell)).collect();
            let figures = figures.try_into().unwrap();
            Some((cells[0].parse().ok()?, cells[1].replace('\\', ""), figures))
        });
        rows.collect()
    }

    fn report(&self, more: &[&str]) -> String {
        let out = self.home.path("reports");
        let mut all =
            vec!["plenary", "--lab", LAB, "--to", "md", "--force", "--out", out.to_str().unwrap()];
        all.extend(more);
        let ran = self.home.run(&all);
        assert_eq!(ran.code, 0, "{ran:?}");
        fs::read_to_string(ran.out.lines().next().unwrap()).unwrap()
    }

    /// Holds that the plenary has these platforms, each with its number and with the figures that its
    /// own file has.
    fn agrees(&self, platforms: &[&str]) {
        let place = |name: &&str| 1 + PLATFORMS.iter().position(|it| it == name).unwrap() as u64;
        let counted: Vec<(u64, String, Figures)> = platforms
            .iter()
            .map(|name| (place(name), (*name).to_owned(), self.counted(name)))
            .collect();
        assert_eq!(self.plenary(&[]), counted);
    }
}

fn votes_of(answer: &Value) -> u64 {
    let merged = answer["merged"].as_array().into_iter().flatten();
    answer["votes"]["total"].as_u64().unwrap_or(0) + merged.map(votes_of).sum::<u64>()
}

fn folder_of(home: &Home, title: &str) -> PathBuf {
    home.sessions().join(title.replace(' ', "-"))
}

fn add(home: &Home, platform: &str, sheet: &str, answers: &str) {
    let ran = home.run_with(&["add", platform, sheet, "--new", "--lab", LAB], answers.as_bytes());
    assert_eq!(ran.code, 0, "{ran:?}");
}

/// A laptop on which a platform was held.
fn laptop(organiser: &Organiser, platform: &str) -> Home {
    let home = Home::new();
    let folder = folder_of(&home, LAB);
    fs::create_dir_all(&folder).unwrap();
    fs::copy(organiser.folder().join("lab.ron"), folder.join("lab.ron")).unwrap();
    let votes = home.path("work/votes.csv");
    fs::write(&votes, format!("Text,Votes\n{platform} is bad,7\n{platform} costs too much,4\n"))
        .unwrap();
    let import =
        ["import", platform, "votes.csv", "--as", "troubles", "--new", "--lab", LAB, "--yes"];
    let ran = home.run(&import);
    assert_eq!(ran.code, 0, "{ran:?}");
    add(&home, platform, "ways", &format!("Mend {platform}\nMeasure {platform}\n"));
    add(
        &home,
        platform,
        "actions",
        &format!(
            "Look after {platform} @Ivanova !1.03.2999\nWrite about {platform} @Petrov\nAsk about {platform}\n"
        ),
    );
    change(&folder.join(format!("{platform}.ron")), |_| {
        Edit::Require(Label::W(1), Some(Box::new(Requirement::to("business".to_owned()))))
    });
    home
}

fn copy(from: &Path, to: &Path) {
    fs::copy(from, to).unwrap();
}

/// A session in which only one answer was added: what a person changed on another computer.
fn grown(file: &Path, text: &str, seconds: i64) {
    change(file, |session| {
        let label = session.next_label(Sheet::Troubles);
        let at = Moment::now().plus_seconds(seconds);
        session.adding(Sheet::Troubles, Answer::new(label, text, at))
    });
}

#[test]
fn a_year_of_a_lab_is_counted_right_at_each_step() {
    let organiser = Organiser { home: Home::new() };
    let home = &organiser.home;
    // Last year's lab, of the same platforms, is on the organiser's laptop still.
    let set_up = |title: &str| {
        let mut all = vec!["lab", title];
        PLATFORMS.iter().for_each(|platform| all.extend(["--platform", platform]));
        home.done(&all);
    };
    set_up("City 2025");
    let ran = home.run_with(&["add", "Waste", "actions", "--new"], b"Old promise @Ivanova\n");
    assert_eq!(ran.code, 0, "{ran:?}");
    set_up(LAB);
    let archive = folder_of(home, "City 2025");
    let archived = bytes_in(&archive);

    // Four platforms are held on laptops of their own and collected by stick.
    for platform in ["Waste", "Transport", "Parks", "Schools"] {
        let laptop = laptop(&organiser, platform);
        copy(&folder_of(&laptop, LAB).join(format!("{platform}.ron")), &organiser.file(platform));
    }
    organiser.agrees(&["Waste", "Transport", "Parks", "Schools"]);

    // Water is handed over in the middle to another laptop, and goes on there.
    let first = laptop(&organiser, "Water");
    let handed = first.path("work/water.ron");
    first.done(&["hand-over", "Water", "water.ron", "--lab", LAB]);
    let second = Home::new();
    fs::create_dir_all(folder_of(&second, LAB)).unwrap();
    copy(&organiser.folder().join("lab.ron"), &folder_of(&second, LAB).join("lab.ron"));
    copy(&handed, &folder_of(&second, LAB).join("Water.ron"));
    add(&second, "Water", "troubles", "Said after the hand-over\n");
    copy(&folder_of(&second, LAB).join("Water.ron"), &organiser.file("Water"));
    // The first laptop's own state comes by mail as well, and is older.
    copy(&handed, &organiser.folder().join("Water (1).ron"));
    organiser.agrees(&["Waste", "Water", "Transport", "Parks", "Schools"]);

    // The laptop of Air dies: its file comes from a synced folder.
    let dead = laptop(&organiser, "Air");
    copy(&folder_of(&dead, LAB).join("Air.ron"), &organiser.file("Air"));
    drop(dead);
    organiser.agrees(&PLATFORMS);

    // Copies of every kind count once: the same, an older, and one that went apart.
    let before = organiser.plenary(&[]);
    for (platform, name) in [
        ("Waste", "Waste \u{2013} копия.ron"),
        ("Waste", "Copy of Waste.ron"),
        ("Transport", "Transport-LAPTOP-7GH.ron"),
        ("Parks", "Parks.sync-conflict-20261126-101010-ABCDEFG.ron"),
        ("Schools", "Schools (Ann's conflicted copy 2026-11-26).ron"),
    ] {
        copy(&organiser.file(platform), &organiser.folder().join(name));
    }
    grown(&organiser.folder().join("Transport-LAPTOP-7GH.ron"), "Only on the other laptop", 5);
    grown(&organiser.file("Transport"), "Only on the first laptop", 7);
    let transport = &mut before.clone();
    transport[2].2[0] += 1;
    assert_eq!(organiser.plenary(&[]), *transport);
    organiser.agrees(&PLATFORMS);
    assert!(organiser.report(&[]).contains("Transport-LAPTOP-7GH"), "the copy is named");
    // The one that went apart is merged, and gone from the list.
    home.done(&["merge", "Transport", "--lab", LAB, "--yes"]);
    transport[2].2[0] += 1;
    assert_eq!(organiser.plenary(&[]), *transport);
    organiser.agrees(&PLATFORMS);

    // A damaged file and one of a newer program keep back nobody else, and both are named.
    let sound = fs::read(organiser.file("Parks")).unwrap();
    fs::write(organiser.folder().join("Torn.ron"), &sound[..sound.len() / 2]).unwrap();
    organiser.agrees(&PLATFORMS);
    assert!(organiser.report(&[]).contains("Torn"), "the damaged file is named");
    fs::remove_file(organiser.folder().join("Torn.ron")).unwrap();
    let newer = String::from_utf8(sound.clone()).unwrap();
    let newer = newer.replace(&format!("format: {FORMAT}"), "format: 900, mood: \"good\"");
    fs::write(organiser.file("Parks"), &newer).unwrap();
    organiser.agrees(&PLATFORMS);
    assert_eq!(fs::read_to_string(organiser.file("Parks")).unwrap(), newer);
    fs::write(organiser.file("Parks"), &sound).unwrap();

    // A correction: a typo is mended and the report is written again.
    change(&organiser.file("Waste"), |_| Edit::Reword {
        label: Label::T(1),
        text: "Waste is not collected".to_owned(),
        verbatim: None,
    });
    assert!(organiser.report(&[]).contains("Waste is not collected"));
    organiser.agrees(&PLATFORMS);
    // A platform is left out on request, and the others keep their numbers.
    let mut without = organiser.plenary(&[]);
    without.remove(1);
    assert_eq!(organiser.plenary(&["--without", "Water"]), without);

    // What the groups replied, and what became of what was promised.
    home.done(&["reply", "3.W1", "accepted", "--note", "We pay", "--lab", LAB]);
    home.done(&["reply", "Air", "W1", "declined", "--lab", LAB]);
    home.done(&["actions", "1.A1", "--lab", LAB, "--done"]);
    home.done(&["actions", "2.A1", "--lab", LAB, "--moved", "1.06.2999"]);
    home.done(&["actions", "4.A2", "--lab", LAB, "--dropped"]);
    organiser.agrees(&PLATFORMS);
    let json: Value =
        serde_json::from_str(&home.done(&["actions", "--lab", LAB, "--json"])).unwrap();
    let states = |state: &str| {
        json.as_array().unwrap().iter().filter(|action| action["state"] == state).count()
    };
    let counted: Vec<usize> = ["done", "moved", "dropped", "open"].map(states).into();
    assert_eq!(counted, [1, 1, 1, 15]);
    let replies = |name: &str| {
        let report = organiser.export(&organiser.file(name));
        report["sessions"][0]["ways"][0]["requirement"]["reply"].as_str().unwrap_or("").to_owned()
    };
    assert_eq!(PLATFORMS.map(replies), ["", "", "accepted", "", "", "declined"]);
    assert_eq!(bytes_in(&archive), archived, "the archive is as it was");

    // Next year's lab begins with what is open, and asking again adds nothing.
    let this_year = bytes_in(&organiser.folder());
    home.done(&["lab", "City 2027", "--after", LAB, "--yes"]);
    let next = folder_of(home, "City 2027");
    let carried = |platform: &str| {
        let session = storage::look_at(&next.join(format!("{platform}.ron"))).unwrap();
        let carried = session.actions.iter().filter(|answer| answer.carried.is_some()).count();
        (carried, session.earlier.iter().map(|earlier| earlier.promised).sum::<u32>())
    };
    let all = PLATFORMS.map(carried);
    assert_eq!(all, [(2, 3), (3, 3), (3, 3), (2, 3), (3, 3), (3, 3)]);
    let begun = bytes_in(&next);
    home.done(&["lab", "City 2027", "--after", LAB, "--yes"]);
    assert_eq!(bytes_in(&next), begun);
    let out = home.done(&["plenary", "--lab", "City 2027", "--to", "md"]);
    let report = fs::read_to_string(home.path("work").join(out.trim_end())).unwrap();
    assert!(report.contains("18 promised"), "{report}");
    assert_eq!(bytes_in(&organiser.folder()), this_year, "last year's lab is as it was");
    assert_eq!(bytes_in(&archive), archived, "the archive is as it was");
}
