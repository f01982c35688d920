package dev.zapis.app.store;

import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.config.StartupException;
import dev.zapis.app.postgres.ConnectionPools;
import dev.zapis.bot.notice.NoticeProjections;
import dev.zapis.bot.notice.WatchedThings;
import dev.zapis.command.MetadataKeys;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.axon.KeptMetadata;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.eventstore.projection.verify.Verification;
import dev.zapis.query.QueryModule;
import dev.zapis.scheduler.SchedulerModule;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The event log and the read tables beside a running Zapis: for looking after them, not for running them. */
public final class MaintenanceStore {

    private static final int CONNECTIONS = 4;

    private final Database pool;
    private final PostgresEventLog log;
    private final AxonEventStoreConfigurer axon;
    private final List<Projection> tables;

    private MaintenanceStore(Database pool, StoreKeyring key) {
        this.pool = pool;
        this.log = PostgresEventLog.open(pool);
        this.axon = axon(SliceParts.PRODUCT, log, key, Schedulers.boundedElastic());
        this.tables = Stream.of(
                        readTables(SliceParts.PRODUCT, axon),
                        workMakers(SliceParts.PRODUCT, log, axon, InstantSource.system()))
                .flatMap(List::stream)
                .toList();
    }

    /** Fails with {@link StartupException} where the store is under none of the keys. */
    public static Mono<MaintenanceStore> open(DatabaseCredentials address, MasterKeys keys) {
        return Mono.defer(() -> {
            Database pool = ConnectionPools.of(address, CONNECTIONS);
            return StoreKeyring.of(pool, keys)
                    .map(key -> new MaintenanceStore(pool, key))
                    .onErrorResume(failure -> pool.close().then(Mono.error(failure)));
        });
    }

    public static AxonEventStoreConfigurer axon(
            SliceParts parts, PostgresEventLog log, StoreKeyring key, Scheduler deciding) {
        var kept = new KeptMetadata(MetadataKeys.KEPT, MetadataKeys.AT);
        return new AxonEventStoreConfigurer(log, new PersonalFieldScanner(parts), key.cipher(), kept, deciding);
    }

    public static List<Projection> readTables(SliceParts parts, AxonEventStoreConfigurer axon) {
        return QueryModule.readModels(parts).stream()
                .map(model ->
                        new Projection(model.name(), model.version(), model.sql(), axon.handling(model.component())))
                .toList();
    }

    /**
     * What makes work of events: nobody who asks waits for it.
     *
     * @param clock tells which work of the past a rebuild may leave alone
     */
    public static List<Projection> workMakers(
            SliceParts parts, PostgresEventLog log, AxonEventStoreConfigurer axon, InstantSource clock) {
        List<Projection> all = new ArrayList<>(SchedulerModule.projections(parts, axon, clock));
        all.add(NoticeProjections.projection(parts, axon));
        all.add(WatchedThings.follower());
        all.add(ErasureProjection.projection(log, axon.decoder(), axon::handling));
        return all;
    }

    /** The read tables as they stand; they are run by whoever has them. */
    public ProjectionEngine projections() {
        return new ProjectionEngine(pool, log, tables);
    }

    public Verification verification() {
        return new Verification(pool, log, tables);
    }

    /** Forgets again who is on the list; answers how many came back with the database. */
    public Mono<Long> forgetAgain(ErasureLedger list) {
        return new ErasureSync(pool, log, axon, list).again();
    }

    public Mono<Void> close() {
        return log.close().then(pool.close());
    }
}
