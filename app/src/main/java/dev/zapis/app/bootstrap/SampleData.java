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
 * What an office begins with, and who is there in the playground; read from a file for each language.
 *
 * @param office its name until an admin gives it one
 * @param sampleOffice its name in the playground
 */
public record SampleData(String office, String sampleOffice, List<Somebody> people) {

    /** @param caption key of the words under the name on the chat page */
    public record Somebody(String name, @Nullable String username, String language, String caption, List<Role> roles) {}

    public static SampleData in(Locale language) {
        return read("/opening/" + language.getLanguage() + ".json", SampleData.class);
    }

    static <T> T read(String path, Class<T> type) {
        try (InputStream file = SampleData.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("no " + path);
            return JsonMapper.shared().readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
