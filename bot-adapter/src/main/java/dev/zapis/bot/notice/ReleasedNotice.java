package dev.zapis.bot.notice;

import dev.zapis.bot.person.staff.ReleasedScreen;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An admin has parted an account from its name: its owner could book nothing, so this does not wait for the morning. */
final class ReleasedNotice {

    private ReleasedNotice() {}

    /** @param actor who did it, as the event's metadata have it */
    static Optional<Notice> of(AccountReleased event, @Nullable String actor, Instant at) {
        if (!EventActor.isSomebodyElse(actor, event.person())) return Optional.empty();
        return Optional.of(Notice.about(event.person(), new ReleasedScreen(event.reason()), true, at));
    }
}
