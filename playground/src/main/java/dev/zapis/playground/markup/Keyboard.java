package dev.zapis.playground.markup;

import dev.zapis.playground.storage.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reply markup as a bot sent it, once it is known that Telegram would take it. */
public record Keyboard(ObjectNode markup) {

    /** More in a row than phones can show: taken, but worth a word. */
    public static final int COMFORTABLE_ROW = 8;

    private static final int MOST_BUTTONS = 100;
    private static final int LONGEST_COPIED = 256;
    private static final Set<String> ACTIONS = Set.of(
            "callback_game",
            "pay",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "login_url",
            "web_app",
            "copy_text");

    /** Nothing when there is no markup at all. */
    public static Optional<Keyboard> read(JsonNode given) {
        if (given.isMissingNode()
                || given.isNull()
                || given.isString() && given.asString().isEmpty()) return Optional.empty();
        if (!(given instanceof ObjectNode markup)) throw new MarkupError("object expected as reply markup");
        Keyboard keyboard = new Keyboard(markup.deepCopy());
        keyboard.check();
        return Optional.of(keyboard);
    }

    public boolean isInline() {
        return markup.has("inline_keyboard");
    }

    /** The rows of buttons under a message; no rows at all is no keyboard. */
    public Optional<ObjectNode> inline() {
        if (!isInline()) return Optional.empty();
        ArrayNode rows = Json.array();
        markup.path("inline_keyboard").forEach(row -> {
            if (!row.isEmpty()) rows.add(row);
        });
        if (rows.isEmpty()) return Optional.empty();
        ObjectNode shown = Json.object();
        shown.set("inline_keyboard", rows);
        return Optional.of(shown);
    }

    public int longestRow() {
        int longest = 0;
        for (JsonNode row : rows()) longest = Math.max(longest, row.size());
        return longest;
    }

    private JsonNode rows() {
        return markup.path(isInline() ? "inline_keyboard" : "keyboard");
    }

    private void check() {
        int count = 0;
        for (JsonNode row : rows()) {
            if (!row.isArray()) throw new MarkupError("field \"inline_keyboard\" must be an Array of Arrays");
            count += row.size();
            if (isInline()) row.forEach(Keyboard::checkInline);
            else row.forEach(Keyboard::checkReply);
        }
        if (count > MOST_BUTTONS) throw new MarkupError("reply markup is too long");
    }

    private static void checkReply(JsonNode button) {
        if (button.isString()) return;
        if (button.path("text").asString("").isEmpty())
            throw new MarkupError("can't parse keyboard button: Field \"text\" must be a non-empty String");
        checkWebApp(button);
    }

    private static void checkInline(JsonNode button) {
        if (!button.path("text").isString()) throw wrongButton("Can't find field \"text\"");
        String data = button.path("callback_data").asString("");
        int size = data.getBytes(StandardCharsets.UTF_8).length;
        if (size > 64 || button.has("callback_data") && size == 0) throw new MarkupError("BUTTON_DATA_INVALID");
        String url = button.path("url").asString("");
        if (size == 0 && url.isEmpty() && ACTIONS.stream().noneMatch(button::has))
            throw wrongButton("Text buttons are unallowed in the inline keyboard");
        if (!url.isEmpty()) checkUrl(url);
        checkWebApp(button);
        if (button.has("copy_text")) checkCopied(button.path("copy_text"));
    }

    private static void checkCopied(JsonNode copied) {
        if (!copied.path("text").isString()) throw wrongButton("Can't find field \"text\"");
        String text = copied.path("text").asString();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_COPIED)
            throw new MarkupError("BUTTON_COPY_TEXT_INVALID");
    }

    private static MarkupError wrongButton(String why) {
        return new MarkupError("can't parse inline keyboard button: " + why);
    }

    private static void checkUrl(String url) {
        if (!url.matches("(https?://|tg://|ton://)\\S+|[\\w-]+(\\.[\\w-]+)+\\S*"))
            throw new MarkupError("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
    }

    private static void checkWebApp(JsonNode button) {
        if (!button.has("web_app")) return;
        String url = button.path("web_app").path("url").asString("");
        if (!isHttps(url) && !isLoopback(url))
            throw new MarkupError(
                    "inline keyboard button Web App URL '" + url + "' is invalid: Only HTTPS links are allowed");
    }

    private static boolean isHttps(String url) {
        return url.startsWith("https://");
    }

    /** A developer's own machine needs no certificate here. */
    private static boolean isLoopback(String url) {
        try {
            String host = URI.create(url).getHost();
            return Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
