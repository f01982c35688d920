package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.staff.RemovedScreen;
import dev.zapis.events.person.PersonEvent.PersonRemoved;
import java.util.Optional;

/** Somebody is on the staff list no more: they may be on the way, so this does not wait for the morning. */
final class RemovedNotice implements EventNotice<PersonRemoved> {

    @Override
    public Optional<Notice> of(PersonRemoved event, NoticeContext context) {
        var says = new RemovedScreen(event.person(), context.position(), event.reason());
        return Optional.of(Notice.about(event.person(), says, true, context.at()));
    }
}
