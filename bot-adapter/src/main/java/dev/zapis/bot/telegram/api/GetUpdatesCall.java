package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Asks for updates as they are: one that cannot be understood must not hold up the others of its batch. */
public final class GetUpdatesCall extends BotApiMethod<ArrayNode> {

    /** The kinds of updates that the bot understands. */
    static final List<String> WANTED =
            List.of("message", "edited_message", "channel_post", "callback_query", "my_chat_member");

    private final @Nullable Long offset;
    private final int timeout;

    /** @param offset the first update wanted, all before are confirmed; none where all unconfirmed are wanted */
    public GetUpdatesCall(@Nullable Long offset, int timeout) {
        this.offset = offset;
        this.timeout = timeout;
    }

    @JsonProperty
    @Nullable
    Long offset() {
        return offset;
    }

    @JsonProperty
    int timeout() {
        return timeout;
    }

    @JsonProperty("allowed_updates")
    List<String> allowedUpdates() {
        return WANTED;
    }

    @Override
    public String getMethod() {
        return "getupdates";
    }

    @Override
    public ArrayNode deserializeResponse(String answer) throws TelegramApiRequestException {
        return deserializeResponse(answer, ArrayNode.class);
    }
}
