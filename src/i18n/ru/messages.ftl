# messages

# Что программа говорит о себе: сообщения, отказы, что отменено.

notice-exported = Записано: { $paths }
notice-nothing-to-undo = Отменять нечего.
notice-nothing-to-redo = Возвращать нечего.
notice-undone = Отменено: { $what }
notice-redone = Возвращено: { $what }
notice-nothing-to-export = Нет сессии, по которой писать отчёт.
notice-pasted = { $n ->
    [one] Записан { $n } ответ.
    [few] Записано { $n } ответа.
    [many] Записано { $n } ответов.
   *[other] Записано { $n } ответа.
}
notice-parked = Отложено как { $label }. Ctrl+O на пустой строке покажет отложенное.
notice-deleted = Удалено: { $labels }. Ctrl+Z вернёт.
notice-moved-to-troubles = Перенесено в проблемы: { $labels }
notice-moved-to-ways = Перенесено в способы: { $labels }
notice-moved-to-actions = Перенесено в действия: { $labels }
notice-moved-to-parked = Отложено: { $labels }
notice-closed = Сессия закрыта. F3 откроет её снова.
notice-name-first = Сначала наберите название площадки.

refusal-no-answer = Ответа { $label } нет.
refusal-label-taken = Метка { $label } уже была дана.
refusal-not-given = Метка { $label } больше всех данных.
refusal-no-place = Такого места на листе нет.
refusal-blank = Здесь ничего не сказано.
refusal-unclean = Здесь есть управляющие символы.
refusal-bad-link = { $from } не может относиться к { $to }.
refusal-linked = { $other } относится к { $label }.
refusal-same-answer = { $label } нельзя объединить с собой.
refusal-no-group = В этой сессии нет стороны «{ $group }».
refusal-group-twice = Сторона «{ $group }» уже есть.
refusal-no-slot = Для этого этапа минуты не отведены.
refusal-no-visit = Возвращаться не к чему.

edit-add = ответ { $label }
edit-delete = удаление { $label }
edit-reword = новая формулировка { $label }
edit-move = перенос { $label }
edit-merge = объединение { $label }
edit-split = отделение { $label }
edit-voice = голос у { $label }
edit-theme = тема у { $label }
edit-votes = голоса за { $label }
edit-link = связи { $label }
edit-commit = ответственный, срок или нужды { $label }
edit-require = адресат { $label }
edit-readback = сверка { $label }
edit-plenary = { $label } для пленарного
edit-unlike = пара несхожих ответов
edit-stage = смена этапа
edit-minutes = минуты
edit-draft = недописанная строка
edit-passport = паспорт площадки
edit-people = люди в зале
edit-many = { $n ->
    [one] { $n } ответ
    [few] { $n } ответа
    [many] { $n } ответов
   *[other] { $n } ответа
}

strip-nothing-fits = Ничего не подходит к «{ $typed }».
strip-not-a-date = «{ $typed }» — не дата: наберите 1.03, 1 марта или через 2 недели.
opening-number-please = Здесь нужно число.

# Ошибки: что не вышло, где и почему.

error-disk-read = Не удаётся прочитать { $path }: { $why }.
error-disk-write = Не удаётся записать { $path }: { $why }.
error-disk-folder = Не удаётся создать папку { $path }: { $why }.
error-disk-remove = Не удаётся удалить { $path }: { $why }.
error-disk-lock = Не удаётся занять { $path }: { $why }.
error-reason-not-found = такого файла или папки нет
error-reason-permission = нет прав
error-reason-full = на диске нет места
error-reason-quota = отведённое вам место на диске кончилось
error-reason-too-large = файл стал бы больше дозволенного
error-reason-read-only = диск только для чтения
error-reason-exists = такое имя уже есть
error-reason-folder = это папка
error-reason-no-folder = часть пути — не папка
error-reason-name = такое имя не допускается
error-reason-gone = сетевой диск пропал
error-reason-io = диск не отвечает
error-missing = Файла { $path } нет.
error-backups = { $n ->
    [one] Сохранилось { $n } его прежнее состояние.
    [few] Сохранилось { $n } его прежних состояния.
    [many] Сохранилось { $n } его прежних состояний.
   *[other] Сохранилось { $n } его прежнего состояния.
}
error-not-a-file = Сессию не удаётся записать в файл: { $why }
error-held = { $path } открыт в другой программе.
error-taken = { $path } уже есть.
error-out-of-step = Изменение { $seq } не подходит к сохранённому: { $why }
error-broke-off = Сохранение прервалось, попытка будет повторена.
error-too-slow = Диск отвечает слишком долго.
error-format-too-large = Файл больше 64 МиБ.
error-format-flaw = { $label }: { $why }
error-format-newer = Файл записан более новым citylab (формат { $format }), здесь его не показать.
error-format-unknown = Формата { $format } не бывает.
error-format-migration = У файла старый формат { $format }, и перевести его в нынешний не удаётся: { $why }
error-ron-ends = Файл обрывается.
error-ron-goes-on = После конца сессии есть что-то ещё.
error-ron-open-quote = У текста нет закрывающей кавычки.
error-ron-open-comment = Комментарий не закрыт.
error-ron-escape = Обратная косая черта стоит не перед тем знаком.
error-ron-bounds = Число слишком велико или слишком мало.
error-ron-utf8 = Это не текст в UTF-8.
error-ron-too-deep = Слишком глубокая вложенность.
error-ron-expected = Здесь ожидается «{ $mark }».
error-ron-expected-text = Здесь ожидается текст в кавычках.
error-ron-expected-number = Здесь ожидается целое число.
error-ron-expected-boolean = Здесь ожидается true или false.
error-ron-expected-name = Здесь ожидается имя.
error-ron-unexpected = «{ $found }» здесь не ожидается.
error-ron-no-field = Поля «{ $found }» нет, есть { $expected }.
error-ron-no-variant = «{ $found }» здесь стоять не может, может одно из { $expected }.
error-ron-missing = Не хватает поля «{ $field }».
error-ron-twice = Поле «{ $field }» стоит дважды.
error-ron-wrong-value = Ожидается { $expected }, а здесь { $found }.
error-ron-other = { $what }.
error-export = Отчёт в виде { $format } не получается: { $why }
error-terminal = Экрану нужен терминал: { $why }
error-threads = Система не даёт программе больше потоков: { $why }
error-unsaved = Программа закончила работу, но в { $path } сохранено не всё: { $why }
error-broke-down = Программа прервалась из-за собственной ошибки ({ $place }). Каждый ответ, помеченный как сохранённый, лежит в { $path }.
error-paste-too-long = Это слишком много для одной вставки (больше 16 МБ), поэтому не взято ничего.
notice-conflict = Тем временем файл изменила другая программа; её версия лежит в { $path }.
notice-moved = Теперь сессия сохраняется в { $path }.
terminal-title = citylab
error-config-too-large = { $path } слишком велик для настроек.
error-config-no-place = { $path }: не найдено, куда вписать язык.
error-config-no-folder = Система не называет папки для настроек.
error-key-no-command = Команды «{ $name }» нет.
error-key-none = «{ $key }» — не клавиша.
error-key-types = «{ $key }» набирает текст и командой быть не может.
error-key-taken = «{ $key }» занята: { $what }.

# Что стоит знать, открыв сессию.

notice-held = Сессия открыта в другой программе, поэтому показана только для чтения.
notice-held-by = Сессия открыта в другой программе (процесс { $pid }), поэтому показана только для чтения.
notice-held-elsewhere = Сессия открыта на { $host } (процесс { $pid }), поэтому показана только для чтения.
notice-newer = Сессию записал более новый citylab (формат { $format }), поэтому она показана только для чтения.
notice-not-writable = Показано только для чтения. { $why }
notice-recovered = { $n ->
    [one] Восстановлено { $n } изменение: прошлый раз работа оборвалась.
    [few] Восстановлено { $n } изменения: прошлый раз работа оборвалась.
    [many] Восстановлено { $n } изменений: прошлый раз работа оборвалась.
   *[other] Восстановлено { $n } изменения: прошлый раз работа оборвалась.
}
notice-bad-journal = Часть журнала была повреждена, он отложен как { $path }. Спасено после повреждения: { $salvaged }, уже не подходит: { $left }.
notice-other-journal = Журнал рядом с файлом — от другой сессии, он отложен как { $path }.
notice-changed-outside = Файл изменили снаружи; это соединено с тем, что сказано здесь. Прежний файл: { $path }
notice-both-changed = Проверьте { $labels }: изменено и снаружи, и здесь. Осталось то, что сказано здесь, другой файл — { $path }
notice-conflict-copies = { $n ->
    [one] Есть ещё копия этой сессии: { $paths }
    [few] Есть ещё копии этой сессии: { $paths }
    [many] Есть ещё копии этой сессии: { $paths }
   *[other] Есть ещё копии этой сессии: { $paths }
}
notice-migrated = У файла был старый формат { $format }; он отложен как копия и теперь пишется в нынешнем.
notice-cleaned = В файле были невидимые управляющие символы, они убраны.
