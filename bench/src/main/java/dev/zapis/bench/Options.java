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
 */
record Options(boolean quick, @Nullable Path json, Set<String> only, Duration slice, int repeats) {

    /** Reads {@code [--quick] [--json FILE] [--only W2,W7] [--millis N] [--repeats N]}. */
    static Options of(List<String> words) {
        var quick = words.contains("--quick");
        var json = after(words, "--json");
        var only = after(words, "--only");
        var millis = number(words, "--millis", quick ? 2_000 : 5_000);
        var repeats = number(words, "--repeats", 3);
        if (millis < 1 || repeats < 1) {
            throw new IllegalArgumentException("--millis and --repeats are at least 1");
        }
        return new Options(
                quick,
                json == null ? null : Path.of(json),
                only == null ? Set.of() : Set.of(only.split(",")),
                Duration.ofMillis(millis),
                repeats);
    }

    private static int number(List<String> words, String option, int otherwise) {
        var word = after(words, option);
        return word == null ? otherwise : Integer.parseInt(word);
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
