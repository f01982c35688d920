package dev.zapis.playground.world;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.node.ObjectNode;

/** Everything that happens, for those who watch now; a watcher who falls behind is cut off and starts afresh. */
public final class LiveFeed {

    private static final int BEHIND_AT_MOST = 2_000;

    private final Sinks.Many<LiveEvent> happenings = Sinks.many().multicast().directBestEffort();

    public void tell(String kind, ObjectNode body) {
        if (happenings.currentSubscriberCount() == 0) return;
        happenings.emitNext(new LiveEvent(kind, body), Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(5)));
    }

    public Flux<LiveEvent> follow() {
        return happenings.asFlux().onBackpressureBuffer(BEHIND_AT_MOST);
    }
}
