package dev.zapis.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Admins whom the operator names in a file, one Telegram id a line: it can be changed while the product runs. */
public final class AdminsFile {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,15}");

    private final Path file;

    /** @param home where the product keeps its data */
    public AdminsFile(Path home) {
        this.file = home.resolve("admins");
    }

    /**
     * What the file says; nothing where there is none.
     *
     * @param wrong numbers of the lines that hold no id
     */
    public record Named(Set<Long> ids, List<Integer> wrong) {

        static final Named NOBODY = new Named(Set.of(), List.of());

        public Named {
            ids = Set.copyOf(ids);
            wrong = List.copyOf(wrong);
        }
    }

    public Named read() throws IOException {
        try {
            return named(Files.readAllLines(file));
        } catch (NoSuchFileException none) {
            return Named.NOBODY;
        }
    }

    /** Fails with {@link StartupException} for a file that can't be read or understood whole. */
    public Set<Long> checked() {
        try {
            Named named = read();
            if (named.wrong().isEmpty()) return named.ids();
            throw StartupException.because(
                    "admins", Map.of("file", file, "line", named.wrong().getFirst()));
        } catch (IOException unreadable) {
            throw StartupException.because("admins-unreadable", Map.of("file", file))
                    .after(unreadable);
        }
    }

    private static Named named(List<String> lines) {
        Set<Long> ids = new HashSet<>();
        List<Integer> wrong = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line).replaceFirst("#.*", "").strip();
            if (ID.matcher(text).matches()) ids.add(Long.parseLong(text));
            else if (!text.isEmpty()) wrong.add(line + 1);
        }
        return new Named(ids, wrong);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
