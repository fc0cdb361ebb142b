# messages

# Что программа говорит о себе: сообщения, отказы, что отменено.

notice-letters-written = { $n ->
    [one] { $n } письмо с формой ответа лежит в { $folder }.
    [few] { $n } письма с формами ответа лежат в { $folder }.
    [many] { $n } писем с формами ответа лежат в { $folder }.
   *[other] { $n } письма с формами ответа лежат в { $folder }.
}
notice-exported = Записано в { $folder }: { $files }
notice-nothing-to-undo = Отменять нечего.
notice-nothing-to-redo = Повторять нечего.
notice-undone = Отменено: { $what }
notice-redone = Повторено: { $what }
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
notice-closed = Сессия завершена. F3 откроет её снова.
notice-colours-usual = Цвета: как в терминале.
notice-colours-dark = Цвета: тёмные.
notice-colours-light = Цвета: светлые.
notice-colours-high-contrast = Цвета: контрастные, для проектора.
notice-colours-none = Цвета: без цвета, только жирный и бледный.
notice-no-color = { $chosen } Записаны, но не видны: задано NO_COLOR.
notice-name-first = Сначала наберите название площадки.

refusal-no-answer = Ответа { $label } нет.
refusal-label-taken = Метка { $label } уже выдавалась.
refusal-not-given = Метка { $label } ещё не выдавалась.
refusal-no-place = Такого места на листе нет.
refusal-blank = Пустой текст не записывается.
refusal-unclean = В тексте есть управляющие символы.
refusal-bad-link = { $from } не может относиться к { $to }.
refusal-bad-cause = { $from } не может вытекать из { $to }: причиной проблемы бывает только другая проблема.
refusal-circle = { $from } не может вытекать из { $to }: { $to } сама вытекает из { $from } — прямо или через другие проблемы.
refusal-circle-by-merge = { $from } и { $into } нельзя объединить: между ними стоит проблема, которая вытекает из одной и ведёт к другой.
refusal-bad-ballot = В бюллетене не больше пяти ответов, каждый один раз.
refusal-no-ballot = Бюллетеней, которые можно вернуть, нет.
refusal-linked = { $other } относится к { $label }.
refusal-same-answer = { $label } нельзя объединить с собой.
refusal-no-group = В этой сессии нет стороны «{ $group }».
refusal-group-twice = Сторона «{ $group }» уже есть.
refusal-no-slot = Для этого этапа время не отведено.
refusal-no-visit = Возвращаться не к чему.
refusal-bytes = В сессии уже столько, сколько вмещает один файл ({ $n } МБ). Начните новую сессию этой площадки и продолжайте в ней.
refusal-merged = Объединять ответы друг с другом по цепочке можно не больше { $n } раз. Собирайте их все в один ответ.
refusal-changes = Для новых изменений в сессии не осталось номеров. Начните новую сессию этой площадки и продолжайте в ней.
refusal-labels = На листе кончились номера: последний { $n }. Начните новую сессию этой площадки и продолжайте в ней.
refusal-years = Годы возможны с { $first } по { $last }.

edit-add = добавление { $labels }
edit-delete = удаление { $labels }
edit-reword = новая формулировка { $labels }
edit-move = перенос { $labels }
edit-merge = объединение { $labels } с { $into }
edit-split = отделение { $labels }
edit-voice = автор у { $labels }
edit-theme = тема у { $labels }
edit-votes = голоса у { $labels }
edit-link = связи у { $labels }
edit-causes = причины у { $labels }
edit-opinions = доводы за и против у { $labels }
edit-silent = работа в тишине
edit-commit = ответственный, срок или что нужно у { $labels }
edit-require = адресат или реакция у { $labels }
edit-readback = сверка { $labels }
edit-plenary = отметка для пленарного у { $labels }
edit-unlike = пометка «это разное» у { $labels }
edit-close = завершение сессии
edit-picks = бюллетень { $n } ({ $labels })
edit-picks-empty = бюллетень { $n } (ничего не выбрано)
edit-ballot = бюллетень
edit-earlier = что стало с прежними обещаниями
edit-spoken = автор или исполнитель { $labels } из набранной строки
edit-date = дата
edit-minutes = минуты ({ $stages })
edit-delete-back = удаление { $labels }, снова на листе
edit-backed = засчитывание { $labels } в поддержку { $into }
edit-platform = название площадки
edit-lab = лаборатория или её место
edit-facilitator = ведущий
edit-experts = эксперты
edit-questions = формулировки вопросов
edit-voting = порядок подсчёта и показа голосов
edit-groups = стороны и сколько людей в зале
edit-roster = список участников
edit-pass = пас — { $person }
edit-other = изменение
edit-answers = { $n ->
    [one] { $n } ответа
    [few] { $n } ответов
    [many] { $n } ответов
   *[other] { $n } ответа
}

prompt-nothing-fits = Ничего не подходит к «{ $typed }».
prompt-not-a-date = «{ $typed }» — не дата: наберите 1.03, 1 марта или через 2 недели.
notice-opinion-of-what = Сначала выберите ответ, о котором речь.
notice-objected = Возражение к { $labels } записано.
notice-supported = Поддержка { $labels } записана.
notice-opinion-gone = { $labels }: сказанное убрано.
opening-number-please = Здесь нужно число.
opening-day-please = Нужен день: 26 ноября, 26.11, завтра.
opening-counting-please = Наберите: руки, точки 3 или пять лучших.
notice-no-person = Имени здесь не видно: наберите «Иванова, активисты».
notice-no-people = В списке пока никого: наберите «Иванова, активисты» или вставьте список.
notice-person-kept = В списке: { $person }.
notice-person-of-no-group = В списке: { $person }, без стороны. Сторону укажет «Иванова, активисты».
notice-people-known = Все они уже в списке.
notice-people-kept = { $n ->
    [one] В список записан { $n } человек.
    [few] В список записаны { $n } человека.
    [many] В список записано { $n } человек.
   *[other] В список записаны { $n } человека.
}
notice-person-off = { $name }: убрано из списка; Ctrl+Z вернёт.
confirm-clear-roster = { $n ->
    [one] Убрать из списка { $n } человека?
    [few] Убрать из списка всех { $n } человек?
    [many] Убрать из списка всех { $n } человек?
   *[other] Убрать из списка всех { $n } человек?
}
confirm-clear-roster-why = Сказанное останется. Ctrl+Z вернёт список.
lab-plans = Площадка «{ $platform }» есть в плане лаборатории «{ $lab }».
lab-plans-several = Площадка «{ $platform }» есть в планах нескольких лабораторий. В какой из них начать?
lab-fits = Площадка «{ $platform }» относится к лаборатории «{ $lab }»?
lab-fits-why = Там сессия возьмёт стороны и минуты лаборатории и войдёт в её отчёт.

# Ошибки: что не вышло, где и почему.

error-disk-read = Не удаётся прочитать { $path }: { $why }.
error-disk-write = Не удаётся записать { $path }: { $why }.
error-disk-folder = Не удаётся создать папку { $path }: { $why }.
error-disk-remove = Не удаётся удалить { $path }: { $why }.
error-disk-lock = Не удаётся заблокировать { $path }: { $why }.
error-reason-not-found = такого файла или папки нет
error-reason-permission = нет прав
error-reason-full = на диске нет места
error-reason-quota = отведённое вам место на диске кончилось
error-reason-too-large = файл стал бы больше дозволенного
error-reason-read-only = диск только для чтения
error-reason-exists = такое имя уже есть
error-reason-folder = это папка, а не файл; уберите её или укажите файл
error-reason-special = это канал или устройство, а не файл; уберите его или укажите файл
error-reason-link = это ссылка; удалите её или положите на её место сам файл
error-reason-lost-link = это ссылка, которая никуда не ведёт; исправьте её или удалите
error-reason-second-name = это тот же файл, что и другой (жёсткая ссылка); удалите его, и появится новый
error-reason-not-folder = это имя занято файлом или ссылкой; уберите их
error-reason-reserved = это имя Windows оставляет за собой; выберите другое
error-reason-no-text = это не текст в UTF-8
error-reason-no-folder = часть пути — не папка
error-reason-name = такое имя не допускается
error-reason-gone = сетевой диск пропал
error-reason-denied = это не разрешено, или файл открыла другая программа
error-reason-in-use = его открыла другая программа
error-reason-io = диск не отвечает
error-reason-no-terminal = здесь его нет
error-missing = Файла { $path } нет.
error-backups = { $n ->
    [one] Сохранилось { $n } его прежнее состояние.
    [few] Сохранилось { $n } его прежних состояния.
    [many] Сохранилось { $n } его прежних состояний.
   *[other] Сохранилось { $n } его прежнего состояния.
}
error-not-a-file = Сессию не удаётся записать в файл: { $why }
error-held = { $path } открыт в другой программе.
error-taken = { $path } уже есть; с --force файл будет заменён.
error-out-of-step = Изменение { $seq } не подходит к сохранённому: { $why }
error-broke-off = Сохранение прервалось, попытка будет повторена.
error-too-slow = Диск отвечает слишком долго.
error-format-too-large = Файл больше { $n } МиБ.
error-format-violation = { $label }: { $why }
error-format-newer = Файл записан более новым citylab (формат { $format }), здесь его не показать.
error-format-unknown = Неизвестный формат { $format }.
error-format-migration = Файл старого формата { $format } не удаётся перевести в нынешний: { $why }
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
error-merge-changed = Тем временем сессия или копия изменилась. Ничего не сделано, посмотрите ещё раз.
error-no-copy = { $copy } — не копия файла { $session }: в нём другая сессия.
error-copy-in-use = { $copy } остаётся на месте. { $why }
error-copy-has-news = { $copy } остаётся на месте: в этой копии есть то, чего нет в сессии. Сначала слейте её.
error-export = Отчёт в формате { $format } не получился: { $why }
error-export-broke-off = Отчёт в формате { $format } не получился из-за ошибки программы; выберите другой формат.
error-export-clock = Отчёт в формате { $format } не получится, пока часы компьютера показывают год раньше 1970-го; переведите часы.
notice-unshown = Некоторых знаков нет ни в одном шрифте этого компьютера; на их месте в PDF стоит �.
notice-unshown-answers = Некоторых знаков из { $labels } нет ни в одном шрифте этого компьютера; на их месте в PDF стоит �.
error-logo = В документах нет логотипа лаборатории ({ $name }): { $why }.
error-no-room = В документах стоит то, что поместилось. { $why }
error-colour = В документах обычный цвет: указанный в lab.ron не подходит. { $why }
error-logo-elsewhere = нужно имя файла, который лежит рядом с lab.ron
error-logo-large = файл больше { $most } МБ
error-logo-kind = это не картинка PNG, JPEG или SVG
error-logo-packed = это сжатый SVG (SVGZ); сохраните его как обычный SVG
error-logo-words = слова в нём набраны шрифтом, которого на другом компьютере может не быть; переведите текст в кривые или сохраните картинку как PNG
error-logo-pictures = в нём есть другие картинки или ссылки на них; сохраните его как PNG
error-logo-effects = в нём есть узоры, размытие или стрелки, которые не рисуются; сохраните его как PNG
error-logo-complex = рисовать его пришлось бы слишком долго; сохраните его как PNG
error-logo-empty = в нём ничего не видно
error-logo-pixels = в картинке { $width } × { $height } точек, а можно не больше { $most } × { $most }
error-logo-damaged = картинка повреждена или обрезана
error-terminal = Экрану нужен терминал: { $why }
error-threads = Система не даёт программе больше потоков: { $why }
error-unsaved = Программа закончила работу, но в { $path } сохранено не всё: { $why }
error-broke-down = Программа прервалась из-за собственной ошибки ({ $place }). Каждый ответ, помеченный как сохранённый, лежит в { $path }.
error-job-broke-off = Операция прервана из-за ошибки программы; ничего из сохранённого не потеряно.
error-paste-too-long = Это слишком много для одной вставки (больше 16 МБ), поэтому не взято ничего.
notice-conflict = Тем временем файл изменила другая программа; её версия лежит в { $path }.
notice-moved = Теперь сессия сохраняется в { $path }.
error-config-too-large = { $path } слишком велик для настроек.
error-config-no-place = { $path }: не найдено, куда вписать эту настройку.
error-key-no-command = Команды «{ $name }» нет.
error-key-none = «{ $key }» — не клавиша.
error-key-types = «{ $key }» набирает текст и командой быть не может.
keys-press = Нажмите клавишу для команды «{ $name }»: F1–F12 или сочетание с Ctrl или Alt. Esc оставит как есть.
keys-refused = «{ $key }» нужна для набора и перемещения: нажмите F1–F12 или сочетание с Ctrl или Alt.
keys-edits = «{ $key }» правит строку и командой быть не может: нажмите другую клавишу.
keys-changed = «{ $name }» теперь { $key }.
keys-restored = У команды «{ $name }» снова обычная клавиша.
error-key-taken = «{ $key }» занята: { $what }.

# Что стоит знать, открыв сессию.

holder-since = открыта на { $host } с { $time } ({ $day })
holder-host = открыта на { $host }
holder-unknown = открыта в другой программе
hand-over-done = Сессия «{ $platform }» целиком записана в { $path }: { $n } КБ, последнее изменение { $changed }; { $facts }.
hand-over-there = Файл { $path } уже есть; выберите другое имя или в командной строке добавьте --force, чтобы записать поверх.
hand-over-among = { $path } лежит среди сессий и стал бы там копией; выберите папку в другом месте, например на флешке.
hand-over-differs = Файл { $path } читается не так, как записан; возможно, диск неисправен. Запишите сессию на другой.
left-behind = Этот файл скопирован, пока сессия была { $place }. Новые ответы могли остаться в { $journal } рядом с исходным файлом.
notice-held = Сессия { $place }, поэтому показана только для чтения.
notice-held-by = Сессия { $place } (процесс { $pid }), поэтому показана только для чтения.
notice-newer = Сессию записал более новый citylab (формат { $format }), поэтому она показана только для чтения.
notice-beyond = Показано только для чтения и отчётов. { $why }
notice-not-writable = Показано только для чтения. { $why }
notice-recovered = { $n ->
    [one] Восстановлено { $n } изменение: в прошлый раз работа оборвалась.
    [few] Восстановлено { $n } изменения: в прошлый раз работа оборвалась.
    [many] Восстановлено { $n } изменений: в прошлый раз работа оборвалась.
   *[other] Восстановлено { $n } изменения: в прошлый раз работа оборвалась.
}
notice-bad-journal = Часть журнала была повреждена, он сохранён как { $path }. Изменений после повреждения восстановлено: { $applied }, уже не подошло: { $refused }.
notice-other-journal = Журнал рядом с файлом — от другой сессии, он сохранён как { $path }.
notice-changed-outside = Файл изменила другая программа; её изменения соединены с тем, что записано здесь. Прежний файл: { $path }
notice-both-changed = Проверьте { $labels }: изменено и в другой программе, и здесь. Осталось то, что записано здесь, другой файл — { $path }
notice-unreadable = Файл не удалось прочитать, он сохранён: { $paths }
notice-is-copy = Этот файл — копия. Сама сессия в { $original } ({ $how }).
notice-copies = { $n ->
    [one] Эта же сессия есть в другом файле, и в нём есть то, чего здесь нет: { $copies }. Команда «Слить копию» добавит это сюда.
    [few] Эта же сессия есть в других файлах, и в них есть то, чего здесь нет: { $copies }. Команда «Слить копию» добавит это сюда.
    [many] Эта же сессия есть в других файлах, и в них есть то, чего здесь нет: { $copies }. Команда «Слить копию» добавит это сюда.
   *[other] Эта же сессия есть в других файлах, и в них есть то, чего здесь нет: { $copies }. Команда «Слить копию» добавит это сюда.
}
notice-migrated = У файла был старый формат { $format }; он сохранён как копия и теперь пишется в нынешнем.
notice-cleaned = В файле были невидимые управляющие символы, они убраны.
# Командная строка.

usage-citylab = Терминал ведущего: три ключевых вопроса, ни один ответ не пропадёт, отчёт готов, пока люди ещё в зале.
cli-usage = Запуск:
cli-commands = Команды
cli-arguments = Аргументы
cli-options = Параметры
cli-after-help = Без команды открывается список сессий. Код выхода: 0 — сделано, 1 — не вышло, 2 — неверный запуск.

usage-new = Начать сессию площадки
usage-open = Продолжить сессию; 3.Д1 откроет её на этом ответе площадки 3
usage-show = Показать сессию залу: на проекторе, во втором окне или терминале
usage-show-name = Сессия: файл, начало названия или номер площадки; без имени — та, что сейчас открыта
cli-show-plain = Экрану зала нужен терминал, который умеет ставить буквы в любое место; построчно его не показать.
cli-show-none = Сейчас ни одна сессия не открыта. Откройте её командой citylab open или назовите, какую показать: citylab show ИМЯ.
cli-show-several = Сейчас открыто несколько сессий: { $names }. Назовите, какую показать: citylab show ИМЯ.
usage-list = Перечислить сессии
usage-add = Добавить ответы со стандартного ввода, по одному в строке; код выхода 0 — они на диске
usage-export = Записать отчёты
usage-lab = Создать лабораторию: её папку и то, что у её сессий общее
usage-check = Проверить файлы и сказать, где ошибка и как её исправить
usage-hand-over = Записать всю сессию одним файлом: послать почтой или унести на флешке
usage-hand-over-file = Файл или папка вне папки сессий
usage-restore = Показать прежние состояния сессии или вернуть одно из них
usage-completions = Вывести автодополнение для командной оболочки
usage-man = Вывести страницу руководства
usage-help = Показать справку по программе или по команде

usage-any-sessions = Папка сессий [также CITYLAB_SESSIONS или sessions в настройках]
usage-any-lang = Язык: { $codes } [также CITYLAB_LANG, lang в настройках или язык системы]
usage-any-plain = Без экрана, строка за строкой: для экранных дикторов, строк Брайля и терминалов, которые только печатают [также при TERM=dumb]
usage-any-help = Показать справку
usage-any-version = Показать версию
usage-any-within = Какая лаборатория имеется в виду: часть названия или папка [без этого все]
usage-any-name = Файл, начало названия площадки или её номер в лаборатории
usage-new-name = Название площадки
usage-any-json = В виде JSON, для других программ
usage-add-sheet = Лист: troubles (проблемы), ways (способы), actions (действия) или parked (отложено)
usage-any-new = Начать сессию с этим названием, если её нет
usage-add-voice = Кто сказал: «Иванова», «активисты» или «Иванова, активисты»
usage-add-null = Ответы кончаются нулевым байтом, а не строкой
usage-export-to = Форматы через запятую: { $formats }
usage-any-out = Папка, куда писать [по умолчанию текущая]
usage-any-voices = Кого называть: names — всех, как записано; groups — вместо авторов ответов только их стороны, а ведущие и ответственные остаются по именам; none — никого из людей, а организации и стороны остаются; сами ответы всегда приводятся дословно [names]
usage-any-force = Перезаписывать готовые файлы
export-no-dates = Ни у одного действия пока нет срока, поэтому календарь не записан.
usage-any-separator = Разделитель ячеек в CSV: comma (запятая), semicolon (точка с запятой), tab (табуляция) или сам знак [точка с запятой, как ждёт Excel; в английских отчётах запятая]
usage-any-dates = Что записать в .ics: events (события — их читает любой календарь), tasks (задачи — их читают Thunderbird, «Напоминания» Apple и Nextcloud, но не Google Календарь и не Outlook) или both (и то и другое) [events]
usage-lab-title = Название события
usage-lab-platform = Название площадки; можно указать несколько раз
usage-check-file = Файлы; если не указаны — все в папке сессий
usage-restore-state = Номер прежнего состояния — показать, что оно изменит
usage-restore-yes = Вернуть это состояние на место нынешнего; нынешнее сохранится
usage-completions-shell = bash, zsh, fish, elvish или powershell
usage-help-command = Команда

# Пленарный отчёт по всем площадкам и письмо одной стороне.

plenary-report = пленарный отчёт
plenary-subject = Отчёт по всем площадкам лаборатории
plenary-letter-subject = Требования лаборатории к стороне «{ $group }»
plenary-passport = Сведения о лаборатории
plenary-state = Ход работы
plenary-draft = ЧЕРНОВИК: не все площадки завершили работу
plenary-unreadable = Файл { $name } не читается, поэтому его площадки здесь нет. { $why }
plenary-partial = { $why } Возможно, здесь не всё, что есть в лаборатории.
plenary-still-at-work = С площадкой «{ $platform }» ещё работали. Здесь она такая, какой сохранена последней.
plenary-left-behind = Площадка «{ $platform }» взята из копии, сделанной, пока сессия была открыта; самых новых ответов может не хватать.
plenary-at-work = С площадкой «{ $platform }» сейчас работают: сессия { $place }. Здесь она такая, какой сохранена последней.
plenary-copy = { $name } — копия сессии «{ $platform }» ({ $how }); здесь она не считается.
plenary-not-started = Сессия площадки «{ $platform }» ещё не начата.
plenary-on-request = Не включены по просьбе: { $platforms }.
plenary-example = «{ $platform }» — из готового примера; здесь она не считается.
plenary-other-event = У площадки «{ $platform }» названо другое событие: «{ $title }». Она всё же учтена.
plenary-no-sessions = Сессий для отчёта нет.
plenary-platforms = Площадки
plenary-people = Участники
plenary-led-experts = эксперты:
plenary-led-facilitator = ведущий:
plenary-closed-of = { $closed ->
    [0] ни одна из площадок не завершила работу (всего { $n })
    [one] завершила работу { $closed } площадка из { $n }
    [few] завершили работу { $closed } площадки из { $n }
    [many] завершили работу { $closed } площадок из { $n }
   *[other] завершили работу { $closed } площадки из { $n }
}
plenary-comparison = Сравнение площадок
plenary-numbers-how = Перед меткой ответа стоит номер площадки: 2.П7 — седьмая проблема площадки 2.
plenary-column-people = Людей
plenary-column-owned = С отв.
plenary-column-dated = Со сроком
plenary-more-troubles = и ещё { $n }
plenary-themes = Сквозные темы
plenary-crossing = К чему несколько площадок пришли независимо: темы с похожими названиями и ответы почти об одном и том же.
plenary-crossing-none = Общих тем и ответов у площадок нет.
plenary-theme = Тема
plenary-strongest = Самый сильный ответ темы
plenary-others = Другие ответы
plenary-map-caption = Карта тем: голоса за ответы каждой темы по площадкам
plenary-map-unvoted = звучала
plenary-map-rule = Площадь круга растёт с числом голосов, сначала самые сильные темы; темы с похожими названиями считаются одной; «–» — здесь тема не звучала{ $rest ->
    [0] {""}
    [one] {"."} Ещё у { $rest } темы голосов меньше
    [few] {"."} Ещё у { $rest } тем голосов меньше
    [many] {"."} Ещё у { $rest } тем голосов меньше
   *[other] {"."} Ещё у { $rest } темы голосов меньше
}{ $unvoted ->
    [0] {"."}
    [one] {"."} У { $unvoted } темы голосов нет.
    [few] {"."} У { $unvoted } тем голосов нет.
    [many] {"."} У { $unvoted } тем голосов нет.
   *[other] {"."} У { $unvoted } темы голосов нет.
}
plenary-on-platforms = { $n ->
    [one] { $n } площадка
    [few] { $n } площадки
    [many] { $n } площадок
   *[other] { $n } площадки
}
plenary-said-on = { $platforms }: { $labels }
plenary-alike = Прозвучало на нескольких площадках
plenary-requirements-chart = Требования к каждой стороне и её реакция
plenary-causes = Корневые проблемы
plenary-causes-rule = Проблемы, из-за которых возникает больше всего других проблем площадки; дерево причин — в отчёте каждой площадки.
plenary-units = На этих площадках выбирали пять лучших, поэтому считаются баллы: { $platforms }. Голоса и баллы между собой не сравнимы.
plenary-calendar = Календарь действий
plenary-calendar-none = Ни у одного действия пока нет срока.
plenary-undated = { $n ->
    [one] Без срока пока { $n } действие.
    [few] Без срока пока { $n } действия.
    [many] Без срока пока { $n } действий.
   *[other] Без срока пока { $n } действия.
}
plenary-resolution = Проект резолюции
plenary-resolution-is-draft = Это предложение пленарному заседанию: пока ничего из этого не принято.
plenary-resolution-preamble = { $n ->
    [one] Участники лаборатории «{ $title }», обсудив три ключевых вопроса на { $n } площадке, пришли к следующим выводам.
    [few] Участники лаборатории «{ $title }», обсудив три ключевых вопроса на { $n } площадках, пришли к следующим выводам.
    [many] Участники лаборатории «{ $title }», обсудив три ключевых вопроса на { $n } площадках, пришли к следующим выводам.
   *[other] Участники лаборатории «{ $title }», обсудив три ключевых вопроса на { $n } площадки, пришли к следующим выводам.
}
plenary-resolution-preamble-untitled = { $n ->
    [one] Участники лаборатории, обсудив три ключевых вопроса на { $n } площадке, пришли к следующим выводам.
    [few] Участники лаборатории, обсудив три ключевых вопроса на { $n } площадках, пришли к следующим выводам.
    [many] Участники лаборатории, обсудив три ключевых вопроса на { $n } площадках, пришли к следующим выводам.
   *[other] Участники лаборатории, обсудив три ключевых вопроса на { $n } площадки, пришли к следующим выводам.
}
plenary-resolution-note = Участники лаборатории отмечают следующее:
plenary-resolution-recommend = Участники лаборатории рекомендуют { $group }:
plenary-resolution-support = Участники лаборатории поддерживают следующее:
plenary-resolution-do = Участники лаборатории берут на себя следующее:
plenary-resolution-propose = Участники лаборатории предлагают названным исполнителям следующее:
plenary-resolution-contested = Участники лаборатории не пришли к согласию в следующем
plenary-resolution-missing = Не определено
plenary-missing-date = нет срока
plenary-missing-target = нет связи с проблемой или способом
plenary-missing-votes = нет голосов
plenary-left-out = Действия, не вошедшие в резолюцию
plenary-left-out-sum = В резолюцию не вошли действия: { $reasons }. Каждое названо в приложении «{ $annex }».
plenary-left-out-why = Причина
plenary-left-out-unowned = нет ответственного
plenary-to-business = бизнесу
plenary-to-authority = местной власти
plenary-to-regional = региональной власти
plenary-to-activists = гражданским активистам
plenary-to-public = общественным организациям
plenary-to-experts = экспертам
plenary-to-several = { $rest } и { $last }
plenary-unranked = { $platform }, { $sheet }: среди { $n ->
    [one] { $n } ответа
    [few] { $n } ответов
    [many] { $n } ответов
   *[other] { $n } ответа
} первоочередные не определены, площадка выберет те, что войдут сюда
plenary-to-group = стороне «{ $group }»
plenary-annex = Приложение { $n }. { $platform }
plenary-letter-nothing = Площадки не предъявили требований к стороне «{ $group }».
plenary-letter-promises = Обязательства самой стороны

usage-plenary = Записать отчёт по всем площадкам лаборатории
usage-plenary-lab = Название лаборатории или её папка, если лабораторий несколько
usage-plenary-to = Форматы через запятую [по умолчанию html, для писем docx,pdf]: { $formats }
usage-plenary-group = Только то, что касается одной стороны: business (бизнес), authority (местная власть), regional (региональная власть), activists (активисты), public (общественные организации), experts (эксперты) или своя
usage-plenary-letters = Письмо каждой стороне, к которой есть требования (DOCX и PDF, если не указано иное), и форма ответа XLSX; без --out — в новую папку
usage-plenary-reply-by = До какого дня письма просят ответить [обычно через 30 дней]
usage-plenary-since = Сначала показать, что стало с обещаниями этой прошлой лаборатории; её название или папка
cli-plenary-since-same = { $lab } не может оглянуться на саму себя; назовите прошлую лабораторию.
usage-plenary-without = Не включать площадку: её название или номер; можно повторять
usage-plenary-order = Порядок площадок: plan (как в плане), name (по названию), votes (по голосам) или номера через запятую
cli-plenary-nothing-asked = К стороне «{ $group }» требований нет, поэтому письма не будет.
cli-plenary-letters-none = Ни к одной стороне нет требований, поэтому писать некому.
cli-plenary-letters-folder = { $lab } письма
cli-plenary-reply-past = День { $day } уже прошёл; письма просят ответить к дню, который ещё наступит.
cli-plenary-no-platform = Площадки «{ $name }» в лаборатории нет. Есть: { $platforms }.
cli-plenary-several = Площадок с названием «{ $name }» несколько, укажите номер: { $platforms }.
cli-plenary-all-left-out = Если исключить все площадки, отчёту не о чем говорить.
cli-plenary-no-lab = В { $folder } пока нет сессий.
cli-plenary-which = Лабораторий несколько, назовите одну: { $labs }.
cli-plenary-no-such-lab = Лаборатории «{ $name }» в { $folder } нет. Есть: { $labs }.
cli-plenary-no-poster = У письма нет плаката: уберите --to poster или --for и --letters.
cli-plenary-no-group = Стороны «{ $name }» в этой лаборатории нет, есть: { $groups }.

cli-usage-see = Смотрите { $command }.
cli-usage-no-command = Нет команды «{ $name }».
cli-usage-no-command-like = Нет команды «{ $name }»; может быть, { $like }?
cli-usage-unknown = Неизвестный параметр { $argument }.
cli-usage-no-value = У { $argument } не указано значение.
cli-usage-no-value-wanted = { $argument } не принимает значения.
cli-usage-bad-value = «{ $value }» не подходит для { $argument }.
cli-usage-other-value = «{ $value }» не подходит для { $argument }; подходит одно из: { $valid }.
cli-usage-missing = Не хватает: { $argument }.
cli-usage-twice = { $argument } указано дважды.
cli-usage-conflict = { $argument } и { $other } нельзя указать вместе.
cli-progress = { $doing } … { $seconds } с
cli-only-for-import = Команду { $command } импорт запускает сам, чтобы прочитать книгу; используйте citylab import.
cli-usage-utf8 = Аргумент — не текст в UTF-8.

cli-man-name = Название
cli-man-synopsis = Запуск

cli-name-none = «{ $name }» не подходит ни к одной сессии в { $folder }. Ближе всего: { $nearest }.
cli-name-empty = «{ $name }» не подходит: в { $folder } ещё нет сессий.
cli-name-several = «{ $name }» подходит к нескольким сессиям: { $list }.
cli-name-which-lab = Уточните лабораторию: --lab НАЗВАНИЕ.
cli-name-not-started = не начата
cli-no-such-file = Файла { $file } нет.
cli-not-in-lab = Файл { $file } не из лаборатории в папке { $lab }.
cli-lab-several = «{ $name }» подходит к нескольким лабораториям: { $list }.
cli-label-of-another = Метка { $label } — не с площадки «{ $name }».
cli-name-blank = Название не может быть пустым.
cli-name-there = Сессия «{ $name }» уже есть: { $file }. Продолжить её: citylab open.
cli-none = В { $folder } ещё нет сессий.

cli-add-waits = Печатайте ответы, по одному в строке; Ctrl+D — конец.
cli-add-unreadable = Стандартный ввод не читается: { $why }. Ничего не добавлено.
cli-add-too-much = Это больше 64 МиБ ответов. Ничего не добавлено.
cli-add-utf8 = Строка { $line } на входе — не текст в UTF-8. Ничего не добавлено.
cli-add-no-group = В этой сессии нет стороны «{ $name }»; есть: { $groups }. Ничего не добавлено.
cli-added = { $n ->
    [0] Добавлять нечего
    [one] Добавлен { $n } ответ
    [few] Добавлено { $n } ответа
    [many] Добавлено { $n } ответов
   *[other] Добавлено { $n } ответа
}
cli-added-now = { $added }. { $platform }: теперь { $now }.
cli-started-in-lab = Сессия «{ $platform }» начата в лаборатории «{ $lab }».
cli-count-parked = { $n ->
    [one] { $n } отложенный ответ
    [few] { $n } отложенных ответа
    [many] { $n } отложенных ответов
   *[other] { $n } отложенного ответа
}

cli-list-newer = записана более новым citylab, только чтение
cli-list-copy = копия файла { $file }
cli-list-copies = { $n ->
    [one] { $n } копия: { $names }
    [few] { $n } копии: { $names }
    [many] { $n } копий: { $names }
   *[other] { $n } копии: { $names }
}

cli-lab-there = Лаборатория «{ $title }» уже есть: { $folder }. Чтобы изменить её, укажите --change, чтобы посмотреть — --show.
cli-lab-made = { $title }: { $file }

cli-check-sound = в порядке
cli-check-plan = { $n ->
    [one] в порядке; лаборатория, { $n } площадка
    [few] в порядке; лаборатория, { $n } площадки
    [many] в порядке; лаборатория, { $n } площадок
   *[other] в порядке; лаборатория, { $n } площадки
}
cli-check-newer = записана более новым citylab (формат { $format }), поэтому открывается только для чтения
cli-check-older = старого формата ({ $format }); при открытии будет обновлена, копия останется
cli-check-cleaned = управляющие знаки из её текстов будут убраны
cli-check-journal = { $n ->
    [one] { $n } изменение с прошлого раза ещё в журнале и вернётся при открытии
    [few] { $n } изменения с прошлого раза ещё в журнале и вернутся при открытии
    [many] { $n } изменений с прошлого раза ещё в журнале и вернутся при открытии
   *[other] { $n } изменения с прошлого раза ещё в журнале и вернутся при открытии
}
cli-mend-backup = Чтобы вернуться к прежнему состоянию: citylab restore { $file }
cli-mend-too-large = Сессия такой большой не бывает; поищите нужный файл.
cli-mend-violation = Чтобы исправить, откройте файл в текстовом редакторе на строке { $line }: { $what }
cli-mend-newer = Чтобы открыть её, установите более новый citylab.
cli-mend-unknown = В сессиях этой программы стоит «format: { $format }».
cli-mend-migration = Откройте её тем citylab, которым она записана.
cli-mend-twice = дайте одному из двух другой номер или другое имя.
cli-mend-cause = исправьте because_of: причиной проблемы бывает только другая проблема, и не она сама через другие.
cli-mend-ballot = исправьте бюллетень: не больше пяти ответов, каждый один раз.
cli-mend-link = исправьте, к чему относится ответ, или уберите связь.
cli-mend-group = добавьте в groups сторону с ключом «{ $name }» или исправьте имя.
cli-mend-text = впишите туда текст без управляющих знаков.
cli-mend-other = исправьте там число.
cli-mend-years = исправьте там год.

cli-restore-none = Прежних состояний нет: { $file }
cli-restore-no-state = Прежнего состояния { $number } нет, всего их { $count }: { $file }
restore-less = { $n ->
    [one] на { $n } ответ меньше
    [few] на { $n } ответа меньше
    [many] на { $n } ответов меньше
   *[other] на { $n } ответа меньше
}
restore-more = { $n ->
    [one] на { $n } ответ больше
    [few] на { $n } ответа больше
    [many] на { $n } ответов больше
   *[other] на { $n } ответа больше
}
restore-reworded = { $n ->
    [one] { $n } сформулирован иначе
    [few] { $n } сформулированы иначе
    [many] { $n } сформулированы иначе
   *[other] { $n } сформулированы иначе
}
restore-changed = { $n ->
    [one] у { $n } ответа другие голоса, связи или подробности
    [few] у { $n } ответов другие голоса, связи или подробности
    [many] у { $n } ответов другие голоса, связи или подробности
   *[other] у { $n } ответа другие голоса, связи или подробности
}
restore-same = ответы те же
cli-restore-look = Посмотреть, что изменит одно из них: { $command }
restore-go = Этих ответов не станет:
restore-back = Эти ответы вернутся:
restore-words = Эти ответы будут сформулированы иначе:
restore-facts = У этих ответов станут другими голоса, связи или подробности:
cli-restore-how = Ничего не изменено. Чтобы вернуть это состояние: { $command }
cli-restore-done = Сессия «{ $platform }» снова такая, какой была до { $date }.
cli-restore-undo = Состояние до этого сохранено; в списке оно первое: { $command }
notice-sheet-empty = На этом листе ещё нет ответов.
notice-room-sees = Зал видит: { $view }.
notice-room-names-shown = Зал видит, кто что сказал.
notice-room-names-hidden = Зал не видит, кто что сказал.
notice-room-parked-shown = Зал видит отложенные ответы.
notice-room-parked-hidden = Зал не видит отложенных ответов.
notice-room-types = Зал видит строку, пока вы набираете.
notice-room-types-not = Зал видит ответ, только когда он записан.
notice-votes-hidden = Голоса от зала скрыты.
notice-ballots-over = { $n ->
    [one] Бюллетеней на { $n } больше, чем людей.
    [few] Бюллетеней на { $n } больше, чем людей.
    [many] Бюллетеней на { $n } больше, чем людей.
   *[other] Бюллетеней на { $n } больше, чем людей.
}
notice-votes-shown = Зал видит голоса.
notice-votes-over = { $n ->
    [one] Отдан { $n } лишний голос.
    [few] Отдано { $n } лишних голоса.
    [many] Отдано { $n } лишних голосов.
   *[other] Отдано { $n } лишних голоса.
}
notice-nothing-alike = Похожих ответов выше нет.
notice-backed = Засчитано как поддержка { $label }; формулировка сохранена.
notice-merged = { $from } вошёл в { $into }. Shift+F7 на { $into } отделит его снова.
notice-cut-where = Поставьте курсор туда, где начинается второй ответ.
notice-cut = Из { $label } стало два ответа: всё после курсора — { $new }.
notice-mark-two = Сначала отметьте пробелом два ответа или больше.
notice-address-what = Адресата указывают только у способов и действий.
notice-split = { $label } снова стоит отдельно.
notice-nothing-merged = С этим ответом ничего не объединено.
notice-no-duplicates = Похожих пар на этом листе больше нет.
notice-no-proposals = Предложить нечего: похожих ответов без темы слишком мало.
notice-theme-waits = Имя «{ $name }» теме не дано; оно ждёт в списке тем.
notice-no-requirements = Пока никому ничего не адресовано: Tab на способе или действии, поле «кому».
notice-time-shared = Время распределено: { $stages } мин.
notice-no-time-left = Распределять нечего: время вышло.
notice-silence-begun = { $n ->
    [one] Все пишут молча { $n } минуту; { $key } — ещё одна.
    [few] Все пишут молча { $n } минуты; { $key } — ещё одна.
    [many] Все пишут молча { $n } минут; { $key } — ещё одна.
   *[other] Все пишут молча { $n } минуты; { $key } — ещё одна.
}
notice-silence-over = Работа в тишине окончена: теперь все говорят по кругу.
notice-silence-over-round = Работа в тишине окончена; круг начинает { $voice }.
notice-silence-where = В тишине работают над вопросом: «Проблемы», «Способы» или «Действия».
notice-counting = Голосование теперь: { $how }.
notice-counted-otherwise = Подсчитанное раньше остаётся, но сравнивать с ним нельзя.
notice-picks-alone = Пять лучших считают только по бюллетеням: 7 3 12 1 9.
notice-round = Круг начат: { $voice }.
notice-round-later = Круг начнётся со следующего вопроса.
notice-no-roster = Список участников пуст: внесите людей на этапе «Начало», в строке «Участники».
notice-round-over = Круг окончен.
notice-no-round = Круг не идёт: Shift+F5 начнёт его.
notice-passed = { $person } — пас. Следующий: { $next }.

# Ответы из файла и открытые действия другой лаборатории.

usage-import = Взять ответы из таблицы или текста либо открытые действия другой лаборатории
usage-import-file = Файл: таблица, книга, текст, протокол или чат — узнаётся по содержимому; с --open-actions — сессия или папка лаборатории. Форма ответа, которую пишет «citylab plenary --letters», указывается одна: citylab import ФАЙЛ
usage-import-sheet = Лист, куда они пойдут: troubles, ways, actions или parked [файлы самой программы говорят это сами]
usage-import-text = Столбец ответов: заголовок, номер или буква; если указать дважды, ответы берутся из обоих [иначе угадывается]
usage-import-voice = Столбец тех, кто сказал
usage-import-group = Столбец их сторон
usage-import-theme = Столбец тем
usage-import-votes = Столбец голосов
usage-import-sheet-name = Лист книги [по умолчанию тот, что больше всего похож на ответы]
usage-import-paragraphs = В тексте ответы разделены пустыми строками, а не каждой строкой
usage-import-owner = Столбец тех, кто отвечает за действие
usage-import-due = Столбец сроков
usage-import-purpose = Столбец того, для чего это: номера ответов или их слова
usage-import-reply = Столбец ответов сторон
usage-import-encoding = Кодировка текста: utf-8, windows-1251, cp866, koi8-r, mac-cyrillic и другие [по умолчанию узнаётся по содержимому]
usage-import-split = Каждую часть между точками с запятой считать ответом
usage-import-with-hidden = Взять и скрытые строки и столбцы
usage-import-with-rejected = Взять и строки, отклонённые модераторами
usage-import-open-actions = Взять невыполненные действия из прежней сессии или лаборатории
usage-import-duplicates = Записать и те ответы, что уже есть слово в слово
usage-import-yes = Записать, не спрашивая
usage-import-dry-run = Показать, что будет записано, и ничего не записывать

import-too-large = Он больше { $n } МиБ.
import-too-much = В нём больше, чем вмещает сессия.
import-unpacks = В распакованном виде книга занимает больше { $n } МиБ; удалите лишние листы, строки и столбцы или сохраните нужный лист как CSV.
import-takes-memory = Книга повреждена, или для её чтения нужно больше { $n } МиБ памяти; сохраните нужный лист как CSV и импортируйте его.
import-takes-long = Книга читается слишком долго; сохраните нужный лист как CSV и импортируйте его.
import-nothing = В нём ничего нет.
import-not-text = Это не текст и не таблица.
import-foreign-pdf = Это PDF: строки и таблицы в нём не различить. Скопируйте текст в текстовый файл или выгрузите исходные данные таблицей.
import-foreign-rtf = Это RTF: сохраните его как простой текст, веб-страницу (HTML) или документ Word (DOCX).
import-foreign-picture = Это изображение: наберите то, что на нём написано, в текстовом файле, по ответу на строку.
import-foreign-recording = Это запись: импортируйте её субтитры (VTT, SRT) или расшифровку.
import-foreign-archive = Это архив: распакуйте его и импортируйте нужный файл.
import-foreign-calendar = Это календарь: выгрузите список таблицей.
import-foreign-web-archive = Это страница, сохранённая одним файлом: сохраните её как «Веб-страница, только HTML».
import-foreign-xml = Это XML другой программы: выгрузите ответы таблицей (CSV, XLSX).
import-foreign-json = Это JSON другой программы: выгрузите ответы таблицей (CSV, XLSX).
import-unclosed-quote = Кавычка, открывшая ячейку в строке { $line }, нигде не закрыта.
import-quote-inside = В строке { $line } кавычка стоит внутри ячейки, и непонятно, где ячейка кончается; удвойте эту кавычку или сохраните таблицу как .xlsx.
import-ragged = В строке { $line } ячеек: { $n }, а столбцов только { $of }. Может быть, в ответе стоит знак, который разделяет ячейки? Возьмите такие ответы в кавычки или сохраните таблицу как .xlsx.
import-bad-workbook = Книгу не удалось прочитать.
import-bad-workbook-why = Книгу не удалось прочитать: { $why }.
import-locked = Книга защищена паролем; откройте её, сохраните без пароля и импортируйте.
import-is-document = Это текстовый документ, а не книга; скопируйте таблицу из него в электронную таблицу или сохраните его как обычный текст и импортируйте.
import-is-slides = Это презентация, а не книга; скопируйте её текст в обычный текстовый файл и импортируйте его.
import-is-apple = Это файл Numbers, Pages или Keynote; экспортируйте его в XLSX или CSV и импортируйте.
import-is-archive = Это архив с другими файлами; распакуйте его и импортируйте файл с ответами.
import-all-hidden = Все строки или столбцы скрыты; покажите те, которые нужно импортировать, или добавьте --with-hidden.
import-only-hidden = Видимые листы пусты; есть скрытые, их читает --sheet-name: { $there }.
import-no-sheet = В книге нет листа «{ $name }»; есть: { $there }.
import-no-column = Здесь нет столбца «{ $name }»; есть: { $there }.
import-no-columns = Здесь нет столбца «{ $name }»: в файле нет столбцов.
import-no-answers = Ни один столбец не похож на ответы; укажите его через --text. Есть: { $there }.
import-several-columns = «{ $name }» подходит к нескольким столбцам: { $there }.
import-too-many-groups = Столбец сторон добавил бы новых сторон: { $n }; может быть, это столбец тех, кто сказал?
import-needs-sheet = В файле не сказано, на каком листе его ответы: добавьте --as troubles, ways, actions или parked.
import-no-platform = В файле несколько площадок, и ни одна не называется «{ $name }»; есть: { $there }.
import-bad-json = JSON повреждён в строке { $line }, позиция { $column } ({ $why }).
import-other-json = Это JSON, но не тот, который выгружает citylab: в нём нет списка сессий.
import-later-json = Этот JSON записала более новая версия citylab (формат { $n }).
import-no-encoding = Нет кодировки «{ $name }»; есть: { $there }.
import-nothing-changed = { $file }: { $why } Ничего не изменено.
import-same-session = { $file } — та самая сессия, куда пошли бы действия.
import-same-lab = { $folder } — та самая лаборатория, куда пошли бы действия; их берут из другой.
import-no-sessions = В { $folder } нет сессии, откуда взять действия.

import-from-sheet = лист «{ $name }»
import-tabs = ячейки разделены табуляцией
import-parted = ячейки разделены знаком «{ $sign }»
import-column = { $role }: { $name }
import-role-text = ответы
import-role-voice = кто
import-role-group = группа
import-role-theme = тема
import-role-votes = голоса
import-role-group-votes = голоса группы
import-role-for = для чего
import-role-owner = кто отвечает
import-role-partners = вместе с
import-role-due = срок
import-role-first-step = первый шаг
import-role-needs = что нужно
import-role-standing = в каком состоянии
import-role-outcome = чем кончилось
import-role-addressed-to = к кому обращено
import-role-reply = ответ стороны
import-role-replied-on = день ответа
import-role-reply-note = словами стороны
import-role-number = номер ответа
import-role-question = вопрос
import-role-because-of = из-за чего
import-role-objections = возражения
import-role-supports = поддержка
import-role-readback = сверка
import-role-first-said = сначала прозвучало
import-role-merged-into = с чем объединено
import-role-at = когда сказано
import-role-moderated = решение модераторов
import-not-taken = Не взято:
import-left-column = столбец «{ $name }», { $n ->
    [one] { $n } ячейка
    [few] { $n } ячейки
    [many] { $n } ячеек
   *[other] { $n } ячейки
}
import-left-columns = { $n ->
    [one] { $n } ячейка других столбцов
    [few] { $n } ячейки других столбцов
    [many] { $n } ячеек других столбцов
   *[other] { $n } ячейки других столбцов
}
import-left-hidden-column = скрытый столбец «{ $name }», { $n ->
    [one] { $n } ячейка
    [few] { $n } ячейки
    [many] { $n } ячеек
   *[other] { $n } ячейки
}
import-left-far-columns = столбцы слишком далеко справа, { $n ->
    [one] { $n } ячейка
    [few] { $n } ячейки
    [many] { $n } ячеек
   *[other] { $n } ячейки
}
import-left-sheet = лист «{ $name }», { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}
import-left-sheets = другие листы, { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}
import-left-hidden-sheet = скрытый лист «{ $name }», { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}
import-left-table = таблица «{ $name }», { $n ->
    [one] { $n } строка
    [few] { $n } строки
    [many] { $n } строк
   *[other] { $n } строки
}
import-left-hidden-rows = { $n ->
    [one] { $n } скрытая строка
    [few] { $n } скрытые строки
    [many] { $n } скрытых строк
   *[other] { $n } скрытые строки
}
import-left-formulas = { $n ->
    [one] { $n } ячейка с формулой, которую ещё не вычисляли (откройте книгу в табличном редакторе и сохраните)
    [few] { $n } ячейки с формулами, которые ещё не вычисляли (откройте книгу в табличном редакторе и сохраните)
    [many] { $n } ячеек с формулами, которые ещё не вычисляли (откройте книгу в табличном редакторе и сохраните)
   *[other] { $n } ячейки с формулами, которые ещё не вычисляли (откройте книгу в табличном редакторе и сохраните)
}
import-left-errors = { $n ->
    [one] { $n } ячейка с ошибкой
    [few] { $n } ячейки с ошибками
    [many] { $n } ячеек с ошибками
   *[other] { $n } ячейки с ошибками
}
import-left-notes = { $n ->
    [one] { $n } примечание к ячейке
    [few] { $n } примечания к ячейкам
    [many] { $n } примечаний к ячейкам
   *[other] { $n } примечания к ячейкам
}
import-left-title = { $n ->
    [one] { $n } строка над заголовками
    [few] { $n } строки над заголовками
    [many] { $n } строк над заголовками
   *[other] { $n } строки над заголовками
}
import-left-heading = { $n ->
    [one] { $n } строка повторных заголовков
    [few] { $n } строки повторных заголовков
    [many] { $n } строк повторных заголовков
   *[other] { $n } строки повторных заголовков
}
import-left-total = { $n ->
    [one] { $n } строка итогов
    [few] { $n } строки итогов
    [many] { $n } строк итогов
   *[other] { $n } строки итогов
}
import-left-rejected = отклонено модераторами: { $n } из { $of } { $of ->
    [one] строки
    [few] строк
    [many] строк
   *[other] строк
}
import-left-paragraphs = { $n ->
    [one] { $n } строка — не ответ
    [few] { $n } строки — не ответы
    [many] { $n } строк — не ответы
   *[other] { $n } строки — не ответы
}
import-left-contents = { $n ->
    [one] { $n } строка оглавления
    [few] { $n } строки оглавления
    [many] { $n } строк оглавления
   *[other] { $n } строки оглавления
}
import-left-code = { $n ->
    [one] { $n } строка кода
    [few] { $n } строки кода
    [many] { $n } строк кода
   *[other] { $n } строки кода
}
import-left-front-matter = { $n ->
    [one] { $n } строка о самом документе
    [few] { $n } строки о самом документе
    [many] { $n } строк о самом документе
   *[other] { $n } строки о самом документе
}
import-left-service = { $n ->
    [one] { $n } строка о самой встрече
    [few] { $n } строки о самой встрече
    [many] { $n } строк о самой встрече
   *[other] { $n } строки о самой встрече
}
import-left-private = { $n ->
    [one] { $n } личное сообщение
    [few] { $n } личных сообщения
    [many] { $n } личных сообщений
   *[other] { $n } личного сообщения
}
import-left-reactions = { $n ->
    [one] { $n } реакция без слов
    [few] { $n } реакции без слов
    [many] { $n } реакций без слов
   *[other] { $n } реакции без слов
}
import-left-votes = { $n ->
    [one] { $n } ячейка в столбце «{ $name }» — не число голосов
    [few] { $n } ячейки в столбце «{ $name }» — не число голосов
    [many] { $n } ячеек в столбце «{ $name }» — не число голосов
   *[other] { $n } ячейки в столбце «{ $name }» — не число голосов
}
import-left-days = { $n ->
    [one] { $n } ячейка в столбце «{ $name }» — не день
    [few] { $n } ячейки в столбце «{ $name }» — не день
    [many] { $n } ячеек в столбце «{ $name }» — не день
   *[other] { $n } ячейки в столбце «{ $name }» — не день
}
import-left-links = { $n ->
    [one] { $n } ячейка в столбце «{ $name }» не указывает на ответ
    [few] { $n } ячейки в столбце «{ $name }» не указывают на ответ
    [many] { $n } ячеек в столбце «{ $name }» не указывают на ответ
   *[other] { $n } ячейки в столбце «{ $name }» не указывают на ответ
}
import-left-words = { $n ->
    [one] { $n } ячейка в столбце «{ $name }» с незнакомым словом
    [few] { $n } ячейки в столбце «{ $name }» с незнакомыми словами
    [many] { $n } ячеек в столбце «{ $name }» с незнакомыми словами
   *[other] { $n } ячейки в столбце «{ $name }» с незнакомыми словами
}
import-left-undated = { $n ->
    [one] в { $n } ячейке столбца «{ $name }» сказано, чем кончилось действие, но без даты
    [few] в { $n } ячейках столбца «{ $name }» сказано, чем кончилось действие, но без даты
    [many] в { $n } ячейках столбца «{ $name }» сказано, чем кончилось действие, но без даты
   *[other] в { $n } ячейки столбца «{ $name }» сказано, чем кончилось действие, но без даты
}
import-left-fact = «{ $name }» — этого сессия взять не может, { $n ->
    [one] { $n } раз
    [few] { $n } раза
    [many] { $n } раз
   *[other] { $n } раза
}
import-left-on-lines = { $what }, { $n ->
    [one] строка { $lines }
    [few] строки { $lines }
    [many] строки { $lines }
   *[other] строки { $lines }
}
import-left-examples = { $what }: { $examples }
import-quoted = «{ $said }»
import-remark-merged = { $n ->
    [one] Объединённая ячейка в столбце «{ $name }» отнесена ещё к { $n } строке.
    [few] Объединённые ячейки в столбце «{ $name }» отнесены ещё к { $n } строкам.
    [many] Объединённые ячейки в столбце «{ $name }» отнесены ещё к { $n } строкам.
   *[other] Объединённые ячейки в столбце «{ $name }» отнесены ещё к { $n } строкам.
}
import-remark-markup = { $n ->
    [one] Из { $n } ячейки убрана разметка HTML.
    [few] Из { $n } ячеек убрана разметка HTML.
    [many] Из { $n } ячеек убрана разметка HTML.
   *[other] Из { $n } ячеек убрана разметка HTML.
}
import-remark-hidden = { $n ->
    [one] Среди них { $n } скрытая строка.
    [few] Среди них { $n } скрытые строки.
    [many] Среди них { $n } скрытых строк.
   *[other] Среди них { $n } скрытые строки.
}
import-remark-rejected = { $n ->
    [one] Среди них { $n } строка, отклонённая модераторами.
    [few] Среди них { $n } строки, отклонённые модераторами.
    [many] Среди них { $n } строк, отклонённых модераторами.
   *[other] Среди них { $n } строки, отклонённые модераторами.
}
import-remark-semicolons = { $n ->
    [one] В { $n } ответе есть точка с запятой; если делить по ней, ответов станет больше.
    [few] В { $n } ответах есть точка с запятой; если делить по ней, ответов станет больше.
    [many] В { $n } ответах есть точка с запятой; если делить по ней, ответов станет больше.
   *[other] В { $n } ответах есть точка с запятой; если делить по ней, ответов станет больше.
}
import-remark-lists = { $n ->
    [one] В { $n } ячейке был список; каждый пункт — отдельный ответ.
    [few] В { $n } ячейках были списки; каждый пункт — отдельный ответ.
    [many] В { $n } ячейках были списки; каждый пункт — отдельный ответ.
   *[other] В { $n } ячейках были списки; каждый пункт — отдельный ответ.
}
import-remark-nested = { $n ->
    [one] { $n } вложенный пункт списка взят как отдельный ответ.
    [few] { $n } вложенных пункта списка взяты как отдельные ответы.
    [many] { $n } вложенных пунктов списка взяты как отдельные ответы.
   *[other] { $n } вложенного пункта списка взяты как отдельные ответы.
}
import-remark-day-first = { $n ->
    [one] { $n } дату в столбце «{ $name }» можно прочесть двояко; она прочитана как день/месяц.
    [few] { $n } даты в столбце «{ $name }» можно прочесть двояко; они прочитаны как день/месяц.
    [many] { $n } дат в столбце «{ $name }» можно прочесть двояко; они прочитаны как день/месяц.
   *[other] { $n } даты в столбце «{ $name }» можно прочесть двояко; они прочитаны как день/месяц.
}
import-remark-month-first = { $n ->
    [one] { $n } дату в столбце «{ $name }» можно прочесть двояко; она прочитана как месяц/день, как и другие даты файла.
    [few] { $n } даты в столбце «{ $name }» можно прочесть двояко; они прочитаны как месяц/день, как и другие даты файла.
    [many] { $n } дат в столбце «{ $name }» можно прочесть двояко; они прочитаны как месяц/день, как и другие даты файла.
   *[other] { $n } даты в столбце «{ $name }» можно прочесть двояко; они прочитаны как месяц/день, как и другие даты файла.
}
import-remark-twice-encoded = Текст был закодирован дважды; это исправлено.
import-remark-broken-bytes = { $n ->
    [one] В строке { $lines } есть испорченные буквы, они показаны как �; возможно, у файла другая кодировка.
    [few] В строках { $lines } есть испорченные буквы, они показаны как �; возможно, у файла другая кодировка.
    [many] В строках { $lines } есть испорченные буквы, они показаны как �; возможно, у файла другая кодировка.
   *[other] В строках { $lines } есть испорченные буквы, они показаны как �; возможно, у файла другая кодировка.
}
import-remark-bare-quotes = { $n ->
    [one] Кавычка внутри ячейки в строке { $lines } оставлена частью текста; проверьте эту строку.
    [few] Кавычки внутри ячеек в строках { $lines } оставлены частью текста; проверьте эти строки.
    [many] Кавычки внутри ячеек в строках { $lines } оставлены частью текста; проверьте эти строки.
   *[other] Кавычки внутри ячеек в строках { $lines } оставлены частью текста; проверьте эти строки.
}
import-remark-short-rows = { $n ->
    [one] В строке { $lines } ячеек меньше, чем в остальных; проверьте её.
    [few] В строках { $lines } ячеек меньше, чем в остальных; проверьте их.
    [many] В строках { $lines } ячеек меньше, чем в остальных; проверьте их.
   *[other] В строках { $lines } ячеек меньше, чем в остальных; проверьте их.
}
import-more = … и ещё { $n }
import-will-keep = { $n ->
    [0] Записывать нечего.
    [one] Будет записан { $n } ответ.
    [few] Будет записано { $n } ответа.
    [many] Будет записано { $n } ответов.
   *[other] Будет записано { $n } ответа.
}
import-will-refuse = { $n ->
    [one] Не будет записан { $n }.
    [few] Не будут записаны { $n }.
    [many] Не будут записаны { $n }.
   *[other] Не будут записаны { $n }.
}
import-new-groups = Новые стороны: { $names }
import-cleaned = { $n ->
    [one] Управляющие или скрытые символы убраны в строке { $lines }.
    [few] Управляющие или скрытые символы убраны в строках { $lines }.
    [many] Управляющие или скрытые символы убраны в строках { $lines }.
   *[other] Управляющие или скрытые символы убраны в строках { $lines }.
}
import-line = строка { $n }
import-why-empty = ничего не сказано
import-why-long = длиннее, чем может быть ответ
import-why-there = то же слово в слово в { $label }
import-why-carried = уже взято, это { $label }
import-why-twice = то же, что в строке { $line }
import-reading = Читаем { $file }
import-keeping = { $n ->
    [one] Записываем { $n } ответ
    [few] Записываем { $n } ответа
    [many] Записываем { $n } ответов
   *[other] Записываем { $n } ответа
}
import-hint-split = --split возьмёт каждую часть отдельным ответом.
import-hint-hidden = --with-hidden возьмёт и скрытые строки и столбцы.
import-hint-rejected = --with-rejected возьмёт и отклонённые.
import-hint-sheet = --sheet-name ИМЯ прочитает другой лист.
import-ask = Записать? [д/Н]
import-yes-words = д да
import-needs-yes = Спросить здесь некого: чтобы записать, укажите --yes. Ничего не записано.
import-kept-nothing = Ничего не записано.
import-kept = { $n ->
    [one] { $platform }: записан { $n } ответ.
    [few] { $platform }: записано { $n } ответа.
    [many] { $platform }: записано { $n } ответов.
   *[other] { $platform }: записано { $n } ответа.
}

# Что обещано и что из этого вышло.

usage-actions = Показать, что обещано во всех сессиях, или отметить, что из этого вышло
usage-actions-name = Сессии [по умолчанию все]; чтобы отметить — одна сессия и метки её действий или 3.Д1 с номером площадки
usage-actions-by = Порядок: due (по сроку), owner (по ответственному), side (по стороне) или state (по состоянию)
usage-actions-owner = Только то, что делает один человек: любая часть имени; выводится как напоминание для письма
usage-actions-side = Только то, что касается одной стороны: делают её люди или обращено к ней
usage-actions-overdue = Только просроченное
usage-actions-open-only = Только то, что ещё не сделано
usage-actions-to = Напоминанием в этом формате: txt, md или ics
usage-actions-out = Файл или папка, куда записать напоминание [обычно оно выводится]
usage-actions-why = Почему перенесено или снято, в нескольких словах
usage-actions-done = Отметить, что сделано [сегодня, если дата не дана]
usage-actions-moved = Отметить, что срок перенесён на этот день
usage-actions-dropped = Отметить, что снято [сегодня, если дата не дана]
usage-actions-open = Отметить, что ещё не сделано
actions-in-use = Сессия «{ $platform }» { $place }; показано то, что она успела сохранить.
actions-none = Действий пока нет.
actions-none-overdue = Просроченного нет.
actions-none-open = Всё, что было обещано, сделано или снято.
actions-no-owner = «{ $name }» ни за одно из этих действий не отвечает. Ответственные: { $owners }.
actions-several-owners = «{ $name }» подходит к нескольким: { $owners }. Укажите имя полнее.
reminder-title = Что обещано
reminder-title-of = Что обещано: { $of }
reminder-none = Напоминать не о чем.
actions-name-labels = Назовите сессию и метки её действий: citylab actions ИМЯ Д1 Д2 --done, или с номером площадки: citylab actions 3.Д1 --done.
actions-not-a-label = «{ $said }» — не метка вида Д1 или, с номером площадки, 3.Д1.
actions-in-the-future = { $day } ещё не наступило.
actions-no-answer = В сессии «{ $platform }» нет { $label }.
actions-no-action = { $label } в сессии «{ $platform }» — не действие.

# Реакции сторон: по одной или из формы ответа.

usage-reply = Записать реакцию стороны или прочитать заполненную форму ответа
usage-reply-said = Сессия, метка и реакция: НАЗВАНИЕ С2 принято; или с номером площадки: 3.С2 принято. Реакции: принято, «принято к сведению», отклонено, «представителя не было»; none снимает реакцию
usage-reply-note = Пояснение стороны
usage-reply-on = День реакции [сегодня, если реакция новая]
usage-reply-from = Прочитать реакции из этой формы, .xlsx или .csv; её готовит «citylab plenary --letters»
usage-reply-yes = Записать всё из формы, не спрашивая
usage-reply-dry-run = Показать, что изменит форма, и ничего не менять
reply-what = Укажите, на что ответили и как: citylab reply НАЗВАНИЕ С2 принято или citylab reply 3.С2 принято.
reply-unknown = «{ $said }» — не реакция; возможны: { $replies }.
reply-not-addressed = { $label } на площадке { $platform } никому не адресовано.
reply-same = Это уже записано: { $reply }
reply-form-kind = { $file }: форма ответа — книга или таблица, .xlsx или .csv.
reply-form-no-label = «{ $said }» — не номер вроде 3.С2
reply-form-no-session = нет такой сессии в лаборатории { $lab }
reply-form-not-asked = { $platform } этого от стороны не требует
reply-form-no-reply = строка заполнена, но реакции нет
reply-form-keeps = { $n ->
    [0] Записывать нечего.
    [one] Будет записана { $n } реакция.
    [few] Будут записаны { $n } реакции.
    [many] Будет записано { $n } реакций.
   *[other] Будет записано { $n } реакции.
}
reply-kept = { $n ->
    [one] { $platform }: записана { $n } реакция.
    [few] { $platform }: записаны { $n } реакции.
    [many] { $platform }: записано { $n } реакций.
   *[other] { $platform }: записано { $n } реакции.
}

next-lab-same = Лабораторию { $lab } нельзя продолжить в ней самой; дайте новой другое название, например с годом.
next-lab-copy = { $platform } есть в обеих лабораториях под одним номером: новая — копия лаборатории { $lab }, а копия прошлогодней — не новая.
next-lab-carries = { $n ->
    [0] нового нет
    [one] { $n } действие
    [few] { $n } действия
    [many] { $n } действий
   *[other] { $n } действия
}
next-lab-there = { $n ->
    [one] { $n } уже есть
    [few] { $n } уже есть
    [many] { $n } уже есть
   *[other] { $n } уже есть
}
next-lab-keeps = { $n ->
    [0] Брать нечего.
    [one] Будет взято { $n } действие.
    [few] Будет взято { $n } действия.
    [many] Будет взято { $n } действий.
   *[other] Будет взято { $n } действия.
}
next-lab-kept = { $n ->
    [0] { $platform }: записано, что стало с обещаниями.
    [one] { $platform }: взято { $n } действие.
    [few] { $platform }: взято { $n } действия.
    [many] { $platform }: взято { $n } действий.
   *[other] { $platform }: взято { $n } действия.
}
usage-lab-after = Начать с того, что осталось открытым в этой лаборатории: её название или папка; площадки, организаторы, стороны, минуты, вопросы и логотип берутся из неё, а сама она не меняется
usage-lab-yes = Создать, не спрашивая
usage-lab-dry-run = Показать, что будет создано, и ничего не создавать

notice-no-format = Отметьте хотя бы один формат: пробел отмечает выбранный.
notice-exporting = Отчёт записывается…
notice-exporting-already = Один отчёт уже записывается: дождитесь его или остановите клавишей { $key }.
notice-writing = Записывается { $name }: { $n } из { $of }…
notice-writing-percent = Записывается { $name }: { $n } из { $of }, { $percent } %…
notice-export-stopping = Запись останавливается…
notice-export-stopped = Запись остановлена, файлов не записано.
notice-export-stopped-after = Запись остановлена. До этого записано в { $folder }: { $files }

notice-saving-elsewhere = Ищу другое место для сохранения…
notice-saved-there = Всё сохранено в { $path }.
notice-restored = Возвращено состояние до { $date }. То, что было перед этим, сохранено: его можно вернуть так же.
wrong-empty = В файле ничего нет.
wrong-zeros = В файле одни нулевые байты: сбой диска или копирования.
wrong-packed = Это упакованный файл, какие пишут Word и Excel, а не сессия.
wrong-encoding = Файл сохранён в { $name }, а не в UTF-8.
wrong-no-text = Байты здесь — не текст: файл повреждён.
wrong-stranger = Файл начинается не так, как сессия или план citylab.
wrong-cut-off = Файл обрывается.
wrong-cut-off-after = Файл обрывается после поля «{ $field }».
wrong-goes-on = После конца есть что-то ещё.
wrong-open-quote = У текста, который начинается здесь, нет закрывающей кавычки.
wrong-no-open-quote = У текста здесь нет открывающей кавычки.
wrong-inner-quote = Перед кавычкой внутри текста нет обратной косой черты.
wrong-print-quotes = Текст стоит в типографских кавычках; здесь текст открывает и закрывает только знак ".
wrong-open-comment = Комментарий, который начинается здесь, не закрыт.
wrong-unclosed = Не хватает закрывающей скобки «{ $mark }»; открыта она в строке { $line }.
wrong-unopened = Здесь не хватает открывающей скобки «{ $mark }».
wrong-superfluous = Эта скобка «{ $mark }» ничего не закрывает.
wrong-no-comma = Здесь не хватает запятой.
wrong-extra-comma = Здесь лишняя запятая.
wrong-no-colon = После имени поля «{ $field }» нет двоеточия.
wrong-no-value = У поля «{ $field }» нет значения.
wrong-no-field = Поля «{ $found }» нет, есть { $expected }.
wrong-no-field-in = В «{ $within }» нет поля «{ $found }», есть { $expected }.
wrong-no-field-near = Поля «{ $found }» нет; видимо, имелось в виду «{ $nearest }».
wrong-missing = Не хватает поля «{ $field }».
wrong-missing-in = В записи из «{ $within }» не хватает поля «{ $field }».
wrong-twice = Поле «{ $field }» стоит дважды.
wrong-no-variant = «{ $found }» здесь стоять не может, может одно из { $expected }.
wrong-no-variant-near = «{ $found }» здесь стоять не может; видимо, имелось в виду «{ $nearest }».
wrong-no-label = «{ $found }» — не метка ответа вида T(7).
wrong-no-day = «{ $found }» — не дата вида 2026-11-26.
wrong-no-moment = «{ $found }» — не дата и время вида 2026-11-26T10:14:03+07:00.
wrong-no-id = «{ $found }» — не идентификатор сессии.
wrong-value = Ожидается: { $expected }; здесь стоит: { $found }.
wrong-value-of = Для поля «{ $field }» ожидается: { $expected }; здесь стоит: { $found }.
wrong-kind-text = текст в кавычках
wrong-kind-number = целое число
wrong-kind-boolean = true или false
wrong-kind-word = слово без кавычек
wrong-kind-list = список в [ ]
wrong-kind-pairs = пары в { "{ }" }
wrong-kind-fields = поля в ( )
wrong-escape = Обратная косая черта стоит не перед тем знаком.
wrong-bounds = Число слишком велико или слишком мало.
wrong-too-deep = Слишком глубокая вложенность.
wrong-unexpected = «{ $found }» здесь стоять не может.
mend-empty = Чтобы исправить, возьмите файл там, откуда его копировали, или его прежнее состояние.
mend-zeros = Вручную это не исправить: скопируйте файл заново или возьмите его прежнее состояние.
mend-packed = Чтобы исправить, найдите файл, который записал citylab; отчёты обратно не читаются.
mend-encoding = Чтобы исправить, откройте его в текстовом редакторе как { $name } и сохраните в UTF-8.
mend-no-text = Чтобы исправить, скопируйте файл заново или наберите нечитаемое в строке { $line } ещё раз.
mend-stranger = Чтобы исправить, проверьте, тот ли это файл: сессия начинается со скобки «(» и поля «format:».
mend-cut-off = Чтобы исправить, скопируйте файл целиком оттуда, где он был; того, чего не хватает, в этом нет.
mend-goes-on = Чтобы исправить, удалите со строки { $line } то, что идёт после последней скобки.
mend-open-quote = Чтобы исправить, поставьте кавычку (") в конце текста в строке { $line }.
mend-no-open-quote = Чтобы исправить, поставьте кавычку (") перед текстом в строке { $line }.
mend-inner-quote = Чтобы исправить, поставьте обратную косую черту (\) перед каждой кавычкой внутри текста в строке { $line } или напишите там « ».
mend-print-quotes = Чтобы исправить, замените внешние кавычки в строке { $line } на ".
mend-open-comment = Чтобы исправить, поставьте */ в конце комментария.
mend-unclosed = Чтобы исправить, поставьте «{ $mark }» в конце строки { $line }, перед запятой.
mend-unopened = Чтобы исправить, поставьте «{ $mark }» перед этим местом в строке { $line }.
mend-superfluous = Чтобы исправить, удалите эту скобку «{ $mark }» в строке { $line }.
mend-no-comma = Чтобы исправить, поставьте на этом месте в строке { $line } запятую.
mend-extra-comma = Чтобы исправить, удалите эту запятую в строке { $line }.
mend-no-colon = Чтобы исправить, поставьте двоеточие после «{ $field }» в строке { $line }.
mend-no-value = Чтобы исправить, впишите значение поля «{ $field }» в строке { $line } или удалите поле.
mend-no-field = Чтобы исправить, удалите поле «{ $found }» в строке { $line } или дайте ему имя из тех, что есть.
mend-no-field-near = Чтобы исправить, напишите в строке { $line } «{ $nearest }» вместо «{ $found }».
mend-missing = Чтобы исправить, добавьте поле «{ $field }» к тому, что начинается в строке { $line }.
mend-field-twice = Чтобы исправить, удалите одно из двух полей «{ $field }»; второе — в строке { $line }.
mend-no-variant = Чтобы исправить, напишите в строке { $line } одно из слов: { $expected }.
mend-no-label = Чтобы исправить, напишите метку в строке { $line } как T(7), W(3), A(2) или P(1), латинскими буквами.
mend-no-day = Чтобы исправить, напишите дату в строке { $line } так: год, месяц, день — "2026-11-26".
mend-no-moment = Чтобы исправить, напишите дату и время в строке { $line } со сдвигом от UTC: "2026-11-26T10:14:03+07:00".
mend-no-id = Чтобы исправить, перепишите идентификатор в строке { $line } из другой копии этой сессии.
mend-kind-text = Чтобы исправить, возьмите то, что стоит в строке { $line }, в кавычки (").
mend-kind-number = Чтобы исправить, напишите в строке { $line } целое число цифрами, без кавычек.
mend-kind-boolean = Чтобы исправить, напишите в строке { $line } true или false, без кавычек.
mend-kind-word = Чтобы исправить, уберите кавычки в строке { $line }.
mend-kind-list = Чтобы исправить, поставьте квадратные скобки вокруг того, что стоит в строке { $line }.
mend-kind-pairs = Чтобы исправить, напишите в строке { $line } пары в фигурных скобках, например { "{\"activists\": 9}" }.
mend-kind-fields = Чтобы исправить, напишите в строке { $line } поля в круглых скобках, например (title: "…").
mend-escape = Чтобы исправить, напишите в строке { $line } вместо одной обратной косой черты две (\\).
mend-bounds = Чтобы исправить, напишите в строке { $line } число поменьше, не меньше нуля.
mend-too-deep = Чтобы исправить, возьмите прежнее состояние файла: так глубоко сессии не вложены.
mend-unexpected = Чтобы исправить, сравните строку { $line } с соседними: «{ $found }» там не к месту.

# Копии сессии и слияние с одной из них.

copy-same = такая же
copy-older = старее
copy-newer = новее
copy-apart = разошлась
copies-one = 1 копия: { $how }
copies-all = { $n ->
    [one] { $n } копия
    [few] { $n } копии
    [many] { $n } копий
   *[other] { $n } копии
}
copies-newer = { $n ->
    [one] { $n } новее
    [few] { $n } новее
    [many] { $n } новее
   *[other] { $n } новее
}
copies-apart = { $n ->
    [one] { $n } разошлась
    [few] { $n } разошлись
    [many] { $n } разошлось
   *[other] { $n } разошлись
}
merge-same = В копии то же самое. Она будет отложена, больше ничего не изменится.
merge-older = В сессии есть всё, что есть в копии. Копия будет отложена, больше ничего не изменится.
merge-newer = Копия новее: сессия получит всё, что было сделано в ней с тех пор.
merge-apart = Сессия и копия разошлись. Ничто ни из той, ни из другой не пропадёт.
merge-adds = { $n ->
    [one] Добавится { $n } ответ
    [few] Добавятся { $n } ответа
    [many] Добавится { $n } ответов
   *[other] Добавятся { $n } ответа
}
merge-label-there = в копии { $label }
merge-changes = { $n ->
    [one] Дополнится { $n } ответ
    [few] Дополнятся { $n } ответа
    [many] Дополнится { $n } ответов
   *[other] Дополнятся { $n } ответа
}
merge-rewords = { $n ->
    [one] { $n } ответ получит более позднюю формулировку
    [few] { $n } ответа получат более позднюю формулировку
    [many] { $n } ответов получат более позднюю формулировку
   *[other] { $n } ответа получат более позднюю формулировку
}
merge-removes = { $n ->
    [one] { $n } ответ в копии удалён
    [few] { $n } ответа в копии удалены
    [many] { $n } ответов в копии удалено
   *[other] { $n } ответа в копии удалены
}
merge-facts = Добавится к самой сессии
merge-clashes = { $n ->
    [one] Различается { $n } место: остаётся ваше
    [few] Различаются { $n } места: остаётся ваше
    [many] Различается { $n } мест: остаётся ваше
   *[other] Различаются { $n } места: остаётся ваше
}
merge-there = копия
merge-votes = голоса { $before } → { $after }
merge-votes-by-group = голоса по сторонам
merge-voices = кто сказал
merge-theme = тема
merge-links = связи
merge-causes = причины
merge-opinions = доводы за и против
merge-requirement = адресат или ответ
merge-readback = сверка
merge-plenary = отметка для пленарного
merge-verbatim = первая формулировка
merge-outcome = что с ним стало
merge-place = место на листе
merge-fact-platform = площадка
merge-fact-lab = лаборатория
merge-fact-date = дата
merge-fact-facilitator = ведущий
merge-fact-experts = эксперты
merge-fact-groups = стороны в зале
merge-fact-roster = список участников
merge-fact-questions = формулировка вопроса
merge-fact-ballots = число бюллетеней
merge-fact-passes = кто пропустил очередь
merge-fact-earlier = что стало с прежними обещаниями
merge-fact-half-typed = недописанная строка
merge-fact-other = настройки
merge-into = { $copy } → «{ $platform }»
merge-done = Копия { $copy } слита с сессией «{ $platform }»; теперь она лежит в { $kept }.
merge-only-aside = Копия { $copy } ничего не добавляет к сессии «{ $platform }»; теперь она лежит в { $kept }.
merge-not-aside = Копия { $copy } слита с сессией «{ $platform }». { $why }
merge-left-there = Копия { $copy } слита с сессией «{ $platform }» и оставлена на месте: она лежит вне папки сессий.
merge-no-copies = У сессии «{ $platform }» нет копий.
merge-not-found = У сессии «{ $platform }» нет копии { $name }. Её копии: { $copies }.
merge-which = У сессии «{ $platform }» несколько копий, назовите одну: { $copies }.
merge-ask = Слить? [д/Н]
merge-ask-aside = Отложить копию? [д/Н]
merge-needs-yes = Спросить здесь некого: чтобы слить, укажите --yes. Ничего не изменено.
merge-nothing = Ничего не изменено.
usage-merge = Слить копию сессии с самой сессией после просмотра; копия откладывается
usage-merge-copy = Копия: файл или имя файла рядом с сессией; нужна, если копий несколько
usage-merge-yes = Слить без вопроса
usage-merge-dry-run = Только показать, что изменится

plan-format = Версия формата файла; не меняйте её.
plan-note =
    Что читателю нужно знать прежде всего, одной фразой.
    Пример: note: "Третья городская лаборатория."
plan-title =
    Название события, как оно стоит в документах.
    Пример: title: "Город для жизни"
plan-place =
    Город или зал.
    Пример: place: "Новокузнецк"
plan-from =
    Первый день: год-месяц-день; None, пока он не известен.
    Пример: from: "2026-11-26"
plan-to =
    Последний день: год-месяц-день; None, пока он не известен или если день один.
    Пример: to: "2026-11-27"
plan-organisers =
    Кто проводит событие.
    Пример: organisers: ["Администрация города", "Молодёжный центр"]
plan-platforms =
    Площадки по порядку, который даёт им номера, начиная с 1; каждое название один раз.
    Пример: platforms: ["Обращение с отходами", "Участие граждан"]
plan-groups =
    Стороны; если список пуст, шесть обычных: business, authority, regional, activists, public, experts.
    Обычной стороне достаточно ключа (key), остальным нужны ключ и название (name).
    Пример: groups: [(key: "business"), (key: "press", name: "Журналисты")]
plan-agenda =
    Минуты на каждый этап; если список пуст, обычные: 10, 30, 40, 30 и 15.
    Этапы: Opening, Troubles, Ways, Actions, Review — начало, проблемы, способы, действия, сверка итогов.
    Пример: agenda: [(stage: Opening, minutes: 10), (stage: Troubles, minutes: 45)]
plan-questions =
    Ключевые вопросы, если они звучат иначе, чем обычно: Troubles, Ways, Actions.
    Пример: questions: {"{"}Troubles: "Что мешает нам здесь хорошо жить?"{"}"}
plan-voting =
    Как считают голоса: точками, у каждого по стольку, поднятием рук или пятью лучшими по порядку в бюллетене; по сторонам или нет.
    Пример: voting: (dots: Some(3), by_group: true) или voting: (five_picks: true)
plan-logo =
    Имя файла с картинкой рядом с этим файлом, PNG, JPEG или SVG: она стоит в начале документов; "" — картинки нет.
    Пример: logo: "logo.png"
plan-addressees =
    Кому адресовать письмо стороне, по её ключу; если не указано, письмо адресовано стороне.
    Пример: addressees: {"{"}"authority": ["Главе города Новокузнецка", "С. Н. Смирновой"]{"}"}
plan-colour =
    Цвет заголовков и меток в документах, #RRGGBB; достаточно тёмный, чтобы читаться на белой бумаге.
    Пример: colour: "#0B5A8A"
plan-letterhead =
    Что стоит под логотипом на первой странице, по строкам.
    Пример: letterhead: ["Администрация города Новокузнецка", "654080, ул. Кирова, 71"]
plan-footer =
    Что стоит внизу каждой страницы.
    Пример: footer: "council@example.org · +7 3843 00-00-00"

lab-days = Дни
lab-place = Место
lab-organisers = Организаторы
lab-minutes = Минуты
lab-groups = Стороны
lab-voting = Голосование
lab-logo = Логотип
lab-addressees = Адресаты писем
lab-colour = Цвет
lab-letterhead = Шапка
lab-footer = Внизу страниц
lab-no-colour = «{ $said }» — не цвет; запишите его как #RRGGBB, например #0B5A8A.
lab-light-colour = «{ $said }» слишком светлый, на белой бумаге не прочесть: контраст { $contrast } : 1, а нужно не меньше 4,5 : 1.
lab-no-room-letterhead = В шапке помещается не больше { $lines } строк по { $letters } букв.
lab-no-room-footer = Внизу страницы помещается не больше { $letters } букв.
decimal-sign = ,
lab-platforms = Площадки
lab-no-days = «{ $typed }» — не дата: наберите 26.11, 26–27 ноября 2026 или завтра.
lab-days-order = Последний день, { $to }, раньше первого, { $from }.
lab-platform-twice = Площадка «{ $name }» названа дважды.
lab-no-minutes = «{ $said }» не задаёт минут этапа; напишите проблемы=40, от 1 до 1440. Этапы: { $stages }.
lab-no-counting = «{ $said }» — не способ подсчёта голосов; напишите hands (руки), dots=3 (точки) или five-picks (пять лучших).
lab-no-question = «{ $said }» не задаёт вопроса; напишите проблемы=ТЕКСТ. Вопросы: { $questions }.
error-lab-meanwhile = Файл { $file } тем временем изменился, поэтому ничего не записано. Посмотрите его снова и повторите изменение.
error-no-picture = { $file } — не картинка: нужен PNG, JPEG или SVG.
error-picture-undrawn = { $file } не может быть логотипом: { $why }.
error-picture-large = Файл { $file } больше { $most } МиБ.
cli-lab-twice = { $why } --number-same пронумерует одноимённые площадки.
cli-lab-changed = { $title }: { $file } записан заново; прежний лежит в { $backups }.
cli-lab-same = { $title }: менять нечего.
cli-lab-begun = начата
cli-lab-not-begun = ещё не начата
cli-lab-file = Файл
usage-lab-place = Город или зал
usage-lab-from = Первый день: 26.11, 26 ноября 2026, завтра; или все дни: 26–27 ноября 2026
usage-lab-to = Последний день
usage-lab-organiser = Кто проводит событие; можно указать несколько раз
usage-lab-minutes = Минуты этапа: opening, troubles, ways, actions или review, можно по-русски; можно указать несколько раз
usage-lab-voting = Как считают голоса: hands (поднятие рук), dots=N (точки) или five-picks (пять лучших)
usage-lab-question = Как звучит ключевой вопрос: troubles, ways или actions; пусто — как обычно; можно указать несколько раз
usage-lab-group = Сторона; можно указать несколько раз [обычно шесть известных]
usage-lab-logo = Картинка для начала документов, PNG, JPEG или SVG не больше 5 МиБ; она копируется в папку лаборатории
usage-lab-colour = Цвет заголовков в документах, достаточно тёмный для белой бумаги; "" — обычный
usage-lab-letterhead = Что стоит под логотипом на первой странице, до 6 строк; "" — ничего
usage-lab-footer = Что стоит внизу каждой страницы, до 160 букв; "" — ничего
usage-lab-number-same = Пронумеровать одноимённые площадки: «Вода 1», «Вода 2»
usage-lab-change = Изменить лабораторию, которая есть: указанное заменит прежнее, остальное останется
usage-lab-show = Показать лабораторию
cli-man-lab = То, что у сессий лаборатории общее, записано в файле lab.ron в её папке. Если он повреждён, записан более новой citylab или назван иначе, например lab (1).ron, об этом скажет каждая команда, которой он нужен; citylab check назовёт строку, столбец и как исправить. Вот такой файл целиком, пока указано только название:
cli-man-lab-title = Город для жизни
brief-too-large = Файл слишком велик.
brief-rule = Сказанное в файле противоречит само себе.
brief-newer = Файл записан более новым citylab.
brief-layout = Формат файла этой программе неизвестен.
brief-empty = В файле ничего нет.
brief-cut-off = Файл обрывается.
brief-encoding = Файл сохранён в { $name }, а не в UTF-8.
brief-damaged = Часть файла повреждена.
brief-stranger = Это файл не от citylab.
brief-fields = В файле есть лишнее поле или не хватает нужного.
brief-value = Одно из значений в файле записано не так.
brief-marks = В файле не хватает запятой, кавычки или скобки, или она не на месте.
brief-plan = Файл lab.ron не прочитан. { $why }
brief-plan-newer = Файл lab.ron записан более новым citylab; взято то, что известно этому.
brief-plan-misnamed = { $n ->
    [one] Файла lab.ron здесь нет, а { $names } не читается: назовите его lab.ron.
    [few] Файла lab.ron здесь нет, а { $names } не читаются: назовите нужный lab.ron.
    [many] Файла lab.ron здесь нет, а { $names } не читаются: назовите нужный lab.ron.
   *[other] Файла lab.ron здесь нет, а { $names } не читаются: назовите нужный lab.ron.
}
error-plan-newer = { $file }: записан более новым citylab (формат { $format }); взято то, что известно этому, и поверх ничего не пишется.
error-plan-misnamed = { $n ->
    [one] В этой папке нет файла lab.ron, а план { $files } не читается: назовите его lab.ron.
    [few] В этой папке нет файла lab.ron, а планы { $files } не читаются: назовите нужный lab.ron.
    [many] В этой папке нет файла lab.ron, а планы { $files } не читаются: назовите нужный lab.ron.
   *[other] В этой папке нет файла lab.ron, а планы { $files } не читаются: назовите нужный lab.ron.
}
cli-check-plan-newer = записан более новым citylab (формат { $format }); взято то, что известно этому, и поверх ничего не пишется
cli-check-plan-copy = { $file } — план рядом с lab.ron; он не читается.
cli-check-plan-misnamed = { $file } — план под другим именем; он не читается.
mend-plan-misnamed = Чтобы исправить, назовите файл lab.ron.
faults-in-full = Что не прочитано:
faults-more = { $key } — подробно.

lab-title-taken = Лаборатория с таким названием уже есть: { $folder }.
lab-is-example = Это пример, он остаётся как есть; создайте свою лабораторию.
lab-renumbers = Площадка «{ $platform }» уже начата, и в документах у неё номер { $n }; при таком порядке он изменился бы. Оставьте её на месте, а новые площадки поставьте после неё.
lab-form-alone = Эта сессия не входит ни в одну лабораторию. F5 создаёт лабораторию.
lab-form-made = { $n ->
    [0] Лаборатория «{ $title }» создана в { $folder }.
   *[other] Лаборатория «{ $title }» создана в { $folder }. Её площадки начинаются клавишей Enter.
}
lab-form-changed = Лаборатория «{ $title }» изменена.
lab-form-same = Ничего не изменено.
lab-form-ends-before = Последний день оказался бы раньше первого.
lab-form-twice = Площадка «{ $name }» уже есть. Так и задумано? Ещё раз Enter — и они получат номера.
lab-form-pasted = { $n ->
    [one] Добавлена { $n } площадка. Ctrl+Z отменит.
    [few] Добавлены { $n } площадки. Ctrl+Z отменит.
    [many] Добавлено { $n } площадок. Ctrl+Z отменит.
   *[other] Добавлено { $n } площадки. Ctrl+Z отменит.
}
lab-form-pasted-twice = { $n ->
    [0] Ничего не добавлено, уже есть: { $names }.
    [one] Добавлена { $n } площадка; уже есть: { $names }.
    [few] Добавлены { $n } площадки; уже есть: { $names }.
    [many] Добавлено { $n } площадок; уже есть: { $names }.
   *[other] Добавлено { $n } площадки; уже есть: { $names }.
}
