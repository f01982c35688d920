package dev.zapis.bot.notice.person;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.bot.person.staff.ReleasedScreen;
import dev.zapis.events.person.PersonEvent.AccountReleased;
import java.util.Optional;

/** An admin has parted an account from its name: its owner could book nothing, so this does not wait for the morning. */
final class ReleasedNotice implements EventNotice<AccountReleased> {

    @Override
    public Optional<Notice> of(AccountReleased event, NoticeContext context) {
        if (!context.isBySomebodyElseThan(event.person())) return Optional.empty();
        return Optional.of(Notice.about(event.person(), new ReleasedScreen(event.reason()), true, context.at()));
    }
}
