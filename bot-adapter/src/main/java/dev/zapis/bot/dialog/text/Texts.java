package dev.zapis.bot.dialog.text;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.input.Phrases;
import dev.zapis.bot.dialog.render.Html;
import dev.zapis.bot.dialog.text.TextViolation.Code;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All words of the product, by language and key; the only place where they meet values, days and times. */
public final class Texts {

    /** Only puts words from elsewhere into a message. */
    private static final String BARE = "dialog.plain";

    private final Locale fallback;
    private final SortedMap<String, Map<String, MessageTemplate>> languages;
    private volatile TextOverrides overrides = TextOverrides.NONE;

    Texts(Locale fallback, SortedMap<String, Map<String, MessageTemplate>> languages) {
        this.fallback = fallback;
        this.languages = languages;
        Phrases.load();
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
        Texts texts = new Texts(fallback, TextBundleLoader.read());
        texts.allKeys().forEach(texts::require);
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
    public String html(Text text, String route, RenderLocale locale) {
        String key = text.fullKey(route);
        BiFunction<Object, String, Object> shown = (value, style) -> shown(value, style, route, locale);
        String own = own(key, text, locale.language(), shown);
        return own != null ? own : template(key, locale.language()).fill(text.values(), shown);
    }

    /** In the office's own words; none where there are no such words, or where they do not go with the values. */
    private @Nullable String own(String key, Text text, Locale wanted, BiFunction<Object, String, Object> shown) {
        TextOverrides now = overrides;
        MessageTemplate own = now.template(key, known(wanted).getLanguage());
        if (own == null) return null;
        try {
            String html = own.fill(text.values(), shown);
            return Html.plain(html).isBlank() ? null : html;
        } catch (IllegalArgumentException unfit) {
            now.doesNotFit(own, key, unfit.getClass().getSimpleName());
            return null;
        }
    }

    /**
     * From now on these texts are said in the office's own words, and only these. What does not fit, for example since an
     * upgrade, is left out with a line in the log.
     *
     * @param patterns by language and key
     */
    public void override(Map<String, Map<String, String>> patterns) {
        overrides = TextOverrides.of(patterns, this);
    }

    /** Why the text cannot be put so; empty where it can. */
    public Optional<TextViolation> check(String key, String language, String pattern) {
        Map<String, MessageTemplate> templates = languages.get(language);
        if (templates == null) return Optional.of(TextViolation.of(Code.UNKNOWN_LANGUAGE));
        MessageTemplate original = templates.get(key);
        if (original == null || key.equals(BARE)) return Optional.of(TextViolation.of(Code.UNKNOWN_TEXT));
        return TextPatternValidator.problem(original, pattern, Locale.of(language));
    }

    /** The texts that an office can put in words of its own. */
    public Set<String> keys() {
        Set<String> keys = allKeys();
        keys.remove(BARE);
        return keys;
    }

    /** The text as it is said now. */
    public String pattern(String key, Locale language) {
        MessageTemplate own = overrides.template(key, known(language).getLanguage());
        return own == null ? original(key, language) : own.pattern();
    }

    /** The text as the product says it. */
    public String original(String key, Locale language) {
        return template(key, language).pattern();
    }

    /** Without markup, for buttons and toasts. */
    public String plain(Text text, String route, RenderLocale locale) {
        return Html.plain(html(text, route, locale));
    }

    /** A text that tells of no day, for somebody of whom only the language is known. */
    public String html(Text text, Locale language) {
        return html(text, "dialog", RenderLocale.stranger(language));
    }

    public String plain(Text text, Locale language) {
        return Html.plain(html(text, language));
    }

    public boolean has(String key) {
        return languages.values().stream().allMatch(templates -> templates.containsKey(key));
    }

    /** Whether there are words for the route in every language. */
    public boolean knows(String route) {
        return languages.values().stream()
                .allMatch(templates -> templates.keySet().stream().anyMatch(key -> key.startsWith(route + ".")));
    }

    public void require(String key) {
        languages.forEach((language, templates) -> {
            if (!templates.containsKey(key))
                throw new IllegalStateException("the text " + key + " is missing in the language " + language);
        });
    }

    private Set<String> allKeys() {
        return languages.values().stream()
                .flatMap(templates -> templates.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, MessageTemplate> templates(Locale language) {
        return Objects.requireNonNull(languages.get(language.getLanguage()));
    }

    private MessageTemplate template(String key, Locale wanted) {
        MessageTemplate template = templates(known(wanted)).get(key);
        if (template == null) throw new IllegalStateException("there is no text " + key);
        return template;
    }

    private Locale known(Locale wanted) {
        return languages.containsKey(wanted.getLanguage()) ? wanted : fallback;
    }

    private Object shown(Object value, String style, String route, RenderLocale locale) {
        return switch (value) {
            case Number number -> number;
            case Text text -> html(text, route, locale);
            case Collection<?> many ->
                many.stream()
                        .map(one -> String.valueOf(shown(Objects.requireNonNull(one), style, route, locale)))
                        .collect(Collectors.joining(style.equals("dots") ? " · " : ", "));
            case Object moment when TemporalFormatter.knows(moment) -> moment(moment, style, locale);
            case Enum<?> constant -> constant.name();
            default -> Html.escaped(TextSanitizer.tamed(value.toString()));
        };
    }

    private String moment(Object moment, String style, RenderLocale locale) {
        String written = new TemporalFormatter(locale).written(moment, style);
        String nearness = style.equals("relative") ? TemporalFormatter.nearness(moment, locale) : "";
        String said = nearness.isEmpty() ? written : html(Text.of(nearness, "day", written), "", locale);
        return locale.isDated() ? DateTimeTag.around(said, moment, style, locale.zone()) : said;
    }
}
