package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.session.HmacHasher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InPlayground.class)
class WebhookIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OPEN = "select count(*) from inbox where handled_at is null";
    private static final String KEPT = "select count(*) from inbox";

    @Test
    @Tag("F29")
    @Tag("F35")
    void from_polling_to_a_webhook_and_back_nothing_is_lost_and_what_comes_again_has_one_effect(Product lender)
            throws Exception {
        Brought brought = Brought.somewhere();
        try (var telegram = new OwnTelegram(lender, 700_700_710)) {
            Person person = telegram.control().newcomer("Тихон Переменов");
            try (var polling = telegram.bot("bot", Map.of())) {
                telegram.admin().registers().opensTheDoor();
                person.registers();
                assertThat(polling.errors()).isEmpty();
            }
            person.says("/settings");
            try (var handling = telegram.bot("first", brought.settingsOfAnother());
                    var keeping = telegram.bot("second", brought.settings())) {
                person.sees("Настройки").says("/my").sees("Мои брони");
                int polls = telegram.control().calls("getUpdates").size();
                isBrought(telegram, brought, handling, keeping);
                assertThat(telegram.control().calls("getUpdates")).hasSize(polls);
                assertThat(keeping.errors()).isEmpty();
            }
            person.says("/help");
            try (var polling = telegram.bot("bot", Map.of())) {
                person.sees("Что умеет бот").says("/my").sees("Мои брони");
                settles(telegram);
                assertThat(polling.errors()).isEmpty();
            }
            assertThat(person.count("Настройки")).isEqualTo(1);
            assertThat(person.count("Что умеет бот")).isEqualTo(1);
        }
    }

    /** Again and again, and by strangers; what one instance is brought another handles until it dies. */
    private static void isBrought(OwnTelegram telegram, Brought brought, Product handling, Product keeping)
            throws Exception {
        Person admin = Steps.manages(telegram.admin()).taps("🏢 Офис").sees("зоны и места");
        var health = keeping.healthOfTheBot().path("details");
        assertThat(health.path("webhook").asString()).isEqualTo(brought.url() + "/telegram/updates");
        assertThat(health.path("waiting").asInt(-1)).isZero();
        String secret = HmacHasher.forUse("zapis webhook", OwnTelegram.key()).of("700700710");
        String area = said(admin, 900_000_001, "Флигель");
        String help = said(admin, 900_000_002, "/help");
        settles(telegram);
        long before = telegram.database().count(KEPT);
        assertThat(post(brought, null, area)).isEqualTo(401);
        assertThat(post(brought, "", area)).isEqualTo(401);
        assertThat(post(brought, "x" + secret.substring(1), area)).isEqualTo(401);
        assertThat(post(brought, secret, "{\"update_id\":\"nothing\"}")).isEqualTo(400);
        assertThat(post(brought, secret, " ".repeat(1_100_000))).isEqualTo(413);
        assertThat(telegram.database().count(KEPT)).isEqualTo(before);

        for (String each : List.of(area, area, area))
            assertThat(post(brought, secret, each)).isEqualTo(200);
        settles(telegram);
        admin.sees("Добавить зону «Флигель»?").taps("Добавить зону").sees("зоны и места");
        for (String each : List.of(help, area, area, help, help, area, help, area, help))
            assertThat(post(brought, secret, each)).isEqualTo(200);
        settles(telegram);
        assertThat(handles(handling)).isTrue();
        assertThat(handles(keeping)).isFalse();
        assertThat(handling.errors()).isEmpty();
        handling.killApp();
        for (String each : List.of(help, area, area, help))
            assertThat(post(brought, secret, each)).isEqualTo(200);
        admin.says("/my").sees("Мои брони");
        assertThat(handles(keeping)).isTrue();
        settles(telegram);
        assertThat(admin.count("Что умеет бот")).isEqualTo(1);
        assertThat(admin.count("Добавить зону «Флигель»?")).isZero();
        assertThat(telegram.database().count("select count(*) from area where name = 'Флигель'"))
                .isEqualTo(1);
        assertThat(events(telegram)).isEqualTo(1);
        assertThat(List.of(handling, keeping))
                .allSatisfy(bot -> assertThat(bot.log()).noneMatch(line -> line.contains(secret)));
    }

    private static boolean handles(Product product) {
        return product.log().stream().anyMatch(line -> line.contains("this instance handles updates"));
    }

    private static void settles(OwnTelegram telegram) {
        Awaitility.await().atMost(PATIENCE).until(() -> telegram.database().count(OPEN) == 0);
    }

    private static long events(OwnTelegram telegram) {
        return telegram.database().count("select count(*) from event where type = 'zapis.office.AreaAdded'");
    }

    private static String said(Person person, long update, String text) {
        return """
                {"update_id":%d,"message":{"message_id":%1$d,"date":1,"text":"%s",
                "chat":{"id":%d,"type":"private"},"from":{"id":%3$d,"is_bot":false,"first_name":"Нонна"}}}""".formatted(update, text, person.id());
    }

    private static int post(Brought brought, @Nullable String secret, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(brought.url() + "/telegram/updates"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
