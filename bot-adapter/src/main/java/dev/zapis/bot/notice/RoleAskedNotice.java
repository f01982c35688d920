package dev.zapis.bot.notice;

import dev.zapis.bot.person.staff.RoleAskedScreen;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import java.time.Duration;
import java.time.Instant;

/** Admins are told that somebody wants to be more than they are; never in quiet hours. */
final class RoleAskedNotice {

    /** Later it is found among the requests. */
    private static final Duration OF_USE = Duration.ofDays(7);

    private RoleAskedNotice() {}

    static Notice of(RoleAsked event, Instant at) {
        return Notice.toAdmins(new RoleAskedScreen(event.person(), event.role()), at.plus(OF_USE));
    }
}
