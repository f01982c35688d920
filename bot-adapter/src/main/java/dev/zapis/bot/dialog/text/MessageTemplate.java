package dev.zapis.bot.dialog.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One text of one language; a placeholder may name a way to write its value, as in {@code {day, relative}}. */
final class MessageTemplate {

    private static final Pattern STYLED =
            Pattern.compile("\\{\\s*(\\w+)\\s*,\\s*(relative|short|day|time|zoned|stamp|dots)\\s*}");

    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(lt|gt|amp);)");

    private final String pattern;
    private final MessageFormat format;
    private final SortedMap<String, Place> places = new TreeMap<>();

    MessageTemplate(String pattern, Locale language) {
        this(pattern, pattern, language);
    }

    private MessageTemplate(String pattern, String markup, Locale language) {
        this.pattern = pattern;
        format = new MessageFormat(STYLED.matcher(Typography.joined(markup)).replaceAll(this::styled), language);
        arguments(format.toPattern()).forEach(name -> places.putIfAbsent(name, new Place(name, "")));
    }

    /** Those inside plurals and selects too, which {@link MessageFormat#getArgumentNames} leaves out. */
    private static Set<String> arguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int at = 0; at < parsed.countParts(); at++) {
            Part part = parsed.getPart(at);
            boolean isName = part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER;
            if (isName) names.add(parsed.getSubstring(part));
        }
        return names;
    }

    /** For a pattern that somebody typed who does not think of markup. */
    static MessageTemplate escaping(String pattern, Locale language) {
        return new MessageTemplate(pattern, BARE_AMPERSAND.matcher(pattern).replaceAll("&amp;"), language);
    }

    String pattern() {
        return pattern;
    }

    /** Where a value goes, and how it is to be written there. */
    record Place(String value, String style) {}

    private String styled(MatchResult match) {
        String place = match.group(1) + "_" + match.group(2);
        places.put(place, new Place(match.group(1), match.group(2)));
        return "{" + place + "}";
    }

    Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        places.values().forEach(place -> names.add(place.value()));
        return names;
    }

    /** @param shown writes a value in a style; numbers stay numbers, so that plurals can count them */
    String fill(Map<String, Object> values, BiFunction<Object, String, Object> shown) {
        Map<String, Object> filled = new TreeMap<>();
        places.forEach((name, place) -> {
            Object value = values.get(place.value());
            if (value == null) throw new IllegalStateException("the text wants a value for " + place.value());
            filled.put(name, Typography.marked(shown.apply(value, place.style())));
        });
        return Typography.stopped(((MessageFormat) format.clone()).format(filled));
    }
}
