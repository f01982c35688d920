package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** One home from its first start over kill -9 and orderly ends to an older copy of itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CleanStartIT {

    private static final String SEATS = """
            select desk.name, person.name, office.name, desk_booking.day, desk_booking.is_live
            from desk_booking
            join desk using (desk_id)
            join office on office.office_id = desk_booking.office_id
            join person using (person_id)
            where person.name = ?""";

    private static final String BOOKED = """
            select desk.name, desk_booking.day
            from desk_booking
            join desk using (desk_id)
            join person using (person_id)
            where is_live and person.name in ('Вера Ранняя', 'Лев Поздний')
            order by desk.name""";

    private static final String LIVE =
            "select count(*) from desk_booking join desk using (desk_id) where is_live and desk.name = ? and day = ?";

    @TempDir
    static Path home;

    private static Product product;
    private static long began;

    @BeforeAll
    static void start() {
        began = System.nanoTime();
        product = Product.with(home, Map.of());
    }

    @AfterAll
    static void close() {
        product.close();
    }

    @Test
    @Order(1)
    @Tag("S1-16")
    @Tag("S1-21")
    void from_an_empty_directory_over_kill_9_to_the_desk_that_is_free_again() throws IOException {
        assertThat(status(product.url())).isEqualTo(200);
        assertThat(product.control().calls("setMyCommands").size())
                .as("the menu of commands, in each language and in none")
                .isEqualTo(3);
        product.control().beginsADay(1);
        LocalDate tomorrow = Days.today(product.control()).plusDays(1);
        Person owner = product.control().newcomer("Вадим Живучий");
        owner.says("/start").sees("согласие");
        told("first start to first answer", began);
        owner.taps("Даю согласие").sees("Как вас зовут").says("Вадим Живучий").sees("Вы — Вадим Живучий?");
        owner.taps("Да, это я").sees("Вы вошли как");
        Person rival = product.control().newcomer("Раиса Вторая").registers();
        Steps.isAskedToConfirm(rival, "B4", tomorrow);
        owner.says("/book завтра").sees("завтра").taps("B4 ·").sees("Забронировать место?");
        owner.taps("Забронировать").sees("Место забронировано", "B4", Days.written(tomorrow));
        owner.says("/my").sees("Мои брони", "B4");
        Path business = home.resolve("logs/business.log");
        Awaitility.await("all events are in the file")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.readAllLines(business).size()
                        == product.database().count("select count(*) from event"));

        product.killAll();
        began = System.nanoTime();
        product.startAgain();
        Person back = owner.at(product.control());
        back.says("/my").sees("Мои брони", "B4", Days.written(tomorrow));
        told("later start to first answer", began);
        assertThat(seats("Вадим Живучий")).containsExactly("B4|Вадим Живучий|Офис на Невском|" + tomorrow + "|t");
        Person late = rival.at(product.control());
        late.taps("Забронировать").sees("Место уже занято", "B4");
        back.taps("🪑 B4, ").sees("Бронь").taps("Отменить бронь").sees("Отменить бронь?");
        back.taps("Да, отменить").sees("Бронь отменена");
        Steps.books(late, "B4", tomorrow);
        assertThat(seats("Вадим Живучий")).containsExactly("B4|Вадим Живучий|Офис на Невском|" + tomorrow + "|f");
        assertThat(seats("Раиса Вторая")).containsExactly("B4|Раиса Вторая|Офис на Невском|" + tomorrow + "|t");
        assertThat(product.errors()).isEmpty();
        assertThat(product.control().findings()).isEmpty();
    }

    @Test
    @Order(2)
    @Tag("F36")
    void an_older_copy_of_the_data_is_refused_until_the_operator_says_that_it_is_wanted() throws IOException {
        Path data = home.resolve("playground/postgres");
        Path backup = home.resolve("backup");
        LocalDate day = Days.today(product.control()).plusDays(3);
        Person early = product.control().newcomer("Вера Ранняя").registers();
        Steps.books(early, "B1", day);
        Person forgotten = product.control().newcomer("Олег Забытый").registers();
        Steps.books(forgotten, "B6", day);
        product.settles();
        product.close();
        assertThat(Console.asked(home, 1, "verify")).contains("Zapis is not running in");
        FileSystemUtils.copyRecursively(data, backup);

        product.startAgain();
        Person late = product.control().newcomer("Лев Поздний").registers();
        Steps.books(late, "B2", day);
        Steps.isForgotten(product, "Олег Забытый");
        Path list = home.resolve("playground/forgotten");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(list));
        product.close();
        FileSystemUtils.deleteRecursively(data);
        FileSystemUtils.copyRecursively(backup, data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));

        Map<String, String> environment = Map.of("ZAPIS_HOME", home.toString(), "ZAPIS_PORT", "0");
        assertThat(Console.asked(home, 1, "doctor")).contains("✗ The database is an older copy", "✓ PostgreSQL 18");
        try (var refused = Program.start(environment)) {
            assertThat(refused.awaitExit()).isEqualTo(1);
            assertThat(refused.output()).contains("older copy", "./zapis restored");
        }
        assertThat(Console.asked(home, 0, "restored")).contains("accepted");
        product.startAgain();
        assertThat(Console.asked(home, 0, "doctor")).contains("✓ PostgreSQL 18", "✓ The store is not an older copy");
        Person back = early.at(product.control());
        back.says("/my").sees("Мои брони", "B1", Days.written(day));
        Steps.books(back, "B3", day.plusDays(1));
        assertThat(product.database().rows(BOOKED)).containsExactly("B1|" + day, "B3|" + day.plusDays(1));
        assertThat(product.errors()).isEmpty();
        product.settles();
        Dump.of(product, home).hasNowhere("Забытый");
        // Whoever is forgotten again has no desk any more, and their account is a stranger's.
        assertThat(product.database().count(LIVE, "B6", day)).isZero();
        Steps.isAStranger(forgotten.at(product.control()));
    }

    private static List<String> seats(String person) {
        return product.database().rows(SEATS, person);
    }

    private static int status(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(60_000);
        connection.setReadTimeout(60_000);
        return connection.getResponseCode();
    }

    private static void told(String what, long began) {
        System.out.printf(
                "%s: %.1f s%n",
                what, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }
}
