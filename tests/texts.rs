//! The texts people read: both languages of the program, and the worked example lab.

mod lab;
mod messages;
