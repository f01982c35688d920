package dev.zapis.bot.notice;

import dev.zapis.bot.person.staff.SuspendedScreen;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import java.time.Instant;

/** Somebody may do nothing for now: they may be on the way, so this does not wait for the morning. */
final class SuspendedNotice {

    private SuspendedNotice() {}

    static Notice of(PersonDeactivated event, Instant at) {
        return Notice.about(event.person(), new SuspendedScreen(event.reason()), true, at);
    }
}
