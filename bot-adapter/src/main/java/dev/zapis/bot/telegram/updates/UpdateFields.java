package dev.zapis.bot.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.bot.dialog.engine.UserInput.Attachment;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads people, files and numbers of updates, as far as they can be trusted. */
final class UpdateFields {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,15}");

    private UpdateFields() {}

    static Attachment attachment(JsonNode file) {
        return new Attachment(
                file.path("file_id").asText(),
                clean(file.path("file_name")),
                file.path("file_size").asLong());
    }

    /** Telegram names the account that a phone belongs to: nobody can send another's as the own. */
    static Contact contact(JsonNode card, long sender) {
        boolean isOwn = card.path("user_id").asLong() == sender;
        return new Contact(clean(card.path("phone_number")), name(card), isOwn);
    }

    static TelegramUser account(JsonNode user) {
        return new TelegramUser(number(user, "id"), name(user), word(user, "username"), language(user));
    }

    /** What is no language's code says nothing, as one that is left out. */
    private static @Nullable String language(JsonNode user) {
        String code = word(user, "language_code");
        return code != null && LANGUAGE.matcher(code).matches() ? code : null;
    }

    private static String name(JsonNode named) {
        return (clean(named.path("first_name")) + " " + clean(named.path("last_name"))).strip();
    }

    static long number(JsonNode node, String field) {
        JsonNode number = node.path(field);
        if (!number.isIntegralNumber()) throw new IllegalArgumentException("an update without a number in " + field);
        return number.asLong();
    }

    private static @Nullable String word(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    /** Without the one character that no database takes. */
    static String clean(JsonNode text) {
        return text.asText("").replace("\0", "");
    }
}
