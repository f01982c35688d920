package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Media;
import dev.zapis.playground.world.MediaFile;
import dev.zapis.playground.world.Picture;
import dev.zapis.playground.world.Upload;
import java.util.Optional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** A file that a bot sends: fresh bytes, or one that it names because it is known already. */
record MediaInput(Call call, String kind, String name, String value) {

    private static final int MOST_PHOTO_BYTES = 10 << 20;

    /** The file as the part of a message. */
    Mono<ObjectNode> read() {
        Optional<Upload> upload = call.params().upload(name, value);
        Media media = call.bot().media();
        return upload.map(this::checked)
                .map(bytes -> media.keep(Long.toString(call.bot().id()), kind, bytes))
                .orElseGet(() -> Mono.fromSupplier(() -> known(media)))
                .map(this::part);
    }

    private MediaFile known(Media media) {
        if (value.isEmpty()) throw ApiError.badRequest("there is no " + kind + " in the request");
        MediaFile file =
                media.find(value).orElseThrow(() -> ApiError.badRequest("wrong file identifier/HTTP URL specified"));
        if (!file.kind().equals(kind)) throw ApiError.badRequest("type of file mismatch");
        return file;
    }

    private Upload checked(Upload upload) {
        if (upload.bytes().length == 0) throw ApiError.badRequest("file must be non-empty");
        if (!kind.equals("photo")) return upload;
        if (upload.bytes().length > MOST_PHOTO_BYTES)
            throw ApiError.badRequest("file of size " + upload.bytes().length + " bytes is too big for a photo");
        Picture size = Picture.read(upload.bytes()).orElseThrow(() -> ApiError.badRequest("IMAGE_PROCESS_FAILED"));
        if (size.width() + size.height() > 10_000) throw ApiError.badRequest("PHOTO_INVALID_DIMENSIONS");
        return upload;
    }

    private ObjectNode part(MediaFile file) {
        ObjectNode part = Json.object();
        if (kind.equals("photo")) part.set("photo", file.asPhoto());
        else part.set("document", file.asDocument());
        return part;
    }
}
