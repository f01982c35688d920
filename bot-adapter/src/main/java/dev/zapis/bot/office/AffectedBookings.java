package dev.zapis.bot.office;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.query.desk.Booking;
import java.util.List;

/** Puts into words who loses a booking, before it happens. */
public final class AffectedBookings {

    private static final int MOST = 10;

    private AffectedBookings() {}

    /** How many lose theirs, who they are, and that they are told. */
    public static View told(View view, List<Booking> hit) {
        if (hit.isEmpty()) return view.line("/office.losses.none");
        long people = hit.stream().map(Booking::person).distinct().count();
        return listed(view.line("/office.losses.some", "bookings", hit.size(), "people", people), hit);
    }

    /** Whose they are. */
    public static View listed(View view, List<Booking> hit) {
        return view.lines(hit.stream().limit(MOST).toList(), AffectedBookings::line)
                .lines(
                        hit.size() > MOST ? List.of(hit.size() - MOST) : List.of(),
                        more -> Text.of("/office.losses.more", "more", more));
    }

    private static Text line(Booking booking) {
        String name = booking.personName();
        Text person = name == null ? Text.of("/desk.forgotten") : Text.plain(name);
        return Text.of("/office.losses.one", "person", person, "day", booking.day());
    }
}
