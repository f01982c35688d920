package dev.zapis.app.monitoring;

import dev.zapis.query.state.SystemStatus;
import dev.zapis.query.state.SystemStatus.Log;
import dev.zapis.query.state.SystemStatus.Program;
import dev.zapis.query.state.SystemStatus.Queue;
import dev.zapis.query.state.SystemStatus.Result;
import dev.zapis.query.state.SystemStatus.Work;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Tells admins how the product is doing. */
public final class SystemStatusSource implements SystemStatus.Source {

    private final MetricsSampler sampler;
    private final PollingStatus polling;
    private final String version;

    public SystemStatusSource(MetricsSampler sampler, PollingStatus polling, String version) {
        this.sampler = sampler;
        this.polling = polling;
        this.version = version;
    }

    @Override
    public Mono<Result> now() {
        return sampler.now().map(snapshot -> new Result(program(), log(snapshot), work(snapshot)));
    }

    private Program program() {
        Instant since =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return new Program(version, since, polling.age().orElse(null));
    }

    private static Log log(MetricsSnapshot snapshot) {
        return new Log(
                snapshot.sum(DatabaseMetric.EVENTS),
                snapshot.longest(DatabaseMetric.EVENTS_NEWEST),
                Math.round(snapshot.most(DatabaseMetric.PROJECTION_LAG)),
                snapshot.sum(DatabaseMetric.PROJECTION_PARKED),
                snapshot.sum(DatabaseMetric.DATABASE_SIZE));
    }

    private static Work work(MetricsSnapshot snapshot) {
        return new Work(
                queue(QueueLimit.UPDATES, snapshot),
                queue(QueueLimit.NOTICES, snapshot),
                queue(QueueLimit.DUE, snapshot));
    }

    private static Queue queue(QueueLimit work, MetricsSnapshot snapshot) {
        return new Queue(work.open(snapshot), work.late(snapshot));
    }
}
