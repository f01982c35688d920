package dev.zapis.app.wiring;

import dev.zapis.app.config.DatabaseAddress;
import dev.zapis.app.config.MasterKey;
import dev.zapis.app.database.Pools;
import dev.zapis.bot.notice.Notices;
import dev.zapis.eventstore.axon.AesDataCipher;
import dev.zapis.eventstore.axon.AxonOverLog;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.Projections;
import dev.zapis.eventstore.projection.Verification;
import dev.zapis.query.Queries;
import dev.zapis.scheduler.Schedules;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The event log and the read tables beside a running Zapis: for looking after them, not for running them. */
public final class StoreAtHand {

    private static final int CONNECTIONS = 4;
    private static final int MASTER_KEY_ID = 1;

    private final Database pool;
    private final PostgresEventLog log;
    private final List<Projection> tables;

    private StoreAtHand(Database pool, MasterKey key) {
        this.pool = pool;
        this.log = PostgresEventLog.open(pool);
        AxonOverLog axon = axon(log, key, Schedulers.boundedElastic());
        this.tables = Stream.of(readTables(axon), workMakers(axon, InstantSource.system()))
                .flatMap(List::stream)
                .toList();
    }

    /** Connects when first used. */
    public static StoreAtHand open(DatabaseAddress address, MasterKey key) {
        return new StoreAtHand(Pools.of(address, CONNECTIONS), key);
    }

    static AxonOverLog axon(PostgresEventLog log, MasterKey key, Scheduler deciding) {
        return new AxonOverLog(
                log, new PersonalMarks(EventTypes.all()), new AesDataCipher(key.bytes(), MASTER_KEY_ID), deciding);
    }

    static List<Projection> readTables(AxonOverLog axon) {
        return Queries.readModels().stream()
                .map(model ->
                        new Projection(model.name(), model.version(), model.sql(), axon.handling(model.component())))
                .toList();
    }

    /**
     * What makes work of events: nobody who asks waits for it.
     *
     * @param clock tells which work of the past a rebuild may leave alone
     */
    static List<Projection> workMakers(AxonOverLog axon, InstantSource clock) {
        List<Projection> all = new ArrayList<>(Schedules.projections(axon::handling, clock));
        all.add(Notices.projection(axon::handling));
        return all;
    }

    /** The read tables as they stand; they are run by whoever has them. */
    public Projections projections() {
        return new Projections(pool, log, tables);
    }

    public Verification verification() {
        return new Verification(pool, log, tables);
    }

    public Mono<Void> close() {
        return log.close().then(pool.close());
    }
}
