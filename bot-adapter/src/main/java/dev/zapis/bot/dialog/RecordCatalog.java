package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.PersonalRecords.Kind;
import dev.zapis.events.parts.SliceParts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All kinds of what is kept of people: what the consent names is what their file has. */
public final class RecordCatalog {

    private final List<PersonalRecords> parts;
    private final Set<String> facts;

    private RecordCatalog(List<PersonalRecords> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PersonalRecords::order))
                .toList();
        Set<String> seen = new TreeSet<>();
        for (PersonalRecords part : parts)
            for (Kind kind : part.kinds())
                if (!seen.add(key(part, kind.name(), "")))
                    throw new IllegalStateException(
                            part.getClass().getName() + " keeps a second " + key(part, kind.name(), ""));
        facts = this.parts.stream()
                .flatMap(part -> part.facts().stream().map(event -> factKey(SliceParts.slice(part), event)))
                .collect(Collectors.toUnmodifiableSet());
    }

    static RecordCatalog of(SliceParts parts) {
        return new RecordCatalog(parts.all(PersonalRecords.class));
    }

    public List<PersonalRecords> parts() {
        return parts;
    }

    /** All that is kept, as the consent names it. */
    public List<Text> named() {
        return parts.stream()
                .flatMap(part -> part.kinds().stream().map(kind -> Text.of("/" + key(part, kind.name(), ".named"))))
                .toList();
    }

    public Text title(PersonalRecords part, Kind kind) {
        return Text.of("/" + key(part, kind.name(), ".title"));
    }

    /** When it goes by itself. */
    public Text until(PersonalRecords part, Kind kind) {
        return Text.of("/" + key(part, kind.name(), ".until"));
    }

    /** An event about somebody in words, by its stored type: {@code zapis.desk.DeskBooked}. */
    public Text fact(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        String place = type.substring(0, Math.max(0, type.lastIndexOf('.')));
        String key = factKey(place.substring(place.lastIndexOf('.') + 1), name);
        return facts.contains(key) ? Text.of("/" + key) : Text.plain(name);
    }

    private static String factKey(String slice, String event) {
        return slice + ".fact." + event.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    Set<String> textKeys() {
        Set<String> keys = new TreeSet<>(facts);
        for (PersonalRecords part : parts) {
            for (Kind kind : part.kinds()) {
                keys.add(key(part, kind.name(), ".named"));
                keys.add(key(part, kind.name(), ".title"));
                if (kind.expires()) keys.add(key(part, kind.name(), ".until"));
            }
        }
        return keys;
    }

    private static String key(PersonalRecords part, String kind, String word) {
        return SliceParts.slice(part) + ".kept." + kind + word;
    }
}
