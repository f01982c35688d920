package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reminders over restarts, long absences, jumps of the clock and two instances: one for each offset, whatever happens. */
@ExtendWith(InPlayground.class)
class RemindersAfterTroubleIT {

    private static final String REMINDER = "Напоминание о месте";

    @Test
    @Tag("S4-18")
    void a_late_reminder_says_so_and_what_is_of_no_use_any_more_is_dropped(@TempDir Path home) {
        try (Product product = Product.playground(home)) {
            ControlApi control = product.control();
            control.beginsADay(1);
            LocalDate day = Days.today(control).plusDays(1);
            Person owner = control.newcomer("Агап Опоздавший").registers();
            Person other = control.newcomer("Нил Долгосонный").registers();
            Steps.books(owner, "A1", day);
            Steps.books(other, "A1", day.plusDays(1));
            RemindersIT.goesTo(control, day.minusDays(1), LocalTime.of(17, 55));
            isAwayFor("10 minutes", product);
            owner.at(product.control()).sees(REMINDER, "A1", "завтра", "с опозданием");

            RemindersIT.goesTo(product.control(), day, LocalTime.of(8, 1));
            RemindersIT.isQuiet(product, product.control());
            assertThat(owner.at(product.control()).count(REMINDER)).isEqualTo(2);
            isAwayFor("25 hours", product);
            other.at(product.control()).sees(REMINDER, "A1", "сегодня", "с опозданием");
            RemindersIT.isQuiet(product, product.control());
            assertThat(other.at(product.control()).count(REMINDER)).isEqualTo(1);
            assertThat(owner.at(product.control()).count(REMINDER)).isEqualTo(2);
            assertThat(product.errors()).isEmpty();
        }
    }

    private static void isAwayFor(String time, Product product) {
        product.settles();
        product.killApp();
        product.database().run("update clock set ahead = ahead + interval '" + time + "'");
        product.startAgain();
    }

    @Test
    @Tag("F24")
    void two_instances_remind_once(Product lender) {
        try (var telegram = new OwnTelegram(lender, 700_700_703);
                var first = telegram.bot("first", Map.of());
                var second = telegram.bot("second", Map.of())) {
            var control = telegram.control();
            var database = telegram.database();
            Person person = telegram.admin();
            person.registers()
                    .taps("🛠 Управление")
                    .sees("зоны и места")
                    .says("Холл")
                    .sees("зоны и места");
            person.taps("Холл").sees("Зона Холл").says("H1").sees("Места: H1");
            LocalDate day = Days.today(control).plusDays(2);
            Steps.books(person, "H1", day);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> database.count("select count(*) from due_work where kind = 'reminder.desk'") == 2);
            for (LocalDateTime then : List.of(
                    day.minusDays(1).atTime(18, 5),
                    day.atTime(8, 5),
                    day.atTime(21, 0),
                    day.plusDays(2).atTime(9, 0))) {
                Instant to = then.atZone(Days.OFFICE).toInstant();
                database.run("update clock set ahead = timestamptz '" + to + "' - clock_timestamp()");
                Awaitility.await("all that is due at " + then)
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> database.count("select count(*) from due_work, clock where done_at is null"
                                                + " and due_at <= clock_timestamp() + ahead")
                                        == 0
                                && database.count("select count(*) from outbox where closed_at is null") == 0);
            }
            person.sees(REMINDER);
            assertThat(person.count(REMINDER)).isEqualTo(2);
            assertThat(database.count("select count(*) from outbox where kind = 'desk.reminder'"))
                    .isEqualTo(2);
            assertThat(first.errors()).isEmpty();
            assertThat(second.errors()).isEmpty();
        }
    }
}
