package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InPlayground.class)
class RemindersIT {

    private static final LocalTime EVENING = LocalTime.of(18, 1);
    private static final LocalTime MORNING = LocalTime.of(8, 1);
    private static final String REMINDER = "Напоминание о брони";
    private static final String DUE =
            "select count(*) from due_work where done_at is null and due_at <= ?::timestamptz";
    // What waits for the end of somebody's quiet hours waits.
    private static final String UNSAID = "select count(*) from outbox join dialog using (chat_id)"
            + " where closed_at is null and send_after <= ?::timestamptz";

    /** The day after tomorrow, from a morning on which nothing is booked. */
    private static LocalDate day(ControlApi control) {
        control.beginsAnEmptyFortnight();
        return Days.today(control).plusDays(2);
    }

    static void goesTo(ControlApi control, LocalDate day, LocalTime time) {
        ZonedDateTime then = day.atTime(time).atZone(Days.OFFICE);
        control.advance(Duration.between(control.now(), then));
    }

    private static long reminded(Product product, Person owner) {
        return product.database()
                .count("select count(*) from outbox where kind = 'desk.reminder' and chat_id = ?", owner.id());
    }

    /** All that was due is done, and all that was to be said is said. */
    static void isQuiet(Product product, ControlApi control) {
        Awaitility.await("everything due is done and told")
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    product.settles();
                    String now = control.now().toString();
                    return product.database().count(DUE, now)
                                    + product.database().count(UNSAID, now)
                            == 0;
                });
    }

    @Test
    @Tag("S0-7")
    void the_owner_is_reminded_on_the_evening_before_and_on_the_morning_once_each(Product product) {
        ControlApi control = product.control();
        LocalDate day = day(control);
        Person owner = control.newcomer("Тихон Памятливый").registers();
        Steps.books(owner, "A1", day);
        goesTo(control, day.minusDays(1), LocalTime.of(17, 58));
        isQuiet(product, control);
        assertThat(owner.count(REMINDER)).isZero();
        goesTo(control, day.minusDays(1), EVENING);
        owner.sees(REMINDER, "A1", "завтра", Days.written(day));
        assertThat(owner.message().text()).doesNotContain("с опозданием");
        assertThat(owner.message().labels()).contains("Отменить бронь", "🔕 Не напоминать");
        goesTo(control, day, MORNING);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> owner.count(REMINDER) == 2);
        goesTo(control, day, LocalTime.of(23, 0));
        goesTo(control, day.plusDays(1), MORNING);
        isQuiet(product, control);
        assertThat(reminded(product, owner)).isEqualTo(2);
        Awaitility.await("both say that the day is over")
                .atMost(Duration.ofSeconds(60))
                .until(() -> owner.count("Напоминание: день брони прошёл") == 2 && owner.count(REMINDER) == 0);
    }

    @Test
    @Tag("S0-7")
    void what_is_cancelled_reminds_nobody_and_what_is_booked_for_another_day_reminds_then(Product product) {
        ControlApi control = product.control();
        LocalDate day = day(control);
        Person owner = control.newcomer("Лука Переменчивый").registers();
        Steps.books(owner, "A2", day);
        Steps.cancels(owner);
        LocalDate later = day.plusDays(1);
        Steps.books(owner, "A2", later);
        goesTo(control, later.minusDays(1), LocalTime.of(17, 0));
        isQuiet(product, control);
        assertThat(owner.count(REMINDER)).isZero();
        goesTo(control, later.minusDays(1), EVENING);
        owner.sees(REMINDER, Days.written(later));
        owner.taps("Отменить бронь")
                .sees("Отменить бронь?")
                .taps("Да, отменить")
                .sees("Бронь отменена");
        goesTo(control, later, MORNING);
        isQuiet(product, control);
        assertThat(reminded(product, owner)).isEqualTo(1);
        // The reminder that was there says that there is nothing to be reminded of any more.
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> owner.count(REMINDER) == 0);
    }

    @Test
    void who_wants_no_reminders_gets_none_and_can_change_their_mind(Product product) {
        ControlApi control = product.control();
        LocalDate day = day(control);
        Person owner = control.newcomer("Влас Тихий").registers();
        Steps.books(owner, "A3", day);
        goesTo(control, day.minusDays(1), EVENING);
        owner.sees(REMINDER).taps("🔕 Не напоминать").sees("не напоминаю", "Тихие часы: с 22:00 до 08:00");
        goesTo(control, day, MORNING);
        isQuiet(product, control);
        assertThat(owner.count(REMINDER)).isEqualTo(1);
        Steps.books(owner, "A3", day.plusDays(2));
        owner.says("/settings").sees("Настройки").taps("🔔 Напоминания").sees("не напоминаю");
        owner.taps("🔔 Напоминать о брони").sees("Напоминаю о брони");
        goesTo(control, day.plusDays(1), EVENING);
        owner.sees(REMINDER, Days.written(day.plusDays(2)));
        assertThat(reminded(product, owner)).isEqualTo(2);
    }

    @Test
    void an_unfinished_dialogue_goes_on_under_a_reminder(Product product) {
        ControlApi control = product.control();
        LocalDate day = day(control);
        Person owner = control.newcomer("Пров Занятой").registers();
        Steps.books(owner, "A4", day);
        Steps.isAskedToConfirm(owner, "A4", day.plusDays(2));
        goesTo(control, day.minusDays(1), EVENING);
        owner.sees(REMINDER);
        owner.taps("Забронировать").sees("Место забронировано", "A4", Days.written(day.plusDays(2)));
    }

    @Test
    void whose_booking_an_admin_cancels_is_told_at_any_hour(Product product) {
        ControlApi control = product.control();
        LocalDate day = day(control);
        Person owner = control.newcomer("Ефим Обойдённый").registers();
        Steps.books(owner, "A5", day);
        String booking = Callbacks.part(owner.message().button("Отменить"), 1);
        Person admin = control.sample("Жанна Котова");
        admin.says("/start").sees("Здравствуйте");
        goesTo(control, day.minusDays(1), LocalTime.of(23, 30));
        Message living = admin.message();
        owner.looks();
        admin.forges(living, Callbacks.forged(living, "desk.withdraw|" + booking + "|#closed"))
                .sees("Бронь отменена");
        owner.sees("Вашу бронь отменили", "A5", Days.written(day), "Жанна Котова", "Место недоступно в этот день")
                .taps("Другое место")
                .sees("Свободных мест:");
        isQuiet(product, control);
        assertThat(owner.count("Вашу бронь отменили")).isEqualTo(1);
        assertThat(admin.count("Вашу бронь отменили")).isZero();
    }
}
