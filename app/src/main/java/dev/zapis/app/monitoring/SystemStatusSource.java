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

    private final MetricsSampler readings;
    private final PollingStatus polling;
    private final String version;

    public SystemStatusSource(MetricsSampler readings, PollingStatus polling, String version) {
        this.readings = readings;
        this.polling = polling;
        this.version = version;
    }

    @Override
    public Mono<Result> now() {
        return readings.now().map(reading -> new Result(program(), log(reading), work(reading)));
    }

    private Program program() {
        Instant since =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return new Program(version, since, polling.age().orElse(null));
    }

    private static Log log(MetricsSnapshot reading) {
        return new Log(
                reading.sum(DatabaseMetric.EVENTS),
                reading.longest(DatabaseMetric.EVENTS_NEWEST),
                Math.round(reading.most(DatabaseMetric.PROJECTION_LAG)),
                reading.sum(DatabaseMetric.PROJECTION_PARKED),
                reading.sum(DatabaseMetric.DATABASE_SIZE));
    }

    private static Work work(MetricsSnapshot reading) {
        return new Work(
                queue(QueueLimit.UPDATES, reading), queue(QueueLimit.NOTICES, reading), queue(QueueLimit.DUE, reading));
    }

    private static Queue queue(QueueLimit work, MetricsSnapshot reading) {
        return new Queue(work.open(reading), work.late(reading));
    }
}
