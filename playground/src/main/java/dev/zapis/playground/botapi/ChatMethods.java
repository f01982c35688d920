package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Message;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.menubutton.GetChatMenuButton;
import org.telegram.telegrambots.meta.api.methods.menubutton.SetChatMenuButton;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.UnpinChatMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bot asks about a chat and sets in it. */
final class ChatMethods {

    private static final String MENU = "menu/";
    private static final String PINNED = "pinned/";

    private ChatMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(GetChat.class, ChatMethods::get),
                BotMethod.at(GetChatMember.class, ChatMethods::member),
                BotMethod.at(SetChatMenuButton.class, ChatMethods::setMenu),
                BotMethod.at(GetChatMenuButton.class, ChatMethods::getMenu),
                BotMethod.at(PinChatMessage.class, ChatMethods::pin),
                BotMethod.at(UnpinChatMessage.class, ChatMethods::unpin));
    }

    private static JsonNode get(Call call) {
        Chat chat = ChatResolver.chat(call);
        ObjectNode shown = chat.person().asChat();
        shown.put("accent_color_id", 0).put("max_reaction_count", 11);
        shown.putObject("accepted_gift_types")
                .put("unlimited_gifts", true)
                .put("limited_gifts", true)
                .put("unique_gifts", true)
                .put("premium_subscription", true)
                .put("gifts_from_channels", true);
        call.bot()
                .settings()
                .find(PINNED + chat.person().id())
                .flatMap(id -> chat.find(id.asInt()))
                .ifPresent(message -> shown.set("pinned_message", BotApiJson.message(message)));
        return shown;
    }

    private static JsonNode member(Call call) {
        Chat chat = ChatResolver.chat(call);
        long user = call.params().number("user_id", 0);
        boolean self = user == call.bot().id();
        if (!self && user != chat.person().id()) throw ApiError.badRequest("PARTICIPANT_ID_INVALID");
        ObjectNode member = Json.object().put("status", self && chat.blocked() ? "kicked" : "member");
        if (self && chat.blocked()) member.put("until_date", 0);
        member.set("user", self ? call.bot().asUser() : chat.person().asUser());
        return member;
    }

    private static JsonNode setMenu(Call call) {
        JsonNode button = call.params().json("menu_button");
        String type = button.path("type").asString("default");
        if (!List.of("default", "commands", "web_app").contains(type))
            throw ApiError.badRequest("can't parse menu button: MenuButton has unsupported type");
        call.bot().settings().put(menuKey(call), button.isObject() ? button : menu("default"));
        call.bot().tellProfile();
        return BotApiJson.TRUE;
    }

    private static JsonNode getMenu(Call call) {
        return call.bot().settings().find(menuKey(call)).orElseGet(() -> menu("commands"));
    }

    private static ObjectNode menu(String type) {
        return Json.object().put("type", type);
    }

    private static String menuKey(Call call) {
        if (!call.params().has("chat_id")) return MENU;
        return MENU + ChatResolver.chat(call).person().id();
    }

    private static JsonNode pin(Call call) {
        Chat chat = ChatResolver.open(call);
        Message message = chat.find((int) call.params().number("message_id", 0))
                .orElseThrow(() -> ApiError.badRequest("message to pin not found"));
        call.bot().settings().put(PINNED + chat.person().id(), LongNode.valueOf(message.id()));
        call.bot().tell("pinned", chat);
        return BotApiJson.TRUE;
    }

    private static JsonNode unpin(Call call) {
        Chat chat = ChatResolver.open(call);
        call.bot().settings().remove(PINNED + chat.person().id());
        call.bot().tell("pinned", chat);
        return BotApiJson.TRUE;
    }
}
