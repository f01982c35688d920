package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.office.AdminInputParser;
import dev.zapis.command.office.SetReminders;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import dev.zapis.query.office.OfficeRules;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** When are people reminded of their desk? A typed time is of the day itself, with a number before it so many days earlier. */
@Route("office.reminders")
public record ReminderTimesScreen(OfficeId office) implements Screen {

    private static final Pattern TYPED = Pattern.compile("(?:(\\d{1,2})\\s+)?(\\d{1,2}[:.]\\d\\d)");
    private static final int MOST_DAYS = 30;
    private static final List<ReminderOffset> LIKELY = List.of(
            ReminderOffset.onADay(2, LocalTime.of(18, 0)),
            ReminderOffset.onADay(1, LocalTime.of(12, 0)),
            ReminderOffset.onADay(1, LocalTime.of(18, 0)),
            ReminderOffset.onADay(0, LocalTime.of(7, 0)),
            ReminderOffset.onADay(0, LocalTime.of(8, 0)),
            ReminderOffset.onADay(0, LocalTime.of(9, 0)));

    @Override
    public Mono<View> show(Visit visit) {
        visit.onlyForAdmins();
        return visit.ask(new OfficeRules(office)).map(rules -> view(rules.reminding()));
    }

    private View view(OfficeRules.Reminding reminding) {
        List<ReminderOffset> shown = Stream.concat(LIKELY.stream(), reminding.desk().stream())
                .distinct()
                .sorted(ReminderOffsetTexts.FIRST_TO_LAST)
                .toList();
        return View.titled("title")
                .line("type")
                .each(shown, offset -> button(offset, reminding.desk()))
                .row(Button.text("rules", new RulesScreen(office)));
    }

    private Button button(ReminderOffset offset, List<ReminderOffset> now) {
        boolean isOn = now.contains(offset);
        return Button.text(
                isOn ? "on" : "off",
                new Remind(office, toggled(offset, now)),
                "offset",
                ReminderOffsetTexts.told(offset));
    }

    private static List<ReminderOffset> toggled(ReminderOffset offset, List<ReminderOffset> now) {
        List<ReminderOffset> then = new ArrayList<>(now);
        if (!then.remove(offset)) then.add(offset);
        return then;
    }

    @Override
    public Mono<? extends Target> heard(Visit visit, String text) {
        Optional<ReminderOffset> typed = typed(text.strip());
        if (typed.isEmpty()) return Mono.empty();
        return visit.ask(new OfficeRules(office))
                .map(rules -> new Remind(
                        office, toggled(typed.get(), rules.reminding().desk())));
    }

    private static Optional<ReminderOffset> typed(String text) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) return Optional.empty();
        int days = typed.group(1) == null ? 0 : Integer.parseInt(typed.group(1));
        if (days > MOST_DAYS) return Optional.empty();
        return AdminInputParser.time(typed.group(2)).map(time -> ReminderOffset.onADay(days, time));
    }

    /** At these times. */
    @Route("office.reminders.set")
    record Remind(OfficeId office, List<ReminderOffset> offsets) implements Action {

        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return visit.tell(new SetReminders(office, ReminderTopic.DESK, offsets))
                    .thenReturn(new ReminderTimesScreen(office));
        }
    }
}
