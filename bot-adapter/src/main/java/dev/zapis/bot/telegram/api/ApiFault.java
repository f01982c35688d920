package dev.zapis.bot.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Telegram did not do what it was asked: its code (0 where none came), its words, and how long it wants to be left alone. */
public final class ApiFault extends RuntimeException {

    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    public static final int CONFLICT = 409;
    public static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final List<String> GONE = List.of("chat not found", "user is deactivated", "peer_id_invalid");

    private final int code;
    private final String words;
    private final transient Duration pause;

    private ApiFault(int code, String words, Duration pause) {
        super(code + " " + words);
        this.code = code;
        this.words = words.toLowerCase(Locale.ROOT);
        this.pause = pause;
    }

    public static ApiFault of(Throwable failure) {
        if (failure instanceof ApiFault known) return known;
        if (failure instanceof TimeoutException) return new ApiFault(0, "no answer in time", Duration.ZERO);
        // So the client fails on an answer that has no "ok" in it.
        if (failure instanceof NullPointerException) return new ApiFault(0, "an answer of another kind", Duration.ZERO);
        if (!(failure instanceof TelegramApiRequestException refused))
            return new ApiFault(0, failure.toString(), Duration.ZERO);
        int code = Objects.requireNonNullElse(refused.getErrorCode(), 0);
        return new ApiFault(code, Objects.requireNonNullElse(refused.getMessage(), ""), pause(refused));
    }

    /** What Telegram answered; fails with a fault where it did not do as asked. */
    public static ObjectNode result(int status, byte[] answer) {
        JsonNode read = read(status, answer);
        if (read.path("ok").asBoolean() && read.path("result") instanceof ObjectNode result) return result;
        Duration pause = Duration.ofSeconds(
                Math.max(0, read.path("parameters").path("retry_after").asLong()));
        throw new ApiFault(
                read.path("error_code").asInt(), read.path("description").asText(), pause);
    }

    static ApiFault status(int code) {
        return new ApiFault(code, "status " + code, Duration.ZERO);
    }

    private static JsonNode read(int status, byte[] answer) {
        try {
            return TelegramJson.MAPPER.readTree(answer);
        } catch (IOException e) {
            throw new ApiFault(0, "an answer of another kind, status " + status, Duration.ZERO);
        }
    }

    private static Duration pause(TelegramApiRequestException refused) {
        var parameters = refused.getParameters();
        if (parameters == null || parameters.getRetryAfter() == null) return Duration.ZERO;
        return Duration.ofSeconds(Math.max(0, parameters.getRetryAfter()));
    }

    public int code() {
        return code;
    }

    public Duration pause() {
        return pause;
    }

    public boolean says(String part) {
        return words.contains(part);
    }

    /** The person does not want us, or is there no more. */
    public boolean isGone() {
        return code == FORBIDDEN || code == BAD_REQUEST && GONE.stream().anyMatch(this::says);
    }

    /** It may work a moment later: the network, a broken gateway, an overloaded server. */
    public boolean isPassing() {
        return code == 0 || code >= BROKEN;
    }
}
