package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import java.util.List;
import java.util.Set;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendContact;
import org.telegram.telegrambots.meta.api.methods.send.SendLocation;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendVenue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sending what needs no file. */
final class SendMethods {

    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private SendMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.at(SendMessage.class, call -> send(call, Content.text(call.params()))),
                BotMethod.at(SendContact.class, call -> send(call, contact(call.params()))),
                BotMethod.at(SendLocation.class, call -> send(call, location(call.params()))),
                BotMethod.at(SendVenue.class, call -> send(call, venue(call.params()))),
                BotMethod.at(SendChatAction.class, SendMethods::act));
    }

    static JsonNode send(Call call, ObjectNode body) {
        Chat chat = ChatResolver.open(call);
        Content.common(call, chat, body);
        Content.mark(Content.keyboard(call, "send"), body);
        return BotApiJson.message(call.bot().say(chat, body));
    }

    private static ObjectNode contact(Params params) {
        ObjectNode body = Json.object();
        ObjectNode contact = body.putObject("contact");
        contact.put("phone_number", required(params, "phone_number")).put("first_name", required(params, "first_name"));
        if (params.has("last_name")) contact.put("last_name", params.text("last_name"));
        return body;
    }

    private static ObjectNode location(Params params) {
        ObjectNode body = Json.object();
        body.set("location", place(params));
        return body;
    }

    private static ObjectNode venue(Params params) {
        ObjectNode body = Json.object();
        ObjectNode venue = body.putObject("venue");
        venue.set("location", place(params));
        venue.put("title", required(params, "title")).put("address", required(params, "address"));
        body.set("location", venue.path("location"));
        return body;
    }

    private static ObjectNode place(Params params) {
        try {
            return Json.object()
                    .put("latitude", Double.parseDouble(required(params, "latitude")))
                    .put("longitude", Double.parseDouble(required(params, "longitude")));
        } catch (NumberFormatException e) {
            throw ApiError.badRequest("latitude is empty");
        }
    }

    static String required(Params params, String name) {
        if (params.text(name).isEmpty()) throw ApiError.badRequest(name + " is empty");
        return params.text(name);
    }

    private static JsonNode act(Call call) {
        if (!ACTIONS.contains(call.params().text("action")))
            throw ApiError.badRequest("wrong parameter action in request");
        call.bot().tell("action", ChatResolver.open(call));
        return BotApiJson.TRUE;
    }
}
