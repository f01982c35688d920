package dev.zapis.bot.dialog.input;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.bot.dialog.picker.DayRuns;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of kinds of things that people type: what they are called, and an example that is understood where it is given. */
public final class InputTexts {

    private static final int LONGEST = 40;

    private InputTexts() {}

    /** A button to what a text means if it is this. */
    public static Text way(Input input) {
        return switch (input) {
            case Input.Day(LocalDate day) -> Text.of("/dialog.input.way.day", "day", day);
            case Input.Days days -> Text.of("/dialog.input.way.days", "from", days.from(), "until", days.until());
            case Input.DayList(List<LocalDate> days) -> Text.of("/dialog.input.way.day-list", "days", DayRuns.of(days));
            case Input.Time(LocalTime time) -> Text.of("/dialog.input.way.time", "time", time);
            case Input.Span span -> Text.of("/dialog.input.way.span", "from", span.from(), "until", span.until());
            case Input.Count(int number) -> Text.of("/dialog.input.way.number", "number", number);
            case Input.Desk desk ->
                way(desk.readings().stream()
                        .filter(named -> named.day() != null)
                        .findFirst()
                        .orElse(desk.readings().getFirst()));
            case Input.Person(String name) -> Text.of("/dialog.input.way.person", "name", name);
            case Input.Desks(String text) -> words(text);
            case Input.Words(String text) -> words(text);
            default -> Text.of("/dialog.input.way.this");
        };
    }

    private static Text way(Input.Named desk) {
        LocalDate day = desk.day();
        return day == null
                ? Text.of("/dialog.input.way.desk", "desk", desk.name())
                : Text.of("/dialog.input.way.desk-day", "desk", desk.name(), "day", day);
    }

    private static Text words(String text) {
        return Text.of("/dialog.input.way.text", "words", shortened(text));
    }

    /** Its name in a list of what can be written; nothing where any words can. */
    public static Optional<Text> name(InputKind kind) {
        return switch (kind) {
            // Said by the kind of days, which is waited for beside it.
            case TEXT, VERBATIM, NONE, SECTION, DAYLIST -> Optional.empty();
            default -> Optional.of(Text.of("/dialog.input.kind." + kind.name().toLowerCase(Locale.ROOT)));
        };
    }

    /** Words of this kind that work now: of days always coming ones. */
    public static Optional<Text> example(InputKind kind, Visit visit) {
        LocalDate day = coming(visit.today());
        return switch (kind) {
            case DAY -> Optional.of(Text.of("/dialog.input.example.day", "day", day));
            case DAYS ->
                Optional.of(Text.of("/dialog.input.example.days", "from", day, "until", coming(day.plusDays(1))));
            case TIME, SPAN, LEAD, DURATION, NUMBER, DESKS ->
                Optional.of(Text.of("/dialog.input.example." + kind.name().toLowerCase(Locale.ROOT)));
            case PERSON -> Optional.ofNullable(visit.visitor().name()).map(Text::plain);
            default -> Optional.empty();
        };
    }

    /** The next day after today that is likely to be a working day. */
    public static LocalDate coming(LocalDate today) {
        LocalDate next = today.plusDays(1);
        boolean isWeekend = next.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return isWeekend ? coming(next) : next;
    }

    /** So much of what was typed as can be said back. */
    public static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
