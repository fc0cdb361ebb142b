# Отчёт.

report-subject = Отчёт рабочей группы
report-draft = ЧЕРНОВИК: сессия ещё не закрыта
report-nothing-yet = Пока ничего нет.
report-total = Всего

report-month = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}

report-contents = Содержание

report-page = Страница { $page } из { $pages }
report-table = Таблица { $n }. { $caption }

report-passport = Паспорт
report-lab = Лаборатория
report-platform = Площадка
report-date = Дата
report-place = Место
report-organisers = Организаторы
report-experts = Эксперты
report-facilitator = Ведущий
report-voting = Голосование
report-voting-dots = { $n ->
    [one] по { $n } голосу у каждого
    [few] по { $n } голоса у каждого
    [many] по { $n } голосов у каждого
   *[other] по { $n } голоса у каждого
}
report-voting-by-group = считали по сторонам
report-voting-room = считали по всему залу
report-voting-both = считали по сторонам и по всему залу
report-voting-none = ещё не голосовали
report-state = Состояние
report-stage-closed = закрыта
report-stage-open = не закрыта, этап «{ $stage }»
report-made = Составлен
report-made-at = { $day }, { $time }
report-attendance = В зале

report-summary = Главное
report-top-troubles = Главные проблемы
report-top-ways = Главные способы
report-top-actions = Главные действия
report-top-unvoted = Здесь не голосовали; это прозвучало первым.
report-top-tied = { $n ->
    [one] Столько же голосов ({ $votes }) ещё у { $n } ответа.
    [few] Столько же голосов ({ $votes }) ещё у { $n } ответов.
    [many] Столько же голосов ({ $votes }) ещё у { $n } ответов.
   *[other] Столько же голосов ({ $votes }) ещё у { $n } ответа.
}
report-for-plenary = Для пленарного заседания

report-troubles = Проблемы
report-no-theme = Без темы
report-votes-caption = { $n ->
    [one] Голоса за { $n } главную проблему
    [few] Голоса за { $n } главные проблемы
    [many] Голоса за { $n } главных проблем
   *[other] Голоса за { $n } главной проблемы
}
report-hands = весь зал

report-ways = Способы
report-ways-loose = Способы без проблемы
report-also-for = также для { $labels }
report-also-for-many = также для { $labels } и ещё { $n }
report-above-too = Ещё способы, целиком они выше

report-actions = Действия
report-actions-caption = Что мы делаем
report-nobody = никто не взялся
report-owner-withheld = назван
report-needs-this = Нужно: { $needs }
report-outcome-done = сделано { $day }
report-outcome-moved = перенесено на { $day }
report-outcome-dropped = снято { $day }

report-requirements = Требования
report-requirements-none = Ни к одной стороне ничего не обращено.

report-disagreements = Разногласия
report-disagreements-none = Голоса сторон не расходятся больше случайного.
report-disagreements-room = Голоса по сторонам не считали, поэтому стороны не сравниваются.
report-disagreements-open = { $sheet }: подсчитаны не все голоса ({ $groups }), поэтому выводов пока нет: { $labels }.
report-disagreements-rule = Здесь голоса сторон расходятся больше случайного; сначала самое большое расхождение.
report-disputed = Спорно при сверке
report-votes-by-group = По сторонам

report-chain = Цепочка
report-chain-how = Каждая проблема с её способами и действиями; целиком каждый ответ стоит в своей главе.
report-chain-above = см. выше: { $labels }
report-as-table = Таблицей
report-chain-picture = От проблем к действиям
report-chain-first = { $n ->
    [one] От проблем к действиям: первая { $n } проблема
    [few] От проблем к действиям: первые { $n } проблемы
    [many] От проблем к действиям: первые { $n } проблем
   *[other] От проблем к действиям: первые { $n } проблемы
}
report-no-action-yet = действия ещё нет
report-no-owner-yet = ответственного ещё нет

report-open = Не закрыто и отложено
report-open-none = Незакрытого не осталось.
report-groups-not-heard = Не прозвучали: { $groups }
report-troubles-without-way = Проблемы без способа
report-ways-without-action = Способы без действия
report-actions-without-owner = Действия без ответственного
report-actions-nobody-took = Действия, за которые никто не взялся
report-actions-without-date = Действия без срока
report-actions-loose = Действия без способа и проблемы
report-parked = Отложено

report-appendix = Приложение
report-appendix-how = Все ответы, как они прозвучали, и объединённые с ними формулировки.
report-verbatim = { $sheet } дословно
report-theme = тема: { $theme }
report-for = для { $labels }
report-moved-from = перенесено с листа «{ $sheet }»
report-readback = сверка: { $result }
report-picked = для пленарного заседания
report-merged = объединено
report-first-said = Сначала прозвучало
report-outcome = Чем кончилось
report-addressed = Адресат
report-addressed-reply = { $group } — { $reply }
report-reply-note = Ответ
report-participants = Участники
report-no-group = Вне сторон

report-timing = Время
report-timing-caption = Минуты по плану и на деле
report-closed-at = Закрыта в { $times }.
report-reopened-at = Снова открыта в { $times }.

report-column-number = №
report-column-answer = Ответ
report-column-action = Что делаем
report-column-requirement = Требование
report-column-for = Для чего
report-column-first-step = Первый шаг и что нужно
report-column-reply = Ответ стороны
report-column-in-their-words = Словами стороны
report-column-group = Сторона
report-column-present = Человек
report-column-heard = Ответов
report-column-stage = Этап
report-column-planned = План
report-column-used = Факт
report-column-entered = Начат
report-column-question = Вопрос
report-column-theme = Тема
report-column-votes = Голоса
report-column-voices = Кто сказал
report-column-readback = Сверка
report-column-merged-into = Объединено с
report-column-at = Когда сказано
report-column-answered-by = Чем отвечаем

report-continued = { $label }, продолжение
report-worksheet-found = Что мы нашли
report-worksheet-do = Что мы делаем
report-worksheet-requirements = Требования
