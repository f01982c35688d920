package dev.zapis.bot.telegram.sending;

import dev.zapis.bot.storage.Outbox;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Tells the limits that all instances share what was sent past the outbox. It holds up nobody: what is sent while it tells is
 * told at once next time, and what the database does not hear is forgotten.
 */
public final class SendCounter {

    private static final Logger LOG = LoggerFactory.getLogger(SendCounter.class);

    private final Outbox outbox;
    private final InstantSource clock;
    private Map<Long, Integer> untold = new HashMap<>();
    private boolean isTelling;

    public SendCounter(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public void sent(long chat) {
        if (noted(chat)) tell().subscribe();
    }

    private synchronized boolean noted(long chat) {
        untold.merge(chat, 1, Integer::sum);
        boolean begins = !isTelling;
        isTelling = true;
        return begins;
    }

    private synchronized Map<Long, Integer> taken() {
        Map<Long, Integer> all = untold;
        untold = new HashMap<>();
        isTelling = !all.isEmpty();
        return all;
    }

    private Mono<Void> tell() {
        return Mono.fromSupplier(this::taken)
                .flatMap(all -> all.isEmpty()
                        ? Mono.just(false)
                        : outbox.count(clock.instant(), all)
                                .onErrorResume(failure -> {
                                    LOG.warn("what was sent could not be counted: {}", failure.toString());
                                    return Mono.empty();
                                })
                                .thenReturn(true))
                .repeat()
                .takeWhile(goesOn -> goesOn)
                .then();
    }
}
