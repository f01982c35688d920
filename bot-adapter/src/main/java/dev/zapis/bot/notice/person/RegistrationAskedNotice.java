package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.registration.RequestScreen;
import dev.zapis.events.person.PersonEvent.RegistrationAsked;
import java.time.Duration;
import java.util.Optional;

/** Admins are told at once that somebody stands at the door, who can do nothing until they are answered. */
final class RegistrationAskedNotice implements EventNotice<RegistrationAsked> {

    /** Later it is found among the requests. */
    private static final Duration OF_USE = Duration.ofDays(7);

    @Override
    public Optional<Notice> of(RegistrationAsked event, NoticeContext context) {
        var says = new RequestScreen(event.person());
        return Optional.of(
                new Notice(null, says, Notice.Lane.NOTICE, true, context.at().plus(OF_USE)));
    }
}
