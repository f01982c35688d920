package dev.zapis.bot.notice.desk;

import dev.zapis.bot.desk.DeskReminderScreen;
import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.events.desk.DeskEvent.DeskReminded;
import java.util.Optional;

/** The owner is reminded of a desk; never in quiet hours, as it is no surprise. */
final class DeskReminderNotice implements EventNotice<DeskReminded> {

    @Override
    public Optional<Notice> of(DeskReminded event, NoticeContext context) {
        var says = new DeskReminderScreen(event.booking(), event.isLate());
        return Optional.of(new Notice(event.person(), says, Notice.Lane.REMINDER, false, event.until()));
    }
}
