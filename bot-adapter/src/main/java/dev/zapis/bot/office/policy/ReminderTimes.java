package dev.zapis.bot.office.policy;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.View;
import dev.zapis.bot.dialog.input.Input;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.reminder.ReminderOffset;
import dev.zapis.events.reminder.ReminderTopic;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * When people of an office are reminded of something, and what leads to other times.
 *
 * @param set what makes one a time of theirs, or no longer
 */
record ReminderTimes(
        OfficeId office,
        ReminderTopic topic,
        List<ReminderOffset> now,
        BiFunction<ReminderOffset, Boolean, Target> set) {

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
                .row(Button.text("/office.reminders.another", OtherTimeScreen.of(office, topic)))
                .row(Button.text("/office.reminders.rules", new RulesScreen(office)));
    }

    private Button button(ReminderOffset offset) {
        String key = has(offset) ? "/office.reminders.on" : "/office.reminders.off";
        Target other = set.apply(offset, !has(offset));
        return Button.text(key, other, "offset", ReminderOffsetTexts.told(offset));
    }

    /** One that was typed; empty for what is none. */
    static Optional<ReminderOffset> typed(Input input) {
        return input instanceof Input.Lead(int days, LocalTime time)
                ? Optional.of(ReminderOffset.onADay(days, time))
                : Optional.empty();
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
}
