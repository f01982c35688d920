package dev.zapis.app.walk;

import java.time.LocalDate;

/** What people do again and again, each step seen to have worked. */
final class Steps {

    private Steps() {}

    static Person seesFreeDesks(Person person, LocalDate day) {
        return person.says("/book " + Days.typed(day)).sees("Свободных мест:", Days.written(day));
    }

    static Person isAskedToConfirm(Person person, String desk, LocalDate day) {
        return seesFreeDesks(person, day).says(desk).sees("Бронируем?", desk, Days.written(day));
    }

    static Person books(Person person, String desk, LocalDate day) {
        return isAskedToConfirm(person, desk, day)
                .taps("Подтвердить")
                .sees("Место забронировано", desk, Days.written(day));
    }

    /** From the message that says that it is booked. */
    static Person cancels(Person person) {
        return person.taps("Отменить")
                .sees("Отменить бронь?")
                .taps("Да, отменить")
                .sees("Бронь отменена");
    }
}
