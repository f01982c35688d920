package dev.zapis.playground;

import org.jspecify.annotations.Nullable;

/** A Telegram account that is there from the first start; the role is a key of the page's texts, or a text as it is. */
public record SamplePerson(String name, @Nullable String username, String language, String role) {

    /** Telegram's own ids stay below 2^40 (TDLib refuses more), and whole numbers up to 2^52 are safe in JSON. */
    public static final long FIRST_ID = 9_000_000_000_001L;

    /** The id of the sample person that stands at this place of the list. */
    public static long idAt(int place) {
        return FIRST_ID + place;
    }
}
