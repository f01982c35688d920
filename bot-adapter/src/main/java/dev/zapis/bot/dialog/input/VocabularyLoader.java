package dev.zapis.bot.dialog.input;

import dev.zapis.bot.dialog.callback.ClasspathScanner;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/** Reads what people type in each language: {@code typed/<language>/<slice>.properties}, wherever they are packed. */
final class VocabularyLoader {

    private static final Pattern PLACE = Pattern.compile("typed/([a-z]{2,3})/([a-z]+)\\.properties");

    /** What begins so is for whole phrases: see {@link Phrases}. */
    private static final List<String> PHRASES = List.of("section.", "phrase.", "command.");

    private VocabularyLoader() {}

    /** A line of a file. */
    record Line(String language, String slice, String key, String value) {

        boolean isOfPhrases() {
            return PHRASES.stream().anyMatch(key::startsWith);
        }

        /** What its value has between these signs. */
        List<String> parts(String sign) {
            return Stream.of(value.split(sign))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    static SortedMap<String, List<String>> words() {
        SortedMap<String, List<String>> words = new TreeMap<>();
        for (Line line : lines()) {
            if (line.isOfPhrases()) continue;
            if (line.key().indexOf('.') < 1)
                throw new IllegalStateException("not a group and a value: " + line.key() + " in typed/" + line.slice());
            words.computeIfAbsent(line.key(), any -> new ArrayList<>()).addAll(line.parts(","));
        }
        return words;
    }

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Resource file : ClasspathScanner.files("typed/*/*.properties")) {
            Matcher place = PLACE.matcher(file.getDescription());
            if (!place.find()) throw new IllegalStateException("not a file's name: " + file);
            read(file)
                    .forEach((key, value) ->
                            lines.add(new Line(place.group(1), place.group(2), (String) key, (String) value)));
        }
        return lines;
    }

    private static Properties read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
