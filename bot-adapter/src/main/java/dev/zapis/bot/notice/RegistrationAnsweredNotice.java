package dev.zapis.bot.notice;

import dev.zapis.bot.person.registration.RegistrationApprovedScreen;
import dev.zapis.bot.person.registration.RegistrationRefusedScreen;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import java.time.Duration;
import java.time.Instant;

/** Whoever asked to be let in waits for the answer. */
final class RegistrationAnsweredNotice {

    private static final Duration OF_USE = Duration.ofDays(7);

    private RegistrationAnsweredNotice() {}

    static Notice of(RegistrationApproved event, Instant at) {
        return new Notice(
                event.person(),
                new RegistrationApprovedScreen(event.role()),
                Notice.Lane.NOTICE,
                true,
                at.plus(OF_USE));
    }

    static Notice of(RegistrationRefused event, Instant at) {
        return new Notice(
                event.person(),
                new RegistrationRefusedScreen(event.person()),
                Notice.Lane.NOTICE,
                true,
                at.plus(OF_USE));
    }
}
