package dev.zapis.bot.notice.desk;

import dev.zapis.bot.desk.BookingReturnedForYouScreen;
import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.command.desk.RestoreDeskBookingsOf;
import dev.zapis.events.desk.DeskEvent.DeskBookingReclaimed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What was cancelled comes back: whoever was told at once of the one is told at once of the other. */
final class DeskReturnedNotice implements EventNotice<DeskBookingReclaimed> {

    /** The day is over everywhere on earth by then. */
    private static final Duration OVER = Duration.ofHours(36);

    @Override
    public Optional<Notice> of(DeskBookingReclaimed event, NoticeContext context) {
        if (context.isBy(event.person())) return Optional.empty();
        // Whoever has access again is told what they have back in the word about that, all at once.
        if (RestoreDeskBookingsOf.CAUSE.equals(context.cause())) return Optional.empty();
        Instant until = event.day().atStartOfDay().toInstant(ZoneOffset.UTC).plus(OVER);
        var says = new BookingReturnedForYouScreen(event.booking(), context.position());
        // One message tells all that one command brings back.
        return Optional.of(new Notice(event.person(), says, Notice.Lane.NOTICE, true, until)
                .unlessTold(BookingReturnedForYouScreen.class));
    }
}
