package dev.zapis.command.desk;

import static dev.zapis.command.Decisions.account;
import static dev.zapis.command.Decisions.person;

import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import dev.zapis.events.office.OfficeEvent.AreaAdded;
import dev.zapis.events.office.OfficeEvent.OfficeOpened;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.person.PersonEvent.AccountBound;
import dev.zapis.events.person.PersonEvent.PersonRegistered;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nouns of the desk slice's tests. */
final class DeskSamples {

    static final OfficeId OFFICE = new OfficeId(Ids.derived("office"));
    static final AreaId WINDOW = new AreaId(Ids.derived("window"));
    static final DeskId A1 = new DeskId(Ids.derived("A1"));
    static final DeskId A2 = new DeskId(Ids.derived("A2"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private DeskSamples() {}

    static List<Object> office() {
        return List.of(
                new OfficeOpened(OFFICE, "Office", ZoneId.of("Europe/Moscow")),
                new AreaAdded(OFFICE, WINDOW, "By the window"),
                new DeskAdded(A1, OFFICE, WINDOW, "A1"),
                new DeskAdded(A2, OFFICE, WINDOW, "A2"));
    }

    static List<Object> known(String name) {
        return List.of(
                new PersonRegistered(person(name), OFFICE, name, Ids.derived("name", name)),
                new AccountBound(person(name), account(name), "id-of-" + name));
    }

    static DeskBooked booked(DeskId desk, String name, LocalDate day) {
        return new DeskBooked(bookingOf(desk, name, day), desk, OFFICE, person(name), day, DayPart.ALL, 0);
    }

    static DeskBooked booked(DeskId desk, String name, LocalDate day, DayPart part) {
        BookingId booking = new BookingId(Ids.derived(desk.value(), name, day.toString(), part.name()));
        return new DeskBooked(booking, desk, OFFICE, person(name), day, part, 0);
    }

    static DeskEvent cancelled(DeskBooked booked) {
        return new DeskBookingCancelled(
                booked.booking(),
                booked.desk(),
                booked.office(),
                booked.person(),
                booked.day(),
                booked.part(),
                null,
                0);
    }

    static DeskEvent cancelled(DeskId desk, String name, LocalDate day) {
        return withdrawn(desk, name, day, null);
    }

    static DeskEvent withdrawn(DeskId desk, String name, LocalDate day, @Nullable String reason) {
        return new DeskBookingCancelled(
                bookingOf(desk, name, day), desk, OFFICE, person(name), day, DayPart.ALL, reason, 0);
    }

    static BookingId bookingOf(DeskId desk, String name, LocalDate day) {
        return new BookingId(Ids.derived(desk.value(), name, day.toString()));
    }

    /** By the command that is decided, or another of that id. */
    static List<Object> moved(DeskBooked old, BookingId to, DeskId desk, LocalDate day, @Nullable String reason) {
        return List.of(
                new DeskBookingMoved(
                        old.booking(),
                        old.desk(),
                        OFFICE,
                        old.person(),
                        old.day(),
                        old.part(),
                        to,
                        desk,
                        day,
                        reason,
                        0),
                new DeskBooked(to, desk, OFFICE, old.person(), day, old.part(), 0));
    }
}
