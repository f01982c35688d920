package dev.zapis.example.bot.lamp;

import dev.zapis.bot.notice.EventNotice;
import dev.zapis.bot.notice.Notice;
import dev.zapis.bot.notice.NoticeContext;
import dev.zapis.example.events.lamp.LampEvent.LampReminded;
import java.util.Optional;

/** The owner is reminded of a lamp; never in quiet hours. */
final class LampReminderNotice implements EventNotice<LampReminded> {

    @Override
    public Optional<Notice> of(LampReminded event, NoticeContext context) {
        var says = new LampReminderScreen(event.lamp());
        return Optional.of(new Notice(event.person(), says, Notice.Lane.REMINDER, false, event.until()));
    }
}
