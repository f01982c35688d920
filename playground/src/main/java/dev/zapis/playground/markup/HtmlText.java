package dev.zapis.playground.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Reads Telegram's HTML; what is wrong is said with Telegram's words and byte offsets. */
final class HtmlText {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<MessageEntity> entities = new ArrayList<>();
    private final Deque<HtmlTag> open = new ArrayDeque<>();
    private int at;

    HtmlText(String source) {
        this.source = source;
    }

    FormattedText parse() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '&') text.append(character());
            else if (c != '<') text.append(source.charAt(at++));
            else if (peek(1) == '/') endTag();
            else startTag();
        }
        if (!open.isEmpty())
            throw wrong("can't find end tag corresponding to start tag \""
                    + open.peek().name() + "\"");
        return new FormattedText(text.toString(), entities);
    }

    private String character() {
        HtmlCharacter found = HtmlCharacter.at(source, at);
        at += found.length();
        return found.text();
    }

    private void startTag() {
        int begin = at++;
        String name = until(" \t\r\n>").toLowerCase(Locale.ROOT);
        if (at >= source.length()) throw wrong("unclosed start tag", begin);
        if (!HtmlTag.isKnown(name)) throw wrong("unsupported start tag \"" + name + "\"", begin);
        HtmlAttributes attributes = new HtmlAttributes(source, name, begin);
        at = attributes.read(at);
        HtmlTag tag = new HtmlTag(name, attributes.found(), text.length());
        if (tag.isPlainSpan()) throw wrong("tag \"span\" must have class \"tg-spoiler\"", begin);
        if (tag.isWrongTime()) throw wrong("invalid date-time specified in the tag \"tg-time\"", begin);
        open.push(tag);
    }

    private void endTag() {
        int begin = at;
        at += 2;
        if (open.isEmpty()) throw wrong("unexpected end tag", begin);
        String name = until(" \t\r\n>").toLowerCase(Locale.ROOT);
        while (Character.isWhitespace(peek(0))) at++;
        if (peek(0) != '>') throw wrong("unclosed end tag", begin);
        at++;
        HtmlTag tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.name())) throw wrong(unmatched(tag.name(), name, begin));
        close(tag);
    }

    private String unmatched(String expected, String found, int begin) {
        return "unmatched end tag at byte offset " + bytesBefore(begin) + ", expected \"</" + expected
                + ">\", found \"</" + found + ">\"";
    }

    private void close(HtmlTag tag) {
        String contents = text.substring(tag.offset());
        if (contents.isEmpty()) return;
        MessageEntity entity = tag.close(contents);
        if (entity == null) return;
        if (tag.name().equals("pre")) takeLanguage(entity);
        if (tag.name().equals("code") && tag.language() != null) entity.extra().put("language", tag.language());
        entities.add(entity);
    }

    /** Code of a language in a block of the same extent is one thing: the block, in that language. */
    private void takeLanguage(MessageEntity block) {
        entities.removeIf(inner -> {
            boolean same =
                    inner.type().equals("code") && inner.offset() == block.offset() && inner.end() == block.end();
            if (same && inner.extra().has("language"))
                block.extra().set("language", inner.extra().path("language"));
            return same;
        });
    }

    private String until(String stops) {
        int from = at;
        while (at < source.length() && stops.indexOf(source.charAt(at)) < 0) at++;
        return source.substring(from, at);
    }

    private char peek(int ahead) {
        return at + ahead < source.length() ? source.charAt(at + ahead) : 0;
    }

    private MarkupError wrong(String what, int begin) {
        return wrong(what + " at byte offset " + bytesBefore(begin));
    }

    private static MarkupError wrong(String what) {
        return new MarkupError("can't parse entities: " + Character.toUpperCase(what.charAt(0)) + what.substring(1));
    }

    private int bytesBefore(int begin) {
        return source.substring(0, begin).getBytes(StandardCharsets.UTF_8).length;
    }
}
