# Отчёт.

report-subject = Отчёт площадки
report-draft = ЧЕРНОВИК: сессия не завершена
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

report-passport = Сведения о площадке
report-lab = Лаборатория
report-platform = Площадка
report-date = Дата
report-place = Место
report-organisers = Организаторы
report-experts = Эксперты
report-facilitator = Ведущий
report-voting = Голосование
report-voting-dots = { $n ->
    [one] у каждого участника { $n } голос
    [few] у каждого участника { $n } голоса
    [many] у каждого участника { $n } голосов
   *[other] у каждого участника { $n } голоса
}
report-voting-by-group = подсчёт по сторонам
report-voting-room = подсчёт по залу в целом
report-voting-both = подсчёт по сторонам и по залу в целом
report-voting-none = ещё не голосовали
report-voting-hands = поднятием рук, за сколько угодно ответов
report-voting-picks = пять лучших: ответы в бюллетене получают по порядку 5, 4, 3, 2 и 1 балл
report-ballots = Бумажных бюллетеней
report-state = Сессия
report-stage-closed = завершена
report-stage-open = не завершена, этап «{ $stage }»
report-made = Отчёт составлен
report-made-at = { $day }, { $time }
report-attendance = Присутствовали

# Первая страница.
front-demand = «{ $text }» ({ $side }: { $reply })
front-demands = { $n ->
    [1] Требование одно: { $demands }.
   *[other] Больше всего голосов из { $n } требований набрало { $demands }.
}
front-owned = { $n ->
    [1] { $owned ->
        [0] У единственного действия ответственного пока нет.
       *[other] У единственного действия есть ответственный.
    }
   *[other] Ответственный есть у { $owned } из { $n } действий.
}
front-answer = { $label } «{ $text }»
front-strongest = { $of ->
    [1] Сильнее всего волнует: { $answers } — { $n ->
        [one] { $n } голос
        [few] { $n } голоса
        [many] { $n } голосов
       *[other] { $n } голоса
    }.
   *[other] Сильнее всего волнует: { $answers } — по { $n ->
        [one] { $n } голосу
        [few] { $n } голоса
        [many] { $n } голосов
       *[other] { $n } голоса
    }.
}
front-strongest-points = { $of ->
    [1] Сильнее всего волнует: { $answers } — { $n ->
        [one] { $n } балл
        [few] { $n } балла
        [many] { $n } баллов
       *[other] { $n } балла
    }.
   *[other] Сильнее всего волнует: { $answers } — по { $n ->
        [one] { $n } баллу
        [few] { $n } балла
        [many] { $n } баллов
       *[other] { $n } балла
    }.
}
front-people = { $sides ->
    [0] в зале
    [one] в зале, { $sides } сторона
    [few] в зале, { $sides } стороны
    [many] в зале, { $sides } сторон
   *[other] в зале, { $sides } стороны
}
front-troubles = { $n ->
    [one] проблема
    [few] проблемы
    [many] проблем
   *[other] проблемы
}
front-ways = { $n ->
    [one] способ
    [few] способа
    [many] способов
   *[other] способа
}
front-actions = { $n ->
    [one] действие
    [few] действия
    [many] действий
   *[other] действия
}{ $dated ->
    [0] {""}
   *[other] , со сроком { $dated }
}
front-demanded = { $n ->
    [one] требование
    [few] требования
    [many] требований
   *[other] требования
}{ $open ->
    [0] {""}
   *[other] , без ответа { $open }
}
front-troubles-alone = Что волнует сильнее всего
front-troubles-caption = Что волнует каждую сторону: её голоса к числу её участников ({ $legend })
front-troubles-caption-picks = Что волнует каждую сторону: в скольких её бюллетенях это отмечено ({ $legend })
front-picks = где выбирали пять лучших — в скольких бюллетенях стороны это отмечено
front-shades = белое поле — меньше трети, голубое — от трети, тёмное — от двух третей
front-disputed = ≠ — стороны расходятся больше случайного
front-disputed-or-objected = ≠ — стороны расходятся больше случайного или есть возражения
front-replies-caption = Что ответили на требования
front-actions-caption = Кто что сделает{ $rest ->
    [0] {""}
   *[other] {" "}(ниже ещё { $rest })
}
front-actions-alone = Кто что сделает{ $rest ->
    [0] {""}
   *[other] {" "}(ещё { $rest } — в отчёте)
}
report-poster = плакат
front-share = { $percent } % · { $votes }/{ $people }
report-column-trouble = Проблема
report-leading = Что прозвучало сильнее всего
report-summary = Главное
report-top-troubles = Главные проблемы
report-top-ways = Ведущие способы решения
report-top-actions = Первоочередные действия
report-top-unvoted = Голосования не было; приведены ответы, прозвучавшие первыми.
report-top-tied-points = { $n ->
    [one] На { $place }-м месте { $n } ответ с равным числом баллов ({ $points }): { $labels }.
    [few] На { $place }-м месте { $n } ответа с равным числом баллов ({ $points }): { $labels }.
    [many] На { $place }-м месте { $n } ответов с равным числом баллов ({ $points }): { $labels }.
   *[other] На { $place }-м месте { $n } ответа с равным числом баллов ({ $points }): { $labels }.
}
report-top-tied = { $n ->
    [one] На { $place }-м месте { $n } ответ с равным числом голосов ({ $votes }): { $labels }.
    [few] На { $place }-м месте { $n } ответа с равным числом голосов ({ $votes }): { $labels }.
    [many] На { $place }-м месте { $n } ответов с равным числом голосов ({ $votes }): { $labels }.
   *[other] На { $place }-м месте { $n } ответа с равным числом голосов ({ $votes }): { $labels }.
}
report-for-plenary = Для пленарного заседания

report-ranking = Рейтинг по бюллетеням
report-ranking-of = Рейтинг: { $sheet }
report-ranking-rule = Каждый расставил в бюллетене пять ответов по порядку; они получили 5, 4, 3, 2 и 1 балл. Средний балл — по всем бюллетеням листа: бюллетень, где ответ не отмечен, даёт 0. Разброс — стандартное отклонение: если он велик, одни поставили ответ высоко, а другие не отметили вовсе.
report-ranking-ballots = Бюллетени и участники
report-ranking-unpicked = { $n ->
    [one] Ещё { $n } ответ не отмечен ни в одном бюллетене.
    [few] Ещё { $n } ответа не отмечены ни в одном бюллетене.
    [many] Ещё { $n } ответов не отмечено ни в одном бюллетене.
   *[other] Ещё { $n } ответа не отмечены ни в одном бюллетене.
}

report-causes = Причины
report-causes-rule = Корневые проблемы: из-за них, прямо или через другие, возникает больше всего остальных.
report-causes-tree = Что из чего вытекает
report-causes-again = её следствия — выше
report-effects = { $n ->
    [one] из-за неё возникает { $n } проблема
    [few] из-за неё возникают { $n } проблемы
    [many] из-за неё возникает { $n } проблем
   *[other] из-за неё возникают { $n } проблемы
}

report-troubles = Проблемы
report-no-theme = Без темы
report-points-caption = { $n ->
    [1] Проблема с наибольшим числом баллов
    [one] { $n } проблема с наибольшим числом баллов
    [few] { $n } проблемы с наибольшим числом баллов
    [many] { $n } проблем с наибольшим числом баллов
   *[other] { $n } проблемы с наибольшим числом баллов
}
report-votes-and-points-caption = { $n ->
    [1] Проблема с наибольшим числом голосов и баллов
    [one] { $n } проблема с наибольшим числом голосов и баллов
    [few] { $n } проблемы с наибольшим числом голосов и баллов
    [many] { $n } проблем с наибольшим числом голосов и баллов
   *[other] { $n } проблемы с наибольшим числом голосов и баллов
}
report-votes-caption = { $n ->
    [1] Проблема с наибольшим числом голосов
    [one] { $n } проблема с наибольшим числом голосов
    [few] { $n } проблемы с наибольшим числом голосов
    [many] { $n } проблем с наибольшим числом голосов
   *[other] { $n } проблемы с наибольшим числом голосов
}
report-hands = весь зал

report-ways = Способы решения
report-ways-loose = Способы, не связанные с проблемой
report-also-for = также к { $labels }
report-also-for-many = также к { $labels } и ещё { $n }
report-above-too = Ещё способы (полностью — выше)

report-actions = Действия
report-actions-caption = План действий
report-nobody = ответственного не нашлось
report-owner-withheld = имя не раскрывается
report-outcome-done = сделано { $day }
report-outcome-moved = перенесено на { $day }
report-outcome-dropped = снято { $day }

report-requirements = Требования
report-requirements-none = Требований к сторонам не заявлено.

report-disagreements = Разногласия
report-disagreements-none = Существенных расхождений в голосах сторон нет.
report-disagreements-none-so-far = Там, где голоса подсчитаны полностью, существенных расхождений в голосах сторон нет.
report-disagreements-room = Голоса по сторонам не считали, поэтому стороны не сравниваются.
report-disagreements-open = { $sheet }: подсчитаны не все голоса ({ $groups }), поэтому выводов пока нет: { $labels }.
report-ballots-open = { $sheet }: сданы не все бюллетени ({ $groups }), поэтому выводов пока нет: { $labels }.
report-disagreements-rule = Ответы, за которые стороны проголосовали по-разному (разница больше случайной); сначала самые спорные.
report-disputed = Оспорено при сверке
report-opinions = Доводы за и против
report-objections = Что вызвало возражения
report-opinion = { $who }: «{ $why }»
report-opinion-of-nobody = «{ $why }»
report-opinion-without-why = { $who }, причина не названа
report-opinion-of-nobody-without-why = причина не названа
report-opinions-in = { $counted } — см. «{ $chapter }»
report-said-for = Доводы за
report-said-against = Доводы против
report-votes-by-people = Голоса/участники по сторонам
report-picks-by-ballots = Отметили в бюллетенях/бюллетени по сторонам
report-common = В чём стороны согласны
report-common-rule = Ответы, за которые у каждой голосовавшей стороны голосов не меньше 60 % от числа её участников и которые не вызвали возражений; сначала те, что поддержали все сильнее (по произведению долей, как считает согласие групп система Polis).
report-common-rule-picks = Ответы, отмеченные не меньше чем в 60 % бюллетеней каждой стороны, которая их сдала, и не вызвавшие возражений; сначала те, что поддержали все сильнее (по произведению долей, как считает согласие групп система Polis).
report-agreement = Согласие и разногласия
report-agreement-rule = По всем площадкам, сначала самое сильное. Согласие: у каждой голосовавшей стороны голосов не меньше 60 % от числа её участников, возражений нет. Разногласие: голоса сторон различаются больше случайного (индекс несходства, Дункан и Дункан, 1955).
report-agreement-picks = Где выбирали пять лучших, вместо голосов считаются бюллетени, в которых отмечен ответ, а вместо участников стороны — её бюллетени.
report-agreement-objections = Доводы за и против каждого ответа полностью приведены в приложении его площадки.
report-votes-by-group = По сторонам
report-points-by-group = Баллы по сторонам

report-chain = Цепочка
report-chain-how = От каждой проблемы — к способам и действиям; полный текст ответов — в своих разделах.
report-chain-legend = Чем толще линия, тем больше голосов или баллов у ответа слева. Пунктир — чего-то не хватает. Знаки ↑ и ↓ указывают на ответы выше и ниже.
report-chain-above = см. выше: { $labels }
report-as-table = Показать таблицей
report-straight-to-action = сразу к действию
report-no-action-yet = действия ещё нет
report-no-owner-yet = ответственного ещё нет

report-open = Открытые вопросы и отложенное
report-open-count = { $n ->
    [one] Открыт { $n } вопрос.
    [few] Открыто { $n } вопроса.
    [many] Открыто { $n } вопросов.
   *[other] Открыто { $n } вопроса.
}
report-open-seen = { $n ->
    [one] Открыт { $n } вопрос.
    [few] Открыто { $n } вопроса.
    [many] Открыто { $n } вопросов.
   *[other] Открыто { $n } вопроса.
} При завершении сессии было отмечено: { $seen }.
report-open-none = Открытых вопросов не осталось.
report-open-more = И ещё { $n }: { $labels }
report-groups-not-heard = Не высказались: { $groups }
report-troubles-without-way = Проблемы, для которых способ не предложен
report-ways-without-action = Способы, по которым нет действий
report-actions-without-owner = Действия без ответственного
report-actions-nobody-took = Действия, для которых ответственного не нашлось
report-actions-without-date = Действия без срока
report-actions-loose = Действия, не связанные ни с одним способом или проблемой
report-unclear = Ответы, смысл которых при сверке остался неясен
report-parked = Отложено

report-appendix = Приложение
report-theme = тема: { $theme }
report-for = к { $labels }
report-because-of = из-за { $labels }
report-moved-from = перенесено с листа «{ $sheet }»
report-readback = сверка: { $result }
report-picked = для пленарного заседания
report-merged = объединённый ответ
report-first-said = Первоначальная формулировка
report-outcome = Результат
report-standing = Состояние
report-addressed = Адресат
report-addressed-reply = { $group } — { $reply }
report-reply-note = Пояснение стороны
report-participants = Участники
report-no-group = Сторона не указана

report-timing = Время
report-timing-caption = Время этапов, мин
report-closed-at = Сессия завершена в { $times }.
report-reopened-at = Сессия снова открыта в { $times }.

report-column-number = №
report-column-answer = Ответ
report-column-action = Действие
report-column-requirement = Требование
report-column-for = К чему относится
report-column-reply = Реакция стороны
report-earlier = Обещано раньше
report-carried = Взято из прошлой лаборатории
report-column-earlier-platform = Обещала площадка
report-column-promised = Обещано
report-column-done = Сделано
report-column-moved = Перенесено
report-column-dropped = Снято
report-column-open = Открыто
report-column-replied-on = Дата реакции
report-column-in-their-words = Пояснение стороны
report-column-group = Сторона
report-column-present = Участников
report-column-heard = Дали ответов
report-column-stage = Этап
report-column-planned = План
report-column-used = Факт
report-column-silent = В тишине
report-column-entered = Начало
report-column-question = Вопрос
report-column-theme = Тема
report-column-votes = Голоса
report-column-points = Баллы
report-column-place = Место
report-column-sheet = Лист
report-column-picked = Отметили
report-column-picked-of = Отметили, из { $n }
report-column-ballots = Бюллетени
report-column-ballots-on = Бюллетени: { $sheet }
report-column-mean = Средний балл
report-column-spread = Разброс
report-column-votes-and-points = Голоса, баллы
report-column-because-of = Из-за чего
report-column-objections = Возражения
report-column-supports = Доводы за
report-column-voices = Кто сказал
report-column-readback = Сверка
report-column-merged-into = Объединено с
report-column-at = Время
report-column-origin = Откуда взято
report-column-put-off = Перенос срока на
report-column-why = Почему
report-column-for-plenary = На пленарное
report-column-answered-by = Способы решения

report-continued = { $label }, продолжение
report-worksheet-found = Что выявлено
report-worksheet-ways = Способы решения
report-worksheet-actions = Действия
report-worksheet-charts = Диаграммы
report-worksheet-ranking = Рейтинг
report-worksheet-requirements = Требования

# Форма ответа, которую заполняет сторона; по этим заголовкам её читают обратно.
form-sheet = Форма ответа
form-column-number = №
form-column-requirement = Требование
form-column-asks = Кто просит
form-column-reply = Ваш ответ
form-column-note = Пояснение
form-column-on = Дата ответа
form-column-name = Кто отвечает
form-column-session = сессия
form-column-group = сторона

# Письмо одной стороне.
letter-to = Кому: { $group }
letter-subject = О требованиях к { $to }
letter-lab = лаборатории «{ $title }»
letter-lab-untitled = лаборатории
letter-asked = Площадки { $lab } адресуют вам { $n ->
    [one] { $n } требование
    [few] { $n } требования
    [many] { $n } требований
   *[other] { $n } требования
}; { $open ->
    [0] ваши ответы приведены ниже.
    [one] на { $open } из них ответа ещё нет.
    [few] на { $open } из них ответа ещё нет.
    [many] на { $open } из них ответа ещё нет.
   *[other] на { $open } из них ответа ещё нет.
}
letter-please = Просим внести решение, его дату и ответственного в последнюю колонку или в приложенную форму ответа и вернуть письмо или форму до { $day } года.
letter-please-changed = Просим до { $day } года сообщить, если в них что-то изменилось.
letter-draft = Не все площадки завершили работу: формулировки и ответы могут измениться.
letter-replied-none = Ответа ещё нет
letter-replied-absent = Представителя не было
letter-replied-declined = Отклонено
letter-replied-noted = Принято к сведению
letter-replied-accepted = Принято
letter-owner = Исполнитель: { $owner }
letter-asks = Просит: { $who }
letter-trouble = Решает проблему: { $trouble }
letter-reply = Ваше пояснение: { $reply }
letter-objections = Согласны не все: { $who }
letter-on-platform = Площадка: { $platform }
letter-column-decision = Решение, дата, ответственный
letter-thanks = Благодарим за участие в работе лаборатории.
letter-thanks-awaiting = Благодарим за участие в работе лаборатории и ждём ответа до { $day } года.
letter-signed-organisers = От организаторов
letter-signed-group = От адресата ({ $group })
letter-line = __________________ подпись   __________________ фамилия, должность   ___________ дата

# Что стало с обещаниями прошлой лаборатории.
since-heading = Что стало с обещаниями лаборатории «{ $lab }»
since-heading-untitled = Что стало с прежними обещаниями
since-sum = Из { $promised } обещанных действий: сделано — { $done }, перенесено — { $moved }, снято — { $dropped }, нет сведений — { $silent }.
since-nothing = Там ничего не обещали.
since-silent = Нет сведений
since-nobody = Никто не взялся
since-no-side = Сторона не указана
since-more = { $n ->
    [one] Ещё { $n } исполнитель
    [few] Ещё { $n } исполнителя
    [many] Ещё { $n } исполнителей
   *[other] Ещё { $n } исполнителя
}
since-shared = Обещание нескольких исполнителей или сторон учтено у каждого, а в сумме один раз.
since-each = Каждое обещание
since-worksheet = Судьба обещаний
since-unread = { $n ->
    [one] { $n } сессия той лаборатории не читается, её обещаний здесь нет.
    [few] { $n } сессии той лаборатории не читаются, их обещаний здесь нет.
    [many] { $n } сессий той лаборатории не читаются, их обещаний здесь нет.
   *[other] { $n } сессии той лаборатории не читаются, их обещаний здесь нет.
}
