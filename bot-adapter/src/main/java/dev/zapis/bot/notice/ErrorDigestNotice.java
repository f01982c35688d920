package dev.zapis.bot.notice;

import dev.zapis.bot.office.status.ErrorDigestScreen;
import dev.zapis.events.office.OfficeEvent.DayBegun;

/** Admins are told in the morning what has failed since the last one. */
final class ErrorDigestNotice {

    private ErrorDigestNotice() {}

    static Notice of(DayBegun event) {
        var says =
                new ErrorDigestScreen(event.since().getEpochSecond(), event.at().getEpochSecond());
        return Notice.toAdmins(says, event.next());
    }
}
