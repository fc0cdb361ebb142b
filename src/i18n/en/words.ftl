# The words of the program: questions, stages, groups, counts.

question-troubles = What troubles do we have?
question-ways = What ways to overcome them exist?
question-actions = What can we do?

stage-opening = Opening
stage-troubles = Troubles
stage-ways = Ways
stage-actions = Actions
stage-review = Review
stage-closed = Closed
sheet-parked = Parked

group-business = business
group-authority = authority
group-regional = regional
group-activists = activists
group-public = public
group-experts = experts
group-business-full = Business
group-authority-full = Local authority
group-regional-full = Regional authority
group-activists-full = Civic activists
group-public-full = Public organizations
group-experts-full = Experts

reply-accepted = accepted
reply-noted = noted
reply-declined = declined
reply-absent = absent
reply-none = no reply yet

readback-confirmed = confirmed
readback-unclear = unclear
readback-disputed = disputed

count-troubles = { $n ->
    [one] { $n } trouble
   *[other] { $n } troubles
}
count-ways = { $n ->
    [one] { $n } way
   *[other] { $n } ways
}
count-actions = { $n ->
    [one] { $n } action
   *[other] { $n } actions
}
count-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
count-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
count-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
count-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
