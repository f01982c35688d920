package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.name.GetMyName;
import org.telegram.telegrambots.meta.api.methods.name.SetMyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What the bot says about itself, in each language. */
final class ProfileMethods {

    private ProfileMethods() {}

    static List<BotMethod> all() {
        return List.of(
                setter(SetMyName.class, "name", 64),
                getter(GetMyName.class, "name"),
                setter(SetMyDescription.class, "description", 512),
                getter(GetMyDescription.class, "description"),
                setter(SetMyShortDescription.class, "short_description", 120),
                getter(GetMyShortDescription.class, "short_description"));
    }

    private static BotMethod setter(Class<? extends PartialBotApiMethod<?>> form, String field, int most) {
        return BotMethod.at(form, call -> set(call, field, most));
    }

    private static JsonNode set(Call call, String field, int most) {
        String text = call.params().text(field);
        if (text.codePointCount(0, text.length()) > most) throw ApiError.badRequest(field + " is too long");
        String key = field + "/" + language(call.params());
        if (text.isEmpty()) call.bot().profile().remove(key);
        else call.bot().profile().put(key, StringNode.valueOf(text));
        call.bot().tellProfile();
        return BotApiJson.TRUE;
    }

    private static BotMethod getter(Class<? extends PartialBotApiMethod<?>> form, String field) {
        return BotMethod.at(form, call -> Json.object().put(field, get(call, field)));
    }

    private static String get(Call call, String field) {
        String fallback = field.equals("name") ? call.bot().username() : "";
        return call.bot()
                .profile()
                .find(field, language(call.params()))
                .map(JsonNode::asString)
                .orElse(fallback);
    }

    static String language(Params params) {
        String language = params.text("language_code");
        if (!language.isEmpty() && !language.matches("[a-z]{2}"))
            throw ApiError.badRequest("invalid language code specified");
        return language;
    }
}
