package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import java.util.Map;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a call's parameters in all the ways in which bots send them. */
final class RequestReader {

    /** A file of 50 MB, and what goes with it. */
    static final int MOST_BYTES = 51 << 20;

    private RequestReader() {}

    /** The request's body must be bounded already. */
    static Mono<Params> read(ServerRequest request) {
        MediaType type = type(request);
        Mono<Params> body;
        if (MediaType.APPLICATION_JSON.isCompatibleWith(type)) body = json(request);
        else if (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)) body = parts(request, type);
        else if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type))
            body = request.formData()
                    .onErrorMap(IllegalArgumentException.class, odd -> ApiError.badRequest("can't parse parameters"))
                    .map(RequestReader::plain);
        else body = Mono.just(new Params(Json.object(), Map.of()));
        Params address = plain(request.queryParams());
        return body.map(read ->
                        new Params((ObjectNode) address.fields().deepCopy().setAll(read.fields()), read.uploads()))
                .onErrorMap(DataBufferLimitException.class, e -> ApiError.tooLarge());
    }

    private static MediaType type(ServerRequest request) {
        try {
            return request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        } catch (InvalidMediaTypeException odd) {
            throw ApiError.badRequest("can't parse Content-Type");
        }
    }

    private static Params plain(MultiValueMap<String, String> values) {
        ObjectNode fields = Json.object();
        values.toSingleValueMap().forEach(fields::put);
        return new Params(fields, Map.of());
    }

    private static Mono<Params> json(ServerRequest request) {
        return request.body(BodyExtractors.toDataBuffers())
                .collect(Chunks::new, Chunks::add)
                .map(Chunks::join)
                .map(RequestReader::parsed);
    }

    private static Params parsed(byte[] bytes) {
        try {
            JsonNode read = bytes.length == 0 ? Json.object() : Json.parse(bytes);
            if (read instanceof ObjectNode fields) return new Params(fields, Map.of());
        } catch (JacksonException e) {
            throw ApiError.badRequest("can't parse JSON object");
        }
        throw ApiError.badRequest("object expected as request body");
    }

    private static Mono<Params> parts(ServerRequest request, MediaType type) {
        if (type.getParameter("boundary") == null) return Mono.error(ApiError.badRequest("boundary not found"));
        return request.bodyToFlux(PartEvent.class)
                .collect(MultipartForm::new, MultipartForm::add)
                .map(MultipartForm::read)
                .onErrorMap(RequestReader::isMalformed, odd -> ApiError.badRequest("can't parse multipart/form-data"));
    }

    /** A header that means nothing is an argument that cannot be: its charset, its percents, its media type. */
    private static boolean isMalformed(Throwable error) {
        return error instanceof ServerWebInputException
                || error instanceof DecodingException
                || error instanceof IllegalArgumentException;
    }
}
