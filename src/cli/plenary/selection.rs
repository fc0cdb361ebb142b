//! Which platforms a plenary is to have, and in which order, as the command line names them.

use super::{Failure, Plenary};
use crate::domain::{PlatformChoice, PlatformOrder};
use crate::export::Platforms;
use crate::i18n::Lang;
use crate::t;
use crate::text::{clean_line, fold};

/// Reads what is to be left out, by name or number, and the order.
pub(super) fn read(
    asked: &Plenary,
    platforms: &Platforms,
    lang: Lang,
) -> Result<PlatformChoice, Failure> {
    let without = asked.without.iter().map(|named| find(named, platforms, lang));
    let without = without.collect::<Result<_, _>>()?;
    let choice = PlatformChoice { without, order: order(&asked.order, platforms, lang)? };
    if !platforms.sessions.is_empty() && choice.without.len() == platforms.sessions.len() {
        return Err(Failure::Failed(t!(lang, "cli-plenary-all-left-out")));
    }
    Ok(choice)
}

fn order(words: &[String], platforms: &Platforms, lang: Lang) -> Result<PlatformOrder, Failure> {
    match words {
        [] => return Ok(PlatformOrder::Plan),
        [word] => match word.as_str() {
            "plan" => return Ok(PlatformOrder::Plan),
            "name" => return Ok(PlatformOrder::Name),
            "votes" => return Ok(PlatformOrder::Votes),
            _ => {}
        },
        _ => {}
    }
    let numbers = words.iter().map(|word| find(word, platforms, lang)).collect::<Result<_, _>>()?;
    Ok(PlatformOrder::Numbers(numbers))
}

/// Finds the platform with this number, or the only one with this name.
fn find(named: &str, platforms: &Platforms, lang: Lang) -> Result<u32, Failure> {
    let numbered = || {
        let sessions = platforms.sessions.iter().enumerate();
        sessions.map(|(place, session)| (platforms.number(place), session.platform.as_str()))
    };
    let (number, wanted) = (named.trim().parse::<u32>(), fold(named.trim()));
    let found: Vec<(u32, &str)> = match number {
        Ok(number) => numbered().filter(|(known, _)| *known == number).collect(),
        Err(_) => numbered().filter(|(_, name)| fold(name.trim()) == wanted).collect(),
    };
    let list = |all: &[(u32, &str)]| {
        let named = all.iter().map(|(number, name)| format!("{number} {}", clean_line(name)));
        named.collect::<Vec<_>>().join(", ")
    };
    let name = clean_line(named);
    match found.as_slice() {
        [(number, _)] => Ok(*number),
        [] => {
            let all = list(&numbered().collect::<Vec<_>>());
            Err(Failure::Failed(t!(lang, "cli-plenary-no-platform", name = name, platforms = all)))
        }
        several => {
            let platforms = list(several);
            Err(Failure::Usage(t!(lang, "cli-plenary-several", name = name, platforms = platforms)))
        }
    }
}
