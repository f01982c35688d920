package dev.zapis.bot.office.desk;

import dev.zapis.bot.dialog.Text;
import dev.zapis.query.NameSearch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names of desks as somebody types them: between commas, semicolons or on lines, and ranges of them, «A1-A20», «D1…D4».
 *
 * @param names each once, as many as go together
 * @param more how many others were typed
 * @param left what is no name: typed once more, or a range that can't be one
 */
public record TypedDesks(List<String> names, int more, List<AddedDesk> left) {

    public static final int MOST = 50;

    /** Of a longer text only the beginning is read. */
    public static final int LONGEST = 2_000;

    private static final int LONGEST_RANGE = 1_000;
    private static final int LONGEST_NUMBER = 9;
    private static final int LEAST_SHOWN_AS_RANGE = 3;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]");

    // A hyphen is a part of names too: with it both ends have to be whole names.
    private static final Pattern RANGE = Pattern.compile("(\\D*?)\\s*(\\d+)\\s*([-–—…]|\\.{2,3})\\s*(\\D*?)\\s*(\\d+)");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");

    private static final String REPEATED = "repeated";
    private static final String REVERSED = "reversed";
    private static final String MIXED = "mixed";
    private static final String TOO_LONG = "range-length";

    public TypedDesks {
        names = List.copyOf(names);
        left = List.copyOf(left);
    }

    public static TypedDesks of(String text) {
        List<String> all = new ArrayList<>();
        List<AddedDesk> left = new ArrayList<>();
        Set<String> looks = new HashSet<>();
        for (String part : SEPARATOR.split(text)) {
            String typed = part.strip();
            Optional<String> wrong = wrong(typed);
            wrong.ifPresent(why -> left.add(new AddedDesk(typed, why)));
            for (String name : wrong.isEmpty() ? range(typed) : List.<String>of()) {
                if (name.isEmpty()) continue;
                if (looks.add(NameSearch.shape(name))) all.add(name);
                else left.add(new AddedDesk(name, REPEATED));
            }
        }
        int read = Math.min(MOST, all.size());
        return new TypedDesks(all.subList(0, read), all.size() - read, left);
    }

    /** Why what was meant as a range is none. */
    private static Optional<String> wrong(String typed) {
        Matcher range = RANGE.matcher(typed);
        if (!range.matches()) return Optional.empty();
        boolean isWhole = !range.group(4).isEmpty();
        boolean isMeant = isWhole ? !range.group(1).isEmpty() : !range.group(3).equals("-");
        if (!isMeant) return Optional.empty();
        if (isWhole && !isAlike(range)) return Optional.of(MIXED);
        if (range.group(2).length() > LONGEST_NUMBER || range.group(5).length() > LONGEST_NUMBER)
            return Optional.of(TOO_LONG);
        int first = Integer.parseInt(range.group(2));
        int last = Integer.parseInt(range.group(5));
        if (first > last) return Optional.of(REVERSED);
        return last - first >= LONGEST_RANGE ? Optional.of(TOO_LONG) : Optional.empty();
    }

    private static boolean isAlike(Matcher range) {
        return NameSearch.shape(range.group(1)).equals(NameSearch.shape(range.group(4)));
    }

    private static List<String> range(String typed) {
        Matcher range = RANGE.matcher(typed);
        if (!range.matches()) return List.of(typed);
        String letters = range.group(1);
        boolean isAlike = isAlike(range);
        boolean isShort = range.group(4).isEmpty() && !range.group(3).equals("-");
        boolean isWhole = isAlike && (!letters.isEmpty() || isShort);
        if (!isWhole && !isShort) return List.of(typed);
        int first = Integer.parseInt(range.group(2));
        int last = Integer.parseInt(range.group(5));
        String name = letters + (range.start(2) > range.end(1) ? " " : "") + "%0"
                + range.group(2).length() + "d";
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> letters(name, number))
                .toList();
    }

    private static String letters(String name, int number) {
        int place = name.lastIndexOf('%');
        return name.substring(0, place) + String.format(Locale.ROOT, name.substring(place), number);
    }

    /** Names one after another, and what follows each other as a range. */
    public static List<Text> shown(List<String> names) {
        List<Text> shown = new ArrayList<>();
        for (int from = 0; from < names.size(); ) {
            int to = from + 1;
            while (to < names.size() && follows(names.get(to - 1), names.get(to))) to++;
            if (to - from >= LEAST_SHOWN_AS_RANGE) shown.add(Text.plain(names.get(from) + "–" + names.get(to - 1)));
            else names.subList(from, to).forEach(name -> shown.add(Text.plain(name)));
            from = to;
        }
        return List.copyOf(shown);
    }

    private static boolean follows(String one, String other) {
        Matcher before = NUMBERED.matcher(one);
        Matcher after = NUMBERED.matcher(other);
        return before.matches()
                && after.matches()
                && before.group(1).equals(after.group(1))
                && Integer.parseInt(before.group(2)) + 1 == Integer.parseInt(after.group(2));
    }
}
