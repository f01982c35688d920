package dev.zapis.bot.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a slice keeps of whoever is at the screen, for them alone. The consent names its kinds, and the file that people get of
 * themselves has them: in words, and for programs. Its words are {@code <slice>.kept.<kind>.named}, as the consent says it,
 * {@code ….title}, and {@code ….until} where it goes by itself.
 */
public interface PersonalRecords {

    /** Of its place among those of all slices: what has a lower one stands above. */
    int order();

    /** In the order in which they are named. */
    List<Kind> kinds();

    /**
     * Of the slice's events which are about a person, by a tag that names one or an account: each has words,
     * {@code <slice>.fact.<event-name>}. Of others the bare name is told.
     */
    default Set<String> facts() {
        return Set.of();
    }

    /** Asks only. There may be nobody yet: a newcomer who has agreed. Nothing in it is about anybody else. */
    Mono<Kept> of(Visit visit);

    /**
     * @param name one word in lower case, which lasts
     * @param expires it goes by itself
     */
    record Kind(String name, boolean expires) {

        public static Kind kept(String name) {
            return new Kind(name, false);
        }

        public static Kind expiring(String name) {
            return new Kind(name, true);
        }
    }

    /**
     * @param sections a kind of which there is none says so by itself
     * @param fields the same for programs; their names last and are no other slice's
     */
    record Kept(List<RecordSection> sections, Map<String, @Nullable Object> fields) {

        public static final Kept NOTHING = new Kept(List.of(), Map.of());

        public Kept {
            sections = List.copyOf(sections);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
