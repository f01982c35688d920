package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.registration.RegistrationRefusedScreen;
import dev.zapis.events.person.PersonEvent.RegistrationRefused;
import java.util.Optional;

/** Whoever asked to be let in waits for the answer. */
final class RegistrationRefusedNotice implements EventNotice<RegistrationRefused> {

    @Override
    public Optional<Notice> of(RegistrationRefused event, NoticeContext context) {
        return Optional.of(
                Notice.about(event.person(), new RegistrationRefusedScreen(event.person()), false, context.at()));
    }
}
