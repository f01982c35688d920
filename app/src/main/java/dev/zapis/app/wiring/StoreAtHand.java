package dev.zapis.app.wiring;

import dev.zapis.app.config.CannotStart;
import dev.zapis.app.config.DatabaseAddress;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.database.Pools;
import dev.zapis.app.forgetting.Forgetting;
import dev.zapis.app.forgetting.Forgotten;
import dev.zapis.app.forgetting.ForgottenList;
import dev.zapis.app.opening.StoreKey;
import dev.zapis.bot.notice.Notices;
import dev.zapis.command.Metadata;
import dev.zapis.eventstore.axon.AxonOverLog;
import dev.zapis.eventstore.axon.KeptMetadata;
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

    private final Database pool;
    private final PostgresEventLog log;
    private final AxonOverLog axon;
    private final List<Projection> tables;

    private StoreAtHand(Database pool, StoreKey key) {
        this.pool = pool;
        this.log = PostgresEventLog.open(pool);
        this.axon = axon(log, key, Schedulers.boundedElastic());
        this.tables = Stream.of(readTables(axon), workMakers(log, axon, InstantSource.system()))
                .flatMap(List::stream)
                .toList();
    }

    /** Fails with {@link CannotStart} where the store is under none of the keys. */
    public static Mono<StoreAtHand> open(DatabaseAddress address, MasterKeys keys) {
        return Mono.defer(() -> {
            Database pool = Pools.of(address, CONNECTIONS);
            return StoreKey.of(pool, keys)
                    .map(key -> new StoreAtHand(pool, key))
                    .onErrorResume(failure -> pool.close().then(Mono.error(failure)));
        });
    }

    static AxonOverLog axon(PostgresEventLog log, StoreKey key, Scheduler deciding) {
        var kept = new KeptMetadata(Metadata.KEPT, Metadata.AT);
        return new AxonOverLog(log, new PersonalMarks(EventTypes.all()), key.cipher(), kept, deciding);
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
    static List<Projection> workMakers(PostgresEventLog log, AxonOverLog axon, InstantSource clock) {
        List<Projection> all = new ArrayList<>(Schedules.projections(axon::handling, clock));
        all.add(Notices.projection(axon::handling));
        all.add(Forgetting.projection(log, axon.decoder(), axon::handling));
        return all;
    }

    /** The read tables as they stand; they are run by whoever has them. */
    public Projections projections() {
        return new Projections(pool, log, tables);
    }

    public Verification verification() {
        return new Verification(pool, log, tables);
    }

    /** Forgets again who is on the list; answers how many came back with the database. */
    public Mono<Long> forgetAgain(ForgottenList list) {
        return new Forgotten(new Forgotten.Store(pool, log, axon), list).again();
    }

    public Mono<Void> close() {
        return log.close().then(pool.close());
    }
}
