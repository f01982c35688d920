package dev.zapis.bot.person.export;

import dev.zapis.bot.dialog.ReadAtStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How the page looks: light or dark as its reader has it, wide or narrow. */
final class PageStyle implements ReadAtStart {

    private static final String FILE = "/records/page.css";

    private final String css;

    PageStyle() {
        try (InputStream file = Objects.requireNonNull(PageStyle.class.getResourceAsStream(FILE), FILE)) {
            css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String css() {
        return css;
    }
}
