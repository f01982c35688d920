package dev.zapis.playground.control;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Chat;
import dev.zapis.playground.world.MediaFile;
import dev.zapis.playground.world.Message;
import dev.zapis.playground.world.MessageView;
import dev.zapis.playground.world.StandinBot;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person sees of the chat with the bot. */
final class ReadCalls {

    private static final long LONGEST_WAIT = 60_000;

    private ReadCalls() {}

    static Mono<JsonNode> messages(ControlRequest request) {
        return messages(request, request.privateChat());
    }

    static Mono<JsonNode> inGroup(ControlRequest request) {
        return messages(request, request.lookedAt());
    }

    private static Mono<JsonNode> messages(ControlRequest request, Chat chat) {
        long after = request.query("after", 0);
        Duration wait = Duration.ofMillis(Math.clamp(request.query("wait", 0), 0, LONGEST_WAIT));
        StandinBot bot = request.bot();
        return bot.signal()
                .firstSeen(
                        () -> {
                            List<Message> found = bot.alone(() -> chat.after(after));
                            return found.isEmpty() ? null : found;
                        },
                        wait)
                .map(found -> page(found, after))
                .switchIfEmpty(Mono.fromSupplier(() -> page(List.of(), after)));
    }

    private static JsonNode page(List<Message> found, long after) {
        long seq = found.isEmpty() ? after : found.getLast().seq();
        ObjectNode page = Json.object().put("seq", seq);
        ArrayNode shown = page.putArray("messages");
        found.forEach(message -> shown.add(MessageView.of(message)));
        return page;
    }

    /** Somebody has looked at the chat up to that message. */
    static JsonNode read(ControlRequest request) {
        Message message = request.message();
        StandinBot bot = request.bot();
        return bot.alone(() -> {
            Chat chat = request.chat();
            bot.read(chat, message.id());
            return Json.object().put("unread", chat.unread());
        });
    }

    static Mono<ServerResponse> file(ControlRequest request) {
        request.person();
        String id = request.request().pathVariable("fileId");
        MediaFile file =
                request.bot().media().find(id).orElseThrow(() -> ControlException.unknown("there is no file " + id));
        return request.bot()
                .media()
                .bytes(file)
                .flatMap(found -> ServerResponse.ok()
                        .contentType(type(file))
                        .contentLength(found.size())
                        // A document may be a page with a script: it is shown or kept, never run.
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(found.bytes(), DataBuffer.class))
                .switchIfEmpty(ControlResponses.error(404, "the bytes of " + id + " are gone"));
    }

    private static MediaType type(MediaFile file) {
        try {
            MediaType type = MediaType.parseMediaType(file.type());
            return type.isConcrete() ? type : MediaType.APPLICATION_OCTET_STREAM;
        } catch (IllegalArgumentException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
