package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.Upload;
import java.util.HashMap;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;

/** A form's parts as they come. Nothing of them lies on a disk, so nothing is left there of a form that is cut off. */
final class MultipartForm {

    private final Params read = new Params(Json.object(), new HashMap<>());
    private Chunks file = new Chunks();

    void add(PartEvent event) {
        String name = name(event);
        if (event instanceof FormPartEvent field) {
            if (!read.fields().has(name)) read.fields().put(name, field.value());
            return;
        }
        file.add(event.content());
        if (!event.isLast()) return;
        String fileName = event instanceof FilePartEvent named ? named.filename() : name;
        read.uploads().putIfAbsent(name, new Upload(fileName, type(event), file.join()));
        file = new Chunks();
    }

    Params read() {
        return read;
    }

    private static String name(PartEvent event) {
        try {
            String name = event.headers().getContentDisposition().getName();
            if (name == null) throw ApiError.badRequest("field name in multipart/form-data not found");
            return name;
        } catch (RuntimeException odd) {
            DataBufferUtils.release(event.content());
            throw odd;
        }
    }

    private static String type(PartEvent event) {
        MediaType type = event.headers().getContentType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type.toString();
    }
}
