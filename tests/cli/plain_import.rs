//! Importing a file line by line, where everything is told in sentences.

use std::fs;

use citylab::domain::Session;
use citylab::storage;

use crate::shared::home::Home;

const FORM: &str = "\
    Name;Answer;Votes;Telephone\n\
    Ivanova;Dumps along the river grow;4;31-20\n\
    Petrov;Nobody answers for the river;2;31-21\n";

/// Works through these lines from Troubles on, beside a file, and returns what was said.
fn told(home: &Home, lang: &str, lines: &[&str]) -> String {
    fs::write(home.path("work/form.csv"), FORM).unwrap();
    let path = home.path("work/form.csv");
    let lines = lines.join("\n").replace("PATH", path.to_str().unwrap());
    let ran = home.run_with(&["new", "Waste", "--plain", "--lang", lang], lines.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    ran.out
}

fn session(home: &Home) -> Session {
    storage::look_at(&home.only_session()).unwrap()
}

#[test]
fn the_path_is_typed_a_column_is_chosen_by_its_number_and_all_is_kept() {
    let home = Home::new();
    let lines = ["/next", "/import", "PATH", "5", "/down", "/enter", "/quit", ""];
    let told = told(&home, "en", &lines);
    for sentence in [
        "Import a file into “Waste”",
        "form.csv → Waste",
        "To keep: 2 answers.",
        "column “Votes” (2 cells): votes",
        "2 answers kept",
    ] {
        assert!(told.contains(sentence), "“{sentence}” in\n{told}");
    }
    let session = session(&home);
    assert_eq!(session.troubles.len(), 2);
    // The column of votes was the fifth thing to choose; it is the next thing that a column can be.
    assert_eq!(session.troubles[0].votes.hands, 0, "{told}");
}

#[test]
fn in_russian_what_cannot_be_read_is_told_and_typed_anew() {
    let home = Home::new();
    let lines = ["/next", "/импорт", "PATH.gone", "PATH", "/назад", "/quit", ""];
    let told = told(&home, "ru", &lines);
    for sentence in ["Не удаётся прочитать", "form.csv → Waste", "Будет записано 2 ответа."]
    {
        assert!(told.contains(sentence), "“{sentence}” in\n{told}");
    }
    assert!(session(&home).troubles.is_empty());
}
