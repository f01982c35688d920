package dev.zapis.command;

import java.util.Locale;

/** Why a command was refused: a code, put into words at the edge. */
public interface Refusal {

    String name();

    /** Stable code: the slice and the reason, for example {@code desk.taken}. */
    default String code() {
        String slice = getClass().getSimpleName().replace("Refusal", "");
        return (slice + "." + name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }
}
