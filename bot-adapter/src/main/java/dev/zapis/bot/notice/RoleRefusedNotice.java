package dev.zapis.bot.notice;

import dev.zapis.bot.person.staff.RoleRefusedScreen;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import java.time.Instant;

/** Somebody does not get the role that they asked for. */
final class RoleRefusedNotice {

    private RoleRefusedNotice() {}

    static Notice of(RoleRefused event, Instant at) {
        return Notice.about(event.person(), new RoleRefusedScreen(event.role(), event.reason()), false, at);
    }
}
