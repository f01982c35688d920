package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.MediaFile;
import java.util.List;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sending and fetching pictures and documents. */
final class MediaMethods {

    private static final int DOWNLOADABLE_BYTES = 20 << 20;

    private MediaMethods() {}

    static List<BotMethod> all() {
        return List.of(
                BotMethod.later(SendPhoto.class, call -> send(call, "photo")),
                BotMethod.later(SendDocument.class, call -> send(call, "document")),
                BotMethod.later(SendMediaGroup.class, MediaMethods::group),
                BotMethod.later(EditMessageMedia.class, MediaMethods::edit),
                BotMethod.at(GetFile.class, MediaMethods::file));
    }

    private static <T> Mono<T> alone(Call call, Supplier<T> work) {
        return Mono.fromSupplier(() -> call.bot().alone(work));
    }

    private static Mono<JsonNode> send(Call call, String kind) {
        ObjectNode caption = Content.caption(call.params().fields());
        return alone(call, () -> ChatResolver.open(call))
                .then(new MediaInput(call, kind, kind, call.params().text(kind)).read())
                .flatMap(part -> alone(call, () -> SendMethods.send(call, (ObjectNode) part.setAll(caption))));
    }

    private static Mono<JsonNode> group(Call call) {
        JsonNode media = call.params().json("media");
        if (media.size() < 2 || media.size() > 10) throw ApiError.badRequest("wrong number of media in the album");
        String album = Long.toString(System.nanoTime());
        return alone(call, () -> ChatResolver.open(call))
                .thenMany(Flux.fromIterable(media))
                .concatMap(item -> item(call, item))
                .collectList()
                .flatMap(parts -> alone(call, () -> all(call, parts, album)));
    }

    private static JsonNode all(Call call, List<ObjectNode> parts, String album) {
        Chat chat = ChatResolver.open(call);
        ArrayNode sent = Json.array();
        for (ObjectNode part : parts) {
            part.put("media_group_id", album);
            Content.common(call, chat, part);
            sent.add(BotApiJson.message(call.bot().say(chat, part)));
        }
        return sent;
    }

    private static Mono<ObjectNode> item(Call call, JsonNode item) {
        String kind = item.path("type").asString("");
        if (!kind.equals("photo") && !kind.equals("document"))
            throw ApiError.badRequest("can't parse InputMedia: Unsupported type specified");
        ObjectNode caption = Content.caption((ObjectNode) item);
        return new MediaInput(call, kind, "", item.path("media").asString(""))
                .read()
                .map(part -> {
                    part.setAll(caption);
                    return part;
                });
    }

    private static Mono<JsonNode> edit(Call call) {
        JsonNode media = call.params().json("media");
        if (!media.isObject()) throw ApiError.badRequest("can't parse input media JSON object");
        return alone(call, () -> ChatResolver.toEdit(call, ChatResolver.open(call)))
                .then(item(call, media))
                .flatMap(part -> alone(call, () -> EditMethods.edit(call, (of, message) -> part)));
    }

    private static JsonNode file(Call call) {
        MediaFile file = call.bot()
                .media()
                .find(SendMethods.required(call.params(), "file_id"))
                .orElseThrow(() -> ApiError.badRequest("wrong file_id or the file is temporarily unavailable"));
        if (file.size() > DOWNLOADABLE_BYTES) throw ApiError.badRequest("file is too big");
        return file.asFile().put("file_path", file.path());
    }
}
