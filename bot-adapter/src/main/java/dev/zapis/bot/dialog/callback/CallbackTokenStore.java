package dev.zapis.bot.dialog.callback;

import java.util.Map;
import reactor.core.publisher.Mono;

/** Remembers targets that are too long for a button; a token is good in its own chat only. */
public interface CallbackTokenStore {

    /** @param targets written targets by their tokens */
    Mono<Void> keep(long chat, Map<String, String> targets);

    /** Empty where the token is unknown, of another chat, or too old. */
    Mono<String> target(long chat, String token);
}
