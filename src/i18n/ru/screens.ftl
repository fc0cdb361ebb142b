# Что стоит на экранах, по местам.

header-saved = сохранено
header-saving = сохраняю…
header-not-saved = НЕ СОХРАНЕНО: { $why }
header-read-only = только чтение
header-clock = { $used } из { $of }
header-clock-stands = пауза   { $used } из { $of }
header-clock-over = время вышло   { $used } из { $of }
header-heard = высказались
header-not-heard = ещё не высказались
header-parked = отложено { $n }

day-month = { $month ->
    [1] янв
    [2] фев
    [3] мар
    [4] апр
    [5] мая
    [6] июн
    [7] июл
    [8] авг
    [9] сен
    [10] окт
    [11] ноя
   *[12] дек
}

library-title = Сессии
library-looking = Ищу сессии…
library-folder = в { $folder }
library-troubles = проблем
library-ways = способов
library-actions = действий
library-today = сегодня { $time }
library-yesterday = вчера
library-left-behind = неполная?
library-in-use = занята
library-in-use-long = Только для чтения: { $place }.
library-unreadable = не читается
library-empty = Сессий пока нет.
library-more-faults = Не прочитано ещё: { $n }.
library-open = открыть
library-start = начать новую сессию «{ $name }»
library-start-another = начать ещё одну сессию «{ $name }»: такая уже есть
library-which = Такая площадка есть в нескольких лабораториях: { $labs }. Выберите нужную строку или нажмите Enter ещё раз для этой.
library-opens = Enter откроет «{ $name }»
library-starts = Enter начнёт сессию «{ $name }»
library-starts-another = Enter начнёт ещё одну сессию «{ $name }»
library-type = наберите название, чтобы найти его, или новое, чтобы начать
library-first = Здесь пока нет ни одной сессии.
library-first-example = Нажмите Enter, чтобы посмотреть готовый пример: лаборатория из четырёх площадок, от первой проблемы до последнего действия.
library-first-new = Или наберите название своей площадки и нажмите Enter. Её сессия начнётся сразу; люди, место и минуты подождут.

opening-platform = Площадка
opening-lab = Лаборатория
opening-place = Место
opening-date = Дата
opening-date-today = { $day }, сегодня
opening-organisers = Организаторы
opening-facilitator = Ведущий
opening-experts = Эксперты
opening-new-group = Ещё одна сторона
opening-roster = Участники
opening-by-name = по списку
opening-people = В зале { $n }
opening-type-platform = наберите название площадки, Enter запишет
opening-type-lab = наберите название события, Enter запишет; Del уберёт
opening-type-place = наберите город или зал, Enter запишет; Del уберёт
opening-type-date = наберите день: «26 ноября», «завтра», Enter запишет; Del уберёт
opening-type-organisers = наберите, кто проводит, через запятую, Enter запишет; Del уберёт
opening-type-facilitator = наберите имя ведущего, Enter запишет; Del уберёт
opening-type-experts = наберите имена через запятую, Enter запишет; Del уберёт
opening-type-present = наберите, сколько их в зале, Enter запишет
opening-type-new-group = наберите, какой стороны не хватает, Enter добавит
opening-type-roster = наберите имя и сторону: «Иванова, активисты»; список можно вставить
opening-type-roster-more = наберите или вставьте ещё; Enter покажет список, Del уберёт всех
opening-type-minutes = наберите, сколько минут на этот этап, Enter запишет

pasted-groups = { $n ->
    [one] { $n } сторона
    [few] { $n } стороны
    [many] { $n } сторон
   *[other] { $n } стороны
}
pasted-lost = { $n ->
    [one] не понята { $n } строка
    [few] не поняты { $n } строки
    [many] не понято { $n } строк
   *[other] не поняты { $n } строки
}
pasted-new-group = { $name } (новая)
pasted-no-group = без стороны
pasted-not-understood = не понято
pasted-quoted = «{ $text }»
pasted-hint = Enter запишет людей; непонятое останется за списком
people-title = В зале по именам: { $n }
people-type = Enter возьмёт выбранного в строку, чтобы исправить; Del уберёт из списка

sheet-empty = Пока пусто: наберите первый ответ внизу и нажмите Enter.
sheet-for = к
sheet-back = { $key } вернёт к вопросу
sheet-beside = { $key } — назад; этап прежний: { $stage }
sheet-for-nothing = к –   { $key } выберет, к чему новые ответы
sheet-nobody = никто
sheet-no-theme = без темы
sheet-fact-for = к { $labels }
sheet-fact-because = из-за { $labels }
sheet-fact-theme = тема { $theme }
sheet-fact-votes = голоса: { $groups }
sheet-fact-addressed = кому: { $group }, { $reply }
sheet-fact-plenary = на пленарное
sheet-fact-merged = вошли { $labels }
sheet-fact-verbatim = первоначально «{ $text }»
opinion-objection = есть возражение
opinion-support = есть поддержка

line-for = к { $label }
line-because = из-за { $labels }
line-theme = тема { $theme }
line-nobody = автор не указан
line-round = круг { $n }
line-round-then = круг { $n }, далее { $person }
line-round-now = круг { $n }: { $person }
line-still = следующий ответ: { $who }
line-new-voice = { $who } (впервые)
line-rewording = новая формулировка { $label }: Enter запишет, Esc оставит как было
line-marked = отмечено { $n }

prompt-who = кто
prompt-for = к чему
prompt-because = из-за чего
prompt-objection = возражение
prompt-support = поддержка
prompt-why = почему
prompt-why-hint = их словами; можно не указывать
prompt-take-away = убрать
prompt-theme = тема
prompt-nothing = ничего
prompt-new = новое: { $name }
prompt-same-day = снова { $day }

review-chain = Цепочка
review-to-settle = Решить до завершения
review-nothing-to-settle = Всё решено
review-troubles-without-way = { $n ->
    [one] проблема без способа
    [few] проблемы без способа
    [many] проблем без способа
   *[other] проблемы без способа
}
review-ways-without-action = { $n ->
    [one] способ без действия
    [few] способа без действия
    [many] способов без действия
   *[other] способа без действия
}
review-actions-without-owner = { $n ->
    [one] действие без ответственного
    [few] действия без ответственного
    [many] действий без ответственного
   *[other] действия без ответственного
}
review-actions-without-date = { $n ->
    [one] действие без срока
    [few] действия без срока
    [many] действий без срока
   *[other] действия без срока
}
review-ways-for-nothing = { $n ->
    [one] способ без проблемы
    [few] способа без проблемы
    [many] способов без проблемы
   *[other] способа без проблемы
}
review-actions-for-nothing = { $n ->
    [one] действие без способа
    [few] действия без способа
    [many] действий без способа
   *[other] действия без способа
}
review-groups-not-heard = { $n ->
    [one] сторона не высказалась
    [few] стороны не высказались
    [many] сторон не высказались
   *[other] стороны не высказались
}
review-unclear = { $n ->
    [one] ответ неясен при зачитывании
    [few] ответа неясны при зачитывании
    [many] ответов неясны при зачитывании
   *[other] ответа неясны при зачитывании
}
review-parked = { $n ->
    [one] отложенный ответ
    [few] отложенных ответа
    [many] отложенных ответов
   *[other] отложенного ответа
}
chain-no-way = без способа: { $n }
chain-no-action = без действия: { $n }
review-again = см. выше
review-opinions = За и против
review-causes = Что из чего следует
review-disputed = { $n ->
    [one] спорный ответ
    [few] спорных ответа
    [many] спорных ответов
   *[other] спорного ответа
}
review-common = { $n ->
    [one] ответ поддержан всеми сторонами
    [few] ответа поддержаны всеми сторонами
    [many] ответов поддержано всеми сторонами
   *[other] ответа поддержано всеми сторонами
}
review-apart = { $n ->
    [one] ответ разделил стороны
    [few] ответа разделили стороны
    [many] ответов разделили стороны
   *[other] ответа разделили стороны
}
review-core = { $n ->
    [one] корневая проблема
    [few] корневые проблемы
    [many] корневых проблем
   *[other] корневой проблемы
}
review-not-judged = пока нельзя судить о { $labels } — не подсчитаны голоса: { $groups }
review-not-judged-more = пока нельзя судить о { $labels } и ещё { $n } — не подсчитаны голоса: { $groups }
review-not-by-group = общая позиция неизвестна: голоса по сторонам не считали

closed-title = Сессия завершена
closed-nothing-open = Открытых вопросов не осталось.
closed-open = { $n ->
    [one] Остался { $n } открытый вопрос, он указан в отчёте.
    [few] Осталось { $n } открытых вопроса, они указаны в отчёте.
    [many] Осталось { $n } открытых вопросов, они указаны в отчёте.
   *[other] Осталось { $n } открытого вопроса, они указаны в отчёте.
}
closed-report = { $key } запишет отчёт, готовый к раздаче.
closed-reopen = { $key } откроет сессию снова; это будет отмечено.
closed-library = { $key } покажет все сессии.
closed-file = Всё хранится в { $path }

plenary-title = Пленарный отчёт
plenary-sums = Всего
plenary-themes-heading = Сквозные темы
plenary-requirements-heading = Требования по сторонам
plenary-calendar-heading = Календарь
plenary-nothing = пока нет
plenary-theme-facts = площадки { $platforms } · ответов { $answers } · голосов { $votes }
plenary-way-back = { $key } — назад к пленарному.
plenary-left-out-short = вне
plenary-head-people = человек
plenary-head-owned = с отв.
plenary-head-dated = со сроком
plenary-head-votes = голосов
plenary-short-troubles = П
plenary-short-ways = С
plenary-short-actions = Д
hint-open-chosen = открыть
hint-leave-out = учесть или нет
hint-platform-order = порядок
hint-plenary = пленарный
hint-page = страница
help-plenary-title = Пленарный отчёт
help-plenary = Все площадки лаборатории вместе: рядом друг с другом, их общие темы, требования к каждой стороне и её реакция, действия по срокам. Перед меткой стоит номер площадки: 2.Д9 — девятое действие площадки 2. { $open-session } открывает выбранную площадку или ответ, { $mark } исключает площадку или возвращает её, { $move-up } и { $move-down } меняют порядок; отчёт будет таким же. { $page-down } и { $page-up } листают, { $open-actions } показывает каждое действие и что с ним стало, { $export } записывает весь отчёт.
key-space = Пробел

palette-title = Все команды
palette-type = наберите, что сделать, метку, слово из ответа или площадку
palette-answer = ответ
palette-session = сессия
palette-in-session = в открытой сессии
palette-in-library = в списке сессий: { $library }
palette-in-library-now = они уже на экране
palette-on-sheet = на листе вопроса
palette-choose-answer = сначала выберите ответ: { $up }
palette-choose-session = сначала выберите сессию
palette-nothing = Такой команды, ответа или сессии нет.

paste-question = { $n ->
    [one] Во вставке { $n } строка. Что это?
    [few] Во вставке { $n } строки. Что это?
    [many] Во вставке { $n } строк. Что это?
   *[other] Во вставке { $n } строки. Что это?
}
paste-more = { $n ->
    [one] и ещё { $n } строка
    [few] и ещё { $n } строки
    [many] и ещё { $n } строк
   *[other] и ещё { $n } строки
}
choice-one-answer = Один ответ из нескольких строк
choice-many-answers = Каждая строка — ответ
choice-many-answers-of = Каждая строка — ответ, автор всех: { $who }
choice-many-answers-mixed = Каждая строка — ответ: с автором { $n }, автор остальных: { $who }
choice-many-answers-named = Каждая строка — ответ того, кто в ней назван
choice-nobodys-answers = Каждая строка — ответ, автор не указан
choice-nobodys-others = Каждая строка — ответ; где автора нет, он не указан
choice-into-line = Вставить в строку, пока ничего не записывать
choice-yes = Да
choice-in-lab = Начать там
choice-in-lab-of = Начать в лаборатории «{ $lab }»
choice-alone = Начать отдельно
choice-no = Нет, оставить как есть
reply-question = Что ответила сторона «{ $group }» на { $label }?

confirm-lose-links = { $n ->
    [one] Перенос в «{ $sheet }» разорвёт { $n } связь. Перенести?
    [few] Перенос в «{ $sheet }» разорвёт { $n } связи. Перенести?
    [many] Перенос в «{ $sheet }» разорвёт { $n } связей. Перенести?
   *[other] Перенос в «{ $sheet }» разорвёт { $n } связи. Перенести?
}
confirm-close = { $n ->
    [one] Остался { $n } открытый вопрос. Завершить сессию?
    [few] Осталось { $n } открытых вопроса. Завершить сессию?
    [many] Осталось { $n } открытых вопросов. Завершить сессию?
   *[other] Осталось { $n } открытого вопроса. Завершить сессию?
}
confirm-close-why = Завершённую сессию можно открыть снова в любое время.
confirm-quit = НЕ СОХРАНЕНО: на диске есть не всё. Выйти?
confirm-quit-why = Чего нет на диске, то при выходе пропадёт. Попытки сохранить продолжаются.

help-library-title = Сессии
help-library = У каждой площадки своя сессия. Наберите несколько букв названия, чтобы найти её, выберите клавишами { $up } и { $down }; что сделает { $open-session }, сказано под строкой ввода. Последняя строка начнёт новую сессию с набранным названием. { $open-plenary } показывает все площадки вместе, { $open-actions } — что они обещали, { $export } записывает отчёт, { $restore-state } перечисляет прежние состояния сессии. { $new-lab } создаёт лабораторию ещё до первой сессии, { $change-lab } меняет лабораторию выбранной. Другие файлы с той же сессией — её копии: { $show-copies } показывает их, { $merge-copy } показывает, что копия добавит, и сливает её.
help-opening-title = Начало
help-opening = Сведения о площадке: выберите строку клавишами { $up } и { $down }, наберите, нажмите { $keep }. Чтобы начать, ничего из этого не нужно: { $next-stage } ведёт к Проблемам, а вернуться можно в любое время. Список людей можно вставить в строку «Участники», по человеку на строку.
help-pasted-title = Список людей
help-pasted = Что понято из списка: люди по сторонам, а в кавычках — то, что не похоже на имя. { $up } и { $down } показывают каждую сторону целиком. { $choose } запишет всех, { $back } не запишет никого. Заголовок, который не подходит ни к одной стороне, станет новой стороной этой сессии.
help-people-title = В зале по именам
help-people = Люди по одному. Наберите «Имя, сторона» и нажмите { $keep }, чтобы исправить выбранного; при пустой строке { $keep } сначала возьмёт человека в неё. Исправленное имя меняется везде, где человек что-то сказал или обещал. { $delete } в пустой строке убирает человека из списка; сказанное останется.
help-capture-title = Строка
help-capture = Набирайте, что слышите, и нажимайте { $keep }: ответ записан. Имя и двоеточие перед ним («Иванова: …», «бизнес: …», «Ахметова, НКО: …») говорят, чей он; в действии «@Петров» — кто делает, «!пятница» — срок. { $fields } спрашивает о том же по порядку: цифра берёт вариант рядом с ней и возвращает в строку. { $keep-and-next } записывает способ и переходит к следующей проблеме, { $address } спрашивает, кому это адресовано. { $up } ведёт к прежним ответам, { $previous-stage } и { $next-stage } — к предыдущему и следующему вопросу; недописанная строка ждёт у своего вопроса. Пока вы правите ответ, { $duplicates } разрезает его на два в месте курсора. Всё можно отменить: { $undo }. { $object } и { $support } записывают возражение и поддержку к последнему ответу.
help-list-title = Прежние ответы
help-list = Выбирайте ответ клавишами { $up } и { $down }. { $edit-answer } берёт его текст в строку. { $fields } меняет, кто сказал, к чему и тему. { $mark } отмечает несколько ответов, и тогда команды действуют на все отмеченные: { $same } объединяет, { $themes } называет тему, { $delete } удаляет. { $mark-and-go-on } отмечает и поднимается выше. { $vote-up } и { $vote-down } считают голоса. Набранная буква уходит в строку. ← за меткой — действие, обещанное на прошлой лаборатории. { $object } записывает возражение к ответу, { $support } — поддержку; × и + показывают, сколько их.
help-prompt-title = Кто, к чему, тема
help-prompt = Наберите несколько букв или нажмите цифру рядом с вариантом: он взят, и вы снова в строке. К чему относится ответ, называют номерами или метками, можно сразу несколькими: 5 8. { $fields } возьмёт выбранное и пойдёт дальше, { $keep } возьмёт и запишет ответ, { $back } вернёт в строку. У проблемы спросит и из-за чего она: причину выбирают так же, а названная ещё раз убирается. Об ответе, у которого есть адресат, спросит ещё реакцию, её день и пояснение.
help-review-title = Сверка итогов
help-review = Сверху то, что ещё открыто; затем спорные ответы, общая позиция сторон, их расхождения и корневые проблемы; ниже вся цепочка от проблемы до действия. × — возражения, + — поддержка; число за корневой проблемой — сколько проблем идёт от неё. Выбирайте клавишами { $up } и { $down }; { $choose } ведёт туда, где это исправить, а у неясного ответа берёт текст в строку. { $object } записывает возражение к выбранному. { $next-stage } ведёт дальше: со Сверки итогов — завершает сессию.
help-opinion-title = За и против
help-opinion = Кто возражает или поддерживает: наберите несколько букв или нажмите цифру рядом с вариантом; затем почему, их словами, или ничего. Можно сразу: «Петров: цифра 2010 года». { $keep } берёт и идёт дальше, а после довода записывает его к ответу; { $fields-back } возвращает к вопросу «кто». Сказанное раньше стоит среди вариантов: выберите его, чтобы изменить слова, или уберите клавишами { $down } и { $keep }. { $back } — ничего не записывать.
help-closed-title = Завершённая сессия
help-closed = { $export } запишет отчёт. Сессию можно снова открыть клавишей { $previous-stage }; от завершения и открытия ничего не теряется. { $library } покажет все сессии.
help-parked-title = Отложенное
help-parked = Отложенные ответы: ни к какому вопросу они пока не относятся и не пропадут. Наберите ответ и нажмите { $keep }, чтобы отложить и его. { $up } выбирает один из них, а { $palette } покажет команды, которые перенесут его на лист. { $back } вернёт к вопросу.
help-sheet-beside-title = Лист другого этапа
help-sheet-beside = На этом листе ответ, к которому вы перешли; этап и часы остаются как были. { $up } выбирает ответ, { $keep } берёт его текст в строку и записывает заново. { $back } вернёт к этапу.
help-find-title = Поиск
help-find = Наберите несколько букв ответа или его метку, можно с номером площадки, как в документах: 3.П7. Находятся и объединённые формулировки. Выбирайте клавишами { $up } и { $down }: { $choose } ведёт к ответу на его листе, { $back } оставляет всё как есть.
help-export-title = Отчёт
help-export = Выбирайте клавишами { $up } и { $down }. { $mark } отмечает формат или снимает отметку, а в двух последних строках меняет язык и то, чьи имена видны в отчёте. На пленарном заседании отмечаются и письма. Сами ответы остаются как сказаны. { $choose } записывает отмеченные форматы, { $back } не записывает ничего.
help-hand-over-title = Передача сессии
help-hand-over = В строке стоит файл, в который запишется вся сессия; его можно изменить. { $choose } запишет файл, прочтёт его обратно и скажет, где он. Поверх ничего не пишется, папка сессий не меняется. { $back } ничего не запишет.
help-restore-title = Прежние состояния
help-restore = Сохранённые состояния сессии, сначала новые, и что изменит каждое. Выбирайте клавишами { $up } и { $down }; { $choose } вернёт выбранное. Нынешнее сохранится и встанет в этот же список, так что и это можно отменить. { $back } ничего не меняет.
help-palette-title = Все команды
help-palette = Всё, что можно сделать сейчас, и клавиша, если она есть. Наберите часть названия, выбирайте клавишами { $up } и { $down }: { $choose } выполнит команду, { $back } вернёт назад.
help-keys-title = Клавиши
help-keys = Все команды и их клавиши. Наберите часть названия, выбирайте клавишами { $up } и { $down }; { $choose } спросит новую клавишу: ею станет следующая нажатая. { $delete } вернёт обычную клавишу. Буквы и цифры нужны для набора, поэтому клавишами команд не бывают.
help-question-title = Вопрос
help-question = Программа спрашивает, прежде чем сделать то, чего не видно сразу. Выберите ответ клавишами { $up } и { $down } и нажмите { $choose } или нажмите его номер. { $back } оставит всё как есть.

hint-open = { $row ->
    [copy] сравнить
    [start] начать
   *[open] открыть
}
hint-choose = выбор
hint-export = отчёт
hint-quit = выход
hint-set = записать
hint-next-stage = { $stage }
hint-keep = записать
hint-keep-and-next = записать и дальше
hint-cut-in-two = разрезать здесь
hint-address = кому
hint-merge-marked = объединить
hint-fields = { $sheet ->
    [troubles] кто·тема
    [actions] кто делает·срок
   *[other] кто·к чему
}
hint-next-target = { $sheet ->
    [ways] след. проблема
   *[other] след. способ
}
hint-earlier = ответы
hint-edit = править
hint-mark = отметить
hint-vote = голос
hint-delete = удалить
hint-line = в строку
hint-next-field = дальше
hint-go-there = перейти
hint-close-session = { $next ->
    [closed] завершить сессию
   *[other] { $stage }
}
hint-back = назад
hint-reopen = открыть снова
hint-library = все сессии
hint-take = выбрать
hint-scroll = листать
hint-palette = всё
hint-help = помощь

votes-given = отдано { $n }
votes-given-of = отдано { $given } из { $of } · осталось { $left }
votes-given-over = отдано { $given }, а всего { $of } · лишних { $over }
votes-of-room = Голоса всего зала
votes-of-group = Голоса: { $group }
votes-argued = стороны расходятся
votes-uncounted = ещё не досчитаны: { $groups }
votes-hidden = Счёт от зала скрыт; { $key } покажет.
votes-type = голоса или номер и голоса: 15 8; Tab — по сторонам
votes-count = { $n ->
    [one] { $label }: { $n } голос
    [few] { $label }: { $n } голоса
    [many] { $label }: { $n } голосов
   *[other] { $label }: { $n } голоса
}
votes-count-of = { $n ->
    [one] { $label }: { $n } голос ({ $group })
    [few] { $label }: { $n } голоса ({ $group })
    [many] { $label }: { $n } голосов ({ $group })
   *[other] { $label }: { $n } голоса ({ $group })
}
votes-count-nothing = { $label }: счёт будет убран
votes-go-to = перейти к { $label }
votes-no-label = «{ $word }» — не номер ответа.
votes-no-number = «{ $word }» — не число голосов.
votes-not-on-sheet = Ответа { $label } на этом листе нет.
votes-part-of = { $label } теперь часть { $holder }.
votes-like-ballot = Бюллетень? { $key } — к бюллетеням.
votes-fewer-than-groups = { $n ->
    [one] { $label }: одни стороны отдали { $n } голос.
    [few] { $label }: одни стороны отдали { $n } голоса.
    [many] { $label }: одни стороны отдали { $n } голосов.
   *[other] { $label }: одни стороны отдали { $n } голоса.
}
ballots-of-room = Бюллетени всего зала
ballots-of-group = Бюллетени: { $group }
ballots-read = бюллетеней { $n }
ballots-read-of = бюллетеней { $n } из { $of }
ballots-read-short = { $n } из { $of }
ballots-type = один бюллетень: 7 3 12; пустой: –; Ctrl+Z отменяет последний
ballots-this = бюллетень { $n }: { $labels }
ballots-this-empty = бюллетень { $n }: без голосов
ballots-twice = { $label } на бюллетене дважды.
ballots-too-many = Голосов { $given }, а у каждого { $n }.
readback-place = { $n } из { $of }
readback-ask = Вы это имели в виду?
readback-type = Enter — верно · наберите иначе · → берёт формулировку в строку
duplicates-title = Это об одном и том же?
duplicates-goes = и
duplicates-type = Enter объединит: нижний войдёт в верхний; все формулировки сохранятся
themes-title = Темы этого листа
themes-none = Тем пока нет: отметьте ответы пробелом и нажмите Ctrl+T или Tab для подсказок.
themes-proposed = предложено
themes-type = наберите имя и нажмите Enter; один Enter берёт предложенное
requirements-title = Требования по сторонам
requirements-none = Пока никому ничего не адресовано.
requirements-type = Наберите пояснение, !20.12 — день
requirements-reply-first = Сначала укажите саму реакцию.
find-title = Поиск по всем листам
find-nothing = Ничего не нашлось.
find-other-platform = { $label } — с площадки { $number }, «{ $platform }». { $key } откроет ту сессию на этом ответе, а эту сохранит и закроет.
find-no-platform = В этой лаборатории нет сессии площадки { $number }.
find-no-label = В этой сессии нет ответа { $label }.
find-type = наберите буквы из ответа или его метку
line-to = кому: { $group }
line-like = как { $label } «{ $text }»
line-like-key = { $key } — засчитать туда
prompt-to = кому
prompt-reply = реакция
prompt-replied-on = дата реакции
prompt-replied-on-hint = сегодня, вчера, 20.12
prompt-reply-note = пояснение
header-forecast = так на «{ $stage }» останется { $n } мин
hint-count = засчитать
hint-by-group = по сторонам
hint-ballots = { $counting ->
    [ballots] по ответам
   *[other] бюллетени
}
room-title = Что видит зал
room-hint = это показывает второе окно: citylab show
room-view-walk = то, что подходит к шагу
room-view-question = вопрос и часы
room-view-newest = последние ответы
room-view-themes = лист по темам
room-view-votes = голоса столбиками
room-view-ranking = порядок по голосам
room-view-chain = цепочка
room-view-causes = причины проблем
room-view-requirements = требования к сторонам
room-view-agreement = общая позиция и возражения
room-view-thanks = спасибо и что дальше
room-view-blank = ничего
room-with-votes = с голосами
room-with-names = с авторами
room-with-parked = с отложенными ответами
room-with-line = со строкой, пока её набирают
hint-show = показать
hint-show-and-stay = показать и остаться
hint-show-votes = показать/скрыть
hint-done = готово
hint-go-through = просмотр
hint-leave = не надо
hint-correct = исправить
hint-confirm = верно
hint-unclear = неясно
hint-disputed = спорно
hint-object = возразить
hint-next = дальше
hint-merge = одно и то же
hint-unlike = это разное
hint-later = потом
hint-swap = поменять
hint-on-sheet = на листе
hint-dissolve = убрать тему
hint-propose = предложить
hint-reply = реакция
hint-note = пояснение
hint-theme = тема
help-backwards = То же в обратную сторону
help-votes-title = Подсчёт голосов
help-room-title = Что видит зал
help-room = Второе окно или второй терминал на проекторе показывает то, что вы здесь выберете: его открывает команда citylab show с названием площадки. { $choose } показывает вид и закрывает список, { $mark } показывает и оставляет список открытым. Сам по себе экран зала идёт за сессией: вопрос, пока пишут в тишине, последние ответы, пока вы набираете, ответ, который зачитывают, цепочка в обзоре, в конце — спасибо. Голоса, авторов и отложенные ответы зал не видит, пока вы их не отметите; строку во время набора — тоже.
help-votes = Наберите, сколько голосов получил выбранный ответ, и нажмите { $keep }: выбран станет следующий; 0 тоже считается. 15 8 — восемь голосов ответу 15, П15 — перейти к нему, – убирает счёт. { $fields } — считать по сторонам. { $ballots } — бюллетени: 7 3 12 — один бюллетень, { $undo } отменяет последний. Зал не видит счёта, пока его не покажет { $show-votes }.
help-readback-title = Сверка листа с группой
help-readback = Прочтите ответ вслух и спросите, это ли имели в виду. { $keep } — да, верно; наберите лучшую формулировку и нажмите { $keep }, чтобы заменить её, первая останется в записи. { $fields } — неясно, { $fields-back } — спорно, { $object } и { $support } записывают возражение и поддержку, { $down } — дальше без отметки.
help-duplicates-title = Похожие ответы
help-duplicates = { $choose } объединит ответы: нижний войдёт в верхний, формулировки, голоса и связи сохранятся, ответ можно отделить снова. { $fields } меняет их местами. { $delete } — записать, что они разные, { $skip } — оставить пару на потом.
help-themes-title = Темы
help-themes = { $choose } берёт выбранную подсказку и переходит к следующей строке. Если сначала набрать имя, тема получит его; готовая тема будет переименована. Пока вы здесь, строки не меняются местами. { $mark } в пустой строке отмечает темы, имя и { $choose } их соединяют. { $show-theme } показывает ответы темы на листе. { $delete } убирает тему, ответы остаются; подсказку — тоже. { $propose-themes } предлагает темы. Недописанное имя дождётся вашего возвращения.
help-requirements-title = Требования
help-requirements = Что адресовано каждой стороне. { $fields } спросит, как она ответила: принято, принято к сведению, отклонено, представителя не было; день реакции — сегодняшний. Пояснение стороны наберите и нажмите { $choose }, другой день — после восклицательного знака: сделаем !20.12. Если ничего не набрано, { $choose } ведёт к ответу.
header-forecast-short = на «{ $stage }» — { $n } мин

export-title = Отчёт будет записан как
export-docx = для Word: править; есть оглавление с номерами страниц
export-pdf = готовый: для печати и рассылки; доступный (PDF/UA)
export-poster = первая страница на листе А3, на стену
export-html = один файл для браузера, телефона и печати
export-md = текст с разметкой, для вики и заметок
export-txt = простой текст, для письма по почте
export-xlsx = таблицы: сортировать и заполнять, состояние из списка
export-csv = те же таблицы текстовыми файлами для других программ
export-json = все данные, для программ
export-ics = сроки событиями: Outlook, Google, Apple, Thunderbird
export-letters = письма
export-letters-what = каждой стороне с требованиями: DOCX, PDF и форма ответа
export-language = язык
export-in = { $code ->
    [en] заголовки на английском
    [ru] заголовки на русском
   *[other] заголовки: { $name }
}; ответы как сказаны
export-names = авторы ответов
export-with-names = имена и стороны, как записано
export-with-groups = только стороны; ведущие и ответственные — по именам
export-with-none = без имён людей; организации и стороны остаются
hint-write = записать
hint-stop-export = остановить запись
hint-take-or-not = отметить

opening-dots = Голосов у каждого
opening-type-dots = сколько голосов у каждого на листе; пусто — сколько угодно
sheet-no-owner = кто?
sheet-no-date = когда?
review-people-not-heard = { $n ->
    [one] не высказался { $n } человек: { $names }
    [few] не высказались { $n } человека: { $names }
    [many] не высказались { $n } человек: { $names }
   *[other] не высказались { $n } человека: { $names }
}
bars-title = Голоса по сторонам

keys-title = Все команды и их клавиши
keys-type = Enter — задать клавишу, Del — вернуть обычную; наберите название, чтобы найти
keys-nothing = Такой команды нет.
keys-waits = нажмите клавишу…
keys-own = { $key } (изменено)
hint-new-key = другая клавиша
hint-usual-key = обычная
hint-hand-over = записать
hint-restore = вернуть
hint-save-elsewhere = в другое место
hand-over-title = Передать сессию «{ $platform }»
hand-over-why = Один файл со всей сессией: все ответы, история отмен и недописанное. Здесь сессия остаётся как есть. Файл можно послать почтой или унести на флешке.
hand-over-type = файл, в который записать
restore-title = Прежние состояния: { $platform }
restore-hint = Enter вернёт это состояние; нынешнее сохранится и встанет в этот список

# Копии сессии.

library-has-copies = { $copies }   { $key } — показать
library-no-copies = У этой сессии нет копий.
library-choose-copy = Выберите одну из копий.
library-compares = Enter покажет, что добавит «{ $name }»
palette-no-copies = если у сессии есть копии
hint-copies = копии
hint-merge-copy = слить
merge-hint = Enter сливает копию и откладывает её; Esc ничего не меняет
help-merge-title = Слияние с копией
help-merge = Что копия добавит к сессии, а ниже — где они различаются: ваше остаётся, вариант копии хранится под ним, и его можно снова отделить. { $down } и { $page-down } листают дальше. { $choose } сливает одним шагом, его можно отменить; копия после этого уходит в папку .backups рядом с сессией. { $back } ничего не меняет.

# Лаборатория следующего года.
next-lab-type = Название новой лаборатории
next-lab-after = Лаборатория следующего года — после «{ $lab }»
next-lab-how = Наберите название новой лаборатории и нажмите Enter: будет показано, что в неё перейдёт; пока ничего не создаётся. Прошлогодняя лаборатория только читается.
next-lab-enter-makes = Enter создаст её.
next-lab-choose = Выберите сессию той лаборатории, которую нужно продолжить.
next-lab-title-first = Сначала наберите название новой лаборатории.
next-lab-made = { $n ->
    [0] { $title } создана; открытых действий не было.
    [one] { $title } начинается с { $n } действия.
    [few] { $title } начинается с { $n } действий.
    [many] { $title } начинается с { $n } действий.
   *[other] { $title } начинается с { $n } действия.
}
hint-go-on = дальше
help-next-lab-title = Лаборатория следующего года
help-next-lab = Новая лаборатория с площадками, организаторами, сторонами, минутами, вопросами и логотипом выбранной, и на каждой площадке — действия, которые ещё не сделаны. Наберите название; { $choose } покажет, что перейдёт, и ещё раз { $choose } создаст её. В лабораторию, которая уже есть, добавится только новое. Прошлогодняя никогда не меняется.
library-begun = начато { $n } из { $of }
library-not-begun = не начата
library-begin = начать
library-alone = Вне лабораторий
library-starts-planned = Enter начнёт площадку «{ $name }» в лаборатории «{ $lab }»
library-no-platforms = Площадок пока нет; Enter откроет лабораторию, чтобы их назвать
hint-change-lab = лаборатория
library-copies-of-another = Сессии этой лаборатории — копии сессий другой
library-none-planned = площадок пока нет

# Действия лаборатории.
actions-title = Действия
actions-ordered = { $order }
actions-purpose = для чего: { $of }
actions-found-none = Набранному не подходит ни одно действие.
actions-type = наберите имя, слово, площадку, состояние или метку вида 3.Д2
actions-changed-since = С тех пор сессию изменили; отмените это в ней самой.
outcome-type-day = { $name }: на какой день перенести? Затем можно причину: 1 мая, нет денег
outcome-type-why = { $name }: почему снято, одним словом? Только Enter — без причины
outcome-until = { $name }: перенести на { $day }
outcome-until-why = { $name }: перенести на { $day } ({ $why })
hint-actions = действия
hint-action-done = сделано
hint-action-moved = перенести
hint-action-dropped = снять
hint-action-order = порядок
palette-in-actions = в списке действий лаборатории
palette-in-actions-now = они уже на экране
help-actions-title = Действия лаборатории
help-actions = Что обещали все площадки; сначала просроченное. { $action-done } отмечает, что выбранное действие сделано сегодня, или открывает его снова; { $action-moved } спросит, на какой день перенести и почему, { $action-dropped } — почему снято. { $undo } отменяет последнюю отметку. { $fields } меняет порядок: по сроку, ответственному, стороне, состоянию. Наберите имя, слово, площадку, состояние или метку — останется только подходящее. { $choose } открывает сессию на этом действии. Сессия, открытая в другом месте, остаётся как есть.
help-outcome-title = Что стало с действием
help-outcome = Новый срок, как его говорят: 1 мая, через две недели, к лету; всё, что после него, — причина. Если действие снимается, наберите только причину. { $choose } записывает, { $back } оставляет всё как есть. Первый срок остаётся рядом с новым.
prompt-outcome = что стало с действием
prompt-outcome-hint = сделано · 1 мая, почему · снято: почему

# Форма лаборатории.
library-first-lab = Или нажмите { $key }, чтобы создать лабораторию целиком: название, дни, площадки по порядку, минуты и вопросы.
hint-make-lab = сохранить
hint-move = переставить
confirm-leave-lab = Набранное здесь не сохранено. Отказаться от него?
confirm-leave-lab-why = На диске этого нет, и набранное пропадёт.
palette-choose-lab = сначала выберите лабораторию
lab-form-new = Новая лаборатория
lab-form-change = Изменить «{ $title }»
lab-form-documents = Для пленарного отчёта; в начатых сессиях остаётся своё
lab-form-platforms = Площадки по порядку номеров
lab-form-sessions = С чем начинается каждая сессия
lab-form-not-begun = С чем начнутся сессии, которые ещё не начаты; в начатых остаётся своё
lab-form-look = Как выглядят документы: под логотипом и внизу каждой страницы
lab-form-title = Название
lab-form-from = Первый день
lab-form-to = Последний день
lab-form-logo = Логотип
lab-form-one-more = Ещё одна
lab-form-groups = Стороны
lab-form-minutes = { $stage }, минуты
lab-form-makes = { $n ->
    [0] Enter — создать лабораторию; площадки можно добавить потом
    [one] Enter — создать лабораторию: { $n } площадка
    [few] Enter — создать лабораторию: { $n } площадки
    [many] Enter — создать лабораторию: { $n } площадок
   *[other] Enter — создать лабораторию: { $n } площадки
}
lab-form-changes = { $n ->
    [0] Enter — записать изменения; площадок в плане нет
    [one] Enter — записать изменения; в плане { $n } площадка
    [few] Enter — записать изменения; в плане { $n } площадки
    [many] Enter — записать изменения; в плане { $n } площадок
   *[other] Enter — записать изменения; в плане { $n } площадки
}
lab-form-type = наберите, Enter запишет; → править то, что есть, Del уберёт
lab-form-type-days = наберите 26.11 или сразу оба дня: 26–27 ноября; Enter запишет
lab-form-type-names = наберите через запятую, Enter запишет; Del уберёт
lab-form-type-platform = наберите другое название; Alt+↑ и Alt+↓ переставят, Del уберёт
lab-form-type-new-platform = наберите название, Enter добавит; или вставьте готовый список
lab-form-type-minutes = наберите минуты, Enter запишет
lab-form-type-logo = наберите, где лежит PNG, JPEG или SVG до 5 МБ; он копируется в лабораторию
lab-form-type-colour = наберите #RRGGBB, достаточно тёмный для белой бумаги: #0B5A8A
lab-form-type-letterhead = наберите строки через ; или вставьте их; они стоят под логотипом
lab-form-type-make = до этого на диск ничего не записывается
help-lab-form-title = Лаборатория
help-lab-form = То, что у сессий лаборатории общее. Выберите строку клавишами { $up } и { $down }, наберите, нажмите { $keep }; кроме названия, всё может подождать. Дни набирают так, как пишут: 26.11, завтра, 26–27 ноября 2026. Площадки нумеруются по порядку: { $move-up } и { $move-down } переставляют, а список можно вставить целиком. Логотип, цвет, шапка и нижняя строка стоят во всех документах лаборатории. { $undo } отменяет последнее изменение. { $make-lab } или последняя строка записывает лабораторию; до этого на диск ничего не попадает. У готовой лаборатории прежний файл остаётся в папке .backups, начатые сессии остаются как есть, и номера их площадок тоже. { $back } — уйти.

# Что видно на экране зала.

seen-waiting = Минуту: сессия скоро появится.
seen-silence = Пишем молча
seen-more = и ещё { $n }
seen-no-answer = Пока ничего нет: первый ответ ещё впереди.
seen-no-theme = Без темы
seen-counting = Идёт подсчёт голосов
seen-no-votes = Пока никто не голосовал.
seen-ballots = { $n ->
    [one] Сдан { $n } бюллетень
    [few] Сдано { $n } бюллетеня
   *[other] Сдано { $n } бюллетеней
}
seen-ballots-of = { $n ->
    [one] Сдан { $n } бюллетень из { $people }
    [few] Сдано { $n } бюллетеня из { $people }
   *[other] Сдано { $n } бюллетеней из { $people }
}
seen-mean = в среднем { $mean }
seen-chain = От проблем к действиям
seen-again = см. выше
seen-core = Откуда берётся большинство проблем
seen-effects = { $n ->
    [one] из неё вытекает { $n } проблема
    [few] из неё вытекают { $n } проблемы
   *[other] из неё вытекает { $n } проблем
}
seen-no-cause = Пока ни про одну проблему не сказано, что она вытекает из другой.
seen-requirements = О чём просим каждую сторону
seen-no-requirement = Пока ни к одной стороне ничего не обращено.
seen-agreement = В чём мы согласны, а в чём нет
seen-common = Общая позиция
seen-no-common = Пока нет ответа, который поддержали бы все стороны.
seen-objections = Возражения
seen-no-objection = Никто ни против чего не возразил.
seen-against = против
seen-for = за
seen-meant = Вы это имели в виду?
seen-thanks = Спасибо!
seen-next = Что дальше
seen-report = Отчёт раздадут организаторы.
