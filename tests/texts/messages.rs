//! Every text of the program stands in all languages, is asked for, and bends as it should.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use citylab::app::Field;
use citylab::domain::{
    CommitmentField, Format, Group, PlanField, Progress, PromiseOrder, Question, Readback, Reply,
    Sheet, Stage, Voices,
};
use citylab::i18n::Lang;
use citylab::t;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

use crate::shared::source::{Token, files, sources, top};

/// Returns the keys that the code puts together from a family and the names of the domain.
fn composed() -> BTreeSet<String> {
    let named = |family: &str, names: Vec<&str>| -> Vec<String> {
        names.into_iter().map(|name| format!("{family}-{name}")).collect()
    };
    let groups = named("group", Group::WELL_KNOWN.to_vec());
    let groups_in_full = groups.iter().map(|key| format!("{key}-full")).collect();
    let groups_also = groups.iter().map(|key| format!("{key}-also")).collect();
    let groups_within = groups.iter().map(|key| format!("{key}-within")).collect();
    let fields = CommitmentField::ALL.map(|field| field.id().replace('_', "-"));
    let fields = named("field", fields.iter().map(String::as_str).collect());
    let facts = fields.iter().map(|key| format!("{key}-fact")).collect();
    let plan = PlanField::ALL.map(PlanField::key).to_vec();
    let all = [
        named("plan", plan),
        named("stage", Stage::ALL.map(Stage::key).to_vec()),
        named("stage", Sheet::ALL.map(Sheet::key).to_vec()),
        named("question", Question::ALL.map(|question| question.sheet().key()).to_vec()),
        named("reply", Reply::ALL.map(Reply::key).to_vec()),
        named("reply", vec!["none"]),
        named(
            "reply",
            Reply::ALL
                .map(|reply| format!("{}-also", reply.key()))
                .iter()
                .map(String::as_str)
                .collect(),
        ),
        named("reply", vec!["none-also"]),
        named("order", PromiseOrder::ALL.map(PromiseOrder::key).to_vec()),
        named("progress", Progress::ALL.map(Progress::key).to_vec()),
        named("readback", Readback::ALL.map(Readback::key).to_vec()),
        named("export", Format::ALL.map(Format::id).to_vec()),
        named("export-with", Voices::ALL.map(Voices::id).to_vec()),
        groups,
        groups_in_full,
        groups_also,
        groups_within,
        fields,
        facts,
    ];
    all.into_iter().flatten().collect()
}

/// One text as its file has it.
struct Message {
    file: String,
    /// The names of its arguments.
    arguments: BTreeSet<String>,
    /// The cases of each choice in it.
    choices: Vec<BTreeSet<String>>,
    /// The keys of the texts it takes in.
    takes_in: BTreeSet<String>,
}

/// A place of the code that asks for a text.
struct Asked {
    path: String,
    key: String,
    /// The arguments handed over; none where they are gathered elsewhere.
    arguments: Option<BTreeSet<String>>,
}

#[test]
fn every_file_of_texts_is_sound() {
    for lang in Lang::ALL {
        assert!(!messages(lang).is_empty());
    }
}

#[test]
fn all_languages_have_the_same_texts() {
    for lang in Lang::ALL {
        let (ours, theirs) = (messages(lang), messages(lang.next()));
        for (key, message) in &ours {
            let Some(other) = theirs.get(key) else {
                panic!(
                    "“{key}” stands in {} only: put it into the file of the same name in the folder \
                     {} too",
                    message.file,
                    lang.next()
                );
            };
            assert_eq!(
                message.arguments, other.arguments,
                "“{key}” takes other arguments in {} than in {}: name the same ones in all",
                message.file, other.file
            );
            let name = |file: &str| file.rsplit('/').next().map(str::to_owned);
            assert_eq!(
                name(&message.file),
                name(&other.file),
                "“{key}” stands in {} and in {}: keep it in files of the same name",
                message.file,
                other.file
            );
        }
    }
}

#[test]
fn every_text_the_code_asks_for_is_there() {
    let texts = messages(Lang::EN);
    let mut asked = 0;
    for source in sources() {
        for call in calls(&source.path, &source.tokens) {
            asked += 1;
            let Some(message) = texts.get(&call.key) else {
                panic!(
                    "{} asks for “{}”, which is in no file of texts: add it to the folder of every \
                     language in src/i18n",
                    call.path, call.key
                );
            };
            if let Some(arguments) = call.arguments {
                assert_eq!(
                    arguments, message.arguments,
                    "{} hands other arguments to “{}” (left) than the text in {} uses (right)",
                    call.path, call.key, message.file
                );
            }
        }
        // The application holds the keys of its commands and hints as data.
        if source.room() == "app" {
            let families: BTreeSet<&str> = texts.keys().map(|key| family(key)).collect();
            for key in source.tokens.iter().filter_map(Token::text).filter(|text| is_key(text)) {
                assert!(
                    !families.contains(family(key)) || texts.contains_key(key),
                    "{} names “{key}”, which reads like the key of a text and is in no file of \
                     texts: add it to the folder of every language",
                    source.path
                );
            }
        }
    }
    assert!(asked > 0, "no text is asked for anywhere: the search is broken");
}

#[test]
fn a_call_is_seen_with_its_arguments() {
    let code = "fn f() { t!(self.words(a, b).lang, \"count-ways\", n = g(x, y), of = 1 == 2); \
                lang.text(\"saved\"); super::t!(lang, \"report-title\",) }";
    let seen = calls("src/view.rs", &crate::shared::source::tokens(code));
    let keys: Vec<&str> = seen.iter().map(|call| call.key.as_str()).collect();
    assert_eq!(keys, ["count-ways", "saved", "report-title"]);
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(seen[0].arguments, names(&["n", "of"]));
    assert_eq!(seen[1].arguments, names(&[]));
    assert_eq!(seen[2].arguments, names(&[]));
}

#[test]
fn every_text_whose_key_is_put_together_is_there() {
    let texts = messages(Lang::EN);
    for key in composed() {
        assert!(
            texts.contains_key(&key),
            "“{key}” is in no file of texts: add it to all languages"
        );
    }
}

#[test]
fn no_text_is_left_over() {
    let words: BTreeSet<String> = sources()
        .iter()
        .flat_map(|source| source.tokens.iter().filter_map(Token::text).map(str::to_owned))
        .collect();
    let texts = messages(Lang::EN);
    let composed = composed();
    let taken_in = |key: &String| texts.values().any(|message| message.takes_in.contains(key));
    let left: Vec<String> = texts
        .iter()
        .filter(|(key, _)| !words.contains(*key) && !taken_in(key))
        .filter(|(key, _)| !composed.contains(*key))
        // The command line asks by the names of commands, and the fields by more than one name;
        // tests of their own find what is left over.
        .filter(|(key, _)| !key.starts_with("usage-") && !key.starts_with("field-"))
        .filter(|(key, _)| !key.starts_with("plain-word-"))
        .map(|(key, message)| format!("{key} ({})", message.file))
        .collect();
    assert!(
        left.is_empty(),
        "no code asks for these texts: take them out of all languages:\n{}",
        left.join("\n")
    );
}

#[test]
fn russian_counts_have_all_their_forms() {
    let categories = ["zero", "one", "two", "few", "many"];
    for (key, message) in messages(Lang::RU) {
        for choice in message.choices {
            let counts = choice.iter().any(|case| categories.contains(&case.as_str()));
            let whole = ["one", "few", "many", "other"].iter().all(|case| choice.contains(*case));
            assert!(
                !counts || whole,
                "“{key}” in {} has the forms {choice:?}: Russian needs [one] (21 ответ), [few] \
                 (22 ответа), [many] (25 ответов) and *[other] (1,5 ответа)",
                message.file
            );
        }
    }
}

#[test]
fn counts_bend_with_their_number() {
    let russian =
        |n: u32| [t!(Lang::RU, "count-troubles", n = n), t!(Lang::RU, "count-people", n = n)];
    assert_eq!(russian(0), ["0 проблем", "0 человек"]);
    assert_eq!(russian(1), ["1 проблема", "1 человек"]);
    assert_eq!(russian(2), ["2 проблемы", "2 человека"]);
    assert_eq!(russian(5), ["5 проблем", "5 человек"]);
    assert_eq!(russian(11), ["11 проблем", "11 человек"]);
    assert_eq!(russian(21), ["21 проблема", "21 человек"]);
    assert_eq!(russian(104), ["104 проблемы", "104 человека"]);
    assert_eq!(russian(112), ["112 проблем", "112 человек"]);
    let english =
        |n: u32| [t!(Lang::EN, "count-troubles", n = n), t!(Lang::EN, "count-people", n = n)];
    assert_eq!(english(0), ["0 troubles", "0 people"]);
    assert_eq!(english(1), ["1 trouble", "1 person"]);
    assert_eq!(english(2), ["2 troubles", "2 people"]);
    assert_eq!(english(21), ["21 troubles", "21 people"]);
}

/// Reads every text of a language, and says where a file cannot be understood.
fn messages(lang: Lang) -> BTreeMap<String, Message> {
    let mut found = BTreeMap::new();
    for path in files(&top().join("src/i18n").join(lang.code()), "ftl") {
        let file = format!("{lang}/{}", path.file_name().unwrap().to_string_lossy());
        let text = fs::read_to_string(&path).unwrap();
        let resource = match fluent_syntax::parser::parse(text.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                let line = text[..errors[0].pos.start].lines().count();
                panic!("src/i18n/{file}:{line}: {}", errors[0].kind);
            }
        };
        for entry in resource.body {
            let Entry::Message(entry) = entry else { continue };
            let key = entry.id.name.to_owned();
            let Some(value) = entry.value else { panic!("src/i18n/{file}: “{key}” is empty") };
            assert!(is_key(&key), "src/i18n/{file}: “{key}” is not written as place-and-thing");
            let mut message = Message {
                file: file.clone(),
                arguments: BTreeSet::new(),
                choices: Vec::new(),
                takes_in: BTreeSet::new(),
            };
            look(&value, &mut message);
            let twice = found.insert(key.clone(), message).is_some();
            assert!(!twice, "src/i18n/{file}: “{key}” stands twice in this language");
        }
    }
    found
}

fn look(pattern: &Pattern<&str>, into: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            look_into(expression, into);
        }
    }
}

fn look_into(expression: &Expression<&str>, into: &mut Message) {
    match expression {
        Expression::Inline(inline) => look_inline(inline, into),
        Expression::Select { selector, variants } => {
            look_inline(selector, into);
            let name = |key: &VariantKey<&str>| match key {
                VariantKey::Identifier { name } => (*name).to_owned(),
                VariantKey::NumberLiteral { value } => (*value).to_owned(),
            };
            into.choices.push(variants.iter().map(|variant| name(&variant.key)).collect());
            for variant in variants {
                look(&variant.value, into);
            }
        }
    }
}

fn look_inline(inline: &InlineExpression<&str>, into: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.arguments.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                look_inline(argument, into);
            }
        }
        InlineExpression::Placeable { expression } => look_into(expression, into),
        InlineExpression::MessageReference { id, .. } => {
            into.takes_in.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

/// Lists every `t!(…, "key", …)` and `.text("key")` of a file.
fn calls(path: &str, tokens: &[Token]) -> Vec<Asked> {
    let mut found = Vec::new();
    for i in 0..tokens.len() {
        let at = |n: usize| tokens.get(i + n);
        let mark = |n: usize, mark: char| at(n).is_some_and(|token| token.is_mark(mark));
        if at(0).is_some_and(|token| token.is("t")) && mark(1, '!') {
            found.extend(call(path, &tokens[i + 2..]));
        } else if mark(0, '.')
            && at(1).is_some_and(|token| token.is("text") || token.is("format"))
            && mark(2, '(')
            && let Some(key) = at(3).and_then(Token::text)
        {
            let arguments = at(1).is_some_and(|token| token.is("text")).then(BTreeSet::new);
            found.push(Asked { path: path.to_owned(), key: key.to_owned(), arguments });
        }
    }
    found
}

/// Reads one `t!` from its opening bracket: the key, and the names before `=`.
fn call(path: &str, tokens: &[Token]) -> Option<Asked> {
    let mut depth = 0;
    let mut key = None;
    let mut arguments = BTreeSet::new();
    for (i, token) in tokens.iter().enumerate() {
        if ['(', '[', '{'].iter().any(|open| token.is_mark(*open)) {
            depth += 1;
        } else if [')', ']', '}'].iter().any(|close| token.is_mark(*close)) {
            depth -= 1;
        }
        if depth == 0 {
            break;
        }
        if depth != 1 || !token.is_mark(',') {
            continue;
        }
        match (&key, tokens.get(i + 1), tokens.get(i + 2)) {
            (None, Some(Token::Text(text)), _) => key = Some(text.clone()),
            (Some(_), Some(Token::Word(name)), Some(sign)) if sign.is_mark('=') => {
                arguments.insert(name.clone());
            }
            _ => {}
        }
    }
    Some(Asked { path: path.to_owned(), key: key?, arguments: Some(arguments) })
}

fn is_key(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.contains('-')
        && !text.ends_with('-')
        && text.chars().all(plain)
}

/// The place a key begins with: `count-ways` to `count`.
fn family(key: &str) -> &str {
    key.split('-').next().unwrap_or(key)
}

/// The keys of these texts are put together from the names of the fields.
#[test]
fn every_field_of_a_commitment_has_its_texts() {
    let ids = CommitmentField::ALL.map(|field| field.id().replace('_', "-"));
    for lang in Lang::ALL {
        let texts = messages(lang);
        let has = |id: &str, part: &str| texts.contains_key(&format!("field-{id}{part}"));
        for id in &ids {
            assert!(has(id, "") && has(id, "-fact"), "{lang}: the words for “{id}” are missing");
        }
        for field in Field::of(Sheet::Actions) {
            let Field::Of(field) = field else { continue };
            let id = field.id().replace('_', "-");
            assert!(has(&id, "-asked") && has(&id, "-line"), "{lang}: “{id}” cannot be asked for");
        }
        for key in texts.keys().filter_map(|key| key.strip_prefix("field-")) {
            let parts = ["", "-asked", "-hint", "-line", "-fact"];
            let known = ids.iter().any(|id| parts.iter().any(|part| key == format!("{id}{part}")));
            assert!(known, "{lang}: nobody asks for “field-{key}”");
        }
    }
}
