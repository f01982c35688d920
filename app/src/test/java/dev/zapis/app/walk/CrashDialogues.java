package dev.zapis.app.walk;

import java.time.LocalDate;

/** People whom a crash meets in the middle of a dialogue, each at another place. */
record CrashDialogues(
        Person admin,
        Person choosing,
        Person listing,
        Person newcomer,
        Person known,
        Confirmation undecided,
        Confirmation deciding) {

    static CrashDialogues begin(CrashSetup setup) {
        Person admin = setup.open();
        Person choosing = setup.newcomer("Вера Выборова").registers();
        choosing.taps("🪑 Место").sees("На какой день");
        Confirmation undecided = setup.isAsked("Борис Бронин");
        Person listing = setup.newcomer("Лидия Листова").registers();
        Steps.seesFreeDesks(listing, undecided.day());
        Person newcomer = setup.newcomer("Прежняя Я").agrees();
        Person known = setup.newcomer("Нона Знакомая").registers();
        return new CrashDialogues(
                admin, choosing, listing, newcomer, known, undecided, setup.isAsked("Денис Решительный"));
    }

    /** After the restart, without a word about it. */
    void goOn() {
        admin.says("C3").sees("Добавить места").taps("Добавить").sees("Места: C1, C2, C3");
        admin.taps("⬅ Назад").sees("Зона «Подвал»").taps("⬅ Назад").sees("зоны и места");
        admin.says("Чердак")
                .sees("Добавить зону «Чердак»?")
                .taps("Добавить зону")
                .sees("зоны и места")
                .taps("Чердак")
                .sees("Зона «Чердак»");
        LocalDate day = undecided.day();
        Person booking = undecided.person();
        booking.taps("⬅ Назад").sees("Свободных мест:", Days.written(day));
        booking.says("C1").sees("Забронировать место?", "C1", Days.written(day));
        listing.says("C2").sees("Забронировать место?", "C2", Days.written(day));
        choosing.taps(Steps.cell(choosing, day)).sees("Свободных мест:", Days.written(day));
        newcomer.says("Нина Новая").sees("Вы — Нина Новая?").taps("Да, это я").sees("Вы вошли как Нина Новая");
        known.taps("🪑 Место").sees("На какой день");
        deciding.person().taps("Забронировать");
        deciding.isBookedOnce();
    }
}
