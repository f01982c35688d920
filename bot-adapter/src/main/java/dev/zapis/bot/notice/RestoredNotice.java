package dev.zapis.bot.notice;

import dev.zapis.bot.person.staff.RestoredScreen;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import java.time.Instant;

/** Somebody may do again what they could do before. */
final class RestoredNotice {

    private RestoredNotice() {}

    static Notice of(PersonReactivated event, Instant at) {
        return Notice.about(event.person(), new RestoredScreen(), false, at);
    }
}
