//! Plain texts and Markdown.

use citylab::import::{Asked, Reading, What, read};

use super::{by, shown};

/// Reads a text whose file's name ends so.
fn ending(ending: &str, text: &str) -> Reading {
    read(text.as_bytes(), ending, &Asked::default()).unwrap()
}

fn paragraphs(text: &str) -> Reading {
    read(text.as_bytes(), "txt", &Asked { paragraphs: true, ..Asked::default() }).unwrap()
}

#[test]
fn each_line_is_an_answer() {
    let text = "The yard is dark, and cold; very\n\n  - No bench\n• Ямы\n2) Buses\n12. Dust\n-5 in the stairwell\n2014. Year of floods\n[x] not ticked\n- [x] ticked\n";
    assert_eq!(
        shown(&ending("txt", text)),
        [
            "1 The yard is dark, and cold; very||||0",
            "3 No bench||||0",
            "4 Ямы||||0",
            "5 Buses||||0",
            "6 Dust||||0",
            "7 -5 in the stairwell||||0",
            "8 2014. Year of floods||||0",
            "9 [x] not ticked||||0",
            "10 ticked||||0",
        ]
    );
}

#[test]
fn a_title_above_a_list_is_no_answer() {
    let retro = "Retro board\n\nWent well:\n- Lamps\n- Bus\n\nTo improve:\n- Dogs\n";
    let reading = ending("txt", retro);
    assert_eq!(
        shown(&reading),
        ["4 Lamps|||Went well|0", "5 Bus|||Went well|0", "8 Dogs|||To improve|0"]
    );
    assert_eq!(reading.left_out.len(), 1, "{:?}", reading.left_out);
    assert_eq!(reading.left_out[0].examples, ["Retro board"]);
    let list = ending("txt", "Стол 3\n\n1. Темно\n2. Собаки\n");
    assert_eq!(shown(&list), ["3 Темно||||0", "4 Собаки||||0"]);
    for (text, answers) in [
        // One line more that is no item, or nothing between the line and the list.
        ("The yard is dark\n\n- No bench\n- Dust\nNo bus\n", 4),
        ("The yard is dark\n- No bench\n- Dust\n", 3),
        ("The yard is dark\n\n- No bench\n", 2),
    ] {
        let reading = ending("txt", text);
        assert_eq!((reading.rows.len(), reading.left_out.len()), (answers, 0), "{text}");
    }
}

#[test]
fn what_stands_about_the_meeting_above_its_answers_is_none() {
    let minutes = "Протокол стола 3\nДата: 20.11.2026\nПриглашённые: Анна, Борис\n\nСвет: темно во дворах\nВремя: автобус опаздывает\n";
    let reading = ending("txt", minutes);
    assert_eq!(
        shown(&reading),
        ["5 Свет: темно во дворах||||0", "6 Время: автобус опаздывает||||0"]
    );
    let left: Vec<(What, usize)> = reading.left_out.iter().map(|it| (it.what, it.count)).collect();
    assert_eq!(left, [(What::Title, 1), (What::Service, 2)]);
    let plain = ending("txt", "Date: 20 November\nPresent: Anna, Boris\nNo light in the yard\n");
    assert_eq!(shown(&plain), ["3 No light in the yard||||0"]);
    for list in
        ["Time: the bus is late\nLight: none\n", "No light\nTime: the bus is late\n\nDogs\n"]
    {
        let reading = ending("txt", list);
        assert_eq!(
            reading.rows.len() + reading.left_out.len(),
            list.lines().filter(|it| !it.is_empty()).count()
        );
    }
    assert_eq!(ending("txt", "Time: the bus is late\nLight: none\n").rows.len(), 2);
}

#[test]
fn blank_lines_part_paragraphs() {
    let text = "The yard is dark\nand cold.\n\n\nText\n \nNo bench.";
    assert_eq!(
        shown(&paragraphs(text)),
        ["1 The yard is dark and cold.||||0", "5 Text||||0", "7 No bench.||||0"]
    );
}

#[test]
fn a_text_has_no_columns_to_name() {
    assert!(read(b"Dark\n", "txt", &by("text=answer")).is_err());
}

#[test]
fn items_are_answers_and_headings_their_themes() {
    let text = "# What we heard\n\nSome words.\n\n## Waste\n- [ ] No **bins**\n- Dumps by\n  the river\n    - and rats\n\n```\n- code\n```\n## Light ##\n1. Dark \\*yards\\*\n- - -\n";
    assert_eq!(
        shown(&ending("md", text)),
        [
            "6 No bins|||Waste|0",
            "7 Dumps by the river|||Waste|0",
            "9 and rats|||Waste|0",
            "15 Dark *yards*|||Light|0",
        ]
    );
}

#[test]
fn a_table_in_markdown_has_columns() {
    let text = "# Ответы\n\n| № | Ответ | Голоса |\n|---|:---|--:|\n| П1 | Свалка \\| река | 4 |\n| П2 | Темно | |\n\nКонец\n";
    let reading = ending("md", text);
    assert_eq!(shown(&reading), ["5 Свалка | река||||4", "6 Темно||||0"]);
}

#[test]
fn markdown_without_lists_has_paragraphs() {
    let text = "# Letter\n\nThe yard\nis dark.\n\nNo bench.\n";
    let reading = ending("md", text);
    assert_eq!(shown(&reading), ["3 The yard is dark.||||0", "6 No bench.||||0"]);
}
