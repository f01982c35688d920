package dev.zapis.scheduler.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.command.person.EndRetention;
import dev.zapis.command.person.EndRetention.Retained;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.AccountKey;
import dev.zapis.events.person.PersonEvent.PersonForgotten;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Role;
import dev.zapis.scheduler.ScheduledTask;
import dev.zapis.scheduler.SchedulerFixture;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionScheduleIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final PersonId ANNA = new PersonId(Ids.derived("person", "Anna"));
    private static final AccountKey ACCOUNT = new AccountKey(Ids.derived("account", "Anna"));
    private static final String KEY = Ids.derived("key", "Anna");

    private static final RegistrationAsked ASKED =
            new RegistrationAsked(ANNA, OFFICE, ACCOUNT, "Anna", KEY, "+79160000000", "id-of-Anna");
    private static final RegistrationRefused REFUSED = new RegistrationRefused(ANNA, OFFICE, ACCOUNT, null);
    private static final PersonRegistered LISTED = new PersonRegistered(ANNA, OFFICE, "Anna", KEY);
    private static final PersonRemoved REMOVED = new PersonRemoved(ANNA, OFFICE, KEY, null);
    private static final RoleGiven GUEST = new RoleGiven(ANNA, Role.GUEST);
    private static final RoleGiven EMPLOYEE = new RoleGiven(ANNA, Role.EMPLOYEE);
    private static final RoleTaken NO_EMPLOYEE = new RoleTaken(ANNA, Role.EMPLOYEE, null);
    private static final PersonForgotten FORGOTTEN = new PersonForgotten(ANNA, OFFICE, KEY);

    /** A time is over a minute before that is due. */
    private static final String DUE = "select coalesce(string_agg(reference->>'reason' || ' '"
            + " || to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || case when done_at is null then '' else ' done' end,"
            + " ', '), '') from due_work where kind = 'retention.person'";

    private final SchedulerFixture fixture = new SchedulerFixture().at("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        fixture.close();
    }

    private String due() {
        return fixture.ask(DUE);
    }

    /** The same after all tables are built anew, and nothing of the log is told otherwise. */
    private void staysSo() {
        String before = due();
        assertThat(fixture.verified()).isEmpty();
        fixture.rebuilt();
        assertThat(due()).isEqualTo(before);
    }

    @Test
    void a_request_is_kept_for_30_days_and_for_as_many_when_it_is_refused() {
        fixture.given(ASKED);
        assertThat(due()).isEqualTo("REQUEST 2026-12-20 09:01");
        fixture.at("2026-12-01T10:00:00Z").given(REFUSED);
        assertThat(due()).isEqualTo("REFUSED 2026-12-31 10:01");
        staysSo();
    }

    @Test
    void who_was_let_in_is_kept() {
        fixture.given(ASKED, new RegistrationApproved(ANNA, OFFICE, ACCOUNT, Role.EMPLOYEE), LISTED, EMPLOYEE);
        assertThat(due()).isEmpty();
        fixture.at("2028-01-01T09:00:00Z");
        staysSo();
    }

    @Test
    void who_was_removed_is_kept_for_a_year() {
        fixture.given(LISTED, EMPLOYEE, REMOVED);
        assertThat(due()).isEqualTo("LEFT 2027-11-20 09:01");
        staysSo();
    }

    @Test
    void who_is_on_the_list_again_is_kept_and_a_guest_no_longer_than_before() {
        PersonReinstated back = new PersonReinstated(ANNA, OFFICE, KEY, true);
        fixture.given(LISTED, EMPLOYEE, REMOVED, back);
        assertThat(due()).isEmpty();
        fixture.given(GUEST, NO_EMPLOYEE);
        assertThat(due()).isEqualTo("GUEST 2026-12-20 09:01");
        fixture.at("2026-11-25T09:00:00Z").given(REMOVED, back);
        assertThat(due()).isEqualTo("GUEST 2026-12-20 09:01");
        staysSo();
    }

    @Test
    void who_is_a_guest_alone_is_kept_for_30_days_from_then_on() {
        fixture.given(LISTED, GUEST);
        assertThat(due()).isEqualTo("GUEST 2026-12-20 09:01");
        fixture.at("2026-11-25T09:00:00Z").given(EMPLOYEE);
        assertThat(due()).isEmpty();
        fixture.at("2026-11-30T09:00:00Z").given(NO_EMPLOYEE);
        assertThat(due()).isEqualTo("GUEST 2026-12-30 09:01");
        fixture.at("2026-12-02T09:00:00Z").given(REMOVED);
        assertThat(due()).isEqualTo("GUEST 2026-12-30 09:01");
        staysSo();
    }

    @Test
    void no_role_at_all_is_no_guest() {
        fixture.given(LISTED, EMPLOYEE, NO_EMPLOYEE);
        assertThat(due()).isEmpty();
    }

    @Test
    void who_is_forgotten_before_is_no_longer_due_and_a_rebuild_brings_nothing_back() {
        fixture.given(LISTED, GUEST, FORGOTTEN);
        assertThat(due()).isEmpty();
        assertThat(fixture.ask("select count(*) from retention_role")).isEqualTo("0");
        fixture.at("2028-01-01T09:00:00Z");
        staysSo();
    }

    @Test
    void what_is_done_stays_done() {
        fixture.given(ASKED);
        fixture.run("update due_work set done_at = now()");
        fixture.given(FORGOTTEN);
        assertThat(due()).isEqualTo("REQUEST 2026-12-20 09:01 done");
        staysSo();
    }

    @Test
    void what_was_over_before_these_tables_were_there_waits_until_they_know_all() {
        fixture.given(LISTED, EMPLOYEE, REMOVED);
        fixture.run("delete from due_work");
        fixture.at("2028-01-01T09:00:00Z").rebuilt();
        assertThat(due()).isEqualTo("LEFT 2028-01-02 09:00");
        assertThat(fixture.ask("select reference->>'since' from due_work where kind = 'retention.person'"))
                .isEqualTo("2026-11-20T09:00:00Z");
    }

    @Test
    void the_work_tells_why_and_since_when() {
        Instant since = Instant.parse("2026-11-20T09:00:00Z");
        var reference = Map.of("person", ANNA.value(), "reason", "LEFT", "since", since.toString());
        var task = new ScheduledTask(
                "retention.person/" + ANNA.value(), "retention.person", reference, since.plusSeconds(9), 7);
        var kind = new EndRetentionTask();
        assertThat(kind.name()).isEqualTo(task.kind());
        assertThat(kind.command(task)).isEqualTo(new EndRetention(ANNA, Retained.LEFT, since));
    }
}
