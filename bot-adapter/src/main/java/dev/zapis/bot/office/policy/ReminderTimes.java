package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.bot.dialog.input.InputContext;
import dev.zapis.bot.dialog.input.InputKind;
import dev.zapis.bot.dialog.input.InputReader;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When people of an office are reminded of something, and what leads to other times.
 *
 * @param set what makes one a time of theirs, or no longer
 */
record ReminderTimes(OfficeId office, List<ReminderOffset> now, BiFunction<ReminderOffset, Boolean, Target> set) {

    private static final Pattern TYPED = Pattern.compile("(?:(\\d{1,2})\\s+)?(\\d{1,2}[:.]\\d\\d)");
    private static final int MOST_DAYS = 30;
    private static final List<ReminderOffset> LIKELY = List.of(
            ReminderOffset.onADay(2, LocalTime.of(18, 0)),
            ReminderOffset.onADay(1, LocalTime.of(12, 0)),
            ReminderOffset.onADay(1, LocalTime.of(18, 0)),
            ReminderOffset.onADay(0, LocalTime.of(7, 0)),
            ReminderOffset.onADay(0, LocalTime.of(8, 0)),
            ReminderOffset.onADay(0, LocalTime.of(9, 0)));

    View view(Text title) {
        List<ReminderOffset> shown = Stream.concat(LIKELY.stream(), now.stream())
                .distinct()
                .sorted(ReminderOffsetTexts.FIRST_TO_LAST)
                .toList();
        return View.titled(title)
                .line("/office.reminders.type")
                .each(shown, this::button)
                .row(Button.text("/office.reminders.rules", new RulesScreen(office)));
    }

    private Button button(ReminderOffset offset) {
        String key = has(offset) ? "/office.reminders.on" : "/office.reminders.off";
        Target other = set.apply(offset, !has(offset));
        return Button.text(key, other, "offset", ReminderOffsetTexts.told(offset));
    }

    /** A typed time is of the day itself, with a number before it so many days earlier. */
    Optional<ReminderOffset> typed(String text) {
        return offset(text.strip());
    }

    boolean has(ReminderOffset offset) {
        return now.contains(offset);
    }

    /** With one that is a time of theirs then, or no longer. */
    View told(View view, ReminderOffset changed, boolean isOn) {
        List<ReminderOffset> offsets = Stream.concat(now.stream(), Stream.of(changed))
                .distinct()
                .filter(each -> isOn || !each.equals(changed))
                .sorted(ReminderOffsetTexts.FIRST_TO_LAST)
                .toList();
        if (offsets.isEmpty()) return view.line("/office.rules.no-reminders");
        return view.line(
                "/office.rules.reminders",
                "offsets",
                offsets.stream().map(ReminderOffsetTexts::told).toList());
    }

    private static Optional<ReminderOffset> offset(String text) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) return Optional.empty();
        int days = typed.group(1) == null ? 0 : Integer.parseInt(typed.group(1));
        if (days > MOST_DAYS) return Optional.empty();
        return new InputReader(new InputContext(LocalDate.EPOCH, Locale.ROOT))
                .read(InputKind.TIME, typed.group(2)).inputs().stream()
                        .findFirst()
                        .map(time -> ReminderOffset.onADay(days, ((Input.Time) time).time()));
    }
}
