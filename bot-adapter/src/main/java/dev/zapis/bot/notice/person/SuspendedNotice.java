package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.staff.SuspendedScreen;
import dev.zapis.events.person.PersonEvent.PersonDeactivated;
import java.util.Optional;

/** Somebody may do nothing for now: they may be on the way, so this does not wait for the morning. */
final class SuspendedNotice implements EventNotice<PersonDeactivated> {

    @Override
    public Optional<Notice> of(PersonDeactivated event, NoticeContext context) {
        var says = new SuspendedScreen(event.person(), context.position(), event.reason());
        return Optional.of(Notice.about(event.person(), says, true, context.at()));
    }
}
