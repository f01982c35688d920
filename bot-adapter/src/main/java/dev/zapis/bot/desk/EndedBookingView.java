package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.View;
import dev.zapis.query.desk.Booking;
import org.jspecify.annotations.Nullable;

/** The last word of a booking in the messages that stay: when it was cancelled, and by whom if it was somebody else. */
final class EndedBookingView {

    private EndedBookingView() {}

    static View of(Booking cancelled) {
        Booking.End end = cancelled.end();
        View view =
                end == null ? View.titled("/desk.ended.some-time") : View.titled("/desk.ended.title", "at", end.at());
        return by(view.line(BookingTexts.dated(cancelled)), end);
    }

    private static View by(View view, Booking.@Nullable End end) {
        return end == null || end.isByOwner() || end.name() == null
                ? view
                : view.line("/desk.ended.by", "person", end.name());
    }
}
