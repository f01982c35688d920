package dev.zapis.playground.world;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.node.ObjectNode;

/** Everything that happens, for those who watch now; a watcher who falls behind is cut off and starts afresh. */
public final class LiveFeed {

    private static final int BEHIND_AT_MOST = 2_000;

    private final Sinks.Many<LiveEvent> events = Sinks.many().multicast().directBestEffort();

    public void tell(String kind, ObjectNode body) {
        if (events.currentSubscriberCount() == 0) return;
        events.emitNext(new LiveEvent(kind, body), Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(5)));
    }

    public Flux<LiveEvent> follow() {
        return events.asFlux().onBackpressureBuffer(BEHIND_AT_MOST);
    }
}
