package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** What people do again and again, each step seen to have worked. */
final class Steps {

    /** No decision stands before it here: only what comes of the event is walked through. */
    private static final String FORGET = """
            select set_config('zapis.in', '1', true);
            select append_event(gen_random_uuid(), 0, null, null, null, gen_random_uuid(), 'zapis.person.PersonForgotten', '1',
                                convert_to('{"person":"%1$s","office":"%1$s","nameKey":"y"}', 'UTF8'), convert_to('{}', 'UTF8'),
                                null, 'person=%1$s')""";

    private Steps() {}

    static Person seesFreeDesks(Person person, LocalDate day) {
        return person.says("/book " + Days.typed(day)).sees("Свободных мест:", Days.written(day));
    }

    /** The day's button in the calendar that is looked at, on the page that it is on. */
    static String cell(Person person, LocalDate day) {
        for (int turn = 0; !person.message().labels().contains(Days.month(day)); turn++) {
            assertThat(turn).as("pages of %s", person).isLessThan(4);
            boolean isLater = person.message().labels().contains(Days.month(day.minusMonths(1)));
            String question = person.message().text().lines().findFirst().orElseThrow();
            person.taps(isLater ? "›" : "‹").sees(question);
        }
        return person.message().labels().stream()
                .filter(label -> label.matches("[^\\d ]?" + day.getDayOfMonth()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + day + " in " + person.message()));
    }

    static Person isAskedToConfirm(Person person, String desk, LocalDate day) {
        return seesFreeDesks(person, day).says(desk).sees("Забронировать место?", desk, Days.written(day));
    }

    static Person books(Person person, String desk, LocalDate day) {
        return isAskedToConfirm(person, desk, day)
                .taps("Забронировать")
                .sees("Место забронировано", desk, Days.written(day));
    }

    /** From the message that says that it is booked. */
    static Person cancels(Person person) {
        return person.taps("Отменить")
                .sees("Отменить бронь?")
                .taps("Да, отменить")
                .sees("Бронь отменена");
    }

    /** Starts anew, as somebody whom the office does not know. */
    static Person isAStranger(Person person) {
        return person.says("/start").sees("согласие");
    }

    static Person manages(Person admin) {
        return admin.says("/start").sees("Здравствуйте").taps("🛠 Управление").sees("Управление");
    }

    /** What admins see about somebody. */
    static Person looksAt(Person admin, String name) {
        return manages(admin)
                .taps("👥 Люди")
                .sees("Люди:")
                .says(name)
                .sees("Найдено по запросу «" + name + "»: 1")
                .taps("✅ " + name)
                .sees(name, "Пользуется ботом");
    }

    /** An admin puts the greeting of the start in other Russian words. */
    static void changesTheGreeting(Person admin, String words) {
        manages(admin)
                .taps("✏️ Тексты")
                .sees("Тексты бота")
                .says("home.title")
                .sees("Найдено по запросу «home.title»")
                .taps("Здравствуйте, ….");
        admin.sees("Подставляется: {name}").taps("✏️ По-русски").sees("Напишите новый текст");
        admin.says(words).sees("Будет:").taps("Сохранить").sees("Исходный");
    }

    /** Comes back when nothing that follows the log names them any more. */
    static void isForgotten(Product product, String name) {
        var database = product.database();
        String id = database.rows("select person_id from person where name = ?", name)
                .getFirst();
        database.run(FORGET.formatted(id));
        product.settles();
    }
}
