package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import java.util.List;
import java.util.Set;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import tools.jackson.databind.JsonNode;

/** The command menu, for each scope and language. */
final class CommandMethods {

    private static final int MOST = 100;
    private static final Set<String> WIDE_SCOPES =
            Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators");

    private CommandMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(SetMyCommands.class, CommandMethods::set),
                BotMethod.at(GetMyCommands.class, CommandMethods::get),
                BotMethod.at(DeleteMyCommands.class, CommandMethods::delete));
    }

    private static JsonNode set(Call call) {
        JsonNode commands = call.params().json("commands");
        if (!commands.isArray()) throw ApiError.badRequest("expected an Array of BotCommand");
        if (commands.size() > MOST) throw ApiError.badRequest("too many commands specified");
        commands.forEach(CommandMethods::check);
        if (commands.isEmpty()) return delete(call);
        call.bot().profile().put(key(call.params()), commands);
        call.bot().tellProfile();
        return BotApiJson.TRUE;
    }

    private static void check(JsonNode command) {
        if (!command.path("command").asString("").matches("/?[a-z0-9_]{1,32}"))
            throw ApiError.badRequest("BOT_COMMAND_INVALID");
        String description = command.path("description").asString("");
        if (description.isBlank() || description.codePointCount(0, description.length()) > 256)
            throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    }

    private static JsonNode get(Call call) {
        return call.bot().profile().find(key(call.params())).orElseGet(Json::array);
    }

    private static JsonNode delete(Call call) {
        call.bot().profile().remove(key(call.params()));
        call.bot().tellProfile();
        return BotApiJson.TRUE;
    }

    private static String key(Params params) {
        return "commands/" + scope(params.json("scope")) + "/" + ProfileMethods.language(params);
    }

    private static String scope(JsonNode scope) {
        String type = scope.path("type").asString("default");
        if (WIDE_SCOPES.contains(type)) return type;
        String chat = scope.path("chat_id").asString("");
        if (chat.isEmpty()) throw ApiError.badRequest("can't parse BotCommandScope: Empty chat_id specified");
        return switch (type) {
            case "chat", "chat_administrators" -> type + ":" + chat;
            case "chat_member" -> type + ":" + chat + ":" + member(scope);
            default -> throw ApiError.badRequest("can't parse BotCommandScope: Unsupported type specified");
        };
    }

    private static long member(JsonNode scope) {
        long user = scope.path("user_id").asLong(0);
        if (user <= 0) throw ApiError.badRequest("can't parse BotCommandScope: Invalid user_id specified");
        return user;
    }
}
