//! Harmful text in files: nothing that is read from one can steer a terminal or hide in a line.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::text;

/// Tells whether a file may hold something that cleaning would change.
///
/// Plain Latin and Cyrillic writing with its usual punctuation never does, so most files are spared
/// a second walk over every text.
fn is_suspect(text: &str) -> bool {
    let mut escaped = text.split('\\').skip(1);
    escaped.any(|rest| rest.starts_with(['u', 'x', '0', 'r', 't'])) || !is_plain(text)
}

/// Tells whether a text is plain Latin or Cyrillic writing, in which there is nothing to clean.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, ' '..='~' | '\n' | '«' | '»' | '·' | '°' | '№' | '\u{400}'..='\u{482}'
            | '\u{48A}'..='\u{4FF}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201E}' | '•' | '…' | '\u{A0}')
    })
}

/// Returns the value that was read from `source` with every text in it cleaned; nothing when all
/// were clean.
pub(in crate::storage) fn cleaned<T: Serialize + DeserializeOwned>(
    source: &str,
    value: &T,
) -> Option<T> {
    if !is_suspect(source) {
        return None;
    }
    let mut tree = serde_json::to_value(value).ok()?;
    let changed = clean_tree(&mut tree);
    if changed { serde_json::from_value(tree).ok() } else { None }
}

fn clean_tree(tree: &mut serde_json::Value) -> bool {
    match tree {
        Value::String(text) if is_plain(text) => false,
        Value::String(text) => {
            let clean = clean_text(text);
            let changed = clean != *text;
            *text = clean;
            changed
        }
        Value::Array(values) => values.iter_mut().fold(false, |any, value| clean_tree(value) | any),
        Value::Object(fields) => {
            let mut changed = false;
            let old = std::mem::take(fields);
            for (name, mut value) in old {
                changed |= clean_tree(&mut value);
                let clean = clean_text(&name);
                changed |= clean != name;
                fields.insert(clean, value);
            }
            changed
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Cleans a text so that one that says something still does: an empty answer would be a violation.
fn clean_text(text: &str) -> String {
    let clean = text::clean(text);
    if clean.trim().is_empty() && !text.trim().is_empty() { "\u{fffd}".to_owned() } else { clean }
}
