package dev.zapis.app.config;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operator's words, in the language of the machine. */
public final class ConsoleMessages {

    private static final Pattern COUNTED = Pattern.compile("\\{(\\w+), plural,");

    private final ResourceBundle bundle;

    public ConsoleMessages(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("messages", locale, ConsoleMessages.class.getClassLoader(), control);
    }

    public static ConsoleMessages ofThisMachine() {
        return new ConsoleMessages(Locale.getDefault());
    }

    public String say(String key, Map<String, ?> facts) {
        String text = bundle.getString(key);
        if (COUNTED.matcher(text).find()) return counted(text, facts);
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return text;
    }

    /** Only what is counted is written as a number: ports, positions and ids have no thousands. */
    private String counted(String text, Map<String, ?> facts) {
        var counted = COUNTED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        Map<String, Object> shown = new HashMap<>();
        facts.forEach((name, value) -> shown.put(name, counted.contains(name) ? value : String.valueOf(value)));
        Locale language = bundle.getLocale();
        return new MessageFormat(text, language.equals(Locale.ROOT) ? Locale.ENGLISH : language).format(shown);
    }

    public String say(String key) {
        return say(key, Map.of());
    }
}
