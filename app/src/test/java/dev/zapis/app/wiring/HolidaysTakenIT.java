package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.command.CommandId;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.person.ConfigureAdmins;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.TakeName;
import dev.zapis.events.Ids;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.projection.ProjectionEngine;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of what is booked on holidays, or on a weekly day off, that an office takes later. */
class HolidaysTakenIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AreaId AREA =
            new AreaId(new CommandId(Ids.derived("house", areaAdded().toString())).makes("area"));
    private static final TelegramUser ADMIN = new TelegramUser(4_712_000_902L, "Борис Котов", null, "ru");
    private static final TelegramUser ANNA = new TelegramUser(4_712_000_903L, "Анна Белова", null, "ru");

    /** Four days before a holiday, and two weeks before another day off. */
    private static final Instant MONDAY = Instant.parse("2026-04-27T09:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);
    private final OfficeOnTrial office = new OfficeOnTrial(address, BotMonitor.NOBODY, SliceParts.PRODUCT, now::get);
    private final ProjectionEngine work = office.followers();

    HolidaysTakenIT() {
        work.start().block(PATIENCE);
        office.orders(new OpenOffice(OFFICE, "Office", ZoneId.of("Europe/Moscow")));
        office.orders(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.OPEN));
        office.orders(areaAdded());
        office.orders(new AddDesk(OFFICE, AREA, "A1"));
        for (TelegramUser each : new TelegramUser[] {ADMIN, ANNA}) {
            office.tells(each, new GiveConsent(1));
            office.tells(each, new TakeName(OFFICE, each.name()));
        }
        office.orders(new ConfigureAdmins(Set.of(office.key().hash().account(ADMIN.telegramId()))));
    }

    private static AddArea areaAdded() {
        return new AddArea(OFFICE, "Hall");
    }

    @AfterEach
    void close() {
        work.close().block(PATIENCE);
        office.close();
        TestPostgres.drop(address);
    }

    /** It is so late, and what follows and is due by then is done and shown. */
    private void comes(String instant) {
        now.set(Instant.parse(instant));
        for (int steps = 0; steps < 3; steps++) {
            work.reached(office.head()).block(PATIENCE);
            office.tasks().round().block(PATIENCE);
        }
        work.reached(office.head()).block(PATIENCE);
        office.catchesUp();
    }

    private String letters() throws SQLException {
        return TestPostgres.ask(
                address,
                "select coalesce(string_agg(target, ' ' order by id), '') from outbox where chat_id = "
                        + ANNA.telegramId());
    }

    @Test
    void owners_are_told_once_nobody_is_reminded_and_it_can_be_taken_back() throws SQLException {
        ChatOnTrial anna = new ChatOnTrial(office, ANNA);
        for (String day : new String[] {"30.4", "1.5", "11.5"})
            anna.types("A1 " + day).taps("Забронировать").sees("Место забронировано");
        ChatOnTrial admin = new ChatOnTrial(office, ADMIN).types("/start").types("праздники");
        admin.sees("Праздники 2026 года", "На закрытые дни есть 2 брони у 1 человека", "Анна Белова");
        admin.taps("Учесть, отменить все 2 брони").sees("Апрель 2026");

        comes("2026-04-27T09:01:00Z");
        String letter = letters();
        assertThat(letter).startsWith("desk.called-off|").doesNotContain(" ");
        assertThat(anna.unasked(letter))
                .hasValueSatisfying(said ->
                        assertThat(said).contains("1 мая", "11 мая", "праздник").doesNotContain("30 апреля"));
        anna.types("/my").sees("30 апреля").doesNotSee("1 мая", "11 мая");

        admin.taps("↩ Отменить действие")
                .sees("Действие отменено", "учтены праздники", "Вернулись брони (2)", "1 мая", "11 мая");
        comes("2026-04-27T09:02:00Z");
        String back = letters().substring(letter.length()).strip();
        assertThat(back).startsWith("desk.returned|").doesNotContain(" ");
        assertThat(anna.unasked(back))
                .hasValueSatisfying(said -> assertThat(said).contains("1 мая", "11 мая"));
        anna.types("/my").sees("30 апреля", "1 мая", "11 мая");
        admin.types("/start")
                .types("праздники")
                .sees("На закрытые дни есть 2 брони")
                .taps("Учесть, брони оставить");
        comes("2026-04-27T09:03:00Z");
        admin.types("закрой 1.5").taps("Отменить эти брони").taps("Отменить 1 бронь и закрыть");
        comes("2026-04-27T09:04:00Z");
        anna.types("/my").sees("11 мая").doesNotSee("пт 1 мая");
        admin.taps("↩ Отменить действие").sees("Действие отменено", "Вернулись брони (1)", "пт 1 мая");
        comes("2026-04-30T15:30:00Z");
        anna.types("/my").sees("1 мая", "Офис закрыт (праздник)");
        List<String> reminders = Stream.of(letters().split(" "))
                .filter(each -> each.startsWith("desk.reminder|"))
                .toList();
        assertThat(reminders)
                .as("of the day itself, and not of the holiday after it")
                .hasSize(1);
        assertThat(anna.unasked(reminders.getFirst()))
                .hasValueSatisfying(said -> assertThat(said).contains("30 апреля"));
    }

    @Test
    void a_weekly_day_off_ends_what_is_booked_on_its_days_and_taking_it_back_returns_it() throws SQLException {
        ChatOnTrial anna = new ChatOnTrial(office, ANNA);
        for (String day : new String[] {"30.4", "7.5", "8.5"})
            anna.types("A1 " + day).taps("Забронировать").sees("Место забронировано");
        ChatOnTrial admin = new ChatOnTrial(office, ADMIN).types("/start");
        admin.taps("🛠 Управление").taps("📅 Календарь").taps("🗓 Рабочие дни недели");
        admin.taps("✅ четверг").sees("Закрывать офис по четвергам?", "На эти дни есть 2 брони у 1 человека", "Анна");
        admin.taps("Отменить все 2 брони и закрыть").sees("Четверг теперь выходной день", "Отменено броней: 2");

        comes("2026-04-27T09:01:00Z");
        String letter = letters();
        assertThat(letter).startsWith("desk.called-off|").doesNotContain(" ");
        assertThat(anna.unasked(letter))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("30 апреля", "7 мая").doesNotContain("8 мая"));
        anna.types("/my").sees("8 мая").doesNotSee("30 апреля", "7 мая");

        admin.taps("↩ Отменить действие").sees("Действие отменено", "Вернулись брони (2)", "30 апреля", "7 мая");
        comes("2026-04-27T09:02:00Z");
        String back = letters().substring(letter.length()).strip();
        assertThat(back).startsWith("desk.returned|").doesNotContain(" ");
        anna.types("/my").sees("30 апреля", "7 мая", "8 мая").doesNotSee("Офис закрыт");
    }
}
