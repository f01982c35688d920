package dev.zapis.playground.markup;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a start tag says besides its name, up to its closing bracket. */
final class HtmlAttributes {

    private final String source;
    private final String tag;
    private final int begin;
    private final Map<String, String> found = new HashMap<>();
    private int at;

    HtmlAttributes(String source, String tag, int begin) {
        this.source = source;
        this.tag = tag;
        this.begin = begin;
    }

    Map<String, String> found() {
        return found;
    }

    /** Reads from here, and returns where the text goes on. */
    int read(int from) {
        at = from;
        for (skipSpaces(); peek() != '>'; skipSpaces()) {
            String name = name();
            skipSpaces();
            found.put(name, peek() == '=' ? value() : "");
        }
        return at + 1;
    }

    private String name() {
        int from = at;
        while (!Character.isWhitespace(peek()) && "=>/\"'".indexOf(peek()) < 0) at++;
        if (at == from) throw wrong("Empty attribute name in the tag \"" + tag + "\"", begin);
        return source.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private String value() {
        at++;
        skipSpaces();
        char quote = peek();
        return quote == '"' || quote == '\'' ? quoted(quote) : bare();
    }

    private String quoted(char quote) {
        int from = ++at;
        while (peek() != quote) at++;
        return HtmlCharacter.decoded(source.substring(from, at++));
    }

    private String bare() {
        int from = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '.' || peek() == '-') at++;
        if (!Character.isWhitespace(peek()) && peek() != '>') throw wrong("Unexpected end of name token", from);
        return source.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private void skipSpaces() {
        while (Character.isWhitespace(peek())) at++;
    }

    private char peek() {
        if (at >= source.length()) throw wrong("Unclosed start tag", begin);
        return source.charAt(at);
    }

    private MarkupError wrong(String what, int offset) {
        int bytes = source.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
        return new MarkupError("can't parse entities: " + what + " at byte offset " + bytes);
    }
}
