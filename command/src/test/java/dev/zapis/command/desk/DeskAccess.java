package dev.zapis.command.desk;

import static dev.zapis.command.access.Sample.of;
import static dev.zapis.command.access.Sample.others;
import static dev.zapis.command.access.Sample.own;

import dev.zapis.command.Decisions;
import dev.zapis.command.UndoWindow;
import dev.zapis.command.access.Sample;
import dev.zapis.command.access.SliceAccess;
import dev.zapis.command.access.World;
import dev.zapis.events.Ids;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.desk.DeskEvent.DeskAdded;
import dev.zapis.events.desk.DeskEvent.DeskBlocked;
import dev.zapis.events.desk.DeskEvent.DeskBooked;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.OfficeEvent.DaySet;
import dev.zapis.events.person.PersonId;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Who may do what with desks. */
final class DeskAccess implements SliceAccess {

    private static final DeskId DESK = new DeskId(Ids.derived("desk"));
    private static final DeskId BLOCKED_DESK = new DeskId(Ids.derived("blocked desk"));
    private static final DeskId OTHER_DESK = new DeskId(Ids.derived("other desk"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate CLOSED = DAY.plusDays(4);
    private static final BookingId OWN_BOOKING = new BookingId(Ids.derived("own booking"));
    private static final BookingId OTHER_BOOKING = new BookingId(Ids.derived("other booking"));

    private static final BookingId CLOSED_BOOKING = new BookingId(Ids.derived("closed booking"));

    /** Of somebody who may do nothing for now. */
    private static final BookingId LEFT_BOOKING = new BookingId(Ids.derived("left booking"));

    @Override
    public List<Sample> samples() {
        return List.of(
                of(new AddDesk(World.OFFICE, World.AREA, "New")),
                of(new RenameDesk(World.OFFICE, DESK, "New")),
                of(new BlockDesk(World.OFFICE, DESK, DAY, DAY, "why")),
                of(new UnblockDesk(World.OFFICE, BLOCKED_DESK)),
                of(new RetireDesk(World.OFFICE, DESK, "why")),
                of(new BookDesk(World.OFFICE, DESK, World.FREE_DAY, DayPart.ALL)),
                of(new BookDeskDays(World.OFFICE, List.of(new BookDeskDays.Wish(DESK, World.FREE_DAY)), DayPart.ALL)),
                own(new CancelDeskBooking(World.OFFICE, OWN_BOOKING, null)),
                others(new CancelDeskBooking(World.OFFICE, OTHER_BOOKING, "why")),
                own(new MoveDeskBooking(World.OFFICE, OWN_BOOKING, DESK, World.FREE_DAY, null)),
                others(new MoveDeskBooking(World.OFFICE, OTHER_BOOKING, DESK, World.FREE_DAY, "why")),
                others(new CancelDeskBookingsOf(World.SUSPENDED)),
                of(new CancelDeskBookingsOn(World.OFFICE, List.of(CLOSED))),
                others(new RestoreDeskBookingsOf(World.OTHER)),
                of(new RestoreDeskBookingsEndedBy(World.OFFICE, World.act(CancelDeskBookingsOn.CAUSE))),
                of(new RebookDesk(LEFT_BOOKING, DESK, World.OFFICE, World.OTHER, World.FREE_DAY, DayPart.ALL)),
                of(new UndoDeskBooking(World.OFFICE, OTHER_BOOKING, Decisions.COMMAND, UndoWindow.RESULT)),
                of(new UndoDeskDays(World.OFFICE, List.of(DAY), Decisions.COMMAND, UndoWindow.RESULT)),
                of(new UndoDeskMove(World.OFFICE, OTHER_BOOKING, Decisions.COMMAND, UndoWindow.RESULT)),
                of(new UndoDeskChange(World.OFFICE, DESK, Decisions.COMMAND, UndoWindow.RESULT)),
                others(new RemindOfDesk(
                        World.OFFICE,
                        OTHER_BOOKING,
                        World.OTHER,
                        ReminderOffset.onADay(1, LocalTime.of(18, 0)),
                        Decisions.NOW)));
    }

    @Override
    public List<Object> past() {
        return List.of(
                new DeskAdded(DESK, World.OFFICE, World.AREA, "A1"),
                new DeskAdded(BLOCKED_DESK, World.OFFICE, World.AREA, "A3"),
                new DeskBlocked(BLOCKED_DESK, World.OFFICE, DAY, DAY, "why"),
                new DeskAdded(OTHER_DESK, World.OFFICE, World.AREA, "A2"),
                new DeskBooked(OTHER_BOOKING, OTHER_DESK, World.OFFICE, World.OTHER, DAY, DayPart.ALL, 0),
                new DeskBooked(CLOSED_BOOKING, OTHER_DESK, World.OFFICE, World.OTHER, CLOSED, DayPart.ALL, 0),
                new DaySet(World.OFFICE, CLOSED, false, null, 1, true),
                ended(World.OTHER, CancelDeskBookingsOf.CAUSE),
                ended(World.OTHER, CancelDeskBookingsOn.CAUSE),
                new DeskBooked(
                        LEFT_BOOKING, OTHER_DESK, World.OFFICE, World.SUSPENDED, World.FREE_DAY, DayPart.ALL, 0));
    }

    private static Object ended(PersonId person, String cause) {
        BookingId booking = new BookingId(Ids.derived("ended", cause));
        return new World.Caused(
                new DeskBookingCancelled(booking, DESK, World.OFFICE, person, DAY, DayPart.ALL, null, 0), cause);
    }

    @Override
    public List<Object> ownPast() {
        return List.of(new DeskBooked(OWN_BOOKING, DESK, World.OFFICE, World.REQUESTER, DAY, DayPart.ALL, 0));
    }
}
