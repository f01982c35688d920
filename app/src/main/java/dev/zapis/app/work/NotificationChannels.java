package dev.zapis.app.work;

import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.NotificationListener;
import dev.zapis.eventstore.postgres.WrappedKeyRepository;
import java.util.List;
import reactor.core.publisher.Flux;

/** What the database calls workers for, all heard on one connection. */
public final class NotificationChannels {

    public static final String CLOCK = "clock";
    public static final String DUE_WORK = "due_work";
    public static final String OUTBOX = "outbox";
    public static final String KEPT_MESSAGE = "kept_message";
    public static final String FORGOTTEN = WrappedKeyRepository.CHANNEL;

    private final Flux<String> heard;

    public NotificationChannels(Database pool) {
        heard = new NotificationListener(pool, List.of(CLOCK, DUE_WORK, OUTBOX, KEPT_MESSAGE, FORGOTTEN))
                .heard()
                .publish()
                .refCount(1);
    }

    public Flux<String> calls(String channel) {
        return heard.filter(channel::equals);
    }
}
