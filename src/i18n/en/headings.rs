//! What English tables call their columns, and what stands in their cells.

use super::super::tables::{CellWord, Heading, HeadingWords};

/// Returns the words of a heading.
pub(in super::super) fn headings(heading: Heading) -> HeadingWords {
    match heading {
        Heading::Answer => HeadingWords {
            whole: "text, answer, comment body, comment text, body, content, answers, response, \
                    responses, statement, statements, idea, ideas, suggestion, suggestions, \
                    proposal, proposals, opinion, opinions, problem, problems, \
                    trouble, troubles, issue, issues, challenge, challenges, concern, concerns, \
                    way, ways, solution, solutions, action, actions, action item, action items, \
                    task, tasks, to do, todo, measure, measures, activity, requirement, \
                    open ended response, pain point, card text, card content, sticky note, \
                    note text, quote, contribution, contributions, improvement, improvements, \
                    question text, recommendation, recommendations, complaint, complaints, wish, \
                    wishes, card, submission, post, comment, comments, question, message, \
                    messages, feedback",
            perhaps: "summary, description, what, note, notes, item, items, entry, remark, \
                      remarks, detail, details, card name, task name, action name, things, \
                      proposed action, need, needs, motion text",
            keys: "answer text comment idea suggestion proposal opinion problem trouble issue \
                   challenge concern way solution action task measure message feedback response \
                   statement improvement complaint wish question contribution recommendation \
                   barrier obstacle difficulty pain fear hope worry frustration",
            weak: "",
            beside: "body text content item main key full open original card short long \
                     description free word words first second third other additional further own",
            phrases: "",
            never: "id, ids, uuid, date, time, count, number, total, type, status, state, url, \
                    link, author, name, language, locale, votes, score, rating, group, category, \
                    theme, topic, by, at, reason, email, against, likes, thread, key, title",
        },
        Heading::Trouble => HeadingWords {
            whole: "bad, sad, mad, stop, minus, minuses, cons, lows, negative, negatives, weaknesses, \
                    worse, anchor, anchors, thorn, thorns, rocks, drag",
            keys: "problem trouble issue challenge concern barrier obstacle difficulty pain complaint \
                   worry fear frustration weakness risk threat blocker impediment bother",
            phrases: "went badly, go badly, went wrong, go wrong, goes wrong, not go well, not work, \
                      didn t go well, didn t work, doesn t work, not like, do better, could be better, \
                      be improved, to improve, we improve, holding us back, slows us down, going wrong, \
                      is missing, dislike, disliked, stop doing",
            ..HeadingWords::NONE
        },
        Heading::Way => HeadingWords {
            whole: "start, opportunities, wishes, dreams, wind",
            keys: "idea suggestion proposal solution way recommendation improvement remedy",
            phrases: "could be done, can be done, should be done, would help, would you suggest, \
                      do you suggest, do you propose, how could, how can, how to, start doing, \
                      what if, should change, would you change",
            ..HeadingWords::NONE
        },
        Heading::Action => HeadingWords {
            whole: "to do, todo, to dos, commitments, next steps, agreed",
            keys: "action task measure activity commitment",
            phrases: "action item, will do, will we do, can we do, can you do, do we do, next step, to do",
            ..HeadingWords::NONE
        },
        Heading::Title => HeadingWords {
            whole: "title, headline, heading, subject line, proposal title, idea title",
            keys: "title headline",
            beside: "idea proposal motion card",
            ..HeadingWords::NONE
        },
        Heading::Person => HeadingWords {
            whole: "voice, voices, who said it, name, names, author, author id, author name, \
                    speaker, person, participant, respondent, submitter, submitted by, \
                    proposed by, posted by, created by, suggested by, said by, your name, \
                    full name, user name, username, contributor, proposer, creator, reporter, \
                    commenter",
            perhaps: "who, by, from, user, member, attendee, student, customer, contact",
            keys: "name author speaker participant respondent submitter proposer contributor \
                   nickname username forename surname fullname interviewee attendee \
                   initiator",
            weak: "person user member student customer creator reporter",
            beside: "full first last given family middle display contact real legal preferred \
                     public user participant person what call called nick screen contact s \
                     idea proposal answer comment question student member customer whose said",
            phrases: "submitted by, proposed by, suggested by, posted by, said by, written by, \
                      asked by, raised by, call you, introduce yourself, who are you",
            never: "",
        },
        Heading::Group => HeadingWords {
            whole: "group, groups, stakeholder group, stakeholder, stakeholders, side, sides, \
                    stakeholder type, your group, who do you represent, organisation, \
                    organization, affiliation, constituency",
            perhaps: "role, company, sector, team, department, institution, position, \
                      occupation, profession, community, capacity, representing, represents, class",
            keys: "group stakeholder organisation organization affiliation institution \
                   constituency employer agency represent side",
            weak: "company sector team department role position occupation profession \
                   community capacity faculty",
            beside: "which what whom name type from belong member interest person participant \
                     respondent best describe yourself identify work come main current own one \
                     whose part home",
            phrases: "which group, what group, group are you, group do you, do you represent, \
                      you representing, describes you, are you representing, in what capacity, \
                      participant category, participant type, respondent type, user group, \
                      type of participant, type of respondent, who are you, are you a",
            never: "id, size, age, photo, reflection, number",
        },
        Heading::Theme => HeadingWords {
            whole: "theme, themes, topic, topics, cluster, category, categories, category name, \
                    reflection group, theme name, topic name, cluster name, subject area",
            perhaps: "section, subject, tag, tags, label, labels, area, areas, scope, bucket, \
                      list, list name, column, epic, chapter, scope name, field, motion block, \
                      sphere, domain",
            keys: "theme topic cluster category",
            weak: "section subject tag label area scope bucket epic chapter sphere",
            beside: "name main primary title s related idea proposal issue action general \
                     problem question which what reflection comment",
            phrases: "",
            never: "id, code, colour, color, url, slug",
        },
        Heading::Votes => HeadingWords {
            whole: "votes, vote, vote count, votes count, total votes, agrees, agree, upvotes, \
                    likes, +1, +1s, dots, hands, supports, endorsements, supporters, thumbs up, \
                    number of votes, votes for, hands up",
            perhaps: "score, points, like, rating, reactions, hearts, stars, support, plus, \
                      kudos, ballots, agreed, for, pro, in favour, in favor, votes total, \
                      weight",
            keys: "vote upvote like dot endorsement agree supporter",
            weak: "point score support heart star reaction hand thumb plus ballot kudos rating",
            beside: "number no total count cached sum quantity amount up received cast given got many \
                     how positive for yes pro favour favor overall all raw final people \
                     participant who supported vote num qty it idea this so far in",
            phrases: "how many votes, number of votes, vote count, total votes",
            never: "against, down, disagree, negative, minus, percent, percentage, share, \
                    average, mean, contra, per, median, needed",
        },
        Heading::Purpose => HeadingWords {
            whole: "for, relates to, related to, for which, linked to, related problem, \
                    related trouble, related way, for trouble, for way, addresses problem, for what",
            perhaps: "goal, purpose, objective, addresses",
            ..HeadingWords::NONE
        },
        Heading::Owner => HeadingWords {
            whole: "owner, owners, assignee, assignees, assigned to, responsible, responsible person, \
                    person responsible, action owner, owner name, who does it, accountable, in charge, dri, \
                    task owner, responsibility, responsible party",
            perhaps: "who, lead, leader, doer, whom, assigned, by whom, action by, implementer",
            keys: "owner assignee responsible accountable assigned implementer executor responsibility",
            weak: "lead",
            beside: "person party name who task action item to organisation organization name s",
            phrases: "who does, who will do, who is responsible, in charge, assigned to, \
                      person responsible, who will be responsible, who takes",
            never: "id, email, mail, date, group",
        },
        Heading::Partners => HeadingWords {
            whole: "partners, partner, helpers, supported by, together with, with, with whom, \
                    co owners, supporting, involved, helped by",
            keys: "partner helper",
            beside: "name other who potential possible possible",
            ..HeadingWords::NONE
        },
        Heading::Due => HeadingWords {
            whole: "due, due date, due by, deadline, by when, due on, due day, target date, \
                    complete by, finish by, completion date, date due, to be done by, done by",
            perhaps: "by, when, until, timeline, term, end date, finish date, timeframe, planned date",
            keys: "due deadline",
            weak: "",
            beside: "date day time by when target action task item planned final expected",
            phrases: "by when, target date, due date",
            never: "created, updated, completed",
        },
        Heading::FirstStep => HeadingWords {
            whole: "first step, next step, next steps, first steps, step one, what comes first",
            keys: "",
            phrases: "first step, next step",
            ..HeadingWords::NONE
        },
        Heading::Needs => HeadingWords {
            whole: "needs, resources, what is needed, what it needs, resources needed, required resources, \
                    needed, support needed, means, budget",
            keys: "resource",
            beside: "needed required need which what necessary",
            phrases: "what is needed, resources needed",
            ..HeadingWords::NONE
        },
        Heading::Standing => HeadingWords {
            whole: "status, state, progress, now, action status, task status, current status, how it stands",
            perhaps: "stage, done, completed, list, column",
            keys: "status",
            beside: "current action task item present",
            ..HeadingWords::NONE
        },
        Heading::Outcome => HeadingWords {
            whole: "what became of it, outcome, result, results",
            ..HeadingWords::NONE
        },
        Heading::AddressedTo => HeadingWords {
            whole: "addressed to, addressee, to whom, directed to, requested from, request to, asked of",
            phrases: "addressed to",
            ..HeadingWords::NONE
        },
        Heading::Reply => HeadingWords {
            whole: "reply, replies, their reply, reply of the group, decision, response of the group, \
                    official response",
            ..HeadingWords::NONE
        },
        Heading::RepliedOn => HeadingWords {
            whole: "replied on, reply date, date of reply, date of the reply, day of the reply",
            ..HeadingWords::NONE
        },
        Heading::ReplyNote => HeadingWords {
            whole: "in their words, reply note, reply in their words, reply text",
            ..HeadingWords::NONE
        },
        Heading::Label => {
            HeadingWords { whole: "no, number, label, n, nr, answer number", ..HeadingWords::NONE }
        }
        Heading::Question => {
            HeadingWords { whole: "question, key question, prompt, sheet", ..HeadingWords::NONE }
        }
        Heading::Cause => HeadingWords {
            whole: "because of, caused by, causes, cause, comes from, root cause",
            ..HeadingWords::NONE
        },
        Heading::Objections => HeadingWords {
            whole: "objections, objection, against, cons, arguments against, said against it",
            ..HeadingWords::NONE
        },
        Heading::Supports => HeadingWords {
            whole: "supports, support, pros, arguments for, in favour, said for it",
            ..HeadingWords::NONE
        },
        Heading::Readback => HeadingWords { whole: "read back, readback", ..HeadingWords::NONE },
        Heading::FirstSaid => HeadingWords {
            whole: "said first, first said, original wording, first wording, verbatim",
            ..HeadingWords::NONE
        },
        Heading::MergedInto => {
            HeadingWords { whole: "merged into, merged with, duplicate of", ..HeadingWords::NONE }
        }
        Heading::SaidAt => HeadingWords { whole: "said at, said on", ..HeadingWords::NONE },
        Heading::Moderated => HeadingWords {
            whole: "moderated, moderation, moderation status, moderation state, is hidden, hidden, \
                    spam, is spam, rejected, is rejected, deleted, is deleted, moderator decision",
            ..HeadingWords::NONE
        },
        Heading::Other => HeadingWords {
            whole: "timestamp, date, datetime, time, email, e mail, phone, telephone, created at, \
                    created, updated at, updated, start time, completion time, submitdate, \
                    submit date, start date, startdate, enddate, end date, datestamp, lastpage, \
                    last page, startlanguage, start language, seed, ip address, comment id, \
                    disagrees, disagree, downvotes, dislikes, against, priority, url, link, \
                    answered by, carried over, platform, by group, points by group, age, gender, \
                    address, city, district, location, latitude, longitude, response id, \
                    respondent id, collector id, user id, participant id, asked at, type, \
                    origin, reason, discussion thread, published at, last modified time, \
                    language, duration, progress, finished, recorded date",
            keys: "timestamp date email phone url address",
            weak: "id",
            beside: "created updated submitted start end last ip modified submission number entry \
                     response respondent collector user comment external session record time",
            ..HeadingWords::NONE
        },
    }
}

/// Returns the words of cells, parted by commas.
pub(in super::super) fn cells(word: CellWord) -> &'static str {
    match word {
        CellWord::Total => {
            "total, totals, sum, grand total, subtotal, in total, altogether, all together, \
                            total votes, sum total"
        }
        CellWord::Anonymous => {
            "anonymous, anon, anonymously, anonymous user, guest, unknown, not given, n/a, \
                                na, none, no name, not stated, nobody, anonymous participant"
        }
        CellWord::Nobody => "nobody, no one, nobody took it",
        CellWord::Yes => "yes, true, x, y, checked, selected, agree",
        CellWord::No => "no, false, n, not selected, unchecked, disagree",
        CellWord::Done => {
            "done, completed, complete, finished, closed, resolved, fixed, implemented, \
                           delivered, achieved"
        }
        CellWord::Open => {
            "open, to do, todo, in progress, ongoing, not started, new, pending, planned, started, \
                           doing, blocked, backlog, overdue, active, in work, under way, underway, waiting, \
                           partly done, partly, on track, at risk, not done, in review, on hold"
        }
        CellWord::Moved => "moved, postponed, deferred, delayed, rescheduled, put off",
        CellWord::Dropped => {
            "dropped, cancelled, canceled, abandoned, withdrawn, given up, won't do, wontfix, \
                              stopped, discarded"
        }
        CellWord::Another => "other, others, other please specify, something else, else",
        CellWord::Rejected => {
            "rejected, hidden, spam, blocked, removed, deleted, unapproved, banned, \
                               moderated out"
        }
        CellWord::NamePart => {
            "first name, last name, given name, family name, surname, forename, middle name, \
                               firstname, lastname, first, last"
        }
        CellWord::Place => {
            "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, one, two, \
                            three, four, five, another"
        }
        CellWord::Asks => {
            "what, which, how, why, where, when, who, whom, name, list, describe, tell, write, \
                           give, suggest, share, do, does, did, is, are, can, could, would, should, if, please, \
                           think, imagine, explain, any"
        }
        CellWord::AboutMeeting => {
            "date, time, place, location, venue, present, attendees, attending, participants, regrets, \
                             apologies, absent, chair, chairperson, facilitator, moderator, host, scribe, \
                             secretary, minutes by, notes by, minute taker, meeting, duration, agenda"
        }
        CellWord::Filler => {
            "a, an, the, of, for, in, on, to, at, is, are, was, were, be, do, does, did, you, \
                             your, yours, we, our, please, enter, type, write, tell, give, provide, optional, \
                             required, mandatory, and, or, any, this, that, with, field, here, en, ru, it, \
                             s, text, if, voluntary, as, us, me, my, i, am, answer"
        }
    }
}
