package dev.zapis.playground.markup;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A character that stands in a text by its name or number; anything else is taken as it is. */
record HtmlCharacter(String text, int length) {

    private static final Pattern WRITTEN = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?");
    private static final Map<String, String> NAMES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

    static HtmlCharacter at(String source, int at) {
        Matcher written = WRITTEN.matcher(source).region(at, source.length());
        if (!written.lookingAt()) return new HtmlCharacter("&", 1);
        String name = written.group(3);
        if (name != null) return new HtmlCharacter(NAMES.getOrDefault(name, "&"), written.end() - at);
        String decimal = written.group(1);
        int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(written.group(2), 16);
        if (code == 0 || !Character.isValidCodePoint(code)) return new HtmlCharacter("&", 1);
        return new HtmlCharacter(Character.toString(code), written.end() - at);
    }

    static String decoded(String value) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); ) {
            HtmlCharacter next = value.charAt(at) == '&' ? at(value, at) : new HtmlCharacter("" + value.charAt(at), 1);
            text.append(next.text());
            at += next.length();
        }
        return text.toString();
    }
}
