package dev.zapis.events.waitlist;

import dev.zapis.events.Ids;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names what is waited for: its kind, the thing, and the day where it has one, as in {@code desk-day/<office>/2026-12-03}. It is the tag of
 * the queue as well.
 */
public record WaitlistId(String value) {

    private static final Pattern FORM =
            Pattern.compile("(?<kind>[a-z][a-z-]{0,19})/(?<thing>[A-Za-z0-9_-]{22})(/(?<day>\\d{4}-\\d{2}-\\d{2}))?");

    public WaitlistId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("names nothing to wait for");
    }

    public static WaitlistId of(String kind, Object thing) {
        return new WaitlistId(kind + "/" + Ids.checked(thing.toString()));
    }

    public static WaitlistId of(String kind, Object thing, LocalDate day) {
        return new WaitlistId(of(kind, thing).value() + "/" + day);
    }

    /** Which slice's it is, in its own word. */
    public String kind() {
        return part("kind");
    }

    /** Id of the thing. */
    public String thing() {
        return part("thing");
    }

    public @Nullable LocalDate day() {
        Matcher parts = parts();
        return parts.group("day") == null ? null : LocalDate.parse(parts.group("day"));
    }

    private String part(String name) {
        return parts().group(name);
    }

    private Matcher parts() {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) throw new IllegalStateException("checked when it was made");
        return parts;
    }

    @Override
    public String toString() {
        return value;
    }
}
