package dev.zapis.playground.botapi;

import dev.zapis.playground.markup.MarkupError;
import dev.zapis.playground.storage.Json;
import tools.jackson.databind.node.ObjectNode;

/** A call that Telegram refuses, in its words. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final int retryAfter;

    private ApiError(int code, String words, int retryAfter) {
        super(words, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static ApiError badRequest(String words) {
        return new ApiError(400, "Bad Request: " + words, 0);
    }

    static ApiError of(MarkupError error) {
        return badRequest(error.words());
    }

    static ApiError unauthorized() {
        return new ApiError(401, "Unauthorized", 0);
    }

    static ApiError badToken() {
        return new ApiError(401, "Unauthorized: invalid token specified", 0);
    }

    static ApiError forbidden(String words) {
        return new ApiError(403, "Forbidden: " + words, 0);
    }

    static ApiError methodNotFound() {
        return new ApiError(404, "Not Found: method not found", 0);
    }

    static ApiError notFound() {
        return new ApiError(404, "Not Found", 0);
    }

    static ApiError unfinished() {
        return new ApiError(408, "Request Timeout", 0);
    }

    static ApiError conflict(String words) {
        return new ApiError(409, "Conflict: " + words, 0);
    }

    static ApiError tooLarge() {
        return new ApiError(413, "Request Entity Too Large", 0);
    }

    static ApiError tooMany(int retryAfter) {
        return new ApiError(429, "Too Many Requests: retry after " + retryAfter, retryAfter);
    }

    /** The error that Telegram would most likely give with this status. */
    static ApiError planned(int status) {
        return switch (status) {
            case 400 -> badRequest("planned fault");
            case 401 -> unauthorized();
            case 403 -> forbidden("bot was blocked by the user");
            case 404 -> notFound();
            case 409 -> conflict("planned fault");
            case 429 -> tooMany(1);
            case 502 -> new ApiError(502, "Bad Gateway", 0);
            default -> new ApiError(status, "Internal Server Error", 0);
        };
    }

    int code() {
        return code;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    ObjectNode asAnswer() {
        ObjectNode answer =
                Json.object().put("ok", false).put("error_code", code).put("description", words());
        if (retryAfter > 0) answer.putObject("parameters").put("retry_after", retryAfter);
        return answer;
    }
}
