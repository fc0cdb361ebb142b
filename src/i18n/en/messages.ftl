# messages

# What the application says of itself: notices, refusals, what was taken back.

notice-letters-written = { $n ->
    [one] { $n } letter with its reply form is in { $folder }.
   *[other] { $n } letters with their reply forms are in { $folder }.
}
notice-exported = Written to { $folder }: { $files }
notice-nothing-to-undo = There is nothing to take back.
notice-nothing-to-redo = There is nothing to do again.
notice-undone = Taken back: { $what }
notice-redone = Done again: { $what }
notice-nothing-to-export = There is no session to write a report of.
notice-pasted = { $n ->
    [one] { $n } answer kept.
   *[other] { $n } answers kept.
}
notice-parked = Put aside as { $label }. Ctrl+O on an empty line shows what is parked.
notice-deleted = Deleted { $labels }. Ctrl+Z brings it back.
notice-moved-to-troubles = Moved to Troubles: { $labels }
notice-moved-to-ways = Moved to Ways: { $labels }
notice-moved-to-actions = Moved to Actions: { $labels }
notice-moved-to-parked = Put aside: { $labels }
notice-closed = The session is closed. F3 opens it again.
notice-colours-usual = Colours: those of the terminal.
notice-colours-dark = Colours: dark.
notice-colours-light = Colours: light.
notice-colours-high-contrast = Colours: high contrast, for a projector.
notice-colours-none = Colours: none, bold and dim only.
notice-no-color = { $chosen } Kept, not shown: NO_COLOR is set.
notice-name-first = Type the platform's name first.

refusal-no-answer = There is no answer { $label }.
refusal-label-taken = The label { $label } was given before.
refusal-not-given = The label { $label } is higher than any given.
refusal-no-place = That place is beyond the end of the sheet.
refusal-blank = There is nothing in it.
refusal-unclean = It holds control characters.
refusal-bad-link = { $from } cannot be for { $to }.
refusal-bad-cause = { $from } cannot come from { $to }: only a trouble comes from a trouble, and not from itself.
refusal-circle = { $from } cannot come from { $to }: { $to } comes from { $from } already, straight or through others.
refusal-circle-by-merge = { $from } and { $into } cannot be one: a trouble comes from one of them and leads to the other.
refusal-bad-ballot = A ballot picks five answers at most, each once.
refusal-no-ballot = There is no ballot to take back.
refusal-linked = { $other } is linked to { $label }.
refusal-same-answer = { $label } cannot be merged with itself.
refusal-no-group = There is no group “{ $group }” in this session.
refusal-group-twice = There is a group “{ $group }” already.
refusal-no-slot = This stage has no minutes on the agenda.
refusal-no-visit = There is no stage to go back to.
refusal-bytes = The session has as much as one file can hold ({ $n } MB). Start a new session of this platform and go on there.
refusal-merged = Answers can be merged into one another { $n } times over and no more. Merge them all into one answer instead.
refusal-changes = The session has no number left for another change. Start a new session of this platform and go on there.
refusal-labels = The sheet has no label left after { $n }. Start a new session of this platform and go on there.
refusal-years = Days and moments lie between the years { $first } and { $last }.

edit-add = { $labels } added
edit-delete = { $labels } deleted
edit-reword = { $labels } reworded
edit-move = { $labels } moved
edit-merge = { $labels } merged into { $into }
edit-split = { $labels } split off
edit-voice = who said { $labels }
edit-theme = theme of { $labels }
edit-votes = votes for { $labels }
edit-link = links of { $labels }
edit-causes = causes of { $labels }
edit-opinions = what is said for and against { $labels }
edit-silent = silent writing
edit-commit = owner, date or needs of { $labels }
edit-require = addressee or reply of { $labels }
edit-readback = read-back of { $labels }
edit-plenary = plenary pick of { $labels }
edit-unlike = { $labels } recorded as not alike
edit-close = closing of the session
edit-picks = ballot { $n } ({ $labels })
edit-picks-empty = ballot { $n } (nothing picked)
edit-ballot = a ballot
edit-earlier = what became of earlier promises
edit-spoken = who said { $labels } or does it, taken from the line as typed
edit-date = the day
edit-minutes = minutes of { $stages }
edit-delete-back = { $labels } deleted, now back on the sheet
edit-backed = { $labels } counted for { $into }
edit-platform = the platform's name
edit-lab = the laboratory or its place
edit-facilitator = the facilitator
edit-experts = the experts
edit-questions = the wording of the questions
edit-voting = how votes are counted and shown
edit-groups = the groups and how many are in the room
edit-roster = the list of people
edit-pass = the pass of { $person }
edit-other = a change
edit-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}

prompt-nothing-fits = Nothing fits “{ $typed }”.
prompt-not-a-date = “{ $typed }” is no date: type 1.03, 1 March or in 2 weeks.
notice-opinion-of-what = Choose the answer first that it is about.
notice-objected = Objection to { $labels } recorded.
notice-supported = Support for { $labels } recorded.
notice-opinion-gone = { $labels }: it is taken away.
opening-number-please = A number, please.
opening-day-please = A day, please: 26 November, 26.11, tomorrow.
opening-counting-please = Type hands, dots 3 or five picks.
notice-no-person = No name is understood here: type “Ivanova, activists”.
notice-no-people = Nobody is listed yet: type “Ivanova, activists”, or paste a list.
notice-person-kept = In the list: { $person }.
notice-person-of-no-group = In the list: { $person }, of no group. “Ivanova, activists” says which.
notice-people-known = All of them are in the list already.
notice-people-kept = { $n ->
    [one] { $n } person is in the list.
   *[other] { $n } people are in the list.
}
notice-person-off = { $name } is off the list; Ctrl+Z brings back.
confirm-clear-roster = { $n ->
    [one] Take { $n } person off the list?
   *[other] Take all { $n } people off the list?
}
confirm-clear-roster-why = What they said stays. Ctrl+Z brings the list back.
lab-plans = “{ $platform }” is planned in the lab “{ $lab }”.
lab-plans-several = “{ $platform }” is planned in several labs. Which one is meant?
lab-fits = Does “{ $platform }” belong to the lab “{ $lab }”?
lab-fits-why = There it takes the lab's groups and minutes and counts in its plenary.

# Errors: what failed, where and why.

error-disk-read = { $path } cannot be read: { $why }.
error-disk-write = { $path } cannot be written: { $why }.
error-disk-folder = The folder { $path } cannot be made: { $why }.
error-disk-remove = { $path } cannot be removed: { $why }.
error-disk-lock = { $path } cannot be locked: { $why }.
error-reason-not-found = it is not there
error-reason-permission = it is not permitted
error-reason-full = the disk is full
error-reason-quota = your share of the disk is used up
error-reason-too-large = the file would be larger than allowed
error-reason-read-only = the disk is read-only
error-reason-exists = it is there already
error-reason-folder = it is a folder and no file; move it away or name a file
error-reason-special = it is a pipe or a device and no file; move it away or name a file
error-reason-link = it is a link; remove it or put the file itself in its place
error-reason-lost-link = it is a link that leads nowhere; mend it or remove it
error-reason-second-name = it is the same file as another one (a hard link); remove it, and a new one is made
error-reason-not-folder = a file or a link has this name; move it away
error-reason-reserved = Windows keeps this name for itself; choose another
error-reason-no-text = it is not UTF-8 text
error-reason-no-folder = part of the path is not a folder
error-reason-name = the name is not allowed
error-reason-gone = the network disk is gone
error-reason-denied = it is not permitted, or another program has it open
error-reason-in-use = another program has it open
error-reason-io = the disk does not answer
error-reason-no-terminal = there is none here
error-missing = There is no { $path }.
error-backups = { $n ->
    [one] { $n } earlier state of it is kept.
   *[other] { $n } earlier states of it are kept.
}
error-not-a-file = The session cannot be written as a file: { $why }
error-held = { $path } is open in another program.
error-taken = { $path } is there already; --force writes over it.
error-out-of-step = Change { $seq } does not fit what was saved before: { $why }
error-broke-off = Saving broke off; it is tried again.
error-too-slow = The disk takes too long.
error-format-too-large = The file is larger than { $n } MiB.
error-format-violation = { $label }: { $why }
error-format-newer = A newer citylab wrote this (layout { $format }); this one cannot show it.
error-format-unknown = There is no layout { $format }.
error-format-migration = It has the old layout { $format } and cannot be brought to the present one: { $why }
error-ron-ends = The file ends too early.
error-ron-goes-on = There is something after the end of the session.
error-ron-open-quote = The text has no closing quote.
error-ron-open-comment = The comment is not closed.
error-ron-escape = A backslash stands before something it cannot stand before.
error-ron-bounds = The number is too large or too small.
error-ron-utf8 = This is not UTF-8 text.
error-ron-too-deep = Values are nested too deep.
error-ron-expected = “{ $mark }” is expected here.
error-ron-expected-text = A text in quotes is expected here.
error-ron-expected-number = A whole number is expected here.
error-ron-expected-boolean = true or false is expected here.
error-ron-expected-name = A name is expected here.
error-ron-unexpected = “{ $found }” is not expected here.
error-ron-no-field = There is no field “{ $found }”; there are { $expected }.
error-ron-no-variant = “{ $found }” cannot stand here, but one of { $expected } can.
error-ron-missing = The field “{ $field }” is missing.
error-ron-twice = The field “{ $field }” stands here twice.
error-ron-wrong-value = Expected is { $expected }, found was { $found }.
error-ron-other = { $what }.
error-merge-changed = The session or the copy was changed meanwhile. Nothing was changed; look at the merge again.
error-no-copy = { $copy } is no copy of { $session }: the session in it is another one.
error-copy-in-use = { $copy } stays where it is. { $why }
error-copy-has-news = { $copy } stays where it is: it has something that the session lacks. Merge it first.
error-export = The report cannot be made as { $format }: { $why }
error-export-broke-off = The report cannot be made as { $format }: a fault of the program; take another format.
error-export-clock = The report cannot be made as { $format } while the computer’s clock shows a year before 1970; set the clock.
notice-unshown = No font on this computer has some of the letters; where they belong the PDF shows �.
notice-unshown-answers = No font on this computer has some of the letters in { $labels }; where they belong the PDF shows �.
error-logo = The documents are without the lab’s logo ({ $name }): { $why }.
error-no-room = The documents have what there is room for. { $why }
error-colour = The documents have the usual colour, as that in lab.ron cannot be used. { $why }
error-logo-elsewhere = its name must be that of a file beside lab.ron
error-logo-large = the file has more than { $most } MB
error-logo-kind = it is neither a PNG nor a JPEG nor an SVG picture
error-logo-packed = it is a packed SVG (SVGZ); save it as plain SVG
error-logo-words = its words are set in a font that other computers may lack; save it with the text turned into outlines, or as PNG
error-logo-pictures = it has other pictures in it or points to some; save it as PNG
error-logo-effects = it has patterns, blur or arrowheads, which are not drawn; save it as PNG
error-logo-complex = to draw it would take too long; save it as PNG
error-logo-empty = nothing in it can be seen
error-logo-pixels = it has { $width } × { $height } pixels, and { $most } × { $most } is the most
error-logo-damaged = the picture is damaged or cut off
error-terminal = The screen needs a terminal: { $why }
error-threads = The system gives the program no more threads: { $why }
error-unsaved = The program ended, but not everything of { $path } was saved: { $why }
error-broke-down = The program broke off by a fault of its own ({ $place }). Every answer shown as saved is in { $path }.
error-job-broke-off = That broke off by a fault of the program; nothing that was kept is lost.
error-paste-too-long = That is too much to paste at once (more than 16 MB); nothing of it was taken.
notice-conflict = Another program changed the file meanwhile; its version is kept as { $path }.
notice-moved = The session is now saved as { $path }.
error-config-too-large = { $path } is larger than any config.
error-config-no-place = { $path }: no place for this setting was found in it.
error-key-no-command = There is no command “{ $name }”.
error-key-none = “{ $key }” is no key.
error-key-types = “{ $key }” types text, so it cannot be a command.
keys-press = Press the new key for “{ $name }”: an F key, or one with Ctrl or Alt. Esc leaves it as it is.
keys-refused = “{ $key }” types or moves about and can be no command: press an F key, or one with Ctrl or Alt.
keys-edits = “{ $key }” edits the line and can be no command: press another key.
keys-changed = “{ $name }” is now { $key }.
keys-restored = “{ $name }” has its usual key again.
error-key-taken = “{ $key }” is taken: { $what }.

# What a person should know after opening a session.

holder-since = open on { $host } since { $time }, { $day }
holder-host = open on { $host }
holder-unknown = open in another program
hand-over-done = “{ $platform }” is whole in { $path }: { $n } KB, last changed { $changed }; { $facts }.
hand-over-there = { $path } is there already; take another name, or --force on the command line to write over it.
hand-over-among = { $path } lies among the sessions and would be a copy there; take a folder outside, on a stick for example.
hand-over-differs = { $path } reads back otherwise than it was written; the disk may be faulty. Hand the session over to another one.
left-behind = This file was copied while the session was { $place }. Newer answers may lie in { $journal } beside the original.
notice-held = Another program has this session: { $place }. It is shown for reading only.
notice-held-by = Another program has this session: { $place } (process { $pid }). It is shown for reading only.
notice-newer = A newer citylab wrote this session (layout { $format }), so it is shown for reading only.
notice-beyond = Shown for reading and for reports only. { $why }
notice-not-writable = Shown for reading only. { $why }
notice-recovered = { $n ->
    [one] { $n } change came back after the last time ended abruptly.
   *[other] { $n } changes came back after the last time ended abruptly.
}
notice-bad-journal = Part of the journal was damaged; it is kept as { $path }. Changes after the damage that were recovered: { $applied }; that did not fit any more: { $refused }.
notice-other-journal = The journal beside this file belongs to another session; it is kept as { $path }.
notice-changed-outside = The file was changed outside; that and what was said here are brought together. The file as it was: { $path }
notice-both-changed = Please check { $labels }: changed both outside and here. What was said here stands, the other file is { $path }
notice-unreadable = The file could not be read and is kept: { $paths }
notice-is-copy = This file is a copy. The session itself is in { $original } ({ $how }).
notice-copies = { $n ->
    [one] Another file has this session and something that is not here: { $copies }. “Merge this copy” brings it in.
   *[other] Other files have this session and something that is not here: { $copies }. “Merge this copy” brings it in.
}
notice-migrated = The file had the old layout { $format } and is kept as a backup; it is written in the present one now.
notice-cleaned = The file held invisible control characters; they were taken out.
# The command line.

usage-citylab = A facilitator's terminal: three key questions, every answer kept, the report ready before people leave the room.
cli-usage = Usage:
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-after-help = Without a command the library opens. Exit code: 0 done, 1 failed, 2 wrong usage.

usage-new = Start a session of a platform
usage-open = Go on with a session; 3.A1 goes to that answer on platform 3
usage-show = Show a session to the room: on the projector, in a second window or terminal
usage-show-name = The session: a file, or the start or number of its platform; without, the one that is open now
cli-show-plain = The room’s screen needs a terminal that can put letters anywhere; it cannot be told line by line.
cli-show-none = No session is open now. Open one with citylab open, or name the one to show: citylab show NAME.
cli-show-several = Several sessions are open now: { $names }. Name the one to show: citylab show NAME.
usage-list = List the sessions
usage-add = Add answers from standard input, one a line; exit code 0 means they are on the disk
usage-export = Write reports
usage-lab = Set up a lab: its folder and what its sessions share
usage-check = Check whether files are sound, and say where they are not and how to mend it
usage-hand-over = Write a whole session as one file, to mail or to take along on a stick
usage-hand-over-file = The file, or a folder outside of the sessions
usage-restore = List the earlier states of a session, or put one of them in place
usage-completions = Print completions for a shell
usage-man = Print the manual page
usage-help = Show help for the program or for a command

usage-any-sessions = The folder of sessions [also CITYLAB_SESSIONS, or sessions in the config]
usage-any-lang = The language: { $codes } [also CITYLAB_LANG, or lang in the config, or the locale]
usage-any-plain = Without a screen, line by line: for screen readers, braille lines and terminals that only print [also where TERM is dumb]
usage-any-help = Show help
usage-any-version = Show the version
usage-any-within = The lab that is meant, by any part of its title or its folder [all of them without it]
usage-any-name = A file, the start of a platform's name, or its number in the lab
usage-new-name = The name of the platform
usage-any-json = As JSON, for other programs
usage-add-sheet = The sheet: troubles, ways, actions or parked
usage-any-new = Start a session of that name when there is none
usage-add-voice = Who said it: “Ivanova”, “activists” or “Ivanova, activists”
usage-add-null = Answers end with a NUL byte, not with the line
usage-export-to = The formats, parted by commas: { $formats }
usage-any-out = The folder to write to [usually the one that is current]
usage-any-voices = Who is named: names, everybody as recorded; groups, voices by their group alone, while those who lead and those who promised keep their names; none, no person anywhere, while offices and groups stay; an answer itself is always as it was said [names]
usage-any-force = Write over files that are there
export-no-dates = Nothing has a date yet, so no calendar was written.
usage-any-separator = What parts the cells of CSV: comma, semicolon or tab, or the character itself [comma; in Russian reports semicolon, as Excel expects it]
usage-any-dates = What .ics holds: events, which every calendar reads; tasks, which Thunderbird, Apple Reminders and Nextcloud read and Google Calendar and Outlook leave out; or both [events]
usage-lab-title = The title of the event
usage-lab-platform = The name of a platform; may be given again
usage-check-file = The files; without any, all in the folder of sessions
usage-restore-state = The number of an earlier state, to see what it would change
usage-restore-yes = Put that state in place of the present one, which is kept
usage-completions-shell = bash, zsh, fish, elvish or powershell
usage-help-command = The command

# The plenary: the report over all platforms, and the letter to one stakeholder group.

plenary-report = plenary report
plenary-subject = Report over all platforms of a laboratory
plenary-letter-subject = What the laboratory requires of one stakeholder group: { $group }
plenary-passport = Passport
plenary-state = State
plenary-draft = DRAFT: not all platforms are closed yet
plenary-unreadable = { $name } could not be read, so its platform is missing here. { $why }
plenary-partial = { $why } Something of the lab may be missing here.
plenary-still-at-work = “{ $platform }” was still being worked on. It stands here as it was last saved.
plenary-left-behind = “{ $platform }” stands here as a copy has it that was made while the session was open; the newest answers may be missing.
plenary-at-work = “{ $platform }” is being worked on: { $place }. It stands here as it was last saved.
plenary-copy = { $name } ({ $how }) is a copy of “{ $platform }”; it is not counted here.
plenary-not-started = “{ $platform }” has no session yet.
plenary-on-request = Left out on request: { $platforms }.
plenary-example = “{ $platform }” is of the worked example; it is not counted here.
plenary-other-event = “{ $platform }” names another event: “{ $title }”. It is counted here all the same.
plenary-no-sessions = There is no session to report on.
plenary-platforms = Platforms
plenary-people = Participants
plenary-led-experts = experts:
plenary-led-facilitator = facilitator:
plenary-closed-of = { $n ->
    [one] { $closed } of { $n } platform closed
   *[other] { $closed } of { $n } platforms closed
}
plenary-comparison = Platforms compared
plenary-numbers-how = The number of a platform stands before the labels of its answers: 2.T7 is the seventh trouble of platform 2.
plenary-column-people = People
plenary-column-owned = Owned
plenary-column-dated = Dated
plenary-more-troubles = and { $n } more
plenary-themes = Themes that cut across
plenary-crossing = What several platforms came to by themselves: themes of like names, and answers that say nearly the same.
plenary-crossing-none = No two platforms have a theme or an answer in common.
plenary-theme = Theme
plenary-strongest = Its strongest answer
plenary-others = Other answers
plenary-map-caption = Theme map: votes for the answers of each theme, by platform
plenary-map-unvoted = raised
plenary-map-rule = The area of a disc grows with the votes, the strongest theme first; themes of like names count as one; “–”: not raised there{ $rest ->
    [0] {""}
    [one] {"."} One more theme has fewer votes
   *[other] {"."} { $rest } more themes have fewer votes
}{ $unvoted ->
    [0] {"."}
    [one] {"."} One theme has no votes.
   *[other] {"."} { $unvoted } themes have no votes.
}
plenary-on-platforms = { $n ->
    [one] { $n } platform
   *[other] { $n } platforms
}
plenary-said-on = on { $platforms }: { $labels }
plenary-alike = Said on several platforms
plenary-requirements-chart = Requirements of each group, by its reply
plenary-causes = Core troubles
plenary-causes-rule = The troubles from which most others of their platform come; the tree stands in the report of each platform.
plenary-units = On these platforms five picks were taken, so points are counted: { $platforms }. Votes and points do not compare.
plenary-calendar = Calendar of actions
plenary-calendar-none = No action has a date yet.
plenary-undated = { $n ->
    [one] { $n } action has no date yet.
   *[other] { $n } actions have no date yet.
}
plenary-resolution = Draft resolution
plenary-resolution-is-draft = A proposal to the plenary: nothing of this is adopted yet.
plenary-resolution-preamble = { $n ->
    [one] The participants of the laboratory “{ $title }”, having worked through three key questions on { $n } platform, come to the following.
   *[other] The participants of the laboratory “{ $title }”, having worked through three key questions on { $n } platforms, come to the following.
}
plenary-resolution-preamble-untitled = { $n ->
    [one] The participants of the laboratory, having worked through three key questions on { $n } platform, come to the following.
   *[other] The participants of the laboratory, having worked through three key questions on { $n } platforms, come to the following.
}
plenary-resolution-note = The participants of the laboratory note
plenary-resolution-recommend = The participants of the laboratory recommend { $group }
plenary-resolution-support = The participants of the laboratory support
plenary-resolution-do = The participants of the laboratory take upon themselves
plenary-resolution-propose = The participants of the laboratory propose to others who are named
plenary-resolution-contested = On this the participants of the laboratory do not agree
plenary-resolution-missing = Still open
plenary-missing-date = no date
plenary-missing-target = for no trouble or way
plenary-missing-votes = no votes
plenary-left-out = Actions that are not in the resolution
plenary-left-out-sum = Actions left out: { $reasons }. “{ $annex }” names each of them.
plenary-left-out-why = Why
plenary-left-out-unowned = nobody took it
plenary-to-business = to business
plenary-to-authority = to the local authority
plenary-to-regional = to the regional authority
plenary-to-activists = to civic activists
plenary-to-public = to public organizations
plenary-to-experts = to experts
plenary-to-several = { $rest } and { $last }
plenary-unranked = { $platform }, { $sheet }: no priority was set among the { $n } answers, so the platform picks those that belong here
plenary-to-group = to “{ $group }”
plenary-annex = Annex { $n }. { $platform }
plenary-letter-nothing = No platform required anything of this group: { $group }.
plenary-letter-promises = What this group promised itself

usage-plenary = Write the report over all platforms of a lab
usage-plenary-lab = The title of the lab, or its folder, where there are several
usage-plenary-to = The formats, parted by commas [usually html, of letters docx,pdf]: { $formats }
usage-plenary-group = Only what concerns one stakeholder group: business, authority, regional, activists, public, experts or one of the lab's own
usage-plenary-letters = A letter to each group of which something is required, DOCX and PDF if nothing else is said, and its reply form, XLSX; into a new folder if no other is named
usage-plenary-reply-by = The day by which letters ask for a reply [usually in 30 days]
usage-plenary-since = First what became of the promises of this earlier lab, by its title or folder
cli-plenary-since-same = { $lab } cannot look back at itself; name an earlier lab.
usage-plenary-without = Leave a platform out, by its name or number; may be given again
usage-plenary-order = The order of the platforms: plan, name, votes, or their numbers parted by commas
cli-plenary-nothing-asked = No platform requires anything of { $group }, so there is no letter to write.
cli-plenary-letters-none = No group is asked for anything, so there is no letter to write.
cli-plenary-letters-folder = { $lab } letters
cli-plenary-reply-past = { $day } is over; letters ask for a reply by a day that comes.
cli-plenary-no-platform = The lab has no platform “{ $name }”. It has { $platforms }.
cli-plenary-several = Several platforms are called “{ $name }”; give the number of one: { $platforms }.
cli-plenary-all-left-out = Nothing is left when all platforms are left out.
cli-plenary-no-lab = There are no sessions in { $folder } yet.
cli-plenary-which = There are several labs; name one of them: { $labs }.
cli-plenary-no-such-lab = “{ $name }” is no lab in { $folder }. There are: { $labs }.
cli-plenary-no-poster = A letter has no poster: leave out --to poster, or --for and --letters.
cli-plenary-no-group = There is no group “{ $name }” in this lab; there are: { $groups }.

cli-usage-see = See { $command }.
cli-usage-no-command = There is no command “{ $name }”.
cli-usage-no-command-like = There is no command “{ $name }”; is it { $like }?
cli-usage-unknown = { $argument } is not known here.
cli-usage-no-value = { $argument } needs a value.
cli-usage-no-value-wanted = { $argument } takes no value.
cli-usage-bad-value = “{ $value }” cannot be { $argument }.
cli-usage-other-value = “{ $value }” cannot be { $argument }; it is one of: { $valid }.
cli-usage-missing = This is missing: { $argument }.
cli-usage-twice = { $argument } is given twice.
cli-usage-conflict = { $argument } and { $other } do not go together.
cli-progress = { $doing } … { $seconds } s
cli-only-for-import = { $command } is what the import starts by itself to read a workbook; use citylab import.
cli-usage-utf8 = An argument is not UTF-8 text.

cli-man-name = Name
cli-man-synopsis = Usage

cli-name-none = “{ $name }” fits no session in { $folder }. The nearest: { $nearest }.
cli-name-empty = “{ $name }” fits no session: there are none in { $folder } yet.
cli-name-several = “{ $name }” fits several sessions: { $list }.
cli-name-which-lab = Name the lab: --lab TITLE.
cli-name-not-started = not begun
cli-no-such-file = There is no file { $file }.
cli-not-in-lab = { $file } is not in the lab of { $lab }.
cli-lab-several = “{ $name }” fits several labs: { $list }.
cli-label-of-another = { $label } is of another platform than “{ $name }”.
cli-name-blank = A name must say something.
cli-name-there = There is a session of “{ $name }” already: { $file }. citylab open goes on with it.
cli-none = There are no sessions in { $folder } yet.

cli-add-waits = Type answers, one a line; Ctrl+D ends.
cli-add-unreadable = Standard input cannot be read: { $why }. Nothing was added.
cli-add-too-much = That is more than 64 MiB of answers. Nothing was added.
cli-add-utf8 = Line { $line } of the input is not UTF-8 text. Nothing was added.
cli-add-no-group = There is no group “{ $name }” in this session; there are: { $groups }. Nothing was added.
cli-added = { $n ->
    [0] Nothing to add
    [one] { $n } answer added
   *[other] { $n } answers added
}
cli-added-now = { $added }. { $platform } now has { $now }.
cli-started-in-lab = “{ $platform }” is started in the lab “{ $lab }”.
cli-count-parked = { $n ->
    [one] { $n } parked answer
   *[other] { $n } parked answers
}

cli-list-newer = written by a newer citylab, read-only
cli-list-copy = a copy of { $file }
cli-list-copies = { $n ->
    [one] 1 copy: { $names }
   *[other] { $n } copies: { $names }
}

cli-lab-there = There is a lab “{ $title }” already: { $folder }. To change it, say --change; to look at it, --show.
cli-lab-made = { $title }: { $file }

cli-check-sound = sound
cli-check-plan = { $n ->
    [one] sound; a lab with { $n } platform
   *[other] sound; a lab with { $n } platforms
}
cli-check-newer = written by a newer citylab (layout { $format }), so it opens read-only
cli-check-older = of an older layout ({ $format }); the next opening brings it up to date and keeps a backup
cli-check-cleaned = control characters will be taken out of its texts
cli-check-journal = { $n ->
    [one] { $n } change of the last time is still in the journal and comes back when it is opened
   *[other] { $n } changes of the last time are still in the journal and come back when it is opened
}
cli-mend-backup = To go back to an earlier state: citylab restore { $file }
cli-mend-too-large = No session is that large; look for the right file.
cli-mend-violation = To mend it, open the file in a text editor and go to line { $line }: { $what }
cli-mend-newer = Install the newer citylab to open it.
cli-mend-unknown = A session of this program has “format: { $format }”.
cli-mend-migration = Open it with the citylab that wrote it.
cli-mend-twice = give one of the two another number or name.
cli-mend-cause = correct because_of, so that a trouble comes from troubles, and none from itself through others.
cli-mend-ballot = correct the ballot: five picks at most, each once.
cli-mend-link = correct what the answer is for, or take that away.
cli-mend-group = add a group with the key “{ $name }” to groups, or correct the name.
cli-mend-text = write a text there, without control characters.
cli-mend-other = correct the number there.
cli-mend-years = correct the year there.

cli-restore-none = No earlier state of { $file } is kept.
cli-restore-no-state = There is no earlier state { $number } of { $file }; how many there are: { $count }.
restore-less = { $n ->
    [one] { $n } answer fewer
   *[other] { $n } answers fewer
}
restore-more = { $n ->
    [one] { $n } answer more
   *[other] { $n } answers more
}
restore-reworded = { $n ->
    [one] { $n } answer worded otherwise
   *[other] { $n } answers worded otherwise
}
restore-changed = { $n ->
    [one] { $n } answer with other votes, links or details
   *[other] { $n } answers with other votes, links or details
}
restore-same = no answer differs
cli-restore-look = To see what one of them would change: { $command }
restore-go = These answers would go:
restore-back = These answers would come back:
restore-words = These answers would be worded otherwise:
restore-facts = These answers would have other votes, links or details:
cli-restore-how = Nothing was changed. To put this state in place: { $command }
cli-restore-done = { $platform } is as it was until { $date }.
cli-restore-undo = The state before is kept; this lists it first: { $command }
notice-sheet-empty = This sheet has no answers yet.
notice-room-sees = The room sees { $view }.
notice-room-names-shown = The room sees who said what.
notice-room-names-hidden = The room does not see who said what.
notice-room-parked-shown = The room sees parked answers.
notice-room-parked-hidden = The room does not see parked answers.
notice-room-types = The room sees the line while you type it.
notice-room-types-not = The room sees an answer only when it is kept.
notice-votes-hidden = The votes are hidden from the room.
notice-ballots-over = { $n ->
    [one] { $n } ballot more than people.
   *[other] { $n } ballots more than people.
}
notice-votes-shown = The room sees the votes.
notice-votes-over = { $n ->
    [one] { $n } vote too many was given.
   *[other] { $n } votes too many were given.
}
notice-nothing-alike = No earlier answer is like this line.
notice-backed = Counted as a backer of { $label }; the wording is kept.
notice-merged = { $from } went into { $into }. Shift+F7 on { $into } takes it out again.
notice-cut-where = Put the cursor where the second answer begins.
notice-cut = { $label } is two answers now: what stood after the cursor is { $new }.
notice-mark-two = Mark two answers or more with Space first.
notice-address-what = Only ways and actions are addressed to somebody.
notice-split = { $label } stands by itself again.
notice-nothing-merged = Nothing is merged into this answer.
notice-no-duplicates = No more likely duplicates on this sheet.
notice-no-proposals = No theme to propose: too few answers without one are alike.
notice-theme-waits = “{ $name }” was not given to a theme; it waits in the list of themes.
notice-no-requirements = Nothing is addressed to anybody yet: Tab on a way or an action, then To.
notice-time-shared = Time shared out: { $stages } min.
notice-no-time-left = No time is left to share out.
notice-silence-begun = Everybody writes in silence for { $n } minutes; { $key } adds one.
notice-silence-over = Silent writing is over: now go round the table.
notice-silence-over-round = Silent writing is over; the round begins with { $voice }.
notice-silence-where = Silent writing goes with a question: Troubles, Ways or Actions.
notice-counting = Votes from now on: { $how }.
notice-counted-otherwise = What was counted before stays, but cannot be compared with it.
notice-picks-alone = Five picks are counted by ballots alone: 7 3 12 1 9.
notice-round = The round begins: { $voice }.
notice-round-later = The round begins with the next question.
notice-no-roster = Nobody is on the roster: add people at Opening.
notice-round-over = The round is over.
notice-no-round = No round is going: Shift+F5 starts one.
notice-passed = { $person } passes. Next: { $next }.

# Answers from a file, and the open actions of another lab.

usage-import = Take in answers from a table, a text or the open actions of another lab
usage-import-file = The file: a table, a workbook, a text, minutes or a chat, told by its content; with --open-actions a session or the folder of a lab. A reply form, as “citylab plenary --letters” writes it, is given alone: citylab import FILE
usage-import-sheet = The sheet they go to: troubles, ways, actions or parked [the program’s own files say it themselves]
usage-import-text = The column of the answers: its heading, number or letter; given twice, both hold answers [guessed without it]
usage-import-voice = The column of those who said it
usage-import-group = The column of their groups
usage-import-theme = The column of the themes
usage-import-votes = The column of the votes
usage-import-sheet-name = The sheet of the workbook [the one that looks most like answers]
usage-import-paragraphs = In a text file, blank lines part the answers, not each line
usage-import-owner = The column of those who do it
usage-import-due = The column of the days by which it is done
usage-import-purpose = The column of what it is for: labels, or what the answers say
usage-import-reply = The column of the replies
usage-import-encoding = How the text was written: utf-8, windows-1251, cp866, koi8-r, mac-cyrillic and others [told by its bytes]
usage-import-split = Take each part between semicolons as an answer
usage-import-with-hidden = Take hidden rows and columns as well
usage-import-with-rejected = Take rows that moderators rejected as well
usage-import-open-actions = Take the actions that are not done from an earlier session or lab
usage-import-duplicates = Keep answers also when they are there already, word for word
usage-import-yes = Keep without asking
usage-import-dry-run = Show what would be kept, and keep nothing

import-too-large = It is larger than { $n } MiB.
import-too-much = There is more in it than a session can hold.
import-unpacks = The workbook unpacks to more than { $n } MiB; delete the sheets, rows and columns that are not needed, or save the sheet as CSV.
import-takes-memory = The workbook is damaged or takes more than { $n } MiB of memory to read; save the sheet as CSV and import that.
import-takes-long = The workbook takes too long to read; save the sheet as CSV and import that.
import-nothing = There is nothing in it.
import-not-text = It is neither a text nor a table.
import-foreign-pdf = It is a PDF, in which lines and tables cannot be told apart; copy its text into a text file, or export the original as a table.
import-foreign-rtf = It is RTF; save it as plain text, as a web page (HTML) or as a Word text (DOCX).
import-foreign-picture = It is a picture; type what it shows into a text file, an answer a line.
import-foreign-recording = It is a recording; import its captions (VTT, SRT) or a transcript.
import-foreign-archive = It is an archive; unpack it and import a file of it.
import-foreign-calendar = It is a calendar; export the list as a table.
import-foreign-web-archive = It is a page saved in one file; save it as “Web page, HTML only”.
import-foreign-xml = It is XML of another program; export the answers as a table (CSV, XLSX).
import-foreign-json = It is JSON of another program; export the answers as a table (CSV, XLSX).
import-unclosed-quote = The quotation mark that opens a cell on line { $line } is never closed.
import-quote-inside = A quotation mark stands inside a cell on line { $line }, so that nobody can tell where the cell ends; double it there, or save the table as .xlsx.
import-ragged = Line { $line } has { $n } cells, but there are only { $of } columns: does a sign that parts cells stand in an answer? Put such answers into quotation marks, or save the table as .xlsx.
import-bad-workbook = The workbook cannot be read.
import-bad-workbook-why = The workbook cannot be read: { $why }.
import-locked = It is locked with a password; open it, save it without one, and import that.
import-is-document = It is a text document, not a workbook; copy its table into a spreadsheet or save it as plain text, and import that.
import-is-slides = It is a presentation, not a workbook; copy its text into a plain text file and import that.
import-is-apple = It is a file of Numbers, Pages or Keynote; export it as XLSX or CSV and import that.
import-is-archive = It is an archive of other files; unpack it and import the file with the answers.
import-all-hidden = All its rows or columns are hidden; show those that are to be imported, or add --with-hidden.
import-only-hidden = Its visible sheets are empty; there are hidden ones, which --sheet-name reads: { $there }.
import-no-sheet = There is no sheet “{ $name }” in it; there are: { $there }.
import-no-column = There is no column “{ $name }” in it; there are: { $there }.
import-no-columns = There is no column “{ $name }” in it, for it has no columns.
import-no-answers = No column of it reads like answers; name it with --text. There are: { $there }.
import-several-columns = “{ $name }” fits several columns: { $there }.
import-too-many-groups = The column of groups would add { $n } groups; is it the column of those who said it?
import-needs-sheet = The file does not say on which sheet its answers stand: add --as troubles, ways, actions or parked.
import-no-platform = The file holds several platforms, and none is called “{ $name }”; there are: { $there }.
import-bad-json = The JSON is damaged on line { $line }, column { $column } ({ $why }).
import-other-json = This is JSON, and not what citylab exports: a list of sessions is not there.
import-later-json = This JSON was written by a later release of citylab (layout { $n }).
import-no-encoding = There is no encoding “{ $name }”; there are: { $there }.
import-nothing-changed = { $file }: { $why } Nothing was changed.
import-same-session = { $file } is the very session the actions would go to.
import-same-lab = { $folder } is the lab in which the actions would be kept; they are taken from another lab.
import-no-sessions = There is no session to take actions from in { $folder }.

import-from-sheet = sheet “{ $name }”
import-tabs = cells parted by tabs
import-parted = cells parted by “{ $sign }”
import-column = { $role }: { $name }
import-role-text = answers
import-role-voice = who
import-role-group = group
import-role-theme = theme
import-role-votes = votes
import-role-group-votes = votes of the group
import-role-for = for
import-role-owner = owner
import-role-partners = together with
import-role-due = by when
import-role-first-step = first step
import-role-needs = needs
import-role-standing = how it stands
import-role-outcome = what became of it
import-role-addressed-to = addressed to
import-role-reply = reply
import-role-replied-on = day of the reply
import-role-reply-note = reply in their words
import-role-number = label
import-role-question = question
import-role-because-of = because of
import-role-objections = objections
import-role-supports = supports
import-role-readback = read-back
import-role-first-said = first wording
import-role-merged-into = merged into
import-role-at = when it was said
import-role-moderated = decision of moderators
import-not-taken = Not taken:
import-left-column = column “{ $name }”, { $n ->
    [one] { $n } cell
   *[other] { $n } cells
}
import-left-columns = { $n ->
    [one] { $n } cell of other columns
   *[other] { $n } cells of other columns
}
import-left-hidden-column = hidden column “{ $name }”, { $n ->
    [one] { $n } cell
   *[other] { $n } cells
}
import-left-far-columns = columns too far to the right, { $n ->
    [one] { $n } cell
   *[other] { $n } cells
}
import-left-sheet = sheet “{ $name }”, { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
import-left-sheets = other sheets, { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
import-left-hidden-sheet = hidden sheet “{ $name }”, { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
import-left-table = table “{ $name }”, { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
import-left-hidden-rows = { $n ->
    [one] { $n } hidden row
   *[other] { $n } hidden rows
}
import-left-formulas = { $n ->
    [one] { $n } cell with a formula that was never calculated (open the workbook in a spreadsheet program and save it)
   *[other] { $n } cells with formulas that were never calculated (open the workbook in a spreadsheet program and save it)
}
import-left-errors = { $n ->
    [one] { $n } cell with an error
   *[other] { $n } cells with errors
}
import-left-notes = { $n ->
    [one] { $n } note beside a cell
   *[other] { $n } notes beside cells
}
import-left-title = { $n ->
    [one] { $n } line above the headings
   *[other] { $n } lines above the headings
}
import-left-heading = { $n ->
    [one] { $n } row of headings once more
   *[other] { $n } rows of headings once more
}
import-left-total = { $n ->
    [one] { $n } row of sums
   *[other] { $n } rows of sums
}
import-left-rejected = rejected by the moderators: { $n } of { $of } { $of ->
    [one] row
   *[other] rows
}
import-left-paragraphs = { $n ->
    [one] { $n } line that is no answer
   *[other] { $n } lines that are no answers
}
import-left-contents = { $n ->
    [one] { $n } line of contents
   *[other] { $n } lines of contents
}
import-left-code = { $n ->
    [one] { $n } line of code
   *[other] { $n } lines of code
}
import-left-front-matter = { $n ->
    [one] { $n } line about the document
   *[other] { $n } lines about the document
}
import-left-service = { $n ->
    [one] { $n } line about the meeting itself
   *[other] { $n } lines about the meeting itself
}
import-left-private = { $n ->
    [one] { $n } message to one person alone
   *[other] { $n } messages to one person alone
}
import-left-reactions = { $n ->
    [one] { $n } reaction without a word
   *[other] { $n } reactions without a word
}
import-left-votes = { $n ->
    [one] { $n } cell of “{ $name }” is no number of votes
   *[other] { $n } cells of “{ $name }” are no number of votes
}
import-left-days = { $n ->
    [one] { $n } cell of “{ $name }” is no day
   *[other] { $n } cells of “{ $name }” are no days
}
import-left-links = { $n ->
    [one] { $n } cell of “{ $name }” names no answer
   *[other] { $n } cells of “{ $name }” name no answer
}
import-left-words = { $n ->
    [one] { $n } cell of “{ $name }” has a word that is not known
   *[other] { $n } cells of “{ $name }” have words that are not known
}
import-left-undated = { $n ->
    [one] { $n } cell of “{ $name }” says what became of an action, but not on which day
   *[other] { $n } cells of “{ $name }” say what became of an action, but not on which day
}
import-left-fact = “{ $name }”, which the session cannot take, { $n ->
    [one] { $n } time
   *[other] { $n } times
}
import-left-on-lines = { $what }, { $n ->
    [one] line { $lines }
   *[other] lines { $lines }
}
import-left-examples = { $what }: { $examples }
import-quoted = “{ $said }”
import-remark-merged = { $n ->
    [one] A merged cell of “{ $name }” was taken for { $n } row more.
   *[other] Merged cells of “{ $name }” were taken for { $n } rows more.
}
import-remark-markup = { $n ->
    [one] Marks of HTML were taken out of { $n } cell.
   *[other] Marks of HTML were taken out of { $n } cells.
}
import-remark-hidden = { $n ->
    [one] { $n } hidden row is among them.
   *[other] { $n } hidden rows are among them.
}
import-remark-rejected = { $n ->
    [one] { $n } row that moderators rejected is among them.
   *[other] { $n } rows that moderators rejected are among them.
}
import-remark-semicolons = { $n ->
    [one] { $n } answer has semicolons in it; parted there it would be several.
   *[other] { $n } answers have semicolons in them; parted there they would be more.
}
import-remark-lists = { $n ->
    [one] { $n } cell held a list; each item is an answer.
   *[other] { $n } cells held lists; each item is an answer.
}
import-remark-nested = { $n ->
    [one] { $n } item stands within another one; it is an answer of its own.
   *[other] { $n } items stand within others; each is an answer of its own.
}
import-remark-day-first = { $n ->
    [one] { $n } date in “{ $name }” could be read two ways; it was read day first, like 31/12.
   *[other] { $n } dates in “{ $name }” could be read two ways; they were read day first, like 31/12.
}
import-remark-month-first = { $n ->
    [one] { $n } date in “{ $name }” could be read two ways; it was read month first, like 12/31, as other dates of the file are.
   *[other] { $n } dates in “{ $name }” could be read two ways; they were read month first, like 12/31, as other dates of the file are.
}
import-remark-twice-encoded = The text had been encoded twice; it was set right.
import-remark-broken-bytes = { $n ->
    [one] Line { $lines } has damaged letters, shown as �; perhaps the file is written in another encoding.
   *[other] Lines { $lines } have damaged letters, shown as �; perhaps the file is written in another encoding.
}
import-remark-bare-quotes = { $n ->
    [one] A quotation mark inside a cell on line { $lines } was taken as part of its text; please check the line.
   *[other] Quotation marks inside cells on lines { $lines } were taken as part of their text; please check the lines.
}
import-remark-short-rows = { $n ->
    [one] Line { $lines } has fewer cells than the other rows; please check it.
   *[other] Lines { $lines } have fewer cells than the other rows; please check them.
}
import-more = … and { $n } more
import-will-keep = { $n ->
    [0] Nothing to keep.
    [one] To keep: { $n } answer.
   *[other] To keep: { $n } answers.
}
import-will-refuse = { $n ->
    [one] Not to keep: { $n }.
   *[other] Not to keep: { $n }.
}
import-new-groups = New groups: { $names }
import-cleaned = { $n ->
    [one] Control or hidden characters are taken out on line { $lines }.
   *[other] Control or hidden characters are taken out on lines { $lines }.
}
import-line = line { $n }
import-why-empty = says nothing
import-why-long = longer than an answer can be
import-why-there = { $label } says exactly this
import-why-carried = carried over before, as { $label }
import-why-twice = the same as line { $line }
import-reading = Reading { $file }
import-keeping = { $n ->
    [one] Keeping { $n } answer
   *[other] Keeping { $n } answers
}
import-hint-split = --split takes each part as an answer.
import-hint-hidden = --with-hidden takes hidden rows and columns as well.
import-hint-rejected = --with-rejected takes them as well.
import-hint-sheet = --sheet-name NAME reads another sheet.
import-ask = Keep them? [y/N]
import-yes-words = y yes
import-needs-yes = Nobody can be asked here: give --yes to keep this. Nothing was kept.
import-kept-nothing = Nothing was kept.
import-kept = { $n ->
    [one] { $platform }: { $n } answer kept.
   *[other] { $platform }: { $n } answers kept.
}

# What was promised, and what became of it.

usage-actions = List what was promised in all sessions, or record what became of it
usage-actions-name = Sessions [usually all]; to record, one session and the labels of its actions, or 3.A1 with the number of its platform
usage-actions-by = The order: due, owner, side or state
usage-actions-owner = Only what one person does, by any part of the name; printed as a reminder to be mailed
usage-actions-side = Only what concerns one stakeholder group: its people do it, or it is addressed to it
usage-actions-overdue = Only what is overdue
usage-actions-open-only = Only what is still to be done
usage-actions-to = As a reminder in this format: txt, md or ics
usage-actions-out = The file or folder to write the reminder to [usually it is printed]
usage-actions-why = Why it was put off or given up, in a few words
usage-actions-done = Record that it was done [today, if no date is given]
usage-actions-moved = Record that it was put off to this day
usage-actions-dropped = Record that it was given up [today, if no date is given]
usage-actions-open = Record that it is still to be done
actions-in-use = { $platform } is { $place }; what it has saved so far is listed.
actions-none = No actions yet.
actions-none-overdue = Nothing is overdue.
actions-none-open = Nothing is left to be done.
actions-no-owner = Nobody called “{ $name }” does any of these actions. They are done by: { $owners }.
actions-several-owners = “{ $name }” fits several: { $owners }. Give more of the name.
reminder-title = What was promised
reminder-title-of = What was promised: { $of }
reminder-none = Nothing of it is to be told.
actions-name-labels = Name the session and the labels of its actions: citylab actions NAME A1 A2 --done, or with the platform's number: citylab actions 3.A1 --done.
actions-not-a-label = “{ $said }” is no label like A1, or 3.A1 with the platform's number.
actions-in-the-future = { $day } is still to come.
actions-no-answer = There is no { $label } in { $platform }.
actions-no-action = { $label } in { $platform } is no action.

# Replies of stakeholder groups, one by one or from the reply form.

usage-reply = Record what a stakeholder group replied, or read a reply form back
usage-reply-said = A session, the label and the reply: NAME W2 accepted; or with the platform’s number: 3.W2 accepted. Replies: accepted, noted, declined, absent; none takes one away
usage-reply-note = The group’s own words
usage-reply-on = The day of the reply [today where the reply is a new one]
usage-reply-from = Read the replies of this form, .xlsx or .csv, as “citylab plenary --letters” makes it
usage-reply-yes = Record what the form says without asking
usage-reply-dry-run = Show what the form would change, and change nothing
reply-what = Name what is replied to and the reply: citylab reply NAME W2 accepted, or citylab reply 3.W2 accepted.
reply-unknown = “{ $said }” is no reply; it is one of: { $replies }.
reply-not-addressed = { $label } in { $platform } is addressed to nobody.
reply-same = This is recorded already: { $reply }
reply-form-kind = { $file }: a reply form is a workbook or a table: .xlsx or .csv.
reply-form-no-label = “{ $said }” is no number like 3.W2
reply-form-no-session = no session of { $lab }
reply-form-not-asked = { $platform } does not ask this of the group
reply-form-no-reply = filled in, but without a reply
reply-form-keeps = { $n ->
    [0] No reply to record.
    [one] To record: { $n } reply.
   *[other] To record: { $n } replies.
}
reply-kept = { $n ->
    [one] { $platform }: { $n } reply recorded.
   *[other] { $platform }: { $n } replies recorded.
}

next-lab-same = { $lab } cannot be taken up in itself; give the new lab another title, with the year perhaps.
next-lab-copy = { $platform } stands in both labs with one id: the new lab is a copy of { $lab }, and a copy of last year’s is no new lab.
next-lab-carries = { $n ->
    [0] nothing new
    [one] { $n } action
   *[other] { $n } actions
}
next-lab-there = { $n ->
    [one] { $n } there already
   *[other] { $n } there already
}
next-lab-keeps = { $n ->
    [0] No action to carry over.
    [one] To carry over: { $n } action.
   *[other] To carry over: { $n } actions.
}
next-lab-kept = { $n ->
    [0] { $platform }: what became of its promises is kept.
    [one] { $platform }: { $n } action carried over.
   *[other] { $platform }: { $n } actions carried over.
}
usage-lab-after = Begin with what this lab left open: its title or folder; its platforms, organisers, groups, minutes, wording and logo are taken over, and it stays as it is
usage-lab-yes = Make it without asking
usage-lab-dry-run = Show what would be made, and make nothing

notice-no-format = Take one format at least: Space takes the chosen one.
notice-exporting = Writing the report…
notice-exporting-already = A report is being written already; wait until it is there, or stop it with { $key }.
notice-writing = Writing { $name }: { $n } of { $of }…
notice-writing-percent = Writing { $name }: { $n } of { $of }, { $percent }%…
notice-export-stopping = Stopping…
notice-export-stopped = Stopped; no file was written.
notice-export-stopped-after = Stopped. Written before that to { $folder }: { $files }

notice-saving-elsewhere = Looking for another place to save…
notice-saved-there = Everything is saved in { $path }.
notice-restored = Restored as it was until { $date }. The state before is kept and can be restored the same way.
wrong-empty = There is nothing in the file.
wrong-zeros = The file has nothing but zero bytes: the disk or a copy failed.
wrong-packed = This is a packed file, such as Word and Excel write, and no session.
wrong-encoding = The file is saved as { $name } and not as UTF-8.
wrong-no-text = The bytes here are no text: the file is damaged.
wrong-stranger = The file does not begin as a session or a plan of citylab does.
wrong-cut-off = The file is cut off at the end.
wrong-cut-off-after = The file is cut off at the end, after the field “{ $field }”.
wrong-goes-on = Something more follows after the end.
wrong-open-quote = The text that begins here has no closing quote.
wrong-no-open-quote = The text here has no opening quote.
wrong-inner-quote = A quote within the text has no backslash before it.
wrong-print-quotes = The text stands in the quotes of print; here only " opens and closes a text.
wrong-open-comment = The comment that begins here is not closed.
wrong-unclosed = The closing “{ $mark }” is missing; the bracket is opened in line { $line }.
wrong-unopened = The opening “{ $mark }” is missing here.
wrong-superfluous = This “{ $mark }” closes nothing.
wrong-no-comma = A comma is missing here.
wrong-extra-comma = There is one comma too many here.
wrong-no-colon = The field “{ $field }” has no colon after its name.
wrong-no-value = The field “{ $field }” has no value.
wrong-no-field = There is no field “{ $found }”; there are { $expected }.
wrong-no-field-in = There is no field “{ $found }” in “{ $within }”; there are { $expected }.
wrong-no-field-near = There is no field “{ $found }”; “{ $nearest }” must be meant.
wrong-missing = The field “{ $field }” is missing.
wrong-missing-in = The field “{ $field }” is missing in an entry of “{ $within }”.
wrong-twice = The field “{ $field }” stands here twice.
wrong-no-variant = “{ $found }” cannot stand here, but one of { $expected } can.
wrong-no-variant-near = “{ $found }” cannot stand here; “{ $nearest }” must be meant.
wrong-no-label = “{ $found }” is no label of an answer, such as T(7).
wrong-no-day = “{ $found }” is no day of the form 2026-11-26.
wrong-no-moment = “{ $found }” is no moment of the form 2026-11-26T10:14:03+07:00.
wrong-no-id = “{ $found }” is no id of a session.
wrong-value = Expected is { $expected }, but here stands { $found }.
wrong-value-of = The field “{ $field }” takes { $expected }, but here stands { $found }.
wrong-kind-text = a text in quotes
wrong-kind-number = a whole number
wrong-kind-boolean = true or false
wrong-kind-word = a word without quotes
wrong-kind-list = a list in [ ]
wrong-kind-pairs = pairs in { "{ }" }
wrong-kind-fields = fields in ( )
wrong-escape = A backslash stands before something it cannot stand before.
wrong-bounds = The number is too large or too small.
wrong-too-deep = Values are nested too deep.
wrong-unexpected = “{ $found }” cannot stand here.
mend-empty = To mend it, take the file from where it was copied, or an earlier state of it.
mend-zeros = It cannot be mended by hand: copy the file again, or take an earlier state of it.
mend-packed = To mend it, look for the file that citylab wrote; reports are not read back.
mend-encoding = To mend it, open it in a text editor as { $name } and save it as UTF-8.
mend-no-text = To mend it, copy the file again; or type anew what is unreadable in line { $line }.
mend-stranger = To mend it, make sure that this is the right file; a session begins with “(” and “format:”.
mend-cut-off = To mend it, copy the whole file again from where it came from; what is missing is not in this one.
mend-goes-on = To mend it, delete from line { $line } on what follows the last bracket.
mend-open-quote = To mend it, put a closing quote (") at the end of the text in line { $line }.
mend-no-open-quote = To mend it, put a quote (") before the text in line { $line }.
mend-inner-quote = To mend it, put a backslash (\) before each quote within the text in line { $line }, or write “ ” there.
mend-print-quotes = To mend it, put " in place of the outer quotes in line { $line }.
mend-open-comment = To mend it, put */ at the end of the comment.
mend-unclosed = To mend it, put “{ $mark }” at the end of line { $line }, before the comma.
mend-unopened = To mend it, put “{ $mark }” before this place in line { $line }.
mend-superfluous = To mend it, delete this “{ $mark }” in line { $line }.
mend-no-comma = To mend it, put a comma at this place in line { $line }.
mend-extra-comma = To mend it, delete this comma in line { $line }.
mend-no-colon = To mend it, put a colon after “{ $field }” in line { $line }.
mend-no-value = To mend it, write a value for “{ $field }” in line { $line }, or delete the field.
mend-no-field = To mend it, delete the field “{ $found }” in line { $line }, or give it a name that there is.
mend-no-field-near = To mend it, write “{ $nearest }” in place of “{ $found }” in line { $line }.
mend-missing = To mend it, add the field “{ $field }” to what begins in line { $line }.
mend-field-twice = To mend it, delete one of the two fields “{ $field }”, the second is in line { $line }.
mend-no-variant = To mend it, write one of these words in line { $line }: { $expected }.
mend-no-label = To mend it, write the label in line { $line } as T(7), W(3), A(2) or P(1), with Latin letters.
mend-no-day = To mend it, write the day in line { $line } with year, month and day: "2026-11-26".
mend-no-moment = To mend it, write the moment in line { $line } with the offset of the place: "2026-11-26T10:14:03+07:00".
mend-no-id = To mend it, copy the id in line { $line } from another copy of this session.
mend-kind-text = To mend it, put what stands there in quotes (") in line { $line }.
mend-kind-number = To mend it, write a whole number in digits, without quotes, in line { $line }.
mend-kind-boolean = To mend it, write true or false, without quotes, in line { $line }.
mend-kind-word = To mend it, take the quotes away in line { $line }.
mend-kind-list = To mend it, put square brackets around what stands in line { $line }.
mend-kind-pairs = To mend it, write pairs in braces in line { $line }, such as { "{\"activists\": 9}" }.
mend-kind-fields = To mend it, write fields in round brackets in line { $line }, such as (title: "…").
mend-escape = To mend it, write two backslashes (\\) in line { $line } for one.
mend-bounds = To mend it, write a smaller number, from 0 on, in line { $line }.
mend-too-deep = To mend it, take an earlier state of the file; no session is nested so deep.
mend-unexpected = To mend it, compare line { $line } with the lines around it: “{ $found }” has no place there.

# Copies of a session, and merging one of them.

copy-same = the same
copy-older = older
copy-newer = newer
copy-apart = went apart
copies-one = 1 copy: { $how }
copies-all = { $n ->
    [one] { $n } copy
   *[other] { $n } copies
}
copies-newer = { $n ->
   *[other] { $n } newer
}
copies-apart = { $n ->
   *[other] { $n } went apart
}
merge-same = The copy holds the same. It is set aside, and nothing else changes.
merge-older = The session has all that is in the copy. The copy is set aside, and nothing else changes.
merge-newer = The copy is newer: the session takes over what was done in it since.
merge-apart = The two went apart. Nothing of either is lost.
merge-adds = { $n ->
    [one] It adds { $n } answer
   *[other] It adds { $n } answers
}
merge-label-there = { $label } in the copy
merge-changes = { $n ->
    [one] It adds something to { $n } answer
   *[other] It adds something to { $n } answers
}
merge-rewords = { $n ->
    [one] { $n } answer gets its later wording
   *[other] { $n } answers get their later wording
}
merge-removes = { $n ->
    [one] { $n } answer was deleted in the copy
   *[other] { $n } answers were deleted in the copy
}
merge-facts = It adds to the session itself
merge-clashes = { $n ->
    [one] Both differ in { $n } place: yours stands
   *[other] Both differ in { $n } places: yours stand
}
merge-there = copy
merge-votes = votes { $before } → { $after }
merge-votes-by-group = votes by group
merge-voices = who said it
merge-theme = theme
merge-links = links
merge-causes = causes
merge-opinions = what is said for and against
merge-requirement = addressee or reply
merge-readback = read-back
merge-plenary = pick for the plenary
merge-verbatim = first wording
merge-outcome = what became of it
merge-place = where it stands
merge-fact-platform = platform
merge-fact-lab = laboratory
merge-fact-date = date
merge-fact-facilitator = facilitator
merge-fact-experts = experts
merge-fact-groups = groups in the room
merge-fact-roster = people by name
merge-fact-questions = wording of a question
merge-fact-ballots = number of ballots
merge-fact-passes = who passed
merge-fact-earlier = what became of earlier promises
merge-fact-half-typed = a half-typed line
merge-fact-other = settings
merge-into = { $copy } into “{ $platform }”
merge-done = { $copy } is merged into “{ $platform }”. The copy is kept as { $kept }.
merge-only-aside = “{ $platform }” has all of { $copy }. The copy is kept as { $kept }.
merge-not-aside = { $copy } is merged into “{ $platform }”. { $why }
merge-left-there = { $copy } is merged into “{ $platform }” and left where it is, since it lies outside of the folder of sessions.
merge-no-copies = “{ $platform }” has no copy.
merge-not-found = “{ $platform }” has no copy { $name }. Its copies: { $copies }.
merge-which = “{ $platform }” has several copies; name one: { $copies }.
merge-ask = Merge? [y/N]
merge-ask-aside = Set the copy aside? [y/N]
merge-needs-yes = Nobody can be asked here: give --yes to merge. Nothing was changed.
merge-nothing = Nothing was changed.
usage-merge = Merge a copy of a session into it, after a preview; the copy is set aside
usage-merge-copy = The copy: a file, or the name of one beside the session; needed where there are several
usage-merge-yes = Merge without asking
usage-merge-dry-run = Only show what would change

plan-format = The layout of this file; leave it as it is.
plan-note =
    What a reader should know first, in a sentence.
    Example: note: "The third laboratory of the city."
plan-title =
    The title of the event, as documents name it.
    Example: title: "The City for Life"
plan-place =
    The city or the hall.
    Example: place: "Novokuznetsk"
plan-from =
    The first day, as year-month-day; None while it is not known.
    Example: from: "2026-11-26"
plan-to =
    The last day, as year-month-day; None while it is not known or where there is only one day.
    Example: to: "2026-11-27"
plan-organisers =
    Who holds the event.
    Example: organisers: ["City council", "Youth centre"]
plan-platforms =
    The platforms, in the order that gives them their numbers, from 1; each name once.
    Example: platforms: ["Waste management", "Public participation"]
plan-groups =
    The stakeholder groups; without any, the six usual ones: business, authority, regional, activists,
    public, experts. A usual one needs its key alone, another one a key and a name.
    Example: groups: [(key: "business"), (key: "press", name: "Journalists")]
plan-agenda =
    The minutes of each stage; without any, the usual ones: 10, 30, 40, 30 and 15.
    The stages are Opening, Troubles, Ways, Actions and Review.
    Example: agenda: [(stage: Opening, minutes: 10), (stage: Troubles, minutes: 45)]
plan-questions =
    The key questions where they are worded otherwise than usual: Troubles, Ways, Actions.
    Example: questions: {"{"}Troubles: "What keeps us from living well here?"{"}"}
plan-voting =
    How votes are counted: dots, so many for each person, a show of hands, or five picks in order on a ballot; whether by group.
    Example: voting: (dots: Some(3), by_group: true), or voting: (five_picks: true)
plan-logo =
    The name of a picture beside this file, PNG, JPEG or SVG, that stands on top of documents; "" for none.
    Example: logo: "logo.png"
plan-addressees =
    To whom a letter to a group goes, by its key; without, it is addressed to the group.
    Example: addressees: {"{"}"authority": ["Mayor of Novokuznetsk", "S. Smirnova"]{"}"}
plan-colour =
    The colour of headings and labels in documents, as #RRGGBB; dark enough to be read on white paper.
    Example: colour: "#0B5A8A"
plan-letterhead =
    What stands under the logo on the first page, a line each.
    Example: letterhead: ["City council of Novokuznetsk", "71 Kirova street, 654080"]
plan-footer =
    What stands at the foot of every page.
    Example: footer: "council@example.org · +7 3843 00-00-00"

lab-days = Days
lab-place = Place
lab-organisers = Organisers
lab-minutes = Minutes
lab-groups = Groups
lab-voting = Votes
lab-logo = Logo
lab-addressees = Letters to
lab-colour = Colour
lab-letterhead = Letterhead
lab-footer = Footer
lab-no-colour = “{ $said }” is no colour; write it as #RRGGBB, such as #0B5A8A.
lab-light-colour = “{ $said }” is too light to be read on white paper: its contrast is { $contrast } : 1, and 4.5 : 1 is the least.
lab-no-room-letterhead = The letterhead has room for { $lines } lines of { $letters } letters each.
lab-no-room-footer = The footer has room for { $letters } letters.
decimal-sign = .
lab-platforms = Platforms
lab-no-days = “{ $typed }” names no days: type 26.11, 26–27 November 2026 or tomorrow.
lab-days-order = The last day, { $to }, comes before the first, { $from }.
lab-platform-twice = The platform “{ $name }” is named twice.
lab-no-minutes = “{ $said }” says no minutes of a stage; write troubles=40, with 1 to 1440. The stages: { $stages }.
lab-no-counting = “{ $said }” is no way of counting votes; write hands, dots=3 or five-picks.
lab-no-question = “{ $said }” words no question; write troubles=TEXT. The questions: { $questions }.
error-lab-meanwhile = { $file } was changed meanwhile, so nothing was written. Look at it again and repeat the change.
error-no-picture = { $file } is no picture: it has to be PNG, JPEG or SVG.
error-picture-undrawn = { $file } cannot be the logo: { $why }.
error-picture-large = { $file } is larger than { $most } MiB.
cli-lab-twice = { $why } --number-same numbers the platforms of one name.
cli-lab-changed = { $title }: { $file } is written anew; the one before is in { $backups }.
cli-lab-same = { $title }: nothing to change.
cli-lab-begun = begun
cli-lab-not-begun = not begun
cli-lab-file = File
usage-lab-place = The city or the hall
usage-lab-from = The first day: 26.11, 26 November 2026, tomorrow; or all days: 26–27 November 2026
usage-lab-to = The last day
usage-lab-organiser = Who holds the event; may be given again
usage-lab-minutes = The minutes of a stage: opening, troubles, ways, actions or review; may be given again
usage-lab-voting = How votes are counted: hands, dots=N or five-picks
usage-lab-question = The wording of a key question: troubles, ways or actions; empty for the usual one; may be given again
usage-lab-group = A stakeholder group; may be given again [usually the six well-known ones]
usage-lab-logo = A picture for the top of documents, PNG, JPEG or SVG of at most 5 MiB; it is copied into the lab's folder
usage-lab-colour = The colour of headings in documents, dark enough for white paper; "" for the usual one
usage-lab-letterhead = What stands under the logo on the first page, up to 6 lines; "" for nothing
usage-lab-footer = What stands at the foot of every page, up to 160 letters; "" for nothing
usage-lab-number-same = Number platforms of one name: “Water 1”, “Water 2”
usage-lab-change = Change a lab that is there: what is given takes the place of what there was, the rest stays
usage-lab-show = Show the lab
cli-man-lab = What the sessions of a lab share stands in lab.ron in its folder. One that is damaged, written by a newer citylab or under another name, as lab (1).ron, is named by every command that uses it; citylab check says line, column and how to mend it. The whole of such a file, with nothing said yet but the title:
cli-man-lab-title = The City for Life
brief-too-large = The file is too large.
brief-rule = What stands in the file contradicts itself.
brief-newer = A newer citylab wrote the file.
brief-layout = The file has a layout that this program does not know.
brief-empty = There is nothing in the file.
brief-cut-off = The file is cut off at the end.
brief-encoding = The file is saved as { $name } and not as UTF-8.
brief-damaged = Part of the file is destroyed.
brief-stranger = The file is none of citylab’s.
brief-fields = The file has a field that does not belong there, or lacks one.
brief-value = A value in the file is not written as it should be.
brief-marks = In the file a comma, a quote or a bracket is missing or out of place.
brief-plan = lab.ron is not read. { $why }
brief-plan-newer = A newer citylab wrote lab.ron; what this one knows of it is used.
brief-plan-misnamed = { $n ->
    [one] There is no lab.ron here; { $names } is not read: name it lab.ron.
   *[other] There is no lab.ron here; { $names } are not read: name the right one lab.ron.
}
error-plan-newer = { $file }: a newer citylab wrote it (layout { $format }); what this one knows of it is used, and it is not written over.
error-plan-misnamed = { $n ->
    [one] There is no lab.ron in this folder, and the plan { $files } is not read: name it lab.ron.
   *[other] There is no lab.ron in this folder, and the plans { $files } are not read: name the right one lab.ron.
}
cli-check-plan-newer = written by a newer citylab (layout { $format }); what this one knows of it is used, and it is not written over
cli-check-plan-copy = { $file } is a plan beside lab.ron; it is not read.
cli-check-plan-misnamed = { $file } is a plan under another name; it is not read.
mend-plan-misnamed = To mend it, name the file lab.ron.
faults-in-full = What could not be read:
faults-more = { $key } says all.

lab-title-taken = There is a lab of that title already: { $folder }.
lab-is-example = This is the worked example, which stays as it is; set up a lab of your own.
lab-renumbers = “{ $platform }” has begun and is number { $n } in documents, which it would not be with this order. Leave it in its place and put new platforms after it.
lab-form-alone = This session stands alone, in no lab. F5 sets up a lab.
lab-form-made = { $n ->
    [0] “{ $title }” is set up in { $folder }.
   *[other] “{ $title }” is set up in { $folder }. Its platforms start with Enter.
}
lab-form-changed = “{ $title }” is changed.
lab-form-same = Nothing was changed.
lab-form-ends-before = The last day would be before the first.
lab-form-twice = “{ $name }” is there already. Is it meant twice? Enter once more numbers them.
lab-form-pasted = { $n ->
    [one] { $n } platform added. Ctrl+Z takes it back.
   *[other] { $n } platforms added. Ctrl+Z takes them back.
}
lab-form-pasted-twice = { $n ->
    [0] Nothing added: there already is { $names }.
    [one] { $n } platform added; there already: { $names }.
   *[other] { $n } platforms added; there already: { $names }.
}
