package dev.zapis.app.bootstrap;

import dev.zapis.events.person.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an office begins with, and who and what is there in the playground; read from a file for each language.
 *
 * @param names of the staff list that nobody has chosen yet
 */
public record SampleData(
        String office, List<Area> areas, List<Somebody> people, List<String> names, List<Booked> bookings) {

    public record Area(String name, List<String> desks) {}

    /** @param caption key of the words under the name on the chat page */
    public record Somebody(String name, @Nullable String username, String language, String caption, List<Role> roles) {}

    /** @param person place in the list of people */
    public record Booked(int person, String desk, int inDays) {}

    public static SampleData in(Locale language) {
        String path = "/opening/" + language.getLanguage() + ".json";
        try (InputStream file = SampleData.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("no " + path);
            return JsonMapper.shared().readValue(file, SampleData.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
