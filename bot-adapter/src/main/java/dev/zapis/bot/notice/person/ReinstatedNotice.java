package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.staff.ReinstatedScreen;
import dev.zapis.events.person.PersonEvent.PersonReinstated;
import java.util.Optional;

/** That somebody was taken off the staff list is taken back; whose access is suspended as before has no news. */
final class ReinstatedNotice implements EventNotice<PersonReinstated> {

    @Override
    public Optional<Notice> of(PersonReinstated event, NoticeContext context) {
        if (!event.isActive()) return Optional.empty();
        return Optional.of(Notice.about(event.person(), new ReinstatedScreen(), true, context.at()));
    }
}
