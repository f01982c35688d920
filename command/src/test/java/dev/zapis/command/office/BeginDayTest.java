package dev.zapis.command.office;

import static dev.zapis.command.Decisions.NOW;
import static dev.zapis.command.Decisions.by;
import static dev.zapis.command.Decisions.byHouse;
import static dev.zapis.command.Decisions.refusedFor;

import dev.zapis.command.AccessRefusal;
import dev.zapis.command.Decisions;
import dev.zapis.events.Ids;
import dev.zapis.events.office.OfficeEvent.DayBegun;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.test.fixture.AxonTestPhase.Given;
import org.junit.jupiter.api.Test;

/** It is noon of the 20th in Moscow. */
class BeginDayTest {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant TOMORROW_AT_NINE = Instant.parse("2026-11-21T06:00:00Z");

    private static Given given() {
        return Decisions.fixture().given().events(new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")));
    }

    private static DayBegun begun(LocalDate day, Instant since, Instant at, Instant next) {
        return new DayBegun(OFFICE, day, since, at, next);
    }

    @Test
    void the_first_day_looks_back_on_one() {
        given().when()
                .command(new BeginDay(OFFICE), byHouse())
                .then()
                .events(begun(TODAY, NOW.minus(Duration.ofDays(1)), NOW, TOMORROW_AT_NINE));
    }

    @Test
    void a_later_day_looks_back_on_all_since_the_last_one_that_began() {
        Instant then = Instant.parse("2026-11-17T06:00:00Z");
        given().events(begun(TODAY.minusDays(3), then.minusSeconds(1), then, then.plusSeconds(1)))
                .when()
                .command(new BeginDay(OFFICE), byHouse())
                .then()
                .events(begun(TODAY, then, NOW, TOMORROW_AT_NINE));
    }

    @Test
    void a_day_begins_once() {
        Instant then = Instant.parse("2026-11-20T06:00:00Z");
        given().events(begun(TODAY, then.minusSeconds(1), then, TOMORROW_AT_NINE))
                .when()
                .command(new BeginDay(OFFICE), byHouse())
                .then()
                .success()
                .noEvents();
    }

    @Test
    void only_the_house_begins_it() {
        given().when()
                .command(new BeginDay(OFFICE), by("Anna"))
                .then()
                .noEvents()
                .exceptionSatisfies(refusedFor(AccessRefusal.NOT_HOUSE));
    }
}
