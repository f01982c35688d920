package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.PartOfDay;
import dev.zapis.bot.dialog.picker.TimeOfDay;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.office.OfficeRules;
import java.time.LocalTime;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * When else are people to be reminded: how many days before, and at which time?
 *
 * @param days before the day itself
 */
@Route("office.reminders.other")
record OtherTimeScreen(OfficeId office, ReminderTopic topic, int days, PartOfDay part) implements Screen {

    private static final List<Integer> DAYS = List.of(0, 1, 2, 3, 7);
    private static final int COLUMNS = 3;

    static OtherTimeScreen of(OfficeId office, ReminderTopic topic) {
        return new OtherTimeScreen(office, topic, 1, PartOfDay.AFTERNOON);
    }

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        visit.parts().mustHave(topic);
        return visit.ask(new OfficeRules(office))
                .map(rules -> rules.reminding().of(topic, visit.parts().defaults(topic)))
                .map(now -> view(Text.of(visit.parts().key(topic, "name")), now.offsets()));
    }

    private View view(Text name, List<ReminderOffset> now) {
        View view = View.titled("title", "topic", name).line("days").each(DAYS, COLUMNS, this::button);
        return new TimeOfDay(part, other -> new OtherTimeScreen(office, topic, days, other))
                .on(view, time -> chosen(time, now));
    }

    private Button button(int other) {
        return Button.text(
                other == daysBefore() ? "here" : "day", new OtherTimeScreen(office, topic, other, part), "days", other);
    }

    /** A forged one is the day itself. */
    private int daysBefore() {
        return DAYS.contains(days) ? days : 0;
    }

    private Target chosen(LocalTime time, List<ReminderOffset> now) {
        ReminderOffset offset = ReminderOffset.onADay(daysBefore(), time);
        return new TopicTimesScreen.Check(office, topic, offset, !now.contains(offset));
    }

    @Override
    public Mono<? extends Screen> heard(Visit visit, String text) {
        return new TopicTimesScreen(office, topic).heard(visit, text);
    }
}
