package dev.zapis.bot.notice;

import dev.zapis.bot.person.staff.RoleTakenScreen;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import java.time.Instant;

/** Somebody has lost a role. */
final class RoleTakenNotice {

    private RoleTakenNotice() {}

    static Notice of(RoleTaken event, Instant at) {
        return Notice.about(event.person(), new RoleTakenScreen(event.role(), event.reason()), false, at);
    }
}
