package dev.zapis.bot.notice;

import dev.zapis.bot.desk.DeskReminderScreen;
import dev.zapis.events.desk.DeskEvent.DeskReminded;

/** The owner is reminded of a desk; never in quiet hours, as it is no surprise. */
final class DeskReminderNotice {

    private DeskReminderNotice() {}

    static Notice of(DeskReminded event) {
        var says = new DeskReminderScreen(event.booking(), event.isLate());
        return new Notice(event.person(), says, Notice.Lane.REMINDER, false, event.until());
    }
}
