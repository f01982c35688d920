package dev.zapis.playground.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** A file of the page as it lies in the module. */
record PageFile(MediaType type, byte[] bytes) {

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", text("html"),
            "css", text("css"),
            "js", text("javascript"),
            "json", MediaType.APPLICATION_JSON,
            "svg", MediaType.valueOf("image/svg+xml"));

    private static MediaType text(String subtype) {
        return new MediaType("text", subtype, StandardCharsets.UTF_8);
    }

    /** Reads from the class path, so it belongs on a thread that may wait; nothing for a name that is no page file. */
    static Optional<PageFile> read(String name) throws IOException {
        MediaType type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("(texts/)?[a-z-]+\\.[a-z]+")) return Optional.empty();
        try (InputStream in = PageFile.class.getResourceAsStream("/playground/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new PageFile(type, in.readAllBytes()));
        }
    }

    @Override
    public String toString() {
        return type + ", " + bytes.length + " bytes";
    }
}
