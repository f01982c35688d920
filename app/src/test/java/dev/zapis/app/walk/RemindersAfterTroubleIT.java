package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders over restarts, long absences and jumps of the clock: one for each offset, whatever happens. */
class RemindersAfterTroubleIT {

    private static final String REMINDER = "Напоминание о брони";

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
            RemindersIT.goesTo(control, day.minusDays(1), LocalTime.of(18, 1));
            owner.sees(REMINDER, "A1", "завтра");
            RemindersIT.goesTo(control, day, LocalTime.of(8, 1));
            RemindersIT.isQuiet(product, control);
            assertThat(owner.count(REMINDER)).isEqualTo(2);
            isAwayFor("25 hours", product);
            other.at(product.control()).sees(REMINDER, "A1", "сегодня", "с опозданием");
            RemindersIT.isQuiet(product, product.control());
            assertThat(other.at(product.control()).count(REMINDER)).isEqualTo(1);
            Person late = owner.at(product.control());
            Awaitility.await("both say that the day is over")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> late.count("Напоминание: день брони прошёл") == 2);
            assertThat(product.errors()).isEmpty();
        }
    }

    private static void isAwayFor(String time, Product product) {
        product.settles();
        product.killApp();
        product.database().run("update clock set ahead = ahead + interval '" + time + "'");
        product.startAgain();
    }
}
