package dev.zapis.query.desk;

import static dev.zapis.query.ReadTables.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import dev.zapis.events.person.PersonId;
import dev.zapis.query.ReadTables;
import dev.zapis.query.Viewer;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A booking that was moved goes on as another one. */
class MovedBookingIT {

    private static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    private static final AreaId AREA = new AreaId(Ids.derived("area"));
    private static final DeskId A1 = new DeskId(Ids.derived("A1"));
    private static final DeskId A2 = new DeskId(Ids.derived("A2"));
    private static final PersonId ANNA = new PersonId(Ids.derived("anna"));
    private static final BookingId OLD = new BookingId(Ids.derived("old"));
    private static final BookingId NEW = new BookingId(Ids.derived("new"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Viewer ADMIN = new Viewer(null, true);

    private static final ReadTables TABLES = new ReadTables();

    @BeforeAll
    static void a_booking_that_was_moved() {
        TABLES.given(
                        new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                        new AreaAdded(OFFICE, AREA, "Window"),
                        new DeskAdded(A1, OFFICE, AREA, "A1"),
                        new DeskAdded(A2, OFFICE, AREA, "A2"),
                        new PersonRegistered(ANNA, OFFICE, "Anna", Ids.derived("key", "anna")),
                        new DeskBooked(OLD, A1, OFFICE, ANNA, MONDAY, DayPart.ALL, 1))
                .given(
                        new DeskBookingMoved(
                                OLD, A1, OFFICE, ANNA, MONDAY, DayPart.ALL, NEW, A2, MONDAY.plusDays(1), null, 1),
                        new DeskBooked(NEW, A2, OFFICE, ANNA, MONDAY.plusDays(1), DayPart.ALL, 1));
    }

    @AfterAll
    static void close() {
        TABLES.close();
    }

    private static BookingCard.Result card(BookingId booking) {
        return answer(new BookingCard.Handler(TABLES.client()).handle(new BookingCard(booking, ADMIN)));
    }

    @Test
    void the_old_card_names_the_new_booking() {
        assertThat(card(OLD).booking())
                .hasValueSatisfying(old -> assertThat(old.isLive()).isFalse());
        assertThat(card(OLD).back()).hasValue(NEW);
        assertThat(card(OLD).isMoved()).isTrue();
        assertThat(card(NEW).booking())
                .hasValueSatisfying(now -> assertThat(now.isLive()).isTrue());
        assertThat(card(NEW).isMoved()).isFalse();
    }

    @Test
    void the_old_place_is_free_and_the_new_one_taken() {
        assertThat(isFree(A1, MONDAY)).isTrue();
        assertThat(isFree(A2, MONDAY.plusDays(1))).isFalse();
    }

    private static boolean isFree(DeskId desk, LocalDate day) {
        DeskOnDay asked = new DeskOnDay(OFFICE, ADMIN, desk, day, MONDAY);
        return answer(new DeskOnDay.Handler(TABLES.client()).handle(asked)).isFree();
    }

    @Test
    void lists_show_it_once_and_its_owner_s_own_records_both() {
        assertThat(answer(new BookingsOf.Handler(TABLES.client()).handle(new BookingsOf(ANNA, MONDAY)))
                        .bookings())
                .extracting(Booking::id)
                .containsExactly(NEW);
        assertThat(answer(new OwnBookings.Handler(TABLES.client()).handle(new OwnBookings(ANNA)))
                        .bookings())
                .extracting(booked -> booked.end() != null && booked.end().isMoved())
                .containsExactly(false, true);
    }
}
