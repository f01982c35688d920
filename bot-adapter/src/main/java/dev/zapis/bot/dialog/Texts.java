package dev.zapis.bot.dialog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All words of the product, by language and key; the only place where they meet values, days and times. */
public final class Texts {

    private final Locale fallback;
    private final SortedMap<String, Map<String, Phrase>> languages;

    Texts(Locale fallback, SortedMap<String, Map<String, Phrase>> languages) {
        this.fallback = fallback;
        this.languages = languages;
        if (!languages.containsKey(fallback.getLanguage()))
            throw new IllegalStateException("there are no texts in the default language " + fallback);
    }

    /**
     * Reads {@code texts/<language>/<slice>.properties} wherever they are packed; fails when a key is missing in any of the
     * languages.
     *
     * @param fallback for readers of languages that there are no texts in
     */
    public static Texts load(Locale fallback) {
        Texts texts = new Texts(fallback, TextFiles.read());
        texts.keys().forEach(texts::require);
        return texts;
    }

    public Set<Locale> languages() {
        return languages.keySet().stream().map(Locale::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The language to speak with somebody whose Telegram says this. */
    public Locale spoken(@Nullable String tag) {
        if (tag == null) return fallback;
        String language = Locale.forLanguageTag(tag).getLanguage();
        return languages.containsKey(language) ? Locale.of(language) : fallback;
    }

    /** As Telegram's HTML; every value is escaped. */
    public String html(Text text, String route, Reader reader) {
        return phrase(text.fullKey(route), reader.language())
                .fill(text.values(), (value, style) -> shown(value, style, route, reader));
    }

    /** Without markup, for buttons and toasts. */
    public String plain(Text text, String route, Reader reader) {
        return Html.plain(html(text, route, reader));
    }

    /** A text that tells of no day, for somebody of whom only the language is known. */
    public String html(Text text, Locale language) {
        return html(text, "dialog", Reader.stranger(language));
    }

    public String plain(Text text, Locale language) {
        return Html.plain(html(text, language));
    }

    boolean has(String key) {
        return languages.values().stream().allMatch(phrases -> phrases.containsKey(key));
    }

    /** Whether there are words for the route in every language. */
    boolean knows(String route) {
        return languages.values().stream()
                .allMatch(phrases -> phrases.keySet().stream().anyMatch(key -> key.startsWith(route + ".")));
    }

    void require(String key) {
        languages.forEach((language, phrases) -> {
            if (!phrases.containsKey(key))
                throw new IllegalStateException("the text " + key + " is missing in the language " + language);
        });
    }

    Set<String> keys() {
        return languages.values().stream()
                .flatMap(phrases -> phrases.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, Phrase> phrases(Locale language) {
        return Objects.requireNonNull(languages.get(language.getLanguage()));
    }

    private Phrase phrase(String key, Locale wanted) {
        Locale language = languages.containsKey(wanted.getLanguage()) ? wanted : fallback;
        Phrase phrase = phrases(language).get(key);
        if (phrase == null) throw new IllegalStateException("there is no text " + key);
        return phrase;
    }

    private Object shown(Object value, String style, String route, Reader reader) {
        return switch (value) {
            case Number number -> number;
            case Text text -> html(text, route, reader);
            case Collection<?> many ->
                many.stream()
                        .map(one -> String.valueOf(shown(Objects.requireNonNull(one), style, route, reader)))
                        .collect(Collectors.joining(style.equals("dots") ? " · " : ", "));
            case Object moment when Calendar.knows(moment) -> moment(moment, style, reader);
            case Enum<?> constant -> constant.name();
            default -> Html.escaped(Words.tamed(value.toString()));
        };
    }

    private String moment(Object moment, String style, Reader reader) {
        String written = new Calendar(reader).written(moment, style);
        if (!style.equals("relative")) return written;
        String nearness = Calendar.nearness(moment, reader);
        return nearness.isEmpty() ? written : html(Text.of(nearness, "day", written), "", reader);
    }
}
