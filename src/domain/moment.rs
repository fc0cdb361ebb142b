//! A moment as the room's clock showed it.

use std::str::FromStr;
use std::sync::OnceLock;
use std::time::SystemTime;
use std::{env, fmt, fs};

use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::{NoContext, Uuid};

/// A point in time with the offset of the place, to the second: `2014-11-26T10:14:03+07:00`.
///
/// Moments tell when something happened; they never order edits, since clocks are set back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    timestamp: Timestamp,
    offset_seconds: i32,
}

impl Moment {
    /// Reads the system's clock and time zone; called only at the edge of the program.
    pub fn now() -> Self {
        Self::of(SystemTime::now())
    }

    /// Returns a time of the system as the clock of this place shows it; called only at the edge
    /// of the program.
    ///
    /// A clock may be set to any year; one outside of [`YEARS`](super::limits::YEARS) gives the
    /// nearest moment that is in them at every place, so that no edit is refused because of a clock.
    pub fn of(time: SystemTime) -> Self {
        let seconds = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_secs()).map_or(FIRST, |s| -s),
        };
        let seconds = seconds.clamp(FIRST, Timestamp::MAX.as_second());
        let timestamp = Timestamp::from_second(seconds).unwrap_or_default();
        // What is written has offsets of whole minutes, and reads back as it was.
        let minutes = zone().to_offset(timestamp).seconds() / 60;
        Self { timestamp, offset_seconds: minutes * 60 }
    }

    /// Makes a new name for a session, unlike all others; names sort by the moment.
    pub fn new_id(self) -> Uuid {
        // These names begin in 1970; a clock before it gives their first second.
        let seconds = u64::try_from(self.timestamp.as_second()).unwrap_or(0);
        Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, 0))
    }

    /// Returns the seconds from `earlier` to this moment; a clock set back gives zero.
    pub fn seconds_since(self, earlier: Self) -> u64 {
        u64::try_from(self.timestamp.as_second() - earlier.timestamp.as_second()).unwrap_or(0)
    }

    /// Returns the moment this many seconds later.
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let timestamp = Timestamp::from_second(self.timestamp.as_second().saturating_add(seconds));
        Self { timestamp: timestamp.unwrap_or(self.timestamp), ..self }
    }

    /// Returns the calendar day at the place.
    pub fn date(self) -> Date {
        self.local().date()
    }

    /// Returns hours and minutes at the place, `10:14`.
    pub fn hour_minute(self) -> String {
        self.local().strftime("%H:%M").to_string()
    }

    /// Returns the point in time itself.
    pub fn timestamp(self) -> Timestamp {
        self.timestamp
    }

    /// Returns the day and the time in UTC; none before the year 1, which formats of documents do not
    /// know.
    pub fn utc(self) -> Option<jiff::civil::DateTime> {
        let utc = self.timestamp.to_zoned(TimeZone::UTC).datetime();
        (utc.year() > 0).then_some(utc)
    }

    fn offset(self) -> Offset {
        Offset::from_seconds(self.offset_seconds).unwrap_or(Offset::UTC)
    }

    /// Returns the day and the time at the place.
    pub fn local(self) -> jiff::civil::DateTime {
        self.timestamp.to_zoned(TimeZone::fixed(self.offset())).datetime()
    }
}

impl From<&Zoned> for Moment {
    fn from(zoned: &Zoned) -> Self {
        let seconds = zoned.timestamp().as_second();
        Self {
            timestamp: Timestamp::from_second(seconds).unwrap_or(zoned.timestamp()),
            offset_seconds: zoned.offset().seconds(),
        }
    }
}

/// 3 January 1900 in UTC, in seconds from 1970: no offset from UTC leads from it into 1899. The last
/// moment of all is chosen by `jiff` likewise: no offset leads from it into the year 10000.
const FIRST: i64 = -2_208_816_000;

/// Returns the time zone of this place, as it was when the program began.
///
/// Where no variable names another, the system's own file is read and nothing else: `jiff` would
/// walk through the whole database of zones for the name of this one, which nobody asks for and
/// which takes a third of the program's start.
fn zone() -> &'static TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    let read = || {
        let file = fs::read("/etc/localtime").ok().filter(|_| env::var_os("TZ").is_none())?;
        TimeZone::tzif("localtime", &file).ok()
    };
    ZONE.get_or_init(|| read().unwrap_or_else(TimeZone::system))
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp.display_with_offset(self.offset()))
    }
}

impl FromStr for Moment {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        let timestamp: Timestamp = text.parse()?;
        let offset = Pieces::parse(text)?.to_numeric_offset().unwrap_or(Offset::UTC);
        let whole = Timestamp::from_second(timestamp.as_second())?;
        Ok(Self { timestamp: whole, offset_seconds: offset.seconds() })
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|_| {
            de::Error::custom(format!(
                "`{text}` is not a moment like \"2014-11-26T10:14:03+07:00\""
            ))
        })
    }
}
