package dev.zapis.app.config;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The operator's words, in the language of the machine. */
public final class ConsoleMessages {

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
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return text;
    }

    public String say(String key) {
        return say(key, Map.of());
    }
}
