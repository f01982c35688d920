package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.render.OutgoingMessage.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words of buttons, as long as a button shows: a long one is cut in the middle, so that both its ends are read, and no two of one
 * keyboard that differ look alike.
 */
final class ButtonLabels {

    private static final int LONGEST = 40;
    private static final String CUT = "…";
    private static final Pattern VISIBLE = Pattern.compile("\\X", Pattern.DOTALL);

    /** What stays at both ends where the difference lies between them. */
    private static final int END = 8;

    private ButtonLabels() {}

    static String of(String words) {
        if (words.isBlank()) return CUT;
        return words.length() <= LONGEST ? words : cut(visible(words), LONGEST);
    }

    /** The keyboard, of which all words are known, as it is shown. */
    static List<List<Key>> shown(List<List<Key>> keyboard) {
        Map<String, String> labels =
                of(keyboard.stream().flatMap(List::stream).map(Key::label).toList());
        return keyboard.stream()
                .map(row -> row.stream()
                        .map(key -> key.labelled(labels.getOrDefault(key.label(), key.label())))
                        .toList())
                .toList();
    }

    /** What is shown of each of them. */
    static Map<String, String> of(Collection<String> all) {
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        all.forEach(words ->
                alike.computeIfAbsent(of(words), any -> new LinkedHashSet<>()).add(words));
        Map<String, String> shown = new HashMap<>();
        alike.forEach((label, same) -> {
            if (same.size() > 1) shown.putAll(apart(same));
            else shown.put(same.iterator().next(), label);
        });
        return shown;
    }

    /** They begin and end alike: what they differ by is shown, and where that is too long, a number. */
    private static Map<String, String> apart(Set<String> alike) {
        List<List<String>> all = alike.stream().map(ButtonLabels::visible).toList();
        int same = 0;
        while (differsNowhere(all, same)) same++;
        Map<String, String> shown = new HashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (List<String> words : all) {
            String label = around(words, same);
            for (int number = 2; !taken.add(label); number++) {
                String suffix = " (" + number + ")";
                label = cut(words, LONGEST - suffix.length()) + suffix;
            }
            shown.put(String.join("", words), label);
        }
        return shown;
    }

    private static boolean differsNowhere(List<List<String>> all, int at) {
        return all.stream().allMatch(words -> at < words.size())
                && all.stream().map(words -> words.get(at)).distinct().count() == 1;
    }

    private static String around(List<String> words, int at) {
        int from = Math.max(END, at - 1);
        int until = from + LONGEST - 2 * END - 2 * CUT.length();
        if (from == END || until >= words.size() - END) return cut(words, LONGEST);
        return joined(words, 0, END)
                + CUT
                + joined(words, from, until)
                + CUT
                + joined(words, words.size() - END, words.size());
    }

    private static String cut(List<String> words, int characters) {
        if (words.size() <= characters) return String.join("", words);
        int tail = (characters - CUT.length()) / 2;
        int head = characters - CUT.length() - tail;
        return joined(words, 0, head) + CUT + joined(words, words.size() - tail, words.size());
    }

    private static String joined(List<String> words, int from, int until) {
        return String.join("", words.subList(from, until));
    }

    private static List<String> visible(String words) {
        return new ArrayList<>(
                VISIBLE.matcher(words).results().map(MatchResult::group).toList());
    }
}
