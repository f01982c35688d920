package dev.zapis.playground.markup;

import dev.zapis.playground.storage.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A text and what its parts mean. */
public record FormattedText(String text, List<MessageEntity> entities) {

    /** Reads what a bot sent: a text with a parse mode, or with entities of its own. */
    public static FormattedText read(String text, String parseMode, JsonNode entities) {
        FormattedText read =
                switch (parseMode.toLowerCase(Locale.ROOT)) {
                    case "" -> new FormattedText(text, given(text, entities));
                    case "html" -> new HtmlText(text).parse();
                    default -> throw new MarkupError("unsupported parse_mode");
                };
        return read.stripped().withFound();
    }

    /** A text as a person types it. */
    public static FormattedText typed(String text) {
        return new FormattedText(text, List.of()).stripped().withFound();
    }

    private static List<MessageEntity> given(String text, JsonNode entities) {
        List<MessageEntity> read = new ArrayList<>();
        for (JsonNode json : entities) {
            MessageEntity entity = MessageEntity.read(json);
            if (entity.offset() < 0 || entity.length() <= 0 || entity.end() > text.length())
                throw new MarkupError("entity beyond the text");
            read.add(entity);
        }
        return read;
    }

    public int length() {
        return text.codePointCount(0, text.length());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public ArrayNode asJson() {
        ArrayNode json = Json.array();
        entities.forEach(entity -> json.add(entity.asJson()));
        return json;
    }

    private FormattedText stripped() {
        String tail = text.stripTrailing();
        String bare = tail.stripLeading();
        int cut = tail.length() - bare.length();
        List<MessageEntity> moved = new ArrayList<>();
        for (MessageEntity entity : entities) {
            int from = Math.max(0, entity.offset() - cut);
            int to = Math.min(bare.length(), entity.end() - cut);
            if (to > from) moved.add(new MessageEntity(entity.type(), from, to - from, entity.extra()));
        }
        return new FormattedText(bare, moved);
    }

    private FormattedText withFound() {
        List<MessageEntity> all = new ArrayList<>(entities);
        for (MessageEntity found : FoundEntities.in(text)) {
            if (all.stream().noneMatch(known -> known.overlaps(found) && hides(known))) all.add(found);
        }
        all.sort(Comparator.comparingInt(MessageEntity::offset)
                .thenComparing(MessageEntity::length, Comparator.reverseOrder()));
        return new FormattedText(text, List.copyOf(all));
    }

    /** Nothing is looked for inside of code and links, and nothing twice. */
    private static boolean hides(MessageEntity known) {
        return switch (known.type()) {
            case "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote" ->
                false;
            default -> true;
        };
    }
}
