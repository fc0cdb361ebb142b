//! What moderators rejected.

use citylab::import::{Asked, Remark, What, read};

use super::{csv, texts_of};

const STATEMENTS: &str = "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
     1,0,7,5,1,1,Trams should run all night\n2,1,8,0,9,-1,Buy my shoes\n\
     3,2,9,3,0,0,\"Fewer cars, more trees\"\n4,3,8,0,9,-1,Buy my hats\n";

#[test]
fn they_are_left_out_and_said() {
    let reading = csv(STATEMENTS);
    assert_eq!(texts_of(&reading), ["Trams should run all night", "Fewer cars, more trees"]);
    let rejected = reading.left_out.iter().find(|it| it.what == What::Rejected).unwrap();
    assert_eq!((rejected.name.as_str(), rejected.count), ("moderated", 2));
    assert_eq!(rejected.lines, [3, 5]);
    assert_eq!(rejected.examples, ["Buy my shoes", "Buy my hats"]);
}

#[test]
fn they_are_taken_where_that_is_asked() {
    let asked = Asked { rejected: true, ..Asked::default() };
    let reading = read(STATEMENTS.as_bytes(), "csv", &asked).unwrap();
    assert_eq!(reading.rows.len(), 4);
    assert!(reading.remarks.contains(&Remark::Rejected(2)));
}

#[test]
fn where_all_are_rejected_all_are_kept() {
    let reading = csv("comment-body,moderated\nDark stairs,-1\nLoud dogs,-1\n");
    assert_eq!(reading.rows.len(), 2);
    assert_eq!(reading.remarks, [Remark::Rejected(2)]);
}

#[test]
fn boxes_and_words_say_it_too() {
    for (heading, rejected, kept) in [
        ("is_hidden", "true", "false"),
        ("hidden", "1", "0"),
        ("spam", "yes", ""),
        ("Moderation status", "rejected", "approved"),
        ("Скрыто", "да", "нет"),
        ("Модерация", "отклонено", "принято"),
    ] {
        let text = format!(
            "answer,{heading}\nDark stairs,{kept}\nBuy shoes,{rejected}\nLoud dogs,{kept}\n"
        );
        let reading = csv(text);
        assert_eq!(texts_of(&reading), ["Dark stairs", "Loud dogs"], "{heading}");
    }
}

#[test]
fn a_decision_of_others_is_none_of_moderators() {
    let reading = csv("proposal,votes,state\nRun a tram,41,accepted\nCut the hedge,7,rejected\n");
    assert_eq!(reading.rows.len(), 2);
}
