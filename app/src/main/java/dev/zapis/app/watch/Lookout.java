package dev.zapis.app.watch;

import dev.zapis.query.state.HouseState;
import dev.zapis.query.state.HouseState.Log;
import dev.zapis.query.state.HouseState.Program;
import dev.zapis.query.state.HouseState.Queue;
import dev.zapis.query.state.HouseState.Result;
import dev.zapis.query.state.HouseState.Work;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Tells admins how the product is doing. */
public final class Lookout implements HouseState.Source {

    private final Readings readings;
    private final Polling polling;
    private final String version;

    public Lookout(Readings readings, Polling polling, String version) {
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

    private static Log log(Reading reading) {
        return new Log(
                reading.sum(Figure.EVENTS),
                reading.longest(Figure.EVENTS_NEWEST),
                Math.round(reading.most(Figure.PROJECTION_LAG)),
                reading.sum(Figure.PROJECTION_PARKED),
                reading.sum(Figure.DATABASE_SIZE));
    }

    private static Work work(Reading reading) {
        return new Work(queue(Waiting.UPDATES, reading), queue(Waiting.NOTICES, reading), queue(Waiting.DUE, reading));
    }

    private static Queue queue(Waiting work, Reading reading) {
        return new Queue(work.open(reading), work.late(reading));
    }
}
