# What is said line by line: to a screen reader, a braille line, a terminal that only prints.

plain-greeting = citylab, line by line. What you type is what you would type on the screen, Enter ends it. A command is a word after a slash: /where says where you are and what can be done here, /help explains.
plain-ended = That is all. Everything is saved in { $path }
plain-ended-here = That is all.
plain-half-typed = Kept for the next time, half typed: { $text }

plain-help = Line by line: a line is typed and ended with Enter; an empty line is Enter alone. A line that begins with a slash gives a command by its name, /votes, /undo, /next question, in English or in Russian; its beginning is enough when nothing else begins so. Keys are words too: /tab, /back, /up, /down, /page down, /space, /delete, /enter, /f4, /ctrl+z. A command at the end of a line comes after its text, without Enter: The landfill is full /tab. /3 chooses row 3, /T5 goes to answer T5. /read reads the page, /more reads on, /where says where you are, /line what stands in the line, /clear empties it. A text that itself begins with a slash begins with two.

plain-chosen = chosen: { $row }
plain-is-marked = marked: { $row }
plain-attention = Attention: { $text }
plain-kept = { $label } is kept, the disk has it: { $text }
plain-kept-not-saved = { $label } is kept, the disk does not have it yet: { $text }
plain-saved-now = The disk has everything.
plain-not-saved = Not saved: { $why } The work goes on, saving is tried again.
plain-now = now { $row }
plain-for = New answers are for { $what }
plain-new-voice = { $who }: a new name here.
plain-like = It is like { $answer }. /same counts it there.
plain-not-counted = not counted
plain-counted-hidden = counted, hidden from the room
plain-nothing-set = nothing yet
plain-prompt = { $name }: now { $now }
plain-prompt-empty = { $name }: nothing yet
plain-not-marked = no longer marked: { $row }
plain-prompt-hint = { $name }: nothing yet ({ $hint })
plain-prompt-choices = A number chooses: { $choices }
plain-prompt-offers = To choose from: { $choices }
plain-place = place { $place }
plain-place-shared = place { $place }, shared
plain-place-of = { $n } of { $of }
plain-rows = { $n ->
    [one] { $n } row; /read reads it.
   *[other] { $n } rows; /read reads them.
}
plain-more-rows = { $n ->
    [one] { $n } more row; /more reads on.
   *[other] { $n } more rows; /more reads on.
}
plain-no-more = There is no more to read.
plain-nothing-here = There is nothing to read here.
plain-line-waits = In the line: { $text } – an empty line takes it, /clear empties it.
plain-line-replaced = In the line: { $text } – what you type takes its place, an empty line leaves it so, /back leaves all as it was.
plain-line-empty = The line is empty.
plain-clock = Clock: { $used } of { $of }
plain-clock-stands = The clock stands at { $used } of { $of }
plain-clock-left = Time left: { $minutes }
plain-clock-over = The time of this stage is over.
plain-you-are = You are here: { $place }
plain-can = What can be done here:
plain-hint = /{ $command }: { $what }
plain-session = { $platform }, stage { $stage }

plain-several = { $n ->
    [1] There is no command “/{ $word }”, but one like it; 1 chooses it: { $commands }
   *[other] “/{ $word }” may mean several commands; a number chooses: { $commands }
}
plain-numbered = { $n } { $what }
plain-unknown = There is no command “/{ $word }”. /commands lists those that can be done here; a text that begins with a slash is typed with two.
plain-no-number = None of those has that number.
plain-no-row = There is no row { $n } here.
plain-nothing-typed = Nothing is typed here: a number chooses a row, /where says what can be done.
plain-asked-first = Something is asked first: answer it, or leave it with /back.
plain-not-text = This line is not UTF-8 text; it was not taken.

# Keys as words; several are parted by commas, the first is the one that is named.
plain-key-enter = enter
plain-key-tab = tab
plain-key-tab-back = tab back, shift tab
plain-key-esc = back, esc, escape
plain-key-up = up
plain-key-down = down
plain-key-left = left
plain-key-right = right
plain-key-page-up = page up
plain-key-page-down = page down
plain-key-home = home
plain-key-end = end
plain-key-space = space
plain-key-plus = plus
plain-key-minus = minus
plain-key-delete = delete, del
plain-key-insert = insert, ins

# Words of this way of working alone.
plain-own-read = read, list
plain-own-where = where, where am i
plain-own-more = more
plain-own-line = line
plain-own-clear = clear, empty

# Short words for commands, beside their names in the palette.
plain-word-keep = keep
plain-word-keep-and-next = keep and next
plain-word-new-line = new line
plain-word-fields = fields
plain-word-fields-back = fields back
plain-word-previous-target = previous target
plain-word-next-target = next target
plain-word-address = address, to whom
plain-word-edit-answer = reword, edit
plain-word-mark = mark
plain-word-mark-and-go-on = mark and up
plain-word-vote-up = vote up
plain-word-vote-down = vote down
plain-word-park = park
plain-word-move-up = move up
plain-word-move-down = move down
plain-word-move-to-troubles = move to troubles
plain-word-move-to-ways = move to ways
plain-word-move-to-actions = move to actions
plain-word-show-parked = parked
plain-word-same = same
plain-word-count-votes = votes
plain-word-ballots = ballots
plain-word-object = object, objection
plain-word-support = support
plain-word-silence = silence, silent writing
plain-word-ranking = ranking
plain-word-counting = counting, how votes are counted
plain-word-room = room
plain-word-room-walk = room walk
plain-word-room-question = room question
plain-word-room-newest = room newest
plain-word-room-themes = room themes
plain-word-room-votes = room votes
plain-word-room-ranking = room ranking
plain-word-room-chain = room chain
plain-word-room-causes = room causes
plain-word-room-requirements = room requirements
plain-word-room-agreement = room agreement, room common ground
plain-word-room-thanks = room thanks
plain-word-room-blank = room blank, room nothing
plain-word-room-names = room names
plain-word-room-parked = room parked
plain-word-room-types = room line
plain-word-usual-colours = usual colours
plain-word-dark-colours = dark, dark colours
plain-word-light-colours = light, light colours
plain-word-high-contrast-colours = high contrast, contrast
plain-word-no-colours = no colours
plain-word-show-votes = show votes
plain-word-read-back = read back
plain-word-duplicates = duplicates
plain-word-split = split
plain-word-themes = themes
plain-word-propose-themes = propose themes
plain-word-show-theme = show theme
plain-word-by-theme = by theme
plain-word-requirements = requirements
plain-word-share-time = share time
plain-word-round = round
plain-word-pass = pass
plain-word-find = find
plain-word-plenary = pick, pick for the plenary
plain-word-skip = skip
plain-word-chain = chain
plain-word-previous-stage = previous question, previous stage
plain-word-next-stage = next question, next stage, next
plain-word-go-opening = opening
plain-word-go-troubles = troubles
plain-word-go-ways = ways
plain-word-go-actions = actions
plain-word-go-review = review
plain-word-close-session = close
plain-word-clock = clock
plain-word-more-time = more time
plain-word-undo = undo
plain-word-redo = redo
plain-word-export = export, report
plain-word-library = sessions, library
plain-word-open-plenary = plenary
plain-word-open-actions = promises
plain-word-action-done = done
plain-word-action-moved = moved
plain-word-action-dropped = dropped
plain-word-open-session = open
plain-word-show-copies = copies
plain-word-merge-copy = merge copy
plain-word-new-session = new session
plain-word-next-lab = next lab
plain-word-open-example = example
plain-word-switch-language = language
plain-word-switch-colours = colours
plain-word-change-keys = keys
plain-word-help = help
plain-word-palette = commands, palette
plain-word-choose = choose
plain-word-quit = quit, exit
plain-word-import-file = import
plain-word-hand-over = hand over
plain-word-restore-state = restore
plain-word-save-elsewhere = save elsewhere
plain-word-new-lab = new lab
plain-word-change-lab = change lab
plain-word-make-lab = write lab
