package dev.zapis.bot.notice.desk;

import dev.zapis.bot.desk.BookingCancelledForYouScreen;
import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.command.desk.CancelDeskBookingsOf;
import dev.zapis.events.desk.DeskEvent.DeskBookingCancelled;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Somebody else has cancelled a booking: its owner may be on the way, so this does not wait for the morning. */
final class DeskWithdrawnNotice implements EventNotice<DeskBookingCancelled> {

    /** The day is over everywhere on earth by then. */
    private static final Duration OVER = Duration.ofHours(36);

    @Override
    public Optional<Notice> of(DeskBookingCancelled event, NoticeContext context) {
        if (context.isBy(event.person())) return Optional.empty();
        // Whoever leaves is told what they lose by it in the word about that, all at once.
        if (CancelDeskBookingsOf.CAUSE.equals(context.cause())) return Optional.empty();
        Instant until = event.day().atStartOfDay().toInstant(ZoneOffset.UTC).plus(OVER);
        var says = new BookingCancelledForYouScreen(
                event.booking(), context.person().orElse(null), event.reason());
        // One message tells all that one command has cancelled.
        return Optional.of(new Notice(event.person(), says, Notice.Lane.NOTICE, true, until)
                .unlessTold(BookingCancelledForYouScreen.class));
    }
}
