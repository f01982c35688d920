package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.staff.RoleAskedScreen;
import dev.zapis.events.person.PersonEvent.RoleAsked;
import java.time.Duration;
import java.util.Optional;

/** Admins are told that somebody wants to be more than they are; never in quiet hours. */
final class RoleAskedNotice implements EventNotice<RoleAsked> {

    /** Later it is found among the requests. */
    private static final Duration OF_USE = Duration.ofDays(7);

    @Override
    public Optional<Notice> of(RoleAsked event, NoticeContext context) {
        var says = new RoleAskedScreen(event.person(), event.role());
        return Optional.of(Notice.toAdmins(says, context.at().plus(OF_USE)));
    }
}
