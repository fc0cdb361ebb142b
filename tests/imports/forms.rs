//! Forms, retrospectives and consultations as their tools give them out.

use citylab::domain::Sheet;
use citylab::import::{Asked, Columns, ImportError, Reading, Remark, Role, What, read};

use super::{column, csv, csv_by, shown, texts_of, try_csv};

/// Shows who said each row: person and group of each voice.
fn voices(reading: &Reading) -> Vec<String> {
    let one = |voice: &citylab::domain::Voice| {
        let [person, group] =
            [&voice.person, &voice.group].map(|it| it.clone().unwrap_or_default());
        format!("{person}/{group}")
    };
    let rows = reading.rows.iter();
    rows.map(|row| row.voices.iter().map(one).collect::<Vec<_>>().join(" ")).collect()
}

fn left(reading: &Reading, what: What) -> Vec<(&str, usize)> {
    let all = reading.left_out.iter().filter(|it| it.what == what);
    all.map(|it| (it.name.as_str(), it.count)).collect()
}

#[test]
fn the_question_in_every_row_is_no_answer() {
    let reading = csv("cluster,author,votes,prompt,kind,at,content\n\
         Light,Anna,3,What slows us down?,card,2026-11-20T10:00:00.000Z,The stairs are dark\n\
         Light,Boris,3,What slows us down?,card,2026-11-20T10:01:00.000Z,The gate is dark too\n\
         Light,Olga,3,,comment,2026-11-20T10:05:00.000Z,Ours as well\n\
         Dogs,Igor,1,What slows us down?,card,2026-11-20T10:06:00.000Z,Dogs run about\n");
    assert_eq!(
        shown(&reading),
        [
            "2 The stairs are dark|Anna||Light|3",
            "3 The gate is dark too|Boris||Light|3",
            "4 Ours as well|Olga||Light|3",
            "5 Dogs run about|Igor||Dogs|1",
        ]
    );
    // Without a word that tells the answers, they are what differs from row to row.
    let reading = csv("Nr,Spalte,Frage\n1,Stairs are dark at night,What slows us down?\n\
         2,Nobody sweeps the yard,What slows us down?\n3,Dogs run about,What slows us down?\n");
    assert_eq!(column(&reading, Role::Text), Some("Spalte"));
}

#[test]
fn a_form_has_its_name_and_group() {
    let reading = csv(
        "\"Timestamp\",\"What bothers you at the market? Name up to three.\",\"Which group do you belong to?\",\"Name (optional)\"\n\
         \"2026/11/20 9:05:11 PM GMT+3\",\"Stalls leak; no toilets\",\"Traders\",\"Anna\"\n\
         \"2026/11/20 9:06:01 PM GMT+3\",\"Vans on the pavement, and no fines\",\"Traders;Visitors\",\"\"\n\
         \"2026/11/20 9:07:40 PM GMT+3\",\"\",\"Visitors\",\"Boris\"\n\
         \"2026/11/20 9:09:00 PM GMT+3\",\"It is loud\",\"Visitors\",\"Anonymous\"\n",
    );
    assert_eq!(voices(&reading), ["Anna/Traders", "/Traders /Visitors", "/Visitors"]);
    assert_eq!(reading.refused.len(), 1);
    assert_eq!(left(&reading, What::Column), [("Timestamp", 4)]);
    assert!(reading.remarks.contains(&Remark::Semicolons(1)));
}

#[test]
fn a_russian_form_has_its_name_and_group() {
    let reading = csv(
        "Отметка времени;Что мешает рынку? Назовите до трёх.;К какой группе вы относитесь?;Как вас зовут?\n\
         20.11.2026 21:05:11;Навесы текут;Торговцы;Анна\n\
         20.11.2026 21:06:01;Нет туалета;Торговцы, Покупатели;Олег\n\
         20.11.2026 21:07:01;Шумно;Покупатели;\n",
    );
    assert_eq!(voices(&reading), ["Анна/Торговцы", "Олег/Торговцы /Покупатели", "/Покупатели"]);
}

#[test]
fn a_group_with_a_comma_in_its_name_is_one() {
    let reading =
        csv("answer,group\nDark,\"Parents, teachers\"\nLoud,\"Parents, teachers\"\nDear,Shops\n");
    assert_eq!(voices(&reading), ["/Parents, teachers", "/Parents, teachers", "/Shops"]);
    let reading = csv("answer,group\nDark,\"Businesses, residents\"\n");
    assert_eq!(voices(&reading), ["/Businesses /residents"]);
}

#[test]
fn names_in_brackets_are_groups_where_the_column_says_so() {
    let reading = csv(
        "answer,author\nDark,Anna (Tenants)\nLoud,Boris (Owners)\nDear,Olga (Tenants)\nFar,Igor (Owners)\n",
    );
    assert_eq!(voices(&reading), ["Anna/Tenants", "Boris/Owners", "Olga/Tenants", "Igor/Owners"]);
    let reading = csv("answer,author\nDark,Anna (experts)\nLoud,Boris\n");
    assert_eq!(voices(&reading), ["Anna/experts", "Boris/"]);
    let reading = csv("answer,author\nDark,Anna (Bob)\nLoud,Boris\nFar,Olga\n");
    assert_eq!(voices(&reading), ["Anna (Bob)/", "Boris/", "Olga/"]);
}

#[test]
fn first_and_last_name_are_one_name() {
    let reading = csv("First name,Last name,Idea\nAnna,Weber,A lamp\nKarl,Trapp,A bench\n");
    assert_eq!(voices(&reading), ["Anna Weber/", "Karl Trapp/"]);
    let reading = csv("Фамилия;Имя;Предложение\nИванова;Анна;Фонарь\nПетров;Олег;Скамейка\n");
    assert_eq!(voices(&reading), ["Иванова Анна/", "Петров Олег/"]);
}

#[test]
fn questions_of_an_audience_have_their_upvotes() {
    let reading = csv("Question,Author,Upvotes,Downvotes,Status,Labels,Asked at\n\
         Why is the library shut on Sunday?,Anonymous,14,1,Answered,books,2026-11-20 10:00\n\
         =when does the tram run?,,3,0,Live,,2026-11-20 10:01\n");
    assert_eq!(
        shown(&reading),
        ["2 Why is the library shut on Sunday?|||books|14", "3 =when does the tram run?||||3"]
    );
    let names: Vec<&str> = left(&reading, What::Column).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Downvotes", "Status", "Asked at"]);
}

#[test]
fn a_motion_without_a_text_is_its_title() {
    let reading = csv("Identifier,Title,Text,Reason,Submitter,Category\n\
         A1,Night tram,The town shall run a night tram.,Young people walk home.,Dr. Eva Lang,Transport\n\
         A2,Bench at the pool,,Old people stand.,Max von Berg,Parks\n");
    assert_eq!(
        shown(&reading),
        [
            "2 The town shall run a night tram.|Dr. Eva Lang||Transport|0",
            "3 Bench at the pool|Max von Berg||Parks|0",
        ]
    );
    assert!(left(&reading, What::Column).contains(&("Title", 1)));
    assert!(left(&reading, What::Column).contains(&("Reason", 2)));
}

#[test]
fn html_in_cells_is_read_and_themes_of_paths_are_found() {
    let reading = csv(
        "id;category/id;category/name/en;title/en;body/en;endorsements/total_count;votes;state\n\
         12;3;Streets;Tram;\"<p>Run a tram on Sundays &amp; feast days.</p>\";2;41;accepted\n\
         13;4;Parks;Trees;<p>Plant limes</p>;0;7;rejected\n",
    );
    assert_eq!(
        shown(&reading),
        ["2 Run a tram on Sundays & feast days.|||Streets|41", "3 Plant limes|||Parks|7"]
    );
    assert!(reading.remarks.contains(&Remark::Markup(2)));
}

#[test]
fn boxes_of_one_question_are_answers_each() {
    let reading = csv(
        "\"id\",\"submitdate\",\"lastpage\",\"G1Q1[SQ001]. What is missing? [One]\",\"G1Q1[SQ002]. What is missing? [Two]\",\"G1Q1[SQ003]. What is missing? [Three]\",\"Q02. Group\",\"Q02[other]. Group [Other]\"\n\
         \"1\",\"2026-11-20 10:00:00\",\"2\",\"A lamp by the stairs\",\"Leads for dogs\",\"\",\"Residents\",\"\"\n\
         \"2\",\"2026-11-20 10:00:00\",\"2\",\"A bus after nine\",\"\",\"\",\"-oth-\",\"Tourists\"\n",
    );
    assert_eq!(texts_of(&reading), ["A lamp by the stairs", "Leads for dogs", "A bus after nine"]);
    assert_eq!(voices(&reading), ["/Residents", "/Residents", "/Tourists"]);
    for head in
        ["Trouble 1,Trouble 2,Votes", "Проблема №1,Проблема №2,Голоса", "answer,answer,votes"]
    {
        let reading = csv(format!("{head}\nNo lamps here,Dogs,3\nBus is late,,2\n"));
        assert_eq!(texts_of(&reading), ["No lamps here", "Dogs", "Bus is late"], "{head}");
    }
}

#[test]
fn other_questions_of_a_form_are_said_to_be_left_out() {
    let text = "What went well?,What went badly?,Action items\n\
         Lamps,Dogs,Call the office\nBus,,Plant trees\n,Smell,\n";
    let reading = csv(text);
    assert_eq!(texts_of(&reading), ["Call the office", "Plant trees"]);
    assert_eq!(left(&reading, What::Column), [("What went well?", 2), ("What went badly?", 2)]);
    let named = csv_by(text, "text=A text=B").unwrap();
    assert_eq!(texts_of(&named), ["Lamps", "Dogs", "Bus", "Smell"]);
}

#[test]
fn of_several_questions_the_one_is_taken_that_speaks_of_the_sheet() {
    let retro = "What went well?,What went badly?,What could be done?,Action items\n\
         Lamps,Dogs,Leads,Call the office\nBus,,More lamps,Plant trees\n,Smell,,\n";
    let form = "Ваше имя;Что вам нравится?;Что вам мешает?;Что вы предлагаете?;Что сделаем мы сами?\n\
         Анна;Парк;Темно во дворе;Поставить фонари;Позвоним в ЖЭК\nИгорь;Двор;Собаки;Площадка;\n";
    let board =
        "Glad,Sad,Ideas,To do\nThe fair,Dark yards,Lamps,Write to the mayor\nMusic,Dogs,Leads,\n";
    for (table, sheet, said) in [
        (retro, Sheet::Troubles, "Dogs"),
        (retro, Sheet::Ways, "Leads"),
        (retro, Sheet::Actions, "Call the office"),
        (form, Sheet::Troubles, "Темно во дворе"),
        (form, Sheet::Ways, "Поставить фонари"),
        (form, Sheet::Actions, "Позвоним в ЖЭК"),
        (board, Sheet::Troubles, "Dark yards"),
        (board, Sheet::Ways, "Lamps"),
        (board, Sheet::Actions, "Write to the mayor"),
    ] {
        let asked = Asked { goes_to: Some(sheet), ..Asked::default() };
        let reading = read(table.as_bytes(), "csv", &asked).unwrap();
        assert_eq!(reading.rows[0].text, said, "{sheet:?} of {table}");
        assert!(left(&reading, What::Column).len() >= 3, "{:?}", reading.left_out);
    }
}

#[test]
fn a_column_that_only_sorts_answers_is_not_taken_for_them() {
    let table = "Problem type,Problem ID,Comment\nlight,1,Dark yards by the school\nlight,2,No lamp at the gate\n\
         dogs,3,They run about\nlight,4,The stairs are dark\ndogs,5,No leads\nlight,6,The park is dark\n";
    let asked = Asked { goes_to: Some(Sheet::Troubles), ..Asked::default() };
    let reading = read(table.as_bytes(), "csv", &asked).unwrap();
    assert_eq!(reading.rows[0].text, "Dark yards by the school");
}

#[test]
fn ticked_boxes_are_no_answers() {
    let reading = csv(
        "What do you use? [Bus],What do you use? [Tram],What do you use? [Bike],What is missing?\n\
         Yes,No,Yes,A stop at the school\nNo,No,Yes,Bike racks everywhere\nYes,Yes,No,Nothing\n",
    );
    assert_eq!(column(&reading, Role::Text), Some("What is missing?"));
    assert_eq!(left(&reading, What::Column).len(), 3);
}

#[test]
fn two_rows_of_headings_are_put_together() {
    let reading = csv("Respondent ID,Start Date,What is missing here?,,Your name\n\
         ,,First,Second,Open-Ended Response\n\
         118,11/20/2026,A lamp,A bench,Anna\n119,11/21/2026,A bus,,Boris\n");
    assert_eq!(shown(&reading), ["3 A lamp|Anna|||0", "3 A bench|Anna|||0", "4 A bus|Boris|||0"]);
    assert_eq!(column(&reading, Role::Text), Some("What is missing here? [First]"));
}

#[test]
fn codes_above_the_questions_are_headings_too() {
    let reading = csv("StartDate,EndDate,Status,IPAddress,Q1,Q2\n\
         Start Date,End Date,Response Type,IP Address,What is missing here?,Your name\n\
         \"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"ip\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n\
         2026-11-20 10:00:00,2026-11-20 10:02:00,IP Address,10.0.0.1,A lamp by the gate,Anna\n\
         2026-11-20 11:00:00,2026-11-20 11:02:00,IP Address,10.0.0.2,A bus after nine,Boris\n");
    assert_eq!(shown(&reading), ["4 A lamp by the gate|Anna|||0", "5 A bus after nine|Boris|||0"]);
    assert_eq!(left(&reading, What::Heading), [("", 2)]);
}

#[test]
fn rows_that_are_no_answers_are_said() {
    let reading =
        csv("Survey of the yard,,\nNovember 2026,,\nAnswer,Name,Votes\nDark stairs,Anna,3\n\
         Answer,Name,Votes\nLoud dogs,Boris,4\nTotal,,7\n");
    assert_eq!(shown(&reading), ["4 Dark stairs|Anna|||3", "6 Loud dogs|Boris|||4"]);
    let lines: Vec<(What, &[usize])> =
        reading.left_out.iter().map(|it| (it.what, it.lines.as_slice())).collect();
    assert_eq!(
        lines,
        [(What::Title, &[1, 2][..]), (What::Heading, &[5][..]), (What::Total, &[7][..])]
    );
    for (head, total) in [
        ("Ответ;Голоса", "ИТОГО:;12"),
        ("Ответ;Голоса", "Всего голосов;12"),
        ("№;Ответ;Голоса", ";;12"),
    ] {
        let first = if head.starts_with('№') {
            "1;Темно у школы;5\n2;Шумно;7"
        } else {
            "Темно у школы;5\nШумно;7"
        };
        let reading = csv(format!("{head}\n{first}\n{total}\n"));
        assert_eq!(texts_of(&reading), ["Темно у школы", "Шумно"], "{total}");
        assert_eq!(left(&reading, What::Total), [("", 1)], "{total}");
    }
    // What somebody says of sums is no sum.
    let reading = csv("Ответ;Голоса\nВсего мало;2\nИтого не видно;3\n");
    assert_eq!(reading.rows.len(), 2);
}

#[test]
fn a_table_without_answers_is_not_guessed_at() {
    for text in ["id,votes,date\n1,5,2026-11-20\n2,7,2026-11-21\n", "1,5\n2,7\n3,9\n"] {
        assert!(matches!(try_csv(text), Err(ImportError::NoAnswers { .. })), "{text}");
    }
    let Err(ImportError::NoAnswers { there }) = try_csv("id,votes\n1,5\n2,7\n") else { panic!() };
    assert_eq!(there, ["id", "votes"]);
}

#[test]
fn choosing_what_was_guessed_reads_the_same() {
    for text in [
        "Identifier,Title,Text,Submitter\nA1,Tram,The town shall run a tram.,Eva\nA2,Bench at the pool,,Max\n",
        "Trouble 1,Trouble 2,Name,Group\nDark stairs,Dogs,Anna,Tenants;Owners\nLate bus,,Boris,Owners\n",
        "Survey,,\nAnswer,Votes,Due date\nDark stairs,3,01/12/2026\nTotal,3,\n",
        "text,moderated\nDark,-1\nLoud,1\n",
        "Dark stairs at the school,Anna\nNo bus after nine,Boris\n",
    ] {
        let guessed = csv(text);
        let roles = guessed.columns.iter().map(|column| column.role).collect();
        let asked = Asked { columns: Columns::Chosen(roles), ..Asked::default() };
        assert_eq!(read(text.as_bytes(), "csv", &asked).unwrap(), guessed, "{text}");
    }
}
