package dev.zapis.bot.dialog;

import dev.zapis.bot.dialog.callback.CallbackTokenStore;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Tokens in a map. */
public final class FakeCallbackTokenStore implements CallbackTokenStore {

    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Mono<Void> keep(long chat, Map<String, String> targets) {
        return Mono.fromRunnable(() -> targets.forEach((token, target) -> kept.put(chat + token, target)));
    }

    @Override
    public Mono<String> target(long chat, String token) {
        return Mono.fromSupplier(() -> kept.get(chat + token));
    }

    public void forgetAll() {
        kept.clear();
    }
}
