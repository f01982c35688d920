package dev.zapis.app.monitoring;

import dev.zapis.command.MetadataKeys;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.StoredEvent;
import dev.zapis.eventstore.axon.CommandTrace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line for each event that is recorded while this instance runs, whoever recorded it: for reading along with a pager, not for
 * deciding anything. Ids only; what people are called and what they typed stay in the events.
 */
public final class BusinessEventLog {

    /** The appender of its file is bound to this name. */
    private static final Logger LINES = LoggerFactory.getLogger("zapis.business");

    private static final Logger LOG = LoggerFactory.getLogger(BusinessEventLog.class);
    private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^A-Za-z0-9_.:-]");
    private static final Retry AGAIN =
            Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30));

    private final EventLog log;
    private final AtomicLong written = new AtomicLong();
    private final Disposable.Swap following = Disposables.swap();

    public BusinessEventLog(EventLog log) {
        this.log = log;
    }

    public Mono<Void> start() {
        return log.head()
                .doOnNext(written::set)
                .doOnNext(head -> following.update(follow()))
                .then();
    }

    public Mono<Void> stop() {
        return Mono.fromRunnable(following::dispose);
    }

    // A file is written to where waiting is allowed.
    private Disposable follow() {
        return Flux.defer(() -> log.tail(written.get()))
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(this::write)
                .doOnError(failure -> LOG.warn("the log of what happened begins anew: {}", failure.toString()))
                .retryWhen(AGAIN)
                .subscribe();
    }

    private void write(StoredEvent event) {
        JsonNode metadata = metadata(event);
        LINES.info(
                "{} {} {} actor={} command={}",
                event.at(),
                event.position(),
                event.type(),
                id(metadata, MetadataKeys.ACTOR),
                id(metadata, metadata.has(MetadataKeys.COMMAND) ? MetadataKeys.COMMAND : CommandTrace.COMMAND_BEFORE));
        written.set(event.position());
    }

    private static JsonNode metadata(StoredEvent event) {
        try {
            return JsonMapper.shared().readTree(event.metadata());
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static String id(JsonNode metadata, String key) {
        String id = metadata.path(key).asString("");
        return id.isEmpty() ? "-" : NOT_OF_AN_ID.matcher(id).replaceAll("?");
    }
}
