package dev.zapis.bot.dialog;

import dev.zapis.events.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Keeps what was sent last, for good. */
final class FakeUploadStore implements UploadStore {

    private final Map<String, List<String>> kept = new HashMap<>();

    @Override
    public Mono<String> keep(List<String> lines) {
        return Mono.fromSupplier(() -> {
            String id = Ids.derived("upload", String.join("\n", lines));
            kept.clear();
            kept.put(id, lines);
            return id;
        });
    }

    @Override
    public Mono<List<String>> kept(String id) {
        return Mono.defer(() -> Mono.justOrEmpty(kept.get(id)));
    }

    @Override
    public Mono<Void> drop(String id) {
        return Mono.fromRunnable(() -> kept.remove(id));
    }
}
