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
