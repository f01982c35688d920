package dev.zapis.playground.botapi;

import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Group;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.PrivateChat;
import dev.zapis.playground.world.Topic;
import java.util.Optional;

/** The chat or message that a call names, or the reason why there is none. */
final class ChatResolver {

    private ChatResolver() {}

    static Chat chat(Call call) {
        String given = call.params().text("chat_id");
        if (given.isEmpty()) throw ApiError.badRequest("chat_id is empty");
        long id = call.params().number("chat_id", 0);
        return id < 0 ? group(call, id) : person(call, id);
    }

    private static PrivateChat person(Call call, long id) {
        return call.standin().people().find(id).map(call.bot()::chat).orElseThrow(ChatResolver::notFound);
    }

    /** The private chat that a call names, where there may be no other. */
    static PrivateChat person(Call call) {
        return person(call, call.params().number("chat_id", 0));
    }

    /** A group that the bot is in; of others it has never heard, or is told why it may not. */
    private static Group group(Call call, long id) {
        Group group = call.bot().groups().find(id).orElseThrow(ChatResolver::notFound);
        return switch (group.bot().orElseThrow(ChatResolver::notFound)) {
            case LEFT -> throw ApiError.forbidden("bot is not a member of the supergroup chat");
            case KICKED -> throw ApiError.forbidden("bot was kicked from the supergroup chat");
            default -> group;
        };
    }

    static Group group(Call call) {
        if (chat(call) instanceof Group group) return group;
        throw ApiError.badRequest("method is available for supergroup and channel chats only");
    }

    private static ApiError notFound() {
        return ApiError.badRequest("chat not found");
    }

    /** A chat that the bot may write to. */
    static Chat open(Call call) {
        Chat chat = chat(call);
        if (chat instanceof PrivateChat open) {
            if (open.blocked()) throw ApiError.forbidden("bot was blocked by the user");
            if (!open.started()) throw ApiError.forbidden("bot can't initiate conversation with a user");
        }
        topic(call, chat).filter(Topic::closed).ifPresent(closed -> {
            if (!(chat instanceof Group group && group.isLedByBot())) throw ApiError.badRequest("TOPIC_CLOSED");
        });
        return chat;
    }

    /** The topic that the call names; what stands outside of all topics is named by no number, not even by 1. */
    static Optional<Topic> topic(Call call, Chat chat) {
        long thread = call.params().number("message_thread_id", 0);
        if (thread == 0) return Optional.empty();
        Optional<Topic> found =
                chat instanceof Group group && thread == (int) thread ? group.topic((int) thread) : Optional.empty();
        return Optional.of(found.orElseThrow(() -> ApiError.badRequest("message thread not found")));
    }

    /** A message of the bot's own, to be changed. */
    static Message toEdit(Call call, Chat chat) {
        int id = messageId(call);
        if (id == 0) throw ApiError.badRequest("message identifier is not specified");
        Message message = chat.find(id).orElseThrow(() -> ApiError.badRequest("message to edit not found"));
        if (!message.fromBot()) throw ApiError.badRequest("message can't be edited");
        return message;
    }

    /** The number of a message, 0 where there is none or it is none. */
    static int messageId(Call call) {
        long id = call.params().number("message_id", 0);
        return id == (int) id ? (int) id : 0;
    }
}
