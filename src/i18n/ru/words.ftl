# Слова программы: вопросы, этапы, стороны, счёт.

question-troubles = Какие у нас проблемы?
question-ways = Какие есть способы их преодолеть?
question-actions = Что мы можем сделать?

stage-opening = Начало
stage-troubles = Проблемы
stage-ways = Способы
stage-actions = Действия
stage-review = Обзор
stage-closed = Закрыто
stage-parked = Отложено

group-business = бизнес
group-authority = город
group-regional = регион
group-activists = активисты
group-public = общество
group-experts = эксперты
group-business-full = Бизнес
group-authority-full = Местная власть
group-regional-full = Региональная власть
group-activists-full = Гражданские активисты
group-public-full = Общественные организации
group-experts-full = Эксперты

reply-accepted = принято
reply-noted = учтено
reply-declined = отклонено
reply-absent = не было
reply-none = ответа ещё нет

readback-confirmed = подтверждено
readback-unclear = неясно
readback-disputed = спорно

count-troubles = { $n ->
    [one] { $n } проблема
    [few] { $n } проблемы
    [many] { $n } проблем
   *[other] { $n } проблемы
}
count-ways = { $n ->
    [one] { $n } способ
    [few] { $n } способа
    [many] { $n } способов
   *[other] { $n } способа
}
count-actions = { $n ->
    [one] { $n } действие
    [few] { $n } действия
    [many] { $n } действий
   *[other] { $n } действия
}
count-answers = { $n ->
    [one] { $n } ответ
    [few] { $n } ответа
    [many] { $n } ответов
   *[other] { $n } ответа
}
count-votes = { $n ->
    [one] { $n } голос
    [few] { $n } голоса
    [many] { $n } голосов
   *[other] { $n } голоса
}
count-people = { $n ->
    [one] { $n } человек
    [few] { $n } человека
    [many] { $n } человек
   *[other] { $n } человека
}
count-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
    [many] { $n } минут
   *[other] { $n } минуты
}

# Что сказано о действии: в шапке столбца, в вопросе, как заполнить, в строке под вводом и под ответом.
field-who = Кто отвечает
field-who-asked = кто делает
field-who-line = кто { $value }
field-who-fact = делает { $value }
field-partners = Вместе с
field-partners-fact = вместе с { $value }
field-due = Срок
field-due-asked = срок
field-due-hint = 1.03, 1 марта, пятница, через 2 недели
field-due-line = срок { $value }
field-due-fact = срок { $value }
field-first-step = Первый шаг
field-first-step-fact = сначала { $value }
field-needs = Что нужно
field-needs-asked = нужно
field-needs-hint = деньги, люди, разрешения
field-needs-line = нужно { $value }
field-needs-fact = нужно { $value }
