package dev.zapis.app.config;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The operator's words, in the language of the machine. */
public final class Words {

    private final ResourceBundle bundle;

    public Words(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("messages", locale, Words.class.getClassLoader(), control);
    }

    public static Words ofThisMachine() {
        return new Words(Locale.getDefault());
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
