package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.staff.RestoredScreen;
import dev.zapis.events.person.PersonEvent.PersonReactivated;
import java.util.Optional;

/** Somebody may do again what they could do before: whoever was told at once of the one is told at once of the other. */
final class RestoredNotice implements EventNotice<PersonReactivated> {

    @Override
    public Optional<Notice> of(PersonReactivated event, NoticeContext context) {
        return Optional.of(Notice.about(event.person(), new RestoredScreen(), true, context.at()));
    }
}
