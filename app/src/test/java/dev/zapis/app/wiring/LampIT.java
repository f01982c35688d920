package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.app.bootstrap.Bootstrap;
import dev.zapis.app.bootstrap.SampleData;
import dev.zapis.app.bootstrap.SampleDataLoader;
import dev.zapis.app.bootstrap.SampleOffice;
import dev.zapis.app.bootstrap.SliceSampleData;
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
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A slice that lies in folders of its own, {@code dev.zapis.example}, and is part of the product by one line, the one that says where
 * it lies: from the first word to its reminder. It is the example for those who write the next one.
 */
class LampIT {

    private static final SliceParts WITH_LAMPS = SliceParts.PRODUCT.and("dev.zapis.example");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final TelegramUser ANNA = new TelegramUser(4_712_000_901L, "Анна Светлова", null, "ru");
    private static final TelegramUser ADMIN = new TelegramUser(4_712_000_902L, "Борис Котов", null, "ru");

    /** A Friday, noon in Moscow. */
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));

    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);
    private final OfficeOnTrial office = new OfficeOnTrial(address, BotMonitor.NOBODY, WITH_LAMPS, now::get);
    private final ProjectionEngine work = office.followers();
    private final ChatOnTrial chat = new ChatOnTrial(office, ANNA);

    @AfterEach
    void close() {
        work.close().block(PATIENCE);
        office.close();
        TestPostgres.drop(address);
    }

    private void opens() {
        work.start().block(PATIENCE);
        office.orders(new OpenOffice(OFFICE, "Office", ZoneId.of("Europe/Moscow")));
        office.orders(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.OPEN));
        chat.types("/start")
                .sees("согласие")
                .taps("Согласен")
                .sees("Как вас зовут")
                .taps("Я ")
                .types("/start");
    }

    /** Somebody who runs the office, at its desk. */
    private ChatOnTrial admin() {
        office.tells(ADMIN, new GiveConsent(1));
        office.tells(ADMIN, new TakeName(OFFICE, ADMIN.name()));
        office.orders(new ConfigureAdmins(Set.of(office.key().hash().account(ADMIN.telegramId()))));
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

    private String letters() throws SQLException {
        return TestPostgres.ask(address, "select coalesce(string_agg(target, ' ' order by id), '') from outbox");
    }

    @Test
    void from_the_first_word_to_the_reminder() throws SQLException {
        opens();
        chat.sees("💡 Лампы").taps("💡 Лампы").sees("Мои лампы: 0");
        chat.taps("Зажечь на завтра").sees("Мои лампы: 1", "Погасить: сб 21");
        chat.types("/start").sees("Горит ламп: 1");

        comes("2026-11-21T07:59:00Z");
        assertThat(letters()).isEmpty();
        comes("2026-11-21T08:00:00Z");
        String reminder = letters();
        assertThat(reminder).startsWith("lamp.reminder|");
        assertThat(chat.unasked(reminder))
                .hasValueSatisfying(said -> assertThat(said).contains("Не забудьте лампу"));

        chat.taps("💡 Лампы").taps("Погасить").sees("Мои лампы: 0");
        assertThat(chat.unasked(reminder)).isEmpty();
    }

    @Test
    void what_is_out_reminds_nobody_and_whoever_leaves_leaves_no_light() throws SQLException {
        opens();
        chat.taps("💡 Лампы").taps("Зажечь на завтра").taps("Погасить").sees("Мои лампы: 0");
        chat.taps("Зажечь на завтра").sees("Мои лампы: 1");
        ChatOnTrial admin = admin().taps("👥 Люди").taps("✅ Анна").sees("💡 Лампа: сб 21");
        admin.taps("⛔ Приостановить").sees("💡 Лампа: сб 21").taps("Больше не работает");

        comes("2026-11-20T09:01:00Z");
        assertThat(count("zapis.lamp.LampPutOut")).isEqualTo("2");
        String letter = letters();
        assertThat(letter).startsWith("people.shut-out|");
        assertThat(chat.unasked(letter))
                .hasValueSatisfying(said -> assertThat(said).contains("💡 Лампа: сб 21"));
        comes("2026-11-21T08:00:00Z");
        assertThat(letters()).startsWith(letter).doesNotContain("lamp.reminder");
        admin.types("/start")
                .taps("🛠 Управление")
                .taps("👥 Люди")
                .taps("⛔ Анна")
                .doesNotSee("💡");
    }

    @Test
    void it_has_its_place_in_what_is_everybodys() {
        opens();
        chat.types("/help").sees("🪑 <b>Место.</b>", "💡 <b>Лампы.</b>");
        chat.types("завтра").sees("💡 Свет: сб 21", "🪑 Место");
        chat.types("/settings")
                .taps("🔔 Напоминания")
                .sees("О забронированном месте напомню", "О лампе напомню")
                .taps("🔕 Не напоминать о лампе")
                .sees("О лампе не напоминаю");
    }

    @Test
    void an_office_says_how_far_ahead_and_can_do_without() {
        opens();
        ChatOnTrial admin = admin().taps("⚙️ Правила").sees("Лампы вперёд: на 7 дней");
        admin.taps("💡 Лампы вперёд")
                .sees("от 0 до 30 дней")
                .types("31")
                .sees("Можно: от 0 до 30 дней. Ничего не изменилось");
        admin.types("0").taps("Сделать так").sees("Лампы вперёд: только на сегодня");
        chat.taps("💡 Лампы").taps("Зажечь на завтра").sees("самый дальний день: пт 20", "Мои лампы: 0");

        office.orders(new SwitchModule(OFFICE, LampFeatures.LAMP, false));
        chat.types("/start").sees("🪑 Место").doesNotSee("💡");
        chat.types("/help").sees("🪑").doesNotSee("💡");
        chat.types("завтра").sees("🪑 Место").doesNotSee("💡");
    }

    @Test
    void the_playground_is_furnished_once_with_what_all_slices_bring() throws SQLException {
        office.orders(new OpenOffice(Bootstrap.OFFICE, "Office", ZoneId.of("Europe/Moscow")));
        Locale russian = Locale.of("ru");
        var sample = new SampleOffice(office.sender(), office.house().visits(), SampleData.in(russian), russian);
        var loader = new SampleDataLoader(sample, WITH_LAMPS.all(SliceSampleData.class));
        loader.furnish().block(PATIENCE);
        assertThat(count("zapis.office.AreaAdded")).isEqualTo("2");
        assertThat(count("zapis.desk.DeskAdded")).isEqualTo("12");
        assertThat(count("zapis.desk.DeskBooked")).isEqualTo("12");
        assertThat(count("zapis.person.AccountBound")).isEqualTo("8");
        assertThat(count("zapis.person.PersonRegistered")).isEqualTo("20");
        assertThat(count("zapis.lamp.LampLit")).isEqualTo("1");
        assertThat(WITH_LAMPS.all(SliceSampleData.class))
                .flatExtracting(slice -> slice.last(sample).stream().toList())
                .hasSize(3)
                .allSatisfy(
                        last -> assertThat(office.house().visits().handled(last).block(PATIENCE))
                                .isTrue());
        long head = office.head();
        loader.furnish().block(PATIENCE);
        assertThat(office.head()).isEqualTo(head);
    }

    private String count(String type) throws SQLException {
        return TestPostgres.ask(address, "select count(*) from event where type = '" + type + "'");
    }
}
