package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Thing;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.events.Tags;
import dev.zapis.events.desk.BookingId;
import dev.zapis.events.desk.DayPart;
import dev.zapis.events.office.OfficeId;
import dev.zapis.query.ClosedDay;
import dev.zapis.query.desk.Booking;
import dev.zapis.query.desk.DeskOnDay;
import dev.zapis.query.desk.DeskView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one way to put a booking into words: it reads alike in lists, confirmations and reminders (requirement S1-22). */
public final class BookingTexts {

    private BookingTexts() {}

    public static Text of(Booking booking) {
        return onItsDay(card(booking.deskName(), booking.areaName(), booking.day(), booking.part()), booking);
    }

    /** In a message that stays: tomorrow it would not be “tomorrow” any more. */
    static Text dated(Booking booking) {
        return onItsDay(dated(booking.deskName(), booking.areaName(), booking.day(), booking.part()), booking);
    }

    /** As part of a sentence, which says itself what of its day matters. */
    static Text named(Booking booking) {
        return dated(booking.deskName(), booking.areaName(), booking.day(), booking.part());
    }

    /** Beside the reason for which it has ended, which is said once. */
    static Text dated(Booking booking, @Nullable String saidBeside) {
        ClosedDay closed = booking.closed();
        boolean isSaid = closed != null && saidBeside != null && saidBeside.equals(closed.reason());
        return isSaid ? named(booking) : dated(booking);
    }

    static Text dated(DeskOnDay.Result onDay, DeskView desk, LocalDate day, DayPart part) {
        return onItsDay(dated(desk.name(), desk.areaName(), day, part), onDay.closed(), onDay.isException());
    }

    private static Text onItsDay(Text card, Booking booking) {
        return onItsDay(card, booking.closed(), booking.isException());
    }

    /** With what is not as usual on its day. */
    private static Text onItsDay(Text card, @Nullable ClosedDay closed, boolean isException) {
        if (closed != null) return Text.of("/desk.card.closed", "card", card, "why", ClosedDayTexts.of(closed));
        return isException ? Text.of("/desk.card.exception", "card", card) : card;
    }

    private static Text dated(String desk, String area, LocalDate day, DayPart part) {
        return Text.of("/desk.card-dated", "desk", desk, "area", area, "day", day, "part", part);
    }

    /** What a message about a booking shows: it, and as long as its day is not over, what may close the office on it. */
    static Thing[] things(BookingId booking, LocalDate day, Visit visit) {
        Thing booked = Thing.of(Tags.BOOKING, booking);
        OfficeId office = visit.visitor().office();
        boolean isOver = day.isBefore(visit.today());
        return office == null || isOver ? new Thing[] {booked} : new Thing[] {booked, Thing.of(Tags.CALENDAR, office)};
    }

    static Text of(DeskOnDay.Result onDay, DeskView desk, LocalDate day, DayPart part) {
        return onItsDay(card(desk.name(), desk.areaName(), day, part), onDay.closed(), onDay.isException());
    }

    private static Text card(String desk, String area, LocalDate day, DayPart part) {
        return Text.of("/desk.card", "desk", desk, "area", area, "day", day, "part", part);
    }

    /** Short enough for a button. */
    public static Text label(Booking booking) {
        return Text.of("/desk.label", "desk", booking.deskName(), "day", booking.day(), "part", booking.part());
    }

    static Text person(Booking booking) {
        String name = booking.personName();
        if (name == null) return Text.of("/desk.forgotten");
        return name.isEmpty() ? Text.of("/desk.hidden") : Text.plain(name);
    }
}
