package dev.zapis.eventstore.axon.crypto;

import dev.zapis.eventstore.DataKey;
import dev.zapis.eventstore.EventLog;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Finds the data key that a person's events are encrypted with, or makes one. */
public final class DataKeyCache {

    private static final int KEPT = 10_000;

    private final EventLog log;
    private final DataCipher cipher;
    private final Scheduler scheduler;
    private final Map<String, DataKey> recorded = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DataKey> eldest) {
            return size() > KEPT;
        }
    });

    public DataKeyCache(EventLog log, DataCipher cipher, Scheduler scheduler) {
        this.log = log;
        this.cipher = cipher;
        this.scheduler = scheduler;
    }

    /** Must be called when a person's key is destroyed: nothing may be encrypted with it any more. */
    public void forget(String subject) {
        recorded.remove(subject);
    }

    public Mono<Found> of(String subject) {
        return Mono.defer(() -> {
            DataKey known = recorded.get(subject);
            return known == null ? lookedUp(subject) : Mono.just(new Found(known, false));
        });
    }

    private Mono<Found> lookedUp(String subject) {
        return log.dataKey(subject)
                .publishOn(scheduler)
                .map(wrapped -> {
                    DataKey key = new DataKey(subject, wrapped);
                    recorded(key);
                    return new Found(key, false);
                })
                .switchIfEmpty(Mono.fromSupplier(() -> new Found(new DataKey(subject, cipher.newWrappedKey()), true)));
    }

    public void recorded(DataKey key) {
        recorded.put(key.subject(), key);
    }

    /** A data key, and whether it is still to be recorded. */
    public record Found(DataKey key, boolean isNew) {}
}
