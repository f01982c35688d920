package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators and admins see of a product that has just failed somebody. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchIT {

    private static final String DIGEST = "Сбои за прошедшие сутки";

    private static final String NAME = "Аглая Промахова";
    private static final String TYPED = "тайное слово";
    private static final Pattern CODE = Pattern.compile("код (\\S{6})");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:zapis|r2dbc|jvm|process|system|logback|disk)_[a-z0-9_]+");

    private static final Path DOCKER = Path.of("..", "docker");

    @TempDir
    static Path home;

    private static Product product;
    private static ControlApi control;
    private static Person person;
    private static String code;

    @BeforeAll
    static void somebody_books_a_desk_and_somebody_is_failed() {
        product = Product.playground(home);
        control = product.control();
        control.beginsAnEmptyFortnight();
        person = control.newcomer(NAME).registers();
        LocalDate tomorrow = Days.today(control).plusDays(1);
        Steps.books(person, "A3", tomorrow);
        refuses(3);
        person.says(TYPED).sees("Не получилось выполнить");
        code = CODE.matcher(person.message().text())
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        product.close();
    }

    private static void refuses(int times) {
        var body = Map.of("ok", false, "error_code", 400, "description", "Bad Request: on purpose");
        control.post("/standin/faults", Map.of("method", "sendMessage", "times", times, "status", 400, "body", body));
    }

    @Test
    void business_events_and_failures_have_files_of_their_own_and_the_code_leads_to_the_failure() throws IOException {
        Awaitility.await("all events since this start are in the file")
                .atMost(Duration.ofSeconds(60))
                .until(() -> lines("business.log").size() == eventsSince(firstOf("business.log")));
        List<String> business = lines("business.log");
        assertThat(business)
                .allMatch(line -> line.matches("\\d{4}-\\S+Z \\d+ zapis\\.\\w+\\.\\w+ actor=[\\w-]+ command=[\\w-]+"))
                .anyMatch(line -> line.contains("zapis.desk.DeskBooked"));
        String errors = Files.readString(home.resolve("logs/errors.log"));
        assertThat(errors).contains("code " + code, "ApiFault", "\tat dev.zapis.");
        assertThat(errors).doesNotContain(" INFO ");
        for (String file : List.of("business.log", "errors.log", "zapis.log"))
            assertThat(Files.readString(home.resolve("logs").resolve(file))).doesNotContain(NAME, TYPED);
    }

    @Test
    @Tag("F46")
    void the_room_that_health_tells_is_that_of_the_home() throws IOException {
        JsonNode disk = product.health("diskSpace");
        assertThat(disk.path("status").asString()).isEqualTo("UP");
        assertThat(disk.path("details").path("path").asString())
                .isEqualTo(home.toRealPath().toString());
        assertThat(disk.path("details").path("threshold").asLong()).isEqualTo(128L << 20);
    }

    @Test
    @Tag("S3-18")
    void admins_see_the_code_and_nobody_else_sees_anything() {
        Person admin = control.sample("Жанна Котова");
        admin.says("/start").sees("Здравствуйте").taps("🛠 Управление").sees("Управление");
        admin.taps("🩺 Состояние")
                .sees("Состояние", "событ", "последнее", "Таблицы не отстают", "Исходящие:", code, "ApiFault");
        String button = admin.message().button("🔄 Обновить").data();
        person.says("/start").sees("Здравствуйте");
        person.forges(person.message(), button).isTold("Это может только администратор");
        assertThat(person.looks().count("Таблицы не отстают")).isZero();
        assertThat(product.database().rows("select code, kind, cause from error_journal"))
                .containsExactly(code + "|update|ApiFault");
    }

    @Test
    @Tag("S3-18")
    void every_metric_of_the_dashboard_and_of_the_alerts_is_told_and_none_tells_of_people() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("grafana/zapis.json", "prometheus/alerts.yaml"))
            METRIC.matcher(Files.readString(DOCKER.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
        assertThat(named).hasSizeGreaterThan(25);
        String told = scraped();
        Set<String> names = told.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toSet());
        assertThat(names).containsAll(named);
        assertThat(told)
                .doesNotContain(NAME, TYPED, code, Long.toString(person.id()), "zapis-playground", "http_server");
        assertThat(told)
                .containsPattern("zapis_answer_seconds_count\\{reply=\"toast\"} [1-9]")
                .containsPattern("zapis_answer_seconds_count\\{reply=\"message\"} [1-9]")
                .contains(
                        "zapis_errors_total{kind=\"update\"} 1.0", "zapis_updates_total{kind=\"tap\",result=\"done\"}");
    }

    @Test
    @Tag("S3-18")
    void health_tells_of_each_part_with_its_limit() {
        // What fell due when the clock was moved is late for a moment.
        Awaitility.await("all is in time").atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        List.of("pool", "readTables", "inbox", "outbox", "dueWork"))
                .allSatisfy(part -> assertThat(
                                health().at("/components/" + part + "/status").asString())
                        .isEqualTo("UP")));
        JsonNode health = health();
        assertThat(health.at("/components/outbox/details/limit").asString()).isEqualTo("PT10M");
        assertThat(health.at("/components/bot/details").has("lastPoll")).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @Tag("S1-30")
    void in_the_morning_admins_are_told_what_failed_and_nothing_where_nothing_did() {
        Person admin = control.sample("Жанна Котова");
        admin.says("/start").sees("Здравствуйте");
        LocalDate tomorrow = Days.today(control).plusDays(1);
        RemindersIT.goesTo(control, tomorrow, LocalTime.of(9, 1));
        admin.sees(DIGEST + ": 1", "обновление · ApiFault · 1")
                .taps("🩺 Состояние")
                .sees("Состояние");
        for (int days = 1; days <= 3; days++) {
            RemindersIT.goesTo(control, tomorrow.plusDays(days), LocalTime.of(9, 1));
            RemindersIT.isQuiet(product, control);
        }
        assertThat(admin.count(DIGEST)).isEqualTo(1);
        assertThat(person.looks().count(DIGEST)).isZero();
    }

    /** That the file begins with the first event of a store is seen by {@link CleanStartIT}. */
    private static long firstOf(String file) throws IOException {
        return Long.parseLong(lines(file).getFirst().split(" ")[1]);
    }

    private static long eventsSince(long position) {
        return product.database().count("select count(*) from event where position >= ?", position);
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(home.resolve("logs").resolve(file));
    }

    private static JsonNode health() {
        return JsonMapper.shared().readTree(managed("health"));
    }

    private static String scraped() {
        return managed("prometheus");
    }

    private static String managed(String endpoint) {
        try {
            JsonNode instance = JsonMapper.shared().readTree(Files.readString(home.resolve("instance.json")));
            URI address = URI.create(
                    "http://127.0.0.1:" + instance.path("managementPort").asInt() + "/actuator/" + endpoint);
            try (HttpClient http = HttpClient.newHttpClient()) {
                return http.send(
                                HttpRequest.newBuilder(address)
                                        .timeout(Duration.ofSeconds(30))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while asking", stopped);
        }
    }
}
