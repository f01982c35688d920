package dev.zapis.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured.
 *
 * @param only ids of the workloads to run; none: all, or those of the quick run
 * @param slice how long one measurement lasts
 * @param repeats how often each is repeated, at least 1
 * @param seed of all that is drawn but ids
 */
record Options(boolean quick, @Nullable Path json, Set<String> only, Duration slice, int repeats, long seed) {

    static final String USAGE = "[--quick] [--json FILE] [--only W2,W7] [--millis N] [--repeats N] [--seed N]";

    private static final Set<String> VALUED = Set.of("--json", "--only", "--millis", "--repeats", "--seed");

    /** Reads {@link #USAGE}. */
    static Options of(List<String> words) {
        refuseUnknown(words);
        var quick = words.contains("--quick");
        var json = after(words, "--json");
        var only = after(words, "--only");
        var millis = number(words, "--millis", quick ? 1_500 : 3_000);
        var repeats = number(words, "--repeats", 3);
        if (millis < 1 || repeats < 1) {
            throw new IllegalArgumentException("--millis and --repeats are at least 1");
        }
        return new Options(
                quick,
                json == null ? null : Path.of(json),
                only == null ? Set.of() : Set.of(only.split(",")),
                Duration.ofMillis(millis),
                (int) repeats,
                number(words, "--seed", 1));
    }

    private static void refuseUnknown(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (VALUED.contains(words.get(i))) {
                i++;
            } else if (!words.get(i).equals("--quick")) {
                throw new IllegalArgumentException("what is " + words.get(i) + "? It takes " + USAGE);
            }
        }
    }

    private static long number(List<String> words, String option, long otherwise) {
        var word = after(words, option);
        try {
            return word == null ? otherwise : Long.parseLong(word);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(option + " needs a number", wrong);
        }
    }

    private static @Nullable String after(List<String> words, String option) {
        var at = words.indexOf(option);
        if (at < 0) {
            return null;
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.get(at + 1);
    }
}
