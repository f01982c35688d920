package dev.zapis.bot.notice.desk;

import dev.zapis.bot.desk.BookingMovedForYouScreen;
import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.events.desk.DeskEvent.DeskBookingMoved;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Somebody else has moved a booking: its owner may be on the way, so this does not wait for the morning. */
final class DeskMovedNotice implements EventNotice<DeskBookingMoved> {

    /** The day is over everywhere on earth by then. */
    private static final Duration OVER = Duration.ofHours(36);

    @Override
    public Optional<Notice> of(DeskBookingMoved event, NoticeContext context) {
        if (context.isBy(event.person())) return Optional.empty();
        LocalDate last = event.day().isAfter(event.toDay()) ? event.day() : event.toDay();
        Instant until = last.atStartOfDay().toInstant(ZoneOffset.UTC).plus(OVER);
        var says = new BookingMovedForYouScreen(
                event.booking(),
                event.to(),
                event.toDesk(),
                event.toDay(),
                context.person().orElse(null),
                event.reason());
        return Optional.of(new Notice(event.person(), says, Notice.Lane.NOTICE, true, until));
    }
}
