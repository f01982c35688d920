package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.playground.Playground;
import dev.zapis.playground.Standin;
import dev.zapis.playground.Tokens;
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
    private static final String TOKEN = "700700703:AAHwalkOfRemindersInTwoInstances00";

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
            owner.at(product.control()).sees(REMINDER, "A1", "завтра", "опоздало");

            RemindersIT.goesTo(product.control(), day, LocalTime.of(8, 1));
            RemindersIT.isQuiet(product, product.control());
            assertThat(owner.at(product.control()).count(REMINDER)).isEqualTo(2);
            isAwayFor("25 hours", product);
            other.at(product.control()).sees(REMINDER, "A1", "сегодня", "опоздало");
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
    void two_instances_remind_once(Product lender, @TempDir Path directory) {
        var database = lender.database().another("reminding_twins");
        var telegram = Standin.start(
                Playground.withOwnClock(directory.resolve("telegram"), Tokens.anyWellFormed(), List.of()),
                "127.0.0.1",
                0);
        String api = "http://127.0.0.1:" + telegram.port();
        var control = new ControlApi(api);
        Person person = control.newcomer("Зинаида Двойная");
        var environment = Map.of(
                "TELEGRAM_BOT_TOKEN", TOKEN,
                "TELEGRAM_API_URL", api,
                "ZAPIS_ADMINS", Long.toString(person.id()),
                "ZAPIS_KEY", "0123456789abcdef".repeat(4),
                "DATABASE_URL", database.url());
        try (var first = Product.with(directory.resolve("first"), environment);
                var second = Product.with(directory.resolve("second"), environment)) {
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
        } finally {
            telegram.dispose();
        }
    }
}
