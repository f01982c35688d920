package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two instances on one database in front of one Telegram, until one of them is killed. */
@ExtendWith(InPlayground.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesIT {

    private static final String OVER = "Напоминание: день брони прошёл";

    private final OwnTelegram telegram;
    private final Product first;
    private final Product second;

    TwoInstancesIT(Product lender) {
        telegram = new OwnTelegram(lender, 700_700_703);
        first = telegram.bot("first", Map.of());
        second = telegram.bot("second", Map.of());
    }

    @BeforeAll
    void open() {
        Person admin = telegram.admin().registers().opensTheDoor();
        admin.taps("🛠 Управление")
                .sees("Управление")
                .taps("🏢 Офис")
                .sees("зоны и места")
                .says("Холл")
                .sees("Добавить зону «Холл»?")
                .taps("Добавить зону")
                .sees("зоны и места");
        admin.taps("Холл")
                .sees("Зона «Холл»")
                .says("H1, H2")
                .sees("Добавить места")
                .taps("Добавить")
                .sees("Места: H1, H2");
    }

    @AfterAll
    void close() {
        try (telegram;
                first;
                second) {
            // In this order from the end.
        }
    }

    @Test
    @Tag("F24")
    void two_instances_remind_once() {
        var database = telegram.database();
        Person person = telegram.admin();
        LocalDate day = Days.today(telegram.control()).plusDays(2);
        Steps.books(person, "H1", day);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.count("select count(*) from due_work where kind = 'reminder.desk'") == 2);
        comes(day.minusDays(1).atTime(18, 5), 1);
        comes(day.atTime(8, 5), 2);
        comes(day.atTime(21, 0), 2);
        comes(day.plusDays(2).atTime(9, 0), 2);
        person.sees(OVER);
        Awaitility.await("both say that the day is over")
                .atMost(Duration.ofSeconds(60))
                .until(() -> person.count(OVER) == 2);
        assertThat(database.count("select count(*) from outbox where kind = 'desk.reminder'"))
                .isEqualTo(2);
        assertThat(first.errors()).isEmpty();
        assertThat(second.errors()).isEmpty();
    }

    // Moves the clock, then waits until all that is due by then is done and sent. The work is done before its letter
    // is written: where the next move came between them, it would let the letter expire.
    private void comes(LocalDateTime then, int letters) {
        var database = telegram.database();
        Instant to = then.atZone(Days.OFFICE).toInstant();
        database.run("update clock set ahead = timestamptz '" + to + "' - clock_timestamp()");
        Awaitility.await("all that is due at " + then)
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.count("select count(*) from due_work, clock where done_at is null"
                                        + " and due_at <= clock_timestamp() + ahead")
                                == 0
                        && database.count("select count(*) from outbox where kind = 'desk.reminder'") >= letters
                        && database.count("select count(*) from outbox where closed_at is null") == 0);
    }

    @Test
    @Tag("S0-15")
    @Order(Integer.MAX_VALUE)
    void of_two_instances_one_polls_and_the_other_goes_on_when_it_is_killed() {
        var database = telegram.database();
        Person person = telegram.admin();
        // For the two of them it is four days later by now.
        LocalDate day = Days.today(telegram.control()).plusDays(5);
        Steps.books(person, "H1", day);
        assertThat(handles(first)).isNotEqualTo(handles(second));
        Product survivor = handles(first) ? second : first;
        Steps.changesTheGreeting(person, "Добро пожаловать, {name}!");

        (survivor == first ? second : first).killApp();
        person.says("/my").sees("Мои брони", "H1", Days.written(day));
        // What the dead one was told, the other says.
        person.says("/start").sees("Добро пожаловать, Нонна Главная!");
        // The read tables follow when the dead instance's claim on them has ended.
        Steps.isAskedToConfirm(person, "H2", day.plusDays(1))
                .taps("Забронировать")
                .seesOneOf("Место забронировано", "Данные обновляются");
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> database.count(
                                "select count(*) from desk_booking where is_live and day between ? and ?",
                                day,
                                day.plusDays(1))
                        == 2);
        person.says("/my").sees("Мои брони", "H1", "H2");
        assertThat(survivor.errors()).isEmpty();
    }

    private static boolean handles(Product product) {
        return product.log().stream().anyMatch(line -> line.contains("this instance handles updates"));
    }
}
