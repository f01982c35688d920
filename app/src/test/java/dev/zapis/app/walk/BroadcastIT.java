package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Something told to everybody within Telegram's limits while people tap: 50 people in every build, 10,000 with
 * {@code -Dfaults=long}. The time that it would take is moved, not waited for.
 */
@ExtendWith(InPlayground.class)
class BroadcastIT {

    private static final boolean LONG = "long".equals(System.getProperty("faults"));
    private static final int PEOPLE = LONG ? 10_000 : 50;
    private static final int BLOCKED = 10;
    private static final int TAPPERS = LONG ? 50 : 20;
    private static final int TAP_EACH_MS = LONG ? 40 : 100;
    /** So many letters are on their way at once: as many may arrive twice when the program is killed. */
    private static final int UNDER_WAY = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(LONG ? 30 : 3);
    private static final String POST =
            "insert into outbox (person_id, event_id, kind, chat_id, lane, target, is_urgent,"
                    + " send_after, expires_at) select 'PERSON' || chat_id, '00000000-0000-0000-0000-%1$012d', 'announce.all', chat_id, 3,"
                    + " 'announce.all|%1$d', true, now(), now() + interval '90 days' from dialog where chat_id = any (array[%2$s])";
    private static final String OPEN = "select count(*) from outbox where closed_at is null";

    @Test
    @Tag("F33")
    void everybody_is_told_once_while_others_are_answered_and_whatever_ends_in_the_middle(Product lender)
            throws Exception {
        try (var telegram = new OwnTelegram(lender, 700_700_704);
                var product = telegram.bot("bot", Map.of());
                var timers = Executors.newScheduledThreadPool(2)) {
            var database = telegram.database();
            var control = telegram.control();
            telegram.admin().registers().opensTheDoor();
            List<Person> people = all(PEOPLE, i -> control.newcomer("Получатель " + i));
            all(PEOPLE, i -> people.get(i).says("/start"));
            List<Person> tappers = all(TAPPERS, i -> control.newcomer("Нетерпеливый " + letters(i)));
            all(TAPPERS, i -> tappers.get(i).registers().says("/start").sees("Здравствуйте"));
            Awaitility.await("everybody is known")
                    .atMost(PATIENCE)
                    .until(() -> database.count("select count(*) from dialog where living_message is not null")
                            == PEOPLE + TAPPERS + 1);
            people.subList(0, BLOCKED)
                    .forEach(person -> control.post("/standin/people/" + person.id() + "/block", Map.of()));
            control.post("/standin/limits", Map.of("enforce", true));
            var tapping = new Tapping(timers, tappers);
            var time = new Time(control, database);

            List<Long> idle = tapping.during(Duration.ofSeconds(LONG ? 8 : 3));
            post(database, people, 1);
            var moving = timers.scheduleWithFixedDelay(time, 0, 100, TimeUnit.MILLISECONDS);
            List<Long> busy = tapping.during(() -> database.count(OPEN) == 0);
            for (Person person : people.subList(BLOCKED, PEOPLE))
                assertThat(person.count("Объявление №1")).isEqualTo(1);
            assertThat(database.count("select count(*) from outbox where outcome = 'unreachable'"))
                    .isEqualTo(BLOCKED);
            assertThat(database.count("select count(*) from dialog where unreachable_since is not null"))
                    .isEqualTo(BLOCKED);
            System.out.printf(
                    "Broadcast to %d: %d taps beside it, p50 %d ms, p99 %d ms; %d without it, p50 %d ms, p99 %d ms%n",
                    PEOPLE, busy.size(), at(busy, 50), at(busy, 99), idle.size(), at(idle, 50), at(idle, 99));
            assertThat(at(busy, 99)).isLessThan(at(idle, 99) + 3_000);

            post(database, people.subList(BLOCKED, PEOPLE), 2);
            Awaitility.await("half is told").atMost(PATIENCE).until(() -> database.count(OPEN) < PEOPLE / 2);
            product.killApp();
            product.startAgain();
            Awaitility.await("all is told").atMost(PATIENCE).until(() -> database.count(OPEN) == 0);
            moving.cancel(false);
            long twice = 0;
            for (Person person : people.subList(BLOCKED, PEOPLE)) {
                assertThat(person.count("Объявление №2")).isBetween(1L, 2L);
                twice += person.count("Объявление №2") - 1;
            }
            System.out.printf("Killed in the middle of it: %d of %d were told twice%n", twice, PEOPLE);
            assertThat(twice).isLessThanOrEqualTo(UNDER_WAY);
            assertThat(product.errors()).isEmpty();
        }
    }

    private static void post(Database database, List<Person> people, int number) {
        String chats = String.join(
                ",", people.stream().map(person -> Long.toString(person.id())).toList());
        database.run(POST.formatted(number, chats));
    }

    /** Time passes for Telegram a little before it passes for the product. */
    private record Time(ControlApi control, Database database) implements Runnable {
        @Override
        public void run() {
            control.advance(Duration.ofSeconds(1));
            database.run("update clock set ahead = ahead + interval '1 second'");
        }
    }

    /** Everybody looks at one screen and at another, one of them every {@link #TAP_EACH_MS}. */
    private record Tapping(ScheduledExecutorService timers, List<Person> people) {

        List<Long> during(Duration time) {
            long end = System.nanoTime() + time.toNanos();
            return during(() -> System.nanoTime() > end);
        }

        List<Long> during(Callable<Boolean> over) {
            var taps = new ConcurrentLinkedQueue<CompletableFuture<JsonNode>>();
            var number = new AtomicInteger();
            var each = timers.scheduleAtFixedRate(
                    () -> {
                        int n = number.getAndIncrement();
                        Person person = people.get(n % people.size());
                        String label = n / people.size() % 2 == 0 ? "🪑 Место" : "🗂 Мои брони";
                        taps.add(person.tapping(person.message(), label));
                    },
                    0,
                    TAP_EACH_MS,
                    TimeUnit.MILLISECONDS);
            Awaitility.await("the end of it").atMost(PATIENCE).until(over);
            each.cancel(false);
            List<Long> took = new ArrayList<>();
            for (var tap : taps) {
                JsonNode answer = tap.join();
                assertThat(answer.path("answered").asBoolean())
                        .as("the tap is answered")
                        .isTrue();
                took.add(answer.path("ms").asLong());
            }
            return took.stream().sorted().toList();
        }
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String letters(int number) {
        return "" + (char) ('А' + number / 10) + (char) ('а' + number % 10);
    }

    private static <T> List<T> all(int many, IntFunction<T> deed) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<T> done = new ArrayList<>();
            for (var each : threads.invokeAll(IntStream.range(0, many)
                    .mapToObj(i -> (Callable<T>) () -> deed.apply(i))
                    .toList())) done.add(each.get());
            return done;
        }
    }
}
