package dev.zapis.query.desk;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.TeamId;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonEvent.TeamJoined;
import dev.zapis.events.person.PersonEvent.TeamLeft;
import dev.zapis.events.person.PersonEvent.VisibilityChosen;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.person.Visibility;
import dev.zapis.query.ReadTables;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who is shown where somebody sits: in every list that holds names. */
class VisibilityIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AreaId AREA = new AreaId(Ids.derived("area"));
    private static final DeskId DESK = new DeskId(Ids.derived("desk"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final PersonId OWNER = person("owner");
    private static final PersonId MATE = person("mate");
    private static final PersonId FORMER_MATE = person("former mate");
    private static final PersonId STRANGER = person("stranger");
    private static final Viewer ADMIN = new Viewer(STRANGER, true);
    private static final TeamId TEAM = new TeamId(Ids.derived("team"));
    private static final BookingId BOOKING = new BookingId(Ids.derived("booking"));
    private static final ReadTables TABLES = new ReadTables()
            .given(
                    new OfficeOpened(OFFICE, "Office", ZoneOffset.UTC),
                    new AreaAdded(OFFICE, AREA, "Area"),
                    new DeskAdded(DESK, OFFICE, AREA, "A1"),
                    new PersonRegistered(OWNER, OFFICE, "Зоя Тихая", Ids.derived("name")),
                    new TeamJoined(OWNER, TEAM),
                    new TeamJoined(MATE, TEAM),
                    new TeamJoined(FORMER_MATE, TEAM),
                    new TeamLeft(FORMER_MATE, TEAM),
                    new TeamJoined(STRANGER, new TeamId(Ids.derived("other team"))),
                    new DeskBooked(BOOKING, DESK, OFFICE, OWNER, MONDAY, DayPart.ALL, 0));

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static PersonId person(String name) {
        return new PersonId(Ids.derived("person", name));
    }

    @Test
    void everybody_unless_they_say_otherwise() {
        TABLES.given(new VisibilityChosen(OWNER, Visibility.ALL));
        List.of(OWNER, MATE, FORMER_MATE, STRANGER).forEach(viewer -> sees(new Viewer(viewer, false)));
        sees(new Viewer(null, false));
    }

    @Test
    void their_team_oneself_and_admins() {
        TABLES.given(new VisibilityChosen(OWNER, Visibility.TEAM));
        sees(new Viewer(OWNER, false));
        sees(new Viewer(MATE, false));
        sees(ADMIN);
        doesNotSee(new Viewer(FORMER_MATE, false));
        doesNotSee(new Viewer(STRANGER, false));
        doesNotSee(new Viewer(null, false));
    }

    @Test
    void nobody_but_oneself_and_admins() {
        TABLES.given(new VisibilityChosen(OWNER, Visibility.NOBODY));
        sees(new Viewer(OWNER, false));
        sees(ADMIN);
        List.of(MATE, STRANGER).forEach(viewer -> doesNotSee(new Viewer(viewer, false)));
    }

    private static void sees(Viewer viewer) {
        assertThat(names(viewer)).containsOnly("Зоя Тихая");
        assertThat(found(viewer)).hasSize(1);
    }

    private static void doesNotSee(Viewer viewer) {
        assertThat(names(viewer)).containsOnly("");
        assertThat(found(viewer)).isEmpty();
    }

    private static List<@Nullable String> names(Viewer viewer) {
        var client = TABLES.client();
        var plan = answer(new DayPlan.Handler(client).handle(new DayPlan(OFFICE, MONDAY, viewer)));
        var card = answer(new BookingCard.Handler(client).handle(new BookingCard(BOOKING, viewer)));
        var desk = answer(new DeskOnDay.Handler(client).handle(new DeskOnDay(OFFICE, viewer, DESK, MONDAY, MONDAY)));
        return Arrays.asList(
                plan.bookings().getFirst().personName(),
                card.booking().orElseThrow().personName(),
                desk.takenBy());
    }

    private static List<Booking> found(Viewer viewer) {
        return answer(new ColleagueSearch.Handler(TABLES.client())
                        .handle(new ColleagueSearch(OFFICE, "тих", MONDAY, 10, viewer)))
                .bookings();
    }
}
