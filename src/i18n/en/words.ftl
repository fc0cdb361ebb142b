# The words of the program: questions, stages, groups, counts.

question-troubles = What troubles do we have?
question-ways = What ways to overcome them exist?
question-actions = What can we do?

stage-opening = Opening
stage-troubles = Troubles
stage-ways = Ways
stage-actions = Actions
stage-review = Review
stage-review-short = Review
stage-closed = Closed
stage-parked = Parked

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
group-business-within = business
group-authority-within = local authority
group-regional-within = regional authority
group-activists-within = civic activists
group-public-within = public organizations
group-experts-within = experts

# What else people call the groups, and words that stand beside such a name; entries parted by commas.
group-business-also = businesses, businessman, businesswoman, businessmen, company, companies, firms, entrepreneurs, business community, commerce, industry, employers, operator, operators, private sector, chamber of commerce
group-authority-also = local authorities, council, councillor, city council, town council, city hall, town hall, mayor, mayor's office, municipality, municipal, city, city government, city administration, administration, local government, officials, authorities
group-regional-also = region, regional authorities, regional government, regional administration, oblast, province, county, state government, ministry, governor
group-activists-also = citizens, citizen, activist, resident, residents, inhabitants, neighbours, neighbors, general public, volunteers, civil society activists
group-public-also = NGO, NGOs, non-governmental organizations, non-governmental organisations, nonprofit, nonprofits, non-profit, charity, charities, association, associations, public organisations, civil society, civil society organizations, community organizations, society, third sector
group-experts-also = specialist, specialists, scientist, scientists, science, academia, academics, university, universities, professor, researchers, research, consultants, professionals
# Words of a list of people that stand in no name.
roster-words-aside = total, altogether, room, hall, floor, phone, tel, telephone, mobile, fax, email, mail, list, participants, participant, attendees, attendance, present, invited, guests, name, names, surname, group, groups, organization, organisation, position, date, time, place, address, people, persons, pax, page, others, agenda, break, coffee
# Words by which a report without names tells an office from a person: of offices and bodies, of positions that
# somebody named holds, those after which a place is named, and those that part two names.
name-words-office = office, offices, department, departments, committee, commission, council, board, bureau, agency, authority, authorities, administration, ministry, inspectorate, service, services, police, prosecutor's, court, union, alliance, coalition, club, centre, center, foundation, fund, trust, society, institute, university, college, academy, school, schools, kindergarten, library, museum, theatre, hospital, clinic, church, company, companies, firm, operator, operators, contractor, contractors, plant, factory, works, utility, utilities, bank, shop, store, market, media, newspaper, television, radio, cooperative, co-op, group, team, staff, headquarters, lab, laboratory, project, movement, party, network, forum, ltd, llc, inc, corp, plc, gmbh, ngo, cbo, organisers, organizers, participants, representatives, members, people, residents, everyone, everybody, all, we, us, somebody, anybody, parents, teachers, students, pensioners, drivers, tenants, owners, homeowners, housing, municipal, city, town, district, regional, local
name-words-position = director, head, chief, chair, chairman, chairwoman, chairperson, president, secretary, deputy, manager, mayor, governor, councillor, minister, engineer, architect, professor, doctor, dr, mr, mrs, ms, miss, coordinator, leader, curator, expert, activist, resident, specialist, teacher, neighbour, neighbor
name-words-place = of, named, street, avenue, square, river, village
name-words-between = and, or, with, from, at, together
group-words-beside = representative, representatives, member, members, people, side, group, from, of, the, for

reply-accepted = accepted
reply-noted = noted
reply-declined = declined
reply-absent = absent
reply-absent-short = absent
reply-none = no reply yet
# What else people call the replies; entries parted by commas.
reply-accepted-also = yes, agreed, taken on
reply-noted-also = taken note of, heard
reply-declined-also = no, refused, rejected
reply-absent-also = nobody was there, not there, did not come
reply-none-also = nothing, no reply
reply-to-come = { $day } is still to come; a reply has the day on which it was given.
reply-before-session = { $day } was before the session itself on { $held }.

readback-confirmed = confirmed
readback-unclear = unclear
readback-disputed = disputed
readback-with-objections = { $n ->
    [one] { $result }, with { $n } objection
   *[other] { $result }, with { $n } objections
}

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
# How ways of counting votes are called, and how the words for them begin.
counting-hands = show of hands
counting-dots = dots, { $n } each
counting-five-picks = five picks
counting-words-hands = hand, show
counting-words-dots = dot, vote, sticker
counting-words-picks = pick, five, rank
counting-words-aside = of, each, a, by, per, person
count-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
count-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
count-votes-and-points = { $n ->
    [one] { $n } vote and point
   *[other] { $n } votes and points
}
count-objections = { $n ->
    [one] { $n } objection
   *[other] { $n } objections
}
count-supports = { $n ->
    [one] { $n } support
   *[other] { $n } supports
}
count-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
count-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}

# What is said of an action: in the head of a column, asked for, how to fill it in, in the row under the line,
# and under the answer.
field-who = Owner
field-who-asked = who does it
field-who-line = who { $value }
field-who-fact = { $value } does it
field-partners = With
field-partners-fact = with { $value }
field-due = By
field-due-asked = by when
field-due-hint = 1.03, 1 March, Friday, in 2 weeks
field-due-line = by { $value }
field-due-fact = by { $value }
field-first-step = First step
field-first-step-fact = first { $value }
field-needs = Needs
field-needs-asked = needs
field-needs-hint = money, people, permissions
field-needs-line = needs { $value }
field-needs-fact = needs { $value }

# Which groups support an answer most and least, and what a group gave.
verdict-groups = supported most by { $most }; least by { $least }
verdict-of-people = { $group } { $votes } of { $people }
verdict-several-each = { $group } ({ $votes }, { $people })

# What became of the promises of an earlier lab, and where a carried action comes from; a lab stands there with a
# comma before it, or nothing does.
became-of-lab = Of { $promised } promised at { $lab }: { $done } done, { $moved } moved, { $dropped } dropped, { $open } open.
became-earlier = Of { $promised } promised earlier: { $done } done, { $moved } moved, { $dropped } dropped, { $open } open.
became-in-short = Of { $promised }: { $done } done, { $moved } moved, { $dropped } dropped, { $open } open.
carried-due = { $label } of “{ $platform }”{ $lab }, promised by { $day }
carried-from = { $label } of “{ $platform }”{ $lab }

# How an action stands, and what the actions of several sessions come to.
progress-overdue = overdue
progress-open = open
progress-moved = moved
progress-done = done
progress-dropped = dropped
progress-because = { $state } ({ $why })
promised-all = { $n } promised
promised-done = { $n } done
promised-moved = { $n } moved
promised-overdue = { $n } overdue
promised-dropped = { $n } dropped
promised-open = { $n } open
promised-undated = { $n } without a date
promised-unowned = { $n } without an owner
promises-of-nobody = nobody took it yet
promises-of-no-side = no side named
order-due = day
order-owner = owner
order-side = side
order-state = state
