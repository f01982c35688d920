package dev.zapis.bot.dialog;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a view is about, and how long it stays so where nothing happens.
 *
 * @param until from then on it looks otherwise; none: it does not by itself
 */
record Subjects(Set<Thing> things, @Nullable Instant until) {

    static final Subjects NONE = new Subjects(Set.of(), null);

    Subjects {
        things = Set.copyOf(things);
    }

    Subjects and(Thing... more) {
        Set<Thing> all = new LinkedHashSet<>(things);
        all.addAll(List.of(more));
        return new Subjects(all, until);
    }

    Subjects until(@Nullable Instant then) {
        return new Subjects(things, then);
    }
}
