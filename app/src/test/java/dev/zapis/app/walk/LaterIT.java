package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Walk
class LaterIT {

    private static final Duration OLD = Duration.ofHours(49);

    @Test
    @Tag("S1-33")
    void home_under_a_message_older_than_48_hours_brings_the_menu(Product product) {
        ControlApi control = product.control();
        Person reader = control.newcomer("Прохор Долгов").registers();
        reader.says("/book").sees("На какой день");
        reader.taps(Steps.cell(reader, Days.today(control).plusDays(3))).sees("Свободных");
        Person owner = control.newcomer("Клара Долгова").registers();
        Steps.books(owner, "B4", Days.today(control).plusDays(6));
        control.advance(OLD);
        reader.taps("🏠 В начало").isToldNothing().sees("Здравствуйте, Прохор Долгов");
        assertThat(reader.message().labels()).contains("🪑 Место", "🗂 Мои брони");
        owner.taps("🏠 В начало").isToldNothing().sees("Здравствуйте, Клара Долгова", "Ближайшее", "B4");
    }

    @Test
    @Tag("S1-3")
    void the_calendar_begins_with_the_day_that_it_is_in_the_office(Product product) {
        ControlApi control = product.control();
        Person person = control.newcomer("Семён Полночный").registers();
        ZonedDateTime now = control.now().atZone(ZoneOffset.UTC);
        ZonedDateTime late = now.with(LocalTime.of(21, 30));
        if (late.isBefore(now)) late = late.plusDays(1);
        control.advance(Duration.between(now, late));
        LocalDate inOffice = late.toLocalDate().plusDays(1);
        person.says("/book").sees("На какой день");
        assertThat(person.message().labels().getFirst()).startsWith(Days.label(inOffice) + " ·");
        person.says("/book сегодня").sees("сегодня", Days.written(inOffice));
    }

    @Test
    @Tag("S1-18")
    void after_midnight_in_the_office_yesterdays_bookings_are_history(Product product) {
        ControlApi control = product.control();
        control.beginsAnEmptyFortnight();
        LocalDate today = Days.today(control);
        Person owner = control.newcomer("Устин Вчерашний").registers();
        Steps.books(owner, "B6", today);
        owner.says("/my").sees("Мои брони", "B6");
        String booking = Callbacks.part(owner.message().button("🪑 B6"), 1);
        RemindersIT.goesTo(control, today.plusDays(1), LocalTime.of(0, 1));
        owner.says("/my").sees("Броней пока нет");
        Person other = control.newcomer("Фока Нынешний").registers();
        Steps.seesFreeDesks(other, today.plusDays(1));
        assertThat(product.database()
                        .count("select count(*) from desk_booking where booking_id = ? and is_live", booking))
                .isOne();
        assertThat(product.database().count("select count(*) from event_tag where tag = ?", "booking=" + booking))
                .isPositive();
    }

    @Test
    void a_button_that_nobody_touched_for_half_a_year_brings_a_fresh_screen(Product product) {
        Person person = product.control().newcomer("Архип Забывчивый").registers();
        person.says("/settings")
                .taps("🕰 Часовой пояс")
                .says("абракадабра без единого города")
                .sees("выберите время офиса")
                .says("помощь")
                .taps("Что умеет бот")
                .sees("Что умеет бот");
        assertThat(person.message().button("⬅ Назад").data()).startsWith("1~");
        product.control().advance(Duration.ofDays(181));
        person.taps("⬅ Назад").isTold("Кнопка устарела").sees("Что умеет бот");
        person.taps("⬅ Назад").isToldNothing().sees("выберите время офиса");
    }
}
