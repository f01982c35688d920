package dev.zapis.bot.notice.office;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.office.status.ErrorDigestScreen;
import dev.zapis.events.office.OfficeEvent.DayBegun;
import java.util.Optional;

/** Admins are told in the morning what has failed since the last one. */
final class ErrorDigestNotice implements EventNotice<DayBegun> {

    @Override
    public Optional<Notice> of(DayBegun event, NoticeContext context) {
        var says =
                new ErrorDigestScreen(event.since().getEpochSecond(), event.at().getEpochSecond());
        return Optional.of(Notice.toAdmins(says, event.next()));
    }
}
