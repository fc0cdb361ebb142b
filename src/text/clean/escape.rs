//! Where escape sequences end (ECMA-48, and xterm's BEL as the end of a string).

/// Returns what follows the sequence that a control began; after any other control, all of it.
pub(super) fn after_sequence(control: char, text: &str) -> &str {
    match control {
        '\u{1b}' => after_escape(text),
        '\u{9b}' => after_csi(text),
        '\u{90}' | '\u{98}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => after_string(text),
        _ => text,
    }
}

fn after_escape(text: &str) -> &str {
    let mut chars = text.chars();
    match chars.next() {
        Some('[') => after_csi(chars.as_str()),
        Some(']' | 'P' | 'X' | '^' | '_') => after_string(chars.as_str()),
        Some(' '..='/') => {
            let rest = text.trim_start_matches(is_intermediate);
            rest.strip_prefix(|c| matches!(c, '0'..='~')).unwrap_or(rest)
        }
        Some('0'..='~') => chars.as_str(),
        _ => text,
    }
}

/// Steps over parameters, intermediates and the final byte. A sequence without its final byte is not
/// taken for one: its parameters stay as text.
fn after_csi(text: &str) -> &str {
    let rest =
        text.trim_start_matches(|c| matches!(c, '0'..='?')).trim_start_matches(is_intermediate);
    match rest.chars().next() {
        None => rest,
        Some('@'..='~') => rest.get(1..).unwrap_or_default(),
        Some(_) => text,
    }
}

/// Steps over a string up to its end. A string broken off by another control is not taken for one.
fn after_string(text: &str) -> &str {
    let Some((at, control)) = text.char_indices().find(|(_, c)| c.is_control()) else {
        return text;
    };
    let rest = text.get(at + control.len_utf8()..).unwrap_or_default();
    match control {
        '\u{7}' | '\u{9c}' => rest,
        '\u{1b}' => rest.strip_prefix('\\').unwrap_or(text),
        _ => text,
    }
}

fn is_intermediate(c: char) -> bool {
    matches!(c, ' '..='/')
}
