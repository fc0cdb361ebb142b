//! Other programs that read what was written: pandoc, pdftotext, LibreOffice, Python.
//!
//! A test says aloud that a reader is missing and goes on; with `CITYLAB_REQUIRE_READERS=1` a
//! missing reader is a failure.

use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// Tells whether a program can be run with these arguments; says aloud when it cannot.
pub fn has(program: &str, arguments: &[&str]) -> bool {
    /// What was found of each program, which is tried once.
    static FOUND: Mutex<Option<HashMap<String, bool>>> = Mutex::new(None);
    let what = format!("{program} {}", arguments.join(" "));
    let known = |found: &HashMap<String, bool>| found.get(&what).copied();
    let known = FOUND.lock().unwrap_or_else(PoisonError::into_inner).as_ref().and_then(known);
    let there = known.unwrap_or_else(|| {
        let mut command = Command::new(program);
        command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    });
    let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
    found.get_or_insert_default().insert(what.clone(), there);
    drop(found);
    if !there {
        assert!(std::env::var_os("CITYLAB_REQUIRE_READERS").is_none(), "reader missing: {what}");
        eprintln!("SKIPPED: the reader is missing: {what}");
    }
    there
}

/// Runs a program on these bytes and returns what it prints.
pub fn run(program: &str, arguments: &[&str], input: &[u8]) -> String {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let feed = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    feed.join().unwrap().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {errors}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Reads a document with pandoc and returns its texts, block by block, spaces as they are.
pub fn pandoc(from: &str, bytes: &[u8]) -> Option<Vec<String>> {
    if !has("pandoc", &["--version"]) {
        return None;
    }
    let json = run("pandoc", &["-f", from, "-t", "json"], bytes);
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mut blocks = Vec::new();
    // Pandoc takes a paragraph of a Word document that goes in for a quotation.
    let quotes = from == "docx";
    collect(&document["blocks"], quotes, &mut blocks);
    Some(blocks)
}

/// Gathers the text of every block that holds inline text; refuses raw HTML, code and links.
fn collect(node: &serde_json::Value, quotes: bool, blocks: &mut Vec<String>) {
    match node {
        serde_json::Value::Array(items) => {
            if items.iter().any(is_inline) {
                blocks.push(items.iter().map(inline_text).collect());
            } else {
                items.iter().for_each(|item| collect(item, quotes, blocks));
            }
        }
        serde_json::Value::Object(fields) => {
            let kind = fields.get("t").and_then(|t| t.as_str()).unwrap_or_default();
            assert!(!["RawBlock", "CodeBlock"].contains(&kind), "{node}");
            assert!(quotes || kind != "BlockQuote", "{node}");
            fields.values().for_each(|value| collect(value, quotes, blocks));
        }
        _ => {}
    }
}

const INLINES: [&str; 13] = [
    "Str",
    "Space",
    "SoftBreak",
    "LineBreak",
    "Strong",
    "Emph",
    "Underline",
    "Span",
    "Quoted",
    "Link",
    "Code",
    "Math",
    "RawInline",
];

fn is_inline(node: &serde_json::Value) -> bool {
    node["t"].as_str().is_some_and(|kind| INLINES.contains(&kind))
}

fn inline_text(node: &serde_json::Value) -> String {
    let all = |content: &serde_json::Value| -> String {
        content.as_array().map(|items| items.iter().map(inline_text).collect()).unwrap_or_default()
    };
    match node["t"].as_str().unwrap_or_default() {
        "Str" => node["c"].as_str().unwrap().to_owned(),
        "Space" | "SoftBreak" => " ".to_owned(),
        "LineBreak" => "\n".to_owned(),
        // The line break of a cell in a table; no other HTML may stand there.
        "RawInline" if node["c"][1] == "<br>" => "\n".to_owned(),
        "Strong" | "Emph" | "Underline" => all(&node["c"]),
        "Span" => all(&node["c"][1]),
        // Pandoc's own Markdown knows quotation marks; straight ones would come back curly.
        "Quoted" if node["c"][0]["t"] == "DoubleQuote" => format!("“{}”", all(&node["c"][1])),
        "Quoted" => format!("‘{}’", all(&node["c"][1])),
        // A link within the document, from the contents to a chapter, is ours.
        "Link" if node["c"][2][0].as_str().unwrap().starts_with('#') => all(&node["c"][1]),
        _ => panic!("a text was read as more than text: {node}"),
    }
}

/// Asserts that every wording stands in one of the blocks, character for character.
pub fn assert_all_there(wordings: &[String], blocks: &[String], reader: &str) {
    for wording in wordings {
        let there = blocks.iter().any(|block| block.contains(wording.as_str()));
        if !there {
            let head: String = wording.chars().take(12).collect();
            let near: Vec<&String> = blocks.iter().filter(|b| b.contains(&head)).take(3).collect();
            panic!("{reader} does not find {wording:?}\nnear: {near:#?}");
        }
    }
}

/// Lets LibreOffice lay a document out and returns the text of its pages, parted by form feeds.
pub fn libreoffice_text(file_name: &str, bytes: &[u8]) -> Option<String> {
    libreoffice_texts([(file_name, bytes)]).map(|[text]| text)
}

/// Lets LibreOffice, started once, lay out several documents of different names.
pub fn libreoffice_texts<const N: usize>(documents: [(&str, &[u8]); N]) -> Option<[String; N]> {
    if !has("soffice", &["--version"]) || !has("pdftotext", &["-v"]) {
        return None;
    }
    let dir = tempfile::tempdir().unwrap();
    let paths = documents.map(|(file_name, bytes)| {
        let path = dir.path().join(file_name);
        fs::write(&path, bytes).unwrap();
        path
    });
    // A profile of its own lets several run at once.
    let profile = format!("-env:UserInstallation=file://{}/profile", dir.path().display());
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(dir.path())
        .args(&paths)
        .output()
        .unwrap();
    Some(paths.map(|path| {
        let pdf = path.with_extension("pdf");
        assert!(pdf.exists(), "{}", String::from_utf8_lossy(&output.stderr));
        run("pdftotext", &[pdf.to_str().unwrap(), "-"], b"")
    }))
}

/// Tells whether there is Arial, or a font with its widths; says aloud when there is none.
pub fn has_fonts_like_arial() -> bool {
    if !has("fc-match", &["Arial"]) {
        return false;
    }
    let font = run("fc-match", &["Arial"], b"");
    let there = font.starts_with("Arial") || font.starts_with("Liberation");
    if !there {
        let required = std::env::var_os("CITYLAB_REQUIRE_READERS").is_some();
        assert!(!required, "a font with the widths of Arial is missing: {font}");
        eprintln!("SKIPPED: a font with the widths of Arial is missing: {font}");
    }
    there
}
