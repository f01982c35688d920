package dev.zapis.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A slice's read tables and what fills them.
 *
 * @param name the slice; its tables are described in {@code db/query/<name>.sql}
 * @param version of the tables and of what fills them
 * @param component has the {@code @EventHandler} methods
 */
public record ReadModel(String name, int version, Object component) {

    /** The tables' description, with their names in braces. */
    public String sql() {
        String path = "/db/query/" + name + ".sql";
        try (InputStream file = ReadModel.class.getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("no " + path);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
