package dev.zapis.bot.dialog.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Words that are as good as a command with a slash, in any language, whatever screen the chat is on. */
final class CommandWords {

    private final Map<String, String> commands;

    private CommandWords(Map<String, String> commands) {
        this.commands = commands;
    }

    static CommandWords load() {
        return new CommandWords(read());
    }

    /** The command that the text is a word for; a word among others is none. */
    Optional<String> command(String text) {
        return Optional.ofNullable(commands.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    /** Each line has a command, then its words. */
    private static Map<String, String> read() {
        try (InputStream file =
                Objects.requireNonNull(CommandWords.class.getResourceAsStream("/typed/command-words.txt"))) {
            Map<String, String> commands = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] words = line.split(" ");
                Stream.of(words).skip(1).forEach(word -> commands.put(word, words[0]));
            });
            return Map.copyOf(commands);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
