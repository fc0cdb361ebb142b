# messages

# What the application says of itself: notices, refusals, what was taken back.

notice-exported = Written: { $paths }
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
notice-name-first = Type the platform's name first.

refusal-no-answer = There is no answer { $label }.
refusal-label-taken = The label { $label } was given before.
refusal-not-given = The label { $label } is higher than any given.
refusal-no-place = That place is beyond the end of the sheet.
refusal-blank = There is nothing in it.
refusal-unclean = It holds control characters.
refusal-bad-link = { $from } cannot be for { $to }.
refusal-linked = { $other } is linked to { $label }.
refusal-same-answer = { $label } cannot be merged with itself.
refusal-no-group = There is no group “{ $group }” in this session.
refusal-group-twice = There is a group “{ $group }” already.
refusal-no-slot = This stage has no minutes on the agenda.
refusal-no-visit = There is no stage to go back to.

edit-add = { $label } kept
edit-delete = { $label } deleted
edit-reword = { $label } reworded
edit-move = { $label } moved
edit-merge = { $label } merged
edit-split = { $label } split off
edit-voice = voice of { $label }
edit-theme = theme of { $label }
edit-votes = votes of { $label }
edit-link = links of { $label }
edit-commit = owner, date or needs of { $label }
edit-require = addressee of { $label }
edit-readback = read-back of { $label }
edit-plenary = { $label } for the plenary
edit-unlike = two answers that are not alike
edit-stage = change of stage
edit-minutes = minutes
edit-draft = the half-typed line
edit-passport = the passport
edit-people = the people in the room
edit-many = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}

strip-nothing-fits = Nothing fits “{ $typed }”.
strip-not-a-date = “{ $typed }” is no date: type 1.03, 1 March or in 2 weeks.
opening-number-please = A number, please.
