# Что говорится строка за строкой: для экранного диктора, строки Брайля, терминала, который только печатает.

plain-greeting = citylab, строка за строкой. Набирайте то же, что набирали бы на экране, и нажимайте Enter. Команда — слово после косой черты: /где говорит, где вы и что здесь можно сделать, /помощь объясняет остальное.
plain-ended = Это всё. Всё сохранено в { $path }
plain-ended-here = Это всё.
plain-half-typed = Недописанное останется до следующего раза: { $text }

plain-help = Строка за строкой: наберите строку и нажмите Enter; пустая строка — это один Enter. Строка, которая начинается с косой черты, — команда по названию: /голоса, /отменить, /следующий вопрос, по-русски или по-английски; хватит начала, если больше ничто так не начинается. Клавиши — тоже слова: /таб, /назад, /вверх, /вниз, /страница вниз, /пробел, /удалить, /ввод, /f4, /ctrl+z. Команда в конце строки выполняется после её текста, без Enter: Полигон заполнен /таб. /3 выбирает строку 3, /П5 ведёт к ответу П5. /прочитать читает всё, что здесь есть, /ещё читает остальное, /где говорит, где вы, /строка — что стоит в строке ввода, /очистить её очищает. Текст, который сам начинается с косой черты, начинайте с двух.

plain-chosen = выбрано: { $row }
plain-is-marked = отмечено: { $row }
plain-attention = Внимание: { $text }
plain-kept = { $label } записано, на диске: { $text }
plain-kept-not-saved = { $label } записано, на диске ещё нет: { $text }
plain-saved-now = Всё на диске.
plain-not-saved = Не сохранено: { $why } Работа продолжается, попытки сохранить тоже.
plain-now = теперь { $row }
plain-for = Новые ответы — к { $what }
plain-new-voice = { $who }: это имя здесь впервые.
plain-like = Похоже на { $answer }. Команда /то же засчитает голос там.
plain-not-counted = не считали
plain-counted-hidden = сосчитано, от зала скрыто
plain-nothing-set = пока нет
plain-prompt = { $name }: сейчас { $now }
plain-prompt-empty = { $name }: пока ничего
plain-not-marked = отметка снята: { $row }
plain-prompt-hint = { $name }: пока ничего ({ $hint })
plain-prompt-choices = Выбирает номер: { $choices }
plain-prompt-offers = На выбор: { $choices }
plain-place = { $place }-е место
plain-place-shared = { $place }-е место, общее
plain-place-of = { $n } из { $of }
plain-rows = { $n ->
    [one] { $n } строка; /прочитать её прочитает.
    [few] { $n } строки; /прочитать их прочитает.
    [many] { $n } строк; /прочитать их прочитает.
   *[other] { $n } строки; /прочитать их прочитает.
}
plain-more-rows = { $n ->
    [one] Ещё { $n } строка; /ещё её прочитает.
    [few] Ещё { $n } строки; /ещё их прочитает.
    [many] Ещё { $n } строк; /ещё их прочитает.
   *[other] Ещё { $n } строки; /ещё их прочитает.
}
plain-no-more = Больше читать нечего.
plain-nothing-here = Здесь читать нечего.
plain-line-waits = В строке: { $text } — пустая строка её примет, /очистить уберёт.
plain-line-replaced = В строке: { $text } — то, что вы наберёте, встанет на её место; пустая строка оставит так, /назад оставит всё как было.
plain-line-empty = В строке ничего нет.
plain-clock = Часы: { $used } из { $of }
plain-clock-stands = Часы стоят: { $used } из { $of }
plain-clock-left = Осталось времени: { $minutes }
plain-clock-over = Время этого этапа вышло.
plain-you-are = Вы здесь: { $place }
plain-can = Что можно сделать здесь:
plain-hint = /{ $command }: { $what }
plain-session = { $platform }, этап: { $stage }

plain-several = { $n ->
    [1] Команды «/{ $word }» нет, есть похожая; 1 выберет её: { $commands }
   *[other] «/{ $word }» может значить несколько команд; выберите номером: { $commands }
}
plain-numbered = { $n } { $what }
plain-unknown = Команды «/{ $word }» нет. /команды перечисляет те, что можно выполнить здесь; текст, который начинается с косой черты, начинайте с двух.
plain-no-number = Такого номера среди них нет.
plain-no-row = Строки { $n } здесь нет.
plain-nothing-typed = Здесь ничего не набирают: номер выбирает строку, /где говорит, что можно сделать.
plain-asked-first = Сначала ответьте на вопрос или вернитесь: /назад.
plain-not-text = Эта строка — не текст UTF-8; она не принята.

# Клавиши словами; несколько — через запятую, называется первое.
plain-key-enter = ввод
plain-key-tab = таб
plain-key-tab-back = таб назад
plain-key-esc = назад, эск
plain-key-up = вверх
plain-key-down = вниз
plain-key-left = влево
plain-key-right = вправо
plain-key-page-up = страница вверх
plain-key-page-down = страница вниз
plain-key-home = к началу
plain-key-end = к концу
plain-key-space = пробел
plain-key-plus = плюс
plain-key-minus = минус
plain-key-delete = удалить
plain-key-insert = вставить

# Слова только этого способа работы.
plain-own-read = прочитать, читать, список
plain-own-where = где, где я
plain-own-more = ещё, читать дальше
plain-own-line = строка
plain-own-clear = очистить, стереть

# Короткие слова для команд, рядом с их названиями.
plain-word-keep = записать
plain-word-keep-and-next = записать и дальше
plain-word-new-line = новая строка
plain-word-fields = поля
plain-word-fields-back = поля назад
plain-word-previous-target = предыдущая цель
plain-word-next-target = следующая цель
plain-word-address = кому, адресат
plain-word-edit-answer = поправить, править
plain-word-mark = отметить
plain-word-mark-and-go-on = отметить и выше
plain-word-vote-up = голос больше
plain-word-vote-down = голос меньше
plain-word-park = отложить
plain-word-move-up = передвинуть выше
plain-word-move-down = передвинуть ниже
plain-word-move-to-troubles = перенести в проблемы
plain-word-move-to-ways = перенести в способы
plain-word-move-to-actions = перенести в действия
plain-word-show-parked = отложенное
plain-word-same = то же
plain-word-count-votes = голоса
plain-word-ballots = бюллетени
plain-word-object = возразить, возражение
plain-word-support = поддержать, поддержка
plain-word-silence = тишина, работа в тишине
plain-word-ranking = рейтинг
plain-word-counting = подсчёт, как считать
plain-word-room = зал
plain-word-room-walk = зал по шагу
plain-word-room-question = зал вопрос
plain-word-room-newest = зал последние
plain-word-room-themes = зал темы
plain-word-room-votes = зал голоса
plain-word-room-ranking = зал рейтинг
plain-word-room-chain = зал цепочка
plain-word-room-causes = зал причины
plain-word-room-requirements = зал требования
plain-word-room-agreement = зал общая позиция
plain-word-room-thanks = зал спасибо
plain-word-room-blank = зал ничего, зал пусто
plain-word-room-names = зал авторы
plain-word-room-parked = зал отложенное
plain-word-room-types = зал строка
plain-word-usual-colours = обычные цвета
plain-word-dark-colours = тёмные, тёмные цвета
plain-word-light-colours = светлые, светлые цвета
plain-word-high-contrast-colours = контраст, контрастные
plain-word-no-colours = без цвета
plain-word-show-votes = показать голоса
plain-word-read-back = сверить
plain-word-duplicates = похожие
plain-word-split = отделить
plain-word-themes = темы
plain-word-propose-themes = предложить темы
plain-word-show-theme = показать тему
plain-word-by-theme = по темам
plain-word-requirements = требования
plain-word-share-time = распределить время
plain-word-round = круг
plain-word-pass = пас
plain-word-find = найти
plain-word-plenary = на пленарное
plain-word-skip = на потом
plain-word-chain = цепочка
plain-word-previous-stage = предыдущий вопрос, предыдущий этап
plain-word-next-stage = следующий вопрос, следующий этап, дальше
plain-word-go-opening = начало
plain-word-go-troubles = проблемы
plain-word-go-ways = способы
plain-word-go-actions = действия
plain-word-go-review = сверка, сверка итогов
plain-word-close-session = завершить
plain-word-clock = часы
plain-word-more-time = больше времени
plain-word-undo = отменить
plain-word-redo = повторить
plain-word-export = отчёт, экспорт
plain-word-library = сессии
plain-word-open-plenary = пленарный, пленарный отчёт
plain-word-open-actions = обещания
plain-word-action-done = сделано
plain-word-action-moved = перенести срок
plain-word-action-dropped = снять действие
plain-word-open-session = открыть
plain-word-show-copies = копии
plain-word-merge-copy = слить копию
plain-word-new-session = новая сессия
plain-word-next-lab = следующая лаборатория
plain-word-open-example = пример
plain-word-switch-language = язык
plain-word-switch-colours = цвета
plain-word-change-keys = клавиши
plain-word-help = помощь, справка
plain-word-palette = команды
plain-word-choose = выбрать
plain-word-quit = выйти, выход
plain-word-import-file = импорт
plain-word-hand-over = передать
plain-word-restore-state = вернуть состояние
plain-word-save-elsewhere = сохранить в другом месте
plain-word-new-lab = новая лаборатория
plain-word-change-lab = изменить лабораторию
plain-word-make-lab = записать лабораторию
