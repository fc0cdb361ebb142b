//! Columns: named by heading, number or letter, or guessed.

use citylab::import::{ImportError, Role};

use super::{column, csv, csv_by, shown, texts_of};

#[test]
fn headings_in_both_languages_are_known() {
    for (head, row) in [
        ("№,Ответ,Кто сказал,Сторона,Тема,Голоса", "1,Свалка,Иванова,бизнес,отходы,5"),
        ("No.,Answer,Who said it,Group,Theme,Votes", "1,Свалка,Иванова,бизнес,отходы,5"),
        (
            "Отметка времени,КОММЕНТАРИЙ:,ФИО,Группа,Категория,Голосов",
            "2014,Свалка,Иванова,бизнес,отходы,5",
        ),
        (
            "timestamp,comment_text,author-id,stakeholder,topic,agrees",
            "1,Свалка,Иванова,бизнес,отходы,5",
        ),
    ] {
        let reading = csv(format!("{head}\n{row}\n"));
        assert_eq!(shown(&reading), ["2 Свалка|Иванова|бизнес|отходы|5"], "{head}");
    }
}

#[test]
fn a_question_as_heading_leaves_the_longest_column() {
    let reading = csv("Отметка времени,Ваше имя,Что мешает вашему двору?\n\
         2014-11-26 10:00,Иванова,Во дворе темно\n2014-11-26 10:01,Петров,Нет скамеек\n");
    assert_eq!(shown(&reading), ["2 Во дворе темно|Иванова|||0", "3 Нет скамеек|Петров|||0"]);
    assert_eq!(column(&reading, Role::Text), Some("Что мешает вашему двору?"));
}

#[test]
fn a_file_without_headings_is_read_from_its_first_line() {
    let reading = csv("1,The yard is dark,Ivanova\n2,There is no bench,Petrov\n");
    assert_eq!(texts_of(&reading), ["The yard is dark", "There is no bench"]);
    assert_eq!(column(&reading, Role::Text), Some("B"));
    let reading = csv_by("1;Темно;Иванова;3\n2;Нет скамеек;Петров;4\n", "voice=C votes=4 text=2");
    assert_eq!(shown(&reading.unwrap()), ["1 Темно|Иванова|||3", "2 Нет скамеек|Петров|||4"]);
}

#[test]
fn titles_above_the_headings_are_left_out() {
    let reading = csv("Опрос жителей;;\n;;\nТекст;Автор;Голоса\nЯмы;Иванова;2\n");
    assert_eq!(shown(&reading), ["4 Ямы|Иванова|||2"]);
}

#[test]
fn a_name_in_every_row_is_the_answer_before_a_description_in_few() {
    let board = csv("Card Name,Card Description,Labels,Due Date,Vote Count,List Name\n\
         Fix the lamps,Three lamps on the corner have been dark since May,light,,5,To do\n\
         Plant trees,,green,,2,Doing\nOpen the gate,,,,0,Done\n");
    assert_eq!(texts_of(&board), ["Fix the lamps", "Plant trees", "Open the gate"]);
    let tickets = csv("Issue key,Summary,Description,Assignee,Due date\n\
         CITY-1,Repair the bridge,The bridge over the brook is closed to all,Anna,01/Dec/26\n\
         CITY-2,Clean the bank,,Boris,\n");
    assert_eq!(texts_of(&tickets), ["Repair the bridge", "Clean the bank"]);
    // A description in every row says more than a name.
    let ideas = csv("Title,Description\nLamps,The yard is dark at night\nBus,It comes too late\n");
    assert_eq!(texts_of(&ideas), ["The yard is dark at night", "It comes too late"]);
    // What few people said is still said where nothing else is.
    let form = csv("Score,Any comments?\n3,\n4,\n5,Warm up the hall\n2,\n");
    assert_eq!(texts_of(&form), ["Warm up the hall"]);
}

#[test]
fn counted_comments_are_nobody_who_said_it() {
    let reading = csv("id;title/en;body/en;votes;comments\n\
         12;Night buses;Buses after nine;14;3\n13;Racks;Racks at the station;3;0\n");
    assert_eq!(column(&reading, Role::Voice), None);
    assert_eq!(column(&reading, Role::Votes), Some("votes"));
    let reading =
        csv("title,description,cached_votes_up\nBus,The bus is late,34\nPark,It is dark,2\n");
    assert_eq!(column(&reading, Role::Votes), Some("cached_votes_up"));
}

#[test]
fn a_column_is_found_as_it_is_named() {
    let text = "id,Ёмкость,What you said,Comment date\nx,a,one,today\ny,b,two,now\n";
    for (named, texts) in [
        ("text=емкость", ["a", "b"]),
        ("text=ЁМКОСТЬ", ["a", "b"]),
        ("text=2", ["a", "b"]),
        ("text=b", ["a", "b"]),
        ("text=В", ["a", "b"]),
        ("text=said", ["one", "two"]),
        ("text=3", ["one", "two"]),
        ("text=Comment_date", ["today", "now"]),
    ] {
        assert_eq!(texts_of(&csv_by(text, named).unwrap()), texts, "{named}");
    }
}

#[test]
fn a_column_that_is_not_there_lists_those_that_are() {
    let text = "comment-id,comment-body,votes\n1,Dark,2\n";
    assert_eq!(
        csv_by(text, "text=answer"),
        Err(ImportError::NoColumn {
            wanted: "answer".to_owned(),
            there: ["comment-id", "comment-body", "votes"].map(str::to_owned).to_vec(),
        })
    );
    assert_eq!(
        csv_by(text, "text=comment"),
        Err(ImportError::SeveralColumns {
            wanted: "comment".to_owned(),
            there: ["comment-id", "comment-body"].map(str::to_owned).to_vec(),
        })
    );
    assert!(csv_by(text, "text=4").is_err());
    assert!(csv_by(text, "text=0").is_err());
}

/// A consultation as its website gives it out: lines out of order, quotation marks only where
/// needed, agreement and disagreement beside each other.
fn consultation(rows: usize) -> String {
    let mut text =
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
            .to_owned();
    for n in 0..rows {
        let stamp = 1_568_101_622_999_u64 + n as u64 * 7919;
        let said = match n % 4 {
            0 => format!("Bench number {n} on the embankment is broken."),
            1 => format!("\"Bus {n} comes late, and leaves early\""),
            2 => format!("\"They call stop {n} \"\"the ditch\"\" for a reason\""),
            _ => format!("Trees by house {n} shade the light; nobody prunes them"),
        };
        let (agrees, disagrees) = (n % 13, n % 5);
        let author = 400 + n % 37;
        text += &format!(
            "{stamp},Tue Sep 10 00:{:02}:02 PDT 2019,{n},{author},{agrees},{disagrees},-1,{said}\n",
            n % 60
        );
    }
    text
}

#[test]
fn a_consultation_of_three_hundred_rows_is_read() {
    let text = consultation(300);
    let reading = csv_by(&text, "text=comment-body voice=author-id votes=agrees").unwrap();
    assert_eq!(reading.rows.len(), 300);
    assert_eq!(reading.refused, []);
    let row = &reading.rows[42];
    let who = row.voices[0].person.as_deref();
    assert_eq!((row.line, row.votes.total(), who), (44, 3, Some("405")));
    assert_eq!(row.text, "They call stop 42 \"the ditch\" for a reason");
    let guessed = csv(&text);
    assert_eq!(guessed.rows, reading.rows);
}
