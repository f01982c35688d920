package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.View;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;

/**
 * A time of day by its part: morning, afternoon, evening, night, and the half hours of one of them.
 *
 * @param turn the same screen at another part
 */
public record TimeOfDay(PartOfDay part, Function<PartOfDay, Target> turn) {

    private static final int COLUMNS = 4;
    private static final int MINUTES = 30;

    /** As people go through a day. */
    private static final List<PartOfDay> ORDER =
            List.of(PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.EVENING, PartOfDay.NIGHT);

    public View on(View view, Function<LocalTime, Target> chosen) {
        return view.each(ORDER, COLUMNS, this::button)
                .each(
                        part.times(MINUTES),
                        COLUMNS,
                        time -> Button.text("/dialog.time.at", chosen.apply(time), "time", time));
    }

    private Button button(PartOfDay other) {
        return Button.text(other == part ? "/dialog.time.here" : "/dialog.time.part", turn.apply(other), "part", other);
    }
}
