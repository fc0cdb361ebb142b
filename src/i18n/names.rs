//! The names of what a session is made of.

use crate::domain::{
    Answer, CommitmentField, Format, Group, Question, Readback, Reply, Session, Sheet, Stage,
    Stance, Voice, Voices,
};
use crate::t;

use super::bundle::Args;
use super::lang::Lang;

impl Lang {
    /// Returns the name of a stage.
    pub fn stage(self, stage: Stage) -> String {
        self.named("stage", stage.key())
    }

    /// Returns the name of a stage where there is little room, as in a column.
    pub fn stage_in_short(self, stage: Stage) -> String {
        match stage {
            Stage::Review => t!(self, "stage-review-short"),
            Stage::Opening | Stage::Troubles | Stage::Ways | Stage::Actions | Stage::Closed => {
                self.stage(stage)
            }
        }
    }

    /// Returns the name of a sheet.
    pub fn sheet(self, sheet: Sheet) -> String {
        self.named("stage", sheet.key())
    }

    /// Says how many answers are on a sheet: `14 troubles`.
    pub fn count(self, sheet: Sheet, count: usize) -> String {
        match sheet {
            Sheet::Troubles => t!(self, "count-troubles", n = count),
            Sheet::Ways => t!(self, "count-ways", n = count),
            Sheet::Actions => t!(self, "count-actions", n = count),
            Sheet::Parked => t!(self, "cli-count-parked", n = count),
        }
    }

    /// Says how many troubles, ways and actions there are.
    pub fn counts(self, session: &Session) -> [String; 3] {
        Question::ALL.map(|it| self.count(it.sheet(), session.sheet(it.sheet()).len()))
    }

    /// Returns the key question of a sheet as the session words it, or the name of the sheet of
    /// what is parked, which has none.
    pub fn question(self, session: &Session, sheet: Sheet) -> String {
        let Some(question) = sheet.question() else { return self.sheet(sheet) };
        let own = session.questions.get(&question).cloned();
        own.unwrap_or_else(|| self.usual_question(question))
    }

    /// Returns a key question in its usual wording.
    pub fn usual_question(self, question: Question) -> String {
        self.named("question", question.sheet().key())
    }

    /// Returns what a group replied, or that it has not yet.
    pub fn reply(self, reply: Option<Reply>) -> String {
        self.named("reply", reply.map_or("none", Reply::key))
    }

    /// Returns what a stakeholder group replied, in as few words as a narrow column has room for.
    pub fn reply_in_short(self, reply: Option<Reply>) -> String {
        match reply {
            Some(Reply::Absent) => t!(self, "reply-absent-short"),
            other => self.reply(other),
        }
    }

    /// Returns the sign of a reply, which reads in grey print and by itself.
    pub fn reply_sign(self, reply: Option<Reply>) -> &'static str {
        match reply {
            Some(Reply::Accepted) => "■",
            Some(Reply::Noted) => "▤",
            Some(Reply::Declined) => "✕",
            Some(Reply::Absent) => "○",
            None => "□",
        }
    }

    /// Lists the names of a reply: what it is called, and what else people call it.
    pub(super) fn reply_names(self, reply: Option<Reply>) -> Vec<String> {
        let key = reply.map_or("none", Reply::key);
        let mut names = listed(&self.named("reply", &format!("{key}-also")));
        names.push(self.reply(reply));
        names
    }

    /// Returns what reading an answer back to the group brought.
    pub fn readback(self, readback: Readback) -> String {
        self.named("readback", readback.key())
    }

    /// Returns what reading an answer back brought; what is confirmed while somebody objects is not called
    /// agreed, but says so.
    pub fn read_back(self, answer: &Answer) -> Option<String> {
        let objections = answer.opinions_with_merged(Stance::Objection).count();
        Some(self.read_back_with(answer.readback?, objections))
    }

    /// Returns what reading back brought for an answer with so many objections.
    pub fn read_back_with(self, readback: Readback, objections: usize) -> String {
        let result = self.readback(readback);
        match readback {
            Readback::Confirmed if objections > 0 => {
                t!(self, "readback-with-objections", result = result, n = objections)
            }
            Readback::Confirmed | Readback::Unclear | Readback::Disputed => result,
        }
    }

    /// Returns the name of a field of a commitment, as the head of a column.
    pub fn commitment_field(self, field: CommitmentField) -> String {
        self.field_text(field, "", "").unwrap_or_default()
    }

    /// Returns how a field of a commitment is asked for.
    pub fn commitment_question(self, field: CommitmentField) -> String {
        self.field_text(field, "-asked", "").unwrap_or_default()
    }

    /// Returns how a field of a commitment is filled in, where that needs saying.
    pub fn commitment_hint(self, field: CommitmentField) -> Option<String> {
        self.field_text(field, "-hint", "")
    }

    /// Returns what a field of the next answer's commitment holds, in a word or two.
    pub fn commitment_so_far(self, field: CommitmentField, value: &str) -> String {
        self.field_text(field, "-line", value).unwrap_or_default()
    }

    /// Returns what a field of an answer's commitment holds, as one fact among others.
    pub fn commitment_fact(self, field: CommitmentField, value: &str) -> String {
        self.field_text(field, "-fact", value).unwrap_or_default()
    }

    fn field_text(self, field: CommitmentField, part: &str, value: &str) -> Option<String> {
        let mut args = Args::new();
        args.set("value", value);
        self.find(&format!("field-{}{part}", field.id().replace('_', "-")), &args)
    }

    /// Returns in one line what an earlier state has otherwise than the present one, from
    /// [`Difference::counts`](crate::domain::Difference::counts).
    pub fn difference(self, [less, more, reworded, changed]: [usize; 4]) -> String {
        let parts = [
            (less, t!(self, "restore-less", n = less)),
            (more, t!(self, "restore-more", n = more)),
            (reworded, t!(self, "restore-reworded", n = reworded)),
            (changed, t!(self, "restore-changed", n = changed)),
        ];
        let parts = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, part)| part);
        let parts: Vec<String> = parts.collect();
        if parts.is_empty() { t!(self, "restore-same") } else { parts.join(", ") }
    }

    /// Returns the name of a stakeholder group in one short word, for where there is little room.
    pub fn group(self, group: &Group) -> String {
        own_name(group)
            .or_else(|| self.known_group(&group.key))
            .unwrap_or_else(|| group.key.clone())
    }

    /// Returns the short name of the group with this key; an unknown key stands for itself.
    pub fn group_of(self, session: &Session, key: &str) -> String {
        let known = session.group(key).map(|group| self.group(group));
        known.or_else(|| self.known_group(key)).unwrap_or_else(|| key.to_owned())
    }

    /// Returns the person and the group of a voice, as far as they are known.
    pub fn voice(self, session: &Session, voice: &Voice) -> Vec<String> {
        let group = voice.group.as_deref().map(|key| self.group_of(session, key));
        voice.person.clone().into_iter().chain(group).collect()
    }

    /// Returns the name of a stakeholder group in full.
    pub fn group_in_full(self, group: &Group) -> String {
        own_name(group)
            .or_else(|| self.known_group_in_full(&group.key))
            .unwrap_or_else(|| group.key.clone())
    }

    /// Returns the name of a stakeholder group in full as it stands within a sentence: the program's
    /// own names in small letters, those of a session as they were typed.
    pub fn group_within(self, group: &Group) -> String {
        own_name(group)
            .or_else(|| self.known_group_within(&group.key))
            .unwrap_or_else(|| group.key.clone())
    }

    /// Returns the program's own short word for a group, if it has one.
    pub fn known_group(self, key: &str) -> Option<String> {
        Group::WELL_KNOWN.contains(&key).then(|| self.named("group", key))
    }

    /// Returns the program's own name for a group in full, if it has one.
    pub fn known_group_in_full(self, key: &str) -> Option<String> {
        Group::WELL_KNOWN.contains(&key).then(|| self.named("group", &format!("{key}-full")))
    }

    /// Lists what else people call a well-known group.
    pub(super) fn group_synonyms(self, key: &str) -> Vec<String> {
        listed(&self.named("group", &format!("{key}-also")))
    }

    /// Lists words that stand beside the name of a group and name none.
    pub(super) fn words_beside_groups(self) -> Vec<String> {
        listed(&self.text("group-words-beside"))
    }

    fn known_group_within(self, key: &str) -> Option<String> {
        Group::WELL_KNOWN.contains(&key).then(|| self.named("group", &format!("{key}-within")))
    }

    /// Says what a format of reports is good for.
    pub fn report_format(self, format: Format) -> String {
        self.named("export", format.id())
    }

    /// Says whose names a report shows.
    pub fn report_voices(self, voices: Voices) -> String {
        self.named("export-with", voices.id())
    }

    /// Returns the text whose key is put together from what it is about and a name.
    pub(super) fn named(self, family: &str, name: &str) -> String {
        self.text(&format!("{family}-{name}"))
    }
}

/// Returns the name the session itself gives a group.
fn own_name(group: &Group) -> Option<String> {
    Some(group.name.clone()).filter(|name| !name.is_empty())
}

/// Returns the entries of a list that commas part.
fn listed(text: &str) -> Vec<String> {
    text.split(',').map(|entry| entry.trim().to_owned()).collect()
}
