package dev.zapis.playground.botapi;

import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.PrivateChat;
import java.time.Duration;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import tools.jackson.databind.JsonNode;

/** Taking messages away. */
final class DeleteMethods {

    private static final Duration DELETABLE = Duration.ofHours(48);
    private static final int AT_ONCE = 100;

    private DeleteMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(DeleteMessage.class, DeleteMethods::one),
                BotMethod.at(DeleteMessages.class, DeleteMethods::many));
    }

    private static JsonNode one(Call call) {
        Chat chat = ChatResolver.chat(call);
        int id = ChatResolver.messageId(call);
        if (id == 0) throw ApiError.badRequest("message identifier is not specified");
        Message message = chat.find(id).orElseThrow(() -> ApiError.badRequest("message to delete not found"));
        if (!mayDelete(call, chat, message)) throw ApiError.badRequest("message can't be deleted");
        call.bot().delete(chat, message);
        return BotApiJson.TRUE;
    }

    private static JsonNode many(Call call) {
        Chat chat = ChatResolver.chat(call);
        JsonNode ids = call.params().json("message_ids");
        if (!ids.isArray()) throw ApiError.badRequest("expected an Array of message identifiers");
        if (ids.isEmpty()) throw ApiError.badRequest("message identifiers are not specified");
        if (ids.size() > AT_ONCE) throw ApiError.badRequest("too many message identifiers specified");
        ids.forEach(id -> chat.find(id.asInt(0))
                .filter(message -> mayDelete(call, chat, message))
                .ifPresent(message -> call.bot().delete(chat, message)));
        return BotApiJson.TRUE;
    }

    /** In a group, what others said is for administrators to delete. */
    private static boolean mayDelete(Call call, Chat chat, Message message) {
        boolean leads = chat instanceof Group group && group.isLedByBot();
        return leads || !isOld(call, message) && (message.fromBot() || chat instanceof PrivateChat);
    }

    private static boolean isOld(Call call, Message message) {
        return message.date() < call.bot().now().minus(DELETABLE).getEpochSecond();
    }
}
