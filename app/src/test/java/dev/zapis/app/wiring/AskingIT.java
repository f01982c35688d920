package dev.zapis.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.engine.BotMonitor;
import dev.zapis.command.Command;
import dev.zapis.command.CommandId;
import dev.zapis.command.desk.AddDesk;
import dev.zapis.command.desk.BookDesk;
import dev.zapis.command.office.AddArea;
import dev.zapis.command.office.OpenOffice;
import dev.zapis.command.office.SetPolicy;
import dev.zapis.command.person.ChooseLanguage;
import dev.zapis.command.person.ConfigureAdmins;
import dev.zapis.command.person.GiveConsent;
import dev.zapis.command.person.GiveRole;
import dev.zapis.command.person.TakeName;
import dev.zapis.command.person.TakeRole;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.query.desk.BookingCard;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks waits for what they did, in the tables that they are shown, and for nothing else. */
@Tag("F44")
class AskingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Europe/Moscow")).plusDays(1);

    private final DatabaseAddress address = TestPostgres.fresh(StoreOnTrial.MIGRATIONS);
    private final OfficeOnTrial office = new OfficeOnTrial(address, BotMonitor.NOBODY);
    private final TelegramUser admin = account(1, "Жанна Котова");
    private final TelegramUser other = account(2, "Ульяна Чужая");

    private static TelegramUser account(long id, String name) {
        return new TelegramUser(4_713_000_000L + id, name, null, "ru");
    }

    @BeforeEach
    void open() {
        office.orders(new OpenOffice(OFFICE, "Office", ZoneId.of("Europe/Moscow")));
        office.orders(SetPolicy.of(OFFICE, new OfficeRegistration(), Registration.OPEN));
        office.orders(new ConfigureAdmins(Set.of(office.key().hash().account(admin.telegramId()))));
        comes(admin);
        comes(other);
    }

    private void comes(TelegramUser account) {
        office.tells(account, new GiveConsent(1));
        office.tells(account, new TakeName(OFFICE, account.name()));
    }

    private PersonId person(TelegramUser account) {
        return Objects.requireNonNull(office.visitor(account).person());
    }

    @AfterEach
    void close() {
        office.close();
        TestPostgres.drop(address);
    }

    @Test
    void a_table_that_stands_still_keeps_nobody_waiting_who_did_nothing_that_it_shows() throws SQLException {
        DeskId desk = desk();
        TestPostgres.execute(
                address,
                "update token set owner = 'another', expires = clock_timestamp() + interval '1 hour'"
                        + " where processor = 'person'");
        Visit late = visits(admin, new ChooseLanguage("en"));
        long chosen = office.head();
        assertThat(late.isBehind()).isTrue();

        BookDesk book = new BookDesk(OFFICE, desk, DAY, DayPart.ALL);
        Visit visit = visits(other, book);
        BookingId booking = book.created(visit.told().orElseThrow());
        assertThat(Objects.requireNonNull(visit.ask(new BookingCard(booking, visit.viewer()))
                                .block(PATIENCE))
                        .booking())
                .isPresent();
        assertThat(visit.isBehind()).isFalse();
        assertThat(office.shows("person", chosen)).isFalse();
        assertThat(office.newest()).containsEntry("person", chosen).containsEntry("desk", chosen + 1);

        TestPostgres.execute(address, "update token set expires = clock_timestamp() where processor = 'person'");
        late.caughtUp().block(PATIENCE);
        assertThat(office.shows("person", chosen)).isTrue();
    }

    private DeskId desk() {
        AreaId area = office.tells(admin, new AddArea(OFFICE, "Area"));
        return office.tells(admin, new AddDesk(OFFICE, area, "A1"));
    }

    private Visit visits(TelegramUser account, Command command) {
        var id = new CommandId(Ids.derived("visits", command.toString()));
        return Objects.requireNonNull(office.botContext()
                .visits()
                .open(account, id)
                .delayUntil(visit -> visit.tell(command))
                .block(PATIENCE));
    }

    @Test
    void a_role_that_is_taken_away_on_one_instance_is_gone_on_the_other() {
        office.tells(admin, new GiveRole(person(other), Role.ADMIN));
        try (OfficeOnTrial second = new OfficeOnTrial(address, BotMonitor.NOBODY)) {
            assertThat(second.visitor(other).has(Role.ADMIN)).isTrue();
            assertThat(second.newest()).isEqualTo(office.newest());
            office.tells(admin, new TakeRole(person(other), Role.ADMIN, "x"));
            assertThat(office.visitor(other).has(Role.ADMIN)).isFalse();
            Awaitility.await().atMost(PATIENCE).until(() -> !second.visitor(other)
                    .has(Role.ADMIN));
        }
    }
}
