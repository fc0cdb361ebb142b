//! What is said goes out through few doors, each of which lets nothing pass that steers a terminal.

use crate::shared::source::{self, Token, sources};

/// Who may touch the standard streams, and why that does no harm.
const DOORS: &[&str] = &[
    // All that the command line says, made inert.
    "src/cli/outcome.rs",
    // Holds the streams of another process, and gives nothing of them on.
    "src/runtime/apart.rs",
    // Asks for the width of the terminal only.
    "src/cli/table.rs",
    // One sentence, made inert.
    "src/runtime/panic_hook.rs",
    // One sentence a line, made inert.
    "src/runtime/plain/streams.rs",
    // Take the bytes of the screen, whose cells are made safe.
    "src/runtime/terminal/unix.rs",
    "src/runtime/terminal/windows.rs",
];

#[test]
fn standard_output_and_error_have_few_doors() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !DOORS.contains(&&*source.path)) {
        wrong.extend(says(&source.tokens).map(|word| format!("{}: {word}", source.path)));
    }
    assert!(
        wrong.is_empty(),
        "what the command line says goes through src/cli/outcome.rs, where names and texts are made \
         inert; say this there:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn a_door_is_seen() {
    let seen = |code: &str| says(&source::tokens(code)).next().is_some();
    assert!(seen("let _ = writeln!(io::stderr(), \"{name}\");"));
    assert!(seen("std::io::stdout().write_all(b)"));
    assert!(seen("println!(\"{name}\");"));
    assert!(seen("eprint!(\"{name}\");"));
    assert!(seen("error.print();"));
    assert!(seen("error.exit()"));
    assert!(!seen("print(&text); std::process::exit(1);"));
}

/// Lists what in this code writes to a standard stream, or has clap do so.
fn says(tokens: &[Token]) -> impl Iterator<Item = &str> {
    tokens.iter().enumerate().filter_map(|(i, token)| {
        let word = token.word()?;
        let next = |mark| tokens.get(i + 1).is_some_and(|next| next.is_mark(mark));
        let is_method = i > 0 && tokens[i - 1].is_mark('.') && next('(');
        let says = match word {
            "stdout" | "stderr" => next('('),
            "print" | "println" | "eprint" | "eprintln" | "dbg" => {
                next('!') || word == "print" && is_method
            }
            "exit" => is_method,
            _ => false,
        };
        says.then_some(word)
    })
}
