package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.office.SwitchModule;
import dev.zapis.command.person.ConfigureAdmins;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.example.events.lamp.LampFeatures;
import dev.zapis.example.events.lamp.LampHorizon;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A slice that lies in folders of its own, {@code dev.zapis.example}, and is part of the product by one line, the one that says where
 * it lies: from the first word to its reminder. It is the example for those who write the next one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LampIT {

    private static final SliceParts WITH_LAMPS = SliceParts.PRODUCT.and("dev.zapis.example");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PUT_OUT =
            "select count(*) from event where type = 'zapis.lamp.LampPutOut' and position > ";
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final TelegramUser ADMIN = new TelegramUser(4_712_000_902L, "Борис Котов", null, "ru");

    /** A Friday, noon in Moscow. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(FRIDAY);
    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);
    private final OfficeOnTrial office = new OfficeOnTrial(address, BotMonitor.NOBODY, WITH_LAMPS, now::get);
    private final ProjectionEngine work = office.followers();

    @BeforeAll
    void opens() {
        work.start().block(PATIENCE);
        office.orders(new OpenOffice(OFFICE, "Office", ZoneId.of("Europe/Moscow")));
        office.orders(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.OPEN));
        office.tells(ADMIN, new GiveConsent(1));
        office.tells(ADMIN, new TakeName(OFFICE, ADMIN.name()));
        office.orders(new ConfigureAdmins(Set.of(office.key().hash().account(ADMIN.telegramId()))));
    }

    @BeforeEach
    void it_is_friday_again() {
        now.set(FRIDAY);
    }

    @AfterAll
    void close() {
        work.close().block(PATIENCE);
        office.close();
        TestPostgres.drop(address);
    }

    private ChatOnTrial newcomer(int number, String name) {
        TelegramUser account = new TelegramUser(4_712_000_910L + number, name, null, "ru");
        return new ChatOnTrial(office, account)
                .types("/start")
                .sees("согласие", "ваши лампы")
                .taps("Даю согласие")
                .sees("Как вас зовут")
                .taps("Я ")
                .taps("Да, это я")
                .types("/start");
    }

    /** Somebody who runs the office, at its desk. */
    private ChatOnTrial admin() {
        return new ChatOnTrial(office, ADMIN).types("/start").taps("🛠 Управление");
    }

    /** It is so late, and what is due by then is done and shown. */
    private void comes(String instant) {
        now.set(Instant.parse(instant));
        work.reached(office.head()).block(PATIENCE);
        office.tasks().round().block(PATIENCE);
        work.reached(office.head()).block(PATIENCE);
        office.catchesUp();
    }

    /** What is written to somebody. */
    private String letters(ChatOnTrial chat) throws SQLException {
        return TestPostgres.ask(
                address,
                "select coalesce(string_agg(target, ' ' order by id), '') from outbox where chat_id = " + chat.id());
    }

    @Test
    void from_the_first_word_to_the_reminder() throws SQLException {
        ChatOnTrial chat = newcomer(1, "Анна Светлова");
        chat.sees("💡 Лампы").taps("💡 Лампы").sees("Мои лампы: 0");
        chat.taps("Зажечь на завтра").sees("Мои лампы: 1", "Погасить: сб 21");
        chat.types("/start").sees("Горит ламп: 1");

        comes("2026-11-21T07:59:00Z");
        assertThat(letters(chat)).isEmpty();
        comes("2026-11-21T08:00:00Z");
        String reminder = letters(chat);
        assertThat(reminder).startsWith("lamp.reminder|");
        assertThat(chat.unasked(reminder))
                .hasValueSatisfying(said -> assertThat(said).contains("Не забудьте лампу"));

        chat.taps("💡 Лампы").taps("Погасить").sees("Мои лампы: 0");
        assertThat(chat.unasked(reminder)).isEmpty();
        assertThat(chat.types("/my_data").file())
                .contains("<h2>Лампы</h2>", "<td>сб 21 ноября 2026</td><td>погашена</td>");
    }

    @Test
    void what_is_out_reminds_nobody_and_whoever_leaves_leaves_no_light() throws SQLException {
        long start = office.head();
        ChatOnTrial chat = newcomer(2, "Вера Тёмная");
        chat.taps("💡 Лампы").taps("Зажечь на завтра").taps("Погасить").sees("Мои лампы: 0");
        chat.taps("Зажечь на завтра").sees("Мои лампы: 1");
        ChatOnTrial admin = admin().taps("👥 Люди").taps("✅ Вера").sees("💡 Лампа: сб 21");
        admin.taps("⛔ Приостановить")
                .sees("💡 Лампа: сб 21")
                .taps("Больше не работает")
                .taps("Приостановить доступ");

        comes("2026-11-20T09:01:00Z");
        assertThat(TestPostgres.ask(address, PUT_OUT + start)).isEqualTo("2");
        String letter = letters(chat);
        assertThat(letter).startsWith("people.shut-out|");
        assertThat(chat.unasked(letter)).hasValueSatisfying(said -> assertThat(said.replaceAll("</?tg-time[^>]*>", ""))
                .contains("💡 Лампа: сб 21"));
        comes("2026-11-21T08:00:00Z");
        assertThat(letters(chat)).startsWith(letter).doesNotContain("lamp.reminder");
        admin.types("/start")
                .taps("🛠 Управление")
                .taps("👥 Люди")
                .taps("⛔ Вера")
                .doesNotSee("💡");
    }

    @Test
    void it_has_its_place_in_what_is_everybodys() {
        ChatOnTrial chat = newcomer(3, "Глеб Лампин");
        chat.types("/help").sees("🪑 <b>Место.</b>", "💡 <b>Лампы.</b>");
        chat.types("завтра").sees("💡 Свет: сб 21", "🪑 Место");
        chat.types("/settings")
                .taps("🔔 Напоминания")
                .sees("Напоминаю о брони", "О лампе напомню")
                .taps("🔕 Не напоминать о лампе")
                .sees("О лампе не напоминаю");
    }

    @Test
    void an_office_says_how_far_ahead_and_can_do_without() {
        ChatOnTrial chat = newcomer(4, "Дина Горелкина");
        ChatOnTrial admin = admin().taps("⚙️ Правила").sees("Лампы вперёд: на 7 дней");
        admin.taps("💡 Лампы вперёд")
                .sees("от 0 до 30 дней")
                .types("31")
                .sees("Можно от 0 до 30 дней. Правило осталось прежним");
        admin.types("0").taps("Изменить").sees("Лампы вперёд: только на сегодня");
        chat.taps("💡 Лампы").taps("Зажечь на завтра").sees("самый дальний день: пт 20", "Мои лампы: 0");

        office.orders(new SwitchModule(OFFICE, LampFeatures.LAMP, false));
        chat.types("/start").sees("🪑 Место").doesNotSee("💡");
        chat.types("/help").sees("🪑").doesNotSee("💡");
        chat.types("завтра").sees("🪑 Место").doesNotSee("💡");
        office.orders(new SwitchModule(OFFICE, LampFeatures.LAMP, true));
        office.orders(SetPolicy.of(OFFICE, new LampHorizon(), 7));
    }
}
