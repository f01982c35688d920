package dev.zapis.bot.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.desk.CancelDeskBookingsOf;
import dev.zapis.command.desk.RestoreDeskBookingsOf;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import dev.zapis.events.desk.DeskEvent.DeskReminded;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeEvent.DayBegun;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import dev.zapis.events.person.PersonEvent.AdminConfigured;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.eventstore.Append;
import dev.zapis.eventstore.Criteria;
import dev.zapis.eventstore.NewEvent;
import dev.zapis.eventstore.TestPostgres;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.axon.crypto.AesDataCipher;
import dev.zapis.eventstore.axon.crypto.PersonalFields;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.DatabaseAddress;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.postgres.Sql;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.verify.Verification;
import io.r2dbc.spi.R2dbcTransientException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

class NoticeProjectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PersonId ANNA = new PersonId(Ids.derived("anna"));
    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AccountBound BOUND = new AccountBound(ANNA, new AccountKey(Ids.derived("account")), "4711");
    private static final String ADMIN = Ids.derived("admin");
    private static final DeskReminded REMINDED = new DeskReminded(
            new BookingId(Ids.derived("booking")),
            OFFICE,
            ANNA,
            new ReminderOffset("P1D/18:00"),
            Instant.parse("2026-11-22T15:00:00Z"),
            Instant.parse("2026-11-22T21:00:00Z"),
            false,
            0);
    private static final DeskBookingCancelled CANCELLED = new DeskBookingCancelled(
            new BookingId(Ids.derived("booking")),
            new DeskId(Ids.derived("desk")),
            OFFICE,
            ANNA,
            LocalDate.of(2026, 11, 23),
            DayPart.ALL,
            null,
            0);

    private static final DayBegun BEGUN = new DayBegun(
            OFFICE,
            LocalDate.of(2026, 11, 23),
            Instant.parse("2026-11-22T06:00:00Z"),
            Instant.parse("2026-11-23T06:00:00Z"),
            Instant.parse("2026-11-24T06:00:00Z"));

    private final DatabaseAddress address = TestPostgres.fresh("event-store", "bot");
    private final Database database = connected(address);
    private final PostgresEventLog log = PostgresEventLog.open(database);
    private final AxonEventStoreConfigurer axon = new AxonEventStoreConfigurer(
            log, PersonalFields.NONE, new AesDataCipher(new byte[32], 1), Schedulers.boundedElastic());
    private ProjectionEngine projections = started(0);

    // A program that has just begun on a busy machine may need longer for its first connection than one at work.
    private static Database connected(DatabaseAddress address) {
        Database database = TestPostgres.open(address, 8);
        database.use(connection -> Mono.just(true))
                .retryWhen(Retry.backoff(5, Duration.ofMillis(200)).filter(R2dbcTransientException.class::isInstance))
                .block(PATIENCE);
        return database;
    }

    private Projection notices(int later) {
        Projection now = NoticeProjections.projection(SliceParts.PRODUCT, axon);
        return new Projection(now.name(), now.version() + later, now.ddl(), now.handler());
    }

    private ProjectionEngine started(int later) {
        var all = new ProjectionEngine(database, log, List.of(notices(later)));
        all.start().block(PATIENCE);
        return all;
    }

    @AfterEach
    void close() {
        projections.close().then(log.close()).then(database.close()).block(PATIENCE);
        TestPostgres.drop(address);
    }

    private void given(Object event, String actor) {
        given(event, actor, Instant.now());
    }

    private void given(Object event, String actor, Instant asked) {
        given(event, actor, asked, "update");
    }

    private void given(Object event, String actor, Instant asked, String cause) {
        given(event, actor, asked, cause, Ids.derived("command", asked.toString()));
    }

    private void given(Object event, String actor, Instant asked, String cause, String command) {
        Event name = event.getClass().getAnnotation(Event.class);
        byte[] payload = Objects.requireNonNull(axon.json().convert(event, byte[].class));
        byte[] metadata = "{\"actor\":\"%s\",\"at\":\"%s\",\"cause\":\"%s\",\"zapis.command\":\"%s\"}"
                .formatted(actor, asked, cause, command)
                .getBytes(StandardCharsets.UTF_8);
        String type = name.namespace() + "." + name.name();
        var recorded = new NewEvent(UUID.randomUUID(), type, name.version(), payload, metadata, Set.of(), null);
        Long position = log.append(new Append(List.of(recorded), new Criteria(List.of()), 0, List.of()))
                .block(PATIENCE);
        projections.reached(Objects.requireNonNull(position)).block(PATIENCE);
    }

    private String outbox() {
        try {
            return TestPostgres.ask(
                    address,
                    "select coalesce(string_agg(kind || ' to ' || chat_id || ' in lane ' || lane"
                            + " || case when is_urgent then ', urgent' else '' end, '; ' order by id), '') from outbox");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_reminder_goes_to_the_owners_chat() {
        given(BOUND, "newcomer");
        given(REMINDED, "house");
        assertThat(outbox()).isEqualTo("desk.reminder to 4711 in lane 2");
    }

    @Test
    void whoever_cancels_their_own_booking_knows_of_it() {
        given(BOUND, "newcomer");
        given(CANCELLED, ANNA.value());
        assertThat(outbox()).isEmpty();
        given(CANCELLED, ADMIN);
        assertThat(outbox()).isEqualTo("desk.called-off to 4711 in lane 1, urgent");
    }

    @Test
    void whom_no_account_acts_for_is_told_nothing_and_nothing_stops() {
        given(REMINDED, "house");
        given(BOUND, "newcomer");
        assertThat(outbox()).isEmpty();
        given(REMINDED, "house");
        assertThat(outbox()).isEqualTo("desk.reminder to 4711 in lane 2");
    }

    @Test
    @Tag("S1-30")
    void a_days_digest_goes_to_all_who_are_admins_by_then() {
        given(BOUND, "newcomer");
        given(BEGUN, "house");
        given(new RoleGiven(ANNA, Role.HEAD), "house");
        given(BEGUN, "house");
        assertThat(outbox()).isEmpty();
        given(new AdminConfigured(BOUND.account()), "house");
        given(new RoleGiven(ANNA, Role.ADMIN), "house");
        given(BEGUN, "house");
        assertThat(outbox()).isEqualTo("office.digest to 4711 in lane 1");
    }

    @Test
    @Tag("F41")
    void that_the_database_was_away_admins_are_told_once_an_hour() throws SQLException {
        var alerts = new AdminAlerts(database.connections());
        Instant since = Instant.parse("2026-11-23T09:00:00Z");
        given(BOUND, "newcomer");
        assertThat(alerts.databaseRestarted(since, Duration.ofSeconds(2)).block(PATIENCE))
                .isZero();
        given(new RoleGiven(ANNA, Role.ADMIN), "house");
        for (int crashes = 0; crashes < 3; crashes++)
            alerts.databaseRestarted(since, Duration.ofMillis(200)).block(PATIENCE);
        assertThat(outbox()).isEqualTo("office.restarted to 4711 in lane 1");
        assertThat(TestPostgres.ask(address, "select target from outbox")).contains("office.restarted|");
        database.use(connection ->
                        Sql.update(connection, "update outbox set created_at = now() - interval '61 minutes'"))
                .block(PATIENCE);
        alerts.databaseRestarted(since, Duration.ofMillis(200)).block(PATIENCE);
        assertThat(outbox()).isEqualTo("office.restarted to 4711 in lane 1; office.restarted to 4711 in lane 1");
    }

    @Test
    void whom_an_admin_gives_or_takes_something_is_told() {
        given(BOUND, "newcomer");
        given(new RoleGiven(ANNA, Role.EMPLOYEE), ADMIN);
        given(new RoleGiven(ANNA, Role.HEAD), "house");
        given(new RoleGiven(ANNA, Role.SPEAKER), ANNA.value());
        assertThat(outbox()).isEmpty();
        given(new RoleGiven(ANNA, Role.HEAD), ADMIN);
        given(new RoleTaken(ANNA, Role.HEAD, "why"), ADMIN);
        given(new RoleRefused(ANNA, Role.PROVIDER, "why"), ADMIN);
        given(new PersonDeactivated(ANNA, OFFICE, "why"), ADMIN);
        given(new PersonReactivated(ANNA, OFFICE), ADMIN);
        assertThat(outbox())
                .isEqualTo("people.role-given to 4711 in lane 1; people.role-taken to 4711 in lane 1;"
                        + " people.role-refused to 4711 in lane 1; people.shut-out to 4711 in lane 1, urgent;"
                        + " people.restored to 4711 in lane 1, urgent");
    }

    @Test
    void whose_account_is_released_is_told_once_and_then_nothing_more() {
        given(BOUND, "newcomer");
        given(new AccountReleased(ANNA, BOUND.account(), "why"), ADMIN);
        given(CANCELLED, ADMIN);
        assertThat(outbox()).isEqualTo("people.released to 4711 in lane 1, urgent");
    }

    @Test
    void who_is_suspended_is_told_in_one_word_what_they_lose_by_it() throws SQLException {
        given(BOUND, "newcomer");
        given(new PersonDeactivated(ANNA, OFFICE, "why"), ADMIN);
        given(CANCELLED, "house", Instant.now(), CancelDeskBookingsOf.CAUSE);
        assertThat(outbox()).isEqualTo("people.shut-out to 4711 in lane 1, urgent");
        assertThat(TestPostgres.ask(address, "select target from outbox"))
                .isEqualTo("people.shut-out|" + ANNA.value() + "|2|why");
        given(CANCELLED, "house", Instant.now(), "some other reaction");
        assertThat(outbox()).endsWith("; desk.called-off to 4711 in lane 1, urgent");
    }

    private static DeskBookingReclaimed reclaimed(String booking) {
        return new DeskBookingReclaimed(
                new BookingId(Ids.derived(booking)), CANCELLED.desk(), OFFICE, ANNA, CANCELLED.day(), DayPart.ALL);
    }

    @Test
    void whose_bookings_come_back_is_told_once_for_each_act() {
        given(BOUND, "newcomer");
        given(reclaimed("own"), ANNA.value());
        given(reclaimed("restored"), "house", Instant.now(), RestoreDeskBookingsOf.CAUSE);
        assertThat(outbox()).isEmpty();
        Instant moment = Instant.now();
        given(reclaimed("one"), ADMIN, moment, "update", "act");
        given(reclaimed("two"), ADMIN, moment, "update", "act");
        assertThat(outbox()).isEqualTo("desk.returned to 4711 in lane 1, urgent");
        given(reclaimed("three"), ADMIN, moment, "update", "another act");
        assertThat(outbox()).endsWith("; desk.returned to 4711 in lane 1, urgent");
    }

    @Test
    void who_is_on_the_list_again_is_told_once_the_account_is_theirs_again() {
        given(BOUND, "newcomer");
        given(new PersonReinstated(ANNA, OFFICE, "key", true), ADMIN);
        given(new PersonReinstated(ANNA, OFFICE, "key", false), ADMIN);
        assertThat(outbox()).isEqualTo("people.reinstated to 4711 in lane 1, urgent");
    }

    @Test
    void who_is_removed_is_told_of_that_alone() {
        given(BOUND, "newcomer");
        given(new PersonRemoved(ANNA, OFFICE, "key", "why"), ADMIN);
        given(new AccountReleased(ANNA, BOUND.account(), "why"), ADMIN);
        assertThat(outbox()).isEqualTo("people.off-list to 4711 in lane 1, urgent");
    }

    @Test
    void what_one_does_oneself_is_no_news() {
        given(BOUND, "newcomer");
        given(new AccountReleased(ANNA, BOUND.account(), null), ANNA.value());
        assertThat(outbox()).isEmpty();
    }

    @Test
    void who_is_an_admin_no_more_gets_no_digest() {
        given(BOUND, "newcomer");
        given(new RoleGiven(ANNA, Role.ADMIN), "house");
        given(new RoleTaken(ANNA, Role.ADMIN, "why"), "house");
        given(BEGUN, "house");
        assertThat(outbox()).isEqualTo("people.role-taken to 4711 in lane 1");
    }

    @Test
    void who_is_forgotten_is_told_nothing_any_more_not_even_what_waits_already() throws SQLException {
        given(BOUND, "newcomer");
        given(new RoleGiven(ANNA, Role.ADMIN), "house");
        given(REMINDED, "house");
        given(new PersonForgotten(ANNA, OFFICE, Ids.derived("name")), ANNA.value());
        assertThat(outbox()).isEmpty();
        given(REMINDED, "house");
        given(BEGUN, "house");
        assertThat(outbox()).isEmpty();
        assertThat(TestPostgres.ask(address, "select count(*) from recipient")).isEqualTo("0");
    }

    @Test
    void a_rebuild_and_a_verification_tell_nobody_anything() throws SQLException {
        given(BOUND, "newcomer");
        given(REMINDED, "house");
        TestPostgres.execute(address, "delete from outbox");
        var verified = new Verification(database, log, List.of(notices(0)))
                .run()
                .collectList()
                .block(PATIENCE);
        assertThat(Objects.requireNonNull(verified))
                .allMatch(one -> one.faults().isEmpty());
        projections.close().block(PATIENCE);
        projections = started(1);
        projections.reached(2).block(PATIENCE);
        assertThat(outbox()).isEmpty();
        given(REMINDED, "house");
        assertThat(outbox()).isEqualTo("desk.reminder to 4711 in lane 2");
    }

    private static final PersonId VERA = new PersonId(Ids.derived("vera"));
    private static final AccountKey HERS = new AccountKey(Ids.derived("her account"));
    private static final RegistrationAsked ASKED =
            new RegistrationAsked(VERA, OFFICE, HERS, "Вера Ким", Ids.derived("key"), "+79161234567", "4712");

    private void givenAnAdmin() {
        given(BOUND, "newcomer");
        given(new RoleGiven(ANNA, Role.ADMIN), "house");
    }

    @Test
    @Tag("S0-2")
    void admins_are_told_of_a_request_and_whoever_asked_of_the_answer() {
        givenAnAdmin();
        given(ASKED, "newcomer");
        assertThat(outbox()).isEqualTo("person.request to 4711 in lane 1, urgent");
        Instant answered = Instant.parse("2026-11-20T09:00:00Z");
        given(new RegistrationApproved(VERA, OFFICE, HERS, Role.HEAD), ANNA.value(), answered);
        given(new RoleGiven(VERA, Role.HEAD), ANNA.value(), answered);
        assertThat(outbox()).endsWith("; person.let-in to 4712 in lane 1");
        given(new RoleGiven(VERA, Role.ORGANIZER), ANNA.value(), answered.plusSeconds(1));
        assertThat(outbox()).endsWith("; people.role-given to 4712 in lane 1");
    }

    @Test
    void whoever_is_refused_is_told_once_and_cannot_be_reached_any_more() {
        given(ASKED, "newcomer");
        var no = new RegistrationRefused(VERA, OFFICE, HERS, null);
        given(no, ANNA.value());
        assertThat(outbox()).isEqualTo("person.turned-down to 4712 in lane 1");
        given(no, ANNA.value());
        assertThat(outbox()).isEqualTo("person.turned-down to 4712 in lane 1");
    }

    @Test
    @Tag("S3-2")
    void admins_are_told_who_asks_for_a_role_and_it_waits_for_the_morning() {
        givenAnAdmin();
        given(new RoleAsked(VERA, Role.PROVIDER), VERA.value());
        assertThat(outbox()).isEqualTo("person.role-asked to 4711 in lane 1");
    }

    @Test
    void whose_account_is_released_or_who_is_forgotten_is_told_nothing_any_more() {
        given(BOUND, "newcomer");
        given(new AccountReleased(ANNA, BOUND.account(), null), ANNA.value());
        given(REMINDED, "house");
        assertThat(outbox()).isEmpty();
        given(BOUND, "newcomer");
        given(new PersonForgotten(ANNA, OFFICE, Ids.derived("key")), ANNA.value());
        given(REMINDED, "house");
        assertThat(outbox()).isEmpty();
    }
}
