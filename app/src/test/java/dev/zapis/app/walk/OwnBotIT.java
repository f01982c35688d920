package dev.zapis.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InPlayground.class)
class OwnBotIT {

    private static final String TOKEN = "700700700:AAHwalkThroughTheOfficeWithAToken00";

    @Test
    @Tag("S0-16")
    @Tag("S1-21")
    @Tag("S4-21")
    void a_bot_with_a_token_works_over_long_polling_on_an_empty_database_and_survives_kill_9(
            Product lender, @TempDir Path home) {
        Map<String, String> standin =
                Map.of("ZAPIS_HOME", home.resolve("telegram").toString(), "ZAPIS_PORT", "0");
        try (Program telegram = Program.start(standin, "standin")) {
            String address = telegram.awaitLine("ready").replaceAll(".*(http://[0-9.:]+[0-9]).*", "$1");
            ControlApi control = new ControlApi(address);
            Person admin = control.newcomer("Инна Главная");
            Map<String, String> settings = Map.of(
                    "TELEGRAM_BOT_TOKEN",
                    TOKEN,
                    "TELEGRAM_API_URL",
                    address,
                    "ZAPIS_ADMINS",
                    Long.toString(admin.id()),
                    "DATABASE_URL",
                    lender.database().another("own_bot").url());
            try (Product bot = Product.with(home.resolve("bot"), settings)) {
                opensOffice(admin);
                walks(control, bot);
                assertThat(bot.errors()).isEmpty();
            }
            assertThat(control.findings()).isEmpty();
            assertThat(control.calls("getUpdates")).isNotEmpty();
            assertThat(control.calls("setWebhook")).isEmpty();
        }
    }

    private static void opensOffice(Person admin) {
        admin.registers().opensTheDoor().sees("Здравствуйте, Инна Главная");
        assertThat(admin.message().labels()).contains("🛠 Управление");
        admin.taps("🛠 Управление")
                .sees("Управление")
                .taps("🏢 Офис")
                .sees("зоны и места")
                .says("Мансарда")
                .sees("Добавить зону «Мансарда»?")
                .taps("Добавить зону")
                .sees("зоны и места");
        admin.taps("Мансарда")
                .sees("Зона «Мансарда»")
                .says("M1, M2")
                .sees("Добавить места")
                .taps("Добавить")
                .sees("Места: M1, M2");
    }

    private static void walks(ControlApi control, Product bot) {
        LocalDate tomorrow = Days.today(control).plusDays(1);
        Person owner = control.newcomer("Захар Первый").registers();
        assertThat(owner.message().labels()).doesNotContain("🛠 Управление");
        Person rival = control.newcomer("Ева Вторая").registers();
        Steps.isAskedToConfirm(rival, "M2", tomorrow);
        Steps.books(owner, "M2", tomorrow);
        bot.killApp();
        bot.startAgain();
        owner.says("/my").sees("Мои брони", "M2", Days.written(tomorrow));
        rival.taps("Забронировать").sees("Место уже занято");
        owner.taps("🪑 M2, ").sees("Бронь").taps("Отменить бронь").sees("Отменить бронь?");
        owner.taps("Да, отменить").sees("Бронь отменена");
        Steps.books(rival, "M2", tomorrow);
    }
}
