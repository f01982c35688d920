package dev.zapis.bot.notice;

import dev.zapis.bot.person.registration.RequestScreen;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import java.time.Duration;
import java.time.Instant;

/** Admins are told at once that somebody stands at the door, who can do nothing until they are answered. */
final class RegistrationAskedNotice {

    /** Later it is found among the requests. */
    private static final Duration OF_USE = Duration.ofDays(7);

    private RegistrationAskedNotice() {}

    static Notice of(RegistrationAsked event, Instant at) {
        return new Notice(null, new RequestScreen(event.person()), Notice.Lane.NOTICE, true, at.plus(OF_USE));
    }
}
