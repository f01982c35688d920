package dev.zapis.bot.dialog.picker;

import dev.zapis.bot.dialog.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days in words, as short as they can be: three and more that follow one another are told by the first and the last. */
public final class DayRuns {

    private static final int SHORTEST = 3;

    private DayRuns() {}

    /** @param days in their order */
    public static List<Object> of(List<LocalDate> days) {
        List<Object> told = new ArrayList<>();
        for (int from = 0, until; from < days.size(); from = until) {
            until = from + 1;
            while (until < days.size()
                    && days.get(until).equals(days.get(until - 1).plusDays(1))) until++;
            if (until - from < SHORTEST) told.addAll(days.subList(from, until));
            else told.add(Text.of("/dialog.days.run", "from", days.get(from), "until", days.get(until - 1)));
        }
        return told;
    }
}
