//! What is drawn of a terminal larger than any screen.

use citylab::app::{Model, Msg, Size};
use citylab::domain::Moment;
use citylab::i18n::Lang;

use crate::shared::screen::send;
use crate::shared::walk::walk;

const SAID: &str = "Illegal dumps<Enter>Fines are never paid<Enter>half a li";

#[test]
fn a_huge_terminal_is_drawn_in_part() {
    let model_of = |columns, rows| {
        let now: Moment = "2014-11-26T10:00:00+07:00".parse().unwrap();
        let mut model = Model::new(Lang::EN, Size { columns, rows }, now);
        let at_first = model.size;
        send(&mut model, Msg::Resize(Size { columns: 80, rows: 24 }));
        assert_eq!(model.size, Size { columns: 80, rows: 24 });
        send(&mut model, Msg::Resize(Size { columns, rows }));
        assert_eq!(model.size, at_first);
        (at_first.columns, at_first.rows)
    };
    assert_eq!(model_of(u16::MAX, u16::MAX), (1_000, 500));
    assert_eq!(model_of(20_000, 24), (1_000, 24));
    assert_eq!(model_of(80, 20_000), (80, 500));
    assert_eq!(model_of(1_000, 500), (1_000, 500));
    assert_eq!(model_of(0, 0), (0, 0));
}

#[test]
fn a_terminal_grows_beyond_all_measure_and_shrinks_again() {
    let plain = walk(SAID);
    let grown = "<resize 20000x20000><expect Fines><click 15000,3><click 3,15000><click 999,15000>";
    let back = "<resize 80x24><expect Fines>";
    let seen = walk(&format!("{SAID}{grown}{back}{grown}{back}"));
    assert_eq!(seen.screen(), plain.screen());
    // Nothing is ever put beyond what is drawn.
    for sequence in seen.sent.split("\x1b[").skip(1) {
        let end = sequence.find(|c: char| c.is_ascii_alphabetic()).unwrap();
        let numbers = sequence[..end].split(';').map(|number| number.parse().unwrap_or(1));
        match (numbers.collect::<Vec<u16>>().as_slice(), &sequence[end..=end]) {
            ([row, column], "H") => assert!(*row <= 500 && *column <= 1_000, "{row};{column}"),
            ([column], "G") => assert!(*column <= 1_000, "{column}"),
            _ => {}
        }
    }
}
