package dev.zapis.app.wiring;

import dev.zapis.app.boot.BlockingWait;
import dev.zapis.app.boot.ReadModelGate;
import dev.zapis.app.config.DatabaseCredentials;
import dev.zapis.app.config.InstanceName;
import dev.zapis.app.config.MasterKeys;
import dev.zapis.app.config.Settings;
import dev.zapis.app.postgres.ConnectionPools;
import dev.zapis.app.store.FollowerNames;
import dev.zapis.app.store.MaintenanceStore;
import dev.zapis.app.store.StoreKeyring;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.postgres.Database;
import dev.zapis.eventstore.postgres.PostgresEventLog;
import dev.zapis.eventstore.projection.ProjectionEngine;
import dev.zapis.query.QueryModule;
import dev.zapis.query.ReadModel;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The event log and the read tables that follow it; all of it waits for the migrations. */
@Configuration(proxyBeanMethods = false)
class LogWiring {

    private static final int CONNECTIONS = 16;
    private static final long KEY_LIMIT_SECONDS = 60;
    private static final int DECIDING_THREADS = 8;
    private static final int DECIDING_QUEUE = 10_000;

    @Bean(destroyMethod = "")
    Database pool(DatabaseCredentials address, FlywayMigrationInitializer migrated) {
        return ConnectionPools.of(address, CONNECTIONS);
    }

    @Bean(destroyMethod = "")
    ConnectionFactory connectionFactory(Database pool) {
        return pool.connections();
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    @Bean(destroyMethod = "")
    PostgresEventLog eventLog(Database pool) {
        return PostgresEventLog.open(pool);
    }

    // What decides and what reads the log is made with it: the start waits here, as it does for the migrations.
    @Bean
    StoreKeyring storeKeyring(Database pool, MasterKeys keys) throws InterruptedException {
        return BlockingWait.of(StoreKeyring.of(pool, keys), KEY_LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    // Axon joins on futures: decisions never run on the threads that the database answers on.
    @Bean(destroyMethod = "dispose")
    Scheduler deciding() {
        return Schedulers.newBoundedElastic(DECIDING_THREADS, DECIDING_QUEUE, "deciding");
    }

    @Bean
    AxonEventStoreConfigurer axonEventStore(
            SliceParts parts, PostgresEventLog log, StoreKeyring key, Scheduler deciding) {
        return MaintenanceStore.axon(parts, log, key, deciding);
    }

    @Bean(destroyMethod = "")
    ProjectionEngine projections(
            SliceParts parts, Database pool, PostgresEventLog log, AxonEventStoreConfigurer axon, Settings settings) {
        FollowerNames.check(parts);
        return new ProjectionEngine(
                pool, log, MaintenanceStore.readTables(parts, axon), InstanceName.of(settings.home()));
    }

    // Closing waits for the threads that notice it.
    @Bean
    ReadModelGate readModelGate(
            SliceParts parts, ProjectionEngine projections, ConfigurableApplicationContext context) {
        Map<String, Integer> versions =
                QueryModule.readModels(parts).stream().collect(Collectors.toMap(ReadModel::name, ReadModel::version));
        return new ReadModelGate(versions, projections.states(), () -> Thread.ofPlatform()
                .name("ending")
                .start(context::close));
    }
}
