# What stands on the screens, by place.

header-saved = saved
header-saving = saving…
header-not-saved = NOT SAVED: { $why }
header-read-only = read-only
header-silence = silent writing   { $left } left
header-silence-short = silence { $left }
header-clock = { $used } of { $of }
header-clock-stands = stopped   { $used } of { $of }
header-clock-over = over time   { $used } of { $of }
header-heard = heard
header-not-heard = not heard
header-parked = parked { $n }

day-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

library-title = Sessions
library-looking = Looking for sessions…
library-folder = in { $folder }
library-troubles = troubles
library-ways = ways
library-actions = actions
library-today = today { $time }
library-yesterday = yesterday
library-left-behind = incomplete?
library-in-use = in use
library-in-use-long = For reading only: { $place }.
library-unreadable = unreadable
library-empty = There are no sessions yet.
library-more-faults = { $n } more could not be read.
library-open = open
library-start = start a new session “{ $name }”
library-start-another = start another session “{ $name }”: there is one of this name
library-which = There is one in several labs: { $labs }. Choose the row that is meant, or press Enter again for this one.
library-opens = Enter opens “{ $name }”
library-starts = Enter starts a session “{ $name }”
library-starts-another = Enter starts another session “{ $name }”
library-type = type a name to find it, or a new one to start it
library-first = There are no sessions here yet.
library-first-example = Press Enter to look at a worked example: a laboratory with four platforms, from the first trouble to the last action.
library-first-new = Or type the name of your platform and press Enter. Its session starts at once; people, places and minutes can wait.

opening-platform = Platform
opening-lab = Laboratory
opening-place = Place
opening-date = Date
opening-date-today = { $day }, today
opening-organisers = Organisers
opening-facilitator = Facilitator
opening-experts = Experts
opening-new-group = One more group
opening-roster = By name
opening-by-name = by name
opening-people = In the room { $n }
opening-type-platform = type the platform's name, Enter sets it
opening-type-lab = type the event's title, Enter sets it; Del takes it away
opening-type-place = type the city or the hall, Enter sets it; Del takes it away
opening-type-date = type the day, “26 November”, “tomorrow”, Enter sets it; Del takes it away
opening-type-organisers = type who holds the event, parted by commas; Del takes them away
opening-type-facilitator = type the name of who leads, Enter sets it; Del takes it away
opening-type-experts = type names parted by commas, Enter sets them; Del takes them away
opening-type-present = type how many are in the room, Enter sets it
opening-type-new-group = type the name of a group that is missing, Enter adds it
opening-type-roster = type a name and a group, “Ivanova, activists”; a list can be pasted
opening-type-roster-more = type or paste more people; Enter lists them, Del takes all off
opening-type-minutes = type how many minutes this stage may take, Enter sets it

pasted-groups = { $n ->
    [one] { $n } group
   *[other] { $n } groups
}
pasted-lost = { $n ->
   *[other] { $n } not understood
}
pasted-new-group = { $name } (new)
pasted-no-group = no group
pasted-not-understood = not understood
pasted-quoted = “{ $text }”
pasted-hint = Enter keeps the people; what is not understood is left out
people-title = In the room by name: { $n }
people-type = Enter takes the chosen person into the line; Del takes the person off

sheet-empty = Nothing yet: type the first answer below and press Enter.
sheet-for = for
sheet-back = { $key } goes back to the question
sheet-beside = { $key } goes back; the stage stays { $stage }
sheet-for-nothing = for –   { $key } chooses what new answers are for
sheet-nobody = nobody
sheet-no-theme = no theme
sheet-fact-for = for { $labels }
sheet-fact-because = because of { $labels }
sheet-fact-theme = theme { $theme }
sheet-fact-votes = votes: { $groups }
sheet-fact-addressed = to { $group }: { $reply }
sheet-fact-plenary = for the plenary
sheet-fact-merged = merged from { $labels }
sheet-fact-verbatim = first said “{ $text }”
opinion-objection = somebody objects
opinion-support = somebody supports it

line-for = for { $label }
line-because = because of { $labels }
line-theme = theme { $theme }
line-nobody = nobody named
line-round = round { $n }
line-round-then = round { $n }, then { $person }
line-round-now = round { $n }: { $person }
line-still = next answer from { $who }
line-new-voice = { $who } (new)
line-rewording = new wording of { $label }: Enter keeps it, Esc leaves it as it was
line-marked = { $n } marked

prompt-who = who
prompt-for = for
prompt-because = because of
prompt-objection = objection
prompt-support = support
prompt-why = why
prompt-why-hint = in their words; may stay empty
prompt-take-away = take it away
prompt-theme = theme
prompt-nothing = none
prompt-new = new: { $name }
prompt-same-day = { $day } again

review-chain = The chain
review-to-settle = To settle before closing
review-nothing-to-settle = Nothing is left to settle
review-troubles-without-way = { $n ->
    [one] trouble without a way
   *[other] troubles without a way
}
review-ways-without-action = { $n ->
    [one] way without an action
   *[other] ways without an action
}
review-actions-without-owner = { $n ->
    [one] action without an owner
   *[other] actions without an owner
}
review-actions-without-date = { $n ->
    [one] action without a date
   *[other] actions without a date
}
review-ways-for-nothing = { $n ->
    [one] way for no trouble
   *[other] ways for no trouble
}
review-actions-for-nothing = { $n ->
    [one] action for no way
   *[other] actions for no way
}
review-groups-not-heard = { $n ->
    [one] group not heard
   *[other] groups not heard
}
review-unclear = { $n ->
    [one] answer unclear in read-back
   *[other] answers unclear in read-back
}
review-parked = { $n ->
    [one] parked answer
   *[other] parked answers
}
chain-no-way = no way yet: { $n }
chain-no-action = no action yet: { $n }
review-again = see above
review-opinions = For and against
review-causes = What comes from what
review-disputed = { $n ->
    [one] disputed answer
   *[other] disputed answers
}
review-common = { $n ->
    [one] answer all groups support
   *[other] answers all groups support
}
review-apart = { $n ->
    [one] answer the groups differ on
   *[other] answers the groups differ on
}
review-core = { $n ->
    [one] core trouble: others come from it
   *[other] core troubles: most come from them
}
review-not-judged = not judged yet: { $labels } – still to be counted: { $groups }
review-not-judged-more = not judged yet: { $labels } and { $n } more – still to be counted: { $groups }
review-not-by-group = common ground is not known: votes were not counted by group

closed-title = The session is closed
closed-nothing-open = Nothing was left open.
closed-open = { $n ->
    [one] { $n } thing was left open; the report names it.
   *[other] { $n } things were left open; the report names them.
}
closed-report = { $key } writes the report, ready to hand out.
closed-reopen = { $key } opens the session again; that is recorded.
closed-library = { $key } shows all sessions.
closed-file = Everything is kept in { $path }

plenary-title = Plenary
plenary-sums = All together
plenary-themes-heading = Themes that cut across
plenary-requirements-heading = Requirements by group
plenary-calendar-heading = Calendar
plenary-nothing = none yet
plenary-theme-facts = platforms { $platforms } · answers { $answers } · votes { $votes }
plenary-way-back = { $key } leads back to the plenary.
plenary-left-out-short = out
plenary-head-people = people
plenary-head-owned = owner
plenary-head-dated = date
plenary-head-votes = votes
plenary-short-troubles = T
plenary-short-ways = W
plenary-short-actions = A
hint-open-chosen = open
hint-leave-out = in or out
hint-platform-order = order
hint-plenary = plenary
hint-page = page
help-plenary-title = The plenary
help-plenary = All platforms of the lab together: side by side, the themes several of them share, what is required of each stakeholder group and what it replied, the actions by their days. The number of a platform stands before the labels: 2.A9 is the ninth action of platform 2. { $open-session } opens the chosen platform or answer, { $mark } leaves a platform out or takes it in again, { $move-up } and { $move-down } change the order; the report follows. { $page-down } and { $page-up } turn the pages, { $open-actions } shows every action and what became of it, { $export } writes the whole report.
key-space = Space

palette-title = Every command
palette-type = type what you want to do, a label, a word of an answer, a platform
palette-answer = answer
palette-session = session
palette-in-session = in a session
palette-in-library = among all sessions: { $library }
palette-in-library-now = they are shown already
palette-on-sheet = on the sheet of a question
palette-choose-answer = choose an answer first: { $up }
palette-choose-session = choose a session first
palette-nothing = No command, answer or session is called so.

paste-question = { $n ->
    [one] The paste has { $n } line. What is it?
   *[other] The paste has { $n } lines. What are they?
}
paste-more = { $n ->
    [one] and { $n } line more
   *[other] and { $n } lines more
}
choice-one-answer = One answer of several lines
choice-many-answers = Each line is an answer
choice-many-answers-of = Each line is an answer, all from { $who }
choice-many-answers-mixed = { $n ->
    [one] Each line is an answer: { $n } names whose it is, the others are from { $who }
   *[other] Each line is an answer: { $n } name whose it is, the others are from { $who }
}
choice-many-answers-named = Each line is an answer of whom it names
choice-nobodys-answers = Each line is an answer, of nobody named
choice-nobodys-others = Each line is an answer; those that name nobody stay so
choice-into-line = Put it into the line, nothing is kept yet
choice-yes = Yes, do it
choice-in-lab = Start it there
choice-in-lab-of = Start it in { $lab }
choice-alone = Start it alone
choice-no = No, leave it as it is
reply-question = What did { $group } reply to { $label }?

confirm-lose-links = { $n ->
    [one] Moving to { $sheet } breaks { $n } link. Move?
   *[other] Moving to { $sheet } breaks { $n } links. Move?
}
confirm-close = { $n ->
    [one] { $n } thing is left open. Close the session?
   *[other] { $n } things are left open. Close the session?
}
confirm-close-why = A closed session can be opened again at any time.
confirm-quit = NOT SAVED: the disk does not have everything. Quit?
confirm-quit-why = What is not on the disk is lost with quitting. Saving is tried again all the time.

help-library-title = Sessions
help-library = Every platform has its session. Type a few letters of a name to find it, choose with { $up } and { $down }; { $open-session } does what stands below the line. The last row starts a new session with the name you typed. { $open-plenary } shows all platforms together, { $open-actions } what they promised, { $export } writes a report, { $restore-state } lists the earlier states of a session. { $new-lab } sets up a lab before its first session, { $change-lab } changes that of the chosen one. Other files with the same session are its copies: { $show-copies } lists them, { $merge-copy } shows what one would add and merges it.
help-opening-title = Opening
help-opening = The passport of the session: choose a row with { $up } and { $down }, type, press { $keep }. Nothing here is needed to begin: { $next-stage } goes on to Troubles, and you can come back at any time. A list of people can be pasted into “By name”, a person a line.
help-pasted-title = A list of people
help-pasted = What was understood of the list: its people by group, and in quotes what is no person. { $up } and { $down } show each group in full. { $choose } keeps them all, { $back } keeps nobody. A heading that fits no group is offered as a new group of this session.
help-people-title = In the room by name
help-people = The people one by one. Type “Name, group” and press { $keep } to correct the chosen one; on an empty line { $keep } first takes them into it. A corrected name changes everywhere the person said or promised something. { $delete } on an empty line takes one off the list; what was said stays.
help-capture-title = The line
help-capture = Type what you hear and press { $keep }: the answer is kept. A name and a colon before it (“Ivanova: …”, “business: …”, “Akhmetova, public: …”) say whose it is; in an action “@Petrov” is who does it and “!Friday” by when. { $fields } asks for the same one after another: a number takes the choice beside it and leads back to the line. { $keep-and-next } keeps a way and goes on to the next trouble, { $address } asks to whom it is addressed. { $up } goes to earlier answers, { $previous-stage } and { $next-stage } to the question before and after; a half-typed line waits at its question. { $silence } begins silent writing at a question, { $more-time } gives it a minute more. While an answer is reworded, { $duplicates } cuts it in two at the cursor. Everything can be taken back with { $undo }. { $object } and { $support } record an objection and a support to the newest answer.
help-list-title = Earlier answers
help-list = Choose an answer with { $up } and { $down }. { $edit-answer } takes its wording into the line. { $fields } changes who, what for and theme. { $mark } marks several, and what you do then is done to all marked: { $same } merges them, { $themes } names their theme, { $delete } deletes. { $mark-and-go-on } marks and goes up. { $vote-up } and { $vote-down } count votes. A letter typed goes to the line. ← behind a label marks an action that an earlier lab promised. { $object } records an objection to it and { $support } a support; × and + count them.
help-prompt-title = Who, for, theme
help-prompt = Type a few letters, or press the number beside a choice: it is taken, and you are back in the line. What an answer is for is named by numbers or labels, several at once: 5 8. { $fields } takes what is chosen and goes on to the next field, { $keep } takes it and keeps the answer, { $back } goes back to the line. Of a trouble it also asks because of which it is: causes are named so too, and one named once more is taken away. About an answer addressed to a group it also asks for the reply, its day and the group’s words.
help-review-title = Review
help-review = What is still open stands on top; then what is disputed, what all groups support, what they differ on and the core troubles; the whole chain from trouble to action below. × counts objections, + supports; the number behind a core trouble says how many come from it. Choose with { $up } and { $down }; { $choose } goes there to mend it, and takes the wording of an unclear answer into the line. { $object } records an objection to the chosen one. { $next-stage } goes on: from Review it closes the session.
help-opinion-title = For and against
help-opinion = Who objects, or who supports it: type a few letters or press the number beside a choice; then why, in their words, or nothing. Both at once: “Petrov: the figure is from 2010”. { $keep } takes it and goes on, after the reason it hangs on the answer; { $fields-back } goes back to who. What was said before stands among the choices: chosen, it is said otherwise, or taken away by { $down } and { $keep }. { $back } leaves it.
help-closed-title = The closed session
help-closed = { $export } writes the report. The session can be opened again with { $previous-stage }; nothing is lost by closing or opening. { $library } shows all sessions.
help-parked-title = What is parked
help-parked = Answers put aside: they belong to no question yet, and none is lost. Type one and press { $keep } to put it aside too. { $up } chooses one of them; { $palette } then has the commands that move it to a sheet. { $back } goes back to the question.
help-sheet-beside-title = A sheet beside the stage
help-sheet-beside = The answer you came for is on this sheet; the walk stands where it stood, and so does the clock. { $up } chooses an answer, { $keep } takes its wording into the line and keeps it again. { $back } goes back to the stage.
help-find-title = Find
help-find = Type some letters of an answer, or its label, also with the number of its platform as documents have it: 3.T7. Merged wordings are found too. Choose with { $up } and { $down }: { $choose } goes to the answer on its sheet, { $back } leaves everything as it is.
help-export-title = The report
help-export = Choose with { $up } and { $down }. { $mark } takes a format or leaves it; on the last two rows it changes the language and whose names the report shows. In the plenary it takes the letters too. The answers themselves stay as they were said. { $choose } writes the formats taken, { $back } writes nothing.
help-hand-over-title = Handing a session over
help-hand-over = The line has the file to which the whole session is written; change it as you like. { $choose } writes it, reads it back and says where it is. Nothing is written over, and the folder of sessions is left alone. { $back } writes nothing.
help-restore-title = Earlier states
help-restore = The states of the session that are kept, newest first, each with what it would change. Choose with { $up } and { $down }; { $choose } puts the chosen one in place. The present state is kept and listed here too, so that can be taken back. { $back } changes nothing.
help-palette-title = Every command
help-palette = Everything that can be done now, with its key where it has one. Type part of a name, choose with { $up } and { $down }: { $choose } does it, { $back } goes back.
help-keys-title = Keys
help-keys = Every command with its key. Type part of a name to find it, choose with { $up } and { $down }; { $choose } asks for a new key: the next one you press becomes it. { $delete } gives back the usual key. Letters and digits are for typing, so they cannot be keys of commands.
help-question-title = A question
help-question = The program asks before it does what cannot be seen at a glance. Choose with { $up } and { $down } and press { $choose }, or press the number of a choice. { $back } leaves everything as it is.

hint-open = { $row ->
    [copy] compare
    [start] start
   *[open] open
}
hint-choose = choose
hint-export = report
hint-quit = quit
hint-set = set
hint-next-stage = { $stage }
hint-keep = keep
hint-keep-and-next = keep, next
hint-cut-in-two = cut in two
hint-address = to whom
hint-merge-marked = merge
hint-fields = { $sheet ->
    [troubles] who·theme·cause
    [parked] who·theme
    [actions] who does it·when
   *[other] who·for·theme
}
hint-next-target = { $sheet ->
    [ways] next trouble
   *[other] next way
}
hint-earlier = answers
hint-edit = reword
hint-mark = mark
hint-vote = vote
hint-delete = delete
hint-line = to the line
hint-next-field = next
hint-go-there = go there
hint-close-session = { $next ->
    [closed] close the session
   *[other] { $stage }
}
hint-back = back
hint-reopen = open again
hint-library = all sessions
hint-take = take
hint-scroll = scroll
hint-palette = all
hint-help = help

votes-given = given { $n }
votes-given-of = given { $given } of { $of } · { $left } left
votes-given-over = given { $given }, there are { $of } · { $over } too many
votes-of-room = Votes of the whole room
votes-of-group = Votes of { $group }
votes-argued = groups disagree
votes-uncounted = still to be counted: { $groups }
votes-hidden = The counts are hidden from the room; { $key } shows them.
votes-type = votes, or number and votes: 15 8; Tab counts group by group
votes-count = { $n ->
    [one] { $label }: { $n } vote
   *[other] { $label }: { $n } votes
}
votes-count-of = { $n ->
    [one] { $label }: { $n } vote of { $group }
   *[other] { $label }: { $n } votes of { $group }
}
votes-count-nothing = { $label }: the count is taken away
votes-go-to = go to { $label }
votes-no-label = “{ $word }” names no answer.
votes-no-number = “{ $word }” is no number of votes.
votes-not-on-sheet = { $label } is not on this sheet.
votes-part-of = { $label } is part of { $holder } now.
votes-like-ballot = A ballot? { $key } switches to ballots.
votes-fewer-than-groups = { $n ->
    [one] { $label }: the groups alone gave { $n } vote.
   *[other] { $label }: the groups alone gave { $n } votes.
}
ballots-of-room = Ballots of the whole room
ballots-of-group = Ballots of { $group }
ballots-read = ballots { $n }
ballots-read-of = ballots { $n } of { $of }
ballots-read-short = { $n } of { $of }
ballots-type = one ballot: 7 3 12; – if it is empty; Ctrl+Z takes the last one back
ballots-this = ballot { $n }: { $labels }
ballots-this-empty = ballot { $n }: no votes
ballots-twice = { $label } stands twice on this ballot.
ballots-too-many = { $given } votes; each person has { $n }.
picks-of-room = Five picks of the whole room
picks-of-group = Five picks of { $group }
picks-type = the best first: 7 3 12 1 9; – if it is empty
picks-back = { $key } takes ballot { $n } back
picks-this = ballot { $n }:
picks-this-fewer = ballot { $n }, { $given } of 5:
picks-this-empty = ballot { $n }: nothing is picked
picks-within = { $label } (in { $holder })
picks-too-many = { $given } picks; a ballot has five.
votes-unjudged = { $n ->
    [one] { $n } likely duplicate unjudged, it splits votes: { $key }
   *[other] { $n } likely duplicates unjudged, they split votes: { $key }
}
votes-unjudged-short = likely duplicates { $n }: { $key }
ranking-title = Ranking · { $how }
ranking-title-picks = { $n ->
    [one] Ranking · five picks, { $n } ballot
   *[other] Ranking · five picks, { $n } ballots
}
ranking-hidden = The ranking is hidden from the room until { $key } shows the votes.
ranking-points = points
ranking-picked = picked
ranking-mean = mean
ranking-spread = spread
ranking-chosen = { $label }: { $points } points; { $picked } of { $ballots } ballots pick it; mean { $mean }, spread { $spread }
ranking-rule = Answers with equal votes share a place.
ranking-rule-picks = First pick 5 points, fifth 1; equal points share a place. Mean: points for each ballot. Spread: how far ballots differ, 0 if they agree.
ranking-without = { $n ->
    [one] { $n } vote counted in another way is left out.
   *[other] { $n } votes counted in another way are left out.
}
ranking-with = { $n ->
    [one] { $n } of these votes is a point of a ballot; the two cannot be compared.
   *[other] { $n } of these votes are points of ballots; the two cannot be compared.
}
counting-question = How are votes counted?
counting-why = How many dots each person has is set at Opening, in the row “Votes by”.
counting-mixed = { $n ->
    [one] { $n } vote is counted on this sheet. It stays, and a point of a ballot is a vote too, but votes counted in two ways cannot be compared.
   *[other] { $n } votes are counted on this sheet. They stay, and a point of a ballot is a vote too, but votes counted in two ways cannot be compared.
}
readback-place = { $n } of { $of }
readback-ask = Is this what you meant?
readback-type = Enter: yes · type another wording · → takes the wording here
duplicates-title = Do these say the same?
duplicates-goes = and
duplicates-type = Enter puts the lower one into the upper one; every wording is kept
themes-title = Themes of this sheet
themes-none = No themes yet: mark answers with Space and press Ctrl+T, or Tab for proposals.
themes-proposed = proposed
themes-type = type a name and press Enter; Enter alone takes what is proposed
requirements-title = Requirements by stakeholder group
requirements-none = Nothing is addressed to anybody yet.
requirements-type = Type their words, !20.12 is the day
requirements-reply-first = Set the reply itself first.
find-title = Find on all sheets
find-nothing = Nothing found.
find-other-platform = { $label } is on platform { $number }, “{ $platform }”. { $key } opens that session there; this one is saved and closed.
find-no-platform = This lab has no session of a platform { $number }.
find-no-label = This session has no answer { $label }.
find-type = type some letters of an answer, or its label
line-to = to { $group }
line-like = like { $label } “{ $text }”
line-like-key = { $key } counts it there
prompt-to = to
prompt-reply = reply
prompt-replied-on = replied on
prompt-replied-on-hint = today, yesterday, 20.12
prompt-reply-note = in their words
header-forecast = at this speed { $stage } gets { $n } min
hint-count = count
hint-by-group = by group
hint-ballots = { $counting ->
    [ballots] by answer
   *[other] ballots
}
hint-ranking = ranking
hint-silence = { $silence ->
    [running] end silence
   *[other] silence
}
room-title = What the room sees
room-hint = shown by a second window: citylab show
room-view-walk = what belongs to the step of the walk
room-view-question = the question and the clock
room-view-newest = the newest answers
room-view-themes = the sheet by themes
room-view-votes = the votes as bars
room-view-ranking = the ranking
room-view-chain = the chain
room-view-causes = the causes of troubles
room-view-requirements = requirements by side
room-view-agreement = common ground and objections
room-view-thanks = thanks and next steps
room-view-blank = nothing
room-with-votes = with votes
room-with-names = with who said it
room-with-parked = with parked answers
room-with-line = with the line while it is typed
hint-show = show
hint-show-and-stay = show and stay here
hint-show-votes = show/hide
hint-done = done
hint-go-through = look through
hint-leave = leave it
hint-correct = correct
hint-confirm = so it is
hint-unclear = unclear
hint-disputed = disputed
hint-object = object
hint-next = next
hint-merge = same: merge
hint-unlike = not alike
hint-later = later
hint-swap = other way round
hint-on-sheet = on the sheet
hint-dissolve = dissolve
hint-propose = propose
hint-reply = reply
hint-note = note
hint-theme = theme
help-backwards = The same, backwards
help-votes-title = Counting votes
help-room-title = What the room sees
help-room = A second window, or a second terminal on the projector, shows what you choose here: start it with citylab show and the platform's name. { $choose } shows a view and closes this list, { $mark } shows it and stays. By itself the room follows the walk: the question while people write in silence, the newest answers while you type, the answer that is read back, the chain in Review, thanks at the end. Votes, who said what and parked answers are hidden until you tick them; the line is seen while you type it only if you tick that too.
help-votes = Type how many votes the chosen answer got and press { $keep }: the next one is chosen; 0 counts too. 15 8 gives answer 15 eight votes, T15 goes to it, – takes a count away. { $fields } goes on to count group by group. { $ballots } reads paper ballots: 7 3 12 is one ballot, { $undo } takes the last one back. With five picks a ballot is 7 3 12 1 9, the best first. { $ranking } shows the ranking. The room does not see the counts until { $show-votes } shows them.
help-ranking-title = The ranking
help-ranking = The answers of the sheet by votes, those with equal votes on one place. With five picks the first pick of a ballot is 5 points and the fifth 1; beside the points stand how many ballots pick the answer, the points for each ballot, and how far the ballots differ. { $up } and { $down } choose an answer; { $ranking } or { $back } leads back, and so does a letter or digit, which goes into the line there. While the votes are hidden from the room, so is the ranking; { $show-votes } shows them.
help-readback-title = Reading back
help-readback = Read the answer aloud and ask whether it is what was meant. { $keep } when it is; type a better wording and { $keep } to change it, the first wording stays on record. { $fields } marks it unclear, { $fields-back } disputed, { $object } and { $support } record an objection and a support, { $down } leaves it and goes on.
help-duplicates-title = Likely duplicates
help-duplicates = { $choose } puts the lower answer into the upper one: all wordings, voices, votes and links are kept, and it can be split again. { $fields } changes which of the two stays. { $delete } records that they are not alike, { $skip } leaves the pair for later.
help-themes-title = Themes
help-themes = { $choose } takes the chosen proposal and goes on to the next row. Type a name first, and it is taken under that name; a theme is renamed. Every row keeps its place until you leave. { $mark } on an empty line marks themes, a name and { $choose } join them. { $show-theme } shows the answers of a theme on the sheet. { $delete } dissolves a theme, its answers stay; on a proposal it leaves that. { $propose-themes } proposes themes. A name not yet given waits here for you to come back.
help-requirements-title = Requirements
help-requirements = What ways and actions are addressed to each group. { $fields } asks what the group replied: accepted, noted, declined, absent; the day of the reply is today. Type the group’s own words and press { $choose } to keep them, with another day after an exclamation mark: will do it !20.12. With nothing typed { $choose } goes to the answer.
header-forecast-short = { $stage } gets { $n } min

export-title = The report, written as
export-docx = for Word: to edit; contents with page numbers
export-pdf = final: to print and pass on; accessible (PDF/UA)
export-poster = the first page alone, on A3 for the wall
export-html = one file for a browser, a phone, and to print
export-md = text with marks, for wikis and notes
export-txt = plain text, for a letter by mail
export-xlsx = tables to sort and fill in; status and reply from lists
export-csv = the same tables, each a text file, for other programs
export-json = all data, for programs
export-ics = due dates as events, for Outlook, Google, Apple, Thunderbird
export-letters = letters
export-letters-what = to each group asked: DOCX, PDF and a reply form
export-language = language
export-in = { $code ->
    [en] English
    [ru] Russian
   *[other] { $name }
} headings; answers as they were said
export-names = voices
export-with-names = everybody by name, as recorded
export-with-groups = groups only; leaders and owners keep their names
export-with-none = no person is named; offices and groups stay
hint-write = write
hint-stop-export = stop the report
hint-take-or-not = take or not
opening-counting = Votes by
opening-type-counting = hands; dots 3 (or 3): so many each; five picks: a ballot each

sheet-no-owner = who?
sheet-no-date = when?
review-people-not-heard = { $n ->
    [one] { $n } person not heard: { $names }
   *[other] { $n } people not heard: { $names }
}
bars-title = Votes by group

keys-title = Every command with its key
keys-type = Enter asks for a new key, Del gives back the usual one; type to find a command
keys-nothing = No command is called so.
keys-waits = press the key…
keys-own = { $key } (changed)
hint-new-key = new key
hint-usual-key = usual key
hint-hand-over = write it
hint-restore = restore
hint-save-elsewhere = save elsewhere
hand-over-title = Hand over “{ $platform }”
hand-over-why = One file with the whole session: every answer, the undo history and what is half typed. The session here stays as it is. Mail the file or take it along on a stick.
hand-over-type = the file to write to
restore-title = Earlier states of { $platform }
restore-hint = Enter puts this state in place; the present one is kept and listed here

# Copies of a session.

library-has-copies = { $copies }   { $key } lists them
library-no-copies = This session has no copies.
library-choose-copy = Choose one of its copies.
library-compares = Enter shows what “{ $name }” would add
palette-no-copies = where a session has copies
hint-copies = copies
hint-merge-copy = merge
merge-hint = Enter merges the copy and sets it aside; Esc changes nothing
help-merge-title = Merging a copy
help-merge = What the copy would add to the session, and below it where both differ: yours stands above, the copy’s version is kept beneath it and can be split off again. { $down } and { $page-down } read on. { $choose } merges as one step, which can be taken back; the copy then goes to the folder .backups beside the session. { $back } changes nothing.

# Next year's lab.
next-lab-type = The title of the new lab
next-lab-after = Next year’s lab, after { $lab }
next-lab-how = Type the title of the new lab and press Enter: it is shown what would be carried over, and nothing is made yet. Last year’s lab is only read.
next-lab-enter-makes = Enter makes it.
next-lab-choose = Choose a session of the lab that is to be taken up.
next-lab-title-first = Type the title of the new lab first.
next-lab-made = { $n ->
    [0] { $title } is made; no action was open.
    [one] { $title } begins with { $n } action.
   *[other] { $title } begins with { $n } actions.
}
hint-go-on = go on
help-next-lab-title = Next year’s lab
help-next-lab = A new lab with the platforms, organisers, groups, minutes, wording and logo of the one chosen, and on each platform the actions that are still open. Type its title; { $choose } shows what would be carried over, and { $choose } again makes it. Of a lab that is there already it adds what is new and nothing twice. Last year’s lab is never written.
library-begun = { $n } of { $of } begun
library-not-begun = not begun
library-begin = begin
library-alone = Without a lab
library-starts-planned = Enter begins “{ $name }” in the lab “{ $lab }”
library-no-platforms = This lab has no platforms yet; Enter opens it to name them
hint-change-lab = the lab
library-copies-of-another = The sessions of this lab are copies of those of another lab
library-none-planned = no platforms yet

# The actions of a lab.
actions-title = Actions
actions-ordered = by { $order }
actions-purpose = for: { $of }
actions-found-none = No action fits what is typed.
actions-type = type a name, a word, a platform, a state or a label like 3.A2
actions-changed-since = The session was changed since; take it back there.
outcome-type-day = { $name } moved to which day? Then why, if you like: 1 May, no money
outcome-type-why = { $name } dropped: why, in a word? Enter alone leaves that open
outcome-until = { $name } moved to { $day }
outcome-until-why = { $name } moved to { $day }: { $why }
hint-actions = actions
hint-action-done = done
hint-action-moved = moved
hint-action-dropped = dropped
hint-action-order = order
palette-in-actions = among the actions of the lab
palette-in-actions-now = they are shown already
help-actions-title = Actions of the lab
help-actions = What all platforms promised, what is overdue first. { $action-done } records that the chosen action is done today, or opens it again; { $action-moved } asks to which day it is put off and why, { $action-dropped } why it is dropped. { $undo } takes the last of these back. { $fields } orders by day, owner, side or state. Type a name, a word, a platform, a state or a label to see only what fits. { $choose } opens the session at the action. A session that is open elsewhere is left as it is.
help-outcome-title = What became of it
help-outcome = The new day as you would say it: 1 May, in two weeks, by summer; what comes after it is the reason. For what is dropped the reason alone is typed. { $choose } keeps it, { $back } leaves the action as it is. The day promised first stays beside the new one.
prompt-outcome = what became of it
prompt-outcome-hint = done · 1 May, why · dropped: why

# The form of a lab.
library-first-lab = Or press { $key } to set up a whole lab: its title, days, platforms in order, minutes and questions.
hint-make-lab = save
hint-move = move
confirm-leave-lab = What is typed here is not saved. Discard it?
confirm-leave-lab-why = Nothing of it is on the disk; it is gone then.
palette-choose-lab = choose a lab first
lab-form-new = New lab
lab-form-change = Changing “{ $title }”
lab-form-documents = On the report over all platforms; sessions that have begun keep their own
lab-form-platforms = Platforms, in the order that numbers them
lab-form-sessions = What every session starts with
lab-form-not-begun = What sessions start with that have not begun; the others keep theirs
lab-form-look = How documents look, under the logo and at the foot of each page
lab-form-title = Title
lab-form-from = First day
lab-form-to = Last day
lab-form-logo = Logo
lab-form-one-more = One more
lab-form-groups = Groups
lab-form-minutes = { $stage }, minutes
lab-form-makes = { $n ->
    [0] Enter makes the lab; platforms can be added later
    [one] Enter makes the lab with { $n } platform
   *[other] Enter makes the lab with { $n } platforms
}
lab-form-changes = { $n ->
    [0] Enter writes the changes; no platform is planned
    [one] Enter writes the changes; { $n } platform is planned
   *[other] Enter writes the changes; { $n } platforms are planned
}
lab-form-type = type, Enter sets it; → edits what is there, Del takes it away
lab-form-type-days = type 26.11 or, for both days, 26–27 November; Enter sets it
lab-form-type-names = type names, parted by commas, Enter sets them; Del takes them away
lab-form-type-platform = type another name; Alt+↑ and Alt+↓ move it, Del takes it away
lab-form-type-new-platform = type a name, Enter adds it; or paste a list, a platform a line
lab-form-type-minutes = type the minutes, Enter sets them
lab-form-type-logo = type where a PNG, JPEG or SVG is, at most 5 MB; it is copied into the lab
lab-form-type-colour = type #RRGGBB, dark enough for white paper, such as #0B5A8A
lab-form-type-letterhead = type lines parted by ; or paste them; they stand under the logo
lab-form-type-make = nothing is written before that
help-lab-form-title = A lab
help-lab-form = What the sessions of a lab share. Choose a row with { $up } and { $down }, type, press { $keep }; all but the title can wait. Days are typed as people write them: 26.11, tomorrow, 26–27 November 2026. Platforms are numbered in their order: { $move-up } and { $move-down } move one, and a list of them can be pasted. Logo, colour, letterhead and footer stand on all documents of the lab. { $undo } takes the last change back. { $make-lab } or the last row writes the lab; nothing is written before. A lab that is there keeps its file of before in the folder .backups, sessions that have begun keep what they have, and so do the numbers of their platforms. { $back } leaves it.

# What stands on the room's screen.

seen-waiting = One moment: the session will be here soon.
seen-lost = The session is out of reach just now: this is how it stood.
seen-silence = Write in silence
seen-more = and { $n } more
seen-no-answer = Nothing yet: the first answer is still to come.
seen-no-theme = No theme
seen-counting = Votes are being counted
seen-no-votes = Nobody has voted yet.
seen-ballots = { $n ->
    [one] { $n } ballot is in
   *[other] { $n } ballots are in
}
seen-ballots-of = { $n ->
    [one] { $n } ballot of { $people } is in
   *[other] { $n } ballots of { $people } are in
}
seen-mean = mean { $mean }
seen-chain = From troubles to actions
seen-again = see above
seen-core = Where most troubles come from
seen-tree = What comes from what
seen-effects = { $n ->
    [one] { $n } trouble comes from it
   *[other] { $n } troubles come from it
}
seen-no-cause = No trouble has been said to come from another yet.
seen-requirements = What we ask of each side
seen-no-requirement = Nothing has been asked of any side yet.
seen-agreement = Where we agree and where we do not
seen-common = Common ground
seen-no-common = No answer has the support of every side yet.
seen-objections = Objections
seen-no-objection = Nobody has objected to anything.
seen-against = against
seen-for = for
seen-meant = Is this what you meant?
seen-thanks = Thank you!
seen-next = What comes next
seen-report = The organisers hand out the report.

# Importing a file on the screen.

import-screen-into = Import a file into “{ $platform }”
import-screen-type = Type the path of the file, or drop it here
import-screen-reads = Enter reads “{ $name }”
import-screen-opens-folder = Enter opens the folder “{ $name }”
import-screen-above = the folder above
import-screen-goes-up = Enter goes to the folder above
import-screen-path-first = Type the path of the file first.
import-screen-one-at-a-time = One file is imported at a time; this is the first of them.
import-screen-no-files = No file here is of a sort that answers are usually in. Type the whole name to read another one.
import-screen-many-files = Only { $n } of the files here are listed. Type the name of another one.
import-screen-choose-session = Choose the session that the answers are to go to.
import-screen-fault = { $file }: { $why }
import-screen-reading = Reading… { $seconds } s
import-screen-title = { $file } → { $platform }
import-screen-hint = → choose, ↓ change; not kept yet
import-screen-target = to: { $value }
import-screen-sheet = sheet: { $value }
import-screen-encoding = encoding: { $value }
import-screen-paragraphs = an answer: { $value }
import-screen-splits = cells with “;”: { $value }
import-screen-hidden = hidden: { $value }
import-screen-rejected = rejected: { $value }
import-screen-duplicates = there already: { $value }
import-screen-column = column “{ $name }” ({ $n ->
    [one] { $n } cell
   *[other] { $n } cells
}): { $value }
import-screen-by-file = as the file says
import-screen-by-lines = each line
import-screen-by-blank-lines = up to a blank line
import-screen-whole = one answer
import-screen-parted = several answers
import-screen-once-more = kept once more
import-screen-left-out = left out
import-screen-taken = taken
import-screen-kept = { $n ->
    [0] What the file says of the session is kept; { $key } takes it back.
    [one] { $n } answer kept; { $key } takes it back.
   *[other] { $n } answers kept; { $key } takes them back.
}
import-screen-hint-take = take it
import-screen-hint-complete = complete
import-screen-hint-keep = keep
import-screen-hint-columns = columns
import-screen-hint-change = change
import-screen-hint-read-on = read on
import-screen-hint-leave = keep nothing
help-import-file-title = Importing a file
help-import-file = Type the path of a table, a text or a workbook with answers, or drop the file into the window. { $fields } completes what is typed as far as it goes; ~ is your home. Below stand folders and the files that answers are usually in, the newest first: choose with { $up } and { $down }, { $choose } opens the folder or reads the file. Nothing is kept before you have seen it. { $back } leaves.
help-import-page-title = What would be kept
help-import-page = { $fields } and { $fields-back } go from one thing to the next: the sheet that the answers go to, how the file is read, and its columns; { $up } and { $down } change what the chosen one is set to, of a column what it is taken as. Below stands what would come of it: how many answers, what is not taken, the answers with their labels, and what is refused and why; { $page-down } and { $page-up } read on. { $choose } keeps all of it as one step, which can be taken back; { $back } keeps nothing.
