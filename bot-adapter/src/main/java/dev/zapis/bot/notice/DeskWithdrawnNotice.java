package dev.zapis.bot.notice;

import dev.zapis.bot.desk.BookingCancelledForYouScreen;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody else has cancelled a booking: its owner may be on the way, so this does not wait for the morning. */
final class DeskWithdrawnNotice {

    /** The day is over everywhere on earth by then. */
    private static final Duration OVER = Duration.ofHours(36);

    private DeskWithdrawnNotice() {}

    /** @param actor who cancelled it, as the event's metadata have it */
    static Optional<Notice> of(DeskBookingCancelled event, @Nullable String actor) {
        if (event.person().value().equals(actor)) return Optional.empty();
        Instant until = event.day().atStartOfDay().toInstant(ZoneOffset.UTC).plus(OVER);
        var says = new BookingCancelledForYouScreen(
                event.booking(), EventActor.person(actor).orElse(null), event.reason());
        return Optional.of(new Notice(event.person(), says, Notice.Lane.NOTICE, true, until));
    }
}
