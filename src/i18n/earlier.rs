//! What an earlier lab left: what became of its promises, and where a carried action comes from.

use crate::domain::{Became, Carried, Date, Earlier, became, year_beside};
use crate::t;

use super::lang::Lang;

impl Lang {
    /// Says what became of the promises of one earlier lab: `Of 13 promised at City, 2026: 6 done, …`.
    pub fn became(self, became: &Became) -> String {
        let Became { promised, done, moved, dropped, .. } = *became;
        let (open, lab) = (became.open(), lab_and_year(&became.lab, became.held));
        if lab.is_empty() {
            return t!(
                self,
                "became-earlier",
                promised = promised,
                done = done,
                moved = moved,
                dropped = dropped,
                open = open
            );
        }
        t!(
            self,
            "became-of-lab",
            lab = lab,
            promised = promised,
            done = done,
            moved = moved,
            dropped = dropped,
            open = open
        )
    }

    /// Says it in as few words as can be, where the lab is known or there is little room.
    pub fn became_in_short(self, became: &Became) -> String {
        let Became { promised, done, moved, dropped, .. } = *became;
        let open = became.open();
        t!(
            self,
            "became-in-short",
            promised = promised,
            done = done,
            moved = moved,
            dropped = dropped,
            open = open
        )
    }

    /// Says it of each earlier lab, one after another; empty where nothing was promised earlier.
    pub fn became_of<'a>(self, earlier: impl IntoIterator<Item = &'a Earlier>) -> String {
        let sums = became(earlier);
        sums.iter().map(|sum| self.became(sum)).collect::<Vec<_>>().join(" ")
    }

    /// Says where an action comes from and what was promised: `A3 of “Waste”, City, 2026, promised by
    /// 1 Mar 2027`; `day` says a day.
    pub fn carried(self, carried: &Carried, day: impl FnOnce(Date) -> String) -> String {
        let (label, platform) = (self.label(carried.label), carried.platform.as_str());
        let lab = lab_and_year(&carried.lab, carried.held);
        let lab = if lab.is_empty() { lab } else { format!(", {lab}") };
        match carried.due {
            Some(due) => {
                t!(
                    self,
                    "carried-due",
                    label = label,
                    platform = platform,
                    lab = lab,
                    day = day(due)
                )
            }
            None => t!(self, "carried-from", label = label, platform = platform, lab = lab),
        }
    }
}

/// Names a lab with its year, unless its title has one.
fn lab_and_year(title: &str, held: Option<Date>) -> String {
    let title = title.trim();
    let year = year_beside(title, held).map(|year| year.to_string());
    let parts = [Some(title.to_owned()), year].into_iter().flatten();
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
