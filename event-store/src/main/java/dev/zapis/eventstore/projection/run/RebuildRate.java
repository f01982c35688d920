package dev.zapis.eventstore.projection.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Tells from time to time how a rebuild gets on: in the log, and in the database for operators. */
final class RebuildRate {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRate.class);
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final ProjectionLease lease;
    private final long until;
    private long toldAt = System.nanoTime();
    private long toldPosition;

    RebuildRate(ProjectionLease lease, ProjectionLease.Place start) {
        this.lease = lease;
        this.until = start.replayUntil();
        this.toldPosition = start.position();
    }

    Mono<Void> at(long position) {
        long since = System.nanoTime() - toldAt;
        if (since < EVERY) {
            return Mono.empty();
        }
        long perSecond = Math.max(1, Math.round((position - toldPosition) * 1e9 / since));
        toldAt = System.nanoTime();
        toldPosition = position;
        LOG.info(
                "projection {} is being built: {} of {} events, {} a second, {} s to go",
                lease.generation().projection(),
                position,
                until,
                perSecond,
                Math.max(0, until - position) / perSecond);
        return lease.tellPace(perSecond);
    }
}
