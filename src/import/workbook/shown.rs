//! Values of cells as people read them: numbers, days and times of day.

use calamine::{Data, ExcelDateTime, ExcelDateTimeType};

/// The last day that a spreadsheet knows, in the year 9999, counted as it counts them.
const LAST_DAY: f64 = 2_958_466.0;

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// Shows a number as it is written in a file, by the digits that a spreadsheet shows of it.
pub(super) fn number_as_written(written: &str) -> String {
    let written = written.trim();
    let digits = written.strip_prefix('-').unwrap_or(written);
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_whole && digits.len() <= 40 {
        return written.to_owned();
    }
    written.parse().map_or_else(|_| written.to_owned(), number)
}

/// Shows a number: fifteen digits of it, which is what a spreadsheet calculates with, so that the sum of
/// 0.1 and 0.2 is 0.3.
pub(super) fn number(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    let size = f64::abs(rounded);
    if size >= 1e21 || (size > 0.0 && size < 1e-9) {
        format!("{rounded:E}")
    } else {
        rounded.to_string()
    }
}

/// Shows a part of a hundred.
pub(super) fn percent(part: f64) -> String {
    format!("{}%", number(part * 100.0))
}

/// Shows a day, a time of day, or both, as far as the number has them; a number that is none stays one.
pub(super) fn moment(serial: f64, is_1904: bool) -> String {
    if !(0.0..LAST_DAY).contains(&serial) {
        return number(serial);
    }
    // Rounded to a second, as it is shown: 10:04:59.9999 is five minutes past ten.
    let serial = (serial * DAY).round() / DAY + 0.1 / DAY;
    let moment = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    let time = time(hour.into(), minute.into(), second.into());
    match (serial >= 1.0, hour == 0 && minute == 0 && second == 0) {
        (true, true) => day,
        (true, false) => format!("{day} {time}"),
        (false, _) => time,
    }
}

/// Shows how long something took, in hours and minutes.
pub(super) fn elapsed(days: f64) -> String {
    let seconds = (days * DAY).round();
    if !(0.0..1e12).contains(&seconds) {
        return number(days);
    }
    let part = |of: f64, length: f64| (of / length).floor();
    let (hours, rest) = (part(seconds, 3600.0), seconds % 3600.0);
    let (minutes, seconds) = (part(rest, 60.0), rest % 60.0);
    let seconds = if seconds > 0.0 { format!(":{seconds:02}") } else { String::new() };
    format!("{hours:02}:{minutes:02}{seconds}")
}

fn time(hour: u32, minute: u32, second: u32) -> String {
    let second = if second > 0 { format!(":{second:02}") } else { String::new() };
    format!("{hour:02}:{minute:02}{second}")
}

/// Shows a day, a time or a length of time that is written as ISO 8601 has it: `2026-11-26T10:05:00`,
/// `PT10H05M00S`.
pub(super) fn iso(written: &str) -> String {
    if let Some(length) = written.strip_prefix("PT") {
        return of_length(length).unwrap_or_else(|| written.to_owned());
    }
    let Some((day, time)) = written.split_once('T') else { return written.to_owned() };
    let time = time.split_once('.').map_or(time, |(whole, _)| whole).trim_end_matches('Z');
    match time.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(time) {
        "00:00" => day.to_owned(),
        time => format!("{day} {time}"),
    }
}

fn of_length(written: &str) -> Option<String> {
    let (hours, rest) = written.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    Some(time(hours.parse().ok()?, minutes.parse().ok()?, seconds.parse().ok()?))
}

/// Shows a cell as its reader gives it.
pub(super) fn cell(cell: &Data) -> String {
    match cell {
        Data::Int(whole) => whole.to_string(),
        Data::Float(part) => number(*part),
        Data::String(said) => said.clone(),
        Data::DateTimeIso(written) | Data::DurationIso(written) => iso(written),
        Data::Bool(is) => yes_or_no(*is).to_owned(),
        Data::DateTime(at) if at.is_duration() => elapsed(at.as_f64()),
        // Such a moment counts from where its workbook does, which it alone knows.
        Data::DateTime(at) => {
            let counts_from_1904 =
                *at == ExcelDateTime::new(at.as_f64(), ExcelDateTimeType::DateTime, true);
            moment(at.as_f64(), counts_from_1904)
        }
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// Shows what is true or false, as spreadsheets write it.
pub(super) fn yes_or_no(is: bool) -> &'static str {
    if is { "TRUE" } else { "FALSE" }
}
