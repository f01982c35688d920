package dev.zapis.bot.dialog.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts that an office puts in words of its own, by language and key. What does not fit any more is as if it were not there. */
final class TextOverrides {

    static final TextOverrides NONE = new TextOverrides(Map.of());
    private static final Logger LOG = LoggerFactory.getLogger(TextOverrides.class);

    private final Map<String, Map<String, MessageTemplate>> languages;
    private final Set<MessageTemplate> unfit = ConcurrentHashMap.newKeySet();

    private TextOverrides(Map<String, Map<String, MessageTemplate>> languages) {
        this.languages = languages;
    }

    static TextOverrides of(Map<String, Map<String, String>> patterns, Texts texts) {
        Map<String, Map<String, MessageTemplate>> languages = new HashMap<>();
        patterns.forEach((language, own) -> own.forEach((key, pattern) -> {
            Optional<TextViolation> problem = texts.check(key, language, pattern);
            problem.ifPresent(why -> LOG.warn("the office's own text {} in {} is left out: {}", key, language, why));
            if (problem.isEmpty())
                languages
                        .computeIfAbsent(language, any -> new HashMap<>())
                        .put(key, MessageTemplate.escaping(pattern, Locale.of(language)));
        }));
        return new TextOverrides(languages);
    }

    @Nullable
    MessageTemplate template(String key, String language) {
        MessageTemplate own = languages.getOrDefault(language, Map.of()).get(key);
        return own == null || unfit.contains(own) ? null : own;
    }

    /** Its pattern is in order, but it does not go with the values that come. */
    void doesNotFit(MessageTemplate own, String key, String why) {
        if (unfit.add(own)) LOG.warn("the office's own text {} is left out: {}", key, why);
    }
}
