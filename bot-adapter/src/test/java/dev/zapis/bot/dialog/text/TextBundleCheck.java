package dev.zapis.bot.dialog.text;

import dev.zapis.command.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Whether the texts of all languages fit each other, the screens and the refusals; for a test. */
public final class TextBundleCheck {

    private static final String REFUSED = "refused.";

    /** Each part of the texts has a name that admins find it by. */
    private static final String NAME = ".slice";

    private final SortedMap<String, Map<String, MessageTemplate>> languages = TextBundleLoader.read();
    private final TextUsageScanner use;

    /** @param packages whose classes use texts */
    public TextBundleCheck(String... packages) {
        use = new TextUsageScanner(List.of(packages));
    }

    /** One sentence for each thing that does not fit. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> keys = keys();
        Set<String> refusals = refusals();
        keys.forEach(key -> compare(key, problems));
        keys.stream()
                .filter(key -> !key.startsWith(REFUSED))
                .map(key -> key.substring(0, key.indexOf('.')) + NAME)
                .distinct()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problems.add("there is no text " + key));
        keys.stream()
                .filter(key -> !key.startsWith(REFUSED) && !isName(key) && !use.uses(key))
                .forEach(key -> problems.add("nothing uses the text " + key));
        keys.stream()
                .filter(key -> key.startsWith(REFUSED) && !refusals.contains(key))
                .forEach(key -> problems.add("no refusal has the text " + key));
        refusals.stream().filter(key -> !keys.contains(key)).forEach(key -> problems.add("there is no text " + key));
        use.named().stream().filter(key -> !keys.contains(key)).forEach(key -> problems.add("there is no text " + key));
        return problems;
    }

    private static boolean isName(String key) {
        return key.indexOf('.') == key.length() - NAME.length() && key.endsWith(NAME);
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        languages.values().forEach(templates -> keys.addAll(templates.keySet()));
        return keys;
    }

    private void compare(String key, List<String> problems) {
        Set<Set<String>> placeholders = new HashSet<>();
        languages.forEach((language, templates) -> {
            MessageTemplate template = templates.get(key);
            if (template == null) problems.add("the text " + key + " is missing in " + language);
            else placeholders.add(template.placeholders());
        });
        if (placeholders.size() > 1) problems.add("the text " + key + " has other placeholders in another language");
    }

    private Set<String> refusals() {
        Set<String> keys = new TreeSet<>();
        for (Class<?> type : use.types(Refusal.class)) {
            Object[] reasons = type.getEnumConstants();
            if (reasons == null) continue;
            for (Object reason : reasons) keys.add(REFUSED + ((Refusal) reason).code());
        }
        return keys;
    }
}
