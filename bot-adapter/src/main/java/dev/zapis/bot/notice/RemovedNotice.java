package dev.zapis.bot.notice;

import dev.zapis.bot.person.staff.RemovedScreen;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import java.time.Instant;

/** Somebody is on the staff list no more: they may be on the way, so this does not wait for the morning. */
final class RemovedNotice {

    private RemovedNotice() {}

    static Notice of(PersonRemoved event, Instant at) {
        return Notice.about(event.person(), new RemovedScreen(event.reason()), true, at);
    }
}
