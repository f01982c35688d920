package dev.zapis.bot.dialog.text;

import dev.zapis.bot.dialog.callback.ClasspathScanner;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** Reads the text files: one per language and slice, with keys of that slice alone. */
final class TextBundleLoader {

    private static final Pattern PLACE = Pattern.compile("texts/([a-z]{2,3})/([a-z]+)\\.properties");

    private TextBundleLoader() {}

    static SortedMap<String, Map<String, MessageTemplate>> read() {
        SortedMap<String, Map<String, MessageTemplate>> languages = new TreeMap<>();
        for (Resource file : ClasspathScanner.files("texts/*/*.properties")) {
            Matcher place = PLACE.matcher(address(file));
            if (!place.find()) throw new IllegalStateException("not a text file's name: " + file);
            String language = place.group(1);
            Map<String, MessageTemplate> templates = languages.computeIfAbsent(language, any -> new TreeMap<>());
            read(file).forEach((key, pattern) -> {
                requireSlice((String) key, place.group(2));
                MessageTemplate same =
                        templates.putIfAbsent((String) key, template((String) key, (String) pattern, language));
                if (same != null) throw new IllegalStateException("the text " + key + " is there twice in " + language);
            });
        }
        return languages;
    }

    /** A refusal is put into words where it is met, which need not be the slice that it is named after. */
    private static void requireSlice(String key, String slice) {
        if (!key.startsWith(slice + ".") && !key.startsWith("refused."))
            throw new IllegalStateException("the text " + key + " does not belong to the slice " + slice);
    }

    private static MessageTemplate template(String key, String pattern, String language) {
        try {
            return new MessageTemplate(pattern, Locale.of(language));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the text " + key + " in " + language + ": " + e.getMessage(), e);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new IllegalStateException("no address: " + file, e);
        }
    }

    private static Properties read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
