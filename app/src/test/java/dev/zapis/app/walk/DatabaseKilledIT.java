package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The embedded database of one product dies in several ways, and the product does not go on without it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseKilledIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int PEOPLE = 10;
    private static final String DEATHS = "select count(*) from error_journal where kind = 'database'";
    private static final String LETTERS = "select count(*) from outbox where kind = 'office.restarted'";
    private static final String RESTARTED = "База данных запущена заново";
    private static final String BOOKED =
            "select count(*) from desk_booking join person using (person_id)" + " where is_live and name = ?";
    private static final String TWICE = "select count(*) from (select desk_id, day from desk_booking where is_live"
            + " group by desk_id, day having count(*) > 1) twice";

    private static SmallDisk disk;
    private static Product product;
    private static Person admin;
    private static LocalDate day;

    @BeforeAll
    static void start() throws IOException {
        disk = SmallDisk.of(512);
        QuickStart.furnish(disk.root());
        leavesAWideHome();
        product = Product.with(disk.root(), Map.of());
        product.control().beginsADay(1);
        day = Days.today(product.control());
        admin = product.control().sample("Жанна Котова");
        admin.says("/start").sees("Здравствуйте");
    }

    @AfterAll
    static void close() {
        try {
            product.close();
        } finally {
            disk.close();
        }
    }

    @Test
    @Order(0)
    @Tag("F48")
    void nothing_that_zapis_made_is_readable_by_others_and_what_was_is_told() throws IOException {
        Person person = product.control().newcomer("Вера Скрытная").registers();
        Steps.books(person, "B4", day.plusDays(5));
        Files.walkFileTree(disk.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes is) throws IOException {
                ownersAlone(directory);
                boolean isServers = directory.getFileName().toString().startsWith("postgres");
                return isServers ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                ownersAlone(file);
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(product.log())
                .anySatisfy(line -> assertThat(line).contains("others could read", "logs/zapis.log"))
                .anySatisfy(line -> assertThat(line).contains("others could read the master key"));
    }

    @Test
    @Order(1)
    @Tag("F41")
    void a_database_killed_while_idle_is_told_of_and_comes_back() throws IOException {
        Person person = product.control().newcomer("Ида Спокойная").registers();
        hideConfiguration();
        product.killDatabase();
        Awaitility.await().atMost(LIMIT).until(() -> !product.isUp() && !product.isUp("bot"));
        for (int look = 0; look < 10; look++) {
            assertThat(product.isUp() || product.isUp("bot")).isFalse();
        }
        long began = System.nanoTime();
        showConfiguration();
        Steps.books(person, "A1", day.plusDays(1));
        told("healed after an idle kill, from when the server could start", began);
        Awaitility.await().atMost(LIMIT).until(() -> product.isUp() && product.isUp("bot"));
        Awaitility.await().atMost(LIMIT).until(() -> product.database().count(DEATHS) == 1);
        Awaitility.await().atMost(LIMIT).until(() -> admin.count(RESTARTED) == 1);
    }

    @Test
    @Order(2)
    @Tag("F41")
    void a_database_killed_twice_under_load_loses_nothing_that_was_acknowledged() {
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> product.control().newcomer("Нагруженный " + i).registers())
                .toList();
        long acknowledged = 0;
        for (int round = 0; round < 2; round++) {
            LocalDate asked = day.plusDays(6L + round);
            for (int i = 0; i < PEOPLE; i++) Steps.isAskedToConfirm(people.get(i), "A" + (i % 5 + 1), asked);
            people.forEach(person -> person.tapping(person.message(), "Забронировать"));
            product.killDatabase();
            long began = System.nanoTime();
            Person late = product.control().newcomer("Поздний " + round);
            late.says("/start").sees("согласие");
            told("healed under load", began);
            product.settles();
            for (int i = 0; i < PEOPLE; i++) {
                long shown = people.get(i).count("Место забронировано");
                assertThat(product.database().count(BOOKED, "Нагруженный " + i)).isGreaterThanOrEqualTo(shown);
                acknowledged += shown;
            }
            assertThat(product.database().count(TWICE)).isZero();
        }
        assertThat(acknowledged).isPositive();
        Awaitility.await().atMost(LIMIT).until(() -> product.database().count(DEATHS) == 3);
        Awaitility.await("each has been told, or held back").atMost(LIMIT).until(() -> outagesTold() == 3);
        assertThat(product.database().count(LETTERS)).as("told once an hour").isEqualTo(1);
    }

    @Test
    @Order(3)
    @Tag("F46")
    void a_disk_that_fills_is_told_of_before_bookings_fail_and_all_is_well_with_room_again() {
        assumeTrue(disk.isSmall(), "no right to mount");
        Person person = product.control().newcomer("Фома Тесный").registers();
        Awaitility.await().atMost(LIMIT).until(product::isUp);
        disk.fill(100L << 20);
        Awaitility.await().atMost(LIMIT).until(() -> !product.isUp("diskSpace"));
        assertThat(product.isUp()).isFalse();
        Steps.books(person, "B1", day.plusDays(1));
        disk.fill(0);
        wantsNewPieceOfTheLog();
        assertThat(product.isUp()).isFalse();
        disk.empty();
        Steps.books(person, "B2", day.plusDays(2));
        Awaitility.await().atMost(LIMIT).until(product::isUp);
    }

    @Test
    @Order(4)
    @Tag("F41")
    void a_product_whose_database_can_not_come_back_still_stops_when_it_is_told_to() throws IOException {
        hideConfiguration();
        product.killDatabase();
        Awaitility.await().atMost(LIMIT).until(() -> !product.isUp("bot"));
        long began = System.nanoTime();
        product.close();
        told("stopped without its database", began);
    }

    private static long outagesTold() {
        return product.log().stream()
                .filter(line -> line.endsWith(" admins are told of it"))
                .count();
    }

    /** As older versions left their logs, and a careless copy the key. */
    private static void leavesAWideHome() throws IOException {
        Path logs = Files.createDirectory(disk.root().resolve("logs"));
        Path log = Files.writeString(logs.resolve("zapis.log"), "");
        Path key = disk.root().resolve("key");
        if (!Files.exists(key)) Files.writeString(key, "00".repeat(32) + "\n");
        for (Path directory : List.of(disk.root(), logs)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (Path file : List.of(log, key)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void ownersAlone(Path path) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .as(path.toString())
                .endsWith("------");
    }

    // More is not to be had: the server ends itself, or refuses.
    private static void wantsNewPieceOfTheLog() {
        assertThatThrownBy(() -> {
                    for (int piece = 0; piece < 40; piece++) {
                        product.database()
                                .asSuperuser()
                                .run(
                                        "select pg_switch_wal(); create temporary table t as"
                                                + " select repeat(md5(n::text), 40) from generate_series(1, 1000) as n; drop table t");
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    private static void hideConfiguration() throws IOException {
        Files.move(configuration("postgresql.conf"), configuration("hidden"));
    }

    private static void showConfiguration() throws IOException {
        Files.move(configuration("hidden"), configuration("postgresql.conf"));
    }

    private static Path configuration(String name) {
        return disk.root().resolve("playground/postgres").resolve(name);
    }

    private static void told(String what, long began) {
        System.out.printf(
                "F41: %s: %.1f s%n",
                what, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }
}
