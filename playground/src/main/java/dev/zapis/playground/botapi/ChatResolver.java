package dev.zapis.playground.botapi;

import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Message;

/** The chat or message that a call names, or the reason why there is none. */
final class ChatResolver {

    private ChatResolver() {}

    static Chat chat(Call call) {
        String given = call.params().text("chat_id");
        if (given.isEmpty()) throw ApiError.badRequest("chat_id is empty");
        return call.world()
                .people()
                .find(call.params().number("chat_id", 0))
                .map(call.bot()::chat)
                .orElseThrow(() -> ApiError.badRequest("chat not found"));
    }

    /** A chat that the bot may write to. */
    static Chat open(Call call) {
        Chat chat = chat(call);
        if (chat.blocked()) throw ApiError.forbidden("bot was blocked by the user");
        if (!chat.started()) throw ApiError.forbidden("bot can't initiate conversation with a user");
        if (call.params().number("message_thread_id", 0) != 0) throw ApiError.badRequest("message thread not found");
        return chat;
    }

    /** A message of the bot's own, to be changed. */
    static Message toEdit(Call call, Chat chat) {
        int id = (int) call.params().number("message_id", 0);
        if (id == 0) throw ApiError.badRequest("message identifier is not specified");
        Message message = chat.find(id).orElseThrow(() -> ApiError.badRequest("message to edit not found"));
        if (!message.fromBot()) throw ApiError.badRequest("message can't be edited");
        return message;
    }
}
