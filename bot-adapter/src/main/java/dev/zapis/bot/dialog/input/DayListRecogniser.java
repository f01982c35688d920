package dev.zapis.bot.dialog.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises some days by themselves: «пн, ср, пт», «3, 5 и 7 декабря», "Mon, Wed and Fri". One alone is a day. */
final class DayListRecogniser {

    private static final int FEWEST = 2;

    private final InputContext context;
    private final DayRecogniser day;

    DayListRecogniser(InputContext context) {
        this.context = context;
        this.day = new DayRecogniser(context);
    }

    Reading read(Vocabulary words, Tokens typed) {
        if (typed.isCut()) return Reading.NOTHING;
        Cursor cursor = new Cursor(words, typed);
        List<SaidDay> said = new ArrayList<>();
        do {
            Optional<SaidDay> next = day.said(cursor);
            if (next.isEmpty()) return Reading.NOTHING;
            said.add(next.get());
        } while (cursor.sign(",") | cursor.passes("and"));
        if (!cursor.isAtEnd() || said.size() < FEWEST) return Reading.NOTHING;
        List<LocalDate> days = days(said);
        if (days.size() < said.size()) return Reading.wrong(InputRefusal.NO_SUCH_DAY);
        boolean isCertain = said.stream().anyMatch(SaidDay::isCertain);
        return new Reading(List.of(new Input.DayList(days)), isCertain, null);
    }

    /** Of «3, 5 и 7 декабря» the month is said once, behind the last. */
    private List<LocalDate> days(List<SaidDay> said) {
        SaidDay last = said.getLast();
        return said.stream()
                .map(each -> DaysRecogniser.inMonthOf(each, last))
                .flatMap(each -> each.from(context.today()).stream().limit(1))
                .distinct()
                .sorted()
                .toList();
    }
}
