//! Headings in the words of people: what each column is taken as, and what none is taken for.

use citylab::import::{Reading, Role};

use super::{column, csv};

/// Cells that suit a role, a row each.
fn cells(role: Role) -> [&'static str; 4] {
    match role {
        Role::Text => [
            "The stairs are dark at night",
            "Nobody sweeps the yard in autumn",
            "Cars stand on the lawn",
            "The bus comes late",
        ],
        Role::Voice => ["Anna Weber", "Boris", "Ольга Петрова", ""],
        Role::Group => ["Tenants", "Landlords", "Tenants", "Landlords"],
        Role::Theme => ["Light", "Cleaning", "Cars", "Light"],
        Role::Votes => ["3", "0", "12", ""],
        Role::Owner => ["Anna Weber", "Housing office", "", "Boris"],
        Role::Due => ["2026-12-01", "2027-01-15", "", "2027-03-01"],
        other => panic!("{other:?}"),
    }
}

/// Reads a table with this heading and cells beside a column of answers that is known, or of names.
fn table(heading: &str, cells: [&str; 4], beside: (&str, [&str; 4])) -> Reading {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut text = format!("Timestamp,{},{}\n", quoted(beside.0), quoted(heading));
    for (n, (first, second)) in beside.1.iter().zip(cells).enumerate() {
        text += &format!("2026-11-2{n} 10:00,{},{}\n", quoted(first), quoted(second));
    }
    csv(text)
}

fn is_taken(role: Role, heading: &str) -> Result<(), String> {
    let beside = match role {
        Role::Text => ("Name", cells(Role::Voice)),
        Role::Owner | Role::Due => ("Action", cells(Role::Text)),
        _ => ("Answer", cells(Role::Text)),
    };
    let reading = table(heading, cells(role), beside);
    if column(&reading, role) == Some(heading) {
        return Ok(());
    }
    Err(format!("{heading}: {:?}", reading.columns))
}

fn all_are_taken(role: Role, headings: &[&str]) {
    assert!(headings.len() >= 25, "{role:?}: {}", headings.len());
    let wrong: Vec<String> =
        headings.iter().filter_map(|heading| is_taken(role, heading).err()).collect();
    assert!(wrong.is_empty(), "{role:?}\n{}", wrong.join("\n"));
}

#[test]
fn votes_are_known() {
    all_are_taken(
        Role::Votes,
        &[
            "Votes",
            "Number of votes",
            "Vote count",
            "Total votes",
            "votesCount",
            "vote_count",
            "Upvotes",
            "Up-votes",
            "+1",
            "Likes",
            "Supports",
            "Score",
            "Points",
            "Rating",
            "Votes (total)",
            "How many votes?",
            "No. of votes",
            "# votes",
            "Votes for",
            "Votes received",
            "Agree",
            "endorsements/total_count",
            "Thumbs up",
            "Dots",
            "Hands",
            "5. Votes",
            "Голоса",
            "Голосов",
            "Кол-во голосов",
            "Сколько голосов",
            "Сколько голосов?",
            "Число голосов",
            "Количество голосов «за»",
            "Голоса «за»",
            "Баллы",
            "Рейтинг",
            "Лайки",
            "Всего голосов",
            "Проголосовало за",
            "Сумма баллов",
            "За",
            "Поддержали (чел.)",
            "Голосов набрано",
        ],
    );
}

#[test]
fn names_are_known() {
    all_are_taken(
        Role::Voice,
        &[
            "Name",
            "Your name",
            "Your name (optional)",
            "Full name",
            "What is your name?",
            "Submitted by",
            "Submitter",
            "Proposed by",
            "Participant name",
            "participantName",
            "Respondent",
            "Author",
            "author_name",
            "Author name",
            "Q5_name",
            "3. Your name",
            "Speaker",
            "Name of participant",
            "Who said it",
            "Suggested by",
            "Posted by",
            "Nickname",
            "Username",
            "How should we call you?",
            "Name and surname (if you like)",
            "Как вас зовут?",
            "Ф.И.О. участника",
            "ФИО",
            "Имя",
            "Ваше имя",
            "Имя и фамилия",
            "Фамилия, имя",
            "Автор предложения",
            "Кто предложил",
            "Ваше имя (необязательно)",
            "Представьтесь, пожалуйста",
            "Как к вам обращаться?",
            "Респондент",
            "Участник",
            "Кто сказал",
            "Автор идеи",
            "Заявитель",
            "Фамилия Имя Отчество",
        ],
    );
}

#[test]
fn groups_are_known() {
    all_are_taken(
        Role::Group,
        &[
            "Group",
            "Your group",
            "Which group are you from?",
            "Which group do you belong to?",
            "Stakeholder",
            "Stakeholder group",
            "stakeholder_type",
            "Organisation",
            "Organization",
            "Your organisation",
            "Company",
            "Role",
            "Your role",
            "Sector",
            "Side",
            "Affiliation",
            "Who do you represent?",
            "Which organisation do you represent?",
            "Q02. Group",
            "Participant category",
            "What best describes you?",
            "In what capacity do you take part?",
            "Department",
            "Institution",
            "Группа",
            "К какой группе вы относитесь?",
            "Кого вы представляете?",
            "Организация",
            "Ваша организация",
            "Сторона",
            "Какую сторону вы представляете?",
            "Роль",
            "Должность",
            "Место работы",
            "Стейкхолдер",
            "Группа участников",
            "Категория участника",
            "От какой организации вы?",
            "Заинтересованная сторона",
            "Название организации",
        ],
    );
}

#[test]
fn themes_are_known() {
    all_are_taken(
        Role::Theme,
        &[
            "Theme",
            "Topic",
            "Category",
            "category/name/en",
            "reflectionGroup",
            "Reflection group",
            "Cluster",
            "Scope",
            "scope/name/en",
            "Tag(s)",
            "Tags",
            "Labels",
            "Section",
            "Subject",
            "Area",
            "Theme name",
            "Main topic",
            "topic_name",
            "Category (optional)",
            "List",
            "Motion block",
            "Epic",
            "Тема",
            "Категория",
            "Направление",
            "Рубрика",
            "Раздел",
            "Тематика",
            "Кластер",
            "Тематический блок",
            "Категория проблемы",
            "Тема предложения",
            "Сфера",
            "Теги",
            "Блок",
        ],
    );
}

#[test]
fn answers_are_known() {
    all_are_taken(
        Role::Text,
        &[
            "Text",
            "Answer",
            "content",
            "body/en",
            "comment-body",
            "Question",
            "Idea",
            "Your idea",
            "Your suggestion",
            "Statement",
            "Proposal",
            "Comment",
            "Comments",
            "Description",
            "Issue",
            "Problem",
            "Which troubles do you see in your yard?",
            "What should be changed",
            "Card text",
            "Message",
            "Feedback",
            "Summary",
            "Open-Ended Response",
            "Action item",
            "Task",
            "G1Q00001[SQ001]. Which troubles? [First]",
            "Текст",
            "Ответ",
            "Предложение",
            "Идея",
            "Ваши предложения",
            "Проблема",
            "Что вас беспокоит?",
            "Что мешает вашему двору?",
            "Комментарий",
            "Назовите до трёх проблем вашего двора",
            "Мероприятие",
            "Обращение",
            "Формулировка",
            "Содержание",
            "Суть обращения",
            "Опишите проблему",
            "Действие",
        ],
    );
}

#[test]
fn owners_are_known() {
    all_are_taken(
        Role::Owner,
        &[
            "Owner",
            "Action owner",
            "Assignee",
            "Assigned to",
            "assigned_to",
            "Responsible",
            "Responsible person",
            "Person responsible",
            "Who is responsible?",
            "Accountable",
            "In charge",
            "Who will do it?",
            "Owner name",
            "Task owner",
            "DRI",
            "Responsibility",
            "Ответственный",
            "Ответственный за исполнение",
            "Ответственное лицо",
            "Исполнитель",
            "Кто делает",
            "Кто отвечает",
            "Кто будет делать?",
            "ФИО ответственного",
            "Кому поручено",
            "Ответственный исполнитель",
            "Кто берётся",
        ],
    );
}

#[test]
fn due_days_are_known() {
    all_are_taken(
        Role::Due,
        &[
            "Due",
            "Due date",
            "due_date",
            "dueDate",
            "Deadline",
            "By when",
            "By when?",
            "Due by",
            "Target date",
            "Due on",
            "Complete by",
            "Completion date",
            "To be done by",
            "Date due",
            "Deadline (date)",
            "Срок",
            "Сроки",
            "Срок исполнения",
            "До какого числа",
            "Дата исполнения",
            "Дедлайн",
            "Крайний срок",
            "К какому сроку?",
            "Срок выполнения",
            "До когда",
            "Дата завершения",
            "Срок реализации",
        ],
    );
}

#[test]
fn who_and_when_stand_together() {
    let reading =
        csv("What,Who,When\nCall the office,Boris,2026-12-01\nCount lamps,Anna,2027-01-12\n");
    assert_eq!(column(&reading, Role::Owner), Some("Who"));
    assert_eq!(column(&reading, Role::Due), Some("When"));
    let reading = csv("What,Who\nThe stairs are dark,Boris\nNo bench anywhere,Anna\n");
    assert_eq!(column(&reading, Role::Voice), Some("Who"));
    assert_eq!(column(&reading, Role::Owner), None);
}

#[test]
fn what_only_sounds_alike_is_not_taken() {
    let counts = ["3", "0", "12", "7"];
    let words = ["North", "South", "East", "West"];
    let days = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
    let keys = ["1001", "1002", "1003", "1004"];
    let mail = ["anna@example.org", "boris@example.org", "", "olga@example.org"];
    let texts = cells(Role::Text);
    for (heading, cells, role) in [
        ("Number of children", counts, Role::Votes),
        ("Votes against", counts, Role::Votes),
        ("Downvotes", counts, Role::Votes),
        ("Disagrees", counts, Role::Votes),
        ("Dislikes", counts, Role::Votes),
        ("Number of participants", counts, Role::Votes),
        ("Number of comments", counts, Role::Votes),
        ("Age", counts, Role::Votes),
        ("Number", counts, Role::Votes),
        ("Votes needed", counts, Role::Votes),
        ("Percent of votes", counts, Role::Votes),
        ("House number", counts, Role::Votes),
        ("Голоса против", counts, Role::Votes),
        ("Количество детей", counts, Role::Votes),
        ("Против", counts, Role::Votes),
        ("Число жителей дома", counts, Role::Votes),
        ("Доля голосов", counts, Role::Votes),
        ("Номер дома", counts, Role::Votes),
        ("Name of the street", words, Role::Voice),
        ("File name", words, Role::Voice),
        ("Street name", words, Role::Voice),
        ("Project name", words, Role::Voice),
        ("Event name", words, Role::Voice),
        ("E-mail", mail, Role::Voice),
        ("Phone", keys, Role::Voice),
        ("Respondent ID", keys, Role::Voice),
        ("Название улицы", words, Role::Voice),
        ("Имя файла", words, Role::Voice),
        ("Электронная почта", mail, Role::Voice),
        ("Group ID", keys, Role::Group),
        ("Group size", counts, Role::Group),
        ("Age group", words, Role::Group),
        ("Номер группы", counts, Role::Group),
        ("Возрастная группа", words, Role::Group),
        ("category/id", keys, Role::Theme),
        ("Category colour", words, Role::Theme),
        ("Код темы", keys, Role::Theme),
        ("Created at", days, Role::Due),
        ("Date of birth", days, Role::Due),
        ("Дата создания", days, Role::Due),
        ("Updated on", days, Role::Due),
        ("Owner ID", keys, Role::Owner),
        ("Owner e-mail", mail, Role::Owner),
        ("Почта ответственного", mail, Role::Owner),
        ("District", words, Role::Group),
        ("Names of your neighbours", texts, Role::Voice),
    ] {
        let reading = table(heading, cells, ("Answer", texts));
        assert_eq!(column(&reading, role), None, "{heading}");
        assert_eq!(column(&reading, Role::Text), Some("Answer"), "{heading}");
    }
    for (heading, cells) in [
        ("Comment ID", keys),
        ("Answer date", days),
        ("Number of comments", counts),
        ("Comments count", counts),
        ("Response status", words),
    ] {
        let reading = table(heading, cells, ("What do you see?", texts));
        assert_eq!(column(&reading, Role::Text), Some("What do you see?"), "{heading}");
    }
}

#[test]
fn every_column_that_is_not_taken_is_named_with_what_it_says() {
    let reading = table("District", ["North", "South", "", "North"], ("Answer", cells(Role::Text)));
    let left: Vec<(&str, usize, &[String])> = reading
        .left_out
        .iter()
        .map(|it| (it.name.as_str(), it.count, it.examples.as_slice()))
        .collect();
    let districts = ["North".to_owned(), "South".to_owned()];
    assert_eq!(left.len(), 2);
    assert_eq!((left[0].0, left[0].1), ("Timestamp", 4));
    assert_eq!(left[1], ("District", 3, &districts[..]));
}
