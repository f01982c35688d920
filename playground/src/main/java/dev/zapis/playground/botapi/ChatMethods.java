package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.PrivateChat;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
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
                BotMethod.at(SetChatMenuButton.class, ChatMethods::setMenu),
                BotMethod.at(GetChatMenuButton.class, ChatMethods::getMenu),
                BotMethod.at(PinChatMessage.class, ChatMethods::pin),
                BotMethod.at(UnpinChatMessage.class, ChatMethods::unpin));
    }

    private static JsonNode get(Call call) {
        Chat chat = ChatResolver.chat(call);
        ObjectNode shown = chat.asChat();
        shown.put("accent_color_id", 0).put("max_reaction_count", 11);
        boolean takesGifts = chat instanceof PrivateChat;
        shown.putObject("accepted_gift_types")
                .put("unlimited_gifts", takesGifts)
                .put("limited_gifts", takesGifts)
                .put("unique_gifts", takesGifts)
                .put("premium_subscription", takesGifts)
                .put("gifts_from_channels", takesGifts);
        call.bot()
                .profile()
                .find(PINNED + chat.id())
                .flatMap(id -> chat.find(id.asInt()))
                .ifPresent(message -> shown.set("pinned_message", BotApiJson.message(message)));
        return shown;
    }

    private static JsonNode setMenu(Call call) {
        JsonNode button = call.params().json("menu_button");
        String type = button.path("type").asString("default");
        if (!List.of("default", "commands", "web_app").contains(type))
            throw ApiError.badRequest("can't parse menu button: MenuButton has unsupported type");
        call.bot().profile().put(menuKey(call), button.isObject() ? button : menu("default"));
        call.bot().tellProfile();
        return BotApiJson.TRUE;
    }

    private static JsonNode getMenu(Call call) {
        return call.bot().profile().find(menuKey(call)).orElseGet(() -> menu("commands"));
    }

    private static ObjectNode menu(String type) {
        return Json.object().put("type", type);
    }

    private static String menuKey(Call call) {
        if (!call.params().has("chat_id")) return MENU;
        return MENU + ChatResolver.person(call).id();
    }

    private static JsonNode pin(Call call) {
        Chat chat = ChatResolver.open(call);
        Message message = chat.find(ChatResolver.messageId(call))
                .orElseThrow(() -> ApiError.badRequest("message to pin not found"));
        call.bot().profile().put(PINNED + chat.id(), LongNode.valueOf(message.id()));
        call.bot().tell("pinned", chat);
        return BotApiJson.TRUE;
    }

    private static JsonNode unpin(Call call) {
        Chat chat = ChatResolver.open(call);
        call.bot().profile().remove(PINNED + chat.id());
        call.bot().tell("pinned", chat);
        return BotApiJson.TRUE;
    }
}
