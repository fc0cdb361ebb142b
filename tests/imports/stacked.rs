//! Tables one below the other, in one text or on one sheet.

use citylab::import::{Asked, Reading, What, read};
use rust_xlsxwriter::Workbook;

use super::{csv, texts_of};

const ANSWERS: [&[&str]; 3] = [
    &["Проблема", "Кто сказал", "Голоса"],
    &["Темно во дворе", "Иванова", "3"],
    &["Собаки без поводков", "Петров", "1"],
];

const PEOPLE: [&[&str]; 3] = [
    &["Имя", "Организация", "Телефон"],
    &["Иванова", "ТОС «Берег»", "31-22-10"],
    &["Петров", "Школа № 5", "31-22-11"],
];

/// Writes rows as a table in a text, with blank lines where there are none.
fn text(rows: &[&[&str]]) -> String {
    rows.iter().map(|row| format!("{}\n", row.join(";"))).collect()
}

/// Reads rows from the sheet of a workbook, with a blank row where there is none.
fn sheet(rows: &[&[&str]]) -> Reading {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (line, row) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(row.iter()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(line, column, number).unwrap(),
                Err(_) => sheet.write(line, column, *cell).unwrap(),
            };
        }
    }
    read(&book.save_to_buffer().unwrap(), "xlsx", &Asked::default()).unwrap()
}

fn tables(reading: &Reading) -> Vec<(&str, usize, Vec<usize>)> {
    let tables = reading.left_out.iter().filter(|it| it.what == What::Table);
    tables.map(|it| (it.name.as_str(), it.count, it.lines.clone())).collect()
}

#[test]
fn a_list_below_the_answers_is_named_and_none_of_them() {
    let below = [&ANSWERS[..], &[&[]], &PEOPLE].concat();
    let titled = [&ANSWERS[..], &[&[], &[], &["Участники стола"]], &PEOPLE].concat();
    for (rows, line) in [(below, 6), (titled, 8)] {
        for reading in [csv(text(&rows)), sheet(&rows)] {
            assert_eq!(texts_of(&reading), ["Темно во дворе", "Собаки без поводков"]);
            let named = ("Имя | Организация | Телефон", 2, vec![line, line + 1]);
            assert_eq!(tables(&reading), [named]);
            assert_eq!(reading.refused, []);
        }
    }
}

#[test]
fn headings_of_a_table_below_are_not_those_of_the_table() {
    let reading = csv(
        "What went well?,What went badly?,Action items\nLamps,Dogs,Call the office\n\
         Bus,,Plant trees\n\n\nParticipants\nName,Organisation,Votes\nAnna,School,3\nBoris,Park,1\n",
    );
    assert_eq!(texts_of(&reading), ["Call the office", "Plant trees"]);
    assert_eq!(tables(&reading), [("Name | Organisation | Votes", 2, vec![8, 9])]);
    let columns = reading.left_out.iter().filter(|it| it.what == What::Column);
    let counts: Vec<usize> = columns.map(|it| it.count).collect();
    assert_eq!(counts, [2, 1], "cells of the other table are none of these columns");
    // Titles and blank lines above the headings are none of a table.
    let reading = csv("Opinion poll,2026\n\nProblem,Name,Votes\nNo light,Anna,3\n\nDogs,Boris,1\n");
    assert_eq!(texts_of(&reading), ["No light", "Dogs"]);
}

#[test]
fn a_plan_below_the_answers_is_named_too() {
    let reading = csv("Answer,Author,Votes\nNo bench,Kim,2\nNo light,Lee,1\n\n\
         Action,Owner,By when\nBuy benches,Kim,1 May\n\nName,Email\nKim,kim@example.org\n");
    assert_eq!(texts_of(&reading), ["No bench", "No light"]);
    assert_eq!(
        tables(&reading),
        [("Action | Owner | By when", 1, vec![6]), ("Name | Email", 1, vec![9])]
    );
}

#[test]
fn a_table_goes_on_below_its_own_headings() {
    let [_, first, second] = ANSWERS;
    let rows = [&ANSWERS[..2], &[&[], &["Стол 2"], ANSWERS[0], second, first]].concat();
    for reading in [csv(text(&rows)), sheet(&rows)] {
        assert_eq!(texts_of(&reading).len(), 3, "{:?}", reading.rows);
        assert_eq!(tables(&reading), []);
        let titles = reading.left_out.iter().filter(|it| it.what == What::Title);
        assert_eq!(titles.map(|it| it.examples.clone()).collect::<Vec<_>>(), [["Стол 2"]]);
    }
}

#[test]
fn rows_behind_a_gap_are_answers_like_the_others() {
    for text in [
        "Answer,Author,Votes\nNo bench,Kim,2\n\nNo light,Lee,1\n\n\nIdeas wanted,Ann,\nIdea,Author,3\n",
        "Ответ;Группа\nТемно\n\nГолосов мало;Жители\n\nПредложений нет;Бизнес\n\nТема закрыта;Власть\n",
        "Answer,Author\n\"Two\nlines\n\nof text\",Kim\nComment,Name\nNo light,Lee\n",
    ] {
        let reading = csv(text);
        assert_eq!(tables(&reading), [], "{text}");
        assert!(reading.rows.len() >= 3, "{:?}", reading.rows);
    }
}
