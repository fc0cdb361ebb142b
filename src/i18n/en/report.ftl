# The report.

report-subject = Report of a working group
report-draft = DRAFT: the session is not closed yet
report-nothing-yet = Nothing yet.
report-total = All together

report-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

report-contents = Contents

report-page = Page { $page } of { $pages }
report-table = Table { $n }. { $caption }

report-passport = Passport
report-lab = Laboratory
report-platform = Platform
report-date = Date
report-place = Place
report-organisers = Organisers
report-experts = Experts
report-facilitator = Facilitator
report-voting = Votes
report-voting-dots = { $n ->
    [one] { $n } vote each
   *[other] { $n } votes each
}
report-voting-by-group = counted group by group
report-voting-room = counted over the whole room
report-voting-both = counted group by group and over the whole room
report-voting-none = nobody has voted yet
report-voting-hands = by a show of hands, each person for as many answers as they like
report-voting-picks = five picks: the answers on a ballot, in order, get 5, 4, 3, 2 and 1 points
report-ballots = Paper ballots
report-state = State
report-stage-closed = closed
report-stage-open = not closed, stands at “{ $stage }”
report-made = Drawn up
report-made-at = { $day }, { $time }
report-attendance = In the room

# Page one.
front-demand = “{ $text }” ({ $side }: { $reply })
front-demands = { $n ->
    [one] One demand: { $demands }.
   *[other] The demand with the most votes, of { $n }: { $demands }.
}
front-owned = { $n ->
    [one] { $owned ->
        [0] The one action has no owner yet.
       *[other] The one action has an owner.
    }
   *[other] { $owned } of { $n } actions have an owner.
}
front-answer = { $label } “{ $text }”
front-strongest = { $of ->
    [one] What troubles most: { $answers }, { $n ->
        [one] { $n } vote
       *[other] { $n } votes
    }.
   *[other] What troubles most: { $answers }, { $n ->
        [one] { $n } vote
       *[other] { $n } votes
    } each.
}
front-strongest-points = { $of ->
    [one] What troubles most: { $answers }, { $n ->
        [one] { $n } point
       *[other] { $n } points
    }.
   *[other] What troubles most: { $answers }, { $n ->
        [one] { $n } point
       *[other] { $n } points
    } each.
}
front-people = { $sides ->
    [0] people
    [one] people of { $sides } group
   *[other] people of { $sides } groups
}
front-troubles = { $n ->
    [one] trouble
   *[other] troubles
}
front-ways = { $n ->
    [one] way
   *[other] ways
}
front-actions = { $n ->
    [one] action
   *[other] actions
}{ $dated ->
    [0] {""}
   *[other] , { $dated } with a date
}
front-demanded = { $n ->
    [one] demand
   *[other] demands
}{ $open ->
    [0] {""}
   *[other] , { $open } without a reply
}
front-troubles-alone = What troubles most
front-troubles-caption = What troubles each group: its votes to its people ({ $legend })
front-troubles-caption-picks = What troubles each group: the ballots that pick it to the ballots of the group ({ $legend })
front-picks = where five picks were taken, the ballots that pick it to the ballots of the group
front-shades = white below a third, light blue from a third, dark from two thirds
front-disputed = ≠ the groups disagree by more than chance
front-disputed-or-objected = ≠ the groups disagree by more than chance, or somebody objects
front-replies-caption = What was replied to the demands
front-actions-caption = Who does what{ $rest ->
    [0] {""}
   *[other] {" "}({ $rest } more below)
}
front-actions-alone = Who does what{ $rest ->
    [0] {""}
   *[other] {" "}({ $rest } more in the report)
}
report-poster = poster
front-share = { $percent }% · { $votes }/{ $people }
report-column-trouble = Trouble
report-leading = Leading answers
report-summary = Summary
report-top-troubles = The first troubles
report-top-ways = The first ways
report-top-actions = The first actions
report-top-unvoted = Nobody voted here; these were said first.
report-top-tied-points = Place { $place } is shared by { $n } answers with { $points ->
        [one] { $points } point
       *[other] { $points } points
    } each: { $labels }.
report-top-tied = Place { $place } is shared by { $n } answers with { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    } each: { $labels }.
report-for-plenary = For the plenary

report-ranking = Ranking by ballots
report-ranking-of = Ranking: { $sheet }
report-ranking-rule = On each ballot a person put five answers in order; they got 5, 4, 3, 2 and 1 points. The mean is over all ballots of the sheet, 0 from those that do not pick the answer; the spread is the standard deviation: where it is large, some picked the answer high and others not at all.
report-ranking-ballots = Ballots and people
report-ranking-unpicked = { $n ->
    [one] { $n } more answer is on no ballot.
   *[other] { $n } more answers are on no ballot.
}

report-causes = Causes
report-causes-rule = Core troubles: those from which most of the others come, straight or through others.
report-causes-tree = What comes from what
report-causes-again = what comes from it stands above
report-effects = { $n ->
    [one] { $n } trouble comes from it
   *[other] { $n } troubles come from it
}

report-troubles = Troubles
report-no-theme = Without a theme
report-points-caption = { $n ->
    [one] Points for the leading trouble
   *[other] Points for the { $n } leading troubles
}
report-votes-and-points-caption = { $n ->
    [one] Votes and points for the leading trouble
   *[other] Votes and points for the { $n } leading troubles
}
report-votes-caption = { $n ->
    [one] Votes for the leading trouble
   *[other] Votes for the { $n } leading troubles
}
report-hands = the whole room

report-ways = Ways
report-ways-loose = Ways for no trouble
report-also-for = also for { $labels }
report-also-for-many = also for { $labels } and { $n } more
report-above-too = More ways, in full above

report-actions = Actions
report-actions-caption = What we do
report-nobody = nobody took it
report-owner-withheld = name withheld
report-outcome-done = done { $day }
report-outcome-moved = put off to { $day }
report-outcome-dropped = given up { $day }

report-requirements = Requirements
report-requirements-none = Nothing was addressed to a group.

report-disagreements = Disagreements
report-disagreements-none = The groups’ votes do not differ beyond chance.
report-disagreements-none-so-far = Where all votes are counted, those of the groups do not differ beyond chance.
report-disagreements-room = The votes were not counted by group, so the groups are not compared.
report-disagreements-open = { $sheet }: not all votes of { $groups } are counted, so nothing is said yet of { $labels }.
report-ballots-open = { $sheet }: not all ballots of { $groups } are in, so nothing is said yet of { $labels }.
report-disagreements-rule = Here the groups’ votes differ beyond chance, the widest difference first.
report-disputed = Disputed in read-back
report-opinions = Said for and against
report-objections = What somebody objects to
report-opinion = { $who }: “{ $why }”
report-opinion-of-nobody = “{ $why }”
report-opinion-without-why = { $who }, no reason given
report-opinion-of-nobody-without-why = no reason given
report-opinions-in = { $counted }: see “{ $chapter }”
report-said-for = Said for it
report-said-against = Said against it
report-votes-by-people = Votes/people by group
report-picks-by-ballots = Ballots that pick it/ballots by group
report-common = Common ground
report-common-rule = Answers with votes from at least 60% of the people of every group that voted, and to which nobody objects; what all support most stands first (by the product of the shares, as for group-informed consensus in Polis).
report-common-rule-picks = Answers picked on at least 60% of the ballots of every group that gave any, and to which nobody objects; what all support most stands first (by the product of the shares, as for group-informed consensus in Polis).
report-agreement = Common ground and disagreements
report-agreement-rule = Over all platforms, the strongest first. Common ground: votes from at least 60% of the people of every group that voted, and no objection. Disagreement: the groups’ votes differ beyond chance (index of dissimilarity, Duncan and Duncan 1955).
report-agreement-picks = Where five picks were taken, the ballots that pick an answer count instead of votes, and the ballots of a group instead of its people.
report-agreement-objections = What was said for and against an answer stands in full in the annex of its platform.
report-votes-by-group = By group
report-points-by-group = Points by group

report-chain = The chain
report-chain-how = Each trouble with its ways and actions; the whole of each answer stands in its own chapter.
report-chain-legend = The thicker a line, the more votes or points the answer on its left has. Where something is missing, lines and boxes are dashed. ↑ and ↓ name answers that stand further up or down.
report-chain-above = see above: { $labels }
report-as-table = As a table
report-straight-to-action = straight to an action
report-no-action-yet = no action yet
report-no-owner-yet = no owner yet

report-open = Uncovered and parked
report-open-count = { $n ->
    [one] { $n } thing is open.
   *[other] { $n } things are open.
}
report-open-seen = { $n ->
    [one] { $n } thing is open.
   *[other] { $n } things are open.
} When the session was closed, { $seen } were seen to be.
report-open-none = Nothing is left open.
report-open-more = And { $n } more: { $labels }
report-groups-not-heard = Not heard: { $groups }
report-troubles-without-way = Troubles without a way
report-ways-without-action = Ways without an action
report-actions-without-owner = Actions without an owner
report-actions-nobody-took = Actions nobody took
report-actions-without-date = Actions without a date
report-actions-loose = Actions for no way and no trouble
report-unclear = Answers whose meaning was unclear in read-back
report-parked = Parked

report-appendix = Appendix
report-theme = theme: { $theme }
report-for = for { $labels }
report-because-of = because of { $labels }
report-moved-from = moved from “{ $sheet }”
report-readback = read back: { $result }
report-picked = for the plenary
report-merged = merged
report-first-said = Said first
report-outcome = What became of it
report-standing = Now
report-addressed = Addressed to
report-addressed-reply = { $group }: { $reply }
report-reply-note = Reply
report-participants = Participants
report-no-group = Of no group

report-timing = Timing
report-timing-caption = Minutes planned and used
report-closed-at = Closed at { $times }.
report-reopened-at = Opened again at { $times }.

report-column-number = No.
report-column-answer = Answer
report-column-action = What
report-column-requirement = Requirement
report-column-for = For
report-column-reply = Reply
report-earlier = Promised earlier
report-carried = Carried over
report-column-earlier-platform = Promised by
report-column-promised = Promised
report-column-done = Done
report-column-moved = Moved
report-column-dropped = Dropped
report-column-open = Open
report-column-replied-on = Replied on
report-column-in-their-words = In their words
report-column-group = Group
report-column-present = People
report-column-heard = Answers
report-column-stage = Stage
report-column-planned = Planned
report-column-used = Used
report-column-silent = In silence
report-column-entered = Entered
report-column-question = Question
report-column-theme = Theme
report-column-votes = Votes
report-column-points = Points
report-column-place = Place
report-column-sheet = Sheet
report-column-picked = Picked by
report-column-picked-of = Picked by, of { $n }
report-column-ballots = Ballots
report-column-ballots-on = Ballots: { $sheet }
report-column-mean = Mean
report-column-spread = Spread
report-column-votes-and-points = Votes, points
report-column-because-of = Because of
report-column-objections = Objections
report-column-supports = Supports
report-column-voices = Who said it
report-column-readback = Read-back
report-column-merged-into = Merged into
report-column-at = Said at
report-column-origin = Carried over from
report-column-put-off = Put off to
report-column-why = Why
report-column-for-plenary = For the plenary
report-column-answered-by = Answered by

report-continued = { $label }, continued
report-worksheet-found = What we found
report-worksheet-ways = Ways
report-worksheet-actions = Actions
report-worksheet-charts = Charts
report-worksheet-ranking = Ranking
report-worksheet-requirements = Requirements

# The reply form that a stakeholder group fills in; a form is read back by these heads.
form-sheet = Reply form
form-column-number = No.
form-column-requirement = What is required
form-column-asks = Who asks
form-column-reply = Your reply
form-column-note = In your words
form-column-on = Date of the reply
form-column-name = Who replies
form-column-session = session
form-column-group = group

# The letter to one stakeholder group.
letter-to = To: { $group }
letter-subject = Requirements addressed { $to }
letter-lab = the laboratory “{ $title }”
letter-lab-untitled = the laboratory
letter-asked = The platforms of { $lab } address { $n ->
    [one] one requirement
   *[other] { $n } requirements
} to you; { $open ->
    [0] your replies so far stand below.
    [one] one of them has no reply yet.
   *[other] { $open } of them have no reply yet.
}
letter-please = Please enter your decision, its date and the person responsible in the last column or in the enclosed reply form, and return either by { $day }.
letter-please-changed = Please tell us by { $day } if anything in them has changed.
letter-draft = Not all platforms are closed yet, so wording and replies may still change.
letter-replied-none = No reply yet
letter-replied-absent = Nobody was there to reply
letter-replied-declined = Declined
letter-replied-noted = Noted
letter-replied-accepted = Accepted
letter-owner = Done by: { $owner }
letter-asks = Asked by: { $who }
letter-trouble = Answers: { $trouble }
letter-reply = Your reply: { $reply }
letter-objections = Not everybody agrees: { $who }
letter-on-platform = Promised on: { $platform }
letter-column-decision = Decision, date, person
letter-thanks = Thank you for your part in the laboratory.
letter-thanks-awaiting = Thank you for your part in the laboratory. We look forward to your reply by { $day }.
letter-signed-organisers = For the organisers
letter-signed-group = For the addressee ({ $group })
letter-line = __________________ signature   __________________ name, office   ___________ date

# What became of the promises of an earlier lab.
since-heading = What became of the promises of “{ $lab }”
since-heading-untitled = What became of earlier promises
since-sum = Of { $promised } promised: { $done } done, { $moved } moved, { $dropped } dropped, { $silent } silent.
since-nothing = Nothing was promised there.
since-silent = Silent
since-nobody = Nobody took it
since-no-side = No side named
since-more = { $n ->
    [one] One more owner
   *[other] { $n } more owners
}
since-shared = A promise of several owners or sides counts with each of them, and once in the sum.
since-each = Each of the promises
since-worksheet = Promises since
since-unread = { $n ->
    [one] One session of that lab could not be read, so its promises are missing here.
   *[other] { $n } sessions of that lab could not be read, so their promises are missing here.
}
