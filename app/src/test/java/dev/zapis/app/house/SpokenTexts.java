package dev.zapis.app.house;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the product says, by key: the words alone, without markup and without what ICU chooses by. */
final class SpokenTexts {

    private static final Pattern SAID =
            Pattern.compile("(?m)^\\s*\"?([\\w.-]+)\"?(?: = |: \")((?:.*\\\\\\n)*.*?)(?:\",?)?$");

    private static final Pattern TAG = Pattern.compile("</?\\w+>");

    /** Between two of these stand words that are said; elsewhere names of values, and what ICU chooses by. */
    private static final Set<Part.Type> AROUND_WORDS = EnumSet.of(
            Part.Type.MSG_START,
            Part.Type.MSG_LIMIT,
            Part.Type.SKIP_SYNTAX,
            Part.Type.INSERT_CHAR,
            Part.Type.REPLACE_NUMBER);

    private SpokenTexts() {}

    static Map<String, String> in(String language) {
        Map<String, String> texts = new TreeMap<>();
        files(language).forEach(file -> texts.putAll(said(Path.of(file))));
        return texts;
    }

    private static Map<String, String> said(Path file) {
        Map<String, String> texts = new TreeMap<>();
        Matcher text = SAID.matcher(Sources.text(file));
        while (text.find()) texts.put(text.group(1), spoken(text.group(2)));
        return texts;
    }

    /** The files of a language, those of the sample slice among them. */
    private static Stream<String> files(String language) {
        String ending = language.equals("ru") ? "_ru" : "";
        return Stream.concat(
                Stream.of(
                        "app/src/main/resources/messages" + ending + ".properties",
                        "playground/src/main/resources/playground/texts/" + language + ".json",
                        "app/src/test/resources/texts/" + language + "/lamp.properties"),
                Sources.files("properties").stream()
                        .map(file -> Sources.ROOT.relativize(file).toString())
                        .filter(file -> file.contains("/src/main/resources/texts/" + language + "/")));
    }

    /** In the chat and on the playground's page. */
    static Map<String, String> chat(String language) {
        Map<String, String> texts = new TreeMap<>();
        files(language).filter(file -> !file.contains("/messages")).forEach(file -> texts.putAll(said(Path.of(file))));
        return texts;
    }

    static String spoken(String pattern) {
        var parts = new MessagePattern(TAG.matcher(pattern).replaceAll(""));
        var words = new StringBuilder();
        for (int at = 1; at < parts.countParts(); at++) {
            Part before = parts.getPart(at - 1);
            Part after = parts.getPart(at);
            boolean said = (AROUND_WORDS.contains(before.getType()) || before.getType() == Part.Type.ARG_LIMIT)
                    && (AROUND_WORDS.contains(after.getType()) || after.getType() == Part.Type.ARG_START);
            if (said) words.append(parts.getPatternString(), before.getLimit(), after.getIndex());
            else if (after.getType() == Part.Type.ARG_LIMIT) words.append('…');
            if (after.getType() == Part.Type.MSG_LIMIT) words.append(' ');
        }
        return words.toString();
    }
}
