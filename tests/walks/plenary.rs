//! The plenary: leaving platforms out, their order, opening an answer and coming back.

use std::fs;
use std::io::Read;
use std::path::PathBuf;

use citylab::domain::{FORMAT, LabPlan, Label, Stage};
use citylab::i18n::Lang;
use citylab::storage::format;

use crate::shared::walk::{Seen, Walk};

fn said(lang: Lang, en: &'static str, ru: &'static str) -> &'static str {
    if lang == Lang::EN { en } else { ru }
}

fn names(lang: Lang) -> [&'static str; 3] {
    [said(lang, "Waste", "Отходы"), said(lang, "Water", "Вода"), said(lang, "Air", "Воздух")]
}

/// A lab of three platforms, each with an action that has a day; the second is closed.
fn lab(lang: Lang) -> Seen {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    fs::create_dir_all(&sessions).unwrap();
    let mut plan = LabPlan { format: FORMAT, ..LabPlan::default() };
    plan.lab.title = said(lang, "The City for Life", "Город для жизни").to_owned();
    plan.platforms = names(lang).map(str::to_owned).to_vec();
    let text = format::write_plan(&plan, &Default::default()).unwrap();
    fs::write(sessions.join("lab.ron"), text).unwrap();
    let script = |text: &str| format!("<F4><F4><F4>{text} @Petrov !1.03.2015<Enter>");
    let texts = [
        said(lang, "Sort the waste", "Делить мусор"),
        said(lang, "Clean the rivr", "Очистить рекуу"),
        said(lang, "Measure the air", "Мерить воздух"),
    ];
    let [one, two, three] = names(lang);
    let seen = Walk::new().lang(lang).inside(folder).start(one).keys(&script(texts[0]));
    let closing = format!("{}<F4><F4><Down><Enter>", script(texts[1]));
    let seen = Walk::new().lang(lang).after(&seen).start(two).keys(&closing);
    assert!(
        seen.says(said(lang, "The session is closed", "Сессия завершена")),
        "{}",
        seen.screen()
    );
    Walk::new().lang(lang).after(&seen).start(three).keys(&script(texts[2]))
}

fn go(seen: &Seen, lang: Lang, script: &str) -> Seen {
    Walk::new().lang(lang).after(seen).size(120, 40).keys(script)
}

#[test]
fn a_typo_is_corrected_from_the_plenary_and_nothing_else_changes() {
    for lang in Lang::ALL {
        let lab = lab(lang);
        let before = lab.session_of(2).1;
        assert_eq!(before.stage, Stage::Closed);
        let right = said(lang, "Clean the river", "Очистить реку");
        let typo = said(lang, "Clean the rivr", "Очистить рекуу");
        let erase = said(lang, "<BS>er", "<BS>");
        // The actions with their days stand at the end: the second of three.
        let script = format!(
            "<F9><expect 2.><End><Up><Enter><expect {typo}><Enter>{erase}<Enter><expect {right}>"
        );
        let seen = go(&lab, lang, &format!("{script}<Esc><expect {right}>"));
        assert!(seen.says(&format!("2.{} ", lang.label(Label::A(1)))), "{}", seen.screen());
        assert!(seen.screen().contains("▌"), "{}", seen.screen());
        let chosen = seen.screen().lines().find(|row| row.contains('▌')).unwrap().to_owned();
        assert!(chosen.contains(right), "the same row is chosen: {chosen}");
        let after = seen.session_of(2).1;
        assert_eq!(after.answer(Label::A(1)).unwrap().text, right);
        assert_eq!((after.stage, after.clock, &after.visits), (before.stage, None, &before.visits));
        assert_eq!(after.agenda, before.agenda);
        // The key of the plenary comes back too, and to the library from there.
        let seen = go(&lab, lang, "<F9><End><Up><Enter><F9><expect 2.><Esc>");
        assert!(seen.says(names(lang)[2]), "{}", seen.screen());
        for number in [1, 3] {
            assert_eq!(seen.session_of(number).1, lab.session_of(number).1);
        }
    }
}

#[test]
fn a_platform_is_opened_and_left_again() {
    let lang = Lang::EN;
    let lab = lab(lang);
    let seen = go(
        &lab,
        lang,
        "<F9><Down><Enter><expect The session is closed><expect Esc leads back><Esc>",
    );
    let chosen = seen.screen().lines().find(|row| row.contains('▌')).unwrap().to_owned();
    assert!(chosen.contains("2 Water"), "{}", seen.screen());
    // The session that is open beneath stays open.
    let seen = Walk::new().after(&lab).open(&lab.session_of(3).0).keys(
        "<F2>the plenary<Enter><expect 3 Air><Down><Down><Enter><expect Measure the air><Esc><expect 3 Air><Esc>",
    );
    assert!(seen.says("Measure the air"), "{}", seen.screen());
}

#[test]
fn a_platform_left_out_counts_nowhere_until_it_is_taken_in_again() {
    for lang in Lang::ALL {
        let lab = lab(lang);
        let [_, water, air] = names(lang);
        let label = |number: u32| format!("{number}.{}", lang.label(Label::A(1)));
        let seen = go(&lab, lang, "<F9><Down><Space>");
        assert!(seen.says(&format!("2 {water}")), "{}", seen.screen());
        assert!(!seen.says(&label(2)) && seen.says(&label(3)), "{}", seen.screen());
        insta::assert_snapshot!(format!("left_out_{lang}"), seen.screen());
        let seen = go(&lab, lang, "<F9><Down><Space><Space>");
        assert!(seen.says(&label(2)), "{}", seen.screen());
        // The third goes before the first; numbers stay.
        let seen = go(&lab, lang, "<F9><Down><Down><A-Up><A-Up>");
        let rows: Vec<String> = seen.screen().lines().map(str::to_owned).collect();
        let place = |text: &str| rows.iter().position(|row| row.contains(text)).unwrap();
        assert!(place(&format!("3 {air}")) < place(&format!("2 {water}")), "{}", seen.screen());
        assert!(rows.iter().any(|row| row.contains('▌') && row.contains(air)));
    }
}

#[test]
fn the_report_is_written_as_the_plenary_stands() {
    let lab = lab(Lang::EN);
    let seen = go(&lab, Lang::EN, "<F9><Down><Space><Down><A-Up><A-Up><C-e><Enter>");
    let reports = seen.folder.path().join("reports");
    let written: Vec<PathBuf> = fs::read_dir(&reports)
        .map(|entries| entries.map(|entry| entry.unwrap().path()).collect())
        .unwrap_or_default();
    let docx = written.iter().find(|path| path.extension().is_some_and(|it| it == "docx"));
    let file = fs::File::open(docx.unwrap_or_else(|| panic!("{written:?}"))).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    assert!(text.contains("Left out on request: 2 Water."), "what is left out is told");
    assert!(!text.contains("Clean the rivr"));
    let annex = |name: &str| text.find(&format!("Annex {name}")).unwrap();
    assert!(annex("3. Air") < annex("1. Waste"));
}

#[test]
fn letters_are_written_from_the_plenary_with_their_forms_and_only_when_asked_for() {
    for lang in Lang::ALL {
        let lab = lab(lang);
        let nobody =
            said(lang, "No group is asked for anything", "Ни к одной стороне нет требований");
        // The row stands behind the ten formats.
        let rows = "<Down>".repeat(10);
        let letters = format!("<F9><c-e>{rows}<Space>");
        let seen = go(&lab, lang, &format!("{letters}<Enter><expect {nobody}>"));
        assert!(seen.says(nobody), "{}", seen.screen());
        let open = lab.session_of(3).0;
        let asked = said(lang, "business", "бизнес");
        let ask = format!("<Up><F10>{asked}<Enter><Esc>");
        let lab = Walk::new().lang(lang).after(&lab).open(&open).keys(&ask);
        let seen = go(&lab, lang, &letters);
        insta::assert_snapshot!(format!("letters_{lang}"), seen.screen());
        let told = said(lang, "1 letter with its reply form", "1 письмо с формой ответа");
        let seen = go(&lab, lang, &format!("{letters}<Enter><expect {told}>"));
        let folder = seen.folder.path().join("reports");
        let folder = folder.join(said(lang, "The-City-for-Life-letters", "Город-для-жизни-письма"));
        let names = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path());
        let mut endings: Vec<String> =
            names.map(|it| it.extension().unwrap().to_string_lossy().into_owned()).collect();
        endings.sort();
        assert_eq!(endings, ["docx", "pdf", "xlsx"]);
    }
}
