package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.registration.RegistrationApprovedScreen;
import dev.zapis.events.person.PersonEvent.RegistrationApproved;
import java.util.Optional;

/** Whoever asked to be let in waits for the answer. */
final class RegistrationApprovedNotice implements EventNotice<RegistrationApproved> {

    @Override
    public Optional<Notice> of(RegistrationApproved event, NoticeContext context) {
        return Optional.of(
                Notice.about(event.person(), new RegistrationApprovedScreen(event.role()), false, context.at()));
    }
}
