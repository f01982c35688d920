package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.staff.RoleRefusedScreen;
import dev.zapis.events.person.PersonEvent.RoleRefused;
import java.util.Optional;

/** Somebody does not get the role that they asked for. */
final class RoleRefusedNotice implements EventNotice<RoleRefused> {

    @Override
    public Optional<Notice> of(RoleRefused event, NoticeContext context) {
        return Optional.of(
                Notice.about(event.person(), new RoleRefusedScreen(event.role(), event.reason()), false, context.at()));
    }
}
