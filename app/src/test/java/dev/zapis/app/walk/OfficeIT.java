package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The office run from the chat: nobody needs the database, and what is changed holds with the next message. */
@Walk
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeIT {

    private final ControlApi control;

    OfficeIT(Product product) {
        control = product.control();
    }

    private Person manages(String button) {
        return Steps.manages(control.sample("Жанна Котова")).taps(button);
    }

    /** A day on which nothing is booked, with the rest of its week ahead. */
    private LocalDate monday() {
        control.beginsAnEmptyFortnight();
        return Days.today(control).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    @Tag("S1-13")
    void zones_and_desks_are_added_renamed_blocked_and_removed() {
        LocalDate day = monday();
        Person admin = manages("🏢 Офис").sees("зоны и места").says("Терраса");
        admin.sees("Добавить зону «Терраса»?").taps("Добавить зону").sees("зоны и места");
        admin.taps("Терраса")
                .sees("Зона «Терраса»")
                .says("T1, T2")
                .sees("Будут добавлены 2 места: T1, T2")
                .taps("Добавить")
                .sees("Добавлено: T1, T2", "Места: T1, T2");
        Person owner = control.newcomer("Фрол Терпеливый").registers();
        Steps.books(owner, "T1", day);
        admin.taps("🪑 T1").sees("Место T1", "Предстоящих броней: 1");
        admin.taps("✏️ Переименовать").sees("новое название").says("T9");
        admin.sees("Переименовать место T1 в T9?").taps("Переименовать").sees("Место T9");
        admin.taps("⛔ Закрыть на время").sees("На какие дни");
        admin.says(Days.typed(day) + " меняем лампу")
                .sees(
                        "Закрыть место T9",
                        "меняем лампу",
                        "Будет отменена 1 бронь, сообщение получит 1 человек",
                        "Фрол");
        admin.taps("Да, закрыть").sees("Место T9", "⛔", "меняем лампу", "Предстоящих броней: 0");
        owner.sees("Вашу бронь отменили", "T9", "Причина: меняем лампу");
        Steps.seesFreeDesks(owner, day).says("T9").sees("место нельзя забронировать: T9");
        Steps.isAskedToConfirm(owner, "T9", day.plusDays(1));
        admin.taps("✅ Снова открыть").sees("Место T9");
        Steps.books(owner, "T9", day);
        admin.taps("🗑 Убрать место").sees("навсегда?", "Будет отменена 1 бронь");
        admin.taps("Да, убрать").sees("Зона «Терраса»", "Места: T2");
        owner.sees("Вашу бронь отменили", "T9");
        owner.says("/my").sees("Броней пока нет");
        admin.taps("🪑 T2").sees("Место T2").taps("🗑 Убрать место").sees("никого это не затронет");
        admin.taps("Да, убрать")
                .sees("Мест здесь пока нет")
                .taps("🗑 Убрать зону")
                .sees("Убрать зону");
        admin.taps("Да, убрать").sees("зоны и места");
        assertThat(admin.message().labels()).noneMatch(label -> label.contains("Терраса"));
    }

    @Test
    @Tag("S0-15")
    void limits_hold_with_the_next_tap() {
        LocalDate day = monday();
        Person person = control.newcomer("Ерофей Частый").registers();
        Steps.books(person, "A1", day);
        Steps.isAskedToConfirm(person, "A1", day.plusDays(1));
        Person admin = manages("⚙️ Правила")
                .sees("Лимит на неделю: нет")
                .taps("🔢 Лимит на неделю")
                .sees("в неделю");
        admin.taps("1").sees("Правила", "Лимит на неделю: 1 место");
        person.taps("Забронировать").isTold("Лимит на неделю исчерпан: 1 место");
        admin.taps("🔢 Лимит на неделю").sees("в неделю").taps("Без лимита").sees("Правила", "Лимит на неделю: нет");
        Steps.books(person, "A1", day.plusDays(1));
        admin.taps("📆 Срок брони")
                .sees("На сколько дней")
                .says("7")
                .sees("на 7 дней")
                .taps("Изменить")
                .sees("Правила", "на 7 дней");
        person.says("/book " + Days.typed(day.plusDays(13))).sees("последний день для брони");
        admin.taps("📆 Срок брони").sees("На сколько дней").taps("14").sees("на 14 дней");
    }

    @Test
    @Tag("S0-15")
    void reminders_come_at_the_times_that_an_admin_has_just_set() {
        LocalDate day = monday();
        Person person = control.newcomer("Мина Внимательная").registers();
        Steps.books(person, "A2", day);
        Person admin =
                manages("⚙️ Правила").sees("Правила").taps("🔔 Напоминания").sees("Когда напоминать");
        admin.says("1 12:30")
                .sees("Изменить время напоминаний?")
                .taps("Изменить")
                .sees("Когда напоминать");
        assertThat(admin.message().labels()).contains("✅ накануне в 12:30");
        RemindersIT.goesTo(control, day.minusDays(1), LocalTime.of(12, 31));
        person.sees("Напоминание о брони", "A2");
        admin.taps("✅ накануне в 12:30").sees("Когда напоминать");
    }

    @Test
    @Tag("S0-15")
    void words_are_others_with_the_next_message_and_what_does_not_fit_is_refused() {
        Person person = control.newcomer("Прасковья Внятная").registers();
        person.says("/start").sees("Здравствуйте, Прасковья Внятная.");
        Person admin =
                manages("✏️ Тексты").sees("Тексты бота").says("home.title").sees("Найдено по запросу «home.title»");
        admin.taps("Здравствуйте, ….")
                .sees("Здравствуйте, {name}.", "Подставляется: {name}")
                .taps("✏️ По-русски");
        admin.sees("Напишите новый текст").says("Добро пожаловать, {who}!").sees("Будет:");
        admin.taps("Сохранить").isTold("Подстановки who");
        admin.taps("Не сохранять").sees("home.title").taps("✏️ По-русски").sees("Напишите новый текст");
        admin.says("Добро пожаловать, {name}!").sees("Будет:").taps("Сохранить").sees("Исходный");
        person.says("/start").sees("Добро пожаловать, Прасковья Внятная!");
        admin.taps("↩️ Вернуть исходный текст: русский").sees("home.title");
        person.says("/start").sees("Здравствуйте, Прасковья Внятная.");
    }

    @Test
    void a_team_books_first_and_others_when_the_day_opens() {
        LocalDate day = monday();
        Person member = control.newcomer("Агния Своя").registers();
        Person other = control.newcomer("Осип Чужой").registers();
        Person admin = manages("🧩 Команды").sees("Команды").says("Дизайн");
        admin.sees("Создать команду «Дизайн»?").taps("Создать команду");
        admin.sees("Дизайн, участников: 0")
                .says("агния")
                .sees("Найдено по запросу «агния»")
                .taps("＋ Агния Своя");
        admin.sees("Дизайн, участников: 1");
        member.says("/settings").sees("Настройки").taps("👤 Мои данные").sees("Команды: Дизайн");
        admin = manages("🏢 Офис").sees("зоны и места").taps("Тихая зона").sees("Зона «Тихая зона»");
        admin.taps("🧩 Кто может бронировать")
                .sees("могут бронировать все")
                .taps("▫️ Дизайн")
                .sees("за 2 дня", "Отмеченные команды");

        Steps.seesFreeDesks(other, day).sees("Свободных мест: 6");
        Steps.isAskedToConfirm(member, "B1", day);
        Message asked = member.message();
        String desk = Callbacks.part(asked.button("Забронировать"), 1);
        other.forges(
                        other.message(),
                        Callbacks.forged(other.message(), "desk.book|" + desk + "|" + Callbacks.written(day)))
                .isTold("пока бронируют только команды: Дизайн");
        member.taps("Забронировать").sees("Место забронировано", "B1");
        RemindersIT.goesTo(control, day.minusDays(2), LocalTime.of(9, 0));
        Steps.books(other, "B2", day);

        admin = manages("🧩 Команды")
                .sees("Команды")
                .taps("Дизайн")
                .sees("Дизайн, участников: 1")
                .taps("🗑 Распустить");
        admin.sees("приоритет в зонах: Тихая зона").taps("Да, распустить").sees("Команд пока нет");
        Steps.seesFreeDesks(other, day.plusDays(4)).sees("Свободных мест: 12");
    }

    @Test
    void a_closed_day_is_not_bookable_and_says_why() {
        LocalDate day = monday();
        Person person = control.newcomer("Лукерья Дневная").registers();
        Steps.isAskedToConfirm(person, "A4", day);
        Person admin = manages("📅 Календарь")
                .sees("Календарь офиса")
                .says(Days.typed(day))
                .sees("Офис открыт.");
        admin.says("отключат воду")
                .sees("Причина: отключат воду")
                .taps("✖ Закрыть день")
                .sees("Календарь офиса");
        person.taps("Забронировать").isTold("отключат воду");
        person.says("/book").sees("На какой день");
        person.taps(Steps.cell(person, day))
                .isTold("Офис закрыт: отключат воду")
                .sees("На какой день");
        person.says("/book " + Days.typed(day)).sees("Офис закрыт: отключат воду");
        admin.says(Days.typed(day))
                .sees("Офис закрыт: отключат воду")
                .taps("↩️ Как в обычной неделе")
                .sees("Календарь офиса");
        Steps.books(person, "A4", day);
        closesWithItsBookings(admin, person, day);
    }

    @Test
    void several_days_are_closed_at_once_and_opened_again_by_one_tap() {
        LocalDate day = monday();
        Person owner = control.newcomer("Агния Недельная").registers();
        Steps.books(owner, "A5", day);
        Person admin = manages("📅 Календарь").sees("Календарь офиса").taps("🗓 Закрыть несколько");
        admin.sees("На какие дни закрыть офис?").says(Days.typed(day) + " – " + Days.typed(day.plusDays(2)));
        admin.sees("На какие дни закрыть офис?", "✓ выбрано").taps("Готово (3)");
        admin.sees("Закрыть офис на 3 дня?", "есть 1 бронь", "Агния Недельная").says("ремонт");
        admin.sees("Причина: ремонт").taps("Отменить 1 бронь и закрыть").sees("Офис закрыт на 3 дня");
        owner.sees("Вашу бронь отменили", "A5", "Причина: ремонт");
        admin.taps("↩ Отменить действие").sees("Действие отменено");
        Awaitility.await("what was said of the loss says that it is back")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(owner.looks().count("Вашу бронь отменили")).isZero());
        Steps.seesFreeDesks(admin, day.plusDays(2));
    }

    private void closesWithItsBookings(Person admin, Person person, LocalDate day) {
        admin.says(Days.typed(day)).sees("Офис открыт.").says("потоп").sees("Причина: потоп");
        admin.taps("✖ Закрыть день").sees("Закрыть офис", "есть 1 бронь", "Лукерья Дневная");
        admin.taps("Отменить 1 бронь и закрыть").sees("Календарь офиса", "Офис закрыт", "Отменено броней: 1");
        person.sees("Вашу бронь отменили", "A4", Days.written(day), "Причина: потоп");
        person.says("/my").sees("Броней пока нет");
    }

    @Test
    @Tag("S0-13")
    void what_an_admin_switches_off_disappears_and_comes_back() {
        Person person = control.newcomer("Нестор Меню").registers();
        Person admin =
                manages("🧱 Разделы бота").sees("Разделы бота").taps("✅ Места").sees("Выключить «Места»?");
        admin.taps("Да, выключить").sees("Разделы бота");
        person.says("/start").sees("Здравствуйте");
        assertThat(person.message().labels())
                .noneMatch(label -> label.contains("Место"))
                .contains("👥 Кто в офисе");
        admin.taps("✖ Места").sees("Разделы бота");
        person.says("/start").sees("Здравствуйте");
        assertThat(person.message().labels()).contains("🪑 Место");
    }
}
