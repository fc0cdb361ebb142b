//! The texts people read: all languages of the program, and the worked example lab.

mod help;
mod lab;
mod languages;
mod messages;
mod naming;
mod plain;
mod plan;
mod promises;
mod roster;
