package dev.zapis.bot.notice;

import dev.zapis.bot.person.staff.RoleGivenScreen;
import dev.zapis.events.person.PersonEvent.RoleGiven;
import dev.zapis.events.person.Role;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An admin has given somebody a role; that they are an employee is no news. */
final class RoleGivenNotice {

    private RoleGivenNotice() {}

    /** @param actor who gave it, as the event's metadata have it */
    static Optional<Notice> of(RoleGiven event, @Nullable String actor, Instant at) {
        if (event.role() == Role.EMPLOYEE || !EventActor.isSomebodyElse(actor, event.person())) return Optional.empty();
        return Optional.of(Notice.about(event.person(), new RoleGivenScreen(event.role()), false, at));
    }
}
