package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.staff.RoleTakenScreen;
import dev.zapis.events.person.PersonEvent.RoleTaken;
import java.util.Optional;

/** Somebody has lost a role. */
final class RoleTakenNotice implements EventNotice<RoleTaken> {

    @Override
    public Optional<Notice> of(RoleTaken event, NoticeContext context) {
        return Optional.of(
                Notice.about(event.person(), new RoleTakenScreen(event.role(), event.reason()), false, context.at()));
    }
}
