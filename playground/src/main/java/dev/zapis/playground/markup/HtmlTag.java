package dev.zapis.playground.markup;

import dev.zapis.playground.storage.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An opened tag of a text: where its contents begin, and what it says besides its name. */
record HtmlTag(String name, Map<String, String> attributes, int offset) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("tg-time", "date_time"));

    static boolean isKnown(String name) {
        return TYPES.containsKey(name);
    }

    boolean isPlainSpan() {
        return name.equals("span") && !"tg-spoiler".equals(attributes.get("class"));
    }

    /** The entity of this tag around its contents; a link without an address is its own address, or nothing. */
    @Nullable
    MessageEntity close(String contents) {
        ObjectNode extra = Json.object();
        String type = TYPES.getOrDefault(name, name);
        switch (name) {
            case "a" -> {
                String url = attributes.getOrDefault("href", contents);
                if (!url.contains(".") && !url.contains(":")) return null;
                extra.put("url", url);
            }
            case "blockquote" -> type = attributes.containsKey("expandable") ? "expandable_blockquote" : type;
            case "tg-emoji" -> extra.put("custom_emoji_id", attributes.getOrDefault("emoji-id", ""));
            case "tg-time" -> time(extra);
            default -> {}
        }
        return new MessageEntity(type, offset, contents.length(), extra);
    }

    /** Seconds that 32 bits hold, and letters that fit each other. */
    boolean isWrongTime() {
        if (!name.equals("tg-time")) return false;
        String unix = attributes.getOrDefault("unix", "");
        boolean isMoment =
                unix.matches("[0-9]{1,10}") && Long.parseLong(unix) > 0 && Long.parseLong(unix) <= Integer.MAX_VALUE;
        return !isMoment || !attributes.getOrDefault("format", "").matches("r|w?[dD]?[tT]?");
    }

    private void time(ObjectNode extra) {
        extra.put("unix_time", Long.parseLong(attributes.getOrDefault("unix", "0")));
        String format = attributes.getOrDefault("format", "");
        if (!format.isEmpty()) extra.put("date_time_format", format);
    }

    /** The language of a block of code, named as in HTML 5. */
    @Nullable
    String language() {
        String kind = attributes.get("class");
        return kind != null && kind.startsWith("language-") ? kind.substring("language-".length()) : null;
    }
}
