package dev.zapis.scheduler.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeEvent.DayBegun;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeEvent.TimeZoneSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.scheduler.SchedulerFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BeginDayScheduleIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final Instant NEXT = Instant.parse("2026-11-24T09:00:00Z");
    private static final String DUE = "select string_agg(to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')"
            + " || case when done_at is null then '' else ' done' end, ', ') from due_work where kind = 'office.day'";

    private final SchedulerFixture fixture = new SchedulerFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static DayBegun begun() {
        Instant at = Instant.parse("2026-11-23T09:00:00Z");
        return new DayBegun(OFFICE, LocalDate.of(2026, 11, 23), at.minusSeconds(1), at, NEXT);
    }

    @Test
    void the_first_day_is_due_when_an_office_has_opened_and_each_next_one_when_one_has_begun() {
        fixture.given(new OfficeOpened(OFFICE, "Office", ZoneOffset.UTC));
        String tomorrow = LocalDate.ofInstant(
                        Instant.parse(fixture.ask(
                                "select to_char(now() at time zone 'UTC'," + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")),
                        ZoneOffset.UTC)
                .plusDays(1)
                .toString();
        assertThat(fixture.ask(DUE)).isEqualTo(tomorrow + " 09:00");
        fixture.run("update due_work set done_at = now()");
        fixture.given(begun());
        assertThat(fixture.ask(DUE)).isEqualTo("2026-11-24 09:00");
    }

    @Test
    void a_rebuild_leaves_the_day_that_is_due_alone() {
        fixture.given(new OfficeOpened(OFFICE, "Office", ZoneOffset.UTC), begun());
        assertThat(fixture.verified()).isEmpty();
        fixture.rebuilt();
        assertThat(fixture.ask(DUE)).isEqualTo("2026-11-24 09:00");
    }

    @Test
    void in_another_zone_the_next_day_is_one_that_has_not_begun() {
        // All that is given happens at the beginning of the epoch.
        LocalDate today = LocalDate.EPOCH;
        fixture.given(
                new OfficeOpened(OFFICE, "Office", ZoneOffset.UTC), new TimeZoneSet(OFFICE, ZoneId.of("Asia/Omsk")));
        assertThat(fixture.ask(DUE)).isEqualTo("1970-01-02 03:00");
        for (int begun = 1; begun <= 2; begun++) {
            fixture.given(
                    new DayBegun(OFFICE, today.plusDays(begun), Instant.EPOCH, Instant.EPOCH, NEXT),
                    new TimeZoneSet(OFFICE, ZoneId.of("Asia/Omsk")));
            assertThat(fixture.ask(DUE)).isEqualTo(today.plusDays(begun + 1) + " 03:00");
        }
        assertThat(fixture.verified()).isEmpty();
    }
}
